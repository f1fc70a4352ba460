//! Bars of 100 per cent, one a channel: its posts by kind, the unknown hatched at the end; shared by the charts of posts.

use plotters::style::RGBColor;

use super::{
    ROWS_SHOWN,
    canvas::{Align, SMALL, Type, WIDTH, paint},
    legend::{self, legend},
    palette,
    scale::pixels,
    stacked_bar::{Place, Segment, stacked_bar},
};
use crate::{
    language::{Language, hostile::plain},
    platform::Platform,
    view::{self, Owner, UNKNOWN},
};

const ROW: i32 = 50;
const BAR: i32 = 26;
const LABEL: i32 = 330;

/// A kind of posts: its word in tables, the message that names it, the colour of its area.
pub(super) struct Kind {
    pub(super) word: &'static str,
    pub(super) message: &'static str,
    pub(super) area: RGBColor,
}

/// One channel.
pub(super) struct Row<'a> {
    pub(super) owner: &'a Owner,
    pub(super) platform: Platform,
    pub(super) watched_days: f64,
    pub(super) posts: u64,
    pub(super) segments: &'a [view::Segment],
}

/// Returns the rows that a picture has room for, those with most posts, in the order of the report.
pub(super) fn shown(rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut by_posts: Vec<(usize, Row<'_>)> = rows.into_iter().enumerate().collect();
    by_posts.sort_by_key(|(at, row)| (std::cmp::Reverse(row.posts), *at));
    by_posts.truncate(ROWS_SHOWN);
    by_posts.sort_by_key(|(at, _)| *at);
    by_posts.into_iter().map(|(_, row)| row).collect()
}

/// Returns the raw SVG of the rows; kinds that no channel has are left out of the legend.
pub(super) fn stacked_posts(language: &Language, rows: &[Row<'_>], kinds: &[Kind]) -> String {
    let is_there = |kind: &&Kind| {
        let segments = rows.iter().flat_map(|row| row.segments);
        segments.filter(|segment| segment.kind == kind.word).any(|segment| segment.part.posts > 0)
    };
    let kinds: Vec<&Kind> = kinds.iter().filter(is_there).collect();
    let marks = legend::area_marks(kinds.iter().map(|kind| area(kind)));
    let entries = legend::entries(&marks, kinds.iter().map(|kind| language.text(kind.message)));
    let top = legend::height(&entries) + 34;
    let height = top + ROW * i32::try_from(rows.len()).unwrap_or(i32::MAX / ROW / 2) + 30;
    let (left, right) = (LABEL, WIDTH);
    paint(height, |canvas| {
        legend(canvas, 0, &entries);
        for (share, align) in [(0.0, Align::Left), (0.5, Align::Centre), (1.0, Align::Right)] {
            let at = left + pixels(share, right - left);
            canvas.line(&[(at, top - 4), (at, height - 28)], palette::LINE, 1);
            canvas.text((at, height - 14), &language.percent(share), Type::NOTE, align);
        }
        for (index, row) in (0i32..).zip(rows) {
            let y = top + index * ROW;
            canvas.text_within((0, y + 7), &plain(&row.owner.authority), Type::STRONG, LABEL - 16);
            canvas.text((0, y + 27), &note(row, language), Type::NOTE, Align::Left);
            let place = Place { left, right, top: y, height: BAR };
            stacked_bar(canvas, &segments(row, language, &kinds), &place, SMALL);
        }
    })
}

/// Platform, number of posts and watched days.
fn note(row: &Row<'_>, language: &Language) -> String {
    let days = language.decimal(row.watched_days, 0);
    let platform = language.platform(row.platform);
    let arguments = [("n", row.posts.into()), ("days", (&days).into()), ("platform", (&platform).into())];
    language.text_with("posts-of-days", &arguments)
}

fn segments(row: &Row<'_>, language: &Language, kinds: &[&Kind]) -> Vec<Segment> {
    let segment = |kind: &&Kind| {
        let of_kind = row.segments.iter().filter(|segment| segment.kind == kind.word);
        let count: u64 = of_kind.map(|segment| segment.part.posts).sum();
        let number = language.integer(count);
        let named = format!("{} {number}", language.text(kind.message));
        Segment { count, area: area(kind), words: vec![named, number] }
    };
    kinds.iter().map(segment).collect()
}

/// The colour of a kind; the unknown is hatched.
fn area(kind: &Kind) -> Option<RGBColor> {
    (kind.word != UNKNOWN).then_some(kind.area)
}
