//! Each authority beside those that are comparable: from the metrics to the view.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Interval, Owner,
    presence_rows::read,
    shown::{AuthorityRow, ChannelRow, Followers, Origin},
};
use crate::{
    compare::{self, Overview, Placement, Refusal, Traits, Value},
    count::Precision,
    measure::{
        Metrics, RowError,
        statistics::{self, Confidence, poisson_rate},
    },
    registry::Level,
    source::Source,
};

/// Under so many watched days no rate is told, as in the metric.
const LEAST_DAYS: f64 = 7.0;

/// Each authority beside those that are comparable, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Comparison {
    /// Followers for each 1,000 inhabitants.
    pub reach: Compared,
    /// Posts a week over the last 28 days.
    pub posts: Compared,
    /// For each authority with a channel, those that are most like it and have one too.
    pub nearest: Vec<NearestRow>,
}

/// One measure, compared.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Compared {
    /// The metric that it is.
    pub metric: &'static str,
    /// Authorities of which the value of a channel is known.
    pub rows: Vec<ComparedRow>,
    /// All authorities of a level.
    pub by_level: Vec<OverviewRow<Level>>,
    /// All authorities of a Land, by its code.
    pub by_land: Vec<OverviewRow<String>>,
}

/// One authority with its place.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedRow {
    /// Whose.
    #[serde(flatten)]
    pub owner: Owner,
    /// The channel that stands for it: its largest.
    pub channel_id: String,
    /// The value with its bounds.
    pub value: Interval,
    /// How the count behind it was stated.
    pub precision: Precision,
    /// Days of the last 28 on which posts were looked for; `None` for what does not rest on posts.
    pub watched_days: Option<f64>,
    /// Where the value comes from; `None` where posts of several pages were counted.
    pub origin: Option<Origin>,
    /// Its place; `None` when it is not compared.
    pub placement: Option<Placement>,
    /// Why it is not compared.
    pub refusal: Option<Refusal>,
}

/// What is known of a group.
#[derive(Debug, Clone, Serialize)]
pub struct OverviewRow<Group> {
    /// The group.
    pub group: Group,
    /// What is known of it.
    #[serde(flatten)]
    pub overview: Overview,
}

/// Who is most like an authority.
#[derive(Debug, Clone, Serialize)]
pub struct NearestRow {
    /// Whom they are like.
    #[serde(flatten)]
    pub owner: Owner,
    /// Those who are like it, the most like first.
    pub peers: Vec<Peer>,
}

/// An authority that is like another.
#[derive(Debug, Clone, Serialize)]
pub struct Peer {
    /// Who.
    #[serde(flatten)]
    pub owner: Owner,
    /// Its inhabitants for each one of the other's.
    pub population_ratio: f64,
    /// True when both are in one Land.
    pub same_land: bool,
}

/// A row of the metric `posting_rate`.
#[derive(Debug, Deserialize)]
struct RateRow {
    channel_id: String,
    watched_days_28: f64,
    counted_28: Option<u64>,
    per_week_28: Option<f64>,
}

/// A row on its way to its place.
struct Known<'a> {
    traits: Traits<'a>,
    value: Value,
    row: ComparedRow,
}

/// Returns every authority beside those that are comparable.
pub(super) fn comparison(
    metrics: &Metrics,
    authorities: &[AuthorityRow],
    as_of: Date,
) -> Result<Comparison, RowError> {
    let rates: Vec<RateRow> = read(metrics, "posting_rate")?;
    let rates: BTreeMap<&str, &RateRow> = rates.iter().map(|row| (row.channel_id.as_str(), row)).collect();
    let largest = authorities.iter().filter_map(|authority| Some((authority, largest(authority)?)));
    let largest: Vec<(&AuthorityRow, &ChannelRow)> = largest.collect();
    let reach = largest.iter().filter_map(|(authority, channel)| reach(authority, channel));
    let posts = largest.iter().filter_map(|(authority, channel)| {
        posts(authority, channel, rates.get(channel.channel_id.as_str())?, as_of)
    });
    Ok(Comparison {
        reach: compared("followers_per_1000", reach.collect(), as_of),
        posts: compared("posting_rate", posts.collect(), as_of),
        nearest: nearest(&largest.iter().map(|(authority, _)| *authority).collect::<Vec<_>>()),
    })
}

/// Returns the channel that stands for an authority: the one with the most followers, counted before published.
fn largest(authority: &AuthorityRow) -> Option<&ChannelRow> {
    let size = |channel: &&ChannelRow| {
        channel.followers.as_ref().map(|followers| (is_measured(&followers.origin), followers.count.shown))
    };
    // Of equals the first, as they are listed.
    authority.channels.iter().rev().max_by_key(size)
}

fn is_measured(origin: &Origin) -> bool {
    matches!(origin.source, Source::Collected | Source::Imported)
}

fn traits(authority: &AuthorityRow) -> Traits<'_> {
    Traits {
        level: authority.level,
        land: authority.land.as_deref(),
        population: authority.population.map(|(inhabitants, _)| inhabitants),
    }
}

fn owner(authority: &AuthorityRow) -> Owner {
    Owner {
        authority_id: authority.authority_id.clone(),
        authority: authority.name.clone(),
        level: authority.level,
    }
}

fn reach<'a>(authority: &'a AuthorityRow, channel: &ChannelRow) -> Option<Known<'a>> {
    let (value, Followers { count, origin }) = (channel.followers_per_1000?, channel.followers.as_ref()?);
    let high = value.high.unwrap_or(f64::INFINITY);
    Some(Known {
        traits: traits(authority),
        value: Value {
            interval: statistics::Interval::new(value.low, high)?,
            is_measured: is_measured(origin),
            days: origin.date.map(|stated| (stated.from, stated.to)),
        },
        row: ComparedRow {
            owner: owner(authority),
            channel_id: channel.channel_id.clone(),
            value,
            precision: count.precision,
            watched_days: None,
            origin: Some(origin.clone()),
            placement: None,
            refusal: None,
        },
    })
}

fn posts<'a>(
    authority: &'a AuthorityRow,
    channel: &ChannelRow,
    rate: &RateRow,
    as_of: Date,
) -> Option<Known<'a>> {
    let (value, counted) = (rate.per_week_28?, rate.counted_28?);
    if rate.watched_days_28 < LEAST_DAYS {
        return None;
    }
    let interval = poisson_rate(counted, rate.watched_days_28 / 7.0, Confidence::NINETY_FIVE)?.interval;
    Some(Known {
        traits: traits(authority),
        // The 28 days end on the day of the report for everyone.
        value: Value { interval, is_measured: true, days: Some((as_of, as_of)) },
        row: ComparedRow {
            owner: owner(authority),
            channel_id: channel.channel_id.clone(),
            value: Interval { value, low: interval.low(), high: Some(interval.high()) },
            precision: Precision::Exact,
            watched_days: Some(rate.watched_days_28),
            origin: None,
            placement: None,
            refusal: None,
        },
    })
}

fn compared(metric: &'static str, known: Vec<Known<'_>>, as_of: Date) -> Compared {
    let all: Vec<(Traits<'_>, Value)> = known.iter().map(|known| (known.traits, known.value)).collect();
    let mut levels: BTreeMap<Level, Vec<Value>> = BTreeMap::new();
    let mut lands: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (traits, value) in &all {
        levels.entry(traits.level).or_default().push(*value);
        lands.entry(traits.land.unwrap_or("none")).or_default().push(*value);
    }
    let overview = |values: &Vec<Value>| compare::overview(values, as_of);
    Compared {
        metric,
        by_level: levels
            .iter()
            .map(|(group, values)| OverviewRow { group: *group, overview: overview(values) })
            .collect(),
        by_land: lands
            .iter()
            .map(|(group, values)| OverviewRow { group: (*group).to_owned(), overview: overview(values) })
            .collect(),
        rows: known
            .into_iter()
            .map(|Known { traits, value, row }| match compare::placement((traits, value), &all) {
                Ok(placement) => ComparedRow { placement: Some(placement), ..row },
                Err(refusal) => ComparedRow { refusal: Some(refusal), ..row },
            })
            .collect(),
    }
}

fn nearest(authorities: &[&AuthorityRow]) -> Vec<NearestRow> {
    let all: Vec<Traits<'_>> = authorities.iter().map(|authority| traits(authority)).collect();
    let rows = authorities.iter().enumerate().map(|(at, authority)| NearestRow {
        owner: owner(authority),
        peers: compare::nearest(at, &all)
            .into_iter()
            .filter_map(|near| {
                let owner = owner(authorities.get(near.at)?);
                Some(Peer { owner, population_ratio: near.population_ratio, same_land: near.same_land })
            })
            .collect(),
    });
    rows.filter(|row| !row.peers.is_empty()).collect()
}
