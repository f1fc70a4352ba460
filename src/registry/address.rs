//! Addresses that a registry may hold.
//!
//! Checks what is written, not where a name leads: what a name resolves to is the collector's guard.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::platform::{ChannelAddress, Platform, is_platform_host};

/// Why an address cannot be used, and how to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadAddress {
    Blank,
    NotAnAddress,
    Scheme,
    Credentials,
    PrivateHost,
    NotAChannel(Platform),
}

impl BadAddress {
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Blank => "an address with a blank in it",
            Self::NotAnAddress => "not a web address",
            Self::Scheme => "not an address that begins with http:// or https://",
            Self::Credentials => "an address with a user name or password in it",
            Self::PrivateHost => "an address inside a private network",
            Self::NotAChannel(Platform::Whatsapp) => "a WhatsApp address that is no channel",
            Self::NotAChannel(_) => "no address of a channel on that platform",
        }
    }

    pub(super) fn hint(self) -> &'static str {
        match self {
            Self::Blank => "one address a cell; copy it again from the browser",
            Self::NotAnAddress | Self::Scheme => {
                "write it in full, such as https://www.kreis-musterland.example/"
            }
            Self::Credentials => "leave out everything between // and @",
            Self::PrivateHost => "write the address under which the public reaches the page",
            Self::NotAChannel(platform) => match platform {
                Platform::Whatsapp => {
                    "channels look like https://www.whatsapp.com/channel/ and a code; groups and telephone numbers are not collected"
                }
                Platform::Telegram => {
                    "channels look like https://t.me/name; invitations and groups are not collected"
                }
                Platform::Mastodon => {
                    "write the profile on its home server, such as https://social.example/@name"
                }
                Platform::Bluesky => "profiles look like https://bsky.app/profile/name.example",
                Platform::Youtube => {
                    "channels look like https://www.youtube.com/channel/UC... or https://www.youtube.com/@name"
                }
                Platform::Press => "write the address of the RSS or Atom feed",
                Platform::Instagram => "profiles look like https://www.instagram.com/name/",
                Platform::Facebook => "pages look like https://www.facebook.com/name",
            },
        }
    }
}

/// Reads an address of the public web; `loopback` lets tests name this machine.
pub(super) fn web(text: &str, loopback: bool) -> Result<Url, BadAddress> {
    if text.contains(char::is_whitespace) {
        return Err(BadAddress::Blank);
    }
    let url = Url::parse(text).map_err(|_| BadAddress::NotAnAddress)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(BadAddress::Scheme);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BadAddress::Credentials);
    }
    match url.host() {
        None => Err(BadAddress::NotAnAddress),
        Some(host) if is_public(&host) || (loopback && is_loopback(&host)) => Ok(url),
        Some(_) => Err(BadAddress::PrivateHost),
    }
}

/// Reads the address of a channel: its page; for WhatsApp also a short link or a page that leads there, for press
/// releases any address of the web.
pub(super) fn channel(text: &str, platform: Platform, loopback: bool) -> Result<Url, BadAddress> {
    let url = web(text, loopback)?;
    let found = ChannelAddress::of(&url);
    let fits = match (platform, &found) {
        (Platform::Whatsapp, None) => !is_platform_host(&url),
        (Platform::Whatsapp, Some(found)) => {
            found.platform == Platform::Whatsapp && (15..=32).contains(&found.handle.len())
        }
        (Platform::Press, _) => true,
        (_, found) => {
            found.as_ref().is_some_and(|found| found.platform == platform)
                || (loopback && url.host().is_some_and(|host| is_loopback(&host)))
        }
    };
    if fits { Ok(url) } else { Err(BadAddress::NotAChannel(platform)) }
}

/// Returns what two addresses of one page have in common.
pub(super) fn identity(url: &Url) -> String {
    if let Some(channel) = ChannelAddress::of(url) {
        return format!("{}:{}", channel.platform.as_str(), channel.handle);
    }
    let host = url.host_str().map(|host| host.trim_start_matches("www.").trim_end_matches('.'));
    let query = url.query().map(|query| format!("?{query}"));
    let port = url.port().map(|port| format!(":{port}"));
    let parts = [host.map(str::to_owned), port, Some(url.path().trim_end_matches('/').to_owned()), query];
    parts.into_iter().flatten().collect()
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

fn is_public(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            let last = name.rsplit('.').next();
            name.contains('.')
                && !matches!(last, Some("localhost" | "local" | "internal" | "lan" | "intranet" | "home"))
        }
        Host::Ipv4(address) => is_public_ipv4(*address),
        Host::Ipv6(address) => is_public_ipv6(*address),
    }
}

fn is_public_ipv4(address: Ipv4Addr) -> bool {
    let shared = address.octets()[0] == 100 && address.octets()[1] & 0xc0 == 64;
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_broadcast()
        || address.is_multicast()
        || shared)
}

fn is_public_ipv6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_ipv4(inner);
    }
    !(address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.is_multicast())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<BadAddress>) {
        assert_eq!(channel(text, Platform::Whatsapp, false).err(), expected, "{text}");
    }

    #[test]
    fn only_public_web_addresses_of_channels_pass() {
        check("https://www.dormagen.de/whatsapp", None);
        check("http://bpaq.de/whatsapp", None);
        check("https://whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER", None);
        check("https://www.whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER?lang=de", None);
        check("www.dormagen.de/whatsapp", Some(BadAddress::NotAnAddress));
        check("https://www.dormagen.de/ whatsapp", Some(BadAddress::Blank));
        check("ftp://www.dormagen.de/", Some(BadAddress::Scheme));
        check("mailto:presse@dormagen.example", Some(BadAddress::Scheme));
        check("https://nutzer:wort@dormagen.de/", Some(BadAddress::Credentials));
        check("http://localhost:8080/", Some(BadAddress::PrivateHost));
        check("http://127.1/", Some(BadAddress::PrivateHost));
        check("http://0x7f000001/", Some(BadAddress::PrivateHost));
        check("http://192.168.0.1/", Some(BadAddress::PrivateHost));
        check("http://[::1]/", Some(BadAddress::PrivateHost));
        check("http://[::ffff:10.0.0.1]/", Some(BadAddress::PrivateHost));
        check("http://[fe80::1]/", Some(BadAddress::PrivateHost));
        check("http://intranet/", Some(BadAddress::PrivateHost));
        check("http://wiki.kreis.local/", Some(BadAddress::PrivateHost));
        check(
            "https://chat.whatsapp.com/MUSTERMUSTERMUSTER",
            Some(BadAddress::NotAChannel(Platform::Whatsapp)),
        );
        check("https://wa.me/0000000000", Some(BadAddress::NotAChannel(Platform::Whatsapp)));
        check("https://www.whatsapp.com/", Some(BadAddress::NotAChannel(Platform::Whatsapp)));
    }

    #[test]
    fn other_platforms_want_the_address_of_a_channel() {
        let check = |text, platform| channel(text, platform, false).err();
        assert_eq!(check("https://t.me/musterland", Platform::Telegram), None);
        assert_eq!(
            check("https://www.musterland.example/telegram", Platform::Telegram),
            Some(BadAddress::NotAChannel(Platform::Telegram))
        );
        assert_eq!(check("https://social.musterland.example/@presse", Platform::Mastodon), None);
        assert_eq!(check("https://www.musterland.example/rss.xml", Platform::Press), None);
    }

    #[test]
    fn loopback_is_for_tests_only() {
        assert!(web("http://127.0.0.1:8080/x", true).is_ok());
        assert!(web("http://localhost:8080/x", true).is_ok());
        assert_eq!(web("http://10.0.0.1/x", true), Err(BadAddress::PrivateHost));
    }

    #[test]
    fn one_channel_has_one_identity() {
        let identity = |text: &str| identity(&Url::parse(text).unwrap());
        let channel = identity("https://whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER");
        assert_eq!(channel, identity("https://www.whatsapp.com/channel/0029VaMUSTERMUSTERMUSTER/?x=1"));
        assert_eq!(
            identity("http://www.kreis.example/whatsapp/"),
            identity("https://kreis.example/whatsapp")
        );
        assert_ne!(identity("https://kreis.example/?p=1"), identity("https://kreis.example/?p=2"));
    }
}
