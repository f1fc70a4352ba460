//! The profile, as `app.bsky.actor.getProfile` answers.

use url::Url;

use super::{FOR_MEMBERS_ONLY, badge, handle, labels};
use crate::{
    collect::CheckStatus,
    extract::{
        Extraction, Observation, PageLink,
        json::{self, Json, Notes, Object},
        page::Page,
        page_link::page_link,
    },
};

/// A description has at most 256 characters.
const MOST_WORDS: usize = 1_000;

/// Returns true for an answer that has the names which only a profile has together.
pub(in crate::extract) fn looks_like_profile(json: &Json<'_>) -> bool {
    Object::of(json, String::new())
        .is_some_and(|profile| profile.has("did") && profile.has("handle") && !profile.has("uri"))
}

/// Reads a profile.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    json::read(page, |json, notes| match Object::of(json, String::new()) {
        Some(profile) if profile.has("did") => profile_of(&profile, notes),
        _ => json::unexpected("not_a_profile", "the answer describes no account", notes),
    })
}

fn profile_of(profile: &Object<'_>, notes: &mut Notes) -> Extraction {
    for (label, by, place) in labels(profile, notes) {
        if label == FOR_MEMBERS_ONLY {
            let detail = "the account asks not to be shown to people without a login".to_owned();
            notes.issue("for_members_only", place, detail);
            return Extraction { status: CheckStatus::PermissionRequired, ..Extraction::default() };
        }
        notes.issue("channel_labelled", place, format!("labelled {label} by {by}"));
    }
    let mut seen = Observation { handle: handle::read(profile, notes), ..Observation::default() };
    let mut links = Vec::new();
    if let Some(handle) = &seen.handle {
        let place = profile.place_of("handle");
        notes.found("handle", place.clone(), handle);
        links.extend(handle::website(handle, place.clone()));
        if let Some(bridged) = handle::bridged_from(handle) {
            notes.found("bridged_from", place, handle);
            seen.bridged_from = Some(bridged.to_owned());
        }
    }
    counted(profile, &mut seen, notes);
    let is_whole = seen.handle.is_some() && seen.followers.is_some() && seen.posts_total.is_some();
    described(profile, is_whole, &mut seen, notes);
    links.extend(website(profile, notes));
    let description = seen.description.iter();
    links.extend(description.flat_map(|text| self::links(text, &profile.place_of("description"))));
    seen.badge = badge::read(profile, is_whole && seen.name.is_some(), notes);
    let status = if seen.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Extraction { status, observation: Some(seen), links, ..Extraction::default() }
}

fn described(profile: &Object<'_>, is_whole: bool, seen: &mut Observation, notes: &mut Notes) {
    // Without a name for display Bluesky shows the handle.
    let name = profile.text("displayName", notes).map(str::trim).filter(|name| !name.is_empty());
    if let Some(name) = name {
        notes.found("name", profile.place_of("displayName"), name);
        seen.name = Some(name.to_owned());
    } else if let Some(handle) = &seen.handle {
        notes.found("name", profile.place_of("handle"), handle);
        seen.name = Some(handle.clone());
    }
    // The service leaves out what is empty.
    let description = profile
        .text("description", notes)
        .or_else(|| (is_whole && !profile.has("description")).then_some(""));
    if let Some(description) = description {
        notes.found("description", profile.place_of("description"), description);
        seen.description = Some(description.trim().to_owned());
    }
    if let Some(avatar) = profile.text("avatar", notes).filter(|avatar| avatar.starts_with("https://")) {
        notes.found("picture_url", profile.place_of("avatar"), avatar);
        seen.picture_url = Some(avatar.to_owned());
    }
}

fn counted(profile: &Object<'_>, seen: &mut Observation, notes: &mut Notes) {
    seen.followers = profile.found_count("followers", "followersCount", notes);
    seen.posts_total = profile.found_count("posts_total", "postsCount", notes);
    seen.opened_on = profile.found_day("opened_on", "createdAt", notes);
}

/// Returns the website that the profile names; nobody has checked it.
fn website(profile: &Object<'_>, notes: &mut Notes) -> Option<PageLink> {
    let written = profile.text("website", notes)?;
    let url = web_address(written)?;
    Some(page_link(url, false, None, profile.place_of("website"), written))
}

/// Returns the addresses that stand in a description with their scheme.
fn links(description: &str, place: &str) -> Vec<PageLink> {
    let words = description.split_whitespace().take(MOST_WORDS);
    let urls = words.filter_map(|word| {
        let start = word.find("https://").or_else(|| word.find("http://"))?;
        web_address(
            word[start..].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '“', '«', '>']),
        )
    });
    urls.map(|url| {
        let quoted = url.to_string();
        page_link(url, false, None, place.to_owned(), &quoted)
    })
    .collect()
}

fn web_address(written: &str) -> Option<Url> {
    let url = Url::parse(written.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}
