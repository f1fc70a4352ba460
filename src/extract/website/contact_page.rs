//! The contact page, and pages on which the authority speaks of its channels: what do they link to?

use super::{address, channel_link, completeness, imprint_link};
use crate::{
    collect::CheckStatus,
    extract::{Criterion, Extraction, Finding, outline::Outline, page::Page},
    fact::Fact,
};

/// Reads a contact page. An address that led to a platform says so by where it ended and nothing else.
pub(crate) fn read(page: &Page<'_>) -> Extraction {
    if completeness::is_elsewhere(page) {
        return Extraction { status: CheckStatus::Ok, ..Extraction::default() };
    }
    let outline = Outline::of(&page.text);
    let base = address::base(page, &outline);
    let channels = channel_link::read(page, &outline, base.as_ref());
    let is_empty = outline.blocks.is_empty() && outline.links.is_empty();
    Extraction {
        status: if is_empty { CheckStatus::PageChanged } else { CheckStatus::Ok },
        findings: vec![imprint(page, &outline)],
        links: channels.links,
        issues: completeness::issue(page, &outline).into_iter().chain(channels.issue).collect(),
        ..Extraction::default()
    }
}

/// The imprint is two clicks away from the home page when this page links to it.
fn imprint(page: &Page<'_>, outline: &Outline) -> Finding {
    let criterion = Criterion::ContactPageLinksImprint;
    let base = address::base(page, outline);
    let Some(link) = imprint_link::find(outline) else {
        let is_known = !completeness::is_script_rendered(outline);
        let state = if is_known { Fact::Unmet } else { Fact::Unknown };
        return Finding { criterion, state, detail: None, evidence: None };
    };
    let url = address::absolute(&link.href, base.as_ref());
    let quoted = if link.text.is_empty() { &link.label } else { &link.text };
    Finding {
        criterion,
        state: Fact::Met,
        detail: Some(url.map_or_else(|| link.href.clone(), Into::into)),
        evidence: Some(page.evidence(
            criterion.as_str(),
            "a",
            link.offset,
            &format!("{quoted} → {}", link.href),
        )),
    }
}
