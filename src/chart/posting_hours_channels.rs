//! When single channels post: the map of weekday and hour for those with most posts, one below the other.

use super::{
    Chart, ChartTable, Column,
    canvas::{self, Align, SMALL, Type, WIDTH, paint},
    described,
    hour_map::{self, DAYS, Steps},
    legend::{self, legend},
    posting_hours::hour_columns,
};
use crate::{
    language::{Language, hostile::plain},
    view::{ChannelHours, Report},
};

pub(super) const ID: &str = "posting-hours-channels";

const ROW: i32 = 25;

/// Room for the name above a map, and between two maps.
const NAME: i32 = 34;

/// Returns the maps of the channels with most posts; `None` without such a channel.
#[must_use]
pub fn posting_hours_channels(report: &Report, language: &Language) -> Option<Chart> {
    let channels = &report.cadence.hours_of;
    if channels.is_empty() {
        return None;
    }
    let title = language.text("chart-hours-channels-title");
    let arguments = [("n", channels.len().into())];
    let description = described(report, language, "chart-hours-channels-description", &arguments);
    let svg = canvas::accessible(&draw(channels, language), ID, &title, &description);
    Some(Chart { id: ID, title, description, svg, table: table(channels, language) })
}

fn draw(channels: &[ChannelHours], language: &Language) -> String {
    let maps: Vec<_> = channels.iter().map(|channel| &channel.hours).collect();
    let steps = Steps::of(&maps);
    let entries = steps.entries(language);
    let top = legend::height(&entries) + 18;
    let each = NAME + hour_map::height(ROW) + 14;
    let bottom = top + each * i32::try_from(channels.len()).unwrap_or(0);
    paint(bottom + 24, |canvas| {
        legend(canvas, 0, &entries);
        for (channel, index) in channels.iter().zip(0i32..) {
            let y = top + index * each;
            let days = language.decimal(channel.watched_days_84, 0);
            let words = language.text_with(
                "hours-of-channel",
                &[("n", channel.hours.total().into()), ("days", (&days).into())],
            );
            let words = format!("{}, {words}", language.platform(channel.platform));
            let note = super::text_width::width(&words, SMALL);
            canvas.text_within(
                (0, y + 14),
                &plain(&channel.owner.authority),
                Type::STRONG,
                WIDTH - note - 30,
            );
            canvas.text((WIDTH, y + 14), &words, Type::NOTE, Align::Right);
            hour_map::draw(canvas, language, &channel.hours, &steps, (y + NAME, ROW));
        }
        let note = if steps.in_thousands() { "axis-hours-thousands" } else { "axis-hours" };
        canvas.text((96, bottom + 4), &language.text(note), Type::NOTE, Align::Left);
    })
}

fn table(channels: &[ChannelHours], language: &Language) -> ChartTable {
    let heading = |id| Column::text(language.text(id));
    let mut columns =
        vec![heading("column-authority"), heading("column-platform"), heading("column-weekday")];
    columns.extend(hour_columns());
    let rows = channels.iter().flat_map(|channel| {
        DAYS.iter().zip(&channel.hours.posts).map(|(day, hours)| {
            let mut cells = vec![
                plain(&channel.owner.authority),
                language.platform(channel.platform),
                language.text(day),
            ];
            cells.extend(hours.iter().map(|posts| language.integer(*posts)));
            cells
        })
    });
    ChartTable { columns, rows: rows.collect() }
}
