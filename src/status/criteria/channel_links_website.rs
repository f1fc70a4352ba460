//! Criterion: the channel links to the authority's website.

use super::{Evidence, Known};

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    known.back_link.iter().cloned().collect()
}
