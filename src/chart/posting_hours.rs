//! When all channels together post: weekday and hour.

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, SMALL, Type, paint},
    described,
    hour_map::{self, DAYS, Steps},
    legend::{self, legend},
};
use crate::{
    language::Language,
    view::{HourMap, Report},
};

pub(super) const ID: &str = "posting-hours";

const ROW: i32 = 34;

/// Returns the posts of all channels by weekday and hour; `None` without a post of which the hour is known.
#[must_use]
pub fn posting_hours(report: &Report, language: &Language) -> Option<Chart> {
    let map = &report.cadence.hours;
    if map.total() == 0 {
        return None;
    }
    let title = language.text("chart-hours-title");
    let arguments = [("n", map.total().into()), ("channels", map.channels.into())];
    let description = described(report, language, "chart-hours-description", &arguments);
    let svg = canvas::accessible(&draw(map, language), ID, &title, &description);
    let mut columns = vec![Column::text(language.text("column-weekday"))];
    columns.extend(hour_columns());
    let rows = DAYS.iter().zip(&map.posts).map(|(day, hours)| {
        let mut cells = vec![language.text(day)];
        cells.extend(hours.iter().map(|posts| language.integer(*posts)));
        cells
    });
    Some(Chart { id: ID, title, description, svg, table: ChartTable { columns, rows: rows.collect() } })
}

/// Returns the headings of the hours.
pub(super) fn hour_columns() -> impl Iterator<Item = Column> {
    (0..24).map(|hour| Column::number(hour.to_string()))
}

fn draw(map: &HourMap, language: &Language) -> String {
    let steps = Steps::of(&[map]);
    let entries = steps.entries(language);
    let top = legend::height(&entries) + 14;
    let bottom = top + hour_map::height(ROW);
    paint(bottom + 34, |canvas| {
        legend(canvas, 0, &entries);
        hour_map::draw(canvas, language, map, &steps, (top, ROW));
        let note = if steps.in_thousands() { "axis-hours-thousands" } else { "axis-hours" };
        canvas.text((96, bottom + SMALL), &language.text(note), Type::NOTE, Align::Left);
    })
}
