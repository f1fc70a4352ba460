//! Last night: how old it is, how it ended, what came of its pages and what to do about each.

use std::{collections::BTreeMap, fs};

use jiff::SignedDuration;
use serde::Deserialize;

use super::{
    Patient,
    finding::{Check, Finding, beside},
};
use crate::{
    archive::{EndReason, Run},
    collect::CheckStatus,
    manifest,
    tables::berlin_date,
};

const CHECK: Check = Check::LastNight;

/// A night and a half: one that is late is not told.
const OLD: SignedDuration = SignedDuration::from_hours(36);

/// So long without a night, although there is a schedule, is more than a coincidence.
const TOO_OLD: SignedDuration = SignedDuration::from_hours(3 * 24);

/// What is needed of a report's manifest.
#[derive(Deserialize)]
struct Ends {
    statuses: BTreeMap<CheckStatus, u64>,
}

/// `has_schedule` says whether something starts the nights, so that a missing one is a fault.
pub(super) fn check(patient: &Patient, has_schedule: bool) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let Ok(archive) = &patient.archive else { return Vec::new() };
    let Some(run) = archive.collected_runs().next_back() else {
        let advice = language.text("doctor-night-none-advice");
        return vec![CHECK.advice(language.text("doctor-night-none"), advice)];
    };
    let mut findings = vec![end(run, patient)];
    let age = patient.now.duration_since(run.started_at);
    if age > OLD {
        let days = u64::try_from(age.as_hours() / 24).unwrap_or(u64::MAX);
        let found = language.text_with("doctor-night-old", &[("days", days.into())]);
        let advice = language.text("doctor-night-old-advice");
        let is_wrong = has_schedule && age > TOO_OLD;
        findings.push(if is_wrong { CHECK.wrong(found, advice) } else { CHECK.advice(found, advice) });
    }
    if run.finished {
        findings.extend(pages(run, patient));
    }
    findings
}

fn end(run: &Run, patient: &Patient) -> Finding {
    let Patient { language, .. } = patient;
    let moment = language.moment(run.started_at);
    let said = |message: &str| language.text_with(message, &[("moment", (&moment).into())]);
    let advice = |message: &str| language.text(message);
    match run.ended {
        None if patient.is_at_work() => CHECK.fine(said("doctor-night-running")),
        None => CHECK.advice(said("doctor-night-unfinished"), advice("doctor-night-unfinished-advice")),
        Some(EndReason::Complete) => CHECK.fine(said("doctor-night-complete")),
        Some(EndReason::Stopped) => {
            CHECK.advice(said("doctor-night-stopped"), advice("doctor-night-stopped-advice"))
        }
        Some(EndReason::TimeLimit) => {
            CHECK.advice(said("doctor-night-time-limit"), advice("doctor-night-time-limit-advice"))
        }
        Some(EndReason::Abandoned) => {
            CHECK.advice(said("doctor-night-abandoned"), advice("doctor-night-stopped-advice"))
        }
    }
}

/// What came of the pages, as the report of that day has it.
fn pages(run: &Run, patient: &Patient) -> Vec<Finding> {
    let Patient { language, project, .. } = patient;
    let day = berlin_date(run.started_at).to_string();
    let manifest = fs::read(project.reports().join(day).join(manifest::FILE)).ok();
    let Some(Ends { statuses }) = manifest.and_then(|bytes| serde_json::from_slice(&bytes).ok()) else {
        // While a run is at work, its report is still to come.
        if patient.is_at_work() {
            return Vec::new();
        }
        let advice = language.text("doctor-night-no-report-advice");
        return vec![CHECK.wrong(language.text("doctor-night-no-report"), advice)];
    };
    let of = |status: &CheckStatus| statuses.get(status).copied().filter(|targets| *targets > 0);
    let ends: Vec<(CheckStatus, u64)> =
        CheckStatus::ALL.into_iter().filter_map(|status| Some((status, of(&status)?))).collect();
    let word = |(status, targets): &(CheckStatus, u64)| {
        format!("{} {}", language.integer(*targets), language.status(*status))
    };
    let list = ends.iter().map(word).collect::<Vec<_>>().join(", ");
    let mut findings = vec![CHECK.fine(beside(&language.text("doctor-night-ends"), &list))];
    let is_known = |status| matches!(status, CheckStatus::Ok | CheckStatus::NoCount | CheckStatus::NotDue);
    if !ends.is_empty() && !ends.iter().any(|(status, _)| is_known(*status)) {
        let advice = language.text("doctor-night-nothing-read-advice");
        findings.push(CHECK.wrong(language.text("doctor-night-nothing-read"), advice));
    }
    findings.extend(ends.into_iter().filter(|(status, _)| status.needs_a_look()).map(|(status, targets)| {
        let (word, meaning) = (language.status(status), language.status_meaning(status));
        let found = format!("{word} ({}): {meaning}", language.integer(targets));
        CHECK.advice(found, language.status_advice(status))
    }));
    findings
}
