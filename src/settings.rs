//! Settings of a project folder, from `kanalbarometer.toml`.
//!
//! Every field has a careful default; a word that is not known is an error, so that a misspelt limit never
//! silently does nothing.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{collect::CollectSettings, export::ExportSettings, hint::Hint};

/// Name of the settings file in a project folder.
pub const FILE: &str = "kanalbarometer.toml";

/// All settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What the project is.
    pub project: ProjectSettings,
    /// How servers are asked.
    pub collect: CollectSettings,
    /// Who publishes the data set.
    pub export: ExportSettings,
}

/// What the project is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProjectSettings {
    /// True when every authority in the registry is invented; every report says so in its first line.
    pub invented: bool,
}

/// What can go wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The folder has no settings file.
    #[error("no project in {}: there is no {FILE}", shown(dir))]
    NoProject {
        /// The folder.
        dir: PathBuf,
    },
    /// The file could not be read.
    #[error("cannot read {}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is not valid.
    #[error("{} is not valid: {source}", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Where and why.
        source: Box<toml::de::Error>,
    },
}

/// The folder one stands in has no name of its own.
fn shown(dir: &Path) -> String {
    if dir.as_os_str().is_empty() { "this folder".to_owned() } else { dir.display().to_string() }
}

impl Hint for SettingsError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoProject { .. } => {
                "`kanalbarometer init DIR` makes one; name an existing one with --project DIR".to_owned()
            }
            Self::File { path, .. } => format!("check that {} exists and may be read", path.display()),
            Self::Invalid { path, .. } => {
                format!("mend the line named in {}; README.md lists the settings", path.display())
            }
        })
    }
}

impl Settings {
    /// Reads the settings of a project folder.
    pub fn read(dir: &Path) -> Result<Self, SettingsError> {
        let path = dir.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text, &path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(SettingsError::NoProject { dir: dir.to_owned() })
            }
            Err(source) => Err(SettingsError::File { path, source }),
        }
    }

    /// Reads settings from the text of a file; `path` is for messages.
    pub fn parse(text: &str, path: &Path) -> Result<Self, SettingsError> {
        toml::from_str(text)
            .map_err(|source| SettingsError::Invalid { path: path.to_owned(), source: Box::new(source) })
    }
}
