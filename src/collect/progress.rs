//! What a run tells while it goes; the cli draws it.

use std::time::Duration;

use super::Fetch;

/// Receives what happens in a run; every method may be left out.
pub trait Progress {
    /// The run begins, or goes on, with so many targets still to deal with.
    fn planned(&self, targets: u64) {
        let _ = targets;
    }

    /// So much time remains, by the queues and pauses of the hosts; told about once a second.
    fn remaining(&self, time: Duration) {
        let _ = time;
    }

    /// Pages led to further targets.
    fn found(&self, targets: u64) {
        let _ = targets;
    }

    /// A target ended.
    fn finished(&self, fetch: &Fetch) {
        let _ = fetch;
    }

    /// A host is left alone for the night.
    fn host_stopped(&self, host: &str, why: &str) {
        let _ = (host, why);
    }
}

/// Says nothing.
impl Progress for () {}
