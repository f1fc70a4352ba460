//! Channels of all platforms and what confirms them: one table each for channels, two-way links, contradicting pages,
//! unconfirmed and found channels.

use super::{
    Sheet,
    cells::{OWNER, follower_cells, optional, origin_cells, owner_cells},
};
use crate::{language::Language, view::Report};

/// Headings of the cells that [`origin_cells`] gives.
pub(super) const ORIGIN: [&str; 5] =
    ["csv-seen-from", "csv-seen-to", "column-source", "csv-address", "csv-sha256"];

pub(super) fn channels(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            &OWNER[..],
            &[
                "csv-channel-id",
                "column-platform",
                "csv-channel-address",
                "column-status",
                "column-last-check",
            ],
            &["column-badge", "column-last-post", "column-posts-28-days", "csv-posts-precision"],
            &["column-followers", "csv-followers-low", "csv-followers-high", "csv-followers-precision"],
            &["csv-followers-from", "csv-followers-to", "csv-followers-source", "csv-followers-address"],
            &["csv-followers-sha256"],
        ]
        .concat(),
    );
    for row in &report.presence.other_channels {
        let mut cells = owner_cells(&row.owner, language);
        let posts = row.posts_28_days;
        cells.extend([
            row.channel_id.clone(),
            language.platform(row.platform),
            optional(row.url.as_ref()),
            row.status.map_or_else(String::new, |status| language.status(status)),
            row.checked_at.map_or_else(String::new, |moment| moment.to_string()),
            row.badge.map_or_else(String::new, |badge| language.badge(badge)),
            row.last_post_on.map_or_else(String::new, |day| day.to_string()),
            posts.map_or_else(String::new, |posts| posts.seen.to_string()),
            posts.map_or_else(String::new, |posts| {
                language.text(if posts.exact { "precision-exact" } else { "precision-at-least" })
            }),
        ]);
        cells.extend(follower_cells(row.followers.as_ref(), language));
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn two_way(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-platform", "column-two-way", "column-website-to-channel"],
        &ORIGIN,
        &["column-quote", "column-channel-to-website"],
        &ORIGIN,
        &["column-quote", "csv-verified-at"],
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.presence.two_way {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([row.channel_id.clone(), language.platform(row.platform), language.two_way(row.both)]);
        for way in [&row.page, &row.channel] {
            cells.push(language.link_state(way.state));
            cells.extend(origin_cells(way.origin.as_ref(), language));
            cells.push(optional(way.origin.as_ref().and_then(|origin| origin.quote.as_ref())));
        }
        cells.push(row.verified_at.map_or_else(String::new, |moment| moment.to_string()));
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn conflicts(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let one = ["column-platform", "column-one-page"];
    sheet.heading(language, &[&OWNER[..], &one, &ORIGIN, &["column-other-page"], &ORIGIN].concat());
    for row in &report.presence.conflicts {
        let mut cells = owner_cells(&row.owner, language);
        cells.push(language.platform(row.platform));
        for (handle, origin) in [(&row.one_handle, &row.one), (&row.other_handle, &row.other)] {
            cells.push(handle.clone());
            cells.extend(origin_cells(Some(origin), language));
        }
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn unconfirmed(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids =
        ["csv-channel-id", "column-platform", "column-channel", "csv-bears-name", "csv-pages", "csv-seen-to"];
    sheet.heading(language, &[&OWNER[..], &ids].concat());
    for row in &report.presence.unconfirmed {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.channel_id.clone(),
            language.platform(row.platform),
            optional(row.name.as_ref()),
            language.fact(row.bears_name),
            row.pages.to_string(),
            row.pages_date.map_or_else(String::new, |day| day.to_string()),
        ]);
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn found(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = ["column-platform", "column-channel", "csv-channel-address", "csv-pages"];
    sheet.heading(language, &[&OWNER[..], &ids, &ORIGIN, &["column-quote"]].concat());
    for row in &report.presence.found {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            language.platform(row.platform),
            row.handle.clone(),
            row.address.clone(),
            row.pages.to_string(),
        ]);
        cells.extend(origin_cells(Some(&row.origin), language));
        cells.push(optional(row.origin.quote.as_ref()));
        sheet.row(cells);
    }
    sheet.finish()
}
