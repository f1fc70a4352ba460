//! What is to be asked, and on whose behalf.

use serde::{Deserialize, Serialize};
use url::Url;

/// Why a page is asked for; decides how often it is due and who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The public page of a WhatsApp channel.
    WhatsappChannel,
    /// The home page of an authority.
    WebsiteHome,
    /// The imprint page of an authority.
    WebsiteImprint,
}

impl Purpose {
    /// Returns the word that settings, archive and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WhatsappChannel => "whatsapp_channel",
            Self::WebsiteHome => "website_home",
            Self::WebsiteImprint => "website_imprint",
        }
    }
}

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
