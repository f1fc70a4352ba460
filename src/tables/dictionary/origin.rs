//! Where a value comes from: run, day, source, page, digest.

use super::{Meaning, column};
use crate::{collect::Purpose, registry::SourceKind, source::Source};

const SHA256: &str = "^[0-9a-f]{64}$";

/// Said wherever a column of that kind is left out.
const QUOTES: &str = "words from pages are left out: they are their authors', and may name persons; `url`, `place` and \
                      `document_sha256` lead to them";

pub(super) const COLUMNS: &[Meaning] = &[
    column("run_id", "Run", "Key of the run: the moment at which it began, in UTC.").always(),
    column(
        "run_id",
        "Run or figure",
        "Key of the run, or of the row of `published_figures`, that the value is from.",
    )
    .always()
    .within(&["followers", "badge", "badge_statements", "channel_start", "launch_curve"]),
    column(
        "date",
        "Day",
        "The day in Germany that the value is for; empty when the source states no exact day.",
    )
    .always_in(&[
        "observations",
        "findings",
        "fetches",
        "official_pages",
        "website_findings",
        "imprint_clicks",
        "confirming_links",
        "back_links",
        "channel_name",
        "run_alarms",
        "short_links",
        "newest_posts",
    ]),
    column(
        "date_from",
        "First day",
        "The first day that the stated date can mean; empty when the source states none.",
    ),
    column(
        "date_to",
        "Last day",
        "The last day that the stated date can mean; empty when the source states none.",
    ),
    column("observed_at", "Time", "When the page was read, in UTC; empty where only a day is known.")
        .always_in(&[
            "findings",
            "fetches",
            "official_pages",
            "website_findings",
            "channel_name",
            "last_check",
            "short_links",
        ]),
    column(
        "source",
        "Source",
        "How the value came to us: read from a public page (`collected`), from a file handed over \
         (`imported`), from a published text (`published`), stated by the authority itself \
         (`declared`).",
    )
    .words(sources)
    .always(),
    column(
        "source_kind",
        "Kind of source",
        "How near a published source is to the authority; empty for what was not published.",
    )
    .words(source_kinds)
    .always_in(&["published_figures", "channel_start"]),
    column("purpose", "Kind of page", "What the page was read as.").words(purposes).always(),
    column("url", "Address", "Address of the page that says so, or that was asked for.").always(),
    column("final_url", "Final address", "Address behind all redirects; empty when nobody answered."),
    column(
        "final_host",
        "Final host",
        "Host of the final address without `www.`; empty when nobody answered.",
    ),
    column(
        "document_sha256",
        "Digest of the page",
        "SHA-256 of the page as it was kept; empty when there is none.",
    )
    .pattern(SHA256)
    .always_in(&["official_pages"]),
    column("document", "Digest of the page", "SHA-256 of the page as it was kept; empty when there is none.")
        .pattern(SHA256),
    column("extractor_version", "Version of the rules", "Version of the rules by which the page was read.")
        .count()
        .always(),
    column(
        "place",
        "Place",
        "Where in the page the value stands: path of elements or name of a field; empty when there is \
         none.",
    )
    .outside(),
    column("quote", "Quote", "The words found on the page.").withheld(QUOTES),
    column("evidence", "Evidence", "Place and words of each value.").withheld(QUOTES),
    column("detail", "Detail", "What was found, in words.").withheld(QUOTES),
    column("page_quote", "Quote", "The words of the link on the official page.").withheld(QUOTES),
    column("channel_quote", "Quote", "The words of the link on the channel's page.").withheld(QUOTES),
];

fn sources() -> Vec<&'static str> {
    [Source::Collected, Source::Imported, Source::Published, Source::Declared].map(Source::as_str).to_vec()
}

fn source_kinds() -> Vec<&'static str> {
    SourceKind::ALL.map(SourceKind::as_str).to_vec()
}

fn purposes() -> Vec<&'static str> {
    Purpose::ALL.map(Purpose::as_str).to_vec()
}
