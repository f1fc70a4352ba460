//! The table `sights`: one row is one post as one document shows it.
//!
//! A post that is seen in several nights, or in a page and in an export, has a row for each: what was known on a day
//! can always be told again. `reconcile` makes the table `posts` of them.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    collect::{Document, Purpose},
    count::Count,
    extract::{EXTRACTOR_VERSION, Media, MediaKind, Post, TimePrecision},
    registry::Channel,
    source::Source,
};

use super::{
    calendar::{berlin_date, iso_week, month},
    columns::{Column, Table, cell, day, instant, integer, text},
    list_cell::cell_of,
};

/// One post of one channel, as one document showed it.
#[derive(Debug)]
pub struct SightRow {
    run_id: String,
    channel_id: String,
    authority_id: String,
    platform: &'static str,
    purpose: Purpose,
    month: String,
    observed_at: Timestamp,
    source: Source,
    document_sha256: Option<String>,
    media: String,
    other_ids: Option<String>,
    links: Option<String>,
    reactions: Option<String>,
    poll: Option<String>,
    post: Post,
}

impl SightRow {
    /// Returns the row of a post on a document of a channel.
    #[must_use]
    pub fn new(channel: &Channel, document: &Document, post: Post) -> Self {
        let fetch = &document.fetch;
        Self {
            run_id: fetch.run_id.clone(),
            channel_id: channel.channel_id.clone(),
            authority_id: channel.authority_id.clone(),
            platform: channel.platform.as_str(),
            purpose: fetch.target.purpose,
            month: post.posted_at.map_or_else(|| "unknown".to_owned(), |at| month(berlin_date(at))),
            observed_at: fetch.observed_at,
            source: document.source,
            document_sha256: fetch.document_sha256.clone(),
            media: kinds(&post.media),
            other_ids: cell_of(&post.other_ids),
            links: cell_of(&post.links),
            reactions: cell_of(&post.reactions),
            poll: post.poll.as_ref().and_then(|poll| serde_json::to_string(poll).ok()),
            post,
        }
    }

    /// Returns the partition the row belongs to: platform, and month of posting in Berlin.
    #[must_use]
    pub fn partition(&self) -> (&'static str, &str) {
        (self.platform, &self.month)
    }

    /// The hour of posting in Berlin, 0 to 23; unknown where only the day is stated.
    fn hour(&self) -> Option<i64> {
        if self.post.posted_precision == TimePrecision::Day {
            return None;
        }
        let berlin = TimeZone::get("Europe/Berlin").ok()?;
        Some(self.post.posted_at?.to_zoned(berlin).hour().into())
    }

    /// The day of the week of posting in Berlin, Monday 1 to Sunday 7.
    fn weekday(&self) -> Option<i64> {
        Some(berlin_date(self.post.posted_at?).weekday().to_monday_one_offset().into())
    }
}

impl Table for SightRow {
    const NAME: &'static str = "sights";

    fn columns(rows: &[Self]) -> Vec<Column> {
        let weeks = rows.iter().map(|row| row.post.posted_at.map(|at| iso_week(berlin_date(at))));
        let weeks: Vec<(&Self, Option<String>)> = rows.iter().zip(weeks).collect();
        let shown = |count: Option<Count>| count.and_then(|count| cell(count.shown));
        let low = |count: Option<Count>| count.and_then(|count| cell(count.low));
        let high = |count: Option<Count>| count.and_then(|count| count.high.and_then(cell));
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("channel_id", rows, |row| Some(&row.channel_id)),
            text("authority_id", rows, |row| Some(&row.authority_id)),
            text("platform", rows, |row| Some(row.platform)),
            // Posts that one run reads for one purpose follow each other without a gap: see `windows`.
            text("purpose", rows, |row| Some(row.purpose.as_str())),
            text("month", rows, |row| Some(&row.month)),
            text("post_id", rows, |row| Some(&row.post.post_id)),
            text("other_ids", rows, |row| row.other_ids.as_deref()),
            text("url", rows, |row| row.post.url.as_deref()),
            text("kind", rows, |row| Some(row.post.kind.as_str())),
            instant("posted_at", rows, |row| row.post.posted_at),
            text("posted_precision", rows, |row| {
                row.post.posted_at.map(|_| row.post.posted_precision.as_str())
            }),
            // `date`, `iso_week`, `weekday` and `hour` are those of posting, in Berlin.
            day("date", rows, |row| row.post.posted_at.map(berlin_date)),
            text("iso_week", &weeks, |(_, week)| week.as_deref()),
            integer("weekday", rows, Self::weekday),
            integer("hour", rows, Self::hour),
            instant("observed_at", rows, |row| Some(row.observed_at)),
            day("observed_on", rows, |row| Some(berlin_date(row.observed_at))),
            text("source", rows, |row| Some(row.source.as_str())),
            text("deleted", rows, |row| Some(row.post.deleted.as_str())),
            text("edited", rows, |row| Some(row.post.edited.as_str())),
            instant("edited_at", rows, |row| row.post.edited_at),
            text("text", rows, |row| row.post.text.as_deref()),
            text("title", rows, |row| row.post.title.as_deref()),
            text("language", rows, |row| row.post.language.as_deref()),
            text("links", rows, |row| row.links.as_deref()),
            text("media", rows, |row| Some(&row.media)),
            integer("photos", rows, |row| cell(row.photos())),
            integer("photos_described", rows, |row| described(&row.post.media).and_then(cell)),
            text("forwarded_from", rows, |row| row.post.forwarded_from.as_deref()),
            integer("views", rows, |row| shown(row.post.views)),
            integer("views_low", rows, |row| low(row.post.views)),
            integer("views_high", rows, |row| high(row.post.views)),
            text("reactions", rows, |row| row.reactions.as_deref()),
            integer("reactions_total", rows, |row| shown(row.post.reactions_total)),
            integer("reactions_low", rows, |row| low(row.post.reactions_total)),
            integer("reactions_high", rows, |row| high(row.post.reactions_total)),
            integer("replies", rows, |row| shown(row.post.replies)),
            integer("shares", rows, |row| shown(row.post.shares)),
            text("poll", rows, |row| row.poll.as_deref()),
            text("place", rows, |row| Some(&row.post.place)),
            text("document_sha256", rows, |row| row.document_sha256.as_deref()),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}

impl SightRow {
    fn photos(&self) -> u64 {
        self.post.media.iter().filter(|media| media.kind == MediaKind::Photo).count() as u64
    }
}

/// Pictures that have a text for those who cannot see them; unknown when the document does not tell of one of them.
fn described(media: &[Media]) -> Option<u64> {
    let photos = media.iter().filter(|media| media.kind == MediaKind::Photo);
    let is_described = |media: &Media| Some(u64::from(!media.description.as_ref()?.trim().is_empty()));
    photos.map(is_described).sum()
}

/// The kinds of media in order of appearance, each once, such as `photo video`; empty for none.
fn kinds(media: &[Media]) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for media in media {
        if !kinds.contains(&media.kind.as_str()) {
            kinds.push(media.kind.as_str());
        }
    }
    kinds.join(" ")
}
