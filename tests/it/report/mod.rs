//! The report seen from outside: every format of invented reports, hostile names included.

mod csv_files;
mod changes;
mod files;
mod hostile;
mod html_page;
mod json_file;
mod mock;
mod mock_history;
mod mock_cadence;
mod mock_comparison;
mod mock_exclusivity;
mod mock_growth;
mod mock_presence;
mod mock_voice;
mod next_steps;
mod pictures;

use std::{collections::BTreeMap, fs};

use kanalbarometer::{
    language::{Lang, Language},
    report::write_all,
    view::Report,
};

/// Every file of a report with its text.
fn written(report: &Report, lang: Lang) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let read = |file| fs::read_to_string(folder.path().join(file)).expect("a report is text");
    let files = write_all(report, lang, folder.path()).expect("a report can be written there");
    files.into_iter().map(|file| (file.path.clone(), read(file.path))).collect()
}

/// The tables among them, each as its rows of cells.
fn tables(files: &BTreeMap<String, String>) -> BTreeMap<&str, Vec<csv::StringRecord>> {
    let rows = |text: &str| {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
        reader.into_records().map(|record| record.expect("a table can be read")).collect()
    };
    let is_table = |file: &str| file.rsplit('.').next() == Some("csv");
    files.iter().filter(|(file, _)| is_table(file)).map(|(file, text)| (file.as_str(), rows(text))).collect()
}

/// Both languages, ready to write.
fn languages() -> [Language; 2] {
    [Language::new(Lang::De), Language::new(Lang::En)]
}
