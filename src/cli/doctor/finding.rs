//! One thing that was looked at: how it is, and what to do.

use std::fmt::Display;

use serde::Serialize;

use crate::{hint::Hint, language::hostile};

/// One thing that was looked at.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Finding {
    /// What was looked at.
    pub(super) check: Check,
    /// How it is.
    pub(super) state: State,
    /// What was seen, in the reader's language.
    pub(super) found: String,
    /// What to do; `None` when there is nothing.
    pub(super) advice: Option<String>,
}

/// What can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Check {
    Settings,
    Registry,
    Disk,
    Clock,
    Archive,
    Lock,
    Schedule,
    LastNight,
}

impl Check {
    /// Returns the message with its name.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Settings => "doctor-settings",
            Self::Registry => "doctor-registry",
            Self::Disk => "doctor-disk",
            Self::Clock => "doctor-clock",
            Self::Archive => "doctor-archive",
            Self::Lock => "doctor-lock",
            Self::Schedule => "doctor-schedule",
            Self::LastNight => "doctor-last-night",
        }
    }

    /// Returns that all is well.
    pub(super) fn fine(self, found: impl Into<String>) -> Finding {
        Finding { check: self, state: State::Fine, found: found.into(), advice: None }
    }

    /// Returns that something is unknown, or worth a thought.
    pub(super) fn advice(self, found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { check: self, state: State::Advice, found: found.into(), advice: Some(advice.into()) }
    }

    /// Returns that something must be mended.
    pub(super) fn wrong(self, found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { check: self, state: State::Wrong, found: found.into(), advice: Some(advice.into()) }
    }

    /// Returns that something failed, in the failure's own words.
    pub(super) fn failed(self, error: &(impl Display + Hint)) -> Finding {
        Finding {
            check: self,
            state: State::Wrong,
            found: hostile::plain(&error.to_string()),
            advice: error.hint(),
        }
    }
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// Nothing to do.
    Fine,
    /// Unknown, or worth a thought; never a reason to fail.
    Advice,
    /// Something must be mended.
    Wrong,
}

impl State {
    /// Returns the message with its word.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Fine => "doctor-state-fine",
            Self::Advice => "doctor-state-advice",
            Self::Wrong => "doctor-state-wrong",
        }
    }
}

/// Places text from outside behind words.
pub(super) fn beside(words: &str, outside: &str) -> String {
    format!("{words} {}", hostile::plain(outside))
}
