//! `demo`: the whole pipeline on the shipped example, several nights in one go, offline.
//!
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
use crate::{collect::Playback, pipeline, project::Project};

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/demo");

/// Where the example goes when no folder is named.
const FOLDER: &str = "kanalbarometer-demo";

/// When the nights of the example begin (UTC).
const NIGHTS: [&str; 4] =
    ["2026-10-05T01:30:00Z", "2026-10-06T01:30:00Z", "2026-10-12T01:30:00Z", "2026-10-19T01:30:00Z"];

pub(super) fn run(global: &Global, printer: &Printer) -> Result<Exit, Failure> {
    let root = global.project.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let files = files();
    lay_out(&root, &files)?;
    let project = Project::open(&root)?;
    let (registry, _) = pipeline::registry(&project)?;
    for night in NIGHTS {
        let starts_at: Timestamp = night
            .parse()
            .map_err(|error: jiff::Error| Failure::with_hint(error.into(), "please report this"))?;
        let playback = Playback::new(&files, starts_at)?;
        pipeline::collect(&project, &registry, &playback, &Bar::of_playback(global))?;
    }
    let night = pipeline::nightly(&project, None::<&Playback>, global.as_of, global.lang, &())?;
    nightly::finish(&project, &night, global, printer)?;
    // The example is meant to have alerts: showing them is its success.
    Ok(Exit::Done)
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
    let write = |path: &Path, bytes: &[u8]| {
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes)).map_err(
            |error| {
                let error = anyhow::Error::from(error).context(format!("cannot write {}", path.display()));
                Failure::with_hint(error, "name a writable folder with --project")
            },
        )
    };
    for folder in ["data/archive", "data/tables", "reports"] {
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
        }
    }
    Ok(())
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
