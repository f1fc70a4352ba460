//! Counterpart: which press release of the authority says what a channel's post says, if any does.
//!
//! Posts and releases in, a verdict a post out; a pure stage: no polars, no files, no clock. The house rule behind it is
//! "no exclusive information": nobody shall need WhatsApp to be informed. It must not know where the texts came from.
//!
//! 1. A link from the post to the address of a release is certain.
//! 2. Else the words decide (`score`): how much of the shorter of the two texts stands in the other one, as stems and parts of
//!    compounds. Words that a channel uses all the time weigh little. Dates, streets, places or numbers that contradict
//!    each other lower the similarity, since authorities write the same notice with another date again and again.
//! 3. Only releases from [`WINDOW_HOURS`] before to as long after the post count.
//! 4. "None" can be said only where the releases were watched over that whole time; else it cannot be told.
//!
//! What a pair of texts comes to depends on these two texts and on the channel's other posts, never on other releases: so one more
//! release never takes a counterpart away. Weights from the releases (as in TF-IDF) would not have this property.

mod address;
mod calendar;
mod details;
mod habits;
mod index;
mod lexicon;
mod piece;
mod reading;
mod score;
mod stem;
#[cfg(test)]
mod tests;
mod watched;

pub use address::host;
pub use habits::Habits;
pub use index::Releases;
pub use score::{RIGHT_OF_UNSEEN, THRESHOLD};
pub use watched::watched_by_all;

use crate::fact::Fact;

/// How far a release may lie from the post, before it or after it.
pub const WINDOW_HOURS: i64 = 72;

/// When something was published: from a second to another, as precisely as its source states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The first second that is possible, since 1970.
    pub from_second: i64,
    /// The last second that is possible.
    pub until_second: i64,
}

impl Moment {
    /// Returns a moment that is known to the second.
    #[must_use]
    pub fn at(second: i64) -> Self {
        Self { from_second: second, until_second: second }
    }

    /// Returns the seconds between the two that are certain; 0 where they may be the same.
    fn gap(self, other: Self) -> i64 {
        let between = |one: Self, other: Self| other.from_second.saturating_sub(one.until_second);
        between(self, other).max(between(other, self)).max(0)
    }
}

/// What a release says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release<'text> {
    /// When it was published.
    pub published: Moment,
    /// Its title.
    pub title: Option<&'text str>,
    /// Its whole text, or as much as the feed shows.
    pub text: Option<&'text str>,
    /// Its address.
    pub url: Option<&'text str>,
    /// What the caller knows it by.
    pub key: usize,
}

/// What a channel's post says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<'text> {
    /// When it was published; `None` when that is not known.
    pub posted: Option<Moment>,
    /// Its title, where the platform has one.
    pub title: Option<&'text str>,
    /// Its text; `None` when that is not known.
    pub text: Option<&'text str>,
    /// The addresses that it links to.
    pub links: Vec<&'text str>,
}

/// Why it cannot be told whether a post has a counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// It is not known when the post was published.
    NoTime,
    /// The words of the post are not known.
    TextUnknown,
    /// The post has no words, or too few of its own to be found again by them.
    TooFewWords,
    /// No press feed of the authority is in the registry.
    NoPressChannel,
    /// The post links to a page of the authority's own website which nobody has read.
    OwnPageNotRead,
    /// The releases were not watched over the whole time around the post, or that time is not over yet.
    NotWatched,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 6] = [
        Self::NoTime,
        Self::TextUnknown,
        Self::TooFewWords,
        Self::NoPressChannel,
        Self::OwnPageNotRead,
        Self::NotWatched,
    ];

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoTime => "no_time",
            Self::TextUnknown => "text_unknown",
            Self::TooFewWords => "too_few_words",
            Self::NoPressChannel => "no_press_channel",
            Self::OwnPageNotRead => "own_page_not_read",
            Self::NotWatched => "not_watched",
        }
    }
}

/// How a counterpart was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// The post links to it.
    Link,
    /// It has the same words.
    Words,
}

impl How {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Words => "words",
        }
    }
}

/// A release beside a post.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// What the caller knows the release by.
    pub key: usize,
    /// How it was found.
    pub how: How,
    /// From 0 (no word in common) to 1 (the shorter text stands in the other one).
    pub similarity: f64,
    /// The hours between the two; negative when the release came first, 0 when that cannot be told.
    pub gap_hours: f64,
    /// The words of the post that stand in the release too, the heaviest of them in the order of the post.
    pub words: Vec<String>,
    /// What the two state differently, such as `date`.
    pub contradictions: Vec<&'static str>,
}

/// What is known of a post's counterpart.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Met: there is one. Unmet: there is none. Unknown: see the reason.
    pub state: Fact,
    /// Why it cannot be told.
    pub reason: Option<Reason>,
    /// The counterpart; without one, the release that comes nearest, if any shares a word.
    pub nearest: Option<Candidate>,
}

impl Verdict {
    /// Returns the verdict on a post of which nothing can be told.
    #[must_use]
    pub fn unknown(reason: Reason) -> Self {
        Self { state: Fact::Unknown, reason: Some(reason), nearest: None }
    }

    /// Returns the counterpart, where there is one.
    #[must_use]
    pub fn counterpart(&self) -> Option<&Candidate> {
        self.nearest.as_ref().filter(|_| self.state == Fact::Met)
    }
}
