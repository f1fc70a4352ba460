//! WhatsApp channels and their messages as client programs write them (JSON): one value, or one a line.
//!
//! Such files often hold everything that the program saw: other chats, contacts, keys. What stays is told by an
//! allow-list (`kept`); messages of other chats are dropped and counted. A file that speaks of several channels
//! becomes a document for each, with a line for each channel or message in the frame in which it stood.

mod kept;

use std::collections::BTreeMap;

use serde_json::to_string;
use url::Url;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal, Unread, allowed};
use crate::{
    collect::Purpose,
    extract::{
        json::{self, Json},
        whatsapp_client::{Facts, Found, Sight, Step, channel_key, facts_of, find, is_channel},
    },
};

pub(super) const FORMAT: Format = Format { name: "whatsapp_client", likeness, reduce };

/// One of these stands in every file of the kind: what has none need not be looked into. The last two are of other
/// chats: a file of nothing else is told for what it is.
const MARKS: [&str; 10] = [
    "@newsletter",
    "xwa2_newsletter",
    "thread_metadata",
    "MessageServerID",
    "server_id",
    "MetadataMixin",
    "titleMetadata",
    "idJid",
    "@c.us",
    "@s.whatsapp.net",
];

/// Names of what stands around channels and messages. Any other may be a person's.
const FRAMES: [&str; 22] = [
    "data",
    "xwa2_newsletter",
    "xwa2_newsletter_subscribed",
    "xwa2_newsletters_directory_search",
    "xwa2_newsletters_directory_list",
    "xwa2_newsletters_recommended",
    "result",
    "results",
    "response",
    "newsletters",
    "newsletter",
    "channels",
    "channel",
    "chats",
    "items",
    "list",
    "messages",
    "lastMessage",
    "message_updates",
    "content",
    "rows",
    "payload",
];

fn likeness(handed: &Handed<'_>) -> Likeness {
    let text = json::text_of(handed.bytes);
    let is_json = text.trim_start().starts_with(['{', '[']);
    if !is_json || !MARKS.iter().any(|mark| text.contains(mark)) {
        return Likeness::No;
    }
    let mut is_of_channel = false;
    let mut has_others = false;
    let mut is_damaged = false;
    json::each_value(&text, |place, value| match value {
        Ok(value) => find(&value, &place, &mut |sight| match sight.found {
            Found::Message(shape) if shape.chat(&sight.object).is_some_and(|chat| !is_channel(chat)) => {
                has_others = true;
            }
            _ => is_of_channel = true,
        }),
        Err(_) => is_damaged = true,
    });
    match (is_of_channel, has_others, is_damaged) {
        (true, ..) => Likeness::Is,
        (_, true, _) => {
            Likeness::Resembles("messages as a client of WhatsApp writes them, none of a channel")
        }
        (_, _, true) => Likeness::Resembles("it names a channel of WhatsApp, and is cut or damaged"),
        _ => Likeness::Resembles("it names a channel of WhatsApp, in no shape that is known"),
    }
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let text = json::text_of(handed.bytes);
    let mut dump = Dump::default();
    let mut unread = Vec::new();
    json::each_value(&text, |place, value| match value {
        Ok(value) => find(&value, &place, &mut |sight| dump.take(&sight)),
        Err(error) => {
            let place = match place.strip_prefix('/').and_then(|at| at.parse::<usize>().ok()) {
                Some(at) => format!("line {}", at + 1),
                None => "file".to_owned(),
            };
            let refusal = Refusal::new(format!("damaged: {error}"), "hand it over once more, complete");
            unread.push(Unread { place, refusal });
        }
    });
    dump.finish(unread)
}

/// What a file holds, channel by channel.
#[derive(Default)]
struct Dump {
    /// One for each key of a channel, in the order of the file; what bears no key is of `None`.
    channels: Vec<(Option<String>, Lines)>,
    at: BTreeMap<Option<String>, usize>,
    /// Messages of other chats, and what else was dropped with them.
    others: Dropped,
}

/// What is kept of one channel.
#[derive(Default)]
struct Lines {
    body: Vec<u8>,
    name: Option<String>,
    code: Option<String>,
    has_channel: bool,
    is_listed: bool,
    messages: u64,
    dropped: Dropped,
}

impl Dump {
    fn take(&mut self, sight: &Sight<'_, '_>) {
        match sight.found {
            Found::Channel(shape) => {
                let lines = self.lines(channel_key(&sight.object).map(str::to_owned));
                let kept = allowed::members(sight.json, kept::CHANNEL, &mut lines.dropped);
                let Facts { name, code } = facts_of(shape, &sight.object);
                lines.name = name.or(lines.name.take());
                lines.code = code.or(lines.code.take());
                lines.has_channel = true;
                lines.is_listed |= sight.is_listed();
                lines.write(sight.steps, &kept);
            }
            Found::Message(shape) => match shape.chat(&sight.object) {
                Some(chat) if !is_channel(chat) => {
                    self.others.messages += 1;
                    allowed::tally("", sight.json, &mut self.others);
                }
                chat => {
                    let lines = self.lines(chat.map(str::to_owned));
                    let kept = allowed::members(sight.json, kept::MESSAGE, &mut lines.dropped);
                    lines.messages += 1;
                    let kept = without_card(kept, &mut lines.dropped);
                    lines.write(sight.steps, &kept);
                }
            },
        }
    }

    fn lines(&mut self, key: Option<String>) -> &mut Lines {
        let at = *self.at.entry(key.clone()).or_insert_with(|| {
            self.channels.push((key, Lines::default()));
            self.channels.len() - 1
        });
        &mut self.channels[at].1
    }

    fn finish(mut self, mut unread: Vec<Unread>) -> Result<Reduction, Refusal> {
        self.join_nameless(&mut unread);
        if self.channels.is_empty() {
            if let Some(first) = unread.into_iter().next() {
                return Err(first.refusal);
            }
            return Err(Refusal::new(
                format!("nothing of a channel in it, {} messages of other chats", self.others.messages),
                "export the channel itself",
            ));
        }
        let is_one = self.channels.len() == 1;
        let mut parts: Vec<Reduced> =
            self.channels.into_iter().map(|(key, lines)| lines.reduced(key, is_one)).collect();
        if let Some(first) = parts.first_mut() {
            first.dropped = sum(first.dropped, self.others);
        }
        Ok(Reduction { parts, unread })
    }

    /// Gives messages that do not say where they stand to the channel of the file, where there is nothing but one.
    fn join_nameless(&mut self, unread: &mut Vec<Unread>) {
        let Some(at) = self.channels.iter().position(|(key, _)| key.is_none()) else { return };
        let is_mixed = self.others.messages > 0;
        if self.channels[at].1.has_channel || (self.channels.len() == 1 && !is_mixed) {
            return;
        }
        let (_, nameless) = self.channels.remove(at);
        if let ([(_, only)], false) = (self.channels.as_mut_slice(), is_mixed) {
            only.body.extend_from_slice(&nameless.body);
            only.messages += nameless.messages;
            only.dropped = sum(only.dropped, nameless.dropped);
            return;
        }
        unread.push(Unread {
            place: format!("{} messages", nameless.messages),
            refusal: Refusal::new(
                "they do not say in which of the chats of the file they stand",
                "hand over the messages of each channel in a file of its own",
            ),
        });
    }
}

impl Lines {
    /// Adds a line: the value in the frame in which it stood. What the frame was called may be a person's name.
    fn write(&mut self, steps: &[Step<'_>], kept: &Json<'_>) {
        // Texts and trees of JSON can be written.
        let written = to_string(kept).unwrap_or_default();
        let mut end = Vec::new();
        for step in steps {
            match step {
                Step::Item(_) => {
                    self.body.push(b'[');
                    end.push(b']');
                }
                Step::Member(name) => {
                    let name = FRAMES.into_iter().find(|frame| frame == name).unwrap_or("_");
                    self.body.extend_from_slice(format!("{{\"{name}\":").as_bytes());
                    end.push(b'}');
                }
            }
        }
        self.body.extend_from_slice(written.as_bytes());
        self.body.extend(end.iter().rev());
        self.body.push(b'\n');
    }

    /// Returns the document. One from a list bears its channel's name: nothing that is said of the file is said of it.
    fn reduced(self, key: Option<String>, is_one: bool) -> Reduced {
        let is_named = self.is_listed || !is_one;
        let address = self.code.map(|code| format!("https://www.whatsapp.com/channel/{code}"));
        let name = self.name.or_else(|| key.filter(|_| is_named));
        Reduced {
            part: name.clone().filter(|_| is_named),
            platform: None,
            purpose: Purpose::WhatsappClient,
            content_type: "application/x-ndjson; charset=utf-8".to_owned(),
            body: self.body,
            address: address.and_then(|address| Url::parse(&address).ok()),
            name,
            saved_at: None,
            dropped: self.dropped,
        }
    }
}

/// Returns a message without the words of a person's card, which are a name and telephone numbers.
fn without_card<'j>(kept: Json<'j>, dropped: &mut Dropped) -> Json<'j> {
    let Json::Object(mut members) = kept else { return kept };
    let is_card = members.iter().any(|(name, value)| {
        name == "type"
            && matches!(value, Json::Text(kind) if matches!(kind.as_ref(), "vcard" | "multi_vcard"))
    });
    if is_card {
        members.retain(|(name, value)| {
            let is_words = matches!(name.as_ref(), "body" | "caption" | "text");
            dropped.telephone_numbers += u64::from(is_words && *value != Json::Null);
            !is_words
        });
    }
    Json::Object(members)
}

fn sum(one: Dropped, other: Dropped) -> Dropped {
    Dropped {
        messages: one.messages + other.messages,
        telephone_numbers: one.telephone_numbers + other.telephone_numbers,
        names: one.names + other.names,
        pictures: one.pictures + other.pictures,
    }
}
