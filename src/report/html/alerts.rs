//! What needs a person's look today, most urgent first.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    language::{Language, hostile::plain},
    view::{Alert, Report},
};

#[derive(Template)]
#[template(path = "alerts.html")]
struct Alerts {
    rows: Vec<Row>,
    none: String,
}

struct Row {
    kind: &'static str,
    what: String,
    authority: Option<String>,
    finding: Option<String>,
    quote: Option<String>,
    advice: String,
    source: Option<SourceNote>,
}

/// Returns the alerts as a list, or the sentence that there are none.
pub(super) fn alerts(report: &Report, language: &Language) -> String {
    let rows = report
        .alerts
        .iter()
        .map(|alert| Row {
            kind: alert.kind.as_str(),
            what: language.alert(alert.kind),
            authority: alert.authority.as_deref().map(plain),
            finding: language.drift(alert).as_deref().map(plain),
            quote: quote(alert),
            advice: language.alert_advice(alert.kind),
            source: alert.origin.as_ref().map(|origin| SourceNote::new(origin, language)),
        })
        .collect();
    let none = if report.run.is_some() { "alerts-none" } else { "alerts-no-run" };
    rendered(&Alerts { rows, none: language.text(none) })
}

/// Alerts that the head of the page names.
const NAMED: usize = 3;

/// Returns the most urgent alerts in one line for the head of the page; `None` when there are none.
pub(super) fn lead(report: &Report, language: &Language) -> Option<String> {
    let named = report.alerts.iter().take(NAMED).map(|alert| {
        let what = language.alert(alert.kind);
        alert.authority.as_deref().map_or_else(|| what.clone(), |who| format!("{what}, {}", plain(who)))
    });
    let more = report.alerts.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| language.text_with("alerts-more", &[("n", more.into())]));
    let said: Vec<String> = named.chain(more).collect();
    (!said.is_empty()).then(|| format!("{}: {}", language.text("heading-today"), said.join("; ")))
}

/// Returns the text on the page; saying the authority's name twice tells nothing.
fn quote(alert: &Alert) -> Option<String> {
    let quote = plain(alert.origin.as_ref()?.quote.as_deref()?);
    (Some(&quote) != alert.authority.as_deref().map(plain).as_ref()).then_some(quote)
}
