//! The report for machines: the view as JSON.
//!
//! Field names are those of [`crate::view`], documented there. Dates are ISO 8601, times UTC, unknown
//! values `null`, facts `met`, `unmet` or `unknown`, counts `{shown, low, high, precision}` with `high`
//! null when open above, stated dates `{from, to}`. `schema_version` rises when a field changes its
//! meaning or goes; new fields do not raise it.

use serde::Serialize;

use crate::{language::hostile, view::Report};

/// Raised when a field changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    schema_version: u32,
    #[serde(flatten)]
    report: &'a Report,
}

/// Returns the report as indented JSON with a final line break.
///
/// Text from outside is kept letter for letter; whatever could act in HTML or turn the direction of a
/// terminal is written as `\uXXXX`.
///
/// # Panics
///
/// Never: a view has no value that JSON refuses.
#[must_use]
pub fn json(report: &Report) -> String {
    let document = Document { schema: "kanalbarometer-report", schema_version: SCHEMA_VERSION, report };
    let text = serde_json::to_string_pretty(&document)
        .expect("a view has only string keys and no value that refuses to be written");
    let mut escaped = hostile::json(&text);
    escaped.push('\n');
    escaped
}
