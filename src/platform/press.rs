//! Addresses of press feeds: any web address can be one, so a registry entry or a page must say so.

use url::Url;

use super::{ChannelAddress, Platform, plain_host};

/// A feed is known by its address without scheme, `www.` and closing slash.
pub(super) fn channel(url: &Url) -> Option<ChannelAddress> {
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let mut handle = plain_host(url)?;
    handle.push_str(url.path().trim_end_matches('/'));
    if let Some(query) = url.query() {
        handle.push('?');
        handle.push_str(query);
    }
    let mut url = url.clone();
    url.set_fragment(None);
    Some(ChannelAddress { platform: Platform::Press, handle, url })
}
