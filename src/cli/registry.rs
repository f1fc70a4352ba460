//! `registry check`: every problem in the registry files at once. `registry propose` has a file of its own.

mod propose;

use serde::Serialize;

use super::{Exit, Failure, Printer, arguments::Global, arguments::RegistryCommand, nightly::open};
use crate::{
    hint::Hint,
    pipeline,
    registry::{Problem, Severity},
};

#[derive(Serialize)]
struct Checked {
    authorities: usize,
    channels: usize,
    channels_with_address: usize,
    published: usize,
    studies: usize,
    declared: usize,
    problems: Vec<Problem>,
}

pub(super) fn run(command: &RegistryCommand, global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    match command {
        RegistryCommand::Check => check(global, printer),
        RegistryCommand::Propose { into, platform } => {
            propose::run(into.as_deref(), *platform, global, printer)
        }
    }
}

fn check(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let project = open(global)?;
    let (registry, problems) = pipeline::registry(&project)?;
    let checked = Checked {
        authorities: registry.authorities.len(),
        channels: registry.channels.len(),
        channels_with_address: registry.channels.iter().filter(|channel| channel.url.is_some()).count(),
        published: registry.published.len(),
        studies: registry.studies.len(),
        declared: registry.declared.len(),
        problems,
    };
    printer.result(&checked, || human(&checked))?;
    let broken = checked.problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(if broken { Exit::Failed } else { Exit::Done })
}

fn human(checked: &Checked) -> String {
    let mut lines: Vec<String> = checked.problems.iter().map(problem_lines).collect();
    let errors = checked.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    lines.push(format!(
        "{} authorities, {} channels ({} with an address), {} published figures, {} studies, {} declared answers: {errors} errors, {} warnings",
        checked.authorities,
        checked.channels,
        checked.channels_with_address,
        checked.published,
        checked.studies,
        checked.declared,
        checked.problems.len() - errors,
    ));
    lines.join("\n")
}

fn problem_lines(problem: &Problem) -> String {
    let hint = problem.hint().map(|hint| format!("\n    hint: {hint}"));
    [format!("{}: {problem}", problem.severity.as_str())].into_iter().chain(hint).collect()
}
