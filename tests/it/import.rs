//! Files that a person hands over, through the real command line: into the archive, into the tables, and out again.

use std::{fs, io::Write as _, path::Path};

use flate2::{Compression, write::DeflateEncoder};
use serde_json::Value;

use crate::handing_over::{LANDKREIS, WHATSAPP, project_of, run, zip};

const CHANNEL: &str = "https://www.whatsapp.com/channel/0029VaModelOfACode000001";

/// A project with one invented authority and its WhatsApp channel.
pub(crate) fn project() -> tempfile::TempDir {
    project_of(&[LANDKREIS], &[WHATSAPP])
}

/// Model page made for tests, shape after facts/whatsapp.md section 1.2.
fn channel_page() -> Vec<u8> {
    let page = format!("{}/tests/fixtures/whatsapp/layout_2026_verified.html", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).unwrap();
    format!("<!-- saved from url=(0056){CHANNEL} -->\n{page}").into_bytes()
}

pub(crate) fn tables(project: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![project.join("data/tables")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(project).unwrap().display().to_string());
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_saved_page_goes_in_once_and_out_again() {
    let folder = project();
    let project = folder.path();
    let page = project.join("Kanal.html");
    fs::write(&page, channel_page()).unwrap();
    let page = page.to_str().unwrap();

    let (code, first) = run(project, &["import", page]);
    assert_eq!(code, 0, "{first}");
    assert_eq!(first["files"][0]["outcome"], "imported");
    assert_eq!(first["files"][0]["channel_id"], "whatsapp-musterland");
    let run_id = first["run_id"].as_str().unwrap().to_owned();
    run(project, &["extract"]);
    let part = |tables: &[String]| tables.iter().filter(|file| file.contains(&run_id)).count();
    let with_import = tables(project);
    assert!(part(&with_import) > 0, "{with_import:?}");
    assert!(
        with_import
            .iter()
            .any(|file| file.contains("observations/platform=whatsapp") && file.contains(&run_id))
    );

    let (_, second) = run(project, &["import", page]);
    assert_eq!(second["files"][0]["outcome"], "already_there", "{second}");
    assert_eq!(second["run_id"], Value::Null);

    run(project, &["import", "--undo", &run_id]);
    run(project, &["extract"]);
    assert_eq!(part(&tables(project)), 0);
    let (_, third) = run(project, &["import", page]);
    assert_eq!(third["files"][0]["outcome"], "imported", "what was taken back can be handed over again");
}

#[test]
fn folders_and_archives_are_walked_and_one_bad_file_stops_no_other() {
    let folder = project();
    let handed = folder.path().join("Übergabe");
    fs::create_dir_all(handed.join("Kanal_files")).unwrap();
    fs::write(handed.join("Kanal.html"), channel_page()).unwrap();
    fs::write(handed.join("Kanal_files/bild.jpg"), b"x").unwrap();
    fs::write(handed.join("Notiz.txt"), "Bitte noch einlesen").unwrap();
    fs::write(handed.join("Seiten.zip"), zip(&[("../../Kanal 2.html", channel_page())])).unwrap();

    let (code, summary) = run(folder.path(), &["import", handed.to_str().unwrap()]);
    assert_eq!(code, 3, "a refused file needs a person");
    let outcomes: Vec<(String, &str)> = summary["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let name = file["name"].as_str().unwrap().rsplit(['/', '\\']).next().unwrap().to_owned();
            (name, file["outcome"].as_str().unwrap())
        })
        .collect();
    let expected = [
        ("Kanal.html", "imported"),
        ("Kanal_files", "skipped"),
        ("Notiz.txt", "refused"),
        // The same page once more.
        ("Seiten.zip › Kanal 2.html", "already_there"),
    ];
    assert_eq!(outcomes, expected.map(|(name, outcome)| (name.to_owned(), outcome)));
    assert!(!folder.path().join("Kanal 2.html").exists(), "nothing is ever unpacked to disk");
}

/// A zip archive whose one file grows to so many bytes of blanks when it is unpacked.
fn zip_bomb(bytes: usize) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut writer = rawzip::ZipArchiveWriter::new(&mut zip);
    let file = writer.new_file("Kanal.html").compression_method(rawzip::CompressionMethod::DEFLATE);
    let (mut entry, config) = file.start().unwrap();
    let mut data = config.wrap(DeflateEncoder::new(&mut entry, Compression::fast()));
    let blanks = " ".repeat(1_000_000);
    for _ in 0..bytes / blanks.len() {
        data.write_all(blanks.as_bytes()).unwrap();
    }
    let (deflated, descriptor) = data.finish().unwrap();
    deflated.finish().unwrap();
    entry.finish(descriptor).unwrap();
    writer.finish().unwrap();
    zip
}

#[test]
fn a_bomb_in_an_archive_is_refused_and_stops_nothing() {
    let folder = project();
    let handed = folder.path().join("Übergabe");
    fs::create_dir_all(&handed).unwrap();
    fs::write(handed.join("1.zip"), zip_bomb(300_000_000)).unwrap();
    let whole = zip(&[("Kanal.html", channel_page())]);
    fs::write(handed.join("2.zip"), &whole[..whole.len() - 40]).unwrap();
    fs::write(handed.join("3.zip"), zip(&[("4.zip", &whole)])).unwrap();
    fs::write(handed.join("5.zip"), &whole).unwrap();
    let (code, summary) = run(folder.path(), &["import", handed.to_str().unwrap()]);
    assert_eq!(code, 3);
    let outcome = |at: usize| {
        let file = &summary["files"][at];
        (file["outcome"].as_str().unwrap(), file["why"].as_str().unwrap_or_default())
    };
    assert!(matches!(outcome(0), ("refused", why) if why.starts_with("too large")), "{summary}");
    assert!(matches!(outcome(1), ("refused", why) if why.contains("cannot be read")), "{summary}");
    assert!(matches!(outcome(2), ("refused", why) if why.contains("inside a zip archive")), "{summary}");
    assert_eq!(outcome(3).0, "imported", "{summary}");
}

#[test]
fn who_it_is_of_must_be_known() {
    let folder = project();
    let page = folder.path().join("Seite.html");
    let anonymous = String::from_utf8(channel_page()).unwrap().replace("saved from", "from");
    let anonymous = anonymous.replace("Landkreis Musterland", "Kanal ohne Namen");
    fs::write(&page, anonymous.replace("0029VaModelOfACode000001", "0029VaModelOfACode000002")).unwrap();
    let page = page.to_str().unwrap();
    let (code, summary) = run(folder.path(), &["import", page]);
    assert_eq!((code, summary["files"][0]["outcome"].as_str()), (3, Some("refused")), "{summary}");
    assert!(summary["files"][0]["hint"].as_str().unwrap().contains("--for"), "{summary}");
    let (_, summary) = run(folder.path(), &["import", page, "--for", "landkreis-musterland"]);
    assert_eq!(summary["files"][0]["channel_id"], "whatsapp-musterland", "{summary}");
}
