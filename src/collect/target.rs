//! What is to be asked, and on whose behalf.

use serde::{Deserialize, Serialize};
use url::Url;

use super::Purpose;

/// Whom a page is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The authority.
    pub authority_id: String,
    /// The channel, when the page is a channel's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_id: Option<String>,
}

/// One address to ask in a run. Two targets of a run never share purpose, subject and address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Target {
    /// Why.
    pub purpose: Purpose,
    /// On whose behalf.
    #[serde(flatten)]
    pub subject: Subject,
    /// The address as the registry or a page gave it.
    pub url: Url,
}
