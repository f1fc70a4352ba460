//! The home page: does it link to a WhatsApp channel, and where is the imprint?

use std::collections::BTreeSet;

use url::Url;

use super::{address, imprint_link};
use crate::{
    collect::{CheckStatus, Purpose},
    extract::{
        Criterion, Extraction, Finding, Issue, Lead, channel_address,
        outline::{Link, Outline},
        page::Page,
    },
    fact::Fact,
};

/// Fewer links than this beside a script mean that the script draws the page: what is not there may still be shown.
const FEWEST_LINKS: usize = 10;

/// Reads a home page.
pub(crate) fn read(page: &Page<'_>) -> Extraction {
    let outline = Outline::of(&page.text);
    let base = address::base(page, &outline);
    let (imprint, lead) = imprint(page, &outline, base.as_ref());
    let mut issues = Vec::new();
    if is_script_rendered(&outline) {
        issues.push(Issue {
            code: "too_few_links".to_owned(),
            place: "page".to_owned(),
            detail: format!("{} links in the page as sent: absence proves nothing", outline.links.len()),
        });
    }
    let is_empty = outline.blocks.is_empty() && outline.links.is_empty();
    Extraction {
        status: if is_empty { CheckStatus::PageChanged } else { CheckStatus::Ok },
        findings: vec![channels(page, &outline, base.as_ref()), imprint],
        leads: lead.into_iter().collect(),
        issues,
        ..Extraction::default()
    }
}

fn is_script_rendered(outline: &Outline) -> bool {
    outline.is_cut || outline.has_script && outline.links.len() < FEWEST_LINKS
}

fn channels(page: &Page<'_>, outline: &Outline, base: Option<&Url>) -> Finding {
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
    let leads_elsewhere =
        |link: &Link, url: &Url| is_sharing(link) || channel_address::is_other_whatsapp_link(url);
    let own = named.into_iter().find(|(link, url)| !leads_elsewhere(link, url));
    if let Some((link, url)) = own {
        return finding(Fact::Unknown, Some(url.into()), Some(link));
    }
    let is_in_script = memchr::memmem::find(page.text.as_bytes(), b"whatsapp.com/channel").is_some()
        || memchr::memmem::find(page.text.as_bytes(), b"whatsapp.com\\/channel").is_some();
    let is_known = !is_in_script && !is_script_rendered(outline);
    finding(if is_known { Fact::Unmet } else { Fact::Unknown }, None, None)
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

fn evidence(page: &Page<'_>, criterion: Criterion, link: &Link) -> crate::extract::Evidence {
    let quoted = if link.text.is_empty() { &link.label } else { &link.text };
    page.evidence(criterion.as_str(), "a", link.offset, &format!("{quoted} → {}", link.href))
}

fn contains_ignoring_case(text: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return true };
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text)
        .any(|start| text[start..].get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word)))
}
