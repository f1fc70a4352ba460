//! The links in a post's text: facets, which mark stretches of it by bytes.

use crate::extract::json::{Json, Notes, Object};

/// A post has at most 300 characters.
const MOST_FACETS: usize = 200;

/// Returns the addresses that the text links to, in the order of the text; mentions and hashtags are none.
///
/// Offsets count bytes of UTF-8 (`app.bsky.richtext.facet`). A facet that lies outside the text, or begins or ends
/// within a character, is shown as a link by nobody, and is left out.
pub(super) fn links(record: &Object<'_>, text: &str, notes: &mut Notes) -> Vec<String> {
    let mut found = Vec::new();
    for facet in record.objects("facets", MOST_FACETS, notes) {
        let features = facet.objects("features", MOST_FACETS, notes);
        let mut address = None;
        for feature in features {
            if matches!(feature.get("$type"), Json::Text(kind) if kind == "app.bsky.richtext.facet#link") {
                address = address.or_else(|| feature.text("uri", notes));
            }
        }
        let Some(address) = address.filter(|address| is_web(address)) else { continue };
        let range = facet.object("index", notes).and_then(|index| {
            let start = index.count("byteStart", notes)?.shown;
            let end = index.count("byteEnd", notes)?.shown;
            Some(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
        });
        let range = range.filter(|range| !range.is_empty() && text.get(range.clone()).is_some());
        if let Some(range) = range {
            found.push((range.start, address.to_owned()));
        } else {
            let detail = "a link that marks no stretch of the text".to_owned();
            notes.issue("facet_outside_text", facet.place, detail);
        }
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, address)| address).collect()
}

pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
