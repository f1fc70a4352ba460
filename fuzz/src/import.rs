//! What must hold of any file that a person hands over: told, reduced, and read again.

#[path = "../../src/import/format/mod.rs"]
mod format;
#[path = "../../src/import/mhtml.rs"]
mod mhtml;

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

pub(crate) use format::Dropped;
use format::Refusal;

use crate::{effort, extract, page};
use format::{Handed, Reduction, tell};

/// The most that a file may become when it is unpacked, as a multiple of itself.
const LONGEST_BODY: usize = 64;

/// Hands a file over, and reads what would be kept of it.
pub fn check(input: &[u8]) {
    // The first file of all pays for the patterns that are compiled once, so the second time is measured.
    let is_refused = reduced(input).is_err();
    let Ok(reduction) = effort::bounded(input.len(), || reduced(input)) else {
        assert!(is_refused, "the same file is refused the second time");
        return;
    };
    for part in &reduction.parts {
        assert!(part.body.len() <= LONGEST_BODY * (input.len() + 1024), "{} bytes are kept", part.body.len());
        let read =
            || extract::read_handed_over(&part.body, part.purpose, part.address.as_ref(), &part.content_type);
        let first = read();
        assert_eq!(first, read(), "the same document says something else the second time");
        page::said_with_places(&first);
        page::numbers_hold(&first);
    }
    for unread in &reduction.unread {
        assert!(!unread.place.is_empty() && !unread.refusal.why.is_empty());
    }
}

fn reduced(input: &[u8]) -> Result<Reduction, Refusal> {
    let zone = TimeZone::get("Europe/Berlin").expect("a zone that is built in");
    let known_names = BTreeSet::from(["Landkreis Musterland"]);
    let unpacked = mhtml::unpack(input).transpose()?;
    let page = unpacked.as_ref();
    let handed = Handed {
        name: "Datei",
        bytes: page.map_or(input, |page| &page.bytes),
        content_type: page.and_then(|page| page.content_type.as_deref()),
        address: page.and_then(|page| page.address.as_ref()),
        saved_by: None,
        zone: &zone,
        sender: None,
        known_names: &known_names,
        date_order: None,
        mappings: None,
    };
    (tell(&handed, None)?.reduce)(&handed)
}
