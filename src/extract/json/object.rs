//! An object with its place: each field as what it should be, and an issue where it is something else.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};

use super::Json;
use crate::{
    count::Count,
    extract::{Evidence, Issue, text},
    fact::Fact,
};

/// More than there are people: no channel has so many followers, and no post so many reactions.
const LARGEST_COUNT: u64 = 10_000_000_000;

static NULL: Json<'static> = Json::Null;

/// Evidence and issues as they come up.
#[derive(Default)]
pub(crate) struct Notes {
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) issues: Vec<Issue>,
}

impl Notes {
    pub(crate) fn found(&mut self, field: &str, place: String, quoted: &str) {
        self.evidence.push(Evidence { field: field.to_owned(), place, quote: text::quote(quoted) });
    }

    pub(crate) fn issue(&mut self, code: &str, place: String, detail: String) {
        self.issues.push(Issue { code: code.to_owned(), place, detail });
    }
}

/// An object of an answer.
///
/// A field that is absent or `null` is unknown and no issue; one of another kind than expected is unknown and an
/// issue.
pub(crate) struct Object<'j> {
    members: &'j [(Cow<'j, str>, Json<'j>)],
    /// Where it stands, as a JSON pointer; empty for the whole answer.
    pub(crate) place: String,
}

impl<'j> Object<'j> {
    /// Returns the object at that place, `None` for any other value.
    pub(crate) fn of(json: &'j Json<'j>, place: String) -> Option<Self> {
        Some(Self { members: json.members()?, place })
    }

    /// Returns an object without members: what stands for one that is not there.
    pub(crate) fn empty(place: String) -> Self {
        Self { members: &[], place }
    }

    /// Returns true when the field is there and not `null`.
    pub(crate) fn has(&self, key: &str) -> bool {
        !matches!(self.get(key), Json::Null)
    }

    /// Returns true when the field is there, `null` or not.
    pub(crate) fn names(&self, key: &str) -> bool {
        self.members.iter().any(|(name, _)| name == key)
    }

    /// Returns a field's value.
    pub(crate) fn get(&self, key: &str) -> &'j Json<'j> {
        self.members.iter().rev().find(|(name, _)| name == key).map_or(&NULL, |(_, value)| value)
    }

    /// Returns the place of a field.
    pub(crate) fn place_of(&self, key: &str) -> String {
        format!("{}/{key}", self.place)
    }

    /// Returns a text as written.
    pub(crate) fn text(&self, key: &str, notes: &mut Notes) -> Option<&'j str> {
        match self.get(key) {
            Json::Text(text) => Some(text),
            other => self.wrong(key, other, "text", notes),
        }
    }

    /// Returns `true` as met, `false` as unmet.
    pub(crate) fn flag(&self, key: &str, notes: &mut Notes) -> Fact {
        match self.get(key) {
            Json::Flag(true) => Fact::Met,
            Json::Flag(false) => Fact::Unmet,
            other => self.wrong(key, other, "true or false", notes).unwrap_or(Fact::Unknown),
        }
    }

    /// Returns a count of people or things; they are always printed in full here.
    pub(crate) fn count(&self, key: &str, notes: &mut Notes) -> Option<Count> {
        let (code, detail) = match self.get(key) {
            Json::Whole(number) if *number <= LARGEST_COUNT => return Some(Count::exact(*number)),
            Json::Whole(number) => ("number_out_of_range", format!("{number} is more than can be")),
            Json::Negative(_) => ("number_out_of_range", "a number below zero counts nothing".to_owned()),
            Json::Fraction(_) => ("malformed_number", "no whole number".to_owned()),
            other => return self.wrong(key, other, "a number", notes),
        };
        notes.issue(code, self.place_of(key), detail);
        None
    }

    /// Returns a count, and notes where it stands.
    pub(crate) fn found_count(&self, field: &str, key: &str, notes: &mut Notes) -> Option<Count> {
        let count = self.count(key, notes)?;
        notes.found(field, self.place_of(key), &count.shown.to_string());
        Some(count)
    }

    /// Returns a moment, as RFC 3339 writes it, between the years 2000 and 2100.
    pub(crate) fn instant(&self, key: &str, notes: &mut Notes) -> Option<Timestamp> {
        let written = self.text(key, notes)?;
        let instant = written.trim().parse::<Timestamp>().ok();
        let instant = instant.filter(|instant| (946_684_800..4_102_444_800).contains(&instant.as_second()));
        if instant.is_none() {
            let detail = format!("no moment of this century: {}", text::quote(written));
            notes.issue("malformed_time", self.place_of(key), detail);
        }
        instant
    }

    /// Returns a day, from a date or the date of a moment.
    pub(crate) fn day(&self, key: &str, notes: &mut Notes) -> Option<Date> {
        let written = self.text(key, notes)?;
        let day = written.get(..10).and_then(|day| day.parse::<Date>().ok());
        let day = day.filter(|day| (2000..2100).contains(&day.year()));
        if day.is_none() {
            let detail = format!("no day of this century: {}", text::quote(written));
            notes.issue("malformed_time", self.place_of(key), detail);
        }
        day
    }

    /// Returns a day, and notes where it stands.
    pub(crate) fn found_day(&self, field: &str, key: &str, notes: &mut Notes) -> Option<Date> {
        let day = self.day(key, notes)?;
        if let Json::Text(written) = self.get(key) {
            notes.found(field, self.place_of(key), written);
        }
        Some(day)
    }

    /// Returns an object inside.
    pub(crate) fn object(&self, key: &str, notes: &mut Notes) -> Option<Object<'j>> {
        let value = self.get(key);
        match value {
            Json::Object(_) => Object::of(value, self.place_of(key)),
            other => self.wrong(key, other, "an object", notes),
        }
    }

    /// Returns the objects of a list, at most so many; an absent list is empty.
    pub(crate) fn objects(&self, key: &str, most: usize, notes: &mut Notes) -> Vec<Object<'j>> {
        let value = self.get(key);
        if matches!(value, Json::List(_)) {
            return objects(value, &self.place_of(key), most, notes);
        }
        self.note_kind(key, value, "a list", notes);
        Vec::new()
    }

    fn wrong<T>(&self, key: &str, found: &Json<'_>, expected: &str, notes: &mut Notes) -> Option<T> {
        self.note_kind(key, found, expected, notes);
        None
    }

    /// Notes that a value is of another kind; one that is absent is none.
    fn note_kind(&self, key: &str, found: &Json<'_>, expected: &str, notes: &mut Notes) {
        if !matches!(found, Json::Null) {
            let detail = format!("{} where {expected} was expected", found.kind());
            notes.issue("unexpected_type", self.place_of(key), detail);
        }
    }
}

/// Returns the objects of a list at that place, at most so many; what is no object is an issue.
pub(crate) fn objects<'j>(
    list: &'j Json<'j>,
    place: &str,
    most: usize,
    notes: &mut Notes,
) -> Vec<Object<'j>> {
    let Json::List(items) = list else { return Vec::new() };
    if items.len() > most {
        let detail = format!("{} entries; the first {most} are read", items.len());
        notes.issue("too_many_entries", place.to_owned(), detail);
    }
    let mut found = Vec::new();
    for (at, item) in items.iter().take(most).enumerate() {
        if let Some(object) = Object::of(item, format!("{place}/{at}")) {
            found.push(object);
        } else {
            let detail = format!("{} where an object was expected", item.kind());
            notes.issue("unexpected_type", format!("{place}/{at}"), detail);
        }
    }
    found
}
