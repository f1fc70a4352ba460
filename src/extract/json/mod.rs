//! An answer of an interface as a tree of JSON, and what every reader of one needs.
//!
//! The grammar is `serde_json`'s (RFC 8259, at most 128 levels); the tree is our own, so that strings are borrowed
//! from the page, members keep their order, and a value of the wrong kind costs one field and not the page. Places
//! are JSON pointers (RFC 6901), such as `/0/content`. It must not know what an answer is about.

mod object;
mod surrogates;
mod value;

pub(super) use object::{Notes, Object, objects};
pub(super) use value::Json;

use super::{Extraction, Issue, page::Page, text};
use crate::collect::{CheckStatus, api_error};

/// Hands a page's JSON to a reader, or says why there is none: no JSON at all, or the word of an error.
pub(super) fn read(page: &Page<'_>, reader: impl FnOnce(&Json<'_>, &mut Notes) -> Extraction) -> Extraction {
    let mended = surrogates::replaced(&page.text);
    let mut notes = Notes::default();
    if let Some((first, number)) = mended.first.map(|first| (first, mended.number)) {
        let detail = format!("{number} halves of a character without the other were read as U+FFFD");
        notes.issue("lone_surrogate", page.place("text", first), detail);
    }
    let mut extraction = match serde_json::from_str::<Json<'_>>(&mended.text) {
        Err(error) => {
            let (code, detail) = if mended.text.trim_start().starts_with('<') {
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
