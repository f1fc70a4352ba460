//! Reconcile: makes one post of all the sights of it, channel by channel.
//!
//! Sights in, posts and disagreements out; a pure stage: no polars, no files, no clock. The order of the sights and
//! a sight that is there twice change nothing.
//!
//! 1. Which sights are of one post: by the names that platforms give (`names`), else by time and words (`words`).
//!    What is in doubt stays apart, and is said.
//! 2. What is known of the post, field by field (`merge`): better precision before worse, newer before older, and
//!    known before unknown always. What documents state differently is a [`Disagreement`] with both values.

mod candidates;
mod disagreement;
mod groups;
mod merge;
mod moment;
mod names;
mod places;
mod sight;
#[cfg(test)]
mod tests;
mod watched;
mod wording;
mod words;

pub use disagreement::{Disagreement, DisagreementKind, Statement};
pub use sight::{KnownPost, Sight, SightOrigin};
pub use watched::{Watched, joined};

use std::collections::BTreeSet;

use groups::Groups;

/// What the sights of one channel come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Its posts, by time and name.
    pub posts: Vec<KnownPost>,
    /// What the documents state differently, and what could not be told.
    pub disagreements: Vec<Disagreement>,
}

/// Makes the posts of one channel of all the sights of them; posts may go in again and come out as they are.
pub fn reconcile<Seen: Into<KnownPost>>(sights: impl IntoIterator<Item = Seen>) -> Reconciled {
    let mut seen: Vec<KnownPost> = sights.into_iter().map(Into::into).collect();
    for post in &mut seen {
        post.known.tidy_names();
    }
    seen.sort_by(KnownPost::by_age);
    seen.dedup();
    let mut disagreements = Vec::new();
    let mut groups = Groups::of(seen.len());
    names::join(&seen, &mut groups, &mut disagreements);
    words::join(&seen, &mut groups, &mut disagreements);
    let mut posts: Vec<KnownPost> = groups
        .members()
        .iter()
        .map(|members| {
            let members: Vec<&KnownPost> = members.iter().map(|member| &seen[*member]).collect();
            merge::merge(&members, &mut disagreements)
        })
        .collect();
    tell_apart(&mut posts);
    posts.sort_by(|one, other| {
        (one.known.posted_at, &one.known.post_id).cmp(&(other.known.posted_at, &other.known.post_id))
    });
    disagreements.sort();
    Reconciled { posts, disagreements }
}

/// Gives posts of the same made-up name names of their own: `at-…`, `at-…-2`, `at-…-3`.
fn tell_apart(posts: &mut [KnownPost]) {
    let mut order: Vec<usize> = (0..posts.len()).collect();
    order.sort_by(|one, other| {
        posts[*one].known.post_id.cmp(&posts[*other].known.post_id).then(one.cmp(other))
    });
    let taken: BTreeSet<String> = posts.iter().map(|post| post.known.post_id.clone()).collect();
    let mut before: Option<String> = None;
    let mut ordinal = 1;
    for at in order {
        let post_id = &mut posts[at].known.post_id;
        if before.as_ref() != Some(post_id) {
            before = Some(post_id.clone());
            ordinal = 1;
            continue;
        }
        let name = loop {
            ordinal += 1;
            let name = format!("{post_id}-{ordinal}");
            if !taken.contains(&name) {
                break name;
            }
        };
        *post_id = name;
    }
}
