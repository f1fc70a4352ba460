//! Growth before and after the badge was first seen: from the counts of the metric `badge_counts`.

use jiff::civil::Date;
use serde::Deserialize;

use super::{AroundBadge, Bounds, Pace, Side};
use crate::{
    count::{Count, Precision},
    measure::{
        Metrics, RowError,
        statistics::{self, Confidence, DatedCount, DatedInterval, growth, theil_sen},
    },
    platform::Platform,
    registry::StatedDate,
    source::Source,
    view::{
        Followers, Origin,
        presence_rows::{Order, read},
    },
};

/// With fewer counts the median slope says no more than the first and the last of them.
const LEAST_FOR_TREND: usize = 5;

/// A row of the metric.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    side: Where,
    date: Date,
    source: Source,
    url: String,
    document_sha256: Option<String>,
    followers: u64,
    followers_low: u64,
    followers_high: Option<u64>,
    followers_precision: Precision,
    first_seen_on: Date,
    unverified_on: Option<Date>,
}

/// On which side of the day a count stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Where {
    Before,
    After,
}

/// A channel with both sides.
struct Both<'r> {
    row: &'r Row,
    before: Side,
    after: Side,
}

/// Returns the channels with at least two counts on each side.
pub(super) fn around_badge(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<AroundBadge>, RowError> {
    let rows: Vec<Row> = read(metrics, "badge_counts")?;
    let channels = rows.chunk_by(|one, other| one.channel_id == other.channel_id);
    let both = channels.filter_map(|counts| {
        // The metric sorts by day, so the earlier side comes first.
        let (before, after) = counts.split_at(counts.partition_point(|row| row.side == Where::Before));
        Some(Both { row: counts.first()?, before: side(before)?, after: side(after)? })
    });
    Ok(order.sorted(
        both,
        |both| (&both.row.authority_id, Platform::Whatsapp),
        |Both { row, before, after }, owner| AroundBadge {
            owner,
            channel_id: row.channel_id.clone(),
            first_seen_on: row.first_seen_on,
            unverified_on: row.unverified_on,
            pace: pace(before.per_day, after.per_day),
            before,
            after,
        },
    ))
}

fn side(counts: &[Row]) -> Option<Side> {
    let (first, last) = (counts.first()?, counts.last()?);
    let dated = |row: &Row| DatedCount { date: row.date, count: row.count() };
    let growth = growth(dated(first), dated(last))?;
    let days = f64::from(growth.span_days);
    let bound = |people: Option<i128>| people.map(|people| people as f64 / days);
    let value = (last.followers as f64 - first.followers as f64) / days;
    let interval = |row: &Row| Some(statistics::Interval::from(row.count()));
    let series: Vec<DatedInterval> =
        counts.iter().map(|row| DatedInterval { date: row.date, value: interval(row) }).collect();
    let trend = || theil_sen(&series, Confidence::NINETY_FIVE);
    Some(Side {
        counts: counts.len(),
        span_days: growth.span_days,
        per_day: Bounds { value, low: bound(growth.low), high: bound(growth.high) },
        trend: if counts.len() >= LEAST_FOR_TREND { trend() } else { None },
        first: first.shown(),
        last: last.shown(),
    })
}

fn pace(before: Bounds, after: Bounds) -> Pace {
    let below = |one: Option<f64>, other: Option<f64>| one.zip(other).is_some_and(|(one, other)| one < other);
    if below(before.high, after.low) {
        Pace::Faster
    } else if below(after.high, before.low) {
        Pace::Slower
    } else {
        Pace::NotDistinguishable
    }
}

impl Row {
    fn count(&self) -> Count {
        Count {
            shown: self.followers,
            low: self.followers_low,
            high: self.followers_high,
            precision: self.followers_precision,
        }
    }

    fn shown(&self) -> Followers {
        Followers {
            count: self.count(),
            origin: Origin {
                source: self.source,
                source_kind: None,
                date: Some(StatedDate::day(self.date)),
                url: Some(self.url.clone()),
                document_sha256: self.document_sha256.clone(),
                quote: None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: (f64, f64), after: (f64, f64), expected: Pace) {
        let bounds = |(low, high): (f64, f64)| Bounds { value: low, low: Some(low), high: Some(high) };
        assert_eq!(pace(bounds(before), bounds(after)), expected);
    }

    #[test]
    fn paces_differ_only_where_their_bounds_do() {
        check((1.0, 2.0), (2.5, 3.0), Pace::Faster);
        check((2.5, 3.0), (1.0, 2.0), Pace::Slower);
        check((1.0, 2.0), (2.0, 3.0), Pace::NotDistinguishable);
        check((-1.0, 5.0), (1.0, 2.0), Pace::NotDistinguishable);
        let open = Bounds { value: 1.0, low: Some(1.0), high: None };
        assert_eq!(pace(open, Bounds { value: 9.0, low: Some(9.0), high: None }), Pace::NotDistinguishable);
    }
}
