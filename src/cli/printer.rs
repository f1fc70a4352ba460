//! The one place that writes to the terminal: data to standard output, everything else to standard error.
#![expect(clippy::print_stderr, reason = "this is the printer")]

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::language::hostile;

use super::{
    Exit,
    arguments::{Color, Format, Global},
    failure::Failure,
};

/// Writes results, notes and failures in the way the options ask for.
#[derive(Debug)]
pub(super) struct Printer {
    format: Format,
    quiet: bool,
    color: bool,
}

impl Printer {
    pub(super) fn new(global: &Global) -> Self {
        Self { format: global.format, quiet: global.quiet, color: colored(global.color, &io::stderr()) }
    }

    /// Writes a result: the value itself for programs, `human` for people.
    pub(super) fn result(
        &self,
        value: &impl Serialize,
        human: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        match self.format {
            Format::Human => self.data(&human()),
            Format::Json => {
                let json = serde_json::to_string_pretty(value)
                    .map_err(|error| Failure::with_hint(error.into(), "please report this"))?;
                self.data(&hostile::json(&json))
            }
        }
    }

    /// Writes data to standard output, whatever the format.
    #[expect(clippy::unused_self, reason = "only who holds the printer may print")]
    pub(super) fn data(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        match write!(out, "{text}{line_end}").and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            // `kanalbarometer ... | head` has read enough: that is no failure.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => {
                let error = anyhow::Error::from(error).context("cannot write to standard output");
                Err(Failure::with_hint(error, "check where the output goes"))
            }
        }
    }

    /// Says something to the person at the terminal, unless they asked for quiet.
    pub(super) fn note(&self, text: &str) {
        if !self.quiet {
            eprintln!("{text}");
        }
    }

    /// Says something that a person should not miss, even when quiet.
    pub(super) fn warning(&self, text: &str) {
        eprintln!("{} {text}", self.paint("warning:", "33;1"));
    }

    /// Says what failed, why, and what to do next; returns the exit code.
    pub(super) fn failure(&self, failure: &Failure) -> Exit {
        eprintln!("{} {}", self.paint("error:", "31;1"), failure.error);
        let mut said = failure.error.to_string();
        for cause in failure.error.chain().skip(1).map(ToString::to_string) {
            // A message that already holds its cause is not said twice.
            if !said.contains(&cause) {
                eprintln!("  because: {cause}");
                said.push_str(&cause);
            }
        }
        if let Some(hint) = &failure.hint {
            eprintln!("{} {hint}", self.paint("hint:", "36;1"));
        }
        failure.exit
    }

    fn paint(&self, text: &str, code: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Prints what clap has to say: help and version to standard output, mistakes to standard error.
pub(super) fn usage(error: &clap::Error) -> Exit {
    // Nothing more can be done when even the help cannot be written.
    let _ = error.print();
    if error.use_stderr() { Exit::Usage } else { Exit::Done }
}

/// Sends the library's log to standard error, at the level asked for.
pub(super) fn log_to_stderr(global: &Global) {
    let level = match (global.quiet, global.verbose) {
        (true, _) => tracing::Level::ERROR,
        (_, 0) => tracing::Level::WARN,
        (_, 1) => tracing::Level::INFO,
        _ => tracing::Level::DEBUG,
    };
    let log = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(io::stderr)
        .with_ansi(colored(global.color, &io::stderr()))
        .with_target(false);
    // A second subscriber is refused; in one process there is only one command.
    let _ = log.try_init();
}

fn colored(color: Color, stream: &impl IsTerminal) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    }
}
