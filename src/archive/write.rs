//! Appends to the file of one run.
//!
//! Every append is one write of whole gzip members, made after everything in it is known: a process that is
//! killed leaves at most one torn record at the end. What survives a power cut is decided by `sync`: the
//! plan (the run exists), the end (the run is closed), and in between whenever the collector says so.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::{
    Archive, ArchiveError, EndReason, Exchange, Rest, RobotsAnswer, exchange,
    index::{self, Answered, Place},
    member::Packer,
    note::{CONTENT_TYPE, Note},
    record::{Record, digest_field, record_id, sha256},
};
use crate::{
    collect::{Answer, CheckStatus, Fetch, Permission, Target},
    source::Source,
};

/// Who writes the archive; the first record of every file says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The `User-Agent` under which the run asks.
    pub user_agent: String,
}

/// A run that is being written.
#[derive(Debug)]
pub struct OpenRun<'a> {
    archive: &'a mut Archive,
    run: usize,
    run_id: String,
    path: PathBuf,
    file: File,
    length: u64,
    packer: Packer,
}

impl Archive {
    /// Begins a run and writes its plan.
    ///
    /// The run's name is its start; where a file of that name exists already, the next free second is taken.
    pub fn begin(
        &mut self,
        started_at: Timestamp,
        plan: &[Target],
        about: &About,
    ) -> Result<OpenRun<'_>, ArchiveError> {
        let info = format!("robots: obey\r\nhttp-header-user-agent: {}\r\n", about.user_agent);
        let description = "public pages about channels of public authorities, bodies stored decoded";
        self.begin_file(started_at, plan, Source::Collected, &info, description)
    }

    /// Begins an import: files that a person handed over, as they stand after personal data was dropped.
    pub fn begin_import(
        &mut self,
        started_at: Timestamp,
        plan: &[Target],
    ) -> Result<OpenRun<'_>, ArchiveError> {
        let description = "files handed over by a person, personal data dropped before";
        self.begin_file(started_at, plan, Source::Imported, "", description)
    }

    fn begin_file(
        &mut self,
        started_at: Timestamp,
        plan: &[Target],
        source: Source,
        info: &str,
        description: &str,
    ) -> Result<OpenRun<'_>, ArchiveError> {
        let mut named_after = started_at;
        let (run_id, path, file) = loop {
            let run_id = named_after.strftime("%Y%m%dT%H%M%SZ").to_string();
            let folder = self.dir.join(&run_id[..4]).join(&run_id[4..6]);
            fs::create_dir_all(&folder).map_err(|source| ArchiveError::write(&folder, source))?;
            let path = folder.join(format!("{run_id}.warc.gz"));
            match File::options().append(true).create_new(true).open(&path) {
                Ok(file) => break (run_id, path, file),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    named_after += SignedDuration::from_secs(1);
                }
                Err(source) => return Err(ArchiveError::write(&path, source)),
            }
        };
        let info = format!(
            "software: Kanalbarometer/{version}\r\nformat: WARC File Format 1.1\r\n\
             conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n\
             {info}description: {description}\r\n",
            version = env!("CARGO_PKG_VERSION"),
        );
        let info = Record::new(
            "warcinfo",
            &record_id(&run_id, 0, "info"),
            started_at,
            "application/warc-fields",
            info.into_bytes(),
        )
        .with("WARC-Filename", format!("{run_id}.warc.gz"));
        let note = Note::Plan { run_id: run_id.clone(), started_at, source, targets: plan.to_vec() };
        let note = Record::new(
            "metadata",
            &record_id(&run_id, 0, "plan"),
            started_at,
            CONTENT_TYPE,
            to_json(&path, &note)?,
        );
        // The number that the plan will get when the index takes it in.
        let run = self.index.runs.len();
        let mut open = OpenRun { archive: self, run, run_id, path, file, length: 0, packer: Packer::new() };
        open.append(&[info, note])?;
        open.sync()?;
        open.path.parent().map_or(Ok(()), sync_folder)?;
        open.archive.refresh();
        Ok(open)
    }

    /// Goes on with an unfinished run.
    pub fn resume(&mut self, run_id: &str) -> Result<OpenRun<'_>, ArchiveError> {
        let unknown = || ArchiveError::UnknownRun { run_id: run_id.to_owned() };
        let run = self
            .index
            .runs
            .iter()
            .position(|run| run.run_id == run_id && run.ended.is_none())
            .ok_or_else(unknown)?;
        let (path, length) =
            self.index.runs.get(run).map(|run| (run.path.clone(), run.length)).ok_or_else(unknown)?;
        let file =
            File::options().append(true).open(&path).map_err(|source| ArchiveError::write(&path, source))?;
        Ok(OpenRun {
            archive: self,
            run,
            run_id: run_id.to_owned(),
            path,
            file,
            length,
            packer: Packer::new(),
        })
    }

    fn refresh(&mut self) {
        self.runs = self.index.runs();
    }
}

impl OpenRun<'_> {
    /// Returns the run's name.
    #[must_use]
    pub fn run_id(&self) -> &str {
        &self.run_id
    }

    /// Returns the archive, as it stands with everything appended so far.
    #[must_use]
    pub fn archive(&self) -> &Archive {
        self.archive
    }

    /// Returns what this run was answered at that address in that language (`Accept-Language`), if it asked there.
    pub fn answered(&self, url: &Url, language: &str) -> Result<Option<Exchange>, ArchiveError> {
        let Some(run) = self.archive.index.runs.get(self.run) else { return Ok(None) };
        let Some(answered) = run.answered.get(&index::key(url.as_str(), language)) else { return Ok(None) };
        self.archive.exchange_at(Place { run: self.run, offset: answered.offset }).map(Some)
    }

    /// Returns every address that answered this run with its HTTP status, in the order of the answers.
    #[must_use]
    pub fn answers(&self) -> Vec<(Url, u16)> {
        let Some(run) = self.archive.index.runs.get(self.run) else { return Vec::new() };
        let mut answers: Vec<_> = run.answered.iter().collect();
        answers.sort_by_key(|(_, answered)| answered.offset);
        let answer = |(key, answered): (&String, &Answered)| {
            Some((index::url_of(key).parse().ok()?, answered.http_status))
        };
        answers.into_iter().filter_map(answer).collect()
    }

    /// Returns how many requests of this run were answered.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.archive.index.runs.get(self.run).map_or(0, |run| run.responses.len() as u64)
    }

    /// Keeps one request and its answer, and returns it as stored.
    ///
    /// A 304, or a 200 with the body that is held for that address, becomes a revisit record.
    pub fn keep(
        &mut self,
        url: &Url,
        observed_at: Timestamp,
        answer: &Answer,
    ) -> Result<Exchange, ArchiveError> {
        let digest = sha256(&answer.body);
        let held = self.archive.index.held(url, exchange::language(answer)).filter(|held| {
            match answer.http_status {
                304 => true,
                200 => !answer.truncated && held.sha256 == digest,
                _ => false,
            }
        });
        let payload = exchange::Payload {
            sha256: held.map_or(digest, |held| held.sha256),
            held_since: held.map(|held| held.sent_at),
        };
        let records = exchange::records(&self.run_id, self.length, url, observed_at, answer, &payload);
        let places = self.append(&records)?;
        let [_, response] = &records;
        let offset = places.last().copied().unwrap_or(self.length);
        self.archive.exchange_of(response, Place { run: self.run, offset })
    }

    /// Keeps a document that a person handed over, under the address or name that it has.
    pub fn keep_resource(
        &mut self,
        url: &Url,
        observed_at: Timestamp,
        content_type: &str,
        body: Vec<u8>,
    ) -> Result<Exchange, ArchiveError> {
        let id = record_id(&self.run_id, self.length, "resource");
        let digest = digest_field(sha256(&body));
        let record = Record::new("resource", &id, observed_at, content_type, body)
            .with("WARC-Target-URI", url.as_str())
            .with("WARC-Payload-Digest", digest);
        let offset = self.length;
        self.append(std::slice::from_ref(&record))?;
        self.archive.exchange_of(&record, Place { run: self.run, offset })
    }

    /// Keeps that an earlier import is taken back.
    pub fn keep_undone(&mut self, date: Timestamp, run_id: &str) -> Result<(), ArchiveError> {
        self.keep_note(date, &Note::Undone { run_id: run_id.to_owned() })
    }

    /// Keeps how a target ended, and the answer that it ended with.
    pub fn keep_outcome(&mut self, fetch: &Fetch, answer: Option<&Exchange>) -> Result<(), ArchiveError> {
        let id = record_id(&self.run_id, self.length, "outcome");
        let block = to_json(&self.path, &Note::Outcome(fetch.clone()))?;
        let record = Record::new("metadata", &id, fetch.observed_at, CONTENT_TYPE, block)
            .with("WARC-Target-URI", fetch.target.url.as_str());
        let record = match answer {
            Some(answer) => record.with("WARC-Refers-To", &answer.record_id),
            None => record,
        };
        self.append(&[record]).map(drop)
    }

    /// Keeps what an origin's robots.txt came to.
    pub fn keep_robots(&mut self, answer: &RobotsAnswer) -> Result<(), ArchiveError> {
        self.keep_note(answer.observed_at, &Note::Robots(answer.clone()))
    }

    /// Keeps that a host asked for rest.
    pub fn keep_rest(&mut self, observed_at: Timestamp, rest: &Rest) -> Result<(), ArchiveError> {
        self.keep_note(observed_at, &Note::Rest(rest.clone()))
    }

    /// Keeps the written permissions in force, unless the run has noted the same already.
    pub fn keep_permissions(
        &mut self,
        observed_at: Timestamp,
        permissions: &BTreeMap<String, Permission>,
    ) -> Result<(), ArchiveError> {
        let noted = self.archive.index.runs.get(self.run).map(|run| &run.permissions);
        if permissions.is_empty() || noted == Some(permissions) {
            return Ok(());
        }
        self.keep_note(observed_at, &Note::Permissions { permissions: permissions.clone() })
    }

    /// Closes the run; nothing can be appended afterwards.
    pub fn close(
        mut self,
        ended_at: Timestamp,
        reason: EndReason,
        statuses: &BTreeMap<CheckStatus, u64>,
        requests: u64,
    ) -> Result<(), ArchiveError> {
        self.keep_note(ended_at, &Note::End { ended_at, reason, statuses: statuses.clone(), requests })?;
        if let Some(run) = self.archive.index.runs.get_mut(self.run) {
            run.let_go_if_finished();
        }
        self.sync()
    }

    fn keep_note(&mut self, date: Timestamp, note: &Note) -> Result<(), ArchiveError> {
        let id = record_id(&self.run_id, self.length, "note");
        let block = to_json(&self.path, note)?;
        self.append(&[Record::new("metadata", &id, date, CONTENT_TYPE, block)]).map(drop)
    }

    /// Writes records in one go and returns where each begins; after a failed write the file is as before.
    fn append(&mut self, records: &[Record]) -> Result<Vec<u64>, ArchiveError> {
        let mut bytes = Vec::new();
        let mut places = Vec::with_capacity(records.len());
        for record in records {
            places.push(self.length + bytes.len() as u64);
            let member =
                self.packer.pack(record).map_err(|source| ArchiveError::write(&self.path, source))?;
            bytes.extend_from_slice(&member);
        }
        if let Err(source) = self.file.write_all(&bytes) {
            // A full disk: take back the part that was written. If even that fails, the next run cuts it off.
            let _ = self.file.set_len(self.length);
            return Err(ArchiveError::write(&self.path, source));
        }
        self.length += bytes.len() as u64;
        for (record, offset) in records.iter().zip(&places) {
            let began = self.archive.index.runs.len() > self.run;
            self.archive.index.take(&self.path, began.then_some(self.run), *offset, record)?;
        }
        if let Some(run) = self.archive.index.runs.get_mut(self.run) {
            run.length = self.length;
        }
        Ok(places)
    }

    /// Makes everything appended so far outlast a power cut.
    pub fn sync(&self) -> Result<(), ArchiveError> {
        self.file.sync_data().map_err(|source| ArchiveError::write(&self.path, source))
    }
}

impl Drop for OpenRun<'_> {
    fn drop(&mut self) {
        self.archive.refresh();
    }
}

fn to_json(path: &Path, note: &Note) -> Result<Vec<u8>, ArchiveError> {
    serde_json::to_vec(note).map_err(|error| ArchiveError::write(path, error.into()))
}

/// Makes a new file's name last; only Unix lets a folder be opened for that.
fn sync_folder(folder: &Path) -> Result<(), ArchiveError> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|source| ArchiveError::write(folder, source))?;
    }
    Ok(())
}
