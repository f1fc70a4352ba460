//! The stages of all authorities: how many have a known channel, and how far those are.

use plotters::style::RGBColor;

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, TEXT, Type, WIDTH, paint},
    described, palette,
    text_width::width,
};
use crate::{
    language::Language,
    status::Stage,
    view::{Report, StageCount, authorities_in, authorities_with_channel},
};

pub(super) const ID: &str = "stages";

const ROW: i32 = 44;
const BAR: i32 = 28;

/// Returns how many authorities stand at which stage; `None` when there is no authority.
#[must_use]
pub fn stages(report: &Report, language: &Language) -> Option<Chart> {
    let total = authorities_in(&report.stages);
    if total == 0 {
        return None;
    }
    let title = language.text("chart-stages-title");
    let description = described(report, language, "chart-stages-description", &[("n", total.into())]);
    let svg = canvas::accessible(&draw(&report.stages, total, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&report.stages, total, language) })
}

fn draw(stages: &[StageCount], total: u64, language: &Language) -> String {
    let known = authorities_with_channel(stages);
    let without = total - known;
    let with: Vec<_> = stages.iter().filter(|count| count.stage != Stage::NoChannelKnown).collect();
    let label = with.iter().map(|count| width(&language.stage(count.stage), TEXT)).max().unwrap_or(0) + 24;
    // Behind the longest bar stand its number and share.
    let longest = WIDTH - label - 150;
    let largest = with.iter().map(|count| count.authorities).max().unwrap_or(0).max(1);
    let top = 148;
    let height = top + ROW * i32::try_from(with.len()).unwrap_or(i32::MAX / ROW / 2) + 4;

    paint(height, |canvas| {
        let all = language.text_with("stages-all", &[("n", total.into())]);
        canvas.text((0, 12), &all, Type::STRONG, Align::Left);
        let split = scaled(known, total, WIDTH);
        canvas.rectangle((0, 30), (split, 30 + BAR), palette::ACCENT);
        canvas.rectangle((split, 30), (WIDTH, 30 + BAR), palette::LINE);
        if known > 0 {
            // The short segment opens to the full width below.
            let under = 30 + BAR + 3;
            let wedge = [(0, under), (split, under), (WIDTH, top - 44), (0, top - 44)];
            canvas.polygon(&wedge, palette::PALE);
        }
        let some = language.integer(known);
        if width(&some, TEXT) + 16 < split {
            let at = (split / 2, 30 + BAR / 2);
            canvas.text(at, &some, Type::STRONG.coloured(palette::WHITE), Align::Centre);
        }
        let none = format!("{}: {}", language.stage(Stage::NoChannelKnown), language.integer(without));
        if without > 0 && width(&none, TEXT) + 20 < WIDTH - split {
            canvas.text((WIDTH - 10, 30 + BAR / 2), &none, Type::BODY, Align::Right);
        }
        let heading = language.text_with("stages-with-channel", &[("n", known.into())]);
        canvas.text((0, top - 22), &heading, Type::STRONG, Align::Left);
        for (index, count) in (0i32..).zip(&with) {
            let y = top + index * ROW;
            canvas.text((0, y + BAR / 2), &language.stage(count.stage), Type::BODY, Align::Left);
            let to = label + scaled(count.authorities, largest, longest);
            if count.authorities > 0 {
                canvas.area((label, y), (to, y + BAR), colour(count.stage));
            }
            canvas.line(&[(label, y - 4), (label, y + BAR + 4)], palette::HATCH, 1);
            let number = language.integer(count.authorities);
            canvas.text((to + 12, y + BAR / 2), &number, Type::STRONG, Align::Left);
            if known > 0 {
                let share = language.percent(count.authorities as f64 / known as f64);
                canvas.text((to + 20 + width(&number, TEXT), y + BAR / 2), &share, Type::NOTE, Align::Left);
            }
        }
    })
}

fn scaled(part: u64, whole: u64, pixels: i32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share of a bar's width")]
    let length = (f64::from(pixels) * part as f64 / whole as f64).round() as i32;
    // What is there stays visible.
    if part > 0 { length.max(3) } else { 0 }
}

/// Returns the colour of a stage; `None` for what is hatched.
pub(super) fn colour(stage: Stage) -> Option<RGBColor> {
    match stage {
        Stage::Verified => Some(palette::ACCENT),
        Stage::Lost => Some(palette::ALARM),
        Stage::Applied => Some(palette::ON_THE_WAY),
        Stage::ReadyToApply => Some(palette::SKY),
        Stage::Unverified => Some(palette::AMBER),
        Stage::BadgeUnknown => None,
        Stage::NotReachable => Some(palette::SLATE),
        Stage::NoChannelKnown => Some(palette::LINE),
    }
}

fn table(stages: &[StageCount], total: u64, language: &Language) -> ChartTable {
    ChartTable {
        columns: vec![
            Column::text(language.text("column-stage")),
            Column::number(language.text("column-authorities")),
            Column::number(language.text("column-share-of-all")),
            Column::text(language.text("column-meaning")),
        ],
        rows: stages
            .iter()
            .map(|count| {
                vec![
                    language.stage(count.stage),
                    language.integer(count.authorities),
                    language.percent(count.authorities as f64 / total as f64),
                    language.stage_meaning(count.stage),
                ]
            })
            .collect(),
    }
}
