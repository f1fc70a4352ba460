//! A table with a row a channel about its posts: how many there are, in how much watched time, and shares with intervals.

use askama::Template;

use super::{rendered, share_cell::ShareCell};
use crate::{
    language::{Language, hostile::plain},
    platform::Platform,
    view::{Coverage, Owner},
};

/// What stands around the rows.
#[derive(Template)]
#[template(path = "post_table.html")]
pub(super) struct PostTable<'a> {
    pub(super) language: &'a Language,
    /// Names the table within the page.
    pub(super) id: &'static str,
    /// Of how many channels posts are known, and why not of the others.
    pub(super) coverage: String,
    /// Rendered charts.
    pub(super) figures: Vec<String>,
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// The message that says how the figures are meant.
    pub(super) note: &'static str,
    /// Words that decided on verdicts.
    pub(super) evidence: Vec<EvidenceLine>,
}

impl PostTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    pub(super) fn html(&self) -> String {
        rendered(self)
    }
}

/// One channel.
pub(super) struct Row {
    authority: String,
    note: String,
    cells: Vec<ShareCell>,
}

impl Row {
    pub(super) fn new(
        owner: &Owner,
        platform: Platform,
        (posts, watched_days): (u64, f64),
        cells: Vec<ShareCell>,
        language: &Language,
    ) -> Self {
        let (days, platform) = (language.decimal(watched_days, 0), language.platform(platform));
        let arguments = [("n", posts.into()), ("days", (&days).into()), ("platform", (&platform).into())];
        Self {
            authority: plain(&owner.authority),
            note: language.text_with("posts-of-days", &arguments),
            cells,
        }
    }
}

/// The words of one post that decided.
pub(super) struct EvidenceLine {
    pub(super) who: String,
    pub(super) verdict: String,
    pub(super) quotes: Vec<String>,
    pub(super) day: String,
    pub(super) link: Option<(String, String)>,
}

/// Returns the sentence that says of how many channels posts are known.
pub(super) fn coverage(coverage: &Coverage, language: &Language) -> String {
    let unwatched = coverage.channels.saturating_sub(coverage.watched);
    let silent = coverage.watched.saturating_sub(coverage.with_posts);
    let arguments = [
        ("n", coverage.with_posts.into()),
        ("of", coverage.channels.into()),
        ("unwatched", unwatched.into()),
        ("silent", silent.into()),
    ];
    language.text_with("posts-coverage", &arguments)
}

/// Returns a number as a cell.
pub(super) fn number(value: Option<f64>, digits: usize, language: &Language) -> ShareCell {
    ShareCell {
        value,
        words: value.map_or_else(|| language.text("fact-unknown"), |value| language.decimal(value, digits)),
        more: String::new(),
    }
}
