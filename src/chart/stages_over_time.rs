//! The stages week by week: a column a week, its authorities with a known channel stacked by stage.

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, Canvas, SMALL, Type, WIDTH, paint},
    described,
    legend::{self, legend},
    palette,
    scale::Scale,
    stages::colour,
    text_width::width,
};
use crate::{
    language::Language,
    registry::StatedDate,
    status::Stage,
    view::{DATED_STAGES, Report, StagesOfWeek, authorities_at, authorities_in, authorities_with_channel},
};

pub(super) const ID: &str = "stages-over-time";

/// Height of the plot.
const PLOT: i32 = 300;

/// The widest a column may be, so that three weeks do not look like a year.
const WIDEST: i32 = 40;

/// Distance of the numbers at the right end.
const NUMBER_GAP: i32 = 18;

/// The stages as they stand on each other, from the ground up; authorities without a known channel are not drawn.
const PILED: [Stage; 5] =
    [Stage::Verified, Stage::Unverified, Stage::Lost, Stage::BadgeUnknown, Stage::NotReachable];

/// Returns the stages of the last 53 weeks; `None` before a second week is known, since one is no course of time.
#[must_use]
pub fn stages_over_time(report: &Report, language: &Language) -> Option<Chart> {
    let weeks = &report.stages_over_time;
    let [first, .., last] = weeks.as_slice() else { return None };
    let title = language.text("chart-stages-over-time-title");
    let (from, to) = (language.date(first.date), language.date(last.date));
    let arguments = [
        ("n", authorities_in(&last.stages).into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("before", authorities_at(Stage::Verified, &first.stages).into()),
        ("after", authorities_at(Stage::Verified, &last.stages).into()),
    ];
    let description = described(report, language, "chart-stages-over-time-description", &arguments);
    let svg = canvas::accessible(&draw(weeks, last, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(weeks, language) })
}

/// The name of a stage here, where all channels without a badge are one.
fn name(stage: Stage, language: &Language) -> String {
    if stage == Stage::Unverified { language.text("without-badge") } else { language.stage(stage) }
}

fn draw(weeks: &[StagesOfWeek], last: &StagesOfWeek, language: &Language) -> String {
    let present: Vec<Stage> = PILED
        .into_iter()
        .filter(|stage| weeks.iter().any(|week| authorities_at(*stage, &week.stages) > 0))
        .collect();
    let marks = legend::area_marks(present.iter().map(|stage| colour(*stage)));
    let entries = legend::entries(&marks, present.iter().map(|stage| name(*stage, language)));
    let numbers: Vec<(Stage, String)> = present
        .iter()
        .filter(|stage| authorities_at(**stage, &last.stages) > 0)
        .map(|stage| {
            (
                *stage,
                format!(
                    "{} {}",
                    language.integer(authorities_at(*stage, &last.stages)),
                    name(*stage, language)
                ),
            )
        })
        .collect();
    let room = numbers.iter().map(|(_, words)| width(words, SMALL)).max().unwrap_or(0) + 16;
    let top = legend::height(&entries) + 44;
    let (left, right, bottom) = (64, WIDTH - room, top + PLOT);
    let authorities =
        Scale::new(weeks.iter().map(|week| authorities_with_channel(&week.stages) as f64), (bottom, top));
    let count = i32::try_from(weeks.len()).unwrap_or(i32::MAX);
    // From the right: the newest week stands beside its numbers.
    let column = ((right - left) / count).clamp(1, WIDEST);
    let begin = right - column * count;
    let gap = i32::from(column > 3) + i32::from(column > 12);

    paint(bottom + 40, |canvas| {
        legend(canvas, 0, &entries);
        canvas.text((0, top - 20), &language.text("column-authorities"), Type::NOTE, Align::Left);
        for tick in authorities.ticks().into_iter().filter(|tick| tick.fract() == 0.0) {
            let y = authorities.pixel(tick);
            canvas.line(&[(left, y), (right, y)], palette::LINE, 1);
            canvas.text((left - 10, y), &language.decimal(tick, 0), Type::NOTE, Align::Right);
        }
        for (at, week) in (0i32..).zip(weeks) {
            let x = begin + at * column;
            pile(week, &present, |stage, from, to| {
                let (low, high) = (authorities.pixel(from as f64), authorities.pixel(to as f64));
                canvas.area((x, high), (x + column - gap, low), colour(stage));
            });
        }
        canvas.line(&[(left, bottom), (right, bottom)], palette::HATCH, 1);
        months(canvas, weeks, (begin, column), bottom, language);
        let mut above = i32::MAX;
        pile(last, &present, |stage, from, to| {
            let Some((_, words)) = numbers.iter().find(|(of, _)| *of == stage) else { return };
            let middle = authorities.pixel(f64::midpoint(from as f64, to as f64));
            let y = middle.min(above.saturating_sub(NUMBER_GAP));
            above = y;
            canvas.text((right + 10, y), words, Type { colour: palette::INK, ..Type::NOTE }, Align::Left);
        });
    })
}

/// Calls `draw` with each stage of a week and the numbers between which it lies in the pile.
fn pile(week: &StagesOfWeek, stages: &[Stage], mut draw: impl FnMut(Stage, u64, u64)) {
    let mut below = 0;
    for stage in stages {
        let above = below + authorities_at(*stage, &week.stages);
        if above > below {
            draw(*stage, below, above);
        }
        below = above;
    }
}

/// The names of the months under their first weeks, as far as there is room.
fn months(
    canvas: &Canvas<'_>,
    weeks: &[StagesOfWeek],
    (begin, column): (i32, i32),
    bottom: i32,
    language: &Language,
) {
    let mut free_from = i32::MIN;
    for (at, week) in (0i32..).zip(weeks) {
        let x = begin + at * column;
        let is_new = usize::try_from(at - 1)
            .ok()
            .and_then(|before| weeks.get(before))
            .is_none_or(|before| before.date.first_of_month() != week.date.first_of_month());
        if !is_new {
            continue;
        }
        canvas.line(&[(x, bottom), (x, bottom + 6)], palette::HATCH, 1);
        let month = StatedDate { from: week.date.first_of_month(), to: week.date.last_of_month() };
        let words = language.stated_date(&month);
        let end = x + width(&words, SMALL);
        if x >= free_from && end <= WIDTH {
            canvas.text((x, bottom + 22), &words, Type::NOTE, Align::Left);
            free_from = end + 24;
        }
    }
}

fn table(weeks: &[StagesOfWeek], language: &Language) -> ChartTable {
    let stages = DATED_STAGES.map(|stage| Column::number(name(stage, language)));
    let row = |week: &StagesOfWeek| {
        let numbers = DATED_STAGES.map(|stage| language.integer(authorities_at(stage, &week.stages)));
        std::iter::once(language.short_date(week.date)).chain(numbers).collect()
    };
    ChartTable {
        columns: std::iter::once(Column::text(language.text("column-week-until"))).chain(stages).collect(),
        rows: weeks.iter().map(row).collect(),
    }
}
