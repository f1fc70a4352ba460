//! The small line under a figure: its date, its source, the host to follow, the stored page.

use askama::Template;

use crate::{
    language::{Language, hostile},
    view::Origin,
};

/// Where a figure comes from, ready to stand under it.
#[derive(Template)]
#[template(path = "source_note.html")]
pub(super) struct SourceNote {
    /// Date and kind of source.
    words: String,
    /// Address and host; `None` when the origin has no address that may become a link.
    link: Option<(String, String)>,
    /// The word for a stored page, the start of its digest and the digest.
    stored: Option<(String, String, String)>,
    /// What to type to be led to the place in the page.
    command: Option<String>,
}

impl SourceNote {
    /// Returns the note for a figure of a channel whose own address stands in the same row.
    pub(super) fn beside(origin: &Origin, address: Option<&str>, language: &Language) -> Self {
        let note = Self::new(origin, language);
        if origin.url.as_deref() == address { Self { link: None, ..note } } else { note }
    }

    /// Returns the note with the command that explains the figure.
    pub(super) fn explained(self, authority_id: &str, metric: &str) -> Self {
        let command = format!("kanalbarometer explain {} {metric}", hostile::plain(authority_id));
        Self { command: Some(command), ..self }
    }

    pub(super) fn new(origin: &Origin, language: &Language) -> Self {
        let date = match origin.date {
            Some(date) => language.stated_date(&date),
            None => language.text("date-unknown"),
        };
        let kind = match origin.source_kind {
            Some(kind) => language.source_kind(kind),
            None => language.source(origin.source),
        };
        Self {
            words: format!("{date}, {kind}"),
            link: origin.url.as_deref().and_then(hostile::link),
            stored: origin
                .document_sha256
                .as_deref()
                .map(hostile::plain)
                .map(|digest| (language.text("stored-page"), digest.chars().take(8).collect(), digest)),
            command: None,
        }
    }
}
