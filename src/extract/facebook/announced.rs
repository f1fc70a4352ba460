//! What a page announces to other sites: `Name, Town. 12,345 likes · 7 talking about this · 1,002 were here. About us`.
//!
//! The words differ by language and by age of the page (likes, later followers), so the parts are told by position: the
//! name, perhaps a town, then counts between dots in the middle of the line, then the self-description.

use crate::extract::outline::{Located, Outline};

const DESCRIPTIONS: [(&str, &str); 2] =
    [("og:description", "meta[property=\"og:description\"]"), ("description", "meta[name=\"description\"]")];

/// The longest words with a number in them that can be a count.
const LONGEST_COUNT: usize = 60;

/// The counts of a page and what stands behind them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Announced<'a> {
    /// The first count with its words: likes or followers.
    pub(super) first: &'a str,
    /// What the page says of itself.
    pub(super) about: Option<&'a str>,
    pub(super) element: &'static str,
    pub(super) offset: usize,
}

/// Reads what the page of that name announces; `None` where it has another form.
pub(super) fn read<'a>(outline: &'a Outline, name: &str) -> Option<Announced<'a>> {
    DESCRIPTIONS.iter().find_map(|(meta, element)| {
        let Located { text, offset } = outline.meta(meta)?;
        let (first, about) = counts(text, name)?;
        Some(Announced { first, about, element, offset: *offset })
    })
}

fn counts<'a>(description: &'a str, name: &str) -> Option<(&'a str, Option<&'a str>)> {
    let (town, rest) = description.trim().strip_prefix(name)?.split_once(". ")?;
    if !(town.is_empty() || town.starts_with(',')) {
        return None;
    }
    let (first, further) = rest.split_once(" · ")?;
    let is_count = |words: &str| words.len() <= LONGEST_COUNT && words.contains(|c: char| c.is_ascii_digit());
    let second = further.split(" · ").next()?;
    let second = second.split(". ").next().unwrap_or(second);
    if !is_count(first) || !is_count(second) {
        return None;
    }
    let about = further.split_once(". ").map(|(_, about)| about.trim()).filter(|about| !about.is_empty());
    Some((first, about))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(description: &str, expected: Option<(&str, Option<&str>)>) {
        assert_eq!(counts(description, "Landkreis Musterland"), expected, "{description}");
    }

    #[test]
    fn counts_are_told_by_their_place() {
        check(
            "Landkreis Musterland, Musterstadt. 12,345 likes · 7 talking about this · 1,002 were here. Wir hier.",
            Some(("12,345 likes", Some("Wir hier."))),
        );
        check("Landkreis Musterland. 306 followers · 7 talking about this", Some(("306 followers", None)));
        check(
            "Landkreis Musterland. 8.799 følgere · 143 taler om dette · 408 har været her",
            Some(("8.799 følgere", None)),
        );
        check(
            "Landkreis Musterland. Gefällt 12.345 Mal · 7 Personen sprechen darüber. Offizielle Seite",
            Some(("Gefällt 12.345 Mal", Some("Offizielle Seite"))),
        );
        check("Landkreis Musterland. Wir sind 3 · und mehr", None);
        check("Landkreis Musterland. 12,345 likes", None);
        check("Landkreis Musterlandia. 12,345 likes · 7 talking about this", None);
        check("Anderer Name. 12,345 likes · 7 talking about this", None);
        check("", None);
    }
}
