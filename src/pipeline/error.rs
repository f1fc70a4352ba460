//! What can go wrong on the way through the stages: the error of each, and when there is nothing to report.

use jiff::civil::Date;

use crate::{
    archive::ArchiveError,
    collect::CollectError,
    dossier::PhoneError,
    explain::ExplainError,
    export::ExportError,
    hint::Hint,
    import::ImportError,
    lock::LockError,
    manifest::ManifestError,
    measure::{MeasureError, RowError},
    registry::RegistryError,
    report::ReportError,
    tables::TableError,
};

/// Why a stage could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// Another run holds the project.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The registry could not be read at all.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// The archive could not be read or written.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// Collecting could not begin or go on.
    #[error(transparent)]
    Collect(#[from] CollectError),
    /// Files could not be taken in.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// A table could not be read or written.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A metric could not be computed.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// A metric does not have the shape the report expects.
    #[error(transparent)]
    Row(#[from] RowError),
    /// The report could not be written.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The manifest could not be written.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// The data set could not be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A figure could not be explained.
    #[error(transparent)]
    Explain(#[from] ExplainError),
    /// The file with telephone numbers could not be read.
    #[error(transparent)]
    Phone(#[from] PhoneError),
    /// There is neither a run nor a published figure.
    #[error("there is nothing to report: no run in the archive and no published figure in the registry")]
    NothingKnown,
    /// The metrics of that day are not there.
    #[error("{as_of} has not been measured")]
    NotMeasured {
        /// The day.
        as_of: Date,
    },
}

impl Hint for PipelineError {
    fn hint(&self) -> Option<String> {
        match self {
            Self::Lock(error) => error.hint(),
            Self::Registry(error) => error.hint(),
            Self::Archive(error) => error.hint(),
            Self::Collect(error) => error.hint(),
            Self::Import(error) => error.hint(),
            Self::Table(error) => error.hint(),
            Self::Measure(error) => error.hint(),
            Self::Row(_) => {
                Some("run `kanalbarometer measure` again; an older version may have written it".into())
            }
            Self::Report(error) => error.hint(),
            Self::Manifest(error) => error.hint(),
            Self::Export(error) => error.hint(),
            Self::Explain(error) => error.hint(),
            Self::Phone(error) => error.hint(),
            Self::NothingKnown => Some("fill data/registry, then run `kanalbarometer nightly`".into()),
            Self::NotMeasured { as_of } => {
                Some(format!("run `kanalbarometer measure --as-of {as_of}` first"))
            }
        }
    }
}
