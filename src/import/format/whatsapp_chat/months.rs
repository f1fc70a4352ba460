//! The documents that a chat comes to: one a month of the phone's calendar.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::channel::Seen;
use crate::{extract::whatsapp_chat::CHANNEL, import::Dropped};

/// The months in which the channel wrote, and what others wrote in theirs.
#[derive(Default)]
pub(super) struct Months {
    months: BTreeMap<(i16, i8), Month>,
    /// What was dropped before the first dated message.
    undated: Dropped,
}

/// One month: a body in the form that the reader reads.
#[derive(Default)]
pub(super) struct Month {
    body: String,
    pub(super) dropped: Dropped,
}

impl Months {
    pub(super) fn of(&mut self, local: DateTime) -> &mut Month {
        self.months.entry((local.year(), local.month())).or_default()
    }

    /// Counts a message that is not kept, and its sender when it is the first of that sender.
    pub(super) fn drop_message(&mut self, local: Option<DateTime>, first_seen: Option<&Seen>) {
        let dropped = match local {
            Some(local) => &mut self.of(local).dropped,
            None => &mut self.undated,
        };
        dropped.messages += 1;
        match first_seen {
            Some(Seen::Name) => dropped.names += 1,
            Some(Seen::Number) => dropped.telephone_numbers += 1,
            None => {}
        }
    }

    /// Returns the months in which the channel wrote; what was dropped in others counts with the next one, after the
    /// last one with that.
    pub(super) fn finish(self) -> impl Iterator<Item = (String, Vec<u8>, Dropped)> {
        let mut kept: Vec<(String, Vec<u8>, Dropped)> = Vec::new();
        let mut waiting = self.undated;
        for ((year, month), Month { body, dropped }) in self.months {
            add(&mut waiting, dropped);
            if !body.is_empty() {
                kept.push((format!("{year:04}-{month:02}"), body.into_bytes(), std::mem::take(&mut waiting)));
            }
        }
        if let Some((_, _, dropped)) = kept.last_mut() {
            add(dropped, waiting);
        }
        kept.into_iter()
    }
}

fn add(sum: &mut Dropped, more: Dropped) {
    let Dropped { messages, telephone_numbers, names, pictures } = more;
    sum.messages += messages;
    sum.telephone_numbers += telephone_numbers;
    sum.names += names;
    sum.pictures += pictures;
}

impl Month {
    /// Begins a message.
    pub(super) fn begin(&mut self, local: DateTime, has_seconds: bool) {
        let number = |body: &mut String, number: i8| {
            let number = number.unsigned_abs();
            body.push(char::from(b'0' + number / 10));
            body.push(char::from(b'0' + number % 10));
        };
        let body = &mut self.body;
        body.push('[');
        let year = local.year().unsigned_abs();
        body.push(char::from(b'0' + u8::try_from(year / 1000 % 10).unwrap_or_default()));
        body.push(char::from(b'0' + u8::try_from(year / 100 % 10).unwrap_or_default()));
        number(body, (local.year() % 100).try_into().unwrap_or_default());
        for (before, part) in
            [("-", local.month()), ("-", local.day()), (", ", local.hour()), (":", local.minute())]
        {
            body.push_str(before);
            number(body, part);
        }
        if has_seconds {
            body.push(':');
            number(body, local.second());
        }
        body.push_str("] ");
        body.push_str(CHANNEL);
        body.push_str(": ");
    }

    /// Adds words of the message.
    pub(super) fn push(&mut self, words: &str) {
        self.body.push_str(words);
    }

    /// Ends the message.
    pub(super) fn end(&mut self) {
        self.body.push_str("\r\n");
    }
}
