//! A text cut into words and numbers, each folded so that spellings of one word are equal.
//!
//! Small letters, no accents (`ä` as `a`, so that "Bäume" meets "Baum"), `ß` as `ss`, styled letters plain, invisible characters
//! left out. Addresses are set apart, emoji and marks left out. One pass; what is longer than any post is cut.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// More characters than any post or release that is read to its end.
const LONGEST_TEXT: usize = 20_000;

/// Letters of a word that count.
const LONGEST_WORD: usize = 48;

/// A word or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of how a piece is written")]
pub(super) struct Piece {
    /// Folded; for a number its digits with points and colons inside.
    pub(super) key: String,
    /// As it stands in the text.
    pub(super) shown: String,
    pub(super) is_number: bool,
    /// Whether a word begins with a capital.
    pub(super) is_capital: bool,
    /// Whether a full stop follows a number at once, as in "12. Oktober".
    pub(super) has_stop: bool,
    /// Whether nothing but blanks or a hyphen stands between this and the piece before.
    pub(super) is_joined: bool,
}

/// The pieces of a text, and the addresses in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    pub(super) list: Vec<Piece>,
    pub(super) addresses: Vec<String>,
}

impl Pieces {
    pub(super) fn of(text: &str) -> Self {
        let text = text.char_indices().nth(LONGEST_TEXT).map_or(text, |(end, _)| &text[..end]);
        let mut pieces = Self::default();
        for line in text.lines() {
            let mut joined = false;
            for chunk in line.split_whitespace() {
                let trimmed = chunk.trim_matches(|c: char| "()[]<>{}\"'„“”‚‘’,;!*_~|".contains(c));
                if is_address(trimmed) {
                    pieces.addresses.push(trimmed.trim_end_matches(['.', ':', '?']).to_owned());
                    joined = false;
                } else {
                    joined = pieces.cut(chunk, joined);
                }
            }
        }
        pieces
    }

    /// Cuts what stands between two blanks; returns whether the next piece would be joined to its last one.
    fn cut(&mut self, chunk: &str, mut joined: bool) -> bool {
        let mut rest = chunk;
        while let Some(first) = rest.chars().next() {
            let length = if first.is_ascii_digit() {
                number_length(rest)
            } else if is_letter(first) {
                rest.find(|c| !is_letter(c) && !is_unseen(c)).unwrap_or(rest.len())
            } else {
                joined &= first == '-' || is_unseen(first);
                rest = &rest[first.len_utf8()..];
                continue;
            };
            let (shown, after) = rest.split_at(length);
            let key: String = if first.is_ascii_digit() { shown.to_owned() } else { fold(shown) };
            if !key.is_empty() {
                self.list.push(Piece {
                    key,
                    shown: shown.chars().take(LONGEST_WORD).collect(),
                    is_number: first.is_ascii_digit(),
                    is_capital: first.is_uppercase(),
                    has_stop: after.starts_with('.'),
                    is_joined: joined,
                });
            }
            joined = true;
            rest = after;
            // The point of an ordinal is no end of a sentence.
            if first.is_ascii_digit() {
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
        }
        joined
    }
}

/// Returns a word folded.
pub(super) fn fold(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    let letters = word.nfkd().filter(|c| !is_combining_mark(*c) && !is_unseen(*c));
    for letter in letters.take(LONGEST_WORD).flat_map(char::to_lowercase) {
        if letter == 'ß' { key.push_str("ss") } else { key.push(letter) }
    }
    key
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

/// Digits, with points, commas and colons between digits.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while end < LONGEST_WORD
        && (is_digit(end) || (bytes.get(end).is_some_and(|byte| b".,:".contains(byte)) && is_digit(end + 1)))
    {
        end += 1;
    }
    end
}

/// Endings of addresses that are written without `https://`.
const DOMAINS: [&str; 8] = ["de", "com", "org", "net", "eu", "info", "bayern", "nrw"];

fn is_address(chunk: &str) -> bool {
    if chunk.contains("://") || chunk.starts_with("www.") {
        return true;
    }
    let end = chunk.find(['/', '?', ':']).unwrap_or(chunk.len());
    let Some((name, domain)) = chunk[..end].trim_end_matches('.').rsplit_once('.') else { return false };
    !name.is_empty() && DOMAINS.contains(&domain)
}
