//! What pages of each kind have cost in requests, from the archive's newest runs.

use std::collections::{BTreeMap, BTreeSet};

use super::{CollectError, Purpose, Subject, Target};
use crate::archive::Archive;

/// So many runs are looked at: a week of nights has seen every weekly page once.
const NEWEST_RUNS: usize = 7;

/// What was seen, by purpose.
#[derive(Debug, Default)]
pub(super) struct Experience {
    seen: BTreeMap<Purpose, Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    asked: u64,
    requests: u64,
    lead_requests: u64,
}

/// What one page of a kind costs on average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cost {
    /// Requests for the page itself, redirects included.
    pub(super) requests: f64,
    /// Requests for the pages that it leads to in the same night.
    pub(super) lead_requests: f64,
    /// True when no run has asked for such a page yet.
    pub(super) is_assumed: bool,
}

impl Experience {
    /// Looks at the newest runs.
    pub(super) fn of(archive: &Archive) -> Result<Self, CollectError> {
        let mut experience = Self::default();
        for run in archive.collected_runs().rev().filter(|run| run.finished).take(NEWEST_RUNS) {
            experience.add(archive, &run.run_id)?;
        }
        Ok(experience)
    }

    fn add(&mut self, archive: &Archive, run_id: &str) -> Result<(), CollectError> {
        let planned: BTreeSet<Target> = archive.plan(run_id)?.into_iter().collect();
        let (planned, leads): (Vec<_>, Vec<_>) =
            archive.outcomes(run_id)?.into_iter().partition(|fetch| planned.contains(&fetch.target));
        let mut by_subject: BTreeMap<Subject, u64> = BTreeMap::new();
        for lead in leads {
            *by_subject.entry(lead.target.subject).or_default() += lead.hops.len() as u64;
        }
        for fetch in planned.into_iter().filter(|fetch| !fetch.hops.is_empty()) {
            let seen = self.seen.entry(fetch.target.purpose).or_default();
            seen.asked += 1;
            seen.requests += fetch.hops.len() as u64;
            // A lead speaks of the same subject as the page that led to it.
            seen.lead_requests += by_subject.remove(&fetch.target.subject).into_iter().sum::<u64>();
        }
        Ok(())
    }

    /// Returns what a page of that kind costs; where nothing was seen, what its kind usually does.
    pub(super) fn cost(&self, purpose: Purpose) -> Cost {
        if let Some(seen) = self.seen.get(&purpose) {
            let each = |requests: u64| requests as f64 / seen.asked as f64;
            return Cost {
                requests: each(seen.requests),
                lead_requests: each(seen.lead_requests),
                is_assumed: false,
            };
        }
        let lead_requests = match purpose {
            // Contact and imprint page.
            Purpose::WebsiteHome => 2.0,
            // The posts, the feed.
            Purpose::MastodonAccount | Purpose::YoutubePage => 1.0,
            _ => 0.0,
        };
        Cost { requests: 1.0, lead_requests, is_assumed: true }
    }
}
