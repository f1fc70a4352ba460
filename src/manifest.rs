//! The manifest of a report: what went in, what came out, each with its digest.
//!
//! Two runs over the same archive and registry give the same manifest, byte for byte.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{collect::CheckStatus, hint::Hint, report::Written};

/// Name of the file in a report folder.
pub const FILE: &str = "manifest.json";

/// What a report was made of and what it consists of.
#[derive(Debug, Clone, Serialize)]
pub struct Manifest {
    /// The program's version.
    pub version: String,
    /// Version of the extraction rules.
    pub extractor_version: u32,
    /// The day of the report.
    pub as_of: Date,
    /// Registry and archive files that went in, sorted by path.
    pub inputs: Vec<FileDigest>,
    /// Targets of the run the report rests on.
    pub targets: u64,
    /// How they ended; the numbers sum to `targets`.
    pub statuses: BTreeMap<CheckStatus, u64>,
    /// Rows of each table.
    pub tables: BTreeMap<String, u64>,
    /// Files of the report, sorted by path.
    pub files: Vec<FileDigest>,
}

/// A file with its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileDigest {
    /// Path below the project folder or the report folder, with forward slashes.
    pub path: String,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Size.
    pub bytes: u64,
}

impl From<Written> for FileDigest {
    fn from(written: Written) -> Self {
        Self { path: written.file, sha256: written.sha256, bytes: written.bytes }
    }
}

/// A file could not be read or written for the manifest.
#[derive(Debug, thiserror::Error)]
#[error("cannot {action} {}", path.display())]
pub struct ManifestError {
    action: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl Hint for ManifestError {
    fn hint(&self) -> Option<String> {
        Some("check that the project folder is readable and writable and the disk has room".into())
    }
}

impl Manifest {
    /// Writes the manifest into the report folder, whole or not at all.
    pub fn write(&self, dir: &Path) -> Result<(), ManifestError> {
        let path = dir.join(FILE);
        let fail = |source: io::Error| ManifestError { action: "write", path: path.clone(), source };
        let mut json = serde_json::to_vec_pretty(self).map_err(|error| fail(error.into()))?;
        json.push(b'\n');
        let temporary = path.with_extension("json.part");
        let mut file = File::create(&temporary).map_err(fail)?;
        file.write_all(&json).and_then(|()| file.sync_all()).map_err(fail)?;
        fs::rename(&temporary, &path).map_err(fail)
    }
}

/// Returns the digests of all files below `dir`, sorted, with paths relative to `root`; a folder that is not there has none.
pub fn digests(root: &Path, dir: &Path) -> Result<Vec<FileDigest>, ManifestError> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let fail = |source| ManifestError { action: "read", path: folder.clone(), source };
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(source) => return Err(fail(source)),
        };
        for entry in entries {
            let path = entry.map_err(fail)?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(digest(root, &path)?);
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Returns the digest of one file, read in pieces.
pub fn digest(root: &Path, path: &Path) -> Result<FileDigest, ManifestError> {
    let fail = |source| ManifestError { action: "read", path: path.to_owned(), source };
    let mut hasher = Sha256::new();
    let bytes = io::copy(&mut File::open(path).map_err(fail)?, &mut hasher).map_err(fail)?;
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(FileDigest { path: parts.join("/"), sha256: format!("{:x}", hasher.finalize()), bytes })
}
