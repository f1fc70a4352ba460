//! A message as WhatsApp Web holds it: whatsapp-web.js, `WPPConnect`, venom and WAHA write it with small differences.

use super::{
    super::{
        content::{self, Content},
        row::Row,
        value,
    },
    is_channel, key_in,
};
use crate::{
    extract::{
        Media, MediaKind, Poll, PollOption, PostKind,
        json::{Json, Notes, Object},
    },
    fact::Fact,
};

/// WhatsApp allows twelve.
const MOST_OPTIONS: usize = 100;

pub(super) fn is_message(object: &Object<'_>) -> bool {
    let has_time = object.names("timestamp") || object.names("t");
    let has_content = ["body", "caption", "hasMedia", "media"].into_iter().any(|name| object.names(name));
    // Many programs write an id, a time and a body; only a chat of WhatsApp makes it a message of one.
    has_time
        && has_content
        && serialized(object).is_some()
        && chat(object).is_some_and(|chat| chat.contains('@'))
}

/// Returns the long key of a message, such as `false_…@newsletter_17_3EB0…`.
fn serialized<'j>(object: &Object<'j>) -> Option<&'j str> {
    key_in(object.get("id")).or_else(|| match Object::of(object.get("id"), String::new())?.get("id") {
        Json::Text(id) => Some(id),
        _ => None,
    })
}

/// Returns the chat: from the key of the message, else from where it was sent to or came from.
pub(super) fn chat<'j>(object: &Object<'j>) -> Option<&'j str> {
    let within = Object::of(object.get("id"), String::new());
    let remote = within.as_ref().and_then(|id| key_in(id.get("remote")));
    let in_key = || serialized(object)?.split('_').find(|part| part.contains('@'));
    let sides = || {
        let sides = ["chatId", "to", "from"].into_iter().filter_map(|side| key_in(object.get(side)));
        let sides: Vec<&str> = sides.collect();
        sides.iter().copied().find(|side| is_channel(side)).or(sides.first().copied())
    };
    remote.or_else(in_key).or_else(sides)
}

pub(super) fn read(object: &Object<'_>, notes: &mut Notes) -> Row {
    let mut row = Row::named(object, &["serverId"], &[]);
    let within = content::message_in(object, &["_data"]);
    row.server_id = row.server_id.or(Row::named(&within, &["serverId"], &[]).server_id);
    let (server_id, client_id) = serialized(object).map_or((None, None), names_in);
    row.server_id = row.server_id.or(server_id);
    row.client_id = client_id;
    row.timed(object, &["timestamp", "t"], notes);
    row.counted(object, &["viewCount", "viewsCount"], "reactions", notes);
    row.content = content(object, notes);
    row
}

/// Returns the server's number and the client's own id in a long key: what stands behind the chat.
fn names_in(key: &str) -> (Option<String>, Option<String>) {
    let parts: Vec<&str> = key.split('_').collect();
    let behind =
        parts.iter().position(|part| part.contains('@')).map_or(parts.as_slice(), |at| &parts[at + 1..]);
    let is_number = |part: &&&str| part.len() < 15 && part.bytes().all(|byte| byte.is_ascii_digit());
    let owned = |part: &&str| (*part).to_owned();
    match behind {
        [number, id] if is_number(&number) => (Some(owned(number)), Some(owned(id))),
        [number] if is_number(&number) => (Some(owned(number)), None),
        [id, ..] => (None, Some(owned(id))),
        [] => (None, None),
    }
}

fn content(object: &Object<'_>, notes: &mut Notes) -> Content {
    let kind = match object.get("type") {
        Json::Text(kind) => kind.as_ref(),
        _ => "",
    };
    let mut content = Content { text: text(object), ..Content::default() };
    let media = match kind {
        "image" => Some(MediaKind::Photo),
        "video" | "ptv" => Some(MediaKind::Video),
        "audio" | "ptt" => Some(MediaKind::Audio),
        "document" => Some(MediaKind::Document),
        "sticker" | "gif" => Some(MediaKind::Sticker),
        "location" => Some(MediaKind::Location),
        "vcard" | "multi_vcard" | "event_creation" | "product" => Some(MediaKind::Other),
        _ => media(object),
    };
    content.media.extend(media.map(|kind| Media { kind, description: None }));
    content.kind = post_kind(object, kind, notes);
    content.deleted = if kind == "revoked" { Fact::Met } else { Fact::Unknown };
    content.poll = poll(object, notes);
    if content.poll.is_some() || matches!(kind, "location" | "vcard" | "multi_vcard") {
        // What stands there is the poll once more, a place or a person's card, no words of the channel.
        content.text = Some(String::new());
    }
    if content.kind == Some(PostKind::Service) || content.deleted == Fact::Met {
        content.text = None;
    }
    let edited =
        ["latestEditMsgKey", "latestEditSenderTimestampMs"].into_iter().find(|name| object.has(name));
    if edited.is_some() || object.flag("isEdited", notes) == Fact::Met {
        content.edited = Fact::Met;
        let moment = value::at(object, &["latestEditSenderTimestampMs"]);
        content.edited_at = moment.and_then(|(value, place)| value::moment(value, place, notes));
    }
    content
}

fn post_kind(object: &Object<'_>, kind: &str, notes: &mut Notes) -> Option<PostKind> {
    if kind.contains("notification") || matches!(kind, "gp2" | "ciphertext" | "protocol") {
        return Some(PostKind::Service);
    }
    let kinds = [("isForwarded", PostKind::Forwarded), ("hasQuotedMsg", PostKind::Reply)];
    kinds.into_iter().find(|(name, _)| object.flag(name, notes) == Fact::Met).map(|(_, kind)| kind)
}

/// Returns the caption, else the body; the body of a picture can be the picture itself, made small.
fn text(object: &Object<'_>) -> Option<String> {
    let texts = ["caption", "body"].into_iter().filter_map(|name| match object.get(name) {
        Json::Text(text) => Some(text.as_ref()),
        _ => None,
    });
    let mut texts: Vec<&str> = texts.filter(|text| !content::is_packed_picture(text)).collect();
    texts.sort_by_key(|text| text.trim().is_empty());
    texts.first().map(|text| (*text).to_owned())
}

/// Returns what WAHA attaches, told by its media type; with no more than the flag it is something.
fn media(object: &Object<'_>) -> Option<MediaKind> {
    let mime = value::text_at(object, &[&["media", "mimetype"], &["mimetype"]]);
    let kind = mime.map(|mime| match mime.split('/').next().unwrap_or_default() {
        "image" => MediaKind::Photo,
        "video" => MediaKind::Video,
        "audio" => MediaKind::Audio,
        _ => MediaKind::Document,
    });
    kind.or_else(|| matches!(object.get("hasMedia"), Json::Flag(true)).then_some(MediaKind::Other))
}

fn poll(object: &Object<'_>, notes: &mut Notes) -> Option<Poll> {
    let question = value::text_at(object, &[&["pollName"], &["poll", "name"]])?;
    let options = object.objects("pollOptions", MOST_OPTIONS, notes);
    let options = options.iter().filter_map(|option| {
        let text = option.text("name", notes)?.to_owned();
        Some(PollOption { text, votes: None, percent: None })
    });
    Some(content::poll(question, options.collect()))
}
