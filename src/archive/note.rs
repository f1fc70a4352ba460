//! What a run notes beside requests and responses, as JSON in WARC `metadata` records.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    collect::{CheckStatus, Fetch, Permission, Target},
    source::Source,
};

/// The content type of notes.
pub(super) const CONTENT_TYPE: &str = "application/json";

/// A note; the field `kind` says which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Note {
    /// The second record of every file: what the run set out to ask.
    Plan {
        /// The run.
        run_id: String,
        /// When it began.
        started_at: Timestamp,
        /// Whether servers were asked or files handed over.
        #[serde(default, skip_serializing_if = "Source::is_collected")]
        source: Source,
        /// The targets, in the order in which each host is asked.
        targets: Vec<Target>,
    },
    /// How one target ended.
    Outcome(Fetch),
    /// What an origin's robots.txt came to.
    Robots(RobotsAnswer),
    /// A host is to be left alone for a while.
    Rest(Rest),
    /// An import is taken back: its documents stay in its file and are not read any more.
    Undone {
        /// The import.
        run_id: String,
    },
    /// The written permissions in force from here on.
    Permissions {
        /// By host.
        permissions: BTreeMap<String, Permission>,
    },
    /// The last record of a run that was closed.
    End {
        /// When it was closed.
        ended_at: Timestamp,
        /// Why.
        reason: EndReason,
        /// How many targets ended in which status.
        statuses: BTreeMap<CheckStatus, u64>,
        /// Requests that were answered, robots.txt and redirects included.
        requests: u64,
    },
    /// A note of a later version, which is left alone.
    #[serde(other)]
    Unknown,
}

/// Why a run was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// Every target was dealt with.
    Complete,
    /// A person or the system asked the run to stop.
    Stopped,
    /// The night's time limit was reached.
    TimeLimit,
    /// It was left unfinished and found too old to go on with.
    Abandoned,
}

/// What reading an origin's robots.txt came to (RFC 9309, section 2.3.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobotsAnswer {
    /// Scheme, host and port that it stands for, such as `https://www.example.org`.
    pub origin: String,
    /// When that was known.
    pub observed_at: Timestamp,
    /// What follows from it.
    pub access: RobotsAccess,
}

/// What follows from the answer to a request for robots.txt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "access", rename_all = "snake_case")]
pub enum RobotsAccess {
    /// A file with rules, which the archive holds.
    Rules {
        /// SHA-256 (hex) of the file.
        sha256: String,
    },
    /// There is none (4xx): everything may be asked.
    NoFile {
        /// The HTTP status.
        http_status: u16,
    },
    /// It could not be read (5xx, no answer, too many redirects): nothing may be asked.
    Unreachable {
        /// What happened.
        why: String,
        /// The last HTTP status; `None` when nobody answered.
        http_status: Option<u16>,
    },
    /// The address is none that we connect to.
    Refused {
        /// Why not.
        why: String,
    },
}

/// A host that asked us to slow down, and until when we leave it alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// The host, such as `www.example.org`.
    pub host: String,
    /// The end of the rest.
    pub until: Timestamp,
    /// What the host said, such as `HTTP status 429, Retry-After: 3600`.
    pub why: String,
}
