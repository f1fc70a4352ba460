//! A count of people as a person types it into one cell: `1.234`, `rund 1.200`, `über 500`, `1,2 Tsd.`.

use super::{number::whole, word::word};
use crate::count::Count;

/// Why a cell states no count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotACount {
    /// The number itself is none, or not a whole one.
    #[error("{0}")]
    Number(&'static str),
    /// There are words beside it that are not known.
    #[error("words beside the number that are not known ({0})")]
    Words(String),
}

/// Reads the count that a cell states, with the bounds that its words allow.
///
/// A shortened number (`1,2 Tsd.`) is rounded to its last printed place. Words for followers behind the number and a
/// sign before it (`>500`, `~500`, `500+`) are understood; other words are refused.
pub(crate) fn count(text: &str) -> Result<Count, NotACount> {
    let text = text.trim();
    let is_number = |c: char| c.is_ascii_digit();
    let start = text.find(is_number).ok_or(NotACount::Number("no number in it"))?;
    let end = text.rfind(is_number).map_or(text.len(), |last| last + 1);
    // The sign belongs to the number.
    let start = start
        - text[..start]
            .chars()
            .next_back()
            .filter(|c| matches!(c, '-' | '−' | '–'))
            .map_or(0, char::len_utf8);
    let (before, number, after) = (text[..start].trim(), &text[start..end], text[end..].trim());
    let (step, mut after) = magnitude(after);
    let mut wording = wording(before);
    if let Some(rest) = after.strip_prefix('+') {
        if wording.is_some() {
            return Err(NotACount::Words(super::shown(text)));
        }
        (wording, after) = (Some("mindestens"), rest.trim());
    }
    if !is_followers(after) {
        return Err(NotACount::Words(super::shown(after)));
    }
    let Some(step) = step else {
        let number = whole(number).map_err(|not_whole| NotACount::Number(not_whole.message()))?;
        return worded(number, wording).ok_or_else(|| NotACount::Words(super::shown(before)));
    };
    let (shown, place) = shortened(number, step)?;
    match wording {
        None => Ok(Count::rounded(shown, place)),
        Some(_) => worded(shown, wording).ok_or_else(|| NotACount::Words(super::shown(before))),
    }
}

/// Returns what stands before a number as one of the words that [`worded`] knows.
fn wording(before: &str) -> Option<&str> {
    match before {
        "" => None,
        ">" | "≥" | ">=" => Some("mehr als"),
        "~" | "≈" | "±" => Some("rund"),
        words => Some(words),
    }
}

/// Splits a word that multiplies off what stands behind a number.
fn magnitude(after: &str) -> (Option<u64>, &str) {
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let (first, rest) = after.split_at(end);
    let step = match first.to_lowercase().as_str() {
        "k" | "t" | "tsd" | "tausend" => 1_000,
        "m" | "mio" | "million" | "millionen" => 1_000_000,
        _ => return (None, after),
    };
    (Some(step), rest.trim_start_matches('.').trim())
}

fn is_followers(text: &str) -> bool {
    let text = word(text);
    ["", "follower", "abonnent", "abo", "subscriber", "mitglied", "member", "person", "nutzer"]
        .iter()
        .any(|known| if known.is_empty() { text.is_empty() } else { text.starts_with(known) })
}

/// Reads `1,2` or `1.2` of thousands or millions; returns it with the value of its last printed place.
fn shortened(number: &str, step: u64) -> Result<(u64, u64), NotACount> {
    let malformed = NotACount::Number("not a number");
    let (units, places) = number.split_once([',', '.']).unwrap_or((number, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || units.len() > 6 || places.len() > 3 || !is_digits(units) || !is_digits(places) {
        return Err(malformed);
    }
    let place = u32::try_from(places.len()).map_or(step, |places| step / 10u64.pow(places));
    let digits: u64 = format!("{units}{places}").parse().map_err(|_| malformed)?;
    Ok((digits.saturating_mul(place), place.max(1)))
}

/// Returns to which step a page has rounded a number of which only the whole is known.
///
/// Pages print `7.6K` and `29K` (CLDR, compact short form): one decimal below ten of a unit, none above. A number with
/// more digits than that was rounded less.
fn printed_step(shown: u64) -> u64 {
    let unit = [1_000_000_000, 1_000_000, 1_000].into_iter().find(|unit| shown >= *unit).unwrap_or(1);
    let mut step = if shown / unit < 10 { (unit / 10).max(1) } else { unit };
    while step > 1 && !shown.is_multiple_of(step) {
        step /= 10;
    }
    step
}

/// Returns the count that a number with these words beside it states; `None` for unknown words.
///
/// Without words that say how exact it is, a number that does not end in zero has been counted
/// (457); one that ends in zero may have been rounded by whoever wrote it (18,000), so it is taken as "about".
pub(crate) fn worded(shown: u64, wording: Option<&str>) -> Option<Count> {
    Some(match wording.map(word).as_deref() {
        None | Some("bereits" | "inzwischen" | "mittlerweile" | "schon" | "already") => {
            if shown > 0 && shown.is_multiple_of(10) { Count::about(shown) } else { Count::exact(shown) }
        }
        Some("gerundet" | "rounded") => Count::rounded(shown, printed_step(shown)),
        Some("genau" | "exakt" | "exactly") => Count::exact(shown),
        Some("rund" | "etwa" | "ungefaehr" | "circa" | "ca" | "um_die" | "about") => Count::about(shown),
        Some("knapp" | "fast" | "nahezu" | "almost" | "nearly") => Count::almost(shown),
        Some("ueber" | "mehr_als" | "etwas_mehr_als" | "gut" | "mindestens" | "over" | "more_than") => {
            Count::at_least(shown)
        }
        Some(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check_worded(shown: u64, wording: Option<&str>, expected: Option<Count>) {
        assert_eq!(worded(shown, wording), expected, "{wording:?} {shown}");
    }

    #[track_caller]
    fn check(text: &str, expected: Option<Count>) {
        assert_eq!(count(text).ok(), expected, "{text}: {:?}", count(text));
    }

    #[test]
    fn a_cell_states_a_count_with_its_bounds() {
        check("1.234", Some(Count::exact(1234)));
        check("1 234", Some(Count::exact(1234)));
        check("1.234 Abonnenten", Some(Count::exact(1234)));
        check("rund 1.200", Some(Count::about(1200)));
        check("ca. 1.200", Some(Count::about(1200)));
        check("~1200", Some(Count::about(1200)));
        check("über 500", Some(Count::at_least(500)));
        check("> 500", Some(Count::at_least(500)));
        check("500+", Some(Count::at_least(500)));
        check("knapp 1.000 Follower", Some(Count::almost(1000)));
        check("1,2 Tsd.", Some(Count::rounded(1200, 100)));
        check("1,2 Tsd. Follower", Some(Count::rounded(1200, 100)));
        check("7.6K", Some(Count::rounded(7600, 100)));
        check("1,3 Mio.", Some(Count::rounded(1_300_000, 100_000)));
        check("über 1,2 Tsd.", Some(Count::at_least(1200)));
        check("0", Some(Count::exact(0)));
        check("genau 500", Some(Count::exact(500)));
        check("gerundet 29000", Some(Count::rounded(29_000, 1_000)));
    }

    #[test]
    fn what_states_none_is_refused() {
        for text in [
            "",
            "viele",
            "-5",
            "1,5",
            "12.5",
            "500 Euro",
            "gefühlt 500",
            "1.23.456",
            "5 von 7",
            "rund 500+",
            "1,2345 Tsd.",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn what_a_page_rounded_is_told_by_its_digits() {
        for (shown, step) in
            [(5_600, 100), (29_000, 1_000), (10_000, 1_000), (434, 1), (1_200_000, 100_000), (12_300, 100)]
        {
            assert_eq!(printed_step(shown), step, "{shown}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            if let Ok(count) = count(&text) {
                prop_assert!(count.low <= count.shown && count.high.is_none_or(|high| high >= count.shown));
            }
        }
    }

    #[test]
    fn wording_sets_the_bounds() {
        check_worded(457, None, Some(Count::exact(457)));
        check_worded(18_000, None, Some(Count::about(18_000)));
        check_worded(18_000, Some("inzwischen"), Some(Count::about(18_000)));
        check_worded(500, Some("genau"), Some(Count::exact(500)));
        check_worded(1650, Some("rund"), Some(Count::about(1650)));
        check_worded(3000, Some("Knapp"), Some(Count::almost(3000)));
        check_worded(250, Some("etwas mehr als"), Some(Count::at_least(250)));
        check_worded(250, Some("über"), Some(Count::at_least(250)));
        check_worded(0, None, Some(Count::exact(0)));
        check_worded(500, Some("gefühlt"), None);
    }
}
