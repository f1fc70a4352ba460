//! `extract`: reads the kept pages into tables.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{
    canary::Alarm,
    language::hostile,
    lock::ProjectLock,
    pipeline::{self, Again, Extracted},
};

#[derive(Serialize)]
struct Summary<'a> {
    runs_read: u64,
    alarms: &'a [Alarm],
}

pub(super) fn run(global: &Global, printer: &Printer, again: bool) -> Result<Exit, Failure> {
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let again = if again { Again::Yes } else { Again::No };
    let Extracted { runs_read, alarms } =
        pipeline::extract(&project, &registry, &pipeline::archive(&project)?, again)?;
    printer.result(&Summary { runs_read, alarms: &alarms }, || {
        let mut text = format!("{runs_read} runs read into {}", project.tables().display());
        for alarm in &alarms {
            let _ = write!(text, "\n{}", hostile::plain(&alarm.in_words()));
        }
        text
    })?;
    Ok(if alarms.is_empty() { Exit::Done } else { Exit::NeedsPerson })
}
