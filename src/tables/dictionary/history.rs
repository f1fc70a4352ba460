//! What changed, how long the badge took, which followers went, and how complete the register is.

use super::{Meaning, column};
use crate::{registry::SourceKind, source::Source};

const SHA256: &str = "^[0-9a-f]{64}$";
const CHANGES: &[&str] = &["changes"];
const TO_BADGE: &[&str] = &["days_to_badge"];
const STAGES: &[&str] = &["stages_over_time"];
const DROPS: &[&str] = &["follower_drops"];
const BODIES: &[&str] = &["register_bodies"];
const COVERAGE: &[&str] = &["register_coverage"];
const ENTRIES: &[&str] = &["register_entries"];

pub(super) const COLUMNS: &[Meaning] = &[
    column(
        "aspect",
        "What changed",
        "Badge, imprint in the description, name, description, the channel that the registered link leads to, or \
         whether the address answers.",
    )
    .words(aspects)
    .always()
    .within(CHANGES),
    column("value_before", "Value before", "What was stated before.").outside().always().within(CHANGES),
    column("value", "Value since", "What was stated then.").outside().always().within(CHANGES),
    column(
        "gap_days",
        "Days in between",
        "Days from the statement before to this one: the change came at some time in between.",
    )
    .count()
    .always()
    .within(CHANGES),
    column("date_from", "First day", "The first day that the date of the new statement can mean.")
        .always()
        .within(CHANGES),
    column("before_from", "First day before", "The first day that the date of the statement before can mean.")
        .always()
        .within(CHANGES),
    column("before_to", "Last day before", "The last day that the date of the statement before can mean.")
        .always()
        .within(CHANGES),
    column("before_source", "Source before", "How the value before came to us.")
        .words(sources)
        .always()
        .within(CHANGES),
    column(
        "before_source_kind",
        "Kind of source before",
        "How near a published source of the value before is; empty for what was not published.",
    )
    .words(source_kinds)
    .within(CHANGES),
    column("before_url", "Address before", "Address of the page that stated the value before.")
        .always()
        .within(CHANGES),
    column(
        "before_sha256",
        "Digest of the page before",
        "SHA-256 of that page as it was kept; empty when there is none.",
    )
    .pattern(SHA256)
    .within(CHANGES),
    column(
        "run_id",
        "Run or figure",
        "Key of the run, or of the row of `published_figures`, that the new value is from.",
    )
    .always()
    .within(&["changes", "days_to_badge"]),
    column(
        "days_from",
        "Days at least",
        "The badge came no fewer days after the opening; empty when nobody saw the channel without badge before.",
    )
    .count()
    .within(TO_BADGE),
    column("days_to", "Days at most", "The badge was seen at most so many days after the opening.")
        .count()
        .always()
        .within(TO_BADGE),
    column("started_source", "Source of the opening", "How the opening came to us.")
        .words(sources)
        .always()
        .within(TO_BADGE),
    column("started_source_kind", "Kind of source of the opening", "How near that source is to the authority.")
        .words(source_kinds)
        .within(TO_BADGE),
    column("started_url", "Address of the opening", "Address of the page that states the opening.")
        .always()
        .within(TO_BADGE),
    column(
        "unverified_on",
        "Last seen without badge",
        "The last day before on which somebody saw no badge; empty when nobody did.",
    )
    .within(TO_BADGE),
    column("date", "Last day of the week", "The last day of the ISO week; of the newest week the day of the report.")
        .always()
        .within(STAGES),
    column("stage", "Stage", "How far the authorities were on the way to the badge.")
        .words(stages)
        .always()
        .within(STAGES),
    column("authorities", "Authorities", "Authorities of today's register that stood at the stage on that day.")
        .count()
        .always()
        .within(STAGES),
    column("followers_high", "Followers at most", "The most that the newest count can be.")
        .count()
        .always()
        .within(DROPS),
    column("is_district", "District", "1 for a Kreis, a kreisfreie Stadt, Berlin and Hamburg, else 0.")
        .count()
        .always()
        .within(BODIES),
    column(
        "is_town",
        "Town",
        "1 for a kreisfreie Stadt, Berlin, Hamburg and a Gemeinde of 20,000 inhabitants and more, else 0.",
    )
    .count()
    .always()
    .within(BODIES),
    column(
        "channels",
        "WhatsApp channels",
        "WhatsApp channels that the registry knows; 0 means that none is known, not that there is none.",
    )
    .count()
    .always()
    .within(BODIES),
    column("with_address", "With an address", "WhatsApp channels whose address is known.")
        .count()
        .always()
        .within(BODIES),
    column("confirmed", "Confirmed", "WhatsApp channels to which an official page links.")
        .count()
        .always()
        .within(BODIES),
    column("bodies", "Kind of authority", "`districts` or `towns`; a kreisfreie Stadt is both.")
        .words(|| vec!["districts", "towns"])
        .always()
        .within(COVERAGE),
    column("member", "Land", "Two-letter code of the Land, `all` for Germany.").always().within(COVERAGE),
    column("with_channel", "With a channel", "Authorities of which a WhatsApp channel is known.")
        .count()
        .always()
        .within(COVERAGE),
    column("with_address", "With an address", "Authorities of which a channel with its address is known.")
        .count()
        .always()
        .within(COVERAGE),
    column("confirmed", "Confirmed", "Authorities with a channel to which an official page links.")
        .count()
        .always()
        .within(COVERAGE),
    column("source", "Source", "The page by which the registry knows the channel, or its name.")
        .outside()
        .always()
        .within(ENTRIES),
    column(
        "source_kind",
        "Kind of source",
        "How near that page is to the authority; empty when no statement of it is kept.",
    )
    .words(source_kinds)
    .within(ENTRIES),
    column(
        "source_date",
        "Date of the source",
        "Day, month or year of the source, as precise as it is; empty when not known.",
    )
    .within(ENTRIES),
    column(
        "source_age_days",
        "Age of the source",
        "Days from the last possible day of the source to the day of the report; empty when its day is not known.",
    )
    .within(ENTRIES),
    column("has_address", "Has an address", "1 when the address of the channel is known, else 0.")
        .count()
        .always()
        .within(ENTRIES),
    column(
        "in_conflict",
        "In conflict",
        "1 when two official pages of the authority name different WhatsApp channels, else 0.",
    )
    .count()
    .always()
    .within(ENTRIES),
    column(
        "source_day",
        "Last day of the source",
        "The last day that the date of the source can mean, as whole days since 1970-01-01; empty when not known.",
    )
    .within(&["channels"]),
];

fn aspects() -> Vec<&'static str> {
    vec!["badge", "imprint", "name", "description", "link", "reachable"]
}

fn stages() -> Vec<&'static str> {
    vec!["verified", "lost", "unverified", "badge_unknown", "not_reachable", "no_channel_known"]
}

fn sources() -> Vec<&'static str> {
    [Source::Collected, Source::Imported, Source::Published, Source::Declared].map(Source::as_str).to_vec()
}

fn source_kinds() -> Vec<&'static str> {
    SourceKind::ALL.map(SourceKind::as_str).to_vec()
}
