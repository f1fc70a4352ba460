//! What is where in the archive; made from the files, and kept up by the writer as it appends.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use url::Url;

use super::{
    ArchiveError, EndReason, Holding, Repair, Rest, RobotsAnswer, Run, exchange,
    note::Note,
    record::{Record, Sha256Bytes, field, from_hex, to_hex},
    scan::{Next, Scan, has_record_after},
};
use crate::{
    collect::{Fetch, Permission, Target, USUAL_LANGUAGE},
    disk,
    source::Source,
};

/// Where a record begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Which run's file.
    pub(super) run: usize,
    pub(super) offset: u64,
}

/// Everything that is known without reading bodies.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) runs: Vec<RunIndex>,
    /// The first record that holds a body, by digest.
    pub(super) bodies: BTreeMap<Sha256Bytes, Place>,
    /// The newest body by address.
    pub(super) holdings: BTreeMap<String, Held>,
    pub(super) last_documents: BTreeMap<Target, Timestamp>,
    /// The same, of runs that came to their end.
    pub(super) last_documents_of_finished: BTreeMap<Target, Timestamp>,
    /// When a target was last answered, whatever the answer.
    pub(super) last_answers: BTreeMap<Target, Timestamp>,
    /// Imports that were taken back.
    pub(super) undone: BTreeSet<String>,
    pub(super) robots: BTreeMap<String, RobotsAnswer>,
    pub(super) rests: BTreeMap<String, Rest>,
}

/// One run's file.
#[derive(Debug)]
pub(super) struct RunIndex {
    pub(super) path: PathBuf,
    pub(super) run_id: String,
    pub(super) started_at: Timestamp,
    pub(super) source: Source,
    /// Why it was closed, and after how many answers; `None` while it is not.
    pub(super) ended: Option<(EndReason, u64)>,
    pub(super) plan_offset: u64,
    planned: u64,
    /// Leads that were followed; the targets themselves are let go like `answered`.
    followed: u64,
    followed_targets: BTreeSet<Target>,
    /// When a document of a target was kept; let go when the run ends.
    documents: Vec<(Target, Timestamp)>,
    /// What has an outcome, and where it stands with the response it refers to.
    pub(super) outcomes: Vec<OutcomePlace>,
    /// Answered requests by address; let go when the run is finished, since only going on needs them.
    pub(super) answered: BTreeMap<String, Answered>,
    /// Records by name, for the outcomes to refer to; let go like `answered`.
    pub(super) responses: BTreeMap<String, u64>,
    /// The plan's targets, sorted; let go like `answered`.
    planned_targets: Vec<Target>,
    pub(super) length: u64,
    pub(super) permissions: BTreeMap<String, Permission>,
}

/// Where the answer of an address stands, and its HTTP status.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered {
    pub(super) offset: u64,
    pub(super) http_status: u16,
}

/// Where one outcome stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct OutcomePlace {
    pub(super) offset: u64,
    pub(super) response: Option<u64>,
}

/// A [`Holding`] in little space.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    pub(super) sha256: Sha256Bytes,
    pub(super) observed_at: Timestamp,
    /// When the body itself was sent, for `WARC-Refers-To-Date`.
    pub(super) sent_at: Timestamp,
}

impl Held {
    pub(super) fn holding(&self) -> Holding {
        Holding {
            etag: self.etag.clone(),
            last_modified: self.last_modified.clone(),
            sha256: to_hex(&self.sha256),
            observed_at: self.observed_at,
        }
    }
}

impl RunIndex {
    fn run(&self, undone: &BTreeSet<String>) -> Run {
        Run {
            source: self.source,
            undone: undone.contains(&self.run_id),
            run_id: self.run_id.clone(),
            started_at: self.started_at,
            finished: self.ended.is_some(),
            ended: self.ended.map(|(reason, _)| reason),
            targets: self.planned + self.followed,
            permissions: self.permissions.clone(),
        }
    }
}

impl Index {
    /// Reads every file below the folder, oldest first; with `repairs`, torn ends are cut off.
    pub(super) fn build(dir: &Path, mut repairs: Option<&mut Vec<Repair>>) -> Result<Self, ArchiveError> {
        let mut index = Self::default();
        for path in files(dir)? {
            index.read_file(&path, repairs.as_deref_mut())?;
        }
        Ok(index)
    }

    /// Returns the runs as callers see them, oldest first.
    pub(super) fn runs(&self) -> Vec<Run> {
        self.runs.iter().map(|run| run.run(&self.undone)).collect()
    }

    fn read_file(&mut self, path: &Path, repairs: Option<&mut Vec<Repair>>) -> Result<(), ArchiveError> {
        let mut scan = Scan::open(path)?;
        let mut run = None;
        let end = loop {
            let offset = scan.offset();
            match scan.next().map_err(|source| ArchiveError::read(path, source))? {
                Next::Record(record) => {
                    if let Some(plan) = self.take(path, run, offset, &record)? {
                        run = Some(plan);
                    }
                }
                Next::End => break offset,
                // Damaged bytes can swallow what follows them, so that they look torn.
                Next::Damaged(what) if has_record_after(path, offset)? => {
                    return Err(ArchiveError::Damaged { path: path.to_owned(), offset, what });
                }
                Next::Damaged(_) => {
                    if let Some(repairs) = repairs {
                        // Without a plan there is no run: the whole file is what the kill left behind.
                        let offset = if run.is_some() { offset } else { 0 };
                        repairs.push(cut_off(path, offset)?);
                    }
                    break offset;
                }
            }
        };
        if let Some(run) = run.and_then(|run| self.runs.get_mut(run)) {
            run.length = end;
            run.let_go_if_finished();
        }
        Ok(())
    }

    /// Takes a record in; a plan begins a run, whose number is returned.
    pub(super) fn take(
        &mut self,
        path: &Path,
        run: Option<usize>,
        offset: u64,
        record: &Record,
    ) -> Result<Option<usize>, ArchiveError> {
        let damaged =
            |what: &str| ArchiveError::Damaged { path: path.to_owned(), offset, what: what.to_owned() };
        match (record.kind(), run) {
            ("response" | "revisit", Some(run)) => self.take_answer(run, offset, record).map_err(damaged)?,
            ("resource", Some(run)) => self.take_resource(run, offset, record),
            ("metadata", run) => {
                let note =
                    serde_json::from_slice(&record.block).map_err(|error| damaged(&error.to_string()))?;
                return Ok(self.take_note(path, run, offset, record, note));
            }
            _ => {}
        }
        Ok(None)
    }

    fn take_answer(&mut self, run: usize, offset: u64, record: &Record) -> Result<(), &'static str> {
        let url = record.field("WARC-Target-URI").ok_or("an answer has no WARC-Target-URI")?;
        let date: Timestamp = record
            .field("WARC-Date")
            .and_then(|date| date.parse().ok())
            .ok_or("an answer has no readable WARC-Date")?;
        let answer = exchange::parse_answer(record)?;
        let language = record.field(exchange::LANGUAGE_FIELD).unwrap_or(USUAL_LANGUAGE);
        let key = key(url, language);
        if let Some(sha256) = record.payload_sha256() {
            let revisit = record.kind() == "revisit";
            if !revisit {
                self.bodies.entry(sha256).or_insert(Place { run, offset });
            }
            if revisit || (answer.http_status == 200 && record.field("WARC-Truncated").is_none()) {
                let before = self.holdings.get(&key).filter(|held| held.sha256 == sha256);
                // A 304 may leave out what did not change (RFC 9110, section 15.4.5).
                let kept = before.filter(|_| answer.http_status == 304);
                let held = Held {
                    etag: field(&answer.headers, "etag")
                        .map(str::to_owned)
                        .or_else(|| kept.and_then(|held| held.etag.clone())),
                    last_modified: field(&answer.headers, "last-modified")
                        .map(str::to_owned)
                        .or_else(|| kept.and_then(|held| held.last_modified.clone())),
                    sha256,
                    observed_at: date,
                    sent_at: before.map_or(date, |held| held.sent_at),
                };
                self.holdings.insert(key.clone(), held);
            }
        }
        if let Some(run) = self.runs.get_mut(run) {
            run.answered.insert(key, Answered { offset, http_status: answer.http_status });
            run.responses.insert(record.id().to_owned(), offset);
        }
        Ok(())
    }

    /// Takes in what a person handed over: it says nothing about what a server holds or when it was asked.
    fn take_resource(&mut self, run: usize, offset: u64, record: &Record) {
        if let Some(sha256) = record.payload_sha256() {
            self.bodies.entry(sha256).or_insert(Place { run, offset });
        }
        if let Some(run) = self.runs.get_mut(run) {
            run.responses.insert(record.id().to_owned(), offset);
        }
    }

    fn take_note(
        &mut self,
        path: &Path,
        run: Option<usize>,
        offset: u64,
        record: &Record,
        note: Note,
    ) -> Option<usize> {
        match (note, run.and_then(|run| self.runs.get_mut(run))) {
            (Note::Plan { run_id, started_at, source, mut targets }, _) => {
                targets.sort();
                self.runs.push(RunIndex {
                    path: path.to_owned(),
                    run_id,
                    started_at,
                    source,
                    ended: None,
                    plan_offset: offset,
                    planned: targets.len() as u64,
                    followed: 0,
                    followed_targets: BTreeSet::new(),
                    documents: Vec::new(),
                    outcomes: Vec::new(),
                    answered: BTreeMap::new(),
                    responses: BTreeMap::new(),
                    planned_targets: targets,
                    length: 0,
                    permissions: BTreeMap::new(),
                });
                return Some(self.runs.len() - 1);
            }
            (Note::Outcome(fetch), Some(run)) => {
                let response = record.field("WARC-Refers-To").and_then(|id| run.responses.get(id)).copied();
                run.outcomes.push(OutcomePlace { offset, response });
                if run.planned_targets.binary_search(&fetch.target).is_err() {
                    run.followed_targets.insert(fetch.target.clone());
                    run.followed = run.followed_targets.len() as u64;
                }
                if run.source == Source::Imported {
                    return None;
                }
                if fetch.document_sha256.is_some() {
                    run.documents.push((fetch.target.clone(), fetch.observed_at));
                }
                self.take_times(fetch);
            }
            (Note::Undone { run_id }, _) => {
                self.undone.insert(run_id);
            }
            (Note::Robots(answer), _) => {
                self.robots.insert(answer.origin.clone(), answer);
            }
            (Note::Rest(rest), _) => {
                self.rests.insert(rest.host.clone(), rest);
            }
            (Note::End { reason, requests, .. }, Some(run)) => {
                run.ended = Some((reason, requests));
                self.last_documents_of_finished.append(&mut run.documents.drain(..).collect());
            }
            (Note::Permissions { permissions }, Some(run)) => run.permissions.extend(permissions),
            (Note::Outcome(_) | Note::Permissions { .. } | Note::End { .. } | Note::Unknown, _) => {}
        }
        None
    }

    fn take_times(&mut self, fetch: Fetch) {
        if !fetch.hops.is_empty() {
            self.last_answers.insert(fetch.target.clone(), fetch.observed_at);
        }
        if fetch.document_sha256.is_some() {
            self.last_documents.insert(fetch.target, fetch.observed_at);
        }
    }

    /// Returns where the body of that digest (hex) stands.
    pub(super) fn body(&self, sha256: &str) -> Option<Place> {
        self.bodies.get(&from_hex(sha256)?).copied()
    }

    /// Returns the body held for the address in that language; one whose file is gone is not held.
    pub(super) fn held(&self, url: &Url, language: &str) -> Option<&Held> {
        self.holdings.get(&key(url.as_str(), language)).filter(|held| self.bodies.contains_key(&held.sha256))
    }
}

impl RunIndex {
    pub(super) fn let_go_if_finished(&mut self) {
        if self.ended.is_some() {
            self.answered = BTreeMap::new();
            self.responses = BTreeMap::new();
            self.planned_targets = Vec::new();
            self.followed_targets = BTreeSet::new();
        }
    }
}

/// Returns under what an answer is found: its address, and the language where that is not the usual one.
///
/// No address holds a blank, so the two never meet.
pub(super) fn key(url: &str, language: &str) -> String {
    if language == USUAL_LANGUAGE { url.to_owned() } else { format!("{url} {language}") }
}

/// Returns the address of such a key.
pub(super) fn url_of(key: &str) -> &str {
    key.split(' ').next().unwrap_or(key)
}

/// Lists the archive files, oldest run first.
pub(super) fn files(dir: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let mut files = disk::files_below(dir).map_err(|(folder, source)| ArchiveError::read(&folder, source))?;
    files.retain(|path| path.to_string_lossy().ends_with(".warc.gz"));
    files.sort_by(|a, b| a.file_name().cmp(&b.file_name()));
    Ok(files)
}

/// Cuts a file off at `offset`; the bytes are copied and synced to a neighbour first.
fn cut_off(path: &Path, offset: u64) -> Result<Repair, ArchiveError> {
    let bytes = fs::read(path).map_err(|source| ArchiveError::read(path, source))?;
    let start = usize::try_from(offset).unwrap_or(bytes.len()).min(bytes.len());
    let torn = &bytes[start..];
    let mut nth = 0;
    let (kept_as, mut kept) = loop {
        let number = if nth == 0 { String::new() } else { format!("-{nth}") };
        let kept_as = PathBuf::from(format!("{}.{offset}{number}.torn", path.display()));
        match fs::File::create_new(&kept_as) {
            Ok(file) => break (kept_as, file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => nth += 1,
            Err(source) => return Err(ArchiveError::write(&kept_as, source)),
        }
    };
    kept.write_all(torn)
        .and_then(|()| kept.sync_all())
        .map_err(|source| ArchiveError::write(&kept_as, source))?;
    let cut = || {
        if offset == 0 {
            return fs::remove_file(path);
        }
        let file = fs::OpenOptions::new().write(true).open(path)?;
        file.set_len(offset)?;
        file.sync_all()
    };
    cut().map_err(|source| ArchiveError::write(path, source))?;
    Ok(Repair { file: path.to_owned(), offset, dropped_bytes: torn.len() as u64, kept_as })
}
