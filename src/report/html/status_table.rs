//! The verification status of every authority and channel: one row each, to sort and to filter.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::{dash, rendered, source_note::SourceNote};
use crate::{
    chart::interval_text,
    language::{Language, hostile},
    registry::Level,
    status::Stage,
    view::{AuthorityRow, ChannelRow, Followers, Origin, Report},
};

#[derive(Template)]
#[template(path = "status_table.html")]
struct StatusTable<'a> {
    language: &'a Language,
    levels: Vec<(&'static str, String)>,
    lands: Vec<(String, String)>,
    stages: Vec<(&'static str, String)>,
    caption: String,
    rows: Vec<Row>,
}

impl StatusTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

/// One authority with one of its channels, or without any.
struct Row {
    level: &'static str,
    land: String,
    stage: &'static str,
    stage_order: usize,
    authority: String,
    /// Level and Land.
    place: String,
    stage_words: String,
    channel: Option<ChannelCells>,
}

/// By which page or table the registry knows a channel, and of which day.
struct Registered {
    link: Option<(String, String)>,
    words: String,
}

struct ChannelCells {
    name: String,
    link: Option<(String, String)>,
    since: Option<String>,
    registered: Registered,
    badge: String,
    badge_source: Option<SourceNote>,
    followers: String,
    followers_value: Option<u64>,
    followers_source: Option<SourceNote>,
    density: String,
    density_value: Option<f64>,
    imprint: String,
    imprint_source: Option<SourceNote>,
    check: String,
    check_day: Option<String>,
    check_value: Option<i64>,
}

/// Returns the table with its filters.
pub(super) fn status_table(report: &Report, language: &Language) -> String {
    let rows: Vec<Row> = report.authorities.iter().flat_map(|row| rows_of(row, language)).collect();
    let levels: BTreeSet<Level> = report.authorities.iter().map(|row| row.level).collect();
    let lands: BTreeMap<String, String> = report
        .authorities
        .iter()
        .filter_map(|row| row.land.as_deref())
        .map(|code| (land_key(code), language.land(code)))
        .collect();
    let mut lands: Vec<(String, String)> = lands.into_iter().collect();
    lands.sort_by(|(_, left), (_, right)| language.compare(left, right));
    let caption = language.text_with(
        "status-caption",
        &[("n", report.authorities.len().into()), ("date", (&language.date(report.as_of)).into())],
    );
    rendered(&StatusTable {
        language,
        levels: levels.into_iter().map(|level| (level.as_str(), language.level(level))).collect(),
        lands,
        stages: Stage::ALL.map(|stage| (stage.as_str(), language.stage(stage))).to_vec(),
        caption,
        rows,
    })
}

fn land_key(code: &str) -> String {
    hostile::file_name(code)
}

fn rows_of(authority: &AuthorityRow, language: &Language) -> Vec<Row> {
    let row = |stage: Stage, channel: Option<ChannelCells>| Row {
        level: authority.level.as_str(),
        land: authority.land.as_deref().map_or_else(String::new, land_key),
        stage: stage.as_str(),
        stage_order: Stage::ALL.iter().take_while(|other| **other != stage).count(),
        authority: hostile::plain(&authority.name),
        place: match &authority.land {
            Some(code) => {
                format!("{} · {}", language.level(authority.level), hostile::plain(&language.land(code)))
            }
            None => language.level(authority.level),
        },
        stage_words: language.stage(stage),
        channel,
    };
    if authority.channels.is_empty() {
        return vec![row(authority.stage, None)];
    }
    let cells = |channel| Some(channel_cells(channel, authority, language));
    authority.channels.iter().map(|channel| row(channel.stage, cells(channel))).collect()
}

fn registered(origin: &Origin, language: &Language) -> Registered {
    let link = origin.url.as_deref().and_then(hostile::link);
    // A source that is no address is named in words, such as an official gazette.
    let named = link.is_none().then(|| origin.url.as_deref().map(hostile::plain)).flatten();
    let date = origin.date.map(|date| language.stated_date(&date));
    let words: Vec<String> = named.into_iter().chain(date).collect();
    Registered { link, words: words.join(", ") }
}

fn channel_cells(row: &ChannelRow, authority: &AuthorityRow, language: &Language) -> ChannelCells {
    let link = row.url.as_deref().and_then(hostile::link);
    let note = |origin: Option<&_>, metric| {
        let note = origin.map(|origin| SourceNote::beside(origin, row.url.as_deref(), language));
        note.map(|note| note.explained(&authority.authority_id, metric))
    };
    let unknown = || language.text("unknown");
    let count = row.followers.as_ref().map(|Followers { count, .. }| count);
    let density = row.followers_per_1000.as_ref();
    ChannelCells {
        name: match (row.name.as_deref(), &link) {
            // Saying the authority's name twice tells nothing.
            (Some(name), _) if name.trim() != authority.name.trim() => hostile::plain(name),
            (_, Some(_)) => language.text("channel-unnamed"),
            (_, None) => language.text("channel-without-address"),
        },
        link,
        since: row.started.map(|started| {
            language.text_with("channel-since", &[("date", (&language.stated_date(&started)).into())])
        }),
        registered: registered(&row.registered, language),
        badge: language.badge(row.badge.state),
        badge_source: note(row.badge.origin.as_ref(), "badge"),
        followers: count.map_or_else(unknown, |count| language.count(count)),
        followers_value: count.map(|count| count.shown),
        followers_source: note(row.followers.as_ref().map(|followers| &followers.origin), "followers"),
        density: match (density, count) {
            (Some(density), Some(count)) => interval_text(language, density, count.precision),
            _ => dash(),
        },
        density_value: density.map(|density| density.value),
        imprint: language.imprint(row.imprint),
        imprint_source: note(row.imprint_origin.as_ref(), "imprint"),
        check: row
            .last_check
            .map_or_else(|| language.text("never-checked"), |(status, _)| language.status(status)),
        check_day: row.last_check.map(|(_, at)| language.day_of(at)),
        check_value: row.last_check.map(|(_, at)| at.as_second()),
    }
}
