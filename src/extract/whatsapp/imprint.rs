//! How the description gives the imprint.
//!
//! The yardstick is § 18 (1) MStV as the media authorities read it: full data, or a link whose label or
//! address says that it leads to the imprint, at most two clicks away. The grade describes what stands
//! there; it is no legal judgement.

use std::sync::LazyLock;

use regex::Regex;

use super::{Notes, web_address};
use crate::extract::{ImprintGrade, pattern::pattern, postal_address, text};

/// The label words, as words of their own: not in "Impressumspflicht", not after "kein".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?P<no>\b(?:kein|keine|keinen|ohne|no)\s+)?\b(?:impressum|imprint|anbieterkennzeichnung|anbieterangaben|kontakt)\b",
    )
});

/// The label words as a part of an address: `/service/impressum`, `impressum-node.html`, `impressum.example.org`.
static SPEAKING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)(?:^|[/_.?=&#-])(?:impressum|imprint|anbieterkennzeichnung|kontakt)(?:$|[/_.,;?=&#-]|\d)")
});

/// Link hosts that lead into a chat or another channel and so to no imprint.
const NO_LINKS: [&str; 4] = ["wa.me", "chat.whatsapp.com", "whatsapp.com", "www.whatsapp.com"];

/// Grades the imprint in a description and quotes what was found.
pub(super) fn read(description: Option<&str>, notes: &mut Notes<'_>) -> ImprintGrade {
    let Some(description) = description else { return ImprintGrade::Unknown };
    let (grade, quoted) = grade(description);
    if let Some(quoted) = quoted {
        let place = notes
            .evidence
            .iter()
            .rev()
            .find(|evidence| evidence.field == "description")
            .map(|e| e.place.clone());
        let place = place.unwrap_or_else(|| "description".to_owned());
        let field = "imprint".to_owned();
        notes.evidence.push(crate::extract::Evidence { field, place, quote: text::quote(&quoted) });
    }
    grade
}

/// Returns the grade of a description, with what was found there.
pub(in crate::extract) fn grade(description: &str) -> (ImprintGrade, Option<String>) {
    let lines: Vec<String> = description.lines().map(text::comparable).collect();
    if let Some(full) = full_text(&lines) {
        return (ImprintGrade::FullText, Some(full));
    }
    let found: Vec<(bool, String)> =
        lines.iter().enumerate().flat_map(|(at, line)| links(line, label_above(&lines, at))).collect();
    if let Some((_, quoted)) = found.iter().find(|(is_labelled, _)| *is_labelled) {
        return (ImprintGrade::LabelledLink, Some(quoted.clone()));
    }
    match found.into_iter().next() {
        Some((_, quoted)) => (ImprintGrade::UnlabelledLink, Some(quoted)),
        None => (ImprintGrade::None, None),
    }
}

/// Returns name, street and town where all three stand in the description.
fn full_text(lines: &[String]) -> Option<String> {
    postal_address::find(lines.iter().map(String::as_str)).into_iter().find_map(|address| {
        let name = address.before.iter().find(|before| is_name(before))?;
        address.street.as_ref()?;
        Some(format!("{name}, {}", address.one_line()))
    })
}

/// Returns true for a line that names somebody, not only labels what follows.
fn is_name(line: &str) -> bool {
    const LABELS: [&str; 14] = [
        "impressum",
        "imprint",
        "anschrift",
        "hausanschrift",
        "postanschrift",
        "adresse",
        "anbieter",
        "herausgeber",
        "hinweis",
        "kontakt",
        "verantwortlich",
        "sitz",
        "und",
        "diensteanbieter",
    ];
    line.split(|character: char| !character.is_alphabetic())
        .filter(|word| word.chars().count() > 2)
        .any(|word| word.starts_with(char::is_uppercase) && !LABELS.contains(&word.to_lowercase().as_str()))
}

/// Returns the links of a line, each with whether its label or address names the imprint.
fn links(line: &str, label_above: Option<&str>) -> Vec<(bool, String)> {
    let mut before_from = 0;
    let mut found = Vec::new();
    for link in web_address::find(line) {
        let before = &line[before_from..link.start];
        let address = link.text;
        if is_chat(address) {
            continue;
        }
        let after = line[link.end..].trim_start();
        let is_first = before.trim().is_empty() && before_from == 0;
        let above = label_above.filter(|_| is_first);
        let behind = after.strip_prefix('(').and_then(|after| after.split(')').next());
        let labelled = [Some(before), above, behind].into_iter().flatten().any(has_label);
        let quoted = match above {
            Some(above) => format!("{above} {address}"),
            None => format!("{before}{address}"),
        };
        found.push((labelled || is_speaking(address), quoted));
        before_from = link.end;
    }
    found
}

/// Returns the line above, past one empty line, when it ends in a label: a link below belongs to it.
fn label_above(lines: &[String], at: usize) -> Option<&str> {
    let above = lines[..at].iter().rev().take(2).find(|line| !line.trim().is_empty())?;
    let last = LABEL.find_iter(above).last()?;
    let rest = &above[last.end()..];
    let is_end = rest.chars().filter(|character| character.is_alphanumeric()).count() <= 25
        && web_address::find(rest).is_empty();
    (is_end && has_label(above)).then_some(above)
}

fn has_label(text: &str) -> bool {
    LABEL.captures_iter(text).any(|found| found.name("no").is_none())
}

fn is_speaking(address: &str) -> bool {
    let without_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    SPEAKING.is_match(without_scheme)
}

fn is_chat(address: &str) -> bool {
    let without_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = without_scheme.split(['/', '?', '#']).next().unwrap_or(without_scheme).to_lowercase();
    NO_LINKS.contains(&host.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(description: &str, expected: ImprintGrade) {
        assert_eq!(grade(description).0, expected, "{description:?}");
    }

    #[test]
    fn full_data_are_name_street_and_town() {
        check(
            "Infos.\n\n*Impressum*\nLandkreis Musterland\nMusterstraße 1\n12345 Musterstadt",
            ImprintGrade::FullText,
        );
        check("Impressum: Stadt Beispiel, Am Markt 1, 12345 Beispiel", ImprintGrade::FullText);
        check("*Anbieter / Herausgeber:*\nMusterstraße 1\n12345 Musterstadt", ImprintGrade::None);
        check("Landkreis Musterland, 12345 Musterstadt", ImprintGrade::None);
    }

    #[test]
    fn a_link_is_labelled_by_the_words_before_it_or_by_itself() {
        check("Impressum: https://www.example.org/a", ImprintGrade::LabelledLink);
        check("Impressum:\nhttps://example.org/a", ImprintGrade::LabelledLink);
        check("Im\u{ad}pres\u{ad}sum\n\nexample.de/a", ImprintGrade::LabelledLink);
        check("*Impressum*: www.example.org", ImprintGrade::LabelledLink);
        check("𝗜𝗺𝗽𝗿𝗲𝘀𝘀𝘂𝗺 👉 www.example.org", ImprintGrade::LabelledLink);
        check("https://example.org/impressum/", ImprintGrade::LabelledLink);
        check("example.de/DE/Service/Impressum/impressum_node.html", ImprintGrade::LabelledLink);
        check("Imprint https://t1p.de/x", ImprintGrade::LabelledLink);
        check("Kontakt: www.müsterland.de", ImprintGrade::LabelledLink);
        check("www.example.org (Impressum)", ImprintGrade::LabelledLink);
        check("Web: example.org | Impressum: t1p.de/x", ImprintGrade::LabelledLink);
        check("Impressum & Datenschutz: https://example.org/rechtliches", ImprintGrade::LabelledLink);
    }

    #[test]
    fn words_that_only_look_like_labels_do_not_label() {
        check("Zur Impressumspflicht: https://example.org/a", ImprintGrade::UnlabelledLink);
        check("https://example.org/impressumspflicht", ImprintGrade::UnlabelledLink);
        check("Kein Impressum: https://example.org", ImprintGrade::UnlabelledLink);
        check("Impressum: https://t1p.de/x", ImprintGrade::LabelledLink);
        check("Impressum auf der Website.\nNeuigkeiten: https://example.org", ImprintGrade::UnlabelledLink);
        check("Datenschutz: https://example.org/datenschutz", ImprintGrade::UnlabelledLink);
        check("Impressum: ja", ImprintGrade::None);
    }

    #[test]
    fn mail_addresses_and_chats_are_no_links() {
        check("presse@example.org", ImprintGrade::None);
        check("presse(at)example.de", ImprintGrade::None);
        check("https://wa.me/000000", ImprintGrade::None);
        check("", ImprintGrade::None);
    }
}
