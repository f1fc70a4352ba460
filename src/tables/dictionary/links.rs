//! Links between an authority's pages and its channels, one way and the other.

use super::{Meaning, column, facts};

const SHA256: &str = "^[0-9a-f]{64}$";

pub(super) const COLUMNS: &[Meaning] = &[
    column("page_state", "Page links to channel", "Whether an official page links to the channel.")
        .words(facts)
        .always(),
    column(
        "channel_state",
        "Channel links to authority",
        "Whether the channel links to the authority's website.",
    )
    .words(facts)
    .always(),
    column("two_way", "Both ways", "Met when both are, unmet when one is unmet, else unknown.")
        .words(facts)
        .always(),
    column("page_url", "Page", "Address of the official page with the link; empty when none is known.")
        .always_in(&["confirming_links"]),
    column("page_place", "Place on the page", "Where in that page the link stands.").outside(),
    column("page_date", "Page read on", "The day on which that page was read."),
    column("page_sha256", "Digest of the page", "SHA-256 of that page as it was kept.").pattern(SHA256),
    column("page_rel_me", "Claims identity", "The link claims to be the same person (`rel=me`)."),
    column(
        "page_redirected",
        "By redirect",
        "1 when a short link leads there, else 0; empty without a link.",
    )
    .count(),
    column(
        "pages_date",
        "Pages read on",
        "The day of the newest reading of an official page; empty when none was read.",
    ),
    column(
        "channel_url",
        "Channel page",
        "Address of the channel's page, or of its link to the website; empty when its description was \
         not read.",
    ),
    column("channel_place", "Place on the channel's page", "Where in that page the link stands.").outside(),
    column("channel_date", "Channel read on", "The day on which that page was read."),
    column("channel_sha256", "Digest of the channel's page", "SHA-256 of that page as it was kept.")
        .pattern(SHA256),
    column(
        "verified_at",
        "Link verified at",
        "When the platform itself found the link answered; empty when it does not say.",
    ),
    column(
        "elsewhere",
        "Links elsewhere",
        "A host other than the authority's that the channel links to; empty when none.",
    )
    .outside(),
    column(
        "mention",
        "Kind of mention",
        "Where it stands: in the description of the profile, among its links, in a post.",
    )
    .words(|| vec!["description", "link", "post"])
    .always(),
    column(
        "mention_url",
        "Address of the mention",
        "Address of the profile or post that points to the channel; empty where a post has none.",
    ),
    column("rel_me", "Claims identity", "The link claims to be the same person (`rel=me`).").always(),
    column("redirected", "By redirect", "1 when a short link leads there, else 0.").count().always(),
    column(
        "bears_name",
        "Bears the name",
        "Whether the channel's name holds that of the authority; `unknown` while no name is known.",
    )
    .words(facts)
    .always(),
];
