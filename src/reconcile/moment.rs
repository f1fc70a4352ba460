//! The span of time within which a post was published, as far as a document tells.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

use super::Sight;
use crate::extract::TimePrecision;

/// From a first moment up to, not including, a last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    /// In seconds since 1970.
    pub(super) from: i64,
    pub(super) until: i64,
    pub(super) precision: TimePrecision,
}

impl Span {
    /// Returns the span within which a sight says that the post was published.
    pub(super) fn of(sight: &Sight) -> Option<Self> {
        let at = sight.posted_at?;
        let from = at.as_second();
        let until = match sight.posted_precision {
            TimePrecision::Second => from + 1,
            TimePrecision::Minute => from + 60,
            TimePrecision::Day => at
                .to_zoned(berlin())
                .checked_add(1.day())
                .map_or(from + 86_400, |end| end.timestamp().as_second()),
        };
        Some(Self { from, until, precision: sight.posted_precision })
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }
}

/// The date in Berlin.
pub(super) fn date(at: Timestamp) -> Date {
    at.to_zoned(berlin()).date()
}

/// The time zone data are compiled in, so that the zone is always there.
fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}
