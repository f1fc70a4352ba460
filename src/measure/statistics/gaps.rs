//! Gaps between posts within the time that somebody looked at: the median and the longest one, to their bounds.
//!
//! WhatsApp keeps 30 days; a time that nobody looked at is unknown and never "no posts". A gap between two posts of one
//! window is known. What lies between a post and the edge of its window is the visible part of a gap that goes on, for
//! how long nobody knows: it is "at least" (a right-censored gap: J. P. Klein and M. L. Moeschberger, "Survival
//! Analysis", 2nd ed. 2003, section 3.2). No model fills it in, as the estimate of Kaplan and Meier would: every
//! statistic is given with the bounds that hold whatever the hidden rest is. The lower bound takes the open gaps as
//! long as they were seen, the upper one takes them as endless.
//!
//! The bounds hold over holes between windows too: were the parts before and after a hole one gap, then there would be
//! one gap less, and that one longer than both.

use jiff::Timestamp;
use serde::Serialize;

/// A time in which every post was seen, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first instant.
    pub from: Timestamp,
    /// The last instant.
    pub to: Timestamp,
}

/// A length in seconds to its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GapLength {
    /// It is at least so long.
    pub low_seconds: f64,
    /// It is at most so long; `None` when that cannot be said.
    pub high_seconds: Option<f64>,
}

/// The gaps that touch the observed windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    /// Seconds between two posts of one window, in the order of their length.
    pub closed_seconds: Vec<i64>,
    /// Seconds from an edge to the nearest post, or from edge to edge where there was none, in the order of their
    /// length.
    pub open_seconds: Vec<i64>,
    /// Posts within the windows.
    pub posts: usize,
    /// Seconds that were looked at in all.
    pub observed_seconds: i64,
}

/// Returns the gaps of posts within the windows; windows may overlap, posts outside them say nothing.
///
/// Example: watched from day 0 to day 30, posts on days 4, 6 and 20. Closed gaps of 2 and 14 days; open ones of 4
/// (before the first post) and 10 (after the last). The median of 2, 4+, 10+ and 14 days is at least (4 + 10)/2 = 7,
/// and no upper bound can be given: with both open gaps endless the middle would be too. The longest is at least 14.
#[must_use]
pub fn gaps(posts: &[Timestamp], windows: &[Window]) -> Gaps {
    let mut times: Vec<i64> = posts.iter().map(|post| post.as_second()).collect();
    times.sort_unstable();
    let mut gaps =
        Gaps { closed_seconds: Vec::new(), open_seconds: Vec::new(), posts: 0, observed_seconds: 0 };
    for (from, to) in united(windows) {
        let seen =
            &times[times.partition_point(|time| *time < from)..times.partition_point(|time| *time <= to)];
        gaps.posts += seen.len();
        gaps.observed_seconds += to - from;
        gaps.closed_seconds.extend(seen.windows(2).map(|pair| pair[1] - pair[0]));
        match (seen.first(), seen.last()) {
            (Some(first), Some(last)) => gaps.open_seconds.extend([first - from, to - last]),
            _ => gaps.open_seconds.push(to - from),
        }
    }
    // A post at the very edge leaves no gap within the window.
    gaps.open_seconds.retain(|seconds| *seconds > 0);
    gaps.closed_seconds.sort_unstable();
    gaps.open_seconds.sort_unstable();
    gaps
}

/// Returns the windows in order, those that overlap or touch as one; one that ends before it begins is none.
fn united(windows: &[Window]) -> Vec<(i64, i64)> {
    let mut spans: Vec<(i64, i64)> =
        windows.iter().map(|window| (window.from.as_second(), window.to.as_second())).collect();
    spans.retain(|(from, to)| from <= to);
    spans.sort_unstable();
    let mut united: Vec<(i64, i64)> = Vec::new();
    for (from, to) in spans {
        match united.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => united.push((from, to)),
        }
    }
    united
}

impl Gaps {
    /// Returns the median length; `None` without a gap.
    #[must_use]
    pub fn median(&self) -> Option<GapLength> {
        let mut all = [self.closed_seconds.as_slice(), &self.open_seconds].concat();
        all.sort_unstable();
        let upper = all.len() / 2;
        let lower = all.len().checked_sub(1)? / 2;
        let middle =
            |sorted: &[i64]| Some(f64::midpoint(*sorted.get(lower)? as f64, *sorted.get(upper)? as f64));
        // The endless ones stand behind all closed ones: what is beyond these has no upper bound.
        Some(GapLength { low_seconds: middle(&all)?, high_seconds: middle(&self.closed_seconds) })
    }

    /// Returns the length of the longest; `None` without a gap.
    #[must_use]
    pub fn longest(&self) -> Option<GapLength> {
        let closed = self.closed_seconds.last();
        let low = closed.max(self.open_seconds.last()).map(|seconds| *seconds as f64)?;
        let high = closed.filter(|_| self.open_seconds.is_empty()).map(|seconds| *seconds as f64);
        Some(GapLength { low_seconds: low, high_seconds: high })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

    use super::*;

    const DAY: i64 = 86_400;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_750_000_000 + seconds).unwrap()
    }

    fn found(posts: &[i64], windows: &[(i64, i64)], unit: i64) -> Gaps {
        let posts: Vec<Timestamp> = posts.iter().map(|time| at(time * unit)).collect();
        let windows: Vec<Window> =
            windows.iter().map(|(from, to)| Window { from: at(from * unit), to: at(to * unit) }).collect();
        gaps(&posts, &windows)
    }

    type Bounds = Option<(f64, Option<f64>)>;

    /// Days of posts and windows; expected are median and longest in days.
    #[track_caller]
    fn check(posts: &[i64], windows: &[(i64, i64)], median: Bounds, longest: Bounds) {
        let found = found(posts, windows, DAY);
        let days = |length: GapLength| {
            let day = DAY as f64;
            (length.low_seconds / day, length.high_seconds.map(|seconds| seconds / day))
        };
        assert_eq!((found.median().map(days), found.longest().map(days)), (median, longest), "{found:?}");
    }

    #[test]
    fn gaps_by_hand() {
        check(&[4, 6, 20], &[(0, 30)], Some((7.0, None)), Some((14.0, None)));
        // Posts at both edges: nothing is open, everything is known.
        check(&[0, 2, 30], &[(0, 30)], Some((15.0, Some(15.0))), Some((28.0, Some(28.0))));
        // Daily for eleven days: two open gaps among twelve cannot move the middle.
        let daily: Vec<i64> = (1..=11).collect();
        check(&daily, &[(0, 12)], Some((1.0, Some(1.0))), Some((1.0, None)));
        // Nothing in 30 days: no post for at least so long.
        check(&[], &[(0, 30)], Some((30.0, None)), Some((30.0, None)));
        check(&[5], &[(0, 30)], Some((15.0, None)), Some((25.0, None)));
        check(&[5], &[(5, 5)], None, None);
        check(&[5], &[], None, None);
        check(&[], &[], None, None);
    }

    #[test]
    fn what_nobody_looked_at_is_no_gap() {
        // Between day 10 and day 20 nobody looked, so days 8 to 22 are no gap of 14.
        let holed = found(&[2, 4, 8, 22, 24], &[(0, 10), (20, 25)], DAY);
        assert_eq!(holed.closed_seconds, [2 * DAY, 2 * DAY, 4 * DAY]);
        assert_eq!(holed.open_seconds, [DAY, 2 * DAY, 2 * DAY, 2 * DAY]);
        assert_eq!((holed.posts, holed.observed_seconds), (5, 15 * DAY));
        // Windows that overlap or touch are one, whatever their order; one that runs backwards is none.
        let windows = [(20, 30), (0, 12), (10, 20), (40, 35)];
        assert_eq!(found(&[8, 22], &windows, DAY), found(&[8, 22], &[(0, 30)], DAY));
    }

    #[test]
    fn posts_of_one_moment_have_a_gap_of_nothing() {
        assert_eq!(found(&[3, 3, 5], &[(0, 9)], 1).closed_seconds, [0, 2]);
    }

    fn posts() -> impl Strategy<Value = Vec<i64>> {
        prop::collection::vec(-50i64..150, 0..30)
    }

    proptest! {
        #[test]
        fn order_and_posts_outside_change_nothing(posts in posts()) {
            let inside: Vec<i64> = posts.iter().rev().copied().filter(|time| (0..=100).contains(time)).collect();
            let found_all = found(&posts, &[(0, 60), (60, 100)], 1);
            prop_assert_eq!(&found(&inside, &[(0, 100)], 1), &found_all);
            let seconds: i64 = found_all.closed_seconds.iter().chain(&found_all.open_seconds).sum();
            prop_assert_eq!(seconds, 100);
        }

        /// Watching a part of the time only gives bounds that hold what the whole time shows.
        #[test]
        fn the_bounds_hold_the_truth_beyond_the_window(
            posts in posts(), from in 0i64..40, length in 1i64..60,
        ) {
            // The truth: posts from -50 to 150, of which the gaps that touch the window are asked for.
            let (from, to) = (from, from + length);
            let mut times = posts;
            times.extend([-60, 160]);
            times.sort_unstable();
            let touching = times.windows(2).filter(|pair| pair[1] > from && pair[0] < to);
            // A gap of nothing at the very edge is within the window, as its two posts are.
            let at_edge = times.windows(2).filter(|pair| pair[0] == pair[1] && [from, to].contains(&pair[0]));
            let mut truth: Vec<i64> = touching.chain(at_edge).map(|pair| pair[1] - pair[0]).collect();
            truth.sort_unstable();
            let median = f64::midpoint(truth[(truth.len() - 1) / 2] as f64, truth[truth.len() / 2] as f64);
            let longest = truth[truth.len() - 1] as f64;
            let seen = found(&times, &[(from, to)], 1);
            prop_assert_eq!(seen.closed_seconds.len() + seen.open_seconds.len(), truth.len());
            for (bounds, value) in [(seen.median().unwrap(), median), (seen.longest().unwrap(), longest)] {
                prop_assert!(bounds.low_seconds <= value, "{value} in {bounds:?} of {seen:?}");
                prop_assert!(bounds.high_seconds.is_none_or(|high| value <= high), "{value} in {bounds:?}");
            }
        }
    }
}
