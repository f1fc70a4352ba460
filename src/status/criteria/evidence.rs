//! One thing that somebody says, with who says it, of which day, and where.

use std::cmp::Ordering;

use serde::Serialize;

use crate::{fact::Fact, registry::StatedDate, source::Source};

/// A value that a source gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told<Value> {
    /// What it says.
    pub value: Value,
    /// The way by which it came.
    pub source: Source,
    /// False for pages that only repeat others.
    pub first_hand: bool,
    /// The day it is for; `None` when the source does not say.
    pub date: Option<StatedDate>,
    /// Address of the page.
    pub url: Option<String>,
    /// Digest of the stored page.
    pub document_sha256: Option<String>,
    /// The words on the page that say so; hostile text.
    pub quote: Option<String>,
    /// For a declared answer: the office that gave it; hostile text.
    pub answered_by: Option<String>,
}

/// What a source says of a criterion.
pub type Evidence = Told<Fact>;

impl<Value> Told<Value> {
    /// Returns a value that a source gives, without day or place.
    #[must_use]
    pub fn new(value: Value, source: Source) -> Self {
        Self {
            value,
            source,
            first_hand: true,
            date: None,
            url: None,
            document_sha256: None,
            quote: None,
            answered_by: None,
        }
    }

    /// Returns another value that follows from this one, told by the same source in the same place.
    #[must_use]
    pub fn with<Other>(&self, value: Other) -> Told<Other> {
        Told {
            value,
            source: self.source,
            first_hand: self.first_hand,
            date: self.date,
            url: self.url.clone(),
            document_sha256: self.document_sha256.clone(),
            quote: self.quote.clone(),
            answered_by: self.answered_by.clone(),
        }
    }

    /// Compares by how much a source counts, the strongest first.
    ///
    /// What pages and files show beats what the authority declares, that beats what is published, and pages that only
    /// repeat others come last. Within one of these the newest wins; without a day is older than any day. On one day a
    /// page that our own collector read comes before one that was handed over.
    pub(super) fn stronger<Other>(&self, other: &Told<Other>) -> Ordering {
        let newer = newness(other.date).cmp(&newness(self.date));
        let nearer = other.source.is_collected().cmp(&self.source.is_collected());
        other.rank().cmp(&self.rank()).then(newer).then(nearer)
    }

    /// Returns true when both come by the same way: the newer of the two replaces the older.
    pub(super) fn is_of_same_source<Other>(&self, other: &Told<Other>) -> bool {
        self.source == other.source && self.first_hand == other.first_hand
    }

    /// Returns true when this is surely of an earlier day than the other.
    pub(in crate::status) fn is_before<Other>(&self, other: &Told<Other>) -> bool {
        self.date.zip(other.date).is_some_and(|(one, other)| one.to < other.from)
    }

    fn rank(&self) -> u8 {
        match (self.source, self.first_hand) {
            (Source::Collected | Source::Imported, _) => 3,
            (Source::Declared, _) => 2,
            (Source::Published, true) => 1,
            (Source::Published, false) => 0,
        }
    }
}

fn newness(date: Option<StatedDate>) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    date.map(|date| (date.from, date.to))
}
