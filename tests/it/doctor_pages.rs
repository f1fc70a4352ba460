//! `doctor pages`: whether pages that a person saved look as the model has them, and what to tell the developers.

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;

fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/whatsapp").join(name);
    path.to_str().unwrap().to_owned()
}

/// Runs `doctor pages`; words that end in `.html` are model pages.
fn pages(words: &[&str]) -> (i32, String, String) {
    let words =
        words.iter().map(|word| word.strip_suffix(".html").map_or((*word).to_owned(), |_| fixture(word)));
    let output =
        Command::cargo_bin("kanalbarometer").unwrap().args(["doctor", "pages"]).args(words).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const ALL_KINDS: [&str; 8] = [
    "--verified",
    "layout_2026_verified.html",
    "--verified",
    "english_rounded.html",
    "--unverified",
    "layout_2026_unverified.html",
    "--dead",
    "gone.html",
];

#[test]
fn the_comparison_is_as_reviewed() {
    let version = env!("CARGO_PKG_VERSION");
    let reviewed =
        |words: &[&str]| pages(words).1.replace(&fixture(""), "[fixtures]/").replace(version, "[version]");
    insta::assert_snapshot!("pages_confirmed", reviewed(&ALL_KINDS));
    let differing = ["--lang", "en", "metas_only.html", "unknown_suffix.html", "--dead", "generic.html"];
    insta::assert_snapshot!("pages_differ", reviewed(&differing));
}

/// Checks the verdict, what is lacking, and the exit code.
#[track_caller]
fn check(words: &[&str], verdict: &str, lacks: &[&str], exit: i32) {
    let (code, json, _) = pages(&[&["--format", "json"], words].concat());
    let said: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(said["verdict"], verdict, "{json}");
    assert_eq!(said["lacks"], serde_json::json!(lacks), "{json}");
    assert_eq!(code, exit);
}

#[test]
fn the_model_is_confirmed_by_every_kind_of_page_in_both_languages_and_by_nothing_less() {
    check(&ALL_KINDS, "confirmed", &[], 0);
    check(&ALL_KINDS[4..], "so_far", &["verified", "english"], 0);
    check(&["layout_2026_verified.html"], "so_far", &["unverified", "dead", "english"], 0);
    check(&["--dead", "gone.html"], "so_far", &["verified", "unverified", "german", "english"], 0);
}

#[test]
fn what_the_person_saw_counts_more_than_what_was_read() {
    check(&["layout_2026_unverified.html"], "so_far", &["verified", "dead", "english"], 0);
    check(&["--verified", "layout_2026_unverified.html"], "differs", &["verified", "dead", "english"], 1);
    check(&["--dead", "layout_2026_unverified.html"], "differs", &["verified", "dead", "english"], 1);
    check(&["--verified", "gone.html"], "differs", &["verified", "unverified", "german", "english"], 1);
}

#[test]
fn a_page_that_is_read_but_looks_different_does_not_confirm_the_model() {
    for page in ["metas_only.html", "unknown_suffix.html", "layout_2023.html", "login.html", "generic.html"] {
        let (code, text, _) = pages(&["--lang", "en", page]);
        assert_eq!(code, 1, "{page}");
        assert!(text.contains("This page differs from the model."), "{text}");
    }
}

#[test]
fn the_text_for_the_developers_holds_nothing_of_the_channels() {
    let all = [&ALL_KINDS[..], &["hostile_name.html", "metas_only.html", "unknown_suffix.html"]].concat();
    let (_, json, _) = pages(&[&["--format", "json"], &all[..]].concat());
    let said: Value = serde_json::from_str(&json).unwrap();
    let report = said["report"].as_str().unwrap();
    for word in [
        "Musterland",
        "Beispiel",
        "example",
        "Nachrichten",
        "HYPERLINK",
        "7.648",
        "7.6",
        "434",
        "http",
        "fixtures",
    ] {
        assert!(json.contains(word), "the pages do not hold {word}");
        assert!(!report.contains(word), "{word} stands in\n{report}");
    }
    assert!(
        report.contains("followers: as modelled at h5 (line 16, column 1), \"Kanal | 9.999 Follower\""),
        "{report}"
    );
}

#[test]
fn nothing_named_and_nothing_there_are_told() {
    assert_eq!(pages(&[]).0, 2);
    let (code, _, stderr) = pages(&["no_such_page.html"]);
    assert_eq!(code, 1);
    assert!(stderr.contains("no_such_page.html") && stderr.contains("hint: name a saved page"), "{stderr}");
}
