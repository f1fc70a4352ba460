//! Who publishes the data set: the section `[export]` of the settings.

use serde::Deserialize;
use url::Url;

/// Who publishes the data set, and where it can be found.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExportSettings {
    /// The body that publishes it.
    pub publisher: Option<String>,
    /// Address at which it can be found.
    pub homepage: Option<Url>,
    /// Its DOI, once a repository has given one.
    pub doi: Option<Doi>,
}

/// A digital object identifier, such as `10.5281/zenodo.1234567`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Doi(String);

impl Doi {
    /// Returns the bare identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address that leads to what it identifies.
    #[must_use]
    pub fn address(&self) -> String {
        format!("https://doi.org/{}", self.0)
    }
}

impl TryFrom<String> for Doi {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let registrant_and_suffix = text.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
        let is_doi = registrant_and_suffix.is_some_and(|(registrant, suffix)| {
            registrant.len() >= 4
                && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                && !suffix.is_empty()
                && suffix.bytes().all(|b| b.is_ascii_graphic() && !b"\"'\\<>".contains(&b))
        });
        if is_doi {
            Ok(Self(text))
        } else {
            Err(format!("`{text}` is no DOI such as 10.5281/zenodo.1234567"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_is_the_bare_identifier() {
        #[track_caller]
        fn check(text: &str, is_doi: bool) {
            assert_eq!(Doi::try_from(text.to_owned()).is_ok(), is_doi, "{text}");
        }
        check("10.5281/zenodo.1234567", true);
        check("https://doi.org/10.5281/zenodo.1234567", false);
        check("10.5281/", false);
        check("10.5281/a\"\ntype: software", false);
        check("will be given", false);
    }
}
