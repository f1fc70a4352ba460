//! Everything that is known of one channel and its authority, as values: what criteria are decided on.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Evidence, Told};
use crate::{
    collect::CheckStatus, extract::ImprintGrade, platform::Platform, registry::StatedDate,
    requirement::Requirement,
};

/// Everything that is known of one channel and its authority.
#[derive(Debug, Clone)]
pub struct Known {
    /// The day for which it is known.
    pub as_of: Date,
    /// Name of the authority.
    pub authority: String,
    /// The channel's name as its page last showed it.
    pub channel_name: Option<Told<String>>,
    /// How the newest check ended.
    pub last_check: Option<Told<CheckStatus>>,
    /// What each source last said of the channel's badge.
    pub badge: Vec<BadgeStatement>,
    /// What each source last said of the badges of the authority's profiles, platform by platform.
    pub profile_badges: BTreeMap<Platform, Vec<BadgeStatement>>,
    /// The imprint in the description.
    pub imprint: Option<Told<ImprintGrade>>,
    /// Clicks from the authority's home page to its imprint.
    pub imprint_clicks: Option<Told<u64>>,
    /// Whether the authority's imprint page has a name, a postal address, a representative; what was never read is not
    /// there.
    pub imprint_elements: [Option<Evidence>; 3],
    /// Whether an official page links to the channel.
    pub website_link: Option<Evidence>,
    /// Whether the channel links to the authority's website.
    pub back_link: Option<Evidence>,
    /// The short link under which the registry knows the channel.
    pub short_link: Option<ShortLink>,
    /// The newest post that is known.
    pub posts: Option<Posts>,
    /// Where the authority's other channels point to this one.
    pub mentions: Vec<Mention>,
    /// What the authority answered itself.
    pub declared: BTreeMap<Requirement, Vec<Evidence>>,
    /// Its answers on the application: the day, or `None` for "no application".
    pub applications: Vec<Told<Option<StatedDate>>>,
}

impl Known {
    /// Returns that nothing is known.
    #[must_use]
    pub fn nothing(authority: impl Into<String>, as_of: Date) -> Self {
        Self {
            as_of,
            authority: authority.into(),
            channel_name: None,
            last_check: None,
            badge: Vec::new(),
            profile_badges: BTreeMap::new(),
            imprint: None,
            imprint_clicks: None,
            imprint_elements: [const { None }; 3],
            website_link: None,
            back_link: None,
            short_link: None,
            posts: None,
            mentions: Vec::new(),
            declared: BTreeMap::new(),
            applications: Vec::new(),
        }
    }
}

/// What a source says of a badge, and since when.
#[derive(Debug, Clone)]
pub struct BadgeStatement {
    /// The newest statement.
    pub said: Evidence,
    /// Since when this source has said the same.
    pub since: Option<Date>,
    /// When it last said otherwise.
    pub otherwise_until: Option<Date>,
}

/// A short link, and whether it leads to the channel.
#[derive(Debug, Clone)]
pub struct ShortLink {
    /// The link.
    pub address: String,
    /// Whether it leads there.
    pub leads: Evidence,
}

/// What is known of the newest posts.
#[derive(Debug, Clone)]
pub struct Posts {
    /// Day of the newest post.
    pub newest: Told<Date>,
    /// The day up to which posts were looked for; `None` when what is known proves nothing about the time between.
    pub watched_to: Option<Date>,
}

/// A place on another channel of the authority that points to this one.
#[derive(Debug, Clone)]
pub struct Mention {
    /// The platform of that channel.
    pub platform: Platform,
    /// True when it stands in the profile itself, and not in a post.
    pub in_profile: bool,
    /// The page that says so.
    pub told: Told<()>,
}
