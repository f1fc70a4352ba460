//! Followers beside the estimated WhatsApp users: the metric `users_reached`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Reached, Study};
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
    registry,
    view::{
        Interval,
        metric_rows::FollowersRow,
        presence_rows::{Order, read},
    },
};

/// A row of the metric.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    population: u64,
    population_as_of: Option<Date>,
    study_id: String,
    study_percent: f64,
    study_percent_low: f64,
    study_percent_high: f64,
    users: f64,
    users_low: f64,
    users_high: f64,
    reached: f64,
    reached_low: f64,
    reached_high: Option<f64>,
}

/// Returns the study in force, and the channels that can be compared with it.
pub(super) fn reached(
    metrics: &Metrics,
    order: &Order<'_>,
    studies: &[registry::Study],
) -> Result<(Option<Study>, Vec<Reached>), RowError> {
    let rows: Vec<Row> = read(metrics, "users_reached")?;
    let study = rows.first().and_then(|row| {
        let registered = studies.iter().find(|study| study.study_id == row.study_id)?.clone();
        let (low, high) = (row.study_percent_low, Some(row.study_percent_high));
        Some(Study { registered, share: Interval { value: row.study_percent, low, high } })
    });
    let followers: Vec<FollowersRow> = read(metrics, "followers")?;
    let followers: BTreeMap<&str, &FollowersRow> =
        followers.iter().map(|row| (row.channel_id.as_str(), row)).collect();
    let shown = order.sorted(
        rows,
        |row| (&row.authority_id, Platform::Whatsapp),
        |row, owner| {
            Some(Reached {
                owner,
                followers: followers.get(row.channel_id.as_str())?.shown(),
                channel_id: row.channel_id,
                population: row.population,
                population_as_of: row.population_as_of,
                users: Interval { value: row.users, low: row.users_low, high: Some(row.users_high) },
                percent: Interval { value: row.reached, low: row.reached_low, high: row.reached_high },
            })
        },
    );
    Ok((study, shown.into_iter().flatten().collect()))
}
