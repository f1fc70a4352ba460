//! What a person should clear up: pages that contradict each other, channels that no page confirms, channels that
//! the registry lacks. Nothing here says that anybody did wrong.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    fact::Fact,
    language::{
        Language,
        hostile::{self, plain},
    },
    view::{Conflict, Found, Report, Unconfirmed},
};

/// More found channels than these stand in `found-channels.csv` only.
const FOUND_SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "open_questions.html")]
struct OpenQuestions<'a> {
    language: &'a Language,
    conflicts_caption: String,
    conflicts: Vec<ConflictRow>,
    unconfirmed_caption: String,
    unconfirmed: Vec<UnconfirmedRow>,
    found_caption: String,
    found: Vec<FoundRow>,
    more_found: Option<String>,
}

impl OpenQuestions<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct ConflictRow {
    authority: String,
    level: String,
    platform: String,
    /// What each page names, and the page.
    pages: [(String, SourceNote); 2],
}

struct UnconfirmedRow {
    authority: String,
    level: String,
    platform: String,
    channel: String,
    note: Option<String>,
    pages: String,
}

struct FoundRow {
    authority: String,
    level: String,
    platform: String,
    handle: String,
    link: Option<String>,
    source: SourceNote,
}

/// Returns the three lists, those with entries only; a sentence when all are empty.
pub(super) fn open_questions(report: &Report, language: &Language) -> String {
    let presence = &report.presence;
    let date = language.date(report.as_of);
    let caption = |id: &str, n: usize| language.text_with(id, &[("n", n.into()), ("date", (&date).into())]);
    let more = presence.found.len().saturating_sub(FOUND_SHOWN);
    rendered(&OpenQuestions {
        language,
        conflicts_caption: caption("conflicts-caption", presence.conflicts.len()),
        conflicts: presence.conflicts.iter().map(|row| conflict(row, language)).collect(),
        unconfirmed_caption: caption("unconfirmed-caption", presence.unconfirmed.len()),
        unconfirmed: presence.unconfirmed.iter().map(|row| unconfirmed(row, language)).collect(),
        found_caption: caption("found-caption", presence.found.len()),
        found: presence.found.iter().take(FOUND_SHOWN).map(|row| found(row, language)).collect(),
        more_found: (more > 0).then(|| language.text_with("found-more", &[("n", more.into())])),
    })
}

fn conflict(row: &Conflict, language: &Language) -> ConflictRow {
    let note =
        |origin| SourceNote::new(origin, language).explained(&row.owner.authority_id, "channel_conflicts");
    ConflictRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        platform: language.platform(row.platform),
        pages: [(plain(&row.one_handle), note(&row.one)), (plain(&row.other_handle), note(&row.other))],
    }
}

fn unconfirmed(row: &Unconfirmed, language: &Language) -> UnconfirmedRow {
    let date = row.pages_date.map_or_else(|| language.text("date-unknown"), |day| language.short_date(day));
    UnconfirmedRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        platform: language.platform(row.platform),
        channel: row.name.as_deref().map_or_else(|| language.text("channel-without-name"), plain),
        note: (row.bears_name == Fact::Met).then(|| language.text("bears-name")),
        pages: language.text_with("pages-read", &[("n", row.pages.into()), ("date", (&date).into())]),
    }
}

fn found(row: &Found, language: &Language) -> FoundRow {
    FoundRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        platform: language.platform(row.platform),
        handle: plain(&row.handle),
        link: hostile::link(&row.address).map(|(href, _)| href),
        source: SourceNote::new(&row.origin, language).explained(&row.owner.authority_id, "found_channels"),
    }
}
