//! The report on disk: every file written under a temporary name, synced and renamed.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{csv, html, json};
use crate::{
    chart,
    hint::Hint,
    language::{Lang, Language},
    view::Report,
};

/// A file that was written, as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Name relative to the report's folder, with `/` between parts.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

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
            io::ErrorKind::PermissionDenied => Some("check who owns the reports folder".to_owned()),
            io::ErrorKind::StorageFull => Some("free some disk space and run the report again".to_owned()),
            _ => None,
        }
    }
}

/// Writes the whole report into `dir`: HTML, CSV, JSON, and each chart as SVG and CSV.
///
/// Returns the files sorted by name. The same view gives the same bytes. Charts that an earlier report
/// left in the folder and this one has no data for are removed.
pub fn write_all(report: &Report, lang: Lang, dir: &Path) -> Result<Vec<Written>, ReportError> {
    let language = Language::new(lang);
    let charts = chart::all(report, &language);
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("index.html".to_owned(), html::page(report, &charts, &language).into_bytes()),
        ("report.json".to_owned(), json(report).into_bytes()),
    ];
    for (name, bytes) in csv::tables(report, &language) {
        files.push((name.to_owned(), bytes));
    }
    for chart in &charts {
        files.push((format!("charts/{}.svg", chart.id), chart.standalone().into_bytes()));
        files.push((format!("charts/{}.csv", chart.id), csv::of_chart(chart, report, &language)));
    }
    files.sort();

    let charts_dir = dir.join("charts");
    fs::create_dir_all(&charts_dir).map_err(|source| ReportError::Folder { path: charts_dir, source })?;
    for id in chart::IDS.into_iter().filter(|id| charts.iter().all(|chart| chart.id != *id)) {
        remove_outdated(&dir.join(format!("charts/{id}.svg")))?;
        remove_outdated(&dir.join(format!("charts/{id}.csv")))?;
    }
    files.into_iter().map(|(file, bytes)| write(dir, file, &bytes)).collect()
}

fn write(dir: &Path, file: String, bytes: &[u8]) -> Result<Written, ReportError> {
    let path = dir.join(&file);
    let folder = path.parent().unwrap_or(dir);
    let replace = || -> io::Result<()> {
        let mut temporary = tempfile::Builder::new().prefix(".writing-").tempfile_in(folder)?;
        temporary.write_all(bytes)?;
        readable(temporary.as_file())?;
        temporary.as_file().sync_all()?;
        temporary.persist(&path)?;
        Ok(())
    };
    match replace() {
        Ok(()) => Ok(Written { file, sha256: hex(&Sha256::digest(bytes)), bytes: bytes.len() as u64 }),
        Err(source) => Err(ReportError::File { path: path.clone(), source }),
    }
}

/// Temporary files are private; a report is there to be read by colleagues.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

fn remove_outdated(path: &Path) -> Result<(), ReportError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(ReportError::File { path: path.to_owned(), source })
        }
        _ => Ok(()),
    }
}

fn hex(digest: &[u8]) -> String {
    digest
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 0x0f])
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}
