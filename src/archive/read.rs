//! Gives a run back in the order of its plan.

use std::{collections::BTreeMap, path::Path};

use bytes::Bytes;

use super::{
    Archive, ArchiveError, Exchange,
    exchange::{StoredAnswer, parse_answer},
    index::{OutcomePlace, Place, RunIndex},
    note::Note,
    record::{Record, to_hex},
    scan::record_at,
};
use crate::{
    collect::{CheckStatus, Document, Fetch, Target},
    source::Source,
};

/// One target of a run: how it ended, and the page if there is one.
#[derive(Debug, Clone)]
pub struct Stored {
    /// How it ended.
    pub fetch: Fetch,
    /// The page that stands for it: new, or the earlier one that the server confirmed.
    pub document: Option<Document>,
}

/// Where a body stands in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whereabouts<'a> {
    /// The run in which it was received first.
    pub run_id: &'a str,
    /// The file of that run.
    pub file: &'a Path,
    /// Where its record begins, in bytes.
    pub offset: u64,
    /// True when that run is an import that was taken back.
    pub undone: bool,
}

impl Archive {
    /// Reads a run: the planned targets in the plan's order, then the leads, sorted.
    ///
    /// The order does not depend on which server answered first. A planned target without an outcome comes
    /// as `Interrupted`, dated with the run's start. One document is in memory at a time.
    pub fn read_run(
        &self,
        run_id: &str,
    ) -> Result<impl Iterator<Item = Result<Stored, ArchiveError>> + use<'_>, ArchiveError> {
        let number = self.number(run_id)?;
        let entries = self.entries(number)?;
        Ok(entries.into_iter().map(move |(fetch, response)| {
            let document = match (&fetch.document_sha256, response) {
                (Some(_), Some(offset)) => Some(self.document_of(&fetch, Place { run: number, offset })?),
                _ => None,
            };
            Ok(Stored { fetch, document })
        }))
    }

    /// Returns how each target of a run ended, in the order of [`Archive::read_run`], without the pages.
    pub fn outcomes(&self, run_id: &str) -> Result<Vec<Fetch>, ArchiveError> {
        let entries = self.entries(self.number(run_id)?)?;
        Ok(entries.into_iter().map(|(fetch, _)| fetch).collect())
    }

    fn number(&self, run_id: &str) -> Result<usize, ArchiveError> {
        let unknown = || ArchiveError::UnknownRun { run_id: run_id.to_owned() };
        self.index.runs.iter().position(|run| run.run_id == run_id).ok_or_else(unknown)
    }

    /// Returns the targets that a run set out to ask.
    pub fn plan(&self, run_id: &str) -> Result<Vec<Target>, ArchiveError> {
        let run = self
            .index
            .runs
            .iter()
            .find(|run| run.run_id == run_id)
            .ok_or_else(|| ArchiveError::UnknownRun { run_id: run_id.to_owned() })?;
        planned(run)
    }

    /// Returns how many requests of a closed run were answered.
    #[must_use]
    pub fn requests(&self, run_id: &str) -> Option<u64> {
        let run = self.index.runs.iter().find(|run| run.run_id == run_id)?;
        run.ended.map(|(_, requests)| requests)
    }

    /// Returns the document with that digest (hex), as it was first received.
    ///
    /// `None` when the archive holds no such body, or holds it only as something on the way (a redirect,
    /// robots.txt).
    pub fn document(&self, sha256: &str) -> Result<Option<Document>, ArchiveError> {
        let Some(place) = self.index.body(sha256) else { return Ok(None) };
        let Some(run) = self.index.runs.get(place.run) else { return Ok(None) };
        let refers = |outcome: &&OutcomePlace| outcome.response == Some(place.offset);
        let Some(outcome) = run.outcomes.iter().find(refers) else { return Ok(None) };
        let Some(fetch) = outcome_at(run, outcome.offset)? else { return Ok(None) };
        self.document_of(&fetch, place).map(Some)
    }

    /// Returns where the body with that digest (hex) stands.
    #[must_use]
    pub fn whereabouts(&self, sha256: &str) -> Option<Whereabouts<'_>> {
        let place = self.index.body(sha256)?;
        let run = self.index.runs.get(place.run)?;
        let undone = self.index.undone.contains(&run.run_id);
        Some(Whereabouts { run_id: &run.run_id, file: &run.path, offset: place.offset, undone })
    }

    /// Returns the body with that digest (hex).
    pub fn body(&self, sha256: &str) -> Result<Bytes, ArchiveError> {
        let place = self
            .index
            .body(sha256)
            .ok_or_else(|| ArchiveError::BodyMissing { path: self.dir.clone(), sha256: sha256.to_owned() })?;
        self.exchange_at(place).map(|exchange| exchange.body)
    }

    /// Returns outcomes with the places of their answers, in the order in which a run is read.
    fn entries(&self, number: usize) -> Result<Vec<(Fetch, Option<u64>)>, ArchiveError> {
        let Some(run) = self.index.runs.get(number) else { return Ok(Vec::new()) };
        let mut ended = BTreeMap::new();
        for place in &run.outcomes {
            if let Some(fetch) = outcome_at(run, place.offset)? {
                ended.insert(fetch.target.clone(), (fetch, place.response));
            }
        }
        let mut entries = Vec::with_capacity(ended.len());
        for target in planned(run)? {
            entries.push(ended.remove(&target).unwrap_or_else(|| (interrupted(run, target), None)));
        }
        entries.extend(ended.into_values());
        Ok(entries)
    }

    fn document_of(&self, fetch: &Fetch, place: Place) -> Result<Document, ArchiveError> {
        let Exchange { url, headers, body, .. } = self.exchange_at(place)?;
        let source = self.index.runs.get(place.run).map_or(Source::Collected, |run| run.source);
        Ok(Document { fetch: fetch.clone(), source, url, headers, body })
    }

    /// Reads the answer at that place.
    pub(super) fn exchange_at(&self, place: Place) -> Result<Exchange, ArchiveError> {
        self.exchange_of(&record_at(self.path(place.run), place.offset)?, place)
    }

    /// Takes a response or revisit record apart; a revisit is given the body that it speaks of.
    pub(super) fn exchange_of(&self, record: &Record, place: Place) -> Result<Exchange, ArchiveError> {
        let path = self.path(place.run);
        let damaged = |what: &str| ArchiveError::Damaged {
            path: path.to_owned(),
            offset: place.offset,
            what: what.to_owned(),
        };
        let url = record
            .field("WARC-Target-URI")
            .and_then(|url| url.parse().ok())
            .ok_or_else(|| damaged("an answer has no readable WARC-Target-URI"))?;
        let observed_at = record
            .field("WARC-Date")
            .and_then(|date| date.parse().ok())
            .ok_or_else(|| damaged("an answer has no readable WARC-Date"))?;
        let digest = record.payload_sha256();
        let unchanged = record.kind() == "revisit";
        let StoredAnswer { http_status, mut headers, body } = parse_answer(record).map_err(damaged)?;
        let body = match digest.filter(|_| unchanged) {
            None => Bytes::copy_from_slice(body),
            Some(digest) => {
                let missing = || ArchiveError::BodyMissing { path: path.to_owned(), sha256: to_hex(&digest) };
                let place = self.index.bodies.get(&digest).copied().ok_or_else(missing)?;
                let original = record_at(self.path(place.run), place.offset)?;
                let original = parse_answer(&original).map_err(damaged)?;
                if http_status == 304 {
                    headers = original.headers;
                }
                Bytes::copy_from_slice(original.body)
            }
        };
        Ok(Exchange {
            record_id: record.id().to_owned(),
            url,
            observed_at,
            http_status,
            headers,
            body,
            sha256: digest.map(|digest| to_hex(&digest)),
            truncated: record.field("WARC-Truncated").is_some(),
            unchanged,
        })
    }

    fn path(&self, run: usize) -> &Path {
        self.index.runs.get(run).map_or(self.dir.as_path(), |run| run.path.as_path())
    }
}

fn planned(run: &RunIndex) -> Result<Vec<Target>, ArchiveError> {
    match note_at(run, run.plan_offset)? {
        Note::Plan { targets, .. } => Ok(targets),
        _ => Ok(Vec::new()),
    }
}

fn outcome_at(run: &RunIndex, offset: u64) -> Result<Option<Fetch>, ArchiveError> {
    match note_at(run, offset)? {
        Note::Outcome(fetch) => Ok(Some(fetch)),
        _ => Ok(None),
    }
}

fn note_at(run: &RunIndex, offset: u64) -> Result<Note, ArchiveError> {
    let record = record_at(&run.path, offset)?;
    serde_json::from_slice(&record.block).map_err(|error| ArchiveError::Damaged {
        path: run.path.clone(),
        offset,
        what: error.to_string(),
    })
}

fn interrupted(run: &RunIndex, target: Target) -> Fetch {
    Fetch {
        run_id: run.run_id.clone(),
        target,
        observed_at: run.started_at,
        status: CheckStatus::Interrupted,
        hops: Vec::new(),
        document_sha256: None,
        unchanged: false,
        body_bytes: 0,
        detail: Some("the run ended before this address was asked".to_owned()),
    }
}
