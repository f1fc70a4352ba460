//! Criterion: a page of the authority's website links to the channel, so that people can be sure whose it is.

use super::{Evidence, Known};

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    known.website_link.iter().cloned().collect()
}
