//! Tables as import keeps them: CSV in UTF-8, a header, one line for each row of the table that was handed over.
//!
//! What stands in the cells is what stood in the table: a better reader can read it again.

use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;

use super::{Issue, page::Page};

/// More lines than a spreadsheet has rows are no table of ours.
const MOST_LINES: usize = 1_048_576;

/// Returns the lines of a table; one that is broken becomes an issue.
pub(super) fn lines<Line: DeserializeOwned>(page: &Page<'_>, issues: &mut Vec<Issue>) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(page.text.as_bytes());
    let mut lines = Vec::new();
    for line in reader.deserialize().take(MOST_LINES) {
        match line {
            Ok(line) => lines.push(line),
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                issues.push(issue("broken_line", &format!("line {line}"), error.to_string()));
            }
        }
    }
    lines
}

/// Returns the time zone that import noted for clock times without one.
pub(super) fn zone(page: &Page<'_>) -> TimeZone {
    let noted = page.parameter("zone").and_then(|name| TimeZone::get(name).ok());
    noted.or_else(|| TimeZone::get("Europe/Berlin").ok()).unwrap_or(TimeZone::UTC)
}

pub(super) fn issue(code: &str, place: &str, detail: impl Into<String>) -> Issue {
    Issue { code: code.to_owned(), place: place.to_owned(), detail: detail.into() }
}
