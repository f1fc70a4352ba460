//! The public holidays that all sixteen Länder share.
//!
//! Nine days: five fixed ones (3 October by Article 2 of the Unification Treaty of 1990, the others by the laws of the Länder) and
//! four that follow Easter. Easter Sunday after J. Meeus, "Astronomical Algorithms" (1991), chapter 8, for the Gregorian
//! calendar. Holidays of single Länder are not here: what a channel promises on them is not known.

use jiff::{ToSpan, civil::Date};

/// Returns true on one of the nine days.
pub(super) fn is_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];
    if fixed.contains(&(day.month(), day.day())) {
        return true;
    }
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    easter(day.year())
        .is_some_and(|easter| [-2, 1, 39, 50].iter().any(|days| easter.saturating_add(days.days()) == day))
}

/// Returns Easter Sunday of a year.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let (d, e, g) = (b / 4, b % 4, (b - (b + 8) / 25 + 1) / 3);
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let from_march = h + l - 7 * m + 114;
    let (month, day) = (from_march / 31, from_march % 31 + 1);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nine_days_of_2026() {
        let days = "2026-01-01".parse::<Date>().unwrap().series(1.day()).take(365);
        let holidays: Vec<String> = days.filter(|day| is_holiday(*day)).map(|day| day.to_string()).collect();
        let expected = [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-10-03",
            "2026-12-25",
            "2026-12-26",
        ];
        assert_eq!(holidays, expected);
    }

    #[test]
    fn easter_is_where_almanacs_have_it() {
        for (year, expected) in
            [(1961, "1961-04-02"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")]
        {
            assert_eq!(easter(year).unwrap().to_string(), expected);
        }
    }
}
