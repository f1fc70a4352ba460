//! Every published follower figure with its date, its words and its address.

use askama::Template;

use super::{rendered, source_note::SourceNote};
use crate::{
    language::{Language, hostile::plain},
    view::Report,
};

#[derive(Template)]
#[template(path = "published_table.html")]
struct PublishedTable<'a> {
    language: &'a Language,
    caption: String,
    rows: Vec<Row>,
}

impl PublishedTable<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    authority: String,
    level: String,
    followers: String,
    value: u64,
    quote: Option<String>,
    badge: String,
    source: SourceNote,
    date_value: Option<String>,
}

/// Returns the table; empty text when there is no figure, since the chart's sentence says so already.
pub(super) fn published_table(report: &Report, language: &Language) -> String {
    if report.published_followers.is_empty() {
        return String::new();
    }
    let rows: Vec<Row> = report
        .published_followers
        .iter()
        .map(|row| Row {
            authority: plain(&row.authority),
            level: language.level(row.level),
            followers: language.count(&row.followers.count),
            value: row.followers.count.shown,
            quote: row.followers.origin.quote.as_deref().map(plain).filter(|quote| !quote.is_empty()),
            badge: language.badge(row.badge),
            source: SourceNote::new(&row.followers.origin, language)
                .explained(&row.authority_id, "followers"),
            date_value: row.followers.origin.date.map(|date| date.from.strftime("%Y%m%d").to_string()),
        })
        .collect();
    let date = language.date(report.as_of);
    let caption =
        language.text_with("published-caption", &[("n", rows.len().into()), ("date", (&date).into())]);
    rendered(&PublishedTable { language, caption, rows })
}
