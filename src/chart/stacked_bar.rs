//! One bar of 100 per cent: segments with what stands in them, the unknown hatched; shared by all charts of shares.

use plotters::style::RGBColor;

use super::{
    canvas::{Align, Canvas, Type},
    palette,
    scale::pixels,
    text_width::width,
};

/// A part of a bar.
pub(super) struct Segment {
    pub(super) count: u64,
    /// The colour of its area; `None` for the unknown, which is hatched.
    pub(super) area: Option<RGBColor>,
    /// What may stand in it, the longest first.
    pub(super) words: Vec<String>,
}

/// Where a bar stands.
pub(super) struct Place {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) height: i32,
}

/// Draws a bar with words of a size; returns the middle and the shortest words of each segment that none fitted into.
pub(super) fn stacked_bar(
    canvas: &Canvas<'_>,
    segments: &[Segment],
    place: &Place,
    size: i32,
) -> Vec<(i32, String)> {
    let total: u64 = segments.iter().map(|segment| segment.count).sum();
    let at = |before: u64| place.left + pixels(before as f64 / total.max(1) as f64, place.right - place.left);
    let (top, bottom) = (place.top, place.top + place.height);
    let mut before = 0;
    let mut without_room = Vec::new();
    for segment in segments.iter().filter(|segment| segment.count > 0) {
        let (from, to) = (at(before), at(before + segment.count));
        before += segment.count;
        canvas.area((from, top), (to, bottom), segment.area);
        let middle = (i32::midpoint(from, to), top + place.height / 2);
        match segment.words.iter().find(|words| width(words, size) + 6 <= to - from) {
            Some(words) => {
                if segment.area.is_none() {
                    let half = width(words, size) / 2 + 3;
                    canvas.rectangle(
                        (middle.0 - half, top + 4),
                        (middle.0 + half, bottom - 4),
                        palette::PALE,
                    );
                }
                let look = Type { size, ..Type::STRONG.coloured(ink(segment.area)) };
                canvas.text(middle, words, look, Align::Centre);
            }
            None => without_room.extend(segment.words.last().map(|words| (middle.0, words.clone()))),
        }
        // White lines keep neighbours apart without relying on colour.
        if before < total {
            canvas.line(&[(to, top), (to, bottom)], palette::WHITE, 2);
        }
    }
    without_room
}

/// White on dark areas, ink on light ones and on the unknown.
fn ink(area: Option<RGBColor>) -> RGBColor {
    let Some(RGBColor(red, green, blue)) = area else { return palette::INK };
    let light = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
    if light < 120_000 { palette::WHITE } else { palette::INK }
}
