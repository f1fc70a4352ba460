//! Growth in 30 days: a row a channel, the span of the growth beside zero.

use super::{
    Chart, ChartTable, Column, ROWS_SHOWN,
    canvas::{self, Align, Canvas, SMALL, TEXT, Type, WIDTH, paint},
    described,
    interval_rows::axis,
    legend::{self, Entry, legend},
    palette,
    ranking::left_out,
    scale::Scale,
    text_width::width,
};
use crate::{
    language::{Language, hostile::plain},
    view::{Bounds, Change, ChannelGrowth, GrowthSpan, Report},
};

pub(super) const ID: &str = "growth-30-days";

/// The span that the chart is about.
const DAYS: u64 = 30;

/// Height of a row.
const ROW: i32 = 30;

/// Radius of a dot.
const DOT: i32 = 5;

type Row<'a> = (&'a ChannelGrowth, &'a GrowthSpan);

/// Returns the growth in 30 days, largest first; `None` when no channel has two counts that far apart.
#[must_use]
pub fn growth(report: &Report, language: &Language) -> Option<Chart> {
    let of_channel = |channel| Some((channel, of_days(channel)?));
    let mut rows: Vec<Row<'_>> = report.growth.channels.iter().filter_map(of_channel).collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by(|(one, span), (other, other_span)| {
        let larger_first = other_span.per_30_days.value.total_cmp(&span.per_30_days.value);
        larger_first.then_with(|| one.channel_id.cmp(&other.channel_id))
    });
    let title = language.text("chart-growth-title");
    let description = described(report, language, "chart-growth-description", &[("n", rows.len().into())]);
    let svg = canvas::accessible(&draw(&rows, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&rows, language) })
}

fn of_days(channel: &ChannelGrowth) -> Option<&GrowthSpan> {
    channel.spans.iter().find(|span| span.wanted_days == DAYS)
}

fn name((channel, _): &Row<'_>, language: &Language) -> String {
    format!("{} · {}", plain(&channel.owner.authority), language.platform(channel.platform))
}

fn between(bounds: &Bounds, language: &Language) -> String {
    language.signed_between(bounds.low, bounds.high, 0)
}

fn days(span: &GrowthSpan, language: &Language) -> String {
    language.text_with("span-days", &[("n", span.span_days.into())])
}

fn draw(rows: &[Row<'_>], language: &Language) -> String {
    let footnotes = left_out(language, rows.len());
    let shown: Vec<&Row<'_>> = rows.iter().take(ROWS_SHOWN).collect();
    let headings = ["column-authority", "column-growth-30", "column-span"].map(|id| language.text(id));
    let column = |heading: &str, cell: &dyn Fn(&Row<'_>) -> String| {
        let cells = shown.iter().map(|row| width(&cell(row), TEXT)).max().unwrap_or(0);
        cells.max(width(heading, SMALL)) + 18
    };
    let names = column(&headings[0], &|row| name(row, language)).min(330);
    let value = column(&headings[1], &|row| between(&row.1.per_30_days, language));
    let note = column(&headings[2], &|row| days(row.1, language));
    let (left, right) = (names + 14, WIDTH - value - note - 26);
    let ends = shown.iter().flat_map(|(_, span)| {
        let bounds = span.per_30_days;
        [Some(bounds.value), bounds.low, bounds.high].into_iter().flatten()
    });
    let scale = Scale::signed(ends, (left, right));
    let entries = entries(language);
    let top = legend::height(&entries) + 46;
    let bottom = top + ROW * i32::try_from(shown.len()).unwrap_or(i32::MAX / ROW / 2);
    let height = bottom + 62 + 26 * i32::try_from(footnotes.len()).unwrap_or(0);

    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        let bold = Type { bold: true, ..Type::NOTE };
        canvas.text((0, top - 18), &headings[0], bold, Align::Left);
        canvas.text((WIDTH - note, top - 18), &headings[1], bold, Align::Right);
        canvas.text((WIDTH, top - 18), &headings[2], bold, Align::Right);
        axis(canvas, language, &scale, (left, right), (top, bottom), &language.text("axis-growth"));
        let zero = scale.pixel(0.0);
        canvas.line(&[(zero, top - 4), (zero, bottom + 6)], palette::SLATE, 2);
        for (index, row) in (0i32..).zip(&shown) {
            let y = top + index * ROW + ROW / 2;
            let span = row.1;
            canvas.text_within((0, y), &name(row, language), Type::BODY, names - 6);
            canvas.line(&[(left, y), (right, y)], palette::LINE, 1);
            let ends = (span.per_30_days.low, span.per_30_days.high);
            whiskers(
                canvas,
                ends.0.map(|low| scale.pixel(low)),
                ends.1.map(|high| scale.pixel(high)),
                (left, right),
                y,
            );
            dot(
                canvas,
                (scale.pixel(span.per_30_days.value), y),
                span.direction != Change::NotDistinguishable,
            );
            canvas.text((WIDTH - note, y), &between(&span.per_30_days, language), Type::STRONG, Align::Right);
            canvas.text((WIDTH, y), &days(span, language), Type::BODY.coloured(palette::MUTED), Align::Right);
        }
        for (index, footnote) in (0i32..).zip(&footnotes) {
            canvas.text((0, bottom + 74 + 26 * index), footnote, Type::NOTE, Align::Left);
        }
    })
}

/// A line between the bounds, with end caps; open ends reach to the edge without one.
fn whiskers(canvas: &Canvas<'_>, low: Option<i32>, high: Option<i32>, (left, right): (i32, i32), y: i32) {
    canvas.line(&[(low.unwrap_or(left), y), (high.unwrap_or(right), y)], palette::INK, 2);
    for x in [low, high].into_iter().flatten() {
        canvas.line(&[(x, y - 7), (x, y + 7)], palette::INK, 2);
    }
}

/// A disc where the direction is certain, a ring where it is not.
fn dot(canvas: &Canvas<'_>, at: (i32, i32), is_certain: bool) {
    if is_certain {
        canvas.disc(at, DOT, palette::ACCENT);
    } else {
        canvas.disc(at, DOT, palette::WHITE);
        canvas.ring(at, DOT, palette::SLATE);
    }
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    vec![
        Entry { draw: &|canvas, at| dot(canvas, at, true), words: language.text("legend-grown") },
        Entry {
            draw: &|canvas, at| dot(canvas, at, false),
            words: language.text("legend-not-distinguishable"),
        },
        Entry {
            draw: &|canvas, (x, y)| whiskers(canvas, Some(x - 12), Some(x + 12), (x, x), y),
            words: language.text("legend-interval"),
        },
    ]
}

fn table(rows: &[Row<'_>], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    let dated = |origin: &crate::view::Origin| {
        origin.date.map_or_else(|| language.text("date-unknown"), |date| language.stated_date(&date))
    };
    ChartTable {
        columns: vec![
            Column::text(column("column-authority")),
            Column::text(column("column-platform")),
            Column::number(column("column-growth-30")),
            Column::number(column("column-span")),
            Column::text(column("column-first-count")),
            Column::text(column("column-newest-count")),
            Column::text(column("csv-direction")),
        ],
        rows: rows
            .iter()
            .map(|(channel, span)| {
                let count = |followers: &crate::view::Followers| {
                    let origin = &followers.origin;
                    format!(
                        "{} ({}, {})",
                        language.count(&followers.count),
                        dated(origin),
                        language.source(origin.source)
                    )
                };
                vec![
                    plain(&channel.owner.authority),
                    language.platform(channel.platform),
                    between(&span.per_30_days, language),
                    days(span, language),
                    count(&span.earlier),
                    count(&span.later),
                    language.direction(span.direction),
                ]
            })
            .collect(),
    }
}
