//! When a message was written, from the clock of a phone that changes to summer time and back.

use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

use crate::extract::TimePrecision;

/// A point in time, as precisely as it is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: Timestamp,
    pub(super) precision: TimePrecision,
    pub(super) doubt: Option<Doubt>,
}

/// Why only the day of a message is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The clock was put forward over that time: the phone was in another zone.
    Skipped,
    /// The clock was put back: that time was there twice.
    Doubled,
}

impl Doubt {
    /// Returns the word and the sentence of its issue.
    pub(super) fn issue(self) -> (&'static str, &'static str) {
        match self {
            Self::Skipped => {
                ("skipped_hour", "clocks were put forward over this time; only the day is taken")
            }
            Self::Doubled => {
                ("doubled_hour", "clocks were put back and showed this time twice; only the day is taken")
            }
        }
    }
}

/// Returns the point in time at which clocks of the zone showed that time; `None` beyond what computers count.
pub(super) fn moment(local: DateTime, precision: TimePrecision, zone: &TimeZone) -> Option<Moment> {
    let (offset, doubt) = match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            return Some(Moment { at: offset.to_timestamp(local).ok()?, precision, doubt: None });
        }
        AmbiguousOffset::Gap { before, .. } => (before, Doubt::Skipped),
        AmbiguousOffset::Fold { before, .. } => (before, Doubt::Doubled),
    };
    // A precision of a day means the day in Berlin.
    let berlin = TimeZone::get("Europe/Berlin").unwrap_or_else(|_| zone.clone());
    let day = offset.to_timestamp(local).ok()?.to_zoned(berlin).start_of_day().ok()?;
    Some(Moment { at: day.timestamp(), precision: TimePrecision::Day, doubt: Some(doubt) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(local: &str, at: &str, precision: TimePrecision, doubt: Option<Doubt>) {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let found = moment(local.parse().unwrap(), TimePrecision::Minute, &zone);
        assert_eq!(found, Some(Moment { at: at.parse().unwrap(), precision, doubt }), "{local}");
    }

    #[test]
    fn the_hours_of_clock_changes_are_not_guessed() {
        check("2026-03-29T01:59", "2026-03-29T00:59:00Z", TimePrecision::Minute, None);
        check("2026-03-29T02:30", "2026-03-28T23:00:00Z", TimePrecision::Day, Some(Doubt::Skipped));
        check("2026-03-29T03:00", "2026-03-29T01:00:00Z", TimePrecision::Minute, None);
        check("2026-10-25T01:59", "2026-10-24T23:59:00Z", TimePrecision::Minute, None);
        check("2026-10-25T02:30", "2026-10-24T22:00:00Z", TimePrecision::Day, Some(Doubt::Doubled));
        check("2026-10-25T03:00", "2026-10-25T02:00:00Z", TimePrecision::Minute, None);
    }
}
