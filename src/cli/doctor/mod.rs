//! `doctor`: looks at everything a night needs and says how to mend what is wrong. One check a file.
//!
//! It only looks: nothing is written, locked or asked of the network.

mod archive;
mod clock;
mod disk;
mod finding;
mod last_night;
mod lock;
mod pages;
mod registry;
mod schedule;
mod settings;
mod sheet;

use jiff::Timestamp;

use super::{
    Exit, Failure, Printer,
    arguments::{DoctorArguments, DoctorCommand, Global},
    nightly::open,
};
use crate::{
    archive::{Archive, ArchiveError},
    language::Language,
    lock::{Holder, LockError, ProjectLock},
    project::Project,
};
use finding::State;

/// What the checks look at.
struct Patient {
    project: Project,
    /// Opened once: opening reads every file.
    archive: Result<Archive, ArchiveError>,
    holder: Result<Holder, LockError>,
    now: Timestamp,
    language: Language,
}

impl Patient {
    /// True while a run is at work, so that the archive may change under our eyes.
    fn is_at_work(&self) -> bool {
        matches!(self.holder, Ok(Holder::Process { .. }))
    }
}

pub(super) fn run(arguments: &DoctorArguments, global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    if let Some(DoctorCommand::Pages(pages)) = &arguments.command {
        return pages::run(pages, global, printer);
    }
    let project = open(global)?;
    let patient = Patient {
        holder: ProjectLock::holder(&project.lock()),
        archive: Archive::open_for_reading(&project.archive()),
        now: Timestamp::now(),
        language: Language::new(global.lang),
        project,
    };
    let schedules = schedule::look(&patient.project)?;
    let findings = [
        settings::check(&patient),
        registry::check(&patient),
        disk::check(&patient),
        clock::check(&patient),
        archive::check(&patient, arguments.thorough),
        lock::check(&patient),
        schedule::check(&patient, &schedules),
        last_night::check(&patient, schedules.iter().any(schedule::Schedule::is_ours)),
    ]
    .concat();
    printer.result(&findings, || sheet::human(&findings, &patient))?;
    let is_wrong = findings.iter().any(|finding| finding.state == State::Wrong);
    Ok(if is_wrong { Exit::Failed } else { Exit::Done })
}
