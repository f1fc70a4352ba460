//! Puts the report together: registry, metrics and stages, row by row.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    History, cadence, comparison, content, definitions, exclusivity, growth, history,
    known::Gathered,
    metric_rows::{
        AlarmRow, BadgeRow, CheckRow, ClicksRow, DensityRow, FindingRow, FollowersRow, ImprintRow, IssueRow,
        NameRow, RankRow, ShareRow, StartRow, TargetsRow, stated,
    },
    next_steps, presence_rows, register,
    shown::{
        self, Alert, AuthorityRow, ChannelRow, Drift, FactCell, Followers, Origin, PublishedRow, Report,
        RunView, WebsiteFinding, WebsiteRow,
    },
    stages_by_land, stages_by_level, stages_of_group, stages_over_time, wording,
};
use crate::{
    canary::AlarmKind,
    collect::{CheckStatus, Permission},
    extract::{Criterion, ImprintGrade, canary::Field},
    fact::Fact,
    language::Language,
    measure::{Metrics, RowError, rows},
    platform::{ChannelAddress, Platform},
    registry::{Authority, Channel, Level, PopulationClass, Registry, StatedDate},
    requirement::Requirement,
    source::Source,
    status::{AlertKind, Stage, Standing, authority_stage, criteria::Known, standing},
};

/// What a report is put together from.
#[derive(Clone, Copy)]
pub struct Assembly<'a> {
    /// The registry.
    pub registry: &'a Registry,
    /// The metrics of the day.
    pub metrics: &'a Metrics,
    /// The day of the report.
    pub as_of: Date,
    /// True when all authorities are invented.
    pub invented: bool,
    /// Written permissions in the settings, by host.
    pub permissions: &'a BTreeMap<String, Permission>,
    /// Targets that a run would have, for the time before the first run.
    pub planned_targets: u64,
}

/// Returns the finished report; `language` decides the order of names and the words of the definitions.
pub fn assemble(from: Assembly<'_>, language: &Language) -> Result<Report, RowError> {
    let metrics = ChannelMetrics::read(from.metrics)?;
    let gathered = Gathered::read(from.metrics)?;
    let mut authorities: Vec<AuthorityRow> = from
        .registry
        .authorities
        .iter()
        .map(|authority| metrics.authority(authority, &from, &gathered))
        .collect();
    authorities.sort_by(|one, other| {
        let with_channel_first = one.channels.is_empty().cmp(&other.channels.is_empty());
        with_channel_first.then_with(|| language.compare(&one.name, &other.name))
    });
    let (run, statuses) = run_and_statuses(&from)?;
    let history = history::history(from.metrics, &authorities)?;
    let shares: Vec<ShareRow> = metric(from.metrics, "group_shares")?;
    Ok(Report {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        as_of: from.as_of,
        invented: from.invented,
        run,
        statuses,
        stages: stages_of_group::counted(&authorities),
        stages_by_level: stages_by_level(&authorities),
        stages_by_land: stages_by_land(&authorities),
        stages_over_time: stages_over_time::stages_over_time(from.metrics)?,
        ranking: metrics.ranking(&authorities),
        published_followers: published_followers(&authorities),
        density: density(&authorities),
        shares_by_level: shares_by(&shares, "level", |member| {
            Level::ALL.into_iter().find(|l| l.as_str() == member)
        }),
        shares_by_land: shares_by(&shares, "land", |member| Some(member.to_owned())),
        shares_by_population: shares_by(&shares, "population", |member| {
            PopulationClass::ALL.into_iter().find(|class| class.as_str() == member)
        }),
        alerts: alerts(&metrics, &authorities, &history, &from)?,
        next_steps: next_steps::next_steps(&authorities),
        websites: websites(&authorities, from.metrics)?,
        presence: presence_rows::presence(from.metrics, &authorities)?,
        growth: growth::growth(from.metrics, &authorities, &from.registry.studies)?,
        cadence: cadence::cadence(from.metrics, &authorities)?,
        wording: wording::wording(from.metrics, &authorities)?,
        content: content::content(from.metrics, &authorities)?,
        comparison: comparison::comparison(from.metrics, &authorities, from.as_of)?,
        definitions: definitions::definitions(language.lang()),
        exclusivity: exclusivity::exclusivity(from.metrics, &authorities)?,
        history,
        register: register::register(from.metrics, &authorities)?,
        permissions: from.permissions.clone(),
        issues: issues(from.metrics)?,
        authorities,
    })
}

/// The metric rows of each channel.
pub(super) struct ChannelMetrics {
    followers: BTreeMap<String, FollowersRow>,
    density: BTreeMap<String, DensityRow>,
    badges: BTreeMap<String, BadgeRow>,
    pub(super) imprints: BTreeMap<String, ImprintRow>,
    pub(super) checks: BTreeMap<String, CheckRow>,
    starts: BTreeMap<String, StartRow>,
    pub(super) names: BTreeMap<String, NameRow>,
    ranks: Vec<RankRow>,
}

impl ChannelMetrics {
    fn read(metrics: &Metrics) -> Result<Self, RowError> {
        Ok(Self {
            followers: by_channel(metric(metrics, "followers")?, |row: &FollowersRow| &row.channel_id),
            density: by_channel(metric(metrics, "followers_per_1000")?, |row: &DensityRow| &row.channel_id),
            badges: by_channel(metric(metrics, "badge")?, |row: &BadgeRow| &row.channel_id),
            imprints: by_channel(metric(metrics, "imprint")?, |row: &ImprintRow| &row.channel_id),
            checks: by_channel(metric(metrics, "last_check")?, |row: &CheckRow| &row.channel_id),
            starts: by_channel(metric(metrics, "channel_start")?, |row: &StartRow| &row.channel_id),
            names: by_channel(metric(metrics, "channel_name")?, |row: &NameRow| &row.channel_id),
            ranks: metric(metrics, "follower_rank")?,
        })
    }

    fn authority(&self, authority: &Authority, from: &Assembly<'_>, gathered: &Gathered) -> AuthorityRow {
        // The verification report speaks of WhatsApp; other platforms have sections of their own.
        let mut channels: Vec<ChannelRow> = from
            .registry
            .channels_of(&authority.authority_id)
            .filter(|channel| channel.platform == Platform::Whatsapp)
            .map(|channel| {
                let known = gathered.of((authority, channel), self, from.registry, from.as_of);
                self.channel(channel, &known)
            })
            .collect();
        channels.sort_by(|one, other| (one.stage, &one.channel_id).cmp(&(other.stage, &other.channel_id)));
        AuthorityRow {
            authority_id: authority.authority_id.clone(),
            name: authority.name.clone(),
            level: authority.level,
            land: authority.land.clone(),
            population: authority
                .population
                .as_ref()
                .map(|population| (population.inhabitants, population.as_of)),
            stage: authority_stage(channels.iter().map(|channel| channel.stage)),
            channels,
        }
    }

    fn channel(&self, channel: &Channel, known: &Known) -> ChannelRow {
        let id = &channel.channel_id;
        let badge = self.badges.get(id);
        let check = self.checks.get(id);
        let imprint = self.imprints.get(id);
        let standing = standing(known);
        ChannelRow {
            channel_id: id.clone(),
            name: self.names.get(id).map(|row| row.name.clone()).or_else(|| channel.name.clone()),
            url: channel.url.as_ref().map(ToString::to_string),
            registered: registered(channel),
            stage: standing.stage,
            badge: badge_cell(&standing, badge),
            followers: self
                .followers
                .get(id)
                .map(|row| Followers { count: row.count(), origin: row.origin.origin("followers") }),
            followers_per_1000: self.density.get(id).map(DensityRow::interval),
            imprint: imprint.map_or(ImprintGrade::Unknown, |row| row.imprint),
            imprint_origin: imprint.map(|row| row.origin.origin("imprint")),
            started: self.starts.get(id).and_then(|row| stated(row.started_from, row.started_to)),
            last_check: check.map(|check| (check.status, check.observed_at)),
            standing,
        }
    }

    fn ranking(&self, authorities: &[AuthorityRow]) -> Vec<shown::RankRow> {
        let channels = channels_by_id(authorities);
        let ranked = |rank: &RankRow| {
            let (authority, channel) = channels.get(rank.channel_id.as_str())?;
            Some(shown::RankRow {
                authority: authority.name.clone(),
                channel_id: rank.channel_id.clone(),
                level: authority.level,
                followers: channel.followers.clone()?,
                rank_from: rank.rank_from,
                rank_to: rank.rank_to,
                of: rank.channels,
                badge: channel.badge.state,
            })
        };
        let mut ranking: Vec<shown::RankRow> = self.ranks.iter().filter_map(ranked).collect();
        ranking.sort_by(|one, other| {
            let larger_first = other.followers.count.shown.cmp(&one.followers.count.shown);
            larger_first.then_with(|| one.channel_id.cmp(&other.channel_id))
        });
        ranking
    }

    fn alerts(&self, authorities: &[AuthorityRow], as_of: Date) -> Vec<Alert> {
        let mut alerts = Vec::new();
        for (authority, channel) in all_channels(authorities) {
            let mut alert = |kind, origin| {
                alerts.push(Alert {
                    kind,
                    authority: Some(authority.name.clone()),
                    channel_id: Some(channel.channel_id.clone()),
                    origin: Some(origin),
                    drift: None,
                });
            };
            let badge_origin = channel.badge.origin.clone();
            if let (Stage::Lost, Some(origin)) = (channel.stage, badge_origin) {
                alert(AlertKind::BadgeLost, origin);
            }
            if let Some(check) = self.checks.get(&channel.channel_id) {
                let kind = match check.status {
                    CheckStatus::NotFound if is_short_link(channel.url.as_deref()) => {
                        Some(AlertKind::LinkBroken)
                    }
                    CheckStatus::NotFound => Some(AlertKind::NotReachable),
                    CheckStatus::PageChanged => Some(AlertKind::PageChanged),
                    _ => None,
                };
                if let Some(kind) = kind {
                    alert(kind, check_origin(check));
                }
            }
            if let Some(name) =
                self.names.get(&channel.channel_id).filter(|name| name.renamed_on == Some(as_of))
            {
                alert(AlertKind::Renamed, name_origin(name));
            }
        }
        alerts
    }

    /// Returns what the canaries noticed, as an alert.
    fn alarm(&self, row: AlarmRow, registry: &Registry) -> Alert {
        let check = row.channel_id.as_ref().and_then(|id| self.checks.get(id));
        let withheld = check.filter(|check| check.status == CheckStatus::WithheldImplausible);
        let authority = row.authority_id.map(|id| {
            let known = registry.authorities.iter().find(|authority| authority.authority_id == id);
            known.map_or(id, |authority| authority.name.clone())
        });
        Alert {
            kind: match row.kind {
                AlarmKind::PagesTurned => AlertKind::PagesTurned,
                AlarmKind::FieldMissing => AlertKind::FieldMissing,
                AlarmKind::ValuesAlike => AlertKind::ValuesAlike,
                AlarmKind::ValuesJumped => AlertKind::ValuesJumped,
                AlarmKind::Jump => AlertKind::Withheld,
            },
            authority,
            channel_id: row.channel_id,
            origin: withheld.map(check_origin),
            drift: Some(Drift {
                purpose: row.purpose,
                field: row.field.as_deref().and_then(Field::of_word),
                pages_fine: row.pages_fine,
                pages: row.pages,
                expected_percent: row.expected_percent,
                seen: row.seen,
                plausible_from: row.plausible_from,
                plausible_to: row.plausible_to,
                followers_before: row.followers_before,
                before_on: row.before_on,
            }),
        }
    }
}

/// Returns what needs a look: first what the canaries say of whole kinds of pages, then channel by channel.
fn alerts(
    metrics: &ChannelMetrics,
    authorities: &[AuthorityRow],
    history: &History,
    from: &Assembly<'_>,
) -> Result<Vec<Alert>, RowError> {
    let mut alerts = metrics.alerts(authorities, from.as_of);
    alerts.extend(history.alerts(from.as_of));
    let alarms: Vec<AlarmRow> = metric(from.metrics, "run_alarms")?;
    alerts.extend(alarms.into_iter().map(|row| metrics.alarm(row, from.registry)));
    alerts.sort_by_key(|alert| (alert.kind as u8, alert.channel_id.clone()));
    Ok(alerts)
}

/// Returns true when the registered address only leads to the channel: it names none itself.
fn is_short_link(url: Option<&str>) -> bool {
    let url = url.and_then(|url| url::Url::parse(url).ok());
    url.is_some_and(|url| ChannelAddress::of(&url).is_none())
}

/// Returns the badge as it was decided; the metric knows how near a published source is.
fn badge_cell(standing: &Standing, row: Option<&BadgeRow>) -> FactCell {
    let finding = standing.findings.iter().find(|one| one.requirement == Requirement::ChannelBadge);
    let told = finding.and_then(|finding| finding.decided_by.as_ref());
    let origin = told.map(|told| match row {
        Some(row) if told.source != Source::Declared => row.origin.origin("badge"),
        _ => Origin::of(told),
    });
    FactCell { state: standing.state(Requirement::ChannelBadge), origin }
}

fn registered(channel: &Channel) -> Origin {
    Origin {
        source: Source::Published,
        source_kind: None,
        date: channel.source_date.as_deref().and_then(StatedDate::read),
        url: Some(channel.source.clone()),
        document_sha256: None,
        quote: None,
    }
}

pub(super) fn check_origin(check: &CheckRow) -> Origin {
    let date = crate::tables::berlin_date(check.observed_at);
    Origin {
        source: Source::Collected,
        source_kind: None,
        date: Some(StatedDate::day(date)),
        url: Some(check.url.clone()),
        document_sha256: check.document_sha256.clone(),
        quote: None,
    }
}

pub(super) fn name_origin(name: &NameRow) -> Origin {
    Origin {
        source: Source::Collected,
        source_kind: None,
        date: stated(name.date, name.date),
        url: Some(name.url.clone()),
        document_sha256: name.document_sha256.clone(),
        quote: Some(name.name.clone()),
    }
}

fn run_and_statuses(from: &Assembly<'_>) -> Result<(Option<RunView>, BTreeMap<CheckStatus, u64>), RowError> {
    let targets: Vec<TargetsRow> = metric(from.metrics, "run_targets")?;
    let statuses: BTreeMap<CheckStatus, u64> = targets.iter().map(|row| (row.status, row.targets)).collect();
    let run = targets.first().and_then(|row| {
        // The key of a run is its start in the basic form of ISO 8601.
        let started_at = row.run_id.parse().ok()?;
        Some(RunView { run_id: row.run_id.clone(), started_at, targets: statuses.values().sum() })
    });
    if run.is_none() && from.planned_targets > 0 {
        return Ok((None, BTreeMap::from([(CheckStatus::NotAsked, from.planned_targets)])));
    }
    Ok((run, statuses))
}

fn published_followers(authorities: &[AuthorityRow]) -> Vec<PublishedRow> {
    let published = |(authority, channel): (&AuthorityRow, &ChannelRow)| {
        let followers =
            channel.followers.clone().filter(|followers| followers.origin.source == Source::Published)?;
        Some(PublishedRow {
            authority_id: authority.authority_id.clone(),
            authority: authority.name.clone(),
            channel_id: channel.channel_id.clone(),
            level: authority.level,
            followers,
            badge: channel.badge.state,
        })
    };
    let mut rows: Vec<PublishedRow> = all_channels(authorities).filter_map(published).collect();
    rows.sort_by(|one, other| {
        let larger_first = other.followers.count.shown.cmp(&one.followers.count.shown);
        larger_first.then_with(|| one.channel_id.cmp(&other.channel_id))
    });
    rows
}

fn density(authorities: &[AuthorityRow]) -> Vec<shown::DensityRow> {
    let mut rows: Vec<shown::DensityRow> = all_channels(authorities)
        .filter_map(|(authority, channel)| {
            let followers = channel.followers.as_ref()?;
            Some(shown::DensityRow {
                authority: authority.name.clone(),
                level: authority.level,
                per_1000: channel.followers_per_1000?,
                precision: followers.count.precision,
                origin: followers.origin.clone(),
            })
        })
        .collect();
    rows.sort_by(|one, other| {
        other.per_1000.value.total_cmp(&one.per_1000.value).then_with(|| one.authority.cmp(&other.authority))
    });
    rows
}

/// Returns the shares of one dimension, its groups in their own order.
fn shares_by<Group: Ord + Clone>(
    shares: &[ShareRow],
    dimension: &str,
    group: impl Fn(&str) -> Option<Group>,
) -> Vec<shown::ShareRow<Group>> {
    let of_dimension = shares.iter().filter(|row| row.dimension == dimension);
    let mut rows: Vec<shown::ShareRow<Group>> = of_dimension
        .filter_map(|row| {
            Some(shown::ShareRow {
                group: group(&row.member)?,
                authorities: row.authorities,
                channels: row.channels,
                badge: row.badge(),
                imprint: row.imprint(),
            })
        })
        .collect();
    rows.sort_by_key(|row| row.group.clone());
    rows
}

/// Returns what the authorities' own pages say, in the order of the authorities; one nobody read has no row.
fn websites(authorities: &[AuthorityRow], metrics: &Metrics) -> Result<Vec<WebsiteRow>, RowError> {
    let rows: Vec<FindingRow> = metric(metrics, "website_findings")?;
    let clicks: Vec<ClicksRow> = metric(metrics, "imprint_clicks")?;
    let clicks: BTreeMap<&str, u64> =
        clicks.iter().map(|row| (row.authority_id.as_str(), row.clicks)).collect();
    let mut found: BTreeMap<(&str, Criterion), &FindingRow> = BTreeMap::new();
    for row in &rows {
        found.insert((&row.authority_id, row.criterion), row);
    }
    let website = |authority: &AuthorityRow| {
        let finding = |criterion| {
            let row = found.get(&(authority.authority_id.as_str(), criterion));
            WebsiteFinding {
                criterion,
                cell: FactCell {
                    state: row.map_or(Fact::Unknown, |row| row.state),
                    origin: row.map(|row| row.origin()),
                },
                detail: row.and_then(|row| row.detail.clone()),
            }
        };
        let findings = Criterion::ALL.map(finding).to_vec();
        let known = findings.iter().any(|finding| finding.cell.state != Fact::Unknown);
        known.then(|| WebsiteRow {
            authority_id: authority.authority_id.clone(),
            authority: authority.name.clone(),
            level: authority.level,
            has_channel: !authority.channels.is_empty(),
            imprint_clicks: clicks.get(authority.authority_id.as_str()).copied(),
            findings,
        })
    };
    Ok(authorities.iter().filter_map(website).collect())
}

fn issues(metrics: &Metrics) -> Result<Vec<shown::IssueRow>, RowError> {
    let rows: Vec<IssueRow> = metric(metrics, "run_issues")?;
    let shown = rows.into_iter().map(|row| shown::IssueRow {
        code: row.code,
        subject: row.channel_id.unwrap_or(row.authority_id),
        place: row.place,
        detail: row.detail,
    });
    Ok(shown.collect())
}

fn all_channels(authorities: &[AuthorityRow]) -> impl Iterator<Item = (&AuthorityRow, &ChannelRow)> {
    authorities
        .iter()
        .flat_map(|authority| authority.channels.iter().map(move |channel| (authority, channel)))
}

fn channels_by_id(authorities: &[AuthorityRow]) -> BTreeMap<&str, (&AuthorityRow, &ChannelRow)> {
    all_channels(authorities)
        .map(|(authority, channel)| (channel.channel_id.as_str(), (authority, channel)))
        .collect()
}

pub(super) fn by_channel<Row>(rows: Vec<Row>, id: impl Fn(&Row) -> &String) -> BTreeMap<String, Row> {
    rows.into_iter().map(|row| (id(&row).clone(), row)).collect()
}

/// Returns the rows of a metric; a metric that does not exist has none.
pub(super) fn metric<Row: serde::de::DeserializeOwned>(
    metrics: &Metrics,
    name: &str,
) -> Result<Vec<Row>, RowError> {
    metrics.frame(name).map_or_else(|| Ok(Vec::new()), rows)
}

#[cfg(test)]
mod tests {
    use super::is_short_link;

    #[test]
    fn a_short_link_names_no_channel_itself() {
        #[track_caller]
        fn check(url: Option<&str>, expected: bool) {
            assert_eq!(is_short_link(url), expected, "{url:?}");
        }
        check(Some("https://www.musterland.example/whatsapp"), true);
        check(Some("https://www.whatsapp.com/channel/0029VaMUSTERmusterland01"), false);
        check(Some("no address"), false);
        check(None, false);
    }
}
