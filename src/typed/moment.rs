//! A day, or a day with a clock time, as people and programs write it into one cell or two.

use jiff::{Timestamp, civil::DateTime, civil::Time, tz::TimeZone};

use super::StatedDate;

/// Excel counts days from here, its mistake with February 1900 included.
const EXCEL_DAY_ZERO: jiff::civil::Date = jiff::civil::date(1899, 12, 30);

/// Serial numbers of days from 1990 to 2100; other numbers in a column of dates are none.
const EXCEL_DAYS: std::ops::Range<i32> = 32_874..73_415;

/// A point in time as precise as it is stated: the first moment that the cell allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The day alone; the moment is its beginning.
    Day(Timestamp),
    /// Day and clock time to the minute.
    Minute(Timestamp),
    /// To the second.
    Second(Timestamp),
}

impl Moment {
    /// Returns the first moment that the cell allows.
    pub(crate) fn at(self) -> Timestamp {
        match self {
            Self::Day(at) | Self::Minute(at) | Self::Second(at) => at,
        }
    }
}

/// Why a cell states no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotAMoment {
    /// It is no date that is known here.
    #[error("not a date")]
    Date,
    /// Day and month cannot be told apart.
    #[error("a date whose day and month cannot be told apart")]
    Order,
    /// It names a month or a year.
    #[error("not a single day")]
    NotADay,
    /// The clock time is none.
    #[error("not a clock time")]
    Time,
}

/// Reads a date, alone or with a clock time behind it or in a cell of its own.
///
/// Day: `31.12.2026`, `31.12.26`, `1. Dezember 2026`, `2026-12-31`, with a weekday before it; an Excel serial number.
/// Time: `14:30`, `14.30 Uhr`, `14:30:05`; `2026-12-31T14:30:05Z` states its own offset. `zone` is that of all others.
pub(crate) fn moment(date: &str, time: &str, zone: &TimeZone) -> Result<Moment, NotAMoment> {
    let (date, time) = (date.trim(), time.trim());
    if let Ok(at) = date.parse::<Timestamp>() {
        return Ok(Moment::Second(at));
    }
    if let Some((days, fraction)) = serial(date) {
        let day = EXCEL_DAY_ZERO.checked_add(jiff::Span::new().days(days)).map_err(|_| NotAMoment::Date)?;
        let clock = match (fraction, time) {
            (0, "") => None,
            (0, time) => Some(clock(time)?),
            (seconds, _) => Some((Time::midnight().wrapping_add(jiff::Span::new().seconds(seconds)), true)),
        };
        return at(day, clock, zone);
    }
    let (day, behind) = split(date);
    let stated = match slashes(day)? {
        Some(day) => StatedDate::day(day),
        None => StatedDate::read(day).ok_or(NotAMoment::Date)?,
    };
    if stated.from != stated.to {
        return Err(NotAMoment::NotADay);
    }
    let clock = match (behind, time) {
        ("", "") => None,
        ("", time) | (time, _) => Some(clock(time)?),
    };
    at(stated.from, clock, zone)
}

fn at(day: jiff::civil::Date, clock: Option<(Time, bool)>, zone: &TimeZone) -> Result<Moment, NotAMoment> {
    let first = |at: DateTime| zone.to_ambiguous_timestamp(at).compatible().map_err(|_| NotAMoment::Date);
    Ok(match clock {
        None => Moment::Day(first(day.to_datetime(Time::midnight()))?),
        Some((time, true)) => Moment::Second(first(day.to_datetime(time))?),
        Some((time, false)) => Moment::Minute(first(day.to_datetime(time))?),
    })
}

/// Splits a clock time off behind a date, and a weekday before it.
fn split(text: &str) -> (&str, &str) {
    let text = match text.split_once(' ') {
        Some((weekday, rest)) if is_weekday(weekday) => rest.trim(),
        _ => text,
    };
    if let Some((day, time)) =
        text.split_once(['T', ',']).filter(|(day, _)| day.ends_with(|c: char| c.is_ascii_digit()))
    {
        return (day.trim(), time.trim());
    }
    // `1. Dezember 2026 14:30`: the clock time is the last word with a colon, or the last before `Uhr`.
    let without = text.strip_suffix("Uhr").map_or(text, str::trim_end);
    match without.rsplit_once(' ') {
        Some((day, time)) if time.contains(':') || without.len() < text.len() => {
            let day = day.trim().trim_end_matches("um").trim().trim_end_matches(',');
            (day.trim(), time)
        }
        _ => (text, ""),
    }
}

fn is_weekday(text: &str) -> bool {
    let text = super::word(text);
    let known = ["mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    known.contains(&text.as_str()) || text.ends_with("tag") || text == "mittwoch" || text == "sonnabend"
}

/// Reads `12/31/2026` and `31/12/2026`, and refuses what could be either.
fn slashes(text: &str) -> Result<Option<jiff::civil::Date>, NotAMoment> {
    let parts: Vec<&str> = text.split('/').collect();
    let [first, second, year] = parts.as_slice() else { return Ok(None) };
    let number = |text: &str| text.parse::<i8>().map_err(|_| NotAMoment::Date);
    let (first, second) = (number(first)?, number(second)?);
    let (day, month) = match (first > 12, second > 12) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        _ if first == second => (first, second),
        _ => return Err(NotAMoment::Order),
    };
    let year: i16 = year.parse().map_err(|_| NotAMoment::Date)?;
    jiff::civil::Date::new(year, month, day).map(Some).map_err(|_| NotAMoment::Date)
}

/// Reads the serial number that Excel keeps of a date: whole days, and the seconds of the day behind the mark.
fn serial(text: &str) -> Option<(i32, i64)> {
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !is_digits(days) || !is_digits(fraction) || fraction.len() > 15 {
        return None;
    }
    let days = days.parse().ok().filter(|days| EXCEL_DAYS.contains(days))?;
    let scale = 10i128.pow(u32::try_from(fraction.len()).ok()?);
    let parts: i128 = format!("0{fraction}").parse().ok()?;
    Some((days, i64::try_from((parts * 86_400 + scale / 2) / scale).ok()?.min(86_399)))
}

/// Reads a clock time; true when it has seconds.
fn clock(text: &str) -> Result<(Time, bool), NotAMoment> {
    let text = text.trim().strip_suffix("Uhr").map_or(text, str::trim_end).trim();
    // A time with nothing but fractions of a second behind it, as interfaces write it.
    let text = text
        .split_once('.')
        .filter(|(clock, _)| clock.matches(':').count() == 2)
        .map_or(text, |(clock, _)| clock);
    let parts: Vec<&str> = text.split([':', '.', 'h']).collect();
    let number = |text: &str| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<i8>().ok()).flatten().ok_or(NotAMoment::Time)
    };
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (number(hour)?, number(minute)?, None),
        [hour, minute, second] => (number(hour)?, number(minute)?, Some(number(second)?)),
        [hour] => (number(hour)?, 0, None),
        _ => return Err(NotAMoment::Time),
    };
    let time = Time::new(hour, minute, second.unwrap_or(0), 0).map_err(|_| NotAMoment::Time)?;
    Ok((time, second.is_some()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    #[track_caller]
    fn check(date: &str, time: &str, expected: &str) {
        let read = match moment(date, time, &berlin()) {
            Ok(Moment::Day(at)) => format!("day {at}"),
            Ok(Moment::Minute(at)) => format!("minute {at}"),
            Ok(Moment::Second(at)) => format!("second {at}"),
            Err(error) => error.to_string(),
        };
        assert_eq!(read, expected, "{date:?} {time:?}");
    }

    #[test]
    fn dates_and_times_are_read_as_germans_write_them() {
        check("31.12.2026", "", "day 2026-12-30T23:00:00Z");
        check("31.12.26", "", "day 2026-12-30T23:00:00Z");
        check("1. Dezember 2026", "", "day 2026-11-30T23:00:00Z");
        check("Do, 31.12.2026", "", "day 2026-12-30T23:00:00Z");
        check("2026-12-31", "", "day 2026-12-30T23:00:00Z");
        check("31.12.2026 14:30", "", "minute 2026-12-31T13:30:00Z");
        check("31.12.2026, 14:30 Uhr", "", "minute 2026-12-31T13:30:00Z");
        check("1. Dezember 2026 um 9.05 Uhr", "", "minute 2026-12-01T08:05:00Z");
        check("31.12.2026", "14:30:05", "second 2026-12-31T13:30:05Z");
        check("31.12.2026", "14 Uhr", "minute 2026-12-31T13:00:00Z");
        check("2026-07-01T14:30:05", "", "second 2026-07-01T12:30:05Z");
        check("2026-07-01 14:30:05.123", "", "second 2026-07-01T12:30:05Z");
        check("2026-07-01T14:30:05+00:00", "", "second 2026-07-01T14:30:05Z");
        check("46387", "", "day 2026-12-30T23:00:00Z");
        check("46387.5", "", "second 2026-12-31T11:00:00Z");
        check("31/12/2026", "", "day 2026-12-30T23:00:00Z");
        check("12/31/2026", "", "day 2026-12-30T23:00:00Z");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        check("01/02/2026", "", "a date whose day and month cannot be told apart");
        check("Dezember 2026", "", "not a single day");
        check("2026", "", "not a single day");
        check("31.02.2026", "", "not a date");
        check("heute", "", "not a date");
        check("12345", "", "not a date");
        check("31.12.2026", "25:00", "not a clock time");
        check("31.12.2026", "morgens", "not a clock time");
        check("", "", "not a date");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(date in "\\PC{0,24}", time in "\\PC{0,10}") {
            let _ = moment(&date, &time, &berlin());
        }
    }
}
