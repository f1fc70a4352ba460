//! What to do about an error, kept apart from what went wrong.

/// An error that may know the reader's next step.
///
/// The message of the error says what failed and on what; the hint says what to do,
/// as one sentence without a trailing dot.
pub trait Hint {
    /// Returns the next step, if there is one to recommend.
    fn hint(&self) -> Option<String> {
        None
    }
}
