//! How far the authorities of each level and each Land are.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shown::{AuthorityRow, StageCount};
use crate::{registry::Level, status::Stage};

/// The stages of the authorities of a level or a Land.
#[derive(Debug, Clone, Serialize)]
pub struct StagesOfGroup<Group> {
    /// The level, or the two-letter code of the Land (`none` for the federal level).
    pub group: Group,
    /// How many authorities stand at each stage, every stage present, sum = authorities of the group.
    pub stages: Vec<StageCount>,
}

/// Returns the stages of each level.
#[must_use]
pub fn stages_by_level(authorities: &[AuthorityRow]) -> Vec<StagesOfGroup<Level>> {
    stages_by(authorities, |row| row.level)
}

/// Returns the stages of each Land, those of the federal level under `none`.
#[must_use]
pub fn stages_by_land(authorities: &[AuthorityRow]) -> Vec<StagesOfGroup<String>> {
    stages_by(authorities, |row| row.land.clone().unwrap_or_else(|| "none".to_owned()))
}

fn stages_by<Group: Ord>(
    authorities: &[AuthorityRow],
    group: impl Fn(&AuthorityRow) -> Group,
) -> Vec<StagesOfGroup<Group>> {
    let mut groups: BTreeMap<Group, Vec<&AuthorityRow>> = BTreeMap::new();
    for authority in authorities {
        groups.entry(group(authority)).or_default().push(authority);
    }
    groups.into_iter().map(|(group, rows)| StagesOfGroup { group, stages: counted(rows) }).collect()
}

/// Returns how many authorities stand at each stage, every stage present.
pub(super) fn counted<'a>(authorities: impl IntoIterator<Item = &'a AuthorityRow>) -> Vec<StageCount> {
    let mut counts = Stage::ALL.map(|stage| StageCount { stage, authorities: 0 });
    for authority in authorities {
        for count in counts.iter_mut().filter(|count| count.stage == authority.stage) {
            count.authorities += 1;
        }
    }
    counts.to_vec()
}

/// Returns how many authorities stand at a stage.
#[must_use]
pub fn authorities_at(stage: Stage, stages: &[StageCount]) -> u64 {
    stages.iter().find(|count| count.stage == stage).map_or(0, |count| count.authorities)
}

/// Returns how many authorities there are.
#[must_use]
pub fn authorities_in(stages: &[StageCount]) -> u64 {
    stages.iter().map(|count| count.authorities).sum()
}

/// Returns how many of them have a known channel.
#[must_use]
pub fn authorities_with_channel(stages: &[StageCount]) -> u64 {
    authorities_in(stages) - authorities_at(Stage::NoChannelKnown, stages)
}
