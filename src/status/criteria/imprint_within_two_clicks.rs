//! Criterion: at most two clicks lead from the channel to the full imprint (BGH, 20.07.2006, I ZR 228/03).

use super::{Evidence, Known};
use crate::{extract::ImprintGrade, fact::Fact};

/// The most clicks from the home page that leave one for the way to it: two are held to be easy to find.
const MOST_FROM_HOME: u64 = 1;

/// None for an imprint in full, one for a link that says so; else over the website: one to get there, and the clicks
/// from its home page.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let Some(imprint) = &known.imprint else { return Vec::new() };
    if matches!(imprint.value, ImprintGrade::FullText | ImprintGrade::LabelledLink) {
        return vec![imprint.with(Fact::Met)];
    }
    match (&known.back_link, &known.imprint_clicks) {
        (Some(back), Some(clicks)) if back.value == Fact::Met => {
            let state = if clicks.value <= MOST_FROM_HOME { Fact::Met } else { Fact::Unmet };
            // Both must hold, so that it is as old as the older of the two.
            vec![if back.is_before(clicks) { back.with(state) } else { clicks.with(state) }]
        }
        (Some(back), _) if back.value == Fact::Unmet && imprint.value == ImprintGrade::None => {
            vec![imprint.with(Fact::Unmet)]
        }
        _ => Vec::new(),
    }
}
