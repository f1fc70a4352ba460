//! Over which time releases were watched.

/// A time from a second to another.
type Span = (i64, i64);

/// Returns the times in which every one of some feeds was watched; of no feed, no time.
#[must_use]
pub fn watched_by_all(feeds: &[Vec<Span>]) -> Vec<Span> {
    let mut feeds = feeds.iter().map(|spans| joined(spans));
    let Some(first) = feeds.next() else { return Vec::new() };
    feeds.fold(first, |one, other| common(&one, &other))
}

/// Joins spans that touch.
pub(super) fn joined(spans: &[Span]) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.iter().copied().filter(|(from, to)| from <= to).collect();
    sorted.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(sorted.len());
    for (from, to) in sorted {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

fn common(one: &[Span], other: &[Span]) -> Vec<Span> {
    let (mut at, mut beside) = (0, 0);
    let mut common = Vec::new();
    while let (Some(first), Some(second)) = (one.get(at), other.get(beside)) {
        let (from, to) = (first.0.max(second.0), first.1.min(second.1));
        if from <= to {
            common.push((from, to));
        }
        if first.1 < second.1 { at += 1 } else { beside += 1 }
    }
    common
}

/// Returns true when one of some joined spans holds all the time from one second to another.
pub(super) fn holds(spans: &[Span], from: i64, to: i64) -> bool {
    let after = spans.partition_point(|span| span.0 <= from);
    after.checked_sub(1).and_then(|at| spans.get(at)).is_some_and(|span| to <= span.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(feeds: &[&[Span]], expected: &[Span]) {
        let feeds: Vec<Vec<Span>> = feeds.iter().map(|spans| spans.to_vec()).collect();
        assert_eq!(watched_by_all(&feeds), expected, "{feeds:?}");
    }

    #[test]
    fn only_what_all_feeds_were_watched_over_counts() {
        check(&[], &[]);
        check(&[&[(10, 20), (0, 12), (30, 40)]], &[(0, 20), (30, 40)]);
        check(&[&[(0, 20), (30, 40)], &[(5, 35)]], &[(5, 20), (30, 35)]);
        check(&[&[(0, 20)], &[]], &[]);
        // Upside down is nothing.
        check(&[&[(9, 3)]], &[]);
    }

    #[test]
    fn a_gap_is_not_held() {
        let spans = [(0, 20), (30, 40)];
        assert!(holds(&spans, 0, 20) && holds(&spans, 31, 39));
        assert!(!holds(&spans, 15, 35) && !holds(&spans, -1, 5) && !holds(&[], 0, 0));
    }
}
