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
    /// Whoever holds it may ask; inside, when the last request ended (in uptime).
    pub(super) turn: Mutex<Option<Duration>>,
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
