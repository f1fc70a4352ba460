//! How often and when channels post: a table of the channels, and one of what was promised.
//!
//! Hours of posting stand beside their charts.

use super::{
    Sheet,
    cells::{OWNER, decimal, interval_cells, optional, origin_cells, owner_cells},
};
use crate::{
    language::Language,
    registry::PromisedSpan,
    view::{Activity, CadenceRow, GapBounds, Rate, Report},
};

pub(super) fn cadence(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-platform", "csv-watched-from", "csv-watched-to", "csv-holes"],
        &["csv-watched-28", "csv-posts-28", "csv-counted-28", "csv-per-week-28", "csv-per-week-28-low"],
        &["csv-per-week-28-high", "csv-active-days-28"],
        &["csv-watched-84", "csv-posts-84", "csv-counted-84", "csv-per-week-84", "csv-per-week-84-low"],
        &["csv-per-week-84-high", "csv-active-days-84", "csv-watched-365", "csv-posts-imported"],
        &["csv-posts-without-hour", "csv-median-gap-low", "csv-median-gap-high", "csv-longest-gap-low"],
        &["csv-longest-gap-high", "csv-burstiness", "csv-closed-gaps", "csv-open-gaps"],
        &["csv-timed-posts", "csv-quiet-posts", "csv-quiet-share", "csv-quiet-low", "csv-quiet-high"],
        &["csv-silent-hours", "csv-age-days", "csv-silent-days", "csv-activity"],
        &["csv-last-from", "csv-last-to", "csv-last-source", "csv-last-address", "csv-last-sha256"],
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.cadence.channels {
        sheet.row(cells(row, language));
    }
    sheet.finish()
}

fn cells(row: &CadenceRow, language: &Language) -> Vec<String> {
    let number = |value: f64| decimal(value, language);
    let whole = |value: Option<u64>| value.map_or_else(String::new, |value| value.to_string());
    let watched = &row.watched;
    let mut cells = owner_cells(&row.owner, language);
    cells.extend([
        row.channel_id.clone(),
        language.platform(row.platform),
        watched.from.to_string(),
        watched.to.to_string(),
        watched.holes.to_string(),
        number(watched.days_28),
    ]);
    cells.extend(rate_cells(row.four_weeks.as_ref(), language));
    cells.push(number(watched.days_84));
    cells.extend(rate_cells(Some(&row.twelve_weeks), language));
    cells.extend([
        number(watched.days_365),
        row.posts_imported.to_string(),
        row.posts_without_hour.to_string(),
    ]);
    cells.extend(gap_cells(row.gaps.median.as_ref(), language));
    cells.extend(gap_cells(row.gaps.longest.as_ref(), language));
    cells.extend([
        row.gaps.burstiness.map_or_else(String::new, number),
        row.gaps.closed.to_string(),
        row.gaps.open.to_string(),
        whole(row.quiet.map(|quiet| quiet.timed)),
        whole(row.quiet.map(|quiet| quiet.quiet)),
    ]);
    cells.extend(interval_cells(row.quiet.as_ref().map(|quiet| &quiet.share), language));
    let last = row.last_post.as_ref();
    cells.extend([
        whole(row.quiet.and_then(|quiet| quiet.silent_hours)),
        whole(last.map(|post| post.age_days)),
        last.and_then(|post| post.silent_days).map_or_else(String::new, number),
        last.map_or_else(String::new, |post| language.text(activity(post.activity))),
    ]);
    cells.extend(origin_cells(last.map(|post| &post.origin), language));
    cells
}

/// Posts, posts counted, posts per week with bounds, active days.
fn rate_cells(rate: Option<&Rate>, language: &Language) -> Vec<String> {
    let Some(rate) = rate else { return vec![String::new(); 6] };
    let mut cells = vec![rate.posts.to_string(), rate.counted.to_string()];
    cells.extend(interval_cells(rate.per_week.as_ref(), language));
    cells.push(rate.active_days.to_string());
    cells
}

/// Bounds in days.
fn gap_cells(bounds: Option<&GapBounds>, language: &Language) -> [String; 2] {
    let Some(bounds) = bounds else { return Default::default() };
    let high = bounds.high_days.map_or_else(String::new, |days| decimal(days, language));
    [decimal(bounds.low_days, language), high]
}

pub(super) fn promises(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    let ids = [
        &OWNER[..],
        &["csv-channel-id", "column-platform", "csv-promised-posts", "csv-promised-span"],
        &["csv-promised-source", "csv-spans-watched", "csv-spans-kept", "csv-kept-share", "csv-kept-low"],
        &["csv-kept-high"],
    ];
    sheet.heading(language, &ids.concat());
    for row in &report.cadence.promises {
        let mut cells = owner_cells(&row.owner, language);
        cells.extend([
            row.channel_id.clone(),
            language.platform(row.platform),
            row.posts.to_string(),
            language.text(span(row.every)),
            optional(Some(&row.source)),
            row.watched.to_string(),
            row.kept.to_string(),
        ]);
        cells.extend(interval_cells(row.share.as_ref(), language));
        sheet.row(cells);
    }
    sheet.finish()
}

fn activity(activity: Activity) -> &'static str {
    match activity {
        Activity::Active => "csv-activity-active",
        Activity::Dormant => "csv-activity-dormant",
        Activity::NotSeenSince => "csv-activity-not-seen-since",
    }
}

fn span(every: PromisedSpan) -> &'static str {
    match every {
        PromisedSpan::Workday => "csv-span-workday",
        PromisedSpan::Day => "csv-span-day",
        PromisedSpan::Week => "csv-span-week",
    }
}
