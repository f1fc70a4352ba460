//! The folder of a data set: built beside it, then put in its place, so that a reader sees the old or the new one whole.
//!
//! Nothing that no export wrote is ever removed. An earlier data set is known by its `datapackage.json`, which names the
//! program and every table.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{
    ExportError,
    package::{FILE, GENERATOR},
};
use crate::{disk, manifest::FileDigest};

/// The files of every data set besides its tables.
const TEXTS: [&str; 4] = [FILE, "README.md", "CITATION.cff", ".zenodo.json"];

/// A data set under construction; what is not finished is removed.
#[derive(Debug)]
pub(super) struct Folder {
    target: PathBuf,
    building: PathBuf,
    replaced: PathBuf,
}

impl Folder {
    /// Makes room beside the target; a target that holds anything but an earlier data set is refused.
    pub(super) fn begin(target: &Path) -> Result<Self, ExportError> {
        let target = absolute(target)?;
        let (Some(name), Some(parent)) = (target.file_name(), target.parent()) else {
            return Err(ExportError::NoFolder { path: target });
        };
        let beside = |word: &str| parent.join(format!(".{}.{GENERATOR}-{word}", name.to_string_lossy()));
        let folder = Self { building: beside("new"), replaced: beside("old"), target: target.clone() };
        fs::create_dir_all(parent).map_err(|source| file_error("create", parent, source))?;
        // An export that was killed between its two renames has left the earlier data set under the other name.
        if !target.exists() && folder.replaced.exists() {
            rename(&folder.replaced, &target)?;
        }
        refuse_foreign(&target)?;
        remove(&folder.building)?;
        fs::create_dir(&folder.building).map_err(|source| file_error("create", &folder.building, source))?;
        Ok(folder)
    }

    /// Writes one file of the data set.
    pub(super) fn write(&self, file: &str, bytes: &[u8]) -> Result<FileDigest, ExportError> {
        let path = self.building.join(file);
        let folder = path.parent().unwrap_or(&self.building);
        fs::create_dir_all(folder).map_err(|source| file_error("create", folder, source))?;
        disk::replace(&path, bytes).map_err(|source| file_error("write", &path, source))?;
        Ok(FileDigest::of(file.to_owned(), bytes))
    }

    /// Puts the data set in its place and returns where that is.
    pub(super) fn finish(self) -> Result<PathBuf, ExportError> {
        remove(&self.replaced)?;
        if self.target.exists() {
            rename(&self.target, &self.replaced)?;
        }
        if let Err(error) = rename(&self.building, &self.target) {
            // The earlier one is better than none.
            let _ = fs::rename(&self.replaced, &self.target);
            return Err(error);
        }
        remove(&self.replaced)?;
        Ok(self.target.clone())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Once finished it is not there any more; else nobody has use for half a data set.
        let _ = remove(&self.building);
    }
}

/// Returns the path without links and dots, whether it is there or not.
fn absolute(path: &Path) -> Result<PathBuf, ExportError> {
    if let Ok(found) = fs::canonicalize(path) {
        return Ok(found);
    }
    let path = std::path::absolute(path).map_err(|source| file_error("find", path, source))?;
    if path.components().any(|part| part == std::path::Component::ParentDir) {
        return Err(ExportError::NoFolder { path });
    }
    Ok(path)
}

/// What is read of the description of an earlier data set.
#[derive(Deserialize)]
struct Earlier {
    generator: EarlierGenerator,
    resources: Vec<EarlierResource>,
}

#[derive(Deserialize)]
struct EarlierGenerator {
    name: String,
}

#[derive(Deserialize)]
struct EarlierResource {
    path: PathBuf,
}

/// Refuses a target that is a file, or a folder with a file that no export wrote.
fn refuse_foreign(target: &Path) -> Result<(), ExportError> {
    if !target.exists() {
        return Ok(());
    }
    if !target.is_dir() {
        return Err(ExportError::NoFolder { path: target.to_owned() });
    }
    let files = disk::files_below(target).map_err(|(folder, source)| file_error("read", &folder, source))?;
    let own = own_files(target);
    let foreign = files.into_iter().find(|file| !own.contains(file));
    foreign.map_or(Ok(()), |found| {
        let found = found.strip_prefix(target).unwrap_or(&found).to_owned();
        Err(ExportError::Foreign { folder: target.to_owned(), found })
    })
}

/// Returns the files that the earlier data set in a folder consists of; none where there is no such.
fn own_files(target: &Path) -> BTreeSet<PathBuf> {
    let earlier =
        fs::read(target.join(FILE)).ok().and_then(|json| serde_json::from_slice::<Earlier>(&json).ok());
    let Some(earlier) = earlier.filter(|earlier| earlier.generator.name == GENERATOR) else {
        return BTreeSet::new();
    };
    let tables = earlier.resources.into_iter().map(|resource| resource.path);
    tables.chain(TEXTS.map(PathBuf::from)).map(|file| target.join(file)).collect()
}

fn rename(from: &Path, to: &Path) -> Result<(), ExportError> {
    fs::rename(from, to).map_err(|source| file_error("replace", to, source))
}

fn remove(folder: &Path) -> Result<(), ExportError> {
    match fs::remove_dir_all(folder) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(file_error("remove", folder, source)),
        _ => Ok(()),
    }
}

fn file_error(action: &'static str, path: &Path, source: io::Error) -> ExportError {
    ExportError::File { action, path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_there(path: &Path) -> String {
        fs::read_to_string(path).unwrap_or_default()
    }

    fn build(target: &Path, tables: &[&str]) -> Result<PathBuf, ExportError> {
        let folder = Folder::begin(target)?;
        let resources: Vec<_> = tables.iter().map(|path| serde_json::json!({ "path": path })).collect();
        let package = serde_json::json!({ "generator": { "name": GENERATOR }, "resources": resources });
        folder.write(FILE, package.to_string().as_bytes())?;
        for table in tables {
            folder.write(table, table.as_bytes())?;
        }
        folder.finish()
    }

    #[test]
    fn an_earlier_data_set_is_replaced_whole() {
        let place = tempfile::tempdir().expect("a folder for the test");
        let target = place.path().join("a/data-set");
        build(&target, &["metrics/old.csv", "channels.csv"]).expect("a new folder");
        build(&target, &["channels.csv"]).expect("an earlier data set");
        assert!(!target.join("metrics").exists(), "what is not in it any more is gone");
        assert_eq!(is_there(&target.join("channels.csv")), "channels.csv");
        assert_eq!(
            fs::read_dir(place.path().join("a")).expect("the folder").count(),
            1,
            "nothing is left beside it"
        );
    }

    #[test]
    fn what_no_export_wrote_is_refused_and_stays() {
        let place = tempfile::tempdir().expect("a folder for the test");
        let target = place.path().join("data-set");
        build(&target, &["channels.csv"]).expect("a new folder");
        fs::create_dir(target.join(".git")).expect("a folder");
        fs::write(target.join(".git/config"), "[core]").expect("a file");
        let error = build(&target, &["channels.csv"]).expect_err("a foreign file");
        assert!(error.to_string().contains(".git"), "{error}");
        assert_eq!(is_there(&target.join(".git/config")), "[core]");
        let error = build(&target.join("channels.csv"), &[]).expect_err("a file");
        assert!(matches!(error, ExportError::NoFolder { .. }), "{error}");
        assert_eq!(fs::read_dir(place.path()).expect("the folder").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn an_export_that_was_killed_between_two_renames_loses_nothing() {
        let place = tempfile::tempdir().expect("a folder for the test");
        let target = place.path().join("data-set");
        build(&target, &["channels.csv"]).expect("a new folder");
        fs::rename(&target, place.path().join(format!(".data-set.{GENERATOR}-old"))).expect("as if killed");
        let begun = Folder::begin(&target).expect("it begins again");
        assert_eq!(is_there(&target.join("channels.csv")), "channels.csv");
        drop(begun);
        assert_eq!(fs::read_dir(place.path()).expect("the folder").count(), 1, "nothing is left beside it");
    }
}
