//! The shapes in which client programs write channels and messages: one file each.

mod baileys;
mod fetched;
mod flat;
mod mex;
mod mixins;
mod node;
mod waha;
mod web;
mod web_js;
mod whatsmeow;
mod wppconnect;

use super::{channel::Places, row::Row};
use crate::extract::json::{Json, Notes, Object};

/// Tells whether an object is of a shape.
type IsIt = fn(&Object<'_>) -> bool;

/// How a client writes a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChannelShape {
    /// As WhatsApp answers; Baileys and whatsmeow hand it on.
    Mex,
    /// As WhatsApp Web holds it; venom hands it on.
    Mixins,
    /// whatsapp-web.js.
    WebJs,
    /// `WPPConnect`, directory search.
    Wppconnect,
    /// WAHA.
    Waha,
    /// Forks of Baileys.
    Flat,
}

impl ChannelShape {
    /// Returns the shape of an object; `None` for one that describes no channel.
    pub(super) fn of(object: &Object<'_>) -> Option<Self> {
        let shapes: [(IsIt, Self); 6] = [
            (mex::is_channel, Self::Mex),
            (mixins::is_channel, Self::Mixins),
            (web_js::is_channel, Self::WebJs),
            (wppconnect::is_channel, Self::Wppconnect),
            (waha::is_channel, Self::Waha),
            (flat::is_channel, Self::Flat),
        ];
        shapes.into_iter().find(|(is_it, _)| is_it(object)).map(|(_, shape)| shape)
    }

    /// Returns where the shape has each fact.
    pub(super) fn places(self) -> &'static Places {
        match self {
            Self::Mex => &mex::PLACES,
            Self::Mixins => &mixins::PLACES,
            Self::WebJs => &web_js::PLACES,
            Self::Wppconnect => &wppconnect::PLACES,
            Self::Waha => &waha::PLACES,
            Self::Flat => &flat::PLACES,
        }
    }
}

/// How a client writes a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MessageShape {
    /// whatsmeow and what is built on it.
    Whatsmeow,
    /// Baileys: the message with its key.
    Baileys,
    /// Forks of Baileys, messages fetched from a channel.
    Fetched,
    /// The bare answer of the server as a tree of nodes, as Baileys hands it on.
    Node,
    /// WAHA, preview of a channel.
    WahaPreview,
    /// WhatsApp Web's own form: whatsapp-web.js, `WPPConnect`, venom, WAHA.
    Web,
}

impl MessageShape {
    /// Returns the shape of an object; `None` for one that is no message.
    pub(super) fn of(object: &Object<'_>) -> Option<Self> {
        let shapes: [(IsIt, Self); 6] = [
            (whatsmeow::is_message, Self::Whatsmeow),
            (baileys::is_message, Self::Baileys),
            (fetched::is_message, Self::Fetched),
            (node::is_message, Self::Node),
            (waha::is_preview, Self::WahaPreview),
            (web::is_message, Self::Web),
        ];
        shapes.into_iter().find(|(is_it, _)| is_it(object)).map(|(_, shape)| shape)
    }

    /// Reads a message.
    pub(super) fn read(self, object: &Object<'_>, notes: &mut Notes) -> Row {
        match self {
            Self::Whatsmeow => whatsmeow::read(object, notes),
            Self::Baileys => baileys::read(object, notes),
            Self::Fetched => fetched::read(object, notes),
            Self::Node => node::read(object, notes),
            Self::WahaPreview => waha::read_preview(object, notes),
            Self::Web => web::read(object, notes),
        }
    }

    /// Returns the key of the chat that a message says to be in, such as `…@newsletter`; `None` where it says none.
    pub(crate) fn chat<'j>(self, object: &Object<'j>) -> Option<&'j str> {
        let of_shape = match self {
            Self::Whatsmeow | Self::Node => None,
            Self::Baileys => baileys::chat(object),
            Self::Fetched => fetched::chat(object),
            Self::WahaPreview => {
                Object::of(object.get("message"), String::new()).and_then(|message| web::chat(&message))
            }
            Self::Web => web::chat(object),
        };
        // What programs put beside a message that does not say it itself.
        let beside = ["chat", "Chat", "chat_jid", "chatJid", "jid", "JID", "newsletter_id", "from"];
        let beside = beside.into_iter().filter_map(|name| key_in(object.get(name)));
        of_shape.or_else(|| beside.into_iter().find(|key| key.contains('@')))
    }
}

/// Returns the key of a channel that an object bears, such as `…@newsletter`.
pub(crate) fn channel_key<'j>(object: &Object<'j>) -> Option<&'j str> {
    let metadata = Object::of(object.get("channelMetadata"), String::new());
    [Some(object), metadata.as_ref()].into_iter().flatten().find_map(|object| {
        ["id", "idJid", "jid"]
            .into_iter()
            .find_map(|name| key_in(object.get(name)))
            .filter(|key| is_channel(key))
    })
}

/// Returns true for the key of a channel.
pub(crate) fn is_channel(key: &str) -> bool {
    key.ends_with("@newsletter")
}

/// Returns a key that is written as text, or as an object with its parts.
fn key_in<'j>(json: &'j Json<'j>) -> Option<&'j str> {
    match json {
        Json::Text(key) => Some(key),
        Json::Object(_) => match Object::of(json, String::new())?.get("_serialized") {
            Json::Text(key) => Some(key),
            _ => None,
        },
        _ => None,
    }
}

/// Returns true where the object's own key is a channel's.
fn has_channel_key(object: &Object<'_>) -> bool {
    channel_key(object).is_some()
}
