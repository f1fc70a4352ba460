//! A share of posts as a cell: the share, how many of how many, the interval.

use crate::{
    language::Language,
    view::{Part, Segment},
};

/// A cell of a table.
pub(super) struct ShareCell {
    /// To sort by; `None` where nothing is known.
    pub(super) value: Option<f64>,
    /// The share.
    pub(super) words: String,
    /// How many of how many, and the interval.
    pub(super) more: String,
}

impl ShareCell {
    /// Returns the cell of a part; of nothing it is unknown.
    pub(super) fn new(part: &Part, language: &Language) -> Self {
        let Some(share) = part.share else {
            return Self { value: None, words: language.text("fact-unknown"), more: String::new() };
        };
        let (low, high) = (language.percent(share.interval.low()), language.percent(share.interval.high()));
        let arguments = [
            ("n", part.posts.into()),
            ("of", part.of.into()),
            ("low", (&low).into()),
            ("high", (&high).into()),
        ];
        Self {
            value: Some(share.value),
            words: language.percent(share.value),
            more: language.text_with("share-of-posts", &arguments),
        }
    }

    /// Returns the cell of the segment of that kind.
    pub(super) fn of(segments: &[Segment], kind: &str, language: &Language) -> Self {
        let part = segments.iter().find(|segment| segment.kind == kind).map(|segment| segment.part);
        Self::new(&part.unwrap_or(Part { posts: 0, of: 0, share: None }), language)
    }
}
