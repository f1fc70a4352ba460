//! The small file in which a person confirms which column of a table holds what.
//!
//! It is named after the words of the header, so that the next table with the same header finds it.

use std::{collections::BTreeMap, fmt::Write as _, fs, io, path::Path};

use serde::Deserialize;

use super::header::{self, Column, Proposal};
use crate::{
    archive::sha256_hex,
    disk,
    import::format::{Refusal, sheet::Row},
    typed::{shown, word},
};

/// What a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// Follower counts, each with its day.
    Followers,
    /// Posts.
    Posts,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Posts => "posts",
        }
    }
}

/// Which column of a table holds what, by its place.
#[derive(Debug)]
pub(super) struct Mapping {
    pub(super) kind: Kind,
    pub(super) columns: Vec<(Column, usize)>,
}

impl Mapping {
    /// Returns the place of a column.
    pub(super) fn at(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().find(|(column, _)| *column == wanted).map(|(_, at)| *at)
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    confirmed: bool,
    kind: Kind,
    columns: BTreeMap<String, String>,
}

/// Returns the row of a table's header with the confirmed mapping; `None` for rows that hold no table.
///
/// An unconfirmed mapping is refused with what is to be looked at. Without a folder nothing is written, and the
/// proposal is taken as it is.
pub(super) fn of(head: &[Row], folder: Option<&Path>) -> Result<Option<(usize, Mapping)>, Refusal> {
    let Some(folder) = folder else {
        let proposal = header::find(head);
        return Ok(proposal
            .map(|found| (head[found.row].number, Mapping { kind: found.kind, columns: found.columns })));
    };
    for row in header::candidates(head) {
        let headings = headings(&head[row]);
        if headings.len() < 2 {
            continue;
        }
        let path = folder.join(file_name(&headings));
        match fs::read_to_string(&path) {
            Ok(text) => {
                return remembered(&text, &path, &head[row..]).map(|found| Some((head[row].number, found)));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(unusable(&path, &error)),
        }
    }
    let Some(proposal) = header::find(head) else { return Ok(None) };
    let path = folder.join(file_name(&headings(&head[proposal.row])));
    let text = written(&proposal, &head[proposal.row..]);
    fs::create_dir_all(folder)
        .and_then(|()| disk::replace(&path, text.as_bytes()))
        .map_err(|error| unusable(&path, &error))?;
    let below = &head[proposal.row..];
    Err(unconfirmed(&path, &Mapping { kind: proposal.kind, columns: proposal.columns }, below))
}

/// Returns the headings of a row with their places, as people and files name them.
fn headings(row: &Row) -> Vec<(String, usize)> {
    let mut headings: Vec<(String, usize)> = Vec::new();
    for (at, cell) in row.cells.iter().flatten().enumerate() {
        let mut heading = shown(&cell.text().split_whitespace().collect::<Vec<_>>().join(" "));
        if heading.is_empty() {
            continue;
        }
        if headings.iter().any(|(there, _)| *there == heading) {
            let _ = write!(heading, " ({})", letters(at));
        }
        headings.push((heading, at));
    }
    headings
}

/// Returns the letters of a column as Excel shows them.
fn letters(mut at: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        if at < 26 {
            return letters;
        }
        at = at / 26 - 1;
    }
}

/// Names the file after the header: the first words to be found by people, the digest to be told from others.
fn file_name(headings: &[(String, usize)]) -> String {
    let words: Vec<String> = headings.iter().map(|(heading, _)| word(heading)).collect();
    let digest = sha256_hex(words.join("\n").as_bytes());
    let words: String = words.join("-").replace('_', "-").chars().take(40).collect();
    format!("{}-{}.toml", words.trim_matches('-'), &digest[..8])
}

fn remembered(text: &str, path: &Path, from_header: &[Row]) -> Result<Mapping, Refusal> {
    let file: File = toml::from_str(text).map_err(|error| unusable(path, &error))?;
    let headings = headings(&from_header[0]);
    let mut columns = Vec::new();
    for (name, heading) in &file.columns {
        let column = Column::read(name).filter(|column| column.is_of(file.kind));
        let column = column.ok_or_else(|| {
            unusable(path, &format!("{name} is no column of a table of {}", file.kind.word()))
        })?;
        let at = headings.iter().find(|(there, _)| word(there) == word(heading));
        let (_, at) = at.ok_or_else(|| unusable(path, &format!("the table has no heading {heading:?}")))?;
        columns.push((column, *at));
    }
    columns.sort_unstable();
    let mapping = Mapping { kind: file.kind, columns };
    if !file.confirmed {
        return Err(unconfirmed(path, &mapping, from_header));
    }
    let needs_date = mapping.kind == Kind::Followers || mapping.at(Column::Address).is_none();
    if needs_date && mapping.at(Column::Date).is_none() {
        return Err(unusable(path, &"it names no column for the date"));
    }
    if mapping.kind == Kind::Followers && mapping.at(Column::Followers).is_none() {
        return Err(unusable(path, &"it names no column for the followers"));
    }
    Ok(mapping)
}

fn unusable(path: &Path, why: &dyn ToString) -> Refusal {
    Refusal::new(
        format!("the mapping {} cannot be used: {}", path.display(), shown(&why.to_string())),
        "correct it, or delete it: the next import of the table writes a new proposal",
    )
}

/// Shows what the columns hold, with examples, and asks for the confirmation.
fn unconfirmed(path: &Path, mapping: &Mapping, from_header: &[Row]) -> Refusal {
    let headings = headings(&from_header[0]);
    let mut why = format!("read as a table of {}, which nobody has confirmed yet:", mapping.kind.word());
    for (column, at) in &mapping.columns {
        let heading = headings.iter().find(|(_, place)| place == at).map_or("", |(heading, _)| heading);
        let _ = write!(
            why,
            "\n            {:<10} {heading:?}, such as {}",
            column.word(),
            examples(from_header, *at)
        );
    }
    let dropped = dropped(&headings, mapping);
    if !dropped.is_empty() {
        let _ = write!(why, "\n            not read   {}", dropped.join(", "));
    }
    let hint = format!(
        "look whether each column is the right one; if so write `confirmed = true` into {}, else correct it there; then \
         run the same command again",
        path.display()
    );
    Refusal::new(why, hint)
}

fn examples(from_header: &[Row], column: usize) -> String {
    let mut examples: Vec<String> = Vec::new();
    for value in header::values(&from_header[1..], column) {
        let short: String = shown(value).chars().take(30).collect();
        if !examples.contains(&short) {
            examples.push(short);
        }
    }
    examples.truncate(3);
    if examples.is_empty() { "nothing yet".to_owned() } else { examples.join(" | ") }
}

fn dropped(headings: &[(String, usize)], mapping: &Mapping) -> Vec<String> {
    let is_read = |at: usize| mapping.columns.iter().any(|(_, place)| *place == at);
    headings.iter().filter(|(_, at)| !is_read(*at)).map(|(heading, _)| format!("{heading:?}")).collect()
}

/// Writes the proposal as a file that a person can check without knowing its format.
fn written(proposal: &Proposal, from_header: &[Row]) -> String {
    let headings = headings(&from_header[0]);
    let mapping = Mapping { kind: proposal.kind, columns: proposal.columns.clone() };
    let mut text = String::from(
        "# Welche Spalte der Tabelle was enthält. Bitte prüfen Sie jede Zeile unter [columns].\n\
         # Stimmt alles, schreiben Sie true statt false und starten den Import noch einmal.\n\
         # Tabellen mit derselben Kopfzeile werden danach ohne Rückfrage gelesen.\n\
         confirmed = false\n\n\
         # followers: Zahlen der Abonnentinnen und Abonnenten; posts: Beiträge\n",
    );
    let _ = writeln!(text, "kind = \"{}\"\n\n[columns]", mapping.kind.word());
    for (column, at) in &mapping.columns {
        let heading = headings.iter().find(|(_, place)| place == at).map_or("", |(heading, _)| heading);
        let _ = writeln!(text, "# zum Beispiel: {}", examples(from_header, *at).replace('\n', " "));
        let _ = writeln!(text, "{} = {}", column.word(), quoted(heading));
    }
    let possible: Vec<&str> = Column::read_all(mapping.kind)
        .filter(|column| mapping.at(*column).is_none())
        .map(Column::word)
        .collect();
    let _ = writeln!(text, "\n# Weitere mögliche Angaben: {}", possible.join(", "));
    let dropped = dropped(&headings, &mapping);
    if !dropped.is_empty() {
        let _ = writeln!(text, "# Nicht gelesen und nicht aufbewahrt: {}", dropped.join(", "));
    }
    text
}

/// Returns a text as TOML quotes it; headings have no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
