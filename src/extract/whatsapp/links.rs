//! Links in a channel's description: to the authority's website, and to its channels elsewhere.

use std::collections::BTreeSet;

use url::Url;

use super::web_address;
use crate::{
    extract::{Evidence, PageLink, text},
    platform::{self, ChannelAddress, plain_host},
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
            let Some(mut link) = link(found.text) else { continue };
            if links.len() >= MOST_LINKS {
                return links;
            }
            if seen.insert(link.address.clone()) {
                link.evidence =
                    Evidence { field: "link".to_owned(), place: place.to_owned(), quote: text::quote(&line) };
                links.push(link);
            }
        }
    }
    links
}

/// Returns the link of an address, with or without its scheme, still without evidence.
fn link(written: &str) -> Option<PageLink> {
    let has_scheme = written.get(..8).is_some_and(|start| start.to_ascii_lowercase().starts_with("http"))
        && written.contains("://");
    let url = Url::parse(&if has_scheme { written.to_owned() } else { format!("https://{written}") }).ok()?;
    let evidence = Evidence { field: String::new(), place: String::new(), quote: String::new() };
    let of = |platform, handle, address| {
        Some(PageLink { platform, handle, address, rel_me: false, verified_at: None, evidence })
    };
    match ChannelAddress::of(&url) {
        Some(_) if platform::is_post(&url) => None,
        Some(channel) => of(Some(channel.platform), channel.handle, channel.url),
        None if platform::is_platform_host(&url) => None,
        None => of(None, plain_host(&url)?, url),
    }
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
