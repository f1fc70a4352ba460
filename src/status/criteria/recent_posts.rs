//! Criterion: there are posts of the last thirty days, which is as far back as newcomers can read.

use jiff::ToSpan;

use super::{Evidence, Known};
use crate::{fact::Fact, registry::StatedDate};

/// How far back WhatsApp shows posts.
const SHOWN_DAYS: i32 = 30;

/// How recently somebody must have looked before silence can be told from not looking.
const LOOKED_DAYS: i32 = 7;

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let Some(posts) = &known.posts else { return Vec::new() };
    let before = |days: i32| known.as_of.saturating_sub(days.days());
    if posts.newest.value > before(SHOWN_DAYS) {
        return vec![Evidence {
            date: Some(StatedDate::day(posts.newest.value)),
            ..posts.newest.with(Fact::Met)
        }];
    }
    if posts.looked_on > before(LOOKED_DAYS) {
        return vec![Evidence {
            date: Some(StatedDate::day(posts.looked_on)),
            ..posts.newest.with(Fact::Unmet)
        }];
    }
    Vec::new()
}
