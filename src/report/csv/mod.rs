//! The report for spreadsheets: UTF-8 with byte order mark, CRLF; semicolon and decimal comma in German.
//!
//! States are words; a number that is unknown or does not apply is an empty cell, never 0. Dates are
//! ISO 8601 with the first and the last day they can mean, since spreadsheets read them alike everywhere.

mod cadence;
mod cells;
mod comparison;
mod criteria;
mod exclusivity;
mod figures;
mod history;
mod growth;
mod night;
mod posting;
mod presence;
mod register;
mod shares;
mod status;
mod websites;

use crate::{
    chart::Chart,
    language::{Lang, Language, hostile::csv_cell},
    view::Report,
};

/// Makes the bytes of a table.
type Make = fn(&Report, &Language) -> Vec<u8>;

/// Every table of the report: its file name, and what makes it.
pub(super) const TABLES: [(&str, Make); 35] = [
    ("status.csv", status::status),
    ("criteria.csv", criteria::criteria),
    ("followers.csv", figures::followers),
    ("published-followers.csv", figures::published),
    ("comparison.csv", comparison::comparison),
    ("comparison-groups.csv", comparison::groups),
    ("nearest.csv", comparison::nearest),
    ("shares.csv", shares::shares),
    ("websites.csv", websites::websites),
    ("platform-channels.csv", presence::channels),
    ("two-way-links.csv", presence::two_way),
    ("conflicts.csv", presence::conflicts),
    ("unconfirmed-channels.csv", presence::unconfirmed),
    ("found-channels.csv", presence::found),
    ("changes.csv", history::changes),
    ("days-to-badge.csv", history::days_to_badge),
    ("follower-drops.csv", history::drops),
    ("register-coverage.csv", register::coverage),
    ("register-entries.csv", register::entries),
    ("register-tasks.csv", register::tasks),
    ("users-reached.csv", growth::reached),
    ("growth.csv", growth::growth),
    ("launch-curves.csv", growth::curves),
    ("growth-around-badge.csv", growth::around_badge),
    ("cadence.csv", cadence::cadence),
    ("promised-rhythm.csv", cadence::promises),
    ("wording.csv", posting::wording),
    ("wording-evidence.csv", posting::evidence),
    ("content.csv", posting::content),
    ("reactions.csv", posting::reactions),
    ("exclusivity.csv", exclusivity::exclusivity),
    ("exclusive-posts.csv", exclusivity::posts),
    ("targets.csv", night::targets),
    ("alerts.csv", night::alerts),
    ("issues.csv", night::issues),
];

/// Returns the data behind a chart, as the chart words it.
pub(super) fn of_chart(chart: &Chart, report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.row(chart.table.columns.iter().map(|column| column.name.clone()));
    for row in &chart.table.rows {
        sheet.row(row.iter().cloned());
    }
    sheet.finish()
}

/// A table under construction: every cell is made harmless on its way in.
struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    fn new(report: &Report, language: &Language) -> Self {
        let delimiter = match language.lang() {
            Lang::De => b';',
            Lang::En => b',',
        };
        let writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let mut sheet = Self { writer };
        if report.invented {
            sheet.row([language.text("invented")]);
        }
        sheet
    }

    fn heading(&mut self, language: &Language, ids: &[&str]) {
        self.row(ids.iter().map(|id| language.text(id)));
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|cell| csv_cell(&cell)).collect();
        self.writer.write_record(cells).expect("writing into memory does not fail");
    }

    fn finish(self) -> Vec<u8> {
        self.writer.into_inner().expect("writing into memory does not fail")
    }
}
