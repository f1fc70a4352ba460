//! The channel's description with its line breaks: the visible element, else what the metas say.

use super::{
    Notes,
    heading::{Heading, Layout},
    meta,
};
use crate::extract::{
    outline::{Block, Outline},
    text,
};

/// Characters by which an element and a meta are recognised as the same text; metas are cut short.
const COMPARED: usize = 30;

/// The longest description that is kept, in characters; WhatsApp allows about a tenth.
const LONGEST: usize = 20_000;

/// Reads the description; `Some("")` when the page shows that there is none.
pub(super) fn read(
    outline: &Outline,
    heading: &Heading<'_>,
    followers: Option<&Block>,
    channel: Option<&str>,
    notes: &mut Notes<'_>,
) -> Option<String> {
    let announced = meta::description(outline, channel);
    let announced_text = announced.as_ref().map(|(text, _, _)| text.as_str());
    if let Some(block) = visible(heading, followers, announced_text) {
        let description = shortened(with_line_breaks(block), block.element, block.offset, notes);
        notes.found("description", block.element, block.offset, &description);
        return Some(description);
    }
    match announced {
        Some((description, element, content)) => {
            let description = shortened(description, element, content.offset, notes);
            notes.found("description", element, content.offset, &description);
            Some(description)
        }
        // Name and followers in their places and nothing beside them: there is no description.
        None if heading.layout != Layout::Unknown && announces_nothing(outline) && !outline.is_cut => {
            Some(String::new())
        }
        None => None,
    }
}

/// Returns the element of the description: by its class, by the meta that repeats it, or by its place.
fn visible<'a>(
    heading: &Heading<'a>,
    followers: Option<&Block>,
    announced: Option<&str>,
) -> Option<&'a Block> {
    let followers = followers.map(|block| block.offset);
    let mut candidates = heading.below.iter().filter(|block| Some(block.offset) != followers);
    let has_known_class = |block: &&Block| {
        block.has_class("_9scb")
            || block.element == "h5" && block.has_class("_9vd5") && !block.has_class("_9scy")
    };
    if let Some(block) = candidates.clone().find(has_known_class) {
        return Some(block);
    }
    match announced {
        Some("") => None,
        Some(announced) => candidates.find(|block| begin_alike(&block.one_line(), announced)),
        None if heading.layout == Layout::Unknown => None,
        None => candidates.find(|block| block.heading_level().is_some_and(|level| level >= 4)),
    }
}

fn begin_alike(one: &str, other: &str) -> bool {
    let start =
        |text: &str| text::comparable(&text::one_line(text).chars().take(COMPARED).collect::<String>());
    let (one, other) = (start(one), start(other));
    !one.is_empty() && (one.starts_with(other.trim_end_matches(['.', '…'])) || other.starts_with(&one))
}

/// Returns the lines of a block. Without any break element, line feeds in the source are the breaks.
fn with_line_breaks(block: &Block) -> String {
    let collapsed = |line: &str| line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = match block.lines.as_slice() {
        [line] => line.trim().lines().map(collapsed).collect(),
        lines => lines.iter().map(|line| collapsed(line)).collect(),
    };
    lines.join("\n").trim().to_owned()
}

/// Cuts a description that no channel can have, and says so.
fn shortened(description: String, element: &str, offset: usize, notes: &mut Notes<'_>) -> String {
    let Some((end, _)) = description.char_indices().nth(LONGEST) else { return description };
    notes.issue(
        "description_too_long",
        element,
        offset,
        format!("only the first {LONGEST} characters are kept"),
    );
    description[..end].to_owned()
}

/// Returns true when no meta holds more than WhatsApp's own words.
fn announces_nothing(outline: &Outline) -> bool {
    outline.meta("description").is_none() && outline.meta("og:description").is_none()
}
