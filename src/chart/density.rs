//! Followers per 1,000 inhabitants, one strip of dots a level, with the median.

use std::collections::BTreeMap;

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, SMALL, TEXT, Type, WIDTH, paint},
    described,
    interval_rows::axis,
    interval_text,
    legend::{self, Entry, legend},
    palette,
    scale::Scale,
    text_width::width,
};
use crate::{
    language::{Language, hostile::plain},
    registry::Level,
    view::{DensityRow, Report},
};

pub(super) const ID: &str = "density";

/// Fewer values have no median worth printing.
const MEDIAN_FROM: usize = 3;

/// Radius of a dot.
const DOT: i32 = 6;

/// Returns followers per 1,000 inhabitants by level; `None` when no level has a median to compare.
#[must_use]
pub fn density(report: &Report, language: &Language) -> Option<Chart> {
    let rows = &report.density;
    let mut levels: BTreeMap<Level, Vec<&DensityRow>> = BTreeMap::new();
    for row in rows {
        levels.entry(row.level).or_default().push(row);
    }
    if levels.values().all(|rows| rows.len() < MEDIAN_FROM) {
        return None;
    }
    let title = language.text("chart-density-title");
    let description = described(report, language, "chart-density-description", &[("n", rows.len().into())]);
    let svg = canvas::accessible(&draw(&levels, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(rows, language) })
}

fn draw(levels: &BTreeMap<Level, Vec<&DensityRow>>, language: &Language) -> String {
    let count = |rows: &[&DensityRow]| language.text_with("n-equals", &[("n", rows.len().into())]);
    let label = levels
        .iter()
        .map(|(level, rows)| width(&language.level(*level), TEXT).max(width(&count(rows), SMALL)))
        .max()
        .unwrap_or(0)
        + 30;
    let heading = language.text("column-median");
    let (left, right) = (label, WIDTH - width(&heading, SMALL) - 50);
    let scale = Scale::new(
        levels.values().flatten().flat_map(|row| [row.per_1000.low.max(0.1), row.per_1000.value]),
        (left, right),
    );
    let strips: Vec<Strip<'_>> =
        levels.iter().map(|(level, rows)| Strip::new(*level, rows, &scale)).collect();
    let entries = entries(language);
    let top = legend::height(&entries) + 40;
    let bottom = top + strips.iter().map(|strip| strip.height).sum::<i32>();

    paint(bottom + 62, |canvas| {
        legend(canvas, 0, &entries);
        canvas.text((WIDTH, top - 16), &heading, Type { bold: true, ..Type::NOTE }, Align::Right);
        let title = if scale.is_logarithmic() { "axis-density-logarithmic" } else { "axis-density" };
        axis(canvas, language, &scale, (left, right), (top, bottom), &language.text(title));
        let mut y = top;
        for strip in &strips {
            let middle = y + strip.height / 2;
            canvas.line(&[(0, y), (WIDTH, y)], palette::LINE, 1);
            canvas.text((0, middle - 10), &language.level(strip.level), Type::STRONG, Align::Left);
            canvas.text((0, middle + 11), &count(&strip.rows), Type::NOTE, Align::Left);
            strip.draw(canvas, &scale, middle);
            let median = strip.median.map_or_else(|| "–".to_owned(), |median| shown(language, median));
            canvas.text((WIDTH, middle), &median, Type::STRONG, Align::Right);
            y += strip.height;
        }
        canvas.line(&[(0, bottom), (WIDTH, bottom)], palette::LINE, 1);
    })
}

fn shown(language: &Language, value: f64) -> String {
    language.decimal(value, usize::from(value < 99.5))
}

/// The dots of one level, piled up where they would cover each other.
struct Strip<'a> {
    level: Level,
    /// Smallest first.
    rows: Vec<&'a DensityRow>,
    /// Distance from the middle line, for each row.
    offsets: Vec<i32>,
    height: i32,
    median: Option<f64>,
}

impl<'a> Strip<'a> {
    fn new(level: Level, rows: &[&'a DensityRow], scale: &Scale) -> Self {
        let mut rows = rows.to_vec();
        rows.sort_by(|a, b| {
            a.per_1000.value.total_cmp(&b.per_1000.value).then_with(|| a.authority.cmp(&b.authority))
        });
        let mut placed: Vec<(i32, i32)> = Vec::new();
        for row in &rows {
            let x = scale.pixel(row.per_1000.value);
            // Nearest free place: 0, 1 up, 1 down, 2 up, ...
            let step = 2 * DOT + 1;
            // With n dots there is a free place among the first n.
            let offset = (0..=i32::try_from(placed.len()).unwrap_or(i32::MAX))
                .map(|turn: i32| if turn % 2 == 0 { turn / 2 * step } else { -((turn + 1) / 2) * step })
                .find(|offset| placed.iter().all(|(px, po)| po != offset || (px - x).abs() >= step));
            placed.push((x, offset.unwrap_or(0)));
        }
        let offsets: Vec<i32> = placed.into_iter().map(|(_, offset)| offset).collect();
        let reach = offsets.iter().map(|offset| offset.abs()).max().unwrap_or(0);
        let median = median(&rows);
        Self { level, rows, offsets, height: (2 * (reach + DOT) + 22).max(60), median }
    }

    fn draw(&self, canvas: &Canvas<'_>, scale: &Scale, middle: i32) {
        if let Some(median) = self.median {
            let x = scale.pixel(median);
            canvas.line(
                &[(x, middle - self.height / 2 + 5), (x, middle + self.height / 2 - 5)],
                palette::ALARM,
                3,
            );
        }
        let places =
            || self.rows.iter().zip(&self.offsets).map(|(row, offset)| (row.per_1000, middle + offset));
        for (interval, y) in places() {
            let high = interval.high.unwrap_or(interval.value);
            canvas.line(&[(scale.pixel(interval.low), y), (scale.pixel(high), y)], palette::INK, 2);
        }
        // All dots after all lines, so that no line crosses a dot.
        for (interval, y) in places() {
            dot(canvas, (scale.pixel(interval.value), y), interval.high.is_none());
        }
    }
}

/// A disc, or a triangle to the right where the value is a lower bound.
fn dot(canvas: &Canvas<'_>, (x, y): (i32, i32), open: bool) {
    if open {
        canvas.polygon(&[(x - 5, y - 8), (x + 10, y), (x - 5, y + 8)], palette::WHITE);
        canvas.polygon(&[(x - 4, y - 6), (x + 8, y), (x - 4, y + 6)], palette::ACCENT);
    } else {
        canvas.disc((x, y), DOT, palette::WHITE);
        canvas.disc((x, y), DOT - 1, palette::ACCENT);
    }
}

/// The median of the values as shown; `rows` are sorted.
fn median(rows: &[&DensityRow]) -> Option<f64> {
    let value = |index: usize| rows.get(index).map(|row| row.per_1000.value);
    let half = rows.len() / 2;
    match rows.len() {
        n if n < MEDIAN_FROM => None,
        n if n % 2 == 1 => value(half),
        _ => Some(f64::midpoint(value(half - 1)?, value(half)?)),
    }
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    vec![
        Entry { draw: &|canvas, at| dot(canvas, at, false), words: language.text("legend-authority") },
        Entry {
            draw: &|canvas, (x, y)| canvas.line(&[(x, y - 10), (x, y + 10)], palette::ALARM, 3),
            words: language.text("legend-median"),
        },
        Entry {
            draw: &|canvas, (x, y)| canvas.line(&[(x - 11, y), (x + 11, y)], palette::INK, 2),
            words: language.text("legend-interval"),
        },
        Entry { draw: &|canvas, at| dot(canvas, at, true), words: language.text("legend-open") },
    ]
}

fn table(rows: &[DensityRow], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    ChartTable {
        columns: vec![
            Column::text(column("column-authority")),
            Column::text(column("column-level")),
            Column::number(column("column-density")),
            Column::text(column("column-date")),
            Column::text(column("column-source")),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let date = row.origin.date;
                vec![
                    plain(&row.authority),
                    language.level(row.level),
                    interval_text(language, &row.per_1000, row.precision),
                    date.map_or_else(|| language.text("date-unknown"), |date| language.stated_date(&date)),
                    language.source(row.origin.source),
                ]
            })
            .collect(),
    }
}
