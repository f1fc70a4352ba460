//! Text as people read it: blanks, invisible characters, short quotes.

use unicode_normalization::UnicodeNormalization;

/// The longest quote that a piece of evidence carries, in characters.
const QUOTE_LENGTH: usize = 200;

/// Returns text with every run of blanks and line breaks as one blank, none at the ends.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Returns text as words are compared: compatibility forms folded, invisible characters and soft
/// hyphens removed, so that `Im\u{ad}pres\u{ad}sum` and `𝗜𝗺𝗽𝗿𝗲𝘀𝘀𝘂𝗺` read `Impressum`.
pub(super) fn comparable(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.chars().filter(|character| !is_invisible(*character)).nfkc().collect()
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Returns the first 200 characters of the text on one line.
pub(super) fn quote(text: &str) -> String {
    one_line(text).chars().take(QUOTE_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_what_the_eye_does_not_see() {
        assert_eq!(comparable("Im\u{ad}pres\u{ad}sum"), "Impressum");
        assert_eq!(comparable("𝗜𝗺𝗽𝗿𝗲𝘀𝘀𝘂𝗺\u{200b}"), "Impressum");
        assert_eq!(comparable("Straße"), "Straße");
    }

    #[test]
    fn a_quote_is_one_short_line() {
        assert_eq!(quote(" a\n\u{a0}b\t"), "a b");
        assert_eq!(quote(&"ä".repeat(300)).chars().count(), 200);
    }
}
