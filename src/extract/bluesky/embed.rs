//! What a post carries besides text: pictures, a film, the card of a linked page. A quoted post is none of these.

use super::facets::is_web;
use crate::extract::{
    Media, MediaKind,
    json::{Json, Notes, Object},
};

/// A post has at most four pictures.
const MOST_PICTURES: usize = 100;

/// What an embed holds.
#[derive(Default)]
pub(super) struct Embed {
    pub(super) media: Vec<Media>,
    /// The address of the card: authors often take it out of the text once the card is there.
    pub(super) card: Option<String>,
}

/// Reads the embed of a post's record.
pub(super) fn read(record: &Object<'_>, notes: &mut Notes) -> Embed {
    let Some(embed) = record.object("embed", notes) else { return Embed::default() };
    match embed.text("$type", notes) {
        // A quoted post with something beside it.
        Some("app.bsky.embed.recordWithMedia") => {
            embed.object("media", notes).map_or_else(Embed::default, |media| one(&media, notes))
        }
        _ => one(&embed, notes),
    }
}

fn one(embed: &Object<'_>, notes: &mut Notes) -> Embed {
    let of = |media| Embed { media, card: None };
    match embed.text("$type", notes) {
        Some("app.bsky.embed.record") => Embed::default(),
        Some("app.bsky.embed.images") => {
            let pictures = embed.objects("images", MOST_PICTURES, notes);
            let described = pictures.iter().map(|picture| Media {
                kind: MediaKind::Photo,
                description: picture.text("alt", notes).map(str::to_owned),
            });
            of(described.collect())
        }
        Some("app.bsky.embed.video") => of(vec![Media {
            kind: MediaKind::Video,
            // Unlike that of a picture it may be left out, and then there is none.
            description: match embed.get("alt") {
                Json::Null => Some(String::new()),
                _ => embed.text("alt", notes).map(str::to_owned),
            },
        }]),
        Some("app.bsky.embed.external") => {
            let external = embed.object("external", notes);
            let card = external.and_then(|external| external.text("uri", notes));
            let media = vec![Media { kind: MediaKind::LinkPreview, description: None }];
            Embed { media, card: card.filter(|card| is_web(card)).map(str::to_owned) }
        }
        other => {
            let detail = format!("not known: {}", crate::extract::text::quote(other.unwrap_or("no kind")));
            notes.issue("unknown_embed", embed.place_of("$type"), detail);
            of(vec![Media { kind: MediaKind::Other, description: None }])
        }
    }
}
