//! One row while it is read: gives its cells as values and notes every problem on the way.

use std::collections::BTreeMap;

use jiff::civil::Date;
use url::Url;

use super::{
    Rules,
    address::{self, BadAddress},
    problem::{Problem, Problems, Severity, shown_of},
    sheet::Row,
};
use crate::{
    platform::Platform,
    typed::{StatedDate, is_key, whole, word},
};

/// The row in which each key was first met, whether that row can be used or not.
pub(super) type Rows = BTreeMap<String, usize>;

/// What is said of an empty cell that must not be empty.
pub(super) const NOTHING_HERE: &str = "nothing stands here";

/// Why a date cannot be used.
enum BadDate {
    NotADate,
    After(Date),
}

/// A row while it is read: notes every problem and whether the row can still be used.
pub(super) struct Reading<'a> {
    pub(super) row: &'a Row,
    rules: &'a Rules,
    problems: &'a mut Problems,
    usable: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn of(row: &'a Row, rules: &'a Rules, problems: &'a mut Problems) -> Self {
        Self { row, rules, problems, usable: true }
    }

    /// Returns the entry unless an error was noted for its row.
    pub(super) fn finish<Entry>(self, entry: Option<Entry>) -> Option<Entry> {
        entry.filter(|_| self.usable)
    }

    /// Notes that the row cannot be used.
    pub(super) fn error(&mut self, column: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.usable = false;
        self.note(Severity::Error, column, message.into(), hint.into());
    }

    /// Notes that the cell's value is left unknown or needs a second look.
    pub(super) fn warning(&mut self, column: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.note(Severity::Warning, column, message.into(), hint.into());
    }

    fn note(&mut self, severity: Severity, column: &str, message: String, hint: String) {
        self.problems.push(Problem {
            file: self.row.file,
            row: self.row.number,
            column: Some(column.to_owned()),
            found: self.row.text(column).map(|text| shown_of(self.row.file, text)).unwrap_or_default(),
            message,
            hint,
            severity,
        });
    }

    /// Returns the text of a cell that must not be empty.
    pub(super) fn required(&mut self, column: &str, hint: &str) -> Option<&'a str> {
        let text = self.row.text(column);
        if text.is_none() {
            self.error(column, NOTHING_HERE, hint);
        }
        text
    }

    /// Returns one of a column's fixed words.
    pub(super) fn one_of<Value>(
        &mut self,
        column: &str,
        read: impl Fn(&str) -> Option<Value>,
        words: &[&str],
    ) -> Option<Value> {
        let value = self.row.text(column).map(read);
        if let Some(Some(value)) = value {
            return Some(value);
        }
        let message = if value.is_none() { NOTHING_HERE } else { "a word that is not known here" };
        self.error(column, message, format!("write one of: {}", words.join(", ")));
        None
    }

    /// Returns the row's own key, which no other row may have.
    pub(super) fn key(&mut self, column: &str, rows: &mut Rows) -> Option<String> {
        let text = self
            .required(column, "give every row a key of its own, in lower-case letters, digits and hyphens")?;
        if !is_key(text) {
            let proposal = word(text).replace('_', "-");
            self.error(
                column,
                "not a key of lower-case letters, digits and hyphens",
                format!("write {proposal}"),
            );
        }
        match rows.get(text) {
            Some(other) => {
                let message = format!("the same key as in row {other}");
                self.error(column, message, "give one of the two rows another key, or remove it");
            }
            None => _ = rows.insert(text.to_owned(), self.row.number),
        }
        Some(text.to_owned())
    }

    /// Returns the key of an entry in another file, which must be there and usable.
    pub(super) fn reference(
        &mut self,
        column: &str,
        file: &str,
        rows: &Rows,
        usable: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let text = self.required(column, &format!("write the key of a row in {file}"))?;
        if !usable(text) {
            if let Some(row) = rows.get(text) {
                let message = format!("row {row} of {file} has this key but cannot be used");
                self.error(column, message, "mend that row; this one needs no change");
            } else {
                let message = format!("no row of {file} has this key");
                self.error(column, message, format!("add the row to {file}, or correct the key"));
            }
        }
        Some(text.to_owned())
    }

    /// Returns a whole number, or `None` with a warning.
    pub(super) fn whole(&mut self, column: &str) -> Option<u64> {
        let number = whole(self.row.text(column)?);
        if let Err(not_whole) = number {
            let message = format!("{}; it is left unknown", not_whole.message());
            self.warning(
                column,
                message,
                "write a whole number such as 92550 or 92.550; leave it empty if unknown",
            );
        }
        number.ok()
    }

    /// Returns a date with the precision it is written with, or `None` with a warning.
    pub(super) fn date(&mut self, column: &str) -> Option<StatedDate> {
        match self.stated_date(column)? {
            Ok(date) => Some(date),
            Err(BadDate::NotADate) => {
                let hint = "write 2024-03-05, 05.03.2024, 2024-03 or 2024; leave it empty if unknown";
                self.warning(column, "not a date; it is left unknown", hint);
                None
            }
            Err(BadDate::After(as_of)) => {
                let message = format!("a date after {as_of}; it is left unknown");
                self.warning(column, message, "correct the date, or wait until it has come");
                None
            }
        }
    }

    /// Returns a date without which the row cannot be used.
    pub(super) fn required_date(&mut self, column: &str) -> Option<StatedDate> {
        const HINT: &str = "write the day, such as 05.03.2024; a month or a year will do if no day is known";
        self.required(column, HINT)?;
        match self.stated_date(column)? {
            Ok(date) => return Some(date),
            Err(BadDate::NotADate) => self.error(column, "not a date", HINT),
            Err(BadDate::After(as_of)) => {
                let message = format!("a date after {as_of}");
                self.error(column, message, "correct the date, or wait until it has come");
            }
        }
        None
    }

    fn stated_date(&self, column: &str) -> Option<Result<StatedDate, BadDate>> {
        let Some(date) = StatedDate::read(self.row.text(column)?) else {
            return Some(Err(BadDate::NotADate));
        };
        match self.rules.as_of {
            Some(as_of) if date.from > as_of => Some(Err(BadDate::After(as_of))),
            _ => Some(Ok(date)),
        }
    }

    /// Returns a date that must be known to the day, or `None` with a warning.
    pub(super) fn day(&mut self, column: &str) -> Option<Date> {
        let date = self.date(column)?;
        if date.from != date.to {
            self.warning(column, "not a single day; it is left unknown", "write the day, such as 31.12.2024");
            return None;
        }
        Some(date.from)
    }

    /// Returns the address in a cell, or why it cannot be used.
    pub(super) fn web(&self, column: &str) -> Option<Result<Url, BadAddress>> {
        self.row.text(column).map(|text| address::web(text, self.rules.loopback))
    }

    /// Returns the address of a channel in a cell, or why it cannot be used.
    pub(super) fn channel(&self, column: &str, platform: Platform) -> Option<Result<Url, BadAddress>> {
        self.row.text(column).map(|text| address::channel(text, platform, self.rules.loopback))
    }
}
