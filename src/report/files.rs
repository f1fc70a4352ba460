//! The report on disk: every file written under a temporary name, synced and renamed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{changes, csv, html, json};
use crate::{
    chart, disk,
    hint::Hint,
    language::{Lang, Language},
    manifest::FileDigest,
    view::Report,
};

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A folder could not be made.
    #[error("cannot create the folder {path}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file could not be written, or an outdated one not removed.
    #[error("cannot write {path}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Hint for ReportError {
    fn hint(&self) -> Option<String> {
        let (Self::Folder { source, .. } | Self::File { source, .. }) = self;
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Some("make the reports folder writable and run the report again".to_owned())
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Some("free some disk space and run the report again".to_owned())
            }
            _ => Some("check the disk and the reports folder, then run the report again".to_owned()),
        }
    }
}

/// Writes the whole report into `dir`: HTML, CSV, JSON, and each chart as SVG and CSV.
///
/// Returns the files sorted by name. The same view gives the same bytes. Charts that an earlier report
/// left in the folder and this one has no data for are removed.
pub fn write_all(report: &Report, lang: Lang, dir: &Path) -> Result<Vec<FileDigest>, ReportError> {
    let language = Language::new(lang);
    let charts = chart::all(report, &language);
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("index.html".to_owned(), html::page(report, &charts, &language).into_bytes()),
        ("report.json".to_owned(), json(report).into_bytes()),
    ];
    for (name, bytes) in csv::tables(report, &language) {
        files.push((name.to_owned(), bytes));
    }
    for (name, text) in changes::files(report, &language) {
        files.push((name.to_owned(), text.into_bytes()));
    }
    for chart in &charts {
        files.push((format!("charts/{}.svg", chart.id), chart.standalone().into_bytes()));
        files.push((format!("charts/{}.csv", chart.id), csv::of_chart(chart, report, &language)));
    }
    files.sort();

    let charts_dir = dir.join("charts");
    fs::create_dir_all(&charts_dir).map_err(|source| ReportError::Folder { path: charts_dir, source })?;
    for id in chart::IDS.iter().filter(|id| charts.iter().all(|chart| chart.id != **id)) {
        remove_outdated(&dir.join(format!("charts/{id}.svg")))?;
        remove_outdated(&dir.join(format!("charts/{id}.csv")))?;
    }
    files.into_iter().map(|(file, bytes)| write(dir, file, &bytes)).collect()
}

fn write(dir: &Path, file: String, bytes: &[u8]) -> Result<FileDigest, ReportError> {
    let path = dir.join(&file);
    disk::replace(&path, bytes).map_err(|source| ReportError::File { path, source })?;
    Ok(FileDigest::of(file, bytes))
}

fn remove_outdated(path: &Path) -> Result<(), ReportError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(ReportError::File { path: path.to_owned(), source })
        }
        _ => Ok(()),
    }
}
