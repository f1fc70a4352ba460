//! Chart: a view struct into SVG with title, description and a data table beside it.
//!
//! One file a chart; they share a canvas, text measures, scales and marks. It must not know frames or
//! files. A chart of nothing is `None`: the report then says in words why there is none.

mod cadence_reach;
mod canvas;
mod coverage;
mod density;
mod exclusivity;
mod hour_map;
mod growth;
mod interval_rows;
mod launch;
mod legend;
mod mark;
mod palette;
mod peers;
mod platform_mark;
mod posting_hours;
mod posting_hours_channels;
mod published_followers;
mod ranking;
mod scale;
mod shares;
mod stacked_bar;
mod stacked_posts;
mod stages;
mod stages_by_group;
mod stages_over_time;
mod standalone;
mod text_width;
mod voice;

pub use cadence_reach::cadence_reach;
pub use coverage::coverage;
pub use density::density;
pub use exclusivity::exclusivity;
pub use growth::growth;
pub use launch::launch;
pub use peers::{peers_posts, peers_reach};
pub use posting_hours::posting_hours;
pub use posting_hours_channels::posting_hours_channels;
pub use published_followers::published_followers;
pub use ranking::ranking;
pub use shares::shares;
pub use stages::stages;
pub use stages_by_group::stages_by_group;
pub use stages_over_time::stages_over_time;
pub use voice::{address, formats, register};

use crate::{
    count::Precision,
    language::{Arg, Language},
    view::{Interval, Report},
};

/// Rows that a chart of single channels shows before it says how many more there are.
pub const ROWS_SHOWN: usize = 30;

/// A picture with everything that a reader without it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Fixed word, unique in a report: file name and anchor.
    pub id: &'static str,
    /// What the picture shows, as a heading.
    pub title: String,
    /// What it says in words, with n, date and source.
    pub description: String,
    /// The picture for a page: `<svg>` with title and description inside, no heading drawn.
    pub svg: String,
    /// The data behind it.
    pub table: ChartTable,
}

/// The data behind a chart as finished text, so that it can be read aloud and taken elsewhere.
///
/// Cells may hold text from outside, already plain (see [`crate::language::hostile::plain`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartTable {
    /// Column headings.
    pub columns: Vec<Column>,
    /// Rows, as long as the headings.
    pub rows: Vec<Vec<String>>,
}

/// A column of a chart's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub name: String,
    /// True when the cells are numbers and stand right.
    pub numeric: bool,
}

impl Column {
    fn text(name: String) -> Self {
        Self { name, numeric: false }
    }

    fn number(name: String) -> Self {
        Self { name, numeric: true }
    }
}

/// Returns every chart that the report has data for, in the order of the report.
#[must_use]
pub fn all(report: &Report, language: &Language) -> Vec<Chart> {
    CHARTS.iter().filter_map(|chart| chart(report, language)).collect()
}

/// Draws one chart, if there is something to draw.
type Draw = fn(&Report, &Language) -> Option<Chart>;

/// Every chart, in the order of the report.
const CHARTS: &[Draw] = &[
    stages,
    stages_by_group,
    stages_over_time,
    ranking,
    density,
    peers_reach,
    peers_posts,
    launch,
    growth,
    cadence_reach,
    posting_hours,
    posting_hours_channels,
    address,
    register,
    formats,
    exclusivity,
    shares,
    coverage,
    published_followers,
];

/// The ids of all charts that a report can have.
pub const IDS: &[&str] = &[
    stages::ID,
    stages_by_group::ID,
    stages_over_time::ID,
    ranking::ID,
    density::ID,
    peers::REACH,
    peers::POSTS,
    launch::ID,
    growth::ID,
    cadence_reach::ID,
    posting_hours::ID,
    posting_hours_channels::ID,
    voice::ADDRESS,
    voice::REGISTER,
    voice::FORMATS,
    exclusivity::ID,
    shares::ID,
    coverage::ID,
    published_followers::ID,
];

/// Returns a chart's description: for invented data that first, then the words, then the date.
fn described(report: &Report, language: &Language, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
    let said = language.text_with(id, arguments);
    let date = language.text_with("as-of", &[("date", (&language.date(report.as_of)).into())]);
    if report.invented {
        format!("{} {said} {date}.", language.text("invented-short"))
    } else {
        format!("{said} {date}.")
    }
}

/// Returns a real number with its bounds, as precisely as the count behind it: `12,3`, `rund 12`,
/// `11,9 bis 12,5`, `mehr als 12`.
#[must_use]
pub fn interval_text(language: &Language, interval: &Interval, precision: Precision) -> String {
    // A decimal more than the source allows would be invented; a bound must not be rounded up.
    let digits = |value: f64| match precision {
        Precision::Exact | Precision::Rounded => usize::from(value < 99.5),
        Precision::About | Precision::AtLeast => usize::from(value < 9.95),
    };
    let number = |value: f64| language.decimal(value, digits(value));
    if interval.value > 0.0 && interval.value < 0.05 {
        return language.text_with("count-less-than", &[("count", (&number(0.1)).into())]);
    }
    let worded = |id, value: f64| language.text_with(id, &[("count", (&number(value)).into())]);
    match (precision, interval.high) {
        (Precision::AtLeast, _) | (_, None) => {
            let shift = 10f64.powi(i32::from(interval.low < 9.95));
            worded("count-at-least", (interval.low * shift).floor() / shift)
        }
        (Precision::About, Some(_)) => worded("count-about", interval.value),
        (Precision::Rounded, Some(high)) if number(high) != number(interval.low) => language.text_with(
            "count-between",
            &[("low", (&number(interval.low)).into()), ("high", (&number(high)).into())],
        ),
        _ => number(interval.value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn intervals_are_as_precise_as_their_count() {
        #[track_caller]
        fn check(low: f64, value: f64, high: Option<f64>, precision: Precision, expected: &str) {
            let interval = Interval { value, low, high };
            assert_eq!(interval_text(&Language::new(Lang::De), &interval, precision), expected);
        }
        check(12.34, 12.34, Some(12.34), Precision::Exact, "12,3");
        check(123.4, 123.4, Some(123.4), Precision::Exact, "123");
        check(0.02, 0.02, Some(0.02), Precision::Exact, "unter 0,1");
        check(0.0, 0.0, Some(0.0), Precision::Exact, "0,0");
        check(39.8, 40.4, Some(41.0), Precision::About, "rund 40");
        check(57.26, 57.7, Some(58.1), Precision::Rounded, "57,3 bis 58,1");
        check(57.26, 57.28, Some(57.3), Precision::Rounded, "57,3");
        check(37.6, 37.6, None, Precision::AtLeast, "mehr als 37");
        check(3.19, 3.19, None, Precision::AtLeast, "mehr als 3,1");
    }
}
