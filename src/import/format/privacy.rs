//! What the reducers of JSON let through: nothing that the allow-lists do not name, whatever a file has beside it.
//!
//! In the fixtures every private value holds one of [`PRIVATE`]; they are models made for tests.

use std::{collections::BTreeSet, fs, path::PathBuf};

use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

use super::{Handed, Reduction, Refusal, tell};

/// No document may hold one of these, in any spelling.
const PRIVATE: [&str; 12] = [
    "privat",
    "49000000",
    "+49 000",
    "@c.us",
    "@s.whatsapp.net",
    "@lid",
    "geheim",
    "mediakey",
    "directpath",
    "bwxzc2v",
    "begin:vcard",
    "pushname",
];

const FOLDERS: [&str; 3] = ["whatsapp_client", "telegram_export", "mastodon_archive"];

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found = Vec::new();
    for name in FOLDERS {
        for entry in fs::read_dir(folder.join(name)).unwrap() {
            let path = entry.unwrap().path();
            found.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}

fn reduced(bytes: &[u8], format: Option<&str>) -> Result<Reduction, Refusal> {
    let zone = TimeZone::UTC;
    let known_names = BTreeSet::new();
    let handed = Handed::plain(bytes, &zone, &known_names);
    (tell(&handed, format)?.reduce)(&handed)
}

/// The documents of a file, as text.
fn documents(bytes: &[u8]) -> Vec<String> {
    let Ok(reduction) = reduced(bytes, None) else { return Vec::new() };
    reduction.parts.into_iter().map(|part| String::from_utf8(part.body).unwrap()).collect()
}

#[track_caller]
fn check(name: &str, documents: &[String]) {
    for document in documents {
        let document = document.to_lowercase();
        for private in PRIVATE {
            assert!(!document.contains(private), "{name}: {private} in {document}");
        }
    }
}

#[test]
fn no_document_holds_what_is_private() {
    for (name, bytes) in fixtures() {
        let documents = documents(&bytes);
        assert!(!documents.is_empty() || ["likes.json", "bookmarks.json"].contains(&&*name), "{name}");
        check(&name, &documents);
    }
}

/// Adds private members to every object, in the shapes in which programs write them.
fn with_persons(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(with_persons),
        Value::Object(members) => {
            members.values_mut().for_each(with_persons);
            let person =
                json!({"id": "490000000001@c.us", "name": "Erika Privat", "body": "Private Nachricht"});
            let more = json!({
                "pushName": "Erika Privat", "participant": "490000000001@s.whatsapp.net", "quotedMsg": person,
                "sender": person, "contacts": [person], "owner": "490000000001@c.us", "mentions": ["490000000001@lid"],
                "mediaKey": "geheim", "Erika Privat": "490000000001", "49000000001": {"Erika Privat": [1]},
            });
            members.extend(more.as_object().unwrap().clone());
        }
        _ => {}
    }
}

#[test]
fn whatever_stands_beside_it_the_document_is_the_same() {
    for (name, bytes) in fixtures() {
        let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else { continue };
        let plain = documents(serde_json::to_string(&value).unwrap().as_bytes());
        with_persons(&mut value);
        let with_persons = documents(serde_json::to_string(&value).unwrap().as_bytes());
        assert_eq!(plain, with_persons, "{name}");
    }
}

/// Puts another value in place of each member in turn, and hands over what came of it.
fn each_replaced(value: &Value, by: &Value, take: &mut dyn FnMut(&Value)) {
    fn places(value: &Value, path: &str, found: &mut Vec<String>) {
        let members: Vec<(String, &Value)> = match value {
            Value::Array(items) => items.iter().enumerate().map(|(at, v)| (at.to_string(), v)).collect(),
            Value::Object(members) => members.iter().map(|(name, v)| (name.replace('/', "~1"), v)).collect(),
            _ => Vec::new(),
        };
        for (name, inner) in members {
            let path = format!("{path}/{name}");
            places(inner, &path, found);
            found.push(path);
        }
    }
    let mut found = Vec::new();
    places(value, "", &mut found);
    for place in found {
        let mut changed = value.clone();
        if let Some(inner) = changed.pointer_mut(&place) {
            *inner = by.clone();
            take(&changed);
        }
    }
}

#[test]
fn a_person_in_place_of_any_object_is_dropped() {
    let person =
        json!({"name_of": "Erika Privat", "vcard": "49000000001", "list": [{"user": "Erika Privat"}]});
    for (name, bytes) in fixtures() {
        let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { continue };
        each_replaced(&value, &person, &mut |changed| {
            check(&name, &documents(serde_json::to_string(changed).unwrap().as_bytes()));
        });
    }
}

#[test]
fn the_key_of_a_person_in_place_of_any_key_is_dropped() {
    // Names, descriptions and texts are the channel's own words, public as they are; keys and ids are not.
    let words =
        ["name", "title", "text", "description", "body", "caption", "elementValue", "handle", "conversation"];
    let mut bytes = fixtures();
    bytes
        .retain(|(name, _)| name.starts_with("ba") || name.starts_with("wa") || name.starts_with("web_js_m"));
    assert!(bytes.len() > 5);
    for (name, bytes) in bytes {
        let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else { continue };
        with_keys(&mut value, &words);
        check(&name, &documents(serde_json::to_string(&value).unwrap().as_bytes()));
    }
}

/// Replaces every text that holds a key of a channel or an id by one that holds a person's.
fn with_keys(value: &mut Value, words: &[&str]) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| with_keys(item, words)),
        Value::Object(members) => {
            for (name, inner) in members.iter_mut() {
                let is_key = inner.as_str().is_some_and(|text| {
                    text.contains("3EB0")
                        || (text.contains("@newsletter") && name != "id" && name != "remoteJid")
                });
                if is_key && !words.contains(&name.as_str()) {
                    *inner = json!("false_120363000000000001@newsletter_117_3EB0_490000000001@c.us");
                } else {
                    with_keys(inner, words);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn what_was_dropped_is_counted() {
    let member = |name: &str| {
        let (_, bytes) = fixtures().into_iter().find(|(found, _)| found == name).unwrap();
        let parts = reduced(&bytes, None).unwrap().parts;
        let dropped = parts.iter().map(|part| part.dropped);
        dropped.fold(Map::new(), |mut sum, dropped| {
            for (name, number) in json!(dropped).as_object().unwrap() {
                let before = sum.get(name).and_then(Value::as_u64).unwrap_or(0);
                sum.insert(name.clone(), json!(before + number.as_u64().unwrap()));
            }
            sum
        })
    };
    assert_eq!(member("baileys_messages.jsonl")["messages"], 2, "a chat and a group");
    assert_eq!(member("waha_preview.json")["messages"], 1);
    assert_eq!(member("account.json")["messages"], 9, "three chats, notes, a private channel, a group");
    assert_eq!(
        member("outbox.json")["messages"],
        6,
        "direct, for followers, passed on to followers, somebody else's, a like, no activity"
    );
    // Actor, signature, who reacted, whose words were passed on, the name of a shared contact in two parts.
    assert_eq!(member("channel.json")["names"], 6);
    assert_eq!(member("channel.json")["telephone_numbers"], 1);
    assert_eq!(member("mex.json")["pictures"], 2);
}
