//! Two nights never overlap: the second says who holds the lock and since when, and a stale lock heals.

use std::{
    collections::BTreeSet,
    fs,
    process::{Command, Output},
    thread,
    time::Duration,
};

use crate::{
    kill::{archived, assert_manners, finish, nightly, project, town},
    origin::server::{Manners, Origin},
};

/// Runs a command of the program to its end.
fn run(project: &std::path::Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kanalbarometer"))
        .args(arguments)
        .arg("--project")
        .arg(project)
        .output()
        .unwrap()
}

#[test]
fn the_second_night_learns_who_holds_the_lock_and_a_killed_one_leaves_none() {
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    let mut first = nightly(&project);
    while origin.requests().len() < 5 {
        thread::sleep(Duration::from_millis(5));
    }
    let text = fs::read_to_string(project.join("data/lock")).unwrap();
    let since = text.split_whitespace().nth(1).unwrap().to_owned();
    for arguments in [["nightly", "-q"], ["collect", "-q"], ["extract", "-q"]] {
        let second = run(&project, &arguments);
        let said = String::from_utf8_lossy(&second.stderr);
        assert_eq!(second.status.code(), Some(4), "{arguments:?}: {said}");
        assert!(said.contains(&format!("process {}, since {since}", first.id())), "{said}");
        assert!(said.contains("hint: wait until the other run is over"), "{said}");
    }
    // A look at the plan needs no lock.
    let plan = run(&project, &["collect", "--plan", "--lang", "en"]);
    assert_eq!(plan.status.code(), Some(0), "{}", String::from_utf8_lossy(&plan.stderr));

    first.kill().unwrap();
    first.wait().unwrap();
    let before: BTreeSet<String> = archived(&project).into_iter().collect();
    origin.forget();
    assert_ne!(fs::read(project.join("data/lock")).unwrap(), b"", "the killed process could not tidy up");
    finish(nightly(&project));
    assert_manners(&origin, &before);
    assert_eq!(fs::read(project.join("data/lock")).unwrap(), b"");
}

#[test]
fn a_lock_file_from_before_a_reboot_is_no_lock() {
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    // After a reboot its number may belong to a process that lives: this one.
    let text = format!("{} 2026-01-01T03:15:00Z\n", std::process::id());
    for text in [text.as_str(), "4194304 2026-01-01T03:15:00Z\n", "\u{0}\u{0}\u{0}", "no lock at all"] {
        fs::write(project.join("data/lock"), text).unwrap();
        let output = run(&project, &["collect", "--no-progress"]);
        assert_eq!(output.status.code(), Some(0), "{text:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
