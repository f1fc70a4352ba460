//! What a person should look at today.

use serde::Serialize;

/// The kinds of alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertKind {
    /// Most pages of a kind could be read before and cannot be read now.
    PagesTurned,
    /// Far fewer pages of a kind than usual show a field.
    FieldMissing,
    /// A field has the same value on pages of different channels.
    ValuesAlike,
    /// Many counts are implausible at once.
    ValuesJumped,
    /// The badge was there and is no longer.
    BadgeLost,
    /// The description had an imprint and has none now.
    ImprintVanished,
    /// The channel answers no more.
    NotReachable,
    /// The registered link led to the channel and no longer does.
    LinkBroken,
    /// The page no longer looks as we know it.
    PageChanged,
    /// The channel has another name than before.
    Renamed,
    /// Far fewer followers than a week before, more than rounding explains.
    FollowersDropped,
    /// A number outside its plausible range was kept back.
    Withheld,
}

impl AlertKind {
    /// Every kind, most urgent first.
    pub const ALL: [Self; 12] = [
        Self::PagesTurned,
        Self::FieldMissing,
        Self::ValuesAlike,
        Self::ValuesJumped,
        Self::BadgeLost,
        Self::ImprintVanished,
        Self::NotReachable,
        Self::LinkBroken,
        Self::PageChanged,
        Self::Renamed,
        Self::FollowersDropped,
        Self::Withheld,
    ];

    /// Returns the word that machine-readable output and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PagesTurned => "pages_turned",
            Self::FieldMissing => "field_missing",
            Self::ValuesAlike => "values_alike",
            Self::ValuesJumped => "values_jumped",
            Self::BadgeLost => "badge_lost",
            Self::ImprintVanished => "imprint_vanished",
            Self::NotReachable => "not_reachable",
            Self::LinkBroken => "link_broken",
            Self::PageChanged => "page_changed",
            Self::Renamed => "renamed",
            Self::FollowersDropped => "followers_dropped",
            Self::Withheld => "withheld",
        }
    }
}
