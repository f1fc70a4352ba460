//! `changes.csv`, `days-to-badge.csv` and `follower-drops.csv`: what was different before.

use super::{
    Sheet,
    cells::{OWNER, date_cells, follower_cells, origin_cells, owner_cells},
    presence::ORIGIN,
};
use crate::{language::Language, view::Report};

/// The same for what was stated before.
const BEFORE: [&str; 5] =
    ["csv-before-from", "csv-before-to", "csv-before-source", "csv-before-address", "csv-before-sha256"];

/// Headings of the cells that `follower_cells` gives.
const FOLLOWERS: [&str; 9] = [
    "column-followers",
    "csv-followers-low",
    "csv-followers-high",
    "csv-followers-precision",
    "csv-followers-from",
    "csv-followers-to",
    "csv-followers-source",
    "csv-followers-address",
    "csv-followers-sha256",
];

/// The same for the count before.
const EARLIER: [&str; 9] = [
    "csv-earlier-followers",
    "csv-earlier-low",
    "csv-earlier-high",
    "csv-earlier-precision",
    "csv-before-from",
    "csv-before-to",
    "csv-before-source",
    "csv-before-address",
    "csv-before-sha256",
];

pub(super) fn changes(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &[
            "csv-channel-id",
            "column-platform",
            "column-aspect",
            "column-value-before",
            "column-value-after",
            "csv-gap-days",
        ],
        &ORIGIN,
        &BEFORE,
        &["csv-change-id"],
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.history.changes {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.channel_id.clone(),
            language.platform(row.platform),
            language.aspect(row.aspect),
            language.change_value(row.aspect, &row.before),
            language.change_value(row.aspect, &row.after),
            row.gap_days.to_string(),
        ]);
        cells.extend(origin_cells(Some(&row.seen), language));
        cells.extend(origin_cells(Some(&row.seen_before), language));
        cells.push(row.id());
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn days_to_badge(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "csv-days-low", "csv-days-high", "csv-started-from", "csv-started-to"],
        &["column-unverified-on"],
        &ORIGIN,
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.history.days_to_badge {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.channel_id.clone(),
            row.days_from.map_or_else(String::new, |days| days.to_string()),
            row.days_to.to_string(),
        ]);
        cells.extend(date_cells(row.started.as_ref()));
        cells.push(row.unverified_on.map_or_else(String::new, |day| day.to_string()));
        cells.extend(origin_cells(Some(&row.seen), language));
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn drops(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids =
        [&OWNER[..], &["csv-channel-id", "column-platform", "csv-gap-days"], &FOLLOWERS, &EARLIER].concat();
    sheet.heading(language, &ids);
    for row in &report.history.drops {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([row.channel_id.clone(), language.platform(row.platform), row.span_days.to_string()]);
        cells.extend(follower_cells(Some(&row.later), language));
        cells.extend(follower_cells(Some(&row.earlier), language));
        sheet.row(cells);
    }
    sheet.finish()
}
