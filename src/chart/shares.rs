//! Badge and imprint shares by level: bars of 100 per cent, met, unmet and unknown, with the counts.

use plotters::style::RGBColor;

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, SMALL, TEXT, Type, WIDTH, paint},
    described,
    legend::{self, legend},
    palette,
    stacked_bar::{Place, Segment, stacked_bar},
    text_width::width,
};
use crate::{
    language::Language,
    registry::Level,
    view::{Report, Share, ShareRow},
};

pub(super) const ID: &str = "shares";

const ROW: i32 = 46;
const BAR: i32 = 28;
const GAP: i32 = 36;

/// The areas of the three states; the unknown is hatched.
const MET: Option<RGBColor> = Some(palette::ACCENT);
const UNMET: Option<RGBColor> = Some(palette::AMBER);
const UNKNOWN: Option<RGBColor> = None;

/// One of the two criteria, drawn as a panel of bars.
struct Panel {
    /// Message of its heading.
    heading: &'static str,
    share: fn(&ShareRow<Level>) -> &Share,
}

const PANELS: [Panel; 2] = [
    Panel { heading: "shares-badge", share: |row| &row.badge },
    Panel { heading: "shares-imprint", share: |row| &row.imprint },
];

impl Panel {
    /// A panel of nothing but unknowns shows nothing: a sentence says it better.
    fn says_something(&self, rows: &[&ShareRow<Level>]) -> bool {
        rows.iter().map(|row| (self.share)(row)).any(|share| share.met + share.unmet > 0)
    }
}

/// Returns badge and imprint shares by level; `None` when nothing is known of either.
#[must_use]
pub fn shares(report: &Report, language: &Language) -> Option<Chart> {
    let mut rows: Vec<_> = report.shares_by_level.iter().filter(|row| row.channels > 0).collect();
    rows.sort_by_key(|row| row.group);
    let panels: Vec<&Panel> = PANELS.iter().filter(|panel| panel.says_something(&rows)).collect();
    let words = match panels.as_slice() {
        [] => return None,
        [only] if only.heading == "shares-badge" => "chart-shares-badge-only",
        _ => "chart-shares-description",
    };
    let channels: u64 = rows.iter().map(|row| row.channels).sum();
    let title = language.text("chart-shares-title");
    let description = described(report, language, words, &[("n", channels.into())]);
    let svg = canvas::accessible(&draw(&panels, &rows, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&rows, language) })
}

fn draw(panels: &[&Panel], rows: &[&ShareRow<Level>], language: &Language) -> String {
    let count = |row: &ShareRow<Level>| language.text_with("n-equals", &[("n", row.channels.into())]);
    let label = rows
        .iter()
        .map(|row| width(&language.level(row.group), TEXT).max(width(&count(row), SMALL)))
        .max()
        .unwrap_or(0)
        + 26;
    let number = i32::try_from(panels.len()).unwrap_or(1).max(1);
    let panel = (WIDTH - label - GAP * (number - 1)) / number;
    let places = (0..number).map(|index| label + index * (panel + GAP)).map(|left| (left, left + panel));
    let panels: Vec<_> = panels.iter().zip(places).collect();
    let words = ["legend-share-met", "legend-share-unmet", "legend-share-unknown"];
    let marks = legend::area_marks([MET, UNMET, UNKNOWN]);
    let entries = legend::entries(&marks, words.map(|id| language.text(id)));
    let top = legend::height(&entries) + 44;
    let height = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2) + 34;

    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        for (panel, (left, right)) in panels.iter().copied() {
            canvas.text((left, top - 18), &language.text(panel.heading), Type::STRONG, Align::Left);
            for (at, share, align) in [
                (left, 0.0, Align::Left),
                (i32::midpoint(left, right), 0.5, Align::Centre),
                (right, 1.0, Align::Right),
            ] {
                canvas.line(&[(at, top - 2), (at, height - 30)], palette::LINE, 1);
                canvas.text((at, height - 16), &language.percent(share), Type::NOTE, align);
            }
        }
        for (index, row) in (0i32..).zip(rows) {
            let y = top + index * ROW + 4;
            canvas.text((0, y + 5), &language.level(row.group), Type::STRONG, Align::Left);
            canvas.text((0, y + 25), &count(row), Type::NOTE, Align::Left);
            for (panel, place) in panels.iter().copied() {
                stacked(canvas, language, (panel.share)(row), place, y);
            }
        }
    })
}

fn stacked(canvas: &Canvas<'_>, language: &Language, share: &Share, (left, right): (i32, i32), y: i32) {
    let parts = [(share.met, MET), (share.unmet, UNMET), (share.unknown, UNKNOWN)];
    let segments = parts.map(|(count, area)| Segment { count, area, words: vec![language.integer(count)] });
    let place = Place { left, right, top: y, height: BAR };
    for (middle, words) in stacked_bar(canvas, &segments, &place, TEXT) {
        // Too narrow to hold its number: it stands below.
        canvas.text((middle, y + BAR + 9), &words, Type::NOTE, Align::Centre);
    }
}

fn table(rows: &[&ShareRow<Level>], language: &Language) -> ChartTable {
    let mut columns =
        vec![Column::text(language.text("column-level")), Column::number(language.text("column-channels"))];
    columns.extend(
        [
            "badge-met",
            "badge-unmet",
            "badge-unknown-long",
            "imprint-met",
            "imprint-unmet",
            "imprint-unknown-long",
        ]
        .map(|id| Column::number(language.text(id))),
    );
    let cells = |share: &Share| [share.met, share.unmet, share.unknown].map(|n| language.integer(n));
    ChartTable {
        columns,
        rows: rows
            .iter()
            .map(|row| {
                let mut line = vec![language.level(row.group), language.integer(row.channels)];
                line.extend(cells(&row.badge));
                line.extend(cells(&row.imprint));
                line
            })
            .collect(),
    }
}
