//! What the developers need to know of the pages: places and shapes, nothing of the channels.

use super::model::{Fit, Page, Part};
use crate::extract::EXTRACTOR_VERSION;

/// Returns the text, in the developers' language: no names, addresses, figures, descriptions or file names.
pub(super) fn report(pages: &[Page]) -> String {
    let mut lines = vec![format!(
        "Kanalbarometer {}, extractor {EXTRACTOR_VERSION}, doctor pages",
        env!("CARGO_PKG_VERSION")
    )];
    for (number, page) in pages.iter().enumerate() {
        let kind = |kind| format!("{kind:?}").to_lowercase();
        let expected = page.expected.map_or_else(|| "not stated".to_owned(), kind);
        let read_as = page.read_as.map_or_else(|| "unknown".to_owned(), kind);
        let language = page.language.as_deref().unwrap_or("unknown");
        lines.push(format!(
            "page {}: {}; expected {expected}, read as {read_as}, status {}, language {language}",
            number + 1,
            if page.fits() { "fits" } else { "differs" },
            page.status.as_str(),
        ));
        for seen in &page.parts {
            let fit = match seen.fit {
                Fit::AsModelled => "as modelled",
                Fit::Elsewhere => "different",
                Fit::Missing => "not found",
            };
            let place = seen.place.as_ref().map(|place| format!(" at {place}"));
            let precision = page.followers.filter(|_| seen.part == Part::Number);
            let shape = match precision {
                Some(count) => Some(count.precision.as_str().to_owned()),
                None => seen.quote.as_deref().and_then(|quote| shape(seen.part, quote)),
            };
            let shape = shape.map(|shape| format!(", {shape:?}"));
            let part = format!("{:?}", seen.part).to_lowercase();
            lines.push(format!("  {part}: {fit}{}{}", place.unwrap_or_default(), shape.unwrap_or_default()));
        }
        for issue in &page.issues {
            // The detail may quote the channel, but a page that names none has only WhatsApp's own title.
            let own =
                if issue.code == "not_found_or_changed" { shape(Part::Notice, &issue.detail) } else { None };
            let own = own.map(|own| format!(", {own:?}"));
            lines.push(format!("  issue: {} at {}{}", issue.code, issue.place, own.unwrap_or_default()));
        }
    }
    lines.join("\n")
}

/// Returns WhatsApp's own words with every digit made a 9; `None` for what comes from a channel.
fn shape(part: Part, quote: &str) -> Option<String> {
    let is_own = match part {
        Part::Language | Part::Followers => true,
        Part::Notice => !quote.contains('@') && !quote.contains("://"),
        Part::Name | Part::Number | Part::Badge | Part::Description | Part::Picture => false,
    };
    let masked = |quote: &str| quote.chars().map(|c| if c.is_numeric() { '9' } else { c }).collect();
    is_own.then(|| masked(quote))
}
