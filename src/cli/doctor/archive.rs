//! Archive: every file can be read, and on demand every digest is right.

use super::{
    Patient,
    disk::size,
    finding::{Check, Finding, beside},
};
use crate::{archive, disk::files_below};

const CHECK: Check = Check::Archive;

pub(super) fn check(patient: &Patient, thorough: bool) -> Vec<Finding> {
    let mut findings = match &patient.archive {
        Ok(archive) => opened(archive, patient),
        Err(error) => vec![CHECK.failed(error)],
    };
    if thorough {
        findings.extend(verified(patient));
    }
    findings
}

fn opened(archive: &archive::Archive, patient: &Patient) -> Vec<Finding> {
    let Patient { language, project, .. } = patient;
    let runs = archive.runs().len();
    let mut findings = vec![if runs == 0 {
        CHECK.fine(language.text("doctor-archive-empty"))
    } else {
        let files = files_below(&project.archive()).into_iter().flatten();
        let bytes = files.filter_map(|file| file.metadata().ok()).map(|metadata| metadata.len()).sum();
        let size = size(bytes, language);
        let arguments = [("runs", runs.into()), ("size", (&size).into())];
        CHECK.fine(language.text_with("doctor-archive-size", &arguments))
    }];
    // While a run is at work, its file ends wherever it has got to.
    if !patient.is_at_work() {
        match archive.torn_ends() {
            Err(error) => findings.push(CHECK.failed(&error)),
            Ok(torn) => findings.extend(torn.iter().map(|torn| {
                let bytes = size(torn.bytes, language);
                let words = language.text_with("doctor-archive-torn", &[("size", (&bytes).into())]);
                let found = beside(&words, &torn.file.display().to_string());
                CHECK.advice(found, language.text("doctor-archive-torn-advice"))
            })),
        }
    }
    findings
}

fn verified(patient: &Patient) -> Vec<Finding> {
    let Patient { language, project, .. } = patient;
    let verification = match archive::verify(&project.archive()) {
        Ok(verification) => verification,
        Err(error) => return vec![CHECK.failed(&error)],
    };
    if verification.faults.is_empty() {
        let arguments = [("records", verification.records.into()), ("files", verification.files.into())];
        return vec![CHECK.fine(language.text_with("doctor-archive-verified", &arguments))];
    }
    let fault = |fault: &archive::Fault| {
        let place = format!("{}, byte {}: {}", fault.file.display(), fault.offset, fault.what);
        CHECK.wrong(
            beside(&language.text("doctor-archive-fault"), &place),
            language.text("doctor-archive-fault-advice"),
        )
    };
    verification.faults.iter().map(fault).collect()
}
