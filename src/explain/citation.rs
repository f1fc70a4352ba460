//! What a row cites: addresses and documents, told by the names of its columns.
//!
//! A row may name several documents: `document_sha256` beside `url`, `page_sha256` beside `page_url`, `earlier_sha256`
//! beside `earlier_date`. What stands before the name is the document's role.

use serde::Serialize;

use super::{passage::Passage, row::Row};
use crate::{extract::Evidence, source::Source};

/// A page that something was read from.
#[derive(Debug, Clone, Serialize)]
pub struct Citation {
    /// Which of several documents of the row: `earlier`, `page`; `None` for the only one.
    pub role: Option<String>,
    /// Collected, imported, published, as the row says.
    pub source: Option<String>,
    /// The address, as the row says.
    pub url: Option<String>,
    /// The day or moment, as the row says.
    pub date: Option<String>,
    /// Digest of the page; `None` for a published figure, whose page is not kept.
    pub document_sha256: Option<String>,
    /// Whether the archive holds the page.
    pub standing: Standing,
    /// Where it stands in the archive.
    pub stored: Option<StoredPlace>,
    /// The places in it that were read.
    pub quotes: Vec<Quote>,
}

/// Whether the archive holds a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is there and was read again.
    Held,
    /// It was never kept: the registry names its address and what it said.
    NotKept,
    /// The archive does not hold it, though it should.
    Missing,
    /// It belongs to an import that was taken back.
    TakenBack,
    /// Its record cannot be read.
    Unreadable,
}

/// Where a page stands in the archive.
#[derive(Debug, Clone, Serialize)]
pub struct StoredPlace {
    /// The file, below the project's folder.
    pub file: String,
    /// Where its record begins, in bytes.
    pub offset: u64,
    /// The run.
    pub run_id: String,
    /// The address that answered.
    pub url: String,
    /// When the page was received first.
    pub received_at: jiff::Timestamp,
    /// Its size.
    pub bytes: usize,
}

/// A place in a page.
#[derive(Debug, Clone, Serialize)]
pub struct Quote {
    /// What was read there.
    pub field: Option<String>,
    /// Where, as the reader named it.
    pub place: Option<String>,
    /// The words.
    pub quote: String,
    /// The words in the stored page with some around them; `None` when they do not stand there letter for letter.
    pub passage: Option<Passage>,
}

/// Returns the documents that a row names, as far as the row itself tells.
pub(super) fn citations(row: &Row) -> Vec<Citation> {
    let roles = row.cells.iter().filter_map(|cell| cell.column.strip_suffix("_sha256"));
    let mut citations: Vec<Citation> = roles.filter_map(|role| citation(row, role)).collect();
    let names_documents = row.cells.iter().any(|cell| cell.column.ends_with("_sha256"));
    // `channel_start` has no column for a document, since published sources are the only ones.
    if !names_documents && row.has("run_id") {
        citations.extend(citation(row, "document"));
    }
    citations
}

fn citation(row: &Row, role: &str) -> Option<Citation> {
    let is_only = role == "document";
    let column = |name: &str| if is_only { name.to_owned() } else { format!("{role}_{name}") };
    let cell = |name: &str| row.text(&column(name));
    let of_page = |name: &str| row.text(&format!("page_{name}")).filter(|_| is_only);
    let sha256 = row.text(&format!("{role}_sha256"));
    let source = cell("source");
    if sha256.is_none() && source != Some(Source::Published.as_str()) {
        return None;
    }
    let date = cell("observed_at").or_else(|| cell("date")).or_else(|| cell("date_from"));
    Some(Citation {
        role: (!is_only).then(|| role.to_owned()),
        source: source.map(str::to_owned),
        url: cell("url").or_else(|| of_page("url")).map(str::to_owned),
        date: date.or_else(|| cell("started_from")).map(str::to_owned),
        document_sha256: sha256.map(str::to_owned),
        standing: if sha256.is_some() { Standing::Missing } else { Standing::NotKept },
        stored: None,
        quotes: quotes(row, &cell("place").map(str::to_owned), cell("quote")),
    })
}

/// Returns the places that the row names: those of its own columns, from `evidence`, or the one in `quote`.
fn quotes(row: &Row, place: &Option<String>, quote: Option<&str>) -> Vec<Quote> {
    let evidence = row.text("evidence").and_then(|json| serde_json::from_str::<Vec<Evidence>>(json).ok());
    let from_evidence = evidence.unwrap_or_default().into_iter().filter(|evidence| row.has(&evidence.field));
    let mut quotes: Vec<Quote> = from_evidence.map(Quote::of).collect();
    if let Some(quote) = quote.or_else(|| row.text("followers_wording")) {
        let (field, place) = (None, place.clone());
        quotes.push(Quote { field, place, quote: quote.to_owned(), passage: None });
    }
    quotes
}

impl Quote {
    pub(super) fn of(evidence: Evidence) -> Self {
        let Evidence { field, place, quote } = evidence;
        Self { field: Some(field), place: Some(place), quote, passage: None }
    }
}
