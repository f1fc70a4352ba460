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

    /// Returns a logarithmic axis that holds all `values` above 0; it may run upwards, from the larger pixel to the smaller.
    pub(super) fn logarithmic(values: impl IntoIterator<Item = f64>, pixels: (i32, i32)) -> Self {
        let (mut low, mut high) = (f64::INFINITY, 0.0f64);
        for value in values.into_iter().filter(|value| value.is_finite() && *value > 0.0) {
            low = low.min(value);
            high = high.max(value);
        }
        let (low, high) = if low > high { (1.0, 10.0) } else { (low, high) };
        Self { logarithmic: true, values: (low.log10() - 0.15, high.log10() + 0.15), pixels }
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
            let room = f64::from(self.pixels.1 - self.pixels.0) / TICK_GAP;
            let step = round_step(high / room.max(2.0));
            return (0..=MOST_TICKS).map(|n| f64::from(n) * step).take_while(|tick| *tick <= high).collect();
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

/// The smallest of 1, 2, 5, 10, 20, ... (or 0.1, 0.2, ...) that is not below `least`.
fn round_step(least: f64) -> f64 {
    let decade = 10f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0].map(|step| step * decade).into_iter().find(|step| *step >= least).unwrap_or(least)
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
    fn a_logarithmic_axis_runs_upwards_too() {
        let scale = Scale::logarithmic([100.0, 10_000.0], (500, 0));
        let pixels: Vec<i32> = [100.0, 1000.0, 10_000.0].map(|value| scale.pixel(value)).to_vec();
        assert!(pixels[0] > pixels[1] && pixels[1] > pixels[2], "{pixels:?}");
        assert!(scale.ticks().contains(&1000.0));
        assert_eq!(Scale::logarithmic([], (500, 0)).pixel(0.0), 500);
    }

    #[test]
    fn a_scale_of_nothing_still_has_two_ends() {
        let scale = Scale::new([], (10, 20));
        assert_eq!((scale.pixel(0.0), scale.pixel(1.0), scale.pixel(f64::MAX)), (10, 20, 20));
    }
}
