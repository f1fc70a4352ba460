//! A chat that WhatsApp exported as text: the channel's own messages are kept, one document a month.
//!
//! Everything by others, every note of the app and every other name is left out and counted. A month for itself lets
//! a longer export, handed over later, add only what is new.

mod channel;
mod months;
mod own_words;

use super::{Format, Handed, Likeness, Reduced, Reduction, Refusal, Unread};
use crate::{
    collect::Purpose,
    extract::{
        DateOrder,
        whatsapp_chat::{Chat, Message, Undecided, decode, is_note},
    },
};
use channel::Senders;
use months::Months;
use own_words::OwnWords;

pub(super) const FORMAT: Format = Format { name: "whatsapp_chat", likeness, reduce };

/// How much of a file is looked at to tell what it is, in bytes.
const WINDOW: usize = 100_000;
/// So many lines inside messages that look like messages are no quotes any more.
const MANY_QUOTES: u64 = 8;
/// So many messages that cannot be dated are named one by one at most.
const MOST_PLACES: usize = 20;

fn likeness(handed: &Handed<'_>) -> Likeness {
    let start = handed.bytes.trim_ascii_start();
    let window = &start[..start.len().min(WINDOW)];
    let text = decode(window);
    match Chat::of(&text) {
        Some(chat) if chat.before_first().trim().is_empty() || chat.messages_total() > 1 => Likeness::Is,
        Some(_) => Likeness::Resembles("one line begins with a date and a time"),
        None => Likeness::No,
    }
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let text = decode(handed.bytes);
    let chat = Chat::of(&text).ok_or_else(|| {
        Refusal::new("no line of it is a message", "export the chat once more (Export chat, as .txt)")
    })?;
    if chat.quoted_heads() >= MANY_QUOTES && chat.quoted_heads() * 4 > chat.messages_total() {
        return Err(Refusal::new(
            format!(
                "{} messages are written in one way, {} lines between them in another: it looks like several exports in one file",
                chat.messages_total(),
                chat.quoted_heads()
            ),
            "hand over each export as a file of its own",
        ));
    }
    let order = order(&chat, handed)?;
    let senders = Senders::find(&chat, handed)?;
    let zone = handed.zone.iana_name().ok_or_else(|| {
        Refusal::new("the time zone has no name", "name one with --zone, such as Europe/Berlin")
    })?;
    let content_type = format!("text/plain; charset=utf-8; zone={zone}; order={}", order.as_str());
    let mut kept = Kept { order, months: Months::default(), undated: Vec::new(), undated_total: 0 };
    kept.take_all(&chat, &senders, &text);
    let name = senders.registered_name().or_else(|| chat_name(handed.name));
    let parts = kept.months.finish().map(|(month, body, dropped)| Reduced {
        part: Some(month),
        platform: None,
        purpose: Purpose::WhatsappChat,
        content_type: content_type.clone(),
        body,
        address: None,
        name: name.clone(),
        saved_at: None,
        dropped,
    });
    let parts: Vec<Reduced> = parts.collect();
    let mut unread = kept.undated;
    if kept.undated_total > unread.len() {
        unread.push(Unread {
            place: "more".to_owned(),
            refusal: Refusal::new(
                format!("{} messages in all bear a day that no calendar has", kept.undated_total),
                "look whether --date-order is right",
            ),
        });
    }
    unread.extend(before_first(&chat));
    unread.extend(undecodable(&text, handed.bytes));
    if parts.is_empty() && unread.is_empty() {
        return Err(Refusal::new(
            "the channel wrote none of its messages",
            "name the sender with --sender if it writes under another name",
        ));
    }
    Ok(Reduction { parts, unread })
}

/// Returns which number of the dates is the day: as the person says, else as the whole file tells.
fn order(chat: &Chat<'_>, handed: &Handed<'_>) -> Result<DateOrder, Refusal> {
    if let Some(order) = handed.date_order {
        return Ok(order);
    }
    chat.date_order().map_err(|undecided| {
        let hint = match undecided {
            Undecided::FitsBoth => {
                "say it with --date-order day-first (31.12.) or --date-order month-first (12/31), or export a longer time"
            }
            Undecided::Contradicts => {
                "hand over each export as a file of its own, or say it with --date-order day-first or --date-order month-first"
            }
        };
        Refusal::new(format!("which number of a date is the day cannot be told: {undecided}"), hint)
    })
}

/// The months of a chat as they are filled.
struct Kept {
    order: DateOrder,
    months: Months,
    undated: Vec<Unread>,
    undated_total: usize,
}

impl Kept {
    fn take_all(&mut self, chat: &Chat<'_>, senders: &Senders<'_>, text: &str) {
        let mut lines = Lines { text, offset: 0, line: 1 };
        let own_words = OwnWords::new(senders);
        for message in chat.messages() {
            let local = message.stamp.local(self.order);
            let own =
                message.sender_and_text(senders.whole_name()).filter(|(sender, _)| senders.is_own(sender));
            let own = own.filter(|(sender, written)| !is_note(written, sender));
            match (own, local) {
                (None, _) => self.months.drop_message(local, senders.first_seen(&message).as_ref()),
                (Some((_, written)), Some(local)) => {
                    let month = self.months.of(local);
                    month.begin(local, message.stamp.has_seconds());
                    own_words.write(written, month);
                    month.end();
                }
                (Some(_), None) => self.undated(&message, &mut lines),
            }
        }
    }

    fn undated(&mut self, message: &Message<'_>, lines: &mut Lines<'_>) {
        self.undated_total += 1;
        if self.undated.len() < MOST_PLACES {
            self.undated.push(Unread {
                place: format!("line {}", lines.of(message.offset)),
                refusal: Refusal::new(
                    "a message of the channel bears a day that no calendar has",
                    "look at that line of the file; where --date-order was given, look whether it is right",
                ),
            });
        }
    }
}

/// Counts lines up to offsets that only grow.
struct Lines<'t> {
    text: &'t str,
    offset: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, offset: usize) -> usize {
        let between = self.text.as_bytes().get(self.offset..offset).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', between).count();
        self.offset = offset;
        self.line
    }
}

/// Notes what stands before the first message. Nobody knows who wrote it, so it is not kept.
fn before_first(chat: &Chat<'_>) -> Option<Unread> {
    let before = chat.before_first();
    let lines = before.lines().count();
    let place = if lines > 1 { format!("lines 1 to {lines}") } else { "line 1".to_owned() };
    (!before.trim().is_empty()).then(|| Unread {
        place,
        refusal: Refusal::new(
            "the end of a message whose beginning is not in the file",
            "export the chat once more if it was cut; everything after it is taken",
        ),
    })
}

/// Notes bytes that are no text in the encoding of all others.
fn undecodable(text: &str, bytes: &[u8]) -> Option<Unread> {
    const REPLACEMENT: &str = "\u{fffd}";
    // What was borrowed is UTF-8 throughout.
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let places = memchr::memmem::find_iter(text.as_bytes(), REPLACEMENT).count();
    (places > 0).then(|| Unread {
        place: "bytes".to_owned(),
        refusal: Refusal::new(
            format!("in {places} places stands something that is no text; \u{fffd} stands there now"),
            "export the chat once more and do not open it in an editor before",
        ),
    })
}

/// Returns the name of the chat from the name that the phone gives the file.
fn chat_name(file: &str) -> Option<String> {
    let name = file.rsplit([std::path::MAIN_SEPARATOR, '/']).next()?;
    // iPhones name the archive, and call the file in it `_chat.txt`.
    let name = name.split(" › ").next()?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let beginnings = ["WhatsApp Chat mit ", "WhatsApp-Chat mit ", "WhatsApp Chat with ", "WhatsApp Chat - "];
    beginnings.iter().find_map(|beginning| stem.strip_prefix(beginning)).map(|name| name.trim().to_owned())
}

#[cfg(test)]
mod tests;
