//! The changes to read: those of the day, then those of the four weeks before.

use std::fmt::Write;

use jiff::ToSpan;

use super::excerpt;
use crate::{
    language::{
        Language,
        hostile::{self, markdown_without_links as harmless},
    },
    view::{ChannelChange, Origin, Report},
};

/// Days before the day of the report whose changes are listed.
const DAYS_BACK: i64 = 28;

/// More changes than these of one part are counted only; the JSON has all.
const SHOWN: usize = 200;

/// Returns the list as `CommonMark`.
pub(super) fn markdown(report: &Report, language: &Language) -> String {
    let mut text = format!("# {} · {}\n", language.text("heading-history"), language.date(report.as_of));
    if report.invented {
        let _ = write!(text, "\n{}\n", language.text("invented"));
    }
    let first = report.as_of.saturating_sub(DAYS_BACK.days());
    let (today, earlier): (Vec<&ChannelChange>, Vec<&ChannelChange>) = report
        .history
        .changes
        .iter()
        .filter(|change| change.seen.date.is_some_and(|stated| stated.to >= first))
        .partition(|change| change.is_of(report.as_of));
    part(&mut text, "changes-today", &today, language);
    part(&mut text, "changes-earlier", &earlier, language);
    let _ = write!(text, "\n{}\n", language.text("changes-note"));
    text
}

fn part(text: &mut String, heading: &str, changes: &[&ChannelChange], language: &Language) {
    let heading = language.text_with(heading, &[("n", changes.len().into())]);
    let _ = write!(text, "\n## {heading}\n\n");
    if changes.is_empty() {
        let _ = writeln!(text, "{}", language.text("changes-none"));
    }
    for change in changes.iter().take(SHOWN) {
        entry(text, change, language);
    }
    if let Some(more) = changes.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "\n{}", language.text_with("changes-more", &[("n", more.into())]));
    }
}

fn entry(text: &mut String, change: &ChannelChange, language: &Language) {
    let value = |value: &str| harmless(&excerpt(&language.change_value(change.aspect, value)));
    let _ = writeln!(
        text,
        "- **{}** ({}), {}: {} → {}  ",
        harmless(&change.owner.authority),
        language.platform(change.platform),
        language.aspect(change.aspect),
        value(&change.before),
        value(&change.after),
    );
    let gap = language.text_with("changes-gap", &[("n", change.gap_days.into())]);
    let _ = writeln!(
        text,
        "  {}: {}; {}: {}. {gap}",
        language.text("changes-seen"),
        evidence(&change.seen, language),
        language.text("changes-before"),
        evidence(&change.seen_before, language),
    );
}

/// Day, source, address and digest of a statement.
fn evidence(origin: &Origin, language: &Language) -> String {
    let date =
        origin.date.map_or_else(|| language.text("date-unknown"), |stated| language.stated_date(&stated));
    let source = match origin.source_kind {
        Some(kind) => language.source_kind(kind),
        None => language.source(origin.source),
    };
    let mut words = vec![date, source];
    if let Some((address, _)) = origin.url.as_deref().and_then(hostile::link) {
        words.push(format!("<{address}>"));
    }
    if let Some(digest) = &origin.document_sha256 {
        words.push(format!("SHA-256 {}", harmless(digest)));
    }
    words.join(", ")
}
