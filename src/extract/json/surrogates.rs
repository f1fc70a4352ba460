//! Halves of a character without the other half, which JSON can write and Unicode text cannot hold.
//!
//! `"\ud83d"` alone is well-formed JSON and no text (RFC 8259, section 8.2); a strict reader would refuse the whole
//! page for it. Each such escape is read as U+FFFD, the sign for what cannot be read.

use std::borrow::Cow;

/// A text without lone surrogates, and how many there were.
pub(super) struct Mended<'a> {
    /// The text; borrowed when nothing had to be replaced.
    pub(super) text: Cow<'a, str>,
    /// How many were replaced.
    pub(super) number: usize,
    /// Byte offset of the first.
    pub(super) first: Option<usize>,
}

/// Replaces every lone `\uD800` to `\uDFFF` by `\uFFFD`, in one pass.
pub(super) fn replaced(text: &str) -> Mended<'_> {
    let mut mended = Mended { text: Cow::Borrowed(text), number: 0, first: None };
    let mut copied = 0;
    let mut copy = String::new();
    let mut at = 0;
    while let Some(offset) = memchr::memchr(b'\\', &text.as_bytes()[at..]) {
        let escape = at + offset;
        at = match (unit(text, escape), unit(text, escape + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => escape + 12,
            (Some(0xD800..=0xDFFF), _) => {
                copy.push_str(&text[copied..escape]);
                copy.push_str("\\ufffd");
                copied = escape + 6;
                mended.number += 1;
                mended.first.get_or_insert(escape);
                copied
            }
            // The escaped character is passed over with its backslash: `\\ud800` is no surrogate.
            _ => escape + 2,
        };
        if at >= text.len() {
            break;
        }
    }
    if mended.number > 0 {
        copy.push_str(&text[copied..]);
        mended.text = Cow::Owned(copy);
    }
    mended
}

/// Returns the code unit that `\uXXXX` at that offset stands for.
fn unit(text: &str, at: usize) -> Option<u16> {
    let digits = text.as_bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
    let all_digits = digits.iter().all(u8::is_ascii_hexdigit);
    let digits = std::str::from_utf8(digits).ok().filter(|_| all_digits)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, number: usize) {
        let mended = replaced(text);
        assert_eq!((mended.text.as_ref(), mended.number), (expected, number), "{text}");
    }

    #[test]
    fn only_lone_halves_are_replaced() {
        check(r#""a""#, r#""a""#, 0);
        check(r#""\ud83c\udf3b""#, r#""\ud83c\udf3b""#, 0);
        check(r#""\uD83C""#, r#""\ufffd""#, 1);
        check(r#""\udf3b\ud83c""#, r#""\ufffd\ufffd""#, 2);
        check(r#""\ud83c\ud83c\udf3b""#, r#""\ufffd\ud83c\udf3b""#, 1);
        check(r#""\\ud83c""#, r#""\\ud83c""#, 0);
        check(r#""\\\ud83c""#, r#""\\\ufffd""#, 1);
        check(r#""\ud83"#, r#""\ud83"#, 0);
        check("\"\\u+d83ä\\", "\"\\u+d83ä\\", 0);
        check("\\ä\\ud800", "\\ä\\ufffd", 1);
    }

    proptest! {
        #[test]
        fn what_serde_json_can_read_stays_as_it_is(text in ".*") {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(replaced(&json).number, 0);
        }

        #[test]
        fn any_escape_can_be_read_afterwards(units in proptest::collection::vec(any::<u16>(), 0..40)) {
            let escaped: String = units.iter().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
            let json = format!("\"{escaped}\"");
            let read: String = serde_json::from_str(&replaced(&json).text).unwrap();
            prop_assert_eq!(read, String::from_utf16_lossy(&units));
        }
    }
}
