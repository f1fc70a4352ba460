//! The public page of a WhatsApp channel: name, followers, badge, description, imprint.
//!
//! Anchored on meaning: the title, the heading that repeats it, the picture inside that heading, the
//! first number of the element below. Class names are hints, never conditions. The shapes come from
//! working scrapers and one data set, not from a saved page, hence the caution about what is concluded.

mod absence;
mod badge;
mod description;
mod followers;
mod heading;
mod imprint;
mod landing;
mod links;
mod meta;
mod name;
pub(super) mod web_address;

use super::{
    Evidence, Extraction, ImprintGrade, Issue, Lead, Observation, PageLink,
    canary::{Expectation, Field},
    channel_address,
    outline::Outline,
    page::Page,
};
use crate::{
    collect::{CheckStatus, Purpose},
    count::{Count, Precision},
};
pub(crate) use followers::names_followers;
use heading::Heading;
pub(super) use imprint::grade as imprint_grade;

/// What channel pages normally show. The badge is unknown in layouts whose badge nobody has described.
pub(super) const EXPECTED: &[Expectation] = &[
    Expectation::new(Field::Name, 0.97),
    Expectation::new(Field::Followers, 0.95),
    Expectation::new(Field::Badge, 0.9),
    Expectation::new(Field::Description, 0.8),
];

/// Reads a channel page, or says why it is none; asks for it in Italian where German did not give a whole number.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let extraction = read_in_any_language(page);
    let lead = again_in_italian(page, &extraction);
    Extraction { leads: extraction.leads.into_iter().chain(lead).collect(), ..extraction }
}

/// Reads the page that was asked for in Italian; no third language is tried.
pub(super) fn read_italian(page: &Page<'_>) -> Extraction {
    read_in_any_language(page)
}

/// From this number on German and Italian round too (CLDR's compact short form).
const ROUNDED_EVERYWHERE_FROM: u64 = 1_000_000;

/// Returns where to ask again: the count is rounded though WhatsApp prints it whole in German, or the page came in
/// another language, whose number could perhaps not be read at all.
fn again_in_italian(page: &Page<'_>, extraction: &Extraction) -> Option<Lead> {
    let url = page.url.filter(|url| channel_address::is_channel_page(url))?;
    let said = extraction.observation.as_ref()?;
    let is_rounded =
        |count: Count| count.precision != Precision::Exact && count.shown < ROUNDED_EVERYWHERE_FROM;
    let is_foreign = said.locale.as_deref().is_some_and(|language| !matches!(language, "de" | "it"));
    let again = match said.followers {
        Some(count) => is_rounded(count),
        None => is_foreign,
    };
    again.then(|| Lead { purpose: Purpose::WhatsappChannelItalian, url: url.clone(), posted_before: None })
}

fn read_in_any_language(page: &Page<'_>) -> Extraction {
    let outline = Outline::of(&page.text);
    if let Some(elsewhere) = page.url.filter(|url| !channel_address::is_channel_page(url)) {
        return landing::read(&outline, elsewhere);
    }
    let mut notes = Notes { page, evidence: Vec::new(), issues: Vec::new() };
    let language = page.language(outline.language.as_deref());
    let heading = Heading::find(&outline);
    let announced = meta::followers(&outline, language.as_deref());
    let element = followers::element(&heading, announced.as_ref());
    let followers = followers::read(element, announced, language.as_deref(), &mut notes);
    let name = name::read(&outline, &heading, &mut notes);
    if followers.is_none()
        && let Some(absence) = absence::read(page, &outline, &heading, name.as_deref())
    {
        return Extraction { status: absence.status, issues: vec![absence.issue], ..Extraction::default() };
    }
    let description = description::read(&outline, &heading, element, name.as_deref(), &mut notes);
    let links = links(description.as_deref(), &notes);
    let observation = Observation {
        badge: badge::read(&outline, &heading, &mut notes),
        imprint: imprint::read(description.as_deref(), &mut notes),
        picture_url: picture(&outline, &mut notes),
        name,
        description,
        followers,
        locale: language,
        evidence: notes.evidence,
        ..Observation::default()
    };
    let status = if observation.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Extraction {
        status,
        observation: Some(observation),
        links,
        issues: notes.issues,
        ..Extraction::default()
    }
}

/// Returns how a description gives the imprint, and the words that say so; for readers of other documents.
pub(super) fn imprint_in(description: &str) -> (ImprintGrade, Option<String>) {
    imprint::grade(description)
}

/// Returns the links of a description that stands at that place; for readers of other documents.
pub(super) fn links_in(description: &str, place: &str) -> Vec<PageLink> {
    links::read(description, place)
}

/// Returns the web addresses in the text of a post, with their scheme.
pub(super) fn addresses_in(text: &str) -> Vec<String> {
    let found = text.lines().flat_map(web_address::find);
    let with_scheme = found.map(|found| {
        let scheme = if found.text.contains("://") { "" } else { "https://" };
        format!("{scheme}{}", found.text)
    });
    with_scheme.take(MOST_ADDRESSES).collect()
}

/// More than any post has.
const MOST_ADDRESSES: usize = 200;

/// Returns the links of the description, with the place where the description stands.
fn links(description: Option<&str>, notes: &Notes<'_>) -> Vec<PageLink> {
    let found = notes.evidence.iter().find(|evidence| evidence.field == "description");
    let place = found.map_or("description", |evidence| evidence.place.as_str());
    description.map_or_else(Vec::new, |description| links::read(description, place))
}

/// Evidence and issues as they come up.
struct Notes<'a> {
    page: &'a Page<'a>,
    evidence: Vec<Evidence>,
    issues: Vec<Issue>,
}

impl Notes<'_> {
    fn found(&mut self, field: &str, element: &str, offset: usize, quoted: &str) {
        self.evidence.push(self.page.evidence(field, element, offset, quoted));
    }

    fn issue(&mut self, code: &str, element: &str, offset: usize, detail: String) {
        let place = self.page.place(element, offset);
        self.issues.push(Issue { code: code.to_owned(), place, detail });
    }
}

/// Returns the address of the profile picture as the page announces it to other sites.
fn picture(outline: &Outline, notes: &mut Notes<'_>) -> Option<String> {
    let image = outline.meta("og:image")?;
    let address = image.text.trim();
    let is_absolute = address.starts_with("https://") || address.starts_with("http://");
    is_absolute.then(|| {
        notes.found("picture_url", "meta[property=\"og:image\"]", image.offset, address);
        address.to_owned()
    })
}
