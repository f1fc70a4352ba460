//! The stages on the way to the verification badge.

use serde::{Deserialize, Serialize};

/// How far an authority is on the way to WhatsApp's verification badge, the furthest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The channel carries the badge.
    Verified,
    /// The badge was there and is no longer.
    Lost,
    /// The authority has applied for the badge and waits.
    Applied,
    /// No badge yet, and everything that Meta asks for is there.
    ReadyToApply,
    /// No badge, and something that Meta asks for is missing or not known.
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
    pub const ALL: [Self; 8] = [
        Self::Verified,
        Self::Lost,
        Self::Applied,
        Self::ReadyToApply,
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
            Self::Applied => "applied",
            Self::ReadyToApply => "ready_to_apply",
            Self::Unverified => "unverified",
            Self::BadgeUnknown => "badge_unknown",
            Self::NotReachable => "not_reachable",
            Self::NoChannelKnown => "no_channel_known",
        }
    }
}

/// Returns the stage of an authority: that of its furthest channel.
#[must_use]
pub fn authority_stage(channels: impl IntoIterator<Item = Stage>) -> Stage {
    channels.into_iter().min().unwrap_or(Stage::NoChannelKnown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_furthest_channel_counts() {
        assert_eq!(authority_stage([]), Stage::NoChannelKnown);
        assert_eq!(authority_stage([Stage::BadgeUnknown, Stage::Verified]), Stage::Verified);
        assert_eq!(authority_stage([Stage::NotReachable, Stage::BadgeUnknown]), Stage::BadgeUnknown);
    }

    #[test]
    fn stages_are_listed_in_their_order() {
        assert!(Stage::ALL.is_sorted());
    }
}
