//! Published follower figures: each with its own date, therefore without a rank.

use super::{
    Chart, ChartTable, Column, ROWS_SHOWN, canvas, described,
    interval_rows::{Frame, Row, interval_rows},
    ranking::left_out,
};
use crate::{
    language::{Language, hostile::plain},
    registry::SourceKind,
    view::{Origin, PublishedRow, Report},
};

pub(super) const ID: &str = "published-followers";

/// Returns the published follower figures; `None` when there are none.
#[must_use]
pub fn published_followers(report: &Report, language: &Language) -> Option<Chart> {
    let rows = &report.published_followers;
    if rows.is_empty() {
        return None;
    }
    let title = language.text("chart-published-title");
    let description = described(report, language, "chart-published-description", &[("n", rows.len().into())]);
    let mut footnotes = left_out(language, rows.len());
    if rows.iter().take(ROWS_SHOWN).any(|row| !star(&row.followers.origin).is_empty()) {
        footnotes.push(language.text("unconfirmed"));
    }
    let frame = Frame {
        headings: ["column-rank", "column-authority", "column-followers", "column-date"]
            .map(|id| language.text(id)),
        axis: |language, logarithmic| {
            language.text(if logarithmic { "axis-followers-logarithmic" } else { "axis-followers" })
        },
        footnotes,
    };
    let drawn: Vec<Row> = rows
        .iter()
        .take(ROWS_SHOWN)
        .map(|row| Row {
            lead: String::new(),
            name: plain(&row.authority),
            count: row.followers.count,
            value: language.count(&row.followers.count),
            note: format!("{}{}", dated(&row.followers.origin, language), star(&row.followers.origin)),
            badge: row.badge,
        })
        .collect();
    let svg = canvas::accessible(&interval_rows(language, &drawn, &frame), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(rows, language) })
}

/// The mark of an unconfirmed figure.
fn star(origin: &Origin) -> &'static str {
    if origin.source_kind == Some(SourceKind::Secondary) { " *" } else { "" }
}

fn dated(origin: &Origin, language: &Language) -> String {
    origin.date.map_or_else(|| language.text("date-unknown"), |date| language.stated_date(&date))
}

fn table(rows: &[PublishedRow], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    ChartTable {
        columns: vec![
            Column::text(column("column-authority")),
            Column::text(column("column-level")),
            Column::number(column("column-followers")),
            Column::text(column("column-date")),
            Column::text(column("column-badge")),
            Column::text(column("column-source")),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let origin = &row.followers.origin;
                vec![
                    plain(&row.authority),
                    language.level(row.level),
                    language.count(&row.followers.count),
                    dated(origin, language),
                    language.badge(row.badge),
                    origin
                        .source_kind
                        .map_or_else(|| language.source(origin.source), |kind| language.source_kind(kind)),
                ]
            })
            .collect(),
    }
}
