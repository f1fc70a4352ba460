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

/// Returns every table of the report with its file name.
pub(super) fn tables(report: &Report, language: &Language) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("status.csv", status::status(report, language)),
        ("criteria.csv", criteria::criteria(report, language)),
        ("followers.csv", figures::followers(report, language)),
        ("published-followers.csv", figures::published(report, language)),
        ("comparison.csv", comparison::comparison(report, language)),
        ("comparison-groups.csv", comparison::groups(report, language)),
        ("nearest.csv", comparison::nearest(report, language)),
        ("shares.csv", shares::shares(report, language)),
        ("websites.csv", websites::websites(report, language)),
        ("platform-channels.csv", presence::channels(report, language)),
        ("two-way-links.csv", presence::two_way(report, language)),
        ("conflicts.csv", presence::conflicts(report, language)),
        ("unconfirmed-channels.csv", presence::unconfirmed(report, language)),
        ("found-channels.csv", presence::found(report, language)),
        ("changes.csv", history::changes(report, language)),
        ("days-to-badge.csv", history::days_to_badge(report, language)),
        ("follower-drops.csv", history::drops(report, language)),
        ("register-coverage.csv", register::coverage(report, language)),
        ("register-entries.csv", register::entries(report, language)),
        ("register-tasks.csv", register::tasks(report, language)),
        ("users-reached.csv", growth::reached(report, language)),
        ("growth.csv", growth::growth(report, language)),
        ("launch-curves.csv", growth::curves(report, language)),
        ("growth-around-badge.csv", growth::around_badge(report, language)),
        ("cadence.csv", cadence::cadence(report, language)),
        ("promised-rhythm.csv", cadence::promises(report, language)),
        ("wording.csv", posting::wording(report, language)),
        ("wording-evidence.csv", posting::evidence(report, language)),
        ("content.csv", posting::content(report, language)),
        ("reactions.csv", posting::reactions(report, language)),
        ("exclusivity.csv", exclusivity::exclusivity(report, language)),
        ("exclusive-posts.csv", exclusivity::posts(report, language)),
        ("targets.csv", night::targets(report, language)),
        ("alerts.csv", night::alerts(report, language)),
        ("issues.csv", night::issues(report, language)),
    ]
}

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
