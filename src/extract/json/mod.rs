//! An answer of an interface as a tree of JSON, and what every reader of one needs.
//!
//! The grammar is `serde_json`'s (RFC 8259, at most 128 levels); the tree is our own, so that strings are borrowed
//! from the page, members keep their order, and a value of the wrong kind costs one field and not the page. Places
//! are JSON pointers (RFC 6901), such as `/0/content`. It must not know what an answer is about.

mod object;
mod surrogates;
mod value;
mod walk;

use std::borrow::Cow;

use serde::de::IgnoredAny;

pub(crate) use object::{Notes, Object, objects};
pub(crate) use value::Json;
pub(crate) use walk::{Visit, Way, walk};

use super::{Extraction, Issue, charset, page::Page, text};
use crate::collect::{CheckStatus, api_error};

/// Hands a page's JSON to a reader, or says why there is none: no JSON at all, or the word of an error.
pub(super) fn read(page: &Page<'_>, reader: impl FnOnce(&Json<'_>, &mut Notes) -> Extraction) -> Extraction {
    let mut notes = Notes::default();
    let text = mended(page, &mut notes);
    let mut extraction = match serde_json::from_str::<Json<'_>>(&text) {
        Err(error) => {
            let (code, detail) = if text.trim_start().starts_with('<') {
                ("not_json", "the server sent a page where its interface sends data".to_owned())
            } else {
                ("malformed_json", error.to_string())
            };
            notes.issue(code, "page".to_owned(), detail);
            changed()
        }
        Ok(json) => match refusal(&json, &mut notes) {
            Some(status) => Extraction { status, ..Extraction::default() },
            None => reader(&json, &mut notes),
        },
    };
    if let Some(seen) = &mut extraction.observation {
        seen.evidence = notes.evidence;
    }
    extraction.issues.extend(notes.issues);
    extraction
}

/// Returns the text of a page without lone surrogates, and notes those that were there.
pub(super) fn mended<'p>(page: &'p Page<'_>, notes: &mut Notes) -> Cow<'p, str> {
    let mended = surrogates::replaced(&page.text);
    if let Some(first) = mended.first {
        let detail = format!("{} halves of a character without the other were read as U+FFFD", mended.number);
        notes.issue("lone_surrogate", page.place("text", first), detail);
    }
    mended.text
}

/// Returns the text of a file as every reader of JSON here takes it: decoded, without lone surrogates.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    let text = charset::decode(bytes, None).text;
    let mended = surrogates::replaced(&text);
    if mended.number == 0 { text } else { Cow::Owned(mended.text.into_owned()) }
}

/// Hands over the value of a text, or its values where each has a line of its own; each with its place, which is empty
/// for a single value, or with what is wrong with it.
pub(crate) fn each_value<'j>(text: &'j str, mut take: impl FnMut(String, Result<Json<'j>, String>)) {
    match serde_json::from_str(text) {
        Ok(json) => take(String::new(), Ok(json)),
        Err(_) if has_lines(text) => {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
            lines.for_each(|(at, line)| {
                let json = serde_json::from_str(line).map_err(|error| error.to_string());
                take(format!("/{at}"), json);
            });
        }
        Err(error) => take(String::new(), Err(error.to_string())),
    }
}

/// The names that the object of a text has, and the values of those that are texts and were asked for.
#[derive(Default)]
pub(crate) struct TopLevel {
    wanted: &'static [&'static str],
    names: Vec<String>,
    texts: Vec<(String, String)>,
}

/// More names than this no document has at its top.
const MOST_NAMES: usize = 200;

impl TopLevel {
    /// Looks at the object of a text without building a tree; what stands before a mistake is seen.
    pub(crate) fn of(text: &str, wanted: &'static [&'static str]) -> Self {
        let mut top = Self { wanted, ..Self::default() };
        if text.trim_start().starts_with('{') {
            // Whether the rest is well-formed is its reader's to say.
            drop(walk(text, &mut top));
        }
        top
    }

    /// Returns true when the object has a member of that name.
    pub(crate) fn names(&self, name: &str) -> bool {
        self.names.iter().any(|found| found == name)
    }

    /// Returns the value of a wanted member.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(found, _)| found == name).map(|(_, text)| text.as_str())
    }
}

impl Visit for TopLevel {
    fn way(&mut self, name: &str) -> Way {
        if self.names.len() < MOST_NAMES {
            self.names.push(name.to_owned());
        }
        if self.wanted.contains(&name) { Way::Whole } else { Way::Past }
    }

    fn begin(&mut self) {}

    fn member(&mut self, name: &str, value: &Json<'_>) {
        if let (Json::Text(text), ..MOST_NAMES) = (value, self.texts.len()) {
            self.texts.push((name.to_owned(), text.to_string()));
        }
    }

    fn item(&mut self, _: &str, _: &Json<'_>) {}

    fn end(&mut self) {}
}

/// Returns true when one of the first two lines is an object or a list by itself, and not the only one.
fn has_lines(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(2).peekable();
    let is_whole =
        |line: &str| line.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(line).is_ok();
    let Some(first) = lines.next() else { return false };
    lines.next().is_some_and(|second| is_whole(first) || is_whole(second))
}

/// Hands the JSON of a page to a guess at its kind; `None` when it is no JSON.
pub(super) fn guess<T>(page: &Page<'_>, guess: impl FnOnce(&Json<'_>) -> Option<T>) -> Option<T> {
    let mended = surrogates::replaced(&page.text);
    guess(&serde_json::from_str(&mended.text).ok()?)
}

/// What is said of an answer that is JSON and not what was asked for.
pub(super) fn unexpected(code: &str, detail: &str, notes: &mut Notes) -> Extraction {
    notes.issue(code, "page".to_owned(), detail.to_owned());
    changed()
}

fn changed() -> Extraction {
    Extraction { status: CheckStatus::PageChanged, ..Extraction::default() }
}

/// Returns what `{"error": …, "message": …}` means; `None` for every other answer.
fn refusal(json: &Json<'_>, notes: &mut Notes) -> Option<CheckStatus> {
    let members = json.members()?;
    let text = |key: &str| {
        members.iter().rev().find(|(name, _)| name == key).and_then(|(_, value)| match value {
            Json::Text(text) => Some(text.as_ref()),
            _ => None,
        })
    };
    let error = text("error")?;
    let message = text("message").or_else(|| text("error_description"));
    let said = message.map_or_else(|| error.to_owned(), |message| format!("{error}: {message}"));
    notes.issues.push(Issue {
        code: "api_error".to_owned(),
        place: "/error".to_owned(),
        detail: text::quote(&said),
    });
    Some(api_error::meaning(error, message).unwrap_or(CheckStatus::PageChanged))
}
