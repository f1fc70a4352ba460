//! The table `post_reactions`: one row is one way in which people reacted to a post; made for the day of the report,
//! beside `posts`.

use super::{
    columns::{Column, Table, cell, integer, text},
    list_cell::list_of,
    posts::PostsChannel,
};
use crate::{extract::Reaction, reconcile::KnownPost};

/// Kinds of reactions that are kept of a post.
const MOST: usize = 100;

/// How often people reacted to one post in one way.
#[derive(Debug)]
pub struct PostReactionRow {
    channel: PostsChannel,
    post_id: String,
    reaction: Reaction,
}

impl PostReactionRow {
    /// Returns the reactions to a post.
    #[must_use]
    pub fn of(channel: &PostsChannel, post: &KnownPost) -> Vec<Self> {
        let reactions: Vec<Reaction> = list_of(post.known.reactions.as_deref());
        let row = |reaction| Self { channel: channel.clone(), post_id: post.known.post_id.clone(), reaction };
        reactions.into_iter().take(MOST).map(row).collect()
    }
}

impl Table for PostReactionRow {
    const NAME: &'static str = "post_reactions";

    fn columns(rows: &[Self]) -> Vec<Column> {
        vec![
            text("channel_id", rows, |row| Some(&row.channel.channel_id)),
            text("authority_id", rows, |row| Some(&row.channel.authority_id)),
            text("platform", rows, |row| Some(&row.channel.platform)),
            text("post_id", rows, |row| Some(&row.post_id)),
            // The emoji, or the platform's word.
            text("reaction", rows, |row| Some(&row.reaction.kind)),
            integer("reaction_count", rows, |row| cell(row.reaction.count.shown)),
            integer("reaction_low", rows, |row| cell(row.reaction.count.low)),
            integer("reaction_high", rows, |row| row.reaction.count.high.and_then(cell)),
        ]
    }
}
