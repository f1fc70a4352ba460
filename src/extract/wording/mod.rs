//! How a post is worded: address and register with the cues that decided, and what else its text alone shows.
//!
//! A pure function of one text by rules and short word lists: no model, no network, no other post. The text is cut into
//! tokens once (`token`); whatever is not the channel's own German words is marked (`quoted`, `language`), and each
//! feature is one pass over the tokens in a file of its own. Everything is linear in the length of the text: a rule
//! looks no further than sentences of posts reach. What is judged, for readers: `docs/wording.md`.

mod address;
mod anglicism;
mod cue;
mod emoji;
mod gender_form;
mod greeting;
mod language;
mod lexicon;
mod quoted;
mod readability;
mod register;
mod sentence;
mod syllable;
mod token;

use serde::Serialize;

pub use address::Address;
pub use anglicism::Found;
pub use cue::{Certainty, Cue, Says};
pub use gender_form::{GenderForm, Inclusive};
pub use greeting::{Greeting, Tone};
pub use language::Language;
pub use readability::{FEWEST_WORDS, Readability};
pub use register::Register;

pub(super) use token::{fold, is_unseen};

use token::{Kind, Tokens};

/// How a text is worded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wording<'text> {
    /// Whether it is German; judged before all else.
    pub language: Language,
    /// How it addresses its readers.
    pub address: Address,
    /// What it sounds like.
    pub register: Register,
    /// The places that decided, in the order of the text.
    pub cues: Vec<Cue<'text>>,
    /// The words with which it greets.
    pub salutation: Option<Greeting<'text>>,
    /// The words with which it takes leave.
    pub sign_off: Option<Greeting<'text>>,
    /// Number of words.
    pub words: usize,
    /// Number of sentences; a line without a full stop is one.
    pub sentences: usize,
    /// Mean length of a sentence in words; unknown without words.
    pub words_per_sentence: Option<f64>,
    /// How hard it is to read; unknown when it is too short or not German.
    pub readability: Option<Readability>,
    /// Number of emoji, each counted as people see it.
    pub emoji: usize,
    /// Number of exclamation marks.
    pub exclamation_marks: usize,
    /// Words from English.
    pub anglicisms: Vec<Found<'text>>,
    /// Forms that name people of every gender.
    pub gender_forms: Vec<Inclusive<'text>>,
}

/// Returns whether a text is German, and nothing else about it.
#[must_use]
pub fn language_of(text: &str) -> Language {
    let mut tokens = Tokens::of(text);
    sentence::mark(&mut tokens);
    quoted::mark(&mut tokens);
    language::mark(&mut tokens)
}

/// Judges the wording of a text.
#[must_use]
pub fn read(text: &str) -> Wording<'_> {
    let mut tokens = Tokens::of(text);
    sentence::mark(&mut tokens);
    quoted::mark(&mut tokens);
    let language = language::mark(&mut tokens);
    let (salutation, sign_off) = (greeting::salutation(&tokens), greeting::sign_off(&tokens));
    let (sentences, words) = sentence::count(&tokens);

    let mut cues = address::cues(&tokens);
    let address = address::verdict(&tokens, &cues, language);
    let greetings: Vec<&Greeting<'_>> = salutation.iter().chain(&sign_off).collect();
    let of_register = register::cues(&tokens, &greetings);
    let register = register::verdict(&of_register, address, language, words);
    cues.extend(of_register);
    cues.sort_by_key(|cue| cue.start);

    let count = |wanted: fn(&Kind) -> bool| tokens.list.iter().filter(|token| wanted(&token.kind)).count();
    let is_german = language != Language::Other;
    Wording {
        language,
        address,
        register,
        cues,
        salutation,
        sign_off,
        words,
        sentences,
        words_per_sentence: (words > 0).then(|| words as f64 / sentences as f64),
        readability: if is_german { readability::read(&tokens) } else { None },
        emoji: count(|kind| *kind == Kind::Emoji),
        exclamation_marks: count(|kind| matches!(kind, Kind::Mark('!' | '‼'))),
        anglicisms: if is_german { anglicism::find(&tokens) } else { Vec::new() },
        gender_forms: gender_form::find(&tokens),
    }
}
