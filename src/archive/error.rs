//! What can go wrong with the archive, and what to do about it.

use std::{
    io,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::hint::Hint;

/// An error of the archive; names the file or folder.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// A file or folder could not be read.
    #[error("could not read {}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder could not be written; whatever was there before is still whole.
    #[error("could not write to {}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A record in the middle of a file cannot be read, so that a torn last write does not explain it.
    #[error("the archive file {} is damaged at byte {offset}: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where the damaged record begins.
        offset: u64,
        /// What is wrong with it.
        what: String,
    },
    /// A record speaks of a body that no file of the archive holds.
    #[error("{} speaks of the body {sha256}, which the archive does not hold", path.display())]
    BodyMissing {
        /// The file that speaks of it.
        path: PathBuf,
        /// The body's SHA-256 (hex).
        sha256: String,
    },
    /// The archive holds no such run.
    #[error("the archive holds no run {run_id}")]
    UnknownRun {
        /// The run asked for.
        run_id: String,
    },
}

impl ArchiveError {
    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        Self::Write { path: path.to_owned(), source }
    }
}

impl Hint for ArchiveError {
    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Read { .. } => "check that the archive folder is there and that you may read it",
            Self::Write { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "free some space and start again: the run goes on where it stopped"
                }
                io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                    "make the archive folder writable and start again: nothing was lost"
                }
                _ => {
                    "check the disk and the archive folder, then start again: the run goes on where it stopped"
                }
            },
            Self::Damaged { .. } => {
                "restore the file from a backup, or move it out of the archive folder; the other runs stay readable"
            }
            Self::BodyMissing { .. } => {
                "an older archive file seems to be missing: put it back beside the others"
            }
            Self::UnknownRun { .. } => "the name of a run is its file's name without .warc.gz",
        };
        Some(hint.to_owned())
    }
}
