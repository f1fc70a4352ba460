//! Reactions below a post, by kind and in all.

use crate::{
    count::Count,
    extract::{Reaction, markup::Tag},
};

use super::{count, notes::Notes, part::Part};

/// Pages seen have seven kinds below a post.
const MOST_KINDS: usize = 500;

/// The reactions of one post as they are read.
#[derive(Debug, Default)]
pub(super) struct Reactions {
    open: Option<Open>,
    read: Vec<Reaction>,
    is_incomplete: bool,
}

#[derive(Debug, Default)]
struct Open {
    is_paid: bool,
    icon: String,
    number: String,
}

impl Reactions {
    /// Takes a start tag of a reaction or of its picture.
    pub(super) fn start(&mut self, part: Part, opens: bool, tag: &Tag<'_>) {
        match (part, &mut self.open) {
            (Part::Reaction, _) if opens => {
                let class = tag.attribute("class");
                let is_paid = class.is_some_and(|class| class.contains("tgme_reaction_paid"));
                self.open = Some(Open { is_paid, ..Open::default() });
            }
            (Part::ReactionIcon, Some(open)) => {
                if let Some(alternative) = tag.attribute("alt").filter(|_| tag.is("img")) {
                    open.icon.push_str(&alternative);
                }
            }
            _ => {}
        }
    }

    /// Takes text of a reaction: its number, or its picture's emoji.
    pub(super) fn text(&mut self, part: Part, text: &str) {
        if let Some(open) = &mut self.open {
            let target = if part == Part::ReactionIcon { &mut open.icon } else { &mut open.number };
            // Longer is neither an emoji nor a number.
            if target.len() + text.len() <= 200 {
                target.push_str(text);
            }
        }
    }

    /// Takes the end of a reaction.
    pub(super) fn close(&mut self, place: &str, notes: &mut Notes<'_>) {
        let Some(open) = self.open.take() else { return };
        let kind = open.kind();
        match count::read(&open.number) {
            Ok(count) if self.read.len() < MOST_KINDS => self.read.push(Reaction { kind, count }),
            Ok(_) => self.is_incomplete = true,
            Err(error) => {
                self.is_incomplete = true;
                notes.issue(error.code(), place, format!("reaction {kind}: {error}"));
            }
        }
    }

    /// Returns the reactions and their sum, unknown when one of them is.
    pub(super) fn finish(self) -> (Vec<Reaction>, Option<Count>) {
        let is_incomplete = self.is_incomplete || self.open.is_some();
        let total = count::sum(self.read.iter().map(|reaction| reaction.count)).filter(|_| !is_incomplete);
        (self.read, total)
    }
}

impl Open {
    /// Most emoji of 2026 are an empty `<tg-emoji>`: which one cannot be told from the page.
    fn kind(&self) -> String {
        match self.icon.trim() {
            _ if self.is_paid => "paid".to_owned(),
            "" => "custom".to_owned(),
            emoji => emoji.to_owned(),
        }
    }
}
