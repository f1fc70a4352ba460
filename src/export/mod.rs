//! Export: what the tables and metrics hold on a day, as an open data set that others can check, cite and reuse.
//!
//! A Frictionless Data Package: CSV files, a schema with a sentence for every column, sources, licences, a README and
//! files for citing. A stage of its own and not a format of `report`: a report words what a view holds, this hands on
//! every row of the tables, which no view has. It sees cells and knows no frames, computes nothing, and words nothing
//! twice: meanings come from [`crate::tables::meaning`], definitions from the headers of the metrics.
//!
//! Never in it: posts, quotes, pictures, and what nobody has checked; see `catalog` and the dictionary for the reasons.

mod catalog;
mod cell;
mod citation;
mod error;
mod field;
mod folder;
mod package;
mod readme;
mod rights;
mod settings;
mod sheet;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Serialize;

pub use error::ExportError;
pub use settings::{Doi, ExportSettings};

use crate::{language::hostile, manifest::FileDigest, measure::Metrics, tables::TableStore};
use folder::Folder;
use package::Described;
use rights::Rights;
use sheet::Registered;

/// What a data set is made from.
#[derive(Debug)]
pub struct Origin<'a> {
    /// The tables.
    pub tables: &'a TableStore,
    /// The metrics of the day.
    pub metrics: &'a Metrics,
    /// The day.
    pub as_of: Date,
    /// True when every authority is invented.
    pub invented: bool,
    /// Who publishes it, and where.
    pub settings: &'a ExportSettings,
}

/// What was written.
#[derive(Debug, Serialize)]
pub struct Exported {
    /// The folder.
    pub folder: PathBuf,
    /// The day.
    pub as_of: Date,
    /// Version of the data set: the day and the program.
    pub version: String,
    /// True when every authority is invented.
    pub invented: bool,
    /// Observations from files that a person handed over: whether these may be published is the publisher's to know.
    pub handed_over: usize,
    /// The tables of the data set.
    pub resources: Vec<ExportedResource>,
    /// All files, sorted by path.
    pub files: Vec<FileDigest>,
}

/// One table of the data set.
#[derive(Debug, Serialize)]
pub struct ExportedResource {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: usize,
    /// Rows about authorities or channels that have left the registry: they are left out.
    pub left_out: usize,
}

/// Writes the data set into a folder: all of it, or nothing.
///
/// An earlier data set is replaced; a folder that holds anything else is refused.
pub fn write(origin: &Origin<'_>, dir: &Path) -> Result<Exported, ExportError> {
    let folder = Folder::begin(dir)?;
    let registered = Registered::read(origin)?;
    let rights = Rights::of(origin, &registered);
    let mut files = Vec::new();
    let mut described = Vec::new();
    for resource in catalog::resources() {
        let sheet = sheet::sheet(&resource, origin, &registered)?;
        let digest = folder.write(&resource.path, &sheet.csv)?;
        described.push(Described::new(resource, sheet, &digest, &rights));
        files.push(digest);
    }
    let package = package::package(origin, &rights, described);
    let json = serde_json::to_string_pretty(&package).map_err(|source| ExportError::Json { source })?;
    let texts = [
        (package::FILE, hostile::json(&json) + "\n"),
        ("README.md", readme::readme(origin, &rights, &package)),
        ("CITATION.cff", citation::citation_file(origin, &rights)?),
        (".zenodo.json", citation::zenodo(origin, &rights)?),
    ];
    for (file, text) in texts {
        files.push(folder.write(file, text.as_bytes())?);
    }
    let folder = folder.finish()?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let resources = package.resources.iter().map(|resource| ExportedResource {
        name: resource.name.clone(),
        rows: resource.rows,
        left_out: resource.left_out,
    });
    Ok(Exported {
        folder,
        as_of: origin.as_of,
        version: package::version(origin.as_of),
        invented: origin.invented,
        handed_over: registered.handed_over,
        resources: resources.collect(),
        files,
    })
}
