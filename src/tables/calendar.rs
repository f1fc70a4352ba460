//! Calendar columns: dates as people in Germany count them, ready for SQL.
//!
//! The dialect that Polars, DuckDB and Spark share has no `DATE_TRUNC`, so rows carry them.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Returns the date of an instant in Europe/Berlin.
#[must_use]
pub fn berlin_date(instant: Timestamp) -> Date {
    instant.to_zoned(berlin()).date()
}

/// Returns the month of an instant in Europe/Berlin, such as `2026-11`.
#[must_use]
pub fn berlin_month(instant: Timestamp) -> String {
    month(berlin_date(instant))
}

/// Returns the month of a date, such as `2026-11`.
pub(super) fn month(date: Date) -> String {
    date.strftime("%Y-%m").to_string()
}

/// Returns the ISO 8601 week of a date, such as `2026-W47`.
#[must_use]
pub fn iso_week(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The day that Arrow and Parquet count dates from.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// Returns a date as days since 1970-01-01, as Arrow and Parquet store it.
#[must_use]
pub fn days_since_epoch(date: Date) -> i32 {
    // A civil date is within the years -9999 to 9999, so the days fit.
    i32::try_from(EPOCH.duration_until(date).as_hours() / 24).unwrap_or(i32::MAX)
}

/// Returns the date of so many days since 1970-01-01; beyond the year 9999 the last date there is.
#[must_use]
pub fn date_of_days(days: i32) -> Date {
    EPOCH.saturating_add(jiff::SignedDuration::from_hours(i64::from(days) * 24))
}

/// The time zone data are compiled in, so that the zone is always there.
fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summer_night_belongs_to_the_next_day_and_week() {
        let sunday_late: Timestamp = "2026-07-05T22:30:00Z".parse().unwrap();
        assert_eq!(berlin_date(sunday_late).to_string(), "2026-07-06");
        assert_eq!(iso_week(berlin_date(sunday_late)), "2026-W28");
        assert_eq!(berlin_month("2026-12-31T23:30:00Z".parse().unwrap()), "2027-01");
        assert_eq!(iso_week("2027-01-01".parse().unwrap()), "2026-W53");
    }
}
