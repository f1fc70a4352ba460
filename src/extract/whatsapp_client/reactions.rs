//! Reactions below a message: summed and by kind. Who reacted is never read, and channels do not tell it.

use super::value::count;
use crate::{
    count::Count,
    extract::{
        Reaction,
        json::{Json, Notes, Object, objects},
    },
};

/// WhatsApp's own channel has had three hundred kinds below a message.
const MOST_KINDS: usize = 1_000;

/// Reactions as they are read.
#[derive(Debug, Default)]
pub(super) struct Reactions {
    by_kind: Vec<Reaction>,
    is_incomplete: bool,
}

impl Reactions {
    /// Takes what stands in a member: numbers by emoji, or a list of objects with both.
    pub(super) fn take(&mut self, object: &Object<'_>, name: &str, notes: &mut Notes) {
        let place = object.place_of(name);
        match object.get(name) {
            Json::Object(members) => {
                for (emoji, value) in members.iter().take(MOST_KINDS) {
                    self.add(Some(emoji), Some((value, format!("{place}/{emoji}"))), notes);
                }
                self.is_incomplete |= members.len() > MOST_KINDS;
            }
            list @ Json::List(items) => {
                for reaction in objects(list, &place, MOST_KINDS, notes) {
                    let emoji = ["code", "emoji", "reaction", "text"].into_iter().find_map(|name| {
                        match reaction.get(name) {
                            Json::Text(emoji) => Some(emoji.as_ref()),
                            _ => None,
                        }
                    });
                    // Without a number it is what one person did: how many there are is unknown.
                    let value = Some(reaction.get("count")).filter(|_| reaction.has("count"));
                    self.add(emoji, value.map(|value| (value, reaction.place_of("count"))), notes);
                }
                self.is_incomplete |= items.len() > MOST_KINDS;
            }
            _ => {}
        }
    }

    /// Takes one kind with its number; without either the sum is unknown.
    pub(super) fn add(&mut self, emoji: Option<&str>, value: Option<(&Json<'_>, String)>, notes: &mut Notes) {
        let counted = value.and_then(|(value, place)| count(value, place, notes));
        match (emoji.filter(|emoji| is_emoji(emoji)), counted) {
            (Some(_), Some(Count { shown: 0, .. })) => {}
            (Some(emoji), Some(count)) => self.by_kind.push(Reaction { kind: emoji.to_owned(), count }),
            _ => self.is_incomplete = true,
        }
    }

    /// Returns the reactions and their sum; none at all are unknown: programs leave out what they were not told.
    pub(super) fn finish(self) -> (Vec<Reaction>, Option<Count>) {
        let sum = self.by_kind.iter().map(|reaction| reaction.count.shown).fold(0u64, u64::saturating_add);
        let total = (!self.by_kind.is_empty() && !self.is_incomplete).then(|| Count::exact(sum));
        (self.by_kind, total)
    }
}

/// Returns true for what can be a reaction: an emoji, of which a keycap holds a digit; never a name or number.
pub(crate) fn is_emoji(text: &str) -> bool {
    let plain = text.chars().filter(char::is_ascii).count();
    text.len() <= 64 && text.len() > plain && plain <= 1 && !text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reactions_are_emoji_and_nothing_else() {
        for emoji in ["👍", "❤️", "👍🏽", "🏳️‍🌈", "1️⃣", "🇩🇪", "™️"] {
            assert!(is_emoji(emoji), "{emoji}");
        }
        for other in ["", "1", "12", "Erika", "Ä", "490000000001@c.us", "👍 Erika", &"👍".repeat(20)] {
            assert!(!is_emoji(other), "{other}");
        }
    }
}
