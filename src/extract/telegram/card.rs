//! The card of a name (`t.me/name`): whose it is, and the exact number of subscribers.

use crate::{collect::CheckStatus, count::Count, extract::Extraction};

use super::{count, notes::Notes, profile::Profile};

const EXTRA: &str = "div.tgme_page_extra";

/// Whose card it is.
enum Kind {
    /// A channel, with its subscribers as far as they can be read.
    Channel(Option<Count>),
    /// Nobody's yet.
    Free,
    /// Not a channel's.
    Other { code: &'static str, detail: &'static str },
    /// No card that is known here.
    Unknown,
}

/// Says what a card says.
pub(super) fn read(mut profile: Profile, mut notes: Notes<'_>) -> Extraction {
    let refused =
        |status, notes: Notes<'_>| Extraction { status, issues: notes.finish().1, ..Extraction::default() };
    let followers = match kind(&mut profile, &mut notes) {
        Kind::Channel(followers) => followers,
        Kind::Free => return refused(CheckStatus::NotFound, notes),
        Kind::Other { code, detail } => {
            notes.issue(code, EXTRA, detail);
            return refused(CheckStatus::NotSupported, notes);
        }
        Kind::Unknown => {
            notes.issue("not_found_or_changed", "page", "no card of a channel, a group, a bot or a person");
            return refused(CheckStatus::PageChanged, notes);
        }
    };
    if !profile.links_to_preview {
        notes.issue("no_preview", "page", "the card does not link to the channel's posts");
    }
    let mut observation = profile.observe(&mut notes);
    observation.followers = followers;
    let links = profile.websites(&mut notes);
    let (evidence, issues) = notes.finish();
    observation.evidence = evidence;
    let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Extraction { status, observation: Some(observation), links, issues, ..Extraction::default() }
}

fn kind(profile: &mut Profile, notes: &mut Notes<'_>) -> Kind {
    if profile.is_free_name() {
        return Kind::Free;
    }
    if !profile.is_card || !profile.has_name() {
        return Kind::Unknown;
    }
    let links_to_preview = profile.links_to_preview;
    let mut is_person = false;
    for extra in &mut profile.extras {
        let Some(line) = extra.line() else { continue };
        let (number, words) = count::split(&line);
        let is_members = words.starts_with("member");
        if words.contains("online") || is_members && !links_to_preview {
            return Kind::Other { code: "is_group", detail: "members instead of subscribers: a group" };
        }
        if words.contains("monthly user") {
            return Kind::Other { code: "is_bot", detail: "monthly users instead of subscribers: a bot" };
        }
        // Cards of 2021 say members of channels as well.
        if words.starts_with("subscriber") || is_members {
            return Kind::Channel(match count::read(number) {
                Ok(count) => {
                    notes.found("followers", EXTRA, extra.offset, &line);
                    Some(count)
                }
                Err(error) => {
                    notes.issue(error.code(), EXTRA, format!("{line:?}: {error}"));
                    None
                }
            });
        }
        is_person |= line.starts_with('@');
    }
    if is_person {
        return Kind::Other { code: "is_person", detail: "a name and no subscribers: a person or a bot" };
    }
    if links_to_preview {
        notes.issue("no_followers_shown", EXTRA, "no line names subscribers");
        return Kind::Channel(None);
    }
    Kind::Unknown
}
