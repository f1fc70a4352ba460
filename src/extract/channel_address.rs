//! What is the address of a WhatsApp channel, and what only looks like one.

use url::{Host, Url};

use crate::platform::{ChannelAddress, Platform};

/// Returns true when a page at that address is a channel's public page.
///
/// Loopback stands for whatsapp.com in tests: the address guard of collect lets nothing else through.
pub(super) fn is_channel_page(url: &Url) -> bool {
    let is_whatsapp = match url.host() {
        Some(Host::Domain(domain)) => is_whatsapp_domain(domain) || domain == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    is_whatsapp && invite_code(url).is_some()
}

/// Returns the plain address of the WhatsApp channel that a link leads to, without post number and query.
pub(super) fn channel_address(link: &Url) -> Option<Url> {
    ChannelAddress::of(link)
        .filter(|channel| channel.platform == Platform::Whatsapp)
        .map(|channel| channel.url)
}

/// Returns true for links that share a page, open a chat or invite to a group: no channels.
pub(super) fn is_other_whatsapp_link(link: &Url) -> bool {
    let host = link.host_str().unwrap_or_default();
    let is_send =
        link.path().trim_matches('/').ends_with("send") || link.query().is_some_and(|q| q.contains("text="));
    link.scheme() == "whatsapp"
        || matches!(host, "wa.me" | "chat.whatsapp.com" | "faq.whatsapp.com" | "blog.whatsapp.com")
        || host.ends_with("whatsapp.com") && (is_send || channel_address(link).is_none())
}

fn is_whatsapp_domain(domain: &str) -> bool {
    matches!(domain, "whatsapp.com" | "www.whatsapp.com")
}

/// Returns the code in `/channel/<code>`; codes seen have 24 characters, other lengths are let through.
fn invite_code(url: &Url) -> Option<&str> {
    let mut segments = url.path_segments()?;
    let code =
        segments.find(|segment| segment.eq_ignore_ascii_case("channel")).and_then(|_| segments.next())?;
    let is_code = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (!code.is_empty() && code.bytes().all(is_code)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn share_links_and_chats_are_no_channels() {
        for link in [
            "whatsapp://send?text=x",
            "https://wa.me/?text=x",
            "https://chat.whatsapp.com/abc",
            "https://api.whatsapp.com/send?text=x",
        ] {
            assert!(is_other_whatsapp_link(&Url::parse(link).unwrap()), "{link}");
        }
        assert!(!is_other_whatsapp_link(&Url::parse("https://www.example.org/whatsapp").unwrap()));
    }
}
