//! The authorised representative: the role is said, the person's name never.

use std::sync::LazyLock;

use regex::Regex;

use super::{Lines, Outcome};
use crate::extract::{pattern::pattern, postal_address::PostalAddress};

/// Offices that represent a public body in Germany.
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:Landr(?:ats?|ates|ätin)|Städteregionsr(?:ats?|ates|ätin)|(?:Erste[rn]?\s)?(?:Ober|Samtgemeinde|Verbands|Amts)?[Bb]ürgermeister(?:s|in)?|\p{L}*[Pp]räsident(?:en|in)?|\p{L}*[Mm]inister(?:s|in)?|(?:Innen|Schul|Bau)?[Ss]enator(?:s|in)?|Staatssekretär(?:s|in)?|(?:Regionalverbands|Verwaltungs|Amts)?[Dd]irektor(?:s|in)?|Vorstands?(?:vorsitzende[rn]?)?|(?:Amts|Behörden|Dienststellen)leiter(?:s|in)?|Geschäftsführer(?:s|in)?|Leiter(?:s|in)?\s+(?:des|der))\b",
    )
});

/// Words that say of somebody that they represent; a menu's "Vertretungen" or "Vertreter der Presse" do not.
static REPRESENTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bvertreten\s+(?:durch|von)\b|\b(?:durch|von)\b.{0,80}\bvertreten\b|\bvertretungsberechtigt|\bgesetzlich\p{L}*\s+vertret|^vertret(?:er|erin|ung)\s*:",
    )
});

/// Lines around the word "vertreten" in which the role may stand.
const REACH: usize = 2;

/// Cuts a line behind an office: what follows there is mostly the name of the person who holds it.
pub(super) fn without_person(text: &str) -> &str {
    ROLE.find(text).map_or(text, |role| &text[..role.end()])
}

/// Finds a role beside a word of representation; a role without it may be a menu's.
pub(super) fn read(lines: &Lines, addresses: &[PostalAddress]) -> Outcome {
    let texts: Vec<&str> = lines.lines.iter().map(|line| line.text.as_str()).collect();
    for (at, _) in texts.iter().enumerate().filter(|(_, text)| REPRESENTED.is_match(text)) {
        let near = at.saturating_sub(REACH)..(at + REACH + 1).min(texts.len());
        let found = (at..near.end)
            .chain(near.start..at)
            .find_map(|line| Some((line, ROLE.find(texts[line])?.as_str())));
        if let Some((line, role)) = found {
            return Outcome::met(role, line, format!("vertreten durch: {role} […]"));
        }
    }
    let above_address =
        addresses.iter().find_map(|address| address.before.iter().find_map(|before| ROLE.find(before)));
    if let Some(role) = above_address {
        let line = addresses
            .iter()
            .find(|a| a.before.iter().any(|b| b.contains(role.as_str())))
            .map_or(0, |a| a.line);
        return Outcome::met(role.as_str(), line, format!("{} […]", role.as_str()));
    }
    if texts.iter().any(|text| REPRESENTED.is_match(text)) {
        return Outcome::unknown("a word of representation without a known role");
    }
    if texts.iter().any(|text| ROLE.is_match(text)) {
        return Outcome::unknown("a role, but not as representative");
    }
    Outcome::absent(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(ROLE.find(text).map(|role| role.as_str()), expected, "{text}");
    }

    #[test]
    fn offices_are_known_in_every_case_and_gender() {
        check("die Landrätin Erika Beispielfrau", Some("Landrätin"));
        check("durch den Polizeipräsidenten", Some("Polizeipräsidenten"));
        check("Bezirkstagspräsidentin", Some("Bezirkstagspräsidentin"));
        check("des Oberbürgermeisters", Some("Oberbürgermeisters"));
        check("Erster Bürgermeister Max", Some("Erster Bürgermeister"));
        check("Bundesministerin", Some("Bundesministerin"));
        check("Bundesministerium", None);
        check("Landratsamt", None);
        check("Polizeipräsidium", None);
    }

    #[test]
    fn a_person_behind_an_office_is_cut_off() {
        assert_eq!(
            without_person("Stadt Beispiel Bürgermeister Max Beispielmann"),
            "Stadt Beispiel Bürgermeister"
        );
        assert_eq!(without_person("Landratsamt Beispiel"), "Landratsamt Beispiel");
    }

    #[test]
    fn words_of_representation_are_told_from_others() {
        let represents = |text: &str| REPRESENTED.is_match(text);
        assert!(represents("Vertreten durch: den Landrat"));
        assert!(represents("Der Kreis wird durch die Landrätin vertreten."));
        assert!(represents("Vertretungsberechtigte: Landrätin"));
        assert!(represents("gesetzlicher Vertreter"));
        assert!(!represents("Ständige Vertretungen der Länder"));
        assert!(!represents("Vertreter der Presse"));
    }
}
