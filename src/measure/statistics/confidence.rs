//! How sure an interval shall be: the confidence level, and the normal quantile that belongs to it.

use std::f64::consts::SQRT_2;

use statrs::function::erf::erfc_inv;

/// The confidence level of a two-sided interval, from one half to 0.999999.
///
/// Below one half nobody wants an interval; above the upper end the digits of `f64` no longer hold the tails.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// The usual level of an interval: 95 %.
    pub const NINETY_FIVE: Self = Self(0.95);

    /// The outer limits of a funnel, three standard errors: 99.8 %.
    pub const NINETY_NINE_POINT_EIGHT: Self = Self(0.998);

    /// Returns the level; `None` outside its range.
    #[must_use]
    pub fn new(level: f64) -> Option<Self> {
        (0.5..=0.999_999).contains(&level).then_some(Self(level))
    }

    /// Returns the level, such as 0.95.
    #[must_use]
    pub fn level(self) -> f64 {
        self.0
    }

    /// Returns the probability that is left on each side: 0.025 for 95 %.
    pub(super) fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }

    /// Returns the standard normal quantile with that tail above it: 1.96 for 95 %.
    pub(super) fn z(self) -> f64 {
        SQRT_2 * erfc_inv(2.0 * self.tail())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(level: f64, z: Option<f64>) {
        let found = Confidence::new(level).map(Confidence::z);
        assert_eq!(found.is_some(), z.is_some(), "{found:?}");
        assert!(found.zip(z).is_none_or(|(found, z)| (found - z).abs() < 5e-5), "{found:?}");
    }

    /// As printed in every table of the normal distribution.
    #[test]
    fn the_quantiles_are_those_of_the_tables() {
        check(0.5, Some(0.6745));
        check(0.9, Some(1.6449));
        check(0.95, Some(1.9600));
        check(0.99, Some(2.5758));
        check(0.998, Some(3.0902));
    }

    #[test]
    fn levels_without_meaning_are_refused() {
        for level in [f64::NAN, -1.0, 0.0, 0.4, 1.0, 95.0, f64::INFINITY] {
            check(level, None);
        }
    }
}
