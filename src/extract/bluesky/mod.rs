//! Bluesky by its public interface: the profile and the posts of an account.
//!
//! Anchored on the names of the lexicon (`app.bsky.actor.defs`, `app.bsky.feed.defs`), which are its contract, and on
//! answers of the real service.

mod badge;
mod embed;
mod facets;
mod feed;
mod handle;
mod posted_at;
mod profile;

pub(super) use feed::{looks_like_feed, read as read_feed};
pub(super) use profile::{looks_like_profile, read as read_profile};

use super::{
    canary::{Expectation, Field},
    json::{Notes, Object},
};

/// What profiles normally show: the service answers for all accounts alike.
pub(super) const EXPECTED_OF_PROFILE: &[Expectation] = &[
    Expectation::new(Field::Name, 0.98),
    Expectation::new(Field::Description, 0.95),
    Expectation::new(Field::Followers, 0.98),
    Expectation::new(Field::Badge, 0.95),
    Expectation::new(Field::Handle, 0.95),
    Expectation::new(Field::PostsTotal, 0.98),
    Expectation::new(Field::OpenedOn, 0.9),
    Expectation::new(Field::Picture, 0.7),
];

/// What feeds normally show. Of reposts neither text nor numbers are taken, and some accounts mostly repost.
pub(super) const EXPECTED_OF_FEED: &[Expectation] = &[
    Expectation::new(Field::Posts, 0.7),
    Expectation::new(Field::PostTime, 0.98),
    Expectation::new(Field::PostUrl, 0.6),
    Expectation::new(Field::PostText, 0.6),
    Expectation::new(Field::PostReactions, 0.6),
    Expectation::new(Field::PostReplies, 0.6),
    Expectation::new(Field::PostShares, 0.6),
];

/// The label by which an account asks not to be shown to people without a login.
const FOR_MEMBERS_ONLY: &str = "!no-unauthenticated";

/// Labels of one account or post.
const MOST_LABELS: usize = 100;

/// Returns the labels that stand on an account, with who set them.
fn labels<'j>(account: &Object<'j>, notes: &mut Notes) -> Vec<(&'j str, &'j str, String)> {
    let labels = account.objects("labels", MOST_LABELS, notes);
    let labels = labels.iter().filter_map(|label| {
        let value = label.text("val", notes)?;
        // One that was taken back stands no longer.
        let negated = label.flag("neg", notes) == crate::fact::Fact::Met;
        let by = label.text("src", notes).unwrap_or("somebody who is not named");
        (!negated).then(|| (value, by, label.place_of("val")))
    });
    labels.collect()
}
