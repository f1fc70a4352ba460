//! Which link of a page leads to the authority's contact page.

use std::{cmp::Reverse, sync::LazyLock};

use regex::Regex;
use url::Url;

use super::address;
use crate::{
    extract::{
        outline::{Link, Outline},
        pattern::pattern,
        text,
    },
    platform::plain_host,
};

/// The word as a word of its own: neither "Kontaktloses Bezahlen" nor "Pressekontakt".
static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:kontakt|contact)\b"));

/// Texts that mean the page itself.
static PLAIN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:kontakt|contact)(?: aufnehmen|ieren sie uns| us)?$"));

/// Returns the best link to a page of the same site: plain words before longer texts, near the root before deep
/// in a topic, last before first.
pub(super) fn find<'a>(outline: &'a Outline, base: Option<&Url>) -> Option<(&'a Link, Url)> {
    let rated = outline.links.iter().filter_map(|link| {
        let rate = rate(link)?;
        let url = address::absolute(&link.href, base)?;
        let is_near = base.is_none_or(|base| is_same_site(base, &url));
        is_near.then_some((rate, link, url))
    });
    let depth =
        |url: &Url| url.path_segments().map_or(0, |parts| parts.filter(|part| !part.is_empty()).count());
    rated.max_by_key(|(rate, _, url)| (*rate, Reverse(depth(url)))).map(|(_, link, url)| (link, url))
}

fn rate(link: &Link) -> Option<u8> {
    if link.href.starts_with('#') {
        return None;
    }
    let seen = text::one_line(&text::comparable(&link.text));
    if PLAIN.is_match(&seen) {
        return Some(4);
    }
    match WORD.find(&seen) {
        Some(word) if word.start() == 0 && seen.len() <= 60 => Some(3),
        Some(_) if seen.len() <= 60 => Some(2),
        // A form says little of channels; a picture says it in its label.
        None if seen.eq_ignore_ascii_case("kontaktformular") => Some(1),
        None if seen.is_empty() && WORD.is_match(&text::comparable(&link.label)) => Some(1),
        _ => None,
    }
}

/// Returns true for the host itself, a host above or below it, and its neighbours below one domain.
pub(super) fn is_same_site(one: &Url, other: &Url) -> bool {
    let (Some(one), Some(other)) = (plain_host(one), plain_host(other)) else {
        return one.host() == other.host();
    };
    let is_below = |host: &str, above: &str| host.strip_suffix(above).is_some_and(|rest| rest.ends_with('.'));
    one == other || is_below(&one, &other) || is_below(&other, &one) || domain(&one) == domain(&other)
}

/// The last two parts of a host: in Germany the domain that somebody registered.
fn domain(host: &str) -> &str {
    let before = host.rsplit_once('.').map_or(host, |(before, _)| before);
    before.rsplit_once('.').map_or(host, |(above, _)| &host[above.len() + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: Option<&str>) {
        let base = Url::parse("https://www.musterland.example/").ok();
        let outline = Outline::of(page);
        assert_eq!(find(&outline, base.as_ref()).map(|(link, _)| link.href.as_str()), expected, "{page}");
    }

    #[test]
    fn the_plain_word_near_the_root_wins() {
        check("<a href=/amt/kontakt/x>Kontakt</a><a href=/kontakt>Kon&shy;takt</a>", Some("/kontakt"));
        check("<a href=/a/b>Kontakt</a><a href=/k>Kontakt aufnehmen</a>", Some("/k"));
        check("<a href=/a>Anschrift, Kontakt, Anfahrt</a>", Some("/a"));
        check("<a href=/a><img alt=Kontakt></a>", Some("/a"));
        check(
            "<a href=https://rathaus.musterland.example/kontakt>Kontakt</a>",
            Some("https://rathaus.musterland.example/kontakt"),
        );
    }

    #[test]
    fn what_only_looks_like_contact_is_none() {
        check("<a href=/bezahlen>Kontaktloses Bezahlen</a><a href=/p>Pressekontakt</a>", None);
        check("<a href=mailto:info@musterland.example>Kontakt</a><a href='#kontakt'>Kontakt</a>", None);
        check("<a href=https://formulare.example/kontakt>Kontakt</a>", None);
        check("<a href='javascript:k()'>Kontakt</a>", None);
    }
}
