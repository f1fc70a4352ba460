//! Lock: who works on the project, since when, and whether that can still be true.

use jiff::{SignedDuration, Timestamp};

use super::{
    Patient,
    finding::{Check, Finding},
};
use crate::lock::Holder;

const CHECK: Check = Check::Lock;

/// What reading and reporting may take after the night's time limit, in hours.
const HOURS_AFTER_THE_LIMIT: f64 = 2.0;

pub(super) fn check(patient: &Patient) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let said = |message: &str, pid, since| {
        language.text_with(message, &[("process", (&process(patient, pid, since)).into())])
    };
    vec![match &patient.holder {
        Err(error) => CHECK.failed(error),
        Ok(Holder::Nobody) => CHECK.fine(language.text("doctor-lock-free")),
        Ok(Holder::Process { pid, since }) if is_too_long(patient, *since) => {
            CHECK.advice(said("doctor-lock-long", *pid, *since), language.text("doctor-lock-long-advice"))
        }
        Ok(Holder::Process { pid, since }) => CHECK.fine(said("doctor-lock-held", *pid, *since)),
        Ok(Holder::LeftBehind { pid, since }) => {
            CHECK.advice(said("doctor-lock-left", *pid, *since), language.text("doctor-lock-left-advice"))
        }
    }]
}

fn process(patient: &Patient, pid: Option<u32>, since: Option<Timestamp>) -> String {
    let Patient { language, .. } = patient;
    match (pid, since) {
        (Some(pid), Some(since)) => {
            let (pid, since) = (pid.to_string(), language.moment(since));
            language.text_with("doctor-process", &[("pid", (&pid).into()), ("since", (&since).into())])
        }
        _ => language.text("doctor-process-unknown"),
    }
}

fn is_too_long(patient: &Patient, since: Option<Timestamp>) -> bool {
    let limit = patient.project.settings.collect.night_limit_hours + HOURS_AFTER_THE_LIMIT;
    let limit = SignedDuration::try_from_secs_f64(limit * 3_600.0);
    match (since, limit) {
        (Some(since), Ok(limit)) => patient.now.duration_since(since) > limit,
        _ => false,
    }
}
