//! Where a value came from; the report never mixes sources silently.

use serde::{Deserialize, Serialize};

/// The way by which a value reached the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Read by our own collector from a public page.
    #[default]
    Collected,
    /// Read from a file that a person handed over.
    Imported,
    /// A figure from a press report or an authority's page, with its address and date.
    Published,
    /// An authority's own answer to a survey.
    Declared,
}

impl Source {
    /// Returns true for what our own collector read, the usual case that notes need not name.
    #[must_use]
    pub fn is_collected(&self) -> bool {
        *self == Self::Collected
    }

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Collected => "collected",
            Self::Imported => "imported",
            Self::Published => "published",
            Self::Declared => "declared",
        }
    }
}
