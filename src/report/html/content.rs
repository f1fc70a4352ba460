//! What the posts of each channel carry and speak of, as a section of the page.

use super::{
    figure::figure,
    post_table::{PostTable, Row, coverage, number},
    share_cell::ShareCell,
};
use crate::{
    chart::Chart,
    language::{Language, hostile::plain},
    view::{ChannelContent, Part, Report},
};

/// The topics with the messages that name them.
const TOPICS: [(&str, &str); 7] = [
    ("warning", "topic-warning"),
    ("traffic", "topic-traffic"),
    ("waste", "topic-waste"),
    ("jobs", "topic-jobs"),
    ("events", "topic-events"),
    ("council", "topic-council"),
    ("none", "topic-none"),
];

/// Returns chart and tables; nothing when no post is known.
pub(super) fn content(report: &Report, charts: &[Chart], language: &Language) -> String {
    let channels = &report.content.channels;
    if channels.is_empty() {
        return String::new();
    }
    let date = language.date(report.as_of);
    let caption = |id| language.text_with(id, &[("n", channels.len().into()), ("date", (&date).into())]);
    let columns = [
        "column-links",
        "column-own-links",
        "column-silent-pictures",
        "column-length",
        "column-reactions",
        "column-reactions-per-1000",
        "column-reaction-kinds",
        "column-crisis",
    ];
    let table = PostTable {
        language,
        id: "content-table",
        coverage: coverage(&report.content.coverage, language),
        figures: vec![figure(charts, "formats", "posts-unknown", language)],
        caption: caption("content-caption"),
        columns: columns.map(|id| language.text(id)).to_vec(),
        rows: channels
            .iter()
            .map(|channel| row(channel, content_cells(channel, language), language))
            .collect(),
        note: "content-note",
        evidence: Vec::new(),
    };
    let topics = PostTable {
        language,
        id: "topics-table",
        coverage: language.text("topics-intro"),
        figures: Vec::new(),
        caption: caption("topics-caption"),
        columns: TOPICS.map(|(_, id)| language.text(id)).to_vec(),
        rows: channels.iter().map(|channel| row(channel, topic_cells(channel, language), language)).collect(),
        note: "topics-note",
        evidence: Vec::new(),
    };
    table.html() + &topics.html()
}

fn row(channel: &ChannelContent, cells: Vec<ShareCell>, language: &Language) -> Row {
    Row::new(&channel.owner, channel.platform, (channel.posts, channel.watched_days), cells, language)
}

fn content_cells(channel: &ChannelContent, language: &Language) -> Vec<ShareCell> {
    let all = channel.reactions.iter().find(|reactions| reactions.format == "all");
    let per_post = all.map_or_else(
        || number(None, 1, language),
        |all| ShareCell {
            more: language.text_with("n-equals", &[("n", all.posts_counted.into())]),
            ..number(Some(all.per_post.value), 1, language)
        },
    );
    let kinds = channel.reaction_kinds.iter().take(3);
    let kinds: Vec<String> =
        kinds.map(|kind| format!("{} {}", plain(&kind.reaction), language.integer(kind.reactions))).collect();
    let kinds = if kinds.is_empty() {
        number(None, 0, language)
    } else {
        ShareCell { value: Some(0.0), words: kinds.join(", "), more: String::new() }
    };
    vec![
        ShareCell::new(&channel.links, language),
        ShareCell::new(&channel.own_links, language),
        ShareCell::new(&channel.silent_pictures, language),
        number(channel.characters_median, 0, language),
        per_post,
        number(all.and_then(|all| all.per_post_per_1000), 2, language),
        kinds,
        ShareCell::new(&channel.crisis, language),
    ]
}

fn topic_cells(channel: &ChannelContent, language: &Language) -> Vec<ShareCell> {
    let nothing = Part { posts: 0, of: 0, share: None };
    let of = |topic: &str| channel.topics.iter().find(|told| told.topic == topic).map(|told| told.part);
    TOPICS.iter().map(|(topic, _)| ShareCell::new(&of(topic).unwrap_or(nothing), language)).collect()
}
