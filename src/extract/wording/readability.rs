//! How hard a text is to read, by two formulas for German.
//!
//! Amstad (1978), the Flesch formula fitted to German: `180 - SL - 58.5 * SW`; 100 is very easy, below 30 very hard.
//! First Wiener Sachtextformel (Bamberger and Vanecek 1984): `0.1935 * MS + 0.1672 * SL + 0.1297 * IW - 0.0327 * ES -
//! 0.875`; a school grade, 4 very easy, 15 very hard. `SL` words in a sentence, `SW` syllables in a word, `MS` percent of words with
//! three syllables or more, `IW` percent with more than six letters, `ES` percent with one syllable.
//!
//! Words are what [`super::token::Kind::Word`] says: addresses, hashtags, numbers and emoji are none. The formulas were
//! made for running text; below [`FEWEST_WORDS`] words or two sentences the result would be chance, and is unknown.

use serde::Serialize;

use super::{sentence, syllable, token::Tokens};

/// Below this many words nothing is said.
pub const FEWEST_WORDS: usize = 30;

/// How hard a text is to read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Readability {
    /// Amstad 1978: from about 0 (hard) to 100 (easy).
    pub amstad: f64,
    /// First Wiener Sachtextformel: school grade from 4 (easy) to 15 (hard).
    pub wiener_sachtextformel_1: f64,
}

/// Returns the readability of a text, or nothing when it is too short to judge.
pub(super) fn read(tokens: &Tokens<'_>) -> Option<Readability> {
    let (sentences, words) = sentence::count(tokens);
    if words < FEWEST_WORDS || sentences < 2 {
        return None;
    }
    let (mut syllables, mut short, mut many, mut long) = (0usize, 0usize, 0usize, 0usize);
    for (at, token) in tokens.list.iter().enumerate().filter(|(_, token)| token.is_word()) {
        let spoken = syllable::count(tokens.key(at));
        syllables += spoken;
        short += usize::from(spoken == 1);
        many += usize::from(spoken >= 3);
        let letters = tokens.quote(token).chars().filter(|letter| letter.is_alphabetic()).take(7).count();
        long += usize::from(letters > 6);
    }
    let percent = |count: usize| 100.0 * count as f64 / words as f64;
    let sentence_length = words as f64 / sentences as f64;
    Some(Readability {
        amstad: 180.0 - sentence_length - 58.5 * syllables as f64 / words as f64,
        wiener_sachtextformel_1: 0.1935 * percent(many) + 0.1672 * sentence_length + 0.1297 * percent(long)
            - 0.0327 * percent(short)
            - 0.875,
    })
}
