//! Exported chats, through the real command line: the channel's own messages go in, nothing else does.
//!
//! All chats here are invented, in the shapes of facts/whatsapp.md section 4.2.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    corpus::corpus,
    handing_over::{everything, run},
    import::{project, tables},
};

/// What others wrote and were called; none of it may get past import.
const PRIVATE: [&str; 8] =
    ["Erika", "Beispiel", "Max", "+49", "privat", "Kollegium", "verschlüsselt", "Rückruf"];

/// A group in which the channel writes too, as an iPhone exports it in German.
const GROUP: &str = "\
[27.02.26, 08:00:00] Kollegium: \u{200e}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\r
[27.02.26, 08:00:01] Landkreis Musterland 🏛: \u{200e}Landkreis Musterland 🏛 hat Erika Beispiel hinzugefügt\r
[28.02.26, 09:00:00] Landkreis Musterland 🏛: Guten Morgen!\nHeute tagt der Kreistag: www.musterland.example/kreistag\r
[28.02.26, 09:01:00] Erika Beispiel: Ganz privat: Rückruf +49 000 0000003\r
\u{200e}[28.02.26, 09:02:00] Landkreis Musterland 🏛: Der Saal \u{200e}<Anhang: 00000004-PHOTO-2026-02-28-09-02-00.jpg>\r
[01.03.26, 10:00:00] \u{202a}+49 000 0000001\u{202c}: Danke, Max\r
[01.03.26, 10:05:00] Landkreis Musterland 🏛: \u{200e}ABSTIMMUNG:\nWas fehlt?\n\u{200e}OPTION: Bus (5 Stimmen)\n\u{200e}OPTION: Rad (1 Stimme)\r
";

fn import(project: &Path, text: &[u8], more: &[&str]) -> (i32, Value) {
    let file = project.join("_chat.txt");
    fs::write(&file, text).unwrap();
    run(project, &[&["import", file.to_str().unwrap()], more].concat())
}

/// Every file of a run, its part and what became of it.
fn outcomes(summary: &Value) -> Vec<(String, String)> {
    let files = summary["files"].as_array().unwrap().iter();
    let told = files.map(|file| {
        let name = file["name"].as_str().unwrap();
        let part = name.split_once(" › ").map_or("", |(_, part)| part).to_owned();
        (part, file["outcome"].as_str().unwrap().to_owned())
    });
    told.collect()
}

fn owned(outcomes: &[(&str, &str)]) -> Vec<(String, String)> {
    outcomes.iter().map(|(part, outcome)| ((*part).to_owned(), (*outcome).to_owned())).collect()
}

#[test]
fn nothing_of_others_reaches_archive_or_tables() {
    let folder = project();
    let project = folder.path();
    let (code, summary) = import(project, GROUP.as_bytes(), &["--for", "landkreis-musterland"]);
    assert_eq!(code, 0, "{summary}");
    assert_eq!(outcomes(&summary), owned(&[("2026-02", "imported"), ("2026-03", "imported")]));
    let dropped = |part: usize| summary["files"][part]["dropped"].clone();
    assert_eq!(dropped(0)["messages"], 3, "two notes of the app and one message of a person");
    assert_eq!(dropped(1)["messages"], 1);
    assert_eq!(dropped(1)["telephone_numbers"], 1);
    run(project, &["extract"]);
    let archived = everything(&project.join("data/archive"));
    assert!(archived.contains("Heute tagt der Kreistag") && archived.contains("OPTION: Bus"), "{archived}");
    for private in PRIVATE {
        assert!(!archived.contains(private), "{private} is in the archive: {archived}");
    }
    let posts: Vec<String> =
        tables(project).into_iter().filter(|file| file.contains("sights/platform=whatsapp")).collect();
    assert_eq!(posts.len(), 2, "{posts:?}");
    for file in posts {
        let bytes = fs::read(project.join(file)).unwrap();
        for private in PRIVATE {
            assert!(memchr::memmem::find(&bytes, private.as_bytes()).is_none(), "{private} is in the tables");
        }
    }
}

#[test]
fn a_longer_export_adds_only_what_is_new() {
    let folder = project();
    let project = folder.path();
    let (_, first) = import(project, GROUP.as_bytes(), &[]);
    assert_eq!(outcomes(&first), owned(&[("2026-02", "imported"), ("2026-03", "imported")]), "{first}");
    let longer = format!(
        "{GROUP}[31.03.26, 10:00:00] Landkreis Musterland 🏛: Frohe Ostern\r\n\
         [01.04.26, 10:00:00] Landkreis Musterland 🏛: Der April\r\n"
    );
    let (_, second) = import(project, longer.as_bytes(), &[]);
    let expected = [("2026-02", "already_there"), ("2026-03", "imported"), ("2026-04", "imported")];
    assert_eq!(outcomes(&second), owned(&expected), "{second}");
    let (_, third) = import(project, longer.as_bytes(), &[]);
    assert_eq!(third["run_id"], Value::Null, "{third}");
}

#[test]
fn what_the_file_does_not_tell_is_asked_for() {
    let folder = project();
    let project = folder.path();
    let text =
        "3/4/26, 10:00 AM - Landkreis Musterland: eins\n4/4/26, 10:00 AM - Landkreis Musterland: zwei\n";
    let (code, summary) = import(project, text.as_bytes(), &[]);
    assert_eq!((code, &summary["files"][0]["outcome"]), (3, &Value::from("refused")), "{summary}");
    assert!(summary["files"][0]["hint"].as_str().unwrap().contains("--date-order day-first"), "{summary}");
    let (code, summary) = import(project, text.as_bytes(), &["--date-order", "day-first"]);
    assert_eq!((code, outcomes(&summary)), (0, owned(&[("2026-04", "imported")])), "{summary}");

    let two = "01.02.26, 10:00 - Erika Beispiel: eins\n01.02.26, 10:01 - Max Beispiel: zwei\n";
    let (code, summary) = import(project, two.as_bytes(), &["--for", "landkreis-musterland"]);
    assert_eq!(code, 3, "{summary}");
    let told = summary.to_string();
    assert!(told.contains("2 senders") && told.contains("--sender"), "{told}");
    assert!(!told.contains("Erika") && !told.contains("Max"), "{told}");
    let said = ["--for", "landkreis-musterland", "--sender", "Erika Beispiel"];
    let (code, summary) = import(project, two.as_bytes(), &said);
    assert_eq!((code, outcomes(&summary)), (0, owned(&[("2026-02", "imported")])), "{summary}");
    assert!(
        !everything(&project.join("data/archive")).contains("Erika"),
        "whoever typed, the words are the channel's"
    );
}

#[test]
fn inspect_shows_what_would_be_kept() {
    let folder = project();
    let file = folder.path().join("chat.txt");
    fs::write(&file, "28.03.26, 14:05 - Amt: Guten Tag\n28.03.26, 14:06 - Ihr wurdet hinzugefügt\n").unwrap();
    let (_, shown) = run(folder.path(), &["inspect", "page", file.to_str().unwrap()]);
    assert_eq!((&shown["format"], &shown["part"]), (&"whatsapp_chat".into(), &"2026-03".into()), "{shown}");
    assert_eq!(shown["posts"][0]["posted_at"], "2026-03-28T13:05:00Z", "{shown}");
    assert_eq!(shown["posts"][0]["posted_precision"], "minute", "{shown}");
    assert_eq!(shown["dropped"]["messages"], 1, "{shown}");
    fs::write(&file, "01/02/26, 14:05 - Amt: Guten Tag\n").unwrap();
    let (_, shown) = run(folder.path(), &["inspect", "page", file.to_str().unwrap()]);
    assert_eq!(shown["outcome"], "refused", "{shown}");
}

#[test]
fn files_made_to_hurt_are_refused_or_read_in_bounds() {
    let folder = project();
    let project = folder.path();
    let huge = project.join("huge.txt");
    fs::File::create(&huge).unwrap().set_len(2_000_000_000).unwrap();
    let (code, summary) = run(project, &["import", huge.to_str().unwrap()]);
    assert_eq!(code, 3);
    assert!(summary["files"][0]["why"].as_str().unwrap().contains("too large"), "{summary}");
    fs::remove_file(huge).unwrap();

    let head = "28.03.26, 14:05 - Landkreis Musterland: ";
    let line = format!("{head}{}\n{head}Ende\n", "ä".repeat(2_000_000));
    let (code, summary) = import(project, line.as_bytes(), &[]);
    assert_eq!((code, outcomes(&summary)), (0, owned(&[("2026-03", "imported")])), "{summary}");
    let blank = format!("{head}Anfang{}{head}Ende\n", "\n".repeat(500_000));
    let (code, summary) = import(project, blank.as_bytes(), &[]);
    assert_eq!((code, outcomes(&summary)), (0, owned(&[("2026-03", "imported")])), "{summary}");
    let marks = "\u{200e}\u{202a}\u{feff}\n".repeat(100_000);
    let (code, summary) = import(project, marks.as_bytes(), &[]);
    assert_eq!((code, outcomes(&summary)), (3, owned(&[("", "refused")])), "{summary}");
    let cut = &GROUP.as_bytes()[GROUP.find("hat Erika").unwrap()..GROUP.len() - 3];
    let (code, summary) = import(project, cut, &[]);
    let expected = [("2026-02", "imported"), ("2026-03", "imported"), ("line 1", "refused")];
    assert_eq!((code, outcomes(&summary)), (3, owned(&expected)), "{summary}");
    assert!(!everything(&project.join("data/archive")).contains("Erika"));
}

#[test]
fn the_sample_of_the_corpus_is_read() {
    let Some(folder) = corpus("whatsapp") else { return };
    let Ok(chat) = fs::read(folder.join("chat-miner_test_ddmmyy_24hrs.txt")) else { return };
    let project = project();
    let said = ["--for", "landkreis-musterland", "--sender", "John Doe"];
    let (code, summary) = import(project.path(), &chat, &said);
    assert_eq!(code, 0, "{summary}");
    let months = ["2019-01", "2021-12"].map(|month| (month, "imported"));
    let found = outcomes(&summary);
    assert_eq!(found.first(), owned(&months).first(), "{found:?}");
    let archived = everything(&project.path().join("data/archive"));
    assert!(!archived.contains("Jahn") && !archived.contains("345 578"), "{archived}");
    assert!(archived.contains("Lorem ipsum dolor sit amet."), "{archived}");
}
