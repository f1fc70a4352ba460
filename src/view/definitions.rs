//! What each metric means, in the language of the report: beside every figure, its definition.

use serde::Serialize;

use crate::{
    language::Lang,
    measure::{METRICS, Part},
};

/// What a metric means.
#[derive(Debug, Clone, Serialize)]
pub struct MetricDefinition {
    /// Name of the metric, of its SQL file and of its table.
    pub name: &'static str,
    /// What it speaks of: one of [`crate::measure::TOPICS`].
    pub topic: String,
    /// Its name for readers.
    pub title: String,
    /// What is said about it: definition, unit, formula, edge cases, what unknown means.
    pub parts: Vec<Part>,
}

/// Returns the definition of every metric, in the order in which they are computed.
pub(super) fn definitions(lang: Lang) -> Vec<MetricDefinition> {
    let of_metric = |metric: &crate::measure::Metric| {
        let german = metric.german();
        let topic = german.part("Thema").unwrap_or_default().to_owned();
        let definition = match lang {
            Lang::De => german,
            Lang::En => metric.english(),
        };
        // The topic is where it stands; the key says nothing to readers of a report.
        let is_said = |part: &Part| !matches!(part.label.as_str(), "Thema" | "Key");
        let parts = definition.parts.into_iter().filter(is_said).collect();
        MetricDefinition { name: metric.name, topic, title: definition.title, parts }
    };
    METRICS.iter().filter(|metric| !metric.is_step()).map(of_metric).collect()
}
