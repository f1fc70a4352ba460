//! The formats that can be handed over: one file each, all of the same shape.
//!
//! A format tells itself by content, and reduces a file to what may be kept: the channel's own public words and
//! figures in the shape they came in, so that a better reader can read them again, and nothing of private persons.

mod allowed;
mod companion;
mod data_package;
mod documents;
mod mastodon_outbox;
#[cfg(test)]
mod privacy;
mod profile_page;
mod research_table;
mod sheet;
mod table;
mod telegram_export;
mod web_page;
mod whatsapp_chat;
mod whatsapp_client;
mod whatsapp_web;

use std::{collections::BTreeSet, path::Path};

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use url::Url;

use crate::{
    collect::Purpose,
    extract::{self, DateOrder},
    platform::Platform,
};

/// A file as it was handed over.
pub(super) struct Handed<'a> {
    /// Its name, for those formats whose name says something.
    pub(super) name: &'a str,
    /// Its content; of a page saved as one file the main page.
    pub(super) bytes: &'a [u8],
    /// What is noted of a page in such a file: its media type and charset.
    pub(super) content_type: Option<&'a str>,
    /// Where a page was saved from: what such a file or the browser notes, else the address that it gives itself.
    pub(super) address: Option<&'a Url>,
    /// When it was there at the latest: nothing in it is later.
    pub(super) saved_by: Option<Timestamp>,
    /// The time zone of clock times without one.
    pub(super) zone: &'a TimeZone,
    /// The folder in which people confirm what the columns of tables hold; `None` when nothing may be written.
    pub(super) mappings: Option<&'a Path>,
    /// Under which name the channel itself writes, where the person has said so.
    pub(super) sender: Option<&'a str>,
    /// The names of the channels and authorities that the file may be of.
    pub(super) known_names: &'a BTreeSet<&'a str>,
    /// Which number of a date is the day, where the person has said so.
    pub(super) date_order: Option<DateOrder>,
}

#[cfg(test)]
impl<'a> Handed<'a> {
    /// A file of which nothing is known but its content.
    pub(super) fn plain(bytes: &'a [u8], zone: &'a TimeZone, known_names: &'a BTreeSet<&'a str>) -> Self {
        Self {
            name: "",
            bytes,
            content_type: None,
            address: None,
            saved_by: None,
            zone,
            sender: None,
            known_names,
            date_order: None,
            mappings: None,
        }
    }
}

/// Why a file is not imported, and what to do about it.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) why: String,
    pub(super) hint: String,
    /// It is no mistake: the file has nothing of its own to tell.
    pub(super) is_skipped: bool,
}

impl Refusal {
    pub(super) fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { why: why.into(), hint: hint.into(), is_skipped: false }
    }

    /// Returns that a file has nothing of its own to tell, which is no mistake.
    pub(super) fn skipped(why: impl Into<String>) -> Self {
        Self { why: why.into(), hint: String::new(), is_skipped: true }
    }
}

/// How much of what belongs to private persons was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// Messages that are not the channel's own.
    pub messages: u64,
    /// Telephone numbers.
    pub telephone_numbers: u64,
    /// Names of senders, followers and contacts.
    pub names: u64,
    /// Pictures of persons and other embedded files.
    pub pictures: u64,
}

/// What a file comes to.
pub(super) struct Reduction {
    /// Its documents: one for a page, one a channel for a table, one a month for a long chat.
    pub(super) parts: Vec<Reduced>,
    /// What in it could not be read; everything else is in the documents.
    pub(super) unread: Vec<Unread>,
}

impl From<Reduced> for Reduction {
    fn from(whole: Reduced) -> Self {
        Self { parts: vec![whole], unread: Vec::new() }
    }
}

/// A place in a file that could not be read, such as a row of a table.
pub(super) struct Unread {
    /// Where, such as `row 7`.
    pub(super) place: String,
    /// Why, and what to do about it.
    pub(super) refusal: Refusal,
}

/// A file, or a part of it, reduced to what may be kept: one document of the archive.
pub(super) struct Reduced {
    /// What of the file it is, where a file comes to several documents, such as `2026-03`.
    pub(super) part: Option<String>,
    /// The platform of the channel, where the purpose leaves it open.
    pub(super) platform: Option<Platform>,
    /// Who reads it in `extract`.
    pub(super) purpose: Purpose,
    /// Media type with what the reader must know, such as `text/plain; charset=utf-8; zone=Europe/Berlin`.
    pub(super) content_type: String,
    /// What is kept.
    pub(super) body: Vec<u8>,
    /// The public address of the page or channel, if the file tells it.
    pub(super) address: Option<Url>,
    /// The channel's name, if the file tells it.
    pub(super) name: Option<String>,
    /// When it was saved, if the file tells it.
    pub(super) saved_at: Option<Timestamp>,
    /// What was left out.
    pub(super) dropped: Dropped,
}

/// How much a content looks like a format.
pub(super) enum Likeness {
    /// Not at all.
    No,
    /// It has this in common with it; said when nothing fits better.
    Resembles(&'static str),
    /// It is of this format.
    Is,
}

/// One format.
pub(super) struct Format {
    /// Its name, for `--as` and in messages.
    pub(super) name: &'static str,
    /// Tells by content.
    pub(super) likeness: fn(&Handed<'_>) -> Likeness,
    /// Reduces to what may be kept.
    pub(super) reduce: fn(&Handed<'_>) -> Result<Reduction, Refusal>,
}

/// Every format; the first that says `Is` takes the file, so the more particular ones stand first.
const FORMATS: &[Format] = &[
    data_package::FORMAT,
    telegram_export::FORMAT,
    mastodon_outbox::FORMAT,
    whatsapp_client::FORMAT,
    whatsapp_chat::FORMAT,
    whatsapp_web::FORMAT,
    profile_page::FORMAT,
    web_page::FORMAT,
    research_table::FORMAT,
    table::FORMAT,
];

/// Returns the names of all formats.
#[must_use]
pub fn format_names() -> Vec<&'static str> {
    FORMATS.iter().map(|format| format.name).collect()
}

/// How much of a file shows whether it is markup.
const BEGINS_WITHIN_BYTES: usize = 2_000;

/// Returns true for HTML in whatever encoding, told by how it begins.
pub(super) fn is_markup(bytes: &[u8]) -> bool {
    let begin = extract::text_of(&bytes[..bytes.len().min(BEGINS_WITHIN_BYTES)], None).to_lowercase();
    begin.trim_start().starts_with('<') || ["<html", "<!doctype html"].iter().any(|tag| begin.contains(tag))
}

/// Returns the format that was named, or the one that the content tells.
pub(super) fn tell(handed: &Handed<'_>, named: Option<&str>) -> Result<&'static Format, Refusal> {
    if let Some(named) = named {
        return FORMATS.iter().find(|format| format.name == named).ok_or_else(|| {
            Refusal::new(
                format!("there is no format {named}"),
                format!("known are: {}", format_names().join(", ")),
            )
        });
    }
    let mut resembles = Vec::new();
    for format in FORMATS {
        match (format.likeness)(handed) {
            Likeness::Is => return Ok(format),
            Likeness::Resembles(what) => resembles.push(format!("{} ({what})", format.name)),
            Likeness::No => {}
        }
    }
    if let Some(what) = companion::what(handed.bytes) {
        return Err(Refusal::skipped(what));
    }
    let looked_for = format!("looked for: {}", format_names().join(", "));
    let why = match resembles.first() {
        None => format!("of no known format; {looked_for}"),
        Some(most) => format!("of no known format; it most resembles {most}; {looked_for}"),
    };
    Err(Refusal::new(why, "if you know what it is, say so with --as"))
}
