//! Platforms that carry channels: what an address says about platform and channel.
//!
//! One file a platform, each with the same few questions: which channel does an address belong to, and how is its
//! page addressed? It judges addresses alone and must not know pages, servers or the registry.

mod bluesky;
mod facebook;
mod instagram;
mod mastodon;
mod press;
mod telegram;
mod whatsapp;
mod youtube;

use serde::{Deserialize, Serialize};
use url::Url;

/// A platform that carries channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// WhatsApp channels.
    Whatsapp,
    /// Telegram channels.
    Telegram,
    /// Mastodon accounts, on their home server.
    Mastodon,
    /// Bluesky accounts.
    Bluesky,
    /// YouTube channels.
    Youtube,
    /// Press releases as RSS or Atom.
    Press,
    /// Instagram profiles.
    Instagram,
    /// Facebook pages.
    Facebook,
}

impl Platform {
    /// Every platform in the order in which reports list them.
    pub const ALL: [Self; 8] = [
        Self::Whatsapp,
        Self::Telegram,
        Self::Mastodon,
        Self::Bluesky,
        Self::Youtube,
        Self::Press,
        Self::Instagram,
        Self::Facebook,
    ];

    /// Returns the word that registry files, tables and partitions use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Whatsapp => "whatsapp",
            Self::Telegram => "telegram",
            Self::Mastodon => "mastodon",
            Self::Bluesky => "bluesky",
            Self::Youtube => "youtube",
            Self::Press => "press",
            Self::Instagram => "instagram",
            Self::Facebook => "facebook",
        }
    }
}

/// Reads handle and page out of an address.
type Reader = fn(&Url) -> Option<(String, String)>;

/// One channel as its address names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChannelAddress {
    /// The platform.
    pub platform: Platform,
    /// What the platform knows the channel by, in the one spelling that compares equal: invite code, lower-case
    /// name, `name@host` for Mastodon, the id with `UC` or `@name` for YouTube.
    pub handle: String,
    /// The plain address of the channel's page, without tracking and post numbers.
    pub url: Url,
}

impl ChannelAddress {
    /// Returns the channel that a registry entry or a page says to be on that platform.
    ///
    /// Only press feeds need to be said: any address can be one.
    #[must_use]
    pub fn on(platform: Platform, url: &Url) -> Option<Self> {
        match platform {
            Platform::Press => press::channel(url),
            _ => Self::of(url).filter(|found| found.platform == platform),
        }
    }

    /// Returns the channel that an address belongs to; `None` for share links, chats, posts of nobody in
    /// particular, and every other page.
    ///
    /// Press feeds are told by what they contain, not by their address.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let readers: [(Platform, Reader); 7] = [
            (Platform::Whatsapp, whatsapp::channel),
            (Platform::Telegram, telegram::channel),
            (Platform::Bluesky, bluesky::channel),
            (Platform::Youtube, youtube::channel),
            (Platform::Instagram, instagram::channel),
            (Platform::Facebook, facebook::channel),
            // Last: a Mastodon server can have any name.
            (Platform::Mastodon, mastodon::channel),
        ];
        readers.into_iter().find_map(|(platform, read)| {
            let (handle, page) = read(url)?;
            Some(Self { platform, handle, url: Url::parse(&page).ok()? })
        })
    }
}

/// Returns true for the address of a single post: it names a channel, but may be quoted on anybody's page.
///
/// A WhatsApp address with a post number opens the channel itself and is none.
#[must_use]
pub fn is_post(url: &Url) -> bool {
    let Some(channel) = ChannelAddress::of(url) else { return false };
    let path = segments(url);
    match channel.platform {
        Platform::Telegram => telegram::is_post(&path),
        Platform::Mastodon => mastodon::is_post(&path),
        Platform::Bluesky => bluesky::is_post(&path),
        Platform::Facebook => facebook::is_post(&path),
        Platform::Instagram => instagram::is_post(&path),
        Platform::Whatsapp | Platform::Youtube | Platform::Press => false,
    }
}

/// Returns the host of an address as two addresses of one site are compared: lower case, without `www.`.
#[must_use]
pub fn plain_host(url: &Url) -> Option<String> {
    let host = url.domain()?.trim_end_matches('.').to_ascii_lowercase();
    Some(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
}

/// Returns true when a host belongs to one of the platforms, whatever the page: a link there that names no
/// channel is a share link, a chat or a help page.
#[must_use]
pub fn is_platform_host(url: &Url) -> bool {
    let hosts =
        [whatsapp::HOSTS, telegram::HOSTS, bluesky::HOSTS, youtube::HOSTS, instagram::HOSTS, facebook::HOSTS];
    url.scheme() == "whatsapp" || hosts.into_iter().flatten().any(|host| is_host(url, host))
}

/// Returns true for the host itself and for `www.` and `m.` before it.
fn is_host(url: &Url, host: &str) -> bool {
    url.domain().is_some_and(|domain| {
        let domain = domain.trim_end_matches('.');
        let plain = domain.strip_prefix("www.").or_else(|| domain.strip_prefix("m.")).unwrap_or(domain);
        plain == host || domain == host
    })
}

/// Returns the non-empty segments of an address's path.
fn segments(url: &Url) -> Vec<&str> {
    url.path_segments().into_iter().flatten().filter(|segment| !segment.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, expected: Option<(Platform, &str, &str)>) {
        let found = ChannelAddress::of(&Url::parse(url).unwrap());
        let found = found.as_ref().map(|found| (found.platform, found.handle.as_str(), found.url.as_str()));
        assert_eq!(found, expected, "{url}");
    }

    #[test]
    fn a_channel_has_one_spelling() {
        let code = "0029VaModelOfACode000001";
        let page = "https://www.whatsapp.com/channel/0029VaModelOfACode000001";
        for url in [page, &format!("https://whatsapp.com/channel/{code}/117?utm=x#y"), &format!("{page}/")] {
            check(url, Some((Platform::Whatsapp, code, page)));
        }
        let telegram = Some((Platform::Telegram, "musterland", "https://t.me/musterland"));
        check("https://t.me/s/Musterland", telegram);
        check("https://telegram.me/musterland/12", telegram);
        check("https://t.me/Musterland?before=4", telegram);
        check(
            "https://social.musterland.example/@presse",
            Some((
                Platform::Mastodon,
                "presse@social.musterland.example",
                "https://social.musterland.example/@presse",
            )),
        );
        check(
            "https://bsky.app/profile/Musterland.example",
            Some((Platform::Bluesky, "musterland.example", "https://bsky.app/profile/musterland.example")),
        );
        check(
            "https://www.youtube.com/@LandkreisMusterland/videos",
            Some((Platform::Youtube, "@landkreismusterland", "https://www.youtube.com/@landkreismusterland")),
        );
        check(
            "https://www.youtube.com/channel/UCmusterMUSTERmuster0000",
            Some((
                Platform::Youtube,
                "UCmusterMUSTERmuster0000",
                "https://www.youtube.com/channel/UCmusterMUSTERmuster0000",
            )),
        );
        check(
            "https://instagram.com/Landkreis_Musterland/?hl=de",
            Some((
                Platform::Instagram,
                "landkreis_musterland",
                "https://www.instagram.com/landkreis_musterland/",
            )),
        );
        check(
            "https://de-de.facebook.com/landkreis.musterland/",
            Some((
                Platform::Facebook,
                "landkreis.musterland",
                "https://www.facebook.com/landkreis.musterland",
            )),
        );
    }

    #[test]
    fn what_only_looks_like_a_channel_is_none() {
        for url in [
            "https://api.whatsapp.com/send?text=https://whatsapp.com/channel/0029VaModelOfACode000001",
            "https://wa.me/?text=x",
            "https://whatsapp.com.example.org/channel/0029VaModelOfACode000001",
            "https://www.whatsapp.com/channel/",
            "https://t.me/share/url?url=x",
            "https://t.me/+AbCdEf",
            "https://t.me/joinchat/AbCdEf",
            "https://bsky.app/intent/compose?text=x",
            "https://www.youtube.com/watch?v=x",
            "https://www.instagram.com/p/AbC/",
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://www.facebook.com/sharer.php",
            "https://www.tiktok.com/@musterland",
            "https://www.threads.net/@musterland",
            "https://www.musterland.example/presse",
            "https://t.me/MusterlandBot",
            "https://t.me/musterland?start=x",
            "https://www.youtube.com/embed/x",
            "https://www.youtube.com/results",
            "https://youtu.be/x",
            "https://developers.facebook.com/docs",
            "https://www.facebook.com/tr?id=1",
            "https://www.musterland.example/users/login",
            "https://unpkg.com/@musterland/leaflet@1.9",
        ] {
            check(url, None);
        }
    }

    #[test]
    fn older_and_shorter_addresses_are_known_too() {
        check(
            "http://www.facebook.de/Musterland/",
            Some((Platform::Facebook, "musterland", "https://www.facebook.com/musterland")),
        );
        check(
            "https://www.facebook.com/pages/Stadtverwaltung-Muster/100000000000000",
            Some((Platform::Facebook, "100000000000000", "https://www.facebook.com/100000000000000")),
        );
        check(
            "http://www.youtube.com/MusterlandTV",
            Some((Platform::Youtube, "musterlandtv", "https://www.youtube.com/musterlandtv")),
        );
        check(
            "https://musterland.t.me/",
            Some((Platform::Telegram, "musterland", "https://t.me/musterland")),
        );
    }

    #[test]
    fn a_post_is_told_from_its_channel() {
        for url in [
            "https://t.me/musterland/12",
            "https://t.me/s/musterland/12",
            "https://social.musterland.example/@presse/110000000000000000",
            "https://bsky.app/profile/musterland.example/post/3kabc",
            "https://www.facebook.com/musterland/posts/1",
            "https://www.instagram.com/musterland/reel/AbC/",
        ] {
            assert!(is_post(&Url::parse(url).unwrap()), "{url}");
        }
        for url in [
            "https://t.me/s/musterland",
            "https://whatsapp.com/channel/0029VaModelOfACode000001/117",
            "https://social.musterland.example/@presse",
            "https://www.facebook.com/musterland/photos",
            "https://www.youtube.com/@musterland/videos",
        ] {
            assert!(!is_post(&Url::parse(url).unwrap()), "{url}");
        }
    }

    #[test]
    fn a_feed_is_known_by_its_address() {
        let feed = |url| ChannelAddress::on(Platform::Press, &Url::parse(url).unwrap()).unwrap().handle;
        assert_eq!(feed("https://www.musterland.example/presse/rss/"), "musterland.example/presse/rss");
        assert_eq!(feed("http://musterland.example/presse/rss"), "musterland.example/presse/rss");
        assert_eq!(feed("https://musterland.example/?feed=rss2"), "musterland.example?feed=rss2");
    }
}
