//! The rate of events with its exact Poisson interval: posts per week, and how sure that is.
//!
//! Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437-442; as quantiles
//! of the gamma distribution: lower = G(α/2; k), upper = G(1 - α/2; k + 1), both divided by the time watched. It holds
//! the true rate at least as often as stated, never less often, for every number of events.
//!
//! It supposes events that come independently at a constant rate. Where posts come in bursts (`burstiness` above 0)
//! the interval is too narrow.

use statrs::distribution::{Continuous, ContinuousCDF, Gamma};

use super::{Confidence, Estimate, Interval};

/// From so many events on the quantile is the cube of a normal one, as E. B. Wilson and M. M. Hilferty, "The
/// distribution of chi-square", PNAS 17 (1931), 684-688, have it: there that is right to ten digits and better, while
/// the sums behind the exact quantile grow longer with the number.
const MANY: f64 = 1e7;

/// Returns events per unit of time, with the exact interval; `None` when no time was watched.
///
/// Example: no post in 2 weeks. The upper limit solves `exp(-2 λ) = 0.025`: λ = 3.6889 / 2 = 1.8444 a week; the lower
/// limit is 0. One post in 1 week: from -ln(0.975) = 0.025318 to 5.5716, where `exp(-λ) (1 + λ) = 0.025`.
#[must_use]
pub fn poisson_rate(events: u64, watched: f64, confidence: Confidence) -> Option<Estimate> {
    if !(watched > 0.0 && watched.is_finite()) {
        return None;
    }
    let count = events as f64;
    let low = if events == 0 { 0.0 } else { gamma_quantile(confidence.tail(), count)? };
    let high = gamma_quantile(1.0 - confidence.tail(), count + 1.0)?;
    Some(Estimate { value: count / watched, interval: Interval::new(low / watched, high / watched)? })
}

/// Returns the value that a gamma variable of that shape and scale 1 stays below with that probability.
fn gamma_quantile(probability: f64, shape: f64) -> Option<f64> {
    if shape >= MANY {
        let ninth = 1.0 / (9.0 * shape);
        let z = -std::f64::consts::SQRT_2 * statrs::function::erf::erfc_inv(2.0 * probability);
        return Some(shape * (1.0 - ninth + z * ninth.sqrt()).powi(3));
    }
    let gamma = Gamma::new(shape, 1.0).ok()?;
    let near = gamma.inverse_cdf(probability);
    // The crate stops within 5e-10 of the quantile, nine digits and no more; one step of Newton's gives the others.
    let step = (gamma.cdf(near) - probability) / gamma.pdf(near);
    Some(if step.is_finite() { near - step } else { near })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(events: u64, watched: f64, expected: Option<(f64, f64, f64)>) {
        let found = poisson_rate(events, watched, Confidence::NINETY_FIVE);
        assert_eq!(found.is_some(), expected.is_some(), "{found:?}");
        let Some((found, (value, low, high))) = found.zip(expected) else { return };
        for (found, expected) in
            [(found.value, value), (found.interval.low(), low), (found.interval.high(), high)]
        {
            assert!((found - expected).abs() <= 5e-5 * expected.max(1.0), "{found} is not {expected}");
        }
    }

    /// The limits for 0 to 10 events stand in Garwood's table and in every textbook since.
    #[test]
    fn limits_are_those_of_the_table() {
        check(0, 1.0, Some((0.0, 0.0, 3.6889)));
        check(0, 2.0, Some((0.0, 0.0, 1.8444)));
        check(1, 1.0, Some((1.0, 0.0253, 5.5716)));
        check(10, 1.0, Some((10.0, 4.7954, 18.3904)));
        check(10, 4.0, Some((2.5, 1.19885, 4.5976)));
    }

    #[test]
    fn without_time_nothing_is_said() {
        for watched in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            check(3, watched, None);
        }
    }

    #[test]
    fn the_largest_number_of_events_is_no_problem() {
        let estimate = poisson_rate(u64::MAX, 1.0, Confidence::NINETY_FIVE).unwrap();
        assert!(estimate.interval.contains(estimate.value), "{estimate:?}");
    }

    proptest::proptest! {
        #[test]
        fn the_interval_contains_the_rate_and_narrows_with_time(
            events in 1u64..100_000, watched in 0.01f64..1e4, level in 0.5f64..0.9999,
        ) {
            let confidence = Confidence::new(level).unwrap();
            let short = poisson_rate(events, watched, confidence).unwrap();
            let long = poisson_rate(events * 2, watched * 2.0, confidence).unwrap();
            proptest::prop_assert!(short.interval.contains(short.value));
            let width = |estimate: Estimate| estimate.interval.high() - estimate.interval.low();
            proptest::prop_assert!(width(long) < width(short));
        }

        /// By the definition itself: at the lower limit as many events or more are as rare as the tail, at the
        /// upper one as many or fewer; the sums are over Poisson terms and know nothing of gamma functions.
        #[test]
        fn the_limits_solve_their_equations(events in 1u32..60) {
            let estimate = poisson_rate(u64::from(events), 1.0, Confidence::NINETY_FIVE).unwrap();
            let below = |rate: f64, to: u32| {
                let mut term = (-rate).exp();
                let mut sum = term;
                for k in 1..=to {
                    term *= rate / f64::from(k);
                    sum += term;
                }
                sum
            };
            let lower = 1.0 - below(estimate.interval.low(), events - 1);
            let upper = below(estimate.interval.high(), events);
            proptest::prop_assert!((lower - 0.025).abs() < 1e-12 && (upper - 0.025).abs() < 1e-12, "{lower} {upper}");
        }
    }
}
