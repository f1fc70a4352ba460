//! Registry: broken rows, warnings, channels that cannot be read for want of an address.

use super::{
    Patient,
    finding::{Check, Finding},
};
use crate::{pipeline, registry::Severity};

const CHECK: Check = Check::Registry;

pub(super) fn check(patient: &Patient) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let (registry, problems) = match pipeline::registry(&patient.project) {
        Ok(registry) => registry,
        Err(error) => return vec![CHECK.failed(&error)],
    };
    let size =
        [("authorities", registry.authorities.len().into()), ("channels", registry.channels.len().into())];
    let mut findings = vec![if registry.authorities.is_empty() {
        CHECK.advice(language.text("doctor-registry-empty"), language.text("doctor-registry-empty-advice"))
    } else {
        CHECK.fine(language.text_with("doctor-registry-size", &size))
    }];
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let advice = language.text("doctor-registry-problems-advice");
    if errors > 0 {
        let found = language.text_with("doctor-registry-errors", &[("n", errors.into())]);
        findings.push(CHECK.wrong(found, &advice));
    }
    if warnings > 0 {
        let found = language.text_with("doctor-registry-warnings", &[("n", warnings.into())]);
        findings.push(CHECK.advice(found, &advice));
    }
    let without_address = registry.channels.iter().filter(|channel| channel.url.is_none()).count();
    if without_address > 0 {
        let found = language.text_with("doctor-registry-without-address", &[("n", without_address.into())]);
        findings.push(CHECK.advice(found, language.text("doctor-registry-without-address-advice")));
    }
    findings
}
