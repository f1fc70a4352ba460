//! View: metric tables and stages into the finished values that a report shows.
//!
//! Everything is sorted as it is to be shown. It must not know formats or words.

mod assemble;
mod metric_rows;

pub use assemble::{Assembly, assemble};
