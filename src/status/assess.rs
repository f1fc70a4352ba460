//! From what is known of a channel to its stage.

use super::Stage;
use crate::{collect::CheckStatus, fact::Fact};

/// What decides the stage of a channel.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChannelFacts {
    /// The newest statement on the badge.
    pub badge: Fact,
    /// True when an earlier statement said verified.
    pub verified_before: bool,
    /// How the newest check ended; `None` when never checked.
    pub last_check: Option<CheckStatus>,
}

/// Returns the stage of one channel.
///
/// A dead address outweighs what was said before; a failed check (network, 429, changed page) does not,
/// since it says nothing about the channel.
#[must_use]
pub fn channel_stage(facts: ChannelFacts) -> Stage {
    match (facts.last_check, facts.badge) {
        (Some(CheckStatus::NotFound), _) => Stage::NotReachable,
        (_, Fact::Met) => Stage::Verified,
        (_, Fact::Unmet) if facts.verified_before => Stage::Lost,
        (_, Fact::Unmet) => Stage::Unverified,
        (_, Fact::Unknown) => Stage::BadgeUnknown,
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

    #[track_caller]
    fn check(badge: Fact, verified_before: bool, last_check: Option<CheckStatus>, expected: Stage) {
        assert_eq!(channel_stage(ChannelFacts { badge, verified_before, last_check }), expected);
    }

    #[test]
    fn unknown_is_never_unverified() {
        check(Fact::Unknown, false, None, Stage::BadgeUnknown);
        check(Fact::Unknown, true, Some(CheckStatus::PageChanged), Stage::BadgeUnknown);
        check(Fact::Unmet, false, None, Stage::Unverified);
        check(Fact::Unmet, true, Some(CheckStatus::Ok), Stage::Lost);
        check(Fact::Met, true, Some(CheckStatus::RateLimited), Stage::Verified);
        check(Fact::Met, true, Some(CheckStatus::NotFound), Stage::NotReachable);
    }

    #[test]
    fn the_furthest_channel_counts() {
        assert_eq!(authority_stage([]), Stage::NoChannelKnown);
        assert_eq!(authority_stage([Stage::BadgeUnknown, Stage::Verified]), Stage::Verified);
        assert_eq!(authority_stage([Stage::NotReachable, Stage::BadgeUnknown]), Stage::BadgeUnknown);
    }
}
