//! Posts per week against followers: does who posts more reach more?

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, SMALL, Type, WIDTH, paint},
    described,
    interval_rows::axis,
    legend::{self, Entry, legend},
    palette,
    platform_mark::{self, platform_mark},
    scale::Scale,
    text_width::width,
};
use crate::{
    language::{Language, hostile::plain},
    platform::Platform,
    view::{CadenceRow, Followers, Interval, Report},
};

pub(super) const ID: &str = "cadence-reach";

const HEIGHT: i32 = 460;

/// Where the plot begins: room for the numbers of followers.
const LEFT: i32 = 84;

/// More names than these cover the marks.
const NAMES: usize = 40;

/// A channel of which both figures are known.
struct Point<'a> {
    row: &'a CadenceRow,
    rate: Interval,
    followers: &'a Followers,
}

/// Returns posts per week against followers; `None` when both are known of no channel.
#[must_use]
pub fn cadence_reach(report: &Report, language: &Language) -> Option<Chart> {
    let mut points: Vec<Point<'_>> = report
        .cadence
        .channels
        .iter()
        .filter_map(|row| {
            let followers = row.followers.as_ref().filter(|followers| followers.count.shown > 0)?;
            Some(Point { row, rate: row.twelve_weeks.per_week?, followers })
        })
        .collect();
    if points.is_empty() {
        return None;
    }
    // The largest first: their names are placed first.
    points.sort_by(|one, other| {
        let key = |point: &Point<'_>| {
            (std::cmp::Reverse(point.followers.count.shown), point.row.channel_id.clone())
        };
        key(one).cmp(&key(other))
    });
    let title = language.text("chart-cadence-reach-title");
    let description =
        described(report, language, "chart-cadence-reach-description", &[("n", points.len().into())]);
    let svg = canvas::accessible(&draw(&points, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&points, language) })
}

fn draw(points: &[Point<'_>], language: &Language) -> String {
    let entries = entries(points, language);
    let top = legend::height(&entries) + 44;
    let bottom = top + HEIGHT;
    let busiest = points.iter().map(|point| point.rate.value).fold(1.0, f64::max);
    let right = WIDTH - 24;
    // Few watched days make wide intervals: the axis is that of the rates, longer lines end at its edge.
    let across = Scale::new([0.0, busiest * 1.25], (LEFT, right));
    let counts = points.iter().flat_map(|point| {
        let count = &point.followers.count;
        [count.low.max(1), count.shown, count.high.unwrap_or(count.shown)].map(|count| count as f64)
    });
    let up = Scale::logarithmic(counts, (bottom, top));

    paint(bottom + 62, |canvas| {
        legend(canvas, 0, &entries);
        canvas.text((0, top - 22), &language.text("axis-followers-up"), Type::NOTE, Align::Left);
        for tick in up.ticks() {
            let y = up.pixel(tick);
            canvas.line(&[(LEFT, y), (right, y)], palette::LINE, 1);
            canvas.text((LEFT - 12, y), &language.decimal(tick, 0), Type::NOTE, Align::Right);
        }
        axis(canvas, language, &across, (LEFT, right), (top, bottom), &language.text("axis-posts-per-week"));
        let places: Vec<(i32, i32)> = points
            .iter()
            .map(|point| (across.pixel(point.rate.value), up.pixel(point.followers.count.shown as f64)))
            .collect();
        for (point, (x, y)) in points.iter().zip(&places) {
            let Interval { low, high, .. } = point.rate;
            let high = high.unwrap_or(f64::MAX);
            canvas.line(&[(across.pixel(low), *y), (across.pixel(high), *y)], palette::HATCH, 2);
            let count = &point.followers.count;
            let highest = count.high.map_or(top, |high| up.pixel(high as f64));
            canvas.line(&[(*x, up.pixel(count.low.max(1) as f64)), (*x, highest)], palette::HATCH, 2);
        }
        // The largest last, so that it lies on top.
        for (point, place) in points.iter().zip(&places).rev() {
            platform_mark(canvas, *place, point.row.platform);
        }
        names(canvas, points, &places, right);
    })
}

/// Writes the names of authorities beside their marks where there is room.
fn names(canvas: &Canvas<'_>, points: &[Point<'_>], places: &[(i32, i32)], right: i32) {
    let room = platform_mark::RADIUS + 5;
    let around = |(x, y): &(i32, i32)| (x - room, y - room, x + room, y + room);
    let mut taken: Vec<(i32, i32, i32, i32)> = places.iter().map(around).collect();
    for (point, (x, y)) in points.iter().zip(places).take(NAMES) {
        let name = super::text_width::fit(&plain(&point.row.owner.authority), SMALL, 240);
        let length = width(&name, SMALL);
        // Below and above before beside: the interval runs beside.
        let spots =
            [(x - length / 2, y + 24), (x - length / 2, y - 24), (x + 18, y + 14), (x - 18 - length, y + 14)];
        let free = spots.into_iter().find(|(left, middle)| {
            let text = (*left, middle - 9, left + length, middle + 9);
            let apart = |other: &(i32, i32, i32, i32)| {
                text.2 < other.0 || text.0 > other.2 || text.3 < other.1 || text.1 > other.3
            };
            // The mark's own surroundings are met by intent.
            *left > LEFT
                && left + length < right
                && taken.iter().filter(|other| **other != around(&(*x, *y))).all(apart)
        });
        if let Some((left, middle)) = free {
            canvas.text((left, middle), &name, Type::NOTE, Align::Left);
            taken.push((left, middle - 9, left + length, middle + 9));
        }
    }
}

fn entries(points: &[Point<'_>], language: &Language) -> Vec<Entry<'static>> {
    let draw = |platform: Platform| -> &'static dyn Fn(&Canvas<'_>, (i32, i32)) {
        match platform {
            Platform::Whatsapp => &|canvas, at| platform_mark(canvas, at, Platform::Whatsapp),
            Platform::Telegram => &|canvas, at| platform_mark(canvas, at, Platform::Telegram),
            Platform::Mastodon => &|canvas, at| platform_mark(canvas, at, Platform::Mastodon),
            Platform::Bluesky => &|canvas, at| platform_mark(canvas, at, Platform::Bluesky),
            Platform::Youtube => &|canvas, at| platform_mark(canvas, at, Platform::Youtube),
            Platform::Instagram => &|canvas, at| platform_mark(canvas, at, Platform::Instagram),
            Platform::Facebook => &|canvas, at| platform_mark(canvas, at, Platform::Facebook),
            Platform::Press => &|canvas, at| platform_mark(canvas, at, Platform::Press),
        }
    };
    let there = |platform: &Platform| points.iter().any(|point| point.row.platform == *platform);
    let mut entries: Vec<Entry<'static>> = Platform::ALL
        .into_iter()
        .filter(there)
        .map(|platform| Entry { draw: draw(platform), words: language.platform(platform) })
        .collect();
    entries.push(Entry {
        draw: &|canvas, (x, y)| canvas.line(&[(x - 12, y), (x + 12, y)], palette::HATCH, 2),
        words: language.text("legend-interval-95"),
    });
    entries
}

fn table(points: &[Point<'_>], language: &Language) -> ChartTable {
    let heading = |id| Column::text(language.text(id));
    let number = |id| Column::number(language.text(id));
    let rate = |value: f64| language.decimal(value, 1);
    ChartTable {
        columns: vec![
            heading("column-authority"),
            heading("column-platform"),
            number("column-per-week"),
            number("column-per-week-low"),
            number("column-per-week-high"),
            number("column-watched-84"),
            number("column-followers"),
            heading("column-date"),
            heading("column-source"),
        ],
        rows: points
            .iter()
            .map(|point| {
                let origin = &point.followers.origin;
                vec![
                    plain(&point.row.owner.authority),
                    language.platform(point.row.platform),
                    rate(point.rate.value),
                    rate(point.rate.low),
                    point.rate.high.map_or_else(|| "–".to_owned(), rate),
                    rate(point.row.watched.days_84),
                    language.count(&point.followers.count),
                    origin
                        .date
                        .map_or_else(|| language.text("date-unknown"), |date| language.stated_date(&date)),
                    language.source(origin.source),
                ]
            })
            .collect(),
    }
}
