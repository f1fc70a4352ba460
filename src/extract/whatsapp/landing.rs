//! A channel's address that ended on something else than a channel page.

use std::collections::BTreeSet;

use url::Url;

use crate::{
    collect::{CheckStatus, Purpose},
    extract::{Extraction, Issue, Lead, channel_address, outline::Outline},
};

/// Says where the address ended. An authority's own landing page with one channel link leads on and is read
/// by that alone; anything else is not the page that was expected.
pub(super) fn read(outline: &Outline, ended: &Url) -> Extraction {
    let channels: BTreeSet<Url> = outline
        .links
        .iter()
        .filter_map(|link| Url::parse(&link.href).ok())
        .filter_map(|link| channel_address::channel_address(&link))
        .collect();
    if let Some(url) = channels.first().filter(|_| channels.len() == 1) {
        let lead = Lead { purpose: Purpose::WhatsappChannel, url: url.clone(), posted_before: None };
        return Extraction { status: CheckStatus::Ok, leads: vec![lead], ..Extraction::default() };
    }
    let (code, found) = match channels.len() {
        0 => (elsewhere(ended), "no link to a channel".to_owned()),
        several => ("several_channel_links", format!("links to {several} channels, none is followed")),
    };
    let mut ended = ended.clone();
    ended.set_query(None);
    let issue = Issue {
        code: code.to_owned(),
        place: "page".to_owned(),
        detail: format!("the address ended on {ended}: {found}"),
    };
    Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() }
}

/// Names what the address itself tells about a page without channel links.
fn elsewhere(ended: &Url) -> &'static str {
    let path = ended.path().to_ascii_lowercase();
    if ended.host_str() == Some("chat.whatsapp.com") {
        "group_invite"
    } else if path.contains("login") || path.contains("signin") {
        "login_page"
    } else if path.contains("consent") || path.contains("cookie") {
        "consent_page"
    } else {
        "ended_elsewhere"
    }
}
