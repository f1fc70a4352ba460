//! Gaps between posts within the time that somebody looked at: the median and the longest one, to their bounds.
//!
//! WhatsApp keeps 30 days; a time that nobody looked at is unknown and never "no posts". Every post begins one gap. Where
//! the next post was seen in the same window, the gap is known; after the last post of a window it goes on, for how
//! long nobody knows: it is "at least" (right-censored: J. P. Klein and M. L. Moeschberger, "Survival Analysis", 2nd ed.
//! 2003, section 3.2). No model fills it in, as the estimate of Kaplan and Meier would: the bounds hold whatever the
//! hidden rest is. The lower one takes open gaps as long as they were seen, the upper one takes them as endless.
//!
//! The median is over the gaps that begin in a window. The silence before the first post of a window ends a gap that
//! began outside; it is left out of the median, because a window meets long gaps more often than short ones, and
//! because behind a hole between two windows it may be the end of a gap that is counted already. For the longest gap
//! it counts.

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

/// What was seen of gaps in the observed windows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Seconds between two posts of one window, in the order of their length.
    pub closed_seconds: Vec<i64>,
    /// Seconds from the last post of a window to its end, in the order of their length.
    pub open_seconds: Vec<i64>,
    /// Seconds from the beginning of a window to its first post, or to its end where there was none, in the order of
    /// their length.
    pub silent_seconds: Vec<i64>,
    /// Posts within the windows.
    pub posts: usize,
    /// Seconds that were looked at in all.
    pub observed_seconds: i64,
}

/// Returns the gaps of posts within the windows; windows may overlap, posts outside them say nothing.
///
/// Example: watched from day 0 to day 30, posts on days 4, 6 and 20. They begin gaps of 2, of 14 and of at least 10 days,
/// so the median is between 10 (of 2, 10, 14) and 14 (of 2, 14, endless) days, and the longest is at least 14. Four days
/// of silence before the first post say nothing more.
#[must_use]
pub fn gaps(posts: &[Timestamp], windows: &[Window]) -> Gaps {
    let mut times: Vec<i64> = posts.iter().map(|post| post.as_second()).collect();
    times.sort_unstable();
    let mut gaps = Gaps::default();
    for (from, to) in united(windows) {
        let seen =
            &times[times.partition_point(|time| *time < from)..times.partition_point(|time| *time <= to)];
        gaps.posts += seen.len();
        gaps.observed_seconds += to - from;
        gaps.closed_seconds.extend(seen.windows(2).map(|pair| pair[1] - pair[0]));
        gaps.silent_seconds.push(seen.first().unwrap_or(&to) - from);
        gaps.open_seconds.extend(seen.last().map(|last| to - last));
    }
    for lengths in [&mut gaps.closed_seconds, &mut gaps.open_seconds, &mut gaps.silent_seconds] {
        lengths.sort_unstable();
    }
    // A post at the very edge leaves nothing to be seen beyond it.
    gaps.open_seconds.retain(|seconds| *seconds > 0);
    gaps.silent_seconds.retain(|seconds| *seconds > 0);
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
    /// Returns the median length of the gaps that begin in a window; `None` without one.
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

    /// Returns the length of the longest; `None` where nothing was seen.
    #[must_use]
    pub fn longest(&self) -> Option<GapLength> {
        let closed = self.closed_seconds.last();
        let cut_off = self.open_seconds.last().max(self.silent_seconds.last());
        let low_seconds = *closed.max(cut_off)? as f64;
        Some(GapLength { low_seconds, high_seconds: cut_off.is_none().then_some(low_seconds) })
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
        check(&[4, 6, 20], &[(0, 30)], Some((10.0, Some(14.0))), Some((14.0, None)));
        // What was seen of the open one, 24 days, is longer than the closed one of 2.
        check(&[4, 6], &[(0, 30)], Some((13.0, None)), Some((24.0, None)));
        // Posts at both edges: nothing is open, everything is known.
        check(&[0, 2, 30], &[(0, 30)], Some((15.0, Some(15.0))), Some((28.0, Some(28.0))));
        // Daily for eleven days: an open gap among eleven cannot move the middle.
        let daily: Vec<i64> = (1..=11).collect();
        check(&daily, &[(0, 12)], Some((1.0, Some(1.0))), Some((1.0, None)));
        // Nothing in 30 days: no post for at least so long, and no gap that began.
        check(&[], &[(0, 30)], None, Some((30.0, None)));
        check(&[5], &[(0, 30)], Some((25.0, None)), Some((25.0, None)));
        check(&[25], &[(0, 30)], Some((5.0, None)), Some((25.0, None)));
        check(&[5], &[(5, 5)], None, None);
        check(&[5], &[], None, None);
        check(&[], &[], None, None);
    }

    #[test]
    fn what_nobody_looked_at_is_no_gap() {
        // Between day 10 and day 20 nobody looked, so days 8 to 22 are no gap of 14.
        let holed = found(&[2, 4, 8, 22, 24], &[(0, 10), (20, 25)], DAY);
        assert_eq!(holed.closed_seconds, [2 * DAY, 2 * DAY, 4 * DAY]);
        assert_eq!(holed.open_seconds, [DAY, 2 * DAY]);
        assert_eq!(holed.silent_seconds, [2 * DAY, 2 * DAY]);
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
            let all = [&found_all.closed_seconds, &found_all.open_seconds, &found_all.silent_seconds];
            prop_assert_eq!(all.into_iter().flatten().sum::<i64>(), 100);
        }

        /// Watching a part of the time only gives bounds that hold what the whole time shows.
        #[test]
        fn the_bounds_hold_the_truth_beyond_the_windows(
            mut times in posts(), from in 0i64..40, lengths in (1i64..40, 1i64..40), hole in 1i64..40,
        ) {
            times.extend([-60, 200]);
            times.sort_unstable();
            let again = from + lengths.0 + hole;
            let windows = [(from, from + lengths.0), (again, again + lengths.1)];
            let pairs = || times.windows(2).map(|pair| (pair[0], pair[1]));
            let begins = |(start, next): &(i64, i64)| {
                // Two posts of one moment at the end of a window were both seen.
                windows.iter().any(|(from, to)| from <= start && (start < to || start == to && next == start))
            };
            let touches = |pair: &(i64, i64)| windows.iter().any(|(from, to)| pair.1 > *from && pair.0 < *to);
            let length = |(start, next): (i64, i64)| next - start;
            let mut begun: Vec<i64> = pairs().filter(begins).map(length).collect();
            begun.sort_unstable();
            let seen = found(&times, &windows, 1);
            prop_assert_eq!(seen.closed_seconds.len() + seen.open_seconds.len(), begun.len());
            let median = begun.len().checked_sub(1).map(|last| {
                f64::midpoint(begun[last / 2] as f64, begun[begun.len() / 2] as f64)
            });
            let longest = pairs().filter(touches).map(length).max().map(|seconds| seconds as f64);
            for (bounds, value) in [(seen.median(), median), (seen.longest(), longest)] {
                prop_assert_eq!(bounds.is_some(), value.is_some());
                let Some((bounds, value)) = bounds.zip(value) else { continue };
                prop_assert!(bounds.low_seconds <= value, "{value} in {bounds:?} of {seen:?}");
                prop_assert!(bounds.high_seconds.is_none_or(|high| value <= high), "{value} in {bounds:?}");
            }
        }
    }
}
