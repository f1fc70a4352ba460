//! What the page announces about itself to other sites: `description` and `og:description`.
//!
//! Two shapes are known: `<name> <suffix>. <description>. <N followers>` and
//! `Channel • <N followers> • <description>`. Descriptions hold bars and dots themselves, so each is cut
//! only where its own frame stands, never from the right at a bar.

use std::sync::LazyLock;

use regex::Regex;

use super::{followers, name};
use crate::extract::{
    number::{self, Reading},
    outline::{Located, Outline},
    pattern::pattern,
};

/// A number of followers in a meta.
pub(super) struct Announced {
    /// The number.
    pub(super) reading: Reading,
    /// The meta, as an element path.
    pub(super) element: &'static str,
    /// Byte offset of the meta in the page.
    pub(super) offset: usize,
    /// The words around the number.
    pub(super) quote: String,
}

/// The metas that describe the page, best first.
const DESCRIPTIONS: [(&str, &str); 3] = [
    ("description", "meta[name=\"description\"]"),
    ("og:description", "meta[property=\"og:description\"]"),
    ("twitter:description", "meta[name=\"twitter:description\"]"),
];

/// `Channel • 1.1M followers • ` at the beginning, with any of the bars.
static FRAME_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*\p{L}[\p{L} -]{0,30}\s*[|•·]\s*(\d[^|•·]{0,40})(?:[|•·]\s*|$)"));

/// `7.648 Follower` as the whole last sentence.
static FRAME_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^\s*|\.\s+|\n)(\d[\d.,'’\s]*(?:\s?\p{L}[\p{L}*:_/-]*\.?){1,4})\.?\s*$"));

/// Returns the first number of followers that a meta announces in one of the known shapes.
pub(super) fn followers(outline: &Outline, language: Option<&str>) -> Option<Announced> {
    DESCRIPTIONS.iter().find_map(|(key, element)| {
        let content = outline.meta(key)?;
        let quote = follower_words(&content.text)?;
        let reading = number::read_count(quote, language).ok()?;
        Some(Announced { reading, element, offset: content.offset, quote: quote.to_owned() })
    })
}

fn follower_words(content: &str) -> Option<&str> {
    let frame = |pattern: &Regex| {
        let found = pattern.captures(content)?.get(1)?.as_str().trim();
        followers::names_followers(found).then_some(found)
    };
    frame(&FRAME_BEFORE).or_else(|| frame(&FRAME_AFTER))
}

/// Returns the channel's description as a meta gives it, with the meta; `""` when the frame is empty.
pub(super) fn description<'a>(
    outline: &'a Outline,
    channel: Option<&str>,
) -> Option<(String, &'static str, &'a Located)> {
    DESCRIPTIONS.iter().find_map(|(key, element)| {
        let content = outline.meta(key)?;
        let text = between_frames(&content.text, channel)?;
        Some((text.trim().to_owned(), *element, content))
    })
}

fn between_frames<'a>(content: &'a str, channel: Option<&str>) -> Option<&'a str> {
    if let Some(frame) = FRAME_BEFORE.find(content) {
        return Some(&content[frame.end()..]);
    }
    let after_name = content.trim_start().strip_prefix(channel?.trim())?.trim_start();
    let (suffix, description) = after_name.split_once('.')?;
    let description = name::is_suffix(suffix).then_some(description)?;
    let end = FRAME_AFTER.find(description).filter(|frame| followers::names_followers(frame.as_str()));
    Some(end.map_or(description, |frame| &description[..frame.start()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(content: &str, followers: Option<&str>, description: Option<&str>) {
        assert_eq!(follower_words(content), followers, "{content}");
        assert_eq!(between_frames(content, Some("Musterland")).map(str::trim), description, "{content}");
    }

    #[test]
    fn each_shape_is_cut_at_its_own_frame() {
        check(
            "Musterland WhatsApp Channel. Wir • hier. 7.648 Follower",
            Some("7.648 Follower"),
            Some("Wir • hier"),
        );
        check("Channel • 1.1M followers • Wir • hier | da", Some("1.1M followers"), Some("Wir • hier | da"));
        check("Kanal | 7.648 Follower", Some("7.648 Follower"), Some(""));
        check("Musterland WhatsApp-Kanal. 7.648 Follower", Some("7.648 Follower"), Some(""));
        check("Musterland WhatsApp-Kanal. Schon 500 Follower", None, Some("Schon 500 Follower"));
        check("Ganz anderes. Text", None, None);
        check("", None, None);
    }
}
