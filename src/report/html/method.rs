//! How the figures come about, in plain sentences.

use askama::Template;

use super::rendered;
use crate::language::Language;

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

/// Returns the method section.
pub(super) fn method(language: &Language) -> String {
    rendered(&Method { items: ITEMS.map(|(head, text)| (language.text(head), language.text(text))).to_vec() })
}
