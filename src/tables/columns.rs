//! From rows to typed columns: every table says its columns with these few words.

use jiff::{Timestamp, civil::Date};
use polars::prelude::{DataFrame, DataType, IntoColumn, NamedFrom, PolarsResult, Series, TimeUnit, TimeZone};

use super::calendar::days_since_epoch;

/// A finished column of one part.
pub type Column = polars::prelude::Column;

/// A kind of row that a table is made of.
pub trait Table: Sized {
    /// Name of the table and of its folder.
    const NAME: &'static str;

    /// The column with the day on which a row became known; `None` for what has no day.
    const KNOWN_ON: Option<&'static str> = None;

    /// Returns the columns of some rows; for no rows, the same columns, empty.
    fn columns(rows: &[Self]) -> Vec<Column>;

    /// Returns the rows as a frame.
    fn frame(rows: &[Self]) -> PolarsResult<DataFrame> {
        DataFrame::new(rows.len(), Self::columns(rows))
    }
}

/// Text; `None` is unknown, an empty text is an empty text.
pub(super) fn text<'r, Row>(
    name: &str,
    rows: &'r [Row],
    cell: impl Fn(&'r Row) -> Option<&'r str>,
) -> Column {
    Series::new(name.into(), rows.iter().map(cell).collect::<Vec<Option<&str>>>()).into_column()
}

/// Whole numbers.
pub(super) fn integer<Row>(name: &str, rows: &[Row], cell: impl Fn(&Row) -> Option<i64>) -> Column {
    Series::new(name.into(), rows.iter().map(cell).collect::<Vec<Option<i64>>>()).into_column()
}

/// Numbers with a fraction.
pub(super) fn number<Row>(name: &str, rows: &[Row], cell: impl Fn(&Row) -> Option<f64>) -> Column {
    Series::new(name.into(), rows.iter().map(cell).collect::<Vec<Option<f64>>>()).into_column()
}

/// True or false, for what the program itself knows; facts about the world have three states and are text.
pub(super) fn flag<Row>(name: &str, rows: &[Row], cell: impl Fn(&Row) -> bool) -> Column {
    Series::new(name.into(), rows.iter().map(cell).collect::<Vec<bool>>()).into_column()
}

/// Calendar days.
pub(super) fn day<Row>(name: &str, rows: &[Row], cell: impl Fn(&Row) -> Option<Date>) -> Column {
    let days: Vec<Option<i32>> = rows.iter().map(|row| cell(row).map(days_since_epoch)).collect();
    let days = Series::new(name.into(), days);
    days.cast(&DataType::Date).unwrap_or(days).into_column()
}

/// Instants in UTC, to the second.
pub(super) fn instant<Row>(name: &str, rows: &[Row], cell: impl Fn(&Row) -> Option<Timestamp>) -> Column {
    let instants: Vec<Option<i64>> =
        rows.iter().map(|row| cell(row).map(Timestamp::as_millisecond)).collect();
    let instants = Series::new(name.into(), instants);
    let utc = DataType::Datetime(TimeUnit::Milliseconds, Some(TimeZone::UTC));
    instants.cast(&utc).unwrap_or(instants).into_column()
}

/// A count as a table cell; counts of people fit easily.
pub(super) fn cell(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}
