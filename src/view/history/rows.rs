//! The rows of the metrics about the past as the view reads them.

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{Aspect, ChannelChange, DaysToBadge, FollowerDrop};
use crate::{
    count::{Count, Precision},
    measure::{Metrics, RowError},
    platform::Platform,
    registry::SourceKind,
    source::Source,
    view::{
        Followers, Origin, Owner,
        metric_rows::{OriginColumns, stated},
        presence_rows::{Order, read},
    },
};

/// A row of the metric `changes`.
#[derive(Debug, Deserialize)]
struct ChangeRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    aspect: Aspect,
    value_before: String,
    value: String,
    gap_days: u64,
    observed_at: Option<Timestamp>,
    before_from: Option<Date>,
    before_to: Option<Date>,
    before_source: Source,
    before_source_kind: Option<SourceKind>,
    before_url: String,
    before_sha256: Option<String>,
    #[serde(flatten)]
    origin: OriginColumns,
}

impl ChangeRow {
    fn shown(self, owner: Owner) -> ChannelChange {
        ChannelChange {
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            aspect: self.aspect,
            before: self.value_before,
            after: self.value,
            seen_before: Origin {
                source: self.before_source,
                source_kind: self.before_source_kind,
                date: stated(self.before_from, self.before_to),
                url: Some(self.before_url),
                document_sha256: self.before_sha256,
                quote: None,
            },
            seen: self.origin.origin(self.aspect.as_str()),
            observed_at: self.observed_at,
            gap_days: self.gap_days,
        }
    }
}

/// Returns the changes, newest first; those of one day in the order of the authorities.
pub(super) fn changes(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<ChannelChange>, RowError> {
    let rows: Vec<ChangeRow> = read(metrics, "changes")?;
    let mut changes = order.sorted(rows, |row| (&row.authority_id, row.platform), ChangeRow::shown);
    let day = |change: &ChannelChange| change.seen.date.map(|stated| (stated.to, stated.from));
    changes.sort_by_key(|change| std::cmp::Reverse(day(change)));
    Ok(changes)
}

/// A row of the metric `days_to_badge`.
#[derive(Debug, Deserialize)]
struct BadgeDaysRow {
    channel_id: String,
    authority_id: String,
    days_from: Option<u64>,
    days_to: u64,
    started_from: Option<Date>,
    started_to: Option<Date>,
    unverified_on: Option<Date>,
    #[serde(flatten)]
    origin: OriginColumns,
}

/// Returns how long the badge took, in the order of the authorities.
pub(super) fn days_to_badge(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<DaysToBadge>, RowError> {
    let rows: Vec<BadgeDaysRow> = read(metrics, "days_to_badge")?;
    Ok(order.sorted(
        rows,
        |row| (&row.authority_id, Platform::Whatsapp),
        |row, owner| DaysToBadge {
            owner,
            channel_id: row.channel_id,
            days_from: row.days_from,
            days_to: row.days_to,
            started: stated(row.started_from, row.started_to),
            unverified_on: row.unverified_on,
            seen: row.origin.origin("badge"),
        },
    ))
}

/// A row of the metric `follower_drops`.
#[derive(Debug, Deserialize)]
struct DropRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    span_days: u64,
    followers: u64,
    followers_low: u64,
    followers_high: Option<u64>,
    followers_precision: Precision,
    source: Source,
    date: Option<Date>,
    url: String,
    document_sha256: Option<String>,
    earlier_followers: u64,
    earlier_low: u64,
    earlier_high: Option<u64>,
    earlier_precision: Precision,
    earlier_source: Source,
    earlier_date: Option<Date>,
    earlier_url: String,
    earlier_sha256: Option<String>,
}

impl DropRow {
    fn shown(self, owner: Owner) -> FollowerDrop {
        let counted = |count, source, date, url, document_sha256| Followers {
            count,
            origin: Origin {
                source,
                source_kind: None,
                date: stated(date, date),
                url: Some(url),
                document_sha256,
                quote: None,
            },
        };
        let earlier = Count {
            shown: self.earlier_followers,
            low: self.earlier_low,
            high: self.earlier_high,
            precision: self.earlier_precision,
        };
        let later = Count {
            shown: self.followers,
            low: self.followers_low,
            high: self.followers_high,
            precision: self.followers_precision,
        };
        FollowerDrop {
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            span_days: self.span_days,
            earlier: counted(
                earlier,
                self.earlier_source,
                self.earlier_date,
                self.earlier_url,
                self.earlier_sha256,
            ),
            later: counted(later, self.source, self.date, self.url, self.document_sha256),
        }
    }
}

/// Returns the sudden drops, in the order of the authorities.
pub(super) fn drops(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<FollowerDrop>, RowError> {
    let rows: Vec<DropRow> = read(metrics, "follower_drops")?;
    Ok(order.sorted(rows, |row| (&row.authority_id, row.platform), DropRow::shown))
}
