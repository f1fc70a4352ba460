//! The time that a saved page shows: from its first post to its last, and no longer.

use super::{Evidence, Post, PostKind};

/// Returns the window as evidence beside the channel's fields; `None` when no post has a time.
pub(super) fn evidence(posts: &[Post]) -> Option<Evidence> {
    let of_channel = || posts.iter().filter(|post| post.kind != PostKind::Service);
    let from = of_channel().filter_map(|post| post.posted_at).min()?;
    let to = of_channel().filter_map(|post| post.posted_at).max()?;
    let place = of_channel().next().map_or_else(|| "page".to_owned(), |post| post.place.clone());
    let quote = format!("{} posts in view, from {from} to {to}", of_channel().count());
    Some(Evidence { field: "window".to_owned(), place, quote })
}
