//! Why a page shows no followers: dead, suspended, a login, a consent page, a group, nothing at all.
//!
//! How WhatsApp shows a dead channel is not known. "Not found" is therefore said only where the page
//! itself says so in a heading; everything else has changed, and nothing is concluded from it.

use std::sync::LazyLock;

use regex::Regex;

use super::heading::Heading;
use crate::{
    collect::CheckStatus,
    extract::{Issue, outline::Outline, page::Page, pattern::pattern, text},
};

/// What the page turned out to be.
pub(super) struct Absence {
    /// How the check ended.
    pub(super) status: CheckStatus,
    /// The words that said so.
    pub(super) issue: Issue,
}

/// Words in a title or heading, with the code and the status that they stand for, in the order of trying.
const PATTERNS: [(&str, CheckStatus, &str); 5] = [
    (
        "group_invite",
        CheckStatus::PageChanged,
        r"(?i)(?:group|community)\s+(?:chat\s+)?invite|(?:gruppen|community)-?einladung|invito (?:al gruppo|alla community)",
    ),
    // It is there, only not for us: neither gone nor without followers.
    (
        "channel_geo_suspended",
        CheckStatus::PageChanged,
        r"(?i)\b(?:your|deine[mr]|ihre[mr]|tu[oa])\s+(?:country|region|land|paese|regione)\b",
    ),
    ("channel_suspended", CheckStatus::NotFound, r"(?i)\b(?:suspended|banned|gesperrt|sospeso|suspendido)\b"),
    (
        "channel_gone",
        CheckStatus::NotFound,
        r"(?i)(?:channel|kanal|canale?|link|page|seite)\b.{0,40}(?:not available|unavailable|no longer|does(?:n['’]t| not) exist|not found|couldn['’]t be found|deleted|nicht (?:mehr )?verfügbar|existiert nicht|nicht gefunden|gelöscht|non (?:è )?(?:più )?disponibile|non esiste)|\b404\b",
    ),
    (
        "consent_page",
        CheckStatus::PageChanged,
        r"(?i)\bcookies?\b|\bconsent\b|einwilligung|before you continue",
    ),
];

static COMPILED: LazyLock<Vec<(&str, CheckStatus, Regex)>> =
    LazyLock::new(|| PATTERNS.iter().map(|(code, status, words)| (*code, *status, pattern(words))).collect());

/// Says why there is no count; `None` when the page is a channel's after all.
pub(super) fn read(
    page: &Page<'_>,
    outline: &Outline,
    heading: &Heading<'_>,
    channel: Option<&str>,
) -> Option<Absence> {
    let absence = |status, code: &str, place, detail: String| {
        Some(Absence { status, issue: Issue { code: code.to_owned(), place, detail } })
    };
    let changed = CheckStatus::PageChanged;
    if page.text.trim().is_empty() {
        return absence(changed, "empty_page", "page".to_owned(), "the server sent an empty page".to_owned());
    }
    if outline.asks_for_password {
        return absence(
            changed,
            "login_page",
            "input[type=\"password\"]".to_owned(),
            "the page asks for a password".to_owned(),
        );
    }
    for (element, offset, said) in sayings(outline, heading) {
        if let Some((code, status, _)) = COMPILED.iter().find(|(_, _, pattern)| pattern.is_match(&said)) {
            return absence(*status, code, page.place(element, offset), text::quote(&said));
        }
    }
    if channel.is_none() {
        let title =
            outline.title.as_ref().map_or_else(|| "no title".to_owned(), |title| text::quote(&title.text));
        return absence(
            changed,
            "not_found_or_changed",
            "page".to_owned(),
            format!("no channel name and no followers; {title}"),
        );
    }
    None
}

/// Titles and headings, but not the channel's own name and description.
fn sayings<'a>(outline: &'a Outline, heading: &Heading<'_>) -> Vec<(&'a str, usize, String)> {
    let titles =
        [("title", outline.title.as_ref()), ("meta[property=\"og:title\"]", outline.meta("og:title"))];
    let own_name = heading.name.map(|block| block.offset);
    let titles = titles
        .into_iter()
        .filter(|_| own_name.is_none())
        .filter_map(|(element, title)| title.map(|title| (element, title.offset, title.text.clone())));
    let headings = outline
        .blocks
        .iter()
        .filter(|block| {
            block.heading_level().is_some_and(|level| level <= 3) && Some(block.offset) != own_name
        })
        .map(|block| (block.element, block.offset, block.one_line()));
    titles.chain(headings).filter(|(_, _, said)| said.len() <= 300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(COMPILED.len(), PATTERNS.len());
    }
}
