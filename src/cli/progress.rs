//! Progress of a run: a bar on a terminal, plain lines in a log.
#![expect(clippy::print_stderr, reason = "part of the printer: plain lines where there is no terminal")]

use std::{
    cell::Cell,
    io::{self, IsTerminal},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

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
    /// When the run will be over, in seconds since the bar began; zero as long as that is unknown.
    ends_at: Arc<AtomicU64>,
    /// Whether the time that remains is real; a playback's pauses pass at once.
    timed: bool,
}

impl Bar {
    pub(super) fn new(global: &Global) -> Self {
        let wanted = !global.quiet && !global.no_progress;
        let terminal = io::stderr().is_terminal();
        let target =
            if wanted && terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        let ends_at = Arc::new(AtomicU64::new(0));
        let counted_down = Arc::clone(&ends_at);
        let left = move |state: &ProgressState, text: &mut dyn std::fmt::Write| {
            let left = left(&counted_down, state.elapsed());
            // A bar that cannot be drawn is no reason to stop.
            let _ = text.write_str(&left);
        };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} pages{left}  {wide_msg}") {
            bar.set_style(style.with_key("left", left));
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        Self {
            drawn: bar,
            lines: wanted && !terminal,
            planned: Cell::new(0),
            finished: Cell::new(0),
            ends_at,
            timed: true,
        }
    }

    /// A bar for a playback, whose pauses pass at once.
    pub(super) fn of_playback(global: &Global) -> Self {
        let mut bar = Self::new(global);
        bar.timed = false;
        bar
    }
}

/// Returns the end of a line that says how long the run will take; nothing when that is unknown.
fn left(ends_at: &AtomicU64, elapsed: Duration) -> String {
    match ends_at.load(Ordering::Relaxed) {
        0 => String::new(),
        ends_at => {
            format!(", {} left", shown(Duration::from_secs(ends_at.saturating_sub(elapsed.as_secs()))))
        }
    }
}

/// Returns a duration as people say it: `2 h 05 min`, `7 min`, `40 s`.
pub(super) fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    match (hours, minutes) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours, minutes) => format!("{hours} h {minutes:02} min"),
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
        self.ends_at.store(0, Ordering::Relaxed);
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
            let left =
                if finished == planned { String::new() } else { left(&self.ends_at, self.drawn.elapsed()) };
            eprintln!("collected {finished} of {planned} pages{left}");
        }
    }

    fn remaining(&self, time: Duration) {
        if !self.timed {
            return;
        }
        let ends_at = (self.drawn.elapsed() + time).as_secs().max(1);
        let before = self.ends_at.swap(ends_at, Ordering::Relaxed);
        if self.lines && before == 0 {
            eprintln!("{} by the pauses between requests", shown(time));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_as_people_say_them() {
        for (seconds, expected) in
            [(0, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (7_500, "2 h 05 min")]
        {
            assert_eq!(shown(Duration::from_secs(seconds)), expected);
        }
    }
}
