//! One row of the message pane, written anew with only what speaks of the message itself.
//!
//! Kept are the elements, the text, and a short list of attributes by which `extract` reads a message; addresses of
//! pictures, labels for screen readers, titles and styles are not, since they may name or show persons.

use crate::extract::{
    markup::Tag,
    whatsapp_web::{MessageId, Stamp},
};

use super::Dropped;

/// Classes that have had their meaning for years; all others are drawn anew with every build of WhatsApp Web.
const CLASSES: [&str; 5] = ["copyable-text", "selectable-text", "message-in", "message-out", "emoji"];

/// Elements that are written without an end tag.
pub(super) const VOID: [&str; 12] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Elements whose content is not what people read as the message.
const LEFT_OUT: [&str; 10] =
    ["svg", "script", "style", "noscript", "template", "textarea", "title", "iframe", "xmp", "object"];

/// A row as it is written.
#[derive(Default)]
pub(super) struct ReducedRow {
    /// The ids of the messages in it, as written.
    pub(super) ids: Vec<String>,
    /// Time and date of its message, as written.
    pub(super) stamp: Option<String>,
    /// Who wrote it, if it says so.
    pub(super) sender: Option<String>,
    /// True for a message of the one who saved the page.
    pub(super) is_out: bool,
    /// True when it stands on a side, as messages do and notes of the platform do not.
    pub(super) has_side: bool,
    /// True when WhatsApp Web has not drawn what is in it.
    is_not_drawn: bool,
    /// The row.
    pub(super) html: String,
    /// What was left out of it.
    pub(super) dropped: Dropped,
}

impl ReducedRow {
    /// Returns true for a message or a note of the platform, false for a day between them.
    pub(super) fn is_entry(&self) -> bool {
        self.has_side || self.stamp.is_some() || !self.ids.is_empty()
    }

    /// Leaves nothing but its ids: a note of the platform may name who did what.
    pub(super) fn without_words(self) -> String {
        let mut empty = Self::default();
        for id in &self.ids {
            empty.html.push_str("<div");
            empty.attribute("data-id", id);
            empty.attribute("data-virtualized", if self.is_not_drawn { "true" } else { "" });
            empty.html.push_str("></div>");
        }
        empty.html
    }

    /// Writes a start tag; returns false for an element that is left out with everything in it.
    pub(super) fn start(&mut self, tag: &Tag<'_>, is_text: bool) -> bool {
        let attribute = |name: &str| tag.attribute(name);
        let class = attribute("class").unwrap_or_default();
        let name = attribute("data-testid").unwrap_or_default();
        let is_quote = name.starts_with("quoted") || class.contains("quoted");
        if is_quote {
            self.dropped.names += 1;
        }
        // Drawings hold no text but names of icons; what is typed is not sent.
        if is_quote || LEFT_OUT.iter().any(|name| tag.is(name)) || attribute("contenteditable").is_some() {
            return false;
        }
        self.html.push('<');
        self.html
            .extend(tag.name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        let mut classes: Vec<&str> =
            class.split_ascii_whitespace().filter(|class| CLASSES.contains(class)).collect();
        if class.contains("read-more") {
            classes.push("read-more");
        }
        self.is_out |= classes.contains(&"message-out");
        self.has_side |= classes.iter().any(|class| class.starts_with("message-"));
        self.attribute("class", &classes.join(" "));
        for kept in ["data-testid", "data-icon"] {
            // Names of icons, never of people.
            let value = attribute(kept).unwrap_or_default();
            let is_word = value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            self.attribute(kept, if is_word && value.len() < 60 { &value } else { "" });
        }
        if attribute("data-virtualized").is_some_and(|value| value == "true") {
            self.is_not_drawn = true;
            self.attribute("data-virtualized", "true");
        }
        if attribute("role").is_some_and(|role| role == "button") {
            self.attribute("role", "button");
        }
        self.id(attribute("data-id").as_deref());
        self.stamp(attribute("data-pre-plain-text").as_deref());
        if tag.is("a") {
            let href = attribute("href").unwrap_or_default();
            let is_web = href.starts_with("https://") || href.starts_with("http://");
            self.attribute("href", if is_web { &href } else { "" });
        }
        if tag.is("img") {
            if is_text {
                self.attribute("alt", &attribute("alt").unwrap_or_default());
            } else if !classes.contains(&"emoji") {
                self.dropped.pictures += 1;
            }
        }
        self.html.push('>');
        true
    }

    pub(super) fn end(&mut self, name: &str) {
        self.html.push_str("</");
        self.html.extend(name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        self.html.push('>');
    }

    /// Writes the id of a message without the person that stands behind it in groups.
    fn id(&mut self, data_id: Option<&str>) {
        let Some(id) = data_id.and_then(MessageId::parse) else { return };
        let written = match id.chat {
            None => id.id.to_owned(),
            Some(chat) => {
                let server_id = id.server_id.filter(|server_id| *server_id != id.id);
                let server_id = server_id.map_or_else(String::new, |server_id| format!("{server_id}_"));
                format!("false_{chat}_{server_id}{}", id.id)
            }
        };
        self.attribute("data-id", &written);
        self.ids.push(written);
    }

    /// Writes time and date without the name behind them.
    fn stamp(&mut self, written: Option<&str>) {
        let Some(written) = written else { return };
        if let Some(sender) = Stamp::sender(written) {
            self.sender.get_or_insert_with(|| sender.to_owned());
        }
        let stamp = written.split_once(']').map_or_else(|| "[".to_owned(), |(stamp, _)| format!("{stamp}] "));
        self.attribute_even_empty("data-pre-plain-text", &stamp);
        self.stamp.get_or_insert(stamp);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.attribute_even_empty(name, value);
        }
    }

    fn attribute_even_empty(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(value, &mut self.html);
        self.html.push('"');
    }
}

/// Appends text with what has a meaning in HTML escaped.
pub(super) fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
