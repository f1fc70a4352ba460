//! What a run knows of one host, and why an address gave nothing.

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use tokio::sync::Mutex;

use super::CheckStatus;

/// What is known of a host in this run.
#[derive(Default)]
pub(super) struct Host {
    /// Whoever holds it may ask; inside, the last request.
    pub(super) turn: Mutex<Option<Asked>>,
    /// Until when it rests (in uptime) because its limit was used up.
    pub(super) rests_until: Cell<Duration>,
    /// Requests sent this night.
    pub(super) requests: Cell<u32>,
    /// Failed requests in a row.
    pub(super) failures: Cell<u32>,
    /// The pause that its robots.txt asks for.
    pub(super) crawl_delay: Cell<Option<Duration>>,
    /// Why it is left alone for the rest of the run.
    pub(super) stopped: RefCell<Option<NoAnswer>>,
}

/// When a request was sent, and when its answer was complete (in uptime).
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) began: Duration,
    pub(super) ended: Duration,
}

impl Asked {
    /// Returns when the next request may be sent: a pause after this one was, and not before the host has rested as
    /// long as it took to answer.
    pub(super) fn may_be_followed_at(self, pause: Duration) -> Duration {
        (self.began + pause).max(self.ended + self.ended.saturating_sub(self.began))
    }
}

/// Why an address gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoAnswer {
    pub(super) status: CheckStatus,
    pub(super) why: String,
}

impl NoAnswer {
    pub(super) fn new(status: CheckStatus, why: impl Into<String>) -> Self {
        Self { status, why: why.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_host_rests_as_long_as_it_took() {
        let seconds = Duration::from_secs;
        let next =
            |ended| Asked { began: seconds(100), ended: seconds(ended) }.may_be_followed_at(seconds(20));
        assert_eq!(next(101), seconds(120), "one request in twenty seconds");
        assert_eq!(next(110), seconds(120));
        assert_eq!(next(130), seconds(160), "thirty seconds for an answer, thirty of rest");
    }
}
