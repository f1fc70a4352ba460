//! What every figure about posts needs beside itself: of how many posts it is, how sure, and in which watched time.

use serde::{Deserialize, Serialize};

use crate::{
    measure::{
        Metrics, RowError, rows,
        statistics::{Confidence, Estimate, wilson_share},
    },
    platform::Platform,
};

/// Days up to the report day that figures about posts look at.
pub const DAYS_LOOKED_AT: u64 = 84;

/// A number of posts among others, with the interval of the share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Part {
    /// Posts that it is true of.
    pub posts: u64,
    /// Posts of which it is known.
    pub of: u64,
    /// The share with its 95 per cent interval (Wilson); `None` of no posts.
    pub share: Option<Estimate>,
}

impl Part {
    /// Returns so many posts of so many.
    #[must_use]
    pub fn new(posts: u64, of: u64) -> Self {
        Self { posts, of, share: wilson_share(posts, of, Confidence::NINETY_FIVE) }
    }
}

/// The posts of one kind among all posts of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Segment {
    /// The kind, as tables name it.
    pub kind: &'static str,
    /// How many; the share is among those of which the kind is known.
    #[serde(flatten)]
    pub part: Part,
}

/// The kind of posts of which the kind cannot be told; it is in no share.
pub const UNKNOWN: &str = "unknown";

/// Returns the segments of a whole.
#[must_use]
pub fn segments<const N: usize>(posts: [(&'static str, u64); N]) -> Vec<Segment> {
    let known: u64 = posts.iter().filter(|(kind, _)| *kind != UNKNOWN).map(|(_, posts)| posts).sum();
    let of = |kind: &str, posts: u64| {
        if kind == UNKNOWN { Part { posts, of: posts, share: None } } else { Part::new(posts, known) }
    };
    posts.into_iter().map(|(kind, posts)| Segment { kind, part: of(kind, posts) }).collect()
}

/// Of how many channels posts are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Channels of the registry on all platforms.
    pub channels: u64,
    /// Channels of which posts were looked for within the days looked at.
    pub watched: u64,
    /// Channels with posts in watched time.
    pub with_posts: u64,
}

/// What the metric `posting_rate` says of a channel that was watched.
#[derive(Debug, Deserialize)]
struct WatchedRow {
    posts_84: u64,
}

/// What counts the channels of the registry.
#[derive(Debug, Deserialize)]
struct RegisteredRow {
    platform: Platform,
}

/// Returns of how many channels posts are known.
pub(super) fn coverage(metrics: &Metrics) -> Result<Coverage, RowError> {
    let watched: Vec<WatchedRow> = read(metrics, "posting_rate")?;
    let registered: Vec<RegisteredRow> = read(metrics, "platform_channels")?;
    let channels = registered.iter().filter(|row| row.platform != Platform::Press);
    Ok(Coverage {
        channels: channels.count() as u64,
        watched: watched.len() as u64,
        with_posts: watched.iter().filter(|row| row.posts_84 > 0).count() as u64,
    })
}

/// Returns the rows of a metric; a metric that does not exist has none.
pub(super) fn read<Row: serde::de::DeserializeOwned>(
    metrics: &Metrics,
    name: &str,
) -> Result<Vec<Row>, RowError> {
    metrics.frame(name).map_or_else(|| Ok(Vec::new()), rows)
}
