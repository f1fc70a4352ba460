//! Everything that differs between a real night, a test and the demo: the clock, waiting, asking.

use std::{net::IpAddr, time::Duration};

use bytes::Bytes;
use jiff::Timestamp;
use thiserror::Error;
use url::Url;

/// The world outside: [`Internet`](super::Internet) on a real night, [`Playback`](super::Playback) elsewhere.
#[expect(async_fn_in_trait, reason = "a run lives on one thread, so no future has to be Send")]
pub trait Outside {
    /// Returns the time of day (UTC).
    fn now(&self) -> Timestamp;

    /// Returns the time since some fixed moment, never adjusted; pauses are measured with it.
    fn uptime(&self) -> Duration;

    /// Waits.
    async fn sleep(&self, duration: Duration);

    /// Sends one GET request and receives one answer; follows nothing, stores nothing.
    async fn send(&self, ask: &Ask) -> Result<Answer, AskError>;

    /// Completes when the run is asked to stop (Ctrl-C, SIGTERM).
    async fn asked_to_stop(&self);

    /// Returns true when requests reach other people's servers, which then must learn whom to write to.
    fn reaches_others(&self) -> bool;
}

/// One GET request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The address; checked by the sender against the address rules once more.
    pub url: Url,
    /// The headers, names in lower case; `host` is added by the sender.
    pub headers: Vec<(String, String)>,
    /// How many bytes of body, decoded, are taken at most.
    pub max_body_bytes: u64,
}

impl Ask {
    /// Returns the first header of that (lower-case) name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The address that was connected to, where one was.
    pub ip: Option<IpAddr>,
    /// The request headers as sent, without `host`.
    pub request_headers: Vec<(String, String)>,
    /// The HTTP status.
    pub http_status: u16,
    /// The headers in the order received, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body after content decoding, cut off at the limit.
    pub body: Bytes,
    /// True when the body was longer than the limit.
    pub truncated: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum AskError {
    /// The address is none that we connect to.
    #[error("refused: {0}")]
    Refused(String),
    /// The name has no address.
    #[error("no such host")]
    NoSuchHost,
    /// No connection, or one that broke.
    #[error("connection failed: {0}")]
    Connection(String),
    /// It took too long.
    #[error("no complete answer within {seconds} s")]
    TimedOut {
        /// The limit, in seconds.
        seconds: f64,
    },
    /// What came back is no HTTP, or a body that cannot be decoded.
    #[error("unreadable answer: {0}")]
    Unreadable(String),
}
