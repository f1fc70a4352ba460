//! A date as precise as its source.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date as precise as its source: a day, a month or a year, kept as first and last possible day.
///
/// `Display` writes the shortest ISO 8601 form: `2025-06-06`, `2025-06`, `2025`, or both ends
/// as `2025-03-01/2025-04-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StatedDate {
    /// The first day it can mean.
    pub from: Date,
    /// The last day it can mean; equal to `from` for a day.
    pub to: Date,
}

impl StatedDate {
    /// Returns a date known to the day.
    #[must_use]
    pub fn day(date: Date) -> Self {
        Self { from: date, to: date }
    }

    /// Reads a date as people and spreadsheets write it; `None` when it is not one.
    ///
    /// Day: `2024-03-05`, `05.03.2024`, `5.3.24`, `5. März 2024`. Month: `2024-03`, `03.2024`, and `Mrz 24`, which is
    /// what German Excel makes of it. Year: `2024`. From one to another: `2025-03/2025-04`.
    /// A year of two digits is of this century.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((from, to)) = text.split_once('/') {
            let (from, to) = (Self::read_one(from)?, Self::read_one(to)?);
            return (from.from <= to.to).then_some(Self { from: from.from, to: to.to });
        }
        Self::read_one(text)
    }

    fn read_one(text: &str) -> Option<Self> {
        if let Some((first, rest)) = text.split_once(' ') {
            return match rest.trim().split_once(' ') {
                None => Self::month(year_of(rest.trim())?, month_of(first)?),
                Some((month, year)) => {
                    let day = digits(first.strip_suffix('.')?)?;
                    Date::new(year_of(year.trim())?, month_of(month)?, day).ok().map(Self::day)
                }
            };
        }
        let iso: Vec<&str> = text.split('-').collect();
        let german: Vec<&str> = text.split('.').collect();
        match (iso.as_slice(), german.as_slice()) {
            ([year, month, day], _) if year.len() == 4 => {
                Date::new(year_of(year)?, digits(month)?, digits(day)?).ok().map(Self::day)
            }
            ([year, month], _) if year.len() == 4 => Self::month(year_of(year)?, digits(month)?),
            (_, [day, month, year]) => {
                Date::new(year_of(year)?, digits(month)?, digits(day)?).ok().map(Self::day)
            }
            (_, [month, year]) if year.len() == 4 => Self::month(year_of(year)?, digits(month)?),
            ([year], [_]) if year.len() == 4 => {
                let year = year_of(year)?;
                Some(Self { from: Date::new(year, 1, 1).ok()?, to: Date::new(year, 12, 31).ok()? })
            }
            _ => None,
        }
    }

    fn month(year: i16, month: i8) -> Option<Self> {
        let from = Date::new(year, month, 1).ok()?;
        Some(Self { from, to: from.last_of_month() })
    }
}

impl fmt::Display for StatedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = *self;
        let whole_months = from.day() == 1 && to == to.last_of_month();
        if from == to {
            write!(f, "{from}")
        } else if whole_months && from.first_of_month() == to.first_of_month() {
            write!(f, "{:04}-{:02}", from.year(), from.month())
        } else if from == from.first_of_year() && to == from.last_of_year() {
            write!(f, "{:04}", from.year())
        } else {
            write!(f, "{from}/{to}")
        }
    }
}

fn digits<Number: std::str::FromStr>(text: &str) -> Option<Number> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn year_of(text: &str) -> Option<i16> {
    if text.len() == 2 {
        return digits::<i16>(text).map(|year| 2000 + year);
    }
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn month_of(text: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
    let lower = text.to_lowercase();
    let text = if lower.starts_with("mrz") { "mär" } else { lower.as_str() };
    (1..).zip(MONTHS).find(|(_, month)| text.starts_with(month)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let read = StatedDate::read(text).map(|date| (date.from.to_string(), date.to.to_string()));
        assert_eq!(read, expected.map(|(from, to)| (from.to_owned(), to.to_owned())), "{text}");
    }

    #[test]
    fn dates_keep_the_precision_they_are_written_with() {
        check("2024-03-05", Some(("2024-03-05", "2024-03-05")));
        check("05.03.2024", Some(("2024-03-05", "2024-03-05")));
        check("5.3.24", Some(("2024-03-05", "2024-03-05")));
        check("5. März 2024", Some(("2024-03-05", "2024-03-05")));
        check("1. Dez. 26", Some(("2026-12-01", "2026-12-01")));
        check("1 Dezember 2026", None);
        check("31. Februar 2024", None);
        check("2024-02", Some(("2024-02-01", "2024-02-29")));
        check("02.2024", Some(("2024-02-01", "2024-02-29")));
        check("Mrz 24", Some(("2024-03-01", "2024-03-31")));
        check("März 2024", Some(("2024-03-01", "2024-03-31")));
        check("Mai 24", Some(("2024-05-01", "2024-05-31")));
        check("2024", Some(("2024-01-01", "2024-12-31")));
        check("2025-03/2025-04", Some(("2025-03-01", "2025-04-30")));
        check("2025-04/2025-03", None);
        check("31.02.2024", None);
        check("2024-13", None);
        check("05-01", None);
        check("1.5.", None);
        check("24", None);
        check("rund 2024", None);
        check("", None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(days in 0..20_000i32, precision in 0..4u8, span in 0..400i32) {
            let day = Date::new(1990, 1, 1).unwrap().checked_add(jiff::Span::new().days(days)).unwrap();
            let later = day.checked_add(jiff::Span::new().days(span)).unwrap();
            let date = match precision {
                0 => StatedDate::day(day),
                1 => StatedDate { from: day.first_of_month(), to: day.last_of_month() },
                2 => StatedDate { from: day.first_of_year(), to: day.last_of_year() },
                _ => StatedDate { from: day, to: later },
            };
            prop_assert_eq!(StatedDate::read(&date.to_string()), Some(date));
            let german = format!("{}.{}.{}", day.day(), day.month(), day.year());
            prop_assert_eq!(StatedDate::read(&german), Some(StatedDate::day(day)));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,14}") {
            let _ = StatedDate::read(&text);
        }
    }
}
