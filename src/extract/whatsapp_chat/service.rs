//! Notes that the app itself writes into a chat: encryption, who came and went, what was renamed, calls.
//!
//! Phones put some of them under the name of a sender. They are no messages, and many name persons.

use std::sync::LazyLock;

use regex::Regex;

use super::marks;
use crate::extract::{pattern::pattern, text};

/// What notes say that begin with a mark, or stand where a sender would.
///
/// In small letters. Each is long enough not to be met in the name of a person or a channel.
const ANYWHERE: &[&str] = &[
    "ende-zu-ende-verschlüssel",
    "end-to-end encrypt",
    "hat die gruppe erstellt",
    "hat den kanal erstellt",
    "hat diese gruppe erstellt",
    "hat diesen kanal erstellt",
    "hat den betreff",
    "hat den gruppennamen",
    "hat den kanalnamen",
    "hat die gruppenbeschreibung",
    "hat die kanalbeschreibung",
    "hat das gruppenbild",
    "hat das kanalbild",
    "hat das kanalsymbol",
    "hat die gruppeneinstellungen",
    "hat die einstellungen",
    "hat die telefonnummer",
    "hat zu einer neuen nummer gewechselt",
    "hat eine nachricht angepinnt",
    "hat die gruppe verlassen",
    "hat den kanal verlassen",
    "ist der gruppe",
    "ist dem kanal",
    "ist jetzt admin",
    "wurde hinzugefügt",
    "wurdest hinzugefügt",
    "wurde entfernt",
    "wurdest entfernt",
    "ist beigetreten",
    "sicherheitsnummer",
    "created group",
    "created this group",
    "created this channel",
    "created the channel",
    "changed the subject",
    "changed the group",
    "changed this group",
    "changed the channel",
    "changed their phone number",
    "changed to +",
    "changed the settings",
    "pinned a message",
    "joined using",
    "joined from",
    "was added",
    "were added",
    "was removed",
    "were removed",
    "security code",
];

/// The same, all looked for at once: a chat may have a million names to look at.
static NOTE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&ANYWHERE.iter().map(|part| regex::escape(part)).collect::<Vec<_>>().join("|")));

/// What such a note ends with.
const AT_THE_END: &[&str] = &[
    " hinzugefügt",
    " entfernt",
    " verlassen",
    " beigetreten",
    " left",
    " joined",
    " geändert",
    " angepinnt",
];

/// What a note of joining or leaving has between two names.
const BETWEEN_NAMES: &[&str] = &[" added ", " removed ", " hat "];

/// Tells whether what stands before a colon is a note of the app and no name.
pub(super) fn is_in_name(name: &str) -> bool {
    // Somebody did something: three words at least. Most names are shorter.
    if name.split_ascii_whitespace().nth(2).is_none() {
        return false;
    }
    let is_quoting = name.contains(['„', '“', '”', '"']);
    let lower = text::comparable(name).to_lowercase();
    is_quoting && BETWEEN_NAMES.iter().chain([&" changed "]).any(|part| lower.contains(part))
        || NOTE.is_match(&lower)
}

/// Tells whether a text under a sender's name is a note of the app. `sender` is that name.
///
/// Phones mark such a text. One whose mark got lost is a message, but for the note on encryption and for whom the
/// sender has added or removed.
pub(super) fn is_note(text: &str, sender: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let is_marked = marks::mark(text.as_bytes()) > 0;
    if line.len() > 1_000 || !is_marked && text.len() != line.len() {
        return false;
    }
    if !is_marked {
        return is_about_encryption(line) || is_about_members(line, sender);
    }
    let lower = text::comparable(marks::trim(line)).to_lowercase();
    let lower = lower.trim_end_matches('.');
    let begins_with_sender = lower.starts_with(&text::comparable(sender).to_lowercase());
    NOTE.is_match(lower)
        || AT_THE_END.iter().any(|part| lower.ends_with(part))
        || begins_with_sender && BETWEEN_NAMES.iter().any(|part| lower.contains(part))
}

/// `Sender hat Name hinzugefügt`, and no more.
fn is_about_members(line: &str, sender: &str) -> bool {
    /// The words for what was done to a name of at most four words, or a number of as many groups.
    const MOST_WORDS: usize = 6;
    let Some(done) = line.strip_prefix(sender) else { return false };
    let done = done.trim_end_matches(['.', '\r']);
    let is_done = done.starts_with(" hat ")
        && [" hinzugefügt", " entfernt"].iter().any(|end| done.ends_with(end))
        || done.starts_with(" added ")
        || done.starts_with(" removed ");
    is_done && done.split_whitespace().count() <= MOST_WORDS
}

/// The note on encryption opens every chat, on iPhones under the other side's name.
fn is_about_encryption(line: &str) -> bool {
    ["Nachrichten und Anrufe sind", "Nachrichten in diesem", "Messages and calls are", "Messages to this"]
        .iter()
        .any(|beginning| line.starts_with(beginning))
        && is_in_name(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(is_note(text, "Landkreis Musterland"), expected, "{text:?}");
    }

    #[test]
    fn notes_are_told_from_messages() {
        check("\u{200e}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.", true);
        check("Messages and calls are end-to-end encrypted. Only people in this chat can read them.", true);
        check("\u{200e}Landkreis Musterland hat +49 000 0000001 hinzugefügt.", true);
        check("\u{200e}Landkreis Musterland hat Erika Muster entfernt", true);
        check("\u{200e}Landkreis Musterland added Erika Muster", true);
        check("\u{200e}Erika Muster left", true);
        check("\u{200e}Ihre Sicherheitsnummer für Erika Muster hat sich geändert.", true);
        check("\u{200e}Bild weggelassen", false);
        check("\u{200e}Guten Morgen", false);
        check("Landkreis Musterland hat +49 000 0000001 hinzugefügt", true);
        check("Landkreis Musterland added Erika Muster", true);
        check("Landkreis Musterland hat im März vier neue Busse zum Fahrplan hinzugefügt", false);
        check("Wir haben eine Haltestelle hinzugefügt", false);
        check("Unser Dienst ist Ende-zu-Ende-verschlüsselt.", false);
        check("Landkreis Musterland hat neue Busse", false);
    }
}
