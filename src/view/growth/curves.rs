//! Followers since the opening: the metric `launch_curve`.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Curve, CurvePoint};
use crate::{
    count::{Count, Precision},
    measure::{Metrics, RowError},
    platform::Platform,
    registry::SourceKind,
    source::Source,
    view::{
        Followers, Origin,
        metric_rows::stated,
        presence_rows::{Order, read},
    },
};

/// A row of the metric.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    source: Source,
    source_kind: Option<SourceKind>,
    date_from: Option<Date>,
    date_to: Option<Date>,
    url: String,
    document_sha256: Option<String>,
    followers: u64,
    followers_low: u64,
    followers_high: Option<u64>,
    followers_precision: Precision,
    started_from: Option<Date>,
    started_to: Option<Date>,
    days_from: u64,
    days_to: u64,
}

/// Returns the channels whose opening is known, each with its counts.
pub(super) fn curves(metrics: &Metrics, order: &Order<'_>) -> Result<Vec<Curve>, RowError> {
    let rows: Vec<Row> = read(metrics, "launch_curve")?;
    let channels = rows.chunk_by(|one, other| one.channel_id == other.channel_id);
    let first = channels.filter_map(|points| Some((points.first()?, points)));
    Ok(order.sorted(
        first,
        |(first, _)| (&first.authority_id, first.platform),
        |(first, points), owner| Curve {
            owner,
            channel_id: first.channel_id.clone(),
            platform: first.platform,
            started: stated(first.started_from, first.started_to),
            points: points.iter().map(Row::shown).collect(),
        },
    ))
}

impl Row {
    fn shown(&self) -> CurvePoint {
        CurvePoint {
            days_from: self.days_from,
            days_to: self.days_to,
            followers: Followers {
                count: Count {
                    shown: self.followers,
                    low: self.followers_low,
                    high: self.followers_high,
                    precision: self.followers_precision,
                },
                origin: Origin {
                    source: self.source,
                    source_kind: self.source_kind,
                    date: stated(self.date_from, self.date_to),
                    url: Some(self.url.clone()),
                    document_sha256: self.document_sha256.clone(),
                    quote: None,
                },
            },
        }
    }
}
