//! Followers since the opening: a line a channel, all from day 0, on a logarithmic axis.

use plotters::style::RGBColor;

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, SMALL, Type, WIDTH, paint},
    described,
    legend::{self, Entry, legend},
    palette,
    scale::Scale,
    text_width::width,
};
use crate::{
    language::{Language, hostile::plain},
    source::Source,
    view::{Curve, CurvePoint, Followers, Report},
};

pub(super) const ID: &str = "growth-launch";

/// Channels that have a name in the picture, the largest first; the others are pale.
const NAMED: usize = 12;

/// Height of the plot.
const PLOT: i32 = 440;

/// A line with more counts than these shows a mark only at its ends and where the source changes.
const MARKS: usize = 24;

/// Distance of two labels.
const NAME_GAP: i32 = 20;

/// Colours of neighbouring lines; every line also has its name at its end.
const COLOURS: [RGBColor; 4] = [palette::ACCENT, palette::ALARM, palette::SLATE, palette::AMBER];

/// Returns the curves since the opening; `None` when no channel has both an opening and a count.
#[must_use]
pub fn launch(report: &Report, language: &Language) -> Option<Chart> {
    let mut curves: Vec<&Curve> =
        report.growth.curves.iter().filter(|curve| !curve.points.is_empty()).collect();
    if curves.is_empty() {
        return None;
    }
    curves.sort_by(|one, other| {
        newest(other).cmp(&newest(one)).then_with(|| one.channel_id.cmp(&other.channel_id))
    });
    let title = language.text("chart-launch-title");
    let description = described(report, language, "chart-launch-description", &[("n", curves.len().into())]);
    let svg = canvas::accessible(&draw(&curves, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&curves, language) })
}

fn newest(curve: &Curve) -> u64 {
    curve.points.last().map_or(0, |point| point.followers.count.shown)
}

fn draw(curves: &[&Curve], language: &Language) -> String {
    let named = &curves[..curves.len().min(NAMED)];
    let pale = &curves[named.len()..];
    let labels: Vec<String> = named.iter().map(|curve| plain(&curve.owner.authority)).collect();
    let widest = labels.iter().map(|label| width(label, SMALL)).max().unwrap_or(0).min(230) + 8;
    let entries = entries(language, pale.len());
    let top = legend::height(&entries) + 40;
    let (left, right, bottom) = (84, WIDTH - widest - 22, top + PLOT);
    let points = || curves.iter().flat_map(|curve| &curve.points);
    let days = Scale::new(points().flat_map(|point| [0.0, point.days_to as f64]), (left, right));
    let people = Scale::logarithmic(
        points().flat_map(|point| {
            let count = point.followers.count;
            [Some(count.low), Some(count.shown), count.high].into_iter().flatten().map(|n| n as f64)
        }),
        (bottom, top),
    );
    let plot = Plot { days, people, top };

    paint(bottom + 62, |canvas| {
        legend(canvas, 0, &entries);
        axes(canvas, language, &plot, (left, right), (top, bottom));
        for curve in pale {
            plot.curve(canvas, curve, palette::HATCH, false);
        }
        // The largest last, so that nothing covers it.
        for (number, curve) in named.iter().enumerate().rev() {
            plot.curve(canvas, curve, COLOURS[number % COLOURS.len()], true);
        }
        for (place, (name, curve)) in
            plot.label_places(named, &labels, bottom).iter().zip(labels.iter().zip(named))
        {
            let end = plot.end(curve);
            if end.1 != place.1 {
                canvas.line(&[(end.0 + 5, end.1), (place.0 - 3, place.1)], palette::HATCH, 1);
            }
            canvas.text_within(*place, name, Type { colour: palette::INK, ..Type::NOTE }, WIDTH - place.0);
        }
    })
}

/// Where days and people stand.
struct Plot {
    days: Scale,
    people: Scale,
    top: i32,
}

impl Plot {
    /// The place of a count: the middle of its days, the number as shown.
    fn place(&self, point: &CurvePoint) -> (i32, i32) {
        let days = f64::midpoint(point.days_from as f64, point.days_to as f64);
        (self.days.pixel(days), self.people.pixel(point.followers.count.shown as f64))
    }

    fn end(&self, curve: &Curve) -> (i32, i32) {
        curve.points.last().map_or((0, self.top), |point| self.place(point))
    }

    /// A line through the counts, with their bars and marks; a pale one has a mark at its end only.
    fn curve(&self, canvas: &Canvas<'_>, curve: &Curve, colour: RGBColor, is_named: bool) {
        let places: Vec<(i32, i32)> = curve.points.iter().map(|point| self.place(point)).collect();
        if is_named {
            for (point, place) in curve.points.iter().zip(&places) {
                self.bars(canvas, point, *place, colour);
            }
        }
        if places.len() > 1 {
            canvas.line(&places, colour, if is_named { 2 } else { 1 });
        }
        let source = |at: usize| curve.points.get(at).map(|point| point.followers.origin.source);
        for (number, (point, at)) in curve.points.iter().zip(&places).enumerate() {
            let is_last = number + 1 == places.len();
            let differs = number == 0 || source(number) != source(number - 1);
            if is_last || (is_named && (differs || places.len() <= MARKS)) {
                mark(canvas, *at, point.followers.origin.source, colour);
            }
        }
    }

    /// The span of the number upright, that of the days level; open above is an arrow.
    fn bars(&self, canvas: &Canvas<'_>, point: &CurvePoint, (x, y): (i32, i32), colour: RGBColor) {
        let count = point.followers.count;
        let low = self.people.pixel(count.low as f64);
        let high = match count.high {
            Some(high) => self.people.pixel(high as f64),
            None => self.top.max(y - 24),
        };
        if low != high {
            canvas.line(&[(x, low), (x, high)], colour, 1);
        }
        if count.high.is_none() {
            canvas.polygon(&[(x - 4, high + 6), (x, high), (x + 4, high + 6)], colour);
        }
        let (from, to) = (self.days.pixel(point.days_from as f64), self.days.pixel(point.days_to as f64));
        if from != to {
            canvas.line(&[(from, y), (to, y)], colour, 1);
        }
    }

    /// Returns where each name stands: right of the end of its line, as near as the other labels and lines allow.
    fn label_places(&self, named: &[&Curve], labels: &[String], bottom: i32) -> Vec<(i32, i32)> {
        let points = || named.iter().flat_map(|curve| &curve.points).map(|point| self.place(point));
        let mut places: Vec<((i32, i32), i32)> = Vec::new();
        for (curve, name) in named.iter().zip(labels) {
            let end = self.end(curve);
            let wide = width(name, SMALL);
            // Near, or further off where a thin line leads there; first without anything behind, then over lines.
            let candidates: Vec<(i32, i32)> = (0..=2 * i32::try_from(NAMED).unwrap_or(0))
                .map(
                    |turn: i32| {
                        if turn % 2 == 0 { turn / 2 * NAME_GAP } else { -((turn + 1) / 2) * NAME_GAP }
                    },
                )
                .map(|offset| (end.0 + if offset == 0 { 10 } else { 22 }, end.1 + offset))
                .filter(|(_, y)| (self.top..=bottom - NAME_GAP / 2).contains(y))
                .collect();
            let is_free = |(x, y): &(i32, i32)| {
                let meets = |((other_x, other_y), other_wide): &((i32, i32), i32)| {
                    (y - other_y).abs() < NAME_GAP && *x < other_x + other_wide && *other_x < x + wide
                };
                !places.iter().any(meets)
            };
            let is_empty = |(x, y): &(i32, i32)| {
                !points().any(|(px, py)| (x - 2..x + wide).contains(&px) && (py - y).abs() < NAME_GAP / 2)
            };
            let place = candidates.iter().find(|place| is_free(place) && is_empty(place));
            let place = place.or_else(|| candidates.iter().find(|place| is_free(place)));
            places.push((place.copied().unwrap_or((end.0 + 10, end.1)), wide));
        }
        places.into_iter().map(|(place, _)| place).collect()
    }
}

fn axes(
    canvas: &Canvas<'_>,
    language: &Language,
    plot: &Plot,
    (left, right): (i32, i32),
    (top, bottom): (i32, i32),
) {
    for tick in plot.people.ticks() {
        let y = plot.people.pixel(tick);
        canvas.line(&[(left, y), (right, y)], palette::LINE, 1);
        canvas.text((left - 10, y), &language.decimal(tick, 0), Type::NOTE, Align::Right);
    }
    for tick in plot.days.ticks().into_iter().filter(|tick| tick.fract() == 0.0) {
        let x = plot.days.pixel(tick);
        canvas.line(&[(x, bottom), (x, bottom + 6)], palette::SLATE, 1);
        canvas.text((x, bottom + 18), &language.decimal(tick, 0), Type::NOTE, Align::Centre);
    }
    canvas.line(&[(left, bottom), (right, bottom)], palette::SLATE, 1);
    let words = |id| language.text(id);
    canvas.text((0, top - 20), &words("axis-followers-logarithmic"), Type::NOTE, Align::Left);
    canvas.text(
        (i32::midpoint(left, right), bottom + 44),
        &words("axis-launch-days"),
        Type::NOTE,
        Align::Centre,
    );
}

/// A disc for collected, a square for imported, a ring for what somebody published or said.
fn mark(canvas: &Canvas<'_>, (x, y): (i32, i32), source: Source, colour: RGBColor) {
    match source {
        Source::Collected => canvas.disc((x, y), 4, colour),
        Source::Imported => canvas.rectangle((x - 4, y - 4), (x + 4, y + 4), colour),
        Source::Published | Source::Declared => {
            canvas.disc((x, y), 5, palette::WHITE);
            canvas.ring((x, y), 4, colour);
        }
    }
}

fn entries(language: &Language, pale: usize) -> Vec<Entry<'static>> {
    let mut entries = vec![
        Entry {
            draw: &|canvas, at| mark(canvas, at, Source::Collected, palette::INK),
            words: language.text("legend-collected"),
        },
        Entry {
            draw: &|canvas, at| mark(canvas, at, Source::Imported, palette::INK),
            words: language.text("legend-imported"),
        },
        Entry {
            draw: &|canvas, at| mark(canvas, at, Source::Published, palette::INK),
            words: language.text("legend-published"),
        },
        Entry {
            draw: &|canvas, (x, y)| {
                canvas.line(&[(x - 10, y), (x + 10, y)], palette::INK, 1);
                canvas.line(&[(x, y - 9), (x, y + 9)], palette::INK, 1);
            },
            words: language.text("legend-interval"),
        },
    ];
    if pale > 0 {
        entries.push(Entry {
            draw: &|canvas, (x, y)| canvas.line(&[(x - 12, y), (x + 12, y)], palette::HATCH, 1),
            words: language.text_with("legend-unnamed", &[("n", pale.into())]),
        });
    }
    entries
}

/// One row a channel; every single count stands in `launch-curves.csv`.
fn table(curves: &[&Curve], language: &Language) -> ChartTable {
    let column = |id| language.text(id);
    ChartTable {
        columns: vec![
            Column::text(column("column-authority")),
            Column::text(column("column-platform")),
            Column::text(column("column-opened")),
            Column::number(column("column-counts")),
            Column::text(column("column-first-count")),
            Column::text(column("column-newest-count")),
        ],
        rows: curves
            .iter()
            .map(|curve| {
                let opened = curve.started.map(|started| language.stated_date(&started));
                let worded = |point: Option<&CurvePoint>| {
                    point.map_or_else(String::new, |point| count_and_days(point, language))
                };
                vec![
                    plain(&curve.owner.authority),
                    language.platform(curve.platform),
                    opened.unwrap_or_default(),
                    language.integer(curve.points.len() as u64),
                    worded(curve.points.first()),
                    worded(curve.points.last()),
                ]
            })
            .collect(),
    }
}

fn count_and_days(point: &CurvePoint, language: &Language) -> String {
    let Followers { count, origin } = &point.followers;
    let days = if point.days_from == point.days_to {
        language.text_with("span-days", &[("n", point.days_from.into())])
    } else {
        let from = language.integer(point.days_from);
        let to = language.text_with("span-days", &[("n", point.days_to.into())]);
        language.text_with("count-between", &[("low", (&from).into()), ("high", (&to).into())])
    };
    format!("{}: {} ({})", days, language.count(count), language.source(origin.source))
}
