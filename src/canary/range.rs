//! The plausible range of a count, by the last one that was accepted of the same channel.
//!
//! In a day a count may grow to five times as many and lose half. A longer gap allows as much again for every further
//! day: after `d` days (at least 1, at most 30) up to `1 + 4d` times as many, down to one part in `1 + d`. Rounded
//! counts are outside only if no number that rounds so is inside. Below 100 people a channel is just beginning: there
//! nothing is outside.
//!
//! A count outside is withheld. When the two nights after it say the same (each within 20 % of the one before), the
//! third of them stands: three readings that agree are no slip. That holds for single channels only: when many
//! counts leave their range in one night, it is the reader that has changed, and saying it again proves nothing.

use jiff::Timestamp;

use super::{Alarm, AlarmKind, Memory, Reading, Verdict, binomial, memory::Remembered};
use crate::{
    collect::{Purpose, Subject},
    count::Count,
    extract::canary::Field,
};

/// Below so many people, before and after, nothing is outside.
const FEW_PEOPLE: u64 = 100;

/// After so many days a range grows no more.
const MOST_DAYS: u64 = 30;

/// Readings that lie nearer together in time are of the same night.
const HOURS_BETWEEN_NIGHTS: i64 = 12;

/// So many readings that agree make a jump stand.
const READINGS_TO_CONFIRM: usize = 3;

/// The share of counts inside their range that is normal in a night.
const NORMALLY_INSIDE: f64 = 0.99;

/// A count outside its plausible range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Jump {
    /// The count as read.
    pub(super) seen: Count,
    /// The last accepted one, and when it was read.
    pub(super) before: (Count, Timestamp),
    /// The smallest and the largest plausible count; no largest where nothing bounds it.
    pub(super) range: (u64, Option<u64>),
    /// Withheld, or confirmed by the nights before.
    pub(super) verdict: Verdict,
}

impl Jump {
    /// Says the plausible range and what it rests on.
    pub(super) fn plausible(&self) -> String {
        let ((low, high), (before, at)) = (self.range, self.before);
        let high = high.map_or_else(|| "any number".to_owned(), |high| high.to_string());
        format!("{low} to {high} after {} on {}", before.shown, at.strftime("%Y-%m-%d"))
    }
}

/// Returns the counts outside their range, channel by channel.
pub(super) fn jumps(memory: &Memory, readings: &[Reading]) -> Vec<(Subject, Jump)> {
    let jump = |reading: &Reading| {
        let jump = judge(memory.of(reading)?, reading.followers?, reading.observed_at)?;
        Some((reading.subject.clone(), jump))
    };
    readings.iter().filter_map(jump).collect()
}

fn judge(known: &Remembered, seen: Count, at: Timestamp) -> Option<Jump> {
    let before = known.followers?;
    let range = plausible(before.0, days(before.1, at));
    let is_below = seen.high.is_some_and(|high| high < range.0);
    let few = |count: Count| count.high.is_some_and(|high| high < FEW_PEOPLE);
    let is_above = range.1.is_some_and(|high| seen.low > high);
    if !(is_below || is_above) || (few(seen) && few(before.0)) {
        return None;
    }
    let confirms = known.doubted.last().is_some_and(|(doubted, doubted_at)| {
        agree(*doubted, seen)
            && is_another_night(*doubted_at, at)
            && known.doubted.len() + 1 >= READINGS_TO_CONFIRM
    });
    let verdict = if confirms { Verdict::Confirmed } else { Verdict::Withheld };
    Some(Jump { seen, before, range, verdict })
}

/// Returns the alarm when more counts left their range than chance explains: then none is believed.
pub(super) fn many_jumps(purpose: Purpose, jumps: &[(Subject, Jump)], readings: &[Reading]) -> Option<Alarm> {
    let counts = readings.iter().filter(|reading| reading.followers.is_some()).count() as u64;
    let outside = jumps.iter().filter(|(_, jump)| jump.verdict == Verdict::Withheld).count() as u64;
    let surprising = binomial::at_least(outside, counts, 1.0 - NORMALLY_INSIDE) < binomial::SURPRISING;
    surprising.then(|| {
        let fine = (counts.saturating_sub(outside), counts);
        Alarm::of_pages(AlarmKind::ValuesJumped, purpose, Some(Field::Followers), fine, NORMALLY_INSIDE)
    })
}

/// Returns the smallest and the largest plausible count so many days after one.
fn plausible(before: Count, days: u64) -> (u64, Option<u64>) {
    let low = before.low.div_ceil(days + 1);
    (low, before.high.map(|high| high.saturating_mul(1 + 4 * days)))
}

/// Returns the whole days between two readings, begun ones counted, at least 1 and at most 30.
fn days(from: Timestamp, to: Timestamp) -> u64 {
    let hours = from.duration_until(to).as_hours();
    // A night that begins an hour later than the one before is still the next night.
    u64::try_from((hours + 12) / 24).unwrap_or(1).clamp(1, MOST_DAYS)
}

/// Says whether two counts are within 20 % of each other, as far as their bounds tell.
pub(super) fn agree(one: Count, other: Count) -> bool {
    let near = |small: Count, large: Count| match small.high {
        None => true,
        Some(high) => large.low.saturating_mul(5) <= high.saturating_mul(6),
    };
    near(one, other) && near(other, one)
}

pub(super) fn is_another_night(one: Timestamp, other: Timestamp) -> bool {
    one.duration_until(other).as_hours() >= HOURS_BETWEEN_NIGHTS
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIGHT: &str = "2026-10-05T02:00:00Z";

    #[track_caller]
    fn check(before: Count, days: i64, seen: Count, is_outside: bool) {
        let at: Timestamp = NIGHT.parse().unwrap();
        let known = Remembered { followers: Some((before, at)), ..Remembered::default() };
        let later = at + jiff::SignedDuration::from_hours(24 * days);
        assert_eq!(judge(&known, seen, later).is_some(), is_outside, "{before:?} {days} {seen:?}");
    }

    #[test]
    fn a_day_allows_five_times_up_and_half_down() {
        check(Count::exact(1_000), 1, Count::exact(5_000), false);
        check(Count::exact(1_000), 1, Count::exact(5_001), true);
        check(Count::exact(1_000), 1, Count::exact(500), false);
        check(Count::exact(1_000), 1, Count::exact(499), true);
        check(Count::exact(1_000), 1, Count::exact(0), true);
        check(Count::exact(1_000), 0, Count::exact(5_001), true);
    }

    #[test]
    fn longer_gaps_allow_more_up_to_a_month() {
        check(Count::exact(1_000), 7, Count::exact(29_000), false);
        check(Count::exact(1_000), 7, Count::exact(29_001), true);
        check(Count::exact(1_000), 7, Count::exact(125), false);
        check(Count::exact(1_000), 7, Count::exact(124), true);
        check(Count::exact(1_000), 300, Count::exact(121_001), true);
    }

    #[test]
    fn rounded_counts_are_outside_only_for_sure() {
        check(Count::exact(1_500), 1, Count::rounded(7_600, 100), true);
        check(Count::exact(1_511), 1, Count::rounded(7_600, 100), false);
        check(Count::rounded(7_600, 100), 1, Count::exact(3_775), false);
        check(Count::rounded(7_600, 100), 1, Count::exact(3_774), true);
        check(Count::at_least(1_000), 1, Count::exact(1_000_000), false);
    }

    #[test]
    fn a_channel_that_just_begins_may_do_as_it_likes() {
        check(Count::exact(3), 1, Count::exact(99), false);
        check(Count::exact(90), 1, Count::exact(0), false);
        check(Count::exact(3), 1, Count::exact(100), true);
    }

    #[test]
    fn counts_agree_within_a_fifth() {
        assert!(agree(Count::exact(1_000), Count::exact(1_200)));
        assert!(!agree(Count::exact(1_000), Count::exact(1_201)));
        assert!(agree(Count::rounded(7_600, 100), Count::exact(6_400)));
        assert!(agree(Count::exact(0), Count::exact(0)));
        assert!(!agree(Count::exact(0), Count::exact(1)));
    }

    proptest::proptest! {
        #[test]
        fn the_same_number_is_never_outside(number in 0u64.., days in 0i64..4_000) {
            let at: Timestamp = NIGHT.parse().unwrap();
            let known = Remembered { followers: Some((Count::exact(number), at)), ..Remembered::default() };
            let later = at + jiff::SignedDuration::from_hours(24 * days);
            proptest::prop_assert_eq!(judge(&known, Count::exact(number), later), None);
        }
    }
}
