//! How often and when each channel posts: from the metrics to the view.
//!
//! Channels of which posts were looked for in the last 84 days; what nobody watched has no row and is counted apart.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    metric_rows::{FollowersRow, stated},
    presence::Owner,
    presence_rows::{Order, read},
    shown::{AuthorityRow, Followers, Interval, Origin},
};
use crate::{
    measure::{
        Metrics, RowError,
        statistics::{Confidence, Estimate, poisson_rate, wilson_share},
    },
    platform::Platform,
    registry::PromisedSpan,
    source::Source,
};

/// Under so many watched days no rate is told, as the metric `posting_rate` has it.
pub const DAYS_FOR_A_RATE: u64 = 7;

/// Channels with a map of their hours: those with most posts, as many as fit on a printed page.
pub const CHANNELS_WITH_HOURS: usize = 4;

/// How often and when each channel posts, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cadence {
    /// Channels that were watched in the last 84 days.
    pub channels: Vec<CadenceRow>,
    /// Channels of the registry that nobody watched in these days; press feeds are none.
    pub unwatched: u64,
    /// What was promised, and how it was kept.
    pub promises: Vec<PromiseRow>,
    /// Posts of all channels by weekday and hour.
    pub hours: HourMap,
    /// The same of the channels with most posts.
    pub hours_of: Vec<ChannelHours>,
}

/// How often and when one channel posts.
#[derive(Debug, Clone, Serialize)]
pub struct CadenceRow {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Which time was watched.
    pub watched: WatchedTime,
    /// The last 28 days; `None` when none of them was watched.
    pub four_weeks: Option<Rate>,
    /// The last 84 days.
    pub twelve_weeks: Rate,
    /// Posts of the 84 days that come from files handed over.
    pub posts_imported: u64,
    /// Posts of the 84 days of which only the day is known.
    pub posts_without_hour: u64,
    /// Gaps between posts.
    pub gaps: PostingGaps,
    /// Posts at night; `None` when no post with its hour was seen.
    pub quiet: Option<QuietHours>,
    /// The newest post; `None` when none is known.
    pub last_post: Option<LastPost>,
    /// Newest follower count.
    pub followers: Option<Followers>,
}

/// Which time of a channel was watched.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct WatchedTime {
    /// The first moment.
    pub from: Timestamp,
    /// The last moment.
    pub to: Timestamp,
    /// Times between the two in which nobody looked.
    pub holes: u64,
    /// Days of the last 28.
    pub days_28: f64,
    /// Days of the last 84.
    pub days_84: f64,
    /// Days of the last 365.
    pub days_365: f64,
}

/// Posts of a period.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Rate {
    /// Posts in the watched part.
    pub posts: u64,
    /// Posts that the rate is made of: those that begin a watched span are left out.
    pub counted: u64,
    /// Posts per week with the exact Poisson interval at 95 %; `None` when too little was watched.
    pub per_week: Option<Interval>,
    /// Days with a post.
    pub active_days: u64,
}

/// Gaps between posts in the watched part of the last 84 days.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PostingGaps {
    /// The median; `None` when no gap began.
    pub median: Option<GapBounds>,
    /// The longest; `None` when nothing was seen.
    pub longest: Option<GapBounds>,
    /// From -1 (like a clock) over 0 (chance) to 1 (bursts); `None` under two closed gaps.
    pub burstiness: Option<f64>,
    /// Gaps of which both ends were seen.
    pub closed: u64,
    /// Gaps of which one end was not.
    pub open: u64,
}

/// The length of a gap to its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GapBounds {
    /// It is at least so long.
    pub low_days: f64,
    /// It is at most so long; `None` when that cannot be said.
    pub high_days: Option<f64>,
}

/// Posts from 22 to 6 o'clock.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct QuietHours {
    /// Posts at night.
    pub quiet: u64,
    /// Posts of which the hour is known.
    pub timed: u64,
    /// The share with the interval of Wilson at 95 %.
    pub share: Interval,
    /// Hours of the day without a post; `None` when too little was watched to say so.
    pub silent_hours: Option<u64>,
}

/// The newest post that is known.
#[derive(Debug, Clone, Serialize)]
pub struct LastPost {
    /// Its day in Berlin.
    pub date: Date,
    /// Days up to the day of the report.
    pub age_days: u64,
    /// Days after it that were watched without a hole.
    pub silent_days: Option<f64>,
    /// What follows.
    pub activity: Activity,
    /// Where it was seen.
    pub origin: Origin,
}

/// Whether a channel still posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// The newest post is younger than 28 days.
    Active,
    /// None for at least 28 days that were watched.
    Dormant,
    /// None is known for 28 days, and nobody watched for that long.
    NotSeenSince,
}

/// What a channel has promised, and how it was kept in the last 84 days.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseRow {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// At least so many posts.
    pub posts: u64,
    /// In each of these.
    pub every: PromisedSpan,
    /// The page that promises it; hostile text.
    pub source: String,
    /// Whole days or weeks that were watched.
    pub watched: u64,
    /// Those of them in which the promise was kept.
    pub kept: u64,
    /// The share with the interval of Wilson at 95 %; `None` when nothing was watched.
    pub share: Option<Interval>,
}

/// Posts by weekday and hour in Berlin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HourMap {
    /// Monday to Sunday, each from 0 to 23 o'clock.
    pub posts: [[u64; 24]; 7],
    /// Channels in it.
    pub channels: u64,
}

impl HourMap {
    /// Returns the posts in it.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.posts.iter().flatten().sum()
    }

    fn add(&mut self, row: &HourRow) {
        let day = self.posts.get_mut(row.weekday.wrapping_sub(1));
        if let Some(posts) = day.and_then(|hours| hours.get_mut(row.hour)) {
            *posts += row.posts;
        }
    }
}

/// The hours of one channel.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelHours {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Days of the last 84 that were watched.
    pub watched_days_84: f64,
    /// Its posts.
    pub hours: HourMap,
}

/// A row of the metric `watched`.
#[derive(Debug, Deserialize)]
struct WatchedRow {
    channel_id: String,
    watched_from: Timestamp,
    watched_to: Timestamp,
    holes: u64,
    watched_days_28: f64,
    watched_days_84: f64,
    watched_days_365: f64,
}

/// A row of the metric `posting_rate`.
#[derive(Debug, Deserialize)]
struct RateRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    watched_days_28: f64,
    posts_28: Option<u64>,
    counted_28: Option<u64>,
    active_days_28: Option<u64>,
    watched_days_84: f64,
    posts_84: u64,
    counted_84: u64,
    active_days_84: u64,
    imported_84: u64,
    day_only_84: u64,
}

/// A row of the metric `posting_gaps`.
#[derive(Debug, Deserialize)]
struct GapsRow {
    channel_id: String,
    closed_gaps: u64,
    open_gaps: u64,
    median_gap_low: Option<f64>,
    median_gap_high: Option<f64>,
    longest_gap_low: Option<f64>,
    longest_gap_high: Option<f64>,
    burstiness: Option<f64>,
}

/// A row of the metric `posting_hours`.
#[derive(Debug, Deserialize)]
struct HourRow {
    channel_id: String,
    weekday: usize,
    hour: usize,
    posts: u64,
}

/// A row of the metric `quiet_hours`.
#[derive(Debug, Deserialize)]
struct QuietRow {
    channel_id: String,
    timed_posts: u64,
    quiet_posts: u64,
    silent_hours: Option<u64>,
}

/// A row of the metric `last_post`.
#[derive(Debug, Deserialize)]
struct LastRow {
    channel_id: String,
    date: Date,
    age_days: u64,
    silent_days: Option<f64>,
    activity: Activity,
    post_url: Option<String>,
    source: Source,
    document_sha256: Option<String>,
}

/// A row of the metric `promised_rhythm`.
#[derive(Debug, Deserialize)]
struct PromisedRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    promised_posts: u64,
    promised_span: PromisedSpan,
    promised_source: String,
    spans_watched: u64,
    spans_kept: u64,
}

/// The columns of the metric `platform_channels` that tell which channels there are.
#[derive(Debug, Deserialize)]
struct KnownRow {
    platform: Platform,
}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn cadence(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Cadence, RowError> {
    let order = Order::of(authorities);
    let known: Vec<KnownRow> = read(metrics, "platform_channels")?;
    let known = known.iter().filter(|row| row.platform != Platform::Press).count() as u64;
    let rates: Vec<RateRow> = read(metrics, "posting_rate")?;
    let unwatched = known.saturating_sub(rates.len() as u64);
    let parts = Parts {
        watched: by_channel(read(metrics, "watched")?, |row: &WatchedRow| &row.channel_id),
        gaps: by_channel(read(metrics, "posting_gaps")?, |row: &GapsRow| &row.channel_id),
        quiet: by_channel(read(metrics, "quiet_hours")?, |row: &QuietRow| &row.channel_id),
        last: by_channel(read(metrics, "last_post")?, |row: &LastRow| &row.channel_id),
        followers: by_channel(read(metrics, "followers")?, |row: &FollowersRow| &row.channel_id),
    };
    let channels: Vec<CadenceRow> = order
        .sorted(rates, |row| (&row.authority_id, row.platform), |row, owner| parts.row(&row, owner))
        .into_iter()
        .flatten()
        .collect();
    let rows: Vec<PromisedRow> = read(metrics, "promised_rhythm")?;
    let promises = order.sorted(rows, |row| (&row.authority_id, row.platform), PromisedRow::shown);
    let (hours, hours_of) = hours(read(metrics, "posting_hours")?, &channels);
    Ok(Cadence { channels, unwatched, promises, hours, hours_of })
}

/// What the metrics say of each channel, by its key.
struct Parts {
    watched: BTreeMap<String, WatchedRow>,
    gaps: BTreeMap<String, GapsRow>,
    quiet: BTreeMap<String, QuietRow>,
    last: BTreeMap<String, LastRow>,
    followers: BTreeMap<String, FollowersRow>,
}

impl Parts {
    fn row(&self, row: &RateRow, owner: Owner) -> Option<CadenceRow> {
        let id = &row.channel_id;
        let watched = self.watched.get(id)?;
        let gaps = self.gaps.get(id)?;
        Some(CadenceRow {
            owner,
            channel_id: id.clone(),
            platform: row.platform,
            watched: WatchedTime {
                from: watched.watched_from,
                to: watched.watched_to,
                holes: watched.holes,
                days_28: watched.watched_days_28,
                days_84: watched.watched_days_84,
                days_365: watched.watched_days_365,
            },
            four_weeks: row.posts_28.zip(row.counted_28).zip(row.active_days_28).map(
                |((posts, counted), active_days)| rate(posts, counted, active_days, row.watched_days_28),
            ),
            twelve_weeks: rate(row.posts_84, row.counted_84, row.active_days_84, row.watched_days_84),
            posts_imported: row.imported_84,
            posts_without_hour: row.day_only_84,
            gaps: PostingGaps {
                median: bounds(gaps.median_gap_low, gaps.median_gap_high),
                longest: bounds(gaps.longest_gap_low, gaps.longest_gap_high),
                burstiness: gaps.burstiness,
                closed: gaps.closed_gaps,
                open: gaps.open_gaps,
            },
            quiet: self.quiet.get(id).and_then(QuietRow::shown),
            last_post: self.last.get(id).map(LastRow::shown),
            followers: self.followers.get(id).map(FollowersRow::shown),
        })
    }
}

fn rate(posts: u64, counted: u64, active_days: u64, watched_days: f64) -> Rate {
    let told = watched_days >= DAYS_FOR_A_RATE as f64;
    let weeks = watched_days / 7.0;
    let per_week = told.then(|| poisson_rate(counted, weeks, Confidence::NINETY_FIVE)).flatten();
    Rate { posts, counted, per_week: per_week.map(interval), active_days }
}

fn interval(estimate: Estimate) -> Interval {
    Interval { value: estimate.value, low: estimate.interval.low(), high: Some(estimate.interval.high()) }
}

fn share(part: u64, of: u64) -> Option<Interval> {
    wilson_share(part, of, Confidence::NINETY_FIVE).map(interval)
}

fn bounds(low_seconds: Option<f64>, high_seconds: Option<f64>) -> Option<GapBounds> {
    let days = |seconds: f64| seconds / 86_400.0;
    Some(GapBounds { low_days: days(low_seconds?), high_days: high_seconds.map(days) })
}

impl QuietRow {
    fn shown(&self) -> Option<QuietHours> {
        Some(QuietHours {
            quiet: self.quiet_posts,
            timed: self.timed_posts,
            share: share(self.quiet_posts, self.timed_posts)?,
            silent_hours: self.silent_hours,
        })
    }
}

impl LastRow {
    fn shown(&self) -> LastPost {
        LastPost {
            date: self.date,
            age_days: self.age_days,
            silent_days: self.silent_days,
            activity: self.activity,
            origin: Origin {
                source: self.source,
                source_kind: None,
                date: stated(Some(self.date), Some(self.date)),
                url: self.post_url.clone(),
                document_sha256: self.document_sha256.clone(),
                quote: None,
            },
        }
    }
}

impl PromisedRow {
    fn shown(self, owner: Owner) -> PromiseRow {
        PromiseRow {
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            posts: self.promised_posts,
            every: self.promised_span,
            source: self.promised_source,
            watched: self.spans_watched,
            kept: self.spans_kept,
            share: share(self.spans_kept, self.spans_watched),
        }
    }
}

/// Returns the hours of all channels together, and of those with most posts and a rate.
fn hours(rows: Vec<HourRow>, channels: &[CadenceRow]) -> (HourMap, Vec<ChannelHours>) {
    let mut all = HourMap::default();
    let mut maps: BTreeMap<String, HourMap> = BTreeMap::new();
    for row in rows {
        all.add(&row);
        let map = maps.entry(row.channel_id.clone()).or_default();
        map.add(&row);
        map.channels = 1;
    }
    all.channels = maps.len() as u64;
    let mut most: Vec<&CadenceRow> =
        channels.iter().filter(|row| row.twelve_weeks.per_week.is_some()).collect();
    let posts = |row: &CadenceRow| maps.get(&row.channel_id).map_or(0, HourMap::total);
    most.sort_by(|one, other| (posts(other), &one.channel_id).cmp(&(posts(one), &other.channel_id)));
    let of_channel = |row: &CadenceRow| {
        Some(ChannelHours {
            owner: row.owner.clone(),
            channel_id: row.channel_id.clone(),
            platform: row.platform,
            watched_days_84: row.watched.days_84,
            hours: maps.get(&row.channel_id)?.clone(),
        })
    };
    (all, most.into_iter().filter_map(of_channel).take(CHANNELS_WITH_HOURS).collect())
}

fn by_channel<Row>(rows: Vec<Row>, id: impl Fn(&Row) -> &String) -> BTreeMap<String, Row> {
    rows.into_iter().map(|row| (id(&row).clone(), row)).collect()
}
