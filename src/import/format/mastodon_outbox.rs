//! The archive that Mastodon gives an account of itself: of it `outbox.json` and `actor.json`.
//!
//! What was for some people only is dropped, and so are all who are mentioned or answered. The other files of the
//! archive say what the account liked, marked and follows: nothing that a channel publishes.

use serde_json::to_writer;
use url::Url;

use super::{
    Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal, Unread,
    allowed::{
        self,
        Kept::{self, Keys, Passing, Plain, Presence},
        Names,
    },
};
use crate::{
    collect::Purpose,
    extract::json::{self, Json, TopLevel, Visit, Way},
    platform::{ChannelAddress, Platform},
};

pub(super) const FORMAT: Format = Format { name: "mastodon_outbox", likeness, reduce };

/// Files of the archive that are no posts of the account.
const OTHERS: [&str; 2] = ["likes.json", "bookmarks.json"];

static ACTIVITY: &Names = &[
    ("id", Plain),
    ("type", Plain),
    ("actor", Plain),
    ("published", Plain),
    ("to", AUDIENCE),
    ("cc", AUDIENCE),
    // Of what is passed on the address; of the account's own the status.
    ("object", Kept::Either(STATUS)),
];

const STATUS: &Names = &[
    ("id", Plain),
    ("type", Plain),
    ("published", Plain),
    ("updated", Plain),
    ("url", Plain),
    ("to", AUDIENCE),
    ("cc", AUDIENCE),
    ("summary", Plain),
    ("content", Plain),
    ("contentMap", Keys(is_language)),
    ("sensitive", Plain),
    // That it answers; whom is a person.
    ("inReplyTo", Presence),
    ("quote", Presence),
    ("quoteUri", Presence),
    ("attachment", Kept::Names(&[("type", Plain), ("mediaType", Plain), ("name", Plain)])),
    ("oneOf", ANSWERS),
    ("anyOf", ANSWERS),
    ("votersCount", Plain),
    ("endTime", Plain),
    ("closed", Plain),
    ("likes", TOTAL),
    ("shares", TOTAL),
];
const ANSWERS: Kept = Kept::Names(&[("type", Plain), ("name", Plain), ("replies", TOTAL)]);
const TOTAL: Kept = Kept::Names(&[("totalItems", Plain)]);
/// Whoever else it was sent to is mentioned or follows.
const AUDIENCE: Kept = Passing(is_everybody);

static ACTOR: &Names = &[
    ("id", Plain),
    ("type", Plain),
    ("preferredUsername", Plain),
    ("name", Plain),
    ("summary", Plain),
    ("url", Plain),
    ("published", Plain),
    ("discoverable", Plain),
    ("indexable", Plain),
    ("attachment", Kept::Names(&[("type", Plain), ("name", Plain), ("value", Plain)])),
];

/// Everybody, in the three spellings that the standard allows.
fn is_everybody(audience: &str) -> bool {
    matches!(audience, "https://www.w3.org/ns/activitystreams#Public" | "as:Public" | "Public")
}

fn is_language(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && tag.len() <= 35
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What of an archive a file is.
enum File {
    Outbox,
    Actor,
    Other(&'static str),
}

fn told(text: &str) -> Option<File> {
    let top = TopLevel::of(text, &["id", "type"]);
    let kind = top.text("type")?;
    if kind == "OrderedCollection" && top.names("orderedItems") {
        let other = OTHERS.into_iter().find(|name| top.text("id") == Some(*name));
        return Some(other.map_or(File::Outbox, File::Other));
    }
    let is_actor = top.names("preferredUsername") && (top.names("inbox") || top.names("publicKey"));
    is_actor.then_some(File::Actor)
}

fn likeness(handed: &Handed<'_>) -> Likeness {
    let text = json::text_of(handed.bytes);
    match told(&text) {
        Some(_) => Likeness::Is,
        None if text.contains("\"orderedItems\"") => {
            Likeness::Resembles("it has items in order, and does not say that it is an OrderedCollection")
        }
        None => Likeness::No,
    }
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let text = json::text_of(handed.bytes);
    match told(&text) {
        Some(File::Outbox) => outbox(&text),
        Some(File::Actor) => actor(&text).map(Reduction::from),
        Some(File::Other(name)) => Err(Refusal::skipped(format!(
            "{name} of the archive: what the account marked, no posts of its own"
        ))),
        None => Err(Refusal::new(
            "neither the outbox nor the account of an archive",
            "hand over the archive as Mastodon gave it, or its outbox.json",
        )),
    }
}

fn actor(text: &str) -> Result<Reduced, Refusal> {
    let damaged = |error: serde_json::Error| {
        Refusal::new(format!("the file is damaged: {error}"), "hand over the archive as Mastodon gave it")
    };
    let json: Json<'_> = serde_json::from_str(text).map_err(damaged)?;
    let mut dropped = Dropped::default();
    let kept = allowed::members(&json, ACTOR, &mut dropped);
    let member = |name: &str| {
        let found = kept.members()?.iter().rev().find(|(found, _)| found == name)?;
        if let Json::Text(text) = &found.1 { Some(text.as_ref()) } else { None }
    };
    let address = ["url", "id"].into_iter().find_map(|name| account(member(name)?));
    let name = member("name").or(member("preferredUsername")).map(|name| name.trim().to_owned());
    Ok(Reduced { body: serde_json::to_vec(&kept).map_err(damaged)?, dropped, ..document(address, name) })
}

fn document(address: Option<Url>, name: Option<String>) -> Reduced {
    Reduced {
        part: None,
        platform: None,
        purpose: Purpose::MastodonOutbox,
        content_type: "application/activity+json; charset=utf-8".to_owned(),
        body: Vec::new(),
        address,
        name,
        saved_at: None,
        dropped: Dropped::default(),
    }
}

fn outbox(text: &str) -> Result<Reduction, Refusal> {
    let mut outbox = Outbox::default();
    let walked = json::walk(text, &mut outbox);
    let Outbox { items, number, address, dropped, .. } = outbox;
    if number == 0 {
        return Err(Refusal::new(
            "no public post in the outbox",
            "an outbox without posts says nothing; was it the right account?",
        ));
    }
    let mut body = br#"{"type":"OrderedCollection","orderedItems":["#.to_vec();
    body.push(b'\n');
    body.extend_from_slice(&items);
    body.extend_from_slice(b"\n]}\n");
    let cut = walked.err().map(|error| Unread {
        place: "end".to_owned(),
        refusal: Refusal::new(
            format!("the file is cut or damaged: {error}"),
            "what stands before is read; hand over the archive once more for the rest",
        ),
    });
    let parts = vec![Reduced { body, dropped, ..document(address, None) }];
    Ok(Reduction { parts, unread: cut.into_iter().collect() })
}

/// An outbox as it is gone through.
#[derive(Default)]
struct Outbox {
    /// The activities that are kept, each on a line.
    items: Vec<u8>,
    number: u64,
    /// Whose outbox it is: the actor of the first activity.
    actor: Option<String>,
    address: Option<Url>,
    dropped: Dropped,
}

impl Visit for Outbox {
    fn way(&mut self, name: &str) -> Way {
        if name == "orderedItems" { Way::Items } else { Way::Past }
    }

    fn begin(&mut self) {}

    fn member(&mut self, _: &str, _: &Json<'_>) {}

    fn item(&mut self, _: &str, item: &Json<'_>) {
        let text = |json: &Json<'_>, name: &str| {
            let found = json.members()?.iter().rev().find(|(found, _)| found == name)?;
            if let Json::Text(text) = &found.1 { Some(text.to_string()) } else { None }
        };
        let actor = text(item, "actor");
        if self.actor.is_none() {
            self.actor.clone_from(&actor);
        }
        let object = item.members().unwrap_or_default().iter().rev().find(|(name, _)| name == "object");
        let object = object.map_or(&Json::Null, |(_, object)| object);
        // What is passed on is named by its address; other activities, such as likes, are no posts.
        let is_post = match text(item, "type").as_deref() {
            Some("Create") => matches!(object, Json::Object(_)),
            Some("Announce") => matches!(object, Json::Text(_)),
            _ => false,
        };
        let is_public = is_public(item) == Some(true) && is_public(object) != Some(false);
        if !(is_post && is_public && actor == self.actor) {
            self.dropped.messages += 1;
            return;
        }
        if self.address.is_none() {
            let addresses = [text(object, "url"), actor, text(object, "id")];
            self.address = addresses.into_iter().flatten().find_map(|address| account(&address));
        }
        let kept = allowed::members(item, ACTIVITY, &mut self.dropped);
        if self.number > 0 {
            self.items.extend_from_slice(b",\n");
        }
        self.number += 1;
        // Writing to memory cannot fail.
        drop(to_writer(&mut self.items, &kept));
    }

    fn end(&mut self) {}
}

/// Says whether everybody is among those to whom something was sent; `None` where nobody is named.
fn is_public(json: &Json<'_>) -> Option<bool> {
    let audience = json.members()?.iter().filter(|(name, _)| matches!(name.as_ref(), "to" | "cc"));
    let mut audience = audience.peekable();
    audience.peek()?;
    Some(audience.any(|(_, value)| match value {
        Json::Text(audience) => is_everybody(audience),
        Json::List(audiences) => {
            audiences.iter().any(|one| matches!(one, Json::Text(audience) if is_everybody(audience)))
        }
        _ => false,
    }))
}

/// Returns the address of the account that an address of it, or of one of its statuses, belongs to.
fn account(address: &str) -> Option<Url> {
    let mut url = Url::parse(address).ok()?;
    let before = url.path().split_once("/statuses/").map(|(account, _)| account.to_owned());
    if let Some(account) = before {
        url.set_path(&account);
    }
    let found = ChannelAddress::of(&url).filter(|found| found.platform == Platform::Mastodon)?;
    Some(found.url)
}
