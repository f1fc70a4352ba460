//! Characters that nobody sees: marks of writing direction, byte order marks, blanks that do not break.

/// Tells whether a character only steers the direction of writing, or marks the order of bytes.
pub(super) fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Returns how many bytes the mark at the beginning takes; 0 where none stands.
pub(super) fn mark(bytes: &[u8]) -> usize {
    match bytes {
        [0xe2, 0x80, 0x8e | 0x8f | 0xaa..=0xae, ..]
        | [0xe2, 0x81, 0xa6..=0xa9, ..]
        | [0xef, 0xbb, 0xbf, ..] => 3,
        _ => 0,
    }
}

/// Returns how many bytes the blank at the beginning takes; line breaks are none.
pub(super) fn blank(bytes: &[u8]) -> usize {
    match bytes {
        [b' ' | b'\t', ..] => 1,
        [0xc2, 0xa0, ..] => 2,
        [0xe2, 0x80, 0xaf | 0x89 | 0x8a, ..] => 3,
        _ => 0,
    }
}

/// Returns the text without marks and blanks at both ends.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() || is_mark(character))
}

/// Returns the text without any mark, and without blanks at both ends.
pub(super) fn without(text: &str) -> String {
    text.trim().chars().filter(|character| !is_mark(*character)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_same_as_a_character_and_as_bytes() {
        for character in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let bytes = character.encode_utf8(&mut bytes).as_bytes();
            assert_eq!(mark(bytes), if is_mark(character) { bytes.len() } else { 0 }, "{character:?}");
            assert!(blank(bytes) == 0 || character.is_whitespace(), "{character:?}");
        }
    }

    #[test]
    fn joined_emoji_stay_whole() {
        assert_eq!(without(" \u{200e}👩\u{200d}🚒 \u{202a}Dienst\u{202c}\n"), "👩\u{200d}🚒 Dienst");
        assert_eq!(trim("\u{feff} \u{200e}"), "");
    }
}
