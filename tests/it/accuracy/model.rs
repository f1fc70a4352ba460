//! Values of real WhatsApp channels, written into a model page and read back: no public page is in the corpus.

use std::fmt::Write as _;

use kanalbarometer::{count::Precision, extract::inspect};
use sha2::{Digest, Sha256};

use super::{Fields, Read, Row};
use crate::corpus::{corpus, model_page, profiles};

pub(crate) fn read(_: &str, _: &[Row]) -> Option<Read> {
    let folder = corpus("whatools")?;
    let mut fields = Fields::new();
    let mut last = None;
    for profile in profiles(&folder) {
        let read = inspect(model_page(&profile).as_bytes(), None, None);
        let seen = read.observation.as_ref().unwrap();
        let followers = seen.followers.unwrap();
        assert_eq!(followers.precision, Precision::Exact);
        for (field, value) in [
            ("name", seen.name.clone().unwrap_or_default()),
            ("followers", followers.shown.to_string()),
            ("badge", seen.badge.as_str().to_owned()),
            ("description", seen.description.as_deref().map_or_else(String::new, shortened)),
            ("imprint", seen.imprint.as_str().to_owned()),
        ] {
            fields.insert((profile.party.clone(), field.to_owned()), value);
        }
        last = Some(read);
    }
    Some(Read::new(fields, &last?))
}

/// A text with single blanks: whole when short, else its beginning, its length in characters, its digest.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length <= 60 {
        return text;
    }
    let start: String = text.chars().take(60).collect();
    let digest = Sha256::digest(&text).iter().fold(String::new(), |mut digest, byte| {
        write!(digest, "{byte:02x}").unwrap();
        digest
    });
    format!("{start}|{length}|{digest}")
}
