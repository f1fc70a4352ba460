//! Channels on platforms other than WhatsApp: followers, badge, newest post, posts of four weeks.

use askama::Template;

use super::{dash, rendered, source_note::SourceNote};
use crate::{
    fact::Fact,
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{Followers, PlatformChannel, PostCount, Report},
};

#[derive(Template)]
#[template(path = "platform_table.html")]
struct PlatformTable<'a> {
    language: &'a Language,
    caption: String,
    rows: Vec<Row>,
}

impl PlatformTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    authority: String,
    level: String,
    platform: String,
    link: Option<(String, String)>,
    followers: Option<Count>,
    badge: String,
    badge_known: bool,
    /// A value to sort by, and the words.
    last_post: Option<(String, String)>,
    posts: Option<(u64, String)>,
    check: String,
    check_day: Option<String>,
}

struct Count {
    value: u64,
    words: String,
    source: SourceNote,
}

/// Returns the table; a sentence when the registry knows no such channel.
pub(super) fn platform_table(report: &Report, language: &Language) -> String {
    let channels = &report.presence.other_channels;
    let date = language.date(report.as_of);
    let n = channels.len();
    rendered(&PlatformTable {
        language,
        caption: language.text_with("platforms-caption", &[("n", n.into()), ("date", (&date).into())]),
        rows: channels.iter().map(|channel| row(channel, language)).collect(),
    })
}

fn row(channel: &PlatformChannel, language: &Language) -> Row {
    Row {
        authority: plain(&channel.owner.authority),
        level: language.level(channel.owner.level),
        platform: language.platform(channel.platform),
        link: channel.url.as_deref().and_then(hostile::link),
        followers: channel.followers.as_ref().map(|followers| count(followers, channel, language)),
        badge: channel.badge.map_or_else(dash, |badge| language.badge(badge)),
        badge_known: channel.badge.is_none_or(|badge| badge != Fact::Unknown),
        last_post: channel
            .last_post_on
            .map(|day| (day.strftime("%Y%m%d").to_string(), language.short_date(day))),
        posts: channel.posts_28_days.map(|posts| (posts.seen, words(posts, language))),
        check: channel.status.map_or_else(|| language.text("not-checked"), |status| language.status(status)),
        check_day: channel.checked_at.map(|moment| language.day_of(moment)),
    }
}

fn count(followers: &Followers, channel: &PlatformChannel, language: &Language) -> Count {
    Count {
        value: followers.count.shown,
        words: language.count(&followers.count),
        source: SourceNote::beside(&followers.origin, channel.url.as_deref(), language)
            .explained(&channel.owner.authority_id, "followers"),
    }
}

/// A number of posts, with the word for a list that does not reach back far enough.
fn words(posts: PostCount, language: &Language) -> String {
    let seen = language.integer(posts.seen);
    if posts.exact { seen } else { language.text_with("posts-at-least", &[("n", (&seen).into())]) }
}
