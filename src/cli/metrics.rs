//! `metrics`: every metric with its definition.

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global};
use crate::measure::METRICS;

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    definition: String,
    sql: &'static str,
}

pub(super) fn run(_: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let definitions: Vec<Listed> = METRICS
        .iter()
        .map(|metric| Listed { name: metric.name, definition: metric.definition(), sql: metric.sql })
        .collect();
    printer.result(&definitions, || {
        let entry = |metric: &Listed| format!("{}\n{}\n", metric.name, indented(&metric.definition));
        definitions.iter().map(entry).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Exit::Done)
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
