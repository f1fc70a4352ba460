//! The order of places as they follow one another in a document: `line 9` before `line 10`.

use std::cmp::Ordering;

/// Compares runs of digits by value and everything else letter by letter.
pub(super) fn in_places(one: &str, other: &str) -> Ordering {
    let number = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (mut left, mut right) = (one.as_bytes(), other.as_bytes());
    while let ([first, ..], [second, ..]) = (left, right) {
        let order = if first.is_ascii_digit() && second.is_ascii_digit() {
            let (mine, theirs) = (number(left), number(right));
            let (digits, others) = (without_zeros(&left[..mine]), without_zeros(&right[..theirs]));
            (left, right) = (&left[mine..], &right[theirs..]);
            digits.len().cmp(&others.len()).then_with(|| digits.cmp(others))
        } else {
            (left, right) = (&left[1..], &right[1..]);
            first.cmp(second)
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    left.len().cmp(&right.len()).then_with(|| one.cmp(other))
}

fn without_zeros(digits: &[u8]) -> &[u8] {
    &digits[digits.iter().take_while(|digit| **digit == b'0').count()..]
}

#[cfg(test)]
mod tests {
    use super::in_places;

    #[test]
    fn places_follow_one_another_as_in_the_document() {
        let mut places = ["line 10", "line 9", "line 9 b", "2026-03 line 1", "line 010"];
        places.sort_by(|one, other| in_places(one, other));
        assert_eq!(places, ["2026-03 line 1", "line 9", "line 9 b", "line 010", "line 10"]);
    }
}
