//! What Telegram Desktop exports as JSON (`result.json`): one channel, or an account with everything in it.
//!
//! Only public channels are kept, of them only what the channel itself says: private chats, groups, contacts, who
//! signed, whose words were passed on and who reacted are dropped. Exports may be long: gone through message by
//! message.

use std::collections::BTreeSet;

use serde_json::to_writer;

use super::{
    Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal, Unread,
    allowed::{
        self,
        Kept::{self, Passing, Plain, Presence, Text},
        Names,
    },
};
use crate::{
    collect::Purpose,
    extract::json::{self, Json, TopLevel, Visit, Way},
};

pub(super) const FORMAT: Format = Format { name: "telegram_export", likeness, reduce };

/// What an export calls a chat.
const CHATS: [&str; 10] = [
    "saved_messages",
    "replies",
    "verification_codes",
    "personal_chat",
    "bot_chat",
    "private_group",
    "private_supergroup",
    "public_supergroup",
    "private_channel",
    PUBLIC,
];
const PUBLIC: &str = "public_channel";

/// What may stay of a message. Names of files and people, cards, places and the exporting person's votes are not here.
static MESSAGE: &Names = &[
    ("id", Plain),
    ("type", Plain),
    ("date", Plain),
    ("date_unixtime", Plain),
    ("edited", Plain),
    ("edited_unixtime", Plain),
    ("action", Plain),
    ("reply_to_message_id", Plain),
    ("text", TEXT),
    ("photo", Presence),
    ("file", Presence),
    ("media_type", Plain),
    ("mime_type", Plain),
    ("location_information", Presence),
    ("place_name", Presence),
    ("contact_information", Presence),
    ("game_title", Presence),
    ("invoice_information", Presence),
    ("todo_list", Presence),
    ("giveaway_information", Presence),
    ("giveaway_results", Presence),
    ("paid_stars_amount", Presence),
    (
        "poll",
        Kept::Names(&[
            ("question", TEXT),
            ("closed", Plain),
            ("total_voters", Plain),
            ("answers", Kept::Names(&[("text", TEXT), ("voters", Plain)])),
        ]),
    ),
    (
        "reactions",
        Kept::Names(&[("type", Plain), ("count", Plain), ("emoji", Plain), ("document_id", Plain)]),
    ),
];
const TEXT: Kept = Text(&[("type", Plain), ("text", Plain), ("href", Passing(is_web))]);

/// An address of a person (`tg://user?id=…`) is none.
fn is_web(address: &str) -> bool {
    !address.trim_start().to_ascii_lowercase().starts_with("tg:")
}

fn likeness(handed: &Handed<'_>) -> Likeness {
    let text = json::text_of(handed.bytes);
    let top = TopLevel::of(&text, &["type", "name"]);
    let is_chat = top.text("type").is_some_and(|kind| CHATS.contains(&kind));
    let is_account = top.names("about") && (top.names("chats") || top.names("left_chats"));
    if (is_chat && top.names("messages")) || is_account {
        Likeness::Is
    } else if top.names("messages") && top.names("name") {
        Likeness::Resembles("it has a name and messages, and does not say that it is a channel")
    } else {
        Likeness::No
    }
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let text = json::text_of(handed.bytes);
    let is_account = !TopLevel::of(&text, &[]).names("messages");
    let mut export = Export {
        known_names: handed.known_names,
        open: Vec::new(),
        channels: Vec::new(),
        private_messages: 0,
        private_chats: 0,
    };
    let walked = json::walk(&text, &mut export);
    // An export that was cut ends within a chat.
    while !export.open.is_empty() {
        export.end();
    }
    let Export { channels, private_messages, private_chats, .. } = export;
    let mut unread = Vec::new();
    if let Err(error) = walked {
        unread.push(Unread {
            place: "end".to_owned(),
            refusal: Refusal::new(
                format!("the export is cut or damaged: {error}"),
                "what stands before is read; export once more for the rest",
            ),
        });
    }
    let unreadable: u64 = channels.iter().map(|channel| channel.unreadable).sum();
    if unreadable > 0 {
        unread.push(Unread {
            place: "messages".to_owned(),
            refusal: Refusal::new(
                format!("{unreadable} entries are no messages"),
                "all others are read; export once more if these matter",
            ),
        });
    }
    if channels.is_empty() {
        return Err(Refusal::new(
            format!("no public channel in it, {private_chats} other chats"),
            "open the channel in Telegram Desktop, choose ⋮ and Export chat history, and the format JSON",
        ));
    }
    let zone = handed.zone.iana_name();
    let mut parts: Vec<Reduced> =
        channels.into_iter().map(|channel| channel.reduced(zone, is_account)).collect();
    if let Some(first) = parts.first_mut() {
        first.dropped.messages += private_messages;
    }
    Ok(Reduction { parts, unread })
}

struct Export<'h> {
    known_names: &'h BTreeSet<&'h str>,
    /// The chats that are open, innermost last: the object of the account is the first of them.
    open: Vec<Chat>,
    channels: Vec<Chat>,
    private_messages: u64,
    private_chats: u64,
}

/// A chat as it is gone through.
#[derive(Default)]
struct Chat {
    name: Option<String>,
    kind: Option<String>,
    /// The messages, each on a line.
    messages: Vec<u8>,
    number: u64,
    /// Entries that are no messages at all.
    unreadable: u64,
    has_messages: bool,
    /// Times that are stated by the clock only.
    needs_zone: bool,
    dropped: Dropped,
}

impl Visit for Export<'_> {
    fn way(&mut self, name: &str) -> Way {
        match name {
            "chats" | "left_chats" | "list" => Way::Inside,
            "messages" => {
                if let Some(chat) = self.open.last_mut() {
                    chat.has_messages = true;
                }
                Way::Items
            }
            "name" | "type" => Way::Whole,
            _ => Way::Past,
        }
    }

    fn begin(&mut self) {
        self.open.push(Chat::default());
    }

    fn member(&mut self, name: &str, value: &Json<'_>) {
        if let (Some(chat), Json::Text(text)) = (self.open.last_mut(), value) {
            let field = if name == "name" { &mut chat.name } else { &mut chat.kind };
            *field = Some(text.to_string());
        }
    }

    fn item(&mut self, _: &str, item: &Json<'_>) {
        let Some(chat) = self.open.last_mut() else { return };
        chat.number += 1;
        // A kind that is known to be another's spares the work; one that comes later is judged at the end.
        if chat.kind.as_deref().is_none_or(|kind| kind == PUBLIC) {
            chat.take(item, self.known_names);
        }
    }

    fn end(&mut self) {
        let Some(chat) = self.open.pop() else { return };
        if !chat.has_messages {
            return;
        }
        if chat.kind.as_deref() == Some(PUBLIC) {
            self.channels.push(chat);
        } else {
            self.private_chats += 1;
            self.private_messages += chat.number;
        }
    }
}

impl Chat {
    fn take(&mut self, item: &Json<'_>, known_names: &BTreeSet<&str>) {
        let Some(members) = item.members() else {
            self.unreadable += 1;
            return;
        };
        let Json::Object(mut kept) = allowed::members(item, MESSAGE, &mut self.dropped) else { return };
        let text = |name: &str| members.iter().rev().find(|(found, _)| found == name).map(|(_, value)| value);
        // Passed on from whom: a channel may be named, a person not. Exports give a name and often no more.
        if let Some(from) = text("forwarded_from") {
            let is_channel =
                matches!(text("forwarded_from_id"), Some(Json::Text(id)) if id.starts_with("channel"));
            let is_public = match from {
                Json::Text(name) => {
                    is_channel || self.name.as_deref() == Some(name) || known_names.contains(name.as_ref())
                }
                _ => false,
            };
            if is_public {
                // It was counted as dropped with all that is not on the list.
                self.dropped.names = self.dropped.names.saturating_sub(1);
            }
            kept.push(("forwarded_from".into(), if is_public { from.clone() } else { Json::Null }));
        }
        if let (Some(Json::Text(from)), Some(name)) = (text("from"), &self.name)
            && from == name
        {
            // The channel's own name on its own message.
            self.dropped.names = self.dropped.names.saturating_sub(1);
        }
        self.needs_zone |= text("date_unixtime").is_none() && text("date").is_some();
        if !self.messages.is_empty() {
            self.messages.extend_from_slice(b",\n");
        }
        // Writing to memory cannot fail.
        drop(to_writer(&mut self.messages, &Json::Object(kept)));
    }

    /// Returns the document; times by the clock of a zone that has no name stay unknown.
    fn reduced(self, zone: Option<&str>, is_account: bool) -> Reduced {
        let name = self.name.map_or(Json::Null, |name| Json::Text(name.into()));
        let mut body = br#"{"name":"#.to_vec();
        drop(to_writer(&mut body, &name));
        body.extend_from_slice(b",\"type\":\"public_channel\",\"messages\":[\n");
        body.extend_from_slice(&self.messages);
        body.extend_from_slice(b"\n]}\n");
        let name = if let Json::Text(name) = name { Some(name.trim().to_owned()) } else { None };
        let zone = zone.filter(|_| self.needs_zone).map_or_else(String::new, |zone| format!("; zone={zone}"));
        Reduced {
            part: name.clone().filter(|_| is_account),
            platform: None,
            purpose: Purpose::TelegramExport,
            content_type: format!("application/json; charset=utf-8{zone}"),
            body,
            address: None,
            name,
            saved_at: None,
            dropped: self.dropped,
        }
    }
}
