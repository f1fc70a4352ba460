//! Kanalbarometer measures the WhatsApp channels of German public authorities.
//!
//! The modules stand in the order in which the data flows; each uses only those above it.
//!
//! 1. [`registry`]: which authorities and channels there are, and what has been published about them
//! 2. [`collect`]: asks the servers that are due, politely
//! 3. [`archive`]: keeps every page as it was received (WARC)
//! 4. [`extract`]: turns one page into records and issues
//! 5. [`canary`]: looks at all pages of a run at once and keeps back what cannot be right
//! 6. [`import`]: turns files that a person hands over into documents of the archive
//! 7. [`reconcile`]: makes one post of all the sights of it
//! 8. [`counterpart`]: which press release says what a post says
//! 9. [`tables`]: keeps the records as append-only Parquet
//! 10. [`measure`]: one metric a SQL file
//! 11. [`compare`]: who is comparable with whom, and where an authority stands
//! 12. [`status`]: each authority's verification stage
//! 13. [`language`]: German and English words, numbers and dates
//! 14. [`chart`]: SVG with a text alternative
//! 15. [`report`]: HTML, CSV, JSON
//! 16. [`dossier`]: the answers that Meta asks for, from what is known
//! 17. [`export`]: tables and metrics as an open data set (CSV with schema)
//! 18. [`explain`]: from a figure back to the stored page
//! 19. [`pipeline`]: the whole run on a screen
//!
//! Six small ideas serve them all: [`count`] (a number with its precision), [`fact`] (met, unmet,
//! unknown), [`source`] (where a value came from), [`requirement`] (what is asked of a channel), [`platform`] (which channel an address belongs to) and `typed`
//! (what people type into spreadsheets).

mod disk;
pub mod count;
pub mod fact;
pub mod hint;
pub mod source;
pub mod requirement;

pub mod platform;
mod typed;
pub mod registry;
pub mod collect;
pub mod archive;
pub mod extract;
pub mod canary;
pub mod import;
pub mod reconcile;
pub mod counterpart;
pub mod tables;
pub mod measure;
pub mod compare;
pub mod status;
pub mod language;
pub mod view;
pub mod chart;
pub mod report;
pub mod dossier;
pub mod export;
pub mod explain;
pub mod pipeline;
pub mod cli;
pub mod settings;
pub mod project;
pub mod manifest;
pub mod lock;
