//! One row of the message pane: the message that stands in it, as far as its markup tells.
//!
//! Anchors are what programs have relied on for years: `data-id`, `data-pre-plain-text`, `.selectable-text`,
//! `.message-in`, the names of icons. Classes that are drawn anew with every build of WhatsApp Web mean nothing.

use jiff::civil::Time;

use crate::{
    extract::{Media, MediaKind, markup::Tag},
    fact::Fact,
};

use super::{
    message_id::MessageId,
    stamp::{self, Stamp},
    text::MessageText,
};

/// What WhatsApp Web writes beside the clock of an edited message, in the languages that it has been seen in.
const EDITED: [&str; 8] =
    ["bearbeitet", "edited", "editado", "editada", "redigerad", "redigerat", "modificato", "modifié"];

/// The longest words beside a message that are looked at, in bytes.
const LONGEST_LABEL: usize = 60;

/// More is not kept of one message; albums have up to about a hundred pictures.
const MOST: usize = 100;

/// Which part of a row an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Plain,
    /// Inside the element that bears time and date.
    Copyable,
    Text,
    /// The line with the clock.
    Meta,
    /// A button that unfolds the rest of a text.
    ReadMore,
    /// Any other button.
    Button,
}

/// What a row shows.
#[derive(Debug)]
pub(super) struct Row {
    /// Byte offset of its start tag.
    pub(super) offset: usize,
    /// The ids of the message: the first is its own, further ones those of parts of an album.
    pub(super) ids: Vec<String>,
    pub(super) stamp: Option<Stamp>,
    /// Time and date as written, where they could not be read.
    pub(super) unknown_stamp: Option<String>,
    pub(super) text: Option<MessageText>,
    pub(super) media: Vec<Media>,
    pub(super) deleted: Fact,
    pub(super) edited: Fact,
    /// True when the row stands on a side, as messages do and notes of the platform do not.
    pub(super) has_side: bool,
    /// True when WhatsApp Web has not drawn what is in it.
    pub(super) is_not_drawn: bool,
    /// True when its elements are nested deeper than can be told apart.
    pub(super) is_too_deep: bool,
    /// The clock in the line below the message.
    meta: Option<Time>,
    /// All other clocks; a video shows its length, too.
    clocks: Vec<Time>,
    /// Pictures outside the text that are no emoji.
    pictures: usize,
    /// Buttons with words on them; one of them may unfold the text.
    worded_buttons: usize,
}

impl Row {
    pub(super) fn new(offset: usize) -> Self {
        Self {
            offset,
            ids: Vec::new(),
            stamp: None,
            unknown_stamp: None,
            text: None,
            media: Vec::new(),
            deleted: Fact::Unknown,
            edited: Fact::Unknown,
            has_side: false,
            is_not_drawn: false,
            is_too_deep: false,
            meta: None,
            clocks: Vec::new(),
            pictures: 0,
            worded_buttons: 0,
        }
    }

    /// Takes a start tag; returns the part that begins with it.
    pub(super) fn start(&mut self, tag: &Tag<'_>, inside: Part) -> Part {
        if let Some(data_id) = tag.attribute("data-id")
            && MessageId::parse(&data_id).is_some()
            && self.ids.len() < MOST
        {
            self.ids.push(data_id.trim().to_owned());
        }
        if tag.attribute("data-virtualized").is_some_and(|value| value == "true") {
            self.is_not_drawn = true;
        }
        let class = tag.attribute("class").unwrap_or_default();
        let has_class = |name: &str| class.split_ascii_whitespace().any(|class| class == name);
        self.has_side |= has_class("message-in") || has_class("message-out");
        if inside == Part::Text {
            if let Some(text) = &mut self.text {
                text.start(tag);
            }
            return Part::Text;
        }
        let name = tag.attribute("data-testid").unwrap_or_default();
        let icon = tag.attribute("data-icon").unwrap_or_default();
        self.notice(&name, tag);
        self.notice(&icon, tag);
        // An emoji outside the text is a reaction.
        self.pictures += usize::from(tag.is("img") && !has_class("emoji"));
        if let Some(written) = tag.attribute("data-pre-plain-text") {
            match Stamp::parse(&written) {
                Some(stamp) => self.stamp = self.stamp.or(Some(stamp)),
                None => drop(self.unknown_stamp.get_or_insert_with(|| written.into_owned())),
            }
            return Part::Copyable;
        }
        if has_class("selectable-text") || name == "selectable-text" {
            self.text.get_or_insert_default().begin_paragraph();
            return Part::Text;
        }
        if name == "msg-meta" {
            return Part::Meta;
        }
        if tag.attribute("role").is_some_and(|role| role == "button") {
            let unfolds = inside == Part::Copyable || class.contains("read-more");
            return if unfolds { Part::ReadMore } else { Part::Button };
        }
        inside
    }

    /// Takes an end tag inside the text.
    pub(super) fn end(&mut self, name: &str, part: Part) {
        if let Some(text) = self.text.as_mut().filter(|_| part == Part::Text) {
            text.end(name);
        }
    }

    /// Takes decoded text.
    pub(super) fn words(&mut self, words: &str, part: Part) {
        let label = words.trim();
        match part {
            Part::Text => {
                if let Some(text) = &mut self.text {
                    text.push(words);
                }
            }
            _ if label.is_empty() || label.len() > LONGEST_LABEL => {}
            Part::ReadMore => {
                if let Some(text) = &mut self.text {
                    text.is_cut = true;
                }
            }
            Part::Meta => {
                if EDITED.contains(&stamp::plain(label).trim().to_lowercase().as_str()) {
                    self.edited = Fact::Met;
                }
                self.meta = self.meta.or_else(|| stamp::time_of(label));
            }
            Part::Plain | Part::Copyable | Part::Button => {
                let is_worded = part == Part::Button && label.chars().any(char::is_alphabetic);
                self.worded_buttons += usize::from(is_worded);
                if let Some(clock) = stamp::time_of(label).filter(|_| self.clocks.len() < MOST) {
                    self.clocks.push(clock);
                }
            }
        }
    }

    /// Notices what the name of a part or icon says of the message.
    fn notice(&mut self, name: &str, tag: &Tag<'_>) {
        let tag_kind = match tag.name {
            "video" => Some(MediaKind::Video),
            "audio" => Some(MediaKind::Audio),
            _ => None,
        };
        if name.starts_with("recalled") || name.starts_with("msg-revoked") {
            self.deleted = Fact::Met;
        }
        let Some(kind) = kind_of(name).or(tag_kind) else { return };
        let is_album = kind == MediaKind::Photo && name == "image-thumb";
        let is_there = self.media.iter().any(|media| media.kind == kind);
        if (is_album || !is_there) && self.media.len() < MOST {
            self.media.push(Media { kind, description: None });
        }
    }

    /// Returns the clock of a message without a caption; of several outside the line below it none is believed.
    pub(super) fn clock(&self) -> Option<Time> {
        self.meta.or_else(|| {
            let first = *self.clocks.first()?;
            self.clocks.iter().all(|clock| *clock == first).then_some(first)
        })
    }

    /// Settles what only the whole row tells.
    pub(super) fn settle(&mut self) {
        // The picture of a video is its first frame, and one of a link belongs to the link.
        let has = |kind| self.media.iter().any(|media| media.kind == kind);
        if has(MediaKind::Video) || has(MediaKind::Sticker) {
            self.media.retain(|media| media.kind != MediaKind::Photo);
        } else if self.media.is_empty() && self.pictures > 0 {
            self.media.push(Media { kind: MediaKind::Other, description: None });
        }
        if let Some(text) = &mut self.text {
            text.is_cut |= self.is_too_deep || self.worded_buttons > 0 && text.ends_open();
            if self.deleted == Fact::Unknown {
                self.deleted = Fact::Unmet;
            }
        }
        if self.deleted == Fact::Met {
            self.text = None;
        }
    }
}

/// Returns what a message carries by the name of a part or icon, in any build since 2019.
fn kind_of(name: &str) -> Option<MediaKind> {
    const NAMES: [(&str, MediaKind); 12] = [
        ("image-thumb", MediaKind::Photo),
        ("media-play", MediaKind::Video),
        ("msg-video", MediaKind::Video),
        ("video-", MediaKind::Video),
        ("media-gif", MediaKind::Sticker),
        ("sticker", MediaKind::Sticker),
        ("audio-", MediaKind::Audio),
        ("ptt-", MediaKind::Audio),
        ("document-", MediaKind::Document),
        ("doc-", MediaKind::Document),
        ("location", MediaKind::Location),
        ("link-preview", MediaKind::LinkPreview),
    ];
    NAMES.into_iter().find(|(begins, _)| name.starts_with(begins)).map(|(_, kind)| kind)
}
