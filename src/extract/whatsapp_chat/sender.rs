//! Who wrote a message, and which names are the same.

use super::{marks, service};
use crate::extract::text;

/// The longest name of a sender, in bytes: a group's name has at most a hundred characters.
const LONGEST_NAME: usize = 400;

/// Splits what stands behind a head into sender and text; `None` for a note of the app, which has no sender.
///
/// A name may hold a colon itself: `own` is a name that is known to be whole.
pub(super) fn split<'t>(body: &'t str, own: Option<&str>) -> Option<(&'t str, &'t str)> {
    if let Some(split) = own.and_then(|own| split_known(body, own)) {
        return Some(split);
    }
    let first_line = &body[..memchr::memchr(b'\n', body.as_bytes()).unwrap_or(body.len())];
    let window = &first_line.as_bytes()[..first_line.len().min(LONGEST_NAME)];
    let mut tight = None;
    for colon in memchr::memchr_iter(b':', window) {
        let after = &first_line.as_bytes()[colon + 1..];
        let is_clear = matches!(after, [] | [b'\r', ..]) || marks::blank(after) > 0 || marks::mark(after) > 0;
        if is_clear {
            return named(body, colon);
        }
        let is_number_or_address = after.first().is_some_and(|byte| byte.is_ascii_digit() || *byte == b'/');
        if tight.is_none() && !is_number_or_address {
            tight = Some(colon);
        }
    }
    named(body, tight?)
}

fn split_known<'t>(body: &'t str, own: &str) -> Option<(&'t str, &'t str)> {
    let start = body.len() - body.trim_start_matches(marks::is_mark).len();
    let after = body[start..].strip_prefix(own)?;
    let text = after.trim_start_matches(marks::is_mark).strip_prefix(':')?;
    Some((&body[start..start + own.len()], without_blank(text)))
}

fn named(body: &str, colon: usize) -> Option<(&str, &str)> {
    let name = body[..colon].trim_matches(is_around_name);
    let is_name = !name.is_empty() && !service::is_in_name(name);
    is_name.then(|| (name, without_blank(&body[colon + 1..])))
}

/// Contacts that are not saved stand as `~ Name`.
fn is_around_name(character: char) -> bool {
    character.is_whitespace() || marks::is_mark(character) || character == '~'
}

fn without_blank(text: &str) -> &str {
    &text[marks::blank(text.as_bytes())..]
}

/// Returns a name as names are compared: letters and digits in small letters, no marks, no emoji.
#[must_use]
pub fn plain_name(name: &str) -> String {
    let comparable = text::comparable(name).to_lowercase();
    let words = comparable.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Tells whether a name is a telephone number, as those of senders who are no contacts are.
#[must_use]
pub fn is_telephone_number(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let is_number = |character: char| {
        character.is_ascii_digit()
            || character.is_whitespace()
            || marks::is_mark(character)
            || "+()-./~\u{2010}\u{2011}\u{2013}".contains(character)
    };
    digits >= 5 && name.chars().all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: Option<(&str, &str)>) {
        assert_eq!(split(body, Some("Kreis: Presse")), expected, "{body:?}");
    }

    #[test]
    fn the_first_colon_with_a_blank_ends_the_name() {
        check("Kreis Musterland: Beginn: 10:30", Some(("Kreis Musterland", "Beginn: 10:30")));
        check("Kreis Musterland:\nText: a", Some(("Kreis Musterland", "\nText: a")));
        check("~\u{202f}Kreis Musterland: \u{200e}Bild", Some(("Kreis Musterland", "\u{200e}Bild")));
        check("\u{202a}+49 000 0000001\u{202c}: Hallo", Some(("+49 000 0000001", "Hallo")));
        check("\u{200e}Kreis:\u{a0}Text", Some(("Kreis", "Text")));
        check("Kreis Musterland:.", Some(("Kreis Musterland", ".")));
    }

    #[test]
    fn a_known_name_may_hold_a_colon() {
        check("Kreis: Presse: Text", Some(("Kreis: Presse", "Text")));
        check("\u{200e}Kreis: Presse\u{200e}: Text", Some(("Kreis: Presse", "Text")));
        check("Kreis: Presseschau", Some(("Kreis", "Presseschau")));
    }

    #[test]
    fn a_note_of_the_app_has_no_sender() {
        check("Ihr wurdet hinzugefügt", None);
        check("Mehr auf https://musterland.example", None);
        check("Beginn um 12:30", None);
        check("Erika hat den Betreff von „Alt: x“ zu „Neu“ geändert.", None);
        check(": Text", None);
        check("", None);
        check(&format!("{}: Text", "x".repeat(500)), None);
    }

    #[test]
    fn names_are_compared_without_marks_and_emoji() {
        assert_eq!(plain_name("\u{200e}Landkreis  Musterland 🏛\u{fe0f}"), "landkreis musterland");
        assert_eq!(plain_name("LANDKREIS-MUSTERLAND"), "landkreis musterland");
        assert_eq!(plain_name("🤓"), "");
    }

    #[test]
    fn numbers_are_told_from_names() {
        assert!(is_telephone_number("\u{202a}+49 000 0000001\u{202c}"));
        assert!(!is_telephone_number("Bürgertelefon 115"));
        assert!(!is_telephone_number("112"));
    }
}
