//! The table `findings`: one row is one criterion for one authority in one run.

use jiff::Timestamp;

use crate::{
    collect::Document,
    extract::{EXTRACTOR_VERSION, Finding},
    source::Source,
};

use super::{
    calendar::{berlin_date, iso_week},
    columns::{Column, Table, day, instant, integer, text},
};

/// One finding with the page it came from.
#[derive(Debug)]
pub struct FindingRow {
    run_id: String,
    authority_id: String,
    month: String,
    iso_week: String,
    observed_at: Timestamp,
    source: Source,
    url: String,
    document_sha256: Option<String>,
    finding: Finding,
}

impl FindingRow {
    /// Returns the row of a finding on a document of the run of `month`.
    #[must_use]
    pub fn new(document: &Document, finding: Finding, month: &str) -> Self {
        let fetch = &document.fetch;
        Self {
            run_id: fetch.run_id.clone(),
            authority_id: fetch.target.subject.authority_id.clone(),
            month: month.to_owned(),
            iso_week: iso_week(berlin_date(fetch.observed_at)),
            observed_at: fetch.observed_at,
            source: document.source,
            url: document.url.to_string(),
            document_sha256: fetch.document_sha256.clone(),
            finding,
        }
    }
}

impl Table for FindingRow {
    const NAME: &'static str = "findings";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("authority_id", rows, |row| Some(&row.authority_id)),
            text("criterion", rows, |row| Some(row.finding.criterion.as_str())),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.observed_at))),
            text("iso_week", rows, |row| Some(&row.iso_week)),
            instant("observed_at", rows, |row| Some(row.observed_at)),
            text("state", rows, |row| Some(row.finding.state.as_str())),
            text("detail", rows, |row| row.finding.detail.as_deref()),
            text("place", rows, |row| row.finding.evidence.as_ref().map(|evidence| evidence.place.as_str())),
            text("quote", rows, |row| row.finding.evidence.as_ref().map(|evidence| evidence.quote.as_str())),
            text("url", rows, |row| Some(&row.url)),
            text("source", rows, |row| Some(row.source.as_str())),
            text("document_sha256", rows, |row| row.document_sha256.as_deref()),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}
