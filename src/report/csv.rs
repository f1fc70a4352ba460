//! The report for spreadsheets: UTF-8 with byte order mark, CRLF; semicolon and decimal comma in German.
//!
//! States are words; a number that is unknown or does not apply is an empty cell, never 0. Dates are
//! ISO 8601 with the first and the last day they can mean, since spreadsheets read them alike everywhere.

use jiff::civil::Date;

use super::view::{AuthorityRow, ChannelRow, Followers, Interval, Origin, RankRow, Report, Share};
use crate::{
    chart::Chart,
    language::{Lang, Language, hostile::csv_cell},
    registry::StatedDate,
};

/// Returns every table of the report with its file name.
pub(super) fn tables(report: &Report, language: &Language) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("status.csv", status(report, language)),
        ("followers.csv", followers(report, language)),
        ("published-followers.csv", published(report, language)),
        ("shares.csv", shares(report, language)),
        ("targets.csv", targets(report, language)),
        ("alerts.csv", alerts(report, language)),
        ("issues.csv", issues(report, language)),
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

fn status(report: &Report, language: &Language) -> Vec<u8> {
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
        ],
    );
    for authority in &report.authorities {
        if authority.channels.is_empty() {
            let mut cells = authority_cells(authority, language);
            // Whether there is a channel is not known, so neither is anything about it.
            cells.extend(std::iter::repeat_n(String::new(), 32));
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
        language.stage(row.stage),
        language.badge(row.badge.state),
    ];
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
    cells
}

/// First day, last day, source, address, digest.
fn origin_cells(origin: Option<&Origin>, language: &Language) -> [String; 5] {
    let Some(origin) = origin else { return Default::default() };
    let [from, to] = date_cells(origin.date.as_ref());
    [
        from,
        to,
        source(origin, language),
        optional(origin.url.as_ref()),
        optional(origin.document_sha256.as_ref()),
    ]
}

/// Count, bounds, precision, then the origin.
fn follower_cells(followers: Option<&Followers>, language: &Language) -> Vec<String> {
    let Some(Followers { count, origin }) = followers else { return vec![String::new(); 9] };
    let mut cells = vec![
        count.shown.to_string(),
        count.low.to_string(),
        count.high.map_or_else(String::new, |high| high.to_string()),
        language.precision(count.precision),
    ];
    cells.extend(origin_cells(Some(origin), language));
    cells
}

fn interval_cells(interval: Option<&Interval>, language: &Language) -> [String; 3] {
    let Some(interval) = interval else { return Default::default() };
    let number = |value| decimal(value, language);
    [number(interval.value), number(interval.low), interval.high.map_or_else(String::new, number)]
}

/// One decimal, no thousands separator: what a spreadsheet of that language reads as a number.
fn decimal(value: f64, language: &Language) -> String {
    let text = format!("{value:.1}");
    match language.lang() {
        Lang::De => text.replace('.', ","),
        Lang::En => text,
    }
}

fn date_cells(stated: Option<&StatedDate>) -> [String; 2] {
    stated.map_or_else(Default::default, |stated| [stated.from, stated.to].map(|day: Date| day.to_string()))
}

fn source(origin: &Origin, language: &Language) -> String {
    match origin.source_kind {
        Some(kind) => format!("{}: {}", language.source(origin.source), language.source_kind(kind)),
        None => language.source(origin.source),
    }
}

fn optional(text: Option<&String>) -> String {
    text.map_or_else(String::new, Clone::clone)
}

fn followers(report: &Report, language: &Language) -> Vec<u8> {
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

fn published(report: &Report, language: &Language) -> Vec<u8> {
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

fn shares(report: &Report, language: &Language) -> Vec<u8> {
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

fn targets(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(language, &["column-status", "column-targets", "column-meaning", "column-advice"]);
    for (status, targets) in &report.statuses {
        sheet.row([
            language.status(*status),
            targets.to_string(),
            language.status_meaning(*status),
            language.status_advice(*status),
        ]);
    }
    sheet.finish()
}

fn alerts(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(
        language,
        &[
            "column-alert",
            "column-authority",
            "csv-channel-id",
            "csv-seen-from",
            "csv-seen-to",
            "column-source",
            "csv-address",
            "csv-sha256",
            "column-quote",
            "column-advice",
        ],
    );
    for alert in &report.alerts {
        let mut cells = vec![language.alert(alert.kind), alert.authority.clone(), alert.channel_id.clone()];
        cells.extend(origin_cells(Some(&alert.origin), language));
        cells.extend([optional(alert.origin.quote.as_ref()), language.alert_advice(alert.kind)]);
        sheet.row(cells);
    }
    sheet.finish()
}

fn issues(report: &Report, language: &Language) -> Vec<u8> {
    let mut sheet = Sheet::new(report, language);
    sheet.heading(language, &["column-code", "column-subject", "column-place", "column-detail"]);
    for issue in &report.issues {
        sheet.row([issue.code.clone(), issue.subject.clone(), issue.place.clone(), issue.detail.clone()]);
    }
    sheet.finish()
}
