//! Growth over 7, 30, 90 and 365 days: the metric `follower_growth`.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Bounds, ChannelGrowth, GrowthSpan};
use crate::{
    count::{Count, Precision},
    measure::{Metrics, RowError, statistics::Change},
    platform::Platform,
    registry::{SourceKind, StatedDate},
    source::Source,
    view::{
        Followers, Origin,
        presence_rows::{Order, read},
    },
};

/// A row of the metric.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    wanted_days: u64,
    span_days: u64,
    gained: f64,
    gained_low: Option<f64>,
    gained_high: Option<f64>,
    per_30_days: f64,
    per_30_days_low: Option<f64>,
    per_30_days_high: Option<f64>,
    gained_percent: Option<f64>,
    gained_percent_low: Option<f64>,
    gained_percent_high: Option<f64>,
    direction: Change,
    followers: u64,
    followers_low: u64,
    followers_high: Option<u64>,
    followers_precision: Precision,
    source: Source,
    date: Date,
    url: String,
    document_sha256: Option<String>,
    earlier_followers: u64,
    earlier_low: u64,
    earlier_high: Option<u64>,
    earlier_precision: Precision,
    earlier_source: Source,
    earlier_source_kind: Option<SourceKind>,
    earlier_date: Date,
    earlier_url: String,
    earlier_sha256: Option<String>,
}

/// Returns the channels with growth, each with its spans.
pub(super) fn channels(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<ChannelGrowth>, RowError> {
    let rows: Vec<Row> = read(metrics, "follower_growth")?;
    let channels = rows.chunk_by(|one, other| one.channel_id == other.channel_id);
    let first = channels.filter_map(|spans| Some((spans.first()?, spans)));
    Ok(order.sorted(
        first,
        |(first, _)| (&first.authority_id, first.platform),
        |(first, spans), owner| ChannelGrowth {
            owner,
            channel_id: first.channel_id.clone(),
            platform: first.platform,
            spans: spans.iter().map(Row::shown).collect(),
        },
    ))
}

impl Row {
    fn shown(&self) -> GrowthSpan {
        GrowthSpan {
            wanted_days: self.wanted_days,
            span_days: self.span_days,
            gained: Bounds { value: self.gained, low: self.gained_low, high: self.gained_high },
            per_30_days: Bounds {
                value: self.per_30_days,
                low: self.per_30_days_low,
                high: self.per_30_days_high,
            },
            percent: self.gained_percent.map(|value| Bounds {
                value,
                low: self.gained_percent_low,
                high: self.gained_percent_high,
            }),
            direction: self.direction,
            later: self.later(),
            earlier: self.earlier(),
        }
    }

    fn later(&self) -> Followers {
        Followers {
            count: Count {
                shown: self.followers,
                low: self.followers_low,
                high: self.followers_high,
                precision: self.followers_precision,
            },
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

    fn earlier(&self) -> Followers {
        Followers {
            count: Count {
                shown: self.earlier_followers,
                low: self.earlier_low,
                high: self.earlier_high,
                precision: self.earlier_precision,
            },
            origin: Origin {
                source: self.earlier_source,
                source_kind: self.earlier_source_kind,
                date: Some(StatedDate::day(self.earlier_date)),
                url: Some(self.earlier_url.clone()),
                document_sha256: self.earlier_sha256.clone(),
                quote: None,
            },
        }
    }
}
