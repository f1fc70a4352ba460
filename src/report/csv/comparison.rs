//! `comparison.csv`, `comparison-groups.csv`, `nearest.csv`: each authority in its peer group, groups as a whole, and who
//! is like whom.

use super::{
    Sheet,
    cells::{interval_cells, optional, origin_cells},
};
use crate::{
    compare::Overview,
    language::Language,
    measure::statistics,
    view::{Compared, ComparedRow, Interval, Report},
};

fn measures(report: &Report) -> [&Compared; 2] {
    [&report.comparison.reach, &report.comparison.posts]
}

pub(super) fn comparison(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-compared-metric",
            "column-authority",
            "csv-authority-id",
            "csv-channel-id",
            "column-level",
            "csv-value",
            "csv-value-low",
            "csv-value-high",
            "csv-watched-of-28",
            "csv-followers-from",
            "csv-followers-to",
            "csv-followers-source",
            "csv-followers-address",
            "csv-followers-sha256",
            "csv-group-level",
            "csv-group-size",
            "csv-group-land",
            "csv-group-known",
            "csv-rank-from",
            "csv-rank-to",
            "csv-percentile-low",
            "csv-percentile-high",
            "csv-quartile-1-low",
            "csv-quartile-1-high",
            "csv-median-low",
            "csv-median-high",
            "csv-quartile-3-low",
            "csv-quartile-3-high",
            "csv-left-published",
            "csv-left-days",
            "csv-left-open",
            "csv-not-compared",
        ],
    );
    for (measure, row) in measures(report).into_iter().flat_map(|of| of.rows.iter().map(move |row| (of, row)))
    {
        let mut cells = vec![
            measure.metric.to_owned(),
            row.owner.authority.clone(),
            row.owner.authority_id.clone(),
            row.channel_id.clone(),
            language.level(row.owner.level),
        ];
        cells.extend(interval_cells(Some(&row.value), language));
        cells.push(row.watched_days.map_or_else(String::new, |days| decimal(days, language)));
        cells.extend(origin_cells(row.origin.as_ref(), language));
        cells.extend(placement(row, language));
        sheet.row(cells);
    }
    sheet.finish()
}

fn placement(row: &ComparedRow, language: &Language) -> Vec<String> {
    let refusal = row.refusal.map(|refusal| language.refusal(refusal));
    let Some(placement) = &row.placement else {
        let mut cells = vec![String::new(); 17];
        cells.push(optional(refusal.as_ref()));
        return cells;
    };
    let group = &placement.group;
    let mut cells = vec![
        language.level(group.level),
        group.population_class.map_or_else(String::new, |class| language.population_class(class)),
        group.land.as_deref().map_or_else(String::new, |code| language.land(code)),
        placement.rank.among.to_string(),
        placement.rank.best.to_string(),
        placement.rank.worst.to_string(),
        decimal(placement.percentile.low(), language),
        decimal(placement.percentile.high(), language),
    ];
    cells.extend(quartile_cells(Some(placement.quartiles), language));
    let left = placement.left_out;
    cells.extend([left.published, left.other_days, left.open].map(|n| n.to_string()));
    cells.push(String::new());
    cells
}

pub(super) fn groups(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-compared-metric",
            "csv-grouped-by",
            "csv-group",
            "csv-group-known",
            "csv-quartile-1-low",
            "csv-quartile-1-high",
            "csv-median-low",
            "csv-median-high",
            "csv-quartile-3-low",
            "csv-quartile-3-high",
            "csv-left-published",
            "csv-left-days",
            "csv-left-open",
        ],
    );
    for measure in measures(report) {
        let levels =
            measure.by_level.iter().map(|row| ("column-level", language.level(row.group), &row.overview));
        let lands =
            measure.by_land.iter().map(|row| ("column-land", language.land(&row.group), &row.overview));
        for (by, group, Overview { known, left_out, quartiles }) in levels.chain(lands) {
            let mut cells = vec![measure.metric.to_owned(), language.text(by), group, known.to_string()];
            cells.extend(quartile_cells(*quartiles, language));
            cells.extend([left_out.published, left_out.other_days, left_out.open].map(|n| n.to_string()));
            sheet.row(cells);
        }
    }
    sheet.finish()
}

pub(super) fn nearest(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "column-authority",
            "csv-authority-id",
            "column-level",
            "csv-like",
            "csv-like-id",
            "csv-like-ratio",
            "csv-like-land",
        ],
    );
    for row in &report.comparison.nearest {
        for peer in &row.peers {
            sheet.row([
                row.owner.authority.clone(),
                row.owner.authority_id.clone(),
                language.level(row.owner.level),
                peer.owner.authority.clone(),
                peer.owner.authority_id.clone(),
                decimal(peer.population_ratio, language),
                language.text(if peer.same_land { "word-yes" } else { "word-no" }),
            ]);
        }
    }
    sheet.finish()
}

/// Both bounds of each quartile, which are as far apart as the counts behind them leave open.
fn quartile_cells(quartiles: Option<[statistics::Interval; 3]>, language: &Language) -> Vec<String> {
    let Some(quartiles) = quartiles else { return vec![String::new(); 6] };
    quartiles
        .iter()
        .flat_map(|quartile| [quartile.low(), quartile.high()].map(|end| decimal(end, language)))
        .collect()
}

fn decimal(value: f64, language: &Language) -> String {
    let [value, ..] = interval_cells(Some(&Interval { value, low: value, high: None }), language);
    value
}
