//! What a profile's page announces to other sites: `og:title`, `og:description` and `description`.
//!
//! `2,362 Followers, 136 Following, 224 Posts - …`: the words differ by language and the German ones are not known for
//! certain, so the numbers are told by their position. `… - Name (@handle) on Instagram: "…"` carries the
//! self-description.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

use crate::{
    collect::CheckStatus,
    count::{Count, Precision},
    extract::{
        Evidence, Extraction, Issue, Observation,
        number::{self, FOLLOWER_WORDS},
        outline::{Located, Outline},
        page::Page,
        pattern::pattern,
        text,
    },
    platform::{ChannelAddress, Platform},
};

const DESCRIPTIONS: [(&str, &str); 2] =
    [("og:description", "meta[property=\"og:description\"]"), ("description", "meta[name=\"description\"]")];

/// Three numbers, each with words behind it, before a dash.
static COUNTS: LazyLock<Regex> = LazyLock::new(|| {
    let counted = r"(\d[^,–—-]*?(?:[.,'’\s]\d+)*[^,\d–—-]+)";
    pattern(&format!(r"^\s*{counted},\s+{counted},\s+{counted}\s[-–—]\s"))
});

/// `(@handle)`, the first in a text.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\(@([A-Za-z0-9._]{1,30})\)"));

/// The title of an account that gives no name: `@handle • Instagram …`.
static BARE_HANDLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*@([A-Za-z0-9._]{1,30})\s"));

/// Returns true for a page that announces a profile.
pub(in crate::extract) fn is_profile(outline: &Outline) -> bool {
    let is_instagram = outline.meta("og:url").is_some_and(|url| handle_of(&url.text).is_some());
    is_instagram
        && (counts(outline).is_some() || outline.meta("og:type").is_some_and(|kind| kind.text == "profile"))
}

/// Reads the profile; `None` when the page announces none.
pub(super) fn read(page: &Page<'_>, outline: &Outline) -> Option<Extraction> {
    let counts = counts(outline);
    let title = outline.meta("og:title");
    let mut evidence = Vec::new();
    let mut found = |field: &str, element: &str, offset: usize, quote: &str| {
        evidence.push(page.evidence(field, element, offset, quote));
    };
    let handle = handle(page, outline);
    if let Some((handle, element, offset)) = &handle {
        found("handle", element, *offset, handle);
    }
    // A post's page names the account too; without the numbers only the page's own address tells the two apart.
    let is_profile = outline.meta("og:url").is_some_and(|url| handle_of(&url.text).is_some())
        || page.url.is_some_and(|url| handle_of(url.as_str()).is_some());
    if counts.is_none() && (!is_profile || title.is_none_or(|title| is_generic(&title.text))) {
        return None;
    }
    let name = title.and_then(|title| {
        let handle = HANDLE.find_iter(&title.text).last()?;
        let name = text::one_line(&title.text[..handle.start()]);
        found("name", "meta[property=\"og:title\"]", title.offset, &title.text);
        (!name.is_empty()).then_some(name)
    });
    let description = outline.meta("description").and_then(|meta| {
        let bio = self_description(&meta.text)?;
        found("description", "meta[name=\"description\"]", meta.offset, bio);
        Some(bio.to_owned())
    });
    let picture_url = outline.meta("og:image").and_then(|image| {
        let address = image.text.trim();
        found("picture_url", "meta[property=\"og:image\"]", image.offset, address);
        address.starts_with("https://").then(|| address.to_owned())
    });
    let language = page.language(outline.language.as_deref());
    let mut issues = Vec::new();
    let (followers, posts_total) = if let Some(counts) = &counts {
        let mut read =
            |field, words| count(field, words, counts, language.as_deref(), page, &mut evidence, &mut issues);
        (read("followers", counts.followers), read("posts_total", counts.posts))
    } else {
        issues.push(Issue {
            code: "no_followers_shown".to_owned(),
            place: "page".to_owned(),
            detail: "no description with three numbers".to_owned(),
        });
        (None, None)
    };
    let observation = Observation {
        name,
        description,
        followers,
        posts_total,
        locale: language,
        picture_url,
        handle: handle.map(|(handle, ..)| handle),
        evidence,
        ..Observation::default()
    };
    let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Some(Extraction { status, observation: Some(observation), issues, ..Extraction::default() })
}

/// The words with the numbers of followers and posts; between them stand those whom the account follows.
struct Counts<'a> {
    followers: &'a str,
    posts: &'a str,
    element: &'static str,
    offset: usize,
}

fn counts(outline: &Outline) -> Option<Counts<'_>> {
    DESCRIPTIONS.iter().find_map(|(name, element)| {
        let Located { text, offset } = outline.meta(name)?;
        let found = COUNTS.captures(text)?;
        let part = |index: usize| found.get(index).map(|part| part.as_str().trim());
        let (followers, following, posts) = (part(1)?, part(2)?, part(3)?);
        // In another order than the known one the word for followers stands elsewhere.
        let names_followers =
            |part: &str| FOLLOWER_WORDS.iter().any(|word| part.to_lowercase().contains(word));
        let is_other_order =
            (names_followers(following) || names_followers(posts)) && !names_followers(followers);
        (!is_other_order).then_some(Counts { followers, posts, element, offset: *offset })
    })
}

/// Reads one count; a number that the language does not define is an issue.
fn count(
    field: &str,
    words: &str,
    counts: &Counts<'_>,
    language: Option<&str>,
    page: &Page<'_>,
    evidence: &mut Vec<Evidence>,
    issues: &mut Vec<Issue>,
) -> Option<Count> {
    let place = || page.place(counts.element, counts.offset);
    match number::read_count(words, language) {
        Ok(reading) => {
            evidence.push(page.evidence(field, counts.element, counts.offset, words));
            if reading.against_language {
                issues.push(Issue {
                    code: "number_against_language".to_owned(),
                    place: place(),
                    detail: format!("digits grouped as the page's language does not: {words}"),
                });
            }
            Some(rounded_or_cut(reading.count))
        }
        Err(error) => {
            issues.push(Issue {
                code: error.code().to_owned(),
                place: place(),
                detail: format!("{field}: {error}: {}", text::quote(words)),
            });
            None
        }
    }
}

/// Whether Instagram rounds `18K` or cuts it is not known: the bounds hold both.
pub(in crate::extract) fn rounded_or_cut(count: Count) -> Count {
    match count.precision {
        Precision::Rounded => {
            let step = count.high.map(|high| high.saturating_sub(count.low).saturating_add(1));
            Count { high: step.map(|step| count.shown.saturating_add(step - 1)), ..count }
        }
        _ => count,
    }
}

/// Returns the handle with the place that has it: the page's own address first, then its title.
fn handle(page: &Page<'_>, outline: &Outline) -> Option<(String, &'static str, usize)> {
    let of_address = outline
        .meta("og:url")
        .and_then(|url| Some((handle_of(&url.text)?, "meta[property=\"og:url\"]", url.offset)));
    let of_title = || {
        let title = outline.meta("og:title")?;
        let found = HANDLE.captures_iter(&title.text).last().or_else(|| BARE_HANDLE.captures(&title.text))?;
        Some((found.get(1)?.as_str().to_lowercase(), "meta[property=\"og:title\"]", title.offset))
    };
    let of_page = || Some((handle_of(page.url?.as_str())?, "page", 0));
    of_address.or_else(of_title).or_else(of_page)
}

fn handle_of(address: &str) -> Option<String> {
    let channel = ChannelAddress::of(&Url::parse(address.trim()).ok()?)?;
    (channel.platform == Platform::Instagram).then_some(channel.handle)
}

/// Returns the self-description between the quotes after the handle; `""` for an empty one.
fn self_description(description: &str) -> Option<&str> {
    let after = &description[HANDLE.find(description)?.end()..];
    let (_, quoted) = after.split_once(": ")?;
    let inside = quoted.trim_start().strip_prefix(['"', '„', '“', '«', '»', '”'])?;
    let inside = inside.trim_end().strip_suffix(['"', '“', '”', '»', '«'])?;
    Some(inside.trim())
}

fn is_generic(title: &str) -> bool {
    let title = text::one_line(title).to_lowercase();
    title == "instagram"
        || title.starts_with("login")
        || title.starts_with("log in")
        || title.starts_with("anmelden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(description: &str, expected: Option<(&str, &str)>) {
        let page = format!("<meta property=og:description content=\"{description}\"></html>");
        let outline = Outline::of(&page);
        let found = counts(&outline).map(|counts| (counts.followers.to_owned(), counts.posts.to_owned()));
        assert_eq!(found.as_ref().map(|(a, b)| (a.as_str(), b.as_str())), expected, "{description}");
    }

    #[test]
    fn numbers_are_told_by_their_position() {
        check(
            "2,362 Followers, 136 Following, 224 Posts - See Instagram photos and videos from X (@x)",
            Some(("2,362 Followers", "224 Posts")),
        );
        check("18K Followers, 1,136 Following, 2,224 Posts - X", Some(("18K Followers", "2,224 Posts")));
        check(
            "1.432 Abonnenten, 268 abonniert, 468 Beiträge – X",
            Some(("1.432 Abonnenten", "468 Beiträge")),
        );
        check(
            "18,5 Mio. Follower, 3 gefolgt, 1.024 Beiträge - X",
            Some(("18,5 Mio. Follower", "1.024 Beiträge")),
        );
        check(
            "2 362 abonnés, 136 suivi(e)s, 1 224 publications - X",
            Some(("2 362 abonnés", "1 224 publications")),
        );
        check("136 Following, 2,362 Followers, 224 Posts - X", None);
        check("Create an account or log in to Instagram - A simple, fun way", None);
        check("224 Posts - X", None);
    }

    #[test]
    fn the_self_description_stands_between_quotes() {
        let frame = "1 Followers, 2 Following, 3 Posts - Kreis: X (@x) on Instagram: ";
        for (quoted, expected) in [
            ("\"Wir: \"hier\" und da\"", Some("Wir: \"hier\" und da")),
            ("„Wir“", Some("Wir")),
            ("\"\"", Some("")),
            ("\"cut", None),
            ("", None),
        ] {
            assert_eq!(self_description(&format!("{frame}{quoted}")), expected, "{quoted}");
        }
        assert_eq!(self_description("1 Followers, 2 Following, 3 Posts - See photos from X (@x)"), None);
    }

    #[test]
    fn a_shortened_number_may_be_rounded_or_cut() {
        let count = rounded_or_cut(Count::rounded(18_000, 1_000));
        assert_eq!((count.low, count.high), (17_500, Some(18_999)));
        assert_eq!(rounded_or_cut(Count::exact(2_362)), Count::exact(2_362));
    }
}
