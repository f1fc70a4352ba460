//! The rows of the metrics that criteria are decided on.

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{
    Origin,
    metric_rows::{OriginColumns, stated},
};
use crate::{
    extract::Criterion,
    fact::Fact,
    platform::Platform,
    registry::SourceKind,
    source::Source,
    status::criteria::{BadgeStatement, Evidence, Mention, Posts, ShortLink, Told},
    tables::berlin_date,
};

impl Origin {
    /// Returns a value that comes from here.
    pub(super) fn tells<Value>(self, value: Value) -> Told<Value> {
        Told {
            value,
            source: self.source,
            first_hand: self.source_kind != Some(SourceKind::Secondary),
            date: self.date,
            url: self.url,
            document_sha256: self.document_sha256,
            quote: self.quote,
            answered_by: None,
        }
    }

    /// Returns where a value came from.
    #[must_use]
    pub fn of<Value>(told: &Told<Value>) -> Self {
        Self {
            source: told.source,
            source_kind: (!told.first_hand).then_some(SourceKind::Secondary),
            date: told.date,
            url: told.url.clone(),
            document_sha256: told.document_sha256.clone(),
            quote: told.quote.clone(),
        }
    }
}

/// A row of the metric `badge_statements`.
#[derive(Debug, Deserialize)]
pub(super) struct BadgeStatementRow {
    pub(super) channel_id: String,
    pub(super) authority_id: String,
    pub(super) platform: Platform,
    badge: String,
    since: Option<Date>,
    otherwise_until: Option<Date>,
    #[serde(flatten)]
    origin: OriginColumns,
}

impl BadgeStatementRow {
    pub(super) fn statement(&self) -> BadgeStatement {
        let value = if self.badge == "verified" { Fact::Met } else { Fact::Unmet };
        BadgeStatement {
            said: self.origin.origin("badge").tells(value),
            since: self.since,
            otherwise_until: self.otherwise_until,
        }
    }
}

/// A row of the metric `channel_mentions`.
#[derive(Debug, Deserialize)]
pub(super) struct MentionRow {
    pub(super) channel_id: String,
    platform: Platform,
    mention: String,
    mention_url: Option<String>,
    source: Source,
    date: Option<Date>,
    document_sha256: Option<String>,
}

impl MentionRow {
    pub(super) fn mention(self) -> Mention {
        let told = Told {
            date: stated(self.date, self.date),
            url: self.mention_url,
            document_sha256: self.document_sha256,
            ..Told::new((), self.source)
        };
        Mention { platform: self.platform, in_profile: self.mention != "post", told }
    }
}

/// A row of the metric `short_links`.
#[derive(Debug, Deserialize)]
pub(super) struct ShortLinkRow {
    pub(super) channel_id: String,
    state: Fact,
    url: String,
    date: Option<Date>,
    document_sha256: Option<String>,
}

impl ShortLinkRow {
    pub(super) fn link(self) -> ShortLink {
        let leads = read(self.state, Some(self.url.clone()), self.date, self.document_sha256);
        ShortLink { address: self.url, leads }
    }
}

/// A row of the metric `newest_posts`.
#[derive(Debug, Deserialize)]
pub(super) struct NewestPostRow {
    pub(super) channel_id: String,
    date: Date,
    source: Source,
    document_sha256: Option<String>,
    watched_to: Option<Timestamp>,
}

impl NewestPostRow {
    pub(super) fn posts(self) -> Posts {
        let newest = Told {
            date: stated(Some(self.date), Some(self.date)),
            document_sha256: self.document_sha256,
            ..Told::new(self.date, self.source)
        };
        Posts { newest, watched_to: self.watched_to.map(berlin_date) }
    }
}

/// A row of the metric `channel_links`.
#[derive(Debug, Deserialize)]
pub(super) struct LinksRow {
    pub(super) channel_id: String,
    page_state: Fact,
    page_url: Option<String>,
    page_quote: Option<String>,
    page_date: Option<Date>,
    page_sha256: Option<String>,
    pages_date: Option<Date>,
    channel_state: Fact,
    channel_url: Option<String>,
    channel_quote: Option<String>,
    channel_date: Option<Date>,
    channel_sha256: Option<String>,
}

impl LinksRow {
    /// Whether an official page links to the channel; that none does is known since all were read.
    pub(super) fn forth(&self) -> Evidence {
        let date = self.page_date.or(self.pages_date);
        let told = read(self.page_state, self.page_url.clone(), date, self.page_sha256.clone());
        Told { quote: self.page_quote.clone(), ..told }
    }

    /// Whether the channel links to the website.
    pub(super) fn back(&self) -> Evidence {
        let (url, sha256) = (self.channel_url.clone(), self.channel_sha256.clone());
        let told = read(self.channel_state, url, self.channel_date, sha256);
        Told { quote: self.channel_quote.clone(), ..told }
    }
}

/// A row of the metric `imprint_clicks`.
#[derive(Debug, Deserialize)]
pub(super) struct ImprintClicksRow {
    pub(super) authority_id: String,
    clicks: u64,
    url: String,
    quote: Option<String>,
    date: Option<Date>,
    document_sha256: Option<String>,
}

impl ImprintClicksRow {
    pub(super) fn clicks(self) -> Told<u64> {
        let told = read(self.clicks, Some(self.url), self.date, self.document_sha256);
        Told { quote: self.quote, ..told }
    }
}

/// What an imprint must have, in the order in which `Known` holds it.
pub(super) const ELEMENTS: [Criterion; 3] =
    [Criterion::ImprintName, Criterion::ImprintAddress, Criterion::ImprintRepresentative];

/// A value that our own collector read.
fn read<Value>(
    value: Value,
    url: Option<String>,
    date: Option<Date>,
    document_sha256: Option<String>,
) -> Told<Value> {
    Told { date: stated(date, date), url, document_sha256, ..Told::new(value, Source::Collected) }
}
