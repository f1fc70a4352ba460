//! From a value to a pixel, with round tick values.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// A logarithmic axis pays when the largest value is more than this many times the smallest.
const LOGARITHMIC_FROM: f64 = 40.0;

/// Least distance of two ticks in pixels.
const TICK_GAP: f64 = 80.0;

/// More than this many never stand on an axis of our width.
const MOST_TICKS: u32 = 20;

/// A horizontal axis.
pub(super) struct Scale {
    logarithmic: bool,
    values: (f64, f64),
    pixels: (i32, i32),
}

impl Scale {
    /// Returns an axis that holds all `values`; linear axes start at zero.
    pub(super) fn new(values: impl IntoIterator<Item = f64>, pixels: (i32, i32)) -> Self {
        let (mut low, mut high) = (f64::INFINITY, 0.0f64);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if low > 0.0 && high / low > LOGARITHMIC_FROM {
            let values = (low.log10() - 0.05, high.log10() + 0.05);
            Self { logarithmic: true, values, pixels }
        } else {
            let high = if high > 0.0 { high * 1.03 } else { 1.0 };
            Self { logarithmic: false, values: (0.0, high), pixels }
        }
    }

    /// Returns a logarithmic axis from the round value below all `values` to the one above; none are below 1.
    pub(super) fn logarithmic(values: impl IntoIterator<Item = f64>, pixels: (i32, i32)) -> Self {
        let (mut low, mut high) = (f64::INFINITY, 1.0f64);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value.max(1.0));
            high = high.max(value);
        }
        let low = if low.is_finite() { round_below(low) } else { 1.0 };
        let high = round_step(high.max(low * 2.0));
        Self { logarithmic: true, values: (low.log10(), high.log10()), pixels }
    }

    /// Returns a linear axis for gains and losses: it holds all `values` and zero.
    pub(super) fn signed(values: impl IntoIterator<Item = f64>, pixels: (i32, i32)) -> Self {
        let (mut low, mut high) = (0.0f64, 0.0f64);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        let margin = if high > low { (high - low) * 0.03 } else { 1.0 };
        Self { logarithmic: false, values: (low - margin, high + margin), pixels }
    }

    pub(super) fn is_logarithmic(&self) -> bool {
        self.logarithmic
    }

    /// Returns the pixel of a value; values outside stand at the edge.
    pub(super) fn pixel(&self, value: f64) -> i32 {
        let (low, high) = self.values;
        let value = if self.logarithmic { value.max(f64::MIN_POSITIVE).log10() } else { value };
        RangedCoordf64::from(low..high).map(&value.clamp(low, high), self.pixels)
    }

    /// Returns round values on the axis, smallest first.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let (low, high) = self.values;
        if !self.logarithmic {
            let room = f64::from((self.pixels.1 - self.pixels.0).abs()) / TICK_GAP;
            let step = round_step((high - low) / room.max(2.0));
            let first = (low / step).ceil();
            let ticks = (0..=MOST_TICKS).map(|n| (first + f64::from(n)) * step + 0.0);
            return ticks.take_while(|tick| *tick <= high).collect();
        }
        #[expect(clippy::cast_possible_truncation, reason = "decades of numbers of people")]
        let decades = (low.floor() as i32)..=(high.ceil() as i32);
        let steps: &[f64] = if high - low > 2.6 { &[1.0] } else { &[1.0, 2.0, 5.0] };
        decades
            .flat_map(|decade| steps.iter().map(move |step| step * 10f64.powi(decade)))
            .filter(|tick| (low..=high).contains(&tick.log10()))
            .collect()
    }
}

/// Returns the share of a width in pixels.
pub(super) fn pixels(share: f64, width: i32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share of the width of a picture")]
    let pixels = (f64::from(width) * share).round() as i32;
    pixels
}

/// The smallest of 1, 2, 5, 10, 20, ... (or 0.1, 0.2, ...) that is not below `least`.
fn round_step(least: f64) -> f64 {
    let decade = 10f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0].map(|step| step * decade).into_iter().find(|step| *step >= least).unwrap_or(least)
}

/// The largest of 1, 2, 5, 10, 20, ... that is not above `most`.
fn round_below(most: f64) -> f64 {
    let decade = 10f64.powf(most.log10().floor());
    [5.0, 2.0, 1.0].map(|step| step * decade).into_iter().find(|step| *step <= most).unwrap_or(decade)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], ticks: &[f64]) {
        assert_eq!(Scale::new(values.iter().copied(), (0, 500)).ticks(), ticks);
    }

    #[test]
    fn ticks_are_round() {
        check(&[0.0, 10.0], &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        check(&[0.0, 61_000.0], &[0.0, 20_000.0, 40_000.0, 60_000.0]);
        check(&[100.0, 9000.0], &[100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10_000.0]);
        check(&[50.0, 80_000.0], &[100.0, 1000.0, 10_000.0]);
    }

    #[test]
    fn gains_and_losses_stand_on_both_sides_of_zero() {
        let ticks = |values: &[f64]| Scale::signed(values.iter().copied(), (0, 500)).ticks();
        assert_eq!(ticks(&[-99.0, 99.0]), [-100.0, -50.0, 0.0, 50.0, 100.0]);
        assert_eq!(ticks(&[]), [-1.0, -0.5, 0.0, 0.5, 1.0]);
        assert_eq!(ticks(&[-30.0, -10.0]), [-30.0, -20.0, -10.0, 0.0]);
    }

    #[test]
    fn a_logarithmic_axis_ends_at_round_values() {
        let ends = |values: &[f64]| {
            let scale = Scale::logarithmic(values.iter().copied(), (500, 0));
            (scale.ticks().first().copied(), scale.ticks().last().copied())
        };
        assert_eq!(ends(&[700.0, 850.0]), (Some(500.0), Some(1000.0)));
        assert_eq!(ends(&[0.0, 3.0]), (Some(1.0), Some(5.0)));
        let scale = Scale::logarithmic([10.0, 1000.0], (500, 0));
        assert_eq!((scale.pixel(10.0), scale.pixel(1000.0)), (500, 0));
    }

    #[test]
    fn a_scale_of_nothing_still_has_two_ends() {
        let scale = Scale::new([], (10, 20));
        assert_eq!((scale.pixel(0.0), scale.pixel(1.0), scale.pixel(f64::MAX)), (10, 20, 20));
    }
}
