//! The robust trend of dated values: the median of all slopes between two of them, with its interval.
//!
//! Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American
//! Statistical Association 63 (1968), 1379-1389: slopes of all pairs of different days, their median, and as limits
//! the slopes whose ranks are (N ∓ z σ)/2, where σ² is the variance of Kendall's score, equation 2.6. Days may have
//! any distance. Ties among values, or among days, are subtracted as there; where there are both, the two further
//! terms of M. G. Kendall, "Rank correlation methods" (4th ed. 1970), chapter 4, are added, so that σ is not too
//! small.
//!
//! A value may be an interval, as a rounded count is: then every slope is one, and so is the median. Its bounds are
//! exact, because a median can only rise when a slope rises. One stray value, a jump for a night, hardly moves it.
//!
//! The interval supposes that values stray from the line independently of each other. Followers do not: who has come
//! is there the day after too. On daily counts of one channel it is too narrow rather than too wide.

use jiff::civil::Date;
use serde::Serialize;

use super::{Confidence, Interval};

/// A series longer than this gives no trend: all pairs of 5,000 points are 200 MB. Thirteen years of nights are fewer;
/// whoever has more thins them first, and says so.
pub const MOST_POINTS: usize = 5_000;

/// With fewer points not even the widest interval holds the truth in 95 of 100 cases: of four in a row, all pairs
/// rise or all fall by chance in 2 of 24 orders.
const LEAST_FOR_INTERVAL: usize = 5;

/// A value, or the bounds that it lies between, on a day; `None` where it is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedInterval {
    /// The day.
    pub date: Date,
    /// The value.
    pub value: Option<Interval>,
}

/// The trend of a series, in units a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Trend {
    /// The median slope: one number for exact values, bounds for rounded ones.
    pub slope_per_day: Interval,
    /// The interval of the slope at the stated confidence; `None` with too few points for any.
    pub interval: Option<Interval>,
    /// The known values that it rests on.
    pub points: usize,
    /// Days from the first known value to the last.
    pub span_days: i32,
}

impl Trend {
    /// Returns true when the interval leaves out 0, so that the series surely rises or surely falls.
    #[must_use]
    pub fn is_distinguishable_from_zero(&self) -> bool {
        self.interval.is_some_and(|interval| !interval.contains(0.0))
    }
}

/// Returns the trend; `None` when fewer than two days have a known value, or with more than [`MOST_POINTS`].
///
/// Example: 10, 12, 20, 16 and 18 followers on days 0, 1, 2, 4 and 8. The ten slopes are -2, -0.333, 0.5, 0.857, 1,
/// 1.333, 1.5, 2, 5 and 8, so the median is 1.1667 a day. σ² = 5·4·15/18 = 16.67, z σ = 8.00; the ranks (10 ∓ 8)/2
/// are 1 and 9: the interval goes from the first slope, -2, to the one after the ninth, 8.
#[must_use]
pub fn theil_sen(series: &[DatedInterval], confidence: Confidence) -> Option<Trend> {
    let known = || series.iter().filter_map(|point| Some((point.date, point.value?)));
    let first = known().map(|(date, _)| date).min()?;
    let mut points: Vec<(i32, Interval)> =
        known().map(|(date, value)| ((date - first).get_days(), value)).collect();
    if points.len() > MOST_POINTS {
        return None;
    }
    points.sort_by_key(|(day, _)| *day);
    let (lows, highs) = slopes(&points);
    let slope_per_day = Interval::new(median(&lows)?, median(&highs)?)?;
    Some(Trend {
        slope_per_day,
        interval: limits(&points, &lows, &highs, confidence),
        points: points.len(),
        span_days: points.last()?.0,
    })
}

/// Returns the lowest and the highest slopes of all pairs of different days, each sorted.
fn slopes(points: &[(i32, Interval)]) -> (Vec<f64>, Vec<f64>) {
    let pairs = points.len() * points.len().saturating_sub(1) / 2;
    let (mut lows, mut highs) = (Vec::with_capacity(pairs), Vec::with_capacity(pairs));
    for (at, (day, value)) in points.iter().enumerate() {
        for (later_day, later) in &points[at + 1..] {
            if later_day > day {
                let days = f64::from(later_day - day);
                lows.push((later.low() - value.high()) / days);
                highs.push((later.high() - value.low()) / days);
            }
        }
    }
    lows.sort_unstable_by(f64::total_cmp);
    highs.sort_unstable_by(f64::total_cmp);
    (lows, highs)
}

fn median(sorted: &[f64]) -> Option<f64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some(f64::midpoint(lower, upper))
}

/// Returns the slopes at the limiting ranks.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the ranks are whole numbers from 0 to below the number of pairs"
)]
fn limits(
    points: &[(i32, Interval)],
    lows: &[f64],
    highs: &[f64],
    confidence: Confidence,
) -> Option<Interval> {
    if points.len() < LEAST_FOR_INTERVAL {
        return None;
    }
    let pairs = lows.len() as f64;
    let spread = confidence.z() * variance_of_score(points).sqrt();
    // To the nearest rank, as R and scipy do; where that is outside, the slopes at hand do not reach so far.
    let below = ((pairs - spread) / 2.0).round_ties_even() - 1.0;
    let above = f64::midpoint(pairs, spread).round_ties_even();
    if below < 0.0 || above >= pairs {
        return None;
    }
    Interval::new(lows[below as usize], highs[above as usize])
}

/// The variance of Kendall's score of the points if there were no trend.
fn variance_of_score(points: &[(i32, Interval)]) -> f64 {
    // Rounded values that read alike are not known to be equal: they are no ties, and the interval is wider for it.
    let mut values: Vec<u64> =
        points.iter().filter(|(_, value)| value.is_exact()).map(|(_, value)| value.low().to_bits()).collect();
    values.sort_unstable();
    let days: Vec<u64> = points.iter().map(|(day, _)| u64::from(day.cast_unsigned())).collect();
    let (in_days, in_values) = (Ties::of(&days), Ties::of(&values));
    let n = points.len() as f64;
    let untied = n * (n - 1.0) * (2.0 * n + 5.0);
    (untied - in_days.variance - in_values.variance) / 18.0
        + in_days.triples * in_values.triples / (9.0 * n * (n - 1.0) * (n - 2.0))
        + in_days.pairs * in_values.pairs / (2.0 * n * (n - 1.0))
}

/// Sums over the groups of equal values, of t values each.
struct Ties {
    /// Of t (t - 1).
    pairs: f64,
    /// Of t (t - 1) (t - 2).
    triples: f64,
    /// Of t (t - 1) (2t + 5).
    variance: f64,
}

impl Ties {
    fn of(sorted: &[u64]) -> Self {
        let mut ties = Self { pairs: 0.0, triples: 0.0, variance: 0.0 };
        for group in sorted.chunk_by(|one, other| one == other) {
            let t = group.len() as f64;
            ties.pairs += t * (t - 1.0);
            ties.triples += t * (t - 1.0) * (t - 2.0);
            ties.variance += t * (t - 1.0) * (2.0 * t + 5.0);
        }
        ties
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::Count;

    fn series(points: &[(i32, Option<Interval>)]) -> Vec<DatedInterval> {
        let start = jiff::civil::date(2026, 1, 1);
        let day = |days: i32| start.saturating_add(jiff::Span::new().days(days));
        points.iter().map(|(days, value)| DatedInterval { date: day(*days), value: *value }).collect()
    }

    fn exact(points: &[(i32, f64)]) -> Vec<DatedInterval> {
        series(&points.iter().map(|(day, value)| (*day, Interval::exact(*value))).collect::<Vec<_>>())
    }

    fn counts(points: &[(i32, Count)]) -> Vec<DatedInterval> {
        series(&points.iter().map(|(day, count)| (*day, Some(Interval::from(*count)))).collect::<Vec<_>>())
    }

    type Ends = (f64, f64);

    /// Expected: the slope's bounds, and the interval's.
    #[track_caller]
    fn check(series: &[DatedInterval], expected: Option<(Ends, Option<Ends>)>) {
        let ends = |interval: Interval| (interval.low(), interval.high());
        let found = theil_sen(series, Confidence::NINETY_FIVE);
        let found = found.map(|trend| (ends(trend.slope_per_day), trend.interval.map(ends)));
        let near = |one: Ends, other: Ends| {
            let same = |a: f64, b: f64| a.to_bits() == b.to_bits() || (a - b).abs() < 1e-9;
            same(one.0, other.0) && same(one.1, other.1)
        };
        let same = match (found, expected) {
            (Some((slope, None)), Some((expected, None))) => near(slope, expected),
            (Some((slope, Some(interval))), Some((expected, Some(limits)))) => {
                near(slope, expected) && near(interval, limits)
            }
            (None, None) => true,
            _ => false,
        };
        assert!(same, "{found:?} is not {expected:?}");
    }

    #[test]
    fn the_example_by_hand() {
        let values = [(0, 10.0), (1, 12.0), (2, 20.0), (4, 16.0), (8, 18.0)];
        check(&exact(&values), Some(((7.0 / 6.0, 7.0 / 6.0), Some((-2.0, 8.0)))));
        let trend = theil_sen(&exact(&values), Confidence::NINETY_FIVE).unwrap();
        assert_eq!((trend.points, trend.span_days), (5, 8));
        assert!(!trend.is_distinguishable_from_zero());
    }

    #[test]
    fn a_line_is_its_own_trend_whatever_the_gaps() {
        let line = [(0, 7.0), (1, 9.0), (30, 67.0), (31, 69.0), (365, 737.0)];
        check(&exact(&line), Some(((2.0, 2.0), Some((2.0, 2.0)))));
        assert!(theil_sen(&exact(&line), Confidence::NINETY_FIVE).unwrap().is_distinguishable_from_zero());
        // One night of nonsense in eleven changes nothing in the middle.
        let mut stray: Vec<(i32, f64)> = (0..11).map(|day| (day, f64::from(day))).collect();
        stray[5].1 = 1e9;
        let trend = theil_sen(&exact(&stray), Confidence::NINETY_FIVE).unwrap();
        assert!(trend.slope_per_day.contains(1.0) && trend.slope_per_day.is_exact(), "{trend:?}");
    }

    #[test]
    fn where_little_can_be_said() {
        check(&[], None);
        check(&exact(&[(0, 5.0)]), None);
        check(&exact(&[(3, 5.0), (3, 6.0)]), None);
        check(&series(&[(0, None), (1, None), (2, Interval::exact(1.0))]), None);
        check(&exact(&[(0, 5.0), (2, 6.0)]), Some(((0.5, 0.5), None)));
        check(&exact(&[(0, 1.0), (1, 2.0), (2, 3.0), (3, 4.0)]), Some(((1.0, 1.0), None)));
        check(
            &exact(&[(0, 4.0), (1, 4.0), (2, 4.0), (3, 4.0), (4, 4.0)]),
            Some(((0.0, 0.0), Some((0.0, 0.0)))),
        );
        // 99.9 % of five points would need more slopes than there are.
        let line = exact(&[(0, 1.0), (1, 2.0), (2, 3.0), (3, 4.0), (4, 5.0)]);
        let trend = theil_sen(&line, Confidence::new(0.999).unwrap()).unwrap();
        assert_eq!(trend.interval, None);
    }

    /// 7.6K on five days in a row is 7,550 to 7,649 each time: a rise is as possible as a fall.
    #[test]
    fn rounded_counts_give_bounds() {
        let same: Vec<(i32, Count)> = (0..5).map(|day| (day, Count::rounded(7600, 100))).collect();
        // Ten pairs, 4 of one day, 3 of two, 2 of three, 1 of four; the middle ones are of two days: 99/2.
        check(&counts(&same), Some(((-49.5, 49.5), Some((-99.0, 99.0)))));
        let open = [(0, Count::exact(100)), (1, Count::at_least(250))];
        check(&counts(&open), Some(((150.0, f64::INFINITY), None)));
    }

    #[test]
    fn more_points_narrow_the_interval() {
        let zigzag = |points: i32| {
            let values: Vec<(i32, f64)> =
                (0..points).map(|day| (day, f64::from(day) + f64::from(day * 7 % 11))).collect();
            let interval = theil_sen(&exact(&values), Confidence::NINETY_FIVE).unwrap().interval.unwrap();
            interval.high() - interval.low()
        };
        assert!(zigzag(10) > zigzag(40) && zigzag(40) > zigzag(160));
    }

    #[test]
    fn a_series_too_long_for_its_pairs_is_refused() {
        let most = i32::try_from(MOST_POINTS).unwrap();
        let values: Vec<(i32, f64)> = (0..=most).map(|day| (day, 0.0)).collect();
        check(&exact(&values), None);
    }

    proptest::proptest! {
        #[test]
        fn neither_order_nor_the_unknown_change_a_trend(
            values in proptest::collection::vec((0i32..60, 0u64..200, 0u64..20), 0..30),
        ) {
            let known: Vec<(i32, Option<Interval>)> = values
                .iter()
                .map(|(day, low, width)| (*day, Interval::new(*low as f64, (low + width) as f64)))
                .collect();
            let trend = theil_sen(&series(&known), Confidence::NINETY_FIVE);
            let mut turned: Vec<_> = known.iter().rev().copied().collect();
            turned.insert(turned.len() / 2, (400, None));
            proptest::prop_assert_eq!(theil_sen(&series(&turned), Confidence::NINETY_FIVE), trend);
            let Some(trend) = trend else { return Ok(()) };
            if let Some(interval) = trend.interval {
                proptest::prop_assert!(interval.contains(trend.slope_per_day.low()));
                proptest::prop_assert!(interval.contains(trend.slope_per_day.high()));
            }
        }

        /// Whatever the true values were: their own slope lies within the bounds.
        #[test]
        fn the_bounds_hold_the_slope_of_the_true_values(
            values in proptest::collection::vec((0i32..60, 0u64..500, 0.0f64..1.0), 2..20),
        ) {
            let shown: Vec<(i32, Count)> =
                values.iter().map(|(day, tens, _)| (*day, Count::rounded(tens * 10, 10))).collect();
            let truth: Vec<(i32, f64)> = shown
                .iter()
                .zip(&values)
                .map(|((day, count), (_, _, part))| {
                    let (low, high) = (Interval::from(*count).low(), Interval::from(*count).high());
                    (*day, low + part * (high - low))
                })
                .collect();
            let bounds = theil_sen(&counts(&shown), Confidence::NINETY_FIVE);
            let exact = theil_sen(&exact(&truth), Confidence::NINETY_FIVE);
            proptest::prop_assert_eq!(bounds.is_some(), exact.is_some());
            let Some((bounds, exact)) = bounds.zip(exact) else { return Ok(()) };
            let (low, high) = (bounds.slope_per_day.low(), bounds.slope_per_day.high());
            let slope = exact.slope_per_day.low();
            proptest::prop_assert!(low - 1e-9 <= slope && slope <= high + 1e-9, "{slope} in {bounds:?}");
        }
    }
}
