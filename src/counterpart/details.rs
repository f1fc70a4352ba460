//! What makes one notice another than the next of the same template: dates, times, streets, roads, places, numbers.
//!
//! Two texts contradict each other in a kind of detail when both state some and have none in common. What only one of them
//! states is no contradiction: a post is short.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    calendar, lexicon,
    piece::{Piece, Pieces},
    stem::stem,
};

/// A kind of detail, what it is called, and what a contradiction in it leaves of the similarity.
///
/// Chosen with the odd half of the labelled texts in view: see docs/exclusive.md.
const LEAVES: [(&str, f64); 6] =
    [("date", 0.5), ("street", 0.5), ("road", 0.5), ("place", 0.6), ("number", 0.7), ("time", 0.8)];

/// The details of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Details {
    /// Dates with day and month.
    pub(super) dates: BTreeSet<Date>,
    /// Days that words such as "morgen" or "Montag" may mean.
    pub(super) told_days: BTreeSet<Date>,
    times: BTreeSet<String>,
    streets: BTreeSet<String>,
    roads: BTreeSet<String>,
    pub(super) places: BTreeSet<String>,
    /// Numbers by what they number, such as a bus line, or count, such as people.
    numbers: BTreeMap<String, BTreeSet<String>>,
    /// All numbers that are neither dates nor times.
    all_numbers: BTreeSet<String>,
}

impl Details {
    /// Reads the details; also returns which pieces are dates and times, hence no words of their own.
    pub(super) fn of(pieces: &Pieces, written: Date) -> (Self, Vec<bool>) {
        let list = &pieces.list;
        let mut details = Self::default();
        let mut is_calendar = vec![false; list.len()];
        for (at, piece) in list.iter().enumerate() {
            let next = list.get(at + 1);
            let before = at.checked_sub(1).and_then(|before| list.get(before));
            if !piece.is_number {
                details.told_days.extend(calendar::told_from(&piece.key, written));
                details.street(piece, before);
                details.place(piece, before, next);
            } else if is_calendar[at] {
            } else if let Some((date, length)) = date(list, at, written) {
                details.dates.insert(date);
                is_calendar[at..at + length].fill(true);
            } else if let Some((time, length)) = time(list, at) {
                details.times.insert(time);
                is_calendar[at..at + length].fill(true);
            } else {
                details.number(piece, before, next);
            }
        }
        (details, is_calendar)
    }

    fn street(&mut self, piece: &Piece, before: Option<&Piece>) {
        const ENDINGS: [&str; 11] =
            ["strasse", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "brucke", "tunnel"];
        const NO_STREETS: [&str; 6] =
            ["radweg", "gehweg", "fussweg", "parkplatz", "spielplatz", "sportplatz"];
        let Some(name) = ENDINGS.iter().find_map(|ending| piece.key.strip_suffix(ending)) else { return };
        if !piece.is_capital || NO_STREETS.contains(&piece.key.as_str()) {
            return;
        }
        let kinds = [
            "bundes",
            "landes",
            "kreis",
            "staats",
            "land",
            "einbahn",
            "fahrrad",
            "arbeits",
            "ausbildungs",
            "kita",
            "betreuungs",
        ];
        if kinds.contains(&name) {
            return;
        }
        // "Rothenburger Straße", "Müller-Weg", "Am Ring".
        let name = match before {
            _ if name.chars().count() > 2 => name,
            Some(before) if before.is_capital && piece.is_joined && before.key != "kita" => &before.key,
            _ => return,
        };
        self.streets.insert(stem(name).to_owned());
    }

    fn place(&mut self, piece: &Piece, before: Option<&Piece>, next: Option<&Piece>) {
        const LEAD: [&str; 9] =
            ["in", "bei", "nach", "aus", "ortsteil", "stadtteil", "richtung", "ortslage", "gemeinde"];
        let Some(before) = before.filter(|before| LEAD.contains(&before.key.as_str())) else { return };
        if !piece.is_capital || !piece.is_joined || lexicon::is_no_place(&piece.key) || before.is_number {
            return;
        }
        // "in Rothenburger Straße" is no place of that name.
        if next.is_some_and(|next| next.key == "strasse" || next.key == "str") {
            return;
        }
        self.places.insert(stem(&piece.key).to_owned());
    }

    fn number(&mut self, piece: &Piece, before: Option<&Piece>, next: Option<&Piece>) {
        let number = piece.key.replace(['.', ','], "");
        self.all_numbers.insert(number.clone());
        let before = before.filter(|before| !before.is_number && piece.is_joined);
        if let Some(before) = before {
            if ["a", "b", "k", "l", "st", "bab"].contains(&before.key.as_str()) && before.is_capital {
                self.roads.insert(format!("{}{number}", before.key));
                return;
            }
            if before.is_capital && lexicon::weight(&before.key) > 0.0 {
                self.numbers.entry(stem(&before.key).to_owned()).or_default().insert(number.clone());
            }
        }
        let next = next.filter(|next| !next.is_number && next.is_joined);
        if let Some(next) = next.filter(|next| next.is_capital || next.key.starts_with("jahrig")) {
            self.numbers.entry(stem(&next.key).to_owned()).or_default().insert(number);
        }
    }

    /// Returns the kinds of details in which two texts contradict each other, and what is left of their similarity.
    ///
    /// A name that stands in the other text in any way is no contradiction: `is_in_other` and `is_in_this` tell.
    pub(super) fn contradictions(
        &self,
        other: &Self,
        is_in_other: impl Fn(&str) -> bool,
        is_in_this: impl Fn(&str) -> bool,
    ) -> (Vec<&'static str>, f64) {
        let days =
            |details: &Self| details.dates.union(&details.told_days).copied().collect::<BTreeSet<Date>>();
        let is_apart = |ours: &BTreeSet<String>, theirs: &BTreeSet<String>| {
            apart(ours, theirs)
                && !ours.iter().any(|name| is_in_other(name))
                && !theirs.iter().any(|name| is_in_this(name))
        };
        let mut numbers =
            self.numbers.iter().filter_map(|(what, ours)| Some((ours, other.numbers.get(what)?)));
        let found = [
            apart(&self.dates, &other.dates)
                && self.dates.is_disjoint(&days(other))
                && other.dates.is_disjoint(&days(self)),
            is_apart(&self.streets, &other.streets),
            apart(&self.roads, &other.roads),
            is_apart(&self.places, &other.places),
            numbers.any(|(ours, theirs)| {
                apart(ours, theirs)
                    && (ours.is_disjoint(&other.all_numbers) || theirs.is_disjoint(&self.all_numbers))
            }),
            apart(&self.times, &other.times),
        ];
        let kinds = LEAVES.iter().zip(found).filter(|(_, found)| *found);
        kinds.fold((Vec::new(), 1.0), |(mut names, left), ((name, leaves), _)| {
            names.push(*name);
            (names, left * leaves)
        })
    }
}

fn apart<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

/// Reads "12. Oktober 2026", "12.10.", "12.10.2026"; returns also how many pieces it takes.
fn date(list: &[Piece], at: usize, written: Date) -> Option<(Date, usize)> {
    let piece = &list[at];
    let parts: Vec<&str> = piece.key.split('.').collect();
    let year = |text: &str| {
        text.parse::<i16>().ok().filter(|year| (0..100).contains(year) || (1900..2200).contains(year))
    };
    match parts[..] {
        [day, month, stated] => {
            let date = calendar::date(Some(year(stated)?), month.parse().ok()?, day.parse().ok()?, written)?;
            Some((date, 1))
        }
        [day, month] if piece.has_stop => {
            let date = calendar::date(None, month.parse().ok()?, day.parse().ok()?, written)?;
            Some((date, 1))
        }
        [day] if piece.has_stop => {
            let Some(month) = list.get(at + 1).and_then(|next| calendar::month(&next.key)) else {
                return first_of_range(list, at, written);
            };
            let stated = list.get(at + 2).filter(|next| next.is_number && next.key.len() == 4);
            let stated = stated.and_then(|next| year(&next.key));
            let date = calendar::date(stated, month, day.parse().ok()?, written)?;
            Some((date, if stated.is_some() { 3 } else { 2 }))
        }
        _ => None,
    }
}

/// Reads the first day of "12. bis 23. Oktober", "12./13. Oktober".
fn first_of_range(list: &[Piece], at: usize, written: Date) -> Option<(Date, usize)> {
    let is_between = |piece: &Piece| ["bis", "und", "oder"].contains(&piece.key.as_str());
    let end_of_range = if list.get(at + 1).is_some_and(is_between) { at + 2 } else { at + 1 };
    let month = calendar::month(&list.get(end_of_range + 1)?.key)?;
    let is_day = list.get(end_of_range).is_some_and(|piece| piece.is_number && piece.has_stop);
    let date = calendar::date(None, month, list[at].key.parse().ok()?, written)?;
    is_day.then_some((date, 1))
}

/// Reads "18 Uhr", "18.30 Uhr", "18:30"; returns also how many pieces it takes.
fn time(list: &[Piece], at: usize) -> Option<(String, usize)> {
    let piece = &list[at];
    let is_clock = |next: &Piece| next.key == "uhr";
    let with_word = list.get(at + 1).is_some_and(is_clock);
    // "14 bis 18 Uhr"
    let in_range = list.get(at + 1).is_some_and(|next| ["bis", "und"].contains(&next.key.as_str()))
        && list.get(at + 3).is_some_and(is_clock);
    if !with_word && !in_range && !piece.key.contains(':') {
        return None;
    }
    let (hour, minute) = piece.key.split_once([':', '.']).unwrap_or((&piece.key, "0"));
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60).then(|| (format!("{hour}:{minute:02}"), if with_word { 2 } else { 1 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: &[&str]) {
        let read = |text: &str| Details::of(&Pieces::of(text), jiff::civil::date(2026, 10, 6)).0;
        let (one, other) = (read(one), read(other));
        assert_eq!(one.contradictions(&other, |_| false, |_| false).0, expected, "{one:?} and {other:?}");
        assert_eq!(other.contradictions(&one, |_| false, |_| false).0, expected);
    }

    #[test]
    fn dates_contradict_however_they_are_written() {
        check("am 12. Oktober 2026", "am 19.10.2026", &["date"]);
        check("am 12. Oktober", "am 12.10.26", &[]);
        check("vom 12. bis 23. Oktober", "ab 12.10.", &[]);
        check("am 12. und 13. Oktober", "am 14.10.", &["date"]);
        check("am 12.10. und 13.10.", "vom 13. Oktober an", &[]);
        // The Monday before or after the 6th of October is not the 19th, yet only one text names a date.
        check("am Montag", "am 19. Oktober", &[]);
        check("am Montag und am 20.10.", "am 12. Oktober", &[]);
    }

    #[test]
    fn times_streets_roads_places_and_numbers_contradict() {
        check("um 18 Uhr", "um 19:30 Uhr", &["time"]);
        check("14 bis 18 Uhr", "ab 14.00 Uhr", &[]);
        check("in der Hauptstraße", "in der Rothenburger Straße", &["street"]);
        check("Rothenburger Str. gesperrt", "in der Rothenburger Straße", &[]);
        check("auf der B 51", "auf der B52", &["road"]);
        check("Sprechtag in Oberdorf", "Sprechtag in Unterdorf", &["place"]);
        check("Linie 12 fällt aus", "Linie 21 fällt aus", &["number"]);
        check("ein 47-Jähriger", "ein 29-jähriger Mann", &["number"]);
        check("in Zusammenarbeit mit", "in Kürze", &[]);
    }
}
