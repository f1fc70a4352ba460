//! Criterion: the channel's link is entered in the authority's profile on Instagram or Facebook.

use super::{Evidence, Known};
use crate::{fact::Fact, platform::Platform};

/// Pages show a part of a profile only: what is not seen there may still be entered.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let is_profile = |platform| matches!(platform, Platform::Instagram | Platform::Facebook);
    let entered = known.mentions.iter().filter(|mention| mention.in_profile && is_profile(mention.platform));
    entered.map(|mention| mention.told.with(Fact::Met)).collect()
}
