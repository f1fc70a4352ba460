//! `metrics`: every metric with its definition.

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global};
use crate::measure::METRICS;

#[derive(Serialize)]
struct Definition {
    name: &'static str,
    definition: String,
    sql: &'static str,
}

pub(super) fn run(_: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let definitions: Vec<Definition> = METRICS
        .iter()
        .map(|metric| Definition { name: metric.name, definition: metric.definition(), sql: metric.sql })
        .collect();
    printer.result(&definitions, || {
        let entry = |metric: &Definition| format!("{}\n{}\n", metric.name, indented(&metric.definition));
        definitions.iter().map(entry).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Exit::Done)
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
