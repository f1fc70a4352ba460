//! Progress of a run: a bar on a terminal, plain lines in a log.
#![expect(clippy::print_stderr, reason = "part of the printer: plain lines where there is no terminal")]

use std::{
    cell::Cell,
    io::{self, IsTerminal},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::arguments::Global;
use crate::collect::{Fetch, Progress};

/// In a log, one line for so many finished targets.
const TARGETS_PER_LINE: u64 = 100;

/// Draws how far a run is.
pub(super) struct Bar {
    drawn: ProgressBar,
    lines: bool,
    planned: Cell<u64>,
    finished: Cell<u64>,
}

impl Bar {
    pub(super) fn new(global: &Global) -> Self {
        let wanted = !global.quiet && !global.no_progress;
        let terminal = io::stderr().is_terminal();
        let target =
            if wanted && terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} pages, {eta} left  {wide_msg}")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { drawn: bar, lines: wanted && !terminal, planned: Cell::new(0), finished: Cell::new(0) }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.drawn.finish_and_clear();
    }
}

impl Progress for Bar {
    fn planned(&self, targets: u64) {
        self.planned.set(targets);
        self.finished.set(0);
        self.drawn.set_length(targets);
        self.drawn.reset();
        if self.lines {
            eprintln!("collecting {targets} pages");
        }
    }

    fn found(&self, targets: u64) {
        self.planned.set(self.planned.get() + targets);
        self.drawn.inc_length(targets);
    }

    fn finished(&self, fetch: &Fetch) {
        self.finished.set(self.finished.get() + 1);
        self.drawn.inc(1);
        let host = fetch.target.url.host_str().unwrap_or("");
        self.drawn.set_message(host.to_owned());
        let (finished, planned) = (self.finished.get(), self.planned.get());
        if self.lines && (finished.is_multiple_of(TARGETS_PER_LINE) || finished == planned) {
            eprintln!("collected {finished} of {planned} pages");
        }
    }

    fn host_stopped(&self, host: &str, why: &str) {
        if self.lines {
            eprintln!("{host} is left alone for tonight: {why}");
        } else {
            self.drawn.println(format!("{host} is left alone for tonight: {why}"));
        }
    }
}
