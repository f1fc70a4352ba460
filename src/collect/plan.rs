//! What a night sets out to ask, and how often.

use std::collections::BTreeMap;

use super::Target;

/// The targets of a night.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is to be asked, due or not.
    pub targets: Vec<Target>,
    /// After how many days the pages of a channel are asked for again, by `channel_id`; a channel that is not
    /// named here follows the settings of its pages' purposes.
    pub due_days: BTreeMap<String, u16>,
}

impl From<Vec<Target>> for Plan {
    fn from(targets: Vec<Target>) -> Self {
        Self { targets, due_days: BTreeMap::new() }
    }
}
