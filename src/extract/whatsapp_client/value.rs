//! Values as clients write them: numbers as text or in two halves, times in seconds, milliseconds or microseconds.

use jiff::Timestamp;

use crate::{
    count::Count,
    extract::{
        json::{Json, Notes, Object},
        text,
    },
};

/// The year in which WhatsApp opened its first channels, in seconds: no channel and no message of one is older.
const CHANNELS_SINCE: i64 = 1_672_531_200;
/// The year 2100.
const FAR_AHEAD: i64 = 4_102_444_800;
/// More than there are people.
const LARGEST_COUNT: u64 = 10_000_000_000;

/// Returns what stands at the end of a path of names, with its place; `None` where a name is missing or `null`.
pub(super) fn at<'j>(object: &Object<'j>, path: &[&str]) -> Option<(&'j Json<'j>, String)> {
    let (last, before) = path.split_last()?;
    let mut inner: Option<Object<'j>> = None;
    for name in before {
        let parent = inner.as_ref().unwrap_or(object);
        inner = Some(Object::of(parent.get(name), parent.place_of(name))?);
    }
    let parent = inner.as_ref().unwrap_or(object);
    parent.has(last).then(|| (parent.get(last), parent.place_of(last)))
}

/// Returns the first of several paths that leads to something.
pub(super) fn first_at<'j>(object: &Object<'j>, paths: &[&[&str]]) -> Option<(&'j Json<'j>, String)> {
    paths.iter().find_map(|path| at(object, path))
}

/// Returns the text at the first of several paths that leads to one.
pub(super) fn text_at<'j>(object: &Object<'j>, paths: &[&[&str]]) -> Option<&'j str> {
    paths.iter().find_map(|path| match at(object, path)? {
        (Json::Text(text), _) => Some(text.as_ref()),
        _ => None,
    })
}

/// Returns a whole number, written as such, as text, or as the two halves of 64 bits.
pub(super) fn number(json: &Json<'_>) -> Option<u64> {
    match json {
        Json::Whole(number) => Some(*number),
        Json::Text(text) => text.trim().parse().ok(),
        Json::Object(_) => {
            let halves = Object::of(json, String::new())?;
            let half = |key: &str| match halves.get(key) {
                Json::Whole(half) => Some(*half & 0xffff_ffff),
                // JavaScript writes the upper half of what needs 32 bits as a negative number.
                Json::Negative(half) => u64::try_from(*half & 0xffff_ffff).ok(),
                _ => None,
            };
            Some(half("high")? << 32 | half("low")?)
        }
        _ => None,
    }
}

/// Returns a count of people; the issue says why a value is none.
pub(super) fn count(json: &Json<'_>, place: String, notes: &mut Notes) -> Option<Count> {
    let found = number(json);
    let plausible = found.filter(|number| *number <= LARGEST_COUNT);
    if plausible.is_none() {
        let (code, detail) = match found {
            Some(number) => ("number_out_of_range", format!("{number} is more than can be")),
            None => ("malformed_number", "no whole number".to_owned()),
        };
        notes.issue(code, place, detail);
    }
    plausible.map(Count::exact)
}

/// Returns a moment, its unit told by its size; one before channels existed, or of the next century, is refused.
pub(super) fn moment(json: &Json<'_>, place: String, notes: &mut Notes) -> Option<Timestamp> {
    let (moment, written) = match json {
        Json::Text(text) if text.contains('T') => (text.trim().parse().ok(), text.clone().into_owned()),
        Json::Fraction(seconds) if (0.0..1e18).contains(seconds) => {
            // Only the whole seconds are taken; the number is below 2^63.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
            let whole = *seconds as u64;
            (by_size(whole), seconds.to_string())
        }
        other => {
            let number = number(other);
            (number.and_then(by_size), number.map_or_else(|| other.kind().to_owned(), |n| n.to_string()))
        }
    };
    let plausible =
        moment.filter(|moment: &Timestamp| (CHANNELS_SINCE..FAR_AHEAD).contains(&moment.as_second()));
    if plausible.is_none() {
        let detail = format!("no moment since channels exist: {}", text::quote(&written));
        notes.issue("implausible_time", place, detail);
    }
    plausible
}

fn by_size(number: u64) -> Option<Timestamp> {
    let number = i64::try_from(number).ok()?;
    match number {
        0..100_000_000_000 => Timestamp::from_second(number).ok(),
        100_000_000_000..100_000_000_000_000 => Timestamp::from_millisecond(number).ok(),
        100_000_000_000_000..100_000_000_000_000_000 => Timestamp::from_microsecond(number).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: Option<&str>) {
        let value: Json<'_> = serde_json::from_str(json).unwrap();
        let mut notes = Notes::default();
        let moment = moment(&value, "/t".to_owned(), &mut notes).map(|moment| moment.to_string());
        assert_eq!(moment.as_deref(), expected, "{json}");
        assert_eq!(notes.issues.len(), usize::from(expected.is_none()), "{json}");
    }

    #[test]
    fn the_unit_of_a_time_is_told_by_its_size() {
        check("1790704079", Some("2026-09-29T17:47:59Z"));
        check("\"1790704079\"", Some("2026-09-29T17:47:59Z"));
        check("1790704079123", Some("2026-09-29T17:47:59.123Z"));
        check("\"1790704079123456\"", Some("2026-09-29T17:47:59.123456Z"));
        check("1790704079.9", Some("2026-09-29T17:47:59Z"));
        check("{\"low\":1790704079,\"high\":0,\"unsigned\":true}", Some("2026-09-29T17:47:59Z"));
        check("\"2026-09-29T19:47:59+02:00\"", Some("2026-09-29T17:47:59Z"));
    }

    #[test]
    fn a_time_that_cannot_be_is_refused() {
        for json in [
            "0",
            "-5",
            "1000000000",
            "\"0001-01-01T00:00:00Z\"",
            "1790704079123456789",
            "99999999999999999999999",
            "9999999999",
            "\"gestern\"",
            "{\"low\":1}",
            "[1790704079]",
            "1e300",
        ] {
            check(json, None);
        }
    }

    #[test]
    fn halves_of_a_number_are_put_together() {
        let long: Json<'_> = serde_json::from_str(r#"{"low":-1,"high":1,"unsigned":true}"#).unwrap();
        assert_eq!(number(&long), Some(0x1_ffff_ffff));
    }
}
