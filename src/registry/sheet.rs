//! A registry file as rows with named cells, counted as a spreadsheet counts them.
//!
//! Knows nothing of what the columns mean; that is each entry's own file.

use std::collections::BTreeMap;

use super::problem::{Problem, Problems, Severity, shown_of};
use crate::typed::{cells, decode, separator};

/// A file and the columns it may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    /// Name in the registry folder.
    pub(super) file: &'static str,
    /// Columns without which nothing can be read.
    pub(super) needed: &'static [&'static str],
    /// Columns that may be left out.
    pub(super) optional: &'static [&'static str],
}

impl Format {
    fn column(&self, header: &str) -> Option<&'static str> {
        let name = header.trim().to_lowercase().replace([' ', '-'], "_");
        self.needed.iter().chain(self.optional).copied().find(|column| *column == name)
    }
}

/// One row; cells that hold nothing but blanks are not there.
#[derive(Debug)]
pub(super) struct Row {
    /// The file it stands in.
    pub(super) file: &'static str,
    /// The spreadsheet's number.
    pub(super) number: usize,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// Returns what stands in a column, blanks trimmed.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str)
    }
}

/// Reads the rows of a file and reports what is wrong with its shape.
pub(super) fn rows(format: &Format, bytes: &[u8], problems: &mut Problems) -> Vec<Row> {
    let text = decode(bytes);
    let mut lines = (1..).zip(text.split('\n'));
    let Some((header_row, header)) = lines.find(|(_, line)| !line.trim().is_empty()) else {
        problems.push(Problem {
            file: format.file,
            row: 1,
            column: None,
            found: String::new(),
            message: "the file is empty".to_owned(),
            hint: format!("write the header row: {}", format.needed.join(", ")),
            severity: Severity::Error,
        });
        return Vec::new();
    };
    let separator = separator(header, |cell| format.column(cell).is_some());
    let Some(columns) = columns(format, header_row, header, separator, problems) else { return Vec::new() };

    let mut rows = Vec::new();
    for (number, line) in lines {
        let Some(cells) = cells(line, separator) else {
            problems.push(Problem {
                file: format.file,
                row: number,
                column: None,
                found: shown_of(format.file, line),
                message: "a quotation mark is not closed, or a cell holds a line break".to_owned(),
                hint: "close the quotation mark and keep each cell on one line".to_owned(),
                severity: Severity::Error,
            });
            continue;
        };
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if let Some(surplus) = cells.iter().skip(columns.len()).find(|cell| !cell.is_empty()) {
            problems.push(Problem {
                file: format.file,
                row: number,
                column: None,
                found: shown_of(format.file, surplus),
                message: format!("more cells than the header's {} columns", columns.len()),
                hint: "put cells that hold the separator in quotation marks".to_owned(),
                severity: Severity::Error,
            });
            continue;
        }
        let named = columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        let cells = named.filter_map(|(column, cell)| Some(((*column)?, cell))).collect();
        rows.push(Row { file: format.file, number, cells });
    }
    rows
}

/// Returns which column each cell of the header is, or `None` when a needed one is missing.
fn columns(
    format: &Format,
    row: usize,
    header: &str,
    separator: u8,
    problems: &mut Problems,
) -> Option<Vec<Option<&'static str>>> {
    let mut problem = |column: Option<&str>, found: &str, message: String, hint: String, severity| {
        problems.push(Problem {
            file: format.file,
            row,
            column: column.map(str::to_owned),
            found: shown_of(format.file, found),
            message,
            hint,
            severity,
        });
    };
    let Some(names) = cells(header, separator) else {
        let hint = "close the quotation mark in the header row".to_owned();
        problem(None, header, "a quotation mark is not closed".to_owned(), hint, Severity::Error);
        return None;
    };
    let mut columns = Vec::new();
    for name in names {
        let column = format.column(&name);
        if column.is_none() && !name.is_empty() {
            let known = [format.needed, format.optional].concat().join(", ");
            let hint = format!("rename it to one of: {known}; or leave it, it does no harm");
            problem(None, &name, "this column is not read".to_owned(), hint, Severity::Warning);
        }
        if column.is_some() && columns.contains(&column) {
            let hint = "remove one of the two columns".to_owned();
            problem(
                column,
                &name,
                "this column occurs twice; the first is read".to_owned(),
                hint,
                Severity::Warning,
            );
            columns.push(None);
        } else {
            columns.push(column);
        }
    }
    let mut complete = true;
    for needed in format.needed {
        if !columns.contains(&Some(*needed)) {
            complete = false;
            let hint = format!(
                "add a column with the heading {needed}; its cells may be empty where nothing is known"
            );
            problem(
                Some(needed),
                "",
                "this column is missing, so no row can be read".to_owned(),
                hint,
                Severity::Error,
            );
        }
    }
    complete.then_some(columns)
}
