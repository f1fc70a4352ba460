//! Links in a channel's description: to the authority's website, and to its channels elsewhere.

use std::collections::BTreeSet;

use url::Url;

use super::web_address;
use crate::{
    extract::{PageLink, page_link::page_link, text},
    platform::{self, ChannelAddress},
};

/// More links than this no description of a channel has.
const MOST_LINKS: usize = 50;

/// Returns the websites and channels that a description links to, each once, with the line they stand in.
///
/// `place` is where the description stands. Chats, invitations and single posts are passed over.
pub(super) fn read(description: &str, place: &str) -> Vec<PageLink> {
    let mut seen = BTreeSet::new();
    let mut links = Vec::new();
    for line in description.lines() {
        let line = text::comparable(line);
        for found in web_address::find(&line) {
            let Some(url) = address(found.text) else { continue };
            if links.len() >= MOST_LINKS {
                return links;
            }
            let found = page_link(url, false, None, place.to_owned(), &line);
            if seen.insert(found.address.clone()) {
                links.push(found);
            }
        }
    }
    links
}

/// Returns the address in full, with or without its scheme as written; `None` for a chat, an invitation, a post.
fn address(written: &str) -> Option<Url> {
    let has_scheme = written.contains("://");
    let url = Url::parse(&if has_scheme { written.to_owned() } else { format!("https://{written}") }).ok()?;
    let is_channel = ChannelAddress::of(&url).is_some();
    let is_other = platform::is_post(&url) || !is_channel && platform::is_platform_host(&url);
    (!is_other && url.domain().is_some()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(description: &str, expected: &[(Option<&str>, &str)]) {
        let links = read(description, "h5");
        let found: Vec<_> = links
            .iter()
            .map(|link| (link.platform.map(platform::Platform::as_str), link.handle.as_str()))
            .collect();
        assert_eq!(found, expected, "{description:?}");
    }

    #[test]
    fn websites_and_other_channels_are_told_apart() {
        check(
            "Mehr: www.Musterland.example/aktuell, t.me/musterland.\nImpressum: https://musterland.example/impressum",
            &[(None, "musterland.example"), (Some("telegram"), "musterland"), (None, "musterland.example")],
        );
        check(
            "Web: https://www.musterland.example\nhttps://www.musterland.example",
            &[(None, "musterland.example")],
        );
    }

    #[test]
    fn chats_invitations_and_mail_are_no_links() {
        check("https://wa.me/000000 https://chat.whatsapp.com/AbC presse@musterland.example", &[]);
        check("https://t.me/musterland/12 http:// https://[::1", &[]);
    }
}
