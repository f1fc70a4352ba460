//! Criterion: a profile of the authority on Instagram or Facebook carries the badge, which Meta asks for first.

use super::{Evidence, Known, channel_badge::said, decide};
use crate::{fact::Fact, platform::Platform, requirement::Requirement};

/// One profile with the badge is enough; that there is none follows only when both platforms say so.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let decided: Vec<Evidence> = [Platform::Instagram, Platform::Facebook]
        .iter()
        .filter_map(|platform| known.profile_badges.get(platform))
        .filter_map(|statements| decide(Requirement::ProfileBadge, said(statements)).decided_by)
        .collect();
    let met: Vec<Evidence> = decided.iter().filter(|one| one.value == Fact::Met).cloned().collect();
    match (met.is_empty(), decided.len()) {
        (false, _) => met,
        (true, 2) => decided,
        (true, _) => Vec::new(),
    }
}
