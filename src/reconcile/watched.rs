//! Which time of a channel somebody has looked at: outside it, no post is unknown, never none.

use jiff::Timestamp;

/// A span of time of which every post that was still there has been read; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Watched {
    /// The oldest moment that was looked at.
    pub from: Timestamp,
    /// The newest.
    pub to: Timestamp,
}

/// Returns the spans in order, with those that touch or overlap made one; a span that ends before it begins is left out.
#[must_use]
pub fn joined(mut spans: Vec<Watched>) -> Vec<Watched> {
    spans.retain(|span| span.from <= span.to);
    spans.sort();
    let mut joined: Vec<Watched> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(from: i64, to: i64) -> Watched {
        let at = |second| Timestamp::from_second(second).expect("a small number");
        Watched { from: at(from), to: at(to) }
    }

    #[test]
    fn spans_that_meet_are_one_and_a_gap_stays() {
        #[track_caller]
        fn check(spans: &[(i64, i64)], expected: &[(i64, i64)]) {
            let of =
                |spans: &[(i64, i64)]| spans.iter().map(|(from, to)| span(*from, *to)).collect::<Vec<_>>();
            assert_eq!(joined(of(spans)), of(expected));
        }
        check(&[], &[]);
        check(&[(5, 9), (0, 5)], &[(0, 9)]);
        check(&[(0, 4), (5, 9)], &[(0, 4), (5, 9)]);
        check(&[(0, 9), (3, 4), (9, 12)], &[(0, 12)]);
        check(&[(7, 3), (1, 1)], &[(1, 1)]);
    }

    proptest! {
        #[test]
        fn a_moment_is_in_the_joined_spans_when_it_is_in_one(
            spans in prop::collection::vec((0..50i64, 0..50i64), 0..12),
            moment in 0..50i64,
        ) {
            let within = |spans: &[Watched]| {
                let at = Timestamp::from_second(moment).expect("a small number");
                spans.iter().any(|span| span.from <= at && at <= span.to)
            };
            let spans: Vec<Watched> = spans.iter().map(|(from, to)| span(*from, *to)).collect();
            let made = joined(spans.clone());
            prop_assert_eq!(within(&made), within(&spans));
            prop_assert!(made.windows(2).all(|pair| pair[0].to < pair[1].from));
            prop_assert_eq!(joined(made.clone()), made);
        }
    }
}
