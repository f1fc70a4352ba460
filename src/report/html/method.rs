//! How the figures come about, in plain sentences.

use askama::Template;

use super::rendered;
use crate::{
    language::{Language, hostile::plain},
    view::Report,
};

#[derive(Template)]
#[template(path = "method.html")]
struct Method {
    items: Vec<(String, String)>,
}

/// Heading and sentence of each point, in order.
const ITEMS: [(&str, &str); 8] = [
    ("method-what", "method-what-text"),
    ("method-precision", "method-precision-text"),
    ("method-rank", "method-rank-text"),
    ("method-density", "method-density-text"),
    ("method-badge", "method-badge-text"),
    ("method-imprint", "method-imprint-text"),
    ("method-sources", "method-sources-text"),
    ("method-manners", "method-manners-text"),
];

/// Returns the method section, with the written permissions that the settings hold.
pub(super) fn method(report: &Report, language: &Language) -> String {
    let mut items = ITEMS.map(|(head, text)| (language.text(head), language.text(text))).to_vec();
    if !report.permissions.is_empty() {
        items.push((language.text("method-permissions"), permissions(report, language)));
    }
    rendered(&Method { items })
}

/// What robots.txt denies and who allowed it in writing: host, reference, date, scope.
fn permissions(report: &Report, language: &Language) -> String {
    let sentences = report.permissions.iter().map(|(host, permission)| {
        let (host, reference) = (plain(host), plain(&permission.reference));
        let (date, scope) = (language.date(permission.date), plain(&permission.scope.join(", ")));
        let arguments = [("host", &host), ("reference", &reference), ("date", &date), ("scope", &scope)];
        language.text_with("method-permission", &arguments.map(|(name, text)| (name, text.into())))
    });
    let intro = language.text("method-permissions-text");
    std::iter::once(intro).chain(sentences).collect::<Vec<_>>().join(" ")
}
