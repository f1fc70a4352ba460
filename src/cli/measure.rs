//! `measure`: computes the metrics from the tables.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{lock::ProjectLock, measure::METRICS, pipeline};

#[derive(Serialize)]
struct Measured {
    as_of: Date,
    metrics: usize,
}

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    pipeline::measure(&project, as_of)?;
    let measured = Measured { as_of, metrics: METRICS.len() };
    printer.result(&measured, || format!("{} metrics computed for {as_of}", measured.metrics))?;
    Ok(Exit::Done)
}
