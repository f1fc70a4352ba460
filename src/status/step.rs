//! The one thing to do next.

use serde::{Serialize, Serializer};

use super::{Stage, criteria::Finding};
use crate::{fact::Fact, requirement::Requirement};

/// What Meta asks for before the badge, in the order in which it is done.
pub const PREREQUISITES: [Requirement; 3] =
    [Requirement::ProfileBadge, Requirement::ProfileLinksChannel, Requirement::TwoStepVerification];

/// What is done first once nothing stands in the way of the badge: the law before advice.
const AFTERWARDS: [Requirement; 4] = [
    Requirement::ImprintInDescription,
    Requirement::ImprintWithinTwoClicks,
    Requirement::ImprintElements,
    Requirement::WebsiteLinksChannel,
];

/// The next step of a channel; message files word it, with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Name the channel in the registry, if there is one.
    NameChannel,
    /// Find the channel's new address.
    FindAddress,
    /// Look whether the channel carries the badge.
    LookAtBadge,
    /// Find out why the badge is gone.
    WinBack,
    /// Ask Meta for the badge.
    Apply,
    /// Wait, and ask again after a while.
    Wait,
    /// Meet a criterion that is not met.
    Meet(Requirement),
    /// Find out whether a criterion is met.
    FindOut(Requirement),
    /// Keep it as it is.
    Keep,
}

impl Step {
    /// Every step that is not about a criterion.
    pub const GENERAL: [Self; 7] = [
        Self::NameChannel,
        Self::FindAddress,
        Self::LookAtBadge,
        Self::WinBack,
        Self::Apply,
        Self::Wait,
        Self::Keep,
    ];

    /// Returns the word that machine-readable output and message files use; for a step about a criterion, what is to be
    /// done with it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NameChannel => "name_channel",
            Self::FindAddress => "find_address",
            Self::LookAtBadge => "look_at_badge",
            Self::WinBack => "win_back",
            Self::Apply => "apply",
            Self::Wait => "wait",
            Self::Meet(_) => "meet",
            Self::FindOut(_) => "find_out",
            Self::Keep => "keep",
        }
    }

    /// Returns the criterion that it is about.
    #[must_use]
    pub fn requirement(self) -> Option<Requirement> {
        match self {
            Self::Meet(requirement) | Self::FindOut(requirement) => Some(requirement),
            _ => None,
        }
    }

    /// Returns the next step at a stage.
    ///
    /// Without badge the way to it comes first; what is surely missing before what is only not known. With it, or while
    /// waiting, whatever else is missing; what is not known is no next step then.
    #[must_use]
    pub(super) fn next(stage: Stage, findings: &[Finding]) -> Self {
        let outcome = |requirement| {
            let finding = findings.iter().find(|finding| finding.requirement == requirement);
            finding.map_or(Fact::Unknown, |finding| finding.state)
        };
        let first = |of: &[Requirement], wanted| of.iter().copied().find(|one| outcome(*one) == wanted);
        let afterwards = || {
            let others = Requirement::ALL.into_iter().filter(|one| !PREREQUISITES.contains(one));
            let ordered: Vec<Requirement> = AFTERWARDS.into_iter().chain(others).collect();
            first(&ordered, Fact::Unmet).filter(|one| *one != Requirement::ChannelBadge)
        };
        match stage {
            Stage::NoChannelKnown => Self::NameChannel,
            Stage::NotReachable => Self::FindAddress,
            Stage::BadgeUnknown => Self::LookAtBadge,
            Stage::Lost => Self::WinBack,
            Stage::ReadyToApply => Self::Apply,
            Stage::Unverified => match first(&PREREQUISITES, Fact::Unmet) {
                Some(missing) => Self::Meet(missing),
                None => first(&PREREQUISITES, Fact::Unknown).map_or(Self::Apply, Self::FindOut),
            },
            Stage::Applied => afterwards().map_or(Self::Wait, Self::Meet),
            Stage::Verified => afterwards().map_or(Self::Keep, Self::Meet),
        }
    }
}

impl Serialize for Step {
    /// Writes `{"do": "meet", "criterion": "two_admins"}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written {
            r#do: &'static str,
            criterion: Option<&'static str>,
        }
        let criterion = self.requirement().map(Requirement::as_str);
        Written { r#do: self.as_str(), criterion }.serialize(serializer)
    }
}
