//! The table `observations`: one row is what one check of one channel, or one published page, said.

use jiff::{Timestamp, civil::Date};

use crate::{
    collect::{CheckStatus, Fetch},
    extract::{DatedObservation, EXTRACTOR_VERSION, Evidence, Observation},
    fact::Fact,
    registry::{Channel, PublishedFigure, StatedDate},
    source::Source,
};

use super::{
    calendar::{berlin_date, days_since_epoch, iso_week, month},
    columns::{Column, Table, cell, day, instant, integer, text},
};

/// One observation of one channel.
#[derive(Debug)]
pub struct ObservationRow {
    run_id: String,
    channel_id: String,
    authority_id: String,
    platform: &'static str,
    month: String,
    stated: Option<StatedDate>,
    observed_at: Option<Timestamp>,
    source: Source,
    source_kind: Option<&'static str>,
    purpose: Option<&'static str>,
    status: CheckStatus,
    url: String,
    final_url: Option<String>,
    followers_wording: Option<String>,
    started: Option<StatedDate>,
    document_sha256: Option<String>,
    evidence: Option<String>,
    said: Observation,
}

impl ObservationRow {
    /// Returns the row of a check: what the page said, or nothing but the status when there was none.
    #[must_use]
    pub fn checked(
        channel: &Channel,
        fetch: &Fetch,
        source: Source,
        status: CheckStatus,
        said: Observation,
        month: &str,
    ) -> Self {
        let date = berlin_date(fetch.observed_at);
        Self {
            run_id: fetch.run_id.clone(),
            channel_id: channel.channel_id.clone(),
            authority_id: channel.authority_id.clone(),
            platform: channel.platform.as_str(),
            month: month.to_owned(),
            stated: Some(StatedDate::day(date)),
            observed_at: Some(fetch.observed_at),
            source,
            source_kind: None,
            purpose: Some(fetch.target.purpose.as_str()),
            status,
            url: fetch.target.url.to_string(),
            final_url: fetch.hops.last().map(|hop| hop.url.to_string()),
            followers_wording: None,
            started: None,
            document_sha256: fetch.document_sha256.clone(),
            evidence: evidence_json(&said.evidence),
            said,
        }
    }

    /// Returns the row of one line of a series that was handed over: its date is the line's own.
    #[must_use]
    pub fn dated(
        channel: &Channel,
        fetch: &Fetch,
        source: Source,
        dated: DatedObservation,
        month: &str,
    ) -> Self {
        let DatedObservation { at, is_day, status, observation } = dated;
        let row = Self::checked(channel, fetch, source, status, observation, month);
        Self {
            stated: Some(StatedDate::day(berlin_date(at))),
            observed_at: (!is_day).then_some(at),
            final_url: None,
            ..row
        }
    }

    /// Returns the row of a published figure; what the page did not say stays unknown.
    #[must_use]
    pub fn published(channel: &Channel, figure: &PublishedFigure) -> Self {
        let said = Observation { followers: figure.followers, badge: figure.badge, ..Observation::default() };
        Self {
            run_id: figure.figure_id.clone(),
            channel_id: channel.channel_id.clone(),
            authority_id: channel.authority_id.clone(),
            platform: channel.platform.as_str(),
            month: figure.as_of.map_or_else(|| "unknown".to_owned(), |stated| month(stated.from)),
            stated: figure.as_of,
            observed_at: None,
            source: Source::Published,
            source_kind: Some(figure.source_kind.as_str()),
            purpose: None,
            status: CheckStatus::Ok,
            url: figure.source_url.to_string(),
            final_url: None,
            followers_wording: figure.followers_wording.clone(),
            started: figure.started,
            document_sha256: None,
            evidence: None,
            said,
        }
    }

    /// Returns the partition the row belongs to.
    #[must_use]
    pub fn partition(&self) -> (&'static str, &str) {
        (self.platform, &self.month)
    }

    fn exact_day(&self) -> Option<Date> {
        self.stated.filter(|stated| stated.from == stated.to).map(|stated| stated.from)
    }
}

impl Table for ObservationRow {
    const NAME: &'static str = "observations";
    const KNOWN_ON: Option<&'static str> = Some("date_from");

    fn columns(rows: &[Self]) -> Vec<Column> {
        let weeks: Vec<Option<String>> = rows.iter().map(|row| row.exact_day().map(iso_week)).collect();
        let weeks: Vec<(&Self, Option<String>)> = rows.iter().zip(weeks).collect();
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("channel_id", rows, |row| Some(&row.channel_id)),
            text("authority_id", rows, |row| Some(&row.authority_id)),
            text("platform", rows, |row| Some(row.platform)),
            text("month", rows, |row| Some(&row.month)),
            // `date` is the exact day or null; `date_from` and `date_to` bound what the source states.
            day("date", rows, Self::exact_day),
            day("date_from", rows, |row| row.stated.map(|stated| stated.from)),
            day("date_to", rows, |row| row.stated.map(|stated| stated.to)),
            // The same as numbers, for arithmetic that every SQL dialect does alike.
            integer("day_from", rows, |row| Some(number(row.stated?.from))),
            integer("day_to", rows, |row| Some(number(row.stated?.to))),
            text("iso_week", &weeks, |(_, week)| week.as_deref()),
            instant("observed_at", rows, |row| row.observed_at),
            text("source", rows, |row| Some(row.source.as_str())),
            text("source_kind", rows, |row| row.source_kind),
            text("purpose", rows, |row| row.purpose),
            text("status", rows, |row| Some(row.status.as_str())),
            text("url", rows, |row| Some(&row.url)),
            text("final_url", rows, |row| row.final_url.as_deref()),
            text("name", rows, |row| row.said.name.as_deref()),
            text("description", rows, |row| row.said.description.as_deref()),
            integer("followers", rows, |row| row.said.followers.and_then(|count| cell(count.shown))),
            integer("followers_low", rows, |row| row.said.followers.and_then(|count| cell(count.low))),
            integer("followers_high", rows, |row| {
                row.said.followers.and_then(|count| count.high.and_then(cell))
            }),
            text("followers_precision", rows, |row| row.said.followers.map(|count| count.precision.as_str())),
            text("followers_wording", rows, |row| row.followers_wording.as_deref()),
            text("locale", rows, |row| row.said.locale.as_deref()),
            text("badge", rows, |row| Some(badge(row.said.badge))),
            text("imprint", rows, |row| Some(row.said.imprint.as_str())),
            text("picture_url", rows, |row| row.said.picture_url.as_deref()),
            text("handle", rows, |row| row.said.handle.as_deref()),
            integer("posts_total", rows, |row| row.said.posts_total.and_then(|count| cell(count.shown))),
            day("opened_on", rows, |row| row.said.opened_on),
            day("last_post_on", rows, |row| row.said.last_post_on),
            text("bot", rows, |row| Some(row.said.bot.as_str())),
            text("discoverable", rows, |row| Some(row.said.discoverable.as_str())),
            text("indexable", rows, |row| Some(row.said.indexable.as_str())),
            text("bridged_from", rows, |row| row.said.bridged_from.as_deref()),
            day("started_from", rows, |row| row.started.map(|stated| stated.from)),
            day("started_to", rows, |row| row.started.map(|stated| stated.to)),
            integer("started_day_from", rows, |row| Some(number(row.started?.from))),
            integer("started_day_to", rows, |row| Some(number(row.started?.to))),
            text("evidence", rows, |row| row.evidence.as_deref()),
            text("document_sha256", rows, |row| row.document_sha256.as_deref()),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}

/// A day as whole days since 1970-01-01.
fn number(day: Date) -> i64 {
    days_since_epoch(day).into()
}

/// The badge in the field's own words.
fn badge(fact: Fact) -> &'static str {
    match fact {
        Fact::Met => "verified",
        Fact::Unmet => "unverified",
        Fact::Unknown => "unknown",
    }
}

fn evidence_json(evidence: &[Evidence]) -> Option<String> {
    if evidence.is_empty() { None } else { serde_json::to_string(evidence).ok() }
}
