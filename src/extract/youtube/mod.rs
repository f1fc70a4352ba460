//! YouTube: the feed of a channel with its newest videos, and the page of a channel that is known by name.
//!
//! The feed is the source: a documented format that YouTube offers to everyone. The page is read only for the way to
//! the feed, and for the subscribers where it says them in a form that is known.

mod feed;
mod page;

pub(super) use feed::{is_feed, read as read_feed};
pub(super) use page::{is_channel_page, read as read_page};

use url::Url;

use crate::platform::{ChannelAddress, Platform};

/// What feeds of channels normally show, as a share of pages or posts.
#[expect(dead_code, reason = "the canaries that compare a night with it are being built beside this")]
pub(crate) const EXPECTED_FEED: &[(&str, f64)] = &[
    ("name", 1.0),
    ("handle", 1.0),
    ("posts", 0.95),
    ("post_title", 1.0),
    ("post_text", 1.0),
    ("post_url", 1.0),
    ("post_time", 1.0),
    ("post_media", 1.0),
    ("post_views", 1.0),
    ("post_reactions", 0.95),
];

/// What pages of channels normally show, as a share of pages.
#[expect(dead_code, reason = "the canaries that compare a night with it are being built beside this")]
pub(crate) const EXPECTED_PAGE: &[(&str, f64)] = &[("lead", 0.99), ("handle", 0.99), ("name", 0.9)];

/// Returns the id with `UC` of the channel that an address belongs to.
fn channel_id(address: &str) -> Option<String> {
    // Feeds say http:// of addresses on a host that answers with https:// only.
    let channel = ChannelAddress::of(&Url::parse(address.trim()).ok()?)?;
    (channel.platform == Platform::Youtube && channel.handle.starts_with("UC")).then_some(channel.handle)
}

/// Returns an id as it stands alone, if it is one.
fn plain_id(id: &str) -> Option<String> {
    channel_id(&format!("https://www.youtube.com/channel/{}", id.trim()))
}
