//! How complete the register is, where its entries come from, and what a person should look at next.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Owner,
    presence_rows::{Order, read},
    shown::AuthorityRow,
};
use crate::{
    fact::Fact,
    language::hostile,
    measure::{Metrics, RowError},
    platform::Platform,
    registry::SourceKind,
};

/// What is known of the register itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Register {
    /// How many districts and towns have a known channel: all of Germany first, then by Land.
    pub coverage: Vec<Covered>,
    /// The registered WhatsApp channels with their sources, in the order of the authorities.
    pub entries: Vec<Entry>,
    /// The hosts that name most of these channels, most first.
    pub hosts: Vec<SourceHost>,
    /// What would complete the register, most inhabitants first.
    pub tasks: Vec<Task>,
}

/// The kinds of authorities that the register should know completely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bodies {
    /// Kreise and kreisfreie Städte.
    Districts,
    /// Kreisfreie Städte and towns of 20,000 inhabitants and more.
    Towns,
}

impl Bodies {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Districts, Self::Towns];

    /// Returns the word that tables and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Districts => "districts",
            Self::Towns => "towns",
        }
    }
}

/// Of how many authorities a channel is known: a count of all, hence without an interval.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Covered {
    /// Which authorities.
    pub bodies: Bodies,
    /// Two-letter code of the Land, `all` for Germany.
    pub member: String,
    /// Authorities in the registry.
    pub authorities: u64,
    /// Those with a known channel.
    pub with_channel: u64,
    /// Those with a channel whose address is known.
    pub with_address: u64,
    /// Those with a channel to which an official page links.
    pub confirmed: u64,
}

impl Covered {
    /// The word for all Länder together.
    pub const ALL: &'static str = "all";
}

/// Where a registered channel comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The page that names it, or its name; hostile text.
    pub source: String,
    /// How near that page is to the authority; `None` when no statement of it is kept.
    pub source_kind: Option<SourceKind>,
    /// Day, month or year of that page as text.
    pub source_date: Option<String>,
    /// How old it is at least; `None` when its day is not known.
    pub source_age_days: Option<i64>,
    /// The address of the channel is known.
    pub has_address: bool,
    /// An official page links to the channel.
    pub page: Fact,
}

/// A host that names channels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceHost {
    /// The host without `www.`; `None` for sources that are no address.
    pub host: Option<String>,
    /// Channels whose source is there.
    pub channels: u64,
}

/// What a person can do for the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// An official page links to a channel that the register lacks.
    ChannelFound,
    /// Two official pages name different channels.
    Conflict,
    /// The channel has no address.
    NoAddress,
    /// No official page links to the channel, though all were read.
    Unconfirmed,
    /// Known only from a page that repeats others.
    Secondary,
    /// The source is older than a year.
    SourceOld,
    /// The source has no day.
    SourceUndated,
    /// No channel is known.
    NoChannelKnown,
}

impl TaskKind {
    /// Every kind, what is done soonest first.
    pub const ALL: [Self; 8] = [
        Self::ChannelFound,
        Self::Conflict,
        Self::NoAddress,
        Self::Unconfirmed,
        Self::Secondary,
        Self::SourceOld,
        Self::SourceUndated,
        Self::NoChannelKnown,
    ];

    /// Returns the word that tables and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ChannelFound => "channel_found",
            Self::Conflict => "conflict",
            Self::NoAddress => "no_address",
            Self::Unconfirmed => "unconfirmed",
            Self::Secondary => "secondary",
            Self::SourceOld => "source_old",
            Self::SourceUndated => "source_undated",
            Self::NoChannelKnown => "no_channel_known",
        }
    }
}

/// One thing to look at.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// At whose.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key of the channel; `None` when the task is to find one.
    pub channel_id: Option<String>,
    /// What to do.
    pub task: TaskKind,
    /// Inhabitants; `None` where none applies.
    pub population: Option<u64>,
    /// Home page of the authority.
    pub website: Option<String>,
    /// The source of the entry; hostile text.
    pub source: Option<String>,
    /// Day, month or year of that source as text.
    pub source_date: Option<String>,
    /// Official pages that were read; 0 when none was.
    pub pages: u64,
    /// Day of the newest of them.
    pub pages_date: Option<Date>,
}

/// A row of the metric `register_entries`.
#[derive(Debug, Deserialize)]
struct EntryRow {
    channel_id: String,
    authority_id: String,
    source: String,
    source_kind: Option<SourceKind>,
    source_date: Option<String>,
    source_age_days: Option<i64>,
    has_address: u8,
    page_state: Fact,
}

/// A row of the metric `register_tasks`.
#[derive(Debug, Deserialize)]
struct TaskRow {
    authority_id: String,
    channel_id: Option<String>,
    task: TaskKind,
    population: Option<u64>,
    website: Option<String>,
    entry_source: Option<String>,
    source_date: Option<String>,
    pages: u64,
    pages_date: Option<Date>,
}

/// Returns what the metrics say of the register.
pub(super) fn register(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<Register, RowError> {
    let order = Order::of(authorities);
    let mut coverage: Vec<Covered> = read(metrics, "register_coverage")?;
    coverage.sort_by_key(|row| (row.bodies, row.member != Covered::ALL));
    let entries: Vec<EntryRow> = read(metrics, "register_entries")?;
    let entries = order.sorted(
        entries,
        |row| (&row.authority_id, Platform::Whatsapp),
        |row, owner| Entry {
            owner,
            channel_id: row.channel_id,
            source: row.source,
            source_kind: row.source_kind,
            source_date: row.source_date,
            source_age_days: row.source_age_days,
            has_address: row.has_address == 1,
            page: row.page_state,
        },
    );
    let tasks: Vec<TaskRow> = read(metrics, "register_tasks")?;
    let tasks = tasks.into_iter().filter_map(|row| {
        Some(Task {
            owner: order.owner(&row.authority_id)?,
            channel_id: row.channel_id,
            task: row.task,
            population: row.population,
            website: row.website,
            source: row.entry_source,
            source_date: row.source_date,
            pages: row.pages,
            pages_date: row.pages_date,
        })
    });
    Ok(Register { hosts: hosts(&entries), tasks: tasks.collect(), coverage, entries })
}

/// Counts the hosts that name the channels, most first.
fn hosts(entries: &[Entry]) -> Vec<SourceHost> {
    let mut counted: BTreeMap<Option<String>, u64> = BTreeMap::new();
    for entry in entries {
        *counted.entry(hostile::link(&entry.source).map(|(_, host)| host)).or_default() += 1;
    }
    let mut hosts: Vec<SourceHost> =
        counted.into_iter().map(|(host, channels)| SourceHost { host, channels }).collect();
    hosts.sort_by_key(|row| std::cmp::Reverse(row.channels));
    hosts
}
