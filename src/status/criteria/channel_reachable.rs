//! Criterion: the address of the channel answers.

use super::{Evidence, Known};
use crate::{collect::CheckStatus, fact::Fact};

/// A check that failed on the way says nothing; a page that showed the channel's name says that it was there that day.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let checked = known.last_check.iter().map(|check| {
        check.with(match check.value {
            CheckStatus::Ok | CheckStatus::NoCount | CheckStatus::WithheldImplausible => Fact::Met,
            CheckStatus::NotFound => Fact::Unmet,
            _ => Fact::Unknown,
        })
    });
    let named = known.channel_name.iter().map(|name| name.with(Fact::Met));
    // Of one day the check counts: a page that showed a name can be gone some hours later.
    let is_told = known.last_check.as_ref().map(|check| check.date);
    let named = named.filter(|name| is_told != Some(name.date));
    checked.chain(named).collect()
}
