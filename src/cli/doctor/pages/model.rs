//! The page model, part by part, and what of it a page shows.
//!
//! The parts and places are those of `docs/extraction.md`, "Public page of a WhatsApp channel". The extractor is more
//! tolerant than the model: what it finds elsewhere is right, and yet a sign that the page has changed.

use serde::Serialize;

use crate::{
    collect::CheckStatus,
    count::{Count, Precision},
    extract::{Evidence, Extraction, Issue, Observation},
    fact::Fact,
};

/// From here on German shortens numbers too.
const GERMAN_IS_EXACT_BELOW: u64 = 1_000_000;

/// From here on English shortens numbers.
const ENGLISH_IS_EXACT_BELOW: u64 = 1_000;

/// What a saved page may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// A channel with the badge.
    Verified,
    /// A channel without.
    Unverified,
    /// A channel that no longer exists.
    Dead,
}

/// One page compared with the model.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    pub(super) file: String,
    /// What the person says that it is.
    pub(super) expected: Option<Kind>,
    /// What the extractor takes it for.
    pub(super) read_as: Option<Kind>,
    pub(super) status: CheckStatus,
    pub(super) language: Option<String>,
    pub(super) followers: Option<Count>,
    pub(super) parts: Vec<Seen>,
    pub(super) issues: Vec<Issue>,
}

/// A part of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    /// `<html lang>`.
    Language,
    /// A heading that the title repeats.
    Name,
    /// The element below the name.
    Followers,
    /// Exact in German below a million, two digits in English.
    Number,
    /// A picture in the heading, or the heading without one.
    Badge,
    /// The element below the followers; a page may show that there is none.
    Description,
    /// `og:image`.
    Picture,
    /// The heading that says that there is no such channel.
    Notice,
}

/// What a page shows of a part.
#[derive(Debug, Serialize)]
pub(super) struct Seen {
    pub(super) part: Part,
    pub(super) fit: Fit,
    /// Where it was found.
    pub(super) place: Option<String>,
    /// What stands there.
    pub(super) quote: Option<String>,
}

/// How a part fits the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fit {
    /// Where and as the model has it.
    AsModelled,
    /// Found, but in another place or shape.
    Elsewhere,
    /// Not found.
    Missing,
}

impl Page {
    /// Compares what was read from a page with the model.
    pub(super) fn compare(file: String, expected: Option<Kind>, read: Extraction) -> Self {
        let Extraction { status, observation, issues, .. } = read;
        let read_as = match (status, observation.as_ref().map(|said| said.badge)) {
            (CheckStatus::NotFound, _) => Some(Kind::Dead),
            (_, Some(Fact::Met)) => Some(Kind::Verified),
            (_, Some(Fact::Unmet)) => Some(Kind::Unverified),
            _ => None,
        };
        let language = observation.as_ref().and_then(|said| said.locale.clone());
        let followers = observation.as_ref().and_then(|said| said.followers);
        let (parts, issues) = match expected.or(read_as) {
            Some(Kind::Dead) => notice(status, issues),
            _ => (live(&observation.unwrap_or_else(Observation::default)), issues),
        };
        Self { file, expected, read_as, status, language, followers, parts, issues }
    }

    /// True when everything is as the model has it, and nothing contradicts the person.
    pub(super) fn fits(&self) -> bool {
        self.is_as_expected()
            && self.read_as.is_some()
            && self.issues.is_empty()
            && self.parts.iter().all(|seen| seen.fit == Fit::AsModelled)
    }

    /// True unless the person says that the page is something else.
    pub(super) fn is_as_expected(&self) -> bool {
        self.expected.is_none() || self.expected == self.read_as
    }

    /// True for the page of a channel that exists.
    pub(super) fn is_live(&self) -> bool {
        matches!(self.read_as, Some(Kind::Verified | Kind::Unverified))
    }
}

/// The parts of a dead channel's page; the first issue tells of them and is no issue then.
fn notice(status: CheckStatus, mut issues: Vec<Issue>) -> (Vec<Seen>, Vec<Issue>) {
    let is_told = status == CheckStatus::NotFound && !issues.is_empty();
    let told = is_told.then(|| issues.remove(0));
    let seen = Seen {
        part: Part::Notice,
        fit: if is_told { Fit::AsModelled } else { Fit::Missing },
        place: told.as_ref().map(|issue| issue.place.clone()),
        quote: told.map(|issue| issue.detail),
    };
    (vec![seen], issues)
}

fn live(said: &Observation) -> Vec<Seen> {
    let evidence = |field: &str| said.evidence.iter().find(|evidence| evidence.field == field);
    let at = |part, field: &str, places: &[&str]| seen(part, evidence(field), places);
    let shows_no_description = said.description.as_deref() == Some("");
    let description = if shows_no_description {
        Seen { part: Part::Description, fit: Fit::AsModelled, place: None, quote: None }
    } else {
        at(Part::Description, "description", &["h5", "h4"])
    };
    let language = Seen {
        part: Part::Language,
        fit: if said.locale.is_some() { Fit::AsModelled } else { Fit::Missing },
        place: said.locale.as_ref().map(|_| "html".to_owned()),
        quote: said.locale.clone(),
    };
    vec![
        language,
        at(Part::Name, "name", &["h1", "h3"]),
        at(Part::Followers, "followers", &["h5"]),
        number(said.followers, said.locale.as_deref()),
        at(Part::Badge, "badge", &["h1"]),
        description,
        at(Part::Picture, "picture_url", &["meta"]),
    ]
}

/// Says whether a part was found in one of the elements that the model names.
fn seen(part: Part, evidence: Option<&Evidence>, elements: &[&str]) -> Seen {
    let fit = match evidence {
        None => Fit::Missing,
        Some(evidence) => {
            let element = evidence.place.split([' ', '[']).next();
            let is_modelled = element.is_some_and(|element| elements.contains(&element));
            if is_modelled { Fit::AsModelled } else { Fit::Elsewhere }
        }
    };
    let place = evidence.map(|evidence| evidence.place.clone());
    Seen { part, fit, place, quote: evidence.map(|evidence| evidence.quote.clone()) }
}

/// Says whether a number is as precise as the page's language makes it.
fn number(followers: Option<Count>, language: Option<&str>) -> Seen {
    let fit = match followers {
        None => Fit::Missing,
        Some(count) => {
            let exact_below = if matches!(language, Some("de" | "it")) {
                GERMAN_IS_EXACT_BELOW
            } else {
                ENGLISH_IS_EXACT_BELOW
            };
            let should_be_exact = count.shown < exact_below;
            if should_be_exact == (count.precision == Precision::Exact) {
                Fit::AsModelled
            } else {
                Fit::Elsewhere
            }
        }
    };
    Seen { part: Part::Number, fit, place: None, quote: None }
}
