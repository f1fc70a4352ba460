//! The exit codes, each with its meaning.

use std::process::ExitCode;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Everything was done.
    Done = 0,
    /// Something failed; the message says what, on what, and what to do.
    Failed = 1,
    /// The command line was not understood.
    Usage = 2,
    /// Done, and something needs a person: a lost badge, a dead channel, a changed page.
    NeedsPerson = 3,
    /// Another run holds the lock.
    Locked = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
