//! What pages of a kind normally show: by this the canaries notice that a reader no longer understands its pages.
//!
//! Each reader states its own expectations, a constant `EXPECTED` in its `mod.rs`. What follows from a night below
//! them is decided by the stage `canary`, which sees all pages of a run at once; nothing here does.

use serde::{Serialize, Serializer};

use super::{
    Criterion, Extraction, Post, PostKind, bluesky, instagram, mastodon, press, telegram, website, whatsapp,
    youtube,
};
use crate::{collect::Purpose, fact::Fact};

/// A field whose presence tells whether a reader still understands its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The channel's name.
    Name,
    /// The channel's description; one that the page shows to be empty is there.
    Description,
    /// Followers or subscribers.
    Followers,
    /// What can be told of the badge, verified or not.
    Badge,
    /// The badge itself.
    Verified,
    /// The profile picture.
    Picture,
    /// The name by which the platform knows the channel.
    Handle,
    /// Posts in all.
    PostsTotal,
    /// When the channel was opened.
    OpenedOn,
    /// Day of the newest post.
    LastPostOn,
    /// At least one post.
    Posts,
    /// When posts were published.
    PostTime,
    /// The text of posts; one that the page shows to be empty is there.
    PostText,
    /// The title of posts.
    PostTitle,
    /// Anything in posts: words, a title, media or a poll.
    PostContent,
    /// What posts carry besides text.
    PostMedia,
    /// The address of posts.
    PostUrl,
    /// How often posts were seen.
    PostViews,
    /// How often people reacted to posts, by kind or in all.
    PostReactions,
    /// How often posts were answered.
    PostReplies,
    /// How often posts were passed on.
    PostShares,
    /// A link to a channel, or from a channel to a website.
    Link,
    /// An address to go on with, such as the next page of a history.
    Lead,
    /// A criterion of the authority's pages that is met.
    Met(Criterion),
}

impl Field {
    /// Every field in the order in which reports list them; the criteria follow.
    pub const ALL: [Self; 23] = [
        Self::Name,
        Self::Description,
        Self::Followers,
        Self::Badge,
        Self::Verified,
        Self::Picture,
        Self::Handle,
        Self::PostsTotal,
        Self::OpenedOn,
        Self::LastPostOn,
        Self::Posts,
        Self::PostTime,
        Self::PostText,
        Self::PostTitle,
        Self::PostContent,
        Self::PostMedia,
        Self::PostUrl,
        Self::PostViews,
        Self::PostReactions,
        Self::PostReplies,
        Self::PostShares,
        Self::Link,
        Self::Lead,
    ];

    /// Returns the field of that word; `None` for a word that is none.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter().chain(Criterion::ALL.map(Self::Met));
        all.find(|field| field.as_str() == word)
    }

    /// Says whether it is a field of posts.
    #[must_use]
    pub fn is_of_posts(self) -> bool {
        self.as_str().starts_with("post_")
    }

    /// Returns the word that tables, issues and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Description => "description",
            Self::Followers => "followers",
            Self::Badge => "badge",
            Self::Verified => "verified",
            Self::Picture => "picture",
            Self::Handle => "handle",
            Self::PostsTotal => "posts_total",
            Self::OpenedOn => "opened_on",
            Self::LastPostOn => "last_post_on",
            Self::Posts => "posts",
            Self::PostTime => "post_time",
            Self::PostText => "post_text",
            Self::PostTitle => "post_title",
            Self::PostContent => "post_content",
            Self::PostMedia => "post_media",
            Self::PostUrl => "post_url",
            Self::PostViews => "post_views",
            Self::PostReactions => "post_reactions",
            Self::PostReplies => "post_replies",
            Self::PostShares => "post_shares",
            Self::Link => "link",
            Self::Lead => "lead",
            Self::Met(criterion) => criterion.as_str(),
        }
    }

    /// Says whether a page shows the field.
    ///
    /// A field of posts is shown when at least half of the page's posts have it (notes of the platform left out);
    /// a page without posts says nothing about it: `None`. Nor does a page that says nothing of the channel itself, such
    /// as an older page of a history, about a field of the channel.
    #[must_use]
    pub fn is_shown(self, page: &Extraction) -> Option<bool> {
        let channel = page.observation.as_ref();
        let shown = match self {
            Self::Name => channel?.name.is_some(),
            Self::Description => channel?.description.is_some(),
            Self::Followers => channel?.followers.is_some(),
            Self::Badge => channel?.badge != Fact::Unknown,
            Self::Verified => {
                return match channel?.badge {
                    Fact::Met => Some(true),
                    Fact::Unmet => Some(false),
                    Fact::Unknown => None,
                };
            }
            Self::Picture => channel?.picture_url.is_some(),
            Self::Handle => channel?.handle.is_some(),
            Self::PostsTotal => channel?.posts_total.is_some(),
            Self::OpenedOn => channel?.opened_on.is_some(),
            Self::LastPostOn => channel?.last_post_on.is_some(),
            Self::Posts => !page.posts.is_empty(),
            Self::PostTime => return in_most(page, |post| post.posted_at.is_some()),
            Self::PostText => return in_most(page, |post| post.text.is_some()),
            Self::PostTitle => return in_most(page, |post| post.title.is_some()),
            Self::PostContent => return in_most(page, has_content),
            Self::PostMedia => return in_most(page, |post| !post.media.is_empty()),
            Self::PostUrl => return in_most(page, |post| post.url.is_some()),
            Self::PostViews => return in_most(page, |post| post.views.is_some()),
            Self::PostReactions => {
                return in_most(page, |post| post.reactions_total.is_some() || !post.reactions.is_empty());
            }
            Self::PostReplies => return in_most(page, |post| post.replies.is_some()),
            Self::PostShares => return in_most(page, |post| post.shares.is_some()),
            Self::Link => !page.links.is_empty(),
            Self::Lead => !page.leads.is_empty(),
            Self::Met(criterion) => page
                .findings
                .iter()
                .any(|finding| finding.criterion == criterion && finding.state == Fact::Met),
        };
        Some(shown)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

fn in_most(page: &Extraction, has_it: impl Fn(&Post) -> bool) -> Option<bool> {
    let posts: Vec<&Post> = page.posts.iter().filter(|post| post.kind != PostKind::Service).collect();
    let with_it = posts.iter().filter(|post| has_it(post)).count();
    (!posts.is_empty()).then(|| 2 * with_it >= posts.len())
}

fn has_content(post: &Post) -> bool {
    let says = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    says(&post.text) || says(&post.title) || !post.media.is_empty() || post.poll.is_some()
}

/// How many of the pages of a kind normally show a field, at the least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expectation {
    /// The field.
    pub field: Field,
    /// The smallest share of pages (0 to 1) that is still normal: what is usual, less a margin for a small or
    /// peculiar set of channels. A field that is often absent gets no expectation, rather than a low one.
    pub at_least_share: f64,
}

impl Expectation {
    /// Returns the expectation that at least this share of the pages shows the field.
    #[must_use]
    pub const fn new(field: Field, at_least_share: f64) -> Self {
        Self { field, at_least_share }
    }
}

/// Returns what pages of a kind normally show, among those that were read (`ok` and `no_count`); empty where no
/// reader says so.
#[must_use]
pub fn expectations(purpose: Purpose) -> &'static [Expectation] {
    match purpose {
        Purpose::WhatsappChannel | Purpose::WhatsappChannelItalian => whatsapp::EXPECTED,
        Purpose::MastodonAccount => mastodon::EXPECTED_OF_ACCOUNT,
        Purpose::MastodonStatuses => mastodon::EXPECTED_OF_STATUSES,
        Purpose::BlueskyProfile => bluesky::EXPECTED_OF_PROFILE,
        Purpose::BlueskyFeed => bluesky::EXPECTED_OF_FEED,
        Purpose::YoutubePage => youtube::EXPECTED_OF_PAGE,
        Purpose::YoutubeFeed => youtube::EXPECTED_OF_FEED,
        Purpose::PressFeed => press::EXPECTED,
        Purpose::InstagramProfile => instagram::EXPECTED,
        Purpose::TelegramCard => telegram::EXPECTED_OF_CARD,
        Purpose::TelegramPreview => telegram::EXPECTED_OF_PREVIEW,
        Purpose::WebsiteHome => website::EXPECTED_OF_HOME,
        Purpose::WebsiteContact => website::EXPECTED_OF_CONTACT,
        Purpose::WebsiteImprint => website::EXPECTED_OF_IMPRINT,
        // What a person hands over is that person's to judge.
        Purpose::FacebookPage
        | Purpose::WhatsappWeb
        | Purpose::WhatsappClient
        | Purpose::WhatsappChat
        | Purpose::TelegramExport
        | Purpose::MastodonOutbox
        | Purpose::PostTable
        | Purpose::FollowerTable => &[],
    }
}
