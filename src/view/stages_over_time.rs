//! How many authorities stood at which stage, week by week.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{presence_rows::read, shown::StageCount, stages_of_group::authorities_with_channel};
use crate::{
    measure::{Metrics, RowError},
    status::Stage,
};

/// The stages that can be told of the past. What was missing before an application has no day, so that
/// [`Stage::Unverified`] stands for all channels without a badge that are not known to have lost one.
pub const DATED_STAGES: [Stage; 6] = [
    Stage::Verified,
    Stage::Lost,
    Stage::Unverified,
    Stage::BadgeUnknown,
    Stage::NotReachable,
    Stage::NoChannelKnown,
];

/// How the authorities of today's register stood at the end of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StagesOfWeek {
    /// The last day of the ISO week, or the day of the report.
    pub date: Date,
    /// Each of [`DATED_STAGES`], sum = authorities.
    pub stages: Vec<StageCount>,
}

/// A row of the metric `stages_over_time`.
#[derive(Debug, Deserialize)]
struct Row {
    date: Date,
    stage: Stage,
    authorities: u64,
}

/// Returns the weeks, oldest first, from the first one in which a channel was known.
pub(super) fn stages_over_time(metrics: &Metrics) -> Result<Vec<StagesOfWeek>, RowError> {
    let mut weeks: BTreeMap<Date, BTreeMap<Stage, u64>> = BTreeMap::new();
    for row in read::<Row>(metrics, "stages_over_time")? {
        weeks.entry(row.date).or_default().insert(row.stage, row.authorities);
    }
    let week = |(date, counted): (Date, BTreeMap<Stage, u64>)| StagesOfWeek {
        date,
        stages: DATED_STAGES
            .map(|stage| StageCount { stage, authorities: counted.get(&stage).copied().unwrap_or(0) })
            .to_vec(),
    };
    Ok(weeks.into_iter().map(week).skip_while(|week| authorities_with_channel(&week.stages) == 0).collect())
}
