//! When two texts say the same: spelling of blanks, marks of formatting and cuts aside.

use unicode_normalization::UnicodeNormalization as _;

/// Words that a document says to be cut off are not recognised again below this length.
const SHORTEST_CUT: usize = 20;

/// A text as far as it can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording {
    /// The words without what only some documents keep: formatting marks, invisible characters, kinds of blanks.
    pub(super) words: String,
    /// The words before the dots, for a text that ends in some: it may have been cut off there.
    pub(super) cut: Option<String>,
}

impl Wording {
    pub(super) fn of(text: &str) -> Self {
        let words = plain(text);
        let cut = words.strip_suffix('…').or_else(|| words.strip_suffix("..."));
        let cut = cut.map(|cut| cut.trim_end().to_owned()).filter(|cut| cut.chars().count() >= SHORTEST_CUT);
        Self { words, cut }
    }

    /// Returns true when one is the other, or the beginning of the other and says that it was cut off.
    pub(super) fn same(&self, other: &Self) -> bool {
        let begins = |cut: &Option<String>, whole: &Self| {
            cut.as_ref().is_some_and(|cut| whole.words.starts_with(cut.as_str()))
        };
        self.words == other.words || begins(&self.cut, other) || begins(&other.cut, self)
    }
}

/// Chat exports keep `*bold*`, pages show it bold; browsers and clients differ in invisible characters.
fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfc() {
        if c.is_whitespace() {
            gap = true;
        } else if !is_left_out(c) {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            gap = false;
            words.push(c);
        }
    }
    words
}

fn is_left_out(c: char) -> bool {
    matches!(c, '*' | '_' | '~' | '`' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(Wording::of(one).same(&Wording::of(other)), expected, "{one:?} and {other:?}");
        assert_eq!(Wording::of(other).same(&Wording::of(one)), expected, "{other:?} and {one:?}");
    }

    #[test]
    fn the_same_words_are_the_same_however_they_are_set() {
        check("*Achtung:* Straße\u{a0}gesperrt\r\n", "Achtung:  Straße gesperrt", true);
        check("u\u{308}ber ❤\u{fe0f}", "über ❤", true);
        check("Straße gesperrt", "Straße frei", false);
        check("", " \u{200e}", true);
    }

    #[test]
    fn a_cut_text_says_so() {
        let whole = "Die Kreisstraße 7 ist ab Montag wegen Bauarbeiten gesperrt.";
        check("Die Kreisstraße 7 ist ab Montag …", whole, true);
        check("Die Kreisstraße 7 ist ab Montag...", whole, true);
        check("Die Kreisstraße 7 ist ab Montag", whole, false);
        check("Die Kreisstraße 8 ist ab Montag …", whole, false);
        // Too little to tell it from other texts.
        check("Die …", whole, false);
    }
}
