//! Addresses that a registry may hold.
//!
//! Checks what is written, not where a name leads: what a name resolves to is the collector's guard.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Why an address cannot be used, and how to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadAddress {
    Blank,
    NotAnAddress,
    Scheme,
    Credentials,
    PrivateHost,
    NotAChannel,
}

impl BadAddress {
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Blank => "an address with a blank in it",
            Self::NotAnAddress => "not a web address",
            Self::Scheme => "not an address that begins with http:// or https://",
            Self::Credentials => "an address with a user name or password in it",
            Self::PrivateHost => "an address inside a private network",
            Self::NotAChannel => "a WhatsApp address that is no channel",
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
            Self::NotAChannel => {
                "channels look like https://www.whatsapp.com/channel/ and a code; groups and telephone numbers are not collected"
            }
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

/// Reads the address of a WhatsApp channel: its page, a short link or a page that leads there.
pub(super) fn whatsapp_channel(text: &str, loopback: bool) -> Result<Url, BadAddress> {
    let url = web(text, loopback)?;
    let host = url.host_str().map(|host| host.trim_end_matches('.'));
    let whatsapp =
        host.is_some_and(|host| host == "wa.me" || host == "whatsapp.com" || host.ends_with(".whatsapp.com"));
    if whatsapp && channel_code(&url).is_none() {
        return Err(BadAddress::NotAChannel);
    }
    Ok(url)
}

/// Returns the code of a channel page's address, which is the same with and without `www.`.
pub(super) fn channel_code(url: &Url) -> Option<&str> {
    let host = url.host_str()?.trim_end_matches('.');
    let mut path = url.path_segments()?;
    let (Some("channel"), Some(code)) = (path.next(), path.next()) else { return None };
    if !matches!(host, "whatsapp.com" | "www.whatsapp.com") {
        return None;
    }
    let plain = code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    ((15..=32).contains(&code.len()) && plain).then_some(code)
}

/// Returns what two addresses of one page have in common.
pub(super) fn identity(url: &Url) -> String {
    if let Some(code) = channel_code(url) {
        return format!("whatsapp.com/channel/{code}");
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
        assert_eq!(whatsapp_channel(text, false).err(), expected, "{text}");
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
        check("https://chat.whatsapp.com/MUSTERMUSTERMUSTER", Some(BadAddress::NotAChannel));
        check("https://wa.me/0000000000", Some(BadAddress::NotAChannel));
        check("https://www.whatsapp.com/", Some(BadAddress::NotAChannel));
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
