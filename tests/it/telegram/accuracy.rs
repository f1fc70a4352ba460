//! Every field of every Telegram page of the corpus against `tests/it/accuracy/telegram.csv`.
//!
//! The table was made by reading the captures with selectolax, not by this program. Where the two could
//! differ, the table's `note` says why the value is what it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use kanalbarometer::{
    collect::Purpose,
    count::{Count, Precision},
    extract::{Extraction, Observation, Post, inspect},
};
use sha2::{Digest, Sha256};

use crate::corpus::corpus;

/// Record and field of one file, with its value.
type Fields = BTreeMap<(String, String), String>;

fn expected() -> BTreeMap<String, Fields> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/accuracy/telegram.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').comment(Some(b'#')).from_path(file).unwrap();
    let mut files: BTreeMap<String, Fields> = BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        let key = (row[1].to_owned(), row[2].to_owned());
        let twice = files.entry(row[0].to_owned()).or_default().insert(key, row[3].to_owned());
        assert_eq!(twice, None, "{row:?} stands twice");
    }
    files
}

#[test]
fn every_field_of_every_page_is_as_it_stands_there() {
    let Some(folder) = corpus("telegram") else { return };
    let (mut compared, mut different) = (0, Vec::new());
    for (file, fields) in expected() {
        let Ok(page) = fs::read(folder.join(&file)) else {
            eprintln!("{file} is not there");
            continue;
        };
        let kind = &fields[&("page".to_owned(), "kind".to_owned())];
        let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == kind).unwrap();
        let read = fields_of(&inspect(&page, Some(purpose), None), kind);
        let guessed = fields_of(&inspect(&page, None, None), kind);
        // An excerpt of a header carries no class by which a page is known.
        if !file.ends_with("channel_info.html") {
            assert_eq!(read, guessed, "{file}: the kind is told by the content");
        }
        let posts = |fields: &Fields| -> BTreeSet<String> {
            fields.keys().map(|(record, _)| record.clone()).collect()
        };
        assert_eq!(posts(&read), posts(&fields), "{file}: posts");
        for (key, expected) in &fields {
            compared += 1;
            let found = read.get(key).map_or("", String::as_str);
            if found != expected {
                different.push(format!("{file} {key:?}: expected {expected:?}, read {found:?}"));
            }
        }
    }
    assert!(
        different.is_empty(),
        "{} of {compared} fields differ:\n{}",
        different.len(),
        different.join("\n")
    );
}

fn fields_of(read: &Extraction, kind: &str) -> Fields {
    let mut fields = Fields::new();
    let mut add = |record: &str, field: &str, value: String| {
        fields.insert((record.to_owned(), field.to_owned()), value);
    };
    add("page", "kind", kind.to_owned());
    add("page", "status", read.status.as_str().to_owned());
    let codes: Vec<&str> = read.issues.iter().map(|issue| issue.code.as_str()).collect();
    add("page", "issues", codes.join(" "));
    add("page", "older", read.leads.iter().map(|lead| lead.url.to_string()).collect());
    if let Some(seen) = &read.observation {
        channel(seen, &mut add);
    }
    let websites: Vec<&str> = read.links.iter().map(|link| link.evidence.quote.as_str()).collect();
    add("page", "websites", websites.join(" "));
    for post in &read.posts {
        post_fields(post, &mut |field, value| add(&post.post_id, field, value));
    }
    fields
}

fn channel(seen: &Observation, add: &mut impl FnMut(&str, &str, String)) {
    add("page", "name", seen.name.clone().unwrap_or_else(unknown));
    add("page", "description", seen.description.as_deref().map_or_else(unknown, long));
    add("page", "followers", seen.followers.map_or_else(unknown, count));
    add("page", "badge", seen.badge.as_str().to_owned());
    add("page", "handle", seen.handle.clone().unwrap_or_else(unknown));
    add("page", "picture_url", seen.picture_url.as_deref().map_or_else(unknown, long));
}

fn post_fields(post: &Post, add: &mut impl FnMut(&str, String)) {
    add("kind", post.kind.as_str().to_owned());
    add("url", post.url.clone().unwrap_or_else(unknown));
    add("posted_at", post.posted_at.map_or_else(unknown, |at| at.to_string()));
    add("edited", post.edited.as_str().to_owned());
    add("text", post.text.as_deref().map_or_else(unknown, long));
    add("links", post.links.join(" "));
    let media: Vec<&str> = post.media.iter().map(|media| media.kind.as_str()).collect();
    add("media", media.join(" "));
    add("views", post.views.map_or_else(unknown, count));
    let reactions: Vec<String> = post
        .reactions
        .iter()
        .map(|reaction| format!("{} {}", reaction.kind, count(reaction.count)))
        .collect();
    add("reactions", reactions.join(", "));
    add("reactions_total", post.reactions_total.map_or_else(unknown, count));
    add("forwarded_from", post.forwarded_from.clone().unwrap_or_else(unknown));
}

fn unknown() -> String {
    "unknown".to_owned()
}

fn count(count: Count) -> String {
    match count.precision {
        Precision::Exact => count.shown.to_string(),
        _ => format!("{} [{}..{}]", count.shown, count.low, count.high.unwrap()),
    }
}

/// A text as the table gives it: whole when short, else its beginning, its length in characters, its digest.
fn long(text: &str) -> String {
    let short = |text: &str| text.replace('\\', "\\\\").replace('\n', "\\n");
    let length = text.chars().count();
    if length <= 60 {
        return short(text);
    }
    let start: String = text.chars().take(60).collect();
    let digest = format!("{:x}", Sha256::digest(text));
    format!("{}|{length}|{digest}", short(&start))
}
