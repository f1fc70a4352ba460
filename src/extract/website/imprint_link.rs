//! Which link of a page leads to the imprint.

use std::sync::LazyLock;

use regex::Regex;

use crate::extract::{
    outline::{Link, Outline},
    pattern::pattern,
    text,
};

/// The word as a word of its own: "Impressumspflicht" is an article about the duty, not the imprint.
static WORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:impressum|imprint|anbieterkennzeichnung|legal notice)\b"));

/// The word as a part of an address.
static IN_ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[/_.?=&-])(?:impressum|imprint)(?:$|[/_.,;?=&#-])"));

/// Returns the best link: the plain word before longer texts, text before title and address, last before first.
///
/// Footers stand last, and what stands before them with the same word is mostly the same link again.
pub(super) fn find(outline: &Outline) -> Option<&Link> {
    let rated = outline.links.iter().map(|link| (rate(link), link)).filter(|(rate, _)| *rate > 0);
    rated.max_by_key(|(rate, _)| *rate).map(|(_, link)| link)
}

fn rate(link: &Link) -> u8 {
    let scheme = link.href.split(':').next().unwrap_or_default().to_ascii_lowercase();
    if matches!(scheme.as_str(), "mailto" | "javascript" | "tel") {
        return 0;
    }
    let seen = text::comparable(&link.text);
    match WORD.find(&seen) {
        Some(word) if word.len() == seen.trim().len() => 4,
        Some(word) if seen[..word.start()].trim().is_empty() => 3,
        Some(_) if seen.len() <= 60 => 2,
        _ if WORD.is_match(&text::comparable(&link.label)) => 2,
        // Without any text the address is all there is.
        _ if seen.trim().is_empty() && IN_ADDRESS.is_match(&link.href) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: Option<&str>) {
        let outline = Outline::of(page);
        assert_eq!(find(&outline).map(|link| link.href.as_str()), expected);
    }

    #[test]
    fn the_exact_word_and_the_last_hit_win() {
        check("<a href=a>Impressumspflicht</a><a href=b><span>Im&shy;pres&shy;sum</span></a>", Some("b"));
        check("<a href=a>Impressum</a><a href=b>IMPRESSUM</a>", Some("b"));
        check("<a href=a>Impressum</a><a href=b>Impressum und Copyright</a>", Some("a"));
        check("<a href=a>Impressum &amp; Datenschutz</a>", Some("a"));
        check("<a href=a title='Zum Impressum'><img></a>", Some("a"));
        check("<a href=/service/impressum.html><svg></svg></a>", Some("/service/impressum.html"));
        check("<a href=/impressumspflicht>Pflicht</a><a href='mailto:i@example.org'>Impressum</a>", None);
    }
}
