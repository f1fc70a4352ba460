//! Which heading names the channel, and which of the known layouts the page has.

use super::{followers, name};
use crate::extract::{
    outline::{Block, Outline},
    text,
};

/// A layout whose parts are known from working scrapers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Name in `h3`, followers in `h5`, description in `h4` (2023 to 2025). Where the badge stood is not known.
    Of2023,
    /// Name in `h1` with the badge inside, followers and description in `h5`.
    Of2026,
    /// Any other.
    Unknown,
}

/// The block that names the channel, and what surrounds it.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    /// The block with the name.
    pub(super) name: Option<&'a Block>,
    /// The blocks after the name, up to the button or the footer.
    pub(super) below: &'a [Block],
    /// The layout.
    pub(super) layout: Layout,
}

/// Blocks below the name that may belong to the channel; what follows is the page's own text.
const BLOCKS_BELOW: usize = 12;

impl<'a> Heading<'a> {
    /// Finds the first block that says what the title says; else the first heading with followers below.
    pub(super) fn find(outline: &'a Outline) -> Self {
        let titles = [outline.title.as_ref(), outline.meta("og:title")];
        let titles: Vec<String> = titles
            .into_iter()
            .flatten()
            .map(|title| text::one_line(&title.text))
            .filter(|t| !name::is_generic(t))
            .collect();
        let names = |block: &Block| {
            let line = block.one_line();
            !name::is_generic(&line) && titles.iter().any(|title| says_the_same(title, &line))
        };
        let blocks = &outline.blocks;
        let position = blocks
            .iter()
            .position(|block| block.heading_level().is_some() && names(block))
            .or_else(|| blocks.iter().position(|block| !block.one_line().is_empty() && names(block)))
            .or_else(|| heading_above_followers(blocks));
        let Some(position) = position else {
            return Self {
                name: None,
                below: &blocks[..blocks.len().min(2 * BLOCKS_BELOW)],
                layout: Layout::Unknown,
            };
        };
        let below = below(outline, position);
        Self { name: Some(&blocks[position]), below, layout: layout(&blocks[position], below) }
    }
}

/// Returns true when the title is the line, or the line followed by a bar and more.
fn says_the_same(title: &str, line: &str) -> bool {
    !line.is_empty()
        && title.strip_prefix(line).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty() || rest.starts_with(['|', '•', '·', '–', '-']) && name::is_suffix(rest)
        })
}

fn heading_above_followers(blocks: &[Block]) -> Option<usize> {
    let is_name = |block: &Block| {
        block.heading_level().is_some_and(|level| level <= 3) && !name::is_generic(&block.one_line())
    };
    (0..blocks.len()).find(|&position| {
        is_name(&blocks[position])
            && blocks[position + 1..]
                .iter()
                .take(3)
                .any(|block| followers::names_followers(&block.one_line()))
    })
}

fn below(outline: &Outline, position: usize) -> &[Block] {
    let blocks = &outline.blocks;
    let start = position + 1;
    let is_button = |id: &Option<String>| id.as_deref() == Some("action-button");
    let button =
        outline.links.iter().find(|link| link.offset > blocks[position].offset && is_button(&link.id));
    let ends = |block: &Block| {
        block.element == "footer"
            || block.heading_level().is_some_and(|level| level <= 3)
            || button.is_some_and(|button| block.offset >= button.offset)
    };
    let length = blocks[start..].iter().take(BLOCKS_BELOW).position(ends);
    &blocks[start..start + length.unwrap_or_else(|| (blocks.len() - start).min(BLOCKS_BELOW))]
}

fn layout(name: &Block, below: &[Block]) -> Layout {
    let has_followers =
        below.iter().any(|block| block.element == "h5" && followers::is_surely_follower_line(block));
    match name.heading_level() {
        Some(1) if has_followers => Layout::Of2026,
        Some(3) if has_followers => Layout::Of2023,
        _ => Layout::Unknown,
    }
}
