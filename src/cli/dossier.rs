//! `dossier`: the answers that Meta asks for, for the channels of one authority.

use std::fs;

use super::{Exit, Failure, Printer, arguments::Global, authority, nightly::open};
use crate::{
    dossier::{self, Dossier},
    language::Language,
    pipeline,
    project::Project,
};

/// What the command line says about a dossier.
#[derive(Debug, clap::Args)]
pub struct DossierArguments {
    /// The authority, by its name or its key in the registry
    authority: String,
    /// Only the channel with this key [default: every WhatsApp channel of the authority]
    #[arg(long, value_name = "KEY")]
    channel: Option<String>,
    /// Write Markdown
    #[arg(long)]
    markdown: bool,
}

pub(super) fn run(global: &Global, printer: &Printer, arguments: &DossierArguments) -> Result<Exit, Failure> {
    let project = open(global)?;
    let (registry, _) = pipeline::registry(&project)?;
    let authority = authority::find(&registry, &arguments.authority)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    let mut dossiers = pipeline::dossiers(&project, &registry, authority, as_of, global.lang)?;
    if let Some(channel) = &arguments.channel {
        dossiers.retain(|dossier| dossier.channel_id == *channel);
    }
    if dossiers.is_empty() {
        let error = anyhow::anyhow!("no such WhatsApp channel of {} is known", authority::shown(authority));
        return Err(Failure::with_hint(error, "add the channel to channels.csv, or correct its key"));
    }
    if is_in_danger(&project) {
        printer.warning("private/phone.toml may get into git: add the line `private` to .gitignore");
    }
    let language = Language::new(global.lang);
    let write = if arguments.markdown { dossier::markdown } else { dossier::text };
    let all = |dossiers: &[Dossier]| {
        dossiers.iter().map(|dossier| write(dossier, &language)).collect::<Vec<_>>().join("\n")
    };
    printer.result(&dossiers, || all(&dossiers))?;
    Ok(Exit::Done)
}

/// Tells whether there are numbers below a git folder that does not seem to leave them out.
fn is_in_danger(project: &Project) -> bool {
    let is_below_git = || {
        let file = std::path::absolute(project.phones());
        file.is_ok_and(|file| file.ancestors().any(|folder| folder.join(".git").exists()))
    };
    let left_out = || {
        let ignored = fs::read_to_string(project.root().join(".gitignore")).unwrap_or_default();
        ignored.lines().any(|line| line.trim().trim_matches('/') == "private")
    };
    project.phones().exists() && is_below_git() && !left_out()
}
