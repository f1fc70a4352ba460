//! The manifest of a report: what went in, what came out, each with its digest.
//!
//! Two runs over the same archive and registry give the same manifest, byte for byte.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Write},
    path::{Component, Path, PathBuf},
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{collect::CheckStatus, disk, hint::Hint};

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
    /// Registry and archive files that went in, sorted by path; an import that was taken back did not.
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

impl FileDigest {
    /// Returns the entry of a file whose bytes are at hand.
    #[must_use]
    pub fn of(path: String, bytes: &[u8]) -> Self {
        Self { path, sha256: format!("{:x}", Sha256::digest(bytes)), bytes: bytes.len() as u64 }
    }
}

/// Passes bytes on, and learns the digest of the file that they make.
pub(crate) struct Digesting<W> {
    inner: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Digesting<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }

    /// Returns the entry of the file.
    pub(crate) fn file(self, path: String) -> FileDigest {
        FileDigest { path, sha256: format!("{:x}", self.hash.finalize()), bytes: self.bytes }
    }
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
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
        disk::replace(&path, &json).map_err(fail)
    }
}

/// Returns the digests of all files below `dir` but those to leave out, sorted, with paths relative to `root`; a folder
/// that is not there has none.
pub fn digests(
    root: &Path,
    dir: &Path,
    leave_out: &BTreeSet<PathBuf>,
) -> Result<Vec<FileDigest>, ManifestError> {
    let mut files =
        disk::files_below(dir).map_err(|(path, source)| ManifestError { action: "read", path, source })?;
    files.retain(|file| !leave_out.contains(file));
    let mut found = files.iter().map(|file| digest(root, file)).collect::<Result<Vec<_>, _>>()?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Removes a report: the files that its manifest names, and the manifest; whatever else stands there stays.
pub fn remove_report(dir: &Path) -> Result<(), ManifestError> {
    #[derive(Deserialize)]
    struct Written {
        files: Vec<WrittenFile>,
    }
    #[derive(Deserialize)]
    struct WrittenFile {
        path: String,
    }
    let manifest = dir.join(FILE);
    let Ok(bytes) = fs::read(&manifest) else { return Ok(()) };
    let fail = |path: &Path, source| ManifestError { action: "remove", path: path.to_owned(), source };
    let written: Written = serde_json::from_slice(&bytes).map_err(|error| fail(&manifest, error.into()))?;
    for file in written.files {
        // A path that somebody has written into the manifest never leads out of the folder.
        let path = Path::new(&file.path);
        if path.components().all(|part| matches!(part, Component::Normal(_))) {
            disk::remove(&dir.join(path), dir).map_err(|source| fail(&dir.join(path), source))?;
        }
    }
    disk::remove(&manifest, dir.parent().unwrap_or(dir)).map_err(|source| fail(&manifest, source))
}

/// Returns the digest of one file, read in pieces.
pub fn digest(root: &Path, path: &Path) -> Result<FileDigest, ManifestError> {
    let fail = |source| ManifestError { action: "read", path: path.to_owned(), source };
    let mut digesting = Digesting::new(io::sink());
    io::copy(&mut File::open(path).map_err(fail)?, &mut digesting).map_err(fail)?;
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(digesting.file(parts.join("/")))
}
