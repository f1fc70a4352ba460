//! The channels of an authority on all platforms, and how pages and channels confirm each other.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::{FactCell, Followers, Origin};
use crate::{collect::CheckStatus, fact::Fact, platform::Platform, registry::Level};

/// What is known of the channels of all platforms, each list in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Presence {
    /// Channels of the registry on platforms other than WhatsApp.
    pub other_channels: Vec<PlatformChannel>,
    /// Whether website and channel link to each other; press feeds stand on the website and are left out.
    pub two_way: Vec<TwoWay>,
    /// Official pages that name different channels of one platform.
    pub conflicts: Vec<Conflict>,
    /// Channels of the registry that none of the authority's pages links to.
    pub unconfirmed: Vec<Unconfirmed>,
    /// Channels that official pages link to and that the registry does not hold.
    pub found: Vec<Found>,
}

/// Whose something is.
#[derive(Debug, Clone, Serialize)]
pub struct Owner {
    /// Key.
    pub authority_id: String,
    /// Name.
    pub authority: String,
    /// Level.
    pub level: Level,
}

/// One channel on a platform other than WhatsApp.
#[derive(Debug, Clone, Serialize)]
pub struct PlatformChannel {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Address, if known.
    pub url: Option<String>,
    /// How the newest check ended; `None` when never checked.
    pub status: Option<CheckStatus>,
    /// When that was.
    pub checked_at: Option<Timestamp>,
    /// Newest follower count.
    pub followers: Option<Followers>,
    /// The badge; `None` where the platform has none.
    pub badge: Option<Fact>,
    /// Day of the newest post.
    pub last_post_on: Option<Date>,
    /// Posts in the 28 days up to the day of the report; `None` when posts cannot be read.
    pub posts_28_days: Option<PostCount>,
}

/// A number of posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PostCount {
    /// Posts that were seen.
    pub seen: u64,
    /// False when what was read may not reach back far enough: then there are at least so many.
    pub exact: bool,
}

/// Whether website and channel link to each other.
#[derive(Debug, Clone, Serialize)]
pub struct TwoWay {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// An official page links to the channel.
    pub page: FactCell,
    /// That link is a short link whose redirects lead to the channel.
    pub redirected: bool,
    /// The channel links to the authority's website.
    pub channel: FactCell,
    /// When the platform itself found the link answered.
    pub verified_at: Option<Timestamp>,
    /// Where the channel links to instead, if anywhere; hostile text.
    pub elsewhere: Option<String>,
    /// Both.
    pub both: Fact,
}

/// Two official pages that name different channels of one platform.
#[derive(Debug, Clone, Serialize)]
pub struct Conflict {
    /// Whose pages.
    #[serde(flatten)]
    pub owner: Owner,
    /// The platform.
    pub platform: Platform,
    /// What the one page names; hostile text.
    pub one_handle: String,
    /// The one page.
    pub one: Origin,
    /// What the other page names; hostile text.
    pub other_handle: String,
    /// The other page.
    pub other: Origin,
}

/// A channel that none of the authority's pages links to, though all of them were read.
#[derive(Debug, Clone, Serialize)]
pub struct Unconfirmed {
    /// Whose channel it is said to be.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Name as last seen or stated; hostile text.
    pub name: Option<String>,
    /// The name holds the authority's.
    pub bears_name: Fact,
    /// Official pages that were read.
    pub pages: u64,
    /// Day of the newest of them.
    pub pages_date: Option<Date>,
}

/// A channel that an official page links to and that the registry does not hold.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// On whose pages.
    #[serde(flatten)]
    pub owner: Owner,
    /// The platform.
    pub platform: Platform,
    /// What the platform knows it by; hostile text.
    pub handle: String,
    /// Its address.
    pub address: String,
    /// Pages of the authority that link to it.
    pub pages: u64,
    /// The first of them.
    pub origin: Origin,
}
