//! Whether what a channel says can be read elsewhere too, as a section of the page.

use askama::Template;

use super::{
    figure::figure,
    post_table::{PostTable, Row},
    rendered,
    share_cell::ShareCell,
};
use crate::{
    chart::Chart,
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{ChannelExclusivity, ExclusivePost, Exclusivity, Report, Rule, Untold},
};

/// Posts of a channel that the page lists: enough to see what it is about; the table for spreadsheets has all.
const POSTS_SHOWN: usize = 5;

/// A release that is less similar is near by chance; the table for spreadsheets names it all the same.
const LEAST_SIMILARITY: f64 = 0.1;

#[derive(Template)]
#[template(path = "exclusivity.html")]
struct Section<'a> {
    language: &'a Language,
    rule: String,
    /// Rendered, hence safe.
    table: String,
    /// Of how many channels nothing can be told, and why.
    untold: Vec<String>,
    summary: String,
    channels: Vec<ChannelPosts>,
}

impl Section<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

/// The posts of one channel without a counterpart.
struct ChannelPosts {
    authority: String,
    platform: String,
    posts: Vec<Post>,
    more: Option<String>,
}

struct Post {
    day: String,
    opening: Option<String>,
    link: Option<(String, String)>,
    nearest: String,
    nearest_link: Option<(String, String)>,
}

/// Returns the section; nothing when no post is known.
pub(super) fn exclusivity(report: &Report, charts: &[Chart], language: &Language) -> String {
    let exclusivity = &report.exclusivity;
    if exclusivity.channels.is_empty() {
        return String::new();
    }
    let (judged, unjudged): (Vec<_>, Vec<_>) =
        exclusivity.channels.iter().partition(|channel| channel.counterpart.of > 0);
    let with_posts = || judged.iter().filter(|channel| !channel.exclusive.is_empty());
    let posts: usize = with_posts().map(|channel| channel.exclusive.len()).sum();
    rendered(&Section {
        language,
        rule: rule(&exclusivity.rule, language),
        table: table(report, &judged, charts, language),
        untold: untold(&unjudged, language),
        summary: language.text_with("exclusive-posts-heading", &[("n", posts.into())]),
        channels: with_posts().map(|channel| channel_posts(channel, language)).collect(),
    })
}

fn rule(rule: &Rule, language: &Language) -> String {
    let right = ShareCell::new(&rule.right, language);
    let threshold = language.decimal(rule.threshold, 2);
    let arguments = [
        ("hours", rule.window_hours.into()),
        ("threshold", (&threshold).into()),
        ("share", (&right.words).into()),
        ("of-posts", (&right.more).into()),
    ];
    language.text_with("exclusivity-rule", &arguments)
}

/// The chart and the channels with posts that could be judged; only of how many posts are known where there are none.
fn table(report: &Report, channels: &[&ChannelExclusivity], charts: &[Chart], language: &Language) -> String {
    let coverage = coverage(&report.exclusivity, language);
    if channels.is_empty() {
        return rendered(&Nothing { coverage });
    }
    let date = language.date(report.as_of);
    let columns =
        ["column-counterpart", "column-linked", "column-exclusive", "column-judged", "column-untold"];
    let table = PostTable {
        language,
        id: "exclusivity-table",
        coverage,
        figures: vec![figure(charts, "counterparts", "posts-unknown", language)],
        caption: language
            .text_with("exclusivity-caption", &[("n", channels.len().into()), ("date", (&date).into())]),
        columns: columns.map(|id| language.text(id)).to_vec(),
        rows: channels.iter().map(|channel| row(channel, language)).collect(),
        note: "exclusivity-note",
        evidence: Vec::new(),
    };
    table.html()
}

#[derive(Template)]
#[template(source = "<p class=\"note\">{{ coverage }}</p>\n", ext = "html")]
struct Nothing {
    coverage: String,
}

/// Posts count here one by one, so those from times that were not wholly watched count too.
fn coverage(exclusivity: &Exclusivity, language: &Language) -> String {
    let arguments = [("n", exclusivity.channels.len().into()), ("of", exclusivity.coverage.channels.into())];
    language.text_with("exclusivity-coverage", &arguments)
}

fn row(channel: &ChannelExclusivity, language: &Language) -> Row {
    let count = |posts: u64, more: String| ShareCell {
        value: Some(posts as f64),
        words: language.integer(posts),
        more,
    };
    let counterpart = &channel.counterpart;
    let judged = channel.judged.map_or_else(String::new, |(from, to)| {
        let (from, to) = (language.short_date(from), language.short_date(to));
        language.text_with("judged-span", &[("from", (&from).into()), ("to", (&to).into())])
    });
    let cells = vec![
        ShareCell::new(counterpart, language),
        count(channel.linked, String::new()),
        count(counterpart.of.saturating_sub(counterpart.posts), String::new()),
        count(counterpart.of, judged),
        count(channel.untold.total(), reasons(&channel.untold, language)),
    ];
    Row::new(&channel.owner, channel.platform, (channel.posts, channel.watched_days), cells, language)
}

/// Why it cannot be told, each reason with its posts.
fn reasons(untold: &Untold, language: &Language) -> String {
    let reasons = [
        ("untold-no-press-channel", untold.no_press_channel),
        ("untold-not-watched", untold.not_watched),
        ("untold-own-page-not-read", untold.own_page_not_read),
        ("untold-too-few-words", untold.too_few_words),
        ("untold-text-or-time-unknown", untold.text_or_time_unknown),
    ];
    let there = reasons.into_iter().filter(|(_, posts)| *posts > 0);
    there.map(|(id, posts)| language.text_with(id, &[("n", posts.into())])).collect::<Vec<_>>().join(", ")
}

/// The channels of which no post could be judged, and why.
fn untold(channels: &[&ChannelExclusivity], language: &Language) -> Vec<String> {
    let without_feed = channels.iter().filter(|channel| channel.untold.no_press_channel > 0).count();
    let sentences =
        [("exclusivity-no-feed", without_feed), ("exclusivity-unjudged", channels.len() - without_feed)];
    let there = sentences.into_iter().filter(|(_, channels)| *channels > 0);
    there.map(|(id, channels)| language.text_with(id, &[("n", channels.into())])).collect()
}

fn channel_posts(channel: &ChannelExclusivity, language: &Language) -> ChannelPosts {
    let left = channel.exclusive.len().saturating_sub(POSTS_SHOWN);
    ChannelPosts {
        authority: plain(&channel.owner.authority),
        platform: language.platform(channel.platform),
        posts: channel.exclusive.iter().take(POSTS_SHOWN).map(|post| shown(post, language)).collect(),
        more: (left > 0).then(|| language.text_with("exclusive-posts-more", &[("n", left.into())])),
    }
}

fn shown(post: &ExclusivePost, language: &Language) -> Post {
    let near = post.nearest_similarity.filter(|similarity| *similarity >= LEAST_SIMILARITY);
    let similarity = language.decimal(near.unwrap_or(LEAST_SIMILARITY), 2);
    let id = if near.is_some() { "nearest-release" } else { "nearest-none" };
    Post {
        day: language.short_date(post.date),
        opening: post.opening.as_deref().map(plain),
        link: post.url.as_deref().and_then(hostile::link),
        nearest: language.text_with(id, &[("similarity", (&similarity).into())]),
        nearest_link: near.and(post.nearest_url.as_deref()).and_then(hostile::link),
    }
}
