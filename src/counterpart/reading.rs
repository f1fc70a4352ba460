//! A text as it is compared: its words as stems with their weights, and its details.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    details::Details,
    lexicon,
    piece::{Piece, Pieces},
    stem::stem,
};

/// Distinct words of a text that count; a release has some hundred.
const MOST_WORDS: usize = 600;

/// What a date weighs among the words.
const DATE: f64 = 1.5;

/// What a word weighs that begins with a small letter: nouns and names tell what a text is about, verbs and adjectives are what a
/// paraphrase changes.
const SMALL: f64 = 0.5;

/// A word of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// Its stem; a date as `=2026-10-12`.
    pub(super) key: String,
    /// As it stands in the text.
    pub(super) shown: String,
    /// Its weight, habits aside.
    pub(super) weight: f64,
}

/// What is compared of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Reading {
    /// Its words that weigh anything, each stem once, in order.
    pub(super) words: Vec<Word>,
    pub(super) details: Details,
    /// The addresses in it.
    pub(super) addresses: Vec<String>,
}

impl Reading {
    /// Reads title and text of something published in a second.
    pub(super) fn of(title: Option<&str>, text: Option<&str>, second: i64) -> Self {
        let mut pieces = Pieces::of(title.unwrap_or_default());
        let rest = Pieces::of(text.unwrap_or_default());
        pieces.list.extend(rest.list);
        pieces.addresses.extend(rest.addresses);
        for piece in &mut pieces.list {
            if let Some(digits) = digits(&piece.key) {
                digits.clone_into(&mut piece.key);
                piece.is_number = true;
            }
        }
        let (details, is_calendar) = Details::of(&pieces, berlin_day(second));
        let mut reading = Self { words: Vec::new(), details, addresses: pieces.addresses };
        let mut known = BTreeSet::new();
        for (piece, _) in pieces.list.iter().zip(is_calendar).filter(|(_, is_calendar)| !is_calendar) {
            let weight = match piece {
                Piece { is_number: true, key, .. } => number_weight(key),
                Piece { is_capital: true, key, .. } => lexicon::weight(key),
                Piece { key, .. } => lexicon::weight(key) * SMALL,
            };
            let key = stem(&piece.key);
            if weight > 0.0 && known.len() < MOST_WORDS && known.insert(key.to_owned()) {
                reading.words.push(Word { key: key.to_owned(), shown: piece.shown.clone(), weight });
            }
        }
        let dates = reading.details.dates.iter().take(MOST_WORDS);
        reading.words.extend(dates.map(|date| Word {
            key: day_key(*date),
            shown: date.to_string(),
            weight: DATE,
        }));
        reading
    }

    /// Returns the keys of days that words such as "morgen" may mean: found in a text, they are no claim of it.
    pub(super) fn told_days(&self) -> impl Iterator<Item = String> {
        self.details.told_days.difference(&self.details.dates).map(|date| day_key(*date))
    }
}

fn day_key(date: Date) -> String {
    format!("={date}")
}

/// Returns the digits of a number that is written as a word.
fn digits(word: &str) -> Option<&'static str> {
    const WORDS: [(&str, &str); 11] = [
        ("zwei", "2"),
        ("drei", "3"),
        ("vier", "4"),
        ("funf", "5"),
        ("sechs", "6"),
        ("sieben", "7"),
        ("acht", "8"),
        ("neun", "9"),
        ("zehn", "10"),
        ("elf", "11"),
        ("zwolf", "12"),
    ];
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, digits)| *digits)
}

/// Years are everywhere, small numbers are anything.
fn number_weight(number: &str) -> f64 {
    match number.len() {
        4 if number.starts_with("20") => 0.1,
        1 => 0.4,
        _ => 1.2,
    }
}

fn berlin_day(second: i64) -> Date {
    let instant = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
    instant.to_zoned(TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)).date()
}
