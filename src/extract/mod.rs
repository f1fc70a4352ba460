//! Extract: turns one document into records and issues, both values, never an abort.
//!
//! Pure functions of one [`Document`]: no network, no clock, no polars, no other document. Whatever a
//! page does not show stays unknown; whatever could not be read becomes an [`Issue`].

mod record;

pub use record::{Criterion, Evidence, Extraction, Finding, ImprintGrade, Issue, Lead, Observation};

use crate::collect::Document;

/// Version of the extraction rules; goes into every row, raised whenever a rule changes a value.
pub const EXTRACTOR_VERSION: u32 = 1;

/// Reads one document; the document's purpose decides who reads it.
#[must_use]
pub fn extract(document: &Document) -> Extraction {
    let _ = document;
    Extraction::default()
}
