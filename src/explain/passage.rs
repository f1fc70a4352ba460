//! The words around a quote in a stored page.
//!
//! A place names line and column, so the search begins there; a quote is one line, as people read it, so blanks, entities
//! and the escapes of JSON count alike. Every search is one pass over the page.

use std::borrow::Cow;

use serde::Serialize;

/// Characters shown on either side.
const AROUND: usize = 60;

/// What stands between the label of a link and its address.
const ARROW: &str = " → ";

/// Characters before the place that are made readable, so that some remain once entities have become letters.
const SKIPPED: usize = 400;

/// A quote as it stands in the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// What stands before it.
    pub before: String,
    /// The quote.
    pub quote: String,
    /// What stands after it.
    pub after: String,
}

/// Returns the quote with the words around it; `None` when it does not stand in the page.
pub(super) fn passage(page: &str, place: Option<&str>, quote: &str) -> Option<Passage> {
    let quote = one_line(quote);
    if quote.is_empty() {
        return None;
    }
    let begin = place.map_or(0, |place| offset(page, place));
    // What is named by line and column stands there or behind; else anywhere.
    let found_as = |quote: &str| found(page, begin, quote).or_else(|| found(page, 0, quote));
    // Of a link, readers quote label and address, between which the page has an element.
    let parts = quote.split(ARROW).filter(|part| !part.is_empty());
    found_as(&quote).or_else(|| parts.filter(|part| *part != quote).find_map(found_as))
}

fn found(page: &str, begin: usize, quote: &str) -> Option<Passage> {
    let (skipped, rest) = page.split_at(begin);
    if let Some(at) = rest.find(quote) {
        return Some(around(page, begin + at, quote.len()));
    }
    let escaped = serde_json::to_string(quote).unwrap_or_default();
    let escaped = escaped.trim_matches('"');
    for variant in [Cow::Borrowed(escaped), Cow::Owned(ascii_only(escaped))] {
        if let Some(at) = rest.find(variant.as_ref()) {
            return Some(Passage { quote: quote.to_owned(), ..around(page, begin + at, variant.len()) });
        }
    }
    let start = skipped.char_indices().rev().nth(SKIPPED).map_or(0, |(at, _)| at);
    let before = one_line(&htmlize::unescape(&skipped[start..]));
    let readable = format!("{before} {}", one_line(&htmlize::unescape(rest)));
    let at = readable[before.len()..].find(quote)?;
    Some(around(&readable, before.len() + at, quote.len()))
}

fn around(page: &str, at: usize, length: usize) -> Passage {
    let (before, rest) = page.split_at(at);
    let (quote, after) = rest.split_at(length);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    Passage { before: one_line(&before[start..]), quote: one_line(quote), after: one_line(&after[..end]) }
}

/// Returns where in the page a place such as `h1 > img (line 12, column 7)` begins; 0 when it names no line.
fn offset(page: &str, place: &str) -> usize {
    let number = |word: &str| {
        let digits = place.rsplit_once(word)?.1.trim_start();
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits[..end].parse::<usize>().ok()?.checked_sub(1)
    };
    // A place in JSON names the key.
    if let Some(key) = place.strip_prefix('/').and_then(|path| path.rsplit('/').next()) {
        return page.find(&format!("\"{key}\"")).unwrap_or(0);
    }
    let Some(line) = number("line ") else { return 0 };
    let start = match line {
        0 => Some(0),
        line => page.match_indices('\n').nth(line - 1).map(|(at, _)| at + 1),
    };
    let offset = start.map_or(0, |start| start + number("column ").unwrap_or(0));
    if page.is_char_boundary(offset) { offset } else { 0 }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes letters beyond ASCII as `\u00e4`, as many servers do in JSON.
fn ascii_only(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            ascii.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    #[track_caller]
    fn check(page: &str, place: &str, quote: &str, expected: Option<(&str, &str, &str)>) {
        let found = passage(page, Some(place), quote);
        let found = found.as_ref().map(|p| (p.before.as_str(), p.quote.as_str(), p.after.as_str()));
        assert_eq!(found, expected, "{quote} at {place} in {page}");
    }

    #[test]
    fn a_quote_is_found_where_the_place_says() {
        let page = "<p>12 und\n<b>12</b> mehr";
        check(page, "p (line 1, column 1)", "12", Some(("<p>", "12", "und <b>12</b> mehr")));
        check(page, "b (line 2, column 4)", "12", Some(("<p>12 und <b>", "12", "</b> mehr")));
        check(
            r#"{"posts":12,"followersCount":12}"#,
            "/followersCount",
            "12",
            Some((r#"{"posts":12,"followersCount":"#, "12", "}")),
        );
        check(page, "b (line 9, column 1)", "und <b>12", Some(("<p>12", "und <b>12", "</b> mehr")));
        check(page, "", "13", None);
        check(
            "<a href='/k'>Kanal</a>",
            "a (line 1, column 1)",
            "Kanal → https://a.example/k",
            Some(("<a href='/k'>", "Kanal", "</a>")),
        );
        check(page, "", "  ", None);
    }

    #[test]
    fn entities_blanks_and_escapes_count_as_what_they_mean() {
        check("a B&#252;ro &amp;  mehr b", "", "Büro & mehr", Some(("a", "Büro & mehr", "b")));
        check(r#"{"name":"B\u00fcro"}"#, "/name", "Büro", Some((r#"{"name":""#, "Büro", r#""}"#)));
        check(r#"{"name":"a \"b\""}"#, "/name", "a \"b\"", Some((r#"{"name":""#, "a \"b\"", r#""}"#)));
    }

    proptest! {
        #[test]
        fn any_page_place_and_quote_are_borne(page in "\\PC{0,200}", place in "\\PC{0,20}|p \\(line [0-9]{1,30}, column [0-9]{1,30}\\)", quote in "\\PC{0,20}") {
            let _ = passage(&page, Some(&place), &quote);
        }

        #[test]
        fn what_was_taken_from_a_page_is_found_in_it(before in "[a-zäöü ]{0,80}", quote in "[a-zäöü]{1,20}", after in "[a-zäöü ]{0,80}") {
            let found = passage(&format!("{before}{quote}{after}"), None, &quote);
            prop_assert!(found.is_some_and(|found| found.quote == quote));
        }
    }
}
