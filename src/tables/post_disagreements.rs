//! The table `post_disagreements`: one row is what two documents state differently about a post, with both values.
//!
//! It is made with `posts` and stands beside it; the first columns are those of `issues`.

use super::{
    calendar::berlin_date,
    columns::{Column, Table, cell, day, instant, integer, text},
    posts::PostsChannel,
};
use crate::reconcile::{Disagreement, DisagreementKind, Statement};

/// Characters of a value that a message quotes; the columns hold all of it.
const QUOTED: usize = 80;

/// One disagreement about posts of a channel.
#[derive(Debug)]
pub struct PostDisagreementRow {
    channel: PostsChannel,
    place: String,
    detail: String,
    disagreement: Disagreement,
}

impl PostDisagreementRow {
    /// Returns the row of a disagreement.
    #[must_use]
    pub fn new(channel: &PostsChannel, disagreement: Disagreement) -> Self {
        Self {
            channel: channel.clone(),
            place: format!("post {} {}", disagreement.post_id, disagreement.field),
            detail: detail(&disagreement),
            disagreement,
        }
    }
}

/// Says it in words: both values, both documents, and what was done.
fn detail(disagreement: &Disagreement) -> String {
    let Disagreement { kind, one, other, posts, .. } = disagreement;
    match kind {
        DisagreementKind::PostsDisagree => {
            format!("{}; {}; the first is used", stated(one), stated(other))
        }
        DisagreementKind::PostsMaybeSame => format!(
            "{}; {}; {posts} posts could be fewer, which cannot be told: they were kept apart",
            stated(one),
            stated(other)
        ),
        DisagreementKind::NamesContradict => format!(
            "{}; {}; names say that {posts} posts are one, which cannot be: they were kept apart",
            stated(one),
            stated(other)
        ),
    }
}

/// A value with its document, such as `"7" in 0123456789ab (post 17, seen 2026-11-22)`.
fn stated(statement: &Statement) -> String {
    let mut value: String = statement.value.chars().take(QUOTED).collect();
    if value.len() < statement.value.len() {
        value.push('…');
    }
    let document = statement.document_sha256.as_deref().unwrap_or("no document");
    let document = document.get(..12).unwrap_or(document);
    let seen = berlin_date(statement.observed_at);
    format!("{value:?} in {document} ({}, seen {seen})", statement.place)
}

impl Table for PostDisagreementRow {
    const NAME: &'static str = "post_disagreements";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("code", rows, |row| Some(row.disagreement.kind.as_str())),
            text("authority_id", rows, |row| Some(&row.channel.authority_id)),
            text("channel_id", rows, |row| Some(&row.channel.channel_id)),
            text("platform", rows, |row| Some(&row.channel.platform)),
            text("place", rows, |row| Some(&row.place)),
            text("detail", rows, |row| Some(&row.detail)),
            text("post_id", rows, |row| Some(&row.disagreement.post_id)),
            text("field", rows, |row| Some(row.disagreement.field)),
            // How many posts are meant: 1 where documents disagree about one.
            integer("posts", rows, |row| cell(row.disagreement.posts as u64)),
            // Of two values of one post, the first is the one that is used.
            text("one_value", rows, |row| Some(&row.disagreement.one.value)),
            text("one_document", rows, |row| row.disagreement.one.document_sha256.as_deref()),
            text("one_place", rows, |row| Some(&row.disagreement.one.place)),
            instant("one_observed_at", rows, |row| Some(row.disagreement.one.observed_at)),
            text("other_value", rows, |row| Some(&row.disagreement.other.value)),
            text("other_document", rows, |row| row.disagreement.other.document_sha256.as_deref()),
            text("other_place", rows, |row| Some(&row.disagreement.other.place)),
            instant("other_observed_at", rows, |row| Some(row.disagreement.other.observed_at)),
            // The later of the two days: from then on both are known.
            day("date", rows, |row| {
                let Disagreement { one, other, .. } = &row.disagreement;
                Some(berlin_date(one.observed_at.max(other.observed_at)))
            }),
        ]
    }
}
