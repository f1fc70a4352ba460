//! Cells that may hold what must not be kept: telephone numbers and e-mail addresses.

use super::StatedDate;

/// Tells whether a text seems to hold a telephone number, or a link that opens a chat with one.
///
/// A number has seven digits or more in one stretch of digits, blanks and the marks that people write between them,
/// and begins with a plus sign, a zero, or 49. Dates are none, nor are the digits of a web address.
pub(crate) fn holds_phone(text: &str) -> bool {
    let lower = text.to_lowercase();
    let opens_chat = ["wa.me/", "tel:", "phone="].iter().any(|mark| lower.contains(mark));
    let words: Vec<&str> =
        text.split_whitespace().map(|word| if is_no_number(word) { "x" } else { word }).collect();
    opens_chat || words.join(" ").split(|c| !is_part(c)).any(is_phone)
}

/// Tells whether a text seems to hold an e-mail address.
pub(crate) fn holds_mail(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    words.flat_map(|word| word.split(['<', '>', '(', ')', ',', ';', ':'])).any(|word| {
        let Some((person, host)) = word.split_once('@') else { return false };
        !person.is_empty() && host.trim_end_matches('.').contains('.')
    })
}

fn is_no_number(word: &str) -> bool {
    // A year alone may be the beginning of a number.
    let is_date = || {
        let word = word.trim_end_matches([',', ';', '.']);
        word.contains(['.', '-']) && StatedDate::read(word).is_some()
    };
    word.contains("://") || is_date()
}

fn is_part(character: char) -> bool {
    character.is_numeric() || " +()/.-\u{2010}\u{2011}\u{2013}".contains(character)
}

fn is_phone(stretch: &str) -> bool {
    let stretch = stretch.trim_start_matches([' ', '(', '.', '/', '-']);
    let digits = stretch.chars().filter(|character| character.is_numeric()).count();
    match stretch.chars().next() {
        Some('+' | '0') => digits >= 7,
        _ => stretch.starts_with("49") && digits >= 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_phone: bool) {
        assert_eq!(holds_phone(text), is_phone, "{text}");
    }

    #[test]
    fn numbers_are_told_from_dates_counts_and_addresses() {
        for phone in [
            "+49 000 0000001",
            "0049 000 0000001",
            "(0000) 00 00 01",
            "0000/000001",
            "0000-00000-1",
            "490000000001",
            "Diensthandy: 0000 0000001, Büro 3",
            "Anruf am 05.10.2026 unter 0000 000001",
            "https://wa.me/490000000001",
            "https://api.whatsapp.com/send?phone=490000000001",
            "tel:+490000000001",
        ] {
            check(phone, true);
        }
        for other in [
            "",
            "05.10.2026",
            "01.09.2026, 02.10.2026; 2026-10-05",
            "18.000",
            "1 234 567",
            "@musterland",
            "https://www.facebook.com/0123456789",
            "Büro 0.12, Haus 3",
            "Pressestelle, E-Mail vom 05.10.2026",
        ] {
            check(other, false);
        }
    }

    #[test]
    fn an_address_needs_a_person_and_a_host() {
        for (text, expected) in [
            ("presse@musterland.example", true),
            ("Pressestelle <presse@musterland.example>, Mail", true),
            ("mailto:presse@musterland.example", true),
            ("@musterland", false),
            ("@presse@social.musterland.example", false),
            ("musterland", false),
        ] {
            assert_eq!(holds_mail(text), expected, "{text}");
        }
    }
}
