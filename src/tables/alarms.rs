//! The table `alarms`: one row is one thing that the canaries noticed in a run and kept back.

use jiff::Timestamp;

use crate::{
    canary::Alarm,
    extract::{EXTRACTOR_VERSION, canary::Field},
    platform::Platform,
};

use super::{
    calendar::berlin_date,
    columns::{Column, Table, cell, day, integer, text},
};

/// One alarm with its run.
#[derive(Debug)]
pub struct AlarmRow {
    run_id: String,
    month: String,
    started_at: Timestamp,
    alarm: Alarm,
}

impl AlarmRow {
    /// Returns the row of an alarm of the run that started then.
    #[must_use]
    pub fn new(run_id: &str, started_at: Timestamp, alarm: Alarm, month: &str) -> Self {
        Self { run_id: run_id.to_owned(), month: month.to_owned(), started_at, alarm }
    }
}

impl Table for AlarmRow {
    const NAME: &'static str = "alarms";
    const KNOWN_ON: Option<&'static str> = Some("date");

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("run_id", rows, |row| Some(&row.run_id)),
            text("kind", rows, |row| Some(row.alarm.kind.as_str())),
            text("purpose", rows, |row| Some(row.alarm.purpose.as_str())),
            text("platform", rows, |row| row.alarm.purpose.platform().map(Platform::as_str)),
            text("field", rows, |row| row.alarm.field.map(Field::as_str)),
            text("authority_id", rows, |row| {
                row.alarm.subject.as_ref().map(|subject| subject.authority_id.as_str())
            }),
            text("channel_id", rows, |row| row.alarm.subject.as_ref()?.channel_id.as_deref()),
            text("month", rows, |row| Some(&row.month)),
            day("date", rows, |row| Some(berlin_date(row.started_at))),
            integer("pages_fine", rows, |row| cell(row.alarm.pages_fine)),
            integer("pages", rows, |row| cell(row.alarm.pages)),
            integer("expected_percent", rows, |row| row.alarm.expected_percent.map(i64::from)),
            text("seen", rows, |row| row.alarm.seen.as_deref()),
            integer("plausible_from", rows, |row| row.alarm.plausible_from.and_then(cell)),
            integer("plausible_to", rows, |row| row.alarm.plausible_to.and_then(cell)),
            integer("followers_before", rows, |row| row.alarm.before.and_then(|(count, _)| cell(count))),
            day("before_on", rows, |row| row.alarm.before.map(|(_, at)| berlin_date(at))),
            integer("extractor_version", rows, |_| Some(EXTRACTOR_VERSION.into())),
        ]
    }
}
