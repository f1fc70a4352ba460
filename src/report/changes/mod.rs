//! The list of changes beside the report: to read (`changes.md`), to calculate with (`changes.json`), to subscribe to
//! (`changes.atom`).
//!
//! Old and new value, with the page, the day and the digest that each rests on. Nothing is compared here.

mod atom;
mod json;
mod markdown;
mod newest_feed;

pub use newest_feed::publish_newest_feed;

use crate::{language::Language, view::Report};

/// Characters of a value that a list shows; the tables have all of it.
const SHOWN_CHARACTERS: usize = 300;

/// Returns the three files with their names.
pub(super) fn files(report: &Report, language: &Language) -> [(&'static str, String); 3] {
    [
        (newest_feed::FEED, atom::atom(report, language)),
        ("changes.json", json::json(report)),
        ("changes.md", markdown::markdown(report, language)),
    ]
}

/// Returns the beginning of a text, with an ellipsis where something was left out.
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
