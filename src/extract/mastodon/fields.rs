//! The links of a profile: its fields, with what the server has verified, and its biography.

use super::rich_text::{self, RichText};
use crate::extract::{
    PageLink,
    json::{Notes, Object},
    page_link::page_link,
};

/// Servers allow four to a few dozen.
const MOST_FIELDS: usize = 100;

/// Reads the links of an account's fields: `rel=me` as written, `verified_at` as the server found it.
///
/// A verified field proves that the page links back; it says nothing of who an authority is.
pub(super) fn read(account: &Object<'_>, notes: &mut Notes) -> Vec<PageLink> {
    let mut links = Vec::new();
    for field in account.objects("fields", MOST_FIELDS, notes) {
        let label = field.text("name", notes).map_or_else(String::new, |name| format!("{name} → "));
        let Some(value) = field.text("value", notes) else { continue };
        let verified_at = field.instant("verified_at", notes);
        let place = field.place_of("value");
        for link in rich_text::read(value, false).links {
            let quoted = format!("{label}{}", link.url);
            links.push(page_link(link.url, link.rel_me, verified_at, place.clone(), &quoted));
        }
    }
    links
}

/// Returns the links of the biography.
pub(super) fn of_biography(biography: &RichText, place: &str) -> Vec<PageLink> {
    let links = biography.links.iter();
    links
        .map(|link| page_link(link.url.clone(), link.rel_me, None, place.to_owned(), link.url.as_str()))
        .collect()
}
