//! Measure: tables into small metric tables, one metric a SQL file.
//!
//! A metric is one `.sql` file beside this one; its comment header is its definition. The text stays in the
//! dialect that Polars SQL, DuckDB and Spark SQL share, so that the same file runs in a notebook and on a
//! cluster. What SQL cannot say, intervals and trends of small results, is in `statistics`. This stage must not
//! know where tables came from or how metrics are shown.

mod catalog;
mod definition;
mod holidays;
mod report_days;
mod rows;
mod run;
pub mod statistics;

pub use catalog::{METRICS, Metric, TOPICS};
pub use definition::{Definition, Part};
pub use rows::{RowError, rows};
pub use run::{MeasureError, Metrics, prepare_environment};
