//! Growth between two counts that are known to their bounds only.
//!
//! Interval arithmetic (R. E. Moore, "Interval Analysis", 1966): the growth is between the least that the later count
//! can be above the most that the earlier one can be, and the other way round. No confidence level: the bounds are
//! certain as far as the two counts are. The days are those that truly lie between, not those of the wanted span.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Interval;
use crate::count::Count;

/// A count on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedCount {
    /// The day.
    pub date: Date,
    /// The count.
    pub count: Count,
}

/// What can be said about the direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Surely more.
    Grown,
    /// Surely fewer.
    Shrunk,
    /// Both exact, and the same number.
    Unchanged,
    /// The two intervals share a number: nobody can say.
    NotDistinguishable,
}

/// The growth from one count to a later one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Growth {
    /// What can be said about the direction.
    pub change: Change,
    /// The least that was gained (negative: lost); `None` when the earlier count is open above.
    pub low: Option<i128>,
    /// The most that was gained; `None` when the later count is open above.
    pub high: Option<i128>,
    /// The growth as a part of the earlier count, 0.05 for 5 %; `None` where that count may have been 0.
    pub relative: Option<Interval>,
    /// Days between the two.
    pub span_days: i32,
}

/// Returns the growth; `None` when the later count is not of a later day.
///
/// Example: 7.6K (7,550 to 7,649) on 1 March and 7.8K (7,750 to 7,849) on 31 March: 101 to 299 more in 30 days, which
/// is 7750/7649 - 1 = 1.3 % to 7849/7550 - 1 = 4.0 %. With 7.6K on both days -99 to 99: not distinguishable.
#[must_use]
pub fn growth(earlier: DatedCount, later: DatedCount) -> Option<Growth> {
    let span_days = (later.date - earlier.date).get_days();
    if span_days <= 0 {
        return None;
    }
    let (before, after) = (earlier.count, later.count);
    let low = before.high.map(|high| i128::from(after.low) - i128::from(high));
    let high = after.high.map(|high| i128::from(high) - i128::from(before.low));
    Some(Growth { change: change(low, high), low, high, relative: relative(before, after), span_days })
}

fn change(low: Option<i128>, high: Option<i128>) -> Change {
    match (low, high) {
        (Some(0), Some(0)) => Change::Unchanged,
        (Some(low), _) if low > 0 => Change::Grown,
        (_, Some(high)) if high < 0 => Change::Shrunk,
        _ => Change::NotDistinguishable,
    }
}

fn relative(before: Count, after: Count) -> Option<Interval> {
    let (before, after) = (Interval::from(before), Interval::from(after));
    if before.low() <= 0.0 {
        return None;
    }
    let (low, high) = (after.low() / before.high() - 1.0, after.high() / before.low() - 1.0);
    Interval::new(low, high)
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;

    fn between(before: Count, after: Count, days: i32) -> Option<Growth> {
        let start = date(2026, 3, 1);
        let earlier = DatedCount { date: start, count: before };
        growth(earlier, DatedCount { date: start.saturating_add(days.days()), count: after })
    }

    #[track_caller]
    fn check(before: Count, after: Count, expected: (Change, Option<i128>, Option<i128>)) {
        let found = between(before, after, 30).expect("30 days later");
        assert_eq!((found.change, found.low, found.high), expected);
        assert_eq!(found.span_days, 30);
        let overlap = before.overlaps(&after);
        assert_eq!(overlap, matches!(found.change, Change::NotDistinguishable | Change::Unchanged));
    }

    #[test]
    fn growth_by_hand() {
        let [k76, k78] = [Count::rounded(7600, 100), Count::rounded(7800, 100)];
        check(k76, k78, (Change::Grown, Some(101), Some(299)));
        check(k78, k76, (Change::Shrunk, Some(-299), Some(-101)));
        check(k76, k76, (Change::NotDistinguishable, Some(-99), Some(99)));
        check(k76, Count::exact(7649), (Change::NotDistinguishable, Some(0), Some(99)));
        check(Count::exact(500), Count::exact(500), (Change::Unchanged, Some(0), Some(0)));
        check(Count::exact(500), Count::exact(501), (Change::Grown, Some(1), Some(1)));
    }

    #[test]
    fn open_counts_leave_one_side_open() {
        check(Count::exact(200), Count::at_least(250), (Change::Grown, Some(50), None));
        check(Count::at_least(250), Count::exact(200), (Change::Shrunk, None, Some(-50)));
        check(Count::at_least(250), Count::at_least(250), (Change::NotDistinguishable, None, None));
        check(Count::exact(0), Count::exact(u64::MAX), {
            let all = Some(i128::from(u64::MAX));
            (Change::Grown, all, all)
        });
    }

    #[track_caller]
    fn check_relative(before: Count, after: Count, expected: Option<(f64, f64)>) {
        let found = between(before, after, 1).unwrap().relative;
        assert_eq!(found.is_some(), expected.is_some(), "{found:?}");
        let near = |one: f64, other: f64| one.to_bits() == other.to_bits() || (one - other).abs() < 1e-12;
        let same =
            |(found, (low, high)): (Interval, (f64, f64))| near(found.low(), low) && near(found.high(), high);
        assert!(found.zip(expected).is_none_or(same), "{found:?}");
    }

    #[test]
    fn relative_growth_by_hand() {
        let (low, high) = (7750.0 / 7649.0 - 1.0, 7849.0 / 7550.0 - 1.0);
        check_relative(Count::rounded(7600, 100), Count::rounded(7800, 100), Some((low, high)));
        check_relative(Count::exact(200), Count::exact(210), Some((0.05, 0.05)));
        check_relative(Count::exact(200), Count::exact(0), Some((-1.0, -1.0)));
        check_relative(Count::exact(200), Count::at_least(250), Some((0.25, f64::INFINITY)));
        check_relative(Count::at_least(250), Count::exact(200), Some((-1.0, -0.2)));
        check_relative(Count::about(0), Count::exact(5), None);
        check_relative(Count::exact(0), Count::exact(5), None);
    }

    #[test]
    fn without_a_span_there_is_no_growth() {
        for days in [0, -1] {
            assert_eq!(between(Count::exact(1), Count::exact(2), days), None);
        }
    }

    proptest::proptest! {
        #[test]
        fn the_bounds_hold_the_growth_of_the_true_counts(
            shown in (0u64..200, 0u64..200), parts in (0u64..10, 0u64..10),
        ) {
            let (before, after) = (Count::rounded(shown.0 * 10, 10), Count::rounded(shown.1 * 10, 10));
            let truth = |count: Count, part: u64| (count.low + part).min(count.high.unwrap());
            let (true_before, true_after) = (truth(before, parts.0), truth(after, parts.1));
            let found = between(before, after, 7).unwrap();
            let gained = i128::from(true_after) - i128::from(true_before);
            proptest::prop_assert!(found.low.unwrap() <= gained && gained <= found.high.unwrap());
            proptest::prop_assert_eq!(found.relative.is_some(), before.low > 0);
            if let Some(bounds) = found.relative {
                let relative = gained as f64 / true_before as f64;
                proptest::prop_assert!(bounds.low() <= relative + 1e-12 && relative <= bounds.high() + 1e-12);
            }
        }
    }
}
