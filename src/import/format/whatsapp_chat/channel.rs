//! Which of the senders of a chat is the channel.

use std::collections::BTreeMap;

use super::super::{Handed, Refusal};
use crate::extract::whatsapp_chat::{Chat, Message, is_telephone_number, plain_name};

/// The senders of a chat, and which of them is the channel.
pub(super) struct Senders<'t> {
    /// Every sender that is not the channel, and where its first message begins.
    others: BTreeMap<&'t str, usize>,
    /// The names under which the channel writes: the same but for marks and emoji.
    own: Vec<&'t str>,
    /// The channel's name as the registry or the person writes it, which may hold a colon.
    whole_name: Option<String>,
    /// The channel's name in the registry.
    registered: Option<String>,
}

impl<'t> Senders<'t> {
    /// Finds the channel: the sender that the person names, else the one that bears a known name, else the only one.
    ///
    /// A refusal says how many senders there are and names none: they may be private persons.
    pub(super) fn find(chat: &Chat<'t>, handed: &Handed<'_>) -> Result<Self, Refusal> {
        let with_colon = handed.sender.into_iter().chain(handed.known_names.iter().copied());
        // A name without a colon is split off rightly anyway.
        let with_colon: Vec<&str> = with_colon.filter(|name| name.contains(':')).collect();
        let mut others: BTreeMap<&'t str, usize> = BTreeMap::new();
        for message in chat.messages() {
            let whole = with_colon.iter().find_map(|name| {
                let split = message.sender_and_text(Some(name));
                split.filter(|(sender, _)| sender == name)
            });
            if let Some((sender, _)) = whole.or_else(|| message.sender_and_text(None)) {
                others.entry(sender).or_insert(message.offset);
            }
        }
        let mut senders = Self { others, own: Vec::new(), whole_name: None, registered: None };
        senders.choose(handed)?;
        Ok(senders)
    }

    fn choose(&mut self, handed: &Handed<'_>) -> Result<(), Refusal> {
        let total = self.others.len();
        if let Some(named) = handed.sender {
            self.claim(named);
            self.whole_name = Some(named.to_owned());
            self.registered = known_names(handed).get(&plain_name(named)).map(|name| (*name).to_owned());
            return if self.own.is_empty() {
                Err(Refusal::new(
                    format!("none of its {total} senders bears the name given with --sender"),
                    "give --sender the name as it stands in the file before the colon",
                ))
            } else {
                Ok(())
            };
        }
        let known = known_names(handed);
        let known_senders: BTreeMap<String, String> = self
            .others
            .keys()
            .map(|sender| plain_name(sender))
            .filter_map(|plain| known.get(&plain).map(|name| (plain, (*name).to_owned())))
            .collect();
        if let (1, Some((_, name))) = (known_senders.len(), known_senders.into_iter().next()) {
            self.claim(&name);
            self.whole_name = Some(name.clone());
            self.registered = Some(name);
            return Ok(());
        }
        let mut names = self.others.keys();
        match (names.next().copied(), names.next()) {
            (Some(only), None) => {
                self.claim(only);
                Ok(())
            }
            (None, _) => Err(Refusal::new(
                "it holds notes of the app only, no message of anyone",
                "export the chat once more, from its beginning",
            )),
            _ => Err(Refusal::new(
                format!("{total} senders write in it, and which of them is the channel cannot be told"),
                "name the channel's sender with --sender, or the authority with --for",
            )),
        }
    }

    /// Takes the senders of that name out of the others.
    fn claim(&mut self, name: &str) {
        let plain = plain_name(name);
        let is_it =
            |sender: &str| if plain.is_empty() { sender == name.trim() } else { plain_name(sender) == plain };
        self.own = self.others.keys().copied().filter(|sender| is_it(sender)).collect();
        for sender in &self.own {
            self.others.remove(sender);
        }
    }

    pub(super) fn is_own(&self, sender: &str) -> bool {
        self.own.contains(&sender)
    }

    /// Returns true for the name or number of somebody else who writes in the chat.
    pub(super) fn is_other(&self, sender: &str) -> bool {
        self.others.contains_key(sender)
    }

    pub(super) fn whole_name(&self) -> Option<&str> {
        self.whole_name.as_deref()
    }

    pub(super) fn registered_name(&self) -> Option<String> {
        self.registered.clone()
    }

    /// Returns the sender whose first message this is.
    pub(super) fn first_seen(&self, message: &Message<'t>) -> Option<Seen> {
        let (sender, _) = message.sender_and_text(self.whole_name())?;
        let is_first = self.others.get(sender) == Some(&message.offset);
        is_first.then(|| if is_telephone_number(sender) { Seen::Number } else { Seen::Name })
    }
}

/// What somebody else who writes in the chat is called.
pub(super) enum Seen {
    Name,
    Number,
}

/// Returns the names that the channel may bear, by how names are compared.
fn known_names<'h>(handed: &Handed<'h>) -> BTreeMap<String, &'h str> {
    let names = handed.known_names.iter().map(|name| (plain_name(name), *name));
    names.filter(|(plain, _)| !plain.is_empty()).collect()
}
