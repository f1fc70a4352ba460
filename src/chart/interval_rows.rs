//! Rows of counts on one axis, each with its interval: shared by the ranking and the published figures.

use super::{
    canvas::{Align, Canvas, SMALL, TEXT, Type, WIDTH, paint},
    legend::{self, Entry, legend},
    mark::mark,
    palette,
    scale::Scale,
    text_width::width,
};
use crate::{count::Count, fact::Fact, language::Language};

/// Height of a row.
const ROW: i32 = 30;

/// Radius of a dot.
const DOT: i32 = 5;

/// One row: everything as finished text.
pub(super) struct Row {
    /// In front of the name, such as a rank; empty when there is none.
    pub(super) lead: String,
    /// Whom it is about.
    pub(super) name: String,
    /// The count.
    pub(super) count: Count,
    /// The count in words.
    pub(super) value: String,
    /// Behind the count, such as its date; empty when there is none.
    pub(super) note: String,
    /// The badge.
    pub(super) badge: Fact,
}

/// What stands around the rows.
pub(super) struct Frame {
    /// Headings of lead, name, value and note.
    pub(super) headings: [String; 4],
    /// What the axis shows; names the unit and, if so, that it is logarithmic.
    pub(super) axis: fn(&Language, bool) -> String,
    /// Lines under the axis.
    pub(super) footnotes: Vec<String>,
}

/// Returns the raw SVG of the rows.
pub(super) fn interval_rows(language: &Language, rows: &[Row], frame: &Frame) -> String {
    let column = |heading: &String, cells: &dyn Fn(&Row) -> &String| {
        let cells = rows.iter().map(|row| width(cells(row), TEXT)).max().unwrap_or(0);
        if cells == 0 { 0 } else { cells.max(width(heading, SMALL)) + 18 }
    };
    let lead = column(&frame.headings[0], &|row| &row.lead);
    let name = column(&frame.headings[1], &|row| &row.name).min(330);
    let value = column(&frame.headings[2], &|row| &row.value);
    let note = column(&frame.headings[3], &|row| &row.note);

    let values = rows.iter().flat_map(|row| {
        [Some(row.count.low.max(1)), Some(row.count.shown), row.count.high].into_iter().flatten()
    });
    let badge = lead + name + 10;
    let (left, right) = (badge + 32, WIDTH - value - note - 26);
    let scale = Scale::new(values.map(|value| value as f64), (left, right));
    let entries = entries(language);
    let top = legend::height(&entries) + 46;
    let bottom = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2);
    let footnotes = i32::try_from(frame.footnotes.len()).unwrap_or(0);
    let height = bottom + 62 + 26 * footnotes;

    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        let heading = |at: i32, text: &str, align| {
            canvas.text((at, top - 18), text, Type { bold: true, ..Type::NOTE }, align);
        };
        if lead > 0 {
            heading(0, &frame.headings[0], Align::Left);
        }
        heading(lead, &frame.headings[1], Align::Left);
        heading(WIDTH - note, &frame.headings[2], Align::Right);
        if note > 0 {
            heading(WIDTH, &frame.headings[3], Align::Right);
        }
        axis(
            canvas,
            language,
            &scale,
            (left, right),
            (top, bottom),
            &(frame.axis)(language, scale.is_logarithmic()),
        );
        for (index, row) in (0i32..).zip(rows) {
            let y = top + index * ROW + ROW / 2;
            canvas.text((0, y), &row.lead, Type::BODY.coloured(palette::MUTED), Align::Left);
            canvas.text_within((lead, y), &row.name, Type::BODY, name - 6);
            canvas.line(&[(left, y), (right, y)], palette::LINE, 1);
            mark(canvas, (badge, y), row.badge);
            point(canvas, &scale, &row.count, y);
            canvas.text((WIDTH - note, y), &row.value, Type::STRONG, Align::Right);
            canvas.text((WIDTH, y), &row.note, Type::BODY.coloured(palette::MUTED), Align::Right);
        }
        for (index, footnote) in (0i32..).zip(&frame.footnotes) {
            canvas.text((lead, bottom + 74 + 26 * index), footnote, Type::NOTE, Align::Left);
        }
    })
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    let entry = |draw, id| Entry { draw, words: language.text(id) };
    vec![
        entry(&|canvas, at| mark(canvas, at, Fact::Met), "legend-badge-met"),
        entry(&|canvas, at| mark(canvas, at, Fact::Unmet), "legend-badge-unmet"),
        entry(&|canvas, at| mark(canvas, at, Fact::Unknown), "legend-badge-unknown"),
        entry(
            &|canvas, (x, y)| {
                bar(canvas, (x - 12, x + 12), y);
                canvas.disc((x, y), DOT, palette::INK);
            },
            "legend-stated",
        ),
        entry(
            &|canvas, (x, y)| {
                arrow(canvas, (x - 8, x + 14), y);
                canvas.disc((x - 8, y), DOT, palette::INK);
            },
            "legend-open",
        ),
    ]
}

/// Draws gridlines, tick labels and the axis title under the rows.
pub(super) fn axis(
    canvas: &Canvas<'_>,
    language: &Language,
    scale: &Scale,
    (left, right): (i32, i32),
    (top, bottom): (i32, i32),
    title: &str,
) {
    for tick in scale.ticks() {
        let x = scale.pixel(tick);
        canvas.line(&[(x, top - 4), (x, bottom + 6)], palette::LINE, 1);
        let digits = usize::from(tick < 10.0 && tick.fract() != 0.0);
        canvas.text((x, bottom + 18), &language.decimal(tick, digits), Type::NOTE, Align::Centre);
    }
    canvas.text((i32::midpoint(left, right), bottom + 44), title, Type::NOTE, Align::Centre);
}

/// A dot at the number as stated, with whiskers to the bounds that the statement allows.
fn point(canvas: &Canvas<'_>, scale: &Scale, count: &Count, y: i32) {
    let from = scale.pixel(count.low as f64);
    match count.high {
        None => arrow(canvas, (from, from + 34), y),
        Some(high) if high > count.low => bar(canvas, (from, scale.pixel(high as f64)), y),
        Some(_) => {}
    }
    canvas.disc((scale.pixel(count.shown as f64), y), DOT, palette::INK);
}

/// A line with end caps: the value lies between them.
fn bar(canvas: &Canvas<'_>, (from, to): (i32, i32), y: i32) {
    canvas.line(&[(from, y), (to, y)], palette::INK, 2);
    for x in [from, to] {
        canvas.line(&[(x, y - 7), (x, y + 7)], palette::INK, 2);
    }
}

/// A line with an arrowhead: the value lies at its start or anywhere beyond.
fn arrow(canvas: &Canvas<'_>, (from, to): (i32, i32), y: i32) {
    canvas.line(&[(from, y), (to - 6, y)], palette::INK, 2);
    canvas.polygon(&[(to - 8, y - 5), (to, y), (to - 8, y + 5)], palette::INK);
}
