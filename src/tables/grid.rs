//! A table or metric read cell by cell as plain text, so that nobody after this stage needs to know frames.

use polars::prelude::{AnyValue, DataFrame, DataType, TimeUnit};

use super::calendar::date_of_days;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers with a fraction.
    Number,
    /// True or false.
    Flag,
    /// Calendar days.
    Day,
    /// Instants in UTC.
    Instant,
}

impl Kind {
    fn of(data_type: &DataType) -> Self {
        match data_type {
            DataType::Boolean => Self::Flag,
            DataType::Date => Self::Day,
            DataType::Datetime(..) => Self::Instant,
            DataType::Float32 | DataType::Float64 => Self::Number,
            other if other.is_integer() => Self::Integer,
            // A column in which nothing is known has no type of its own.
            _ => Self::Text,
        }
    }
}

/// The cells of a table or a metric.
#[derive(Debug, Clone)]
pub struct Grid {
    frame: DataFrame,
}

impl Grid {
    /// Returns the cells of a frame.
    #[must_use]
    pub fn of(frame: &DataFrame) -> Self {
        Self { frame: frame.clone() }
    }

    /// Returns the number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.frame.height()
    }

    /// Returns the columns in their order, each with what its cells hold.
    #[must_use]
    pub fn columns(&self) -> Vec<(&str, Kind)> {
        let columns = self.frame.columns().iter();
        columns.map(|column| (column.name().as_str(), Kind::of(column.dtype()))).collect()
    }

    /// Returns a cell as text; `None` is unknown.
    ///
    /// Days are ISO 8601, instants RFC 3339 in UTC to the second, numbers have a decimal point and no grouping.
    #[must_use]
    pub fn cell(&self, column: usize, row: usize) -> Option<String> {
        shown(&self.frame.columns().get(column)?.get(row).ok()?)
    }
}

fn shown(value: &AnyValue<'_>) -> Option<String> {
    Some(match value {
        AnyValue::Null => return None,
        AnyValue::Boolean(flag) => flag.to_string(),
        AnyValue::String(text) => (*text).to_owned(),
        AnyValue::StringOwned(text) => text.to_string(),
        AnyValue::Date(days) => date_of_days(*days).to_string(),
        AnyValue::Datetime(instant, unit, _) | AnyValue::DatetimeOwned(instant, unit, _) => {
            second(*instant, *unit)?
        }
        AnyValue::Float32(real) => real.to_string(),
        AnyValue::Float64(real) => real.to_string(),
        AnyValue::UInt64(number) => number.to_string(),
        other => other.extract::<i64>()?.to_string(),
    })
}

fn second(instant: i64, unit: TimeUnit) -> Option<String> {
    let seconds = match unit {
        TimeUnit::Nanoseconds => instant.div_euclid(1_000_000_000),
        TimeUnit::Microseconds => instant.div_euclid(1_000_000),
        TimeUnit::Milliseconds => instant.div_euclid(1_000),
    };
    jiff::Timestamp::from_second(seconds).ok().map(|instant| instant.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::columns::{day, flag, instant, integer, text};

    #[test]
    fn every_kind_of_cell_becomes_text_and_unknown_stays_unknown() {
        let rows = [Some(7), None];
        let columns = vec![
            text("name", &rows, |row| row.map(|_| "Ämter")),
            integer("followers", &rows, |row| *row),
            flag("unchanged", &rows, Option::is_some),
            day("date", &rows, |row| row.and_then(|_| "2026-10-19".parse().ok())),
            instant("observed_at", &rows, |row| row.and_then(|_| "2026-10-19T01:30:07.9Z".parse().ok())),
        ];
        let grid = Grid::of(&DataFrame::new(2, columns).expect("columns of one length"));
        let kinds: Vec<Kind> = grid.columns().into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(kinds, [Kind::Text, Kind::Integer, Kind::Flag, Kind::Day, Kind::Instant]);
        let row = |row| (0..5).map(|column| grid.cell(column, row)).collect::<Vec<_>>();
        let known = ["Ämter", "7", "true", "2026-10-19", "2026-10-19T01:30:07Z"];
        assert_eq!(row(0), known.map(|text| Some(text.to_owned())));
        assert_eq!(row(1), [None, None, Some("false".to_owned()), None, None]);
    }

    #[test]
    fn a_fraction_has_a_point() {
        let frame = polars::df!("per_1000" => [Some(8.25), None, Some(1e-9)]).expect("a frame");
        let grid = Grid::of(&frame);
        assert_eq!(grid.columns(), [("per_1000", Kind::Number)]);
        let cells: Vec<_> = (0..3).map(|row| grid.cell(0, row)).collect();
        assert_eq!(cells, [Some("8.25".to_owned()), None, Some("0.000000001".to_owned())]);
    }
}
