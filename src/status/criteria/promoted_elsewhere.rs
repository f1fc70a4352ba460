//! Criterion: another channel of the authority points to this one.

use super::{Evidence, Known};
use crate::fact::Fact;

/// Stories, print and what was not read are not seen: absence proves nothing.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    known.mentions.iter().map(|mention| mention.told.with(Fact::Met)).collect()
}
