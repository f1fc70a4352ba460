//! The rows of the metric tables as the view reads them.

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{Followers, Interval, Origin, Share};
use crate::{
    canary::AlarmKind,
    collect::{CheckStatus, Purpose},
    count::{Count, Precision},
    extract::{Criterion, Evidence, ImprintGrade},
    fact::Fact,
    registry::{SourceKind, StatedDate},
    source::Source,
};

/// Where a row comes from; every metric about a channel has these columns.
#[derive(Debug, Deserialize)]
pub(super) struct OriginColumns {
    source: Source,
    source_kind: Option<SourceKind>,
    date_from: Option<Date>,
    date_to: Option<Date>,
    url: String,
    document_sha256: Option<String>,
    evidence: Option<String>,
}

impl OriginColumns {
    /// Returns the origin of the field of that name, with the quote from the page if there is one.
    pub(super) fn origin(&self, field: &str) -> Origin {
        Origin {
            source: self.source,
            source_kind: self.source_kind,
            date: stated(self.date_from, self.date_to),
            url: Some(self.url.clone()),
            document_sha256: self.document_sha256.clone(),
            quote: self.quote(field),
        }
    }

    fn quote(&self, field: &str) -> Option<String> {
        let evidence: Vec<Evidence> = serde_json::from_str(self.evidence.as_deref()?).ok()?;
        evidence.into_iter().find(|evidence| evidence.field == field).map(|evidence| evidence.quote)
    }
}

/// A row of the metric `followers`.
#[derive(Debug, Deserialize)]
pub(super) struct FollowersRow {
    pub(super) channel_id: String,
    followers: u64,
    followers_low: u64,
    followers_high: Option<u64>,
    followers_precision: Precision,
    #[serde(flatten)]
    pub(super) origin: OriginColumns,
}

impl FollowersRow {
    /// Returns the count with its origin.
    pub(super) fn shown(&self) -> Followers {
        Followers { count: self.count(), origin: self.origin.origin("followers") }
    }

    pub(super) fn count(&self) -> Count {
        Count {
            shown: self.followers,
            low: self.followers_low,
            high: self.followers_high,
            precision: self.followers_precision,
        }
    }
}

/// A row of the metric `followers_per_1000`.
#[derive(Debug, Deserialize)]
pub(super) struct DensityRow {
    pub(super) channel_id: String,
    per_1000: f64,
    per_1000_low: f64,
    per_1000_high: Option<f64>,
}

impl DensityRow {
    pub(super) fn interval(&self) -> Interval {
        Interval { value: self.per_1000, low: self.per_1000_low, high: self.per_1000_high }
    }
}

/// A row of the metric `follower_rank`.
#[derive(Debug, Deserialize)]
pub(super) struct RankRow {
    pub(super) channel_id: String,
    pub(super) rank_from: u64,
    pub(super) rank_to: u64,
    pub(super) channels: u64,
}

/// A row of the metric `badge`.
#[derive(Debug, Deserialize)]
pub(super) struct BadgeRow {
    pub(super) channel_id: String,
    #[serde(flatten)]
    pub(super) origin: OriginColumns,
}

/// A row of the metric `imprint`.
#[derive(Debug, Deserialize)]
pub(super) struct ImprintRow {
    pub(super) channel_id: String,
    pub(super) imprint: ImprintGrade,
    #[serde(flatten)]
    pub(super) origin: OriginColumns,
}

/// A row of the metric `last_check`.
#[derive(Debug, Deserialize)]
pub(super) struct CheckRow {
    pub(super) channel_id: String,
    pub(super) status: CheckStatus,
    pub(super) observed_at: Timestamp,
    pub(super) url: String,
    pub(super) document_sha256: Option<String>,
}

/// A row of the metric `channel_start`.
#[derive(Debug, Deserialize)]
pub(super) struct StartRow {
    pub(super) channel_id: String,
    pub(super) started_from: Option<Date>,
    pub(super) started_to: Option<Date>,
}

/// A row of the metric `channel_name`.
#[derive(Debug, Deserialize)]
pub(super) struct NameRow {
    pub(super) channel_id: String,
    pub(super) name: String,
    pub(super) renamed_on: Option<Date>,
    pub(super) date: Option<Date>,
    pub(super) url: String,
    pub(super) document_sha256: Option<String>,
}

/// A row of the metric `group_shares`.
#[derive(Debug, Deserialize)]
pub(super) struct ShareRow {
    pub(super) dimension: String,
    pub(super) member: String,
    pub(super) authorities: u64,
    pub(super) channels: u64,
    badge_met: u64,
    badge_unmet: u64,
    badge_unknown: u64,
    imprint_met: u64,
    imprint_unmet: u64,
    imprint_unknown: u64,
}

impl ShareRow {
    pub(super) fn badge(&self) -> Share {
        Share { met: self.badge_met, unmet: self.badge_unmet, unknown: self.badge_unknown }
    }

    pub(super) fn imprint(&self) -> Share {
        Share { met: self.imprint_met, unmet: self.imprint_unmet, unknown: self.imprint_unknown }
    }
}

/// A row of the metric `run_targets`.
#[derive(Debug, Deserialize)]
pub(super) struct TargetsRow {
    pub(super) run_id: String,
    pub(super) status: CheckStatus,
    pub(super) targets: u64,
}

/// A row of the metric `website_findings`.
#[derive(Debug, Deserialize)]
pub(super) struct FindingRow {
    pub(super) authority_id: String,
    pub(super) criterion: Criterion,
    pub(super) state: Fact,
    pub(super) detail: Option<String>,
    quote: Option<String>,
    url: String,
    date: Option<Date>,
    document_sha256: Option<String>,
}

impl FindingRow {
    pub(super) fn origin(&self) -> Origin {
        Origin {
            source: Source::Collected,
            source_kind: None,
            date: stated(self.date, self.date),
            url: Some(self.url.clone()),
            document_sha256: self.document_sha256.clone(),
            quote: self.quote.clone(),
        }
    }
}

/// A row of the metric `imprint_clicks`.
#[derive(Debug, Deserialize)]
pub(super) struct ClicksRow {
    pub(super) authority_id: String,
    pub(super) clicks: u64,
}

/// A row of the metric `run_issues`.
#[derive(Debug, Deserialize)]
pub(super) struct IssueRow {
    pub(super) code: String,
    pub(super) authority_id: String,
    pub(super) channel_id: Option<String>,
    pub(super) place: String,
    pub(super) detail: String,
}

/// A row of the metric `run_alarms`.
#[derive(Debug, Deserialize)]
pub(super) struct AlarmRow {
    pub(super) kind: AlarmKind,
    pub(super) purpose: Purpose,
    pub(super) field: Option<String>,
    pub(super) authority_id: Option<String>,
    pub(super) channel_id: Option<String>,
    pub(super) pages_fine: u64,
    pub(super) pages: u64,
    pub(super) expected_percent: Option<u64>,
    pub(super) seen: Option<String>,
    pub(super) plausible_from: Option<u64>,
    pub(super) plausible_to: Option<u64>,
    pub(super) followers_before: Option<u64>,
    pub(super) before_on: Option<Date>,
}

/// Returns a date with its precision when both ends are known.
pub(super) fn stated(from: Option<Date>, to: Option<Date>) -> Option<StatedDate> {
    Some(StatedDate { from: from?, to: to? })
}
