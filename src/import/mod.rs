//! Import: turns files that a person hands over into documents of the archive.
//!
//! The way of a file: found (`walk`), told by its content (`format`), freed of personal data by its format's
//! reducer, tied to a channel of the registry (`tie`), kept in the archive as a document of the same kind as a
//! page that a server sent; `extract` reads both. What is dropped here reaches neither archive nor tables.
//!
//! It must not know the network.

mod error;
mod format;
mod mhtml;
mod named_in_table;
mod tie;
mod walk;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use url::Url;

pub use error::ImportError;
pub use format::{Dropped, format_names};
pub use walk::MAX_FILE_BYTES;

use crate::{
    archive::{Archive, EndReason, OpenRun, sha256_hex},
    collect::{CheckStatus, Fetch, Purpose, Subject, Target, whole_seconds},
    extract::{self, DateOrder, Extraction},
    registry::Registry,
};
use format::{Handed, Reduced, Reduction, Refusal, Unread};
use named_in_table::Untied;

/// What a person says about the files.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// The authority that the files are of.
    pub authority_id: Option<String>,
    /// The channel that they are of, where the authority has several on that platform.
    pub channel_id: Option<String>,
    /// The format, where its content does not tell (see [`format_names`]).
    pub format: Option<String>,
    /// When the files were saved, where they do not say so themselves.
    pub saved_at: Option<Timestamp>,
    /// The time zone of clock times without one; the default is Europe/Berlin.
    pub zone: Option<TimeZone>,
    /// Under which name the channel itself writes, where several write and none bears the channel's name.
    pub sender: Option<String>,
    /// Which number of a date is the day, where the file itself does not tell.
    pub date_order: Option<DateOrder>,
    /// The folder in which people confirm what the columns of tables hold; without one the proposal is taken as it is.
    pub mappings: Option<PathBuf>,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum FileOutcome {
    /// It is a document of the archive now.
    Imported {
        /// The format.
        format: &'static str,
        /// The authority that it is of.
        authority_id: String,
        /// The channel that it is of.
        channel_id: Option<String>,
        /// SHA-256 (hex) of the document as kept.
        document_sha256: String,
        /// What was dropped before.
        dropped: Dropped,
    },
    /// The same document of the same channel is there already: nothing was changed.
    AlreadyThere {
        /// The format.
        format: &'static str,
        /// The import that brought it.
        run_id: String,
    },
    /// It was not imported; everything else was.
    Refused {
        /// Why.
        why: String,
        /// What to do about it.
        hint: String,
    },
    /// It is one of several documents of a table, of a channel that the registry does not have.
    NotInRegistry {
        /// The format.
        format: &'static str,
    },
    /// It belongs to another file and has nothing of its own to tell, such as a picture.
    Skipped {
        /// Why.
        why: String,
    },
}

/// One file, a part of it, or a place in it that could not be read, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedFile {
    /// Its name as found, with the archive it was in and the part of it that is meant.
    pub name: String,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: FileOutcome,
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportSummary {
    /// The run, for `import --undo`; `None` when nothing was new.
    pub run_id: Option<String>,
    /// Every file found, in the order of finding.
    pub files: Vec<ImportedFile>,
}

/// Imports files, folders and zip archives.
///
/// One file that cannot be read never stops the others. `now` dates the import; a document is dated by what it
/// says itself, else by `saved_at`, else by the file's own time, never later than `now`.
pub fn import(
    paths: &[PathBuf],
    options: &ImportOptions,
    registry: &Registry,
    archive: &mut Archive,
    now: Timestamp,
) -> Result<ImportSummary, ImportError> {
    abandon_unfinished(archive, now)?;
    let there = documents_there(archive)?;
    let now = whole_seconds(now);
    let mut import = Import {
        options,
        registry,
        there,
        now,
        archive: Some(archive),
        open: None,
        kept: 0,
        files: Vec::new(),
    };
    walk::walk(paths, &mut |found| import.take(found))?;
    let Import { open, kept, files, .. } = import;
    let run_id = open.as_ref().map(|open| open.run_id().to_owned());
    if let Some(open) = open {
        open.close(now, EndReason::Complete, &BTreeMap::from([(CheckStatus::Ok, kept)]), 0)?;
    }
    Ok(ImportSummary { run_id, files })
}

/// One document that a file would come to, and what would be read from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// The format.
    pub format: &'static str,
    /// What of the file it is, where it comes to several documents.
    pub part: Option<String>,
    /// What would be dropped before.
    pub dropped: Dropped,
    /// What would be read.
    #[serde(flatten)]
    pub read: Extraction,
}

/// Returns what an import of a file would keep and read, and what in it could not be read; keeps nothing.
///
/// `None` for pages that are kept and read as they are, and for files of no known format.
#[must_use]
pub fn preview(
    name: &str,
    bytes: &[u8],
    options: &ImportOptions,
) -> Option<(Vec<Preview>, Vec<ImportedFile>)> {
    let (format, reduction) = reduce(name, bytes, options, &BTreeSet::new(), None).ok()?;
    let reduction = match reduction {
        Ok(reduction) => reduction,
        Err(refusal) => {
            let file = ImportedFile { name: name.to_owned(), outcome: refused(refusal) };
            return Some((Vec::new(), vec![file]));
        }
    };
    if reduction.parts.iter().any(|part| !part.purpose.is_handed_over() && part.body == bytes) {
        return None;
    }
    let shown = |part: Reduced| Preview {
        format,
        dropped: part.dropped,
        read: extract::read_handed_over(&part.body, part.purpose, part.address.as_ref(), &part.content_type),
        part: part.part,
    };
    let unread = reduction.unread.into_iter();
    let unread =
        unread.map(|Unread { place, refusal }| ImportedFile { name: place, outcome: refused(refusal) });
    Some((reduction.parts.into_iter().map(shown).collect(), unread.collect()))
}

/// Takes an import back: its documents stay in the archive's file, and nothing is read from them any more.
pub fn undo(run_id: &str, archive: &mut Archive, now: Timestamp) -> Result<(), ImportError> {
    let unknown = || ImportError::NoSuchImport { run_id: run_id.to_owned() };
    let run = archive.runs().iter().find(|run| run.run_id == run_id).ok_or_else(unknown)?;
    if run.source.is_collected() {
        return Err(ImportError::NotAnImport { run_id: run_id.to_owned() });
    }
    if run.undone {
        return Ok(());
    }
    let mut open = archive.begin_import(now, &[])?;
    open.keep_undone(now, run_id)?;
    open.close(now, EndReason::Complete, &BTreeMap::new(), 0)?;
    Ok(())
}

/// An import under way: one file is in memory at a time.
struct Import<'a> {
    options: &'a ImportOptions,
    registry: &'a Registry,
    /// Documents that this or an earlier import brought, with the import.
    there: BTreeMap<Target, String>,
    now: Timestamp,
    /// The archive until the first new document begins a run.
    archive: Option<&'a mut Archive>,
    open: Option<OpenRun<'a>>,
    kept: u64,
    files: Vec<ImportedFile>,
}

impl<'a> Import<'a> {
    fn take(&mut self, found: walk::Found) -> Result<(), ImportError> {
        let walk::Found { name, content } = found;
        let (bytes, modified_at) = match content {
            Err(refusal) => {
                self.note(name, refused(refusal));
                return Ok(());
            }
            Ok(walk::Content::Skipped(why)) => {
                self.note(name, FileOutcome::Skipped { why });
                return Ok(());
            }
            Ok(walk::Content::Bytes { bytes, modified_at }) => (bytes, modified_at),
        };
        let known_names = tie::known_names(self.options, self.registry);
        let (format, reduction) = match reduce(&name, &bytes, self.options, &known_names, modified_at) {
            Err(refusal) | Ok((_, Err(refusal))) => {
                self.note(name, refused(refusal));
                return Ok(());
            }
            Ok((format, Ok(reduction))) => (format, reduction),
        };
        // What is kept has its own bytes.
        drop(bytes);
        if reduction.parts.is_empty() && reduction.unread.is_empty() {
            let why = format!("{format}: holds nothing of a channel");
            self.note(name, FileOutcome::Skipped { why });
            return Ok(());
        }
        for reduced in reduction.parts {
            let name = match &reduced.part {
                Some(part) => format!("{name} › {part}"),
                None => name.clone(),
            };
            let outcome = match self.subject(&reduced) {
                Err(Untied::Refused(refusal)) => refused(refusal),
                Err(Untied::NotInRegistry) => FileOutcome::NotInRegistry { format },
                Ok(subject) => self.keep(Read { format, reduced, subject }, modified_at)?,
            };
            self.note(name, outcome);
        }
        for Unread { place, refusal } in reduction.unread {
            self.note(format!("{name} › {place}"), refused(refusal));
        }
        Ok(())
    }

    fn subject(&self, reduced: &Reduced) -> Result<Subject, Untied> {
        match reduced.purpose {
            Purpose::PostTable | Purpose::FollowerTable => {
                named_in_table::subject(reduced, self.options, self.registry)
            }
            _ => tie::subject(reduced, self.options, self.registry).map_err(Untied::Refused),
        }
    }

    fn note(&mut self, name: String, outcome: FileOutcome) {
        self.files.push(ImportedFile { name, outcome });
    }

    fn keep(&mut self, read: Read, modified_at: Option<Timestamp>) -> Result<FileOutcome, ImportError> {
        let Read { format, reduced, subject } = read;
        let document_sha256 = sha256_hex(&reduced.body);
        let url = Url::parse(&format!("urn:sha256:{document_sha256}")).map_err(ImportError::Name)?;
        let target = Target { purpose: reduced.purpose, subject, url };
        if let Some(run_id) = self.there.get(&target) {
            return Ok(FileOutcome::AlreadyThere { format, run_id: run_id.clone() });
        }
        let saved_at = reduced.saved_at.or(self.options.saved_at).or(modified_at).unwrap_or(self.now);
        let observed_at = whole_seconds(saved_at.min(self.now));
        let address = reduced.address.unwrap_or_else(|| target.url.clone());
        let body_bytes = reduced.body.len() as u64;
        let outcome = FileOutcome::Imported {
            format,
            authority_id: target.subject.authority_id.clone(),
            channel_id: target.subject.channel_id.clone(),
            document_sha256: document_sha256.clone(),
            dropped: reduced.dropped,
        };
        let open = self.open()?;
        let run_id = open.run_id().to_owned();
        let kept = open.keep_resource(&address, observed_at, &reduced.content_type, reduced.body)?;
        let fetch = Fetch {
            run_id: run_id.clone(),
            target: target.clone(),
            observed_at,
            status: CheckStatus::Ok,
            hops: Vec::new(),
            document_sha256: Some(document_sha256),
            unchanged: false,
            body_bytes,
            detail: None,
        };
        open.keep_outcome(&fetch, Some(&kept))?;
        self.kept += 1;
        self.there.insert(target, run_id);
        Ok(outcome)
    }

    /// Returns the run of this import, which the first new document begins.
    fn open(&mut self) -> Result<&mut OpenRun<'a>, ImportError> {
        if let Some(archive) = self.archive.take() {
            self.open = Some(archive.begin_import(self.now, &[])?);
        }
        self.open.as_mut().ok_or(ImportError::NotBegun)
    }
}

/// Tells the format of a file, and reduces it to what may be kept or says why nothing of it may.
fn reduce(
    name: &str,
    bytes: &[u8],
    options: &ImportOptions,
    known_names: &BTreeSet<&str>,
    modified_at: Option<Timestamp>,
) -> Result<(&'static str, Result<Reduction, Refusal>), Refusal> {
    let zone = options.zone.clone();
    let zone = zone.or_else(|| TimeZone::get("Europe/Berlin").ok()).unwrap_or(TimeZone::UTC);
    let unpacked = mhtml::unpack(bytes).transpose()?;
    let page = unpacked.as_ref();
    let bytes = page.map_or(bytes, |page| &page.bytes);
    let noted = page.and_then(|page| page.address.clone());
    let own = || format::is_markup(bytes).then(|| extract::own_address(bytes)).flatten();
    let address = noted.or_else(own);
    let handed = Handed {
        name,
        bytes,
        content_type: page.and_then(|page| page.content_type.as_deref()),
        address: address.as_ref(),
        saved_by: page.and_then(|page| page.saved_at).or(options.saved_at).or(modified_at),
        zone: &zone,
        sender: options.sender.as_deref(),
        known_names,
        date_order: options.date_order,
        mappings: options.mappings.as_deref(),
    };
    let format = format::tell(&handed, options.format.as_deref())?;
    let mut reduction = (format.reduce)(&handed);
    for part in reduction.iter_mut().flat_map(|reduction| &mut reduction.parts) {
        part.saved_at = part.saved_at.or(page.and_then(|page| page.saved_at));
    }
    Ok((format.name, reduction))
}

/// A file that was read and may be kept.
struct Read {
    format: &'static str,
    reduced: Reduced,
    subject: Subject,
}

fn refused(refusal: Refusal) -> FileOutcome {
    let Refusal { why, hint, is_skipped } = refusal;
    if is_skipped { FileOutcome::Skipped { why } } else { FileOutcome::Refused { why, hint } }
}

/// Returns what earlier imports brought and nobody took back, with the import.
fn documents_there(archive: &Archive) -> Result<BTreeMap<Target, String>, ImportError> {
    let mut there = BTreeMap::new();
    let imports =
        archive.runs().iter().filter(|run| !run.source.is_collected() && run.finished && !run.undone);
    for run in imports {
        for fetch in archive.outcomes(&run.run_id)? {
            there.insert(fetch.target, run.run_id.clone());
        }
    }
    Ok(there)
}

/// Closes imports that were killed half-way; what they kept counts only once it is handed over again.
fn abandon_unfinished(archive: &mut Archive, now: Timestamp) -> Result<(), ImportError> {
    let unfinished: Vec<String> = archive
        .runs()
        .iter()
        .filter(|run| !run.source.is_collected() && !run.finished)
        .map(|run| run.run_id.clone())
        .collect();
    for run_id in unfinished {
        let mut open = archive.resume(&run_id)?;
        open.keep_undone(now, &run_id)?;
        open.close(now, EndReason::Abandoned, &BTreeMap::new(), 0)?;
    }
    Ok(())
}

/// Returns the subject of pages that are an authority's own, not a channel's.
fn of_authority(authority_id: &str) -> Subject {
    Subject { authority_id: authority_id.to_owned(), channel_id: None }
}
