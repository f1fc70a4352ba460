//! When a post was published: what its author's app says, unless that cannot be.
//!
//! `createdAt` is set by the app that wrote the post, `indexedAt` by the service when it first saw it. A clock that is
//! ahead, or a post brought over from elsewhere with its old date, makes `createdAt` no time of publishing here; the
//! service's own app draws the line at a day and shows such a post as archived.

use jiff::{SignedDuration, Timestamp};

use crate::extract::json::{Notes, Object};

/// An app may hold a post back while there is no connection.
const LONGEST_DELAY: SignedDuration = SignedDuration::from_hours(24);

/// Returns when a post was published.
pub(super) fn read(post: &Object<'_>, record: Option<&Object<'_>>, notes: &mut Notes) -> Option<Timestamp> {
    let indexed = post.instant("indexedAt", notes);
    let created = record.and_then(|record| record.instant("createdAt", notes));
    let (Some(created), Some(indexed)) = (created, indexed) else { return created.or(indexed) };
    let why = if created > indexed {
        "later than the service saw the post"
    } else if created.duration_until(indexed) > LONGEST_DELAY {
        "more than a day before the service saw the post"
    } else {
        return Some(created);
    };
    let place = record.map_or_else(|| post.place.clone(), |record| record.place_of("createdAt"));
    notes.issue("implausible_time", place, format!("{created} is {why} ({indexed}), which is taken instead"));
    Some(indexed)
}
