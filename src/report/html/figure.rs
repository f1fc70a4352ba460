//! A chart on the page, with its words and its data; or the sentence why there is none.

use askama::Template;

use super::rendered;
use crate::{chart::Chart, language::Language};

#[derive(Template)]
#[template(path = "figure.html")]
struct Figure<'a> {
    chart: &'a Chart,
    data: String,
}

#[derive(Template)]
#[template(source = "<p class=\"calm\">{{ why }}</p>\n", ext = "html")]
struct NoFigure {
    why: String,
}

/// Returns the chart of that id as a figure, or the sentence of message `empty`.
pub(super) fn figure(charts: &[Chart], id: &str, empty: &str, language: &Language) -> String {
    match charts.iter().find(|chart| chart.id == id) {
        None => rendered(&NoFigure { why: language.text(empty) }),
        Some(chart) => rendered(&Figure {
            chart,
            data: language.text_with("chart-data", &[("n", chart.table.rows.len().into())]),
        }),
    }
}
