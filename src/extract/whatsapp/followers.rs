//! The number of followers: the first number of the element below the name, checked against the metas.

use std::sync::LazyLock;

use regex::Regex;

use super::{Notes, heading::Heading, meta::Announced, name};
use crate::{
    count::{Count, Precision},
    extract::{
        Issue,
        number::{self, Reading},
        outline::Block,
        pattern::pattern,
        text,
    },
};

/// A number and, near behind it, a word for followers.
static NAMES_FOLLOWERS: LazyLock<Regex> = LazyLock::new(|| {
    let words = number::FOLLOWER_WORDS.join("|");
    pattern(&format!(r"(?i)\d[^|•]{{0,20}}?(?:\b|\d)(?:{words})"))
});

/// An optional label, a bar, a number, perhaps a suffix, one to three words: a follower line by its form.
static FOLLOWER_FORM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(\p{L}[\p{L} -]{0,30}[|•·]\s*)?\d[\d.,'’\s]*(?:\s?\p{L}[\p{L}*:_/-]*\.?){1,4}$")
});

/// The longest line that can be a follower line, in characters.
const LONGEST_LINE: usize = 80;

/// Reads the followers; `None` with an issue that says why there is no count.
///
/// `element` is the page's own element, `announced` what a meta says: the more precise of two that agree is
/// taken, the page's own where they contradict.
pub(super) fn read(
    element: Option<&Block>,
    announced: Option<Announced>,
    language: Option<&str>,
    notes: &mut Notes<'_>,
) -> Option<Count> {
    let shown = element.and_then(|block| read_element(block, language, notes));
    let believed = match (&shown, announced) {
        (Some((_, shown)), Some(announced)) => more_precise(*shown, announced, notes),
        (Some(_), None) => None,
        (None, announced) => announced,
    };
    match (believed, shown) {
        (Some(announced), _) => {
            notes.found("followers", announced.element, announced.offset, &announced.quote);
            Some(announced.reading.count)
        }
        (None, Some((block, count))) => {
            notes.found("followers", block.element, block.offset, &block.one_line());
            Some(count)
        }
        (None, None) => {
            if element.is_none() {
                let detail = "neither the page nor its metas name followers".to_owned();
                let (code, place) = ("no_followers_shown".to_owned(), "page".to_owned());
                notes.issues.push(Issue { code, place, detail });
            }
            None
        }
    }
}

fn read_element<'a>(
    block: &'a Block,
    language: Option<&str>,
    notes: &mut Notes<'_>,
) -> Option<(&'a Block, Count)> {
    let line = block.one_line();
    match number::read_count(&line, language) {
        Ok(reading) => {
            note_grouping(reading, language, block, notes);
            Some((block, reading.count))
        }
        Err(error) => {
            let detail = format!("{:?}: {error}; not used", text::quote(&line));
            notes.issue(error.code(), block.element, block.offset, detail);
            None
        }
    }
}

/// Returns what a meta announces when it says more exactly what the page shows.
fn more_precise(shown: Count, announced: Announced, notes: &mut Notes<'_>) -> Option<Announced> {
    let other = announced.reading.count;
    if !shown.overlaps(&other) {
        let detail =
            format!("the page shows {}, its meta says {}; the page is believed", shown.shown, other.shown);
        notes.issue("followers_disagree", announced.element, announced.offset, detail);
        return None;
    }
    (other.precision == Precision::Exact && shown.precision != Precision::Exact).then_some(announced)
}

/// Returns true when a number and a word for followers stand side by side.
pub(crate) fn names_followers(line: &str) -> bool {
    line.len() <= 4 * LONGEST_LINE && NAMES_FOLLOWERS.is_match(line)
}

/// Returns true for a block that is the follower element by more than its form.
pub(super) fn is_surely_follower_line(block: &Block) -> bool {
    score(block) > 1
}

/// Returns how surely a block is the follower element; 0 is "not at all", 1 "by its form only".
fn score(block: &Block) -> u8 {
    let line = block.one_line();
    if !line.contains(|character: char| character.is_ascii_digit()) || line.chars().count() > LONGEST_LINE {
        return 0;
    }
    let form = FOLLOWER_FORM.captures(&line);
    let label = form.as_ref().and_then(|form| form.get(1)).map(|label| label.as_str());
    4 * u8::from(block.has_class("_9scy"))
        + 3 * u8::from(form.is_some() && names_followers(&line))
        + 3 * u8::from(label.is_some_and(name::is_channel_word))
        + u8::from(form.is_some() && block.heading_level().is_some())
}

/// Returns the block most surely the follower element; its form alone counts only where a meta agrees.
pub(super) fn element<'a>(heading: &Heading<'a>, announced: Option<&Announced>) -> Option<&'a Block> {
    let best = heading.below.iter().map(|block| (score(block), block)).rev().max_by_key(|(score, _)| *score);
    let (score, block) = best.filter(|(score, _)| *score > 0)?;
    let agrees = || {
        let read = number::read_count(&block.one_line(), None).ok();
        read.zip(announced).is_some_and(|(read, announced)| read.count.overlaps(&announced.reading.count))
    };
    (score > 1 || agrees()).then_some(block)
}

fn note_grouping(reading: Reading, language: Option<&str>, block: &Block, notes: &mut Notes<'_>) {
    if reading.against_language {
        let language = language.unwrap_or("?");
        let detail =
            format!("thousands are grouped by the decimal mark of {language:?}; read as whole people");
        notes.issue("grouping_against_language", block.element, block.offset, detail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: u8) {
        let block = Block { element: "h5", lines: vec![line.to_owned()], ..Block::default() };
        assert_eq!(score(&block), expected, "{line}");
    }

    #[test]
    fn the_form_tells_the_follower_line() {
        check("Kanal | 7.648 Follower", 7);
        check("Channel | 8.3K followers", 7);
        check("7.648 Abonnent*innen", 4);
        check("7.648Follower", 4);
        check("1,3\u{a0}Mio. Follower", 4);
        check("Saluran | 7,6 rb pengikut", 7);
        check("100 Prozent anonym", 1);
        check("Wetter | 112 Notruf", 1);
        check("Seit 1998 für Sie da", 0);
        check("Offizieller Kanal", 0);
    }
}
