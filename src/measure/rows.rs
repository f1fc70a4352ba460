//! From a metric table to typed rows, so that nobody after this stage needs to know frames.

use polars::prelude::{AnyValue, DataFrame, PolarsError, TimeUnit};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A metric table did not have the shape its reader expects.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    /// The frame could not be read.
    #[error("cannot read metric rows")]
    Frame(#[from] PolarsError),
    /// A row did not fit the type.
    #[error("row {row} of a metric does not fit: {source}")]
    Shape {
        /// Which row, from 0.
        row: usize,
        /// What did not fit.
        source: serde_json::Error,
    },
}

/// Returns the rows of a frame as values of a type with the columns as fields.
///
/// Dates become ISO 8601 days, instants RFC 3339 in UTC, nulls `None`.
pub fn rows<Row: DeserializeOwned>(frame: &DataFrame) -> Result<Vec<Row>, RowError> {
    let columns = frame.columns();
    (0..frame.height())
        .map(|row| {
            let mut fields = Map::new();
            for column in columns {
                fields.insert(column.name().to_string(), json(&column.get(row)?));
            }
            serde_json::from_value(Value::Object(fields)).map_err(|source| RowError::Shape { row, source })
        })
        .collect()
}

fn json(value: &AnyValue<'_>) -> Value {
    match value {
        AnyValue::Null => Value::Null,
        AnyValue::Boolean(flag) => Value::from(*flag),
        AnyValue::String(text) => Value::from(*text),
        AnyValue::StringOwned(text) => Value::from(text.as_str()),
        AnyValue::Date(days) => Value::from(crate::tables::date_of_days(*days).to_string()),
        // A column of one value, as a project with one channel has, gives owned ones.
        AnyValue::Datetime(instant, unit, _) | AnyValue::DatetimeOwned(instant, unit, _) => {
            instant_json(*instant, *unit)
        }
        AnyValue::Float32(real) => Value::from(*real),
        AnyValue::Float64(real) => Value::from(*real),
        AnyValue::UInt64(number) => Value::from(*number),
        other => other.extract::<i64>().map_or(Value::Null, Value::from),
    }
}

fn instant_json(instant: i64, unit: TimeUnit) -> Value {
    let milliseconds = match unit {
        TimeUnit::Nanoseconds => instant / 1_000_000,
        TimeUnit::Microseconds => instant / 1_000,
        TimeUnit::Milliseconds => instant,
    };
    jiff::Timestamp::from_millisecond(milliseconds)
        .map_or(Value::Null, |instant| Value::from(instant.to_string()))
}
