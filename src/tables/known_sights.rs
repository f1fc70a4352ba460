//! Reads the sights that were known on a day back from the table, channel by channel.
//!
//! In memory are the sights of some channels at a time: as many as fit a batch, or one that is larger.

use jiff::{Timestamp, civil::Date};
use polars::prelude::{DataFrame, DataType, LazyFrame, PolarsResult, SortMultipleOptions, col, len, lit};

use super::{
    TableError, TableStore, calendar::days_since_epoch, columns::Table as _, list_cell::list_of,
    posts::PostsChannel, sights::SightRow, store::frame_error,
};
use crate::{
    count::{Count, Precision},
    extract::{PostKind, TimePrecision},
    fact::Fact,
    reconcile::{Sight, SightOrigin},
};

/// Sights of a batch; each batch passes once over the keys of all sights.
const BATCH: usize = 100_000;

/// Calls for every channel of which posts had been seen by that day, in the order of platforms and channels.
///
/// A row with a word that this version does not know is left out, as if the post had not been read.
pub fn known_sights(
    tables: &TableStore,
    as_of: Date,
    mut each: impl FnMut(&PostsChannel, Vec<Sight>) -> Result<(), TableError>,
) -> Result<(), TableError> {
    let error = |source| frame_error("read", SightRow::NAME, source);
    let day = lit(days_since_epoch(as_of)).cast(DataType::Date);
    let known = tables.scan::<SightRow>()?.filter(col("observed_on").lt_eq(day));
    for batch in batches(known.clone()).map_err(error)? {
        let Batch { platform, first, last } = batch;
        let of_batch = col("platform")
            .eq(lit(platform))
            .and(col("channel_id").gt_eq(lit(first)))
            .and(col("channel_id").lt_eq(lit(last)));
        let frame = known.clone().filter(of_batch).collect().and_then(|frame| {
            frame.sort(["channel_id"], SortMultipleOptions::default().with_maintain_order(true))
        });
        let channels = frame.and_then(|frame| channels(&frame)).map_err(error)?;
        for (channel, sights) in channels {
            each(&channel, sights)?;
        }
    }
    Ok(())
}

/// The channels of a platform from one key to another.
struct Batch {
    platform: String,
    first: String,
    last: String,
}

fn batches(known: LazyFrame) -> PolarsResult<Vec<Batch>> {
    let counted = known
        .group_by([col("platform"), col("channel_id")])
        .agg([len().alias("sights")])
        .sort(["platform", "channel_id"], SortMultipleOptions::default())
        .collect()?;
    let (platforms, channels) = (counted.column("platform")?.str()?, counted.column("channel_id")?.str()?);
    let sights = counted.column("sights")?.cast(&DataType::Int64)?;
    let sights = sights.i64()?;
    let mut batches: Vec<Batch> = Vec::new();
    let mut filled = usize::MAX;
    for row in 0..counted.height() {
        let (Some(platform), Some(channel)) = (platforms.get(row), channels.get(row)) else { continue };
        let sights = usize::try_from(sights.get(row).unwrap_or_default()).unwrap_or(usize::MAX);
        filled = filled.saturating_add(sights);
        match batches.last_mut() {
            Some(batch) if batch.platform == platform && filled <= BATCH => {
                channel.clone_into(&mut batch.last);
            }
            _ => {
                filled = sights;
                batches.push(Batch {
                    platform: platform.to_owned(),
                    first: channel.to_owned(),
                    last: channel.to_owned(),
                });
            }
        }
    }
    Ok(batches)
}

/// Returns the sights of each channel of a frame that is sorted by channel.
fn channels(frame: &DataFrame) -> PolarsResult<Vec<(PostsChannel, Vec<Sight>)>> {
    let text = |name: &str| frame.column(name)?.str();
    let (ids, authorities, platforms) = (text("channel_id")?, text("authority_id")?, text("platform")?);
    let mut channels: Vec<(PostsChannel, Vec<Sight>)> = Vec::new();
    for (row, sight) in sights(frame)?.into_iter().enumerate() {
        let (Some(sight), Some(id)) = (sight, ids.get(row)) else { continue };
        if channels.last().is_none_or(|(channel, _)| channel.channel_id != id) {
            let channel = PostsChannel::of_cells(Some(id), authorities.get(row), platforms.get(row));
            channels.push((channel, Vec::new()));
        }
        if let Some((_, sights)) = channels.last_mut() {
            sights.push(sight);
        }
    }
    Ok(channels)
}

fn sights(frame: &DataFrame) -> PolarsResult<Vec<Option<Sight>>> {
    let text = |name: &str| frame.column(name)?.str();
    let number = |name: &str| frame.column(name)?.i64();
    let time = |name: &str| frame.column(name)?.datetime().map(|column| &column.phys);
    let (post_ids, other_ids, urls, kinds) =
        (text("post_id")?, text("other_ids")?, text("url")?, text("kind")?);
    let (posted, precisions) = (time("posted_at")?, text("posted_precision")?);
    let (observed, sources) = (time("observed_at")?, text("source")?);
    let (deleted, edited, edited_at) = (text("deleted")?, text("edited")?, time("edited_at")?);
    let (texts, titles, languages, links) =
        (text("text")?, text("title")?, text("language")?, text("links")?);
    let (media, photos, described) = (text("media")?, number("photos")?, number("photos_described")?);
    let (forwarded, reactions, polls) = (text("forwarded_from")?, text("reactions")?, text("poll")?);
    let (views, views_low, views_high) = (number("views")?, number("views_low")?, number("views_high")?);
    let (totals, low, high) =
        (number("reactions_total")?, number("reactions_low")?, number("reactions_high")?);
    let (replies, shares) = (number("replies")?, number("shares")?);
    let (places, documents, versions) =
        (text("place")?, text("document_sha256")?, number("extractor_version")?);
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let whole = |number: Option<i64>| number.and_then(|number| u64::try_from(number).ok());
    let sight = |row: usize| {
        Some(Sight {
            origin: SightOrigin {
                observed_at: instant(observed.get(row))?,
                document_sha256: owned(documents.get(row)),
                place: places.get(row)?.to_owned(),
                source: word(sources.get(row)?)?,
                extractor_version: versions.get(row)?,
            },
            post_id: post_ids.get(row)?.to_owned(),
            other_ids: list_of(other_ids.get(row)),
            url: owned(urls.get(row)),
            kind: word::<PostKind>(kinds.get(row)?)?,
            posted_at: instant(posted.get(row)),
            posted_precision: precisions.get(row).map_or(Some(TimePrecision::default()), word)?,
            deleted: word::<Fact>(deleted.get(row)?)?,
            edited: word::<Fact>(edited.get(row)?)?,
            edited_at: instant(edited_at.get(row)),
            text: owned(texts.get(row)),
            title: owned(titles.get(row)),
            language: owned(languages.get(row)),
            links: owned(links.get(row)),
            media: media.get(row)?.to_owned(),
            photos: whole(photos.get(row))?,
            photos_described: whole(described.get(row)),
            forwarded_from: owned(forwarded.get(row)),
            views: count(whole(views.get(row)), whole(views_low.get(row)), whole(views_high.get(row))),
            reactions: owned(reactions.get(row)),
            reactions_total: count(whole(totals.get(row)), whole(low.get(row)), whole(high.get(row))),
            replies: whole(replies.get(row)).map(Count::exact),
            shares: whole(shares.get(row)).map(Count::exact),
            poll: owned(polls.get(row)),
        })
    };
    Ok((0..frame.height()).map(sight).collect())
}

/// Reads a word as the type whose word it is.
fn word<Word: serde::de::DeserializeOwned>(word: &str) -> Option<Word> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

fn instant(milliseconds: Option<i64>) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds?).ok()
}

/// The table keeps the bounds of a count, which say how precise it is.
fn count(shown: Option<u64>, low: Option<u64>, high: Option<u64>) -> Option<Count> {
    let (shown, low) = (shown?, low?);
    let precision = match high {
        Some(high) if high == low => Precision::Exact,
        Some(_) => Precision::Rounded,
        None => Precision::AtLeast,
    };
    Some(Count { shown, low, high, precision })
}
