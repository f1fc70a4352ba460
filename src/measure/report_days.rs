//! The table `report_days`: the days up to that of the report, with their first and last second in Berlin.
//!
//! Metrics need whole days across the change of the clocks, and the dialect that they share has no arithmetic for it.

use jiff::{ToSpan, civil::Date};
use polars::prelude::{DataFrame, DataType, IntoLazy, PolarsError, col};

use super::holidays::is_holiday;
use crate::tables::{days_since_epoch, iso_week};

/// The name by which SQL knows it.
pub(super) const NAME: &str = "report_days";

/// A year, the day of the report included.
const DAYS: i64 = 365;

/// Returns one row a day, oldest first.
pub(super) fn report_days(as_of: Date) -> Result<DataFrame, PolarsError> {
    let days: Vec<Date> = (0..DAYS).rev().map(|back| as_of.saturating_sub(back.days())).collect();
    let begins =
        |day: Date| day.in_tz("Europe/Berlin").map_or(0, |midnight| midnight.timestamp().as_second());
    let is_workday = |day: &Date| day.weekday().to_monday_one_offset() <= 5 && !is_holiday(*day);
    let frame = polars::df!(
        "date" => days.iter().map(|day| days_since_epoch(*day)).collect::<Vec<i32>>(),
        "day" => days.iter().map(|day| i64::from(days_since_epoch(*day))).collect::<Vec<i64>>(),
        "iso_week" => days.iter().map(|day| iso_week(*day)).collect::<Vec<String>>(),
        "is_workday" => days.iter().map(|day| i64::from(is_workday(day))).collect::<Vec<i64>>(),
        "from_second" => days.iter().map(|day| begins(*day)).collect::<Vec<i64>>(),
        // The last one: both ends are within.
        "to_second" => days.iter().map(|day| begins(day.saturating_add(1.day())) - 1).collect::<Vec<i64>>(),
    )?;
    frame.lazy().with_column(col("date").cast(DataType::Date)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_whole_when_the_clocks_change() {
        #[track_caller]
        fn check(as_of: &str, hours: i64) {
            let frame = report_days(as_of.parse().unwrap()).unwrap();
            let second =
                |name: &str| frame.column(name).unwrap().i64().unwrap().iter().last().unwrap().unwrap();
            assert_eq!(frame.height(), 365);
            assert_eq!(second("to_second") - second("from_second"), hours * 3600 - 1, "{as_of}");
        }
        check("2026-03-28", 24);
        check("2026-03-29", 23);
        check("2026-10-25", 25);
        check("2026-10-26", 24);
    }
}
