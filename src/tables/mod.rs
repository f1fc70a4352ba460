//! Tables: records as append-only Parquet, partitioned; the one place that names columns.
//!
//! One file a table, each with its row type and its columns. A part is written under a temporary name,
//! synced and renamed, so that a reader never sees half of one. It must not know HTML.

mod alarms;
mod authorities;
mod calendar;
mod channels;
mod columns;
mod counterparts;
mod days;
mod dictionary;
mod fetches;
mod findings;

mod grid;
mod issues;
mod known_sights;
mod links;
mod list_cell;
mod observations;
mod post_disagreements;
mod post_format;
mod post_links;
mod post_reactions;
mod post_topics;
mod post_wording;
mod posts;
mod posts_of_day;
mod readings;
mod run;
mod scratch;
mod selected;
mod sights;
mod store;
mod studies;
mod windows;

pub use alarms::AlarmRow;
pub use authorities::AuthorityRow;
pub use calendar::{berlin_date, berlin_month, date_of_days, days_since_epoch, iso_week};
pub use channels::ChannelRow;
pub use columns::{Column, Table};
pub use counterparts::{CounterpartRow, write_counterparts};
pub use days::{
    FOLDER as FOLDER_OF_DAYS, bytes_for_day, days_resting_on, file_of_day, remove_day, rows_of_day,
    scan_of_day,
};
pub use dictionary::{Meaning, Values, columns, meaning};
pub use fetches::FetchRow;
pub use findings::FindingRow;

pub use grid::{Grid, Kind};
pub use issues::IssueRow;
pub use known_sights::known_sights;
pub use links::LinkRow;
pub use observations::ObservationRow;
pub use post_disagreements::PostDisagreementRow;
pub use post_links::PostLinkRow;
pub use post_reactions::PostReactionRow;
pub use posts::{PostRow, PostsChannel};
pub use posts_of_day::PostsOfDay;
pub use readings::{ReadingRow, readings_before};
pub use run::RunRows;
pub use scratch::Scratch;
pub use sights::SightRow;
pub use store::{TableError, TableStore};
pub use studies::StudyRow;
pub use windows::{WindowRow, write_windows};
