//! Patterns that are constants of the program.

use regex::Regex;

/// Compiles a constant pattern; the `regex` crate matches in time linear in the text.
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("every constant pattern is compiled by a test")
}
