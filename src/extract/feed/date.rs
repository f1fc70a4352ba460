//! Dates of feeds: RFC 822 as feeds write it, in English and German, and RFC 3339.
//!
//! A point in time needs a time of day and a zone. A date without them is refused, not completed by a guess.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time},
    tz::Offset,
};

/// Years in which a post can have been published on the web.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// The longest text that can be a date, in bytes.
const LONGEST: usize = 80;

/// Why a text gave no point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(in crate::extract) enum DateError {
    #[error("a date without a time of day")]
    WithoutTime,
    #[error("a date without a time zone")]
    WithoutZone,
    #[error("no date that is known")]
    Malformed,
    #[error("a date outside of 1990 to 2100")]
    OutOfRange,
}

impl DateError {
    /// Returns the code under which the issue is counted.
    pub(in crate::extract) fn code(self) -> &'static str {
        match self {
            Self::WithoutTime => "date_without_time",
            Self::WithoutZone => "date_without_zone",
            Self::Malformed => "malformed_date",
            Self::OutOfRange => "date_out_of_range",
        }
    }
}

/// Reads a point in time in any of the known forms.
pub(super) fn read(text: &str) -> Result<Timestamp, DateError> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return Err(DateError::Malformed);
    }
    let time = if is_iso(text) { iso(text)? } else { rfc_822(text)? };
    let year = Offset::UTC.to_datetime(time).year();
    if YEARS.contains(&year) { Ok(time) } else { Err(DateError::OutOfRange) }
}

fn is_iso(text: &str) -> bool {
    let start = text.as_bytes();
    start.len() >= 8 && start[..4].iter().all(u8::is_ascii_digit) && start[4] == b'-'
}

fn iso(text: &str) -> Result<Timestamp, DateError> {
    // A blank before the offset, as in `2026-08-14 19:14:36 +0200`, is common and means nothing else.
    let joined = text.replacen(" +", "+", 1).replacen(" Z", "Z", 1);
    if let Ok(time) = joined.parse::<Timestamp>() {
        return Ok(time);
    }
    let has_time = text.contains(':');
    let is_date = text.parse::<DateTime>().is_ok() || text.parse::<Date>().is_ok();
    Err(match (is_date, has_time) {
        (true, true) => DateError::WithoutZone,
        (true, false) => DateError::WithoutTime,
        (false, _) => DateError::Malformed,
    })
}

/// The parts of a date in the order in which RFC 822 has them.
#[derive(Default)]
struct Parts {
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    time: Option<Time>,
    offset: Option<Offset>,
}

fn rfc_822(text: &str) -> Result<Timestamp, DateError> {
    let mut parts = Parts::default();
    let words = text.split([' ', '\t', '\n', '\r', ',', '\u{a0}']).filter(|word| !word.is_empty());
    for (position, word) in words.enumerate() {
        parts.take(word, position).ok_or(DateError::Malformed)?;
    }
    let (Some(day), Some(month), Some(year)) = (parts.day, parts.month, parts.year) else {
        return Err(DateError::Malformed);
    };
    let date = Date::new(year, month, day).map_err(|_| DateError::Malformed)?;
    let time = parts.time.ok_or(DateError::WithoutTime)?;
    let offset = parts.offset.ok_or(DateError::WithoutZone)?;
    offset.to_timestamp(date.to_datetime(time)).map_err(|_| DateError::OutOfRange)
}

impl Parts {
    /// Takes one word; `None` when it has no place in a date.
    fn take(&mut self, word: &str, position: usize) -> Option<()> {
        if word.starts_with('(') || word.eq_ignore_ascii_case("uhr") || word.eq_ignore_ascii_case("um") {
            return Some(());
        }
        if self.time.is_some() && self.offset.is_none() && self.year.is_some() {
            self.offset = Some(zone(word)?);
        } else if word.contains(':') {
            self.time = Some(time(word)?);
        } else if let Some((day, rest)) = word.split_once('-').filter(|(day, _)| !day.is_empty()) {
            let (month_name, year) = rest.split_once('-')?;
            (self.day, self.month, self.year) =
                (day.parse().ok(), Some(month(month_name)?), Some(full_year(year)?));
        } else if word.starts_with(|character: char| character.is_ascii_digit()) {
            match self.day {
                None => self.day = Some(word.trim_end_matches('.').parse().ok()?),
                Some(_) => self.year = Some(full_year(word)?),
            }
        } else if let Some(month) = month(word).filter(|_| self.day.is_some()) {
            self.month = Some(month);
        } else if position > 0 {
            return None;
        }
        // What else comes first is a weekday in some language.
        Some(())
    }
}

/// Returns the month of an English or German name, whole or shortened to three letters and more.
fn month(name: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["january", "januar", "jänner"],
        &["february", "februar"],
        &["march", "märz", "maerz", "mrz"],
        &["april"],
        &["may", "mai"],
        &["june", "juni"],
        &["july", "juli"],
        &["august"],
        &["september"],
        &["october", "oktober"],
        &["november"],
        &["december", "dezember"],
    ];
    let name = name.trim_end_matches('.').to_lowercase();
    let position =
        NAMES.iter().position(|names| names.iter().any(|whole| whole.starts_with(name.as_str())))?;
    i8::try_from(position + 1).ok().filter(|_| name.chars().count() >= 3)
}

/// Returns the year; two digits as RFC 2822 § 4.3 reads them.
fn full_year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    match (text.len(), year) {
        (4, year) => Some(year),
        (2, 0..=49) => Some(2000 + year),
        (2, _) => Some(1900 + year),
        _ => None,
    }
}

/// Reads `13:48`, `13:48:00`; a leap second is the second before it.
fn time(text: &str) -> Option<Time> {
    let mut parts = text.splitn(3, ':');
    let mut part = || {
        let digits = parts.next()?;
        let digits = digits.split_once('.').map_or(digits, |(whole, _)| whole);
        let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse::<i8>().ok()).flatten()
    };
    let (hour, minute) = (part()?, part()?);
    let second = if text.matches(':').count() == 2 { part()? } else { 0 };
    Time::new(hour, minute, second.min(59), 0).ok().filter(|_| second <= 60)
}

/// Reads `+0100`, `+01:00`, `GMT+1` and the names of RFC 822 and of German clocks.
fn zone(text: &str) -> Option<Offset> {
    const NAMES: [(&str, i8); 22] = [
        ("GMT", 0),
        ("UT", 0),
        ("UTC", 0),
        ("Z", 0),
        ("WET", 0),
        ("MEZ", 1),
        ("CET", 1),
        ("MET", 1),
        ("BST", 1),
        ("WEST", 1),
        ("MESZ", 2),
        ("CEST", 2),
        ("MEST", 2),
        ("EET", 2),
        ("EEST", 3),
        ("EST", -5),
        ("EDT", -4),
        ("CST", -6),
        ("CDT", -5),
        ("MST", -7),
        ("PST", -8),
        ("PDT", -7),
    ];
    if let Some((_, hours)) = NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
        return Some(Offset::constant(*hours));
    }
    let text = text.strip_prefix("GMT").or_else(|| text.strip_prefix("UTC")).unwrap_or(text);
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let is_offset = digits.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes) = match digits.len() {
        1 | 2 if is_offset => (digits.parse::<i64>().ok()?, 0),
        4 if is_offset => (digits[..2].parse::<i64>().ok()?, digits[2..].parse::<i64>().ok()?),
        _ => return None,
    };
    let duration = SignedDuration::from_mins(sign * (hours * 60 + minutes));
    (hours <= 14 && minutes < 60)
        .then(|| Offset::from_seconds(i32::try_from(duration.as_secs()).ok()?).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, DateError>) {
        assert_eq!(read(text).map(|time| time.to_string()), expected.map(str::to_owned), "{text:?}");
    }

    #[test]
    fn rfc_822_in_its_common_forms() {
        let expected = Ok("2018-10-28T12:48:00Z");
        for text in [
            "Sun, 28 Oct 2018 13:48:00 +0100",
            "Sun, 28 Oct 2018 13:48 +0100",
            "28 Oct 2018 13:48:00 +01:00",
            "Sun,28 Oct 2018 13:48:00 +0100",
            "Sun, 28 Oct 18 13:48:00 CET",
            "Sun, 28 October 2018 12:48:00 GMT",
            "Sun 28 Oct 2018 12:48:00 Z",
            "  Sun, 28\tOct  2018 12:48:00 UT\n",
            "Sunday, 28-Oct-18 12:48:00 GMT",
            "Sun, 28 Oct 2018 12:48:00 GMT+0000",
            "Sun, 28 Oct 2018 07:48:00 EST",
            "Sun, 28 Oct 2018 13:48:00 +0100 (CET)",
        ] {
            check(text, expected);
        }
        check("Sat, 31 Dec 2016 23:59:60 +0000", Ok("2016-12-31T23:59:59Z"));
    }

    #[test]
    fn german_names_are_read() {
        check("Do, 01 Mär 2026 08:00:00 +0100", Ok("2026-03-01T07:00:00Z"));
        check("Mi., 5. März 2026 08:00 MEZ", Ok("2026-03-05T07:00:00Z"));
        check("Mo, 03 Mai 2026 08:00:00 +0200", Ok("2026-05-03T06:00:00Z"));
        check("Di, 06 Okt 2026 08:00 Uhr MESZ", Ok("2026-10-06T06:00:00Z"));
        check("Dienstag, 1. Dezember 2026 08:00 +0100", Ok("2026-12-01T07:00:00Z"));
        check("Mit, 02 Dez 2026 08:00:00 +0100", Ok("2026-12-02T07:00:00Z"));
    }

    #[test]
    fn rfc_3339_in_its_common_forms() {
        for text in [
            "2026-08-14T19:14:36+00:00",
            "2026-08-14T19:14:36Z",
            "2026-08-14T21:14:36+0200",
            "2026-08-14 21:14:36 +0200",
            "2026-08-14 19:14:36Z",
        ] {
            check(text, Ok("2026-08-14T19:14:36Z"));
        }
        check("2026-08-14T21:14+02:00", Ok("2026-08-14T19:14:00Z"));
        check("2026-08-14T19:14:36.5Z", Ok("2026-08-14T19:14:36.5Z"));
    }

    #[test]
    fn what_is_not_said_is_not_guessed() {
        use DateError::*;
        check("Sun, 28 Oct 2018 13:48:00", Err(WithoutZone));
        check("Sun, 28 Oct 2018", Err(WithoutTime));
        check("2026-08-14T19:14:36", Err(WithoutZone));
        check("2026-08-14", Err(WithoutTime));
        check("Sun, 28 Oct 2018 01:48:00 PM +0100", Err(Malformed));
        check("Sun, 31 Feb 2018 13:48:00 +0100", Err(Malformed));
        check("Sun, 28 Oct 2018 25:48:00 +0100", Err(Malformed));
        check("Sun, 28 Oct 2018 13:48:00 +9900", Err(Malformed));
        check("heute um 12", Err(Malformed));
        check("", Err(Malformed));
        check("Thu, 01 Jan 1970 00:00:00 +0000", Err(OutOfRange));
        check("0001-01-01T00:00:00Z", Err(OutOfRange));
    }

    proptest! {
        #[test]
        fn every_second_is_read_back_in_both_forms(second in 631_152_000i64..4_102_444_800) {
            let time = Timestamp::from_second(second).unwrap();
            let written = time.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string();
            prop_assert_eq!(read(&written), Ok(time));
            prop_assert_eq!(read(&time.to_string()), Ok(time));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9:.+ ,TZa-zä-]{0,40}") {
            let _ = read(&text);
        }
    }
}
