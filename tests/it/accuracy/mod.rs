//! Every field of every page of the corpus against tables that were made without this program.
//!
//! Each table `<name>.csv` has one row a field: `file;record;field;expected;note`. What was read must be the same; where
//! it is not, the note begins with `issue CODE:` and the reading must carry that issue. `docs/accuracy.md` is the
//! account, written from both when `KANALBAROMETER_WRITE_ACCURACY` is set and compared otherwise.

mod account;
mod handed_over;
mod model;

use std::{collections::BTreeMap, env, fs, path::Path};

use kanalbarometer::{
    collect::Purpose,
    extract::{Extraction, inspect},
};

use crate::{
    accuracy_social,
    corpus::{assumed_address, corpus},
    feeds_corpus, telegram, website,
};

/// Record and field of one file, with the value as its table writes it.
pub(crate) type Fields = BTreeMap<(String, String), String>;

/// What was read from one file.
pub(crate) struct Read {
    pub(crate) fields: Fields,
    issues: Vec<String>,
}

impl Read {
    pub(crate) fn new(fields: Fields, read: &Extraction) -> Self {
        Self { fields, issues: read.issues.iter().map(|issue| issue.code.clone()).collect() }
    }
}

/// One row of a table.
pub(crate) struct Row {
    pub(crate) record: String,
    pub(crate) field: String,
    pub(crate) expected: String,
    pub(crate) note: String,
}

/// One row beside what was read.
struct Compared {
    file: String,
    row: Row,
    found: String,
    is_same: bool,
}

/// Reads one file of a table; `None` when the corpus does not have it.
type Reader = fn(&str, &[Row]) -> Option<Read>;

/// The tables in the order of the account.
const TABLES: [(&str, Reader); 11] = [
    ("whatsapp", model::read),
    ("telegram", telegram::accuracy::read),
    ("mastodon", accuracy_social::read_mastodon),
    ("bluesky", accuracy_social::read_bluesky),
    ("youtube", feeds_corpus::read_youtube),
    ("press", feeds_corpus::read_press),
    ("instagram", feeds_corpus::read_instagram),
    ("home", |file, _| read_website(file, Purpose::WebsiteHome)),
    ("website", website::read_links),
    ("imprint", |file, _| read_website(file, Purpose::WebsiteImprint)),
    ("handed_over", handed_over::read),
];

/// Returns the rows of a table by file.
pub(crate) fn tables_of(name: &str) -> BTreeMap<String, Vec<Row>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/accuracy/{name}.csv"));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').comment(Some(b'#')).from_path(file).unwrap();
    let mut files: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in reader.records().map(Result::unwrap) {
        let [record, field, expected, note] = [1, 2, 3, 4].map(|column| row[column].to_owned());
        let rows = files.entry(row[0].to_owned()).or_default();
        let is_twice = rows.iter().any(|row| row.record == record && row.field == field);
        assert!(!is_twice, "{row:?} stands twice");
        rows.push(Row { record, field, expected, note });
    }
    files
}

#[test]
fn every_field_of_the_corpus_is_read_as_it_stands_there_or_an_issue_says_why_not() {
    if corpus("").is_none() {
        return;
    }
    let mut is_whole = true;
    let mut tables = Vec::new();
    for (name, read) in TABLES {
        let mut compared = Vec::new();
        for (file, rows) in tables_of(name) {
            match read(&file, &rows) {
                Some(read) => compared.extend(compare(&file, rows, &read)),
                None => is_whole = false,
            }
        }
        tables.push((name, compared));
    }
    let wrong: Vec<String> = tables.iter().flat_map(|(name, compared)| wrong(name, compared)).collect();
    assert!(wrong.is_empty(), "{} fields differ without an issue:\n{}", wrong.len(), wrong.join("\n"));
    if is_whole {
        check_account(&account::write(&tables));
    }
}

fn compare(file: &str, rows: Vec<Row>, read: &Read) -> Vec<Compared> {
    let compared = rows.into_iter().map(|row| {
        let found = read.fields.get(&(row.record.clone(), row.field.clone())).cloned().unwrap_or_default();
        let is_same = found == row.expected;
        let code = row.note.strip_prefix("issue ").and_then(|note| note.split(':').next());
        let is_explained = code.is_some_and(|code| read.issues.iter().any(|issue| issue == code));
        assert!(is_same || code.is_none() || is_explained, "{file}: no issue {code:?} in {:?}", read.issues);
        Compared { file: file.to_owned(), row, found, is_same }
    });
    compared.collect()
}

fn wrong(name: &str, compared: &[Compared]) -> Vec<String> {
    let wrong = compared.iter().filter(|one| !one.is_same && !one.row.note.starts_with("issue "));
    wrong
        .map(|Compared { file, row, found, .. }| {
            format!(
                "{name}: {file} {} {}: {:?} expected, {found:?} read",
                row.record, row.field, row.expected
            )
        })
        .collect()
}

fn check_account(account: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/accuracy.md");
    if env::var_os("KANALBAROMETER_WRITE_ACCURACY").is_some() {
        fs::write(&file, account).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == account,
        "docs/accuracy.md is not current; write it with KANALBAROMETER_WRITE_ACCURACY=1 cargo test --test it accuracy"
    );
}

fn read_website(file: &str, purpose: Purpose) -> Option<Read> {
    let page = fs::read(corpus("")?.join(file)).ok()?;
    let read = inspect(&page, Some(purpose), Some(&assumed_address(file)));
    let mut fields = Fields::new();
    for finding in &read.findings {
        let key = ("page".to_owned(), finding.criterion.as_str().to_owned());
        fields.insert(key, finding.state.as_str().to_owned());
    }
    let imprint = read.leads.iter().find(|lead| lead.purpose == Purpose::WebsiteImprint);
    if purpose == Purpose::WebsiteHome {
        let address = imprint.map_or_else(String::new, |lead| lead.url.to_string());
        fields.insert(("page".to_owned(), "imprint_address".to_owned()), address);
    }
    Some(Read::new(fields, &read))
}
