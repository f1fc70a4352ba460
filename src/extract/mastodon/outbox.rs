//! The archive that Mastodon gives an account of itself: `outbox.json` and `actor.json`, reduced by import.
//!
//! Its language (`ActivityStreams`) says with other names what the interface says: a post has the same id and address in both, and
//! becomes one. Gone through activity by activity, for an archive may be long.

use std::collections::BTreeSet;

use url::Url;

use super::{account::is_id, activity, actor};
use crate::{
    collect::CheckStatus,
    extract::{
        Extraction, Post,
        json::{self, Json, Notes, Object, Visit, Way},
        page::Page,
    },
};

/// An account of fifty posts a day for ten years has as many.
const MOST_POSTS: usize = 200_000;

/// Reads the posts of an account, or the account.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    let mut notes = Notes::default();
    let text = json::mended(page, &mut notes);
    let mut outbox = Outbox { notes, ..Outbox::default() };
    let walked = json::walk(&text, &mut outbox);
    let Outbox { mut notes, posts, at, has_items, is_actor, .. } = outbox;
    if is_actor && !has_items {
        return json::read(page, actor::read);
    }
    if let Err(error) = walked {
        notes.issue("malformed_json", "page".to_owned(), error);
    }
    if at > MOST_POSTS {
        let detail = format!("{at} activities; the first {MOST_POSTS} are read");
        notes.issue("too_many_entries", "/orderedItems".to_owned(), detail);
    }
    if !has_items {
        let extraction = json::unexpected("not_an_outbox", "no list of activities", &mut notes);
        return Extraction { issues: notes.issues, ..extraction };
    }
    Extraction { status: CheckStatus::Ok, posts, issues: notes.issues, ..Extraction::default() }
}

#[derive(Default)]
struct Outbox {
    notes: Notes,
    posts: Vec<Post>,
    seen: BTreeSet<String>,
    at: usize,
    has_items: bool,
    is_actor: bool,
}

impl Visit for Outbox {
    fn way(&mut self, name: &str) -> Way {
        self.has_items |= name == "orderedItems";
        self.is_actor |= name == "preferredUsername";
        if name == "orderedItems" { Way::Items } else { Way::Past }
    }

    fn begin(&mut self) {}

    fn member(&mut self, _: &str, _: &Json<'_>) {}

    fn item(&mut self, list: &str, item: &Json<'_>) {
        let place = format!("/{list}/{}", self.at);
        self.at += 1;
        if self.at > MOST_POSTS {
            return;
        }
        let Some(activity) = Object::of(item, place.clone()) else {
            let detail = format!("{} where an object was expected", item.kind());
            return self.notes.issue("unexpected_type", place, detail);
        };
        let Some(post) = activity::read(&activity, &mut self.notes) else { return };
        if self.seen.insert(post.post_id.clone()) {
            self.posts.push(post);
        } else {
            self.notes.issue("post_twice", place, format!("{} stands above", post.post_id));
        }
    }

    fn end(&mut self) {}
}

/// Returns the id by which the interface knows a status: what stands behind `/statuses/` in its address.
pub(super) fn status_id(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let path: Vec<&str> = url.path_segments()?.collect();
    let at = path.iter().position(|segment| *segment == "statuses")?;
    path.get(at + 1).filter(|id| is_id(id)).map(|id| (*id).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Option<&str>) {
        assert_eq!(status_id(address).as_deref(), expected, "{address}");
    }

    #[test]
    fn the_id_is_the_one_that_the_interface_gives() {
        let id = Some("115000000000000001");
        check("https://social.musterland.example/users/Presse/statuses/115000000000000001", id);
        check("https://social.musterland.example/users/Presse/statuses/115000000000000001/activity", id);
        // As newer servers write it.
        check("https://social.musterland.example/ap/users/1100/statuses/115000000000000001", id);
        check("https://social.musterland.example/users/Presse", None);
        check("https://social.musterland.example/users/Presse/statuses/", None);
        check("https://social.musterland.example/users/Presse/statuses/a%20b", None);
        check("tag:x", None);
    }
}
