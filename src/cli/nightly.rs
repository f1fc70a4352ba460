//! `nightly`: the whole pipeline; what the scheduler calls.

use std::path::Path;

use super::{Exit, Failure, Printer, arguments::Global, progress::Bar, summary};
use crate::{
    collect::Internet,
    pipeline::{self, Night},
    project::Project,
    registry::Severity,
};

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let internet = if global.offline { None } else { Some(Internet::new(&project.settings.collect)?) };
    let progress = Bar::new(global);
    let night = pipeline::nightly(&project, internet.as_ref(), global.as_of, global.lang, &progress)?;
    finish(&project, &night, global, printer)
}

/// Opens the project folder that the options name; the folder one stands in when they name none.
pub(super) fn open(global: &Global) -> Result<Project, Failure> {
    Ok(Project::open(global.project.as_deref().unwrap_or(Path::new("")))?)
}

/// Says how the night ended; a night with alerts needs a person.
pub(super) fn finish(
    project: &Project,
    night: &Night,
    global: &Global,
    printer: &Printer,
) -> Result<Exit, Failure> {
    let errors = night.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        printer.warning(&format!(
            "{errors} registry rows were left out; `kanalbarometer registry check` lists them"
        ));
    }
    printer.result(&night.manifest, || summary::night(project, night, global.lang))?;
    Ok(if night.report.alerts.is_empty() { Exit::Done } else { Exit::NeedsPerson })
}
