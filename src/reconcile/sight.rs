//! A post as one document shows it, and as all of them together make it known.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::places::in_places;
use crate::{
    count::Count,
    extract::{Post, PostKind, TimePrecision},
    fact::Fact,
    source::Source,
};

/// Where a sight comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SightOrigin {
    /// When the document was received, or saved by whoever handed it over.
    pub observed_at: Timestamp,
    /// SHA-256 (hex) of the document.
    pub document_sha256: Option<String>,
    /// Where in it the post stands.
    pub place: String,
    /// How the document came.
    pub source: Source,
    /// Which version of the rules read it.
    pub extractor_version: i64,
}

/// One post as one document shows it; what the document does not tell is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Where it was seen.
    pub origin: SightOrigin,
    /// What the platform knows it by, or a made-up name ([`Post::unnamed`]).
    pub post_id: String,
    /// Other names that the platform knows it by.
    pub other_ids: Vec<String>,
    /// Its own address.
    pub url: Option<String>,
    /// What kind of entry.
    pub kind: PostKind,
    /// When it was published; the first moment that the precision allows.
    pub posted_at: Option<Timestamp>,
    /// How precisely that is stated.
    pub posted_precision: TimePrecision,
    /// Whether it was taken back.
    pub deleted: Fact,
    /// Whether it was edited.
    pub edited: Fact,
    /// When it was edited last.
    pub edited_at: Option<Timestamp>,
    /// Its text; `Some("")` when it has none.
    pub text: Option<String>,
    /// A title apart from the text.
    pub title: Option<String>,
    /// Its language as stated.
    pub language: Option<String>,
    /// Addresses that it links to, as JSON.
    pub links: Option<String>,
    /// The kinds of media, such as `photo video`; empty when none is known.
    pub media: String,
    /// Pictures.
    pub photos: u64,
    /// Pictures with a text for those who cannot see them; unknown where the document does not tell.
    pub photos_described: Option<u64>,
    /// Where it was passed on from.
    pub forwarded_from: Option<String>,
    /// How often it was seen.
    pub views: Option<Count>,
    /// Reactions by kind, as JSON.
    pub reactions: Option<String>,
    /// All reactions together.
    pub reactions_total: Option<Count>,
    /// How often it was answered.
    pub replies: Option<Count>,
    /// How often it was passed on.
    pub shares: Option<Count>,
    /// The poll in it, as JSON.
    pub poll: Option<String>,
}

impl Sight {
    /// Returns true when the platform's own name of the post is not known.
    #[must_use]
    pub fn is_unnamed(&self) -> bool {
        Post::is_made_up(&self.post_id)
    }

    /// Leaves each other name once, and none that is the main one.
    pub(super) fn tidy_names(&mut self) {
        self.other_ids.retain(|name| *name != self.post_id && !name.is_empty());
        self.other_ids.sort();
        self.other_ids.dedup();
    }
}

/// A post as all documents together make it known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPost {
    /// What is known of it; `origin` is that of the best sight.
    pub known: Sight,
    /// Every document that shows it (SHA-256 in hex), in the order of seeing.
    pub documents: Vec<String>,
    /// The ways by which they came.
    pub sources: Vec<Source>,
    /// How often it was seen.
    pub sights: u64,
    /// When it was seen first.
    pub first_seen_at: Timestamp,
    /// When it was seen last.
    pub last_seen_at: Timestamp,
    /// Other texts that it was seen with, sorted; a document from before an edit is recognised by them.
    pub former_texts: Vec<String>,
}

impl From<Sight> for KnownPost {
    fn from(known: Sight) -> Self {
        Self {
            documents: known.origin.document_sha256.iter().cloned().collect(),
            sources: vec![known.origin.source],
            sights: 1,
            first_seen_at: known.origin.observed_at,
            last_seen_at: known.origin.observed_at,
            former_texts: Vec::new(),
            known,
        }
    }
}

impl KnownPost {
    /// Orders from the oldest sight to the newest.
    ///
    /// Sights that agree in when, where and by which rules they were read have no order of their own: any will do
    /// that does not depend on where they stood.
    pub(super) fn by_age(&self, other: &Self) -> Ordering {
        let (one, two) = (&self.known, &other.known);
        let (origin, other_origin) = (&one.origin, &two.origin);
        let by_origin = (origin.observed_at, &origin.document_sha256)
            .cmp(&(other_origin.observed_at, &other_origin.document_sha256))
            .then_with(|| in_places(&origin.place, &other_origin.place))
            .then_with(|| one.post_id.cmp(&two.post_id));
        by_origin.then_with(|| {
            if self == other { Ordering::Equal } else { format!("{self:?}").cmp(&format!("{other:?}")) }
        })
    }
}
