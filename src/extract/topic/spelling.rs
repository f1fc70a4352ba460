//! A text in the spelling in which topics are looked up: small letters, `ae` for `ä`, one blank between two words.
//!
//! Whatever is between two words other than blanks is a border that no entry of two words crosses; hyphens part words.

use crate::extract::wording::{fold, is_unseen};

/// The sign between two words that are no neighbours.
const BORDER: char = '\n';

/// The endings that a German noun, adjective or verb takes.
const ENDINGS: [&str; 12] = ["e", "n", "s", "r", "en", "er", "es", "em", "ern", "nen", "ens", "innen"];

/// Bytes of the longest of them.
const LONGEST_ENDING: usize = 5;

/// A text with its words folded.
#[derive(Debug)]
pub(super) struct Spelled<'text> {
    text: &'text str,
    folded: String,
    /// Of each word: where it begins in the folded text, where it begins in the text, where it ends there.
    words: Vec<(usize, usize, usize)>,
}

impl<'text> Spelled<'text> {
    /// Folds a text in one pass.
    pub(super) fn of(text: &'text str) -> Self {
        let mut spelled =
            Self { text, folded: String::with_capacity(text.len() + text.len() / 8), words: Vec::new() };
        let mut is_in_word = false;
        for (at, character) in text.char_indices() {
            let end = at + character.len_utf8();
            if is_of_word(character) {
                if is_in_word {
                    if let Some(word) = spelled.words.last_mut() {
                        word.2 = end;
                    }
                } else {
                    spelled.words.push((spelled.folded.len(), at, end));
                }
                is_in_word = true;
                fold(character, &mut spelled.folded);
            } else if !is_unseen(character) {
                is_in_word = false;
                spelled.part(character);
            }
        }
        spelled
    }

    /// Sets words apart.
    fn part(&mut self, character: char) {
        let is_blank = character.is_whitespace() && !matches!(character, '\n' | '\r');
        match self.folded.as_bytes().last() {
            Some(b'\n') => {}
            Some(b' ') if is_blank => {}
            Some(b' ') => {
                self.folded.pop();
                self.folded.push(BORDER);
            }
            _ => self.folded.push(if is_blank { ' ' } else { BORDER }),
        }
    }

    /// Returns the folded text.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// Returns true when a word begins at a place of the folded text.
    pub(super) fn begins_word(&self, at: usize) -> bool {
        self.words.binary_search_by_key(&at, |word| word.0).is_ok()
    }

    /// Returns true when a word ends at a place of the folded text, perhaps after an ending.
    pub(super) fn ends_word(&self, at: usize) -> bool {
        let rest = &self.folded.as_bytes()[at..];
        // No ending is longer; the rest of a hostile word may be.
        let mut ahead = rest.iter().take(LONGEST_ENDING + 1);
        let ending = ahead.position(|byte| matches!(byte, b' ' | b'\n')).unwrap_or(rest.len());
        ending == 0 || ENDINGS.iter().any(|known| known.as_bytes() == &rest[..ending])
    }

    /// Returns the number of the word at a place of the folded text.
    pub(super) fn word_at(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.0 <= at).saturating_sub(1)
    }

    /// Returns the whole words of the text in which a piece of the folded text stands.
    pub(super) fn quote(&self, from: usize, to: usize) -> &'text str {
        let (first, last) = (self.word_at(from), self.word_at(to.saturating_sub(1)));
        let start = self.words.get(first).map_or(0, |word| word.1);
        let end = self.words.get(last).map_or(start, |word| word.2);
        self.text.get(start..end).unwrap_or_default()
    }
}

/// Returns the spelling of an entry.
pub(super) fn folded(words: &str) -> String {
    Spelled::of(words).folded
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(Spelled::of(text).folded(), folded, "{text}");
    }

    #[test]
    fn words_are_folded_and_set_apart() {
        check("Gelber  Sack", "gelber sack");
        check("Müll, Sack", "muell\nsack");
        check("NINA-Meldung", "nina\nmeldung");
        check("Mu\u{308}ll\u{ad}abfuhr", "muellabfuhr");
        check("𝗠üll", "muell");
    }

    #[test]
    fn a_quote_is_whole_words_of_the_text() {
        let spelled = Spelled::of("Die Müllabfuhr kommt.");
        assert_eq!(spelled.quote(4, 9), "Müllabfuhr");
        assert_eq!(spelled.quote(6, 18), "Müllabfuhr kommt");
    }
}
