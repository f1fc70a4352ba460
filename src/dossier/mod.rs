//! The dossier: the eleven answers that Meta asked the first Landkreis for, before its channel got the badge.
//!
//! Filled from what is known, each with source and date; what is not known is a gap that says how to close it. The
//! telephone number comes from a file on this machine and goes nowhere but into the dossier itself. It must not know
//! where metrics came from.

mod fill;
mod form;
mod phone;
mod write;

pub use fill::{Material, fill};
pub use phone::{Phone, PhoneError, Phones};
pub use write::{markdown, text};

use jiff::civil::Date;
use serde::Serialize;

use crate::{fact::Fact, platform::Platform, view::Followers};

/// The answers for one channel.
#[derive(Debug, Clone, Serialize)]
pub struct Dossier {
    /// Key of the authority.
    pub authority_id: String,
    /// Name of the authority.
    pub authority: String,
    /// Key of the channel.
    pub channel_id: String,
    /// The day for which it is filled.
    pub as_of: Date,
    /// True when the authority is invented.
    pub invented: bool,
    /// The answers, in the order in which they are asked for.
    pub answers: Vec<Answer>,
}

impl Dossier {
    /// Returns how many answers are known and have the form that is asked for.
    #[must_use]
    pub fn complete(&self) -> usize {
        self.answers.iter().filter(|answer| answer.value.is_some() && answer.problem.is_none()).count()
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Name of the partner.
    PartnerName,
    /// Handle of the verified account on Instagram or Facebook, without blanks and without @.
    ProfileHandle,
    /// Link to that profile.
    ProfileLink,
    /// Confirmation that the channel's invitation is in that profile.
    InvitationInProfile,
    /// Name of the channel.
    ChannelName,
    /// Telephone number of the channel.
    Phone,
    /// Invitation link.
    InvitationLink,
    /// Language of the channel.
    ChannelLanguage,
    /// Follower numbers of the profiles.
    ProfileFollowers,
    /// Preferred country.
    PreferredCountry,
    /// Confirmation of two-step verification.
    TwoStepVerification,
}

impl Item {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Self; 11] = [
        Self::PartnerName,
        Self::ProfileHandle,
        Self::ProfileLink,
        Self::InvitationInProfile,
        Self::ChannelName,
        Self::Phone,
        Self::InvitationLink,
        Self::ChannelLanguage,
        Self::ProfileFollowers,
        Self::PreferredCountry,
        Self::TwoStepVerification,
    ];

    /// Returns the word that machine-readable output and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PartnerName => "partner_name",
            Self::ProfileHandle => "profile_handle",
            Self::ProfileLink => "profile_link",
            Self::InvitationInProfile => "invitation_in_profile",
            Self::ChannelName => "channel_name",
            Self::Phone => "phone",
            Self::InvitationLink => "invitation_link",
            Self::ChannelLanguage => "channel_language",
            Self::ProfileFollowers => "profile_followers",
            Self::PreferredCountry => "preferred_country",
            Self::TwoStepVerification => "two_step_verification",
        }
    }
}

/// One answer.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// What was asked.
    pub item: Item,
    /// What is known; `None` is a gap.
    pub value: Option<Value>,
    /// What is wrong with its form.
    pub problem: Option<Problem>,
    /// Where it comes from; `None` for a gap and for follower numbers, which have their own.
    pub told: Option<Told>,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Told {
    /// A page, a file that was handed over, a published text, or the authority's own answer.
    Source(crate::status::criteria::Told<()>),
    /// The registry's own entry, with its source.
    Registry {
        /// An address or the name of a table.
        source: String,
        /// Its day, as stated.
        date: Option<String>,
    },
    /// The file on this machine.
    LocalFile,
}

/// What is known.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A name, an address, a few words; hostile text.
    Text(String),
    /// A confirmation: met or unmet.
    Confirmed(Fact),
    /// Follower numbers, profile by profile.
    Followers(Vec<(Platform, Followers)>),
    /// The telephone number.
    Phone(Phone),
}

/// What is wrong with the form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The handle has a blank in it.
    Blank,
    /// The handle has an @ in it.
    At,
    /// The link is not one to a profile on Instagram or Facebook.
    NoProfile,
    /// The link leads to another profile than the handle names.
    OtherProfile,
    /// The answer is no: it must be yes first.
    NotYet,
    /// The link is not an invitation to a channel.
    NoInvitation,
    /// The number does not begin with the country's code, or has too few or too many digits.
    NotInternational,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 7] = [
        Self::Blank,
        Self::At,
        Self::NoProfile,
        Self::OtherProfile,
        Self::NotYet,
        Self::NoInvitation,
        Self::NotInternational,
    ];

    /// Returns the word that machine-readable output and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::At => "at",
            Self::NoProfile => "no_profile",
            Self::OtherProfile => "other_profile",
            Self::NotYet => "not_yet",
            Self::NoInvitation => "no_invitation",
            Self::NotInternational => "not_international",
        }
    }
}
