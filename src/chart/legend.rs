//! A row of marks with their words, broken into lines where it grows too long.

use plotters::style::RGBColor;

use super::{
    canvas::{Align, Canvas, SMALL, Type, WIDTH},
    text_width::width,
};

/// Height of one line of a legend.
const LINE: i32 = 26;

/// One entry: how its mark is drawn, centred on a point, and its words.
pub(super) struct Entry<'a> {
    pub(super) draw: &'a dyn Fn(&Canvas<'_>, (i32, i32)),
    pub(super) words: String,
}

/// Returns a mark for each area of a chart, hatched where it has no colour.
pub(super) fn area_marks(
    areas: impl IntoIterator<Item = Option<RGBColor>>,
) -> Vec<impl Fn(&Canvas<'_>, (i32, i32))> {
    let mark = |area| {
        move |canvas: &Canvas<'_>, (x, y): (i32, i32)| canvas.area((x - 11, y - 8), (x + 11, y + 8), area)
    };
    areas.into_iter().map(mark).collect()
}

/// Returns an entry for each mark with its words.
pub(super) fn entries<Mark: Fn(&Canvas<'_>, (i32, i32))>(
    marks: &[Mark],
    words: impl IntoIterator<Item = String>,
) -> Vec<Entry<'_>> {
    marks.iter().zip(words).map(|(mark, words)| Entry { draw: mark, words }).collect()
}

/// Returns the height that the entries take.
pub(super) fn height(entries: &[Entry<'_>]) -> i32 {
    places(entries).last().map_or(0, |(_, y)| y + LINE)
}

/// Draws the entries from the left edge, the first line centred half a line under `top`.
pub(super) fn legend(canvas: &Canvas<'_>, top: i32, entries: &[Entry<'_>]) {
    for (entry, (x, y)) in entries.iter().zip(places(entries)) {
        let middle = top + y + LINE / 2;
        (entry.draw)(canvas, (x + 12, middle));
        canvas.text((x + 30, middle), &entry.words, Type::NOTE, Align::Left);
    }
}

fn places(entries: &[Entry<'_>]) -> Vec<(i32, i32)> {
    let (mut x, mut y) = (0, 0);
    entries
        .iter()
        .map(|entry| {
            let taken = 30 + width(&entry.words, SMALL);
            if x > 0 && x + taken > WIDTH {
                (x, y) = (0, y + LINE);
            }
            let place = (x, y);
            x += taken + 26;
            place
        })
        .collect()
}
