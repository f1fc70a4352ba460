//! How the figures of a section are measured: the definitions of its metrics, folded away.

use askama::Template;

use super::rendered;
use crate::{
    language::Language,
    view::{MetricDefinition, Report},
};

#[derive(Template)]
#[template(path = "definitions.html")]
struct Definitions<'a> {
    how: String,
    /// What the command leads to, and the word for the authority in it.
    leads: String,
    whose: String,
    metrics: Vec<&'a MetricDefinition>,
}

/// Returns the definitions of a topic; nothing when no metric speaks of it.
pub(super) fn definitions(report: &Report, topic: &str, language: &Language) -> String {
    folded(report.definitions.iter().filter(|metric| metric.topic == topic).collect(), language)
}

/// Returns the definitions of some metrics, by name.
pub(super) fn definitions_of(report: &Report, names: &[&str], language: &Language) -> String {
    folded(report.definitions.iter().filter(|metric| names.contains(&metric.name)).collect(), language)
}

fn folded(metrics: Vec<&MetricDefinition>, language: &Language) -> String {
    if metrics.is_empty() {
        return String::new();
    }
    let (leads, whose) = (language.text("explain-leads"), language.text("explain-whose"));
    rendered(&Definitions { how: language.text("how-measured"), leads, whose, metrics })
}
