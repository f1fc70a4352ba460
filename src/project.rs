//! A project: a folder with settings, registry, archive, tables and reports.

use std::path::{Path, PathBuf};

use crate::settings::{Settings, SettingsError};

/// A project folder with its settings.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
    /// What `kanalbarometer.toml` says.
    pub settings: Settings,
}

impl Project {
    /// Opens a project folder.
    pub fn open(root: &Path) -> Result<Self, SettingsError> {
        Ok(Self { root: root.to_owned(), settings: Settings::read(root)? })
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The CSV files that people edit.
    #[must_use]
    pub fn registry(&self) -> PathBuf {
        self.root.join("data/registry")
    }

    /// The small files in which people confirm what the columns of their tables hold.
    #[must_use]
    pub fn mappings(&self) -> PathBuf {
        self.root.join("data/mappings")
    }

    /// The telephone numbers of channels, which only the dossier reads and which stay on this machine.
    #[must_use]
    pub fn phones(&self) -> PathBuf {
        self.root.join("private/phone.toml")
    }

    /// The pages as received.
    #[must_use]
    pub fn archive(&self) -> PathBuf {
        self.root.join("data/archive")
    }

    /// The Parquet tables.
    #[must_use]
    pub fn tables(&self) -> PathBuf {
        self.root.join("data/tables")
    }

    /// The reports, one folder a day.
    #[must_use]
    pub fn reports(&self) -> PathBuf {
        self.root.join("reports")
    }

    /// The file that one run at a time locks.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.root.join("data/lock")
    }
}
