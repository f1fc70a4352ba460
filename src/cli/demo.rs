//! `demo`: the whole pipeline on the shipped example, several nights in one go, offline.
//!
//! After the nights it takes what the example's authorities hand over: a folder for each channel.
//! The example's servers are played from files, its clock is the playback's: no connection is opened, and the
//! pauses between requests pass at once. Everything else is what a real night does.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use include_dir::{Dir, DirEntry, include_dir};
use jiff::Timestamp;

use super::{Exit, Failure, Printer, arguments::Global, nightly, progress::Bar};
use crate::{
    collect::Playback,
    import::{FileOutcome, ImportOptions},
    pipeline,
    project::Project,
};

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/demo");

/// Where the example goes when no folder is named.
const FOLDER: &str = "kanalbarometer-demo";

/// When the nights of the example begin (UTC).
const NIGHTS: [&str; 4] =
    ["2026-10-05T01:30:00Z", "2026-10-06T01:30:00Z", "2026-10-12T01:30:00Z", "2026-10-19T01:30:00Z"];

/// When files are handed over, in the morning after the last night (UTC); they were saved then, too.
const HANDED_OVER_AT: &str = "2026-10-19T07:00:00Z";

/// The folder of what is handed over, by the channel that it is of.
const HANDED_OVER: &str = "handed-over";

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let root = global.project.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let files = files();
    lay_out(&root, &files)?;
    let project = Project::open(&root)?;
    let (registry, _) = pipeline::registry(&project)?;
    for night in NIGHTS {
        let playback = Playback::new(&files, timestamp(night)?)?;
        pipeline::collect(&project, &registry, &playback, &Bar::of_playback(global))?;
    }
    hand_over(&project, &files)?;
    let night = pipeline::nightly(&project, None::<&Playback>, global.as_of, global.lang, &())?;
    nightly::finish(&project, &night, global, printer)?;
    // The example is meant to have alerts: showing them is its success.
    Ok(Exit::Done)
}

fn timestamp(text: &str) -> Result<Timestamp, Failure> {
    text.parse().map_err(|error: jiff::Error| Failure::with_hint(error.into(), "please report this"))
}

/// Imports what is handed over, channel by channel; a file of the example that cannot be read is a mistake in it.
fn hand_over(project: &Project, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let mut channels: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    for (path, bytes) in files {
        let Some(channel) = handed_over_for(path) else { continue };
        let path = project.root().join(path);
        write(&path, bytes)?;
        channels.entry(channel).or_default().push(path);
    }
    let now = timestamp(HANDED_OVER_AT)?;
    for (channel, paths) in channels {
        let options = ImportOptions {
            channel_id: Some(channel.to_owned()),
            saved_at: Some(now),
            ..ImportOptions::default()
        };
        let summary = pipeline::import(project, &paths, &options, now)?;
        let is_kept = |outcome: &FileOutcome| matches!(outcome, FileOutcome::Imported { .. });
        if let Some(file) = summary.files.iter().find(|file| !is_kept(&file.outcome)) {
            let error = anyhow::anyhow!("{}: {:?}", file.name, file.outcome);
            return Err(Failure::with_hint(error, "please report this"));
        }
    }
    Ok(())
}

/// Returns the channel that a file of the example is handed over for.
fn handed_over_for(path: &str) -> Option<&str> {
    let (folder, path) = path.split_once('/')?;
    let (channel, _) = path.split_once('/')?;
    (folder == HANDED_OVER).then_some(channel)
}

/// Writes the example's settings and registry into a folder, beginning afresh when it holds an older demo.
fn lay_out(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let marker = root.join("README.txt");
    if root.exists()
        && !marker.exists()
        && fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some())
    {
        let error = anyhow::anyhow!("{} is not empty and holds no demo", root.display());
        return Err(Failure::with_hint(error, "name an empty folder with --project"));
    }
    for folder in ["data/archive", "data/tables", "data/mappings", "reports", HANDED_OVER] {
        let folder = root.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| {
                let error = anyhow::Error::from(error).context(format!("cannot clear {}", folder.display()));
                Failure::with_hint(error, "delete the folder of the older demo by hand")
            })?;
        }
    }
    write(
        &marker,
        b"This folder was written by `kanalbarometer demo`. Every authority in it is invented.\n",
    )?;
    for (path, bytes) in files {
        if path == crate::settings::FILE {
            write(&root.join(path), bytes)?;
        } else if let Some(table) = path.strip_prefix("registry/") {
            write(&root.join("data/registry").join(table), bytes)?;
        } else if let Some(mapping) = path.strip_prefix("mappings/") {
            write(&root.join("data/mappings").join(mapping), bytes)?;
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes));
    written.map_err(|error| {
        let error = anyhow::Error::from(error).context(format!("cannot write {}", path.display()));
        Failure::with_hint(error, "name a writable folder with --project")
    })
}

/// Returns the shipped example, path by path.
fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![&EXAMPLE];
    while let Some(folder) = folders.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(folder) => folders.push(folder),
                DirEntry::File(file) => {
                    let path = file.path().to_string_lossy().replace('\\', "/");
                    files.insert(path, file.contents().to_vec());
                }
            }
        }
    }
    files
}
