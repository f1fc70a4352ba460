//! How surprising a share is: exact tails of the binomial distribution.
//!
//! No normal approximation: the numbers are small and the shares near 1, where it is worst.

/// What is still taken for chance: one time in a thousand, for one field of one kind of page in one night.
pub(super) const SURPRISING: f64 = 0.001;

/// Returns the probability of at most `found` of `of` when each is there with probability `share`.
///
/// The terms are summed as logarithms, so that thousands of pages neither overflow nor vanish.
pub(super) fn at_most(found: u64, of: u64, share: f64) -> f64 {
    if found >= of || share <= 0.0 {
        return 1.0;
    }
    if share >= 1.0 {
        return 0.0;
    }
    let (there, missing) = (share.ln(), (-share).ln_1p());
    let mut ways = 0.0;
    let mut sum = 0.0;
    for k in 0..=found {
        sum += (ways + real(k) * there + real(of - k) * missing).exp();
        ways += real(of - k).ln() - real(k + 1).ln();
    }
    sum.min(1.0)
}

/// Returns the probability of at least `found` of `of` when each is there with probability `share`.
pub(super) fn at_least(found: u64, of: u64, share: f64) -> f64 {
    at_most(of.saturating_sub(found), of, 1.0 - share)
}

#[expect(clippy::cast_precision_loss, reason = "numbers of pages of one night are far below 2^52")]
fn real(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: u64, of: u64, share: f64, expected: f64) {
        let probability = at_most(found, of, share);
        assert!(
            (probability - expected).abs() <= 1e-9 + expected * 1e-9,
            "{found} of {of} at {share}: {probability:e}"
        );
    }

    /// Expected values by exact fractions in Python: `sum(comb(n, k) * p**k * (1 - p)**(n - k))`.
    #[test]
    fn tails_are_exact() {
        check(0, 1, 0.95, 0.05);
        check(1, 3, 0.95, 0.00725);
        check(0, 3, 0.95, 0.000_125);
        check(10, 20, 0.5, 0.588_098_526_000_976_6);
        check(5, 5, 0.3, 1.0);
        check(0, 0, 0.3, 1.0);
        check(3, 4, 1.0, 0.0);
        check(4, 4, 1.0, 1.0);
        assert!((at_least(2, 2, 0.02) - 0.0004).abs() < 1e-12);
        assert!((at_least(0, 7, 0.02) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn thousands_of_pages_neither_overflow_nor_vanish() {
        let usual = at_most(1_900, 2_000, 0.95);
        assert!((0.4..0.6).contains(&usual), "{usual}");
        assert!(at_most(1_800, 2_000, 0.95) < 1e-9);
        assert!((at_most(1_999, 2_000, 0.5) - 1.0).abs() < 1e-9);
    }

    proptest::proptest! {
        #[test]
        fn more_pages_with_a_field_are_never_more_surprising(of in 1u64..400, found in 0u64..400, share in 0.01f64..0.99) {
            let found = found.min(of - 1);
            let (fewer, more) = (at_most(found, of, share), at_most(found + 1, of, share));
            proptest::prop_assert!((0.0..=1.0).contains(&fewer));
            proptest::prop_assert!(fewer <= more + 1e-12);
        }
    }
}
