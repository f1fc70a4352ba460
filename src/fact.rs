//! The three states of a fact: met, unmet, unknown.
//!
//! Absent is not "no". Whoever cannot tell says [`Fact::Unknown`], and that word
//! stays to the last cell of the last report.

use serde::{Deserialize, Serialize};

/// Whether a criterion holds, as far as the evidence tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// There is evidence that it holds.
    Met,
    /// There is evidence that it does not hold.
    Unmet,
    /// There is no evidence either way.
    #[default]
    Unknown,
}

impl Fact {
    /// Returns the word that tables and machine-readable output use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
        }
    }
}
