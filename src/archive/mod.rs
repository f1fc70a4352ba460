//! Archive: keeps every page as it was received, in WARC 1.1 (ISO 28500), and reads it back in order.
//!
//! One run is one file, `<yyyy>/<mm>/<run_id>.warc.gz`, one gzip member a record, appended to and never
//! rewritten. Beside requests and responses a file holds notes (WARC `metadata` records with JSON): the plan,
//! one outcome a target, what robots.txt allowed, which host asked for rest, how the run ended. Everything
//! that is known about a file is read from the file itself; the index in memory can always be made again.
//!
//! It must not know what is in a page.

mod error;
mod exchange;
mod index;
mod member;
mod note;
mod read;
mod record;
mod scan;
mod verify;
mod write;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use url::Url;

pub use error::ArchiveError;
pub use exchange::Exchange;
pub use note::{EndReason, Rest, RobotsAccess, RobotsAnswer};
pub use read::{Stored, Whereabouts};
pub use record::sha256_hex;
pub use verify::{Fault, TornEnd, Verification, verify};
pub use write::{About, OpenRun};

use index::Index;

use crate::{
    collect::{Permission, Target},
    source::Source,
};

/// A folder of WARC files, one per run.
#[derive(Debug)]
pub struct Archive {
    dir: PathBuf,
    index: Index,
    /// The runs as callers see them, oldest first; the same order as the index.
    runs: Vec<Run>,
}

/// One run as the archive knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The run, such as `20261122T031500Z`.
    pub run_id: String,
    /// When it began (UTC, whole seconds).
    pub started_at: Timestamp,
    /// Whether servers were asked or files handed over.
    pub source: Source,
    /// True for an import that was taken back: nothing of it is read any more.
    pub undone: bool,
    /// True once it was closed, complete or not; an unfinished run may be continued.
    pub finished: bool,
    /// Why it was closed; `None` while it is not.
    pub ended: Option<EndReason>,
    /// Planned targets and the leads that were followed.
    pub targets: u64,
    /// Written permissions that were in force, by host.
    pub permissions: BTreeMap<String, Permission>,
}

impl Run {
    /// Returns true when its pages are read: it came to its end, was not taken back, and is not merely the note that
    /// takes another one back.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.finished && !self.undone && (self.source.is_collected() || self.targets > 0)
    }
}

/// A torn last record that was dropped: what a killed process or a power cut leaves behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The archive file.
    pub file: PathBuf,
    /// Where the torn record began, in bytes; the file ends here now.
    pub offset: u64,
    /// How many bytes were cut off.
    pub dropped_bytes: u64,
    /// Where the bytes were kept, so that nothing is lost.
    pub kept_as: PathBuf,
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, offset, dropped_bytes, kept_as } = self;
        let (file, kept_as) = (file.display(), kept_as.display());
        write!(
            f,
            "{file} ended in a torn record: {dropped_bytes} bytes from {offset} on were moved to {kept_as}"
        )
    }
}

/// The newest body held for an address, and what a conditional request needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The `ETag` of the newest answer, as sent.
    pub etag: Option<String>,
    /// The `Last-Modified` of the newest answer, as sent.
    pub last_modified: Option<String>,
    /// SHA-256 (hex) of the body.
    pub sha256: String,
    /// When the server last sent or confirmed it.
    pub observed_at: Timestamp,
}

impl Archive {
    /// Opens the archive for writing; creates the folder if need be.
    ///
    /// A torn last record is cut off, kept beside the file and reported as a [`Repair`]. Damage in the middle
    /// of a file is an error: nothing is thrown away that a backup could heal.
    pub fn open(dir: &Path) -> Result<(Self, Vec<Repair>), ArchiveError> {
        fs::create_dir_all(dir).map_err(|source| ArchiveError::write(dir, source))?;
        let mut repairs = Vec::new();
        let index = Index::build(dir, Some(&mut repairs))?;
        Ok((Self::from_index(dir, index), repairs))
    }

    /// Opens the archive without ever writing to it; a folder that is not there is an empty archive.
    ///
    /// Reading ends before a torn last record.
    pub fn open_for_reading(dir: &Path) -> Result<Self, ArchiveError> {
        let index = if dir.exists() { Index::build(dir, None)? } else { Index::default() };
        Ok(Self::from_index(dir, index))
    }

    fn from_index(dir: &Path, index: Index) -> Self {
        let runs = index.runs();
        Self { dir: dir.to_owned(), index, runs }
    }

    /// Returns the runs in which servers were asked, oldest first.
    #[must_use]
    pub fn collected_runs(&self) -> impl DoubleEndedIterator<Item = &Run> {
        self.runs.iter().filter(|run| run.source.is_collected())
    }

    /// Returns the runs, oldest first.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Returns the files of which nothing is read: imports that were taken back, and the notes that did it.
    #[must_use]
    pub fn files_not_read(&self) -> BTreeSet<PathBuf> {
        let files = self.runs.iter().zip(&self.index.runs);
        files
            .filter(|(run, _)| run.finished && !run.is_in_force())
            .map(|(_, file)| file.path.clone())
            .collect()
    }

    /// Returns the newest body held for the address in that language (`Accept-Language`), if there is one.
    #[must_use]
    pub fn holding(&self, url: &Url, language: &str) -> Option<Holding> {
        self.index.held(url, language).map(index::Held::holding)
    }

    /// Returns when the target last came to a document, new or confirmed as unchanged.
    #[must_use]
    pub fn last_document(&self, target: &Target) -> Option<Timestamp> {
        self.index.last_documents.get(target).copied()
    }

    /// Returns when a document of the target was last kept in a run that came to its end.
    #[must_use]
    pub fn last_document_of_finished(&self, target: &Target) -> Option<Timestamp> {
        self.index.last_documents_of_finished.get(target).copied()
    }

    /// Returns when the target was last answered, whatever the answer.
    #[must_use]
    pub fn last_answer(&self, target: &Target) -> Option<Timestamp> {
        self.index.last_answers.get(target).copied()
    }

    /// Returns the last answer about an origin's robots.txt.
    #[must_use]
    pub fn robots(&self, origin: &str) -> Option<&RobotsAnswer> {
        self.index.robots.get(origin)
    }

    /// Returns the rest that a host asked for last, which may be over.
    #[must_use]
    pub fn rest(&self, host: &str) -> Option<&Rest> {
        self.index.rests.get(host)
    }
}
