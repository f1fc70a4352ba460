//! The imprint page: does it give name, postal address, representative, e-mail and telephone?
//!
//! The criteria follow § 18 (1) MStV and, as recommended extras, the list of § 5 DDG. Neither telephone
//! numbers nor people's names leave this module: findings say which role or kind was found.

mod email;
mod name;
mod phone;
mod representative;

use std::sync::LazyLock;

use regex::Regex;

use super::{address, channel_link, completeness};
use crate::{
    collect::CheckStatus,
    extract::{
        Criterion, Evidence, Extraction, Finding, Issue,
        outline::Outline,
        page::Page,
        pattern::pattern,
        postal_address::{self, PostalAddress},
        text,
    },
    fact::Fact,
};

/// Less text than this, in bytes, and no address: only a frame that a script fills.
const SHORTEST_IMPRINT: usize = 120;

static IMPRINT_WORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)impressum\b|\bimprint\b|anbieterkennzeichnung|legal[ _-]notice"));

/// More text than this, in bytes, is not looked at; then absence proves nothing.
const LONGEST_IMPRINT: usize = 1_000_000;

/// A line of the page with its place.
struct Line {
    element: &'static str,
    offset: usize,
    text: String,
}

/// The page's text, line by line.
struct Lines {
    lines: Vec<Line>,
    /// True when absence in the text proves absence: it is an imprint page and holds enough text.
    is_complete: bool,
}

/// What one criterion came to, before its place is written down.
struct Outcome {
    state: Fact,
    detail: Option<String>,
    /// The line that shows it and the words to quote, personal data masked.
    shown: Option<(usize, String)>,
}

impl Outcome {
    fn met(detail: impl Into<String>, line: usize, quote: impl Into<String>) -> Self {
        Self { state: Fact::Met, detail: Some(detail.into()), shown: Some((line, quote.into())) }
    }

    fn unknown(detail: impl Into<String>) -> Self {
        Self { state: Fact::Unknown, detail: Some(detail.into()), shown: None }
    }

    /// Nothing was found: unmet where the page is complete, else unknown.
    fn absent(lines: &Lines) -> Self {
        let state = if lines.is_complete { Fact::Unmet } else { Fact::Unknown };
        Self { state, detail: None, shown: None }
    }
}

/// Reads an imprint page.
pub(crate) fn read(page: &Page<'_>) -> Extraction {
    let outline = Outline::of(&page.text);
    let mut lines = Lines::of(&outline);
    let is_imprint = is_imprint(page, &outline);
    let addresses = postal_address::find(lines.lines.iter().map(|line| line.text.as_str()));
    lines.is_complete &= is_imprint && (lines.hold_text() || !addresses.is_empty());
    let outcomes = [
        (Criterion::ImprintName, name::read(&lines, &addresses)),
        (Criterion::ImprintAddress, postal(&lines, &addresses)),
        (Criterion::ImprintRepresentative, representative::read(&lines, &addresses)),
        (Criterion::ImprintEmail, email::read(&lines, &outline, &page.text)),
        (Criterion::ImprintPhone, phone::read(&lines, &outline)),
    ];
    let base = address::base(page, &outline);
    let channels = channel_link::read(page, &outline, base.as_ref());
    let issue = (!is_imprint).then(|| Issue {
        code: "not_an_imprint_page".to_owned(),
        place: "page".to_owned(),
        detail: "neither address, title nor a heading says imprint: absence proves nothing".to_owned(),
    });
    let said = issue.into_iter().chain(completeness::issue(page, &outline)).chain(channels.issue);
    let mut issues: Vec<Issue> = said.collect();
    if lines.lines.is_empty() && issues.iter().all(|issue| issue.code != "empty_page") {
        let (code, place) = ("empty_page".to_owned(), "page".to_owned());
        issues.push(Issue { code, place, detail: "no text that a person could read".to_owned() });
    }
    let findings = outcomes.into_iter().map(|(criterion, outcome)| lines.finding(page, criterion, outcome));
    Extraction {
        status: if lines.lines.is_empty() { CheckStatus::PageChanged } else { CheckStatus::Ok },
        findings: findings.collect(),
        links: if completeness::is_elsewhere(page) { Vec::new() } else { channels.links },
        issues,
        ..Extraction::default()
    }
}

impl Lines {
    fn of(outline: &Outline) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        let mut length = 0;
        for block in &outline.blocks {
            length += block.lines.iter().map(String::len).sum::<usize>();
            if length > LONGEST_IMPRINT {
                break;
            }
            let texts = block.lines.iter().map(|line| text::one_line(&text::comparable(line)));
            lines.extend(texts.filter(|line| !line.is_empty()).map(|text| Line {
                element: if block.element.is_empty() { "text" } else { block.element },
                offset: block.offset,
                text,
            }));
        }
        Self { lines, is_complete: length <= LONGEST_IMPRINT && !outline.is_cut }
    }

    /// Returns true when there is more than the frame of a page that a script fills.
    fn hold_text(&self) -> bool {
        self.lines.iter().map(|line| line.text.len()).sum::<usize>() >= SHORTEST_IMPRINT
    }

    fn finding(&self, page: &Page<'_>, criterion: Criterion, outcome: Outcome) -> Finding {
        let evidence = outcome.shown.and_then(|(at, quote)| {
            let line = self.lines.get(at)?;
            Some(Evidence {
                field: criterion.as_str().to_owned(),
                place: page.place(line.element, line.offset),
                quote: text::quote(&quote),
            })
        });
        Finding { criterion, state: outcome.state, detail: outcome.detail, evidence }
    }
}

/// Returns true when the page says of itself that it is an imprint.
fn is_imprint(page: &Page<'_>, outline: &Outline) -> bool {
    let says = |text: &str| IMPRINT_WORD.is_match(&text::comparable(text));
    page.url.is_some_and(|url| says(url.path()))
        || outline.title.as_ref().is_some_and(|title| says(&title.text))
        || outline.blocks.iter().any(|block| block.heading_level().is_some() && says(&block.one_line()))
}

fn postal(lines: &Lines, addresses: &[PostalAddress]) -> Outcome {
    if let Some(address) = addresses.iter().find(|address| address.street.is_some()) {
        return Outcome::met(address.one_line(), address.line, address.one_line());
    }
    match addresses.first() {
        Some(address) => Outcome {
            state: Fact::Unknown,
            detail: Some("postcode and town without a street".to_owned()),
            shown: Some((address.line, address.town.clone())),
        },
        None => Outcome::absent(lines),
    }
}
