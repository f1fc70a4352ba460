//! A share with the interval of Wilson: how many of those that are known have a property.
//!
//! Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
//! American Statistical Association 22 (1927), 209-212; with p = k/n the ends are
//! (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Without the continuity correction: corrected it holds the truth
//! more often than stated and is wider than needed, and both Newcombe (1998, method 3) and Brown, Cai and
//! `DasGupta` (2001) recommend it plain, for small n above all.

use super::{Confidence, Estimate, Interval};
use crate::fact::Fact;

/// Returns the share of `successes` among `trials`; `None` without a trial, or with more successes than trials.
///
/// Example: 5 of 10 at 95 %, z = 1.96: centre 0.5, half width 1.96 · √(0.025 + 0.0096) / 1.38415 = 0.2634, so 0.2366
/// to 0.7634. None of 10: 0 to z²/(10 + z²) = 0.2775.
#[must_use]
pub fn wilson_share(successes: u64, trials: u64, confidence: Confidence) -> Option<Estimate> {
    if trials == 0 || successes > trials {
        return None;
    }
    let (n, z) = (trials as f64, confidence.z());
    let value = successes as f64 / n;
    let spread = z * (value * (1.0 - value) / n + z * z / (4.0 * n * n)).sqrt();
    let (centre, scale) = (value + z * z / (2.0 * n), 1.0 + z * z / n);
    // At the ends the formula gives 0 and 1, but for rounding.
    let low = if successes == 0 { 0.0 } else { (centre - spread) / scale };
    let high = if successes == trials { 1.0 } else { (centre + spread) / scale };
    // From 2^53 trials on the width vanishes among the digits of the share.
    Some(Estimate { value, interval: Interval::new(low.min(value), high.max(value))? })
}

/// Returns the share of facts that are met among those that are known; the unknown change nothing.
#[must_use]
pub fn wilson_share_met(facts: &[Fact], confidence: Confidence) -> Option<Estimate> {
    let number = |wanted: Fact| facts.iter().filter(|fact| **fact == wanted).count() as u64;
    let met = number(Fact::Met);
    wilson_share(met, met + number(Fact::Unmet), confidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(successes: u64, trials: u64, expected: Option<(f64, f64)>) {
        let found = wilson_share(successes, trials, Confidence::NINETY_FIVE);
        assert_eq!(found.is_some(), expected.is_some(), "{found:?}");
        let Some((found, (low, high))) = found.zip(expected) else { return };
        let (got_low, got_high) = (found.interval.low(), found.interval.high());
        assert!((got_low - low).abs() < 5e-5 && (got_high - high).abs() < 5e-5, "{found:?}");
    }

    #[test]
    fn intervals_are_those_of_the_example() {
        check(5, 10, Some((0.2366, 0.7634)));
        check(0, 10, Some((0.0, 0.2775)));
        check(10, 10, Some((0.7225, 1.0)));
        // One of one says very little: from z² alone, 1/(1 + 3.8415) to 1.
        check(1, 1, Some((0.2065, 1.0)));
        // Newcombe 1998, table I: 81 of 263.
        check(81, 263, Some((0.2553, 0.3662)));
        check(u64::MAX, u64::MAX, Some((1.0, 1.0)));
    }

    #[test]
    fn what_is_no_share_is_none() {
        check(0, 0, None);
        check(2, 1, None);
    }

    fn facts() -> impl proptest::strategy::Strategy<Value = Vec<Fact>> {
        use proptest::prelude::{Just, prop, prop_oneof};
        prop::collection::vec(prop_oneof![Just(Fact::Met), Just(Fact::Unmet), Just(Fact::Unknown)], 0..40)
    }

    proptest::proptest! {
        #[test]
        fn the_interval_contains_the_share_and_narrows_with_trials(
            trials in 1u64..1_000_000_000, part in 0u64..=100, level in 0.5f64..0.9999,
        ) {
            let successes = trials / 100 * part + trials % 100 * part / 100;
            let confidence = Confidence::new(level).unwrap();
            let few = wilson_share(successes, trials, confidence).unwrap();
            let many = wilson_share(successes * 3, trials * 3, confidence).unwrap();
            proptest::prop_assert!(few.interval.contains(few.value));
            proptest::prop_assert!(few.interval.low() >= 0.0 && few.interval.high() <= 1.0);
            let width = |estimate: Estimate| estimate.interval.high() - estimate.interval.low();
            proptest::prop_assert!(width(many) < width(few));
        }

        #[test]
        fn neither_order_nor_the_unknown_change_a_share(facts in facts()) {
            let share = wilson_share_met(&facts, Confidence::NINETY_FIVE);
            let mut turned: Vec<Fact> = facts.iter().rev().copied().collect();
            turned.push(Fact::Unknown);
            proptest::prop_assert_eq!(wilson_share_met(&turned, Confidence::NINETY_FIVE), share);
            proptest::prop_assert_eq!(share.is_none(), facts.iter().all(|fact| *fact == Fact::Unknown));
        }
    }
}
