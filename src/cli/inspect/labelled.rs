//! Texts of which the address is known, read from a folder: what the wording is measured on.
//!
//! The labels are those of the data: a CoCoA-MT sentence of the formal file is Sie, its twin of the informal file du or
//! ihr, and where both are the same there is no address. Police releases have none, but for those that were read by
//! hand and found to ask the readers with Sie. Quoted speech is no address.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;
use serde_json::Value;

use super::text::decoded;
use crate::{cli::Failure, disk, extract::wording::Address};

/// What is known of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Label {
    Sie,
    /// Du or ihr: the data do not tell them apart.
    Informal,
    Du,
    Ihr,
    Mixed,
    None,
    Unknown,
}

impl Label {
    fn parse(word: &str) -> Option<Self> {
        let labels = [Self::Sie, Self::Informal, Self::Du, Self::Ihr, Self::Mixed, Self::None, Self::Unknown];
        labels.into_iter().find(|label| label.as_str() == word)
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Sie => "sie",
            Self::Informal => "informal",
            Self::Du => "du",
            Self::Ihr => "ihr",
            Self::Mixed => "mixed",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }

    /// Whether a verdict is right.
    pub(super) fn allows(self, address: Address) -> bool {
        match self {
            Self::Informal => matches!(address, Address::Du | Address::Ihr),
            other => other.as_str() == address.as_str(),
        }
    }

    /// Whether the text addresses its readers.
    pub(super) fn is_present(self) -> bool {
        !matches!(self, Self::None | Self::Unknown)
    }
}

/// A text of which the address is known.
#[derive(Debug)]
pub(super) struct Labelled {
    /// What it belongs to, and which half of it: rules were written with the odd half in view only.
    pub(super) set: String,
    /// Where it stands.
    pub(super) place: String,
    /// Its words.
    pub(super) text: String,
    /// How it addresses its readers.
    pub(super) label: Label,
    /// The register, where it is known.
    pub(super) register: Option<String>,
}

/// Releases of the Bavarian police, by their `case_key`, that ask their readers with Sie outside a quotation.
const ASKS_WITH_SIE: [&str; 2] = ["59c2466385af4d05", "7bb70d1378f21bd4"];

/// Reads every labelled text below a folder, in the order of the paths.
pub(super) fn read(folder: &Path) -> Result<Vec<Labelled>, Failure> {
    let files = disk::files_below(folder).map_err(|(folder, error)| failure(&folder, error.into()))?;
    let mut texts = Vec::new();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(domain) = name.strip_suffix(".formal.de") {
            let twin = file.with_file_name(format!("{domain}.informal.de"));
            pairs(domain, &text(file)?, &text(&twin)?, &mut texts);
        } else if has_extension(file, "json") {
            let rows: Value =
                serde_json::from_str(&text(file)?).map_err(|error| failure(file, error.into()))?;
            releases(&name, &rows, &mut texts);
        } else if has_extension(file, "csv") {
            table(&name, &text(file)?, &mut texts).map_err(|error| failure(file, error.into()))?;
        }
    }
    if texts.is_empty() {
        return Err(failure(folder, anyhow::anyhow!("no labelled texts are there")));
    }
    Ok(texts)
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

fn text(file: &PathBuf) -> Result<String, Failure> {
    let bytes = fs::read(file).map_err(|error| failure(file, error.into()))?;
    Ok(decoded(&bytes).into_owned())
}

fn failure(path: &Path, error: anyhow::Error) -> Failure {
    let error = error.context(format!("cannot take labelled texts from {}", path.display()));
    Failure::with_hint(error, "`kanalbarometer inspect text --help` says which files are read")
}

fn half(set: &str, number: usize) -> String {
    format!("{set}, {} half", if number.is_multiple_of(2) { "even" } else { "odd" })
}

fn pairs(domain: &str, formal: &str, informal: &str, texts: &mut Vec<Labelled>) {
    for (at, (formal, informal)) in formal.lines().zip(informal.lines()).enumerate() {
        let labels = if formal == informal {
            vec![(Label::None, formal, "")]
        } else {
            vec![(Label::Sie, formal, ".formal"), (Label::Informal, informal, ".informal")]
        };
        texts.extend(labels.into_iter().map(|(label, text, side)| Labelled {
            set: half("CoCoA-MT", at + 1),
            place: format!("{domain}{side}.de:{}", at + 1),
            text: text.to_owned(),
            label,
            register: None,
        }));
    }
}

/// Short posts have a `summary` and a `source`, releases a `title` and a `body` of paragraphs.
fn releases(name: &str, rows: &Value, texts: &mut Vec<Labelled>) {
    for (at, row) in rows.as_array().into_iter().flatten().enumerate() {
        let word = |field: &str| row[field].as_str().unwrap_or_default();
        let (set, text, label) = if let Some(paragraphs) = row["body"].as_array() {
            let paragraphs = paragraphs.iter().filter_map(Value::as_str);
            let text: Vec<&str> = [word("title")].into_iter().chain(paragraphs).collect();
            let asks = ASKS_WITH_SIE.contains(&word("case_key"));
            ("police releases", text.join("\n"), if asks { Label::Sie } else { Label::None })
        } else if let Some(summary) = row["summary"].as_str() {
            // The same file holds posts of Dutch and British police.
            let is_german =
                word("source").starts_with("t.me/Polizei") || word("source").contains("polizei.bayern");
            let label = if is_german { Label::None } else { Label::Unknown };
            (if is_german { "police posts" } else { "posts in other languages" }, summary.to_owned(), label)
        } else {
            continue;
        };
        // A post of nothing but a picture is no test of words.
        if text.trim().is_empty() {
            continue;
        }
        texts.push(Labelled {
            set: half(set, at + 1),
            place: format!("{name}:{}", at + 1),
            text,
            label,
            register: None,
        });
    }
}

fn table(name: &str, text: &str, texts: &mut Vec<Labelled>) -> Result<(), csv::Error> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let headers = reader.headers()?.clone();
    let column = |wanted: &str| headers.iter().position(|header| header == wanted);
    let (Some(text), Some(address)) = (column("text"), column("address")) else { return Ok(()) };
    let (register, set) = (column("register"), column("set"));
    for row in reader.records() {
        let row = row?;
        let cell =
            |column: Option<usize>| column.and_then(|column| row.get(column)).filter(|cell| !cell.is_empty());
        let Some(label) = cell(Some(address)).and_then(Label::parse) else { continue };
        let line = row.position().map_or(0, csv::Position::line);
        texts.push(Labelled {
            set: cell(set).unwrap_or(name).to_owned(),
            place: format!("{name}:{line}"),
            text: cell(Some(text)).unwrap_or_default().to_owned(),
            label,
            register: cell(register).map(str::to_owned),
        });
    }
    Ok(())
}
