//! Why a run could not be made; what happens to a single address is a status, never an error.

use thiserror::Error;

use crate::{archive::ArchiveError, hint::Hint};

/// An error that ends collecting.
#[derive(Debug, Error)]
pub enum CollectError {
    /// Nobody is named whom an operator could write to.
    #[error("no contact is set, and without one nothing is asked")]
    NoContact,
    /// The contact cannot stand in a `User-Agent`.
    #[error("the contact {found:?} is neither an e-mail address nor a web address")]
    BadContact {
        /// What is set.
        found: String,
    },
    /// A setting is out of range.
    #[error("the setting {name} is {found}, but must lie between {low} and {high}")]
    Setting {
        /// The setting below `[collect]`.
        name: String,
        /// Its value.
        found: f64,
        /// The smallest value allowed.
        low: f64,
        /// The largest value allowed.
        high: f64,
    },
    /// A written permission is not one.
    #[error("the permission for {host:?} cannot be used: {problem}")]
    Permission {
        /// The key of the entry.
        host: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The client could not be set up.
    #[error("could not set up the network client: {what}")]
    Client {
        /// What failed.
        what: String,
    },
    /// The scripted answers cannot be read.
    #[error("could not read the scripted answers: {what}")]
    Script {
        /// What is wrong with them.
        what: String,
    },
    /// The archive failed.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl Hint for CollectError {
    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::NoContact | Self::BadContact { .. } => {
                "set contact = \"you@your-authority.example\" under [collect] in kanalbarometer.toml: \
                 operators of the servers read it in every request"
            }
            Self::Setting { .. } => "mend the value under [collect] in kanalbarometer.toml, or leave it out",
            Self::Permission { .. } => {
                "mend the entry under [collect.permission] in kanalbarometer.toml, or leave it out"
            }
            Self::Client { .. } => {
                "check that the system's CA certificates are installed (package ca-certificates)"
            }
            Self::Script { .. } => "mend answers.toml",
            Self::Archive(error) => return error.hint(),
        };
        Some(hint.to_owned())
    }
}
