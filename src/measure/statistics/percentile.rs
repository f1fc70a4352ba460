//! Percentiles within a peer group: where a value stands, and which value stands at a percentile.
//!
//! Two questions, two definitions. *Percentile rank*: of the group, the value itself included, the share that is
//! smaller plus half of the share that is equal ("mean" in scipy's `percentileofscore`); the largest of ten has 95, the
//! smallest 5, a value alone 50. *Percentile*: definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
//! statistical packages", The American Statistician 50 (1996), 361-365, linear between the values in order, the default
//! of R and numpy.
//!
//! On intervals both become ranges that are exact: a rank rises with one's own value and falls with every other, a
//! percentile rises with every value, so the extremes lie at the ends. As with ranks, the unknown and values open at
//! an end are left out.

use super::{Interval, interval::sorted_ends};

/// Returns the percentile rank of each value in percent, in the order of input.
///
/// Example: 10, 20, 20, 40: of four, 20 has one below and two equal: (1 + 2/2)/4 = 50; 10 has 12.5, 40 has 87.5. Of
/// 10, 15 to 30, and 20 the second has 50 when it is below 20, 83.3 when above.
#[must_use]
pub fn percentile_ranks(values: &[Option<Interval>]) -> Vec<Option<Interval>> {
    let (lows, highs) = sorted_ends(values);
    let of = lows.len() as f64;
    let rank = |value: Interval| {
        // The value itself is one of the group, counts half, and is taken out of what it is compared with.
        let own = if value.is_exact() { 0.0 } else { 0.5 };
        let low = below(&highs, value.low()) + own;
        let high = below(&lows, value.high()) - own;
        Interval::new(100.0 * low / of, 100.0 * high / of)
    };
    values.iter().map(|value| value.filter(|value| value.is_bounded()).and_then(rank)).collect()
}

/// Returns the value at that percentile of the group, from 0 to 100; `None` for a group without a known value.
///
/// Example: the 25th percentile of 1, 2, 3, 10 stands at 0.25 · 3 = 0.75 of the way from the first: 1.75.
#[must_use]
pub fn percentile(values: &[Option<Interval>], percent: f64) -> Option<Interval> {
    if !(0.0..=100.0).contains(&percent) {
        return None;
    }
    let (lows, highs) = sorted_ends(values);
    let low = at(&lows, percent)?;
    Interval::new(low, at(&highs, percent)?.max(low))
}

/// Returns how many are smaller, those that are equal counted half.
fn below(sorted: &[f64], value: f64) -> f64 {
    let smaller = sorted.partition_point(|other| *other < value);
    let not_larger = sorted.partition_point(|other| *other <= value);
    f64::midpoint(smaller as f64, not_larger as f64)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the place is between 0 and the number of values less one"
)]
fn at(sorted: &[f64], percent: f64) -> Option<f64> {
    let place = percent / 100.0 * (sorted.len().checked_sub(1)? as f64);
    let lower = *sorted.get(place.floor() as usize)?;
    let upper = *sorted.get(place.ceil() as usize)?;
    Some(lower + (upper - lower) * place.fract())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn values(ends: &[(f64, f64)]) -> Vec<Option<Interval>> {
        ends.iter().map(|(low, high)| Interval::new(*low, *high)).collect()
    }

    fn exact(values: &[f64]) -> Vec<Option<Interval>> {
        values.iter().map(|value| Interval::exact(*value)).collect()
    }

    #[track_caller]
    fn same(found: Option<Interval>, expected: Option<(f64, f64)>) {
        let near = match (found, expected) {
            (Some(found), Some((low, high))) => {
                (found.low() - low).abs() < 1e-9 && (found.high() - high).abs() < 1e-9
            }
            (found, expected) => found.is_none() && expected.is_none(),
        };
        assert!(near, "{found:?} is not {expected:?}");
    }

    #[track_caller]
    fn check_ranks(values: &[Option<Interval>], expected: &[Option<(f64, f64)>]) {
        let found = percentile_ranks(values);
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.into_iter().zip(expected) {
            same(found, *expected);
        }
    }

    #[test]
    fn percentile_ranks_by_hand() {
        let point = |percent: f64| Some((percent, percent));
        check_ranks(&exact(&[10.0, 20.0, 20.0, 40.0]), &[12.5, 50.0, 50.0, 87.5].map(point));
        check_ranks(&exact(&[3.0]), &[point(50.0)]);
        check_ranks(&exact(&[7.0, 7.0, 7.0]), &[50.0, 50.0, 50.0].map(point));
        check_ranks(
            &values(&[(10.0, 10.0), (15.0, 30.0), (20.0, 20.0)]),
            &[point(50.0 / 3.0), Some((50.0, 250.0 / 3.0)), Some((50.0, 250.0 / 3.0))],
        );
        check_ranks(&values(&[(0.0, 9.0), (250.0, f64::INFINITY)]), &[point(50.0), None]);
        check_ranks(&[None], &[None]);
        check_ranks(&[], &[]);
    }

    #[track_caller]
    fn check(values: &[Option<Interval>], percent: f64, expected: Option<(f64, f64)>) {
        same(percentile(values, percent), expected);
    }

    #[test]
    fn percentiles_by_hand() {
        let four = exact(&[10.0, 1.0, 3.0, 2.0]);
        check(&four, 0.0, Some((1.0, 1.0)));
        check(&four, 25.0, Some((1.75, 1.75)));
        check(&four, 50.0, Some((2.5, 2.5)));
        check(&four, 100.0, Some((10.0, 10.0)));
        check(&exact(&[4.0]), 73.0, Some((4.0, 4.0)));
        check(&values(&[(1.0, 2.0), (5.0, 5.0), (4.0, 9.0)]), 50.0, Some((4.0, 5.0)));
        check(&[None, None], 50.0, None);
        check(&[], 50.0, None);
        for percent in [-0.1, 100.1, f64::NAN] {
            check(&four, percent, None);
        }
    }

    fn group() -> impl Strategy<Value = Vec<Option<Interval>>> {
        let value = (0u32..50, 0u32..10)
            .prop_map(|(low, width)| Interval::new(f64::from(low), f64::from(low + width)).unwrap());
        prop::collection::vec(prop::option::weighted(0.9, value), 0..25)
    }

    proptest! {
        #[test]
        fn neither_order_nor_the_unknown_change_anything(group in group(), percent in 0.0f64..=100.0) {
            let mut turned: Vec<Option<Interval>> = group.iter().rev().copied().collect();
            turned.push(None);
            prop_assert_eq!(percentile(&turned, percent), percentile(&group, percent));
            let mut ranks = percentile_ranks(&turned);
            ranks.pop();
            ranks.reverse();
            prop_assert_eq!(ranks, percentile_ranks(&group));
        }

        /// Whatever the true values were, what they give lies within the ranges.
        #[test]
        fn the_ranges_hold_what_the_true_values_give(
            group in group(), parts in prop::collection::vec(0u8..=4, 25), percent in 0.0f64..=100.0,
        ) {
            let inside = |(value, part): (&Option<Interval>, u8)| {
                let value = (*value)?;
                Interval::exact(value.low() + f64::from(part) / 4.0 * (value.high() - value.low()))
            };
            let truth: Vec<Option<Interval>> = group.iter().zip(parts).map(inside).collect();
            let holds = |range: Option<Interval>, exact: Option<Interval>| match (range, exact) {
                (Some(range), Some(exact)) => {
                    range.low() - 1e-9 <= exact.low() && exact.high() <= range.high() + 1e-9
                }
                (range, exact) => range.is_none() && exact.is_none(),
            };
            for (range, exact) in percentile_ranks(&group).into_iter().zip(percentile_ranks(&truth)) {
                prop_assert!(holds(range, exact), "{exact:?} in {range:?}");
            }
            prop_assert!(holds(percentile(&group, percent), percentile(&truth, percent)));
        }
    }
}
