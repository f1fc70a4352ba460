//! The registry: which authorities and channels there are, and what has been published about them.
//!
//! Reads the CSV files under `data/registry/` that people edit in a spreadsheet, checks every row and
//! keeps the good ones. A broken row becomes a [`Problem`] and never stops the rest.
//! This stage must not know the network or polars. The files are described in `docs/registry.md`.

mod authority;
mod channel;
mod promise;
mod published;
mod studies;
mod declared;
mod level;
mod land;
mod official_key;
mod population;
mod rules;
mod problem;
mod reading;
mod sheet;
mod address;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

pub use crate::typed::StatedDate;
pub use authority::Authority;
pub use channel::{Channel, CheckRhythm};
pub use declared::{Answer, Declared, Question};
pub use land::Land;
pub use level::Level;
pub use population::{Population, PopulationClass};
pub use problem::{Problem, Severity};
pub use promise::{Promise, PromisedSpan};
pub use published::{PublishedFigure, SourceKind};
pub use rules::Rules;
pub use studies::{PrintedPercent, Study, Usage};

use crate::hint::Hint;
use problem::Problems;
use reading::{Reading, Rows};

/// Everything the registry files say, good rows only, sorted by key.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    /// All authorities, sorted by `authority_id`.
    pub authorities: Vec<Authority>,
    /// All channels, sorted by `channel_id`; each belongs to an authority above.
    pub channels: Vec<Channel>,
    /// Dated statements of the press or of authorities about channels, sorted by `figure_id`;
    /// each speaks of a channel above.
    pub published: Vec<PublishedFigure>,
    /// What surveys say of how many people use WhatsApp, sorted by `study_id`.
    pub studies: Vec<Study>,
    /// What authorities answered themselves, sorted by authority, question, channel and date.
    pub declared: Vec<Declared>,
}

/// Why no registry could be read at all.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// The folder or a file in it cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file without which there is no registry is not there.
    #[error("the registry has no {file}")]
    Missing {
        /// The file.
        file: &'static str,
    },
}

impl Hint for RegistryError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Unreadable { .. } => "check the path, and that you may read the folder".to_owned(),
            Self::Missing { file } => {
                format!("put {file} into the registry folder; `kanalbarometer init` writes a template")
            }
        })
    }
}

impl Registry {
    /// Reads the registry files in a folder: `authorities.csv`, `channels.csv` and, if they are there,
    /// `published.csv`, `studies.csv` and `declared.csv`.
    ///
    /// Every problem of every row is returned, sorted by file and row; rows with errors are left out,
    /// and so are rows that refer to them.
    pub fn load(dir: &Path) -> Result<(Self, Vec<Problem>), RegistryError> {
        Self::load_with(dir, &Rules::default())
    }

    /// Reads the registry files in a folder under given rules; see [`Registry::load`].
    pub fn load_with(dir: &Path, rules: &Rules) -> Result<(Self, Vec<Problem>), RegistryError> {
        let mut files = BTreeMap::new();
        for name in FILES {
            let path = dir.join(name);
            match fs::read(&path) {
                Ok(bytes) => _ = files.insert(name.to_owned(), bytes),
                // A missing folder is said as such; a missing file is judged below.
                Err(error) if error.kind() == io::ErrorKind::NotFound && dir.is_dir() => {}
                Err(source) if dir.is_dir() => return Err(RegistryError::Unreadable { path, source }),
                Err(source) => return Err(RegistryError::Unreadable { path: dir.to_owned(), source }),
            }
        }
        Self::from_files_with(&files, rules)
    }

    /// Reads the registry from the bytes of its files, by file name; see [`Registry::load`].
    pub fn from_files(files: &BTreeMap<String, Vec<u8>>) -> Result<(Self, Vec<Problem>), RegistryError> {
        Self::from_files_with(files, &Rules::default())
    }

    /// Reads the registry from the bytes of its files under given rules; see [`Registry::load`].
    pub fn from_files_with(
        files: &BTreeMap<String, Vec<u8>>,
        rules: &Rules,
    ) -> Result<(Self, Vec<Problem>), RegistryError> {
        let bytes = |file: &'static str| files.get(file).ok_or(RegistryError::Missing { file });
        let mut problems = Problems::default();
        let mut registry = Self::default();

        let mut seen = authority::Seen::default();
        for row in sheet::rows(&authority::FORMAT, bytes(authority::FORMAT.file)?, &mut problems) {
            registry.authorities.extend(authority::read(Reading::of(&row, rules, &mut problems), &mut seen));
        }
        let authority_rows = seen.ids;
        let authorities: BTreeSet<String> =
            registry.authorities.iter().map(|a| a.authority_id.clone()).collect();

        let mut seen = channel::Seen::default();
        for row in sheet::rows(&channel::FORMAT, bytes(channel::FORMAT.file)?, &mut problems) {
            let reading = Reading::of(&row, rules, &mut problems);
            registry
                .channels
                .extend(channel::read(reading, &mut seen, &authority_rows, |id| authorities.contains(id)));
        }
        let channel_rows = seen.ids;
        let channels: BTreeMap<String, String> =
            registry.channels.iter().map(|c| (c.channel_id.clone(), c.authority_id.clone())).collect();

        if let Some(bytes) = files.get(published::FORMAT.file) {
            let mut seen = Rows::new();
            for row in sheet::rows(&published::FORMAT, bytes, &mut problems) {
                let reading = Reading::of(&row, rules, &mut problems);
                let figure =
                    published::read(reading, &mut seen, &channel_rows, |id| channels.contains_key(id));
                registry.published.extend(figure);
            }
        }
        if let Some(bytes) = files.get(studies::FORMAT.file) {
            let mut seen = Rows::new();
            for row in sheet::rows(&studies::FORMAT, bytes, &mut problems) {
                registry.studies.extend(studies::read(Reading::of(&row, rules, &mut problems), &mut seen));
            }
        }

        if let Some(bytes) = files.get(declared::FORMAT.file) {
            let mut seen = declared::Seen::default();
            let known = declared::Known {
                authority_rows: &authority_rows,
                authorities: &authorities,
                channel_rows: &channel_rows,
                channels: &channels,
            };
            for row in sheet::rows(&declared::FORMAT, bytes, &mut problems) {
                let reading = Reading::of(&row, rules, &mut problems);
                registry.declared.extend(declared::read(reading, &mut seen, &known));
            }
        }

        registry.authorities.sort_by(|a, b| a.authority_id.cmp(&b.authority_id));
        registry.channels.sort_by(|a, b| a.channel_id.cmp(&b.channel_id));
        registry.published.sort_by(|a, b| a.figure_id.cmp(&b.figure_id));
        registry.studies.sort_by(|a, b| a.study_id.cmp(&b.study_id));
        registry.declared.sort_by(|a, b| a.order().cmp(&b.order()));
        Ok((registry, problems.into_sorted(&FILES)))
    }

    /// Returns the authority with that key.
    #[must_use]
    pub fn authority(&self, authority_id: &str) -> Option<&Authority> {
        let place = self.authorities.binary_search_by(|entry| entry.authority_id.as_str().cmp(authority_id));
        self.authorities.get(place.ok()?)
    }

    /// Returns the channel with that key.
    #[must_use]
    pub fn channel(&self, channel_id: &str) -> Option<&Channel> {
        let place = self.channels.binary_search_by(|entry| entry.channel_id.as_str().cmp(channel_id));
        self.channels.get(place.ok()?)
    }

    /// Returns the channels of an authority, sorted by key.
    pub fn channels_of(&self, authority_id: &str) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(move |channel| channel.authority_id == authority_id)
    }

    /// Returns what has been published about a channel, sorted by key.
    pub fn published_about(&self, channel_id: &str) -> impl Iterator<Item = &PublishedFigure> {
        self.published.iter().filter(move |figure| figure.channel_id == channel_id)
    }

    /// Returns what an authority answered, about itself and its channels, sorted by question, channel and date.
    #[must_use]
    pub fn declared_by(&self, authority_id: &str) -> &[Declared] {
        let from = self.declared.partition_point(|answer| answer.authority_id.as_str() < authority_id);
        let to = self.declared.partition_point(|answer| answer.authority_id.as_str() <= authority_id);
        self.declared.get(from..to).unwrap_or_default()
    }
}

/// The files of a registry in the order in which they are read.
const FILES: [&str; 5] = [
    authority::FORMAT.file,
    channel::FORMAT.file,
    published::FORMAT.file,
    studies::FORMAT.file,
    declared::FORMAT.file,
];
