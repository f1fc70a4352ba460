//! What the posts of each channel carry and speak of: from the metrics to the view.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Coverage, Interval, Owner, Part, Segment,
    posting::{coverage, read},
    presence_rows::Order,
    segments,
    shown::AuthorityRow,
};
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
};

/// What the posts of each channel carry and speak of, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Content {
    /// Of how many channels that is known.
    pub coverage: Coverage,
    /// The channels with posts.
    pub channels: Vec<ChannelContent>,
}

/// What the posts of one channel carry.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelContent {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Days of the 84 in which its posts were looked for.
    pub watched_days: f64,
    /// Posts.
    pub posts: u64,
    /// Posts that came from another channel.
    pub forwarded: u64,
    /// What they carry.
    pub formats: Vec<Segment>,
    /// Posts that link to a page.
    pub links: Part,
    /// Posts that link to the authority's website, among those with a link of which that is known.
    pub own_links: Part,
    /// Posts with a link that may lead there.
    pub own_links_unknown: u64,
    /// Posts whose pictures have neither text nor description, among those with pictures of which that is known.
    pub silent_pictures: Part,
    /// Posts with pictures of which the platform does not show it.
    pub silent_pictures_unknown: u64,
    /// Median number of characters.
    pub characters_median: Option<f64>,
    /// Posts about a danger that is there now, among those that could be judged.
    pub crisis: Part,
    /// Posts that speak of a topic, each among those that could be judged; a post may have several.
    pub topics: Vec<Topic>,
    /// Reactions per post by what the posts carry, `all` first.
    pub reactions: Vec<Reactions>,
    /// The most frequent kinds of reactions.
    pub reaction_kinds: Vec<ReactionKind>,
}

/// Posts about a topic.
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// The topic as tables name it; `none` for none of the others.
    pub topic: String,
    /// The posts.
    pub part: Part,
}

/// How often people react to posts of a format.
#[derive(Debug, Clone, Serialize)]
pub struct Reactions {
    /// The format; `all` for all.
    pub format: String,
    /// Posts.
    pub posts: u64,
    /// Posts of which the number of reactions is known.
    pub posts_counted: u64,
    /// Reactions per post, from the bounds of the counts.
    pub per_post: Interval,
    /// The same per 1,000 followers.
    pub per_post_per_1000: Option<f64>,
}

/// One way in which people react.
#[derive(Debug, Clone, Serialize)]
pub struct ReactionKind {
    /// The emoji or the platform's word; text from outside.
    pub reaction: String,
    /// How often.
    pub reactions: u64,
}

#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    watched_days: f64,
    posts: u64,
    posts_forwarded: u64,
    format_text: u64,
    format_link: u64,
    format_photo: u64,
    format_video: u64,
    format_audio: u64,
    format_document: u64,
    format_sticker: u64,
    format_location: u64,
    format_poll: u64,
    format_other: u64,
    format_unknown: u64,
    links_known: u64,
    with_link: u64,
    with_own_link: u64,
    own_link_unknown: u64,
    with_pictures: u64,
    silent_pictures: u64,
    silent_pictures_unknown: u64,
    characters_median: Option<f64>,
    topics_known: u64,
    crisis_posts: u64,
}

#[derive(Debug, Deserialize)]
struct TopicRow {
    channel_id: String,
    topic: String,
    posts: u64,
    posts_judged: u64,
}

#[derive(Debug, Deserialize)]
struct ReactionsRow {
    channel_id: String,
    format: String,
    posts: u64,
    posts_counted: u64,
    per_post: f64,
    per_post_low: f64,
    per_post_high: Option<f64>,
    per_post_per_1000: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct KindRow {
    channel_id: String,
    reaction: String,
    reactions: u64,
}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn content(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Content, RowError> {
    let mut topics: BTreeMap<String, Vec<Topic>> = BTreeMap::new();
    for row in read::<TopicRow>(metrics, "topics")?.into_iter().filter(|row| row.topic != "crisis") {
        let part = Part::new(row.posts, row.posts_judged);
        topics.entry(row.channel_id).or_default().push(Topic { topic: row.topic, part });
    }
    let mut reactions: BTreeMap<String, Vec<Reactions>> = BTreeMap::new();
    for row in read::<ReactionsRow>(metrics, "reactions")? {
        let per_post = Interval { value: row.per_post, low: row.per_post_low, high: row.per_post_high };
        reactions.entry(row.channel_id).or_default().push(Reactions {
            format: row.format,
            posts: row.posts,
            posts_counted: row.posts_counted,
            per_post,
            per_post_per_1000: row.per_post_per_1000,
        });
    }
    let mut kinds: BTreeMap<String, Vec<ReactionKind>> = BTreeMap::new();
    for row in read::<KindRow>(metrics, "reaction_kinds")? {
        let kind = ReactionKind { reaction: row.reaction, reactions: row.reactions };
        kinds.entry(row.channel_id).or_default().push(kind);
    }
    let order = Order::of(authorities);
    let channels = order.sorted(
        read::<Row>(metrics, "content")?,
        |row| (&row.authority_id, row.platform),
        |row, owner| {
            let id = &row.channel_id;
            let of_topics = topics.get(id).cloned().unwrap_or_default();
            let of_reactions = reactions.get(id).cloned().unwrap_or_default();
            let of_kinds = kinds.get(id).cloned().unwrap_or_default();
            row.shown(owner, of_topics, of_reactions, of_kinds)
        },
    );
    Ok(Content { coverage: coverage(metrics)?, channels })
}

impl Row {
    fn shown(
        self,
        owner: Owner,
        topics: Vec<Topic>,
        reactions: Vec<Reactions>,
        reaction_kinds: Vec<ReactionKind>,
    ) -> ChannelContent {
        let pictures_known = self.with_pictures.saturating_sub(self.silent_pictures_unknown);
        ChannelContent {
            formats: segments([
                ("text", self.format_text),
                ("link", self.format_link),
                ("photo", self.format_photo),
                ("video", self.format_video),
                ("audio", self.format_audio),
                ("document", self.format_document),
                ("sticker", self.format_sticker),
                ("location", self.format_location),
                ("poll", self.format_poll),
                ("other", self.format_other),
                ("unknown", self.format_unknown),
            ]),
            links: Part::new(self.with_link, self.links_known),
            own_links: Part::new(self.with_own_link, self.with_link.saturating_sub(self.own_link_unknown)),
            own_links_unknown: self.own_link_unknown,
            silent_pictures: Part::new(self.silent_pictures, pictures_known),
            silent_pictures_unknown: self.silent_pictures_unknown,
            crisis: Part::new(self.crisis_posts, self.topics_known),
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            watched_days: self.watched_days,
            posts: self.posts,
            forwarded: self.posts_forwarded,
            characters_median: self.characters_median,
            topics,
            reactions,
            reaction_kinds,
        }
    }
}
