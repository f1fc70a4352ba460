//! A cue: a place in a text that speaks for one verdict, quoted, with the rule that found it.

use serde::Serialize;

use super::token::Tokens;

/// What a cue speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// The readers are addressed as Sie.
    Sie,
    /// One reader is addressed as du.
    Du,
    /// The readers are addressed as ihr.
    Ihr,
    /// The words are those of an office.
    Formal,
    /// The words are those of a conversation.
    Casual,
}

/// How much a cue is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It can be read both ways; it is shown and does not count.
    Undecided,
    /// It is most likely meant so; it counts where nothing certain contradicts.
    Likely,
    /// It cannot be read otherwise.
    Certain,
}

/// A place in a text that speaks for one verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cue<'text> {
    /// What it speaks for.
    pub says: Says,
    /// How much it is worth.
    pub certainty: Certainty,
    /// The rule that found it, in a few words.
    pub rule: &'static str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What stands there.
    pub quote: &'text str,
}

impl<'text> Cue<'text> {
    /// Returns a cue that reaches from one token to another.
    pub(super) fn at(
        tokens: &Tokens<'text>,
        (first, last): (usize, usize),
        says: Says,
        certainty: Certainty,
        rule: &'static str,
    ) -> Self {
        let (start, end) = (tokens.list[first].start, tokens.list[last].end);
        Self { says, certainty, rule, start, end, quote: &tokens.text[start..end] }
    }
}
