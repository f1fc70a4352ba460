//! The channel's name: the heading, or the title without WhatsApp's own words at its end.

use super::{Notes, heading::Heading};
use crate::extract::{outline::Outline, text};

/// Words for "channel" in the languages in which WhatsApp titles its pages.
const CHANNEL_WORDS: [&str; 18] = [
    "channel",
    "kanal",
    "kanaal",
    "canal",
    "canale",
    "chaîne",
    "chaine",
    "saluran",
    "kanał",
    "kanál",
    "kanali",
    "kanava",
    "csatorna",
    "канал",
    "κανάλι",
    "قناة",
    "チャンネル",
    "频道",
];

/// Reads the name; `None` when the page names only WhatsApp itself.
pub(super) fn read(outline: &Outline, heading: &Heading<'_>, notes: &mut Notes<'_>) -> Option<String> {
    if let Some(block) = heading.name {
        let words = block.lines.iter().flat_map(|line| line.split_ascii_whitespace());
        let name = words.collect::<Vec<_>>().join(" ").trim().to_owned();
        notes.found("name", block.element, block.offset, &name);
        return Some(name);
    }
    let (element, found) =
        [("meta[property=\"og:title\"]", outline.meta("og:title")), ("title", outline.title.as_ref())]
            .into_iter()
            .find_map(|(element, found)| Some((element, found?)))?;
    let name = without_suffix(&found.text);
    (!is_generic(&name)).then(|| {
        notes.found("name", element, found.offset, &found.text);
        name
    })
}

/// Removes a last `| WhatsApp Channel` in any language, and nothing else: names may hold a bar themselves.
pub(super) fn without_suffix(title: &str) -> String {
    let title = text::one_line(title);
    for bar in ["|", "•", "·", "–", " - "] {
        if let Some((name, suffix)) = title.rsplit_once(bar)
            && is_suffix(suffix)
            && !name.trim().is_empty()
        {
            return name.trim().to_owned();
        }
    }
    title
}

/// Returns true for `WhatsApp Channel`, `WhatsApp-Kanal`, `Canal do WhatsApp` and the like.
pub(super) fn is_suffix(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|character: char| !character.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let is_own_word = |word: &&str| {
        *word == "whatsapp"
            || CHANNEL_WORDS.contains(word)
            || matches!(*word, "de" | "do" | "di" | "da" | "van" | "na")
    };
    words.contains(&"whatsapp") && words.iter().all(is_own_word)
}

/// Returns true for WhatsApp's label of a channel, such as `Kanal |`.
pub(super) fn is_channel_word(label: &str) -> bool {
    let word = label.trim_matches(|character: char| !character.is_alphabetic()).to_lowercase();
    CHANNEL_WORDS.contains(&word.as_str())
}

/// Returns true for a title that names no channel, such as `WhatsApp` or `WhatsApp Channel Invite`.
pub(super) fn is_generic(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words =
        lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let is_own = matches!(
            word,
            "whatsapp"
                | "messenger"
                | "web"
                | "com"
                | "invite"
                | "group"
                | "chat"
                | "community"
                | "join"
                | "the"
                | "a"
                | "on"
                | "einladung"
                | "zur"
                | "zum"
                | "gruppeneinladung"
                | "gruppe"
                | "gruppo"
                | "invito"
                | "al"
                | "alla"
                | "de"
                | "do"
                | "di"
        );
        is_own || CHANNEL_WORDS.contains(&word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &str) {
        assert_eq!(without_suffix(title), expected);
    }

    #[test]
    fn only_a_real_suffix_is_removed() {
        check("Landkreis Musterland | WhatsApp Channel", "Landkreis Musterland");
        check("Landkreis Musterland | WhatsApp-Kanal", "Landkreis Musterland");
        check("Musterland | Aktuell | WhatsApp Channel", "Musterland | Aktuell");
        check("Musterland | Aktuell", "Musterland | Aktuell");
        check("Musterland | Canal do WhatsApp", "Musterland");
        check("Musterland | Canale WhatsApp", "Musterland");
        check("Muster-Land - WhatsApp Channel", "Muster-Land");
        check("Musterland | Unser WhatsApp-Kanal", "Musterland | Unser WhatsApp-Kanal");
        check("Musterland", "Musterland");
        check("| WhatsApp Channel", "| WhatsApp Channel");
    }

    #[test]
    fn whatsapp_itself_is_no_name() {
        for name in [
            "",
            "WhatsApp",
            "WhatsApp Channel",
            "WhatsApp Channel Invite",
            "WhatsApp-Kanal",
            "| WhatsApp Channel",
        ] {
            assert!(is_generic(name), "{name}");
        }
        assert!(!is_generic("Landkreis Musterland"));
        assert!(!is_generic("112"));
    }
}
