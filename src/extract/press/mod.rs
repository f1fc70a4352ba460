//! Press releases as RSS or Atom: title, text, address and time of each.
//!
//! Whoever signs a release is a person and is never taken. A feed has no followers, and one without entries is a
//! channel that has said nothing lately, not a broken one.

mod absence;
mod release;

use std::collections::BTreeMap;

use url::Url;

use super::{
    Evidence, Extraction, Issue, Observation, PageLink, Post,
    canary::{Expectation, Field},
    feed::{self, Entry, Feed},
    page::{Page, Places},
    page_link::page_link_with,
};
use crate::collect::CheckStatus;

/// What feeds normally show. Some name no zone or carry titles only, and nothing is concluded from such a one alone.
pub(super) const EXPECTED: &[Expectation] = &[
    Expectation::new(Field::Name, 0.97),
    Expectation::new(Field::Posts, 0.9),
    Expectation::new(Field::PostTitle, 0.97),
    Expectation::new(Field::PostUrl, 0.95),
    Expectation::new(Field::PostText, 0.85),
    Expectation::new(Field::PostTime, 0.9),
];

/// Reads a press feed, or says why the page is none.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let Some(feed) = Feed::read(&page.text) else { return absence::read(page) };
    if let Some(issue) = absence::comments(page, &feed) {
        return Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() };
    }
    let mut notes = Notes { page, places: Places::of(page), evidence: Vec::new(), issues: Vec::new() };
    let website = website(page, &feed);
    let observation = observation(&feed, website.as_ref(), &mut notes);
    let posts = posts(&feed, website.as_ref(), &mut notes);
    if feed.is_cut {
        notes.issue(
            "feed_cut",
            "feed".to_owned(),
            "the feed ends early or holds more than is read".to_owned(),
        );
    }
    let links = website.as_ref().and_then(|website| website_link(&feed, website, &notes));
    let Notes { evidence, issues, .. } = notes;
    Extraction {
        status: CheckStatus::Ok,
        observation: Some(Observation { evidence, ..observation }),
        posts,
        links: links.into_iter().collect(),
        issues,
        ..Extraction::default()
    }
}

/// Evidence and issues as they come up.
struct Notes<'a> {
    page: &'a Page<'a>,
    places: Places<'a>,
    evidence: Vec<Evidence>,
    issues: Vec<Issue>,
}

impl Notes<'_> {
    fn issue(&mut self, code: &str, place: String, detail: String) {
        self.issues.push(Issue { code: code.to_owned(), place, detail });
    }
}

fn observation(feed: &Feed<'_>, website: Option<&Url>, notes: &mut Notes<'_>) -> Observation {
    let mut text = |field: &str, names: &[&str]| {
        let found = feed.head.first(names)?;
        let text = found.text(feed.is_atom).text;
        let quoted = notes.page.evidence(field, found.name, found.tag.offset, &text);
        (!text.is_empty()).then(|| {
            notes.evidence.push(quoted);
            text
        })
    };
    let name = text("name", &["title"]).map(|name| super::text::one_line(&name));
    let description = text("description", &["description", "subtitle", "tagline"]);
    Observation { name, description, picture_url: picture(feed, website, notes), ..Observation::default() }
}

/// Returns the address of the channel's picture.
fn picture(feed: &Feed<'_>, website: Option<&Url>, notes: &mut Notes<'_>) -> Option<String> {
    let (field, address) =
        feed.head.all("image").find_map(|image| Some((*image, image.child("url")?))).or_else(|| {
            let logo = feed.head.first(&["logo", "icon"])?;
            Some((*logo, logo.address()))
        })?;
    let url = release::absolute(&address, website)?;
    notes.evidence.push(notes.page.evidence("picture_url", field.name, field.tag.offset, url.as_str()));
    Some(url.to_string())
}

/// Returns the website that the feed belongs to; relative links of entries start from it.
fn website(page: &Page<'_>, feed: &Feed<'_>) -> Option<Url> {
    let link = release::link(&feed.head)?;
    release::absolute(&link, page.url)
}

/// Tells whose feed it is: most often a website, now and then a channel of a platform.
fn website_link(feed: &Feed<'_>, website: &Url, notes: &Notes<'_>) -> Option<PageLink> {
    website.host_str()?;
    let evidence =
        notes.page.evidence("website", "link", release::link_offset(&feed.head)?, website.as_str());
    Some(page_link_with(website.clone(), false, None, evidence))
}

/// Reads every entry; one that is there twice is taken once and said.
fn posts(feed: &Feed<'_>, website: Option<&Url>, notes: &mut Notes<'_>) -> Vec<Post> {
    let language = feed.head.first(&["language", "dc:language"]).map(feed::Field::plain);
    let language = language.or_else(|| feed.head.attribute("xml:lang"));
    let base = website.or(notes.page.url).cloned();
    let names = Names::of(&feed.entries);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut posts = Vec::with_capacity(feed.entries.len());
    for entry in &feed.entries {
        let element = if feed.is_atom { "entry" } else { "item" };
        let place = notes.places.place(element, entry.offset);
        let Some(mut post) = release::read(entry, feed.is_atom, base.as_ref(), &place, notes) else {
            continue;
        };
        post.post_id = names.name(entry, &post);
        post.language = entry.attribute("xml:lang").or_else(|| language.clone());
        let times = seen.entry(post.post_id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            notes.issue("duplicate_post", place, format!("a second entry {}", post.post_id));
            continue;
        }
        posts.push(post);
    }
    posts
}

/// How often each id and link stands in the feed: only what stands once names an entry.
struct Names {
    ids: BTreeMap<String, usize>,
    links: BTreeMap<String, usize>,
}

impl Names {
    fn of(entries: &[Entry<'_>]) -> Self {
        let count = |names: &mut dyn Iterator<Item = String>| {
            names.fold(BTreeMap::new(), |mut counts, name| {
                *counts.entry(name).or_insert(0) += 1;
                counts
            })
        };
        Self {
            ids: count(&mut entries.iter().filter_map(release::id)),
            links: count(&mut entries.iter().filter_map(release::link)),
        }
    }

    /// Returns the entry's id, else its address, else a digest of its words, the first that stands once in the feed.
    ///
    /// Feeds give several releases of a day one link, and careless ones give all entries one id.
    fn name(&self, entry: &Entry<'_>, post: &Post) -> String {
        let id = release::id(entry).filter(|id| self.ids.get(id) == Some(&1));
        let link = || release::link(entry).filter(|link| self.links.get(link) == Some(&1));
        id.or_else(|| link().and_then(|_| post.url.clone())).unwrap_or_else(|| release::digest(post))
    }
}
