//! Nothing of private persons gets in: files full of invented names and numbers are handed over, and afterwards
//! everything that came of them is searched: what was printed, the archive, the tables, the reports.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use flate2::read::MultiGzDecoder;
use polars::prelude::{DataType, LazyFrame, PlRefPath, ScanArgsParquet};

use crate::handing_over::{LANDKREIS, WHATSAPP, files, project_of, zip};

/// What must not come through, wherever it stands in a file: invented persons, numbers, keys, other chats.
const PRIVATE: &[&str] = &[
    "Ramona",
    "Beispielmann",
    "Kegelclub",
    "0000 1234567",
    "00001234567",
    "49000012345",
    "geheim@privat.example",
    "@privatperson",
    "Privates Wort",
    "AAAA-MEDIENSCHLUESSEL",
    "BEGIN PRIVATE KEY",
    "profilbild",
];

/// The channel's own words, one in each file: a file that is not read at all would hide nothing.
const OWN: &str = "Bürgertelefon";

fn project() -> tempfile::TempDir {
    let telegram = "telegram-musterland;landkreis-musterland;telegram;Landkreis Musterland;https://t.me/landkreis_musterland;invented";
    let mastodon = "mastodon-musterland;landkreis-musterland;mastodon;Landkreis Musterland;https://social.musterland.example/@presse;invented";
    project_of(&[LANDKREIS], &[WHATSAPP, telegram, mastodon])
}

/// Runs a command; returns its exit code and everything that it printed.
fn run(project: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::cargo_bin("kanalbarometer").unwrap();
    let output = command.args(arguments).arg("--project").arg(project).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&printed).into_owned())
}

/// Every file below a folder as text: archives unpacked, columns of text out of tables.
pub(crate) fn texts_below(folder: &Path) -> Vec<(PathBuf, String)> {
    let text = |path: &PathBuf| match path.extension().and_then(|extension| extension.to_str()) {
        Some("gz") => unpacked(path),
        Some("parquet") => cells(path),
        _ => String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned(),
    };
    files(folder).into_iter().map(|path| (path.clone(), text(&path))).collect()
}

fn unpacked(path: &Path) -> String {
    let mut bytes = Vec::new();
    MultiGzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn cells(path: &Path) -> String {
    let frame = LazyFrame::scan_parquet(PlRefPath::try_from_path(path).unwrap(), ScanArgsParquet::default());
    let frame = frame.unwrap().collect().unwrap();
    let texts = frame.columns().iter().filter(|column| column.dtype() == &DataType::String);
    texts
        .flat_map(|column| column.str().unwrap().iter().flatten().map(ToOwned::to_owned))
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn check(what: &str, file_name: &str, content: &[u8], arguments: &[&str]) {
    assert!(String::from_utf8_lossy(content).contains(PRIVATE[0]) || content.starts_with(b"PK"), "{what}");
    let folder = project();
    let root = folder.path();
    let handed = tempfile::tempdir().unwrap();
    let file = handed.path().join(file_name);
    fs::write(&file, content).unwrap();

    let (code, imported) = run(root, &[&["import", file.to_str().unwrap()], arguments].concat());
    assert!(imported.contains("imported"), "{what} ended with {code}: {imported}");
    let mut printed = imported;
    for stage in ["extract", "measure", "report"] {
        let (code, said) = run(root, &[stage]);
        assert!(code == 0 || code == 3, "{what}: {stage} ended with {code}: {said}");
        printed.push_str(&said);
    }
    let (_, inspected) = run(root, &["inspect", "page", file.to_str().unwrap()]);
    printed.push_str(&inspected);

    let mut texts = texts_below(root);
    let is_kept = |place: &str| {
        texts.iter().any(|(path, text)| path.to_string_lossy().contains(place) && text.contains(OWN))
    };
    assert!(is_kept("data/archive"), "{what}: the channel's own words are not in the archive");
    assert!(is_kept("data/tables"), "{what}: the channel's own words are not in the tables");
    texts.push((PathBuf::from("what was printed"), printed));
    for (path, text) in &texts {
        for private in PRIVATE {
            assert!(!text.contains(private), "{what}: {private:?} came through into {}", path.display());
        }
    }
}

#[test]
fn the_search_finds_what_is_there() {
    let folder = project();
    let page = folder.path().join("Kanal.html");
    let text = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/whatsapp/layout_2026_verified.html"),
    );
    // In a public page, a name is the channel's own word and kept: so the search must find it in archive and tables.
    let text = text.unwrap().replace("Landkreis Musterland", "Ramona Beispielmann");
    fs::write(&page, text).unwrap();
    let (code, said) =
        run(folder.path(), &["import", page.to_str().unwrap(), "--for", "landkreis-musterland"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(run(folder.path(), &["extract"]).0, 0);
    let texts = texts_below(&folder.path().join("data"));
    let found = |place: &str| {
        texts.iter().any(|(path, text)| path.to_string_lossy().contains(place) && text.contains(PRIVATE[0]))
    };
    assert!(found("archive") && found("observations"), "the search would miss it");
}

/// A page of WhatsApp Web as the browser saves it: the channel's pane, and beside it the whole list of chats.
fn whatsapp_web() -> String {
    let row = |id: &str, at: &str, text: &str| {
        format!(
            "<div role=\"row\"><div data-id=\"{id}\" class=\"message-in\"><div class=\"copyable-text\" \
             data-pre-plain-text=\"[{at}] Landkreis Musterland: \"><span class=\"selectable-text\" dir=\"ltr\">\
             <span>{text}</span></span></div></div></div>"
        )
    };
    let own = row(
        "false_120363000000000001@newsletter_3AB600000000000001",
        "14:32, 28.9.2026",
        "Das Bürgertelefon ist wieder besetzt.",
    );
    let more =
        row("false_120363000000000001@newsletter_3AB600000000000002", "9:05, 30.9.2026", "Guten Morgen!");
    format!(
        "<!DOCTYPE html><!-- invented page in the shape of WhatsApp Web, for tests --><html lang=\"de\"><head>\
         <title>(3) WhatsApp</title></head><body><div id=\"app\"><div id=\"side\"><img src=\"profilbild.jpg\" alt=\"Ramona Beispielmann\">\
         <div role=\"listitem\"><span title=\"Kegelclub\">Kegelclub</span><span title=\"Ramona: Privates Wort\">Privates Wort</span></div>\
         <div role=\"listitem\"><span title=\"+49 0000 1234567\">+49 0000 1234567</span></div></div>\
         <div id=\"main\"><header><span title=\"Landkreis Musterland\" dir=\"auto\">Landkreis Musterland</span><span title=\"1.234 Follower\">1.234 Follower</span></header>\
         <div role=\"application\">{own}{more}</div></div><div data-jid=\"49000012345@c.us\"></div></div></body></html>"
    )
}

#[test]
fn other_chats_on_a_saved_page_are_left_out() {
    check("WhatsApp Web", "WhatsApp.html", whatsapp_web().as_bytes(), &["--for", "landkreis-musterland"]);
    let mhtml = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://web.whatsapp.com/\r\nSubject: (3) WhatsApp\r\n\
         Date: Wed, 30 Sep 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; \
         boundary=\"--grenze--\"\r\n\r\n----grenze--\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\n\
         Content-Transfer-Encoding: binary\r\nContent-Location: https://web.whatsapp.com/\r\n\r\n{}\r\n----grenze----\r\n",
        whatsapp_web()
    );
    check("WhatsApp Web as MHTML", "WhatsApp.mhtml", mhtml.as_bytes(), &["--for", "landkreis-musterland"]);
}

#[test]
fn persons_in_exports_of_client_programs_are_left_out() {
    let channel = serde_json::json!({"data": {"xwa2_newsletter": {
        "id": "120363000000000001@newsletter", "owner": "49000012345@s.whatsapp.net", "creatorName": "Ramona Beispielmann",
        "state": {"type": "ACTIVE"},
        "thread_metadata": {"creation_time": "1711000000", "name": {"id": "1", "text": "Landkreis Musterland", "update_time": "1711000000000000"},
            "description": {"id": "2", "text": "Bürgertelefon und Neues. Impressum: https://www.musterland.example/impressum", "update_time": "1711000000000000"},
            "invite": "0029VaModelOfACode000001", "handle": null, "subscribers_count": "1234", "verification": "VERIFIED",
            "picture": {"direct_path": "/v/profilbild?AAAA-MEDIENSCHLUESSEL", "id": "9", "type": "IMAGE"}},
        "viewer_metadata": {"role": "OWNER", "mute": "OFF", "follower": "Ramona Beispielmann"}}}});
    check("a raw MEX answer", "kanal.json", channel.to_string().as_bytes(), &[]);
    let messages = serde_json::json!([
        {"key": {"remoteJid": "120363000000000001@newsletter", "fromMe": false, "id": "3AB600000000000001", "server_id": "101",
                 "participant": "49000012345@s.whatsapp.net"},
         "newsletter_server_id": "101", "messageTimestamp": 1_790_000_000, "pushName": "Ramona Beispielmann",
         "message": {"extendedTextMessage": {"text": "Das Bürgertelefon ist wieder besetzt.",
            "contextInfo": {"participant": "49000012345@s.whatsapp.net", "quotedMessage": {"conversation": "Privates Wort"}, "mentionedJid": ["49000012345@s.whatsapp.net"]}}},
         "reactions": [{"code": "👍", "count": 3, "senders": ["49000012345@s.whatsapp.net"]}]},
        {"key": {"remoteJid": "49000012345@s.whatsapp.net", "fromMe": false, "id": "3AB600000000000009"},
         "messageTimestamp": 1_790_000_100, "pushName": "Ramona Beispielmann", "message": {"conversation": "Privates Wort"}},
        {"key": {"remoteJid": "120363000000000001@newsletter", "fromMe": false, "id": "3AB600000000000002", "server_id": "102"},
         "newsletter_server_id": "102", "messageTimestamp": 1_790_000_200,
         "message": {"imageMessage": {"caption": "Neues Bild", "mediaKey": "AAAA-MEDIENSCHLUESSEL", "directPath": "/v/profilbild"}}},
    ]);
    check(
        "messages from Baileys",
        "nachrichten.json",
        messages.to_string().as_bytes(),
        &["--for", "landkreis-musterland"],
    );
    let waha = serde_json::json!([{"reactions": {"👍": 3}, "viewCount": 0,
        "message": {"id": "false_120363000000000001@newsletter_101_3AB600000000000001", "timestamp": 1_790_000_000,
            "from": "120363000000000001@newsletter", "participant": "49000012345@c.us", "author": "49000012345@c.us", "body": "Das Bürgertelefon ist wieder besetzt.",
            "replyTo": {"participant": "49000012345@c.us", "body": "Privates Wort"}, "vCards": ["Ramona Beispielmann"], "_data": {"notifyName": "Ramona Beispielmann"}}}]);
    check("previews from WAHA", "waha.json", waha.to_string().as_bytes(), &["--for", "landkreis-musterland"]);
}

#[test]
fn others_in_a_chat_are_left_out() {
    let chat = "\u{200e}01.09.26, 07:59 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\n\
         01.09.26, 08:00 - Ramona Beispielmann hat die Gruppe „Kegelclub“ erstellt\n\
         01.09.26, 08:01 - +49 0000 1234567 ist mithilfe des Einladungslinks beigetreten.\n\
         01.09.26, 08:30 - Landkreis Musterland: Das Bürgertelefon ist wieder besetzt.\nMontag bis Freitag.\n\
         01.09.26, 08:31 - Ramona Beispielmann: Privates Wort\nüber zwei Zeilen, Ramona\n\
         02.09.26, 09:00 - Landkreis Musterland: IMG-20260902-WA0001.jpg (Datei angehängt)\nNeues Bild\n\
         02.09.26, 09:01 - +49 0000 1234567: geheim@privat.example\n\
         13.09.26, 10:00 - Landkreis Musterland: <Medien ausgeschlossen>\n";
    check(
        "an Android chat",
        "WhatsApp Chat mit Freunden.txt",
        chat.as_bytes(),
        &["--for", "landkreis-musterland"],
    );
    let chat = "[01.09.26, 08:30:11] Landkreis Musterland: Das Bürgertelefon ist wieder besetzt.\r\n\
         [01.09.26, 08:31:12] Ramona Beispielmann: \u{200e}<Anhang: 00000005-PHOTO-profilbild.jpg>\r\n\
         [13.09.26, 08:32:12] \u{200e}+49 0000 1234567: Privates Wort\r\n";
    check(
        "an iOS chat",
        "_chat.txt",
        chat.as_bytes(),
        &["--sender", "Landkreis Musterland", "--channel", "whatsapp-musterland"],
    );
}

#[test]
fn private_chats_in_an_export_of_telegram_are_left_out() {
    let channel = serde_json::json!({"name": "Landkreis Musterland", "type": "public_channel", "id": 1_000_000_001_u64, "messages": [
        {"id": 1, "type": "service", "date": "2026-09-01T08:00:00", "date_unixtime": "1788242400", "actor": "Ramona Beispielmann", "actor_id": "user49000012345", "action": "create_channel", "title": "Landkreis Musterland", "text": "", "text_entities": []},
        {"id": 2, "type": "message", "date": "2026-09-01T08:30:00", "date_unixtime": "1788244200", "from": "Landkreis Musterland", "from_id": "channel1000000001", "author": "Ramona Beispielmann",
         "text": ["Das ", {"type": "bold", "text": "Bürgertelefon"}, " ist wieder besetzt."], "text_entities": [],
         "reactions": [{"type": "emoji", "count": 3, "emoji": "👍", "recent": [{"from": "Ramona Beispielmann", "from_id": "user49000012345", "date": "2026-09-01T08:31:00"}]}]},
        {"id": 3, "type": "message", "date": "2026-09-02T08:30:00", "date_unixtime": "1788330600", "from": "Landkreis Musterland", "from_id": "channel1000000001", "forwarded_from": "Ramona Beispielmann", "forwarded_from_id": "user49000012345", "text": "Weitergeleitet", "text_entities": [], "photo": "photos/profilbild.jpg"},
        {"id": 4, "type": "message", "date": "2026-09-02T09:30:00", "date_unixtime": "1788334200", "from": "Ramona Beispielmann", "from_id": "user49000012345", "text": "Unterschrieben", "text_entities": []},
    ]});
    check(
        "a channel from Telegram Desktop",
        "result.json",
        channel.to_string().as_bytes(),
        &["--for", "landkreis-musterland"],
    );
    let account = serde_json::json!({
    "about": "Export", "personal_information": {"first_name": "Ramona", "last_name": "Beispielmann", "phone_number": "+49 0000 1234567", "username": "@privatperson"},
    "contacts": {"list": [{"first_name": "Ramona", "phone_number": "+49 0000 1234567"}]},
    "chats": {"about": "", "list": [
        {"name": "Ramona Beispielmann", "type": "personal_chat", "id": 77, "messages": [{"id": 1, "type": "message", "date_unixtime": "1788242400", "from": "Ramona Beispielmann", "from_id": "user77", "text": "Privates Wort", "text_entities": []}]},
        {"name": "Kegelclub", "type": "private_supergroup", "id": 78, "messages": []},
        channel,
    ]}});
    check(
        "an account from Telegram Desktop",
        "result.json",
        account.to_string().as_bytes(),
        &["--for", "landkreis-musterland"],
    );
}

/// An account's archive from Mastodon, as a zip.
fn mastodon_archive() -> Vec<u8> {
    let actor = "https://social.musterland.example/users/presse";
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let note = |id: u64, to: &str, content: &str| {
        serde_json::json!({"id": format!("{actor}/statuses/{id}/activity"), "type": "Create", "actor": actor, "published": "2026-09-01T08:30:00Z",
            "to": [to], "cc": [],
            "object": {"id": format!("{actor}/statuses/{id}"), "type": "Note", "published": "2026-09-01T08:30:00Z", "url": format!("https://social.musterland.example/@presse/{id}"),
                "attributedTo": actor, "to": [to], "cc": [], "content": content, "attachment": [], "tag": []}})
    };
    let outbox = serde_json::json!({"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "totalItems": 3, "orderedItems": [
        note(115_000_000_000_000_001, public, "<p>Das Bürgertelefon ist wieder besetzt.</p>"),
        note(115_000_000_000_000_002, "https://privat.example/users/ramona", "<p>Privates Wort an Ramona</p>"),
        note(115_000_000_000_000_003, &format!("{actor}/followers"), "<p>Privates Wort</p>"),
    ]});
    let person = serde_json::json!({"id": actor, "type": "Person", "preferredUsername": "presse", "name": "Landkreis Musterland", "url": "https://social.musterland.example/@presse",
        "publicKey": {"publicKeyPem": "x"}, "privateKey": "-----BEGIN PRIVATE KEY-----"});
    let likes = serde_json::json!({"type": "OrderedCollection", "orderedItems": ["https://privat.example/users/ramona/statuses/1", "Ramona"]});
    zip(&[
        ("actor.json", person.to_string()),
        ("outbox.json", outbox.to_string()),
        ("likes.json", likes.to_string()),
    ])
}

#[test]
fn letters_in_an_archive_of_mastodon_are_left_out() {
    check(
        "an archive from Mastodon",
        "archive-20260930.zip",
        &mastodon_archive(),
        &["--for", "landkreis-musterland"],
    );
}

#[test]
fn others_in_tables_of_research_tools_are_left_out() {
    let fourcat = "id,thread_id,chat,author,author_username,author_name,author_is_bot,body,body_markdown,reply_to,views,timestamp,unix_timestamp,attachment_type\n\
         landkreis_musterland-2,landkreis_musterland,landkreis_musterland,1000000001,landkreis_musterland,Landkreis Musterland,no,Das Bürgertelefon ist wieder besetzt.,,,120,2026-09-01 08:30:00,1788251400,\n\
         landkreis_musterland-3,landkreis_musterland,landkreis_musterland,49000012345,privatperson,Ramona Beispielmann,no,Privates Wort,,2,5,2026-09-01 08:31:00,1788251460,\n";
    check("a table of 4CAT", "4cat.csv", fourcat.as_bytes(), &["--channel", "telegram-musterland"]);
}
