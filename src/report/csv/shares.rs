//! `shares.csv`: badge and imprint by level, Land and population class, one below the other.

use super::Sheet;
use crate::{
    language::Language,
    view::{Report, Share},
};

pub(super) fn shares(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-grouped-by",
            "csv-group",
            "column-authorities",
            "column-channels",
            "badge-met",
            "badge-unmet",
            "badge-unknown-long",
            "imprint-met",
            "imprint-unmet",
            "imprint-unknown-long",
        ],
    );
    let by_level = report.shares_by_level.iter().map(|row| {
        ("column-level", language.level(row.group), row.authorities, row.channels, row.badge, row.imprint)
    });
    let by_land = report.shares_by_land.iter().map(|row| {
        ("column-land", language.land(&row.group), row.authorities, row.channels, row.badge, row.imprint)
    });
    let by_population = report.shares_by_population.iter().map(|row| {
        (
            "column-inhabitants",
            language.population_class(row.group),
            row.authorities,
            row.channels,
            row.badge,
            row.imprint,
        )
    });
    for (by, group, authorities, channels, badge, imprint) in by_level.chain(by_land).chain(by_population) {
        let counts = |share: Share| [share.met, share.unmet, share.unknown].map(|n| n.to_string());
        let mut cells = vec![language.text(by), group, authorities.to_string(), channels.to_string()];
        cells.extend(counts(badge));
        cells.extend(counts(imprint));
        sheet.row(cells);
    }
    sheet.finish()
}
