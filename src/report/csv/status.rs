//! `status.csv`: one row per authority and channel, every value with its source.

use super::{
    Sheet,
    cells::{date_cells, follower_cells, interval_cells, optional, origin_cells},
};
use crate::{
    fact::Fact,
    language::Language,
    status::{Standing, Step},
    view::{AuthorityRow, ChannelRow, Report},
};

pub(super) fn status(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "csv-authority-id",
            "column-authority",
            "column-level",
            "column-land",
            "column-inhabitants",
            "csv-inhabitants-as-of",
            "column-stage",
            "csv-channel-id",
            "column-channel",
            "csv-channel-address",
            "csv-channel-source",
            "csv-channel-source-from",
            "csv-channel-source-to",
            "csv-channel-stage",
            "column-badge",
            "csv-badge-from",
            "csv-badge-to",
            "csv-badge-source",
            "csv-badge-address",
            "csv-badge-sha256",
            "column-followers",
            "csv-followers-low",
            "csv-followers-high",
            "csv-followers-precision",
            "csv-followers-from",
            "csv-followers-to",
            "csv-followers-source",
            "csv-followers-address",
            "csv-followers-sha256",
            "column-density",
            "csv-density-low",
            "csv-density-high",
            "column-imprint",
            "csv-imprint-from",
            "csv-imprint-to",
            "csv-imprint-source",
            "csv-imprint-address",
            "csv-imprint-sha256",
            "csv-started-from",
            "csv-started-to",
            "column-last-check",
            "csv-last-check-at",
            "csv-since",
            "csv-otherwise-until",
            "csv-waiting-days",
            "csv-next-step",
            "csv-missing",
            "csv-open",
        ],
    );
    for authority in &report.authorities {
        if authority.channels.is_empty() {
            let mut cells = authority_cells(authority, language);
            // Whether there is a channel is not known, so neither is anything about it.
            cells.extend(std::iter::repeat_n(String::new(), 38));
            cells.push(language.step(Step::NameChannel));
            cells.extend([String::new(), String::new()]);
            sheet.row(cells);
        }
        for channel in &authority.channels {
            let mut cells = authority_cells(authority, language);
            cells.extend(channel_cells(channel, language));
            sheet.row(cells);
        }
    }
    sheet.finish()
}

fn authority_cells(row: &AuthorityRow, language: &Language) -> Vec<String> {
    vec![
        row.authority_id.clone(),
        row.name.clone(),
        language.level(row.level),
        row.land.as_deref().map_or_else(String::new, |code| language.land(code)),
        row.population.map_or_else(String::new, |(inhabitants, _)| inhabitants.to_string()),
        row.population.map_or_else(String::new, |(_, as_of)| as_of.to_string()),
        language.stage(row.stage),
    ]
}

fn channel_cells(row: &ChannelRow, language: &Language) -> Vec<String> {
    let mut cells = vec![
        row.channel_id.clone(),
        row.name.clone().unwrap_or_else(|| language.text("unknown")),
        row.url.clone().unwrap_or_else(|| language.text("unknown")),
        optional(row.registered.url.as_ref()),
    ];
    cells.extend(date_cells(row.registered.date.as_ref()));
    cells.extend([language.stage(row.stage), language.badge(row.badge.state)]);
    cells.extend(origin_cells(row.badge.origin.as_ref(), language));
    cells.extend(follower_cells(row.followers.as_ref(), language));
    cells.extend(interval_cells(row.followers_per_1000.as_ref(), language));
    cells.push(language.imprint(row.imprint));
    cells.extend(origin_cells(row.imprint_origin.as_ref(), language));
    cells.extend(date_cells(row.started.as_ref()));
    match row.last_check {
        Some((status, at)) => cells.extend([language.status(status), at.to_string()]),
        None => cells.extend([language.text("never-checked"), String::new()]),
    }
    cells.extend(standing_cells(&row.standing, language));
    cells
}

/// First day at the stage, last day before it, days of waiting, next step, what is missing, what is not known.
fn standing_cells(standing: &Standing, language: &Language) -> [String; 6] {
    let listed = |state| {
        let criteria = standing.criteria_in(state).map(|requirement| language.requirement(requirement));
        criteria.collect::<Vec<_>>().join("; ")
    };
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    [
        day(standing.since.map(|since| since.from)),
        day(standing.otherwise_until),
        standing.waiting_days.map_or_else(String::new, |days| days.to_string()),
        language.step(standing.next),
        listed(Fact::Unmet),
        listed(Fact::Unknown),
    ]
}
