//! Clock: not before what has certainly happened already. No server is asked for the time.

use std::env;

use jiff::{Timestamp, civil::date, tz::TimeZone};

use super::{
    Patient,
    finding::{Check, Finding, beside},
};
use crate::archive::Archive;

const CHECK: Check = Check::Clock;

pub(super) fn check(patient: &Patient) -> Vec<Finding> {
    let Patient { language, now, .. } = patient;
    let moment = |at: Timestamp| language.moment(at);
    let slow = |message: &str, name: &str, at: Timestamp| {
        let found =
            language.text_with(message, &[("now", (&moment(*now)).into()), (name, (&moment(at)).into())]);
        CHECK.wrong(found, language.text("doctor-clock-advice"))
    };
    let newest_run = patient.archive.iter().flat_map(Archive::runs).map(|run| run.started_at).max();
    let time = if let Some(run) = newest_run.filter(|run| run > now) {
        slow("doctor-clock-behind-run", "run", run)
    } else if let Some(program) = program_date().filter(|program| program > now) {
        slow("doctor-clock-behind-program", "program", program)
    } else {
        let found = language.text_with("doctor-clock-now", &[("moment", (&moment(*now)).into())]);
        CHECK.fine(beside(&found, TimeZone::system().iana_name().unwrap_or("UTC")))
    };
    let mut findings = vec![time];
    if !berlin_is_right() {
        findings.push(
            CHECK.wrong(language.text("doctor-zone-missing"), language.text("doctor-zone-missing-advice")),
        );
    }
    findings
}

/// Returns when the program's file was written: when it was built or installed.
fn program_date() -> Option<Timestamp> {
    let written = env::current_exe().ok()?.metadata().ok()?.modified().ok()?;
    Timestamp::try_from(written).ok()
}

/// True when Europe/Berlin is an hour before UTC in winter and two in summer.
fn berlin_is_right() -> bool {
    let Ok(zone) = TimeZone::get("Europe/Berlin") else { return false };
    let hours = |month| {
        let noon = date(2026, month, 1).at(12, 0, 0, 0);
        noon.to_zoned(zone.clone()).map(|zoned| zoned.offset().seconds() / 3600)
    };
    matches!((hours(1), hours(7)), (Ok(1), Ok(2)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_zone_that_is_compiled_in_is_right() {
        assert!(super::berlin_is_right());
    }
}
