//! An address that a channel gives, as a link to another channel or to a website.

use jiff::Timestamp;
use url::Url;

use super::{Evidence, PageLink, text};
use crate::platform::{ChannelAddress, plain_host};

/// Returns the link to an address; the platform and the plain address of a channel are told by the address alone.
pub(super) fn page_link(
    url: Url,
    rel_me: bool,
    verified_at: Option<Timestamp>,
    place: String,
    quoted: &str,
) -> PageLink {
    let evidence = Evidence { field: "link".to_owned(), place, quote: text::quote(quoted) };
    page_link_with(url, rel_me, verified_at, evidence)
}

/// Returns the same for a reader that has its own evidence.
pub(super) fn page_link_with(
    url: Url,
    rel_me: bool,
    verified_at: Option<Timestamp>,
    evidence: Evidence,
) -> PageLink {
    let (platform, handle, address) = match ChannelAddress::of(&url) {
        Some(channel) => (Some(channel.platform), channel.handle, channel.url),
        None => (None, website(&url), url),
    };
    PageLink { platform, handle, address, rel_me, verified_at, evidence }
}

/// Returns a website's name: its host without `www.`.
fn website(url: &Url) -> String {
    plain_host(url).unwrap_or_else(|| url.host_str().unwrap_or(url.as_str()).to_owned())
}
