//! A closed interval of real numbers, and an estimate with its interval.

use serde::Serialize;

use crate::count::Count;

/// All values from `low` to `high`; an end may be infinite where a source gives one bound only.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// Returns the interval; `None` when the ends are no numbers, stand the wrong way round, or leave no finite
    /// value.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        let holds_a_number = low <= high && low < f64::INFINITY && high > f64::NEG_INFINITY;
        // Adding 0 makes the one zero of the two.
        holds_a_number.then_some(Self { low: low + 0.0, high: high + 0.0 })
    }

    /// Returns the interval of one known value; `None` for a value that is no finite number.
    #[must_use]
    pub fn exact(value: f64) -> Option<Self> {
        if value.is_finite() { Self::new(value, value) } else { None }
    }

    /// Returns the lower end.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// Returns the upper end.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }

    /// Returns true when the value lies in the interval, its ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// Returns true when neither end is infinite.
    #[must_use]
    pub fn is_bounded(self) -> bool {
        self.low.is_finite() && self.high.is_finite()
    }

    /// Returns true when it is a single value.
    pub(super) fn is_exact(self) -> bool {
        self.low.to_bits() == self.high.to_bits()
    }
}

impl From<Count> for Interval {
    /// Takes the bounds of a count, open above where the count is; exact up to 2^53.
    fn from(count: Count) -> Self {
        let low = count.low as f64;
        Self { low, high: count.high.map_or(f64::INFINITY, |high| (high as f64).max(low)) }
    }
}

/// Returns the lower and the upper ends of what is known and bounded, each in order.
pub(super) fn sorted_ends(values: &[Option<Interval>]) -> (Vec<f64>, Vec<f64>) {
    let known = || values.iter().flatten().filter(|value| value.is_bounded());
    let mut lows: Vec<f64> = known().map(|value| value.low).collect();
    let mut highs: Vec<f64> = known().map(|value| value.high).collect();
    lows.sort_unstable_by(f64::total_cmp);
    highs.sort_unstable_by(f64::total_cmp);
    (lows, highs)
}

/// A value with the interval in which the unknown truth lies at the stated confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The point estimate.
    pub value: f64,
    /// The interval around it.
    pub interval: Interval,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: Count, low: f64, high: f64) {
        assert_eq!(Some(Interval::from(count)), Interval::new(low, high), "{count:?}");
    }

    #[test]
    fn a_count_gives_its_bounds() {
        check(Count::exact(7000), 7000.0, 7000.0);
        check(Count::rounded(7600, 100), 7550.0, 7649.0);
        check(Count::at_least(250), 250.0, f64::INFINITY);
        check(Count { high: Some(3), ..Count::exact(5) }, 5.0, 5.0);
    }

    #[test]
    fn what_is_no_interval_is_none() {
        assert_eq!(Interval::new(2.0, 1.0), None);
        assert_eq!(Interval::new(f64::NAN, 1.0), None);
        assert_eq!(Interval::new(0.0, f64::NAN), None);
        assert_eq!(Interval::new(f64::INFINITY, f64::INFINITY), None);
        assert_eq!(Interval::exact(f64::NAN), None);
        assert_eq!(Interval::exact(f64::INFINITY), None);
        assert!(Interval::new(0.0, f64::INFINITY).is_some_and(|open| !open.is_bounded()));
    }
}
