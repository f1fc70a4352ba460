//! How many people a channel could reach, and how its followers developed.

mod around_badge;
mod channels;
mod curves;
mod reached;

use jiff::civil::Date;
use serde::Serialize;

use super::{Followers, Interval, Owner, presence_rows::Order, shown::AuthorityRow};
pub use crate::measure::statistics::{Change, Trend};
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
    registry::{self, StatedDate},
};

/// How many people each channel could reach and how its followers developed, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Growth {
    /// The study that the estimated users rest on; `None` when none is in force or no channel can be compared with it.
    pub study: Option<Study>,
    /// WhatsApp channels with a count and a population, beside the estimated WhatsApp users of the area.
    pub reached: Vec<Reached>,
    /// Channels with counts far enough apart.
    pub channels: Vec<ChannelGrowth>,
    /// Channels whose opening is known, with their counts since.
    pub curves: Vec<Curve>,
    /// Channels with counts on both sides of the day on which their badge was first seen.
    pub around_badge: Vec<AroundBadge>,
}

/// The study in force.
#[derive(Debug, Clone, Serialize)]
pub struct Study {
    /// What the registry says of it.
    #[serde(flatten)]
    pub registered: registry::Study,
    /// Its share in percent, with the bounds that reports reckon with.
    pub share: Interval,
}

/// How many of the estimated WhatsApp users follow.
#[derive(Debug, Clone, Serialize)]
pub struct Reached {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The count.
    pub followers: Followers,
    /// Inhabitants of the area, of all ages.
    pub population: u64,
    /// The day that they are for.
    pub population_as_of: Option<Date>,
    /// Estimated WhatsApp users of the area.
    pub users: Interval,
    /// Followers per 100 of them.
    pub percent: Interval,
}

/// A number that may be negative, with bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bounds {
    /// The value from the numbers as shown.
    pub value: f64,
    /// Lower bound; `None` when open below.
    pub low: Option<f64>,
    /// Upper bound; `None` when open above.
    pub high: Option<f64>,
}

/// How the followers of one channel grew.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelGrowth {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// The spans that counts are known for, the shortest first.
    pub spans: Vec<GrowthSpan>,
}

/// Growth over one span of days.
#[derive(Debug, Clone, Serialize)]
pub struct GrowthSpan {
    /// 7, 30, 90 or 365.
    pub wanted_days: u64,
    /// The days that truly lie between the two counts.
    pub span_days: u64,
    /// People gained; negative when lost.
    pub gained: Bounds,
    /// The same in 30 days.
    pub per_30_days: Bounds,
    /// The same for each 100 earlier followers; `None` when these were 0.
    pub percent: Option<Bounds>,
    /// What can be said about the direction.
    pub direction: Change,
    /// The newest count.
    pub later: Followers,
    /// The count before.
    pub earlier: Followers,
}

/// The counts of one channel since it was opened.
#[derive(Debug, Clone, Serialize)]
pub struct Curve {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// When it was opened.
    pub started: Option<StatedDate>,
    /// Its counts, oldest first; never empty.
    pub points: Vec<CurvePoint>,
}

/// One count after the opening.
#[derive(Debug, Clone, Serialize)]
pub struct CurvePoint {
    /// The fewest days since the opening.
    pub days_from: u64,
    /// The most days since the opening.
    pub days_to: u64,
    /// The count.
    pub followers: Followers,
}

/// How fast followers grew before and after the badge was first seen.
#[derive(Debug, Clone, Serialize)]
pub struct AroundBadge {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The day on which the badge was first seen: seen, not granted.
    pub first_seen_on: Date,
    /// The last day before on which somebody saw no badge.
    pub unverified_on: Option<Date>,
    /// Up to 90 days before.
    pub before: Side,
    /// Up to 90 days from that day on.
    pub after: Side,
    /// Whether the bounds tell the two apart.
    pub pace: Pace,
}

/// The growth on one side of a day.
#[derive(Debug, Clone, Serialize)]
pub struct Side {
    /// Counts on that side.
    pub counts: usize,
    /// Days from the first count to the last.
    pub span_days: i32,
    /// People gained a day, from the first count to the last.
    pub per_day: Bounds,
    /// The median slope of all counts; `None` with fewer than five.
    pub trend: Option<Trend>,
    /// The first count.
    pub first: Followers,
    /// The last count.
    pub last: Followers,
}

/// What can be said of two paces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Surely faster after than before.
    Faster,
    /// Surely slower.
    Slower,
    /// The bounds overlap: nobody can say.
    NotDistinguishable,
}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn growth(
    metrics: &Metrics,
    authorities: &[AuthorityRow],
    studies: &[registry::Study],
) -> Result<Growth, RowError> {
    let order = Order::of(authorities);
    let (study, reached) = reached::reached(metrics, &order, studies)?;
    Ok(Growth {
        study,
        reached,
        channels: channels::channels(metrics, &order)?,
        curves: curves::curves(metrics, &order)?,
        around_badge: around_badge::around_badge(metrics, &order)?,
    })
}
