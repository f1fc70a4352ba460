//! The table `posts`: one row is one post, as known on the day of the report.
//!
//! It is made of `sights` by `reconcile` and stands beside the metrics of that day.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    calendar::{berlin_date, days_since_epoch, iso_week, month},
    columns::{Column, Table, cell, day, instant, integer, text},
    list_cell::cell_of,
    post_format::format,
    post_topics::PostTopics,
    post_wording::PostWording,
};
use crate::{count::Count, extract::TimePrecision, reconcile::KnownPost};

/// The channel that posts are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostsChannel {
    /// Its key in the registry.
    pub channel_id: String,
    /// The authority's key.
    pub authority_id: String,
    /// The word for the platform.
    pub platform: String,
}

impl PostsChannel {
    /// Returns the channel that the cells of a row name; every row names one.
    pub(super) fn of_cells(channel: Option<&str>, authority: Option<&str>, platform: Option<&str>) -> Self {
        let word = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
        Self { channel_id: word(channel), authority_id: word(authority), platform: word(platform) }
    }
}

/// One post of a channel.
#[derive(Debug)]
pub struct PostRow {
    channel: PostsChannel,
    month: String,
    documents: Option<String>,
    sources: Option<String>,
    other_ids: Option<String>,
    wording: PostWording,
    topics: PostTopics,
    post: KnownPost,
}

impl PostRow {
    /// Returns the row of a post.
    #[must_use]
    pub fn new(channel: &PostsChannel, post: KnownPost) -> Self {
        let sources: Vec<&str> = post.sources.iter().map(|source| source.as_str()).collect();
        Self {
            channel: channel.clone(),
            month: post.known.posted_at.map_or_else(|| "unknown".to_owned(), |at| month(berlin_date(at))),
            documents: serde_json::to_string(&post.documents).ok(),
            sources: serde_json::to_string(&sources).ok(),
            wording: PostWording::of(post.known.kind, post.known.text.as_deref()),
            topics: PostTopics::of(post.known.kind, post.known.title.as_deref(), post.known.text.as_deref()),
            other_ids: cell_of(&post.known.other_ids),
            post,
        }
    }

    /// The hour of posting in Berlin, 0 to 23; unknown where only the day is stated.
    fn hour(&self) -> Option<i64> {
        if self.post.known.posted_precision == TimePrecision::Day {
            return None;
        }
        let berlin = TimeZone::get("Europe/Berlin").ok()?;
        Some(self.post.known.posted_at?.to_zoned(berlin).hour().into())
    }
}

impl Table for PostRow {
    const NAME: &'static str = "posts";
    const KNOWN_ON: Option<&'static str> = Some("observed_on");

    fn columns(rows: &[Self]) -> Vec<Column> {
        let dates: Vec<_> = rows.iter().map(|row| row.post.known.posted_at.map(berlin_date)).collect();
        let weeks: Vec<Option<String>> = dates.iter().map(|date| date.map(iso_week)).collect();
        let shown = |count: Option<Count>| count.and_then(|count| cell(count.shown));
        let low = |count: Option<Count>| count.and_then(|count| cell(count.low));
        let high = |count: Option<Count>| count.and_then(|count| count.high.and_then(cell));
        let mut columns = vec![
            text("channel_id", rows, |row| Some(&row.channel.channel_id)),
            text("authority_id", rows, |row| Some(&row.channel.authority_id)),
            text("platform", rows, |row| Some(&row.channel.platform)),
            text("month", rows, |row| Some(&row.month)),
            text("post_id", rows, |row| Some(&row.post.known.post_id)),
            text("other_ids", rows, |row| row.other_ids.as_deref()),
            text("url", rows, |row| row.post.known.url.as_deref()),
            text("kind", rows, |row| Some(row.post.known.kind.as_str())),
            instant("posted_at", rows, |row| row.post.known.posted_at),
            text("posted_precision", rows, |row| {
                row.post.known.posted_at.map(|_| row.post.known.posted_precision.as_str())
            }),
            // `date`, `iso_week`, `weekday` and `hour` are those of posting, in Berlin.
            day("date", &dates, |date| *date),
            // The same as numbers, for arithmetic that every SQL dialect does alike.
            integer("day", &dates, |date| date.map(|date| days_since_epoch(date).into())),
            integer("posted_second", rows, |row| row.post.known.posted_at.map(Timestamp::as_second)),
            text("iso_week", &weeks, |week| week.as_deref()),
            integer("weekday", &dates, |date| Some(date.as_ref()?.weekday().to_monday_one_offset().into())),
            integer("hour", rows, Self::hour),
            instant("first_seen_at", rows, |row| Some(row.post.first_seen_at)),
            instant("last_seen_at", rows, |row| Some(row.post.last_seen_at)),
            // The day on which it was seen last, in Berlin.
            day("observed_on", rows, |row| Some(berlin_date(row.post.last_seen_at))),
            integer("sights", rows, |row| cell(row.post.sights)),
            // Every document that shows it, in the order of seeing, and the ways by which they came.
            text("documents", rows, |row| row.documents.as_deref()),
            text("sources", rows, |row| row.sources.as_deref()),
            text("deleted", rows, |row| Some(row.post.known.deleted.as_str())),
            text("edited", rows, |row| Some(row.post.known.edited.as_str())),
            instant("edited_at", rows, |row| row.post.known.edited_at),
            text("text", rows, |row| row.post.known.text.as_deref()),
            text("title", rows, |row| row.post.known.title.as_deref()),
            text("language", rows, |row| row.post.known.language.as_deref()),
            text("links", rows, |row| row.post.known.links.as_deref()),
            text("media", rows, |row| Some(&row.post.known.media)),
            // The one word for what it is, by what it carries: see `post_format`.
            text("format", rows, |row| format(&row.post.known)),
            integer("photos", rows, |row| cell(row.post.known.photos)),
            integer("photos_described", rows, |row| row.post.known.photos_described.and_then(cell)),
            text("forwarded_from", rows, |row| row.post.known.forwarded_from.as_deref()),
            integer("views", rows, |row| shown(row.post.known.views)),
            integer("views_low", rows, |row| low(row.post.known.views)),
            integer("views_high", rows, |row| high(row.post.known.views)),
            text("reactions", rows, |row| row.post.known.reactions.as_deref()),
            integer("reactions_total", rows, |row| shown(row.post.known.reactions_total)),
            integer("reactions_low", rows, |row| low(row.post.known.reactions_total)),
            integer("reactions_high", rows, |row| high(row.post.known.reactions_total)),
            integer("replies", rows, |row| shown(row.post.known.replies)),
            integer("shares", rows, |row| shown(row.post.known.shares)),
            text("poll", rows, |row| row.post.known.poll.as_deref()),
            // The best sight: the one that names the post and its time most precisely.
            text("source", rows, |row| Some(row.post.known.origin.source.as_str())),
            text("place", rows, |row| Some(&row.post.known.origin.place)),
            text("document_sha256", rows, |row| row.post.known.origin.document_sha256.as_deref()),
            integer("extractor_version", rows, |row| Some(row.post.known.origin.extractor_version)),
        ];
        columns.extend(PostWording::columns(rows, |row| &row.wording));
        columns.extend(PostTopics::columns(rows, |row| &row.topics));
        columns
    }
}
