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
        let spoken = syllable::count(tokens.quote(token), tokens.key(at));
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

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::FEWEST_WORDS;

    /// By hand: six words, eight syllables, one word of seven letters, four of one syllable in each sentence. Amstad
    /// 180 - 6 - 58.5 * 8 / 6; Wiener Sachtextformel 0.1672 * 6 + 0.1297 * 100 / 6 - 0.0327 * 400 / 6 - 0.875.
    #[test]
    fn both_formulas_agree_with_a_computation_by_hand() {
        let readability =
            read(&"Der Bus hält heute am Rathaus. ".repeat(5)).readability.expect("long enough");
        assert!((readability.amstad - 96.0).abs() < 1e-9, "{readability:?}");
        assert!((readability.wiener_sachtextformel_1 - 0.109_866_666_7).abs() < 1e-9, "{readability:?}");
    }

    #[test]
    fn a_short_text_is_not_judged() {
        let words = |count: usize| format!("{}Ende. Gut.", "Der ".repeat(count - 2));
        assert_eq!(read(&words(FEWEST_WORDS - 1)).readability, None);
        assert!(read(&words(FEWEST_WORDS)).readability.is_some());
        assert_eq!(read(&"Der Bus hält ".repeat(20)).readability, None, "one sentence");
        assert_eq!(read(&"The bus stops at the town hall. ".repeat(20)).readability, None, "not German");
    }
}
