//! The table `counterparts`: one row is one post of a channel, with what is known of its counterpart among the press releases.
//!
//! Own posts and replies of every platform but press; what was passed on from elsewhere is not the channel's news. Made of the day's
//! `posts` and `windows`, beside them, some authorities at a time, so that memory stays bounded.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use polars::prelude::{DataFrame, DataType, LazyFrame, PolarsResult, SortMultipleOptions, col, len, lit};

use super::{
    TableError, TableStore,
    authorities::AuthorityRow,
    calendar::{berlin_date, days_since_epoch},
    channels::ChannelRow,
    columns::{Column, Table, integer, real, text},
    days::scan_of_day,
    list_cell::list_of,
    posts::{PostRow, PostsChannel},
    posts_of_day::Rows,
    store::frame_error,
    windows::WindowRow,
};
use crate::{
    counterpart::{Habits, Message, Moment, Reason, Release, Releases, Verdict, host, watched_by_all},
    extract::PostKind,
    platform::Platform,
};

/// Posts that are in memory at a time, or those of one authority.
const BATCH: usize = 100_000;

/// A post or a release, by the names that a reader finds it by.
#[derive(Debug, Clone)]
struct Named {
    channel: PostsChannel,
    post_id: String,
    url: Option<String>,
}

/// What is known of a post's counterpart.
#[derive(Debug)]
pub struct CounterpartRow {
    post: Named,
    posted_second: Option<i64>,
    verdict: Verdict,
    /// The counterpart, else the release that comes nearest.
    nearest: Option<Named>,
    words: Option<String>,
    contradictions: Option<String>,
}

impl CounterpartRow {
    fn new(post: Named, posted_second: Option<i64>, verdict: Verdict, nearest: Option<Named>) -> Self {
        let found = verdict.nearest.as_ref();
        let words = found.and_then(|found| serde_json::to_string(&found.words).ok());
        let contradictions = found.and_then(|found| serde_json::to_string(&found.contradictions).ok());
        Self { post, posted_second, verdict, nearest, words, contradictions }
    }

    fn posted_at(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.posted_second?).ok()
    }

    fn counterpart(&self) -> Option<&Named> {
        self.nearest.as_ref().filter(|_| self.verdict.counterpart().is_some())
    }
}

impl Table for CounterpartRow {
    const NAME: &'static str = "counterparts";

    fn columns(rows: &[Self]) -> Vec<Column> {
        let found = |row: &Self| row.verdict.nearest.clone();
        vec![
            text("channel_id", rows, |row| Some(&row.post.channel.channel_id)),
            text("authority_id", rows, |row| Some(&row.post.channel.authority_id)),
            text("platform", rows, |row| Some(&row.post.channel.platform)),
            text("post_id", rows, |row| Some(&row.post.post_id)),
            text("url", rows, |row| row.post.url.as_deref()),
            integer("posted_second", rows, |row| row.posted_second),
            // The day of posting in Berlin, as days since 1970-01-01.
            integer("day", rows, |row| Some(days_since_epoch(berlin_date(row.posted_at()?)).into())),
            text("state", rows, |row| Some(row.verdict.state.as_str())),
            text("reason", rows, |row| row.verdict.reason.map(Reason::as_str)),
            text("how", rows, |row| row.verdict.counterpart().map(|found| found.how.as_str())),
            text("counterpart_channel_id", rows, |row| Some(&row.counterpart()?.channel.channel_id)),
            text("counterpart_post_id", rows, |row| Some(&row.counterpart()?.post_id)),
            text("counterpart_url", rows, |row| row.counterpart()?.url.as_deref()),
            // Of the counterpart; where there is none, of the release that comes nearest.
            text("nearest_url", rows, |row| row.nearest.as_ref()?.url.as_deref()),
            real("similarity", rows, |row| found(row).map(|found| found.similarity)),
            real("gap_hours", rows, |row| found(row).map(|found| found.gap_hours)),
            text("words", rows, |row| row.words.as_deref()),
            text("contradictions", rows, |row| row.contradictions.as_deref()),
        ]
    }
}

/// Looks for the counterpart of every post of a day and writes what was found.
pub fn write_counterparts(tables: &TableStore, as_of: Date) -> Result<(), TableError> {
    let error = |source| frame_error("read", PostRow::NAME, source);
    let feeds = Feeds::read(tables, as_of)?;
    let posts = scan_of_day::<PostRow>(tables, as_of)?.filter(
        col("kind").eq(lit(PostKind::Own.as_str())).or(col("kind").eq(lit(PostKind::Reply.as_str()))),
    );
    let mut rows = Rows::default();
    for (first, last) in batches(posts.clone()).map_err(error)? {
        let of_batch = col("authority_id").gt_eq(lit(first)).and(col("authority_id").lt_eq(lit(last)));
        let frame = posts.clone().filter(of_batch).select(COLUMNS.map(col)).sort(
            ["authority_id", "platform", "channel_id", "posted_second", "post_id"],
            SortMultipleOptions::default().with_maintain_order(true),
        );
        let entries = frame.collect().and_then(|frame| entries(&frame)).map_err(error)?;
        let same_authority = |one: &Entry, other: &Entry| one.authority() == other.authority();
        for of_one in entries.chunk_by(same_authority) {
            rows.add(of_authority(of_one, &feeds).into_iter())?;
        }
    }
    rows.write(tables, as_of)
}

/// The columns of `posts` that are needed.
const COLUMNS: [&str; 10] = [
    "authority_id",
    "channel_id",
    "platform",
    "post_id",
    "url",
    "posted_second",
    "posted_precision",
    "title",
    "text",
    "links",
];

/// Ranges of authorities whose posts fit into memory together.
fn batches(posts: LazyFrame) -> PolarsResult<Vec<(String, String)>> {
    let counted = posts
        .group_by([col("authority_id")])
        .agg([len().alias("posts")])
        .sort(["authority_id"], SortMultipleOptions::default())
        .collect()?;
    let (authorities, posts) = (counted.column("authority_id")?.str()?, counted.column("posts")?);
    let posts = posts.cast(&DataType::Int64)?;
    let posts = posts.i64()?;
    let mut batches: Vec<(String, String)> = Vec::new();
    let mut filled = usize::MAX;
    for row in 0..counted.height() {
        let Some(authority) = authorities.get(row) else { continue };
        let of_one = usize::try_from(posts.get(row).unwrap_or_default()).unwrap_or(usize::MAX);
        filled = filled.saturating_add(of_one);
        match batches.last_mut() {
            Some((_, last)) if filled <= BATCH => authority.clone_into(last),
            _ => {
                filled = of_one;
                batches.push((authority.to_owned(), authority.to_owned()));
            }
        }
    }
    Ok(batches)
}

/// What is known of the authorities beside their posts.
#[derive(Debug, Default)]
struct Feeds {
    /// The press channels of each authority.
    press: BTreeMap<String, BTreeSet<String>>,
    /// The times over which each press channel was watched.
    watched: BTreeMap<String, Vec<(i64, i64)>>,
    /// The host of each authority's website.
    hosts: BTreeMap<String, String>,
}

impl Feeds {
    fn read(tables: &TableStore, as_of: Date) -> Result<Self, TableError> {
        let mut feeds = Self::default();
        let error = |source| frame_error("read", ChannelRow::NAME, source);
        let is_press = || col("platform").eq(lit(Platform::Press.as_str()));
        let windows = scan_of_day::<WindowRow>(tables, as_of)?.filter(is_press());
        let channels = tables.scan::<ChannelRow<'_>>()?.filter(is_press());
        let authorities = tables.scan::<AuthorityRow<'_>>()?.filter(col("website").is_not_null());
        windows.collect().and_then(|frame| feeds.take_windows(&frame)).map_err(error)?;
        channels.collect().and_then(|frame| feeds.take_channels(&frame)).map_err(error)?;
        authorities.collect().and_then(|frame| feeds.take_authorities(&frame)).map_err(error)?;
        Ok(feeds)
    }

    fn take_windows(&mut self, frame: &DataFrame) -> PolarsResult<()> {
        self.take_channels(frame)?;
        let ids = frame.column("channel_id")?.str()?;
        let (from, to) = (frame.column("from_second")?.i64()?, frame.column("to_second")?.i64()?);
        for row in 0..frame.height() {
            if let (Some(id), Some(from), Some(to)) = (ids.get(row), from.get(row), to.get(row)) {
                self.watched.entry(id.to_owned()).or_default().push((from, to));
            }
        }
        Ok(())
    }

    fn take_channels(&mut self, frame: &DataFrame) -> PolarsResult<()> {
        let (ids, authorities) = (frame.column("channel_id")?.str()?, frame.column("authority_id")?.str()?);
        for row in 0..frame.height() {
            if let (Some(id), Some(authority)) = (ids.get(row), authorities.get(row)) {
                self.press.entry(authority.to_owned()).or_default().insert(id.to_owned());
            }
        }
        Ok(())
    }

    fn take_authorities(&mut self, frame: &DataFrame) -> PolarsResult<()> {
        let (ids, websites) = (frame.column("authority_id")?.str()?, frame.column("website")?.str()?);
        for row in 0..frame.height() {
            if let (Some(id), Some(host)) = (ids.get(row), websites.get(row).and_then(host)) {
                self.hosts.insert(id.to_owned(), host);
            }
        }
        Ok(())
    }

    /// Returns the times over which all press channels of an authority were watched; `None` without a press channel.
    fn watched(&self, authority: &str) -> Option<Vec<(i64, i64)>> {
        let channels = self.press.get(authority)?.iter();
        let spans: Vec<Vec<(i64, i64)>> =
            channels.map(|channel| self.watched.get(channel).cloned().unwrap_or_default()).collect();
        Some(watched_by_all(&spans))
    }
}

/// A post or a release as the table `posts` has it.
#[derive(Debug)]
struct Entry {
    named: Named,
    posted_second: Option<i64>,
    moment: Option<Moment>,
    title: Option<String>,
    text: Option<String>,
    links: Vec<String>,
}

impl Entry {
    fn authority(&self) -> &str {
        &self.named.channel.authority_id
    }

    fn is_release(&self) -> bool {
        self.named.channel.platform == Platform::Press.as_str()
    }

    fn message(&self) -> Message<'_> {
        Message {
            posted: self.moment,
            title: self.title.as_deref(),
            text: self.text.as_deref(),
            links: self.links.iter().map(String::as_str).collect(),
        }
    }
}

fn entries(frame: &DataFrame) -> PolarsResult<Vec<Entry>> {
    let texts = |name: &str| frame.column(name)?.str();
    let (authorities, channels, platforms) =
        (texts("authority_id")?, texts("channel_id")?, texts("platform")?);
    let (ids, urls, links) = (texts("post_id")?, texts("url")?, texts("links")?);
    let (titles, bodies, precisions) = (texts("title")?, texts("text")?, texts("posted_precision")?);
    let seconds = frame.column("posted_second")?.i64()?;
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let entry = |row: usize| {
        let posted_second = seconds.get(row);
        Entry {
            named: Named {
                channel: PostsChannel::of_cells(channels.get(row), authorities.get(row), platforms.get(row)),
                post_id: ids.get(row).unwrap_or_default().to_owned(),
                url: owned(urls.get(row)),
            },
            posted_second,
            moment: posted_second.map(|second| moment(second, precisions.get(row))),
            title: owned(titles.get(row)),
            text: owned(bodies.get(row)),
            links: list_of(links.get(row)),
        }
    };
    Ok((0..frame.height()).map(entry).collect())
}

fn moment(second: i64, precision: Option<&str>) -> Moment {
    let length = match precision {
        Some("minute") => 60,
        Some("day") => 24 * 3_600,
        _ => 1,
    };
    Moment { from_second: second, until_second: second + length - 1 }
}

/// The rows of one authority, channel by channel.
fn of_authority(entries: &[Entry], feeds: &Feeds) -> Vec<CounterpartRow> {
    let (releases, posts): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| entry.is_release());
    let Some(authority) = entries.first().map(Entry::authority) else { return Vec::new() };
    let Some(watched) = feeds.watched(authority) else {
        let unknown = |post: &&Entry| {
            let verdict = Verdict::unknown(Reason::NoPressChannel);
            CounterpartRow::new(post.named.clone(), post.posted_second, verdict, None)
        };
        return posts.iter().map(unknown).collect();
    };
    let own_host = feeds.hosts.get(authority).map(String::as_str);
    let same_channel = |one: &&Entry, other: &&Entry| one.named.channel == other.named.channel;
    let of_channels = posts.chunk_by(same_channel);
    let judged = of_channels.flat_map(|posts| {
        let mut habits = Habits::default();
        for post in posts {
            habits.add(post.title.as_deref(), post.text.as_deref());
        }
        let known = Releases::of(texts(&releases), &habits);
        let row = |post: &&Entry| {
            let verdict = known.judge(&post.message(), &watched, own_host);
            let nearest = verdict.nearest.as_ref().and_then(|nearest| releases.get(nearest.key));
            let nearest = nearest.map(|release| release.named.clone());
            CounterpartRow::new(post.named.clone(), post.posted_second, verdict, nearest)
        };
        posts.iter().map(row).collect::<Vec<_>>()
    });
    judged.collect()
}

/// The releases of which the time is known.
fn texts<'text>(releases: &[&'text Entry]) -> Vec<Release<'text>> {
    let release = |(key, release): (usize, &&'text Entry)| {
        Some(Release {
            published: release.moment?,
            title: release.title.as_deref(),
            text: release.text.as_deref(),
            url: release.named.url.as_deref(),
            key,
        })
    };
    releases.iter().enumerate().filter_map(release).collect()
}
