//! What can stop an import as a whole; what is wrong with one file is an outcome of that file.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::{archive::ArchiveError, hint::Hint};

/// Why nothing could be imported.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A file or folder that was named cannot be looked at.
    #[error("could not read {}", path.display())]
    Path {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The archive could not be read or written.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A document could not be named after its content.
    #[error("could not name a document")]
    Name(#[source] url::ParseError),
    /// The run of this import could not be begun before.
    #[error("the import could not be begun")]
    NotBegun,
    /// There is no run of that name.
    #[error("there is no import {run_id}")]
    NoSuchImport {
        /// The name.
        run_id: String,
    },
    /// The run asked servers; only imports are taken back.
    #[error("{run_id} is no import: it asked servers")]
    NotAnImport {
        /// The run.
        run_id: String,
    },
}

impl Hint for ImportError {
    fn hint(&self) -> Option<String> {
        match self {
            Self::Path { .. } => Some("check the name and that the file may be read".to_owned()),
            Self::Archive(error) => error.hint(),
            Self::Name(_) | Self::NotBegun => None,
            Self::NoSuchImport { .. } | Self::NotAnImport { .. } => {
                Some("`import` prints the name of the run that it made, such as 20261122T031500Z".to_owned())
            }
        }
    }
}
