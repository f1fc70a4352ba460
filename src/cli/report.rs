//! `report`: writes the reports from the metrics.

use jiff::Timestamp;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open, summary};
use crate::{lock::ProjectLock, pipeline};

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let archive = pipeline::archive(&project)?;
    let as_of = pipeline::report_day(&archive, &registry, global.as_of)?;
    let (report, manifest) = pipeline::report(&project, &registry, &archive, as_of, global.lang)?;
    printer.result(&manifest, || summary::report(&project, &report, global.lang))?;
    Ok(if report.alerts.is_empty() { Exit::Done } else { Exit::NeedsPerson })
}
