//! The stages by level and by Land: bars of 100 per cent, one a group, of its authorities with a known channel.

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, SMALL, Type, WIDTH, paint},
    described,
    legend::{self, legend},
    palette,
    scale::pixels,
    stacked_bar::{Place, Segment, stacked_bar},
    stages::colour,
    text_width::width,
};
use crate::{
    language::Language,
    status::Stage,
    view::{Report, StageCount, StagesOfGroup, authorities_at, authorities_in, authorities_with_channel},
};

pub(super) const ID: &str = "stages-by-group";

const ROW: i32 = 44;
const BAR: i32 = 24;
/// Between the two panels.
const GAP: i32 = 44;

/// The stages from the goal to the farthest from it; authorities without a known channel are not drawn.
const DRAWN: [Stage; 7] = [
    Stage::Verified,
    Stage::Applied,
    Stage::ReadyToApply,
    Stage::Unverified,
    Stage::Lost,
    Stage::BadgeUnknown,
    Stage::NotReachable,
];

/// One group under its name.
struct Row<'a> {
    name: String,
    authorities: u64,
    with_channel: u64,
    stages: &'a [StageCount],
}

/// Returns the stages by level and by Land; `None` while no channel is known.
#[must_use]
pub fn stages_by_group(report: &Report, language: &Language) -> Option<Chart> {
    let levels = rows(&report.stages_by_level, |level| language.level(*level));
    let mut lands = rows(&report.stages_by_land, |land| language.land(land));
    lands.sort_by(|one, other| language.compare(&one.name, &other.name));
    let with_channel: u64 = levels.iter().map(|row| row.with_channel).sum();
    if with_channel == 0 {
        return None;
    }
    let title = language.text("chart-stages-by-group-title");
    let arguments = [("n", with_channel.into())];
    let description = described(report, language, "chart-stages-by-group-description", &arguments);
    let svg = canvas::accessible(&draw(&levels, &lands, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(&levels, &lands, language) })
}

fn rows<Group>(groups: &[StagesOfGroup<Group>], name: impl Fn(&Group) -> String) -> Vec<Row<'_>> {
    groups
        .iter()
        .map(|group| Row {
            name: name(&group.group),
            authorities: authorities_in(&group.stages),
            with_channel: authorities_with_channel(&group.stages),
            stages: &group.stages,
        })
        .collect()
}

fn draw(levels: &[Row<'_>], lands: &[Row<'_>], language: &Language) -> String {
    let panels = [("column-level", levels), ("column-land", lands)]
        .map(|(heading, rows)| (heading, rows.iter().filter(|row| row.with_channel > 0).collect::<Vec<_>>()));
    let present: Vec<Stage> = DRAWN
        .into_iter()
        .filter(|stage| levels.iter().any(|row| authorities_at(*stage, row.stages) > 0))
        .collect();
    let marks = legend::area_marks(present.iter().map(|stage| colour(*stage)));
    let entries = legend::entries(&marks, present.iter().map(|stage| language.stage(*stage)));
    let top = legend::height(&entries) + 44;
    let most = panels.iter().map(|(_, rows)| rows.len()).max().unwrap_or(0);
    let height = top + ROW * i32::try_from(most).unwrap_or(i32::MAX / ROW / 2) + 30;
    let panel = (WIDTH - GAP) / 2;

    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        for ((heading, rows), left) in panels.iter().zip([0, panel + GAP]) {
            let names =
                rows.iter().map(|row| width(&row.name, SMALL).max(width(&note(row, language), SMALL)));
            let bars = (left + names.max().unwrap_or(0).min(190) + 22, left + panel);
            let bottom = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2);
            canvas.text((left, top - 20), &language.text(heading), Type::STRONG, Align::Left);
            for (share, align) in [(0.0, Align::Left), (0.5, Align::Centre), (1.0, Align::Right)] {
                let at = bars.0 + pixels(share, bars.1 - bars.0);
                canvas.line(&[(at, top - 4), (at, bottom)], palette::LINE, 1);
                canvas.text((at, bottom + 14), &language.percent(share), Type::NOTE, align);
            }
            for (index, row) in (0i32..).zip(rows) {
                let y = top + index * ROW + 4;
                let strong = Type { size: SMALL, ..Type::STRONG };
                canvas.text_within((left, y + 5), &row.name, strong, bars.0 - left - 8);
                canvas.text((left, y + 23), &note(row, language), Type::NOTE, Align::Left);
                let place = Place { left: bars.0, right: bars.1, top: y, height: BAR };
                stacked_bar(canvas, &segments(row, &present, language), &place, SMALL);
            }
        }
    })
}

/// How many authorities have a known channel, of how many.
fn note(row: &Row<'_>, language: &Language) -> String {
    language.text_with("n-of-n", &[("n", row.with_channel.into()), ("of", row.authorities.into())])
}

fn segments(row: &Row<'_>, stages: &[Stage], language: &Language) -> Vec<Segment> {
    let segment = |stage: &Stage| {
        let count = authorities_at(*stage, row.stages);
        Segment { count, area: colour(*stage), words: vec![language.integer(count)] }
    };
    stages.iter().map(segment).collect()
}

fn table(levels: &[Row<'_>], lands: &[Row<'_>], language: &Language) -> ChartTable {
    let mut columns = vec![
        Column::text(language.text("column-level-or-land")),
        Column::number(language.text("column-authorities")),
    ];
    columns.extend(Stage::ALL.map(|stage| Column::number(language.stage(stage))));
    let row = |row: &Row<'_>| {
        let counts = Stage::ALL.map(|stage| language.integer(authorities_at(stage, row.stages)));
        [row.name.clone(), language.integer(row.authorities)].into_iter().chain(counts).collect()
    };
    ChartTable { columns, rows: levels.iter().chain(lands).map(row).collect() }
}
