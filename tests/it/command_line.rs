//! What a person at the terminal expects of a command-line program.

use assert_cmd::Command;

fn kanalbarometer(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    command.args(arguments).env_remove("NO_COLOR");
    command
}

#[track_caller]
fn check(arguments: &[&str], exit: i32, stdout_has: &str, stderr_has: &str) {
    let output = kanalbarometer(arguments).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(exit), "{arguments:?}\n{stdout}\n{stderr}");
    assert!(stdout.contains(stdout_has), "{arguments:?} printed\n{stdout}");
    assert!(stderr.contains(stderr_has), "{arguments:?} said\n{stderr}");
    assert!(!stdout_has.is_empty() || stdout.is_empty(), "{arguments:?} printed unexpected data\n{stdout}");
    // Neither stream is a terminal here, so neither has colour.
    assert!(!stdout.contains('\u{1b}') && !stderr.contains('\u{1b}'), "escape sequences off a terminal");
}

#[test]
fn help_version_and_mistakes() {
    check(&["--help"], 0, "Commands:", "");
    check(&["--version"], 0, env!("CARGO_PKG_VERSION"), "");
    check(&["nightly", "--help"], 0, "--offline", "");
    check(&[], 2, "", "Usage:");
    check(&["nightly", "--no-such-flag"], 2, "", "--no-such-flag");
    check(&["report", "--lang", "fr"], 2, "", "fr");
    check(&["report", "--as-of", "morgen"], 2, "", "morgen");
}

#[test]
fn the_help_page_is_as_reviewed() {
    let output = kanalbarometer(&["--help"]).env("COLUMNS", "100").output().unwrap();
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn a_folder_without_a_project_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    check(&["nightly", "--offline", "--project", dir], 1, "", "hint: `kanalbarometer init");
    check(&["nightly", "--offline", "--project", &format!("{dir}/nowhere")], 1, "", "no project in");
}

#[test]
fn settings_with_an_unknown_word_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kanalbarometer.toml"), "[collect]\npause_secnods = 3\n").unwrap();
    check(&["doctor", "--project", folder.path().to_str().unwrap()], 1, "", "pause_secnods");
}

#[test]
fn init_makes_a_project_that_is_sound_and_never_overwrites_one() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("neu");
    let dir = dir.to_str().unwrap();
    check(&["init", dir], 0, "", "Project made");
    check(&["registry", "check", "--project", dir], 0, "0 errors", "");
    check(&["doctor", "--lang", "en", "--project", dir], 1, "no contact in the settings", "");
    check(&["nightly", "--offline", "--project", dir], 1, "", "nothing to report");
    check(&["nightly", "--project", dir], 1, "", "contact");
    check(&["init", dir], 1, "", "nothing was changed");
}

#[test]
fn collect_and_offline_contradict_each_other() {
    check(&["collect", "--offline"], 1, "", "--offline forbids it");
}

#[test]
fn completions_and_man_page_are_generated() {
    check(&["generate", "completions", "bash"], 0, "_kanalbarometer", "");
    check(&["generate", "man"], 0, ".TH kanalbarometer", "");
}

#[test]
fn metrics_are_listed_for_people_and_for_programs() {
    check(&["metrics", "--lang", "en"], 0, "Definition: the newest known follower count", "");
    check(&["metrics"], 0, "Bedeutung: Die neueste bekannte Zahl", "");
    let output = kanalbarometer(&["metrics", "--format", "json"]).output().unwrap();
    let metrics: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(metrics.iter().any(|metric| metric["name"] == "followers_per_1000"));
}

#[test]
fn inspect_goes_on_after_a_file_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("seite.html");
    std::fs::write(&page, "<html><body>leer</body></html>").unwrap();
    let missing = folder.path().join("fehlt.html");
    check(
        &["inspect", "page", missing.to_str().unwrap(), page.to_str().unwrap()],
        1,
        "seite.html",
        "fehlt.html",
    );
}

#[test]
fn whoever_reads_only_the_first_line_causes_no_complaint() {
    let program = assert_cmd::cargo::cargo_bin("kanalbarometer");
    let script =
        format!("{} generate man | head -n 1; {} metrics | true", program.display(), program.display());
    let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let nowhere = ["doctor", "--project", "/no/such/folder"];
    let stderr = |arguments: &[&str]| {
        String::from_utf8(kanalbarometer(arguments).env("NO_COLOR", "1").output().unwrap().stderr).unwrap()
    };
    assert!(!stderr(&nowhere).contains('\u{1b}'));
    assert!(stderr(&[&nowhere[..], &["--color", "always"]].concat()).contains("\u{1b}[31;1merror:"));
}

#[test]
fn a_second_run_says_who_holds_the_lock_and_exits_with_4() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("demo");
    kanalbarometer(&["demo", "--project", project.to_str().unwrap()]).output().unwrap();
    let lock = kanalbarometer::lock::ProjectLock::acquire(
        &project.join("data/lock"),
        "2026-10-20T01:30:00Z".parse().unwrap(),
    );
    let lock = lock.unwrap();
    check(&["nightly", "--offline", "--project", project.to_str().unwrap()], 4, "", "2026-10-20T01:30:00Z");
    drop(lock);
    check(&["nightly", "--offline", "--project", project.to_str().unwrap(), "-q"], 3, "Kanalbarometer", "");
}

/// The document for readers is made of the heads of the SQL files; `kanalbarometer metrics --markdown` makes it anew.
#[test]
fn the_document_of_key_figures_is_current() {
    let output = kanalbarometer(&["metrics", "--markdown"]).output().unwrap();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/kennzahlen.md");
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        String::from_utf8_lossy(&output.stdout) == kept,
        "docs/kennzahlen.md is not what `kanalbarometer metrics --markdown` says: run it into that file"
    );
}
