//! Funnel limits for shares: which shares a unit of that size can have by chance alone.
//!
//! Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
//! (2005), 1185-1202. The limits here are the exact quantiles of the binomial distribution, as whole numbers of
//! cases. The paper interpolates between two numbers, which draws a smoother funnel; but how often a unit on target
//! then lies outside depends on the interpolation (B. N. Manktelow and S. E. Seaton, `PLoS ONE` 7 (2012) e45723).
//! With these limits it never does so more often than stated.
//!
//! The target is taken as known. When it is the mean of the group, each unit has a part in it; with ten units or more
//! that hardly matters.
//!
//! **Over-dispersion.** The limits know chance only. Where units differ for reasons (staff, events, a flood) far more
//! of them lie outside than stated, and a unit outside is nothing to remark on. [`dispersion`] says so: near 1 for
//! chance alone; clearly above 1, report the spread and single nobody out.

use serde::Serialize;
use statrs::function::beta::checked_beta_reg;

use super::Confidence;

/// Equal but for rounding: a tail that meets its limit exactly has reached it.
const ROUNDING: f64 = 1e-12;

/// The numbers of cases that chance explains for a unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FunnelLimits {
    /// The fewest cases within the funnel.
    pub low: u64,
    /// The most cases within the funnel.
    pub high: u64,
    /// Cases in all that the unit could have had.
    pub trials: u64,
}

/// Where a unit stands in the funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Fewer cases than chance explains.
    Below,
    /// No different from the target, as far as can be told.
    Within,
    /// More cases than chance explains.
    Above,
}

impl FunnelLimits {
    /// Returns the limits as shares, for drawing.
    #[must_use]
    pub fn shares(&self) -> (f64, f64) {
        let trials = self.trials as f64;
        (self.low as f64 / trials, self.high as f64 / trials)
    }

    /// Returns where a unit with so many cases stands.
    #[must_use]
    pub fn place(&self, cases: u64) -> Place {
        match cases {
            cases if cases < self.low => Place::Below,
            cases if cases > self.high => Place::Above,
            _ => Place::Within,
        }
    }
}

/// Returns the limits around a target share for a unit with so many trials; `None` without a trial, or when the
/// target is no share.
///
/// Example: 10 posts, target 0.5, 95 %: at most 1 has probability 11/1024 = 0.0107, at most 2 already 56/1024 =
/// 0.0547, so 2 is the fewest within, and 8 the most. The tails have 2.1 % together: never more than the 5 % stated.
///
/// The numbers are exact up to some ten million trials; beyond that a limit may be one case off.
#[must_use]
pub fn funnel_limits(target: f64, trials: u64, confidence: Confidence) -> Option<FunnelLimits> {
    if trials == 0 || !(0.0..=1.0).contains(&target) {
        return None;
    }
    let tail = confidence.tail();
    let reaches = |cases: u64| at_most(cases, trials, target) >= tail * (1.0 - ROUNDING);
    let leaves = |cases: u64| more_than(cases, trials, target) <= tail * (1.0 + ROUNDING);
    Some(FunnelLimits { low: first(trials, reaches), high: first(trials, leaves), trials })
}

/// Returns the dispersion of units, as cases and trials, around a target: the mean of their squared standardised
/// residuals (Spiegelhalter 2005, the multiplicative model), 1 for chance alone.
///
/// Units without trials are left out; `None` when none is left, or when the target is not strictly between 0 and 1.
///
/// Example: 2 and 8 of 10 around 0.5: z = ∓3/√2.5, z² = 3.6 both times, so 3.6.
#[must_use]
pub fn dispersion(units: &[(u64, u64)], target: f64) -> Option<f64> {
    if !(target > 0.0 && target < 1.0) {
        return None;
    }
    let squared = |(cases, trials): &(u64, u64)| {
        let trials = *trials as f64;
        (*cases as f64 - trials * target).powi(2) / (trials * target * (1.0 - target))
    };
    let mut residuals: Vec<f64> = units.iter().filter(|(_, trials)| *trials > 0).map(squared).collect();
    // In the order of their size, so that the last digit does not depend on the order of input.
    residuals.sort_unstable_by(f64::total_cmp);
    (!residuals.is_empty()).then(|| residuals.iter().sum::<f64>() / residuals.len() as f64)
}

/// Returns the smallest number that has a property which all larger ones have too; the last one has it.
fn first(last: u64, has: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = low + (high - low) / 2;
        if has(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// The probability of at most so many cases.
fn at_most(cases: u64, trials: u64, share: f64) -> f64 {
    if cases >= trials {
        return 1.0;
    }
    // NIST Digital Library of Mathematical Functions, 8.17.24.
    checked_beta_reg((trials - cases) as f64, cases as f64 + 1.0, 1.0 - share).unwrap_or(f64::NAN)
}

/// The probability of more cases than that: not one less the other, which would lose the digits of the tail.
fn more_than(cases: u64, trials: u64, share: f64) -> f64 {
    if cases >= trials {
        return 0.0;
    }
    checked_beta_reg(cases as f64 + 1.0, (trials - cases) as f64, share).unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(target: f64, trials: u64, expected: Option<(u64, u64)>) {
        let found = funnel_limits(target, trials, Confidence::NINETY_FIVE);
        assert_eq!(found.map(|found| (found.low, found.high)), expected, "{target} of {trials}");
    }

    #[test]
    fn limits_by_hand() {
        check(0.5, 10, Some((2, 8)));
        // One post can be anything: even a share of 0.03 leaves 3 % for a case.
        check(0.5, 1, Some((0, 1)));
        check(0.03, 1, Some((0, 1)));
        check(0.02, 1, Some((0, 0)));
        // (3/4)^13 = 0.0238 and (3/4)^12 = 0.0317: from 13 on, none at all is too few.
        check(0.25, 12, Some((0, 6)));
        check(0.25, 13, Some((1, 6)));
        // A tail that is just as large as stated has reached its limit: none of two, at 0.5 and a quarter on each side.
        let quarter = funnel_limits(0.5, 2, Confidence::new(0.5).unwrap()).unwrap();
        assert_eq!((quarter.low, quarter.high), (0, 1));
    }

    #[test]
    fn targets_at_the_ends_allow_nothing_else() {
        check(0.0, 40, Some((0, 0)));
        check(1.0, 40, Some((40, 40)));
    }

    #[test]
    fn what_is_no_target_gives_no_limits() {
        check(0.5, 0, None);
        for target in [-0.1, 1.1, f64::NAN] {
            check(target, 10, None);
        }
    }

    #[test]
    fn a_unit_is_below_within_or_above() {
        let limits = funnel_limits(0.5, 10, Confidence::NINETY_FIVE).unwrap();
        let places = [1, 2, 5, 8, 9].map(|cases| limits.place(cases));
        assert_eq!(places, [Place::Below, Place::Within, Place::Within, Place::Within, Place::Above]);
        let (low, high) = limits.shares();
        assert!((low - 0.2).abs() < 1e-12 && (high - 0.8).abs() < 1e-12);
    }

    #[test]
    fn more_trials_than_anybody_has_end_too() {
        let limits = funnel_limits(0.3, u64::MAX, Confidence::NINETY_FIVE).unwrap();
        assert!(limits.low <= limits.high);
    }

    #[track_caller]
    fn check_dispersion(units: &[(u64, u64)], target: f64, expected: Option<f64>) {
        let found = dispersion(units, target);
        assert_eq!(found.is_some(), expected.is_some(), "{found:?}");
        assert!(found.zip(expected).is_none_or(|(one, other)| (one - other).abs() < 1e-12), "{found:?}");
    }

    #[test]
    fn dispersion_by_hand() {
        check_dispersion(&[(2, 10), (8, 10)], 0.5, Some(3.6));
        check_dispersion(&[(5, 10), (0, 0)], 0.5, Some(0.0));
        check_dispersion(&[(0, 0)], 0.5, None);
        check_dispersion(&[], 0.5, None);
        for target in [0.0, 1.0, f64::NAN] {
            check_dispersion(&[(5, 10)], target, None);
        }
    }

    proptest::proptest! {
        /// The promise itself, by summing binomial terms: neither tail outside has more than its part.
        #[test]
        fn no_tail_has_more_than_stated(trials in 1u64..200, target in 0.03f64..0.97) {
            let limits = funnel_limits(target, trials, Confidence::NINETY_FIVE).unwrap();
            let mut terms = vec![(1.0 - target).powf(trials as f64)];
            for k in 0..trials {
                let ways = (trials - k) as f64 / (k + 1) as f64;
                terms.push(terms[usize::try_from(k).unwrap()] * ways * target / (1.0 - target));
            }
            let sum = |from: u64, to: u64| (from..to).map(|k| terms[usize::try_from(k).unwrap()]).sum::<f64>();
            proptest::prop_assert!(sum(0, limits.low) < 0.025 + 1e-12);
            proptest::prop_assert!(sum(limits.high + 1, trials + 1) < 0.025 + 1e-12);
            // And no tighter limit would keep the promise.
            proptest::prop_assert!(sum(0, limits.low + 1) > 0.025 - 1e-12);
            proptest::prop_assert!(sum(limits.high, trials + 1) > 0.025 - 1e-12);
        }

        #[test]
        fn the_funnel_holds_its_target_and_narrows(trials in 20u64..1_000_000, target in 0.05f64..0.95) {
            let limits = |trials: u64| funnel_limits(target, trials, Confidence::NINETY_NINE_POINT_EIGHT).unwrap();
            let (low, high) = limits(trials).shares();
            proptest::prop_assert!(low <= target && target <= high);
            let (later_low, later_high) = limits(trials * 4).shares();
            proptest::prop_assert!(later_high - later_low < high - low);
        }

        #[test]
        fn order_does_not_change_the_dispersion(
            units in proptest::collection::vec((0u64..50, 0u64..50), 0..20), target in 0.1f64..0.9,
        ) {
            let turned: Vec<(u64, u64)> = units.iter().rev().copied().collect();
            proptest::prop_assert_eq!(dispersion(&turned, target), dispersion(&units, target));
        }
    }
}
