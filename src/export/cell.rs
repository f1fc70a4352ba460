//! One cell of CSV: text that no spreadsheet takes for a formula, and that a reader can have back.
//!
//! Text that begins like a formula, that begins with an apostrophe, or that is empty, gets an apostrophe in front; every
//! other text stays as it is. So an empty cell is always "unknown", and taking one leading apostrophe away gives every
//! text back. Lost is only what shows nothing: control characters, those that turn the direction of text, and blanks
//! beside blanks.

use crate::language::hostile;

/// How a reader gets the text back, in a sentence for every column that holds text from outside.
pub(super) const UNDO: &str =
    "Text from outside: take one leading apostrophe away (README.md, \"apostrophe\").";

/// Returns a text as it stands in a cell.
pub(super) fn text(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.split('\n').map(hostile::plain).collect::<Vec<_>>().join("\n");
    let kept = kept.trim();
    if kept.is_empty() || is_taken_for_a_formula(kept) || kept.starts_with('\'') {
        format!("'{kept}")
    } else {
        kept.to_owned()
    }
}

/// The signs that begin a formula, the wide ones too: spreadsheets fold them.
fn is_taken_for_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_each_comes_back() {
        #[track_caller]
        fn check(outside: &str, cell: &str, back: &str) {
            assert_eq!(text(outside), cell, "{outside:?}");
            assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), back, "{outside:?}");
        }
        check("Landkreis Musterland", "Landkreis Musterland", "Landkreis Musterland");
        check("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")");
        check("+49 000 0000001", "'+49 000 0000001", "+49 000 0000001");
        check("@musterland", "'@musterland", "@musterland");
        check("\t-1", "'-1", "-1");
        check("\u{202e}=1+1", "'=1+1", "=1+1");
        check("＠SUM(A1)", "'＠SUM(A1)", "＠SUM(A1)");
        check("'n Abend", "''n Abend", "'n Abend");
        check("", "'", "");
        check("\u{200b}", "'", "");
        check("Erste Zeile\r\n=zweite\u{1b}[31m", "Erste Zeile\n=zweite [31m", "Erste Zeile\n=zweite [31m");
        check("a\0b;\"c\",d", "a b;\"c\",d", "a b;\"c\",d");
    }
}
