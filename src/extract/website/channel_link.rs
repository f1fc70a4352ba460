//! Links to channels of all platforms: each channel once, where it is first linked.
//!
//! Share buttons, chats, single posts and embedded players name no channel of the authority and are passed over.

use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;
use url::Url;

use super::{address, feed};
use crate::{
    extract::{Issue, PageLink, outline::Outline, page::Page, pattern::pattern},
    platform::{self, ChannelAddress},
};

/// More channels than this are a list of other people's channels; the rest is not kept.
const MOST_CHANNELS: usize = 200;

/// What an address must hold to be worth reading; all others are passed over quickly.
static CANDIDATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)whatsapp\.com|t\.me|telegram\.|bsky\.app|youtube\.|instagram\.com|facebook\.|fb\.com|/@|/users/|/web/",
    )
});

/// The links of a page to channels and feeds, in the order of the page.
pub(super) struct ChannelLinks {
    /// Each channel once.
    pub(super) links: Vec<PageLink>,
    /// Set when there were more than are kept.
    pub(super) issue: Option<Issue>,
}

/// Returns the channels that a page links to, with the place of the first link to each.
pub(super) fn read(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> ChannelLinks {
    let mut found = Found { page, places: BTreeMap::new(), links: Vec::new(), is_full: false };
    for link in &outline.head_links {
        let Some(url) = address::absolute(&link.href, base) else { continue };
        if link.rel_me {
            found.channel(&url, true, "link[rel=me]", link.offset, &link.title, &link.href);
        } else if let Some(channel) = feed::channel(link, &url) {
            found.add(channel, false, "link[rel=alternate]", link.offset, &link.title, &link.href);
        }
    }
    for link in outline.links.iter().filter(|link| link.rel_me || CANDIDATE.is_match(&link.href)) {
        let Some(url) = address::absolute(&link.href, base) else { continue };
        let quoted = if link.text.is_empty() { &link.label } else { &link.text };
        found.channel(&url, link.rel_me, "a", link.offset, quoted, &link.href);
    }
    let issue = found.is_full.then(|| Issue {
        code: "too_many_channels".to_owned(),
        place: "page".to_owned(),
        detail: format!("only the first {MOST_CHANNELS} channels are kept"),
    });
    ChannelLinks { links: found.links, issue }
}

struct Found<'a> {
    page: &'a Page<'a>,
    /// Where in `links` each channel stands.
    places: BTreeMap<(platform::Platform, String), usize>,
    links: Vec<PageLink>,
    is_full: bool,
}

impl Found<'_> {
    fn channel(&mut self, url: &Url, rel_me: bool, element: &str, offset: usize, text: &str, href: &str) {
        // A login page of the site's own (`/users/name`) looks like an account; one that says `rel=me` is one.
        let is_own = || self.page.url.and_then(Url::host_str) == url.host_str();
        if let Some(channel) = ChannelAddress::of(url).filter(|_| !platform::is_post(url))
            && (rel_me || !is_own())
        {
            self.add(channel, rel_me, element, offset, text, href);
        }
    }

    fn add(
        &mut self,
        channel: ChannelAddress,
        rel_me: bool,
        element: &str,
        offset: usize,
        text: &str,
        href: &str,
    ) {
        let key = (channel.platform, channel.handle);
        if let Some(known) = self.places.get(&key).and_then(|at| self.links.get_mut(*at)) {
            known.rel_me |= rel_me;
            return;
        }
        if self.links.len() >= MOST_CHANNELS {
            self.is_full = true;
            return;
        }
        let evidence = self.page.evidence("link", element, offset, &format!("{text} → {href}"));
        self.links.push(PageLink {
            platform: Some(key.0),
            handle: key.1.clone(),
            address: channel.url,
            rel_me,
            verified_at: None,
            evidence,
        });
        self.places.insert(key, self.links.len() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(&str, &str, bool)]) {
        let url = Url::parse("https://www.musterland.example/start").unwrap();
        let page = Page::decode(body.as_bytes(), None, Some(&url));
        let outline = Outline::of(&page.text);
        let base = address::base(&page, &outline);
        let links = read(&page, &outline, base.as_ref()).links;
        let found: Vec<_> = links
            .iter()
            .map(|link| (link.platform.unwrap().as_str(), link.handle.as_str(), link.rel_me))
            .collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn each_channel_is_kept_once_and_rel_me_from_any_of_its_links() {
        check(
            "<link rel=me href=https://social.musterland.example/@kreis>\
             <a href=https://t.me/s/Musterland>Telegram</a><a href=//t.me/musterland?x=1 rel='noopener me'>T</a>\
             <a href=' https://www.instagram.com/musterland/ '></a>",
            &[
                ("mastodon", "kreis@social.musterland.example", true),
                ("telegram", "musterland", true),
                ("instagram", "musterland", false),
            ],
        );
    }

    #[test]
    fn sharing_chats_posts_players_and_own_pages_are_passed_over() {
        check(
            "<a href=https://www.facebook.com/sharer/sharer.php?u=x>Teilen</a><a href=https://wa.me/?text=x>W</a>\
             <a href=https://t.me/share/url?url=x>T</a><a href=https://t.me/musterland/12>Beitrag</a>\
             <a href=https://bsky.app/profile/musterland.example/post/3k>B</a><a href=/users/anna>Konto</a>\
             <a href=https://www.youtube.com/watch?v=x>V</a><iframe src=https://www.youtube.com/embed/x></iframe>\
             <a href='mailto:?body=https://t.me/musterland'>M</a><!-- <a href=https://t.me/musterland> -->",
            &[],
        );
    }

    #[test]
    fn a_feed_is_taken_from_the_head_and_comments_are_not() {
        check(
            "<link rel=alternate type=application/rss+xml href=/rss.xml title=Presse>\
             <link rel=alternate type=application/rss+xml href=/comments/feed/ title='X » Kommentar-Feed'>\
             <link rel=alternate hreflang=en href=/en><link rel=stylesheet href=/a.css>\
             <link rel=alternate type=application/json+oembed href=/oembed>",
            &[("press", "musterland.example/rss.xml", false)],
        );
    }
}
