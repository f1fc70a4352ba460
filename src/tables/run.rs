//! The rows of one run, gathered document by document.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    canary::Judgement,
    collect::{CheckStatus, Document, Fetch},
    extract::{Extraction, Observation},
    registry::Channel,
    source::Source,
};

use super::{
    AlarmRow, FetchRow, FindingRow, IssueRow, LinkRow, ObservationRow, ReadingRow, SightRow,
    fetches::run_month,
};

/// All rows of one run, in the order in which the archive gives its targets.
#[derive(Debug)]
pub struct RunRows {
    source: Source,
    /// Partition of every part of the run.
    pub month: String,
    /// What the checks of channels said.
    pub observations: Vec<ObservationRow>,
    /// What the authorities' pages said.
    pub findings: Vec<FindingRow>,
    /// The posts that channels' pages showed.
    pub sights: Vec<SightRow>,
    /// Links to channels and from channels.
    pub links: Vec<LinkRow>,
    /// Every target of the run.
    pub fetches: Vec<FetchRow>,
    /// What could not be read.
    pub issues: Vec<IssueRow>,
    /// What later runs are compared with.
    pub readings: Vec<ReadingRow>,
    /// What was kept back.
    pub alarms: Vec<AlarmRow>,
}

impl RunRows {
    /// Returns the empty rows of a run.
    #[must_use]
    pub fn new(started_at: Timestamp, source: Source) -> Self {
        Self {
            source,
            month: run_month(started_at),
            observations: Vec::new(),
            findings: Vec::new(),
            sights: Vec::new(),
            links: Vec::new(),
            fetches: Vec::new(),
            issues: Vec::new(),
            readings: Vec::new(),
            alarms: Vec::new(),
        }
    }

    /// Adds what the canaries found in the run.
    pub fn add_judgement(&mut self, run_id: &str, started_at: Timestamp, judgement: Judgement) {
        let of_run = |alarm| AlarmRow::new(run_id, started_at, alarm, &self.month);
        self.alarms.extend(judgement.alarms.into_iter().map(of_run));
        let of_run = |reading| ReadingRow::new(run_id, reading, &self.month);
        self.readings.extend(judgement.readings.into_iter().map(of_run));
    }

    /// Adds one target: with its page and what the page said, or without.
    ///
    /// `channels` are those of the registry by key; a channel that has left the registry keeps its fetch row only.
    pub fn add(
        &mut self,
        fetch: Fetch,
        read: Option<(Document, Extraction)>,
        channels: &BTreeMap<&str, &Channel>,
    ) {
        let (status, said) = match read {
            None => (fetch.status, None),
            Some((document, extraction)) => {
                let of_run = |finding| FindingRow::new(&document, finding, &self.month);
                self.findings.extend(extraction.findings.into_iter().map(of_run));
                let of_run = |issue| IssueRow::new(&document, issue, &self.month);
                self.issues.extend(extraction.issues.into_iter().map(of_run));
                let of_run = |link| LinkRow::new(&document, link, &self.month);
                self.links.extend(extraction.links.into_iter().map(of_run));
                if let Some(channel) = channel(&fetch, channels) {
                    let of_channel = |post| SightRow::new(channel, &document, post);
                    self.sights.extend(extraction.posts.into_iter().map(of_channel));
                    let of_channel =
                        |dated| ObservationRow::dated(channel, &fetch, self.source, dated, &self.month);
                    self.observations.extend(extraction.history.into_iter().map(of_channel));
                }
                (extraction.status, extraction.observation)
            }
        };
        // A page that was read and says nothing of the channel itself (a landing page that leads on, a list of
        // posts) gives no row: another page of the same night does.
        let leads_on = status == CheckStatus::Ok && said.is_none();
        if let Some(channel) = checked_channel(&fetch, status, channels).filter(|_| !leads_on) {
            let said = said.unwrap_or_else(Observation::default);
            self.observations.push(ObservationRow::checked(
                channel,
                &fetch,
                self.source,
                status,
                said,
                &self.month,
            ));
        }
        self.fetches.push(FetchRow::new(fetch, self.source, status, &self.month));
    }
}

/// Returns the channel that a fetch checked; one that was not due or not reached in time was not checked.
fn checked_channel<'r>(
    fetch: &Fetch,
    status: CheckStatus,
    channels: &BTreeMap<&str, &'r Channel>,
) -> Option<&'r Channel> {
    let unasked = matches!(
        status,
        CheckStatus::NotDue | CheckStatus::BudgetSpent | CheckStatus::Interrupted | CheckStatus::NotAsked
    );
    if unasked { None } else { channel(fetch, channels) }
}

/// Returns the channel whose page a fetch was for; `None` for a page of the authority's website.
fn channel<'r>(fetch: &Fetch, channels: &BTreeMap<&str, &'r Channel>) -> Option<&'r Channel> {
    if fetch.target.purpose.is_of_website() {
        return None;
    }
    channels.get(fetch.target.subject.channel_id.as_deref()?).copied()
}
