//! The message pane of a saved page: `#main` with its header and rows, and the few signs of what else is there.
//!
//! One pass with a stack of open elements, which a page as browsers write it closes properly. Whatever stands outside
//! the pane is only counted.

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    Dropped, Refusal,
    reduced_row::{ReducedRow, VOID, escape},
    whose::Named,
};
use crate::extract::markup::{Markup, Tag, Token};

/// Elements that may be open inside one another; browsers themselves stop at 512.
const DEEPEST: usize = 600;
/// How far down an end tag looks for its start; one without a start near by means nothing.
const FARTHEST: usize = 40;
/// Texts in the header; a group lists its members there.
const MOST_IN_HEADER: usize = 50;
/// The longest text in the header that is looked at, in bytes.
const LONGEST_IN_HEADER: usize = 400;

/// Where an element stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Outside the message pane.
    Outside,
    /// In the pane, between header and rows.
    Pane,
    Header,
    /// The box to write in below the rows.
    Footer,
    Row,
    /// The text of a message.
    Text,
    /// Left out with everything in it.
    LeftOut,
}

/// What a saved page shows besides messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The pane of an opened chat or channel.
    Pane,
    /// The list of all chats.
    ChatList,
    /// A code to scan for logging in.
    Login,
    /// A box to write in.
    Box,
    /// The page ends inside a row.
    Cut,
}

/// What a saved page holds.
#[derive(Default)]
pub(super) struct Pane {
    /// The language of the page.
    language: Option<String>,
    /// The texts of the header, in order.
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<ReducedRow>,
    signs: BTreeSet<Sign>,
    /// Entries of lists outside the pane: other chats, contacts.
    others: u64,
}

impl Pane {
    /// Reads a page; refuses one that shows no opened chat, and says what it shows.
    pub(super) fn read(html: &str) -> Result<Self, Refusal> {
        let mut pane = Self::default();
        let mut open: Vec<(&str, Place)> = Vec::new();
        for token in Markup::new(html) {
            let inside = open.last().map_or(Place::Outside, |(_, place)| *place);
            match token {
                Token::Start(tag) => {
                    let place = pane.start(&tag, inside);
                    // Parts of drawings may close themselves.
                    let is_closed = place == Place::LeftOut && tag.closes_itself();
                    if is_closed || VOID.iter().any(|void| tag.is(void)) {
                        continue;
                    }
                    if open.len() >= DEEPEST {
                        return Err(Refusal::new(
                            format!(
                                "more than {DEEPEST} elements are nested in each other, as in no page of WhatsApp Web"
                            ),
                            "save the page again in the browser",
                        ));
                    }
                    open.push((tag.name, place));
                }
                Token::End(name) => {
                    let nearest = open
                        .iter()
                        .rev()
                        .take(FARTHEST)
                        .position(|(open, _)| open.eq_ignore_ascii_case(name));
                    let Some(nearest) = nearest else { continue };
                    for (name, place) in open.drain(open.len() - 1 - nearest..).rev() {
                        pane.end(name, place);
                    }
                }
                Token::Text(text) => pane.text(text, inside),
            }
        }
        // A row that the page ends in is dropped: half a text is another text.
        if open.iter().any(|(_, place)| matches!(place, Place::Row | Place::Text)) {
            pane.signs.insert(Sign::Cut);
            pane.rows.pop();
        }
        pane.rows.retain(ReducedRow::is_entry);
        pane.refuse_without_messages()?;
        Ok(pane)
    }

    fn start(&mut self, tag: &Tag<'_>, inside: Place) -> Place {
        let id = tag.attribute("id").unwrap_or_default();
        let role = tag.attribute("role").unwrap_or_default();
        if tag.is("html") {
            self.language = tag.attribute("lang").map(Cow::into_owned);
        }
        // Wherever it stands: the list of chats is never a part of the pane.
        if matches!(&*id, "side" | "pane-side") {
            self.signs.insert(Sign::ChatList);
            return Place::Outside;
        }
        match inside {
            Place::Outside => {
                if tag.is("canvas") || tag.attribute("data-ref").is_some() {
                    self.signs.insert(Sign::Login);
                }
                self.others += u64::from(matches!(&*role, "listitem" | "row"));
                // One pane; a second one is no page of WhatsApp Web.
                if id == "main" && self.signs.insert(Sign::Pane) { Place::Pane } else { inside }
            }
            Place::Pane => {
                if tag.is("header") {
                    return Place::Header;
                }
                if tag.is("footer") {
                    return Place::Footer;
                }
                self.look_for_box(tag);
                let is_row = role == "row" || tag.attribute("data-id").is_some();
                if is_row { self.begin_row(tag) } else { inside }
            }
            Place::Footer => {
                self.look_for_box(tag);
                inside
            }
            Place::Header => {
                if tag.is("svg") {
                    Place::LeftOut
                } else {
                    inside
                }
            }
            // Some builds put all rows into an element with an id of its own.
            Place::Row | Place::Text if role == "row" => self.begin_row(tag),
            Place::Row | Place::Text => self.in_row(tag, inside),
            Place::LeftOut => inside,
        }
    }

    fn look_for_box(&mut self, tag: &Tag<'_>) {
        if tag.attribute("contenteditable").is_some_and(|value| value == "true") {
            self.signs.insert(Sign::Box);
        }
    }

    /// Says whether the page shows that.
    pub(super) fn shows(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }

    fn begin_row(&mut self, tag: &Tag<'_>) -> Place {
        self.rows.push(ReducedRow::default());
        self.in_row(tag, Place::Row)
    }

    fn in_row(&mut self, tag: &Tag<'_>, inside: Place) -> Place {
        let Some(row) = self.rows.last_mut() else { return Place::LeftOut };
        if !row.start(tag, inside == Place::Text) {
            return Place::LeftOut;
        }
        let class = tag.attribute("class").unwrap_or_default();
        let is_text = class.split_ascii_whitespace().any(|class| class == "selectable-text")
            || tag.attribute("data-testid").is_some_and(|name| name == "selectable-text");
        // The element with the date bears the class as well in some builds; its pictures are not emoji.
        let is_text = is_text && tag.attribute("data-pre-plain-text").is_none();
        if is_text { Place::Text } else { inside }
    }

    fn end(&mut self, name: &str, place: Place) {
        if let (Place::Row | Place::Text, Some(row)) = (place, self.rows.last_mut()) {
            row.end(name);
        }
    }

    fn text(&mut self, text: &str, inside: Place) {
        match inside {
            Place::Row | Place::Text => {
                if let Some(row) = self.rows.last_mut() {
                    row.html.push_str(text);
                }
            }
            Place::Header if self.header.len() < MOST_IN_HEADER && text.len() <= LONGEST_IN_HEADER => {
                let text = htmlize::unescape(text);
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if !text.is_empty() {
                    self.header.push(text);
                }
            }
            _ => {}
        }
    }

    fn refuse_without_messages(&self) -> Result<(), Refusal> {
        if !self.rows.is_empty() {
            return Ok(());
        }
        Err(if self.shows(Sign::Pane) {
            Refusal::new(
                "WhatsApp Web with an opened chat or channel, but no message is in it",
                "wait until the posts are shown, scroll through them, then save the page",
            )
        } else if self.shows(Sign::ChatList) {
            Refusal::new(
                "WhatsApp Web without an opened channel: it shows only the list of chats, which is not read",
                "open the channel, scroll through its posts, then save the page",
            )
        } else if self.shows(Sign::Login) {
            Refusal::new(
                "the page on which WhatsApp Web asks to log in, with a code to scan",
                "log in, open the channel, scroll through its posts, then save the page",
            )
        } else {
            Refusal::new(
                "WhatsApp Web without anything in it: the browser has saved the program, not what it showed",
                "save it as a complete page or as a single file (MHTML), not as `HTML only`",
            )
        })
    }

    /// Writes the channel's name, followers and messages as a page of their own.
    pub(super) fn write(self, channel: &Named) -> (Vec<u8>, Dropped) {
        let mut html = String::from("<!DOCTYPE html>\n<html");
        if let Some(language) = &self.language {
            html.push_str(" lang=\"");
            escape(language, &mut html);
            html.push('"');
        }
        html.push_str("><head><meta charset=\"utf-8\"></head><body><div id=\"main\">\n<header>");
        for line in [&channel.name, &channel.followers].into_iter().flatten() {
            html.push_str("<span>");
            escape(line, &mut html);
            html.push_str("</span>");
        }
        html.push_str("</header>\n");
        let mut dropped = Dropped { names: self.others, ..Dropped::default() };
        let have_sides = self.rows.iter().any(|row| row.has_side);
        for row in self.rows {
            if !channel.owns(&row) {
                dropped.messages += 1;
                continue;
            }
            let is_named = row.sender.is_some() && row.sender != channel.name;
            dropped.names += u64::from(is_named) + row.dropped.names;
            dropped.pictures += row.dropped.pictures;
            html.push_str("<div role=\"row\">");
            let is_note = have_sides && !row.has_side && row.stamp.is_none();
            html.push_str(&if is_note { row.without_words() } else { row.html });
            html.push_str("</div>\n");
        }
        html.push_str("</div></body></html>\n");
        (html.into_bytes(), dropped)
    }
}
