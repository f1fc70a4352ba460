//! Whole nights through the real command line, on the shipped example: same input, same bytes.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use assert_cmd::Command;
use serde_json::Value;

fn run(arguments: &[&str], project: &Path) -> (i32, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(arguments).arg("--project").arg(project).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code().unwrap_or_else(|| panic!("{arguments:?} was killed: {stderr}"));
    assert!(code == 0 || code == 3, "{arguments:?} ended with {code}: {stderr}");
    (code, String::from_utf8(output.stdout).unwrap())
}

/// A copy of the demo in a folder of its own; the demo itself runs once.
pub(crate) fn demo() -> (tempfile::TempDir, PathBuf) {
    static DEMO: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        run(&["demo"], &folder.path().join("demo"));
        folder
    });
    let copy = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(DEMO.path()) {
        let path = copy.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let project = copy.path().join("demo");
    (copy, project)
}

/// Every file below a folder with its bytes.
pub(crate) fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[track_caller]
fn assert_same(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(bytes == &other[path], "{} differs", path.display());
    }
}

/// The folder of the newest report.
pub(crate) fn newest_report(project: &Path) -> PathBuf {
    let days = fs::read_dir(project.join("reports")).unwrap().map(|entry| entry.unwrap().path());
    days.filter(|path| path.is_dir()).max().unwrap()
}

fn manifest(project: &Path) -> Value {
    serde_json::from_slice(&fs::read(newest_report(project).join("manifest.json")).unwrap()).unwrap()
}

#[test]
fn the_demo_ends_in_a_report_whose_statuses_sum_to_its_targets() {
    let (_folder, project) = demo();
    let manifest = manifest(&project);
    let statuses: u64 = manifest["statuses"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(manifest["targets"].as_u64(), Some(statuses));
    assert!(statuses > 0);
    let files: Vec<&str> =
        manifest["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert!(files.contains(&"index.html") && files.contains(&"report.json"), "{files:?}");
    insta::assert_json_snapshot!("demo_manifest", without_digests(manifest));
}

/// The manifest without what every change of a page or a word changes.
fn without_digests(mut manifest: Value) -> Value {
    for list in ["inputs", "files"] {
        for file in manifest[list].as_array_mut().unwrap() {
            *file = file["path"].take();
        }
    }
    manifest["version"] = "[version]".into();
    manifest
}

#[test]
fn the_demo_summary_is_as_reviewed() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("demo");
    let (_, summary) = run(&["demo"], &project);
    insta::assert_snapshot!(summary.replace(folder.path().to_str().unwrap(), "[folder]"));
}

#[test]
fn whatever_can_happen_to_a_channel_is_an_alert_with_its_evidence() {
    let (_folder, project) = demo();
    let (code, summary) = run(&["nightly", "--offline"], &project);
    assert_eq!(code, 3, "something needs a person");
    let read = |file: &str| fs::read_to_string(project.join("reports/2026-10-19").join(file)).unwrap();
    let report: Value = serde_json::from_str(&read("report.json")).unwrap();
    let alerts = report["alerts"].as_array().unwrap();
    let told: Vec<(&str, &str)> = alerts
        .iter()
        .map(|alert| (alert["kind"].as_str().unwrap(), alert["authority"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("badge_lost", "Landkreis Beispielgau"),
            ("imprint_vanished", "Musterbachtal"),
            ("not_reachable", "Bezirk Mustertal"),
            ("link_broken", "Schablonenfeld"),
            ("page_changed", "Vorlagenheim"),
            ("renamed", "Schaustadt"),
            ("followers_dropped", "Probeheim"),
        ]
    );
    let page = read("index.html");
    for (alert, (_, authority)) in alerts.iter().zip(told) {
        assert_eq!(alert["origin"]["date"]["from"], "2026-10-19");
        let address = alert["origin"]["url"].as_str().unwrap();
        assert!(read("alerts.csv").contains(address) && page.contains(address), "{address}");
        assert!(summary.contains(authority), "{summary}");
    }
}

/// What a week is told to have been at is what the report of that day says, but for what has no day.
#[test]
fn the_newest_week_stands_where_the_report_does() {
    let (_folder, project) = demo();
    let report = fs::read(project.join("reports/2026-10-19/report.json")).unwrap();
    let report: Value = serde_json::from_slice(&report).unwrap();
    let counts = |stages: &Value| -> BTreeMap<String, u64> {
        let mut counts = BTreeMap::new();
        for count in stages.as_array().unwrap() {
            let stage = match count["stage"].as_str().unwrap() {
                "applied" | "ready_to_apply" => "unverified",
                other => other,
            };
            *counts.entry(stage.to_owned()).or_default() += count["authorities"].as_u64().unwrap();
        }
        counts
    };
    let newest = report["stages_over_time"].as_array().unwrap().last().unwrap();
    assert_eq!(newest["date"], "2026-10-19");
    assert_eq!(counts(&newest["stages"]), counts(&report["stages"]));
    assert!(counts(&newest["stages"]).values().all(|count| *count > 0), "the demo shows every stage");
    // Every authority is of one level and of one Land, or of the federal level.
    for groups in ["stages_by_level", "stages_by_land"] {
        let mut sums: BTreeMap<String, u64> = BTreeMap::new();
        for group in report[groups].as_array().unwrap() {
            for (stage, count) in counts(&group["stages"]) {
                *sums.entry(stage).or_default() += count;
            }
        }
        assert_eq!(sums, counts(&report["stages"]), "{groups}");
    }
}

#[test]
fn two_demos_are_the_same_byte_for_byte() {
    let (_folder, one) = demo();
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other");
    run(&["demo"], &other);
    assert_same(&tree(&one), &tree(&other));
}

#[test]
fn tables_and_reports_come_back_from_the_archive_byte_for_byte() {
    let (_folder, project) = demo();
    let before = tree(&project);
    fs::remove_dir_all(project.join("data/tables")).unwrap();
    fs::remove_dir_all(project.join("reports")).unwrap();
    for stage in ["extract", "measure", "report"] {
        run(&[stage], &project);
    }
    assert_same(&before, &tree(&project));
}

#[test]
fn an_offline_night_over_the_same_archive_changes_nothing() {
    let (_folder, project) = demo();
    let before = tree(&project);
    run(&["nightly", "--offline"], &project);
    assert_same(&before, &tree(&project));
}

#[test]
fn a_report_for_an_earlier_day_knows_nothing_newer() {
    let (_folder, project) = demo();
    run(&["measure", "--as-of", "2026-10-06"], &project);
    run(&["report", "--as-of", "2026-10-06", "--lang", "en"], &project);
    let report = project.join("reports/2026-10-06");
    let json: Value = serde_json::from_slice(&fs::read(report.join("report.json")).unwrap()).unwrap();
    let text = json.to_string();
    assert!(!text.contains("2026-10-12") && !text.contains("2026-10-19"), "a later night shows");
    let html = fs::read_to_string(report.join("index.html")).unwrap();
    assert!(html.contains("lang=\"en\""));
}

#[test]
fn the_result_is_json_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (_, stdout) = run(&["demo", "--format", "json"], &folder.path().join("demo"));
    let manifest: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(manifest["as_of"], "2026-10-19");
}

/// Characters that could act on a terminal or turn the direction of a text.
fn acts(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn the_hostile_name_of_the_demo_acts_nowhere() {
    let (_folder, project) = demo();
    let mut files_with_name = 0;
    for (path, bytes) in tree(&project.join("reports")) {
        let text = String::from_utf8(bytes).unwrap();
        let acting: Vec<char> = text.chars().filter(|c| acts(*c)).collect();
        assert!(acting.is_empty(), "{} holds {acting:?}", path.display());
        let is_page = path.extension().is_some_and(|extension| extension != "csv");
        assert!(!(is_page && text.contains("<script>alert")), "{} holds a script", path.display());
        files_with_name += usize::from(text.contains("HYPERLINK"));
    }
    assert!(files_with_name >= 3, "the name must be there to be harmless: {files_with_name}");
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/demo/pages/whatsapp");
    let hostile = fs::read_dir(pages).unwrap().map(|entry| entry.unwrap().path());
    let hostile =
        hostile.filter(|page| fs::read_to_string(page).unwrap().contains("HYPERLINK")).max().unwrap();
    let output = Command::cargo_bin("kanalbarometer")
        .unwrap()
        .arg("inspect")
        .arg("page")
        .arg(hostile)
        .output()
        .unwrap();
    let line = String::from_utf8(output.stdout).unwrap();
    assert!(line.contains("HYPERLINK") && !line.contains(acts), "{line}");
    let read: Value = serde_json::from_str(&line).unwrap();
    assert!(read["observation"]["name"].as_str().unwrap().contains(acts), "the name itself is kept unharmed");
}

#[test]
fn proposed_rows_are_written_aside_and_nothing_else_is_touched() {
    let (_folder, project) = demo();
    let before = tree(&project);
    let file = project.with_extension("proposed.csv");
    let into = file.to_str().unwrap();
    let (_, said) = run(&["registry", "propose", "--into", into], &project);
    assert!(said.contains("2 rows proposed"), "{said}");
    let rows = fs::read_to_string(&file).unwrap();
    assert!(
        rows.contains("instagram-schaustadt;kreisfreie-stadt-by-schaustadt;instagram;;https://"),
        "{rows}"
    );
    assert!(rows.contains("the registry holds another channel of this authority"), "{rows}");
    let (_, only) = run(&["registry", "propose", "--platform", "whatsapp"], &project);
    assert_eq!(only.lines().count(), 1, "{only}");
    let again = Command::cargo_bin("kanalbarometer")
        .unwrap()
        .args(["registry", "propose", "--into", into, "--project"])
        .arg(&project)
        .output()
        .unwrap();
    assert_eq!(again.status.code(), Some(1), "a list is never replaced");
    assert_eq!(fs::read_to_string(&file).unwrap(), rows);
    assert_same(&before, &tree(&project));
}
