//! A channel: one presence of one authority on one platform.

use serde::{Deserialize, Serialize};
use url::Url;

/// A platform that carries channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// WhatsApp channels.
    Whatsapp,
}

impl Platform {
    /// Returns the word that registry files, tables and partitions use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
        }
    }
}

/// One channel of one authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Stable key, such as `whatsapp-rhein-kreis-neuss`.
    pub channel_id: String,
    /// The authority that runs it.
    pub authority_id: String,
    /// The platform it is on.
    pub platform: Platform,
    /// Name as stated by the source; `None` when no source names it.
    pub name: Option<String>,
    /// Address: the channel page, a short link or a page of the authority that redirects to it.
    /// `None` when a source says that there is a channel but not where.
    pub url: Option<Url>,
    /// The page that says so.
    pub source: String,
    /// Day, month or year of that page, as text (`2025-06-06`, `2025-06`), if known.
    pub source_date: Option<String>,
}
