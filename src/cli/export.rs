//! `export`: hands on what the tables hold as an open data set.

use std::path::PathBuf;

use jiff::Timestamp;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{export::Exported, lock::ProjectLock, pipeline};

/// What the command line says about an export.
#[derive(Debug, clap::Args)]
pub struct ExportArguments {
    /// Write a Frictionless Data Package into this folder: new, empty, or holding an earlier one, which is replaced
    #[arg(long, value_name = "DIR", required = true)]
    frictionless: PathBuf,
}

pub(super) fn run(global: &Global, printer: &Printer, arguments: &ExportArguments) -> Result<Exit, Failure> {
    let project = open(global)?;
    let _lock = ProjectLock::acquire(&project.lock(), Timestamp::now())?;
    let (registry, _) = pipeline::registry(&project)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    let exported = pipeline::export(&project, as_of, &arguments.frictionless)?;
    printer.result(&exported, || shown(&exported))?;
    Ok(Exit::Done)
}

fn shown(exported: &Exported) -> String {
    let mut lines = vec![format!("data set of {}, version {}", exported.as_of, exported.version)];
    if exported.invented {
        lines.push("everything in it is invented, and it says so".to_owned());
    }
    if exported.handed_over > 0 {
        lines.push(format!(
            "observations from files handed over: {}; see docs/open-data.md before you publish them",
            exported.handed_over
        ));
    }
    let rows = |resource: &crate::export::ExportedResource| {
        let left_out = match resource.left_out {
            0 => String::new(),
            rows => format!(" ({rows} left out: no longer in the registry)"),
        };
        format!("{:>8}  {}{left_out}", resource.rows, resource.name)
    };
    lines.extend(exported.resources.iter().map(rows));
    lines.push(format!("{} files in {}", exported.files.len(), exported.folder.display()));
    lines.join("\n")
}
