//! What a channel has promised its readers: at least so many posts a working day, a day or a week.

use serde::{Deserialize, Serialize};

use super::reading::Reading;
use crate::typed::word;

/// More posts than anybody promises; larger numbers are typing errors.
const MOST: u64 = 100;

/// A rhythm that was promised, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// At least so many posts.
    pub posts: u64,
    /// In each of these.
    pub every: PromisedSpan,
    /// The page that says so; of an entry that names none, the page that names the channel.
    pub source: String,
}

/// The span of time that a promise is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromisedSpan {
    /// Monday to Friday without the public holidays that all Länder share.
    Workday,
    /// Every day.
    Day,
    /// Monday to Sunday.
    Week,
}

impl PromisedSpan {
    /// Every span.
    pub const ALL: [Self; 3] = [Self::Workday, Self::Day, Self::Week];

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Workday => "workday",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// Returns what the row promises; what cannot be understood is left unknown, with a warning.
pub(super) fn promise(row: &mut Reading) -> Option<Promise> {
    let text = row.row.text("promised_rhythm");
    let source = row.row.text("promised_source").or_else(|| row.row.text("source"));
    let Some(text) = text else {
        if row.row.text("promised_source").is_some() {
            let hint = "write the promise into promised_rhythm, such as werktags 1; or remove its source";
            row.warning("promised_source", "a source without a promise; it is not used", hint);
        }
        return None;
    };
    let Some((posts, every)) = rhythm(text) else {
        let hint = "write a number and one of werktags, täglich, wöchentlich (weekdays, daily, weekly), such as werktags 1";
        row.warning("promised_rhythm", "not a rhythm that is known here; it is left unknown", hint);
        return None;
    };
    Some(Promise { posts, every, source: source?.to_owned() })
}

/// Reads `werktags 1`, `2 pro Woche`, `one post a day`: one number, one span, and nothing that is not understood.
fn rhythm(text: &str) -> Option<(u64, PromisedSpan)> {
    let (mut posts, mut every) = (None, None);
    for part in word(text).split('_') {
        if let Some(span) = span(part) {
            if every.replace(span).is_some() {
                return None;
            }
        } else if let Some(number) = number(part) {
            if posts.replace(number).is_some() {
                return None;
            }
        } else if !matches!(
            part,
            "pro"
                | "je"
                | "jeden"
                | "am"
                | "in"
                | "der"
                | "mindestens"
                | "mal"
                | "x"
                | "per"
                | "a"
                | "every"
                | "at"
                | "least"
                | "times"
                | "beitrag"
                | "beitraege"
                | "meldung"
                | "meldungen"
                | "post"
                | "posts"
        ) {
            return None;
        }
    }
    // `täglich` alone is one post a day.
    Some((posts.unwrap_or(1), every?))
}

fn span(word: &str) -> Option<PromisedSpan> {
    Some(match word {
        "werktags" | "werktag" | "werktaeglich" | "weekday" | "weekdays" | "workday" | "workdays" => {
            PromisedSpan::Workday
        }
        "taeglich" | "tag" | "daily" | "day" => PromisedSpan::Day,
        "woechentlich" | "woche" | "weekly" | "week" => PromisedSpan::Week,
        _ => return None,
    })
}

fn number(word: &str) -> Option<u64> {
    let number = match word {
        "ein" | "eine" | "einen" | "einmal" | "one" | "once" => 1,
        "zwei" | "zweimal" | "two" | "twice" => 2,
        "drei" | "dreimal" | "three" => 3,
        digits => digits.strip_suffix('x').unwrap_or(digits).parse().ok()?,
    };
    (1..=MOST).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_is_read_as_an_official_types_it() {
        use PromisedSpan::{Day, Week, Workday};
        #[track_caller]
        fn check(text: &str, expected: Option<(u64, PromisedSpan)>) {
            assert_eq!(rhythm(text), expected, "{text}");
        }
        check("werktags 1", Some((1, Workday)));
        check("täglich", Some((1, Day)));
        check("Wöchentlich 2", Some((2, Week)));
        check("werktags eine Meldung", Some((1, Workday)));
        check("mindestens 3 Beiträge pro Woche", Some((3, Week)));
        check("2x je Werktag", Some((2, Workday)));
        check("1 per weekday", Some((1, Workday)));
        check("at least one post a day", Some((1, Day)));
        check("twice a week", Some((2, Week)));
        // Two numbers, two spans, none, too many, a word that may change the meaning.
        for text in [
            "1-2 pro Woche",
            "täglich, werktags 2",
            "3",
            "0 pro Tag",
            "101 per day",
            "nie täglich",
            "1,5 pro Tag",
        ] {
            check(text, None);
        }
        check(&"täglich ".repeat(1000), None);
    }
}
