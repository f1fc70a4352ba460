//! `registry propose`: rows for the registry that official pages suggest, for a person to accept.
//!
//! It reads the newest metrics and asks nobody. The registry itself is never written.

use std::{fs::OpenOptions, io::Write, path::Path};

use anyhow::anyhow;

use super::super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{pipeline, platform::Platform, report, view::Proposal};

pub(super) fn run(
    into: Option<&Path>,
    platform: Option<Platform>,
    global: &Global,
    printer: &Printer,
) -> Result<Exit, Failure> {
    let project = open(global)?;
    let (registry, _) = pipeline::registry(&project)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    let mut proposals = pipeline::proposals(&project, &registry, as_of)?;
    proposals.retain(|proposal| platform.is_none_or(|platform| proposal.platform == platform));
    let rows = report::proposals(&proposals);
    match into {
        None => printer.result(&proposals, || rows)?,
        Some(file) => {
            write_new(file, &rows)?;
            printer.result(&proposals, || summary(&proposals, file))?;
        }
    }
    Ok(Exit::Done)
}

/// Writes a file that is not there yet: a list that somebody is working on is never replaced.
fn write_new(file: &Path, rows: &str) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written = opened.and_then(|mut opened| opened.write_all(rows.as_bytes()));
    written.map_err(|source| {
        let error = anyhow!(source).context(format!("cannot write {}", file.display()));
        Failure::with_hint(error, "name a file that does not exist yet, in a folder that you may write to")
    })
}

fn summary(proposals: &[Proposal], file: &Path) -> String {
    let doubtful = proposals.iter().filter(|proposal| !proposal.doubts.is_empty()).count();
    format!(
        "{} rows proposed in {}, {doubtful} with something to check first (column check_first); \
         copy what is right into channels.csv",
        proposals.len(),
        file.display()
    )
}
