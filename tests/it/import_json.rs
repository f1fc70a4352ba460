//! What programs export as JSON: WhatsApp clients, Telegram Desktop, the archive of Mastodon.
//!
//! The files under `tests/fixtures/{whatsapp_client,telegram_export,mastodon_archive}` are models made for these
//! tests; each says so in its first member.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use kanalbarometer::{
    collect::Purpose,
    extract::{Extraction, Post, inspect},
    import::{FileOutcome, ImportOptions, Preview, preview},
};
use serde_json::Value;

use crate::handing_over::{self, LANDKREIS, WHATSAPP, everything, project_of, zip};

fn fixture_path(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

fn fixture(path: &str) -> Vec<u8> {
    fs::read(fixture_path(path)).unwrap()
}

/// What an import of a file would come to: its documents, and why not of what is none.
fn handed_over(bytes: &[u8]) -> (Vec<Preview>, Vec<String>) {
    let Some((documents, unread)) = preview("file", bytes, &ImportOptions::default()) else {
        let issues = inspect(bytes, None, None).issues;
        return (Vec::new(), issues.into_iter().map(|issue| format!("extract: {}", issue.detail)).collect());
    };
    let unread = unread.into_iter().map(|file| match file.outcome {
        FileOutcome::Refused { why, hint } => format!("{}: {why} ({hint})", file.name),
        FileOutcome::Skipped { why } => format!("{}: skipped, {why}", file.name),
        other => format!("{}: {other:?}", file.name),
    });
    (documents, unread.collect())
}

/// One line for a document and one for each post and issue of it, short enough to review.
fn table(files: &[String]) -> String {
    let mut table = String::new();
    for file in files {
        writeln!(table, "== {}", file.rsplit('/').next().unwrap()).unwrap();
        let (documents, unread) = handed_over(&fixture(file));
        for document in documents {
            describe(&document, &mut table);
        }
        for line in unread {
            writeln!(table, "  ✗ {line}").unwrap();
        }
    }
    table
}

fn describe(document: &Preview, table: &mut String) {
    let Preview { format, part, dropped, read } = document;
    let Extraction { status, observation, posts, links, issues, .. } = read;
    write!(table, "  {format}, {}", status.as_str()).unwrap();
    if let Some(part) = part {
        write!(table, ", part {part:?}").unwrap();
    }
    writeln!(
        table,
        "; dropped {} messages, {} numbers, {} names, {} pictures",
        dropped.messages, dropped.telephone_numbers, dropped.names, dropped.pictures
    )
    .unwrap();
    if let Some(seen) = observation {
        writeln!(
            table,
            "    {:?} | {} followers | badge {} | imprint {} | {} | opened {} | {} links",
            seen.name.as_deref().unwrap_or("-"),
            seen.followers.map_or_else(|| "unknown".to_owned(), |count| count.shown.to_string()),
            seen.badge.as_str(),
            seen.imprint.as_str(),
            seen.handle.as_deref().unwrap_or("no handle"),
            seen.opened_on.map_or_else(|| "unknown".to_owned(), |day| day.to_string()),
            links.len(),
        )
        .unwrap();
    }
    for post in posts {
        writeln!(table, "    {}", row(post)).unwrap();
    }
    for issue in issues {
        writeln!(table, "    ! {} at {}: {}", issue.code, issue.place, issue.detail).unwrap();
    }
}

/// A post on one line; what is unknown is left out.
fn row(post: &Post) -> String {
    let mut row = post.post_id.clone();
    let mut say = |what: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(row, " | {what}{value}").unwrap();
        }
    };
    let shown = |count: Option<kanalbarometer::count::Count>| count.map(|count| count.shown.to_string());
    let joined = |items: Vec<String>| (!items.is_empty()).then(|| items.join(" "));
    say("also ", joined(post.other_ids.clone()));
    say("", Some(post.kind.as_str().to_owned()));
    say("", post.posted_at.map(|at| at.to_string()));
    say("title ", post.title.clone());
    say("text ", post.text.as_ref().map(|text| format!("{text:?}")));
    say("in ", post.language.clone());
    say("links ", joined(post.links.clone()));
    let media = post.media.iter().map(|media| match &media.description {
        Some(text) => format!("{}({text})", media.kind.as_str()),
        None => media.kind.as_str().to_owned(),
    });
    say("with ", joined(media.collect()));
    say("from ", post.forwarded_from.clone());
    say("views ", shown(post.views));
    let kinds = post.reactions.iter().map(|reaction| format!("{}{}", reaction.kind, reaction.count.shown));
    say("reactions ", joined(kinds.collect()));
    say("in all ", shown(post.reactions_total));
    say("shares ", shown(post.shares));
    let poll = post.poll.as_ref().map(|poll| {
        let options = poll.options.iter().map(|option| match option.votes {
            Some(votes) => format!("{}={}", option.text, votes.shown),
            None => option.text.clone(),
        });
        let question = poll.question.as_deref().unwrap_or("-");
        let voters = shown(poll.voters).unwrap_or_else(|| "?".to_owned());
        format!("{question} [{}] {voters}", options.collect::<Vec<_>>().join(", "))
    });
    say("poll ", poll);
    let known =
        |fact: kanalbarometer::fact::Fact| (fact.as_str() != "unknown").then(|| fact.as_str().to_owned());
    say("edited ", known(post.edited));
    say("at ", post.edited_at.map(|at| at.to_string()));
    say("deleted ", known(post.deleted));
    say("", post.url.clone());
    row
}

fn files_of(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(fixture_path(folder)).unwrap();
    let mut files: Vec<String> =
        entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy())).collect();
    files.sort();
    files
}

#[test]
fn every_shape_is_read_as_reviewed() {
    insta::assert_snapshot!("whatsapp_client", table(&files_of("whatsapp_client")));
    insta::assert_snapshot!("telegram_export", table(&files_of("telegram_export")));
    insta::assert_snapshot!("mastodon_archive", table(&files_of("mastodon_archive")));
}

#[test]
fn the_samples_of_the_corpus_are_read_as_they_say() {
    let Some(folder) = crate::corpus::corpus("whatsapp") else { return };
    let file = fs::read(folder.join("examples_unofficial_clients.json")).unwrap();
    let (documents, unread) = handed_over(&file);
    assert_eq!(unread, Vec::<String>::new());
    let [mixins, waha] = documents.as_slice() else { panic!("{documents:?}") };
    let said = |document: &Preview| {
        let seen = document.read.observation.clone().unwrap();
        let followers = seen.followers.map(|count| count.shown);
        (seen.name.unwrap(), followers, seen.badge.as_str(), seen.opened_on.map(|day| day.to_string()))
    };
    // A zero that a program writes for a number it may not have got is unknown.
    assert_eq!(said(mixins), ("NOV28Newsletter".to_owned(), None, "unmet", Some("2023-11-28".to_owned())));
    assert_eq!(said(waha), ("Channel - Owner - Picture".to_owned(), Some(12_323), "unmet", None));
    // The message of the sample stands in a chat of a person (`…@c.us`).
    assert_eq!(mixins.dropped.messages, 1);
    assert!(documents.iter().all(|document| document.read.posts.is_empty()));
}

#[test]
fn a_post_of_the_archive_is_the_post_of_the_interface() {
    let (documents, _) = handed_over(&fixture("mastodon_archive/outbox.json"));
    let answer = r#"[{"id":"115000000000000001","created_at":"2026-11-20T08:00:00.000Z","visibility":"public",
        "in_reply_to_id":null,"spoiler_text":"","language":"de","account":{"acct":"Presse"},
        "uri":"https://social.musterland.example/users/Presse/statuses/115000000000000001",
        "url":"https://social.musterland.example/@Presse/115000000000000001",
        "content":"<p>Guten Morgen! <a href=\"https://www.musterland.example/a\" rel=\"nofollow\">www.musterland.example/a</a></p>",
        "reblogs_count":4,"favourites_count":17,"replies_count":0,"media_attachments":[]}]"#;
    let collected = inspect(answer.as_bytes(), Some(Purpose::MastodonStatuses), None).posts.remove(0);
    let imported = documents[0].read.posts[0].clone();
    let same = |post: Post| Post { place: String::new(), replies: None, ..post };
    assert_eq!(same(imported), same(collected));
}

/// Telegram's own number of a message is in the address of the preview, too.
#[test]
fn a_post_of_an_export_is_the_post_of_the_preview() {
    let (documents, _) = handed_over(&fixture("telegram_export/channel.json"));
    let ids: Vec<&str> = documents[0].read.posts.iter().map(|post| post.post_id.as_str()).collect();
    assert_eq!(ids[..3], ["1", "2", "3"]);
}

/// Why a file is not read, or how many posts and channels it has.
fn outcome(bytes: &[u8]) -> String {
    let (documents, unread) = handed_over(bytes);
    let posts: usize = documents.iter().map(|document| document.read.posts.len()).sum();
    let channels = documents.iter().filter(|document| document.read.observation.is_some()).count();
    let counted = (!documents.is_empty()).then(|| format!("{channels} channels, {posts} posts"));
    counted.into_iter().chain(unread).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(bytes: &[u8], expected: &str) {
    let outcome = outcome(bytes);
    assert!(outcome.contains(expected), "expected {expected:?}, got {outcome:?}");
}

#[test]
fn other_encodings_and_forms_are_read() {
    let mex = String::from_utf8(fixture("whatsapp_client/mex.json")).unwrap();
    check(format!("\u{feff}{mex}").as_bytes(), "1 channels, 0 posts");
    let utf16 = |little: bool| {
        let units = std::iter::once(0xfeff).chain(mex.encode_utf16());
        units
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect::<Vec<u8>>()
    };
    check(&utf16(true), "1 channels, 0 posts");
    check(&utf16(false), "1 channels, 0 posts");
    check(mex.replace("\"7648\"", "\"7648\",\"x\":\"\\ud83d\"").as_bytes(), "1 channels, 0 posts");
    let one_line = |text: &str| text.replace('\n', " ");
    let twice = format!("{}\r\n\r\n{}\n", one_line(&mex), one_line(&mex));
    check(twice.as_bytes(), "1 channels, 0 posts");
    let mut latin: Vec<u8> = mex.into_bytes();
    let at = latin.windows(9).position(|window| window == b"Landkreis").unwrap();
    latin[at] = 0xff;
    check(&latin, "1 channels, 0 posts");
}

#[test]
fn damaged_files_say_so_and_lose_nothing_else() {
    let messages = String::from_utf8(fixture("whatsapp_client/baileys_messages.jsonl")).unwrap();
    let damaged = messages.replacen("{\"key\"", "{\"key", 1);
    check(damaged.as_bytes(), "line 2: damaged");
    check(damaged.as_bytes(), "8 posts");
    let cut = |path: &str, before_end: usize| {
        let bytes = fixture(path);
        bytes[..bytes.len() - before_end].to_vec()
    };
    check(&cut("telegram_export/channel.json", 60), "13 posts; end: the export is cut or damaged");
    check(&cut("telegram_export/account.json", 60), "posts; end: the export is cut or damaged");
    check(&cut("mastodon_archive/outbox.json", 60), "posts; end: the file is cut or damaged");
    check(&cut("whatsapp_client/mex.json", 60), "most resembles");
}

#[test]
fn near_misses_are_told() {
    let messages = String::from_utf8(fixture("whatsapp_client/web_js_messages.json")).unwrap();
    let private = messages.replace("120363000000000001@newsletter", "490000000001@c.us");
    check(private.as_bytes(), "most resembles JSON");
    let private = fixture("telegram_export/channel.json");
    let private = String::from_utf8(private).unwrap().replace("public_channel", "private_channel");
    check(private.as_bytes(), "no public channel in it, 1 other chats");
    check(&fixture("mastodon_archive/likes.json"), "skipped, likes.json of the archive");
    check(b"{\"type\":\"OrderedCollection\",\"orderedItems\":[]}", "no public post in the outbox");
}

#[test]
fn messages_that_do_not_say_where_they_stand_go_to_the_only_channel() {
    let channel: Value = serde_json::from_slice(&fixture("whatsapp_client/mex.json")).unwrap();
    let messages: Value =
        serde_json::from_slice(&fixture("whatsapp_client/whatsmeow_messages.json")).unwrap();
    let other: Value = serde_json::from_slice(&fixture("whatsapp_client/mex_directory.json")).unwrap();
    let private: Value = serde_json::from_slice(&fixture("whatsapp_client/waha_preview.json")).unwrap();
    let of = |values: &[&Value]| outcome(serde_json::to_string(values).unwrap().as_bytes());
    assert_eq!(of(&[&channel, &messages]), "1 channels, 3 posts");
    let unsaid = "3 messages: they do not say in which of the chats of the file they stand";
    assert!(of(&[&other, &messages]).contains(unsaid));
    assert!(of(&[&private, &messages]).contains(unsaid), "beside private chats they may be private");
    let in_chat = serde_json::to_string(&messages)
        .unwrap()
        .replace("{\"Mess", "{\"chat_jid\":\"490000000001@s.whatsapp.net\",\"Mess");
    assert!(in_chat.contains("chat_jid"));
    check(in_chat.as_bytes(), "most resembles JSON");
}

#[test]
fn absurd_files_are_refused_without_harm() {
    let bomb = format!("{{\"@newsletter\":{}", "[{\"a\":".repeat(300_000));
    check(bomb.as_bytes(), "most resembles JSON");
    let bomb = format!("{{\"type\":\"public_channel\",\"messages\":[{}", "[".repeat(1_000_000));
    check(bomb.as_bytes(), "0 posts; end: the export is cut or damaged");
    let bomb = format!("{{\"type\":\"OrderedCollection\",\"orderedItems\":{}", "{\"a\":".repeat(300_000));
    check(bomb.as_bytes(), "no public post");
    let wide = format!("{{\"type\":\"public_channel\",\"messages\":[{}0]}}", "0,".repeat(200_000));
    check(wide.as_bytes(), "0 posts");
    let twice = fixture("whatsapp_client/mex.json");
    let twice = String::from_utf8(twice)
        .unwrap()
        .replace("\"subscribers_count\": \"7648\"", "\"subscribers_count\": 1, \"subscribers_count\": 7648");
    let (documents, _) = handed_over(twice.as_bytes());
    assert_eq!(documents[0].read.observation.as_ref().unwrap().followers.unwrap().shown, 7648);
    for number in ["-1", "1e999", "99999999999999999999999", "1.5", "\"viele\"", "[1]", "true"] {
        let changed =
            String::from_utf8(fixture("whatsapp_client/mex.json")).unwrap().replace("\"7648\"", number);
        let (documents, _) = handed_over(changed.as_bytes());
        let followers =
            documents.first().map(|document| document.read.observation.as_ref().unwrap().followers);
        assert_eq!(followers.flatten(), None, "{number}");
    }
}

/// A project with one invented authority and a channel of it on each platform.
fn project() -> tempfile::TempDir {
    let telegram = "telegram-musterland;landkreis-musterland;telegram;Landkreis Musterland;https://t.me/musterland;invented";
    let mastodon = "mastodon-musterland;landkreis-musterland;mastodon;Landkreis Musterland;https://social.musterland.example/@presse;invented";
    project_of(&[LANDKREIS], &[WHATSAPP, telegram, mastodon])
}

fn run(project: &Path, arguments: &[&str]) -> Value {
    handing_over::run(project, arguments).1
}

/// File, outcome and channel of each line of an import.
fn outcomes(summary: &Value) -> Vec<String> {
    let files = summary["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let name = file["name"].as_str().unwrap().rsplit(['/', '\\']).next().unwrap();
            let channel =
                file["channel_id"].as_str().map(|channel| format!(" {channel}")).unwrap_or_default();
            format!("{name}: {}{channel}", file["outcome"].as_str().unwrap())
        })
        .collect()
}

#[test]
fn what_an_import_refuses_it_says_in_words() {
    let folder = project();
    let messages = String::from_utf8(fixture("whatsapp_client/web_js_messages.json")).unwrap();
    let private = messages.replace("120363000000000001@newsletter", "490000000001@c.us");
    let channel = String::from_utf8(fixture("telegram_export/channel.json")).unwrap();
    let whole = fixture("whatsapp_client/mex.json");
    let files: [(&str, &[u8], &str); 5] = [
        (
            "a.json",
            private.as_bytes(),
            "most resembles whatsapp_client (messages as a client of WhatsApp writes them",
        ),
        (
            "b.json",
            &whole[..whole.len() - 60],
            "most resembles whatsapp_client (it names a channel of WhatsApp, and is cut",
        ),
        ("c.json", &channel.replace("public_", "private_").into_bytes(), "no public channel in it"),
        (
            "d.json",
            &channel.replace("\"type\": \"public_channel\",", "").into_bytes(),
            "most resembles telegram_export",
        ),
        ("e.json", b"{\"orderedItems\":[]}", "most resembles mastodon_outbox"),
    ];
    for (name, bytes, expected) in files {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let summary =
            run(folder.path(), &["import", file.to_str().unwrap(), "--for", "landkreis-musterland"]);
        let why = summary["files"][0]["why"].as_str().unwrap_or_default();
        assert!(why.contains(expected), "{name}: {summary}");
    }
}

#[test]
fn exports_go_in_once_and_nobody_private_with_them() {
    let folder = project();
    let handed = folder.path().join("Übergabe");
    fs::create_dir(&handed).unwrap();
    fs::copy(fixture_path("whatsapp_client/mex.json"), handed.join("1 Kanal.json")).unwrap();
    fs::copy(fixture_path("whatsapp_client/mex_directory.json"), handed.join("2 Suche.json")).unwrap();
    fs::copy(fixture_path("telegram_export/account.json"), handed.join("3 result.json")).unwrap();
    let of_archive = |name: &str| fixture(&format!("mastodon_archive/{name}"));
    let archive = zip(&[
        ("outbox.json", of_archive("outbox.json")),
        ("likes.json", of_archive("likes.json")),
        ("bookmarks.json", of_archive("bookmarks.json")),
        ("avatar.png", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("actor.json", of_archive("actor.json")),
    ]);
    fs::write(handed.join("4 Archiv.zip"), archive).unwrap();
    let handed = handed.to_str().unwrap();

    let first = run(folder.path(), &["import", handed]);
    let expected = [
        "1 Kanal.json: imported whatsapp-musterland",
        "2 Suche.json › Landkreis Musterland: imported whatsapp-musterland",
        "2 Suche.json › Stadt Beispielstadt: skipped",
        "3 result.json › Landkreis Musterland: imported telegram-musterland",
        "3 result.json › Ein anderer Kanal: skipped",
        "4 Archiv.zip › outbox.json: imported mastodon-musterland",
        "4 Archiv.zip › likes.json: skipped",
        "4 Archiv.zip › bookmarks.json: skipped",
        "4 Archiv.zip › avatar.png: skipped",
        "4 Archiv.zip › actor.json: imported mastodon-musterland",
    ];
    assert_eq!(outcomes(&first), expected, "{first}");

    // What a person says of a list says nothing of a single channel in it.
    let list = fixture_path("whatsapp_client/mex_list.json");
    let meant = run(folder.path(), &["import", list.to_str().unwrap(), "--for", "landkreis-musterland"]);
    let expected = [
        "mex_list.json › Landkreis Musterland: imported whatsapp-musterland",
        "mex_list.json › Stadt Beispielstadt: skipped",
    ];
    assert_eq!(outcomes(&meant), expected, "{meant}");
    let messages = fixture_path("whatsapp_client/baileys_messages.jsonl");
    let meant = run(folder.path(), &["import", messages.to_str().unwrap(), "--for", "landkreis-musterland"]);
    assert_eq!(outcomes(&meant), ["baileys_messages.jsonl: imported whatsapp-musterland"], "{meant}");

    run(folder.path(), &["extract"]);
    let data = everything(&folder.path().join("data")).to_lowercase();
    assert!(data.contains("guten morgen, musterland"), "the archive was looked into");
    for private in ["privat", "49000000", "@c.us", "@s.whatsapp.net", "geheim", "mediakey"] {
        assert!(!data.contains(private), "{private}");
    }
    let parts = |platform: &str| {
        let posts = folder.path().join(format!("data/tables/sights/platform={platform}"));
        fs::read_dir(posts).map_or(0, Iterator::count)
    };
    assert!(parts("whatsapp") > 0 && parts("telegram") > 0 && parts("mastodon") > 0);

    let again = run(folder.path(), &["import", handed]);
    let outcomes = outcomes(&again);
    assert!(outcomes.iter().all(|line| !line.contains(": imported")), "{outcomes:?}");
    assert_eq!(again["run_id"], Value::Null);
}
