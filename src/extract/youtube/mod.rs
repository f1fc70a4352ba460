//! YouTube: the feed of a channel with its newest videos, and the page of a channel that is known by name.
//!
//! The feed is the source: a documented format that YouTube offers to everyone. The page is read only for the way to
//! the feed, and for the subscribers where it says them in a form that is known.

mod feed;
mod page;

pub(super) use feed::{is_feed, read as read_feed};
pub(super) use page::{is_channel_page, read as read_page};

use url::Url;

use super::canary::{Expectation, Field};
use crate::platform::{ChannelAddress, Platform};

/// What feeds of channels normally show; they are made by a program and are all alike.
pub(super) const EXPECTED_OF_FEED: &[Expectation] = &[
    Expectation::new(Field::Name, 0.99),
    Expectation::new(Field::Handle, 0.99),
    Expectation::new(Field::Posts, 0.9),
    Expectation::new(Field::PostTitle, 0.99),
    Expectation::new(Field::PostText, 0.99),
    Expectation::new(Field::PostUrl, 0.99),
    Expectation::new(Field::PostTime, 0.99),
    Expectation::new(Field::PostViews, 0.97),
    Expectation::new(Field::PostReactions, 0.95),
];

/// What pages of channels normally show. Whether they still show subscribers in the known form is not known.
pub(super) const EXPECTED_OF_PAGE: &[Expectation] = &[
    Expectation::new(Field::Lead, 0.97),
    Expectation::new(Field::Handle, 0.97),
    Expectation::new(Field::Name, 0.9),
];

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
