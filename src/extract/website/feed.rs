//! Feeds that a page announces in its head.

use url::Url;

use crate::{
    extract::outline::HeadLink,
    platform::{ChannelAddress, Platform},
};

/// Returns the feed behind a link of the head; `None` for other languages, players and the comments of readers.
pub(super) fn channel(link: &HeadLink, url: &Url) -> Option<ChannelAddress> {
    let is_feed = matches!(link.media_type.trim(), "application/rss+xml" | "application/atom+xml");
    let title = link.title.to_lowercase();
    let is_comments =
        title.contains("kommentar") || title.contains("comment") || url.path().contains("/comments/");
    ChannelAddress::on(Platform::Press, url).filter(|_| is_feed && !is_comments)
}
