//! `dossier`: the answers that Meta asks for, for the channels of one authority.

use std::fs;

use strsim::jaro_winkler;

use super::{Exit, Failure, Printer, arguments::Global, nightly::open};
use crate::{
    dossier::{self, Dossier},
    language::{Language, hostile},
    pipeline,
    project::Project,
    registry::{Authority, Registry},
};

/// More names than this are no help.
const NAMES: usize = 3;

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
    let authority = find(&registry, &arguments.authority)?;
    let as_of = pipeline::report_day(&pipeline::archive(&project)?, &registry, global.as_of)?;
    let mut dossiers = pipeline::dossiers(&project, &registry, authority, as_of, global.lang)?;
    if let Some(channel) = &arguments.channel {
        dossiers.retain(|dossier| dossier.channel_id == *channel);
    }
    if dossiers.is_empty() {
        let error = anyhow::anyhow!("no such WhatsApp channel of {} is known", shown(authority));
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

/// Returns the authority of that key or name; one name may be that of several.
fn find<'r>(registry: &'r Registry, text: &str) -> Result<&'r Authority, Failure> {
    let is_named = |authority: &&Authority| authority.name.to_lowercase() == text.trim().to_lowercase();
    let named: Vec<&Authority> = registry.authorities.iter().filter(is_named).collect();
    match (registry.authority(text.trim()), named.as_slice()) {
        (Some(authority), _) | (None, &[authority]) => Ok(authority),
        (None, &[]) => {
            let error = anyhow::anyhow!("no authority of the registry is called {}", hostile::plain(text));
            Err(Failure::with_hint(error, format!("the nearest are: {}", nearest(registry, text))))
        }
        (None, several) => {
            let error = anyhow::anyhow!("{} authorities are called {}", several.len(), hostile::plain(text));
            let listed = several.iter().map(|authority| shown(authority)).collect::<Vec<_>>().join(", ");
            Err(Failure::with_hint(error, format!("name one by its key: {listed}")))
        }
    }
}

fn nearest(registry: &Registry, text: &str) -> String {
    let wanted = text.to_lowercase();
    let likeness = |authority: &Authority| {
        jaro_winkler(&authority.name.to_lowercase(), &wanted)
            .max(jaro_winkler(&authority.authority_id, &wanted))
    };
    let mut all: Vec<(f64, &Authority)> =
        registry.authorities.iter().map(|authority| (likeness(authority), authority)).collect();
    all.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.name.cmp(&other.1.name)));
    all.iter().take(NAMES).map(|(_, authority)| shown(authority)).collect::<Vec<_>>().join(", ")
}

fn shown(authority: &Authority) -> String {
    format!("{} ({})", hostile::plain(&authority.name), authority.authority_id)
}
