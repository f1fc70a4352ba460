//! Which tables the data set has, in which order, with which keys.

use crate::{
    measure::{METRICS, Metric},
    tables::{AuthorityRow, ChannelRow, FetchRow, FindingRow, Grid, ObservationRow, StudyRow, Table},
};

use super::{ExportError, Origin};

/// Metrics that are not published, with the reason that the README gives.
pub(super) const WITHHELD: [(&str, &str); 5] = [
    ("official_links", LEADS),
    ("found_channels", LEADS),
    ("channel_conflicts", LEADS),
    ("register_tasks", "is the work list of the editors: what to look up next, no facts"),
    ("wording_evidence", "quotes the words of posts, which belong to the channels"),
];

const LEADS: &str = "names channels that nobody has checked yet and that may be a person's own: leads for the editors, no facts";

/// Where the rows come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rows {
    Authorities,
    Channels,
    /// What surveys say of how many people use WhatsApp.
    Studies,
    /// Observations that texts state.
    Published,
    /// Observations that checks of a channel made.
    Checked,
    Findings,
    Fetches,
    Metric(&'static Metric),
}

/// One table of the data set.
#[derive(Debug, Clone)]
pub(super) struct Resource {
    /// Its name in the package.
    pub(super) name: String,
    /// Its file.
    pub(super) path: String,
    /// What the dictionary knows it by.
    pub(super) table: &'static str,
    /// A few words.
    pub(super) title: &'static str,
    /// What a row is, and what a missing one means.
    pub(super) description: String,
    /// The columns that tell its rows apart; none where nothing does.
    pub(super) key: Vec<&'static str>,
    /// A column put in front that numbers the rows of each run, where nothing else tells them apart.
    pub(super) numbered: Option<&'static str>,
    /// Columns that say nothing here.
    pub(super) without: &'static [&'static str],
    /// A column that has another name here: before, after.
    pub(super) renamed: Option<(&'static str, &'static str)>,
    /// Where the rows come from.
    pub(super) rows: Rows,
}

/// Returns every table of the data set.
pub(super) fn resources() -> Vec<Resource> {
    let is_published =
        |metric: &&Metric| !metric.is_step() && WITHHELD.iter().all(|(withheld, _)| *withheld != metric.name);
    let metrics = METRICS.iter().filter(is_published).map(of_metric);
    registry().into_iter().chain(readings()).chain(metrics).collect()
}

/// What the registry holds.
fn registry() -> [Resource; 4] {
    [
        Resource {
            key: vec!["authority_id"],
            rows: Rows::Authorities,
            ..table(
                "authorities",
                "Authorities (Behörden)",
                "One row is one public authority of the registry, with official key and inhabitants. An authority \
                 without a row in `channels` is one of which no channel is known, not one without a channel.",
            )
        },
        Resource {
            key: vec!["channel_id"],
            rows: Rows::Channels,
            ..table(
                "channels",
                "Channels (Kanäle)",
                "One row is one channel of one authority on one platform, with the source that names it.",
            )
        },
        Resource {
            key: vec!["study_id"],
            rows: Rows::Studies,
            ..table(
                "studies",
                "Studies (Studien)",
                "One row is the share of people who use WhatsApp as one survey states it. Reports reckon with the one \
                 whose `in_force_from` came last.",
            )
        },
        Resource {
            key: vec!["figure_id"],
            rows: Rows::Published,
            renamed: Some(("run_id", "figure_id")),
            without: &[
                "month",
                "date",
                "day_from",
                "day_to",
                "started_day_from",
                "started_day_to",
                "iso_week",
                "observed_at",
                "source",
                "purpose",
                "status",
                "final_url",
                "name",
                "description",
                "locale",
                "imprint",
                "handle",
                "posts_total",
                "opened_on",
                "last_post_on",
                "bot",
                "discoverable",
                "indexable",
                "bridged_from",
                "document_sha256",
                "extractor_version",
            ],
            ..table(
                "published_figures",
                "Published figures (veröffentlichte Angaben)",
                "One row is what one page of the press or of an authority says of one channel: followers, badge, start, \
                 with its address and date. Contradicting pages are all kept. What a page does not say is empty.",
            )
        },
    ]
}

/// What the nights read.
fn readings() -> [Resource; 3] {
    const PARTITIONS: &[&str] = &["month", "iso_week"];
    [
        Resource {
            key: vec!["observation_id"],
            numbered: Some("observation_id"),
            rows: Rows::Checked,
            without: &[
                "month",
                "iso_week",
                "date_from",
                "date_to",
                "day_from",
                "day_to",
                "source_kind",
                "followers_wording",
                "started_from",
                "started_to",
                "started_day_from",
                "started_day_to",
            ],
            ..table(
                "observations",
                "Observations (Beobachtungen)",
                "One row is one check of one channel. A failed check is a row with its status and empty cells: never a \
                 gap, never a zero.",
            )
        },
        Resource {
            key: vec!["finding_id"],
            numbered: Some("finding_id"),
            without: PARTITIONS,
            rows: Rows::Findings,
            ..table(
                "findings",
                "Findings (Befunde)",
                "One row is the outcome of one criterion on one page of an authority's website: met, unmet or unknown.",
            )
        },
        Resource {
            key: vec!["fetch_id"],
            numbered: Some("fetch_id"),
            without: PARTITIONS,
            rows: Rows::Fetches,
            ..table(
                "fetches",
                "Requests (Abrufe)",
                "One row is one target of a run, asked or not, with the one status in which it ended: every target of a \
                 run is there.",
            )
        },
    ]
}

fn table(name: &'static str, title: &'static str, description: &str) -> Resource {
    Resource {
        name: name.to_owned(),
        path: format!("{name}.csv"),
        table: name,
        title,
        description: description.to_owned(),
        key: Vec::new(),
        numbered: None,
        without: &[],
        renamed: None,
        rows: Rows::Authorities,
    }
}

fn of_metric(metric: &'static Metric) -> Resource {
    let said = metric.english().parts.into_iter().map(|part| format!("{}: {}", part.label, part.text));
    Resource {
        name: format!("metric_{}", metric.name),
        path: format!("metrics/{}.csv", metric.name),
        description: said.collect::<Vec<_>>().join("\n"),
        key: metric.key(),
        rows: Rows::Metric(metric),
        ..table(metric.name, metric.title(), "")
    }
}

impl Rows {
    /// Returns the cells as they were known on the day.
    pub(super) fn grid(self, origin: &Origin<'_>) -> Result<Grid, ExportError> {
        let (tables, as_of) = (origin.tables, origin.as_of);
        Ok(match self {
            Self::Authorities => tables.known::<AuthorityRow<'_>>(as_of)?,
            Self::Channels => tables.known::<ChannelRow<'_>>(as_of)?,
            Self::Studies => tables.known::<StudyRow<'_>>(as_of)?,
            Self::Published | Self::Checked => tables.known::<ObservationRow>(as_of)?,
            Self::Findings => tables.known::<FindingRow>(as_of)?,
            Self::Fetches => tables.known::<FetchRow>(as_of)?,
            Self::Metric(metric) => {
                let frame = origin.metrics.frame(metric.name);
                let lacks = || ExportError::Lacks { table: "metrics".into(), column: metric.name.into() };
                Grid::of(frame.ok_or_else(lacks)?)
            }
        })
    }

    /// Returns true for a row that belongs here, by its source.
    pub(super) fn takes(self, source: Option<&str>) -> bool {
        let is_published = source == Some(crate::source::Source::Published.as_str());
        match self {
            Self::Published => is_published,
            Self::Checked => !is_published,
            _ => true,
        }
    }

    /// Returns the column that says where each row comes from, in words or as an address.
    pub(super) fn source_column(self) -> Option<&'static str> {
        match self {
            Self::Authorities | Self::Channels => Some("source"),
            Self::Published => Some("url"),
            Self::Studies => Some("source_url"),
            _ => None,
        }
    }
}

/// The table of authorities, that of channels: what every other row refers to.
pub(super) const REFERRED: [(&str, &str); 2] =
    [("authority_id", AuthorityRow::NAME), ("channel_id", ChannelRow::NAME)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_withheld_is_a_metric() {
        for (name, _) in WITHHELD {
            assert!(METRICS.iter().any(|metric| metric.name == name), "{name} is no metric");
        }
        let figures = METRICS.iter().filter(|metric| !metric.is_step()).count();
        assert_eq!(resources().len(), 7 + figures - WITHHELD.len());
    }
}
