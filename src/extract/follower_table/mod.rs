//! A table of one channel's follower counts, each with its day: typed by hand, or the series of a data package.

mod line;

pub use line::FollowerLine;

use super::{Extraction, page::Page, table};
use crate::collect::CheckStatus;

/// Reads every line into an observation of its own day.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let mut issues = Vec::new();
    let mut history = Vec::new();
    let zone = table::zone(page);
    for line in table::lines::<FollowerLine>(page, &mut issues) {
        match line.read(&zone) {
            Ok(observation) => history.push(observation),
            Err(issue) => issues.push(issue),
        }
    }
    Extraction { status: CheckStatus::Ok, history, issues, ..Extraction::default() }
}
