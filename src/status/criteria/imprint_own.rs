//! Criterion: the imprint that the channel leads to is the authority's own, and not that of another body.

use super::{Evidence, Known};
use crate::{extract::ImprintGrade, fact::Fact};

/// A link to the authority's own website proves it; a link elsewhere may be a short link, which proves nothing.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let has_link = known.imprint.as_ref().is_some_and(|imprint| {
        matches!(imprint.value, ImprintGrade::LabelledLink | ImprintGrade::UnlabelledLink)
    });
    let back = known.back_link.iter().filter(|back| has_link && back.value == Fact::Met);
    back.cloned().collect()
}
