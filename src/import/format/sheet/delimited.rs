//! Text with separators, in any dialect that Excel writes, with cells of several lines.
//!
//! A quotation mark that is never closed costs its own row and not the rest of the file.

use super::{Cell, MOST_COLUMNS, Row, Take};
use crate::typed;

/// The most lines that one row may have; a quotation mark still open then was never meant as one.
const MOST_LINES_OF_ROW: usize = 200;

/// How many lines are looked at to find the separator.
const HEAD: usize = 30;

pub(in crate::import::format) struct Delimited {
    text: String,
    separator: u8,
}

impl Delimited {
    pub(super) fn open(bytes: &[u8], is_header: &dyn Fn(&str) -> bool) -> Self {
        let text = typed::decode(bytes);
        // Excel's own way to say it; the line is no row.
        let said = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
        if let Some((separator, rest)) = said
            && let [separator] = separator.trim_end().as_bytes()
        {
            return Self { separator: *separator, text: rest.to_owned() };
        }
        let separator = separator(&text, is_header);
        Self { text, separator }
    }

    pub(super) fn rows(&self, take: Take<'_>) {
        let mut rest = self.text.as_str();
        let mut number = 0;
        while !rest.is_empty() {
            number += 1;
            let (end, is_closed) = row_end(rest, self.separator);
            let cells = if is_closed {
                Ok(cells(&rest[..end], self.separator))
            } else {
                Err("a quotation mark is not closed")
            };
            if take(Row { number, cells }).is_break() {
                return;
            }
            rest = rest.get(end + 1..).unwrap_or("");
        }
    }
}

/// Returns the separator with which a line of the head has the most cells of a header, else the most cells at all.
fn separator(text: &str, is_header: &dyn Fn(&str) -> bool) -> u8 {
    let score = |separator: u8| {
        let lines = text.split('\n').take(HEAD).filter_map(|line| typed::cells(line, separator));
        let scores = lines.map(|cells| (cells.iter().filter(|cell| is_header(cell)).count(), cells.len()));
        scores.max().unwrap_or_default()
    };
    // The first of several that fit equally: the order of `SEPARATORS`.
    typed::SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b';')
}

/// Returns where the first row of a text ends, and whether its quotation marks are closed; of an open one the row is
/// its first line.
fn row_end(text: &str, separator: u8) -> (usize, bool) {
    #[derive(PartialEq)]
    enum At {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let bytes = text.as_bytes();
    let first_line = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
    if memchr::memchr(b'"', &bytes[..first_line]).is_none() {
        return (first_line, true);
    }
    let (mut at, mut lines) = (At::Start, 0);
    for (offset, byte) in bytes.iter().enumerate() {
        at = match (at, *byte) {
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, b'\n') => {
                lines += 1;
                if lines == MOST_LINES_OF_ROW {
                    return (first_line, false);
                }
                At::Quoted
            }
            (At::Quoted, _) | (At::Start | At::Closed, b'"') => At::Quoted,
            (_, b'\n') => return (offset, true),
            (_, byte) if byte == separator => At::Start,
            (At::Start, b' ') => At::Start,
            _ => At::Plain,
        };
    }
    if at == At::Quoted { (first_line, false) } else { (bytes.len(), true) }
}

/// Splits a row into cells.
fn cells(row: &str, separator: u8) -> Vec<Cell> {
    if !row.contains('"') {
        return row.split(char::from(separator)).take(MOST_COLUMNS).map(Cell::of).collect();
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .buffer_capacity(row.len().max(1))
        .from_reader(row.as_bytes());
    let mut record = csv::StringRecord::new();
    // Text cannot fail to be read; a row of nothing but quotation marks has no cells.
    let _ = reader.read_record(&mut record);
    record.iter().take(MOST_COLUMNS).map(Cell::of).collect()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    fn rows(bytes: &[u8]) -> Vec<String> {
        let mut rows = Vec::new();
        Delimited::open(bytes, &|cell| matches!(cell, "Datum" | "Text")).rows(&mut |row| {
            let cells = row.cells.map_or_else(str::to_owned, |cells| {
                cells.iter().map(Cell::text).collect::<Vec<_>>().join("|")
            });
            rows.push(format!("{} {cells}", row.number));
            ControlFlow::Continue(())
        });
        rows
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(rows(text.as_bytes()), expected, "{text:?}");
    }

    #[test]
    fn rows_are_numbered_as_excel_shows_them() {
        check(
            "Datum;Text\n1.1.2026;a\n\n2.1.2026;b\n",
            &["1 Datum|Text", "2 1.1.2026|a", "3 ", "4 2.1.2026|b"],
        );
        check("Datum;Text\n1;\"a\nb;c\"\n2;d", &["1 Datum|Text", "2 1|a\nb;c", "3 2|d"]);
        check("Datum,Text\r\n1,\"a, \"\"b\"\"\"\r\n", &["1 Datum|Text", "2 1|a, \"b\""]);
        check("Datum\tText\n1\ta;b,c\n", &["1 Datum|Text", "2 1|a;b,c"]);
        check("sep=,\nx;y,z\n", &["1 x;y|z"]);
    }

    #[test]
    fn an_open_quotation_mark_costs_its_own_row_only() {
        check("Datum;Text\n1;\"a\n2;b\n", &["1 Datum|Text", "2 a quotation mark is not closed", "3 2|b"]);
        check("Datum;Text\n1;5\" breit\n2;b\n", &["1 Datum|Text", "2 1|5\" breit", "3 2|b"]);
    }

    #[test]
    fn a_cell_with_control_characters_is_not_read() {
        check("Datum;Text\n1;2\u{0}3\n4;a\u{b}b\n", &["1 Datum|Text", "2 1|", "3 4|a\nb"]);
    }
}
