//! The account in an archive: what it says of itself. An archive counts no followers.

use super::rich_text;
use crate::{
    collect::CheckStatus,
    extract::{
        Extraction, Observation,
        json::{self, Json, Notes, Object},
        page_link::page_link,
    },
    fact::Fact,
    platform::{ChannelAddress, Platform},
};

/// Servers allow four to a few dozen.
const MOST_FIELDS: usize = 100;

/// Reads the account.
pub(super) fn read(json: &Json<'_>, notes: &mut Notes) -> Extraction {
    let Some(actor) = Object::of(json, String::new()) else {
        return json::unexpected("not_an_account", "the file describes no account", notes);
    };
    let mut seen = Observation::default();
    let mut links = Vec::new();
    for key in ["name", "preferredUsername"] {
        let name = actor.text(key, notes).map(str::trim).filter(|name| !name.is_empty());
        if let (None, Some(name)) = (&seen.name, name) {
            notes.found("name", actor.place_of(key), name);
            seen.name = Some(name.to_owned());
        }
    }
    if let Some(summary) = actor.text("summary", notes) {
        let rich = rich_text::read(summary, false);
        let place = actor.place_of("summary");
        links.extend(rich.links.into_iter().map(|link| {
            let quoted = link.url.to_string();
            page_link(link.url, link.rel_me, None, place.clone(), &quoted)
        }));
        notes.found("description", place, &rich.text);
        seen.description = Some(rich.text);
    }
    for field in actor.objects("attachment", MOST_FIELDS, notes) {
        let (Some(label), Some(value)) = (field.text("name", notes), field.text("value", notes)) else {
            continue;
        };
        for link in rich_text::read(value, false).links {
            let quoted = format!("{label} → {}", link.url);
            links.push(page_link(link.url, link.rel_me, None, field.place_of("value"), &quoted));
        }
    }
    let address = actor.text("url", notes).and_then(|url| url.parse().ok());
    let account = address.as_ref().and_then(ChannelAddress::of);
    if let Some(account) = account.filter(|account| account.platform == Platform::Mastodon) {
        notes.found("handle", actor.place_of("url"), &account.handle);
        seen.handle = Some(account.handle);
    }
    seen.opened_on = actor.found_day("opened_on", "published", notes);
    seen.bot = match actor.text("type", notes) {
        Some("Service" | "Application") => Fact::Met,
        Some("Person" | "Organization" | "Group") => Fact::Unmet,
        _ => Fact::Unknown,
    };
    if let (Some(kind), true) = (actor.text("type", notes), seen.bot != Fact::Unknown) {
        notes.found("bot", actor.place_of("type"), kind);
    }
    for (key, fact) in [("discoverable", &mut seen.discoverable), ("indexable", &mut seen.indexable)] {
        *fact = actor.flag(key, notes);
        if *fact != Fact::Unknown {
            notes.found(key, actor.place_of(key), if *fact == Fact::Met { "true" } else { "false" });
        }
    }
    Extraction { status: CheckStatus::NoCount, observation: Some(seen), links, ..Extraction::default() }
}
