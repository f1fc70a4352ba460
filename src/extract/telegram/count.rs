//! Numbers as Telegram prints them: `301`, `11 286 994`, `5.99K`, `11.3M`.
//!
//! Every page seen is English, whatever the language of the channel. The last digit printed is the
//! precision: pages of 2021 print one decimal, those of 2026 three digits in all.

use crate::{count::Count, extract::number::NumberError};

/// More than this was misread: the most seen of all posts are far below.
const MOST: u64 = 100_000_000_000;

/// Reads a number that is the whole text.
pub(super) fn read(text: &str) -> Result<Count, NumberError> {
    let text = text.trim();
    let malformed = || NumberError::Malformed(text.chars().take(40).collect());
    let (number, power) = match text.char_indices().next_back() {
        None => return Err(NumberError::NoNumber),
        Some((end, 'K')) => (&text[..end], Some(1_000)),
        Some((end, 'M')) => (&text[..end], Some(1_000_000)),
        Some((end, 'B')) => (&text[..end], Some(1_000_000_000)),
        Some(_) => (text, None),
    };
    let count = match power {
        None => Count::exact(whole(number).ok_or_else(malformed)?),
        Some(power) => shortened(number, power).ok_or_else(malformed)?,
    };
    (count.shown <= MOST)
        .then_some(count)
        .ok_or_else(|| NumberError::OutOfRange(text.chars().take(40).collect()))
}

/// Splits a line such as `97 957 members, 4 138 online` into number and words.
pub(super) fn split(line: &str) -> (&str, &str) {
    let line = line.trim();
    let words = line
        .char_indices()
        .find(|(_, character)| character.is_alphabetic() && !matches!(character, 'K' | 'M' | 'B'))
        .map_or(line.len(), |(start, _)| start);
    (line[..words].trim(), &line[words..])
}

/// A number printed in full, perhaps in groups of three.
fn whole(number: &str) -> Option<u64> {
    let is_mark = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ',');
    let mut groups = number.split(is_mark);
    let first = groups.next()?;
    let is_grouped = number.contains(is_mark);
    if is_grouped && !(1..=3).contains(&first.len()) {
        return None;
    }
    groups.try_fold(digits(first)?, |value, group| {
        (group.len() == 3).then_some(())?;
        value.checked_mul(1_000)?.checked_add(digits(group)?)
    })
}

fn shortened(number: &str, power: u64) -> Option<Count> {
    let (units, places) = number.split_once('.').unwrap_or((number, ""));
    let is_plausible = (1..=4).contains(&units.len()) && places.len() <= 2 && !number.ends_with('.');
    is_plausible.then_some(())?;
    let step = power / 10u64.pow(u32::try_from(places.len()).ok()?);
    let tail = if places.is_empty() { 0 } else { digits(places)? };
    let shown = digits(units)?.checked_mul(power)?.checked_add(tail.checked_mul(step)?)?;
    Some(Count::rounded(shown, step))
}

fn digits(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Returns the sum, as precise as its least precise part; `None` for nothing or for more than can be.
pub(super) fn sum(counts: impl IntoIterator<Item = Count>) -> Option<Count> {
    counts.into_iter().try_fold(None, |sum: Option<Count>, next| {
        let Some(sum) = sum else { return Some(Some(next)) };
        let is_exact = sum.precision == next.precision;
        Some(Some(Count {
            shown: sum.shown.checked_add(next.shown)?,
            low: sum.low.checked_add(next.low)?,
            high: sum.high.zip(next.high).and_then(|(one, other)| one.checked_add(other)),
            precision: if is_exact { sum.precision } else { crate::count::Precision::Rounded },
        }))
    })?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<Count, &str>) {
        assert_eq!(read(text).map_err(|error| error.code()), expected, "{text:?}");
    }

    #[test]
    fn numbers_are_as_precise_as_they_are_printed() {
        check("301", Ok(Count::exact(301)));
        check("0", Ok(Count::exact(0)));
        for blank in [' ', '\u{a0}', '\u{202f}', ','] {
            check(&format!("11{blank}286{blank}994"), Ok(Count::exact(11_286_994)));
        }
        check("1.48M", Ok(Count::rounded(1_480_000, 10_000)));
        check("422.0K", Ok(Count::rounded(422_000, 100)));
        check("826K", Ok(Count::rounded(826_000, 1_000)));
        check("14.5M", Ok(Count::rounded(14_500_000, 100_000)));
        check("5K", Ok(Count::rounded(5_000, 1_000)));
        check("1.2B", Ok(Count::rounded(1_200_000_000, 100_000_000)));
    }

    #[test]
    fn what_no_page_prints_is_no_number() {
        let malformed = Err("malformed_number");
        for text in [
            "1.234", "1,2K", "-5", "1.K", ".5K", "12 34", "1,23,456", "5 K", "K", "1e9", "１２", "0x10",
            "1.234K",
        ] {
            check(text, malformed);
        }
        check("", Err("no_number"));
        check("9999B", Err("number_out_of_range"));
        check("999999999999999999", Err("number_out_of_range"));
        check(&"9".repeat(400), malformed);
    }

    #[test]
    fn a_sum_is_as_precise_as_its_parts() {
        assert_eq!(sum([]), None);
        assert_eq!(sum([Count::exact(2), Count::exact(3)]), Some(Count::exact(5)));
        let mixed = sum([Count::rounded(1_000, 100), Count::exact(7)]).unwrap();
        assert_eq!((mixed.shown, mixed.low, mixed.high), (1_007, 957, Some(1_056)));
        assert_eq!(mixed.precision, crate::count::Precision::Rounded);
        assert_eq!(sum([Count::exact(u64::MAX), Count::exact(1)]), None);
    }

    proptest! {
        #[test]
        fn what_was_printed_holds_the_true_number(value in 0u64..999_000_000) {
            for decimals in 0..=2u32 {
                let (power, letter) = if value >= 1_000_000 { (1_000_000, 'M') } else { (1_000, 'K') };
                let step = power / 10u64.pow(decimals);
                let rounded = (value + step / 2) / step * step;
                let (units, rest) = (rounded / power, rounded % power / step);
                let point = if decimals == 0 { String::new() } else { format!(".{rest:0width$}", width = decimals as usize) };
                let count = read(&format!("{units}{point}{letter}")).unwrap();
                prop_assert!(count.low <= value && count.high.is_some_and(|high| value <= high), "{value} {count:?}");
            }
        }

        #[test]
        fn any_text_is_read(text in ".{0,30}") {
            let (number, _) = split(&text);
            if let Ok(count) = read(number) {
                prop_assert!(count.low <= count.shown && count.high.is_some_and(|high| count.shown <= high));
            }
        }
    }
}
