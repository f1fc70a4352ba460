//! The stages on the way to the verification badge.

use serde::{Deserialize, Serialize};

/// How far an authority is on the way to WhatsApp's verification badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The newest statement on the badge says verified.
    Verified,
    /// The badge was there and is no longer.
    Lost,
    /// The newest statement on the badge says not verified.
    Unverified,
    /// There is a channel, and no statement on its badge.
    BadgeUnknown,
    /// The channel's address answers no more.
    NotReachable,
    /// No source names a channel of this authority.
    NoChannelKnown,
}

impl Stage {
    /// Every stage in the order in which reports list them.
    pub const ALL: [Self; 6] = [
        Self::Verified,
        Self::Lost,
        Self::Unverified,
        Self::BadgeUnknown,
        Self::NotReachable,
        Self::NoChannelKnown,
    ];

    /// Returns the word that tables and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Lost => "lost",
            Self::Unverified => "unverified",
            Self::BadgeUnknown => "badge_unknown",
            Self::NotReachable => "not_reachable",
            Self::NoChannelKnown => "no_channel_known",
        }
    }
}
