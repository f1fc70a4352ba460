//! The comparison as a person reads it: page by page, part by part, then what follows.

use unicode_width::UnicodeWidthStr;

use super::{
    Comparison, Lack, Verdict,
    model::{Fit, Kind, Page, Part, Seen},
};
use crate::{
    cli::column::pad,
    language::{Language, hostile},
};

/// Characters of a quote that are shown.
const QUOTE: usize = 40;

/// Returns the comparison as people read it.
pub(super) fn human(comparison: &Comparison, language: &Language) -> String {
    let mut text = String::new();
    for page in &comparison.pages {
        text.push_str(&page_lines(page, language).join("\n"));
        text.push_str("\n\n");
    }
    let lacks: Vec<String> = comparison.lacks.iter().map(|lack| language.text(lack_message(*lack))).collect();
    text.push_str(&match comparison.verdict {
        Verdict::Confirmed => language.text("doctor-pages-confirmed"),
        Verdict::SoFar => {
            language.text_with("doctor-pages-so-far", &[("missing", (&lacks.join(", ")).into())])
        }
        Verdict::Differs => language.text("doctor-pages-not-confirmed"),
    });
    format!("{text}\n\n{}\n\n{}", language.text("doctor-pages-report"), comparison.report)
}

fn page_lines(page: &Page, language: &Language) -> Vec<String> {
    let kind = |kind: Option<Kind>| language.text(kind_message(kind));
    let mut heading = vec![format!("{} {}", language.text("doctor-pages-read-as"), kind(page.read_as))];
    if page.expected.is_some() {
        heading.push(format!("{} {}", language.text("doctor-pages-expected"), kind(page.expected)));
    }
    let mut lines = vec![hostile::plain(&page.file), format!("  {}", heading.join(", "))];
    let issue = language.text("doctor-pages-issue");
    let fits: Vec<String> = page.parts.iter().map(|seen| language.text(fit_message(seen.fit))).collect();
    let parts: Vec<String> = page.parts.iter().map(|seen| language.text(part_message(seen.part))).collect();
    let places: Vec<String> = page.parts.iter().map(place).collect();
    let widest =
        |words: &[String], least: usize| words.iter().map(|word| word.width()).fold(least, usize::max);
    let (fit_width, part_width) = (widest(&fits, issue.width()), widest(&parts, 0));
    let place_width = widest(&places, 0);
    for (number, seen) in page.parts.iter().enumerate() {
        let said = match page.followers.filter(|_| seen.part == Part::Number) {
            Some(count) => Some(language.count(&count)),
            None => seen.quote.as_ref().map(|quote| shortened(&hostile::plain(quote))),
        };
        let left = [
            pad(&fits[number], fit_width, false),
            pad(&parts[number], part_width, false),
            pad(&places[number], place_width, false),
        ];
        let line = format!("  {}  {}", left.join("  "), said.unwrap_or_default());
        lines.push(line.trim_end().to_owned());
    }
    for noticed in &page.issues {
        let found = format!("{}, {}: {}", noticed.code, noticed.place, noticed.detail);
        lines.push(format!("  {}  {}", pad(&issue, fit_width, false), hostile::plain(&found)));
    }
    let verdict = match (page.fits(), page.expected) {
        (true, Some(_)) => "doctor-pages-fits",
        (true, None) => "doctor-pages-compare",
        (false, _) => "doctor-pages-differs",
    };
    lines.push(format!("  {}", language.text(verdict)));
    lines
}

fn place(seen: &Seen) -> String {
    seen.place.as_ref().map_or_else(String::new, |place| hostile::plain(place))
}

fn shortened(quote: &str) -> String {
    if quote.chars().count() <= QUOTE {
        return quote.to_owned();
    }
    quote.chars().take(QUOTE).chain(['…']).collect()
}

fn kind_message(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Verified) => "doctor-pages-kind-verified",
        Some(Kind::Unverified) => "doctor-pages-kind-unverified",
        Some(Kind::Dead) => "doctor-pages-kind-dead",
        None => "doctor-pages-kind-unknown",
    }
}

fn fit_message(fit: Fit) -> &'static str {
    match fit {
        Fit::AsModelled => "doctor-pages-as-modelled",
        Fit::Elsewhere => "doctor-pages-elsewhere",
        Fit::Missing => "doctor-pages-missing",
    }
}

fn part_message(part: Part) -> &'static str {
    match part {
        Part::Language => "doctor-pages-part-language",
        Part::Name => "doctor-pages-part-name",
        Part::Followers => "doctor-pages-part-followers",
        Part::Number => "doctor-pages-part-number",
        Part::Badge => "doctor-pages-part-badge",
        Part::Description => "doctor-pages-part-description",
        Part::Picture => "doctor-pages-part-picture",
        Part::Notice => "doctor-pages-part-notice",
    }
}

fn lack_message(lack: Lack) -> &'static str {
    match lack {
        Lack::Verified => "doctor-pages-lacks-verified",
        Lack::Unverified => "doctor-pages-lacks-unverified",
        Lack::Dead => "doctor-pages-lacks-dead",
        Lack::German => "doctor-pages-lacks-de",
        Lack::English => "doctor-pages-lacks-en",
    }
}
