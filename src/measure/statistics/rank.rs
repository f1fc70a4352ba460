//! Ranks on intervals: the best and the worst rank that a value can have among its peers.
//!
//! The same rule as the metric `follower_rank`, for results that no SQL metric has: best = 1 + those that are surely
//! larger, worst = all - those that are surely smaller (partial order of intervals: P. C. Fishburn, "Interval Orders
//! and Interval Graphs", 1985). Where two intervals share a value neither is surely larger, and their ranks overlap.

use serde::Serialize;

use super::{Interval, interval::sorted_ends};

/// The ranks that are possible; 1 is the largest value. One rank where the order is sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RankRange {
    /// The best rank.
    pub best: usize,
    /// The worst rank.
    pub worst: usize,
    /// How many were ranked.
    pub among: usize,
}

/// Returns the rank range of each value, in the order of input; `None` for the unknown and for those open at an end,
/// which count as no peer either, as in `follower_rank`.
///
/// Example: 7,100; 7,550 to 7,649; 7,600: the first is surely the smallest, rank 3; the other two share ranks 1 to 2.
#[must_use]
pub fn rank_ranges(values: &[Option<Interval>]) -> Vec<Option<RankRange>> {
    let (lows, highs) = sorted_ends(values);
    let among = lows.len();
    let range = |value: Interval| {
        let surely_larger = among - lows.partition_point(|low| *low <= value.high());
        let surely_smaller = highs.partition_point(|high| *high < value.low());
        RankRange { best: 1 + surely_larger, worst: among - surely_smaller, among }
    };
    values.iter().map(|value| value.filter(|value| value.is_bounded()).map(range)).collect()
}

#[cfg(test)]
mod tests {
    use polars::{prelude::*, sql::SQLContext};
    use proptest::prelude::{Strategy, prop, prop_assert_eq, proptest};

    use super::*;
    use crate::{count::Count, measure::METRICS};

    type Counts = [Option<Count>];

    fn ranks(counts: &Counts) -> Vec<Option<(usize, usize)>> {
        let values: Vec<Option<Interval>> = counts.iter().map(|count| count.map(Interval::from)).collect();
        rank_ranges(&values).into_iter().map(|range| range.map(|range| (range.best, range.worst))).collect()
    }

    #[track_caller]
    fn check(counts: &Counts, expected: &[Option<(usize, usize)>]) {
        assert_eq!(ranks(counts), expected, "{counts:?}");
    }

    #[test]
    fn ranks_overlap_where_intervals_do() {
        let [low, rounded, high] = [Count::exact(7100), Count::rounded(7600, 100), Count::exact(7600)];
        check(&[Some(low), Some(rounded), Some(high)], &[Some((3, 3)), Some((1, 2)), Some((1, 2))]);
        check(
            &[Some(high), None, Some(Count::at_least(250)), Some(low)],
            &[Some((1, 1)), None, None, Some((2, 2))],
        );
        check(&[Some(low), Some(low), Some(low)], &[Some((1, 3)), Some((1, 3)), Some((1, 3))]);
        check(&[Some(low)], &[Some((1, 1))]);
        check(&[None], &[None]);
        check(&[], &[]);
    }

    fn counts() -> impl Strategy<Value = Vec<Option<Count>>> {
        let count = (0u64..60, 0u8..4).prop_map(|(shown, kind)| match kind {
            0 => Count::exact(shown),
            1 => Count::rounded(shown * 10, 10),
            2 => Count::about(shown),
            _ => Count::at_least(shown),
        });
        prop::collection::vec(prop::option::weighted(0.9, count), 0..25)
    }

    /// Runs the metric's own SQL over the counts, as if each were the newest of a channel.
    fn ranks_by_sql(counts: &Counts) -> Vec<Option<(usize, usize)>> {
        let known: Vec<(usize, Count)> =
            counts.iter().enumerate().filter_map(|(at, count)| Some((at, (*count)?))).collect();
        let name = |prefix: &str| known.iter().map(|(at, _)| format!("{prefix}{at:03}")).collect::<Vec<_>>();
        let column = |value: fn(&Count) -> Option<u64>| {
            known.iter().map(|(_, count)| value(count)).collect::<Vec<Option<u64>>>()
        };
        let followers = df!(
            "channel_id" => name("c"),
            "authority_id" => name("a"),
            "platform" => vec!["whatsapp"; known.len()],
            "source" => vec!["collected"; known.len()],
            "date" => vec![20_000i32; known.len()],
            "followers" => column(|count| Some(count.shown)),
            "followers_low" => column(|count| Some(count.low)),
            "followers_high" => column(|count| count.high),
        );
        let mut context = SQLContext::new();
        context.register("followers", followers.unwrap().lazy());
        context.register("report_day", df!("week_before" => [19_993i32]).unwrap().lazy());
        let metric = METRICS.iter().find(|metric| metric.name == "follower_rank").unwrap();
        let frame = context.execute(metric.sql).unwrap().collect().unwrap();
        let mut found = vec![None; counts.len()];
        for row in crate::measure::rows::<serde_json::Value>(&frame).unwrap() {
            let number = |column: &str| usize::try_from(row[column].as_u64().unwrap()).unwrap();
            let at: usize = row["channel_id"].as_str().unwrap()[1..].parse().unwrap();
            found[at] = Some((number("rank_from"), number("rank_to")));
        }
        found
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]

        #[test]
        fn the_metric_in_sql_says_the_same(counts in counts()) {
            prop_assert_eq!(ranks(&counts), ranks_by_sql(&counts));
        }
    }

    proptest! {
        #[test]
        fn neither_order_nor_the_unknown_change_a_rank(counts in counts()) {
            let straight = ranks(&counts);
            let mut turned: Vec<Option<Count>> = counts.iter().rev().copied().collect();
            turned.push(None);
            turned.push(Some(Count::at_least(9)));
            let mut turned = ranks(&turned);
            turned.truncate(counts.len());
            turned.reverse();
            prop_assert_eq!(turned, straight);
        }

        /// Whatever the true counts were, the rank among them lies in the range.
        #[test]
        fn the_range_holds_the_rank_of_the_true_counts(
            counts in counts(), parts in prop::collection::vec(0u64..20, 25),
        ) {
            let truth: Vec<Option<u64>> = counts
                .iter()
                .zip(parts)
                .map(|(count, part)| {
                    let count = (*count)?;
                    Some((count.low + part).min(count.high?))
                })
                .collect();
            for (range, own) in ranks(&counts).iter().zip(&truth) {
                let Some(((best, worst), own)) = range.zip(*own) else { continue };
                let larger = truth.iter().flatten().filter(|other| **other > own).count();
                let equal = truth.iter().flatten().filter(|other| **other == own).count();
                proptest::prop_assert!(best <= 1 + larger && larger + equal <= worst);
            }
        }
    }
}
