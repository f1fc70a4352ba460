//! The head of a message: date and time, as phones write them in their language and region.
//!
//! `[03.08.21, 12:30:09] `, `03.08.21, 12:30 - `, `8/3/21, 12:30 PM - `, `[3.8.2021 klo 12.30.09] `, and what lies
//! between. Read by hand, byte by byte: this is the one step that every line of a chat goes through.

use jiff::civil::{Date, DateTime, Time};

use super::marks;
use crate::extract::DateOrder;

/// Years in which a chat can have been written.
const YEARS: std::ops::RangeInclusive<i16> = 2009..=2100;

/// The longest word that may stand between date and time, such as `klo`, in bytes.
const LONGEST_WORD: usize = 6;

/// What stands around date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// `[…] `, as iPhones write.
    Brackets,
    /// `… - `, as Android writes.
    Dash,
    /// `…: `, as iPhones wrote until about 2016.
    Colon,
}

/// How a file writes its heads: one export writes them all alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) frame: Frame,
    pub(super) date: DateForm,
    pub(super) has_seconds: bool,
    /// The time bears AM or PM.
    pub(super) twelve_hours: bool,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DateForm {
    /// What stands between day, month and year: a dot, a slash or a dash.
    pub(super) separator: u8,
    pub(super) year_first: bool,
    /// Of the year.
    four_digits: bool,
}

/// Date and time as written, before it is known which number is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub(super) shape: Shape,
    /// The three numbers of the date, in the order in which they stand.
    pub(super) numbers: [u16; 3],
    hour: u8,
    minute: u8,
    second: u8,
}

impl Stamp {
    /// Returns the local date and time; `None` for a day that no calendar has.
    #[must_use]
    pub fn local(&self, order: DateOrder) -> Option<DateTime> {
        let [first, second, third] = self.numbers;
        let (year, month, day) = match (self.shape.date.year_first, order) {
            (true, _) => (first, second, third),
            (false, DateOrder::DayFirst) => (third, second, first),
            (false, DateOrder::MonthFirst) => (third, first, second),
        };
        let year = i16::try_from(if year < 100 { year + 2000 } else { year }).ok()?;
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        let date = Date::new(year, month, day).ok().filter(|date| YEARS.contains(&date.year()))?;
        let part = |number: u8| i8::try_from(number).ok();
        Some(date.to_datetime(Time::new(part(self.hour)?, part(self.minute)?, part(self.second)?, 0).ok()?))
    }

    /// Returns true when the time is stated to the second, else it is to the minute.
    #[must_use]
    pub fn has_seconds(&self) -> bool {
        self.shape.has_seconds
    }
}

/// Returns the head that a line begins with, and where it ends; `None` for any other line.
pub(super) fn parse(line: &[u8]) -> Option<(Stamp, usize)> {
    // Nearly every line that is no head ends here.
    if !matches!(line.first()?, b'0'..=b'9' | b'[' | 0xe2 | 0xef) {
        return None;
    }
    let mut cursor = Cursor { bytes: line, at: 0 };
    cursor.marks();
    let has_bracket = cursor.take(b'[');
    let (numbers, date) = cursor.date()?;
    cursor.between()?;
    let (hour, minute, second) = cursor.time()?;
    let half = cursor.half_of_day();
    cursor.word("Uhr");
    let frame = cursor.frame(has_bracket)?;
    let hour = match half {
        None => hour,
        Some(_) if hour > 12 => hour,
        Some(Half::Before) => hour % 12,
        Some(Half::After) => hour % 12 + 12,
    };
    let shape = Shape { frame, date, has_seconds: second.is_some(), twelve_hours: half.is_some() };
    Some((Stamp { shape, numbers, hour, minute, second: second.unwrap_or_default() }, cursor.at))
}

/// The half of the day that a twelve-hour clock speaks of.
#[derive(Clone, Copy)]
enum Half {
    Before,
    After,
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.rest().first() == Some(&byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn marks(&mut self) {
        loop {
            match marks::mark(self.rest()) {
                0 => return,
                length => self.at += length,
            }
        }
    }

    /// Passes over blanks and marks; returns whether there was a blank.
    fn blanks(&mut self) -> bool {
        let mut found = false;
        loop {
            let blank = marks::blank(self.rest());
            let length = blank.max(marks::mark(self.rest()));
            if length == 0 {
                return found;
            }
            found |= blank > 0;
            self.at += length;
        }
    }

    /// Returns a number and how many digits it has: as many as allowed at most.
    fn number(&mut self, most: usize) -> Option<(u16, usize)> {
        let digits = self.rest().iter().take(most + 1).take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 || digits > most {
            return None;
        }
        let number =
            self.rest()[..digits].iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
        self.at += digits;
        Some((number, digits))
    }

    fn short(&mut self, most: usize) -> Option<u8> {
        self.number(most).and_then(|(number, _)| u8::try_from(number).ok())
    }

    /// Returns the three numbers of a date, and how it is written.
    fn date(&mut self) -> Option<([u16; 3], DateForm)> {
        self.marks();
        let (first, first_digits) = self.number(4)?;
        self.marks();
        let separator = *self.rest().first().filter(|byte| b"./-".contains(byte))?;
        self.at += 1;
        let is_dot = separator == b'.';
        if is_dot {
            self.blanks();
        }
        self.marks();
        let (second, _) = self.number(2)?;
        self.marks();
        if !self.take(separator) {
            return None;
        }
        if is_dot {
            self.blanks();
        }
        self.marks();
        let (third, third_digits) = self.number(4)?;
        let year_first = first_digits == 4;
        let (is_date, four_digits) = if year_first {
            (third_digits <= 2 && is_day(third) && is_month(second), true)
        } else {
            let is_day_and_month = is_day(first) && is_day(second) && (is_month(first) || is_month(second));
            let has_year = matches!(third_digits, 2 | 4);
            (first_digits <= 2 && has_year && is_day_and_month, third_digits == 4)
        };
        if is_dot && year_first {
            self.take(b'.');
        }
        is_date.then_some(([first, second, third], DateForm { separator, year_first, four_digits }))
    }

    /// Passes over what stands between date and time: a comma, blanks, a short word.
    fn between(&mut self) -> Option<()> {
        self.marks();
        let has_comma = self.take(b',');
        let has_blank = self.blanks();
        let letters = self.rest().iter().take(LONGEST_WORD + 1).take_while(|byte| is_letter(**byte)).count();
        if letters == 0 {
            return (has_comma || has_blank).then_some(());
        }
        if !has_blank || letters > LONGEST_WORD {
            return None;
        }
        self.at += letters;
        self.take(b'.');
        self.blanks().then_some(())
    }

    fn time(&mut self) -> Option<(u8, u8, Option<u8>)> {
        self.marks();
        let hour = self.short(2)?;
        let separator = *self.rest().first().filter(|byte| b":.".contains(byte))?;
        self.at += 1;
        let minute = self.two_digits()?;
        let before = self.at;
        let second = if self.take(separator) { self.two_digits() } else { None };
        if second.is_none() {
            self.at = before;
        }
        (hour < 24 && minute < 60 && second.is_none_or(|second| second < 60))
            .then_some((hour, minute, second))
    }

    fn two_digits(&mut self) -> Option<u8> {
        self.number(2).filter(|(_, digits)| *digits == 2).and_then(|(number, _)| u8::try_from(number).ok())
    }

    /// Reads AM or PM with or without dots and blanks, and what German has for them.
    fn half_of_day(&mut self) -> Option<Half> {
        let before = self.at;
        self.blanks();
        for (word, half) in [
            ("vorm.", Half::Before),
            ("nachm.", Half::After),
            ("vormittags", Half::Before),
            ("nachmittags", Half::After),
        ] {
            if self.word(word) {
                return Some(half);
            }
        }
        let half = match self.rest().first().map(u8::to_ascii_lowercase) {
            Some(b'a') => Half::Before,
            Some(b'p') => Half::After,
            _ => {
                self.at = before;
                return None;
            }
        };
        self.at += 1;
        self.take(b'.');
        self.blanks();
        if !self.take(b'm') && !self.take(b'M') || self.rest().first().is_some_and(u8::is_ascii_alphanumeric)
        {
            self.at = before;
            return None;
        }
        self.take(b'.');
        Some(half)
    }

    /// Passes over a word with the blanks before it, if it is there.
    fn word(&mut self, word: &str) -> bool {
        let before = self.at;
        self.blanks();
        let is_there =
            self.rest().get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()));
        self.at = if is_there { self.at + word.len() } else { before };
        is_there
    }

    /// Passes over what ends the head.
    fn frame(&mut self, has_bracket: bool) -> Option<Frame> {
        self.marks();
        if has_bracket {
            let closes = self.take(b']');
            self.at += marks::blank(self.rest());
            return closes.then_some(Frame::Brackets);
        }
        if self.take(b':') {
            let length = marks::blank(self.rest());
            self.at += length;
            return (length > 0).then_some(Frame::Colon);
        }
        if !self.blanks() {
            return None;
        }
        let dash = match self.rest() {
            [b'-', ..] => 1,
            [0xe2, 0x80, 0x93, ..] => 3,
            _ => return None,
        };
        self.at += dash;
        let length = marks::blank(self.rest());
        self.at += length;
        (length > 0 || self.is_end()).then_some(Frame::Dash)
    }

    fn is_end(&self) -> bool {
        matches!(self.rest(), [] | [b'\r' | b'\n', ..])
    }
}

/// A letter of a language with Latin script, byte by byte.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, 0x80..=0xbf | 0xc3)
}

fn is_day(number: u16) -> bool {
    (1..=31).contains(&number)
}

fn is_month(number: u16) -> bool {
    (1..=12).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `2026-03-08 14:05` and what stands behind the head; `None` when the line is no head.
    #[track_caller]
    fn check(line: &str, expected: Option<(&str, &str)>) {
        let found = parse(line.as_bytes()).map(|(stamp, end)| {
            let local = stamp.local(DateOrder::DayFirst).unwrap();
            let pattern = if stamp.has_seconds() { "%Y-%m-%d %H:%M:%S" } else { "%Y-%m-%d %H:%M" };
            (local.strftime(pattern).to_string(), &line[end..])
        });
        let found = found.as_ref().map(|(time, rest)| (time.as_str(), *rest));
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn heads_of_phones_are_read() {
        let minute = "2021-08-03 14:05";
        let second = "2021-08-03 14:05:09";
        check("03.08.21, 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("3.8.2021, 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03.08.21 14:05 – Kanal: Text", Some((minute, "Kanal: Text")));
        check("[03.08.21, 14:05:09] Kanal: Text", Some((second, "Kanal: Text")));
        check("\u{200e}[03.08.21, 14:05:09] \u{200e}Kanal: Text", Some((second, "\u{200e}Kanal: Text")));
        check("[03.08.21, 2:05:09\u{202f}PM] Kanal: Text", Some((second, "Kanal: Text")));
        check("03/08/2021, 2:05 p.\u{a0}m. - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03/08/21 2:05 pm - Kanal: Text", Some((minute, "Kanal: Text")));
        check("3.8.2021, 2:05 nachm. - Kanal: Text", Some((minute, "Kanal: Text")));
        check("3.8.2021 klo 14.05.09 - Kanal: Text", Some((second, "Kanal: Text")));
        check("[3.8.2021 klo 14.05.09] Kanal: Text", Some((second, "Kanal: Text")));
        check("2021-08-03, 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("2021. 08. 03. 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("3. 8. 2021 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03-08-2021 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("2021/08/03, 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03.08.21, 14:05:09: Kanal: Text", Some((second, "Kanal: Text")));
        check("\u{feff}\u{200f}03\u{200f}/08/2021, 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03.08.21, 14:05 Uhr - Kanal: Text", Some((minute, "Kanal: Text")));
        check("03/08/2021 \u{e0}s 14:05 - Kanal: Text", Some((minute, "Kanal: Text")));
    }

    #[test]
    fn midnight_and_noon_are_not_mistaken() {
        check("03/08/21, 12:05 AM - K: T", Some(("2021-08-03 00:05", "K: T")));
        check("03/08/21, 12:05 PM - K: T", Some(("2021-08-03 12:05", "K: T")));
        check("03/08/21, 14:05 PM - K: T", Some(("2021-08-03 14:05", "K: T")));
    }

    #[test]
    fn other_lines_are_no_heads() {
        for line in [
            "",
            "[",
            "\u{200e}",
            "Text",
            "12",
            "3 Punkte: a",
            "03.08.21",
            "03.08.21, 14:05",
            "03.08.21 ist ein Termin - ja",
            "03.08.21, 14:05 -Text",
            "03.08.21, 24:05 - Text",
            "03.08.21, 14:65 - Text",
            "03.08.21, 14:5 - Text",
            "32.08.21, 14:05 - Text",
            "13/13/21, 14:05 - Text",
            "03.08.211, 14:05 - Text",
            "003.08.21, 14:05 - Text",
            "03.08/21, 14:05 - Text",
            "03.08.21, 14:05 pmx - Text",
            "03.08.21, Termine 14:05 - Text",
            "[03.08.21, 14:05",
            "[14:05, 3.8.2021] Kanal: Text",
            "[3.8., 14:05] Kanal: Text",
        ] {
            assert!(parse(line.as_bytes()).is_none(), "{line:?}");
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_no_day() {
        let local = |line: &str, order| parse(line.as_bytes()).unwrap().0.local(order);
        assert_eq!(local("31/02/2021, 14:05 - K: T", DateOrder::DayFirst), None);
        assert_eq!(local("13/02/2021, 14:05 - K: T", DateOrder::MonthFirst), None);
        assert_eq!(local("01/02/1921, 14:05 - K: T", DateOrder::DayFirst), None);
        assert!(local("02/13/2021, 14:05 - K: T", DateOrder::MonthFirst).is_some());
    }
}
