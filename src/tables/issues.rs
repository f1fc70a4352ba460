//! The table `issues`: one row is one thing that could not be read, with where and why.

use jiff::Timestamp;

use crate::{
    collect::Document,
    extract::{EXTRACTOR_VERSION, Issue},
};

use super::{
    calendar::berlin_date,
    columns::{Column, Table, day, instant, integer, text},
};

/// One issue with the page it came from.
#[derive(Debug)]
pub struct IssueRow {
    run_id: String,
    authority_id: String,
    channel_id: Option<String>,
    month: String,
    observed_at: Timestamp,
    document_sha256: Option<String>,
    issue: Issue,
}

impl IssueRow {
    /// Returns the row of an issue with a document of the run of `month`.
    #[must_use]
    pub fn new(document: &Document, issue: Issue, month: &str) -> Self {
        let fetch = &document.fetch;
        Self {
            run_id: fetch.run_id.clone(),
            authority_id: fetch.target.subject.authority_id.clone(),
            channel_id: fetch.target.subject.channel_id.clone(),
            month: month.to_owned(),
            observed_at: fetch.observed_at,
            document_sha256: fetch.document_sha256.clone(),
            issue,
        }
    }
}

impl Table for IssueRow {
    const NAME: &'static str = "issues";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("document", rows, |row| row.document_sha256.as_deref()),
            text("code", rows, |row| Some(&row.issue.code)),
            text("authority_id", rows, |row| Some(&row.authority_id)),
            text("channel_id", rows, |row| row.channel_id.as_deref()),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.observed_at))),
            instant("observed_at", rows, |row| Some(row.observed_at)),
            text("place", rows, |row| Some(&row.issue.place)),
            text("detail", rows, |row| Some(&row.issue.detail)),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}
