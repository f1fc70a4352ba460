//! A table of one channel's posts: typed by hand, or exported by a research tool.

mod id;
mod line;

pub use line::{Origin, PostLine};

use std::collections::BTreeSet;

use super::{Extraction, page::Page, table};
use crate::collect::CheckStatus;

/// Reads every line into a post; one that stands there twice is taken once.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let mut issues = Vec::new();
    let mut posts = Vec::new();
    let mut seen = BTreeSet::new();
    let zone = table::zone(page);
    let origin = if page.parameter("counts") == Some("exact") { Origin::Program } else { Origin::Person };
    for line in table::lines::<PostLine>(page, &mut issues) {
        match line.read(&zone, origin) {
            Ok(post) if seen.insert(post.post_id.clone()) => posts.push(post),
            Ok(post) => {
                let detail = format!("{} stands above", post.post_id);
                issues.push(table::issue("post_twice", &post.place, detail));
            }
            Err(issue) => issues.push(issue),
        }
    }
    Extraction { status: CheckStatus::Ok, posts, issues, ..Extraction::default() }
}
