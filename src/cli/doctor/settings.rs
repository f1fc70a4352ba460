//! Settings: can operators reach a person, are the pauses careful, is nothing open that should not be.

use std::collections::BTreeSet;

use super::{
    Patient,
    finding::{Check, Finding, beside},
};
use crate::collect::{CollectError, CollectSettings, user_agent};

const CHECK: Check = Check::Settings;

/// The host that most requests go to.
const WHATSAPP: &str = "www.whatsapp.com";

/// Names that never lead anywhere (RFC 2606, RFC 6761).
const RESERVED: [&str; 5] = [".example", ".invalid", ".test", ".localhost", "example.org"];

pub(super) fn check(patient: &Patient) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let settings = &patient.project.settings.collect;
    let mut findings = vec![contact(patient)];
    match settings.check() {
        Err(error) => findings.push(CHECK.failed(&error)),
        Ok(()) => findings.extend(pauses(settings, patient)),
    }
    if settings.loopback {
        findings.push(CHECK.wrong(language.text("doctor-loopback"), language.text("doctor-loopback-advice")));
    }
    findings
}

fn contact(patient: &Patient) -> Finding {
    let Patient { language, project, .. } = patient;
    let contact = project.settings.collect.contact.as_deref();
    let advice = || language.text("doctor-contact-advice");
    match (user_agent(contact, true), contact) {
        (Err(CollectError::BadContact { found }), _) => {
            CHECK.wrong(beside(&language.text("doctor-contact-bad"), &found), advice())
        }
        (Ok(_), Some(contact)) if is_placeholder(contact) && !project.settings.project.invented => {
            CHECK.wrong(beside(&language.text("doctor-contact-placeholder"), contact), advice())
        }
        (Ok(_), Some(contact)) => CHECK.fine(beside(&language.text("doctor-contact"), contact)),
        _ => CHECK.wrong(language.text("doctor-contact-none"), advice()),
    }
}

fn is_placeholder(contact: &str) -> bool {
    let after_scheme = contact.split_once("://").map_or(contact, |(_, rest)| rest);
    let host = after_scheme.split(['/', '?', '#', ':']).next().unwrap_or(contact).to_ascii_lowercase();
    RESERVED.iter().any(|reserved| host.ends_with(reserved))
}

fn pauses(settings: &CollectSettings, patient: &Patient) -> Vec<Finding> {
    let Patient { language, .. } = patient;
    let seconds =
        |host: &str, settings: &CollectSettings| language.decimal(settings.pause(host).as_secs_f64(), 0);
    // Any host that no setting and no list knows.
    let usual = seconds("", settings);
    let whatsapp = seconds(WHATSAPP, settings);
    let arguments = [("usual", (&usual).into()), ("whatsapp", (&whatsapp).into())];
    let mut findings = vec![CHECK.fine(language.text_with("doctor-pauses", &arguments))];
    let careful = CollectSettings::default();
    let hosts: BTreeSet<&str> = settings.host.keys().map(String::as_str).chain([WHATSAPP, ""]).collect();
    for host in hosts.into_iter().filter(|host| settings.pause(host) < careful.pause(host)) {
        let recommended = seconds(host, &careful);
        let words = language.text_with("doctor-pause-short", &[("seconds", (&recommended).into())]);
        let name = if host.is_empty() { "pause_seconds" } else { host };
        findings.push(CHECK.advice(beside(&words, name), language.text("doctor-pause-short-advice")));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_nowhere_is_a_placeholder() {
        for contact in
            ["a@b.example", "https://www.musterland.example/kontakt", "x@EXAMPLE.org", "http://a.test:80"]
        {
            assert!(is_placeholder(contact), "{contact}");
        }
        for contact in ["a@example-kreis.de", "https://www.kreis.de/kontakt.example"] {
            assert!(!is_placeholder(contact), "{contact}");
        }
    }
}
