//! `doctor`: every check in its three states, and nothing is touched.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use flate2::{Compression, bufread::GzDecoder, write::GzEncoder};
use jiff::{Timestamp, ToSpan};
use kanalbarometer::{
    archive::{About, Archive},
    lock::ProjectLock,
};
use serde_json::Value;

use crate::night::{demo, tree};

/// Runs `doctor` as somebody who has only what is in that folder: no crontab, no units, no commands.
fn doctor(project: &Path, more: &[&str]) -> (i32, String) {
    let home = project.parent().unwrap().join("home");
    let output = Command::new(assert_cmd::cargo::cargo_bin("kanalbarometer"))
        .args(["--project", project.to_str().unwrap(), "doctor"])
        .args(more)
        .env("HOME", &home)
        .env("PATH", home.join("bin"))
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// The findings of one check as `state: found`, in English.
fn findings(project: &Path, check: &str, more: &[&str]) -> (i32, Vec<String>) {
    let arguments = [&["--format", "json", "--lang", "en"], more].concat();
    let (exit, json) = doctor(project, &arguments);
    let findings: Vec<Value> = serde_json::from_str(&json).unwrap();
    let word = |finding: &Value, field: &str| finding[field].as_str().unwrap_or("").to_owned();
    for finding in &findings {
        let has_advice = finding["advice"].is_string();
        assert_eq!(has_advice, finding["state"] != "fine", "what is not fine comes with advice: {finding}");
    }
    let of_check = findings.iter().filter(|finding| finding["check"] == check);
    let said = of_check.map(|finding| format!("{}: {}", word(finding, "state"), word(finding, "found")));
    (exit, said.collect())
}

/// Checks that a check says something, in that state; wrong makes the exit code 1, advice does not.
#[track_caller]
fn check(project: &Path, check: &str, expected: &str, more: &[&str]) {
    let (exit, said) = findings(project, check, more);
    assert!(said.iter().any(|finding| finding.contains(expected)), "{check} said {said:#?}");
    if expected.starts_with("wrong: ") {
        assert_eq!(exit, 1);
    }
}

#[track_caller]
fn check_not(project: &Path, check: &str, unexpected: &str) {
    let (_, said) = findings(project, check, &[]);
    assert!(!said.iter().any(|finding| finding.contains(unexpected)), "{check} said {said:#?}");
}

fn set(project: &Path, settings: &str) {
    fs::write(project.join("kanalbarometer.toml"), settings).unwrap();
}

#[test]
fn the_demo_is_sound_and_nothing_is_touched() {
    let (_folder, project) = demo();
    let before = tree(&project);
    let (exit, text) = doctor(&project, &["--thorough"]);
    assert_eq!(exit, 0, "{text}");
    assert!(text.contains("\n0 falsch, "), "{text}");
    assert_eq!(before, tree(&project));
    assert!(text.lines().all(|line| line.chars().count() <= 100 || line.contains('/')), "{text}");
}

#[test]
fn what_does_not_depend_on_the_day_is_as_reviewed() {
    let (_folder, project) = demo();
    for lang in ["de", "en"] {
        let (_, text) = doctor(&project, &["--thorough", "--lang", lang]);
        let sections = ["Speicher", "Uhr", "Zeitplan", "disk", "clock", "schedule"];
        let mut is_shown = true;
        let mut shown = Vec::new();
        for line in text.lines().skip(2).take_while(|line| !line.is_empty()) {
            // The name of a check stands in its first line.
            let name = line.split_whitespace().nth(1).filter(|_| !line.starts_with(' '));
            if name.is_some_and(|name| line.contains(&format!("  {name} "))) {
                is_shown = !name.is_some_and(|name| sections.contains(&name));
            }
            if is_shown && !line.contains("Tage her") && !line.contains("days ago") {
                shown.push(line);
            }
        }
        insta::assert_snapshot!(format!("findings_{lang}"), shown.join("\n"));
    }
}

#[test]
fn settings_are_looked_at() {
    let (_folder, project) = demo();
    check(&project, "settings", "fine: Contact: demo@kanalbarometer.example", &[]);
    set(&project, "[collect]\n");
    check(&project, "settings", "wrong: There is no contact", &[]);
    set(&project, "[collect]\ncontact = \"somebody\"\n");
    check(&project, "settings", "wrong: The contact is neither an e-mail nor a web address: somebody", &[]);
    set(&project, "[collect]\ncontact = \"kanalbarometer@authority.example\"\n");
    check(&project, "settings", "wrong: The contact is only a placeholder", &[]);
    set(&project, "[collect]\ncontact = \"post@kreis-musterland.de\"\n");
    check(&project, "settings", "fine: Contact: post@kreis-musterland.de", &[]);
    check(&project, "settings", "5 seconds, to WhatsApp 20", &[]);
    set(&project, "[collect]\n[collect.host.\"www.whatsapp.com\"]\npause_seconds = 4.0\n");
    check(
        &project,
        "settings",
        "advice: The pause is shorter than recommended (20 seconds): www.whatsapp.com",
        &[],
    );
    set(&project, "[collect]\npause_seconds = 2.0\n");
    check(
        &project,
        "settings",
        "advice: The pause is shorter than recommended (5 seconds): pause_seconds",
        &[],
    );
    set(&project, "[collect]\npause_seconds = 0.1\n");
    check(&project, "settings", "wrong: the setting pause_seconds is 0.1", &[]);
    set(&project, "[collect]\nloopback = true\n");
    check(&project, "settings", "wrong: “loopback” is on", &[]);
}

#[test]
fn the_registry_is_looked_at() {
    let (_folder, project) = demo();
    check(&project, "registry", "fine: 26 authorities, 35 channels", &[]);
    check(&project, "registry", "advice: Channels without an address, which are not read: 1", &[]);
    let file = project.join("data/registry/channels.csv");
    let mut text = fs::read_to_string(&file).unwrap();
    text.push_str("nobody-knows-whose\n");
    fs::write(&file, text).unwrap();
    check(&project, "registry", "wrong: Errors, whose rows are left out: 3", &[]);
    fs::remove_file(&file).unwrap();
    check(&project, "registry", "wrong: ", &[]);
}

#[test]
fn the_disk_is_looked_at() {
    let (_folder, project) = demo();
    check(&project, "disk", " free. The largest night takes ", &[]);
    check(&project, "disk", "fine: Archive, tables and reports can be written", &[]);
    fs::remove_dir_all(project.join("data/archive")).unwrap();
    check(&project, "disk", " free. The first night will show", &[]);
    assert!(!project.join("data/archive").exists(), "looking makes no folder");
    fs::write(project.join("data/archive"), "a file stands in the way").unwrap();
    check(&project, "disk", "wrong: Nothing can be written here: ", &[]);
    check(&project, "archive", "wrong: ", &[]);
}

#[test]
fn the_clock_is_looked_at() {
    let (_folder, project) = demo();
    check(&project, "clock", "; time zone of this computer: ", &[]);
    begin_run(&project, "2099-01-01T03:00:00Z".parse().unwrap());
    check(&project, "clock", "wrong: The clock is slow: ", &[]);
    check(&project, "clock", "began on 1 January 2099", &[]);
}

/// Begins a run that is never closed.
fn begin_run(project: &Path, started_at: Timestamp) {
    let (mut archive, _) = Archive::open(&project.join("data/archive")).unwrap();
    archive.begin(started_at, &[], &About { user_agent: "Kanalbarometer/0".to_owned() }).unwrap();
}

#[test]
fn a_torn_end_is_told_unless_a_run_is_at_work() {
    let (_folder, project) = demo();
    check(&project, "archive", "fine: 12 runs, ", &[]);
    let file = project.join("data/archive/2026/10/20261019T013000Z.warc.gz");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, [&whole[..], b"\x1f\x8b\x08 half a record"].concat()).unwrap();
    check(&project, "archive", "advice: A file ends in the middle of a record", &[]);
    check(&project, "archive", " records in 12 files read: all digests are right.", &["--thorough"]);
    let _lock = ProjectLock::acquire(&project.join("data/lock"), Timestamp::now()).unwrap();
    check_not(&project, "archive", "middle of a record");
}

#[test]
fn damage_is_told_with_its_place_and_thoroughness_finds_what_unpacks_but_is_not_what_was_written() {
    let (_folder, project) = demo();
    let file = project.join("data/archive/2026/10/20261005T013000Z.warc.gz");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, with_another_body(&whole)).unwrap();
    check(&project, "archive", "fine: 12 runs, ", &[]);
    check(&project, "archive", "wrong: A record is damaged: ", &["--thorough"]);
    check(&project, "archive", "the record does not fit its WARC-Block-Digest", &["--thorough"]);

    let mut damaged = whole;
    damaged[200] ^= 0xff;
    fs::write(&file, &damaged).unwrap();
    check(&project, "archive", "is damaged at byte 0", &[]);
    check(&project, "archive", "wrong: A record is damaged: ", &["--thorough"]);
}

/// Packs the first response anew with one letter of its body changed.
fn with_another_body(file: &[u8]) -> Vec<u8> {
    let mut rest = file;
    let mut changed = Vec::new();
    let mut is_changed = false;
    while !rest.is_empty() {
        let begins = rest;
        let mut record = Vec::new();
        GzDecoder::new(&mut rest).read_to_end(&mut record).unwrap();
        // A long one has a body, and not only a head.
        let is_page = record.starts_with(b"WARC/1.1\r\nWARC-Type: response") && record.len() > 1_500;
        if is_changed || !is_page {
            changed.extend_from_slice(&begins[..begins.len() - rest.len()]);
            continue;
        }
        is_changed = true;
        let last = record.len() - 6;
        record[last] ^= 1;
        let mut encoder = GzEncoder::new(changed, Compression::default());
        std::io::Write::write_all(&mut encoder, &record).unwrap();
        changed = encoder.finish().unwrap();
    }
    assert!(is_changed);
    changed
}

/// Takes the lock. A process that another test starts holds every open file for a moment, locks with it, until it
/// becomes the program; that passes.
fn acquire(path: &Path, since: Timestamp) -> ProjectLock {
    let mut tries = (0..200).map(|_| {
        std::thread::sleep(Duration::from_millis(10));
        ProjectLock::acquire(path, since)
    });
    tries.find_map(Result::ok).unwrap()
}

#[test]
fn the_lock_is_looked_at() {
    let (_folder, project) = demo();
    let path = project.join("data/lock");
    check(&project, "lock", "fine: Free", &[]);
    let now = Timestamp::now();
    let lock = acquire(&path, now);
    check(&project, "lock", &format!("fine: A run is at work (process {} since ", std::process::id()), &[]);
    drop(lock);
    let lock = acquire(&path, now - 9.hours());
    check(&project, "lock", "advice: A run has held the lock for longer than a night may take", &[]);
    drop(lock);
    fs::write(&path, "4194303 2026-10-19T01:30:00Z\n").unwrap();
    check(&project, "lock", "advice: A run ended without letting go of the lock (process 4194303", &[]);
}

/// Writes the units of a project into the home folder that [`doctor`] uses.
fn install_units(project: &Path, home: &Path) -> PathBuf {
    let units = home.join(".config/systemd/user");
    let output = Command::new(assert_cmd::cargo::cargo_bin("kanalbarometer"))
        .args([
            "--project",
            project.to_str().unwrap(),
            "schedule",
            "--user",
            "--into",
            units.to_str().unwrap(),
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    units
}

#[test]
#[cfg(unix)]
fn the_schedule_is_looked_at() {
    let (folder, demo) = demo();
    // A folder whose name every format writes in its own way.
    let project = folder.path().join("100% it's $HOME");
    fs::rename(demo, &project).unwrap();
    let home = folder.path().join("home");
    check(&project, "schedule", "advice: No schedule to be seen", &[]);

    let units = install_units(&project, &home);
    check(&project, "schedule", "wrong: There is a schedule, but it is not switched on", &[]);
    let wants = units.join("timers.target.wants");
    fs::create_dir(&wants).unwrap();
    std::os::unix::fs::symlink(units.join("kanalbarometer.timer"), wants.join("kanalbarometer.timer"))
        .unwrap();
    check(&project, "schedule", "fine: The nights are started by: ", &[]);
    // 34 days without a night although something should start them.
    check(&project, "last_night", "wrong: The newest night is ", &[]);

    // A crontab that says what `schedule` writes, from a command of that name.
    fs::create_dir(home.join("bin")).unwrap();
    let crontab = home.join("bin/crontab");
    let file = folder.path().join("crontab");
    fs::copy(units.join("kanalbarometer.crontab"), &file).unwrap();
    fs::write(&crontab, format!("#!/bin/sh\nexec /bin/cat '{}'\n", file.display())).unwrap();
    fs::set_permissions(&crontab, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    check(&project, "schedule", "advice: More than one schedule starts the nights: ", &[]);
    fs::remove_dir_all(&units).unwrap();
    check(&project, "schedule", "fine: The nights are started by: crontab -l", &[]);

    let other = folder.path().join("100% it's $HOME too");
    fs::rename(&project, &other).unwrap();
    check(&other, "schedule", "advice: There is a schedule, but for another project folder: crontab -l", &[]);
}

#[test]
fn the_last_night_is_looked_at() {
    let (_folder, project) = demo();
    check(&project, "last_night", "fine: 19 October 2026, 03:30 (German time): carried through", &[]);
    check(&project, "last_night", "advice: The newest night is ", &[]);
    check(&project, "last_night", "advice: not found (3): There is nothing at this address.", &[]);
    check_not(&project, "last_night", "not due (");
    let manifest = project.join("reports/2026-10-19/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let mut nothing: Value = serde_json::from_str(&text).unwrap();
    nothing["statuses"] = serde_json::json!({ "network_error": 48 });
    fs::write(&manifest, nothing.to_string()).unwrap();
    check(&project, "last_night", "wrong: Not a single page could be read", &[]);
    fs::remove_file(&manifest).unwrap();
    check(&project, "last_night", "wrong: There is no report on this night", &[]);
    begin_run(&project, Timestamp::now() - 1.hours());
    check(&project, "last_night", "was interrupted", &[]);
    check_not(&project, "last_night", "is no report");
    let _lock = ProjectLock::acquire(&project.join("data/lock"), Timestamp::now()).unwrap();
    check(&project, "last_night", "fine: It is running, since ", &[]);
    fs::remove_dir_all(project.join("data/archive")).unwrap();
    check(&project, "last_night", "advice: None yet", &[]);
}
