//! An error on its way to the terminal: what failed, on what, and what to do next.

use std::error::Error;

use super::Exit;
use crate::{hint::Hint, lock::LockError, pipeline::PipelineError};

/// Why a command could not be carried out.
#[derive(Debug)]
pub(super) struct Failure {
    /// What failed, with its causes.
    pub(super) error: anyhow::Error,
    /// What to do next.
    pub(super) hint: Option<String>,
    /// The exit code.
    pub(super) exit: Exit,
}

impl<E: Error + Hint + Send + Sync + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        let hint = error.hint();
        let error = anyhow::Error::from(error);
        let exit = if held_elsewhere(&error) { Exit::Locked } else { Exit::Failed };
        Self { error, hint, exit }
    }
}

impl Failure {
    /// Returns a failure of the command line itself, with a hint.
    pub(super) fn with_hint(error: anyhow::Error, hint: impl Into<String>) -> Self {
        Self { error, hint: Some(hint.into()), exit: Exit::Failed }
    }
}

fn held_elsewhere(error: &anyhow::Error) -> bool {
    let lock = match error.downcast_ref() {
        Some(PipelineError::Lock(lock)) => Some(lock),
        _ => error.downcast_ref(),
    };
    matches!(lock, Some(LockError::Held { .. }))
}
