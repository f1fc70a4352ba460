//! What was found on the authorities' own pages.

use super::{Meaning, column, facts};
use crate::extract::Criterion;

pub(super) const COLUMNS: &[Meaning] = &[
    column("criterion", "Criterion", "What was looked for on the page.").words(criteria).always(),
    column("state", "State", "`met`, `unmet`, or `unknown` when the page does not tell.")
        .words(facts)
        .always(),
    column("clicks", "Clicks", "Clicks from the home page to the imprint.").count().always(),
    column(
        "complete",
        "Read in full",
        "1 when absence on the page proves absence; 0 where a script draws the page or hides channels.",
    )
    .count()
    .always(),
    column("pages", "Pages", "Official pages of the authority that were read; empty when none was.")
        .count()
        .always_in(&["pages_read"]),
    column("newest_on", "Newest reading", "The day of the newest reading of one of them.").always(),
    column("all_read", "All read", "1 when home, contact and imprint page were all read in full, else 0.")
        .count()
        .always(),
];

fn criteria() -> Vec<&'static str> {
    Criterion::ALL.map(Criterion::as_str).to_vec()
}
