//! Whole numbers as people in Germany type them.

/// Why a cell is not a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotWhole {
    /// It has a minus sign.
    Negative,
    /// It has decimals other than zeros.
    Decimal,
    /// It is not a number, or one beyond all people on earth.
    NotANumber,
}

impl NotWhole {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Negative => "a negative number",
            Self::Decimal => "a number with decimals",
            Self::NotANumber => "not a whole number",
        }
    }
}

/// More than there are people; larger numbers are typing errors.
const LARGEST: u64 = 10_000_000_000;

/// Reads a whole number: `12345`, `12.345`, `12 345`, `12'345`, `12345,0`.
///
/// The dot groups thousands, the comma starts the decimals, as in German: `1.234` is 1234, and
/// `1,234` is a decimal and refused.
pub(crate) fn whole(text: &str) -> Result<u64, NotWhole> {
    let text: String = text
        .chars()
        .map(|character| match character {
            '\u{a0}' | '\u{202f}' | '\u{2009}' | ' ' | '\'' | '’' => '.',
            '−' | '–' => '-',
            other => other,
        })
        .collect();
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (Some(NotWhole::Negative), rest),
        None => (None, text.as_str()),
    };
    let (integer, decimals) = unsigned.split_once(',').unwrap_or((unsigned, ""));
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotWhole::NotANumber);
    }
    let digits = ungrouped(integer).ok_or(match integer.split_once('.') {
        // `12.5` is how other languages write decimals.
        Some((a, b)) if is_digits(a) && is_digits(b) && decimals.is_empty() => NotWhole::Decimal,
        _ => NotWhole::NotANumber,
    })?;
    let number = digits.parse().ok().filter(|number| *number <= LARGEST).ok_or(NotWhole::NotANumber)?;
    match sign {
        Some(negative) => Err(negative),
        None if decimals.bytes().any(|byte| byte != b'0') => Err(NotWhole::Decimal),
        None => Ok(number),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Removes the dots when they stand where thousands are grouped.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3;
    let whole = is_digits(first) && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    (grouped && whole).then(|| [&[first], rest.as_slice()].concat().concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<u64, NotWhole>) {
        assert_eq!(whole(text), expected, "{text}");
    }

    #[test]
    fn numbers_are_read_as_germans_write_them() {
        check("92550", Ok(92_550));
        check("92.550", Ok(92_550));
        check("1.512.491", Ok(1_512_491));
        check("92\u{a0}550", Ok(92_550));
        check("92.550,00", Ok(92_550));
        check("0", Ok(0));
        check("1,234", Err(NotWhole::Decimal));
        check("12.345,6", Err(NotWhole::Decimal));
        check("12.5", Err(NotWhole::Decimal));
        check("-5", Err(NotWhole::Negative));
        check("1.23.456", Err(NotWhole::NotANumber));
        check("1234.567", Err(NotWhole::Decimal));
        check("rund 500", Err(NotWhole::NotANumber));
        check("5,16E+10", Err(NotWhole::NotANumber));
        check("", Err(NotWhole::NotANumber));
        check("99999999999999999999", Err(NotWhole::NotANumber));
    }

    proptest! {
        #[test]
        fn every_number_is_read_back_grouped_or_not(number in 0..=LARGEST, mark in prop::sample::select(vec![".", " ", "\u{a0}"])) {
            let plain = number.to_string();
            let mut grouped = String::new();
            for (position, digit) in plain.chars().enumerate() {
                if position > 0 && (plain.len() - position) % 3 == 0 {
                    grouped.push_str(mark);
                }
                grouped.push(digit);
            }
            prop_assert_eq!(whole(&plain), Ok(number));
            prop_assert_eq!(whole(&grouped), Ok(number));
            let (padded, negative) = (format!("{grouped},00"), format!("-{plain}"));
            prop_assert_eq!(whole(&padded), Ok(number));
            prop_assert_eq!(whole(&negative), Err(NotWhole::Negative));
        }

        #[test]
        fn no_text_is_read_as_another_number(text in "\\PC{0,12}") {
            if let Ok(number) = whole(&text) {
                let digits: String = text.split(',').next().unwrap().chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits.parse::<u64>(), Ok(number));
            }
        }
    }
}
