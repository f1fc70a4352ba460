//! Criterion: the authority's imprint has name, postal address and authorised representative (§ 18 (1) `MStV`).

use super::{Evidence, Known};
use crate::fact::Fact;

/// One that is missing decides; all three are needed to say yes, and then the oldest reading dates it.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let told: Vec<&Evidence> = known.imprint_elements.iter().flatten().collect();
    if let Some(missing) = told.iter().find(|one| one.value == Fact::Unmet) {
        return vec![(*missing).clone()];
    }
    let met = told.iter().filter(|one| one.value == Fact::Met);
    if met.clone().count() < known.imprint_elements.len() {
        return Vec::new();
    }
    let oldest = met.min_by_key(|one| one.date.map(|date| date.from));
    oldest.map(|one| (*one).clone()).into_iter().collect()
}
