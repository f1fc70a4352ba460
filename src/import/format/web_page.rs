//! A public page saved in the browser as HTML: a channel's page, an authority's page.
//!
//! The page is public and kept as it is.

use url::Url;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal};
use crate::extract;

pub(super) const FORMAT: Format = Format { name: "web_page", likeness, reduce };

fn likeness(handed: &Handed<'_>) -> Likeness {
    match extract::kind_of(handed.bytes, None) {
        Ok(_) => Likeness::Is,
        Err(_) if handed.bytes.trim_ascii_start().starts_with(b"<") => Likeness::Resembles("it is markup"),
        Err(_) => Likeness::No,
    }
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let purpose = extract::kind_of(handed.bytes, None)
        .map_err(|issue| Refusal::new(issue.detail, "save the page once more, complete"))?;
    let whole = Reduced {
        part: None,
        platform: None,
        purpose,
        content_type: "text/html".to_owned(),
        body: handed.bytes.to_vec(),
        address: address(handed.bytes),
        name: extract::inspect(handed.bytes, Some(purpose), None).observation.and_then(|seen| seen.name),
        saved_at: None,
        dropped: Dropped::default(),
    };
    Ok(whole.into())
}

/// The address that the page gives itself, or that the browser noted when saving (`<!-- saved from url=(0042)… -->`).
fn address(bytes: &[u8]) -> Option<Url> {
    extract::own_address(bytes)
}
