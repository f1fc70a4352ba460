//! How many people could be reached, how followers grew, and what they were after the opening and around the badge.

use super::{Meaning, column};
use crate::{
    count::Precision,
    registry::{SourceKind, Usage},
};

const REACHED: &[&str] = &["users_reached"];
const GROWTH: &[&str] = &["follower_growth", "follower_drops"];
const CURVE: &[&str] = &["launch_curve"];
const BADGE: &[&str] = &["badge_counts"];
const STUDIES: &[&str] = &["studies"];

pub(super) const COLUMNS: &[Meaning] = &[
    column("study_id", "Study", "Key of the study in `studies`; never changed once given.")
        .pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
        .always(),
    column("study", "Study", "Name of the study.").outside().always().within(STUDIES),
    column("publisher", "Publisher", "Who publishes the study.").outside().always().within(STUDIES),
    column("year", "Year", "The year that the share is of.").count().always().within(STUDIES),
    column("survey_period", "Survey period", "When people were asked, as the source words it; empty when it does not say.")
        .outside()
        .within(STUDIES),
    column("usage", "Usage", "What the study calls using WhatsApp: `daily`, at least `weekly`, or `used` at all.")
        .words(usages)
        .always()
        .within(STUDIES),
    column("percent", "Share of users", "The share of the people asked, in percent, as printed.")
        .always()
        .within(STUDIES),
    column("percent_half_step", "Half of the last digit", "Half of the last printed digit of the share: 0.5 for `82`.")
        .always()
        .within(STUDIES),
    column(
        "population_base",
        "People that the share is of",
        "Whom the study asked about, as the source words it; empty when it does not say.",
    )
    .outside()
    .within(STUDIES),
    column("sample_size", "People asked", "How many people were asked; empty when the source does not say.")
        .count()
        .within(STUDIES),
    column("source_url", "Address of the source", "Address of the page that states the share.")
        .always()
        .within(STUDIES),
    column(
        "in_force_from",
        "In force from",
        "The day from which reports reckon with the share; empty for one that is kept for comparison only.",
    )
    .within(STUDIES),
    column("study_percent", "Share of users in the study", "The share in the study in force, in percent.")
        .always()
        .within(REACHED),
    column("study_percent_low", "Share of users at least", "The lower bound of that share.").always().within(REACHED),
    column("study_percent_high", "Share of users at most", "The upper bound of that share.").always().within(REACHED),
    column(
        "users",
        "Estimated WhatsApp users",
        "Inhabitants times the share in the study; an upper estimate, since children are inhabitants too.",
    )
    .always()
    .within(REACHED),
    column("users_low", "Estimated users at least", "The same with the lower bound of the share.")
        .always()
        .within(REACHED),
    column("users_high", "Estimated users at most", "The same with the upper bound of the share.")
        .always()
        .within(REACHED),
    column("reached", "Followers per 100 users", "100 · followers / estimated users; followers need not live there.")
        .always()
        .within(REACHED),
    column("reached_low", "Per 100 users at least", "The same from the fewest followers and the most users.")
        .always()
        .within(REACHED),
    column(
        "reached_high",
        "Per 100 users at most",
        "The same from the most followers and the fewest users; empty when followers are open above.",
    )
    .within(REACHED),
    column("wanted_days", "Wanted days", "The span that was asked for: 7, 30, 90 or 365 days.").count().always().within(GROWTH),
    column("span_days", "Days between", "The days that truly lie between the two counts.").count().always().within(GROWTH),
    column("gained", "Gained", "Followers of the later count less those of the earlier one; negative when lost.")
        .always()
        .within(GROWTH),
    column("gained_low", "Gained at least", "The least that fits both counts; empty when the earlier one is open above.")
        .within(GROWTH),
    column("gained_high", "Gained at most", "The most that fits both counts; empty when the later one is open above.")
        .within(GROWTH),
    column("per_30_days", "Gained in 30 days", "30 · gained / days between.").always().within(GROWTH),
    column("per_30_days_low", "In 30 days at least", "The same from the lower bound; empty when that is open.")
        .within(GROWTH),
    column("per_30_days_high", "In 30 days at most", "The same from the upper bound; empty when that is open.")
        .within(GROWTH),
    column("gained_percent", "Gained in percent", "Gained for each 100 earlier followers; empty when they were 0.")
        .within(GROWTH),
    column(
        "gained_percent_low",
        "In percent at least",
        "The lower bound of that; empty when it is open or the earlier count may have been 0.",
    )
    .within(GROWTH),
    column(
        "gained_percent_high",
        "In percent at most",
        "The upper bound of that; empty when it is open or the earlier count may have been 0.",
    )
    .within(GROWTH),
    column(
        "direction",
        "Direction",
        "Whether the bounds show growth (`grown`), loss (`shrunk`), exactly nothing (`unchanged`), or cannot tell \
         (`not_distinguishable`).",
    )
    .words(|| vec!["grown", "shrunk", "unchanged", "not_distinguishable"])
    .always()
    .within(GROWTH),
    column("earlier_followers", "Earlier followers", "The count that the growth starts from.")
        .count()
        .always()
        .within(GROWTH),
    column("earlier_low", "Earlier at least", "The lower bound of the earlier count.").count().always().within(GROWTH),
    column("earlier_high", "Earlier at most", "The upper bound of the earlier count; empty when that is open.")
        .count()
        .within(GROWTH),
    column("earlier_precision", "Earlier precision", "How the earlier count was stated, as in `followers_precision`.")
        .words(precisions)
        .always()
        .within(GROWTH),
    column("earlier_source", "Earlier source", "How the earlier count came to us, as in `source`.")
        .words(|| vec!["collected", "imported", "published"])
        .always()
        .within(GROWTH),
    column("earlier_source_kind", "Earlier kind of source", "For a published earlier count, how near its source is.")
        .words(|| SourceKind::ALL.map(SourceKind::as_str).to_vec())
        .within(GROWTH),
    column("earlier_date", "Earlier day", "The day of the earlier count.").always().within(GROWTH),
    column("earlier_url", "Earlier address", "Address of the page of the earlier count.").always().within(GROWTH),
    column(
        "earlier_sha256",
        "Earlier document",
        "SHA-256 of the stored page of the earlier count; empty for a published one.",
    )
    .within(GROWTH),
    column("started_day_from", "Start, first day as number", "The first possible day of the start, as days since 1970.")
        .within(&["channel_start"]),
    column("started_day_to", "Start, last day as number", "The last possible day of the start, as days since 1970.")
        .within(&["channel_start"]),
    column("days_from", "Days since opening, at least", "The fewest days that can lie between opening and count.")
        .count()
        .always()
        .within(CURVE),
    column("days_to", "Days since opening, at most", "The most days that can lie between opening and count.")
        .count()
        .always()
        .within(CURVE),
    column("side", "Side", "Whether the count is from `before` the day on which the badge was first seen, or `after`.")
        .words(|| vec!["before", "after"])
        .always()
        .within(BADGE),
    column("first_seen_on", "Badge first seen", "The day on which the badge was first seen: seen, not granted.")
        .always()
        .within(BADGE),
    column(
        "unverified_on",
        "Last seen without badge",
        "The last day before on which somebody saw no badge; empty when nobody did.",
    )
    .within(BADGE),
];

fn usages() -> Vec<&'static str> {
    Usage::ALL.map(Usage::as_str).to_vec()
}

fn precisions() -> Vec<&'static str> {
    [Precision::Exact, Precision::Rounded, Precision::About, Precision::AtLeast]
        .map(Precision::as_str)
        .to_vec()
}
