//! Gathers what the metrics and the authorities themselves say of each channel, for the criteria to be decided on.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    assemble::{ChannelMetrics, by_channel, check_origin, metric, name_origin},
    criteria_rows::{
        BadgeStatementRow, ELEMENTS, ImprintClicksRow, LinksRow, MentionRow, NewestPostRow, ShortLinkRow,
    },
    metric_rows::FindingRow,
};
use crate::{
    extract::Criterion,
    measure::{Metrics, RowError},
    platform::Platform,
    registry::{Authority, Channel, Registry},
    status::criteria::{
        BadgeStatement, Evidence, Known, Mention, Posts, ShortLink, Told, answers, applications,
    },
};

/// The metrics that criteria are decided on, by channel and by authority.
pub(super) struct Gathered {
    badges: BTreeMap<String, Vec<BadgeStatement>>,
    profile_badges: BTreeMap<String, BTreeMap<Platform, Vec<BadgeStatement>>>,
    mentions: BTreeMap<String, Vec<Mention>>,
    short_links: BTreeMap<String, ShortLink>,
    posts: BTreeMap<String, Posts>,
    links: BTreeMap<String, LinksRow>,
    clicks: BTreeMap<String, Told<u64>>,
    elements: BTreeMap<(String, Criterion), Evidence>,
}

impl Gathered {
    pub(super) fn read(metrics: &Metrics) -> Result<Self, RowError> {
        let mut gathered = Self {
            badges: BTreeMap::new(),
            profile_badges: BTreeMap::new(),
            mentions: BTreeMap::new(),
            short_links: BTreeMap::new(),
            posts: BTreeMap::new(),
            links: by_channel(metric(metrics, "channel_links")?, |row: &LinksRow| &row.channel_id),
            clicks: BTreeMap::new(),
            elements: BTreeMap::new(),
        };
        for row in metric::<BadgeStatementRow>(metrics, "badge_statements")? {
            let statement = row.statement();
            if row.platform == Platform::Whatsapp {
                gathered.badges.entry(row.channel_id).or_default().push(statement);
            } else {
                let profiles = gathered.profile_badges.entry(row.authority_id).or_default();
                profiles.entry(row.platform).or_default().push(statement);
            }
        }
        for row in metric::<MentionRow>(metrics, "channel_mentions")? {
            gathered.mentions.entry(row.channel_id.clone()).or_default().push(row.mention());
        }
        for row in metric::<ShortLinkRow>(metrics, "short_links")? {
            gathered.short_links.insert(row.channel_id.clone(), row.link());
        }
        for row in metric::<NewestPostRow>(metrics, "newest_posts")? {
            gathered.posts.insert(row.channel_id.clone(), row.posts());
        }
        for row in metric::<ImprintClicksRow>(metrics, "imprint_clicks")? {
            gathered.clicks.insert(row.authority_id.clone(), row.clicks());
        }
        for row in metric::<FindingRow>(metrics, "website_findings")? {
            // The line that names the representative names a person: the page is enough to follow.
            let told = Told { quote: None, ..row.origin().tells(row.state) };
            gathered.elements.insert((row.authority_id, row.criterion), told);
        }
        Ok(gathered)
    }

    /// Returns everything that is known of a channel.
    pub(super) fn of(
        &self,
        (authority, channel): (&Authority, &Channel),
        metrics: &ChannelMetrics,
        registry: &Registry,
        as_of: Date,
    ) -> Known {
        let (authority_id, id) = (&authority.authority_id, &channel.channel_id);
        let declared = registry.declared_by(authority_id);
        let links = self.links.get(id);
        let element = |criterion| self.elements.get(&(authority_id.clone(), criterion)).cloned();
        Known {
            channel_name: metrics.names.get(id).map(|row| name_origin(row).tells(row.name.clone())),
            last_check: metrics.checks.get(id).map(|row| check_origin(row).tells(row.status)),
            badge: self.badges.get(id).cloned().unwrap_or_default(),
            profile_badges: self.profile_badges.get(authority_id).cloned().unwrap_or_default(),
            imprint: metrics.imprints.get(id).map(|row| row.origin.origin("imprint").tells(row.imprint)),
            imprint_clicks: self.clicks.get(authority_id).cloned(),
            imprint_elements: ELEMENTS.map(element),
            website_link: links.map(LinksRow::forth),
            back_link: links.map(LinksRow::back),
            short_link: self.short_links.get(id).cloned(),
            posts: self.posts.get(id).cloned(),
            mentions: self.mentions.get(id).cloned().unwrap_or_default(),
            declared: answers(declared, id, as_of),
            applications: applications(declared, id, as_of),
            ..Known::nothing(&authority.name, as_of)
        }
    }
}
