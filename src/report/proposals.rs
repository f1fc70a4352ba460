//! Proposed rows in the form of `channels.csv`: to open in a spreadsheet, decide row by row, and copy what is right.
//!
//! The columns after those of the registry say what to look at first; `registry check` passes over them with a warning.

use crate::{language::hostile, view::Proposal};

/// Columns of the file: those of `channels.csv`, then what a person needs to decide.
const COLUMNS: [&str; 10] = [
    "channel_id",
    "authority_id",
    "platform",
    "name",
    "url",
    "source",
    "source_date",
    "check_first",
    "quote",
    "sha256",
];

/// Returns the rows in the form of `channels.csv`: byte order mark, semicolons, and harmless in a spreadsheet.
#[must_use]
pub fn proposals(proposals: &[Proposal]) -> String {
    let line = |cells: [&str; COLUMNS.len()]| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(&hostile::csv_cell(cell))).collect();
        format!("{}\r\n", cells.join(";"))
    };
    let mut text = format!("\u{feff}{}", line(COLUMNS));
    for proposal in proposals {
        let date = proposal.source_date.map_or_else(String::new, |date| date.to_string());
        let reasons: Vec<&str> = proposal.doubts.iter().map(|doubt| doubt.reason()).collect();
        text.push_str(&line([
            &proposal.channel_id,
            &proposal.authority_id,
            proposal.platform.as_str(),
            // What the channel calls itself nobody has read yet.
            "",
            &proposal.url,
            &proposal.source,
            &date,
            &reasons.join("; "),
            proposal.quote.as_deref().unwrap_or_default(),
            proposal.document_sha256.as_deref().unwrap_or_default(),
        ]));
    }
    text
}

fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', ',']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
