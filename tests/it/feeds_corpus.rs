//! Feeds and profiles of the corpus: every field against tables made by reading the captures with other tools.
//!
//! `tests/it/accuracy/*.csv` were made with Python's `xml.etree`, `html.parser` and by eye, never with this program.
//! A text of more than 60 characters stands there as its beginning, its length and its SHA-256.

use std::{fmt::Write as _, fs};

use kanalbarometer::{
    collect::Purpose,
    count::{Count, Precision},
    extract::{Extraction, Post, inspect},
};
use sha2::{Digest, Sha256};

use crate::{
    accuracy::{Fields, Read, Row},
    corpus::corpus,
};

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

const PAGE_FIELDS: [&str; 12] = [
    "status",
    "name",
    "description",
    "handle",
    "picture_url",
    "locale",
    "followers",
    "posts_total",
    "badge",
    "posts",
    "website",
    "language",
];

const POST_FIELDS: [&str; 10] =
    ["url", "title", "posted_at", "edited_at", "text", "links", "media", "views", "likes", "reactions_total"];

/// Everything that is read from one feed of YouTube.
pub(crate) fn read_youtube(file: &str, _: &[Row]) -> Option<Read> {
    read_file(file, Purpose::YoutubeFeed)
}

/// Everything that is read from one feed of the press.
pub(crate) fn read_press(file: &str, _: &[Row]) -> Option<Read> {
    read_file(file, Purpose::PressFeed)
}

/// Everything that is read from one profile of Instagram.
pub(crate) fn read_instagram(file: &str, _: &[Row]) -> Option<Read> {
    read_file(file, Purpose::InstagramProfile)
}

fn read_file(file: &str, kind: Purpose) -> Option<Read> {
    let page = fs::read(corpus("")?.join(file)).ok()?;
    let read = inspect(&page, Some(kind), None);
    assert_eq!(inspect(&page, None, None), read, "{file} is taken for another kind of page");
    assert_eq!(read.issues, [], "{file}");
    let mut fields = Fields::new();
    for field in PAGE_FIELDS {
        fields.insert(("page".to_owned(), field.to_owned()), page_field(&read, field));
    }
    for post in &read.posts {
        for field in POST_FIELDS {
            fields.insert((post.post_id.clone(), field.to_owned()), post_field(post, field));
        }
    }
    Some(Read::new(fields, &read))
}
