//! Tables: records as append-only Parquet, partitioned; the one place that names columns.
//!
//! One file a table, each with its row type and its columns. A part is written under a temporary name,
//! synced and renamed, so that a reader never sees half of one. It must not know HTML.

mod alarms;
mod authorities;
mod calendar;
mod channels;
mod columns;
mod dictionary;
mod fetches;
mod findings;
mod grid;
mod issues;
mod links;
mod observations;
mod posts;
mod readings;
mod run;
mod store;

pub use alarms::AlarmRow;
pub use authorities::AuthorityRow;
pub use calendar::{berlin_date, berlin_month, date_of_days, days_since_epoch};
pub use channels::ChannelRow;
pub use columns::{Column, Table};
pub use dictionary::{Meaning, Values, columns, meaning};
pub use fetches::FetchRow;
pub use findings::FindingRow;
pub use grid::{Grid, Kind};
pub use issues::IssueRow;
pub use links::LinkRow;
pub use observations::ObservationRow;
pub use posts::PostRow;
pub use readings::{ReadingRow, readings_before};
pub use run::RunRows;
pub use store::{TableError, TableStore};
