//! How far the authorities of each level and each Land are.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shown::{AuthorityRow, StageCount};
use crate::status::Stage;

/// The stages of the authorities of a level or a Land.
#[derive(Debug, Clone, Serialize)]
pub struct StagesOfGroup<Group> {
    /// The level, or the two-letter code of the Land (`none` for the federal level).
    pub group: Group,
    /// How many authorities stand at each stage, every stage present, sum = authorities of the group.
    pub stages: Vec<StageCount>,
}

impl<Group> StagesOfGroup<Group> {
    /// Returns how many authorities the group has.
    pub fn authorities(&self) -> u64 {
        self.stages.iter().map(|count| count.authorities).sum()
    }

    /// Returns how many of them have a known channel.
    pub fn with_channel(&self) -> u64 {
        let with = self.stages.iter().filter(|count| count.stage != Stage::NoChannelKnown);
        with.map(|count| count.authorities).sum()
    }
}

/// Returns the groups in their own order.
pub fn stages_by<Group: Ord>(
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
