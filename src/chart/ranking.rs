//! The ranking: comparable channels, largest first, with intervals and ties.

use super::{
    Chart, ChartTable, Column, ROWS_SHOWN, canvas, described,
    interval_rows::{Frame, Row, interval_rows},
};
use crate::{
    language::{Language, hostile::plain},
    view::{RankRow, Report},
};

pub(super) const ID: &str = "ranking";

/// Returns the ranking of channels by followers; `None` when no channel has a comparable count.
#[must_use]
pub fn ranking(report: &Report, language: &Language) -> Option<Chart> {
    let rows = &report.ranking;
    if rows.is_empty() {
        return None;
    }
    let title = language.text("chart-ranking-title");
    let description = described(
        report,
        language,
        "chart-ranking-description",
        &[("n", rows.len().into()), ("sources", (&sources(rows, language)).into())],
    );
    let frame = Frame {
        headings: ["column-rank", "column-authority", "column-followers", "column-date"]
            .map(|id| language.text(id)),
        axis: |language, logarithmic| {
            language.text(if logarithmic { "axis-followers-logarithmic" } else { "axis-followers" })
        },
        footnotes: left_out(language, rows.len()),
    };
    let drawn: Vec<Row> = rows
        .iter()
        .take(ROWS_SHOWN)
        .map(|row| Row {
            lead: rank(row),
            name: plain(&row.authority),
            count: row.followers.count,
            value: language.count(&row.followers.count),
            note: String::new(),
            badge: row.badge,
        })
        .collect();
    let svg = canvas::accessible(&interval_rows(language, &drawn, &frame), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(rows, language) })
}

/// Returns the rank, `2–3` where intervals overlap.
pub(crate) fn rank(row: &RankRow) -> String {
    if row.rank_from == row.rank_to {
        row.rank_from.to_string()
    } else {
        format!("{}–{}", row.rank_from, row.rank_to)
    }
}

/// Returns a footnote on the rows that a chart leaves out, if it leaves out any.
pub(super) fn left_out(language: &Language, rows: usize) -> Vec<String> {
    match rows.checked_sub(ROWS_SHOWN) {
        None | Some(0) => Vec::new(),
        Some(more) => vec![language.text_with("chart-more", &[("n", more.into())])],
    }
}

fn sources(rows: &[RankRow], language: &Language) -> String {
    let mut sources: Vec<_> = rows.iter().map(|row| row.followers.origin.source).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.into_iter().map(|source| language.source(source)).collect::<Vec<_>>().join(", ")
}

fn table(rows: &[RankRow], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    ChartTable {
        columns: vec![
            Column::number(column("column-rank")),
            Column::text(column("column-authority")),
            Column::text(column("column-level")),
            Column::number(column("column-followers")),
            Column::text(column("column-badge")),
            Column::text(column("column-date")),
            Column::text(column("column-source")),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let origin = &row.followers.origin;
                vec![
                    rank(row),
                    plain(&row.authority),
                    language.level(row.level),
                    language.count(&row.followers.count),
                    language.badge(row.badge),
                    origin.date.map_or_else(|| language.text("unknown"), |date| language.stated_date(&date)),
                    language.source(origin.source),
                ]
            })
            .collect(),
    }
}
