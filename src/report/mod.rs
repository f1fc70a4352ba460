//! Report: finished values into formats, one format a file.
//!
//! Reads view structs and charts, computes nothing beyond sums and shares of what a view holds, knows
//! no frames. All text from outside passes [`crate::language::hostile`] on its way into a format.

mod changes;
mod csv;
mod files;
mod html;
mod json;
mod proposals;

pub use changes::publish_newest_feed;
pub use files::{ReportError, write_all};
pub use html::html;
pub use json::json;
pub use proposals::proposals;
