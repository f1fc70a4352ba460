//! What kind of post a post is by what it carries: one word each, so that the words of all posts add up to all posts.

use crate::reconcile::Sight;

/// The words, in the order in which the first that fits is taken.
///
/// A poll comes before its picture and a film before its still; what links to a page is `link` where nothing else
/// is shown, with or without a preview.
const MEDIA: [&str; 6] = ["video", "photo", "audio", "document", "sticker", "location"];

/// Returns the word for a post; `None` where neither words nor anything else of it is known.
pub(super) fn format(post: &Sight) -> Option<&'static str> {
    if post.poll.is_some() {
        return Some("poll");
    }
    let carries = |kind: &str| post.media.split(' ').any(|word| word == kind);
    if let Some(kind) = MEDIA.into_iter().find(|kind| carries(kind)) {
        return Some(kind);
    }
    // The platform shows something that cannot be told: no claim that there are words only.
    if carries("other") {
        return Some("other");
    }
    if carries("link_preview") || post.links.is_some() {
        return Some("link");
    }
    post.text.as_ref().filter(|text| !text.trim().is_empty()).map(|_| "text")
}
