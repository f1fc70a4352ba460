//! Files that a person could hand over, as import would reduce and read them.

use std::fs;

use kanalbarometer::{
    count::Count,
    extract::Observation,
    import::{self, ImportOptions},
};

use super::{Fields, Read, Row};
use crate::corpus::corpus;

pub(crate) fn read(file: &str, _: &[Row]) -> Option<Read> {
    let bytes = fs::read(corpus("")?.join(file)).ok()?;
    // In the one chat of the corpus several people write; the table is about this one.
    let sender = file.contains("chat-miner").then(|| "John Doe".to_owned());
    let options = ImportOptions { sender, ..ImportOptions::default() };
    let (documents, _) = import::preview(file, &bytes, &options)?;
    let mut fields = Fields::new();
    let mut posts = 0;
    for document in &documents {
        let part = document.part.clone().unwrap_or_default();
        if let Some(seen) = &document.read.observation {
            set(&mut fields, &part, followers(seen));
            let opened_on = seen.opened_on.map_or_else(String::new, |day| day.to_string());
            let description = seen.description.clone().unwrap_or_default();
            let badge = seen.badge.as_str().to_owned();
            set(
                &mut fields,
                &part,
                [("badge", badge), ("description", description), ("opened_on", opened_on)],
            );
        }
        for dated in &document.read.history {
            let record = format!("{part} {}", dated.at);
            set(&mut fields, &record, followers(&dated.observation));
            set(&mut fields, &record, [("status", dated.status.as_str().to_owned())]);
        }
        for post in &document.read.posts {
            posts += 1;
            let text = post.text.as_deref().unwrap_or_default();
            let posted_at = post.posted_at.map_or_else(String::new, |at| at.to_string());
            let precision = post.posted_precision.as_str().to_owned();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let of_post = [("posted_at", posted_at), ("precision", precision), ("text", text)];
            set(&mut fields, &format!("post {posts}"), of_post);
        }
    }
    Some(Read::new(fields, &documents.last()?.read))
}

fn set<const N: usize>(fields: &mut Fields, record: &str, values: [(&str, String); N]) {
    fields.extend(values.map(|(field, value)| ((record.to_owned(), field.to_owned()), value)));
}

fn followers(seen: &Observation) -> [(&'static str, String); 2] {
    let of = |value: fn(Count) -> String| seen.followers.map_or_else(String::new, value);
    [
        ("followers", of(|count| count.shown.to_string())),
        ("precision", of(|count| count.precision.as_str().to_owned())),
    ]
}
