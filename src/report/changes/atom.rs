//! The changes as an Atom feed (RFC 4287): one entry a change, newest first.
//!
//! An entry keeps its id and its time for good, so that a reader shows it once. The newest changes only: a reader that
//! comes every month misses none, and the file stays small.

use askama::Template;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::excerpt;
use crate::{
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{ChannelChange, Origin, Report, uuid},
};

/// Entries of a feed.
const ENTRIES: usize = 200;

#[derive(Template)]
#[template(path = "changes.xml")]
struct Feed {
    lang: &'static str,
    id: String,
    title: String,
    subtitle: String,
    updated: Timestamp,
    version: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    updated: Timestamp,
    aspect: &'static str,
    aspect_words: String,
    link: Option<String>,
    content: String,
}

/// Returns the feed; without changes it has no entries, which the standard allows.
pub(super) fn atom(report: &Report, language: &Language) -> String {
    let changes = report.history.changes.iter().take(ENTRIES);
    let entries: Vec<Entry> = changes.map(|change| entry(change, language)).collect();
    let newest = entries.iter().map(|entry| entry.updated).max();
    let lang = language.lang().tag();
    let feed = Feed {
        lang,
        id: uuid(&["kanalbarometer", "changes", lang, if report.invented { "invented" } else { "real" }]),
        title: language.text("changes-feed-title"),
        subtitle: if report.invented { language.text("invented") } else { language.text("changes-note") },
        updated: newest.unwrap_or_else(|| midnight(report.as_of)),
        version: report.version.clone(),
        entries,
    };
    feed.render().expect("rendering into a string fails only if a template asks it to")
}

fn entry(change: &ChannelChange, language: &Language) -> Entry {
    let value = |value: &str| plain(&excerpt(&language.change_value(change.aspect, value)));
    let (before, after) = (value(&change.before), value(&change.after));
    let aspect = language.aspect(change.aspect);
    let gap = language.text_with("changes-gap", &[("n", change.gap_days.into())]);
    let stated = |word: &str, value: &str, origin: &Origin| {
        format!("{}: {value} ({})", language.text(word), evidence(origin, language))
    };
    let content = [
        stated("changes-seen", &after, &change.seen),
        stated("changes-before", &before, &change.seen_before),
        gap,
    ];
    let day = change.seen.date.map(|stated| midnight(stated.to));
    Entry {
        id: change.id(),
        title: format!("{}: {aspect}: {before} → {after}", plain(&change.owner.authority)),
        updated: change.observed_at.or(day).unwrap_or(Timestamp::UNIX_EPOCH),
        aspect: change.aspect.as_str(),
        aspect_words: aspect,
        link: change.seen.url.as_deref().and_then(hostile::link).map(|(address, _)| address),
        content: content.join("\n"),
    }
}

/// The first second of a day in UTC.
fn midnight(day: Date) -> Timestamp {
    TimeZone::UTC.to_timestamp(day.into()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Day, source, address and digest of a statement, as one line of plain text.
fn evidence(origin: &Origin, language: &Language) -> String {
    let date =
        origin.date.map_or_else(|| language.text("date-unknown"), |stated| language.stated_date(&stated));
    let source = match origin.source_kind {
        Some(kind) => language.source_kind(kind),
        None => language.source(origin.source),
    };
    let address = origin.url.as_deref().map(plain);
    let digest = origin.document_sha256.as_deref().map(|digest| format!("SHA-256 {}", plain(digest)));
    [Some(date), Some(source), address, digest].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
