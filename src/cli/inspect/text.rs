//! `inspect text`: how texts are worded, line by line, with the cues that decided; touches nothing.

use std::{borrow::Cow, path::PathBuf};

use serde::Serialize;

use super::{evaluation, line};
use crate::{
    cli::{Exit, Failure, Printer, column},
    extract::wording::{self, Certainty, Wording},
    language::hostile,
};

/// Which texts to judge, and how to show it.
#[derive(Debug, clap::Args)]
pub struct TextArguments {
    /// Files with one text a line, `-` for standard input
    #[arg(required_unless_present = "evaluate")]
    files: Vec<PathBuf>,
    /// Judge each file as one text of many lines
    #[arg(long)]
    whole: bool,
    /// Show the verdicts for people instead of JSON lines
    #[arg(long)]
    explain: bool,
    /// Judge the labelled texts in a folder instead: accuracy, confusion table, every error
    ///
    /// Read are pairs `NAME.formal.de` and `NAME.informal.de` with one sentence a line (CoCoA-MT), tables `*.csv` with the
    /// columns `text` and `address` and perhaps `register`, and the police releases that docs/wording.md names.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["files", "whole", "explain"])]
    evaluate: Option<PathBuf>,
}

/// What stands on one line: where the text stands, and how it is worded.
#[derive(Serialize)]
struct Judged<'text> {
    /// Counted from 1; missing for a text of many lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(flatten)]
    wording: Wording<'text>,
}

pub(super) fn run(arguments: &TextArguments, printer: &Printer) -> Result<Exit, Failure> {
    if let Some(folder) = &arguments.evaluate {
        return evaluation::run(folder, printer);
    }
    let mut exit = Exit::Done;
    for file in &arguments.files {
        match super::read(file) {
            Ok(bytes) => judge(&file.display().to_string(), &bytes, arguments, printer)?,
            // The other files are still read; the exit code tells.
            Err(error) => {
                let error = anyhow::Error::from(error).context(format!("cannot read {}", file.display()));
                let hint = "name a text file, or - for standard input";
                exit = printer.failure(&Failure::with_hint(error, hint));
            }
        }
    }
    Ok(exit)
}

fn judge(file: &str, bytes: &[u8], arguments: &TextArguments, printer: &Printer) -> Result<(), Failure> {
    let text = decoded(bytes);
    if arguments.whole {
        return show(file, None, &text, arguments, printer);
    }
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        show(file, Some(at + 1), line, arguments, printer)?;
    }
    Ok(())
}

fn show(
    file: &str,
    number: Option<usize>,
    text: &str,
    arguments: &TextArguments,
    printer: &Printer,
) -> Result<(), Failure> {
    let wording = wording::read(text);
    if arguments.explain {
        let place = number.map_or_else(|| file.to_owned(), |number| format!("{file}:{number}"));
        return printer.data(&explanation(&place, text, &wording));
    }
    printer.data(&line(file, Judged { line: number, wording })?)
}

/// The text of a file: UTF-8, or what its byte order mark says, or as Windows writes German.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => std::str::from_utf8(bytes)
            .map_or_else(|_| encoding_rs::WINDOWS_1252.decode(bytes).0, Cow::Borrowed),
    }
}

/// How much of a text is shown to people, in characters.
const LONGEST_SHOWN: usize = 300;

/// The verdict for people: the text, what it is, and each cue in the words of its rule.
pub(super) fn explanation(place: &str, text: &str, wording: &Wording<'_>) -> String {
    let plain = hostile::plain(text);
    let shown = match plain.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{} ...", &plain[..end]),
        None => plain,
    };
    let mut lines = vec![format!(
        "{}: address {}, register {}",
        hostile::plain(place),
        wording.address.as_str(),
        wording.register.as_str()
    )];
    lines.extend(column::lines(&shown, 92).into_iter().map(|line| format!("    {line}")));
    for cue in &wording.cues {
        let says = format!("{:?}", cue.says).to_lowercase();
        let doubt = match cue.certainty {
            Certainty::Certain => "",
            Certainty::Likely => " (likely)",
            Certainty::Undecided => " (undecided, does not count)",
        };
        let quote = column::pad(&format!("\"{}\"", hostile::plain(cue.quote)), 24, false);
        let bytes = format!("{}..{}", cue.start, cue.end);
        lines.push(format!(
            "  {}{}{quote} {}{doubt}",
            column::pad(&says, 8, false),
            column::pad(&bytes, 10, false),
            cue.rule
        ));
    }
    let number =
        |value: Option<f64>| value.map_or_else(|| "unknown".to_owned(), |value| format!("{value:.1}"));
    lines.push(format!(
        "  {} words, {} sentences, {} emoji, {} exclamation marks; Amstad {}, Wiener Sachtextformel {}",
        wording.words,
        wording.sentences,
        wording.emoji,
        wording.exclamation_marks,
        number(wording.readability.map(|readability| readability.amstad)),
        number(wording.readability.map(|readability| readability.wiener_sachtextformel_1)),
    ));
    lines.join("\n") + "\n"
}
