//! The table `fetches`: one row is one target of a run, asked or not.

use crate::{
    collect::{CheckStatus, Fetch},
    extract::EXTRACTOR_VERSION,
    platform::{ChannelAddress, plain_host},
    source::Source,
};

use super::{
    calendar::{berlin_date, iso_week, month},
    columns::{Column, Table, cell, day, flag, instant, integer, text},
};

/// One target with its final status: what the server said, refined by what the page said.
#[derive(Debug)]
pub struct FetchRow {
    /// What the archive keeps.
    pub fetch: Fetch,
    /// Whether servers were asked or files handed over.
    pub source: Source,
    /// The status once the page was read.
    pub status: CheckStatus,
    /// Month of the run, the partition.
    pub month: String,
    /// ISO week of the check.
    pub iso_week: String,
}

impl FetchRow {
    /// Returns the row of a fetch whose page came to `status`, in the run of `month`.
    #[must_use]
    pub fn new(fetch: Fetch, source: Source, status: CheckStatus, month: &str) -> Self {
        let iso_week = iso_week(berlin_date(fetch.observed_at));
        Self { fetch, source, status, month: month.to_owned(), iso_week }
    }
}

/// Where a request ended, behind all redirects.
struct Final {
    host: Option<String>,
    channel: Option<ChannelAddress>,
}

impl Final {
    fn of(row: &FetchRow) -> Self {
        let ended = row.fetch.hops.last().map(|hop| &hop.url);
        Self { host: ended.and_then(plain_host), channel: ended.and_then(ChannelAddress::of) }
    }
}

impl Table for FetchRow {
    const NAME: &'static str = "fetches";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        let finals: Vec<Final> = rows.iter().map(Final::of).collect();
        vec![
            text("run_id", rows, |row| Some(&row.fetch.run_id)),
            text("url", rows, |row| Some(row.fetch.target.url.as_str())),
            text("purpose", rows, |row| Some(row.fetch.target.purpose.as_str())),
            text("authority_id", rows, |row| Some(&row.fetch.target.subject.authority_id)),
            text("channel_id", rows, |row| row.fetch.target.subject.channel_id.as_deref()),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.fetch.observed_at))),
            text("iso_week", rows, |row| Some(&row.iso_week)),
            instant("observed_at", rows, |row| Some(row.fetch.observed_at)),
            text("source", rows, |row| Some(row.source.as_str())),
            text("status", rows, |row| Some(row.status.as_str())),
            integer("http_status", rows, |row| row.fetch.hops.last().map(|hop| hop.http_status.into())),
            integer("hops", rows, |row| cell(row.fetch.hops.len() as u64)),
            text("final_url", rows, |row| row.fetch.hops.last().map(|hop| hop.url.as_str())),
            // What the final address says: the host without `www.`, and the channel if it is one's.
            text("final_host", &finals, |ended| ended.host.as_deref()),
            text("final_platform", &finals, |ended| ended.channel.as_ref().map(|c| c.platform.as_str())),
            text("final_handle", &finals, |ended| ended.channel.as_ref().map(|c| c.handle.as_str())),
            flag("unchanged", rows, |row| row.fetch.unchanged),
            integer("body_bytes", rows, |row| cell(row.fetch.body_bytes)),
            text("detail", rows, |row| row.fetch.detail.as_deref()),
            text("document_sha256", rows, |row| row.fetch.document_sha256.as_deref()),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}

/// Returns the month of a run by its start, the partition of all its parts.
pub(super) fn run_month(started_at: jiff::Timestamp) -> String {
    month(berlin_date(started_at))
}
