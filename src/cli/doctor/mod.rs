//! `doctor`: looks at everything a night needs and says how to mend what is wrong.

use std::{fs, path::Path};

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{archive::Archive, hint::Hint, pipeline, project::Project, registry::Severity};

/// One thing looked at.
#[derive(Serialize)]
struct Finding {
    what: &'static str,
    fine: bool,
    found: String,
    hint: Option<String>,
}

impl Finding {
    fn fine(what: &'static str, found: impl Into<String>) -> Self {
        Self { what, fine: true, found: found.into(), hint: None }
    }

    fn wrong(what: &'static str, found: impl Into<String>, hint: Option<String>) -> Self {
        Self { what, fine: false, found: found.into(), hint }
    }
}

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let findings = [contact(&project), registry(&project), archive(&project), writable(&project)];
    printer.result(&findings, || findings.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    Ok(if findings.iter().all(|finding| finding.fine) { Exit::Done } else { Exit::Failed })
}

fn line(finding: &Finding) -> String {
    let mark = if finding.fine { "ok   " } else { "wrong" };
    let hint = finding.hint.as_ref().map(|hint| format!("\n               hint: {hint}"));
    format!("{mark}  {:<8} {}{}", finding.what, finding.found, hint.as_deref().unwrap_or(""))
}

fn contact(project: &Project) -> Finding {
    match &project.settings.collect.contact {
        Some(contact) => Finding::fine("contact", contact),
        None => Finding::wrong(
            "contact",
            "no contact in the settings: servers could not reach a person",
            Some("set contact = \"name@authority.example\" under [collect] in kanalbarometer.toml".into()),
        ),
    }
}

fn registry(project: &Project) -> Finding {
    match pipeline::registry(project) {
        Err(error) => Finding::wrong("registry", error.to_string(), error.hint()),
        Ok((registry, problems)) => {
            let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
            let size =
                format!("{} authorities, {} channels", registry.authorities.len(), registry.channels.len());
            if errors == 0 {
                Finding::fine("registry", size)
            } else {
                let hint = Some("run `kanalbarometer registry check`".to_owned());
                Finding::wrong("registry", format!("{size}, {errors} broken rows"), hint)
            }
        }
    }
}

fn archive(project: &Project) -> Finding {
    match Archive::open_for_reading(&project.archive()) {
        Err(error) => Finding::wrong("archive", error.to_string(), error.hint()),
        Ok(archive) => match archive.runs().last() {
            None => Finding::fine("archive", "empty: no run yet"),
            Some(run) => {
                let state =
                    if run.finished { "finished" } else { "not finished; the next night goes on with it" };
                Finding::fine(
                    "archive",
                    format!("{} runs, newest {} ({state})", archive.runs().len(), run.run_id),
                )
            }
        },
    }
}

fn writable(project: &Project) -> Finding {
    let probe = |folder: &Path| {
        fs::create_dir_all(folder)?;
        tempfile::tempfile_in(folder).map(drop)
    };
    for folder in [project.archive(), project.tables(), project.reports()] {
        if let Err(error) = probe(&folder) {
            let hint = Some("check who owns the folder and that the disk has room".to_owned());
            return Finding::wrong("disk", format!("cannot write below {}: {error}", folder.display()), hint);
        }
    }
    Finding::fine("disk", "archive, tables and reports are writable")
}
