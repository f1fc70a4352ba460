//! What is wrong in a registry file, said so that a person can mend it in the spreadsheet.

use std::{cmp::Ordering, fmt};

use serde::Serialize;

use crate::{
    hint::Hint,
    typed::{holds_mail, holds_phone, shown},
};

/// What a problem means for its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row is not used.
    Error,
    /// The row is used; the value named is left unknown, or needs a second look.
    Warning,
}

impl Severity {
    /// Returns the word that machine-readable output uses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong in a registry file.
///
/// `Display` gives `file:row:column: "found": message`; the hint is apart, see [`Hint`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Name of the file in the registry folder.
    pub file: &'static str,
    /// Row as a spreadsheet counts it: the header is row 1.
    pub row: usize,
    /// Column by its English name; `None` when the whole row or file is meant.
    pub column: Option<String>,
    /// What stands there, at most 80 characters, control and direction characters escaped.
    pub found: String,
    /// What is wrong with it, without a trailing dot.
    pub message: String,
    /// How to mend it, without a trailing dot.
    pub hint: String,
    /// What it means for the row.
    pub severity: Severity,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.file, self.row)?;
        if let Some(column) = &self.column {
            write!(f, "{column}:")?;
        }
        if !self.found.is_empty() {
            write!(f, " \"{}\":", self.found)?;
        }
        write!(f, " {}", self.message)
    }
}

impl Hint for Problem {
    fn hint(&self) -> Option<String> {
        Some(self.hint.clone())
    }
}

/// Returns what a problem shows of a cell of a file.
///
/// Problems are printed and logged: a telephone number or an e-mail address among the declared answers is not repeated.
pub(super) fn shown_of(file: &str, text: &str) -> String {
    let is_private = file == super::declared::FORMAT.file && (holds_phone(text) || holds_mail(text));
    if is_private { "…".to_owned() } else { shown(text) }
}

/// Collects problems while files are read, and sorts them by place.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Sorts by row within each file; files stand in the order in which the registry reads them.
    pub(super) fn into_sorted(mut self, files: &[&str]) -> Vec<Problem> {
        let file = |problem: &Problem| files.iter().position(|name| *name == problem.file);
        let place = |a: &Problem, b: &Problem| -> Ordering { (file(a), a.row).cmp(&(file(b), b.row)) };
        self.0.sort_by(place);
        self.0
    }
}
