//! The home page: which channels does it link to, and where are imprint and contact?

use std::collections::BTreeSet;

use url::Url;

use super::{
    address, channel_link,
    completeness::{self, is_script_rendered},
    contact_link, imprint_link,
};
use crate::{
    collect::{CheckStatus, Purpose},
    extract::{
        Criterion, Evidence, Extraction, Finding, Issue, Lead, PageLink, channel_address,
        outline::{Link, Outline},
        page::Page,
    },
    fact::Fact,
    platform::plain_host,
};

/// Reads a home page.
pub(crate) fn read(page: &Page<'_>) -> Extraction {
    if completeness::is_elsewhere(page) {
        return not_their_own(page);
    }
    let outline = Outline::of(&page.text);
    let base = address::base(page, &outline);
    let (imprint, imprint_lead) = imprint(page, &outline, base.as_ref());
    let (contact, contact_lead) = contact(page, &outline, base.as_ref());
    let short_link = short_link(page, &outline, base.as_ref());
    let is_own =
        |link: &&PageLink| base.as_ref().is_some_and(|base| contact_link::is_same_site(base, &link.address));
    let whatsapp = whatsapp(page, &outline, base.as_ref());
    let mut channels = channel_link::read(page, &outline, base.as_ref());
    let mut leads: Vec<Lead> = imprint_lead.into_iter().collect();
    for url in
        contact_lead.into_iter().chain(short_link.iter().filter(is_own).map(|link| link.address.clone()))
    {
        if leads.iter().all(|lead| lead.url != url) {
            leads.push(Lead { purpose: Purpose::WebsiteContact, url, posted_before: None });
        }
    }
    channels.links.extend(short_link);
    let is_empty = outline.blocks.is_empty() && outline.links.is_empty();
    Extraction {
        status: if is_empty { CheckStatus::PageChanged } else { CheckStatus::Ok },
        findings: vec![whatsapp, imprint, contact],
        links: channels.links,
        leads,
        issues: completeness::issue(page, &outline).into_iter().chain(channels.issue).collect(),
        ..Extraction::default()
    }
}

/// A registered address that leads to a platform: whatever stands there is not on the authority's own page.
fn not_their_own(page: &Page<'_>) -> Extraction {
    let unknown = |criterion| Finding { criterion, state: Fact::Unknown, detail: None, evidence: None };
    let criteria =
        [Criterion::HomePageLinksChannel, Criterion::HomePageLinksImprint, Criterion::HomePageLinksContact];
    let issue = Issue {
        code: "not_their_own_page".to_owned(),
        place: "page".to_owned(),
        detail: format!("the address led to {}", page.url.map_or("a platform", Url::as_str)),
    };
    Extraction {
        status: CheckStatus::PageChanged,
        findings: criteria.map(unknown).to_vec(),
        issues: vec![issue],
        ..Extraction::default()
    }
}

/// The link to a WhatsApp channel, for the verification report.
fn whatsapp(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> Finding {
    let named = outline.links.iter().filter(|link| names_whatsapp(link));
    let named: Vec<(&Link, Url)> =
        named.filter_map(|link| Some((link, address::absolute(&link.href, base)?))).collect();
    let mut seen = BTreeSet::new();
    let found: Vec<(&Link, Url)> = named
        .iter()
        .filter_map(|(link, url)| Some((*link, channel_address::channel_address(url)?)))
        .filter(|(_, channel)| seen.insert(channel.clone()))
        .collect();
    let finding = |state, detail, link: Option<&Link>| Finding {
        criterion: Criterion::HomePageLinksChannel,
        state,
        detail,
        evidence: link.map(|link| evidence(page, Criterion::HomePageLinksChannel, link)),
    };
    if let Some((first, _)) = found.first() {
        let all: Vec<&str> = found.iter().map(|(_, channel)| channel.as_str()).collect();
        return finding(Fact::Met, Some(all.join(" ")), Some(first));
    }
    // A link of the authority's own that speaks of WhatsApp may lead to the channel.
    let own = named.into_iter().find(|(link, url)| !leads_elsewhere(link, url));
    if let Some((link, url)) = own {
        return finding(Fact::Unknown, Some(url.into()), Some(link));
    }
    let is_in_script = memchr::memmem::find(page.text.as_bytes(), b"whatsapp.com/channel").is_some()
        || memchr::memmem::find(page.text.as_bytes(), b"whatsapp.com\\/channel").is_some();
    let is_known = !is_in_script && !is_script_rendered(outline);
    finding(if is_known { Fact::Unmet } else { Fact::Unknown }, None, None)
}

/// Returns the first link that speaks of WhatsApp and leads neither there nor to a share button, such as the short
/// link `/whatsapp`: it may lead on to the channel, or to a page that links to it.
fn short_link(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> Option<PageLink> {
    let named = outline.links.iter().filter(|link| names_whatsapp(link) && !link.href.starts_with('#'));
    let mut named = named.filter_map(|link| Some((link, address::absolute(&link.href, base)?)));
    let is_short_link = |(link, url): &(&Link, Url)| {
        is_short(link) && !leads_elsewhere(link, url) && channel_address::channel_address(url).is_none()
    };
    let (link, address) = named.find(is_short_link)?;
    let handle = plain_host(&address)?;
    let evidence = evidence(page, Criterion::HomePageLinksChannel, link);
    let evidence = Evidence { field: "link".to_owned(), ..evidence };
    Some(PageLink { platform: None, handle, address, rel_me: link.rel_me, verified_at: None, evidence })
}

/// Returns true for a label, not the headline of an article about WhatsApp.
fn is_short(link: &Link) -> bool {
    const LONGEST_LABEL: usize = 40;
    link.text.chars().count() <= LONGEST_LABEL
}

fn leads_elsewhere(link: &Link, url: &Url) -> bool {
    is_sharing(link) || channel_address::is_other_whatsapp_link(url)
}

fn names_whatsapp(link: &Link) -> bool {
    let names = |text: &str| contains_ignoring_case(text.as_bytes(), b"whatsapp");
    names(&link.href) || names(&link.text) || names(&link.label)
}

/// Returns true for a link that offers to share the page.
fn is_sharing(link: &Link) -> bool {
    const SHARING: [&str; 5] = ["teilen", "share", "weiterleiten", "empfehlen", "versenden"];
    let said = [link.text.as_str(), &link.label, &link.href].join(" ").to_lowercase();
    SHARING.iter().any(|word| said.contains(word))
}

fn imprint(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> (Finding, Option<Lead>) {
    let criterion = Criterion::HomePageLinksImprint;
    let Some(link) = imprint_link::find(outline) else {
        let is_in_script = contains_ignoring_case(page.text.as_bytes(), b"impressum");
        let is_known = !is_in_script && !is_script_rendered(outline);
        let state = if is_known { Fact::Unmet } else { Fact::Unknown };
        return (Finding { criterion, state, detail: None, evidence: None }, None);
    };
    let url = address::absolute(&link.href, base);
    let detail = url.as_ref().map_or_else(|| link.href.clone(), Url::to_string);
    let finding = Finding {
        criterion,
        state: Fact::Met,
        detail: Some(detail),
        evidence: Some(evidence(page, criterion, link)),
    };
    (finding, url.map(|url| Lead { purpose: Purpose::WebsiteImprint, url, posted_before: None }))
}

/// Where the contact page is; the imprint page may be it too.
fn contact(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> (Finding, Option<Url>) {
    let criterion = Criterion::HomePageLinksContact;
    let Some((link, url)) = contact_link::find(outline, base) else {
        let state = if is_script_rendered(outline) { Fact::Unknown } else { Fact::Unmet };
        return (Finding { criterion, state, detail: None, evidence: None }, None);
    };
    let finding = Finding {
        criterion,
        state: Fact::Met,
        detail: Some(url.to_string()),
        evidence: Some(evidence(page, criterion, link)),
    };
    (finding, Some(url))
}

fn evidence(page: &Page<'_>, criterion: Criterion, link: &Link) -> Evidence {
    let quoted = if link.text.is_empty() { &link.label } else { &link.text };
    page.evidence(criterion.as_str(), "a", link.offset, &format!("{quoted} → {}", link.href))
}

fn contains_ignoring_case(text: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return true };
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text)
        .any(|start| text[start..].get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word)))
}
