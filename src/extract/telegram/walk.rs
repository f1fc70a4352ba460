//! A Telegram page from left to right, each tag and text with the part of the page that it belongs to.
//!
//! A stack of open elements tells where a part ends. It is bounded, and every post begins with an empty
//! one: a page that opens without closing costs no more than others and spoils one post at most.

use crate::extract::markup::{Markup, Tag, Token};

use super::part::Part;

/// Elements that may be open inside one another; pages seen have 17.
const DEEPEST: usize = 200;

/// How far down an end tag looks for its start; one without a start near by means nothing.
const FARTHEST: usize = 40;

/// What stands at one place of a page.
pub(super) enum Event<'a> {
    /// A start tag; `opens` when the part begins with it.
    Start { part: Part, opens: bool, tag: Tag<'a> },
    /// The end of an element; `closes` when the part ends with it.
    End { part: Part, closes: bool, name: &'a str },
    /// Text as written, character references not yet decoded.
    Text { part: Part, text: &'a str },
    /// Elements are nested deeper than any real page; from here on parts cannot be told.
    TooDeep,
}

/// One open element.
struct Open<'a> {
    name: &'a str,
    part: Part,
    opens: bool,
}

/// Shows a page to a reader, event by event.
pub(super) fn walk<'a>(page: &'a str, mut see: impl FnMut(Event<'a>)) {
    let mut open: Vec<Open<'a>> = Vec::new();
    let mut is_drawing = false;
    for token in Markup::new(page) {
        match token {
            // Drawings hold no text; half of a page's tags are theirs.
            Token::Start(tag) if tag.is("svg") => is_drawing = true,
            Token::End(name) if name.eq_ignore_ascii_case("svg") => is_drawing = false,
            Token::Start(tag) => {
                let class = tag.attribute("class");
                let inside = part(&open);
                let opened = class.and_then(|class| Part::opened(tag.name, &class, inside));
                if opened == Some(Part::Message) {
                    is_drawing = false;
                    close(&mut open, 0, &mut see);
                } else if is_drawing {
                    continue;
                }
                let (part, opens) = (opened.unwrap_or(inside), opened.is_some());
                see(Event::Start { part, opens, tag });
                if is_void(tag.name) {
                    continue;
                }
                if open.len() < DEEPEST {
                    open.push(Open { name: tag.name, part, opens });
                } else {
                    see(Event::TooDeep);
                }
            }
            _ if is_drawing => {}
            Token::End(name) => {
                let nearest =
                    open.iter().rev().take(FARTHEST).position(|e| e.name.eq_ignore_ascii_case(name));
                if let Some(nearest) = nearest {
                    let keep = open.len() - 1 - nearest;
                    close(&mut open, keep, &mut see);
                }
            }
            Token::Text(text) => see(Event::Text { part: part(&open), text }),
        }
    }
}

fn part(open: &[Open<'_>]) -> Part {
    open.last().map_or(Part::Outside, |element| element.part)
}

/// Ends all but the first `keep` open elements, the innermost first.
fn close<'a>(open: &mut Vec<Open<'a>>, keep: usize, see: &mut impl FnMut(Event<'a>)) {
    while open.len() > keep
        && let Some(element) = open.pop()
    {
        see(Event::End { part: element.part, closes: element.opens, name: element.name });
    }
}

fn is_void(name: &str) -> bool {
    const VOID: [&str; 12] =
        ["br", "img", "meta", "link", "input", "source", "hr", "wbr", "area", "base", "embed", "track"];
    VOID.iter().any(|void| name.eq_ignore_ascii_case(void))
}
