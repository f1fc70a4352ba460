//! The registry: which authorities and channels there are, and what has been published about them.
//!
//! Reads the CSV files under `data/registry/` that people edit in a spreadsheet, checks every row and
//! keeps the good ones. A broken row becomes a [`Problem`] and never stops the rest.
//! This stage must not know the network or polars.

mod authority;
mod channel;
mod level;
mod published;

pub use authority::{Authority, PopulationClass, Population};
pub use channel::{Channel, Platform};
pub use level::Level;
pub use published::{PublishedFigure, SourceKind, StatedDate};

/// Everything the registry files say, good rows only, sorted by key.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    /// All authorities, sorted by `authority_id`.
    pub authorities: Vec<Authority>,
    /// All channels, sorted by `channel_id`; each belongs to an authority above.
    pub channels: Vec<Channel>,
    /// Dated statements of the press or of authorities about channels, sorted by `figure_id`.
    pub published: Vec<PublishedFigure>,
}
