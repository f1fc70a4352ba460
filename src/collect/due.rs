//! What is due: nothing is asked that still stands, and nothing is asked twice in a night.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{CheckStatus, CollectError, CollectSettings, NIGHT, RunSummary, Target, host_of};
use crate::archive::{Archive, EndReason};

/// Returns the summary of the night's run if that is complete and dealt with the whole plan.
///
/// A run without a single answer does not count: then the fault was here, and nobody was bothered.
pub(super) fn done_tonight(
    archive: &Archive,
    plan: &[Target],
    settings: &CollectSettings,
    now: Timestamp,
) -> Result<Option<RunSummary>, CollectError> {
    let Some(run) = archive.runs().last() else { return Ok(None) };
    let tonight = run.started_at.duration_until(now) < NIGHT && run.ended == Some(EndReason::Complete);
    let requests = archive.requests(&run.run_id).filter(|requests| *requests > 0);
    let every_time = plan.iter().any(|target| settings.due_days.of(target.purpose) == 0);
    let Some(requests) = requests.filter(|_| tonight && !every_time) else { return Ok(None) };
    let mut ended = BTreeMap::new();
    let mut statuses = BTreeMap::new();
    for fetch in archive.outcomes(&run.run_id)? {
        *statuses.entry(fetch.status).or_default() += 1;
        ended.insert(fetch.target, fetch.status);
    }
    let done = plan.iter().all(|target| match ended.get(target) {
        // May have become due since.
        Some(CheckStatus::NotDue) => not_due(target, archive, settings, now).is_some(),
        Some(_) => true,
        None => false,
    });
    Ok(done.then(|| RunSummary {
        run_id: run.run_id.clone(),
        resumed: true,
        reason: EndReason::Complete,
        targets: run.targets,
        statuses,
        requests,
        stopped_hosts: Vec::new(),
    }))
}

/// Puts those first that have waited longest, so that a host whose budget or time does not suffice gets round to
/// all of its targets over the nights; the others keep their order.
pub(super) fn longest_unasked_first(mut plan: Vec<Target>, archive: &Archive) -> Vec<Target> {
    plan.sort_by_key(|target| archive.last_answer(target));
    plan
}

/// Returns how many pages each host was asked for by the closed runs of this night; robots.txt, one request a
/// night, is not among them.
pub(super) fn asked_tonight(
    archive: &Archive,
    now: Timestamp,
) -> Result<BTreeMap<String, u32>, CollectError> {
    let tonight =
        archive.runs().iter().filter(|run| run.finished && run.started_at.duration_until(now) < NIGHT);
    let mut asked = BTreeMap::new();
    for run in tonight {
        for hop in archive.outcomes(&run.run_id)?.into_iter().flat_map(|fetch| fetch.hops) {
            *asked.entry(host_of(&hop.url).to_owned()).or_default() += 1;
        }
    }
    Ok(asked)
}

/// Returns why a target is not asked now; `None` when it is due.
pub(super) fn not_due(
    target: &Target,
    archive: &Archive,
    settings: &CollectSettings,
    now: Timestamp,
) -> Option<String> {
    let days = settings.due_days.of(target.purpose);
    let stands_for = settings.stands_for(target.purpose);
    if let Some(last) = archive.last_document(target).filter(|last| last.duration_until(now) < stands_for) {
        return Some(format!("read {}, asked again after {days} days", last.strftime("%Y-%m-%d")));
    }
    let tonight = |last: Timestamp| days > 0 && last.duration_until(now) < NIGHT;
    archive.last_answer(target).is_some_and(tonight).then(|| "answered earlier this night".to_owned())
}
