//! Criterion: the channel carries the badge. Its colour is never used.

use super::{BadgeStatement, Evidence, Known};

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    said(&known.badge)
}

pub(super) fn said(statements: &[BadgeStatement]) -> Vec<Evidence> {
    statements.iter().map(|statement| statement.said.clone()).collect()
}
