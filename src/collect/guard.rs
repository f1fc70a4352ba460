//! Which addresses we connect to: public ones, by http or https, on the usual ports.
//!
//! The rules for a name's addresses are applied in the resolver that the client connects with, so that the
//! address checked is the address used (no rebinding between the two).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use url::{Host, Url};

/// Longer addresses are refused; browsers and servers give up near here too (RFC 9110, section 4.1, asks for
/// at least 8,000).
const MAX_URL_BYTES: usize = 8_000;

/// Why an address is refused before anything is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Neither http nor https.
    Scheme(String),
    /// A web address that we do not connect to, and why.
    Address(String),
}

/// Checks an address as written; names are checked again when they are resolved.
pub(super) fn check_url(url: &Url, loopback: bool) -> Result<(), Refusal> {
    let refuse = |why: &str| Err(Refusal::Address(why.to_owned()));
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Refusal::Scheme(format!("{}: is not collected, only http and https", url.scheme())));
    }
    if url.as_str().len() > MAX_URL_BYTES {
        return refuse("the address is longer than 8,000 bytes");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("the address carries a user name or password");
    }
    // `Url::port` is none for the scheme's own port. Every other is odd, also 443 for http and 80 for https: what
    // answers there is no public web page, but it may be somebody's printer.
    if url.port().is_some() && !(loopback && is_loopback(url)) {
        return refuse("the address names an unusual port");
    }
    match url.host() {
        None => refuse("the address names no host"),
        Some(Host::Ipv4(ip)) => check_ip(IpAddr::V4(ip), loopback).map_err(Refusal::Address),
        Some(Host::Ipv6(ip)) => check_ip(IpAddr::V6(ip), loopback).map_err(Refusal::Address),
        Some(Host::Domain(name)) if !loopback && is_local_name(name) => {
            refuse("the name belongs to no public server")
        }
        Some(Host::Domain(_)) => Ok(()),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        // Names that only tests use (RFC 6761).
        Some(Host::Domain(name)) => is_local_name(name) || name.rsplit('.').next() == Some("test"),
        None => false,
    }
}

/// Names that are never public (RFC 6761, RFC 6762, RFC 8375) or have no dot at all.
fn is_local_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let ending = name.rsplit('.').next().unwrap_or(name);
    !name.contains('.')
        || matches!(ending, "localhost" | "local" | "internal")
        || name.ends_with(".home.arpa")
}

/// Keeps the addresses of a name that we connect to; an error when none is left.
pub(super) fn public_addresses(
    found: impl Iterator<Item = SocketAddr>,
    loopback: bool,
) -> Result<Vec<SocketAddr>, String> {
    let mut why = None;
    let mut kept = Vec::new();
    for address in found {
        match check_ip(address.ip(), loopback) {
            Ok(()) => kept.push(address),
            Err(refused) => why = Some(refused),
        }
    }
    match (kept.is_empty(), why) {
        (true, Some(why)) => Err(why),
        _ => Ok(kept),
    }
}

/// Checks one address; the error says which kind it is.
pub(super) fn check_ip(ip: IpAddr, loopback: bool) -> Result<(), String> {
    let kind = match ip {
        IpAddr::V4(ip) => special_v4(ip),
        IpAddr::V6(ip) => special_v6(ip),
    };
    match kind {
        Some("loopback") if loopback => Ok(()),
        Some(kind) => Err(format!("{ip} is a {kind} address")),
        None => Ok(()),
    }
}

/// Names the kind of a special-purpose address (IANA registry, RFC 6890).
fn special_v4(ip: Ipv4Addr) -> Option<&'static str> {
    match ip.octets() {
        [0, ..] => Some("this-network"),
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some("private"),
        [100, 64..=127, ..] => Some("carrier-grade NAT"),
        [127, ..] => Some("loopback"),
        [169, 254, ..] => Some("link-local"),
        [192, 0, 0, _] => Some("protocol assignment"),
        [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => Some("documentation"),
        [192, 88, 99, _] => Some("retired 6to4 relay"),
        [198, 18..=19, ..] => Some("benchmarking"),
        [224..=239, ..] => Some("multicast"),
        [240..=255, ..] => Some("reserved"),
        _ => None,
    }
}

/// Names the kind of a special-purpose address; one that wraps an IPv4 address is judged by that.
fn special_v6(ip: Ipv6Addr) -> Option<&'static str> {
    let wrapped = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        // Reached through a wrapper, even loopback is not opened to tests.
        special_v4(Ipv4Addr::new(a, b, c, d))
            .map(|kind| if kind == "loopback" { "wrapped loopback" } else { kind })
    };
    match ip.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0] => Some("unspecified"),
        [0, 0, 0, 0, 0, 0, 0, 1] => Some("loopback"),
        // IPv4-compatible, IPv4-mapped, NAT64 (RFC 6052), 6to4 (RFC 3056).
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => wrapped(high, low),
        [0x64, 0xff9b, ..] => Some("local translation"),
        // ISATAP (RFC 5214): the tunnel's end is in the last half.
        [_, _, _, _, 0 | 0x200, 0x5efe, high, low] if wrapped(high, low).is_some() => wrapped(high, low),
        [0x100, 0, 0, 0, ..] => Some("discard"),
        [0x2001, 0..=0x1ff, ..] => Some("protocol assignment"),
        [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Some("documentation"),
        [0xfc00..=0xfdff, ..] => Some("private"),
        [0xfe80..=0xfebf, ..] => Some("link-local"),
        [0xfec0..=0xfeff, ..] => Some("site-local"),
        [0xff00..=0xffff, ..] => Some("multicast"),
        [0x2000..=0x3fff, ..] => None,
        _ => Some("reserved"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, refused_because: Option<&str>) {
        let result = check_url(&Url::parse(url).unwrap(), false);
        match (&result, refused_because) {
            (Ok(()), None) => {}
            (Err(Refusal::Scheme(why) | Refusal::Address(why)), Some(part)) if why.contains(part) => {}
            _ => panic!("{url}: {result:?}"),
        }
    }

    #[test]
    fn public_web_addresses_pass() {
        check("https://www.whatsapp.com/channel/x", None);
        check("http://www.example.org:80/", None);
        check("https://www.example.org:443/", None);
        check("https://münchen.example/", None);
        check("http://8.8.8.8/", None);
        check("http://[2a00:1450::1]/", None);
    }

    #[test]
    fn other_schemes_ports_and_credentials_are_refused() {
        check("file:///etc/passwd", Some("file:"));
        check("data:text/html,x", Some("data:"));
        check("ftp://www.example.org/", Some("ftp:"));
        check("http://www.example.org:8080/", Some("port"));
        check("https://www.example.org:80/", Some("port"));
        check("https://user@www.example.org/", Some("user name"));
        check("https://:secret@www.example.org/", Some("user name"));
        check(&format!("https://www.example.org/{}", "a".repeat(9_000)), Some("8,000"));
    }

    #[test]
    fn literal_addresses_are_judged_in_every_spelling() {
        for url in [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f.0.0.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
        ] {
            check(url, Some("loopback"));
        }
        check("http://10.0.0.1/", Some("private"));
        check("http://172.31.255.255/", Some("private"));
        check("http://192.168.1.1/", Some("private"));
        check("http://169.254.169.254/latest/meta-data/", Some("link-local"));
        check("http://100.64.0.1/", Some("carrier"));
        check("http://224.0.0.1/", Some("multicast"));
        check("http://255.255.255.255/", Some("reserved"));
        check("http://0.0.0.0/", Some("this-network"));
        check("http://[fe80::1]/", Some("link-local"));
        check("http://[fd00::1]/", Some("private"));
        check("http://[::ffff:10.0.0.1]/", Some("private"));
        check("http://[ff02::1]/", Some("multicast"));
        check("http://[::]/", Some("unspecified"));
        check("http://[2001:db8::1]/", Some("documentation"));
    }

    /// `kind` is empty for a public address.
    #[track_caller]
    fn check_kind(ip: &str, kind: &str) {
        let ip: IpAddr = ip.parse().unwrap();
        let result = check_ip(ip, false);
        match &result {
            Ok(()) => assert_eq!("", kind, "{ip}"),
            Err(why) => assert_eq!(why, &format!("{ip} is a {kind} address")),
        }
    }

    #[test]
    fn special_purpose_addresses_are_known() {
        for (ip, kind) in [
            ("0.0.0.0", "this-network"),
            ("0.255.255.255", "this-network"),
            ("1.0.0.0", ""),
            ("9.255.255.255", ""),
            ("10.0.0.0", "private"),
            ("10.255.255.255", "private"),
            ("11.0.0.0", ""),
            ("100.63.255.255", ""),
            ("100.64.0.0", "carrier-grade NAT"),
            ("100.127.255.255", "carrier-grade NAT"),
            ("100.128.0.0", ""),
            ("127.0.0.1", "loopback"),
            ("127.255.255.255", "loopback"),
            ("169.254.169.254", "link-local"),
            ("172.15.255.255", ""),
            ("172.16.0.0", "private"),
            ("172.31.255.255", "private"),
            ("172.32.0.0", ""),
            ("192.0.0.8", "protocol assignment"),
            ("192.0.2.1", "documentation"),
            ("192.88.99.1", "retired 6to4 relay"),
            ("192.168.255.255", "private"),
            ("198.17.255.255", ""),
            ("198.18.0.0", "benchmarking"),
            ("198.19.255.255", "benchmarking"),
            ("198.51.100.1", "documentation"),
            ("203.0.113.1", "documentation"),
            ("223.255.255.255", ""),
            ("224.0.0.1", "multicast"),
            ("239.255.255.250", "multicast"),
            ("240.0.0.1", "reserved"),
            ("255.255.255.255", "reserved"),
            ("::", "unspecified"),
            ("::1", "loopback"),
            ("2a00:1450::1", ""),
            // IPv4-mapped and IPv4-compatible.
            ("::ffff:127.0.0.1", "wrapped loopback"),
            ("::ffff:192.168.0.1", "private"),
            ("::ffff:8.8.8.8", ""),
            ("::10.0.0.1", "private"),
            // NAT64: well-known and local prefix.
            ("64:ff9b::10.0.0.1", "private"),
            ("64:ff9b::8.8.8.8", ""),
            ("64:ff9b:1::808:808", "local translation"),
            // 6to4, Teredo, ISATAP.
            ("2002:a00:1::", "private"),
            ("2002:c058:6301::1", "retired 6to4 relay"),
            ("2002:808:808::", ""),
            ("2001::1", "protocol assignment"),
            ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "protocol assignment"),
            ("2a00:1450::5efe:a00:1", "private"),
            ("2a00:1450::200:5efe:808:808", ""),
            // Benchmarking, ORCHID, documentation, discard.
            ("2001:2::1", "protocol assignment"),
            ("2001:20::1", "protocol assignment"),
            ("2001:db8::1", "documentation"),
            ("3fff::1", "documentation"),
            ("100::1", "discard"),
            // Private, link-local, site-local, multicast, segment routing, unassigned.
            ("fc00::1", "private"),
            ("fdff::1", "private"),
            ("fe80::1", "link-local"),
            ("fec0::1", "site-local"),
            ("ff02::1", "multicast"),
            ("5f00::1", "reserved"),
            ("4000::1", "reserved"),
        ] {
            check_kind(ip, kind);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_wrapper_opens_what_is_closed(bits: u32) {
            let v4 = Ipv4Addr::from_bits(bits);
            let [a, b, c, d] = v4.octets();
            let (high, low) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            let closed = check_ip(IpAddr::V4(v4), false).is_err();
            for wrapped in [
                Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
                Ipv6Addr::new(0x2a00, 0, 0, 0, 0, 0x5efe, high, low),
            ] {
                proptest::prop_assert_eq!(check_ip(IpAddr::V6(wrapped), false).is_err(), closed, "{}", wrapped);
                proptest::prop_assert_eq!(check_ip(IpAddr::V6(wrapped), true).is_err(), closed, "{}", wrapped);
            }
        }
    }

    #[test]
    fn names_without_a_public_server_are_refused() {
        check("http://localhost/", Some("public server"));
        check("http://printer.local/", Some("public server"));
        check("http://intranet/", Some("public server"));
        check("http://foo.localhost./", Some("public server"));
    }

    #[test]
    fn the_test_setting_opens_loopback_and_nothing_else() {
        let opened = |url: &str| check_url(&Url::parse(url).unwrap(), true);
        assert_eq!(opened("http://127.0.0.7:4711/"), Ok(()));
        assert_eq!(opened("http://[::1]:4711/"), Ok(()));
        assert!(opened("http://10.0.0.1:4711/").is_err());
        assert!(opened("http://8.8.8.8:4711/").is_err());
        assert!(opened("http://www.example.org:8080/").is_err());
        assert!(opened("http://[::ffff:127.0.0.1]:4711/").is_err());
    }

    #[test]
    fn a_name_with_one_public_address_keeps_only_that() {
        let addresses = |list: &[&str]| {
            let list: Vec<SocketAddr> =
                list.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), 443)).collect();
            public_addresses(list.into_iter(), false)
        };
        assert_eq!(addresses(&["10.0.0.1", "8.8.8.8"]).unwrap().len(), 1);
        assert_eq!(addresses(&["10.0.0.1", "127.0.0.1"]).unwrap_err(), "127.0.0.1 is a loopback address");
        assert_eq!(addresses(&[]), Ok(Vec::new()));
    }
}
