//! German postal addresses in running text: street and house number, postcode and town.
//!
//! A street is not known by its name (there are too many) but by where it stands: words that end in a
//! house number, just before a five-digit postcode and a town.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;

/// Words, then a house number such as `1`, `12 a` or `3-5`.
static STREET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\p{Lu}[\p{L}.'’\- ]{1,60}?\s?\d{1,4}(?:\s?[a-zA-Z])?(?:\s?[-–/+]\s?\d{1,4}(?:\s?[a-zA-Z])?)?$")
});

/// A body's name and its street without anything between them; what begins as a street does is no name.
static NAME_BEFORE_STREET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^((?:Landkreis|Kreis|Stadt|Gemeinde|Markt|Bezirk|Land\p{Ll}+|\p{Lu}\p{L}*(?:amt|verwaltung|ministerium|präsidium))\s[\p{L} -]*?\s)\p{Lu}\p{L}*(?:straße|strasse|str\.|platz|weg|allee|ring|gasse|damm|ufer|markt|hof|wall|graben)\s*\d",
    )
});

/// A five-digit postcode and the beginning of a town's name.
static TOWN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^\d+/])((?:DE?[-–\s]\s?)?\d{5}\s+\p{Lu}\p{L}+[\p{L}.()/\- ]*)"));

/// Words before a number that are no street.
const NO_STREETS: [&str; 7] = ["postfach", "telefon", "tel.", "zimmer", "raum", "fax", "seite"];

/// A postal address with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PostalAddress {
    /// Index of the line of the postcode.
    pub(super) line: usize,
    /// Street and house number; `None` for a post office box or a large recipient's own postcode.
    pub(super) street: Option<String>,
    /// Postcode and town.
    pub(super) town: String,
    /// What stands before the street, nearest first: where the body names itself.
    pub(super) before: Vec<String>,
}

impl PostalAddress {
    /// Returns street and town on one line.
    pub(super) fn one_line(&self) -> String {
        match &self.street {
            Some(street) => format!("{street}, {}", self.town),
            None => self.town.clone(),
        }
    }
}

/// A piece of a line between commas, bars or bullets.
struct Piece {
    line: usize,
    text: String,
    is_town: bool,
}

/// Pieces before the town in which its street may stand, and before the street in which a name may.
const REACH: usize = 3;

/// Pieces that are looked at; no imprint is longer.
const MOST_PIECES: usize = 20_000;

/// Finds the postal addresses in lines, in their order.
pub(super) fn find<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<PostalAddress> {
    let pieces = lines.enumerate().flat_map(|(line, text)| pieces(line, text));
    let pieces: Vec<Piece> = pieces.take(MOST_PIECES).collect();
    let towns = pieces.iter().enumerate().filter(|(_, piece)| piece.is_town);
    towns.map(|(position, town)| address(&pieces[..position], town, pieces.get(position + 1))).collect()
}

fn address(before: &[Piece], town: &Piece, after: Option<&Piece>) -> PostalAddress {
    let nearest = before.iter().rev().take_while(|piece| !piece.is_town);
    let street = nearest.clone().take(REACH).position(|piece| street_begins(&piece.text).is_some());
    let found = street.and_then(|position| before.iter().rev().nth(position)).and_then(|piece| {
        let start = street_begins(&piece.text)?;
        Some((piece.text[..start].trim().to_owned(), piece.text[start..].trim().to_owned()))
    });
    let names =
        nearest.skip(street.map_or(0, |position| position + 1)).take(REACH).map(|piece| piece.text.clone());
    let same_piece = found.as_ref().map(|(name, _)| name.clone()).filter(|name| !name.is_empty());
    // Some write the town first; its street then stands behind it, on the same line.
    let behind = || after.filter(|piece| piece.line == town.line && street_begins(&piece.text) == Some(0));
    PostalAddress {
        line: town.line,
        street: found.map(|(_, street)| street).or_else(|| behind().map(|piece| piece.text.clone())),
        town: town.text.clone(),
        before: same_piece.into_iter().chain(names).collect(),
    }
}

/// Returns where the street begins in a piece that ends in a house number.
fn street_begins(piece: &str) -> Option<usize> {
    let found = STREET.find(piece)?;
    let lower = found.as_str().to_lowercase();
    if NO_STREETS.iter().any(|word| lower.contains(word)) || piece.contains(['@', '+']) {
        return None;
    }
    let start = NAME_BEFORE_STREET
        .captures(found.as_str())
        .and_then(|found| found.get(1))
        .map_or(0, |name| name.end());
    Some(found.start() + start)
}

/// Cuts a town before the word that labels what follows it on the same line.
fn without_next_label(town: &str) -> &str {
    const LABELS: [&str; 8] = [
        " Postanschrift",
        " Hausanschrift",
        " Postfach",
        " Telefon",
        " Tel.",
        " Fax",
        " E-Mail",
        " Deutschland",
    ];
    LABELS.iter().filter_map(|label| town.find(label)).min().map_or(town, |end| &town[..end])
}

fn pieces(line: usize, text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, is_town: bool| {
        let text = text.trim_matches(|character: char| {
            character.is_whitespace() || matches!(character, '*' | '_' | '-' | '–')
        });
        let text = text.strip_suffix(" in").unwrap_or(text);
        if !text.is_empty() {
            pieces.push(Piece { line, text: text.to_owned(), is_town });
        }
    };
    for part in text.split([',', ';', '|', '•', '·', '\n']) {
        match TOWN.captures(part).and_then(|found| found.get(1)) {
            // An international telephone number may hold five digits too.
            Some(town) if !part[..town.start()].contains('+') => {
                push(&part[..town.start()], false);
                push(without_next_label(town.as_str()), true);
            }
            _ => push(part, false),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, street: Option<&str>, town: &str, before: &str) {
        let found = find(text.lines());
        let address = found.first().unwrap_or_else(|| panic!("no address in {text:?}"));
        let nearest = address.before.first().map_or("", String::as_str);
        assert_eq!((address.street.as_deref(), address.town.as_str(), nearest), (street, town, before));
    }

    #[test]
    fn an_address_is_found_however_it_is_set() {
        check(
            "Landkreis Musterland\nMusterstraße 1\n12345 Musterstadt",
            Some("Musterstraße 1"),
            "12345 Musterstadt",
            "Landkreis Musterland",
        );
        check(
            "Landkreis Musterland, Am Markt 3-5, 12345 Musterstadt",
            Some("Am Markt 3-5"),
            "12345 Musterstadt",
            "Landkreis Musterland",
        );
        check(
            "*Anbieter:*\nStadt Beispiel\nPlatz der Republik 1 a, D-12345 Beispiel am See",
            Some("Platz der Republik 1 a"),
            "D-12345 Beispiel am See",
            "Stadt Beispiel",
        );
        check(
            "Hausanschrift: Alt-Beispiel 140 12345 Berlin",
            Some("Alt-Beispiel 140"),
            "12345 Berlin",
            "Hausanschrift:",
        );
        check("Kreis Muster\nPostfach 12 34\n12345 Musterstadt", None, "12345 Musterstadt", "Postfach 12 34");
    }

    #[test]
    fn what_stands_around_an_address_is_no_part_of_it() {
        let street = Some("Musterstraße 1");
        check(
            "Kreis Muster Musterstraße 1, 12345 Ort Postanschrift: 12344 Ort",
            street,
            "12345 Ort",
            "Kreis Muster",
        );
        check("Stadt Beispiel, 12345 Beispiel, Musterstraße 1", street, "12345 Beispiel", "Stadt Beispiel");
        check("Landkreis Muster: Musterstraße 1 in 12345 Ort", street, "12345 Ort", "Landkreis Muster:");
        check(
            "Stadt Ort, Große Musterstraße 1, 12345 Ort",
            Some("Große Musterstraße 1"),
            "12345 Ort",
            "Stadt Ort",
        );
    }

    #[test]
    fn telephone_numbers_and_counts_are_no_addresses() {
        for text in [
            "Tel. 00000 12345",
            "+49 12345 Beispiel",
            "1234 Follower",
            "Wir sind 12345",
            "Seit 1998, 30 Orte",
        ] {
            assert!(find(text.lines()).is_empty(), "{text}");
        }
    }
}
