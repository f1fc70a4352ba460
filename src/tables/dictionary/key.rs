//! Keys: who and what a row speaks of.

use super::{Meaning, column};
use crate::platform::Platform;

/// What a key looks like: lower-case letters, digits, single hyphens.
const KEY: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

pub(super) const COLUMNS: &[Meaning] = &[
    column("authority_id", "Authority", "Key of the authority in `authorities`; never changed once given.")
        .pattern(KEY)
        .always(),
    column("authority_id", "Authority", "Key of the authority; empty where all pages of a kind are meant.")
        .pattern(KEY)
        .within(&["run_alarms"]),
    column("channel_id", "Channel", "Key of the channel in `channels`; never changed once given.")
        .pattern(KEY)
        .always(),
    column("channel_id", "Channel", "Key of the channel; empty for a page of the authority's website.")
        .pattern(KEY)
        .within(&["fetches", "run_issues"]),
    column("channel_id", "Channel", "Key of the channel; empty where all pages of a kind are meant.")
        .pattern(KEY)
        .within(&["run_alarms"]),
    column("figure_id", "Published figure", "Key of the published figure; never changed once given.")
        .pattern(KEY)
        .always(),
    column("observation_id", "Observation", "Key of the row: its run, and its number within the run.")
        .always(),
    column("finding_id", "Finding", "Key of the row: its run, and its number within the run.").always(),
    column("fetch_id", "Request", "Key of the row: its run, and its number within the run.").always(),
    column(
        "platform",
        "Platform",
        "The platform that the channel is on; `press` is a feed of press releases.",
    )
    .words(platforms)
    .always(),
    column(
        "platform",
        "Platform",
        "The platform of the pages; empty for pages of the authorities' websites.",
    )
    .words(platforms)
    .within(&["run_alarms"]),
    column(
        "handle",
        "Name on the platform",
        "What the platform knows the channel by: invite code, lower-case name, `name@host` for \
         Mastodon, id or `@name` for YouTube. Empty when not known.",
    )
    .outside(),
];

fn platforms() -> Vec<&'static str> {
    Platform::ALL.map(Platform::as_str).to_vec()
}
