//! One message as read from any shape, and the post that it becomes.

use jiff::Timestamp;

use super::{content::Content, reactions::Reactions, value};
use crate::{
    count::Count,
    extract::{
        Post, PostKind,
        json::{Json, Notes, Object},
        whatsapp,
    },
    fact::Fact,
};

/// A message as a client writes it.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The number that WhatsApp's server gave it within its channel, which its address has too.
    pub(super) server_id: Option<String>,
    /// The long id that the client that wrote it gave it.
    pub(super) client_id: Option<String>,
    pub(super) posted_at: Option<Timestamp>,
    pub(super) views: Option<Count>,
    pub(super) shares: Option<Count>,
    pub(super) reactions: Reactions,
    pub(super) content: Content,
}

impl Row {
    /// Begins a row with the ids under those names.
    pub(super) fn named(object: &Object<'_>, server: &[&str], client: &[&str]) -> Self {
        let number = |name: &&str| match value::number(object.get(name))? {
            0 => None,
            number => Some(number.to_string()),
        };
        let id = |name: &&str| match object.get(name) {
            Json::Text(id) if is_id(id) => Some(id.to_string()),
            _ => None,
        };
        Self {
            server_id: server.iter().find_map(number),
            client_id: client.iter().find_map(id),
            ..Self::default()
        }
    }

    /// Takes the time under one of those names.
    pub(super) fn timed(&mut self, object: &Object<'_>, names: &[&str], notes: &mut Notes) {
        let found = names.iter().find_map(|name| value::at(object, &[name]));
        self.posted_at = found.and_then(|(value, place)| value::moment(value, place, notes));
    }

    /// Takes views and reactions. No program gets to know the views: zero stands for that.
    pub(super) fn counted(
        &mut self,
        object: &Object<'_>,
        views: &[&str],
        reactions: &str,
        notes: &mut Notes,
    ) {
        let found = views.iter().find_map(|name| value::at(object, &[name]));
        let views = found.and_then(|(value, place)| value::count(value, place, notes));
        self.views = views.filter(|views| views.shown > 0).or(self.views);
        self.reactions.take(object, reactions, notes);
    }

    /// Returns the post; `None` with an issue for what cannot be named.
    pub(super) fn into_post(self, place: String, notes: &mut Notes) -> Option<Post> {
        let Self { server_id, client_id, posted_at, views, shares, reactions, content } = self;
        // A note about another message is a sight of that one.
        let client_id = content.about.clone().or(client_id);
        let server_id = server_id.filter(|_| content.about.is_none());
        let is_service = content.kind == Some(PostKind::Service);
        let is_untold = content.is_empty() && !is_service && content.deleted != Fact::Met;
        let kind = if is_untold { PostKind::Service } else { content.kind.unwrap_or(PostKind::Own) };
        let mut post = match (server_id, client_id, posted_at) {
            (Some(number), id, _) => {
                Post { other_ids: id.into_iter().collect(), ..Post::new(number, kind, place) }
            }
            (None, Some(id), _) => Post::new(id, kind, place),
            (None, None, Some(at)) => Post::unnamed(kind, at, content.text.as_deref(), place),
            (None, None, None) => {
                notes.issue("post_without_id", place, "a message that cannot be named".to_owned());
                return None;
            }
        };
        if is_untold {
            let detail = "a row without content: taken back, or a note of an edit; which cannot be told";
            notes.issue("empty_row", post.place.clone(), detail.to_owned());
        }
        (post.reactions, post.reactions_total) = reactions.finish();
        post.posted_at = posted_at.filter(|_| content.about.is_none());
        post.links = content.text.as_deref().map(whatsapp::addresses_in).unwrap_or_default();
        Some(Post {
            views,
            shares,
            text: content.text,
            media: content.media,
            poll: content.poll,
            forwarded_from: content.forwarded_from,
            edited: content.edited,
            edited_at: content.edited_at,
            deleted: content.deleted,
            ..post
        })
    }
}

/// Returns true for an id as clients give: letters, digits and few other signs; never the key of a person.
fn is_id(id: &str) -> bool {
    (1..=128).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
}
