//! The report on disk: every file written under a temporary name, synced and renamed.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::{changes, csv, html, json};
use crate::{
    chart, disk,
    hint::Hint,
    language::{Lang, Language},
    manifest::{Digesting, FileDigest},
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
    let charts_dir = dir.join("charts");
    fs::create_dir_all(&charts_dir).map_err(|source| ReportError::Folder { path: charts_dir, source })?;
    for id in chart::IDS.iter().filter(|id| charts.iter().all(|chart| chart.id != **id)) {
        remove_outdated(&dir.join(format!("charts/{id}.svg")))?;
        remove_outdated(&dir.join(format!("charts/{id}.csv")))?;
    }
    // Each is written before the next is made: over thousands of channels they are hundreds of megabytes.
    let mut files = vec![
        write(dir, "index.html", html::page(report, &charts, &language).as_bytes())?,
        write_by(dir, "report.json", |to| json::write(report, to))?,
    ];
    for (name, table) in csv::TABLES {
        files.push(write(dir, name, &table(report, &language))?);
    }
    for (name, text) in changes::files(report, &language) {
        files.push(write(dir, name, text.as_bytes())?);
    }
    for chart in &charts {
        files.push(write(dir, &format!("charts/{}.svg", chart.id), chart.standalone().as_bytes())?);
        let table = csv::of_chart(chart, report, &language);
        files.push(write(dir, &format!("charts/{}.csv", chart.id), &table)?);
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn write(dir: &Path, file: &str, bytes: &[u8]) -> Result<FileDigest, ReportError> {
    write_by(dir, file, |to| to.write_all(bytes))
}

fn write_by(
    dir: &Path,
    file: &str,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<FileDigest, ReportError> {
    let path = dir.join(file);
    let written = disk::replace_by(&path, |to| {
        let mut to = Digesting::new(to);
        make(&mut to)?;
        Ok(to.file(file.to_owned()))
    });
    written.map_err(|source| ReportError::File { path, source })
}

fn remove_outdated(path: &Path) -> Result<(), ReportError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(ReportError::File { path: path.to_owned(), source })
        }
        _ => Ok(()),
    }
}
