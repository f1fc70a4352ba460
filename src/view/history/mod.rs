//! What changed on the channels, how long the badge took, and which followers went at once.

mod alerts;
mod rows;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Followers, Origin, Owner, presence_rows::Order, shown::AuthorityRow};
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
    registry::StatedDate,
};

/// What is known of the past of the channels.
#[derive(Debug, Clone, Default, Serialize)]
pub struct History {
    /// Every change that was seen, newest first.
    pub changes: Vec<ChannelChange>,
    /// WhatsApp channels whose opening and first seen badge are known, in the order of the authorities.
    pub days_to_badge: Vec<DaysToBadge>,
    /// Channels that surely lost more than a fifth of their followers within about a week.
    pub drops: Vec<FollowerDrop>,
}

/// What of a channel can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// The verification badge.
    Badge,
    /// The imprint in the description.
    Imprint,
    /// Whether the address answers.
    Reachable,
    /// The channel that the registered link leads to.
    Link,
    /// The name.
    Name,
    /// The description.
    Description,
}

impl Aspect {
    /// Every aspect, the weightiest first.
    pub const ALL: [Self; 6] =
        [Self::Badge, Self::Imprint, Self::Reachable, Self::Link, Self::Name, Self::Description];

    /// Returns the word that tables and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Badge => "badge",
            Self::Imprint => "imprint",
            Self::Reachable => "reachable",
            Self::Link => "link",
            Self::Name => "name",
            Self::Description => "description",
        }
    }

    /// Returns true where values are words of the program, false where they are text from outside.
    #[must_use]
    pub fn has_words(self) -> bool {
        matches!(self, Self::Badge | Self::Imprint | Self::Reachable)
    }
}

/// One change: what was stated before, and what then.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelChange {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// What changed.
    pub aspect: Aspect,
    /// What was stated before: a word of the table or, for name, description and link, hostile text.
    pub before: String,
    /// What is stated since.
    pub after: String,
    /// Where the value before was stated.
    pub seen_before: Origin,
    /// Where the new value was stated.
    pub seen: Origin,
    /// When the page with the new value was read; `None` for what was not read by the program.
    pub observed_at: Option<Timestamp>,
    /// Days from one statement to the other: the change came at some time in between.
    pub gap_days: u64,
}

impl ChannelChange {
    /// Returns true when the new value was first stated on that day.
    #[must_use]
    pub fn is_of(&self, day: Date) -> bool {
        self.seen.date.is_some_and(|stated| stated.from == day && stated.to == day)
    }

    /// Returns a name that is this change's own and stays its own: a UUID of version 8 (RFC 9562) from its digest.
    #[must_use]
    pub fn id(&self) -> String {
        let date = self.seen.date.map_or_else(String::new, |stated| stated.to_string());
        let parts = [
            self.channel_id.as_str(),
            self.aspect.as_str(),
            date.as_str(),
            self.before.as_str(),
            self.after.as_str(),
        ];
        uuid(&parts)
    }
}

/// Returns a UUID of version 8 from the digest of some texts, each with its length, so that none can pass for two.
pub(crate) fn uuid(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    let hex = format!("{:x}", digest.finalize());
    // Version in the thirteenth digit, variant in the seventeenth.
    format!("{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// How long a channel had no badge, as far as anybody saw.
#[derive(Debug, Clone, Serialize)]
pub struct DaysToBadge {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// No fewer days; `None` when nobody saw the channel without badge before.
    pub days_from: Option<u64>,
    /// At most so many days.
    pub days_to: u64,
    /// When the channel was opened.
    pub started: Option<StatedDate>,
    /// The last day before on which somebody saw no badge.
    pub unverified_on: Option<Date>,
    /// Where the badge was first seen.
    pub seen: Origin,
}

/// A loss of followers that no rounding explains.
#[derive(Debug, Clone, Serialize)]
pub struct FollowerDrop {
    /// Whose channel.
    #[serde(flatten)]
    pub owner: Owner,
    /// Key.
    pub channel_id: String,
    /// The platform.
    pub platform: Platform,
    /// Days between the two counts.
    pub span_days: u64,
    /// The count before.
    pub earlier: Followers,
    /// The newest count.
    pub later: Followers,
}

/// Returns what the metrics say of the past.
pub(super) fn history(metrics: &Metrics, authorities: &[AuthorityRow]) -> Result<History, RowError> {
    let order = Order::of(authorities);
    Ok(History {
        changes: rows::changes(metrics, &order)?,
        days_to_badge: rows::days_to_badge(metrics, &order)?,
        drops: rows::drops(metrics, &order)?,
    })
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn names_of_changes_are_uuids_of_their_own() {
        let one = uuid(&["ab", "c"]);
        assert_eq!(one.len(), 36);
        assert_eq!((&one[14..15], &one[19..20]), ("8", "8"), "{one}");
        assert_ne!(one, uuid(&["a", "bc"]));
        assert_eq!(one, uuid(&["ab", "c"]));
    }
}
