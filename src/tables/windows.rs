//! The table `windows`: one row is a span of time of a channel in which every post was looked for.
//!
//! A document that lists posts shows them without a gap, from its oldest post up to the moment at which it was received;
//! one that a person saved or exported, up to its newest post. The pages that one run reads for one purpose follow each
//! other. A table that somebody typed or filtered proves nothing about the time between its rows and gives no window.
//! Made for the day of the report, beside `posts`.

use jiff::{Timestamp, civil::Date};
use polars::prelude::{DataFrame, DataType, PolarsResult, SortMultipleOptions, col, lit};

use super::{
    TableError, TableStore,
    calendar::days_since_epoch,
    columns::{Column, Table, instant, integer, text},
    days,
    posts::PostsChannel,
    sights::SightRow,
    store::frame_error,
};
use crate::{
    collect::Purpose,
    extract::PostKind,
    reconcile::{Watched, joined},
    source::Source,
};

/// One span of time of one channel.
#[derive(Debug)]
pub struct WindowRow {
    channel: PostsChannel,
    window: Watched,
}

impl Table for WindowRow {
    const NAME: &'static str = "windows";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("channel_id", rows, |row| Some(&row.channel.channel_id)),
            text("authority_id", rows, |row| Some(&row.channel.authority_id)),
            text("platform", rows, |row| Some(&row.channel.platform)),
            instant("from_at", rows, |row| Some(row.window.from)),
            instant("to_at", rows, |row| Some(row.window.to)),
            // The same as numbers, for arithmetic that every SQL dialect does alike; both ends are within.
            integer("from_second", rows, |row| Some(row.window.from.as_second())),
            integer("to_second", rows, |row| Some(row.window.to.as_second())),
        ]
    }
}

/// Writes which time of each channel had been watched by that day.
pub fn write_windows(tables: &TableStore, as_of: Date) -> Result<(), TableError> {
    let error = |source| frame_error("read", SightRow::NAME, source);
    let rows = windows(&spans(tables, as_of)?).map_err(error)?;
    let frame = WindowRow::frame(&rows).map_err(|source| frame_error("build", WindowRow::NAME, source))?;
    tables.write_frame(days::FOLDER, &days::file_of_day(WindowRow::NAME, as_of), frame)
}

/// Returns what each run saw of each channel: one row a channel, run and purpose, in the order of the channels.
fn spans(tables: &TableStore, as_of: Date) -> Result<DataFrame, TableError> {
    let day = lit(days_since_epoch(as_of)).cast(DataType::Date);
    // A post that was passed on may bear the time of the original, which says nothing about this channel.
    let of_channel =
        col("kind").eq(lit(PostKind::Own.as_str())).or(col("kind").eq(lit(PostKind::Reply.as_str())));
    let known = tables.scan::<SightRow>()?;
    let known = known
        .filter(col("observed_on").lt_eq(day).and(col("posted_at").is_not_null()).and(of_channel))
        .filter(col("purpose").neq(lit(Purpose::PostTable.as_str())));
    let spans = known
        .group_by([
            col("platform"),
            col("channel_id"),
            col("authority_id"),
            col("run_id"),
            col("purpose"),
            col("source"),
        ])
        .agg([
            col("posted_at").min().alias("from_at"),
            col("posted_at").max().alias("newest_at"),
            col("observed_at").max().alias("received_at"),
        ])
        .sort(["platform", "channel_id"], SortMultipleOptions::default());
    spans.collect().map_err(|source| frame_error("read", SightRow::NAME, source))
}

fn windows(spans: &DataFrame) -> PolarsResult<Vec<WindowRow>> {
    let text = |name: &str| spans.column(name)?.str();
    let time = |name: &str| spans.column(name)?.datetime().map(|column| &column.phys);
    let (platforms, ids, authorities) = (text("platform")?, text("channel_id")?, text("authority_id")?);
    let (sources, from) = (text("source")?, time("from_at")?);
    let (newest, received) = (time("newest_at")?, time("received_at")?);
    let at = |milliseconds: Option<i64>| Timestamp::from_millisecond(milliseconds?).ok();
    let mut channels: Vec<(PostsChannel, Vec<Watched>)> = Vec::new();
    for row in 0..spans.height() {
        let (Some(platform), Some(id)) = (platforms.get(row), ids.get(row)) else { continue };
        let is_new = channels.last().is_none_or(|(channel, _)| channel.channel_id != id);
        if is_new {
            channels
                .push((PostsChannel::of_cells(Some(id), authorities.get(row), Some(platform)), Vec::new()));
        }
        // A saved page or an export may end before the day on which it was saved.
        let is_collected = sources.get(row) == Some(Source::Collected.as_str());
        let to = if is_collected { received.get(row) } else { newest.get(row) };
        if let (Some((_, watched)), Some(from), Some(to)) = (channels.last_mut(), at(from.get(row)), at(to)) {
            watched.push(Watched { from, to });
        }
    }
    let rows = channels.into_iter().flat_map(|(channel, watched)| {
        joined(watched).into_iter().map(move |window| WindowRow { channel: channel.clone(), window })
    });
    Ok(rows.collect())
}
