//! Every field of every Telegram page of the corpus against `tests/it/accuracy/telegram.csv`.
//!
//! The table was made by reading the captures with selectolax, not by this program. Where the two could
//! differ, the table's `note` says why the value is what it is.

use std::{collections::BTreeSet, fs};

use kanalbarometer::{
    collect::Purpose,
    count::{Count, Precision},
    extract::{Extraction, Observation, Post, inspect},
};
use sha2::{Digest, Sha256};

use crate::{
    accuracy::{Fields, Read, Row, tables_of},
    corpus::corpus,
};

/// Everything that is read from one file of the table.
pub(crate) fn read(file: &str, rows: &[Row]) -> Option<Read> {
    let page = fs::read(corpus("telegram")?.join(file)).ok()?;
    let purpose = purpose(rows);
    let read = inspect(&page, Some(purpose), None);
    Some(Read::new(fields_of(&read, purpose.as_str()), &read))
}

fn purpose(rows: &[Row]) -> Purpose {
    let kind = &rows.iter().find(|row| row.field == "kind").unwrap().expected;
    Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == kind).unwrap()
}

#[test]
fn the_kind_of_every_page_is_told_by_its_content_and_no_post_is_left_out() {
    let Some(folder) = corpus("telegram") else { return };
    for (file, rows) in tables_of("telegram") {
        let Ok(page) = fs::read(folder.join(&file)) else { continue };
        let read = read(&file, &rows).unwrap().fields;
        // An excerpt of a header carries no class by which a page is known.
        if !file.ends_with("channel_info.html") {
            let guessed = fields_of(&inspect(&page, None, None), purpose(&rows).as_str());
            assert_eq!(read, guessed, "{file}: the kind is told by the content");
        }
        let read: BTreeSet<&String> = read.keys().map(|(record, _)| record).collect();
        let expected: BTreeSet<&String> = rows.iter().map(|row| &row.record).collect();
        assert_eq!(read, expected, "{file}: posts");
    }
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
