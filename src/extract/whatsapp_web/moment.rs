//! When a post was published: from its local time, else from its clock and the days of the posts around it.
//!
//! A local time that the change to summer time skips, or that the change back has twice, is no moment: of it only the
//! day is taken. Nothing here guesses: a post whose day the others do not tell has no time.

use jiff::{
    Timestamp,
    civil::{DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};

use crate::extract::TimePrecision;

/// A moment with its precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: Timestamp,
    pub(super) precision: TimePrecision,
}

/// What a local time is in its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Local {
    /// One moment.
    Once(Moment),
    /// Two moments; the day, if both lie on the same.
    Twice(Option<Moment>),
    /// No moment: clocks went past it; the day around it.
    Never(Option<Moment>),
}

impl Local {
    pub(super) fn moment(self) -> Option<Moment> {
        match self {
            Self::Once(moment) => Some(moment),
            Self::Twice(day) | Self::Never(day) => day,
        }
    }
}

/// Returns what a local time is in a zone; `None` beyond the calendar.
pub(super) fn of(local: DateTime, zone: &TimeZone) -> Option<Local> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let offset = ambiguous.offset();
    let day = || {
        let (earlier, later) = (ambiguous.earlier().ok()?, ambiguous.later().ok()?);
        day_of([earlier, later])
    };
    Some(match offset {
        AmbiguousOffset::Unambiguous { .. } => {
            let at = ambiguous.compatible().ok()?;
            Local::Once(Moment { at, precision: TimePrecision::Minute })
        }
        AmbiguousOffset::Fold { .. } => Local::Twice(day()),
        AmbiguousOffset::Gap { .. } => Local::Never(day()),
    })
}

/// Returns when a post was published that shows a clock at most, between two posts that state their local times.
///
/// Posts stand in the order of publishing. The clock belongs to a day if that is the only one on which it lies between
/// the two; without a clock both must be of the same day.
pub(super) fn between(
    before: Option<DateTime>,
    after: Option<DateTime>,
    clock: Option<Time>,
    zone: &TimeZone,
) -> Option<Moment> {
    let (before, after) = (before?, after?);
    let Some(clock) = clock else {
        let [from, to] = [before, after].map(|local| of(local, zone).and_then(Local::moment));
        return day_of([from?.at, to?.at]);
    };
    // Two days apart, the clock fits the day between, and perhaps others.
    if after.date().yesterday().is_ok_and(|yesterday| yesterday > before.date()) {
        return None;
    }
    let mut days = vec![before.date(), after.date()];
    days.dedup();
    let fits = days.into_iter().map(|day| day.to_datetime(clock)).filter(|at| (before..=after).contains(at));
    match fits.collect::<Vec<_>>().as_slice() {
        [only] => of(*only, zone).and_then(Local::moment),
        _ => None,
    }
}

/// Returns the day in Berlin on which both moments lie.
fn day_of(moments: [Timestamp; 2]) -> Option<Moment> {
    let berlin = TimeZone::get("Europe/Berlin").ok()?;
    let [from, to] = moments.map(|at| at.to_zoned(berlin.clone()).date());
    let begins = from.to_zoned(berlin).ok().filter(|_| from == to)?;
    Some(Moment { at: begins.timestamp(), precision: TimePrecision::Day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    #[track_caller]
    fn check(local: &str, zone: &str, expected: &str) {
        let zone = TimeZone::get(zone).unwrap();
        let found = of(local.parse().unwrap(), &zone).unwrap();
        let kind = match found {
            Local::Once(_) => "once",
            Local::Twice(_) => "twice",
            Local::Never(_) => "never",
        };
        let moment = found.moment().map_or_else(
            || "unknown".to_owned(),
            |moment| format!("{} {}", moment.at, moment.precision.as_str()),
        );
        assert_eq!(format!("{kind} {moment}"), expected, "{local}");
    }

    #[test]
    fn a_change_of_the_clock_leaves_the_day() {
        check("2026-09-28T14:32", "Europe/Berlin", "once 2026-09-28T12:32:00Z minute");
        check("2026-12-01T14:32", "Europe/Berlin", "once 2026-12-01T13:32:00Z minute");
        check("2026-10-25T02:30", "Europe/Berlin", "twice 2026-10-24T22:00:00Z day");
        check("2026-03-29T02:30", "Europe/Berlin", "never 2026-03-28T23:00:00Z day");
        // New York's changes at night are mornings of one day in Berlin.
        check("2026-11-01T01:30", "America/New_York", "twice 2026-10-31T23:00:00Z day");
    }

    #[track_caller]
    fn derived(before: &str, after: &str, clock: Option<&str>, expected: Option<&str>) {
        let parse = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let clock = clock.map(|clock| clock.parse().unwrap());
        let found = between(parse(before), parse(after), clock, &berlin());
        let found = found.map(|moment| format!("{} {}", moment.at, moment.precision.as_str()));
        assert_eq!(found.as_deref(), expected, "{before} {after}");
    }

    #[test]
    fn the_posts_around_tell_the_day() {
        let noon = Some("12:00");
        derived("2026-09-28T09:00", "2026-09-28T15:00", noon, Some("2026-09-28T10:00:00Z minute"));
        derived("2026-09-28T15:00", "2026-09-29T15:00", noon, Some("2026-09-29T10:00:00Z minute"));
        derived("2026-09-28T09:00", "2026-09-29T09:00", noon, Some("2026-09-28T10:00:00Z minute"));
        derived("2026-09-28T09:00", "2026-09-29T15:00", noon, None);
        derived("2026-09-28T15:00", "2026-09-28T16:00", noon, None);
        derived("2026-09-28T09:00", "2026-09-30T09:00", noon, None);
        derived("2026-09-28T09:00", "", noon, None);
        derived("2026-09-28T09:00", "2026-09-28T15:00", None, Some("2026-09-27T22:00:00Z day"));
        derived("2026-09-28T09:00", "2026-09-29T15:00", None, None);
    }
}
