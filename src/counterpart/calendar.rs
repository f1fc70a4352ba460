//! Words of the calendar: months, weekdays, and days told from the day of writing.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

/// Returns the number of a month by its folded name.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "januar" | "janner" | "jan" => 1,
        "februar" | "feb" => 2,
        "marz" => 3,
        "april" | "apr" => 4,
        "mai" => 5,
        "juni" => 6,
        "juli" => 7,
        "august" | "aug" => 8,
        "september" | "sept" => 9,
        "oktober" | "okt" => 10,
        "november" | "nov" => 11,
        "dezember" | "dez" => 12,
        _ => return None,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "montag" | "montags" => Weekday::Monday,
        "dienstag" | "dienstags" => Weekday::Tuesday,
        "mittwoch" | "mittwochs" => Weekday::Wednesday,
        "donnerstag" | "donnerstags" => Weekday::Thursday,
        "freitag" | "freitags" => Weekday::Friday,
        "samstag" | "samstags" | "sonnabend" => Weekday::Saturday,
        "sonntag" | "sonntags" => Weekday::Sunday,
        _ => return None,
    })
}

/// Returns the days that a word may mean in a text of a day: one for "morgen", the last and the next for "Montag".
pub(super) fn told_from(word: &str, day: Date) -> Vec<Date> {
    let days = |number: i64| day.checked_add(number.days()).ok();
    let offset = match word {
        "heute" => Some(0),
        "morgen" => Some(1),
        "ubermorgen" => Some(2),
        "gestern" => Some(-1),
        "vorgestern" => Some(-2),
        _ => None,
    };
    if let Some(offset) = offset {
        return days(offset).into_iter().collect();
    }
    let Some(weekday) = weekday(word) else { return Vec::new() };
    let ahead = i64::from(day.weekday().until(weekday));
    [days(ahead - 7), days(ahead)].into_iter().flatten().collect()
}

/// Returns a date of which the year may be left out: the one nearest to the day of writing.
pub(super) fn date(year: Option<i16>, month: i8, day: i8, written: Date) -> Option<Date> {
    if let Some(year) = year {
        return Date::new(if year < 100 { 2000 + year } else { year }, month, day).ok();
    }
    let years = [written.year() - 1, written.year(), written.year() + 1];
    let dates = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
    dates.min_by_key(|date| written.duration_until(*date).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        // A Tuesday.
        let days = told_from(word, jiff::civil::date(2026, 10, 6));
        let days: Vec<String> = days.iter().map(Date::to_string).collect();
        assert_eq!(days, expected, "{word}");
    }

    #[test]
    fn days_are_told_from_the_day_of_writing() {
        check("morgen", &["2026-10-07"]);
        check("gestern", &["2026-10-05"]);
        check("montag", &["2026-10-05", "2026-10-12"]);
        check("dienstag", &["2026-09-29", "2026-10-06"]);
        check("rathaus", &[]);
    }

    #[test]
    fn a_date_without_year_is_the_nearest() {
        let written = jiff::civil::date(2026, 12, 28);
        assert_eq!(date(None, 1, 5, written), Some(jiff::civil::date(2027, 1, 5)));
        assert_eq!(date(None, 11, 5, written), Some(jiff::civil::date(2026, 11, 5)));
        assert_eq!(date(Some(26), 1, 5, written), Some(jiff::civil::date(2026, 1, 5)));
        assert_eq!(date(None, 13, 5, written), None);
        assert_eq!(date(None, 2, 30, written), None);
    }
}
