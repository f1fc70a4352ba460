//! What a message says and carries: text, media, poll, and whether it was edited or taken back.
//!
//! Phones write what is no text in words of their language, mostly behind a mark that nobody sees.

use super::{attachment, marks, poll};
use crate::{
    extract::{Media, MediaKind, Poll},
    fact::Fact,
};

/// What stands in place of a message that was taken back, without the last dot.
const DELETED: &[&str] = &[
    "Diese Nachricht wurde gelöscht",
    "Du hast diese Nachricht gelöscht",
    "Diese Nachricht wurde vom Admin gelöscht",
    "This message was deleted",
    "You deleted this message",
    "This message was deleted by admin",
    "Ce message a été supprimé",
    "Vous avez supprimé ce message",
    "Se eliminó este mensaje",
    "Eliminaste este mensaje",
    "Questo messaggio è stato eliminato",
    "Hai eliminato questo messaggio",
    "Dit bericht is verwijderd",
    "Mensagem apagada",
    "Bu mesaj silindi",
];

/// What stands in angle brackets behind a message that was edited, without the last dot.
const EDITED: &[&str] = &[
    "Diese Nachricht wurde bearbeitet",
    "This message was edited",
    "Ce message a été modifié",
    "Se editó este mensaje",
    "Questo messaggio è stato modificato",
    "Dit bericht is bewerkt",
    "Mensagem editada",
    "Bu mesaj düzenlendi",
];

/// What begins a message that shows a place on a map.
const LOCATION: &[&str] =
    &["Standort: http", "Location: http", "location: http", "Live-Standort", "Live location"];

/// What a message says and carries.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// `None` for a message that was taken back.
    pub(super) text: Option<String>,
    pub(super) media: Vec<Media>,
    pub(super) poll: Option<Poll>,
    pub(super) deleted: Fact,
    pub(super) edited: Fact,
}

/// Reads what stands behind the sender.
pub(super) fn read(written: &str) -> Content {
    let trimmed = marks::trim(written);
    if is_one_of(trimmed, DELETED) {
        return Content { deleted: Fact::Met, ..Content::default() };
    }
    let (written, is_edited) = without_edited(written);
    let edited = if is_edited { Fact::Met } else { Fact::Unknown };
    let shown = Content { deleted: Fact::Unmet, edited, ..Content::default() };
    if let Some(poll) = poll::read(written) {
        return Content { text: Some(String::new()), poll: Some(poll), ..shown };
    }
    if LOCATION.iter().any(|beginning| marks::trim(written).starts_with(beginning))
        && written.lines().count() == 1
    {
        let media = vec![Media { kind: MediaKind::Location, description: None }];
        return Content { text: Some(String::new()), media, ..shown };
    }
    let (text, kinds) = attachment::read(written);
    let media = kinds.into_iter().map(|kind| Media { kind, description: None }).collect();
    Content { text: Some(marks::without(&text)), media, ..shown }
}

fn is_one_of(text: &str, phrases: &[&str]) -> bool {
    phrases.contains(&text.trim_end_matches('.'))
}

/// Returns the text without the remark that it was edited, and whether there was one.
fn without_edited(written: &str) -> (&str, bool) {
    let end =
        written.trim_end_matches(|character: char| character.is_whitespace() || marks::is_mark(character));
    let remark = end.strip_suffix('>').and_then(|inside| inside.rsplit_once('<'));
    match remark {
        Some((before, remark)) if is_one_of(marks::trim(remark), EDITED) => (before, true),
        _ => (written, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, text: Option<&str>, deleted: Fact, edited: Fact) {
        let content = read(written);
        let found = (content.text.as_deref(), content.deleted, content.edited);
        assert_eq!(found, (text, deleted, edited), "{written:?}");
    }

    #[test]
    fn what_was_taken_back_or_edited_is_told() {
        check("\u{200e}Diese Nachricht wurde gelöscht.", None, Fact::Met, Fact::Unknown);
        check("You deleted this message", None, Fact::Met, Fact::Unknown);
        check(
            "Heute frei \u{200e}<Diese Nachricht wurde bearbeitet.>",
            Some("Heute frei"),
            Fact::Unmet,
            Fact::Met,
        );
        check("a\nb <This message was edited>", Some("a\nb"), Fact::Unmet, Fact::Met);
        check(
            "Diese Nachricht wurde gelöscht. Warum?",
            Some("Diese Nachricht wurde gelöscht. Warum?"),
            Fact::Unmet,
            Fact::Unknown,
        );
        check("1 < 2 und 3 > 2>", Some("1 < 2 und 3 > 2>"), Fact::Unmet, Fact::Unknown);
        check("", Some(""), Fact::Unmet, Fact::Unknown);
    }

    #[test]
    fn a_place_on_a_map_is_no_text() {
        let content = read("\u{200e}Standort: https://maps.google.com/?q=50.0,7.0");
        assert_eq!(content.media, [Media { kind: MediaKind::Location, description: None }]);
        assert_eq!(content.text.as_deref(), Some(""));
        assert_eq!(read("Standort: https://musterland.example\nAlle Wege").media, []);
    }
}
