//! How requests and runs ended, and what was kept back.

use super::{Meaning, column};
use crate::{
    canary::AlarmKind,
    collect::CheckStatus,
    extract::{Criterion, canary::Field},
};

pub(super) const COLUMNS: &[Meaning] = &[
    column(
        "status",
        "Status",
        "How the check ended. Where it is not `ok`, empty cells are empty because of that: neither a \
         zero nor a no.",
    )
    .words(statuses)
    .always(),
    column("status", "Status", "How the newest check ended; empty when there was none.")
        .words(statuses)
        .within(&["platform_channels"]),
    column("http_status", "HTTP status", "Status code of the last answer; empty when nobody answered."),
    column("hops", "Answers", "Answers on the way, redirects included.").count().always(),
    column(
        "final_platform",
        "Final platform",
        "The platform of the channel that the final address leads to; empty when it is none's.",
    )
    .within(&["fetches"])
    .words(|| crate::platform::Platform::ALL.map(crate::platform::Platform::as_str).to_vec()),
    column("final_handle", "Final name", "What the platform knows that channel by; empty when it is none's.")
        .outside(),
    column("unchanged", "Unchanged", "True when the page is the same, byte for byte, as the time before.")
        .always(),
    column("body_bytes", "Bytes", "Bytes of the page after decompression.").count().always(),
    column("facts", "Rows of the run", "Checks and requests of the run that were known on the day.")
        .count()
        .always(),
    column("targets", "Targets", "Targets of the run that ended so.").count().always(),
    column("code", "Issue", "Short fixed word for what could not be read.").always(),
    column("kind", "Kind of alarm", "What the comparison with all other pages noticed.")
        .words(alarms)
        .always(),
    column("field", "Field", "In which field it was noticed; empty when it is the page as a whole.")
        .words(fields),
    column("pages", "Pages", "Pages that were looked at.").count().always().within(&["run_alarms"]),
    column("pages_fine", "Pages in order", "Pages of these on which all is as it should be.")
        .count()
        .always(),
    column(
        "expected_percent",
        "Expected share",
        "The smallest normal share of pages in order, in percent; empty where none is defined.",
    )
    .count(),
    column("seen", "Seen", "The value that was kept back.")
        .withheld("a value that was kept back because it cannot be right is not published"),
    column(
        "plausible_from",
        "Plausible from",
        "The smallest plausible number; empty when the alarm is not about a number.",
    )
    .count(),
    column("plausible_to", "Plausible to", "The largest plausible number; empty when nothing bounds it.")
        .count(),
    column(
        "followers_before",
        "Followers before",
        "The last accepted number; empty when the alarm is not about a number.",
    )
    .count(),
    column("before_on", "Read before on", "The day of that number."),
];

fn statuses() -> Vec<&'static str> {
    CheckStatus::ALL.map(CheckStatus::as_str).to_vec()
}

fn alarms() -> Vec<&'static str> {
    AlarmKind::ALL.map(AlarmKind::as_str).to_vec()
}

fn fields() -> Vec<&'static str> {
    let fields = Field::ALL.map(Field::as_str);
    fields.into_iter().chain(Criterion::ALL.map(Criterion::as_str)).collect()
}
