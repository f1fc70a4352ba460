//! What a target came to: a document, or the typed reason why there is none.

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use super::Target;
use crate::source::Source;

/// How the check of one target ended. Every target of a run ends in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckStatus {
    /// The page was read.
    Ok,
    /// The server or the page says that there is nothing (404, 410, a dead channel).
    NotFound,
    /// The page is there but shows no follower number.
    NoCount,
    /// The page no longer looks as we know it: nothing is concluded from it.
    PageChanged,
    /// robots.txt does not allow it, or the server could not give it (5xx), or the host is only asked with a
    /// written permission.
    RobotsDenied,
    /// The server asks for a login or permission (401, 403).
    PermissionRequired,
    /// The server asked us to stop (429), or had done so earlier this night.
    RateLimited,
    /// Any other answer outside 2xx.
    HttpError,
    /// No answer: name, connection, time, or a refused address.
    NetworkError,
    /// More bytes than the limit allows.
    TooLarge,
    /// A value outside its plausible range, kept back until a person looks.
    WithheldImplausible,
    /// Not due this night; the last document stands.
    NotDue,
    /// An address or platform that is not collected.
    NotSupported,
    /// The host's requests for this night were used up before this target was asked.
    BudgetSpent,
    /// The run ended before this target was asked.
    Interrupted,
    /// No run has asked it yet.
    NotAsked,
}

impl CheckStatus {
    /// Every status, in the order in which reports list them.
    pub const ALL: [Self; 16] = [
        Self::Ok,
        Self::NoCount,
        Self::NotFound,
        Self::PageChanged,
        Self::RobotsDenied,
        Self::PermissionRequired,
        Self::RateLimited,
        Self::HttpError,
        Self::NetworkError,
        Self::TooLarge,
        Self::WithheldImplausible,
        Self::NotDue,
        Self::NotSupported,
        Self::BudgetSpent,
        Self::Interrupted,
        Self::NotAsked,
    ];

    /// Returns true when a person may want to look; false when all went as it should.
    #[must_use]
    pub fn needs_a_look(self) -> bool {
        !matches!(self, Self::Ok | Self::NotDue)
    }

    /// Returns the word that archive and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NotFound => "not_found",
            Self::NoCount => "no_count",
            Self::PageChanged => "page_changed",
            Self::RobotsDenied => "robots_denied",
            Self::PermissionRequired => "permission_required",
            Self::RateLimited => "rate_limited",
            Self::HttpError => "http_error",
            Self::NetworkError => "network_error",
            Self::TooLarge => "too_large",
            Self::WithheldImplausible => "withheld_implausible",
            Self::NotDue => "not_due",
            Self::NotSupported => "not_supported",
            Self::BudgetSpent => "budget_spent",
            Self::Interrupted => "interrupted",
            Self::NotAsked => "not_asked",
        }
    }
}

/// One request on the way to a document: the address asked and what the server answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hop {
    /// The address asked.
    pub url: Url,
    /// The HTTP status it answered with.
    pub http_status: u16,
}

/// The outcome of one target in one run: what the archive keeps for every target, asked or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetch {
    /// The run, such as `20261122T031500Z`.
    pub run_id: String,
    /// What was to be asked.
    pub target: Target,
    /// When the outcome was known (UTC, whole seconds).
    pub observed_at: Timestamp,
    /// How it ended.
    pub status: CheckStatus,
    /// The requests made, in order; empty when none was made.
    pub hops: Vec<Hop>,
    /// SHA-256 (hex) of the body that stands for this target, new or unchanged; `None` without one.
    pub document_sha256: Option<String>,
    /// True when the server or the digest said that the body is the one held already.
    pub unchanged: bool,
    /// Body bytes received for this target, after decompression.
    pub body_bytes: u64,
    /// What exactly went wrong, for people; `None` when nothing did.
    pub detail: Option<String>,
}

/// A page as received, with the facts of its fetch. Read back from the archive, never altered.
#[derive(Debug, Clone)]
pub struct Document {
    /// How it was obtained; `fetch.document_sha256` is the digest of `body`.
    pub fetch: Fetch,
    /// Whether a server sent it or a person handed it over.
    pub source: Source,
    /// The address that answered, after redirects.
    pub url: Url,
    /// Response headers in the order received, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body after content decoding.
    pub body: Bytes,
}

impl Document {
    /// Returns the first header of that (lower-case) name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}
