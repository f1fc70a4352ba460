//! One post of a channel, as one document shows it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{count::Count, fact::Fact};

/// What kind of entry in a channel's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// The channel's own words or media.
    Own,
    /// Passed on from elsewhere: forwarded, boosted, reposted.
    Forwarded,
    /// An answer to another post.
    Reply,
    /// A note of the platform, such as a new channel picture; no post, never counted as one.
    Service,
}

impl PostKind {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Forwarded => "forwarded",
            Self::Reply => "reply",
            Self::Service => "service",
        }
    }
}

/// How precisely a document states when a post was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimePrecision {
    /// To the second, or better.
    #[default]
    Second,
    /// To the minute: the post was published within the minute that begins then.
    Minute,
    /// To the day in Berlin: the post was published on the day that begins then.
    Day,
}

impl TimePrecision {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Day => "day",
        }
    }
}

/// What a post carries besides text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A picture; an album has one entry a picture.
    Photo,
    /// A video, round ones and shorts included.
    Video,
    /// A sound file, music or voice.
    Audio,
    /// A file.
    Document,
    /// A sticker or an animation.
    Sticker,
    /// A place on a map.
    Location,
    /// A preview of a linked page.
    LinkPreview,
    /// Something else that the platform shows, or cannot show.
    Other,
}

impl MediaKind {
    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Document => "document",
            Self::Sticker => "sticker",
            Self::Location => "location",
            Self::LinkPreview => "link_preview",
            Self::Other => "other",
        }
    }
}

/// One thing that a post carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Text for those who cannot see it; `Some("")` when the platform says that there is none.
    pub description: Option<String>,
}

/// How often people reacted in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// The emoji, or the platform's word (`like`, `paid`, `custom`).
    pub kind: String,
    /// How often.
    pub count: Count,
}

/// A question put to the readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// The question; `None` where the platform has none besides the post's text.
    pub question: Option<String>,
    /// True for a quiz with a right answer.
    pub quiz: Fact,
    /// True when nobody sees who voted for what.
    pub anonymous: Fact,
    /// The answers to choose from.
    pub options: Vec<PollOption>,
    /// How many people voted.
    pub voters: Option<Count>,
}

/// One answer to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollOption {
    /// Its text.
    pub text: String,
    /// How many votes it has, where the platform says so.
    pub votes: Option<Count>,
    /// Its share in whole percent, where the platform says only that.
    pub percent: Option<u8>,
}

/// One post of a channel, as one document shows it.
///
/// Whoever is not the channel itself (signatures, answering people) is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// What the platform knows it by; unique within the channel. Where a document does not tell, [`Post::unnamed`]
    /// makes one of time and text.
    pub post_id: String,
    /// Other names by which the platform knows the same post, such as a client's long message id.
    pub other_ids: Vec<String>,
    /// Its own address.
    pub url: Option<String>,
    /// What kind of entry.
    pub kind: PostKind,
    /// When it was published; the first moment that [`Post::posted_precision`] allows.
    pub posted_at: Option<Timestamp>,
    /// How precisely that is stated.
    pub posted_precision: TimePrecision,
    /// Whether it was taken back afterwards: it was there, and its words are not any more.
    pub deleted: Fact,
    /// Whether it was edited afterwards.
    pub edited: Fact,
    /// When it was edited last.
    pub edited_at: Option<Timestamp>,
    /// The text as people see it, line breaks and emoji kept, no quote of other posts; `Some("")` when it has none,
    /// `None` when that cannot be told.
    pub text: Option<String>,
    /// A title apart from the text, as feeds and videos have it.
    pub title: Option<String>,
    /// Language as the platform states it, such as `de`.
    pub language: Option<String>,
    /// Addresses that the text links to, in order.
    pub links: Vec<String>,
    /// What it carries besides text.
    pub media: Vec<Media>,
    /// Where it was passed on from, for [`PostKind::Forwarded`]; a channel or account, never a private person.
    pub forwarded_from: Option<String>,
    /// How often it was seen.
    pub views: Option<Count>,
    /// Reactions by kind; empty when there are none or the platform shows none.
    pub reactions: Vec<Reaction>,
    /// All reactions together; `None` when the platform does not say.
    pub reactions_total: Option<Count>,
    /// How often it was answered.
    pub replies: Option<Count>,
    /// How often it was passed on.
    pub shares: Option<Count>,
    /// The poll in it.
    pub poll: Option<Poll>,
    /// Where in the document it stands.
    pub place: String,
}

impl Post {
    /// Returns a post of which nothing but its name, kind and place is known.
    #[must_use]
    pub fn new(post_id: impl Into<String>, kind: PostKind, place: impl Into<String>) -> Self {
        Self {
            post_id: post_id.into(),
            other_ids: Vec::new(),
            url: None,
            kind,
            posted_at: None,
            posted_precision: TimePrecision::Second,
            deleted: Fact::Unknown,
            edited: Fact::Unknown,
            edited_at: None,
            text: None,
            title: None,
            language: None,
            links: Vec::new(),
            media: Vec::new(),
            forwarded_from: None,
            views: None,
            reactions: Vec::new(),
            reactions_total: None,
            replies: None,
            shares: None,
            poll: None,
            place: place.into(),
        }
    }
    /// Returns a post that the document does not name: its id is made of the time and the text that it states, so
    /// that the same words of the same time get the same id whenever they are read.
    #[must_use]
    pub fn unnamed(
        kind: PostKind,
        posted_at: Timestamp,
        text: Option<&str>,
        place: impl Into<String>,
    ) -> Self {
        let text = text.unwrap_or_default();
        // FNV-1a: short, and the same on every machine.
        let digest = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let post_id = format!("{UNNAMED}{}-{digest:016x}", posted_at.as_second());
        Self { posted_at: Some(posted_at), ..Self::new(post_id, kind, place) }
    }

    /// Returns true when the platform's own name of the post is not known.
    #[must_use]
    pub fn is_unnamed(&self) -> bool {
        Self::is_made_up(&self.post_id)
    }

    /// Returns true for a name that [`Post::unnamed`] has made.
    #[must_use]
    pub fn is_made_up(post_id: &str) -> bool {
        post_id.starts_with(UNNAMED)
    }
}

/// How the made-up names of posts begin.
const UNNAMED: &str = "at-";
