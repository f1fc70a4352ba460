//! From the metrics about links and platforms to the view of them.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

use super::{
    metric_rows::{FollowersRow, stated},
    presence::{Conflict, Found, Owner, PlatformChannel, PostCount, Presence, TwoWay, Unconfirmed},
    shown::{AuthorityRow, FactCell, Followers, Origin},
};
use crate::{
    collect::CheckStatus,
    fact::Fact,
    measure::{Metrics, RowError, rows},
    platform::Platform,
    source::Source,
};

/// A row of the metric `platform_channels`.
#[derive(Debug, Deserialize)]
struct ChannelRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    url: Option<String>,
    status: Option<CheckStatus>,
    checked_at: Option<Timestamp>,
    badge: Option<String>,
    last_post_on: Option<Date>,
    posts_28_days: Option<u64>,
    posts_precision: Option<String>,
}

/// A row of the metric `channel_links`.
#[derive(Debug, Deserialize)]
struct LinkRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    page_state: Fact,
    page_url: Option<String>,
    page_quote: Option<String>,
    page_date: Option<Date>,
    page_sha256: Option<String>,
    page_redirected: Option<u8>,
    channel_state: Fact,
    channel_url: Option<String>,
    channel_quote: Option<String>,
    channel_date: Option<Date>,
    channel_sha256: Option<String>,
    verified_at: Option<Timestamp>,
    elsewhere: Option<String>,
    two_way: Fact,
}

/// A row of the metric `channel_conflicts`.
#[derive(Debug, Deserialize)]
struct ConflictRow {
    authority_id: String,
    platform: Platform,
    one_url: String,
    one_handle: String,
    one_quote: Option<String>,
    one_date: Option<Date>,
    one_sha256: Option<String>,
    other_url: String,
    other_handle: String,
    other_quote: Option<String>,
    other_date: Option<Date>,
    other_sha256: Option<String>,
}

/// A row of the metric `unconfirmed_channels`.
#[derive(Debug, Deserialize)]
struct UnconfirmedRow {
    channel_id: String,
    authority_id: String,
    platform: Platform,
    name: Option<String>,
    bears_name: Fact,
    pages: u64,
    pages_date: Option<Date>,
}

/// A row of the metric `found_channels`.
#[derive(Debug, Deserialize)]
struct FoundRow {
    authority_id: String,
    platform: Platform,
    handle: String,
    address: String,
    pages: u64,
    page_url: String,
    quote: Option<String>,
    date: Option<Date>,
    document_sha256: Option<String>,
}

/// Returns what the metrics say of all platforms, in the order of the authorities.
pub(super) fn presence(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Presence, RowError> {
    let order = Order::of(authorities);
    let followers: Vec<FollowersRow> = read(metrics, "followers")?;
    let followers: BTreeMap<&str, &FollowersRow> =
        followers.iter().map(|row| (row.channel_id.as_str(), row)).collect();
    let channels: Vec<ChannelRow> = read(metrics, "platform_channels")?;
    let others = channels.into_iter().filter(|row| row.platform != Platform::Whatsapp);
    let links: Vec<LinkRow> = read(metrics, "channel_links")?;
    let conflicts: Vec<ConflictRow> = read(metrics, "channel_conflicts")?;
    let unconfirmed: Vec<UnconfirmedRow> = read(metrics, "unconfirmed_channels")?;
    let found: Vec<FoundRow> = read(metrics, "found_channels")?;
    Ok(Presence {
        other_channels: order.sorted(
            others,
            |row| (&row.authority_id, row.platform),
            |row, owner| {
                let counted = followers.get(row.channel_id.as_str());
                row.shown(owner, counted.map(|row| row.shown()))
            },
        ),
        two_way: order.sorted(links, |row| (&row.authority_id, row.platform), LinkRow::shown),
        conflicts: order.sorted(conflicts, |row| (&row.authority_id, row.platform), ConflictRow::shown),
        unconfirmed: order.sorted(
            unconfirmed,
            |row| (&row.authority_id, row.platform),
            |row, owner| Unconfirmed {
                owner,
                channel_id: row.channel_id,
                platform: row.platform,
                name: row.name,
                bears_name: row.bears_name,
                pages: row.pages,
                pages_date: row.pages_date,
            },
        ),
        found: order.sorted(found, |row| (&row.authority_id, row.platform), FoundRow::shown),
    })
}

/// The authorities with their places in the report.
pub(super) struct Order<'a>(BTreeMap<&'a str, (usize, &'a AuthorityRow)>);

impl<'a> Order<'a> {
    pub(super) fn of(authorities: &'a [AuthorityRow]) -> Self {
        let numbered = authorities.iter().enumerate();
        Self(numbered.map(|(at, row)| (row.authority_id.as_str(), (at, row))).collect())
    }

    /// Returns whose key that is; `None` for an authority that left the registry.
    pub(super) fn owner(&self, authority_id: &str) -> Option<Owner> {
        let (_, authority) = self.0.get(authority_id)?;
        Some(Owner {
            authority_id: authority.authority_id.clone(),
            authority: authority.name.clone(),
            level: authority.level,
        })
    }

    /// Returns rows in the order of authorities and platforms; those of an authority that left the registry are
    /// left out. Rows that are alike in both keep the order of the metric.
    pub(super) fn sorted<Row, Shown>(
        &self,
        rows: impl IntoIterator<Item = Row>,
        key: impl Fn(&Row) -> (&String, Platform),
        show: impl Fn(Row, Owner) -> Shown,
    ) -> Vec<Shown> {
        let mut placed: Vec<(usize, Platform, Row, Owner)> = rows
            .into_iter()
            .filter_map(|row| {
                let (authority_id, platform) = key(&row);
                let owner = self.owner(authority_id)?;
                let (at, _) = *self.0.get(authority_id.as_str())?;
                Some((at, platform, row, owner))
            })
            .collect();
        placed.sort_by_key(|(at, platform, _, _)| (*at, *platform));
        placed.into_iter().map(|(_, _, row, owner)| show(row, owner)).collect()
    }
}

impl ChannelRow {
    fn shown(self, owner: Owner, followers: Option<Followers>) -> PlatformChannel {
        let exact = self.posts_precision.as_deref() == Some("exact");
        PlatformChannel {
            owner,
            channel_id: self.channel_id,
            url: self.url,
            status: self.status,
            checked_at: self.checked_at,
            followers,
            badge: has_badge(self.platform).then_some(match self.badge.as_deref() {
                Some("verified") => Fact::Met,
                Some("unverified") => Fact::Unmet,
                _ => Fact::Unknown,
            }),
            platform: self.platform,
            last_post_on: self.last_post_on,
            posts_28_days: self.posts_28_days.map(|seen| PostCount { seen, exact }),
        }
    }
}

/// Returns true for platforms whose public pages show a badge that the platform itself gives.
fn has_badge(platform: Platform) -> bool {
    match platform {
        Platform::Whatsapp
        | Platform::Telegram
        | Platform::Bluesky
        | Platform::Instagram
        | Platform::Facebook => true,
        // Mastodon verifies links, not accounts; feeds show no badge.
        Platform::Mastodon | Platform::Youtube | Platform::Press => false,
    }
}

impl LinkRow {
    fn shown(self, owner: Owner) -> TwoWay {
        TwoWay {
            owner,
            channel_id: self.channel_id,
            platform: self.platform,
            page: FactCell {
                state: self.page_state,
                origin: self.page_url.map(|url| seen(url, self.page_date, self.page_sha256, self.page_quote)),
            },
            redirected: self.page_redirected == Some(1),
            channel: FactCell {
                state: self.channel_state,
                origin: self
                    .channel_url
                    .map(|url| seen(url, self.channel_date, self.channel_sha256, self.channel_quote)),
            },
            verified_at: self.verified_at,
            elsewhere: self.elsewhere.filter(|_| self.channel_state != Fact::Met),
            both: self.two_way,
        }
    }
}

impl ConflictRow {
    fn shown(self, owner: Owner) -> Conflict {
        Conflict {
            owner,
            platform: self.platform,
            one_handle: self.one_handle,
            one: seen(self.one_url, self.one_date, self.one_sha256, self.one_quote),
            other_handle: self.other_handle,
            other: seen(self.other_url, self.other_date, self.other_sha256, self.other_quote),
        }
    }
}

impl FoundRow {
    fn shown(self, owner: Owner) -> Found {
        Found {
            owner,
            platform: self.platform,
            handle: self.handle,
            address: self.address,
            pages: self.pages,
            origin: seen(self.page_url, self.date, self.document_sha256, self.quote),
        }
    }
}

/// Returns the origin of what a page of that address showed on that day.
fn seen(url: String, date: Option<Date>, sha256: Option<String>, quote: Option<String>) -> Origin {
    Origin {
        source: Source::Collected,
        source_kind: None,
        date: stated(date, date),
        url: Some(url),
        document_sha256: sha256,
        quote,
    }
}

/// Returns the rows of a metric; a metric that does not exist has none.
pub(super) fn read<Row: serde::de::DeserializeOwned>(
    metrics: &Metrics,
    name: &str,
) -> Result<Vec<Row>, RowError> {
    metrics.frame(name).map_or_else(|| Ok(Vec::new()), rows)
}
