//! `extract`: reads the kept pages into tables.

use jiff::Timestamp;
use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{
    lock::ProjectLock,
    pipeline::{self, Again},
};

#[derive(Serialize)]
struct Extracted {
    runs_read: u64,
}

pub(super) fn run(global: &Global, printer: &Printer, again: bool) -> Result<Exit, Failure> {
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let again = if again { Again::Yes } else { Again::No };
    let runs_read = pipeline::extract(&project, &registry, &pipeline::archive(&project)?, again)?;
    printer.result(&Extracted { runs_read }, || {
        format!("{runs_read} runs read into {}", project.tables().display())
    })?;
    Ok(Exit::Done)
}
