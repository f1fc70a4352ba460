//! Whether the pane shows a channel, and whose.
//!
//! A chat or group saved by mistake must never get in. The ids of messages name the channel, until 2026; since then
//! often nothing but the header tells, and then everything must fit together.

use super::{Handed, Pane, Refusal, Sign, reduced_row::ReducedRow};
use crate::extract::whatsapp_web::{MessageId, names_followers};

/// The channel as the pane names it.
pub(super) struct Named {
    pub(super) name: Option<String>,
    /// The line of the header with its followers.
    pub(super) followers: Option<String>,
    /// What the ids of its messages say; `None` where they say nothing of it.
    id: Option<String>,
}

impl Named {
    /// Returns true for a message of the channel; messages of other chats say so in their ids, else by who writes.
    pub(super) fn owns(&self, row: &ReducedRow) -> bool {
        let mut chats = row.ids.iter().filter_map(|id| MessageId::parse(id)?.chat).peekable();
        if self.id.is_none() || chats.peek().is_none() {
            let (sender, name) = (row.sender.as_deref(), self.name.as_deref());
            return sender.is_none_or(|sender| name.is_none_or(|name| is_same(sender, name)));
        }
        chats.all(|chat| self.id.as_deref() == Some(chat))
    }
}

/// Returns the channel that the pane shows; refuses chats and groups, and what may be one.
pub(super) fn channel(pane: &Pane, handed: &Handed<'_>) -> Result<Named, Refusal> {
    let name = pane.header.first().cloned();
    let followers = pane.header.iter().skip(1).find(|line| names_followers(line)).cloned();
    let ids = || pane.rows.iter().flat_map(|row| &row.ids).filter_map(|id| MessageId::parse(id));
    if let Some(id) = ids().find(MessageId::is_of_channel) {
        return Ok(Named { name, followers, id: id.chat.map(str::to_owned) });
    }
    if ids().any(|id| id.chat.is_some_and(|chat| chat.ends_with("@g.us"))) {
        return Err(not_a_channel("a group"));
    }
    if ids().any(|id| id.chat.is_some()) {
        return Err(not_a_channel("a chat with a person"));
    }
    let mut senders: Vec<&str> = pane.rows.iter().filter_map(|row| row.sender.as_deref()).collect();
    senders.sort_unstable();
    senders.dedup();
    let sender = match senders.as_slice() {
        [] => None,
        [only] => Some(*only),
        _ => return Err(not_a_channel("a chat or group in which several people write")),
    };
    let writes_itself = sender.zip(name.as_deref()).is_some_and(|(sender, name)| is_same(sender, name));
    if sender.is_some() && !writes_itself {
        return Err(not_a_channel("a chat or group: who writes is not whom its header names"));
    }
    let has_own_messages = pane.rows.iter().any(|row| row.is_out);
    if followers.is_none() && (pane.shows(Sign::Box) || has_own_messages) {
        return Err(not_a_channel("a chat, with a box to write in"));
    }
    let is_known = name.as_deref().is_some_and(|name| {
        handed.known_names.contains(name) || handed.sender.is_some_and(|sender| is_same(sender, name))
    });
    if followers.is_some() || is_known {
        return Ok(Named { name, followers, id: None });
    }
    Err(Refusal::new(
        "WhatsApp Web with an opened chat, and nothing in it says that it is a channel: neither its messages nor a \
         number of followers in its header",
        "name the channel as its header does with --sender, if it is one",
    ))
}

fn is_same(name: &str, other: &str) -> bool {
    name.split_whitespace().eq(other.split_whitespace())
}

fn not_a_channel(what: &str) -> Refusal {
    Refusal::new(
        format!("WhatsApp Web shows no channel here but {what}; nothing of it is kept"),
        "open the channel itself and save that page",
    )
}
