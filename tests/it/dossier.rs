//! The dossier through the real command line: filled from the demo, gaps said, and the telephone number nowhere else.

use std::{fs, path::Path};

use assert_cmd::Command;
use serde_json::Value;

use crate::night::demo;

/// Invented, and in no file of the demo.
const PHONE: &str = "+49 000 00000077";

/// The end of the number, in which every way to write it agrees.
const TRACE: &str = "00000077";

fn run(arguments: &[&str], project: &Path) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(arguments).arg("--project").arg(project).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn with_phone(project: &Path) {
    fs::create_dir_all(project.join("private")).unwrap();
    fs::write(project.join("private/phone.toml"), format!("whatsapp-landkreis-musterland = \"{PHONE}\"\n"))
        .unwrap();
}

#[test]
fn the_dossier_of_the_demo_is_as_reviewed() {
    let (_folder, project) = demo();
    with_phone(&project);
    let (code, german, said) = run(&["dossier", "Landkreis Musterland"], &project);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    insta::assert_snapshot!("dossier_de", german);
    let (_, english, _) = run(&["dossier", "kreis-ni-musterland", "--lang", "en", "--markdown"], &project);
    insta::assert_snapshot!("dossier_en_markdown", english);
    let (_, json, _) = run(&["dossier", "landkreis musterland", "--format", "json"], &project);
    let json: Value = serde_json::from_str(&json).unwrap();
    insta::assert_json_snapshot!("dossier_json", json);
    // What only the registry knows is named as that.
    let (_, of_schaustadt, _) = run(&["dossier", "Schaustadt"], &project);
    assert!(
        of_schaustadt.contains("(Verzeichnis, nach invented for the demo, 01.10.2026)"),
        "{of_schaustadt}"
    );
}

#[track_caller]
fn refused(arguments: &[&str], project: &Path, says: &str, hint: &str) {
    let (code, _, said) = run(arguments, project);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(says) && said.contains(hint), "{said}");
}

#[test]
fn an_unknown_name_gets_the_nearest_and_a_channel_must_be_there() {
    let (_folder, project) = demo();
    refused(
        &["dossier", "Landkreis Musterlnd"],
        &project,
        "no authority of the registry is called Landkreis Musterlnd",
        "the nearest are: Landkreis Musterland (kreis-ni-musterland), ",
    );
    refused(
        &["dossier", "Altmuster"],
        &project,
        "no such WhatsApp channel",
        "add the channel to channels.csv",
    );
    refused(
        &["dossier", "Schaustadt", "--channel", "telegram-schaustadt"],
        &project,
        "no such WhatsApp channel",
        "correct its key",
    );
    refused(
        &["dossier", "Schaustadt", "--as-of", "2026-10-20"],
        &project,
        "2026-10-20 has not been measured",
        "measure --as-of 2026-10-20",
    );
}

#[test]
fn a_number_that_git_would_take_is_told() {
    let (_folder, project) = demo();
    with_phone(&project);
    fs::create_dir(project.join(".git")).unwrap();
    let warned = |project: &Path| run(&["dossier", "Landkreis Musterland"], project).2.contains(".gitignore");
    assert!(warned(&project));
    fs::write(project.join(".gitignore"), "reports\n/private/\n").unwrap();
    assert!(!warned(&project));
}

#[test]
fn the_number_stands_in_the_dossier_and_nowhere_else() {
    let (_folder, project) = demo();
    with_phone(&project);
    let export = project.with_extension("data-set");
    let mut printed = String::new();
    let page = project.join("reports/2026-10-19/index.html");
    for arguments in [
        vec!["nightly", "--offline", "-vv"],
        vec!["extract", "--again", "-vv"],
        vec!["measure", "-vv"],
        vec!["report", "-vv"],
        vec!["report", "-vv", "--format", "json"],
        vec!["export", "--frictionless", export.to_str().unwrap(), "-vv"],
        vec!["inspect", "page", page.to_str().unwrap(), "-vv"],
        vec!["registry", "check", "-vv"],
        vec!["doctor", "--thorough", "-vv"],
        vec!["metrics"],
    ] {
        let (code, out, said) = run(&arguments, &project);
        assert!(code.is_some_and(|code| code != 2), "{arguments:?}: {said}");
        printed.push_str(&out);
        printed.push_str(&said);
    }
    // The log of the dossier itself does not have it either.
    let (_, dossier, log) = run(&["dossier", "Landkreis Musterland", "-vv"], &project);
    assert!(dossier.contains(PHONE));
    printed.push_str(&log);
    fs::write(project.join("private/phone.toml"), format!("whatsapp-landkreis-musterland = {PHONE}\n"))
        .unwrap();
    let (code, out, said) = run(&["dossier", "Landkreis Musterland", "-vv"], &project);
    assert!(code == Some(1) && said.contains("private/phone.toml"), "{said}");
    printed.extend([out, said]);
    assert!(!printed.contains(TRACE), "the number was printed");
    fs::remove_dir_all(project.join("private")).unwrap();
    let everything = crate::privacy::texts_below(project.parent().unwrap());
    assert!(everything.len() > 50, "the files were not found");
    for (path, text) in everything {
        assert!(!text.contains(TRACE), "the number is in {}", path.display());
    }
}
