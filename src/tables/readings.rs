//! The table `readings`: one row is what one page of one run showed, as far as the canaries compare later runs with it.
//!
//! What they remember is a fold over these rows in the order of the runs, so it comes back with the tables.

use std::collections::BTreeSet;

use jiff::Timestamp;
use polars::prelude::{DataFrame, PolarsResult, SortMultipleOptions, col, lit};

use crate::{
    canary::{Reading, Verdict},
    collect::{CheckStatus, Purpose, Subject},
    count::{Count, Precision},
    extract::{EXTRACTOR_VERSION, canary::Field},
};

use super::{
    TableError, TableStore,
    calendar::berlin_date,
    columns::{Column, Table, cell, day, flag, instant, integer, text},
    store::frame_error,
};

/// One reading with its run.
#[derive(Debug)]
pub struct ReadingRow {
    run_id: String,
    month: String,
    shown: String,
    lacking: String,
    withheld: String,
    reading: Reading,
}

impl ReadingRow {
    /// Returns the row of a reading of a run.
    #[must_use]
    pub fn new(run_id: &str, reading: Reading, month: &str) -> Self {
        Self {
            run_id: run_id.to_owned(),
            month: month.to_owned(),
            shown: words(&reading.shown),
            lacking: words(&reading.lacking),
            withheld: words(&reading.withheld),
            reading,
        }
    }
}

impl Table for ReadingRow {
    const NAME: &'static str = "readings";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        let count = |row: &Self| row.reading.followers;
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("purpose", rows, |row| Some(row.reading.purpose.as_str())),
            text("authority_id", rows, |row| Some(&row.reading.subject.authority_id)),
            text("channel_id", rows, |row| row.reading.subject.channel_id.as_deref()),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.reading.observed_at))),
            instant("observed_at", rows, |row| Some(row.reading.observed_at)),
            text("status", rows, |row| Some(row.reading.status.as_str())),
            // Words with a blank between them.
            text("shown", rows, |row| Some(&row.shown)),
            text("lacking", rows, |row| Some(&row.lacking)),
            text("withheld", rows, |row| Some(&row.withheld)),
            flag("turned", rows, |row| row.reading.turned),
            integer("posts", rows, |row| cell(row.reading.posts)),
            // The count as it was read; where `verdict` is `withheld`, no other table has it.
            integer("followers", rows, move |row| count(row).and_then(|count| cell(count.shown))),
            integer("followers_low", rows, move |row| count(row).and_then(|count| cell(count.low))),
            integer("followers_high", rows, move |row| count(row).and_then(|count| cell(count.high?))),
            text("followers_precision", rows, move |row| count(row).map(|count| count.precision.as_str())),
            text("verdict", rows, |row| Some(row.reading.verdict.as_str())),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}

fn words(fields: &BTreeSet<Field>) -> String {
    fields.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(" ")
}

/// Reads the readings of all runs before one, in the order of the runs.
///
/// A row with a word that this version does not know is left out, as if the page had not been read.
pub fn readings_before(tables: &TableStore, run_id: &str) -> Result<Vec<Reading>, TableError> {
    let frame = tables
        .scan::<ReadingRow>()?
        .filter(col("run_id").lt(lit(run_id)))
        .sort(["run_id"], SortMultipleOptions::default().with_maintain_order(true))
        .collect();
    frame.and_then(|frame| readings(&frame)).map_err(|source| frame_error("read", ReadingRow::NAME, source))
}

fn readings(frame: &DataFrame) -> PolarsResult<Vec<Reading>> {
    let text = |name: &str| frame.column(name)?.str();
    let number = |name: &str| frame.column(name)?.i64();
    let (purposes, statuses) = (text("purpose")?, text("status")?);
    let (authorities, channels) = (text("authority_id")?, text("channel_id")?);
    let (shown, lacking, withheld) = (text("shown")?, text("lacking")?, text("withheld")?);
    let (precisions, verdicts) = (text("followers_precision")?, text("verdict")?);
    let (counts, lows, highs) = (number("followers")?, number("followers_low")?, number("followers_high")?);
    let turned = frame.column("turned")?.bool()?;
    let posts = number("posts")?;
    let observed = frame.column("observed_at")?.datetime()?;
    let reading = |row: usize| {
        Some(Reading {
            purpose: Purpose::ALL.into_iter().find(|purpose| Some(purpose.as_str()) == purposes.get(row))?,
            subject: Subject {
                authority_id: authorities.get(row)?.to_owned(),
                channel_id: channels.get(row).map(str::to_owned),
            },
            observed_at: Timestamp::from_millisecond(observed.phys.get(row)?).ok()?,
            status: CheckStatus::ALL.into_iter().find(|status| Some(status.as_str()) == statuses.get(row))?,
            shown: fields(shown.get(row)?),
            lacking: fields(lacking.get(row)?),
            withheld: fields(withheld.get(row)?),
            turned: turned.get(row)?,
            posts: u64::try_from(posts.get(row)?).ok()?,
            followers: count(counts.get(row), lows.get(row), highs.get(row), precisions.get(row)),
            verdict: Verdict::of_word(verdicts.get(row)?)?,
        })
    };
    Ok((0..frame.height()).filter_map(reading).collect())
}

fn fields(words: &str) -> BTreeSet<Field> {
    words.split_ascii_whitespace().filter_map(Field::of_word).collect()
}

fn count(shown: Option<i64>, low: Option<i64>, high: Option<i64>, precision: Option<&str>) -> Option<Count> {
    let whole = |number: i64| u64::try_from(number).ok();
    let all = [Precision::Exact, Precision::Rounded, Precision::About, Precision::AtLeast];
    Some(Count {
        shown: whole(shown?)?,
        low: whole(low?)?,
        high: high.and_then(whole),
        precision: all.into_iter().find(|known| Some(known.as_str()) == precision)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_come_back_as_they_were_written() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let tables = TableStore::new(folder.path());
        let reading = |channel: Option<&str>, followers, verdict| Reading {
            purpose: Purpose::TelegramPreview,
            subject: Subject {
                authority_id: "kreis-musterland".to_owned(),
                channel_id: channel.map(str::to_owned),
            },
            observed_at: "2026-10-05T02:00:00Z".parse().expect("a time"),
            status: CheckStatus::Ok,
            shown: BTreeSet::from([Field::Name, Field::PostViews]),
            lacking: BTreeSet::from([Field::Met(crate::extract::Criterion::ImprintName)]),
            withheld: BTreeSet::new(),
            turned: channel.is_none(),
            posts: 17,
            followers,
            verdict,
        };
        let written = vec![
            reading(Some("telegram-musterland"), Some(Count::rounded(7_600, 100)), Verdict::Withheld),
            reading(None, None, Verdict::Accepted),
            reading(Some("other"), Some(Count::at_least(250)), Verdict::Confirmed),
        ];
        let write = |run: &str| {
            let rows: Vec<ReadingRow> =
                written.iter().map(|reading| ReadingRow::new(run, reading.clone(), "2026-10")).collect();
            tables.write(&format!("month=2026-10/{run}.parquet"), &rows).expect("rows are written");
        };
        write("20261005T020000Z");
        write("20261006T020000Z");
        let read = readings_before(&tables, "20261006T020000Z").expect("rows are read");
        assert_eq!(read, written);
        assert_eq!(readings_before(&tables, "20261005T020000Z").expect("rows are read"), []);
    }
}
