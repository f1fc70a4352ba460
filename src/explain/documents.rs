//! Reads the documents that rows cite again from the archive, each once, and finds the quoted places in them.

use std::collections::BTreeMap;

use super::{
    Known, Step,
    citation::{Citation, Quote, Standing, StoredPlace},
    passage::passage,
    row::Row,
};
use crate::{
    collect::Document,
    extract::{self, Evidence, Extraction},
};

/// Without a named field, more places of one page help nobody.
const MOST_QUOTES: usize = 6;

/// Fills in what the archive says of every cited document.
pub(super) fn read(steps: &mut [Step], known: &Known<'_>) {
    let mut cited: BTreeMap<String, Vec<(usize, usize, usize)>> = BTreeMap::new();
    for (step_at, step) in steps.iter().enumerate() {
        for (row_at, row) in step.rows.iter().enumerate() {
            for (at, citation) in row.citations.iter().enumerate() {
                if let Some(sha256) = &citation.document_sha256 {
                    cited.entry(sha256.clone()).or_default().push((step_at, row_at, at));
                }
            }
        }
    }
    // One document is in memory at a time.
    for (sha256, places) in cited {
        let (standing, stored, document) = stored(&sha256, known);
        let page = document.as_ref().map(|document| {
            (extract::text_of(&document.body, document.header("content-type")), extract::extract(document))
        });
        for (step_at, row_at, at) in places {
            let Some(row) = steps.get_mut(step_at).and_then(|step| step.rows.get_mut(row_at)) else {
                continue;
            };
            let read_again = page.as_ref().map(|(_, said)| read_again(said, row)).unwrap_or_default();
            let Some(citation) = row.citations.get_mut(at) else { continue };
            citation.standing = standing;
            citation.stored.clone_from(&stored);
            if citation.quotes.is_empty() {
                citation.quotes = read_again;
            }
            if let Some((text, _)) = &page {
                find(citation, text);
            }
        }
    }
}

fn stored(sha256: &str, known: &Known<'_>) -> (Standing, Option<StoredPlace>, Option<Document>) {
    let Some(place) = known.archive.whereabouts(sha256) else { return (Standing::Missing, None, None) };
    let file = place.file.strip_prefix(known.project.root()).unwrap_or(place.file);
    let (document, standing) = match known.archive.document(sha256) {
        Ok(Some(document)) if place.undone => (document, Standing::TakenBack),
        Ok(Some(document)) => (document, Standing::Held),
        Ok(None) => return (Standing::Missing, None, None),
        Err(error) => {
            tracing::warn!("{error}");
            return (Standing::Unreadable, None, None);
        }
    };
    let stored = StoredPlace {
        file: file.to_string_lossy().into_owned(),
        offset: place.offset,
        run_id: place.run_id.to_owned(),
        url: document.url.to_string(),
        received_at: document.fetch.observed_at,
        bytes: document.body.len(),
    };
    (standing, Some(stored), Some(document))
}

/// Returns the places of a page that speak of what the row says, for rows that do not name them.
fn read_again(said: &Extraction, row: &Row) -> Vec<Quote> {
    if let Some(post_id) = row.text("post_id") {
        let posts = said.posts.iter().filter(|post| post.post_id == post_id);
        return posts.take(1).map(post_quote).collect();
    }
    let followers = row.text("followers").and_then(|count| count.parse().ok());
    let is_line = |line: &&extract::DatedObservation| {
        followers.is_some() && line.observation.followers.map(|count| count.shown) == followers
    };
    let lines = said.history.iter().filter(is_line).map(|line| &line.observation);
    let evidence = said.observation.iter().chain(lines).flat_map(|observation| &observation.evidence);
    let of_row = evidence.filter(|evidence| row.has(&evidence.field));
    of_row.take(MOST_QUOTES).cloned().map(Quote::of).collect()
}

fn post_quote(post: &extract::Post) -> Quote {
    let words: String = post.text.as_deref().unwrap_or_default().chars().take(80).collect();
    let line = words.lines().next().unwrap_or_default().to_owned();
    Quote::of(Evidence { field: "post".to_owned(), place: post.place.clone(), quote: line })
}

fn find(citation: &mut Citation, text: &str) {
    for quote in &mut citation.quotes {
        quote.passage = passage(text, quote.place.as_deref(), &quote.quote);
    }
}
