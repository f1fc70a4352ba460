//! What WhatsApp Web writes before a message, `[14:32, 28.9.2026] Name: `, and which of its numbers is the day.
//!
//! The browser's language decides the form: 24 or 12 hours; dots, slashes or dashes; the year last or first. Dots
//! put the day first, a leading year is followed by the month. Of what is left only the whole file can tell.

use jiff::civil::{Date, DateTime, Time};

use crate::extract::DateOrder;

/// A clock time and a date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    form: Form,
    numbers: [i16; 3],
    time: Time,
}

/// What the form of a date says about the order of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    YearFirst,
    /// Dots between the numbers.
    DayFirst,
    /// Slashes or dashes between the numbers, the year last.
    Open,
}

/// Why the order of the dates of a file cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Undecided {
    /// Both orders give dates that ascend down the page.
    Both,
    /// Neither order gives dates for all of them.
    Neither,
}

impl Stamp {
    /// Reads the time and date before a message; `None` for a form that is not known.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = plain(text);
        let (inside, _) = text.trim_start().strip_prefix('[')?.split_once(']')?;
        let (first, second) = inside.split_once(',')?;
        let (time, date) = if has_year(second) { (first, second) } else { (second, first) };
        let (form, numbers) = date_of(date)?;
        Some(Self { form, numbers, time: time_of(time)? })
    }

    /// Returns the name behind the time and date; `None` when none stands there.
    pub(crate) fn sender(text: &str) -> Option<&str> {
        let (_, after) = text.split_once(']')?;
        let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
        let name = after.trim_matches(is_blank);
        let name = name.strip_suffix(':').unwrap_or(name).trim_matches(is_blank);
        (!name.is_empty()).then_some(name)
    }

    /// Returns the local time; `None` when the order is needed and not known, or there is no such day.
    pub(crate) fn local(&self, order: Option<DateOrder>) -> Option<DateTime> {
        let [a, b, c] = self.numbers;
        let (year, month, day) = match (self.form, order) {
            (Form::YearFirst, _) => (a, b, c),
            (Form::DayFirst, _) | (Form::Open, Some(DateOrder::DayFirst)) => (c, b, a),
            (Form::Open, Some(DateOrder::MonthFirst)) => (c, a, b),
            (Form::Open, None) => return None,
        };
        let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        Some(date.to_datetime(self.time))
    }

    /// Tells the order of the dates of a whole file, given down the page; `None` when no date needs it.
    ///
    /// First what is a date at all decides, then that dates ascend down the page and that nothing was posted after
    /// `saved_on`. A clock of twelve hours is common to both orders and decides nothing.
    pub(crate) fn decide(stamps: &[Self], saved_on: Option<Date>) -> Result<Option<DateOrder>, Undecided> {
        if stamps.iter().all(|stamp| stamp.form != Form::Open) {
            return Ok(None);
        }
        let read = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| {
            let dates = stamps.iter().map(|stamp| Some(stamp.local(Some(order))?.date()));
            dates.collect::<Option<Vec<Date>>>()
        });
        let (days_first, months_first) = match read {
            [Some(days_first), Some(months_first)] => (days_first, months_first),
            [Some(_), None] => return Ok(Some(DateOrder::DayFirst)),
            [None, Some(_)] => return Ok(Some(DateOrder::MonthFirst)),
            [None, None] => return Err(Undecided::Neither),
        };
        if days_first == months_first {
            return Ok(Some(DateOrder::DayFirst));
        }
        let can_be = |dates: &[Date]| {
            // A browser east of the one who dates the file may be a day ahead.
            let latest = saved_on.and_then(|day| day.tomorrow().ok());
            dates.is_sorted() && latest.is_none_or(|latest| dates.iter().all(|date| *date <= latest))
        };
        match (can_be(&days_first), can_be(&months_first)) {
            (true, false) => Ok(Some(DateOrder::DayFirst)),
            (false, true) => Ok(Some(DateOrder::MonthFirst)),
            _ => Err(Undecided::Both),
        }
    }
}

/// Returns text without direction marks and with plain blanks.
pub(super) fn plain(text: &str) -> String {
    let shown = text.chars().filter(|character| !is_invisible(*character));
    shown.map(|character| if character.is_whitespace() { ' ' } else { character }).collect()
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn has_year(text: &str) -> bool {
    text.split(|character: char| !character.is_ascii_digit()).any(|digits| digits.len() == 4)
}

fn date_of(text: &str) -> Option<(Form, [i16; 3])> {
    let text = text.trim().trim_end_matches('.');
    let separator = text.chars().find(|character| matches!(character, '.' | '/' | '-'))?;
    let mut parts = text.split(separator).map(str::trim);
    let parts = [parts.next()?, parts.next()?, parts.next().filter(|_| parts.next().is_none())?];
    let are_digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(are_digits) {
        return None;
    }
    let form = match parts.map(str::len) {
        [4, 1..=2, 1..=2] => Form::YearFirst,
        [1..=2, 1..=2, 4] if separator == '.' => Form::DayFirst,
        [1..=2, 1..=2, 4] => Form::Open,
        _ => return None,
    };
    let mut numbers = [0; 3];
    for (number, part) in numbers.iter_mut().zip(parts) {
        *number = part.parse().ok()?;
    }
    Some((form, numbers))
}

/// Reads `14:32`, `14.32`, `2:32 PM` and `2:32 p. m.`; seconds are not expected and not kept.
pub(super) fn time_of(text: &str) -> Option<Time> {
    let text = plain(text);
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(text.len());
    let (clock, half) = text.split_at(end);
    let (hour, minute) = clock.split_once([':', '.'])?;
    let is_number = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(hour, 2) || minute.len() != 2 || !is_number(minute, 2) {
        return None;
    }
    let hour: i8 = hour.parse().ok()?;
    let half: String = half.chars().filter(|c| !matches!(c, ' ' | '.')).collect();
    let hour = match (half.to_ascii_lowercase().as_str(), hour) {
        ("", 0..=23) => hour,
        ("am", 1..=12) => hour % 12,
        ("pm", 1..=12) => hour % 12 + 12,
        _ => return None,
    };
    Time::new(hour, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, order: Option<DateOrder>, expected: Option<&str>) {
        let local = Stamp::parse(text).and_then(|stamp| stamp.local(order));
        assert_eq!(local.map(|local| local.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn every_form_seen_is_read() {
        const DAY: Option<DateOrder> = Some(DateOrder::DayFirst);
        const MONTH: Option<DateOrder> = Some(DateOrder::MonthFirst);
        check("[14:32, 28.9.2026] Musterland: ", None, Some("2026-09-28T14:32:00"));
        check("[1:25 PM, 11/24/2025] Musterland: ", MONTH, Some("2025-11-24T13:25:00"));
        check("[1:25\u{202f}PM, 11/24/2025] Musterland: ", MONTH, Some("2025-11-24T13:25:00"));
        check("\u{200e}[14:32, 28/09/2026] Musterland: ", DAY, Some("2026-09-28T14:32:00"));
        check("[8:05 pm, 14/12/2025] M: ", DAY, Some("2025-12-14T20:05:00"));
        check("[3:33\u{a0}p.\u{a0}m., 14/9/2026] M: ", DAY, Some("2026-09-14T15:33:00"));
        check("[12:00 a. m., 1/2/2026] M: ", DAY, Some("2026-02-01T00:00:00"));
        check("[12:00 PM, 1/2/2026] M: ", MONTH, Some("2026-01-02T12:00:00"));
        check("[18:45, 2026-09-03] M: ", None, Some("2026-09-03T18:45:00"));
        check("[18:45, 2026/9/3] M: ", None, Some("2026-09-03T18:45:00"));
        check("[2026. 09. 03., 18:45] M: ", None, Some("2026-09-03T18:45:00"));
        check("[18.45, 3.9.2026] M: ", None, Some("2026-09-03T18:45:00"));
        check("[18:45, 3-9-2026] M: ", DAY, Some("2026-09-03T18:45:00"));
    }

    #[test]
    fn what_is_no_time_and_date_is_not_guessed() {
        for text in [
            "[25:00, 28.9.2026] M: ",
            "[14:60, 28.9.2026] M: ",
            "[13:25 PM, 28.9.2026] M: ",
            "[0:25 AM, 28.9.2026] M: ",
            "[14:32, 31.9.2026] M: ",
            "[14:32, 28.9.26] M: ",
            "[下午2:32, 2026/9/28] M: ",
            "[١٤:٣٢, ٢٨.٩.٢٠٢٦] M: ",
            "[14:32, 28.9.2026.1] M: ",
            "14:32, 28.9.2026",
            "[14:32]",
            "[, ]",
            "",
        ] {
            check(text, Some(DateOrder::DayFirst), None);
        }
        check("[14:32, 3/9/2026] M: ", None, None);
    }

    #[test]
    fn the_name_is_whatever_stands_behind() {
        assert_eq!(Stamp::sender("[14:32, 3.9.2026] Kreis: Presse: "), Some("Kreis: Presse"));
        assert_eq!(Stamp::sender("[14:32, 3.9.2026] \u{200e}Kreis: "), Some("Kreis"));
        assert_eq!(Stamp::sender("[14:32, 3.9.2026] "), None);
        assert_eq!(Stamp::sender("Kreis"), None);
    }

    #[track_caller]
    fn decided(dates: &[&str], saved_on: Option<&str>, expected: Result<Option<DateOrder>, Undecided>) {
        let stamps: Vec<Stamp> =
            dates.iter().map(|date| Stamp::parse(&format!("[14:32, {date}] M: ")).unwrap()).collect();
        let saved_on = saved_on.map(|day| day.parse().unwrap());
        assert_eq!(Stamp::decide(&stamps, saved_on), expected, "{dates:?}");
    }

    #[test]
    fn the_whole_file_tells_which_number_is_the_day() {
        const DAY: Result<Option<DateOrder>, Undecided> = Ok(Some(DateOrder::DayFirst));
        const MONTH: Result<Option<DateOrder>, Undecided> = Ok(Some(DateOrder::MonthFirst));
        decided(&["3.9.2026", "4.9.2026"], None, Ok(None));
        decided(&["2026-09-03"], None, Ok(None));
        decided(&[], None, Ok(None));
        // A number above twelve, also where the rows are out of order.
        decided(&["3/9/2026", "13/9/2026"], None, DAY);
        decided(&["9/13/2026", "9/3/2026"], None, MONTH);
        // Dates ascend down the page.
        decided(&["30/11/2026", "1/12/2026"], None, DAY);
        decided(&["11/9/2026", "12/9/2026", "1/10/2026"], None, DAY);
        decided(&["9/11/2026", "9/12/2026", "10/1/2026"], None, MONTH);
        // Nothing is posted after the page was saved.
        decided(&["3/9/2026", "4/9/2026"], Some("2026-05-01"), MONTH);
        decided(&["9/3/2026", "10/3/2026"], Some("2026-09-30"), DAY);
        // The same day in both.
        decided(&["9/9/2026"], None, DAY);
        decided(&["9/11/2026", "10/11/2026"], None, Err(Undecided::Both));
        decided(&["9/11/2026"], Some("2027-01-01"), Err(Undecided::Both));
        decided(&["13/9/2026", "9/13/2026"], None, Err(Undecided::Neither));
    }
}
