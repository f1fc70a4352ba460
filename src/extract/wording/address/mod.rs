//! How a text addresses its readers: Sie, du, ihr, both ways, or not at all.
//!
//! Each form has a file that finds its cues (`polite`, `du`, `ihr`, `request`); this one weighs them. A capital proves
//! Sie only inside a sentence; at its beginning, and for `ihr`, the words around decide. Only the channel's own
//! German words count: see `quoted` and `language`.

mod antecedent;
mod du;
mod ihr;
mod polite;
mod request;
mod words;

use serde::{Deserialize, Serialize};

use super::{
    cue::{Certainty, Cue, Says},
    language::Language,
    lexicon::Classes,
    token::{Case, Tokens},
};

pub(super) use words::LISTS;

/// How a text addresses its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    /// As Sie.
    Sie,
    /// As du.
    Du,
    /// As ihr.
    Ihr,
    /// As Sie here and as du or ihr there.
    Mixed,
    /// Not at all.
    None,
    /// Cannot be told: not German, or written so that capitals prove nothing.
    Unknown,
}

impl Address {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sie => "sie",
            Self::Du => "du",
            Self::Ihr => "ihr",
            Self::Mixed => "mixed",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }
}

/// Finds every cue of an address, in the order of the text.
pub(super) fn cues<'text>(tokens: &Tokens<'text>) -> Vec<Cue<'text>> {
    let mut cues = Vec::new();
    for (at, token) in tokens.list.iter().enumerate() {
        if !token.own || token.classes == Classes::NONE {
            continue;
        }
        let is_pronoun = Classes::SIE.and(Classes::IHNEN).and(Classes::IHRE).and(Classes::IHR);
        let cue = if token.has(is_pronoun) {
            let plural = if token.has(Classes::IHR) { ihr::pronoun(tokens, at) } else { None };
            plural.or_else(|| polite::cue(tokens, at))
        } else if token.has(Classes::DU.and(Classes::DU_VERB)) {
            du::cue(tokens, at)
        } else if token.has(Classes::EUCH.and(Classes::IHR_VERB)) {
            ihr::cue(tokens, at)
        } else {
            None
        };
        cues.extend(cue.or_else(|| request::cue(tokens, at)));
    }
    cues
}

/// Weighs the cues of an address.
///
/// `du` beside `ihr` is one way to address people: the more frequent one is returned, the first of two equals.
pub(super) fn verdict(tokens: &Tokens<'_>, cues: &[Cue<'_>], language: Language) -> Address {
    if language == Language::Other {
        return Address::Unknown;
    }
    for certainty in [Certainty::Certain, Certainty::Likely] {
        let count = |says| cues.iter().filter(|cue| cue.certainty == certainty && cue.says == says).count();
        let (sie, du, ihr) = (count(Says::Sie), count(Says::Du), count(Says::Ihr));
        let first = cues.iter().find(|cue| cue.certainty == certainty && cue.says != Says::Sie);
        match (sie, du + ihr) {
            (0, 0) => {}
            (1.., 0) => return Address::Sie,
            (1.., 1..) => return Address::Mixed,
            (0, _) if du > ihr => return Address::Du,
            (0, _) if ihr > du => return Address::Ihr,
            (0, _) if first.is_some_and(|cue| cue.says == Says::Ihr) => return Address::Ihr,
            (0, _) => return Address::Du,
        }
    }
    if hides_its_capitals(tokens) { Address::Unknown } else { Address::None }
}

/// Whether the text says `sie` or `ihr` where capitals prove nothing: all letters are large, or all small.
fn hides_its_capitals(tokens: &Tokens<'_>) -> bool {
    let words = || tokens.list.iter().filter(|token| token.is_word() && token.own);
    let ambiguous = Classes::SIE.and(Classes::IHNEN).and(Classes::IHR).and(Classes::IHRE);
    if words().any(|word| word.has(ambiguous) && word.case == Case::Capitals) {
        return true;
    }
    words().all(|word| word.case == Case::Small) && words().any(|word| word.has(ambiguous))
}

/// How far a rule looks around a word: further than sentences of posts reach, and never through a whole text.
const REACH: usize = 40;

/// Returns the places after a word that belong to its clause.
fn clause_after(tokens: &Tokens<'_>, at: usize) -> impl Iterator<Item = usize> {
    let end = tokens.list.len().min(at + REACH);
    (at + 1..end).take_while(|place| !ends_clause(tokens, *place))
}

/// Returns the places before a word that belong to its clause, nearest first.
fn clause_before(tokens: &Tokens<'_>, at: usize) -> impl Iterator<Item = usize> {
    (at.saturating_sub(REACH)..at).rev().take_while(|place| !ends_clause(tokens, *place))
}

/// Returns the place of the mark that ends the clause around a word.
fn clause_end(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    (at + 1..tokens.list.len().min(at + REACH)).find(|place| ends_clause(tokens, *place))
}

fn ends_clause(tokens: &Tokens<'_>, at: usize) -> bool {
    let token = &tokens.list[at];
    super::sentence::ends(token)
        || matches!(
            token.kind,
            super::token::Kind::Mark(',' | ';' | ':' | '(' | ')' | '–') | super::token::Kind::LineBreak
        )
}

/// Returns the mark with which the sentence around a word ends.
fn closing_mark(tokens: &Tokens<'_>, at: usize) -> Option<char> {
    tokens.list.iter().skip(at + 1).take(REACH).find_map(|token| match token.kind {
        super::token::Kind::Mark(mark @ ('!' | '?')) => Some(mark),
        super::token::Kind::Mark('.' | '…' | ':') | super::token::Kind::LineBreak => Some('.'),
        _ => None,
    })
}

fn is_question(tokens: &Tokens<'_>, at: usize) -> bool {
    closing_mark(tokens, at) == Some('?')
}
