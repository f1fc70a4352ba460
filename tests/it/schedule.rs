//! The files for schedulers: as reviewed, understood by those who read them, whatever the folders are called.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Blanks, both kinds of quotes, an umlaut, a percent sign (also behind a backslash), a variable, a typographic quote.
const HARD_NAME: &str = r#"Übersicht 100% $HOME it's "so" b\%c ’"#;

/// The same without double quotes, which one list of systemd cannot hold beside single ones.
const NAME: &str = r"Übersicht 100% $HOME it's b\%c ’";

/// An empty project in a folder of that name.
fn project(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let project = folder.path().join(name);
    let made = run(&program(), &["init", project.to_str().unwrap()]);
    assert!(made.status.success(), "{made:?}");
    (folder, project)
}

fn program() -> PathBuf {
    assert_cmd::cargo::cargo_bin("kanalbarometer")
}

fn run(program: &Path, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).output().unwrap()
}

/// The text of a file that `schedule --into` wrote.
fn written(project: &Path, more: &[&str], file: &str) -> String {
    let into = project.parent().unwrap().join("into");
    let arguments = ["--project", project.to_str().unwrap(), "schedule", "--into", into.to_str().unwrap()];
    let output = run(&program(), &[&arguments[..], more].concat());
    assert!(output.status.success(), "{output:?}");
    let bytes = fs::read(into.join(file)).unwrap();
    if bytes.starts_with(b"\xff\xfe") {
        let units = bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).skip(1);
        return char::decode_utf16(units).map(Result::unwrap).collect::<String>().replace("\r\n", "\n");
    }
    String::from_utf8(bytes).unwrap()
}

/// What differs from machine to machine is left out.
fn reviewed(text: &str, folder: &Path) -> String {
    let text = text
        .replace(program().to_str().unwrap(), "/[program]")
        .replace(folder.to_str().unwrap(), "/[folder]")
        .replace("ReadWritePaths=/tmp /var/tmp", "PrivateTmp=yes");
    let is_account = |line: &&str| {
        line.starts_with("User=") || line.contains("belongs to root") || line.contains("The owner of")
    };
    text.lines().filter(|line| !is_account(line)).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(name: &str, more: &[&str], file: &str, snapshot: &str) {
    let (folder, project) = project(name);
    insta::assert_snapshot!(snapshot, reviewed(&written(&project, more, file), folder.path()));
}

#[test]
fn the_files_are_as_reviewed() {
    check(NAME, &[], "kanalbarometer.service", "service");
    check(NAME, &["--user"], "kanalbarometer.service", "user_service");
    check(NAME, &[], "kanalbarometer.timer", "timer");
    check(NAME, &["--user", "--at", "02:30"], "kanalbarometer.timer", "user_timer_in_the_clock_change");
    check(NAME, &[], "kanalbarometer-notice.service", "notice");
    check(HARD_NAME, &["--at", "23:05"], "kanalbarometer.crontab", "crontab");
    check(NAME, &[], "kanalbarometer-task.xml", "task");
}

#[test]
fn without_a_folder_everything_is_printed() {
    let (_folder, project) = project(NAME);
    let output = run(&program(), &["--project", project.to_str().unwrap(), "schedule"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.matches("\n######## ").count() + 1, 5, "{text}");
    let json = run(&program(), &["--project", project.to_str().unwrap(), "--format", "json", "schedule"]);
    let files: Vec<serde_json::Value> = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(files.len(), 5);
    assert!(files.iter().all(|file| text.contains(file["text"].as_str().unwrap())));
}

#[test]
fn a_time_or_a_path_that_no_scheduler_understands_is_refused() {
    let (_folder, sound) = project("sound");
    for time in ["24:00", "3:30", "03:30:00", "03.30", "half past three"] {
        let output = run(&program(), &["--project", sound.to_str().unwrap(), "schedule", "--at", time]);
        assert_eq!(output.status.code(), Some(2), "{time}");
    }
    let (_folder, broken) = project("two\nlines");
    let output = run(&program(), &["--project", broken.to_str().unwrap(), "schedule"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("hint: take a folder"), "{output:?}");
}

#[test]
fn systemd_finds_nothing_to_complain_about() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        eprintln!("systemd-analyze is not here: the units are not checked");
        return;
    }
    for name in [NAME, HARD_NAME] {
        let (folder, project) = project(name);
        written(&project, &[], "kanalbarometer.service");
        verify(&folder.path().join("into"), "");
    }
}

#[test]
fn systemd_finds_the_program_wherever_it_is() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        eprintln!("systemd-analyze is not here: the units are not checked");
        return;
    }
    for name in ["100% gut und schön", HARD_NAME] {
        let (folder, project) = project(name);
        let copy = project.join("kanalbarometer");
        fs::hard_link(program(), &copy).or_else(|_| fs::copy(program(), &copy).map(drop)).unwrap();
        let into = folder.path().join("into");
        let arguments =
            ["--project", project.to_str().unwrap(), "schedule", "--into", into.to_str().unwrap()];
        assert!(run(&copy, &arguments).status.success());
        verify(&into, "");
        fs::remove_file(&copy).unwrap();
        if name == HARD_NAME {
            // A shell starts such a program, and systemd sees the shell only.
            let service = fs::read_to_string(into.join("kanalbarometer.service")).unwrap();
            assert!(service.contains(r#"ExecStart=/bin/sh -c 'exec "$$0" "$$@"' ""#), "{service}");
        } else {
            verify(&into, "100% gut und schön/kanalbarometer is not executable");
        }
    }
}

/// Lets systemd read the units; `complaint` is what it must say, nothing when empty.
#[track_caller]
fn verify(units: &Path, complaint: &str) {
    let names = ["kanalbarometer.service", "kanalbarometer.timer", "kanalbarometer-notice.service"];
    let output = Command::new("systemd-analyze")
        .arg("verify")
        .args(names.map(|name| units.join(name)))
        .env("SYSTEMD_LOG_LEVEL", "warning")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    // What is wrong with other units of the machine is not our concern.
    let ours: Vec<&str> = said.lines().filter(|line| line.contains("kanalbarometer")).collect();
    if complaint.is_empty() {
        assert!(ours.is_empty(), "{ours:?}");
    } else {
        assert!(ours.iter().any(|line| line.contains(complaint)), "{said}");
    }
}

#[test]
fn no_night_is_lost_to_the_change_of_clocks() {
    let next = |time: &str| {
        let calendar = format!("*-*-* {time}:00 Europe/Berlin");
        let arguments = ["calendar", "--base-time=2027-03-27 12:00 UTC", &calendar];
        let output = Command::new("systemd-analyze").args(arguments).env("TZ", "UTC").output();
        output.ok().map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let Some(default) = next("03:30") else {
        eprintln!("systemd-analyze is not here: the clock change is not checked");
        return;
    };
    assert!(default.contains("2027-03-28 01:30:00 UTC"), "{default}");
    // Why 02:30 is not the default and bears a remark.
    let left_out = next("02:30").unwrap();
    assert!(left_out.contains("2027-03-29 00:30:00 UTC"), "{left_out}");
}

/// What cron hands to the shell: the rest of the line, `\%` turned into `%` as its source does it.
fn as_cron_reads_it(crontab: &str) -> String {
    let line = crontab.lines().find(|line| !line.starts_with('#')).unwrap();
    let mut command = String::new();
    let mut escaped = false;
    for character in line.splitn(6, ' ').nth(5).unwrap().chars() {
        assert!(escaped || character != '%', "cron would cut the command at a percent sign: {line}");
        if escaped && character == '%' {
            command.pop();
        }
        command.push(character);
        escaped = character == '\\' && !escaped;
    }
    command
}

#[test]
#[cfg(unix)]
fn the_line_of_the_crontab_does_a_night_and_speaks_up_when_it_fails() {
    let (_folder, project) = project(HARD_NAME);
    let command = as_cron_reads_it(&written(&project, &[], "kanalbarometer.crontab"));
    let output = Command::new("/bin/sh").args(["-c", &command]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    // A new project has no contact: the night fails, and cron would mail this line.
    assert!(said.starts_with("Kanalbarometer: the night ended with exit code 1."), "{said}");
    assert!(said.trim_end().ends_with(project.join("data/nightly.log").to_str().unwrap()), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let log = fs::read_to_string(project.join("data/nightly.log")).unwrap();
    assert!(log.contains("no contact is set"), "{log}");
}

#[test]
#[cfg(unix)]
fn a_night_that_finds_the_lock_held_ends_with_4_and_is_told() {
    let (_folder, project) = project(HARD_NAME);
    let settings = "[collect]\ncontact = \"test@kanalbarometer.example\"\n";
    fs::write(project.join("kanalbarometer.toml"), settings).unwrap();
    let since = "2026-10-20T01:30:00Z".parse().unwrap();
    let _lock = kanalbarometer::lock::ProjectLock::acquire(&project.join("data/lock"), since).unwrap();
    let command = as_cron_reads_it(&written(&project, &[], "kanalbarometer.crontab"));
    let output = Command::new("/bin/sh").args(["-c", &command]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("exit code 4"), "{said}");
    let log = fs::read_to_string(project.join("data/nightly.log")).unwrap();
    assert!(log.contains("since 2026-10-20T01:30:00Z"), "{log}");
}

#[test]
fn the_task_is_sound_xml_and_starts_the_night_in_the_project() {
    let (_folder, project) = project(NAME);
    let text = written(&project, &[], "kanalbarometer-task.xml");
    let document = roxmltree::Document::parse(&text).unwrap();
    let of_task = |name: &'static str| ("http://schemas.microsoft.com/windows/2004/02/mit/task", name);
    assert!(document.root_element().has_tag_name(of_task("Task")));
    let said = |name| {
        let node = document.descendants().find(|node| node.has_tag_name(of_task(name)));
        node.and_then(|node| node.text()).unwrap_or_else(|| panic!("no {name}"))
    };
    assert_eq!(said("StartWhenAvailable"), "true");
    assert_eq!(said("MultipleInstancesPolicy"), "IgnoreNew");
    let arguments = said("Arguments");
    // PowerShell doubles single quotes, the typographic ones too.
    let quoted = project.to_str().unwrap().replace('\'', "''").replace('’', "’’");
    assert!(arguments.contains(&format!("--project '{quoted}' --no-progress 'nightly'")), "{arguments}");
    assert_eq!(arguments.matches('"').count(), 2, "only the command is in double quotes: {arguments}");
}
