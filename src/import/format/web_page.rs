//! A public page saved in the browser as HTML: a channel's page, an authority's page.
//!
//! The page is public, shows nothing of who saved it, and is kept as it is.

use url::Url;

use super::{Dropped, Format, Handed, Likeness, Reduced, Reduction, Refusal};
use crate::extract;

pub(super) const FORMAT: Format = Format { name: "web_page", likeness, reduce };

fn likeness(handed: &Handed<'_>) -> Likeness {
    match kind(handed, address(handed).as_ref()) {
        Ok(_) => Likeness::Is,
        Err(_) if handed.bytes.starts_with(b"bplist") => {
            Likeness::Resembles("a web archive of Safari; save the page as a file of another browser")
        }
        Err(_) if handed.bytes.trim_ascii_start().starts_with(b"<") => Likeness::Resembles("it is markup"),
        Err(_) => Likeness::No,
    }
}

fn kind(handed: &Handed<'_>, address: Option<&Url>) -> Result<crate::collect::Purpose, extract::Issue> {
    extract::kind_of(handed.bytes, handed.content_type, address)
}

fn reduce(handed: &Handed<'_>) -> Result<Reduction, Refusal> {
    let address = address(handed);
    let purpose = kind(handed, address.as_ref())
        .map_err(|issue| Refusal::new(issue.detail, "save the page once more, complete"))?;
    let content_type = handed.content_type.unwrap_or("text/html").to_owned();
    let read = extract::read_handed_over(handed.bytes, purpose, address.as_ref(), &content_type);
    let whole = Reduced {
        part: None,
        platform: None,
        purpose,
        content_type,
        body: handed.bytes.to_vec(),
        address,
        name: read.observation.and_then(|seen| seen.name),
        saved_at: None,
        dropped: Dropped::default(),
    };
    Ok(whole.into())
}

/// The address that a file with the page notes, that the page gives itself, or that the browser noted when saving
/// (`<!-- saved from url=(0042)… -->`).
fn address(handed: &Handed<'_>) -> Option<Url> {
    handed.address.cloned().or_else(|| extract::own_address(handed.bytes))
}
