//! What is due: nothing is asked that still stands, and nothing is asked twice in a night.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::{CheckStatus, CollectError, CollectSettings, NIGHT, RunSummary, Subject, Target, host_of};
use crate::archive::{Archive, EndReason};

const DAY_SECONDS: i64 = 86_400;

/// How often targets are asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm<'a> {
    pub(super) settings: &'a CollectSettings,
    /// Days by channel, which override the settings.
    pub(super) due_days: &'a BTreeMap<String, u16>,
}

impl Rhythm<'_> {
    /// Returns the number of days between two readings of a target; zero means every time.
    pub(super) fn days(&self, target: &Target) -> u16 {
        let of_channel = target.subject.channel_id.as_ref().and_then(|id| self.due_days.get(id));
        of_channel.copied().unwrap_or_else(|| self.settings.due_days.of(target.purpose))
    }

    /// Returns why a target is not asked now; `None` when it is due.
    pub(super) fn not_due(&self, target: &Target, archive: &Archive, now: Timestamp) -> Option<String> {
        let days = self.days(target);
        if let Some(last) = archive.last_document(target) {
            let due_at = due_at(&target.subject, last, days);
            if now < due_at {
                let day = |time: Timestamp| time.strftime("%Y-%m-%d").to_string();
                return Some(format!("read {}, due again {}", day(last), day(due_at)));
            }
        }
        let tonight = |last: Timestamp| days > 0 && last.duration_until(now) < NIGHT;
        archive.last_answer(target).is_some_and(tonight).then(|| "answered earlier this night".to_owned())
    }
}

/// Returns when a page is due again that was read at `last`.
///
/// A daily page is due after 18 hours: one read late in a night is due early in the next, and a night that
/// starts ten minutes earlier than the last still asks. Rarer pages have a day of their own in the week or the
/// month, from a hash of their subject, so that what was first read in one night does not come back in one
/// night; all pages of a subject share it. The day counts only half a turn after the last reading, so that the
/// second reading follows the first after half to one and a half turns, and all others after one.
fn due_at(subject: &Subject, last: Timestamp, days: u16) -> Timestamp {
    let days = i64::from(days);
    let due_at = match days {
        0 => return last,
        1 => last.checked_add(SignedDuration::from_hours(18)),
        _ => {
            let digest =
                Sha256::digest(format!("{} {:?}", subject.authority_id, subject.channel_id).as_bytes());
            let hash = i64::from(u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]));
            let earliest = last.as_second() + days * DAY_SECONDS / 2;
            let first_day = earliest.div_euclid(DAY_SECONDS) + 1;
            let day = first_day + (hash - first_day).rem_euclid(days);
            Timestamp::from_second(day * DAY_SECONDS)
        }
    };
    due_at.unwrap_or(Timestamp::MAX)
}

/// Returns the summary of the night's run if that is complete and dealt with the whole plan.
///
/// A run without a single answer does not count: then the fault was here, and nobody was bothered.
pub(super) fn done_tonight(
    archive: &Archive,
    plan: &[Target],
    rhythm: Rhythm<'_>,
    now: Timestamp,
) -> Result<Option<RunSummary>, CollectError> {
    let Some(run) = archive.collected_runs().next_back() else { return Ok(None) };
    let tonight = run.started_at.duration_until(now) < NIGHT && run.ended == Some(EndReason::Complete);
    let requests = archive.requests(&run.run_id).filter(|requests| *requests > 0);
    let every_time = plan.iter().any(|target| rhythm.days(target) == 0);
    let Some(requests) = requests.filter(|_| tonight && !every_time) else { return Ok(None) };
    let mut ended = BTreeMap::new();
    let mut statuses = BTreeMap::new();
    for fetch in archive.outcomes(&run.run_id)? {
        *statuses.entry(fetch.status).or_default() += 1;
        ended.insert(fetch.target, fetch.status);
    }
    let done = plan.iter().all(|target| match ended.get(target) {
        // May have become due since.
        Some(CheckStatus::NotDue) => rhythm.not_due(target, archive, now).is_some(),
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
        archive.collected_runs().filter(|run| run.finished && run.started_at.duration_until(now) < NIGHT);
    let mut asked = BTreeMap::new();
    for run in tonight {
        for hop in archive.outcomes(&run.run_id)?.into_iter().flat_map(|fetch| fetch.hops) {
            *asked.entry(host_of(&hop.url).to_owned()).or_default() += 1;
        }
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn subject(number: u32) -> Subject {
        Subject { authority_id: format!("kreis-{number}"), channel_id: None }
    }

    fn days_between(from: Timestamp, to: Timestamp) -> f64 {
        from.duration_until(to).as_secs_f64() / 86_400.0
    }

    #[test]
    fn pages_first_read_in_one_night_come_back_on_different_days() {
        let last: Timestamp = "2026-10-05T02:15:00Z".parse().unwrap();
        for (days, most) in [(7, 190), (30, 60)] {
            let mut nights: BTreeMap<Timestamp, u32> = BTreeMap::new();
            for number in 0..1_071 {
                *nights.entry(due_at(&subject(number), last, days)).or_default() += 1;
            }
            assert_eq!(nights.len(), usize::from(days), "{nights:?}");
            assert!(nights.values().all(|pages| *pages <= most), "{nights:?}");
        }
    }

    #[test]
    fn a_daily_page_is_due_in_the_next_night_and_a_zero_always() {
        let last: Timestamp = "2026-10-05T02:15:00Z".parse().unwrap();
        assert_eq!(due_at(&subject(1), last, 0), last);
        assert_eq!(due_at(&subject(1), last, 1), "2026-10-05T20:15:00Z".parse().unwrap());
    }

    proptest! {
        #[test]
        fn the_second_reading_comes_half_a_turn_off_at_most_and_then_every_turn(
            number: u32, days in 2..400u16, second in 1_700_000_000..2_000_000_000i64, late in 0..80_000i64,
        ) {
            let subject = subject(number);
            let first = Timestamp::from_second(second).unwrap();
            let second = due_at(&subject, first, days);
            let turn = f64::from(days);
            prop_assert!((turn * 0.5..=turn * 1.5 + 1.0).contains(&days_between(first, second)));
            // Read some hours into the night, it is due again on the same day of the next turn.
            let read = second + SignedDuration::from_secs(late);
            let third = due_at(&subject, read, days);
            prop_assert_eq!(third.as_second() - second.as_second(), i64::from(days) * DAY_SECONDS);
        }
    }
}
