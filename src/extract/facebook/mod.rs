//! The page of an authority on Facebook, as a person saves it.
//!
//! No saved page of today could be looked at: what is read are the few things whose place is known from programs that
//! read such pages, and everything else is unknown. Likes are no followers. The badge is never concluded.

mod announced;

use url::Url;

use super::{
    Evidence, Extraction, Issue, Observation,
    instagram::rounded_or_cut,
    no_profile,
    number::{self, FOLLOWER_WORDS},
    outline::{Located, Outline},
    page::Page,
    text,
};
use crate::{
    collect::CheckStatus,
    count::{Count, Precision},
    platform::{self, ChannelAddress, Platform},
};

/// The longest words with a number in them that can be a count.
const LONGEST_COUNT: usize = 60;

/// Returns true for a page of Facebook's, told by the address that it bears or was saved from; where there is none, by
/// the end of its title.
pub(super) fn is_page(outline: &Outline, url: Option<&Url>) -> bool {
    let announced = outline.meta("og:url").and_then(|url| Url::parse(url.text.trim()).ok());
    if url.is_none() && announced.is_none() {
        let title = outline.title.as_ref().map(|title| text::one_line(&title.text));
        return title.is_some_and(|title| title == "Facebook" || title.ends_with("| Facebook"));
    }
    url.into_iter().chain(&announced).any(|url| {
        platform::plain_host(url)
            .is_some_and(|host| host == "facebook.com" || host.ends_with(".facebook.com"))
    })
}

/// Reads the page, or says why it is none of a channel.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let outline = Outline::of(&page.text);
    let language = page.language(outline.language.as_deref());
    let mut notes = Notes { page, evidence: Vec::new(), issues: Vec::new() };
    let Some(name) = name(&outline, &mut notes) else { return absence(page, &outline) };
    let handle = handle(page, &outline, &mut notes);
    let announced = announced::read(&outline, &name);
    let shown = shown_followers(&outline, handle.as_deref(), language.as_deref(), &mut notes);
    let followers = followers(shown, announced.as_ref(), language.as_deref(), &mut notes);
    let description = announced.as_ref().and_then(|announced| {
        let about = announced.about?;
        notes.found("description", announced.element, announced.offset, about);
        Some(about.to_owned())
    });
    let picture_url = outline.meta("og:image").and_then(|image| {
        let address = image.text.trim().starts_with("https://").then(|| image.text.trim().to_owned())?;
        notes.found("picture_url", "meta[property=\"og:image\"]", image.offset, &address);
        Some(address)
    });
    if followers.is_none() && notes.issues.is_empty() {
        let detail = "no number of followers in the header, none in what the page announces";
        notes.issue("no_followers_shown", "page".to_owned(), detail);
    }
    let observation = Observation {
        name: Some(name),
        description,
        followers,
        locale: language,
        picture_url,
        handle,
        evidence: notes.evidence,
        ..Observation::default()
    };
    let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    Extraction { status, observation: Some(observation), issues: notes.issues, ..Extraction::default() }
}

/// Returns the address of a channel's list of followers, and whose it is.
pub(crate) fn followers_of(address: &str) -> Option<String> {
    let relative_to = Url::parse("https://www.facebook.com/").ok()?;
    let url = relative_to.join(address.trim()).ok()?;
    let last = url.path_segments()?.rfind(|segment| !segment.is_empty())?;
    let is_list =
        last == "followers" || url.query_pairs().any(|(key, value)| key == "sk" && value == "followers");
    is_list.then(|| handle_of(&url)).flatten()
}

fn handle_of(url: &Url) -> Option<String> {
    ChannelAddress::of(url).filter(|found| found.platform == Platform::Facebook).map(|found| found.handle)
}

/// Reads the name: what the page announces, else its title, without the name of the platform behind it and the number
/// of unread notes before it.
fn name(outline: &Outline, notes: &mut Notes<'_>) -> Option<String> {
    let titles =
        [(outline.meta("og:title"), "meta[property=\"og:title\"]"), (outline.title.as_ref(), "title")];
    titles.into_iter().find_map(|(title, element)| {
        let Located { text, offset } = title?;
        let line = text::one_line(text);
        let name =
            line.strip_suffix("Facebook").map_or(&*line, |name| name.trim_end_matches([' ', '|', '-', '–']));
        let name = match name.split_once(") ") {
            Some((unread, name)) if unread.starts_with('(') && !unread.contains(char::is_alphabetic) => name,
            _ => name,
        };
        (!name.is_empty() && !is_generic(name)).then(|| {
            notes.found("name", element, *offset, &line);
            name.to_owned()
        })
    })
}

fn is_generic(title: &str) -> bool {
    let title = title.to_lowercase();
    ["log in", "login", "anmelden", "bei facebook", "facebook"].iter().any(|word| title.starts_with(word))
}

fn handle(page: &Page<'_>, outline: &Outline, notes: &mut Notes<'_>) -> Option<String> {
    let announced = outline.meta("og:url");
    let announced =
        announced.and_then(|found| Some((handle_of(&Url::parse(found.text.trim()).ok()?)?, found)));
    if let Some((handle, found)) = announced {
        notes.found("handle", "meta[property=\"og:url\"]", found.offset, &found.text);
        return Some(handle);
    }
    let handle = handle_of(page.url?)?;
    notes.found("handle", "page", 0, &handle);
    Some(handle)
}

/// Reads the number in the link of the header that leads to the page's own followers, whatever its words.
fn shown_followers(
    outline: &Outline,
    handle: Option<&str>,
    language: Option<&str>,
    notes: &mut Notes<'_>,
) -> Option<Count> {
    let link = outline.links.iter().find(|link| {
        let of = followers_of(&link.href);
        let starts_with_number = link.text.starts_with(|first: char| first.is_ascii_digit());
        of.is_some()
            && handle.is_none_or(|handle| of.as_deref() == Some(handle))
            && starts_with_number
            && link.text.len() <= LONGEST_COUNT
    })?;
    notes.count("followers", "a[href$=\"/followers/\"]", link.offset, &link.text, language)
}

/// Takes the more precise of two counts that agree, and what the header shows where they do not.
fn followers(
    shown: Option<Count>,
    announced: Option<&announced::Announced<'_>>,
    language: Option<&str>,
    notes: &mut Notes<'_>,
) -> Option<Count> {
    let Some(announced) = announced else { return shown };
    let names_followers = |words: &str| FOLLOWER_WORDS.iter().any(|word| words.to_lowercase().contains(word));
    if !names_followers(announced.first) {
        notes.found("likes", announced.element, announced.offset, announced.first);
        if shown.is_none() {
            let detail = format!("{:?} counts no followers; not used", announced.first);
            notes.issue_at("no_followers_shown", announced.element, announced.offset, &detail);
        }
        return shown;
    }
    if shown.is_some_and(|shown| shown.precision == Precision::Exact) {
        return shown;
    }
    let count = notes.count("followers", announced.element, announced.offset, announced.first, language);
    match (shown, count) {
        (Some(shown), Some(count)) if !shown.overlaps(&count) => {
            let detail = format!(
                "the header shows {}, {} is announced; the header is believed",
                shown.shown, count.shown
            );
            notes.issue_at("followers_disagree", announced.element, announced.offset, &detail);
            Some(shown)
        }
        (shown, count) => count.or(shown),
    }
}

/// Says what came instead of a page: most often the wall that asks for a login.
fn absence(page: &Page<'_>, outline: &Outline) -> Extraction {
    let is_login =
        page.url.is_some_and(|url| url.path().starts_with("/login") || url.path().contains("/checkpoint"));
    let is_wall = |title: Option<&str>| is_login || title.is_some_and(is_generic);
    no_profile::read(page, outline, is_wall, "names no channel")
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

    fn issue(&mut self, code: &str, place: String, detail: &str) {
        self.issues.push(Issue { code: code.to_owned(), place, detail: text::quote(detail) });
    }

    fn issue_at(&mut self, code: &str, element: &str, offset: usize, detail: &str) {
        self.issue(code, self.page.place(element, offset), detail);
    }

    /// Reads a count; whether Facebook rounds `12K` or cuts it is not known.
    fn count(
        &mut self,
        field: &str,
        element: &str,
        offset: usize,
        words: &str,
        language: Option<&str>,
    ) -> Option<Count> {
        match number::read_count(words, language) {
            Ok(reading) => {
                self.found(field, element, offset, words);
                Some(rounded_or_cut(reading.count))
            }
            Err(error) => {
                self.issue_at(error.code(), element, offset, &format!("{words:?}: {error}"));
                None
            }
        }
    }
}
