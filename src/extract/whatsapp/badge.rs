//! The verification badge: a picture inside the heading that names the channel.
//!
//! Never judged by its colour (green until 2024, blue since) nor by its words, which change with the
//! language. Absence is a statement only in the layout whose badge is known.

use super::{
    Notes,
    heading::{Heading, Layout},
};
use crate::{
    extract::outline::{Block, Graphic, Outline},
    fact::Fact,
};

/// Beginnings of words for "verified" that a badge's label may hold.
const VERIFIED: [&str; 10] = [
    "verif",
    "vérif",
    "geprüft",
    "bestätigt",
    "doğrulan",
    "zweryf",
    "terverif",
    "подтвер",
    "перевір",
    "geverif",
];

/// Reads the badge.
pub(super) fn read(outline: &Outline, heading: &Heading<'_>, notes: &mut Notes<'_>) -> Fact {
    let Some(block) = heading.name.filter(|block| block.heading_level().is_some()) else {
        return Fact::Unknown;
    };
    let judged = |graphic| judge(graphic, outline, block, heading.layout);
    if let Some(graphic) = block.graphics.iter().find(|graphic| judged(graphic) == Fact::Met) {
        let element = format!("{} > {}", block.element, graphic.element);
        notes.found(
            "badge",
            &element,
            graphic.offset,
            graphic.label.as_deref().unwrap_or("(picture without a label)"),
        );
        return Fact::Met;
    }
    if let Some(graphic) = block.graphics.iter().find(|graphic| judged(graphic) == Fact::Unknown) {
        let element = format!("{} > {}", block.element, graphic.element);
        let detail =
            format!("a picture in the heading that may or may not be the badge, label {:?}", graphic.label);
        notes.issue("unknown_picture_in_heading", &element, graphic.offset, detail);
        return Fact::Unknown;
    }
    if heading.layout != Layout::Of2026 {
        return Fact::Unknown;
    }
    let element = format!("{} without a picture", block.element);
    notes.found("badge", &element, block.offset, &block.one_line());
    Fact::Unmet
}

/// Says whether one picture is the badge: met, certainly not (unmet), or not to be told.
fn judge(graphic: &Graphic, outline: &Outline, name: &Block, layout: Layout) -> Fact {
    let label = graphic.label.as_deref().unwrap_or_default().trim().to_lowercase();
    let says_verified = VERIFIED.iter().any(|word| label.contains(word));
    let has_known_class = graphic
        .class
        .as_deref()
        .is_some_and(|classes| classes.split_ascii_whitespace().any(|class| class == "_a93a"));
    if has_known_class || says_verified {
        return Fact::Met;
    }
    if graphic.is_emoji() {
        return Fact::Unmet;
    }
    if graphic.is_check_mark() {
        return Fact::Unknown;
    }
    if is_profile_picture(graphic, outline) || label == name.one_line().to_lowercase() && !label.is_empty() {
        return Fact::Unmet;
    }
    if layout == Layout::Of2026 && graphic.element == "img" { Fact::Met } else { Fact::Unknown }
}

fn is_profile_picture(graphic: &Graphic, outline: &Outline) -> bool {
    let Some(source) = graphic.source.as_deref() else { return false };
    let is_announced = outline.meta("og:image").is_some_and(|image| image.text.trim() == source.trim());
    is_announced || source.contains("//mmg.whatsapp.net/") || source.contains("//pps.whatsapp.net/")
}
