//! What changed on the channels, how long the badge took, and which followers went at once.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    language::{Language, hostile::plain},
    report::changes::excerpt,
    view::{Aspect, ChannelChange, DaysToBadge, FollowerDrop, Report},
};

/// More changes than these stand in `changes.csv` only.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "history.html")]
struct History<'a> {
    language: &'a Language,
    caption: String,
    changes: Vec<ChangeRow>,
    more: Option<String>,
    badge_caption: String,
    badges: Vec<BadgeRow>,
    drops: Vec<DropRow>,
}

impl History<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct ChangeRow {
    authority: String,
    level: String,
    platform: String,
    aspect: String,
    /// True for words of the program, false for text from outside, which is quoted.
    has_words: bool,
    before: String,
    after: String,
    gap: String,
    seen: SourceNote,
    seen_before: SourceNote,
}

struct BadgeRow {
    authority: String,
    level: String,
    days: String,
    sort: u64,
    started: String,
    unverified: String,
    seen: SourceNote,
}

struct DropRow {
    authority: String,
    platform: String,
    words: String,
    seen: SourceNote,
}

/// Returns the section; nothing before the first run has shown what there is to change.
pub(super) fn history(report: &Report, language: &Language) -> String {
    let history = &report.history;
    if report.run.is_none() && history.changes.is_empty() && history.days_to_badge.is_empty() {
        return String::new();
    }
    let date = language.date(report.as_of);
    let caption = |id: &str, n: usize| language.text_with(id, &[("n", n.into()), ("date", (&date).into())]);
    let more = history.changes.len().saturating_sub(SHOWN);
    rendered(&History {
        language,
        caption: caption("changes-caption", history.changes.len()),
        changes: history.changes.iter().take(SHOWN).map(|row| change(row, language)).collect(),
        more: (more > 0).then(|| language.text_with("changes-more-csv", &[("n", more.into())])),
        badge_caption: caption("days-to-badge-caption", history.days_to_badge.len()),
        badges: history.days_to_badge.iter().map(|row| badge(row, language)).collect(),
        drops: history.drops.iter().map(|row| drop(row, language)).collect(),
    })
}

fn change(row: &ChannelChange, language: &Language) -> ChangeRow {
    let value = |value: &str| plain(&excerpt(&language.change_value(row.aspect, value)));
    ChangeRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        platform: language.platform(row.platform),
        aspect: language.aspect(row.aspect),
        has_words: Aspect::has_words(row.aspect),
        before: value(&row.before),
        after: value(&row.after),
        gap: language.text_with("changes-gap", &[("n", row.gap_days.into())]),
        seen: SourceNote::new(&row.seen, language).explained(&row.owner.authority_id, "changes"),
        seen_before: SourceNote::new(&row.seen_before, language)
            .explained(&row.owner.authority_id, "changes"),
    }
}

fn badge(row: &DaysToBadge, language: &Language) -> BadgeRow {
    let unknown = || language.text("date-unknown");
    BadgeRow {
        authority: plain(&row.owner.authority),
        level: language.level(row.owner.level),
        days: language.days_to_badge(row),
        sort: row.days_to,
        started: row.started.map_or_else(unknown, |stated| language.stated_date(&stated)),
        unverified: row
            .unverified_on
            .map_or_else(|| language.text("never-seen"), |day| language.short_date(day)),
        seen: SourceNote::new(&row.seen, language).explained(&row.owner.authority_id, "days_to_badge"),
    }
}

fn drop(row: &FollowerDrop, language: &Language) -> DropRow {
    DropRow {
        authority: plain(&row.owner.authority),
        platform: language.platform(row.platform),
        words: language.follower_drop(row),
        seen: SourceNote::new(&row.later.origin, language)
            .explained(&row.owner.authority_id, "follower_drops"),
    }
}
