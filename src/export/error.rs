//! What can go wrong with an export, and what to do about it.

use std::{io, path::PathBuf};

use crate::{hint::Hint, tables::TableError};

/// Why a data set could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A table could not be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The folder holds something that no export wrote.
    #[error("{} holds {}, which no export wrote; nothing was changed", folder.display(), found.display())]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// What was found in it.
        found: PathBuf,
    },
    /// The target is no folder, or has no name.
    #[error("{} is no folder that could be replaced", path.display())]
    NoFolder {
        /// The path.
        path: PathBuf,
    },
    /// A file or folder could not be read or written.
    #[error("cannot {action} {}", path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A column is in a table and not in the dictionary.
    #[error("nobody has said what the column {column} of {table} means, so it is not published")]
    Undescribed {
        /// The table or metric.
        table: String,
        /// The column.
        column: String,
    },
    /// A table or metric does not have a column that the data set rests on.
    #[error("{table} has no column {column}")]
    Lacks {
        /// The table or metric.
        table: String,
        /// The column.
        column: String,
    },
    /// A description could not be written as JSON.
    #[error("cannot write the description of the data set")]
    Json {
        /// What serde said.
        source: serde_json::Error,
    },
}

impl Hint for ExportError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Table(error) => return error.hint(),
            Self::Foreign { .. } => {
                "name a folder that is new, empty, or holds an earlier export only".into()
            }
            Self::NoFolder { .. } => {
                "name a folder by its own name, such as `--frictionless data-set`".into()
            }
            Self::File { .. } => "check that the folder is writable and the disk has room".into(),
            Self::Undescribed { .. } => "add it to src/tables/dictionary, or report this".into(),
            Self::Lacks { .. } => {
                "run `kanalbarometer measure` again; an older version may have written it".into()
            }
            Self::Json { .. } => "please report this".into(),
        })
    }
}
