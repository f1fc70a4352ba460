//! A count of people as a source states it: exact, an interval, or open above.
//!
//! Every stage that touches follower numbers uses this type. It must not know
//! where a number came from or how it will be printed.

use serde::{Deserialize, Serialize};

/// How precisely a source states a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The whole number was printed.
    Exact,
    /// The number was shortened by the page, such as `7.6K`.
    Rounded,
    /// A person wrote "rund", "etwa", "knapp" or "fast".
    About,
    /// A person wrote "über" or "mehr als": a lower bound only.
    AtLeast,
}

impl Precision {
    /// Returns the word that tables and machine-readable output use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::About => "about",
            Self::AtLeast => "at_least",
        }
    }
}

/// A known count with the bounds that its precision allows.
///
/// An unknown count is `Option::<Count>::None`, never a zero. `low..=high` holds
/// the true value at the time of reading; `high` is `None` where the source gives
/// a lower bound only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The number as printed by the source, suffix expanded.
    pub shown: u64,
    /// The smallest count that fits what was printed.
    pub low: u64,
    /// The largest count that fits what was printed; `None` when open above.
    pub high: Option<u64>,
    /// How precisely the source stated it.
    pub precision: Precision,
}

impl Count {
    /// Returns a count that was printed in full.
    #[must_use]
    pub fn exact(value: u64) -> Self {
        Self { shown: value, low: value, high: Some(value), precision: Precision::Exact }
    }

    /// Returns a count shortened to multiples of `step`, such as `7.6K` with step 100.
    ///
    /// The bounds are half a step on each side, the upper one exclusive: `7.6K` is 7550 to 7649.
    #[must_use]
    pub fn rounded(shown: u64, step: u64) -> Self {
        let half = step / 2;
        let high = shown.saturating_add(half).saturating_sub(u64::from(step > 1 && step.is_multiple_of(2)));
        Self {
            shown,
            low: shown.saturating_sub(half),
            high: Some(high.max(shown)),
            precision: Precision::Rounded,
        }
    }

    /// Returns a count that a person wrote with "rund" or "etwa".
    ///
    /// The convention is our own and stated in the report: half of the place value of the last
    /// digit that is not zero, and at most a tenth of the number. 1,650 is 1,645 to 1,655; 500 is
    /// 450 to 550; 10,000 is 9,000 to 11,000.
    #[must_use]
    pub fn about(shown: u64) -> Self {
        let slack = about_slack(shown);
        Self {
            shown,
            low: shown.saturating_sub(slack),
            high: Some(shown.saturating_add(slack)),
            precision: Precision::About,
        }
    }

    /// Returns a count that a person wrote with "fast" or "knapp": just below the number.
    #[must_use]
    pub fn almost(shown: u64) -> Self {
        Self { high: Some(shown), ..Self::about(shown) }
    }

    /// Returns a count that a person wrote with "über" or "mehr als": open above.
    #[must_use]
    pub fn at_least(shown: u64) -> Self {
        Self { shown, low: shown, high: None, precision: Precision::AtLeast }
    }

    /// Returns true when the two intervals share a value, so that neither is provably larger.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let below = |high: Option<u64>, low: u64| high.is_some_and(|high| high < low);
        !below(self.high, other.low) && !below(other.high, self.low)
    }
}

fn about_slack(shown: u64) -> u64 {
    let mut place = 1u64;
    while shown != 0 && shown.is_multiple_of(place * 10) {
        place *= 10;
    }
    (place / 2).max(u64::from(place == 1)).min((shown / 10).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: Count, low: u64, high: Option<u64>) {
        assert_eq!((count.low, count.high), (low, high), "{count:?}");
    }

    #[test]
    fn bounds_follow_the_precision() {
        check(Count::exact(7648), 7648, Some(7648));
        check(Count::rounded(7600, 100), 7550, Some(7649));
        check(Count::rounded(20_000, 1000), 19_500, Some(20_499));
        check(Count::about(1650), 1645, Some(1655));
        check(Count::about(500), 450, Some(550));
        check(Count::about(10_000), 9_000, Some(11_000));
        check(Count::about(457), 456, Some(458));
        check(Count::almost(1000), 900, Some(1000));
        check(Count::at_least(250), 250, None);
        check(Count::about(0), 0, Some(1));
    }

    #[test]
    fn an_open_interval_overlaps_everything_above_it() {
        assert!(Count::at_least(250).overlaps(&Count::exact(9_999)));
        assert!(!Count::at_least(250).overlaps(&Count::exact(249)));
        assert!(!Count::exact(7549).overlaps(&Count::rounded(7600, 100)));
    }
}
