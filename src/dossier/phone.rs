//! The telephone numbers of channels, in a file that stays on this machine.
//!
//! Nothing but the dossier reads it. Errors name the file and never what stands in it, and the debug form of a number
//! does not show it, so that no log can.

use std::{collections::BTreeMap, fmt, fs, io, path::Path, path::PathBuf};

use serde::{Deserialize, Serialize};

use crate::hint::Hint;

/// A telephone number.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Returns the number as it was written: for the dossier, and for nothing else.
    #[must_use]
    pub fn disclosed(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(not shown)")
    }
}

/// The numbers, by the key of the channel.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Phones(BTreeMap<String, Phone>);

/// Why the numbers could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PhoneError {
    /// The file could not be read.
    #[error("cannot read {}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is not a list of channels with their numbers.
    #[error("{} is not a list of channels with their numbers", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
    },
}

impl Hint for PhoneError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::File { .. } => "check that you may read the file".to_owned(),
            Self::Invalid { .. } => {
                "write one line a channel, with its key in the registry: whatsapp-musterland = \"+49 000 0000001\""
                    .to_owned()
            }
        })
    }
}

impl Phones {
    /// Reads the file; without one, no number is known.
    pub fn read(path: &Path) -> Result<Self, PhoneError> {
        match fs::read_to_string(path) {
            // What the parser says would quote the line.
            Ok(text) => toml::from_str(&text).map_err(|_| PhoneError::Invalid { path: path.to_owned() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(PhoneError::File { path: path.to_owned(), source }),
        }
    }

    /// Returns the number of a channel.
    #[must_use]
    pub fn of(&self, channel_id: &str) -> Option<&Phone> {
        self.0.get(channel_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_error_and_no_debug_form_shows_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("phone.toml");
        for text in
            ["a = 490000000001", "a = \"+49 000 0000001", "+49 000 0000001", "[a]\nb = \"+49 000 0000001\""]
        {
            fs::write(&path, text).unwrap();
            let error = Phones::read(&path).unwrap_err();
            let said = format!("{error} {error:?} {:?}", error.hint().is_some());
            assert!(!said.contains("0000001") && !said.contains("490000000001"), "{said}");
        }
        fs::write(&path, "whatsapp-musterland = \"+49 000 0000001\"").unwrap();
        let phones = Phones::read(&path).unwrap();
        assert_eq!(phones.of("whatsapp-musterland").map(Phone::disclosed), Some("+49 000 0000001"));
        assert_eq!(phones.of("whatsapp-beispielgau"), None);
        assert!(!format!("{phones:?}").contains("0000001"));
    }

    #[test]
    fn without_a_file_no_number_is_known() {
        assert!(Phones::read(Path::new("/nowhere/phone.toml")).unwrap().0.is_empty());
    }
}
