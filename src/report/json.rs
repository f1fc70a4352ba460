//! The report for machines: the view as JSON.
//!
//! Field names are those of [`crate::view`], documented there. Dates are ISO 8601, times UTC, unknown
//! values `null`, facts `met`, `unmet` or `unknown`, counts `{shown, low, high, precision}` with `high`
//! null when open above, stated dates `{from, to}`. `schema_version` rises when a field changes its
//! meaning or goes; new fields do not raise it.

use std::io::{self, Write};

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

/// Writes the report as indented JSON with a final line break.
///
/// Text from outside is kept letter for letter; whatever could act in HTML or turn the direction of a
/// terminal is written as `\uXXXX`.
pub(super) fn write(report: &Report, mut to: &mut dyn Write) -> io::Result<()> {
    let document = Document { schema: "kanalbarometer-report", schema_version: SCHEMA_VERSION, report };
    serde_json::to_writer_pretty(hostile::JsonWriter(&mut to), &document)?;
    to.write_all(b"\n")
}

/// Returns what is written as a text.
///
/// # Panics
///
/// Never: a view has no value that JSON refuses.
#[must_use]
pub fn json(report: &Report) -> String {
    let mut bytes = Vec::new();
    write(report, &mut bytes).expect("a view has only string keys and no value that refuses to be written");
    String::from_utf8(bytes).expect("JSON is text")
}
