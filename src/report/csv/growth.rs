//! Reach and growth: one table each for the estimated users, the growth, the curves since the opening, and the badge.

use super::{
    Sheet,
    cells::{OWNER, decimal, follower_cells, interval_cells, optional, owner_cells},
};
use crate::{
    language::Language,
    view::{Bounds, Report, Side},
};

/// Headings of the cells that [`follower_cells`] gives.
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

pub(super) fn reached(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id"],
        &FOLLOWERS,
        &["csv-population", "csv-population-as-of", "csv-study", "csv-study-address"],
        &["csv-study-percent", "csv-study-low", "csv-study-high"],
        &["column-users", "csv-users-low", "csv-users-high"],
        &["column-reached", "csv-reached-low", "csv-reached-high"],
    ];
    sheet.heading(language, &ids.concat());
    let study = report.growth.study.as_ref();
    for row in &report.growth.reached {
        let mut cells = owner_cells(&row.owner, language);
        cells.push(row.channel_id.clone());
        cells.extend(follower_cells(Some(&row.followers), language));
        let name = study.map(|study| format!("{} {}", study.registered.study, study.registered.year));
        cells.extend([
            row.population.to_string(),
            row.population_as_of.map_or_else(String::new, |day| day.to_string()),
            optional(name.as_ref()),
            study.map_or_else(String::new, |study| study.registered.source_url.to_string()),
        ]);
        cells.extend(interval_cells(study.map(|study| &study.share), language));
        cells.extend(interval_cells(Some(&row.users), language));
        cells.extend(interval_cells(Some(&row.percent), language));
        sheet.row(cells);
    }
    sheet.finish()
}

pub(super) fn growth(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-platform", "csv-wanted-days", "csv-span-days", "csv-direction"],
        &["csv-gained", "csv-gained-low", "csv-gained-high"],
        &["csv-per-30-days", "csv-per-30-days-low", "csv-per-30-days-high"],
        &["csv-percent", "csv-percent-low", "csv-percent-high"],
        &FOLLOWERS,
        &["csv-earlier-followers", "csv-earlier-low", "csv-earlier-high", "csv-earlier-precision"],
        &FOLLOWERS[4..],
    ];
    sheet.heading(language, &ids.concat());
    for channel in &report.growth.channels {
        for span in &channel.spans {
            let mut cells = owner_cells(&channel.owner, language);
            cells.extend([
                channel.channel_id.clone(),
                language.platform(channel.platform),
                span.wanted_days.to_string(),
                span.span_days.to_string(),
                language.direction(span.direction),
            ]);
            for bounds in [Some(span.gained), Some(span.per_30_days), span.percent] {
                cells.extend(bounds_cells(bounds, language));
            }
            cells.extend(follower_cells(Some(&span.later), language));
            cells.extend(follower_cells(Some(&span.earlier), language));
            sheet.row(cells);
        }
    }
    sheet.finish()
}

pub(super) fn curves(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-platform", "csv-started-from", "csv-started-to"],
        &["csv-days-from", "csv-days-to"],
        &FOLLOWERS,
    ];
    sheet.heading(language, &ids.concat());
    for curve in &report.growth.curves {
        for point in &curve.points {
            let mut cells = owner_cells(&curve.owner, language);
            cells.extend([curve.channel_id.clone(), language.platform(curve.platform)]);
            cells.extend(super::cells::date_cells(curve.started.as_ref()));
            cells.extend([point.days_from.to_string(), point.days_to.to_string()]);
            cells.extend(follower_cells(Some(&point.followers), language));
            sheet.row(cells);
        }
    }
    sheet.finish()
}

pub(super) fn around_badge(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-first-seen", "csv-unverified-on", "column-pace", "csv-side"],
        &["column-counts", "csv-span-days", "csv-per-day", "csv-per-day-low", "csv-per-day-high"],
        &["csv-trend-low", "csv-trend-high"],
        &FOLLOWERS,
        &["csv-earlier-followers", "csv-earlier-low", "csv-earlier-high", "csv-earlier-precision"],
        &FOLLOWERS[4..],
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.growth.around_badge {
        for (word, side) in [("column-before", &row.before), ("column-after", &row.after)] {
            let mut cells = owner_cells(&row.owner, language);
            cells.extend([
                row.channel_id.clone(),
                row.first_seen_on.to_string(),
                row.unverified_on.map_or_else(String::new, |day| day.to_string()),
                language.pace(row.pace),
                language.text(word),
            ]);
            cells.extend(side_cells(side, language));
            cells.extend(follower_cells(Some(&side.last), language));
            cells.extend(follower_cells(Some(&side.first), language));
            sheet.row(cells);
        }
    }
    sheet.finish()
}

fn side_cells(side: &Side, language: &Language) -> Vec<String> {
    let mut cells = vec![side.counts.to_string(), side.span_days.to_string()];
    cells.extend(bounds_cells(Some(side.per_day), language));
    let ends = side.trend.map_or([None, None], |trend| {
        let slope = trend.slope_per_day;
        [Some(slope.low()), Some(slope.high())]
    });
    cells.extend(
        ends.map(|end| {
            end.filter(|end| end.is_finite()).map_or_else(String::new, |end| decimal(end, language))
        }),
    );
    cells
}

fn bounds_cells(bounds: Option<Bounds>, language: &Language) -> [String; 3] {
    let Some(bounds) = bounds else { return Default::default() };
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| decimal(value, language));
    [number(Some(bounds.value)), number(bounds.low), number(bounds.high)]
}
