//! Of how many districts and towns a channel is known, by Land: bars of 100 per cent; where none is known, hatched.

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, TEXT, Type, WIDTH, paint},
    described,
    legend::{self, Entry, legend},
    palette,
    text_width::width,
};
use crate::{
    language::Language,
    view::{Bodies, Covered, Report},
};

pub(super) const ID: &str = "coverage";

const ROW: i32 = 32;
const BAR: i32 = 22;
const GAP: i32 = 28;

/// Room for `205 of 673` behind a bar.
const NUMBER: i32 = 96;

/// One Land with its districts and towns; `None` where it has no such authorities.
struct Row<'a> {
    name: String,
    cells: [Option<&'a Covered>; 2],
}

/// Returns the coverage by Land; `None` when the registry has neither districts nor towns.
#[must_use]
pub fn coverage(report: &Report, language: &Language) -> Option<Chart> {
    let rows = rows(&report.register.coverage, language);
    if rows.is_empty() {
        return None;
    }
    let of = |bodies: Bodies| {
        let all =
            report.register.coverage.iter().find(|row| row.bodies == bodies && row.member == Covered::ALL);
        all.map_or(0, |row| row.authorities)
    };
    let numbers = [("districts", of(Bodies::Districts).into()), ("towns", of(Bodies::Towns).into())];
    let title = language.text("chart-coverage-title");
    let description = described(report, language, "chart-coverage-description", &numbers);
    let svg = canvas::accessible(&draw(&rows, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&rows, language) })
}

/// Germany first, then the Länder by name.
fn rows<'a>(coverage: &'a [Covered], language: &Language) -> Vec<Row<'a>> {
    let cell = |bodies: Bodies, member: &str| {
        coverage.iter().find(|row| row.bodies == bodies && row.member == member && row.authorities > 0)
    };
    let mut members: Vec<&str> = coverage.iter().map(|row| row.member.as_str()).collect();
    members.sort_unstable();
    members.dedup();
    let mut rows: Vec<(bool, Row<'a>)> = members
        .into_iter()
        .map(|member| {
            let is_all = member == Covered::ALL;
            let name = if is_all { language.text("land-all") } else { language.land(member) };
            (!is_all, Row { name, cells: Bodies::ALL.map(|bodies| cell(bodies, member)) })
        })
        .filter(|(_, row)| row.cells.iter().any(Option::is_some))
        .collect();
    rows.sort_by(|(one_land, one), (other_land, other)| {
        one_land.cmp(other_land).then_with(|| language.compare(&one.name, &other.name))
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn draw(rows: &[Row<'_>], language: &Language) -> String {
    let label = rows.iter().map(|row| width(&row.name, TEXT)).max().unwrap_or(0) + 20;
    let panel = (WIDTH - label - GAP - 2 * NUMBER) / 2;
    let places = [label, label + panel + NUMBER + GAP];
    let entries = entries(language);
    let top = legend::height(&entries) + 48;
    let height = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2) + 8;
    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        for (bodies, left) in Bodies::ALL.into_iter().zip(places) {
            canvas.text((left, top - 20), &language.bodies(bodies), Type::STRONG, Align::Left);
        }
        for (index, row) in (0i32..).zip(rows) {
            let y = top + index * ROW;
            let look = if index == 0 { Type::STRONG } else { Type::BODY };
            canvas.text((0, y + BAR / 2), &row.name, look, Align::Left);
            for (cell, left) in row.cells.iter().zip(places) {
                match cell {
                    Some(cell) => bar(canvas, cell, (left, left + panel), y, language),
                    // Without such authorities there is nothing to cover: no bar, no zero.
                    None => canvas.text((left, y + BAR / 2), "–", Type::NOTE, Align::Left),
                }
            }
        }
    })
}

fn bar(canvas: &Canvas<'_>, cell: &Covered, (left, right): (i32, i32), y: i32, language: &Language) {
    let pixel = |part: u64| {
        #[expect(clippy::cast_possible_truncation, reason = "a share of a bar's width")]
        let pixels = (f64::from(right - left) * part as f64 / cell.authorities.max(1) as f64).round() as i32;
        // What is there stays visible.
        left + if part > 0 { pixels.max(3) } else { 0 }
    };
    canvas.hatch((left, y), (right, y + BAR));
    canvas.rectangle((left, y), (pixel(cell.with_channel), y + BAR), palette::AMBER);
    canvas.rectangle((left, y), (pixel(cell.confirmed), y + BAR), palette::ACCENT);
    let of =
        language.text_with("n-of-n", &[("n", cell.with_channel.into()), ("of", cell.authorities.into())]);
    canvas.text((right + 8, y + BAR / 2), &of, Type::NOTE, Align::Left);
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    vec![
        Entry {
            draw: &|canvas, (x, y)| canvas.rectangle((x - 11, y - 8), (x + 11, y + 8), palette::ACCENT),
            words: language.text("legend-coverage-confirmed"),
        },
        Entry {
            draw: &|canvas, (x, y)| canvas.rectangle((x - 11, y - 8), (x + 11, y + 8), palette::AMBER),
            words: language.text("legend-coverage-known"),
        },
        Entry {
            draw: &|canvas, (x, y)| canvas.hatch((x - 11, y - 8), (x + 11, y + 8)),
            words: language.text("legend-coverage-unknown"),
        },
    ]
}

fn table(rows: &[Row<'_>], language: &Language) -> ChartTable {
    let mut columns =
        vec![Column::text(language.text("column-bodies")), Column::text(language.text("column-land"))];
    let counts = ["column-authorities", "column-with-channel", "column-with-address", "column-confirmed"];
    columns.extend(counts.map(|id| Column::number(language.text(id))));
    columns.push(Column::number(language.text("column-share-of-all")));
    let mut lines = Vec::new();
    for (place, bodies) in Bodies::ALL.into_iter().enumerate() {
        for row in rows {
            let Some(cell) = row.cells[place] else { continue };
            let mut line = vec![language.bodies(bodies), row.name.clone()];
            let counts = [cell.authorities, cell.with_channel, cell.with_address, cell.confirmed];
            line.extend(counts.map(|n| language.integer(n)));
            line.push(language.percent(cell.with_channel as f64 / cell.authorities.max(1) as f64));
            lines.push(line);
        }
    }
    ChartTable { columns, rows: lines }
}
