//! What documents state differently about a post, and what could not be told of it.

use jiff::Timestamp;

use super::KnownPost;

/// What kind of disagreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisagreementKind {
    /// Two documents state different values of one post.
    PostsDisagree,
    /// Posts may be the same and may be different ones; they were kept apart.
    PostsMaybeSame,
    /// Names join posts that cannot all be one; they were kept apart.
    NamesContradict,
}

impl DisagreementKind {
    /// Returns the word that tables and reports use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PostsDisagree => "posts_disagree",
            Self::PostsMaybeSame => "posts_maybe_same",
            Self::NamesContradict => "names_contradict",
        }
    }
}

/// What one document states.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// What it says.
    pub value: String,
    /// The document (SHA-256 in hex).
    pub document_sha256: Option<String>,
    /// Where in it.
    pub place: String,
    /// When it was received or saved.
    pub observed_at: Timestamp,
}

impl Statement {
    pub(super) fn of(post: &KnownPost, value: impl Into<String>) -> Self {
        let origin = &post.known.origin;
        Self {
            value: value.into(),
            document_sha256: origin.document_sha256.clone(),
            place: origin.place.clone(),
            observed_at: origin.observed_at,
        }
    }
}

/// Two statements that cannot both stand, or about which it cannot be told whether they are of one post.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disagreement {
    /// What kind.
    pub kind: DisagreementKind,
    /// The post, by the name it has in the table.
    pub post_id: String,
    /// What the statements are about.
    pub field: &'static str,
    /// The first; of two values, the one that is used.
    pub one: Statement,
    /// The other.
    pub other: Statement,
    /// How many posts are meant; 1 where two documents disagree about one.
    pub posts: usize,
}
