//! What needs a person's look today, most urgent first.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    language::{Language, hostile::plain},
    view::Report,
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
    authority: String,
    quote: Option<String>,
    advice: String,
    source: SourceNote,
}

/// Returns the alerts as a list, or the sentence that there are none.
pub(super) fn alerts(report: &Report, language: &Language) -> String {
    let rows = report
        .alerts
        .iter()
        .map(|alert| Row {
            kind: alert.kind.as_str(),
            what: language.alert(alert.kind),
            authority: plain(&alert.authority),
            // Saying the authority's name twice tells nothing.
            quote: alert.origin.quote.as_deref().map(plain).filter(|quote| *quote != plain(&alert.authority)),
            advice: language.alert_advice(alert.kind),
            source: SourceNote::new(&alert.origin, language),
        })
        .collect();
    let none = if report.run.is_some() { "alerts-none" } else { "alerts-no-run" };
    rendered(&Alerts { rows, none: language.text(none) })
}
