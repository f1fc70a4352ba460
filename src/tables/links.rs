//! The table `links`: one row is one link, on a page of an authority or of a channel, to a channel or a website.

use jiff::Timestamp;

use crate::{
    collect::Document,
    extract::{EXTRACTOR_VERSION, PageLink},
    source::Source,
};

use super::{
    calendar::berlin_date,
    columns::{Column, Table, day, flag, instant, integer, text},
};

/// One link with the page it stands on.
#[derive(Debug)]
pub struct LinkRow {
    run_id: String,
    authority_id: String,
    channel_id: Option<String>,
    purpose: &'static str,
    month: String,
    observed_at: Timestamp,
    source: Source,
    url: String,
    document_sha256: Option<String>,
    link: PageLink,
}

impl LinkRow {
    /// Returns the row of a link on a document of the run of `month`.
    #[must_use]
    pub fn new(document: &Document, link: PageLink, month: &str) -> Self {
        let fetch = &document.fetch;
        Self {
            run_id: fetch.run_id.clone(),
            authority_id: fetch.target.subject.authority_id.clone(),
            channel_id: fetch.target.subject.channel_id.clone(),
            purpose: fetch.target.purpose.as_str(),
            month: month.to_owned(),
            observed_at: fetch.observed_at,
            source: document.source,
            url: document.url.to_string(),
            document_sha256: fetch.document_sha256.clone(),
            link,
        }
    }
}

impl Table for LinkRow {
    const NAME: &'static str = "links";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("authority_id", rows, |row| Some(&row.authority_id)),
            // The channel whose page it stands on; null for a page of the authority's website.
            text("channel_id", rows, |row| row.channel_id.as_deref()),
            text("purpose", rows, |row| Some(row.purpose)),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.observed_at))),
            instant("observed_at", rows, |row| Some(row.observed_at)),
            text("source", rows, |row| Some(row.source.as_str())),
            text("url", rows, |row| Some(&row.url)),
            // The platform of the channel that it leads to, or `website`.
            text("leads_to", rows, |row| {
                Some(row.link.platform.map_or("website", crate::platform::Platform::as_str))
            }),
            text("handle", rows, |row| Some(&row.link.handle)),
            text("address", rows, |row| Some(row.link.address.as_str())),
            flag("rel_me", rows, |row| row.link.rel_me),
            instant("verified_at", rows, |row| row.link.verified_at),
            text("place", rows, |row| Some(&row.link.evidence.place)),
            text("quote", rows, |row| Some(&row.link.evidence.quote)),
            text("document_sha256", rows, |row| row.document_sha256.as_deref()),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}
