//! Tables as import keeps them: CSV in UTF-8, a header, one line for each row of the table that was handed over.
//!
//! What stands in the cells is what stood in the table: a better reader can read it again.

use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;

use super::{Issue, page::Page};

/// More lines than a spreadsheet has rows are no table of ours.
const MOST_LINES: usize = 1_048_576;

/// One line of a table, which says where in what was handed over it stood.
pub(super) trait Line: DeserializeOwned {
    /// The cell that says so.
    fn place(&mut self) -> &mut String;
}

/// Returns the lines of a table, each with its place; one that is broken becomes an issue.
pub(super) fn lines<OfKind: Line>(page: &Page<'_>, issues: &mut Vec<Issue>) -> Vec<OfKind> {
    let mut reader = csv::Reader::from_reader(page.text.as_bytes());
    let mut lines = Vec::new();
    for (at, line) in reader.deserialize::<OfKind>().take(MOST_LINES).enumerate() {
        match line {
            Ok(mut line) => {
                // A table that import has not made may lack it; the header is line 1.
                if line.place().trim().is_empty() {
                    *line.place() = format!("line {}", at + 2);
                }
                lines.push(line);
            }
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
