//! Criterion: the description holds the imprint, or a link that says that it leads there (§ 18 (1) `MStV`).

use super::{Evidence, Known};
use crate::{extract::ImprintGrade, fact::Fact};

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let graded = known.imprint.iter().map(|imprint| {
        imprint.with(match imprint.value {
            ImprintGrade::FullText | ImprintGrade::LabelledLink => Fact::Met,
            ImprintGrade::UnlabelledLink | ImprintGrade::None => Fact::Unmet,
            ImprintGrade::Unknown => Fact::Unknown,
        })
    });
    graded.collect()
}
