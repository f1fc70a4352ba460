//! A disk that is full and a folder that cannot be written: a clear message, a hint, exit code 1, nothing lost.
//!
//! `root` may write everywhere, so that permissions prove nothing. Where a test needs a mount, it makes one in a
//! mount namespace of its own, and says so and passes where that is not allowed.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Output},
    thread,
    time::Duration,
};

use kanalbarometer::archive::Archive;

use crate::{
    kill::{archived, assert_manners, finish, nightly, project, town},
    origin::server::{Manners, Origin},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_kanalbarometer");

/// Runs a shell script in which `$1` is the program and `$2` the project.
fn shell(wrapped_in: &[&str], script: &str, project: &Path) -> Output {
    let words = [wrapped_in, &["sh", "-c", script, "sh", PROGRAM]].concat();
    Command::new(words[0]).args(&words[1..]).arg(project).output().unwrap()
}

/// Returns true where a test may mount something without anyone else seeing it.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn can_mount() -> bool {
    let probe = "mount -t tmpfs -o size=64k tmpfs /mnt";
    let can = Command::new("unshare").args(["-m", "sh", "-c", probe]).output();
    let can = can.is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("skipped: no mount namespace here");
    }
    can
}

#[track_caller]
fn assert_clear(output: &Output, names: &str, hint: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("error: ") && said.contains(names), "{names:?} is not named: {said}");
    assert!(said.contains("hint: ") && said.contains(hint), "{hint:?} is not the hint: {said}");
    assert!(!said.contains("panicked"), "{said}");
}

/// Waits until the server has noted what a run left under way when it failed.
fn settle(origin: &Origin) {
    let mut seen = None;
    while seen != Some(origin.requests().len()) {
        seen = Some(origin.requests().len());
        thread::sleep(Duration::from_millis(300));
    }
}

#[test]
fn a_disk_that_fills_up_anywhere_costs_nothing() {
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let calm = project(&folder.path().join("calm"), &origin);
    finish(nightly(&calm));
    let project = project(&folder.path().join("full"), &origin);
    let mut asked = BTreeSet::new();
    let mut failures = 0;
    // No file may grow beyond so many blocks; a write beyond that fails half-way, as on a full disk. First the
    // archive does not fit, then the tables, then the report.
    for blocks in [0, 1, 4, 8, 16, 24, 32, 48, 64, 128, 100_000] {
        settle(&origin);
        origin.forget();
        let script =
            format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$1\" nightly --no-progress --project \"$2\"");
        let output = shell(&[], &script, &project);
        assert_manners(&origin, &asked);
        asked = archived(&project).into_iter().collect();
        if matches!(output.status.code(), Some(0 | 3)) {
            break;
        }
        failures += 1;
        assert_clear(&output, "/full/project/", "");
    }
    assert!(failures >= 3, "{failures} failures: the test means nothing");
    let (archive, repairs) = Archive::open(&project.join("data/archive")).unwrap();
    assert_eq!((archive.runs().len(), repairs), (1, Vec::new()), "one run, whole");
    let whole: BTreeSet<String> = archived(&calm).into_iter().collect();
    assert_eq!(asked, whole, "everything was answered, nothing twice");
    let leftover = Command::new("find").arg(&project).args(["-name", "*.part"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&leftover.stdout), "", "half a file stayed behind");
}

#[test]
fn a_full_disk_is_named_and_the_run_goes_on_once_there_is_room() {
    if !can_mount() {
        return;
    }
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    let script =
        "mkdir -p \"$2/data/archive\" && mount -t tmpfs -o size=32k tmpfs \"$2/data/archive\" || exit 99
        \"$1\" collect --no-progress --project \"$2\"; first=$?
        echo ---- >&2
        mount -o remount,size=50m \"$2/data/archive\" || exit 99
        \"$1\" collect --no-progress --project \"$2\" || exit 98
        mkdir \"$2/kept\" && cp -r \"$2/data/archive/.\" \"$2/kept\"
        exit $first";
    let mut output = shell(&["unshare", "-m"], script, &project);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    output.stderr = said.split("----").next().unwrap().as_bytes().to_vec();
    assert_clear(&output, "could not write to", "free some space and start again");
    let (archive, repairs) = Archive::open(&project.join("kept")).unwrap();
    assert_eq!((archive.runs().len(), repairs), (1, Vec::new()), "the same run, whole");
    assert!(archive.runs()[0].finished);
    assert_eq!(origin.violations(), Vec::<String>::new());
    let mut paths: Vec<_> =
        origin.requests().iter().map(|request| (request.host, request.path.clone())).collect();
    let all = paths.len();
    paths.sort();
    paths.dedup();
    assert!(all - paths.len() <= 5, "at most the request under way at each of five hosts is repeated");
}

#[test]
fn a_read_only_archive_is_named_and_nobody_is_asked() {
    if !can_mount() {
        return;
    }
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    let script =
        "mkdir -p \"$2/data/archive\" && mount --bind \"$2/data/archive\" \"$2/data/archive\" || exit 99
        mount -o remount,ro,bind \"$2/data/archive\" || exit 99
        exec \"$1\" nightly --no-progress --project \"$2\"";
    let output = shell(&["unshare", "-m"], script, &project);
    assert_clear(&output, "data/archive", "make the archive folder writable and start again");
    assert_eq!(origin.requests().len(), 0);
    finish(nightly(&project));
    assert_manners(&origin, &BTreeSet::new());
}

#[test]
fn a_read_only_project_is_named_and_nobody_is_asked() {
    if !can_mount() {
        return;
    }
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    let script = "mount --bind \"$2\" \"$2\" && mount -o remount,ro,bind \"$2\" || exit 99
        exec \"$1\" nightly --no-progress --project \"$2\"";
    let output = shell(&["unshare", "-m"], script, &project);
    assert_clear(&output, "lock", "that you may write to it");
    assert_eq!(origin.requests().len(), 0);
}

#[test]
fn a_file_in_place_of_the_archive_is_named() {
    let origin = Origin::start(5, Manners::default(), town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    fs::write(project.join("data/archive"), "in the way").unwrap();
    let output = shell(&[], "exec \"$1\" nightly --no-progress --project \"$2\"", &project);
    assert_clear(&output, "data/archive", "check the disk and the archive folder");
    assert_eq!(origin.requests().len(), 0);
    assert_eq!(fs::read(project.join("data/archive")).unwrap(), b"in the way", "it was left alone");
}
