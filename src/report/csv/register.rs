//! `register-coverage.csv`, `register-entries.csv` and `register-tasks.csv`: what is known of the register itself.

use super::{
    Sheet,
    cells::{OWNER, optional, owner_cells},
};
use crate::{
    language::Language,
    view::{Covered, Report},
};

pub(super) fn coverage(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = ["column-bodies", "column-land", "column-authorities", "column-with-channel"];
    sheet.heading(language, &[&ids[..], &["column-with-address", "column-confirmed"]].concat());
    for row in &report.register.coverage {
        let land = match row.member.as_str() {
            Covered::ALL => language.text("land-all"),
            code => language.land(code),
        };
        let counts = [row.authorities, row.with_channel, row.with_address, row.confirmed];
        sheet.row([language.bodies(row.bodies), land].into_iter().chain(counts.map(|n| n.to_string())));
    }
    sheet.finish()
}

pub(super) fn entries(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = ["csv-channel-id", "column-source", "column-source-kind", "column-source-date"];
    let state = ["csv-source-age", "csv-has-address", "column-website-to-channel"];
    sheet.heading(language, &[&OWNER[..], &ids, &state].concat());
    for row in &report.register.entries {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.channel_id.clone(),
            row.source.clone(),
            row.source_kind.map_or_else(String::new, |kind| language.source_kind(kind)),
            optional(row.source_date.as_ref()),
            row.source_age_days.map_or_else(String::new, |days| days.to_string()),
            language.text(if row.has_address { "answer-yes" } else { "answer-no" }),
            language.link_state(row.page),
        ]);
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn tasks(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = ["column-inhabitants", "csv-channel-id", "column-task", "column-advice"];
    let known = ["column-website", "column-source", "column-source-date", "csv-pages", "csv-seen-to"];
    sheet.heading(language, &[&OWNER[..], &ids, &known].concat());
    for row in &report.register.tasks {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.population.map_or_else(String::new, |inhabitants| inhabitants.to_string()),
            optional(row.channel_id.as_ref()),
            language.task(row.task),
            language.task_advice(row.task),
            optional(row.website.as_ref()),
            optional(row.source.as_ref()),
            optional(row.source_date.as_ref()),
            row.pages.to_string(),
            row.pages_date.map_or_else(String::new, |day| day.to_string()),
        ]);
        sheet.row(cells);
    }
    sheet.finish()
}
