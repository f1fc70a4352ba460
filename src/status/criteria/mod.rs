//! Criteria: what is asked of a channel, each decided on the evidence there is, met, unmet or unknown.
//!
//! One file a criterion: from [`Known`], what the metrics and the authority say, to its evidence. One rule
//! ([`decide()`]) weighs all of them. It must not know frames, formats or languages.

mod decide;
mod declared;
mod evidence;
mod known;

mod channel_badge;
mod channel_links_website;
mod channel_named;
mod channel_reachable;
mod imprint_elements;
mod imprint_in_description;
mod imprint_own;
mod imprint_within_two_clicks;
mod profile_badge;
mod profile_links_channel;
mod promoted_elsewhere;
mod recent_posts;
mod short_link;
mod website_links_channel;

pub use decide::decide;
pub use declared::{answers, applications};
pub use evidence::{Evidence, Told};
pub use known::{BadgeStatement, Known, Mention, Posts, ShortLink};

use serde::Serialize;

use crate::{fact::Fact, requirement::Requirement};

/// The outcome of one criterion for one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which.
    pub requirement: Requirement,
    /// Met, unmet, unknown.
    pub state: Fact,
    /// What decided; `None` when unknown.
    pub decided_by: Option<Evidence>,
    /// What says the opposite and did not decide, strongest first.
    pub contradicted_by: Vec<Evidence>,
}

/// Returns the outcome of every criterion, in the order of [`Requirement::ALL`].
#[must_use]
pub fn findings(known: &Known) -> Vec<Finding> {
    Requirement::ALL.into_iter().map(|requirement| finding(requirement, known)).collect()
}

fn finding(requirement: Requirement, known: &Known) -> Finding {
    let mut evidence = evidence(requirement, known);
    evidence.extend(known.declared.get(&requirement).into_iter().flatten().cloned());
    decide(requirement, evidence)
}

/// Returns what pages, files and published texts say of a criterion.
fn evidence(requirement: Requirement, known: &Known) -> Vec<Evidence> {
    match requirement {
        Requirement::ChannelReachable => channel_reachable::evidence(known),
        Requirement::ChannelBadge => channel_badge::evidence(known),
        Requirement::ProfileBadge => profile_badge::evidence(known),
        Requirement::ProfileLinksChannel => profile_links_channel::evidence(known),
        // No page shows these: only the authority can say so.
        Requirement::TwoStepVerification
        | Requirement::GroupMailbox
        | Requirement::MailboxOffPhone
        | Requirement::OfficialPhone
        | Requirement::BusinessApp
        | Requirement::TwoAdmins => Vec::new(),
        Requirement::ImprintInDescription => imprint_in_description::evidence(known),
        Requirement::ImprintWithinTwoClicks => imprint_within_two_clicks::evidence(known),
        Requirement::ImprintElements => imprint_elements::evidence(known),
        Requirement::ImprintOwn => imprint_own::evidence(known),
        Requirement::WebsiteLinksChannel => website_links_channel::evidence(known),
        Requirement::ChannelLinksWebsite => channel_links_website::evidence(known),
        Requirement::ChannelNamed => channel_named::evidence(known),
        Requirement::ShortLink => short_link::evidence(known),
        Requirement::RecentPosts => recent_posts::evidence(known),
        Requirement::PromotedElsewhere => promoted_elsewhere::evidence(known),
    }
}

#[cfg(test)]
mod tests;
