//! A WhatsApp channel and its messages as client programs write them (JSON), reduced by import.
//!
//! No program knows more than WhatsApp tells an ordinary follower; many write zero or "no" where they were told
//! nothing. A document may be one value, or one a line; what stands around a channel or a message does not matter
//! (`find`), how it is written does (`shape`, one file each). It must not know who handed it over.

mod channel;
mod content;
mod find;
mod reactions;
mod row;
mod shape;
mod value;

use std::collections::BTreeMap;

use super::{
    Extraction, Observation, Post, PostKind,
    json::{self, Notes},
    page::Page,
};
use crate::{
    collect::CheckStatus,
    fact::Fact,
    platform::{ChannelAddress, Platform},
};
use channel::{Channel, Closed};

pub(crate) use channel::{Facts, facts_of};
pub(crate) use content::is_packed_picture;
pub(crate) use find::{Found, Sight, Step, find};
pub(crate) use reactions::is_emoji;
pub(crate) use shape::{channel_key, is_channel};

/// A channel of fifty posts a day for ten years has as many.
const MOST_POSTS: usize = 200_000;

/// Reads a channel and its messages.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let mut notes = Notes::default();
    let text = json::mended(page, &mut notes);
    let mut document = Document::default();
    json::each_value(&text, |place, value| match value {
        Ok(value) => find(&value, &place, &mut |sight| document.take(&sight, &mut notes)),
        Err(error) => {
            let place = if place.is_empty() { "page".to_owned() } else { place };
            notes.issue("malformed_json", place, error);
        }
    });
    let code = page.url.and_then(ChannelAddress::of).filter(|channel| channel.platform == Platform::Whatsapp);
    document.finish(code.map(|channel| channel.handle), notes)
}

/// What a document has said so far.
#[derive(Default)]
struct Document {
    /// The channel's key; a document is of one channel.
    key: Option<String>,
    channel: Option<Channel>,
    posts: Vec<Post>,
    /// Where a post of that id stands among the posts.
    by_id: BTreeMap<String, usize>,
    /// Messages so far.
    messages: usize,
}

impl Document {
    fn take(&mut self, sight: &Sight<'_, '_>, notes: &mut Notes) {
        let object = &sight.object;
        let place = if object.place.is_empty() { "page" } else { &object.place };
        match sight.found {
            Found::Channel(shape) => {
                let key = shape::channel_key(object).map(str::to_owned);
                if self.channel.is_some() && key != self.key {
                    let detail = "a second channel in the document; the first is read".to_owned();
                    notes.issue("several_channels", place.to_owned(), detail);
                    return;
                }
                self.key = key;
                let is_listed = sight.is_listed();
                let later = channel::read(object, shape.places(), is_listed, notes);
                let earlier = self.channel.take();
                self.channel = Some(match earlier {
                    None => later,
                    Some(earlier) => later.after(earlier, place, notes),
                });
            }
            Found::Message(_) if self.messages >= MOST_POSTS => self.messages += 1,
            Found::Message(shape) => {
                self.messages += 1;
                let row = shape.read(object, notes);
                if let Some(post) = row.into_post(place.to_owned(), notes) {
                    self.put(post, notes);
                }
            }
        }
    }

    /// Adds a post, or joins it with an earlier sight of the same.
    fn put(&mut self, post: Post, notes: &mut Notes) {
        let mut ids = std::iter::once(&post.post_id).chain(&post.other_ids);
        let Some(at) = ids.find_map(|id| self.by_id.get(id).copied()) else {
            for id in std::iter::once(&post.post_id).chain(&post.other_ids) {
                self.by_id.insert(id.clone(), self.posts.len());
            }
            self.posts.push(post);
            return;
        };
        join(&mut self.posts[at], post, notes);
    }

    fn finish(self, address_code: Option<String>, mut notes: Notes) -> Extraction {
        if self.messages > MOST_POSTS {
            let detail = format!("{} messages; the first {MOST_POSTS} are read", self.messages);
            notes.issue("too_many_entries", "page".to_owned(), detail);
        }
        let mut posts = self.posts;
        let Some(Channel { seen, code, closed, links }) = self.channel else {
            if posts.is_empty() {
                let extraction =
                    json::unexpected("not_a_channel", "neither a channel nor a message of one", &mut notes);
                return Extraction { issues: notes.issues, ..extraction };
            }
            address(&mut posts, address_code.as_deref());
            return Extraction {
                status: CheckStatus::Ok,
                posts,
                issues: notes.issues,
                ..Extraction::default()
            };
        };
        address(&mut posts, code.or(address_code).as_deref());
        if let Some(closed) = closed {
            let (status, code, detail) = absence(closed);
            notes.issue(code, "page".to_owned(), detail.to_owned());
            return Extraction { status, posts, issues: notes.issues, ..Extraction::default() };
        }
        let status = if seen.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
        let observation = Observation { evidence: notes.evidence, ..seen };
        Extraction {
            status,
            observation: Some(observation),
            posts,
            links,
            issues: notes.issues,
            ..Extraction::default()
        }
    }
}

impl Channel {
    /// Returns what is known once a later place of the document has said more; it wins where both say something.
    fn after(self, earlier: Self, place: &str, notes: &mut Notes) -> Self {
        if let (Some(one), Some(other)) = (earlier.seen.followers, self.seen.followers)
            && one != other
        {
            let detail = format!("{} above, {} here; the later one is taken", one.shown, other.shown);
            notes.issue("followers_disagree", place.to_owned(), detail);
        }
        let has_description = self.seen.description.is_some();
        let described = if has_description { &self } else { &earlier };
        let (description, imprint) = (described.seen.description.clone(), described.seen.imprint);
        let links = described.links.clone();
        let badge = if self.seen.badge == Fact::Unknown { earlier.seen.badge } else { self.seen.badge };
        let seen = Observation {
            name: self.seen.name.or(earlier.seen.name),
            description,
            imprint,
            followers: self.seen.followers.or(earlier.seen.followers),
            badge,
            opened_on: self.seen.opened_on.or(earlier.seen.opened_on),
            ..Observation::default()
        };
        Self { seen, code: self.code.or(earlier.code), closed: self.closed, links }
    }
}

/// Joins a later row about a post with what is known of it: an edit replaces the words, taking back marks it.
fn join(known: &mut Post, later: Post, notes: &mut Notes) {
    let is_about = later.deleted == Fact::Met || later.edited == Fact::Met;
    if !is_about && known.text != later.text && known.kind == later.kind {
        let detail = format!("{} stands above with other words", known.post_id);
        notes.issue("post_twice", later.place.clone(), detail);
    }
    if known.kind == PostKind::Service || (known.post_id == later.post_id && known.text.is_none()) {
        known.kind = later.kind;
    }
    if later.deleted == Fact::Met {
        known.deleted = Fact::Met;
    }
    if later.edited == Fact::Met {
        (known.edited, known.edited_at) = (Fact::Met, later.edited_at.or(known.edited_at));
    }
    let replaces = later.edited == Fact::Met && later.text.is_some();
    if replaces || known.text.is_none() {
        (known.text, known.links) = (later.text, later.links);
    }
    if replaces || known.media.is_empty() {
        known.media = later.media;
    }
    known.poll = known.poll.take().or(later.poll);
    known.posted_at = known.posted_at.or(later.posted_at);
    known.views = later.views.or(known.views);
    known.shares = later.shares.or(known.shares);
    if later.reactions_total.is_some() {
        (known.reactions, known.reactions_total) = (later.reactions, later.reactions_total);
    }
    for id in later.other_ids {
        if id != known.post_id && !known.other_ids.contains(&id) {
            known.other_ids.push(id);
        }
    }
}

/// Gives posts their address, where both the channel's code and the post's number are known.
fn address(posts: &mut [Post], code: Option<&str>) {
    let Some(code) = code else { return };
    for post in posts.iter_mut().filter(|post| post.post_id.bytes().all(|byte| byte.is_ascii_digit())) {
        post.url = Some(format!("https://www.whatsapp.com/channel/{code}/{}", post.post_id));
    }
}

fn absence(closed: Closed) -> (CheckStatus, &'static str, &'static str) {
    match closed {
        Closed::Gone => (CheckStatus::NotFound, "channel_gone", "WhatsApp knows no such channel"),
        Closed::Suspended => {
            (CheckStatus::NotFound, "channel_suspended", "WhatsApp has suspended the channel")
        }
        Closed::Elsewhere => {
            (CheckStatus::PageChanged, "channel_geo_suspended", "the channel is kept from our country")
        }
    }
}
