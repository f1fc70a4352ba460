//! What is asked of a channel on its way to the badge, and of a good channel of an authority.
//!
//! The words that registry files, findings and reports share. Whether one is met is decided in `status`.

use serde::{Deserialize, Serialize};

/// One criterion of the status report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// The address of the channel answers.
    ChannelReachable,
    /// The channel carries the badge.
    ChannelBadge,
    /// A profile of the authority on Instagram or Facebook carries the badge.
    ProfileBadge,
    /// The channel's link is entered in such a profile.
    ProfileLinksChannel,
    /// Two-step verification is on, with a confirmed e-mail address.
    TwoStepVerification,
    /// That address is an official group mailbox and not a person's.
    GroupMailbox,
    /// That mailbox cannot be read on the channel's phone.
    MailboxOffPhone,
    /// The channel is run from an official phone.
    OfficialPhone,
    /// The channel is run with the Business app.
    BusinessApp,
    /// Two or more people are admins.
    TwoAdmins,
    /// The description holds the imprint, or a link that says that it leads there.
    ImprintInDescription,
    /// At most two clicks lead from the channel to the full imprint.
    ImprintWithinTwoClicks,
    /// The imprint has name, postal address and authorised representative.
    ImprintElements,
    /// The imprint that the channel leads to is the authority's own.
    ImprintOwn,
    /// A page of the authority's website links to the channel.
    WebsiteLinksChannel,
    /// The channel links to the authority's website.
    ChannelLinksWebsite,
    /// The channel's name holds the authority's name.
    ChannelNamed,
    /// A short link that people can remember leads to the channel.
    ShortLink,
    /// There are posts of the last thirty days: newcomers see more than an empty channel.
    RecentPosts,
    /// Another channel of the authority points to this one.
    PromotedElsewhere,
}

impl Requirement {
    /// Every criterion in the order in which reports list them.
    pub const ALL: [Self; 20] = [
        Self::ChannelReachable,
        Self::ChannelBadge,
        Self::ProfileBadge,
        Self::ProfileLinksChannel,
        Self::TwoStepVerification,
        Self::GroupMailbox,
        Self::MailboxOffPhone,
        Self::OfficialPhone,
        Self::BusinessApp,
        Self::TwoAdmins,
        Self::ImprintInDescription,
        Self::ImprintWithinTwoClicks,
        Self::ImprintElements,
        Self::ImprintOwn,
        Self::WebsiteLinksChannel,
        Self::ChannelLinksWebsite,
        Self::ChannelNamed,
        Self::ShortLink,
        Self::RecentPosts,
        Self::PromotedElsewhere,
    ];

    /// Returns the word that registry files, tables and message files use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ChannelReachable => "channel_reachable",
            Self::ChannelBadge => "channel_badge",
            Self::ProfileBadge => "profile_badge",
            Self::ProfileLinksChannel => "profile_links_channel",
            Self::TwoStepVerification => "two_step_verification",
            Self::GroupMailbox => "group_mailbox",
            Self::MailboxOffPhone => "mailbox_off_phone",
            Self::OfficialPhone => "official_phone",
            Self::BusinessApp => "business_app",
            Self::TwoAdmins => "two_admins",
            Self::ImprintInDescription => "imprint_in_description",
            Self::ImprintWithinTwoClicks => "imprint_within_two_clicks",
            Self::ImprintElements => "imprint_elements",
            Self::ImprintOwn => "imprint_own",
            Self::WebsiteLinksChannel => "website_links_channel",
            Self::ChannelLinksWebsite => "channel_links_website",
            Self::ChannelNamed => "channel_named",
            Self::ShortLink => "short_link",
            Self::RecentPosts => "recent_posts",
            Self::PromotedElsewhere => "promoted_elsewhere",
        }
    }
}
