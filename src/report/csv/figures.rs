//! `followers.csv` and `published-followers.csv`: the ranking, and the figures that have no rank.

use super::{
    Sheet,
    cells::{follower_cells, optional},
};
use crate::{
    language::Language,
    view::{RankRow, Report},
};

pub(super) fn followers(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-rank-from",
            "csv-rank-to",
            "csv-rank-of",
            "column-authority",
            "csv-channel-id",
            "column-level",
            "column-badge",
            "column-followers",
            "csv-followers-low",
            "csv-followers-high",
            "csv-followers-precision",
            "csv-followers-from",
            "csv-followers-to",
            "csv-followers-source",
            "csv-followers-address",
            "csv-followers-sha256",
        ],
    );
    for RankRow { authority, channel_id, level, followers, rank_from, rank_to, of, badge } in &report.ranking
    {
        let mut cells = vec![
            rank_from.to_string(),
            rank_to.to_string(),
            of.to_string(),
            authority.clone(),
            channel_id.clone(),
            language.level(*level),
            language.badge(*badge),
        ];
        cells.extend(follower_cells(Some(followers), language));
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn published(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "column-authority",
            "csv-channel-id",
            "column-level",
            "column-badge",
            "column-followers",
            "csv-followers-low",
            "csv-followers-high",
            "csv-followers-precision",
            "csv-followers-from",
            "csv-followers-to",
            "csv-followers-source",
            "csv-followers-address",
            "csv-followers-sha256",
            "column-quote",
        ],
    );
    for row in &report.published_followers {
        let mut cells = vec![
            row.authority.clone(),
            row.channel_id.clone(),
            language.level(row.level),
            language.badge(row.badge),
        ];
        cells.extend(follower_cells(Some(&row.followers), language));
        cells.push(optional(row.followers.origin.quote.as_ref()));
        sheet.row(cells);
    }
    sheet.finish()
}
