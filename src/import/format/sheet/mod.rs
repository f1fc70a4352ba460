//! A table as rows of cells, whatever it was saved as: a workbook of Excel, or text with separators.
//!
//! Rows are handed out one at a time and numbered as Excel shows them. It must not know what stands in the columns.

mod delimited;
mod workbook;

use std::ops::ControlFlow;

use super::Refusal;

/// No table has more columns than this that mean anything; further ones are not looked at.
const MOST_COLUMNS: usize = 256;

/// The longest cell that is read, in characters; Excel keeps a third of this.
const LONGEST_CELL: usize = 100_000;

/// What a line break within a paragraph of Word becomes in a cell.
const LINE_BREAK_OF_WORD: char = '\u{b}';

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A text, number or date as text; empty where nothing stands.
    Text(String),
    /// Nothing that could be read, and why.
    Unreadable(String),
}

impl Cell {
    /// Returns the cell of a text, without the blanks around it.
    ///
    /// Without its control characters, what stands there could be another number.
    fn of(text: &str) -> Self {
        let text = text.trim();
        if text.chars().nth(LONGEST_CELL).is_some() {
            return Self::Unreadable(format!("a cell with more than {LONGEST_CELL} characters"));
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | LINE_BREAK_OF_WORD)) {
            return Self::Unreadable("a cell with control characters: the file is damaged".to_owned());
        }
        Self::Text(text.replace(LINE_BREAK_OF_WORD, "\n"))
    }

    /// Returns the text; empty for what could not be read.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Unreadable(_) => "",
        }
    }
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number as Excel shows it.
    pub(super) number: usize,
    /// Its cells, or why they cannot be told apart.
    pub(super) cells: Result<Vec<Cell>, &'static str>,
}

impl Row {
    /// Returns the text of a cell; empty where there is none.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cells.as_ref().ok().and_then(|cells| cells.get(column)).map_or("", Cell::text)
    }

    /// Returns true when no cell holds anything.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.as_ref().is_ok_and(|cells| cells.iter().all(|cell| *cell == Cell::Text(String::new())))
    }
}

/// Takes one row, and says whether to go on.
pub(super) type Take<'a> = &'a mut dyn FnMut(Row) -> ControlFlow<()>;

/// A file that holds tables.
pub(super) enum Book {
    /// One table as text.
    Text(delimited::Delimited),
    /// The sheets of a workbook.
    Workbook(Box<workbook::Workbook>),
}

impl Book {
    /// Opens a file; `is_header` tells cells of a header, by which the separator is found.
    pub(super) fn open(bytes: &[u8], is_header: &dyn Fn(&str) -> bool) -> Result<Self, Refusal> {
        if is_workbook(bytes) {
            return workbook::Workbook::open(bytes).map(|workbook| Self::Workbook(Box::new(workbook)));
        }
        Ok(Self::Text(delimited::Delimited::open(bytes, is_header)))
    }

    /// Returns the names of its sheets; a text has one without a name.
    pub(super) fn sheets(&self) -> Vec<String> {
        match self {
            Self::Text(_) => vec![String::new()],
            Self::Workbook(workbook) => workbook.sheets(),
        }
    }

    /// Hands out the rows of a sheet from the first on.
    pub(super) fn rows(&mut self, sheet: &str, take: Take<'_>) -> Result<(), Refusal> {
        match self {
            Self::Text(text) => {
                text.rows(take);
                Ok(())
            }
            Self::Workbook(workbook) => workbook.rows(sheet, take),
        }
    }

    /// Returns the first rows of a sheet.
    pub(super) fn head(&mut self, sheet: &str, rows: usize) -> Result<Vec<Row>, Refusal> {
        let mut head = Vec::new();
        self.rows(sheet, &mut |row| {
            head.push(row);
            if head.len() < rows { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(head)
    }
}

/// Returns true for a workbook of Excel, also an old or a protected one.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || workbook::is_old_or_protected(bytes)
}

/// Returns the first lines of a text, so that telling a format takes no longer for a long one.
pub(super) fn beginning(bytes: &[u8]) -> &[u8] {
    const ENOUGH: usize = 65_536;
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    match bytes.get(..ENOUGH) {
        None => bytes,
        // Cut at the end of a line, so that no character is cut.
        Some(head) => &head[..memchr::memrchr(b'\n', head).filter(|_| !is_wide).unwrap_or(ENOUGH)],
    }
}
