//! Feeds and profiles of the corpus: every field against tables made by reading the captures with other tools.
//!
//! `tests/it/accuracy/*.csv` were made with Python's `xml.etree`, `html.parser` and by eye, never with this program.
//! A text of more than 60 characters stands there as its beginning, its length and its SHA-256.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use kanalbarometer::{
    collect::Purpose,
    count::{Count, Precision},
    extract::{Extraction, Post, inspect},
};
use sha2::{Digest, Sha256};

use crate::corpus::corpus;

/// The longest text that stands in a table as it is, in characters.
const LONGEST: usize = 60;

fn shortened(text: &str) -> String {
    let length = text.chars().count();
    let line = text.replace('\n', "\\n");
    if length <= LONGEST && !text.contains('|') {
        return line;
    }
    let digest = Sha256::digest(text).iter().fold(String::new(), |mut digest, byte| {
        write!(digest, "{byte:02x}").unwrap();
        digest
    });
    let start: String = text.chars().take(LONGEST).collect();
    format!("{}|{length}|{digest}", start.replace('\n', "\\n"))
}

fn number(count: Option<Count>) -> String {
    count.map_or_else(String::new, |count| {
        assert_eq!(count.precision, Precision::Exact);
        count.shown.to_string()
    })
}

fn text(text: Option<&String>) -> String {
    text.map_or_else(String::new, |text| shortened(text))
}

fn page_field(read: &Extraction, field: &str) -> String {
    let seen = read.observation.as_ref().unwrap();
    match field {
        "status" => read.status.as_str().to_owned(),
        "name" => text(seen.name.as_ref()),
        "description" => text(seen.description.as_ref()),
        "handle" => text(seen.handle.as_ref()),
        "picture_url" => text(seen.picture_url.as_ref()),
        "locale" => text(seen.locale.as_ref()),
        "followers" => number(seen.followers),
        "posts_total" => number(seen.posts_total),
        "badge" => seen.badge.as_str().to_owned(),
        "posts" => read.posts.len().to_string(),
        "website" => read.links.first().map_or_else(String::new, |link| link.address.to_string()),
        "language" => read.posts.first().map_or_else(String::new, |post| text(post.language.as_ref())),
        other => panic!("no field {other} of a page"),
    }
}

fn post_field(post: &Post, field: &str) -> String {
    match field {
        "url" => post.url.clone().unwrap_or_default(),
        "title" => post.title.clone().unwrap_or_default(),
        "posted_at" => post.posted_at.map_or_else(String::new, |time| time.to_string()),
        "edited_at" => post.edited_at.map_or_else(String::new, |time| time.to_string()),
        "text" => text(post.text.as_ref()),
        "links" => post.links.len().to_string(),
        "media" => post.media.iter().map(|media| media.kind.as_str()).collect::<Vec<_>>().join(" "),
        "views" => number(post.views),
        "likes" => number(post.reactions.iter().find(|like| like.kind == "like").map(|like| like.count)),
        "reactions_total" => number(post.reactions_total),
        other => panic!("no field {other} of a post"),
    }
}

/// Compares every row of a table with what is read.
#[track_caller]
fn check(table: &str, kind: Purpose) {
    let Some(folder) = corpus("") else { return };
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/accuracy").join(table);
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_path(file).unwrap();
    let mut pages: BTreeMap<String, Option<Extraction>> = BTreeMap::new();
    let (mut compared, mut differences) = (0, Vec::new());
    for row in rows.records().map(Result::unwrap) {
        let (file, record, field, expected) = (&row[0], &row[1], &row[2], &row[3]);
        let page = pages.entry(file.to_owned()).or_insert_with(|| {
            let page = fs::read(folder.join(file)).ok()?;
            let read = inspect(&page, Some(kind), None);
            assert_eq!(inspect(&page, None, None), read, "{file} is taken for another kind of page");
            assert_eq!(read.issues, [], "{file}");
            Some(read)
        });
        let Some(read) = page else { continue };
        let found = if record == "page" {
            page_field(read, field)
        } else {
            let post = read.posts.iter().find(|post| post.post_id == record);
            post.map_or_else(|| "no such post".to_owned(), |post| post_field(post, field))
        };
        compared += 1;
        if found != expected {
            differences.push(format!("{file} {record} {field}: {found:?} instead of {expected:?}"));
        }
    }
    assert!(differences.is_empty(), "{} of {compared}:\n{}", differences.len(), differences.join("\n"));
}

#[test]
fn feeds_of_youtube_are_read_to_the_last_field() {
    check("youtube.csv", Purpose::YoutubeFeed);
}

#[test]
fn feeds_of_the_press_are_read_to_the_last_field() {
    check("press.csv", Purpose::PressFeed);
}

#[test]
fn profiles_of_instagram_are_read_to_the_last_field() {
    check("instagram.csv", Purpose::InstagramProfile);
}
