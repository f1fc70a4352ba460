//! The telephone number: found or not; the number itself is never handed on.

use std::sync::LazyLock;

use regex::Regex;

use super::{Lines, Outcome};
use crate::extract::{outline::Outline, pattern::pattern};

/// A label and a number behind it; the authorities' own number 115 is a short one.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:tel(?:efon)?(?:zentrale|nummer)?|fon|phone|ruf(?:nummer)?|zentrale|hotline|vermittlung|behörden(?:ruf)?nummer)\b\.?[^\d+]{0,25}(?:115\b|\+?[\d(][\d\s()/.\-–]{4,})",
    )
});

static LABEL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:tel(?:efon)?|fon|phone|zentrale|telefonzentrale|telefonnummer)\b"));

static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:115\b|(?:\+|00)?[\d(][\d\s()/.\-–]{4,}$)"));

static INTERNATIONAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"\+\s?49[\d\s()/.\-–]{6,}"));

/// Finds a labelled number, or a `tel:` link.
pub(super) fn read(lines: &Lines, outline: &Outline) -> Outcome {
    let is_fax = |text: &str| {
        let lower = text.to_lowercase();
        lower.starts_with("fax") || lower.starts_with("telefax")
    };
    for (at, line) in lines.lines.iter().enumerate() {
        let next = lines.lines.get(at + 1);
        let in_next = LABEL.is_match(&line.text) && next.is_some_and(|next| NUMBER.is_match(&next.text));
        let is_here = LABELLED.is_match(&line.text) || INTERNATIONAL.is_match(&line.text);
        if !is_fax(&line.text) && (is_here || in_next) {
            return Outcome::met("found", at, "[label] [number]");
        }
    }
    let is_tel = |href: &str| href.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("tel:"));
    if let Some(link) = outline.links.iter().find(|link| is_tel(&link.href)) {
        let at = lines.lines.partition_point(|line| line.offset <= link.offset).saturating_sub(1);
        return Outcome::met("found", at, "[link] [number]");
    }
    if lines.lines.iter().any(|line| LABEL.is_match(&line.text) && !is_fax(&line.text)) {
        return Outcome::unknown("a label without a number that can be read");
    }
    Outcome::absent(lines)
}
