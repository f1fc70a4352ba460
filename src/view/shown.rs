//! What a report shows, as finished values: the only thing that formats and charts read.
//!
//! Everything here is sorted as it is to be shown and carries its date, n and source.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Serialize, Serializer};

use super::{
    Cadence, Comparison, Content, Exclusivity, Growth, History, MetricDefinition, NextStep, Presence,
    Register, StagesOfGroup, StagesOfWeek, Wording,
};
use crate::{
    collect::{CheckStatus, Permission, Purpose},
    count::{Count, Precision},
    extract::{Criterion, ImprintGrade, canary::Field},
    fact::Fact,
    registry::{Level, PopulationClass, SourceKind, StatedDate},
    source::Source,
    status::{AlertKind, Stage, Standing},
};

/// Everything one report shows.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The program's version.
    pub version: String,
    /// The day the report is for; nothing newer went in.
    pub as_of: Date,
    /// True when every authority in it is invented (the demo): said in the first line of every format.
    pub invented: bool,
    /// The run the report rests on; `None` when no server has been asked yet.
    pub run: Option<RunView>,
    /// How the targets of that run ended; the numbers sum to the number of targets.
    pub statuses: BTreeMap<CheckStatus, u64>,
    /// How many authorities stand at each stage, every stage present, sum = authorities.
    pub stages: Vec<StageCount>,
    /// The same by level.
    pub stages_by_level: Vec<StagesOfGroup<Level>>,
    /// The same by Land (two-letter code, `none` for the federal level).
    pub stages_by_land: Vec<StagesOfGroup<String>>,
    /// How that was at the end of each of the last 53 weeks, oldest first, from the first known channel on.
    pub stages_over_time: Vec<StagesOfWeek>,
    /// One row per authority, sorted: with channel first, then by name.
    pub authorities: Vec<AuthorityRow>,
    /// Channels with a collected follower count of the last seven days, largest first.
    pub ranking: Vec<RankRow>,
    /// Published follower figures, each with its own date and therefore without a rank, largest first.
    pub published_followers: Vec<PublishedRow>,
    /// Followers per 1,000 inhabitants by level; only authorities with count and population.
    pub density: Vec<DensityRow>,
    /// Badge and imprint shares by level.
    pub shares_by_level: Vec<ShareRow<Level>>,
    /// Badge and imprint shares by Land (two-letter code).
    pub shares_by_land: Vec<ShareRow<String>>,
    /// Badge and imprint shares by population class.
    pub shares_by_population: Vec<ShareRow<PopulationClass>>,
    /// What a person should look at today (lost badges, changed pages), most urgent first.
    pub alerts: Vec<Alert>,
    /// What the authorities' own pages say, in the order of the authorities; those nobody has read are left out.
    pub websites: Vec<WebsiteRow>,
    /// Channels on all platforms, and how pages and channels confirm each other.
    pub presence: Presence,
    /// How the followers of each channel developed.
    pub growth: Growth,
    /// The next step of every channel, what cannot wait first.
    pub next_steps: Vec<NextStep>,
    /// How often and when each channel posts.
    pub cadence: Cadence,
    /// How each channel speaks to its readers.
    pub wording: Wording,
    /// What the posts of each channel carry and speak of.
    pub content: Content,
    /// Whether what a channel says can be read elsewhere too.
    pub exclusivity: Exclusivity,
    /// What changed on the channels.
    pub history: History,
    /// How complete the register is, and what would complete it.
    pub register: Register,
    /// Each authority beside those that are comparable.
    pub comparison: Comparison,
    /// What each metric means.
    pub definitions: Vec<MetricDefinition>,
    /// Written permissions to read what robots.txt denies, by host.
    pub permissions: BTreeMap<String, Permission>,
    /// What could not be read.
    pub issues: Vec<IssueRow>,
}

/// The run that a report rests on.
#[derive(Debug, Clone, Serialize)]
pub struct RunView {
    /// Key of the run.
    pub run_id: String,
    /// When it started.
    pub started_at: Timestamp,
    /// Targets of the run, asked or not.
    pub targets: u64,
}

/// How many authorities stand at a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// Authorities at it.
    pub authorities: u64,
}

/// Where a figure comes from: shown beside it.
#[derive(Debug, Clone, Serialize)]
pub struct Origin {
    /// Collected, published, ...
    pub source: Source,
    /// For published figures, how near the source is.
    pub source_kind: Option<SourceKind>,
    /// The day the figure is for; `None` when the source does not say.
    pub date: Option<StatedDate>,
    /// Address of the page.
    pub url: Option<String>,
    /// Digest of the stored page.
    pub document_sha256: Option<String>,
    /// The text on the page that says so.
    pub quote: Option<String>,
}

/// A follower count with its origin.
#[derive(Debug, Clone, Serialize)]
pub struct Followers {
    /// The count with its bounds.
    pub count: Count,
    /// Where it comes from.
    pub origin: Origin,
}

/// A real number with bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The value from the number as shown.
    pub value: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound; `None` when open above.
    pub high: Option<f64>,
}

/// A fact with its origin.
#[derive(Debug, Clone, Serialize)]
pub struct FactCell {
    /// Met, unmet, unknown.
    pub state: Fact,
    /// Where it comes from; `None` when unknown.
    pub origin: Option<Origin>,
}

/// One authority in the status table.
#[derive(Debug, Clone, Serialize)]
pub struct AuthorityRow {
    /// Key.
    pub authority_id: String,
    /// Name.
    pub name: String,
    /// Level.
    pub level: Level,
    /// Two-letter code of the Land.
    pub land: Option<String>,
    /// Inhabitants and their date.
    #[serde(serialize_with = "as_population")]
    pub population: Option<(u64, Date)>,
    /// Verification stage, over all channels of the authority: the best one counts.
    pub stage: Stage,
    /// The channels, best stage first; empty when none is known.
    pub channels: Vec<ChannelRow>,
}

/// One channel of an authority.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelRow {
    /// Key.
    pub channel_id: String,
    /// Name as last seen or stated; hostile text.
    pub name: Option<String>,
    /// Address, if known.
    pub url: Option<String>,
    /// The page by which the registry knows the channel.
    pub registered: Origin,
    /// Stage of this channel.
    pub stage: Stage,
    /// Since when it stands there, what is missing, the next step, and every criterion with its evidence.
    pub standing: Standing,
    /// The badge as last stated.
    pub badge: FactCell,
    /// Newest follower count.
    pub followers: Option<Followers>,
    /// Followers per 1,000 inhabitants from that count.
    pub followers_per_1000: Option<Interval>,
    /// Imprint in the description.
    pub imprint: ImprintGrade,
    /// Where the imprint grade comes from.
    pub imprint_origin: Option<Origin>,
    /// When the channel started, if stated.
    pub started: Option<StatedDate>,
    /// How the newest check ended and when; `None` when never checked.
    #[serde(serialize_with = "as_check")]
    pub last_check: Option<(CheckStatus, Timestamp)>,
}

/// One place in the ranking.
#[derive(Debug, Clone, Serialize)]
pub struct RankRow {
    /// Authority's name.
    pub authority: String,
    /// Channel key.
    pub channel_id: String,
    /// Level.
    pub level: Level,
    /// The count.
    pub followers: Followers,
    /// Best possible rank, 1 is the largest.
    pub rank_from: u64,
    /// Worst possible rank; equal to `rank_from` when no interval overlaps.
    pub rank_to: u64,
    /// Channels ranked.
    pub of: u64,
    /// The badge.
    pub badge: Fact,
}

/// One published follower figure.
#[derive(Debug, Clone, Serialize)]
pub struct PublishedRow {
    /// Key.
    pub authority_id: String,
    /// Authority's name.
    pub authority: String,
    /// Channel key.
    pub channel_id: String,
    /// Level.
    pub level: Level,
    /// The count with its origin.
    pub followers: Followers,
    /// What published sources say of the badge.
    pub badge: Fact,
}

/// One authority in the density chart.
#[derive(Debug, Clone, Serialize)]
pub struct DensityRow {
    /// Authority's name.
    pub authority: String,
    /// Level.
    pub level: Level,
    /// Followers per 1,000 inhabitants.
    pub per_1000: Interval,
    /// How the count was stated.
    pub precision: Precision,
    /// Where the count comes from.
    pub origin: Origin,
}

/// A share with its counts: unknown stays apart and is never in the denominator silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Share {
    /// Channels for which it is met.
    pub met: u64,
    /// Channels for which it is unmet.
    pub unmet: u64,
    /// Channels for which it is unknown.
    pub unknown: u64,
}

/// Badge and imprint shares of a group of channels.
#[derive(Debug, Clone, Serialize)]
pub struct ShareRow<Group> {
    /// The group.
    pub group: Group,
    /// Authorities in the registry.
    pub authorities: u64,
    /// Channels known; equals met + unmet + unknown of both shares.
    pub channels: u64,
    /// The verification badge.
    pub badge: Share,
    /// Imprint in the description: full text or labelled link counts as met.
    pub imprint: Share,
}

/// Something a person should look at.
#[derive(Debug, Clone, Serialize)]
pub struct Alert {
    /// What happened.
    pub kind: AlertKind,
    /// Authority's name; `None` when it is about all pages of a kind.
    pub authority: Option<String>,
    /// Channel key.
    pub channel_id: Option<String>,
    /// Where it was seen.
    pub origin: Option<Origin>,
    /// What the canaries found, for the kinds that they notice.
    pub drift: Option<Drift>,
}

/// What the canaries found and kept back: in which pages, which field, how much of it, and what was expected.
#[derive(Debug, Clone, Serialize)]
pub struct Drift {
    /// Kind of page.
    pub purpose: Purpose,
    /// The field; `None` for the page as a whole.
    pub field: Option<Field>,
    /// Pages on which all is as it should be.
    pub pages_fine: u64,
    /// Pages that were looked at.
    pub pages: u64,
    /// The smallest share of fine pages that is normal, in whole percent.
    pub expected_percent: Option<u64>,
    /// The value that was kept back; hostile text.
    pub seen: Option<String>,
    /// For one channel's count: the smallest plausible one.
    pub plausible_from: Option<u64>,
    /// For one channel's count: the largest plausible one.
    pub plausible_to: Option<u64>,
    /// For one channel's count: the last accepted one.
    pub followers_before: Option<u64>,
    /// The day of the last accepted one.
    pub before_on: Option<Date>,
}

/// What an authority's own pages say.
#[derive(Debug, Clone, Serialize)]
pub struct WebsiteRow {
    /// Key.
    pub authority_id: String,
    /// Name.
    pub authority: String,
    /// Level.
    pub level: Level,
    /// True when the registry knows a channel of the authority.
    pub has_channel: bool,
    /// Clicks from the home page to the imprint, as far as a way is known.
    pub imprint_clicks: Option<u64>,
    /// Every criterion once, in the order of [`Criterion::ALL`].
    pub findings: Vec<WebsiteFinding>,
}

/// The newest outcome of one criterion on an authority's pages.
#[derive(Debug, Clone, Serialize)]
pub struct WebsiteFinding {
    /// Which.
    pub criterion: Criterion,
    /// Met, unmet or unknown, with where it comes from.
    #[serde(flatten)]
    pub cell: FactCell,
    /// What was found, such as the address of the link; hostile text.
    pub detail: Option<String>,
}

/// One thing that could not be read.
#[derive(Debug, Clone, Serialize)]
pub struct IssueRow {
    /// Short fixed word.
    pub code: String,
    /// Authority or channel key.
    pub subject: String,
    /// Where.
    pub place: String,
    /// What and why; hostile text.
    pub detail: String,
}

/// Writes a population as `{"inhabitants": 1, "as_of": "2024-12-31"}`.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
fn as_population<S: Serializer>(value: &Option<(u64, Date)>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Population {
        inhabitants: u64,
        as_of: Date,
    }
    value.map(|(inhabitants, as_of)| Population { inhabitants, as_of }).serialize(serializer)
}

/// Writes a check as `{"status": "ok", "at": "2026-11-22T03:15:00Z"}`.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
fn as_check<S: Serializer>(
    value: &Option<(CheckStatus, Timestamp)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Check {
        status: CheckStatus,
        at: Timestamp,
    }
    value.map(|(status, at)| Check { status, at }).serialize(serializer)
}
