//! What a message carries, as WhatsApp's own protocol names it; Baileys and whatsmeow write it so.
//!
//! Cards of persons, quoted messages and whoever wrote are never read.

use jiff::Timestamp;

use super::value::{at, moment, text_at};
use crate::{
    extract::{
        Media, MediaKind, Poll, PollOption, PostKind,
        json::{Json, Notes, Object},
    },
    fact::Fact,
};

/// What a message carries, and what it does to another.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The text; `Some("")` beside media without a caption.
    pub(super) text: Option<String>,
    /// What it carries besides.
    pub(super) media: Vec<Media>,
    /// The poll in it.
    pub(super) poll: Option<Poll>,
    /// What kind of entry it is, where it is not simply the channel's own.
    pub(super) kind: Option<PostKind>,
    /// The channel that it was passed on from.
    pub(super) forwarded_from: Option<String>,
    /// Whether it was edited, and when last.
    pub(super) edited: Fact,
    pub(super) edited_at: Option<Timestamp>,
    /// Whether it was taken back.
    pub(super) deleted: Fact,
    /// There are words, in a form that is not read here.
    pub(super) is_packed: bool,
    /// The client's id of the message that this one edits or takes back.
    pub(super) about: Option<String>,
}

impl Content {
    /// Returns true for a row of which the program wrote nothing: taken back, or a note of an edit.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_none() && self.media.is_empty() && self.poll.is_none() && !self.is_packed
    }
}

/// Returns the first of several members that is an object; one without members where there is none.
pub(super) fn message_in<'j>(object: &Object<'j>, names: &[&str]) -> Object<'j> {
    let mut found = names.iter().filter_map(|name| Object::of(object.get(name), object.place_of(name)));
    found.next().unwrap_or_else(|| Object::empty(object.place.clone()))
}

/// Messages that only wrap another.
const WRAPPERS: [&str; 7] = [
    "ephemeralMessage",
    "viewOnceMessage",
    "viewOnceMessageV2",
    "documentWithCaptionMessage",
    "editedMessage",
    "questionMessage",
    "pollCreationMessageV4",
];
/// What wraps more often than this is none.
const MOST_WRAPPERS: usize = 8;

/// The parts that carry something, and what it is.
const MEDIA: [(&str, MediaKind); 12] = [
    ("imageMessage", MediaKind::Photo),
    ("videoMessage", MediaKind::Video),
    ("ptvMessage", MediaKind::Video),
    ("audioMessage", MediaKind::Audio),
    ("documentMessage", MediaKind::Document),
    ("stickerMessage", MediaKind::Sticker),
    ("locationMessage", MediaKind::Location),
    ("liveLocationMessage", MediaKind::Location),
    ("contactMessage", MediaKind::Other),
    ("contactsArrayMessage", MediaKind::Other),
    ("eventMessage", MediaKind::Other),
    ("productMessage", MediaKind::Other),
];

const POLLS: [&str; 4] =
    ["pollCreationMessage", "pollCreationMessageV2", "pollCreationMessageV3", "pollCreationMessageV5"];

/// WhatsApp allows twelve.
const MOST_OPTIONS: usize = 100;

/// Reads what a message carries.
pub(super) fn read(message: &Object<'_>, notes: &mut Notes) -> Content {
    let mut inner = None;
    for _ in 0..MOST_WRAPPERS {
        match unwrapped(inner.as_ref().unwrap_or(message)) {
            Some(next) => inner = Some(next),
            None => break,
        }
    }
    let message = inner.as_ref().unwrap_or(message);
    match Object::of(message.get("protocolMessage"), message.place_of("protocolMessage")) {
        Some(note) => about_another(&note, notes),
        None => carried(message, notes),
    }
}

fn unwrapped<'j>(message: &Object<'j>) -> Option<Object<'j>> {
    let wrapper = message_in(message, &WRAPPERS);
    Object::of(wrapper.get("message"), wrapper.place_of("message"))
}

/// Reads a note that takes back or replaces another message; all other notes are the platform's.
fn about_another(note: &Object<'_>, notes: &mut Notes) -> Content {
    let is = |number: u64, word: &str| match note.get("type") {
        Json::Whole(kind) => *kind == number,
        Json::Text(kind) => kind == word,
        _ => false,
    };
    let about = text_at(note, &[&["key", "id"], &["key", "ID"]]).map(str::to_owned);
    if is(0, "REVOKE") {
        return Content { deleted: Fact::Met, about, ..Content::default() };
    }
    let edited = message_in(note, &["editedMessage"]);
    if is(14, "MESSAGE_EDIT") {
        let at = at(note, &["timestampMs"]).or_else(|| at(note, &["timestampMS"]));
        let edited_at = at.and_then(|(value, place)| moment(value, place, notes));
        return Content { edited: Fact::Met, edited_at, about, ..carried(&edited, notes) };
    }
    Content { kind: Some(PostKind::Service), ..Content::default() }
}

fn carried(message: &Object<'_>, notes: &mut Notes) -> Content {
    let mut content = Content::default();
    if let Json::Text(text) = message.get("conversation") {
        content.text = Some(text.to_string());
    }
    let parts = MEDIA.iter().map(|(name, kind)| (*name, Some(*kind)));
    let texts = POLLS.iter().map(|name| (*name, None)).chain([("extendedTextMessage", None)]);
    for (name, kind) in parts.chain(texts) {
        let Some(part) = Object::of(message.get(name), message.place_of(name)) else { continue };
        if let Some(kind) = kind {
            content.media.push(media(&part, kind));
            content.text.get_or_insert_default();
            if let Json::Text(caption) = part.get("caption") {
                content.text = Some(caption.to_string());
            }
        } else if name == "extendedTextMessage" {
            extended(&part, &mut content);
        } else {
            content.poll = poll_in(&part, notes);
            content.text.get_or_insert_default();
        }
        passed_on(&part, &mut content, notes);
    }
    // The pictures of an album are messages of their own; the others are notes from program to program.
    let notes_of_programs = ["albumMessage", "senderKeyDistributionMessage"];
    if content.is_empty() && notes_of_programs.iter().any(|name| message.has(name)) {
        content.kind = Some(PostKind::Service);
    }
    content
}

fn media(part: &Object<'_>, kind: MediaKind) -> Media {
    let kind = if part.get("gifPlayback") == &Json::Flag(true) { MediaKind::Sticker } else { kind };
    let description = match part.get("accessibilityLabel") {
        Json::Text(label) => Some(label.to_string()),
        _ => None,
    };
    Media { kind, description }
}

fn extended(part: &Object<'_>, content: &mut Content) {
    if let Json::Text(text) = part.get("text") {
        content.text = Some(text.to_string());
    }
    if part.has("matchedText") || part.has("canonicalUrl") {
        content.media.push(Media { kind: MediaKind::LinkPreview, description: None });
    }
}

fn passed_on(part: &Object<'_>, content: &mut Content, notes: &mut Notes) {
    let around = message_in(part, &["contextInfo"]);
    let channel = message_in(&around, &["forwardedNewsletterMessageInfo"]);
    if let Json::Text(name) = channel.get("newsletterName") {
        content.forwarded_from = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    }
    let is_forwarded = around.flag("isForwarded", notes) == Fact::Met || content.forwarded_from.is_some();
    content.kind = if is_forwarded {
        Some(PostKind::Forwarded)
    } else {
        (around.has("stanzaId") || around.has("stanzaID")).then_some(PostKind::Reply)
    };
}

fn poll_in(part: &Object<'_>, notes: &mut Notes) -> Option<Poll> {
    let question = text_at(part, &[&["name"]])?;
    let options = part.objects("options", MOST_OPTIONS, notes);
    let options = options.iter().filter_map(|option| {
        let text = option.text("optionName", notes)?.to_owned();
        Some(PollOption { text, votes: None, percent: None })
    });
    Some(poll(question, options.collect()))
}

/// Returns a poll as channels have them: no quiz was known when the shapes were described, and votes are not written.
pub(super) fn poll(question: &str, options: Vec<PollOption>) -> Poll {
    Poll {
        question: Some(question.to_owned()),
        quiz: Fact::Unknown,
        anonymous: Fact::Unknown,
        options,
        voters: None,
    }
}

/// Returns true for a text that is a small picture, packed in letters: WhatsApp Web has it where others have words.
pub(crate) fn is_packed_picture(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    text.len() > 200 && text.bytes().all(is_letter)
}
