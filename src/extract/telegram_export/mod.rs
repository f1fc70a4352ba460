//! A Telegram channel as Telegram Desktop exports it (`result.json`), reduced by import to the channel's own posts.
//!
//! The export does not say by which name the channel is known, how many subscribe to it, or how often posts were
//! seen: it gives posts and no observation. Gone through message by message, for an export may be long.

mod content;
mod post;
mod text;

use super::{
    Extraction, Post,
    json::{self, Json, Notes, Object, Visit, Way},
    page::Page,
};
use crate::collect::CheckStatus;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// A channel of fifty posts a day for ten years has as many.
const MOST_POSTS: usize = 200_000;

/// Reads the posts of a channel.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let mut notes = Notes::default();
    let text = json::mended(page, &mut notes);
    let zone = page.parameter("zone").and_then(|zone| TimeZone::get(zone).ok());
    let mut export = Export { notes, zone, posts: Vec::new(), seen: BTreeSet::new(), at: 0, has_list: false };
    let walked = json::walk(&text, &mut export);
    let Export { mut notes, posts, at, has_list, .. } = export;
    if let Err(error) = walked {
        notes.issue("malformed_json", "page".to_owned(), error);
    }
    if at > MOST_POSTS {
        let detail = format!("{at} messages; the first {MOST_POSTS} are read");
        notes.issue("too_many_entries", "/messages".to_owned(), detail);
    }
    if !has_list {
        let extraction = json::unexpected("not_an_export", "no list of messages", &mut notes);
        return Extraction { issues: notes.issues, ..extraction };
    }
    Extraction { status: CheckStatus::Ok, posts, issues: notes.issues, ..Extraction::default() }
}

struct Export {
    notes: Notes,
    /// The zone of clock times, in exports that have no others.
    zone: Option<TimeZone>,
    posts: Vec<Post>,
    seen: BTreeSet<String>,
    at: usize,
    has_list: bool,
}

impl Visit for Export {
    fn way(&mut self, name: &str) -> Way {
        self.has_list |= name == "messages";
        if name == "messages" { Way::Items } else { Way::Past }
    }

    fn begin(&mut self) {}

    fn member(&mut self, _: &str, _: &Json<'_>) {}

    fn item(&mut self, list: &str, item: &Json<'_>) {
        let place = format!("/{list}/{}", self.at);
        self.at += 1;
        if self.at > MOST_POSTS {
            return;
        }
        let Some(message) = Object::of(item, place.clone()) else {
            let detail = format!("{} where an object was expected", item.kind());
            return self.notes.issue("unexpected_type", place, detail);
        };
        let Some(post) = post::read(&message, self.zone.as_ref(), &mut self.notes) else { return };
        if self.seen.insert(post.post_id.clone()) {
            self.posts.push(post);
        } else {
            self.notes.issue("post_twice", place, format!("{} stands above", post.post_id));
        }
    }

    fn end(&mut self) {}
}
