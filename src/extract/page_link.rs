//! An address that a channel gives, as a link to another channel or to a website.

use jiff::Timestamp;
use url::Url;

use super::{Evidence, PageLink, text};
use crate::platform::ChannelAddress;

/// Returns the link to an address; the platform and the plain address of a channel are told by the address alone.
pub(super) fn page_link(
    url: Url,
    rel_me: bool,
    verified_at: Option<Timestamp>,
    place: String,
    quoted: &str,
) -> PageLink {
    let evidence = Evidence { field: "link".to_owned(), place, quote: text::quote(quoted) };
    let (platform, handle, address) = match ChannelAddress::of(&url) {
        Some(channel) => (Some(channel.platform), channel.handle, channel.url),
        None => (None, website(&url), url),
    };
    PageLink { platform, handle, address, rel_me, verified_at, evidence }
}

/// Returns a website's name: its host without `www.`.
fn website(url: &Url) -> String {
    let host = url.host_str().unwrap_or(url.as_str());
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}
