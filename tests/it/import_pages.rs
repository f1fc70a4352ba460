//! Pages that a person saved in the browser, through the real command line: each form, and nothing of other people.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use serde_json::Value;

use crate::handing_over::{self, LANDKREIS, WHATSAPP, everything, project_of, zip};

/// A project with one invented authority that is on every platform.
fn project() -> tempfile::TempDir {
    let instagram = "instagram-musterland;landkreis-musterland;instagram;Landkreis Musterland;https://www.instagram.com/landkreis_musterland/;invented";
    let facebook = "facebook-musterland;landkreis-musterland;facebook;Landkreis Musterland;https://www.facebook.com/landkreis.musterland;invented";
    let telegram = "telegram-musterland;landkreis-musterland;telegram;Landkreis Musterland;https://t.me/musterland;invented";
    project_of(&[LANDKREIS], &[WHATSAPP, instagram, facebook, telegram])
}

fn run(project: &Path, arguments: &[&str]) -> Value {
    handing_over::run(project, arguments).1
}

/// Everything that the archive and the tables hold, unpacked.
fn archived(project: &Path) -> String {
    everything(&project.join("data/archive")) + &everything(&project.join("data/tables"))
}

/// Returns what would be read from a file.
fn inspect(file: &Path) -> Value {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(["inspect", "page"]).arg(file).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
}

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

/// Packs a page as Chrome and Edge do, made for tests.
fn mhtml(address: &str, page: &str) -> String {
    let mut packed = String::new();
    let mut column = 0;
    for byte in page.replace('\n', "\r\n").bytes() {
        let written = match byte {
            b'\r' | b'\n' => char::from(byte).to_string(),
            b' '..=b'~' if byte != b'=' => char::from(byte).to_string(),
            _ => format!("={byte:02X}"),
        };
        column = if byte == b'\n' { 0 } else { column + written.len() };
        if column > 75 {
            packed.push_str("=\r\n");
            column = written.len();
        }
        packed.push_str(&written);
    }
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Muster\r\n\
         Date: Mon, 28 Sep 2026 14:40:12 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
         \ttype=\"text/html\";\r\n\tboundary=\"----Muster----\"\r\n\r\n\r\n------Muster----\r\nContent-Type: text/html\r\n\
         Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\
         \r\n\r\n{packed}\r\n------Muster----\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Location: https://bild.example/anna-beispiel.jpg\r\n\r\nQW5uYQ==\r\n------Muster------\r\n"
    )
}

fn outcomes(summary: &Value) -> Vec<(String, String)> {
    let files = summary["files"].as_array().unwrap().iter();
    let named = files.map(|file| {
        let name = file["name"].as_str().unwrap().rsplit(['/', '\\']).next().unwrap().to_owned();
        (name, file["outcome"].as_str().unwrap().to_owned())
    });
    named.collect()
}

#[test]
fn of_whatsapp_web_only_the_channel_gets_in() {
    let folder = project();
    let page = folder.path().join("WhatsApp.html");
    fs::write(&page, fixture("whatsapp_web/channel_de.html")).unwrap();
    let summary = run(folder.path(), &["import", page.to_str().unwrap()]);
    assert_eq!(summary["files"][0]["channel_id"], "whatsapp-musterland", "{summary}");
    assert_eq!(summary["files"][0]["format"], "whatsapp_web", "{summary}");
    run(folder.path(), &["extract"]);

    let posts = folder.path().join("data/tables/sights/platform=whatsapp/month=2026-09");
    assert!(fs::read_dir(&posts).unwrap().count() > 0, "the posts are in the tables");

    let archived = archived(folder.path());
    for kept in ["Guten Morgen aus dem Landkreis!", "12.345 Follower", "zone=Europe/Berlin"] {
        assert!(archived.contains(kept), "{kept}");
    }
    // The list of chats, the profile of who saved the page, a drawer with a contact, and who reacted.
    let others = [
        "Anna",
        "Emil",
        "Bernd",
        "Carla",
        "Dora",
        "Elternrat",
        "Kuchen",
        "Mein Termin",
        "Bis morgen",
        "490000000001",
        "+49 000",
        "QmVybmQ",
        "anna.jpg",
        "blob:",
    ];
    for other in others {
        assert!(!archived.contains(other), "{other} is in the archive or the tables");
    }
}

#[test]
fn what_whatsapp_web_shows_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("WhatsApp.html");
    fs::write(&page, fixture("whatsapp_web/channel_de.html")).unwrap();
    let mut read = inspect(&page);
    read["file"] = "WhatsApp.html".into();
    insta::assert_json_snapshot!("whatsapp_web_channel_de", read);
}

#[test]
fn in_whatever_encoding_only_the_channel_gets_in() {
    let page = fixture("whatsapp_web/channel_de.html");
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = ["\u{feff}", &page].concat().into_bytes();
    let facebook = ["\u{feff}", &fixture("facebook/page_de.html")].concat().into_bytes();
    for (name, bytes) in [("a.html", wide), ("b.html", marked), ("c.html", facebook)] {
        let folder = project();
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let summary =
            run(folder.path(), &["import", path.to_str().unwrap(), "--for", "landkreis-musterland"]);
        assert_eq!(summary["files"][0]["outcome"], "imported", "{name}: {summary}");
        let archived = archived(folder.path());
        assert!(!archived.contains("Anna") && !archived.contains("A\0n\0n\0a"), "{name}");
        let forced = ["import", path.to_str().unwrap(), "--for", "landkreis-musterland", "--as", "web_page"];
        assert_eq!(run(folder.path(), &forced)["files"][0]["outcome"], "refused", "{name} as a public page");
    }
}

#[test]
fn one_file_and_complete_page_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let page = fixture("whatsapp_web/channel_de.html");
    let said = |name: &str, content: &str| {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        let mut read = inspect(&path);
        read["file"].take();
        read
    };
    let plain = said("a.html", &page);
    assert_eq!(plain["posts"].as_array().unwrap().len(), 8);
    assert_eq!(said("a.mhtml", &mhtml("https://web.whatsapp.com/", &page)), plain);
}

/// Each page of a network in each form in which a browser saves it.
#[test]
fn profiles_get_in_in_every_form() {
    let instagram = fixture("instagram/profile_en.html");
    let german = fixture("instagram/profile_de.html");
    let german = german
        .replace("stadt.beispiel", "landkreis_musterland")
        .replace("Stadt Beispiel", "Landkreis Musterland");
    let pages = [
        ("instagram", "https://www.instagram.com/landkreis_musterland/", instagram),
        ("instagram", "https://www.instagram.com/landkreis_musterland/", german),
        ("facebook", "https://www.facebook.com/landkreis.musterland/", fixture("facebook/page_de.html")),
        ("telegram", "https://t.me/s/musterland", fixture("telegram/preview_2026.html")),
        (
            "whatsapp",
            "https://www.whatsapp.com/channel/0029VaModelOfACode000001",
            fixture("whatsapp/layout_2026_verified.html"),
        ),
    ];
    for (platform, address, page) in pages {
        let folder = project();
        let channel = format!("{platform}-musterland");
        let saved = format!("{}\n<!-- saved from url=(0048){address} -->", page.lines().next().unwrap());
        let saved = page.replacen(page.lines().next().unwrap(), &saved, 1);
        let mut said = BTreeMap::new();
        for (name, content) in [("Seite.html", saved), ("Seite.mhtml", mhtml(address, &page))] {
            let path = folder.path().join(name);
            fs::write(&path, content).unwrap();
            let summary =
                run(folder.path(), &["import", path.to_str().unwrap(), "--for", "landkreis-musterland"]);
            assert_ne!(summary["files"][0]["outcome"], "refused", "{platform} {name}: {summary}");
            let read = inspect(&path);
            said.insert(name, read["observation"]["followers"].clone());
            if summary["files"][0]["outcome"] == "imported" {
                assert_eq!(summary["files"][0]["channel_id"].as_str(), Some(channel.as_str()));
            }
        }
        assert!(!said["Seite.html"].is_null(), "{platform} {address}");
        assert_eq!(said["Seite.html"], said["Seite.mhtml"], "{platform}");
        let archived = archived(folder.path());
        for other in ["Anna", "Bernd", "geheim", "100000000000001"] {
            assert!(!archived.contains(other), "{platform}: {other}");
        }
    }
}

#[test]
fn the_day_of_a_page_in_one_file_is_the_day_it_was_saved() {
    let folder = project();
    let path = folder.path().join("Seite.mhtml");
    let address = "https://www.facebook.com/landkreis.musterland/";
    fs::write(&path, mhtml(address, &fixture("facebook/page_de.html"))).unwrap();
    run(folder.path(), &["import", path.to_str().unwrap()]);
    assert!(archived(folder.path()).contains("WARC-Date: 2026-09-28T14:40:12Z"));
}

#[test]
fn the_folder_of_a_complete_page_is_passed_over_in_archives_too() {
    let folder = project();
    let path = folder.path().join("Seiten.zip");
    fs::write(
        &path,
        zip(&[
            ("Übergabe/WhatsApp.html", fixture("whatsapp_web/channel_de.html").as_str()),
            ("Übergabe/WhatsApp-Dateien/anna.jpg", "x"),
            ("Übergabe/WhatsApp-Dateien/saved_resource.html", "<title>Rahmen</title>"),
            ("Übergabe/Fotos_files/bild.jpg", "x"),
        ]),
    )
    .unwrap();
    let summary = run(folder.path(), &["import", path.to_str().unwrap()]);
    let expected = [
        ("WhatsApp.html", "imported"),
        ("WhatsApp-Dateien", "skipped"),
        // No page of that name lies beside it.
        ("bild.jpg", "refused"),
    ];
    assert_eq!(outcomes(&summary), expected.map(|(name, outcome)| (name.to_owned(), outcome.to_owned())));
}

/// What a person reads when a page cannot be taken.
#[test]
fn refusals_say_what_was_found_and_what_to_do() {
    let folder = project();
    let page = fixture("whatsapp_web/channel_de.html");
    let main = page.find("<div id=\"main\"").unwrap();
    let files = [
        ("1 ohne Kanal.html", page[..main].to_owned()),
        ("2 Gruppe.html", page.replace("@newsletter_", "@g.us_")),
        ("3 Anmeldung.html", "<html><title>WhatsApp Web</title><div id=\"app\"><canvas></canvas></div>".to_owned()),
        ("4 nur HTML.html", "<html><title>WhatsApp</title><div id=\"app\"></div><script></script>".to_owned()),
        ("5 Instagram.html", "<html><meta property=og:url content=https://www.instagram.com/accounts/login/><title>Instagram</title><input type=password>".to_owned()),
        ("6 Facebook.html", "<html><!-- saved from url=(0030)https://www.facebook.com/login --><title>Bei Facebook anmelden</title>".to_owned()),
        ("7 Safari.webarchive", "bplist00x".to_owned()),
        ("8 kaputt.mhtml", mhtml("https://web.whatsapp.com/", &page)[..400].to_owned()),
        ("9 Notiz.html", "Bitte noch einlesen".to_owned()),
        (
            "A Telegram Web.html",
            "<html><!-- saved from url=(0030)https://web.telegram.org/k/ --><title>Telegram Web</title>".to_owned(),
        ),
        ("C WhatsApp.html", "<html><title>WhatsApp</title><p>Anna Beispiel</p>".to_owned()),
        ("B Facebook ohne Adresse.html", "<html><title>Facebook</title><input type=password>".to_owned()),
    ];
    let paths: Vec<PathBuf> = files
        .iter()
        .map(|(name, content)| {
            let path = folder.path().join(name);
            fs::write(&path, content).unwrap();
            path
        })
        .collect();
    let mut arguments = vec!["import"];
    arguments.extend(paths.iter().map(|path| path.to_str().unwrap()));
    let summary = run(folder.path(), &arguments);
    let said: Vec<String> = summary["files"]
        .as_array()
        .unwrap()
        .iter()
        .zip(files)
        .map(|(file, (name, _))| {
            format!(
                "{name}: {}\n    {}",
                file["why"].as_str().unwrap_or("taken"),
                file["hint"].as_str().unwrap_or_default()
            )
        })
        .collect();
    insta::assert_snapshot!("refused_pages", said.join("\n"));
}

/// Real pages of the corpus, where it is at hand: of a person's page nothing but the name gets in.
#[test]
fn real_pages_are_reduced_to_what_they_announce() {
    let Some(instagram) = crate::corpus::corpus("instagram") else { return };
    let read = inspect(&instagram.join("profile_pluto_travel_2026.html"));
    assert_eq!(read["format"], "profile_page");
    assert_eq!(read["observation"]["followers"]["shown"], 2362);
    assert_eq!(read["observation"]["posts_total"]["shown"], 224);
    let Some(facebook) = crate::corpus::corpus("facebook") else { return };
    let about = fs::read(facebook.join("facebook.mbasic.about.html")).unwrap();
    let about =
        kanalbarometer::extract::inspect(&about, Some(kanalbarometer::collect::Purpose::FacebookPage), None);
    let about = about.observation.unwrap();
    assert_eq!((about.name.as_deref(), about.followers), (Some("Ryan Barrett"), None));
    // It begins in the middle: no title, no metas.
    let profile = fs::read(facebook.join("facebook.mbasic.profile.html")).unwrap();
    let profile = kanalbarometer::extract::inspect(
        &profile,
        Some(kanalbarometer::collect::Purpose::FacebookPage),
        None,
    );
    assert_eq!(profile.observation, None);
}
