//! Whether what a channel says can be read elsewhere too: from the metrics to the view.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Coverage, Owner, Part,
    posting::{coverage, read},
    presence_rows::Order,
    shown::AuthorityRow,
};
use crate::{
    counterpart::{RIGHT_OF_UNSEEN, THRESHOLD, WINDOW_HOURS},
    measure::{Metrics, RowError},
    platform::Platform,
    tables::date_of_days,
};

/// Characters of a post that tell which one it is; whoever wants more follows its link.
const OPENING: usize = 140;

/// Whether what a channel says can be read elsewhere too, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Exclusivity {
    /// Of how many channels posts are known.
    pub coverage: Coverage,
    /// What counts as a counterpart.
    pub rule: Rule,
    /// The channels with own posts or replies, also those of which nothing can be told.
    pub channels: Vec<ChannelExclusivity>,
}

/// What counts as a counterpart, and how often that is right.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Rule {
    /// The least similarity, from 0 to 1.
    pub threshold: f64,
    /// How far the release may lie from the post, before it or after it.
    pub window_hours: u64,
    /// Verdicts that were right, among labelled posts that nobody had seen before.
    pub right: Part,
}

impl Default for Rule {
    fn default() -> Self {
        let (right, of) = RIGHT_OF_UNSEEN;
        Self { threshold: THRESHOLD, window_hours: WINDOW_HOURS.unsigned_abs(), right: Part::new(right, of) }
    }
}

/// Whether what one channel says can be read elsewhere too.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelExclusivity {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Days of the 84 in which its posts were looked for.
    pub watched_days: f64,
    /// Own posts and replies.
    pub posts: u64,
    /// Posts with a counterpart among those judged.
    pub counterpart: Part,
    /// Posts that link to their counterpart.
    pub linked: u64,
    /// Days of the oldest and the newest post judged; `None` when none was.
    pub judged: Option<(Date, Date)>,
    /// Posts of which it cannot be told.
    pub untold: Untold,
    /// Posts for which none was found, the newest first.
    pub exclusive: Vec<ExclusivePost>,
}

/// Posts of which it cannot be told whether they have a counterpart, by the reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Untold {
    /// The registry has no press feed of the authority.
    pub no_press_channel: u64,
    /// The releases were not watched over the whole time around the post.
    pub not_watched: u64,
    /// The post links to a page of the authority that is in no feed.
    pub own_page_not_read: u64,
    /// The post says too little.
    pub too_few_words: u64,
    /// Its text or its time is unknown.
    pub text_or_time_unknown: u64,
}

impl Untold {
    /// Returns the posts of all reasons.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.no_press_channel
            + self.not_watched
            + self.own_page_not_read
            + self.too_few_words
            + self.text_or_time_unknown
    }
}

/// A post for which no counterpart was found.
#[derive(Debug, Clone, Serialize)]
pub struct ExclusivePost {
    /// Day of the post.
    pub date: Date,
    /// Its own address.
    pub url: Option<String>,
    /// How it begins; hostile text.
    pub opening: Option<String>,
    /// Address of the release that comes nearest.
    pub nearest_url: Option<String>,
    /// Its similarity, from 0 to 1; `None` when no release shares a word.
    pub nearest_similarity: Option<f64>,
}

/// A row of the metric `exclusivity`.
#[derive(Debug, Deserialize)]
struct Row {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    posts: u64,
    posts_judged: u64,
    posts_with_counterpart: u64,
    posts_with_link: u64,
    posts_unknown: u64,
    posts_without_press_feed: u64,
    posts_not_watched: u64,
    posts_own_page_not_read: u64,
    posts_too_few_words: u64,
    judged_from_day: Option<i32>,
    judged_to_day: Option<i32>,
}

/// A row of the metric `exclusive_posts`.
#[derive(Debug, Deserialize)]
struct PostRow {
    channel_id: String,
    posted_on: Date,
    post_url: Option<String>,
    post_text: Option<String>,
    nearest_url: Option<String>,
    nearest_similarity: Option<f64>,
}

/// The columns of the metric `watched` that tell how much was watched.
#[derive(Debug, Deserialize)]
struct WatchedRow {
    channel_id: String,
    watched_days_84: f64,
}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn exclusivity(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Exclusivity, RowError> {
    let mut posts: BTreeMap<String, Vec<ExclusivePost>> = BTreeMap::new();
    for row in read::<PostRow>(metrics, "exclusive_posts")? {
        posts.entry(row.channel_id.clone()).or_default().push(row.shown());
    }
    let watched: BTreeMap<String, f64> = read::<WatchedRow>(metrics, "watched")?
        .into_iter()
        .map(|row| (row.channel_id, row.watched_days_84))
        .collect();
    let channels = Order::of(authorities).sorted(
        read::<Row>(metrics, "exclusivity")?,
        |row| (&row.authority_id, row.platform),
        |row, owner| {
            // A channel that nobody watched can have posts: those that a link or a file showed.
            let watched_days = watched.get(&row.channel_id).copied().unwrap_or_default();
            let exclusive = posts.get(&row.channel_id).cloned().unwrap_or_default();
            row.shown(owner, watched_days, exclusive)
        },
    );
    Ok(Exclusivity { coverage: coverage(metrics)?, rule: Rule::default(), channels })
}

impl Row {
    fn shown(self, owner: Owner, watched_days: f64, exclusive: Vec<ExclusivePost>) -> ChannelExclusivity {
        let named = self.posts_without_press_feed
            + self.posts_not_watched
            + self.posts_own_page_not_read
            + self.posts_too_few_words;
        ChannelExclusivity {
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            watched_days,
            posts: self.posts,
            counterpart: Part::new(self.posts_with_counterpart, self.posts_judged),
            linked: self.posts_with_link,
            judged: self
                .judged_from_day
                .zip(self.judged_to_day)
                .map(|(from, to)| (date_of_days(from), date_of_days(to))),
            untold: Untold {
                no_press_channel: self.posts_without_press_feed,
                not_watched: self.posts_not_watched,
                own_page_not_read: self.posts_own_page_not_read,
                too_few_words: self.posts_too_few_words,
                text_or_time_unknown: self.posts_unknown.saturating_sub(named),
            },
            exclusive,
        }
    }
}

impl PostRow {
    fn shown(self) -> ExclusivePost {
        ExclusivePost {
            date: self.posted_on,
            url: self.post_url,
            opening: self.post_text.as_deref().and_then(opening),
            nearest_url: self.nearest_url,
            nearest_similarity: self.nearest_similarity,
        }
    }
}

/// Returns the first words of a text, with an ellipsis where there are more; `None` of a text without words.
fn opening(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    // One word can be endless.
    let mut opening: String = words.next()?.chars().take(OPENING).collect();
    let mut length = opening.chars().count();
    for word in words {
        length += 1 + word.chars().count();
        if length > OPENING {
            return Some(opening + " …");
        }
        opening.push(' ');
        opening.push_str(word);
    }
    Some(opening)
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_post_is_named_by_its_first_words() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(opening(text).as_deref(), expected);
        }
        check("", None);
        check(" \n ", None);
        check("Die  K 17\nist frei.", Some("Die K 17 ist frei."));
        check(&"Wort ".repeat(30), Some(&("Wort ".repeat(28) + "…")));
        check(&"ä".repeat(500), Some(&"ä".repeat(140)));
    }
}
