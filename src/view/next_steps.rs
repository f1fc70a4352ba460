//! The next step of every channel, equal steps together: what can be handed out today.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::status::Step;

/// A step and the channels that it is the next one of.
#[derive(Debug, Clone, Serialize)]
pub struct NextStep {
    /// What to do.
    pub step: Step,
    /// For which channels, by the name of their authority.
    pub channels: Vec<StepChannel>,
}

/// A channel that a step is the next one of.
#[derive(Debug, Clone, Serialize)]
pub struct StepChannel {
    /// Key of the authority.
    pub authority_id: String,
    /// The authority's name.
    pub authority: String,
    /// Key of the channel.
    pub channel_id: String,
}

/// Returns the steps, what cannot wait first; channels of which nothing is to be done have none.
#[must_use]
pub fn next_steps(authorities: &[AuthorityRow]) -> Vec<NextStep> {
    let mut steps: BTreeMap<(u8, Step), Vec<StepChannel>> = BTreeMap::new();
    for authority in authorities {
        for channel in &authority.channels {
            let step = channel.standing.next;
            let Some(urgency) = urgency(step) else { continue };
            steps.entry((urgency, step)).or_default().push(StepChannel {
                authority_id: authority.authority_id.clone(),
                authority: authority.name.clone(),
                channel_id: channel.channel_id.clone(),
            });
        }
    }
    steps.into_iter().map(|((_, step), channels)| NextStep { step, channels }).collect()
}

/// Returns the place of a step in the list, the smallest first: what was lost, what is ready, what is missing, what
/// nobody knows, what only takes time. Channels that nobody knows stand in the work list of the register.
fn urgency(step: Step) -> Option<u8> {
    match step {
        Step::WinBack | Step::FindAddress => Some(0),
        Step::Apply => Some(1),
        Step::Meet(_) => Some(2),
        Step::LookAtBadge | Step::FindOut(_) => Some(3),
        Step::Wait => Some(4),
        Step::Keep | Step::NameChannel => None,
    }
}
