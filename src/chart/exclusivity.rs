//! The share of posts that can be read elsewhere too, one row a channel, each with its interval.

use super::{
    Chart, ChartTable, Column, ROWS_SHOWN,
    canvas::{self, Align, Canvas, Type, WIDTH, paint},
    described,
    legend::{self, Entry, legend},
    palette,
    scale::pixels,
};
use crate::{
    language::{Language, hostile::plain},
    measure::statistics::Estimate,
    view::{ChannelExclusivity, Report},
};

pub(super) const ID: &str = "counterparts";

const ROW: i32 = 50;
const LABEL: i32 = 340;
/// Room for the share in words at the right.
const VALUE: i32 = 110;
const DOT: i32 = 6;

/// A channel with posts that could be judged.
struct Row<'a> {
    channel: &'a ChannelExclusivity,
    share: Estimate,
}

/// Returns the share of posts with a counterpart by channel; `None` when no post could be judged.
#[must_use]
pub fn exclusivity(report: &Report, language: &Language) -> Option<Chart> {
    let judged = |channel: &'_ ChannelExclusivity| channel.counterpart.share;
    let channels = &report.exclusivity.channels;
    let mut rows: Vec<(usize, Row<'_>)> = channels
        .iter()
        .filter_map(|channel| Some(Row { share: judged(channel)?, channel }))
        .enumerate()
        .collect();
    let of = rows.len();
    if of == 0 {
        return None;
    }
    // Those with most posts judged, in the order of the report.
    rows.sort_by_key(|(at, row)| (std::cmp::Reverse(row.channel.counterpart.of), *at));
    rows.truncate(ROWS_SHOWN);
    rows.sort_by_key(|(at, _)| *at);
    let rows: Vec<Row<'_>> = rows.into_iter().map(|(_, row)| row).collect();
    let posts: u64 = rows.iter().map(|row| row.channel.counterpart.of).sum();
    let title = language.text("chart-exclusivity-title");
    let arguments = [("n", posts.into()), ("channels", rows.len().into()), ("of", of.into())];
    let description = described(report, language, "chart-exclusivity-description", &arguments);
    let svg = canvas::accessible(&draw(&rows, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&rows, language) })
}

fn draw(rows: &[Row<'_>], language: &Language) -> String {
    let entries = entries(language);
    let top = legend::height(&entries) + 34;
    let bottom = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2);
    let (left, right) = (LABEL, WIDTH - VALUE);
    let pixel = |share: f64| left + pixels(share, right - left);
    paint(bottom + 30, |canvas| {
        legend(canvas, 0, &entries);
        for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
            canvas.line(&[(pixel(share), top - 8), (pixel(share), bottom)], palette::LINE, 1);
            canvas.text((pixel(share), bottom + 14), &language.percent(share), Type::NOTE, Align::Centre);
        }
        for (index, row) in (0i32..).zip(rows) {
            let y = top + index * ROW;
            let middle = y + 17;
            canvas.text_within((0, y + 7), &plain(&row.channel.owner.authority), Type::STRONG, LABEL - 26);
            canvas.text((0, y + 27), &note(row, language), Type::NOTE, Align::Left);
            let interval = row.share.interval;
            bar(canvas, (pixel(interval.low()), pixel(interval.high())), middle);
            dot(canvas, (pixel(row.share.value), middle));
            canvas.text((WIDTH, middle), &language.percent(row.share.value), Type::STRONG, Align::Right);
        }
    })
}

/// Platform, posts judged and not judged.
fn note(row: &Row<'_>, language: &Language) -> String {
    let platform = language.platform(row.channel.platform);
    let arguments = [
        ("platform", (&platform).into()),
        ("n", row.channel.counterpart.of.into()),
        ("untold", row.channel.untold.total().into()),
    ];
    language.text_with("judged-of-posts", &arguments)
}

fn entries(language: &Language) -> Vec<Entry<'static>> {
    let entry = |draw, id| Entry { draw, words: language.text(id) };
    vec![
        entry(&|canvas, at| dot(canvas, at), "legend-counterpart"),
        entry(&|canvas, (x, y)| bar(canvas, (x - 12, x + 12), y), "legend-counterpart-interval"),
    ]
}

/// A line with end caps: the share lies between them.
fn bar(canvas: &Canvas<'_>, (from, to): (i32, i32), y: i32) {
    canvas.line(&[(from, y), (to, y)], palette::HATCH, 3);
    for x in [from, to] {
        canvas.line(&[(x, y - 7), (x, y + 7)], palette::HATCH, 3);
    }
}

fn dot(canvas: &Canvas<'_>, at: (i32, i32)) {
    canvas.disc(at, DOT + 1, palette::WHITE);
    canvas.disc(at, DOT, palette::ACCENT);
}

fn table(rows: &[Row<'_>], language: &Language) -> ChartTable {
    let text = |id| Column::text(language.text(id));
    let number = |id| Column::number(language.text(id));
    ChartTable {
        columns: vec![
            text("column-authority"),
            text("column-platform"),
            number("column-watched-days"),
            number("csv-judged"),
            number("csv-with-counterpart"),
            number("csv-counterpart-share"),
            number("csv-low"),
            number("csv-high"),
            number("csv-untold"),
        ],
        rows: rows
            .iter()
            .map(|Row { channel, share }| {
                vec![
                    plain(&channel.owner.authority),
                    language.platform(channel.platform),
                    language.decimal(channel.watched_days, 0),
                    language.integer(channel.counterpart.of),
                    language.integer(channel.counterpart.posts),
                    language.percent(share.value),
                    language.percent(share.interval.low()),
                    language.percent(share.interval.high()),
                    language.integer(channel.untold.total()),
                ]
            })
            .collect(),
    }
}
