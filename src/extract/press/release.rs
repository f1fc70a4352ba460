//! One press release: an entry of a feed as a post.

use std::fmt::Write as _;

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use url::Url;

use super::Notes;
use crate::{
    extract::{
        Media, MediaKind, Post, PostKind,
        feed::{Entry, Field},
        rich_text::RichText,
        text,
    },
    fact::Fact,
};

/// Longer texts are cut and said, in characters; a press release has some thousands.
const LONGEST_TEXT: usize = 100_000;

/// Longer addresses are none.
const LONGEST_ADDRESS: usize = 2_000;

/// More links or pictures than any release has.
const MOST_LINKS: usize = 500;

/// What a release says, the whole before the summary.
const BODIES: [&str; 5] = ["content:encoded", "content", "body", "description", "summary"];

/// When an entry was published, best first.
const PUBLISHED: [&str; 7] =
    ["pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created"];

/// When an entry was last changed.
const UPDATED: [&str; 4] = ["updated", "modified", "dcterms:modified", "dc:modified"];

/// Reads an entry; `None` with an issue when it says nothing at all. The caller names it.
pub(super) fn read(
    entry: &Entry<'_>,
    is_atom: bool,
    base: Option<&Url>,
    place: &str,
    notes: &mut Notes<'_>,
) -> Option<Post> {
    let title = entry.first(&["title"]).map(|title| text::one_line(&title.text(is_atom).text));
    // The whole release where the feed has it, else the summary; a whole that is but a picture is none.
    let mut bodies = BODIES.iter().filter_map(|name| entry.first(&[name])).map(|body| body.text(is_atom));
    let whole = bodies.next();
    let body = match whole {
        Some(whole) if whole.text.is_empty() => bodies.find(|body| !body.text.is_empty()).or(Some(whole)),
        whole => whole,
    };
    if title.as_ref().is_none_or(String::is_empty) && body.as_ref().is_none_or(|body| body.text.is_empty()) {
        notes.issue("empty_entry", place.to_owned(), "an entry without title and text".to_owned());
        return None;
    }
    let mut post = Post::new("", PostKind::Own, place);
    post.title = title.filter(|title| !title.is_empty());
    let entry_base = entry.attribute("xml:base").and_then(|own| absolute(&own, base));
    let base = entry_base.as_ref().or(base);
    post.url = url(entry, base, place, notes);
    post.posted_at = time(entry, &PUBLISHED, place, notes);
    if let Some(updated) = time(entry, &UPDATED, place, notes) {
        match post.posted_at {
            Some(posted) if updated > posted => {
                (post.edited, post.edited_at) = (Fact::Met, Some(updated));
            }
            Some(_) => post.edited = Fact::Unmet,
            None => post.edited_at = Some(updated),
        }
    }
    if post.posted_at.is_none() && !has_any(entry, &PUBLISHED) {
        let detail = "no date of publication, at most one of the last change";
        notes.issue("no_posting_date", place.to_owned(), detail.to_owned());
    }
    post.media = media(entry, body.as_ref(), base);
    if let Some(body) = body {
        post.links = body.links.iter().filter_map(|link| web_address(link, base)).take(MOST_LINKS).collect();
        post.text = Some(cut(body.text, place, notes));
    }
    Some(post)
}

fn has_any(entry: &Entry<'_>, names: &[&str]) -> bool {
    entry.first(names).is_some()
}

/// Returns the first of these dates that can be read, else an issue for the first that cannot.
fn time(entry: &Entry<'_>, names: &[&str], place: &str, notes: &mut Notes<'_>) -> Option<Timestamp> {
    let mut refused = None;
    for field in names.iter().filter_map(|name| entry.first(&[name])) {
        match field.time() {
            Ok(time) => return Some(time),
            Err(error) => {
                refused.get_or_insert((error, field));
            }
        }
    }
    let (error, field) = refused?;
    let detail = format!("{}: {error}: {:?}", field.name, text::quote(&field.plain()));
    notes.issue(error.code(), place.to_owned(), detail);
    None
}

/// Returns what the feed names an entry by.
pub(super) fn id(entry: &Entry<'_>) -> Option<String> {
    let id = entry.first(&["guid", "id"]).map(Field::plain);
    let about = || entry.attribute("rdf:about");
    id.or_else(about).filter(|id| !id.is_empty() && id.len() <= LONGEST_ADDRESS)
}

/// Returns the first half of the SHA-256 of an entry's words.
pub(super) fn digest(post: &Post) -> String {
    let mut digest = Sha256::new();
    for part in [&post.title, &post.text, &post.url] {
        digest.update(part.as_deref().map_or(&[][..], str::as_bytes));
        digest.update([0]);
    }
    digest.finalize().iter().take(16).fold("sha256:".to_owned(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Returns the field that links to the page of an entry or channel.
fn link_field<'e, 'a>(entry: &'e Entry<'a>) -> Option<&'e Field<'a>> {
    let is_page = |field: &&Field<'_>| {
        let has_address = field.attribute("href").is_some() || !field.content.trim_ascii().is_empty();
        let relation = field.attribute("rel");
        has_address && relation.is_none_or(|relation| relation.eq_ignore_ascii_case("alternate"))
    };
    // RSS writes the address as content, Atom as an attribute; RSS feeds carry Atom links beside their own.
    let links = || entry.all("link").filter(is_page);
    let is_content = |field: &&Field<'_>| !field.content.trim_ascii().is_empty();
    let is_html = |field: &&Field<'_>| field.attribute("type").is_none_or(|kind| kind.contains("html"));
    links().find(is_content).or_else(|| links().find(is_html)).or_else(|| links().next())
}

/// Returns the address of an entry's or channel's page as written.
pub(super) fn link(entry: &Entry<'_>) -> Option<String> {
    let field = link_field(entry)?;
    let address = field.attribute("href").map_or_else(|| field.address(), |href| href.trim().to_owned());
    (!address.is_empty() && address.len() <= LONGEST_ADDRESS).then_some(address)
}

/// Returns where the link of an entry or channel stands.
pub(super) fn link_offset(entry: &Entry<'_>) -> Option<usize> {
    link_field(entry).map(|field| field.tag.offset)
}

/// Returns the address of the release: its link, else an id that is said to be one.
fn url(entry: &Entry<'_>, base: Option<&Url>, place: &str, notes: &mut Notes<'_>) -> Option<String> {
    let permalink = || {
        let guid = entry.first(&["guid"])?;
        let is_permalink =
            guid.attribute("isPermaLink").is_none_or(|value| value.eq_ignore_ascii_case("true"));
        let address = guid.address();
        (is_permalink && address.starts_with("http")).then_some(address)
    };
    let address = link(entry).or_else(permalink)?;
    let url = web_address(&address, base);
    if url.is_none() {
        let detail = format!("{:?} is no address on the web", text::quote(&address));
        notes.issue("unusable_link", place.to_owned(), detail);
    }
    url
}

/// Resolves an address; only those of the web are taken, never mail addresses and telephone numbers.
pub(super) fn absolute(address: &str, base: Option<&Url>) -> Option<Url> {
    if address.is_empty() || address.len() > LONGEST_ADDRESS {
        return None;
    }
    let url = match base {
        Some(base) => base.join(address),
        None => Url::parse(address),
    };
    url.ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

fn web_address(address: &str, base: Option<&Url>) -> Option<String> {
    absolute(address, base).map(String::from)
}

/// Returns enclosures, media of the feed, and pictures of the text, each address once.
fn media(entry: &Entry<'_>, body: Option<&RichText>, base: Option<&Url>) -> Vec<Media> {
    let is_enclosure =
        |field: &&Field<'_>| field.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("enclosure"));
    let files = entry.all("enclosure").chain(entry.all("media:content"));
    let files = files.filter_map(|field| Some((field.attribute("url")?, kind(field), None)));
    let links = entry.all("link").filter(is_enclosure);
    let links = links.filter_map(|field| Some((field.attribute("href")?, kind(field), None)));
    let pictures = body.iter().flat_map(|body| &body.pictures);
    let pictures =
        pictures.map(|picture| (picture.source.clone(), MediaKind::Photo, picture.description.clone()));
    let mut addresses: Vec<Url> = Vec::new();
    let mut media: Vec<Media> = Vec::new();
    for (address, kind, description) in files.chain(links).chain(pictures).take(MOST_LINKS) {
        let Some(mut address) = absolute(&address, base) else { continue };
        // The same file is often named twice with another query, and described in one place only.
        address.set_query(None);
        if let Some(known) = addresses.iter().position(|known| *known == address) {
            media[known].description = media[known].description.take().or(description);
        } else {
            addresses.push(address);
            media.push(Media { kind, description });
        }
    }
    media
}

fn kind(field: &Field<'_>) -> MediaKind {
    let told = field.attribute("type").or_else(|| field.attribute("medium"));
    let kind = told.map(|kind| kind.to_ascii_lowercase());
    match kind.as_deref().map(|kind| kind.split('/').next().unwrap_or(kind)) {
        Some("image") => MediaKind::Photo,
        Some("video") => MediaKind::Video,
        Some("audio") => MediaKind::Audio,
        Some("application" | "text" | "document") => MediaKind::Document,
        _ => MediaKind::Other,
    }
}

fn cut(text: String, place: &str, notes: &mut Notes<'_>) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        None => text,
        Some((end, _)) => {
            let detail = format!("cut after {LONGEST_TEXT} characters of {} bytes", text.len());
            notes.issue("text_too_long", place.to_owned(), detail);
            text[..end].to_owned()
        }
    }
}
