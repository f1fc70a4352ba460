//! A drawing surface on plotters' SVG backend that ends as an accessible, self-contained `<svg>`.
//!
//! Coordinates and sizes are pixels of a picture 960 wide.

use plotters::{
    coord::Shift,
    prelude::*,
    style::{
        FontFamily, FontStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{palette, text_width};

/// Width of every chart.
pub(super) const WIDTH: i32 = 960;

/// Body type size.
pub(super) const TEXT: i32 = 16;

/// Type size of notes and axis labels.
pub(super) const SMALL: i32 = 14;

/// Fonts that exist everywhere; nothing is loaded.
pub(super) const FONTS: &str =
    "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/// Where a text stands relative to its point; vertically it is always centred on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: i32,
    pub(super) colour: RGBColor,
    pub(super) bold: bool,
}

impl Type {
    pub(super) const BODY: Self = Self { size: TEXT, colour: palette::INK, bold: false };
    pub(super) const STRONG: Self = Self { bold: true, ..Self::BODY };
    pub(super) const NOTE: Self = Self { size: SMALL, colour: palette::MUTED, bold: false };

    pub(super) fn coloured(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }
}

/// Draws one picture of a fixed height; `paint` gets the surface, the result is the raw SVG.
pub(super) fn paint(height: i32, paint: impl FnOnce(&Canvas<'_>)) -> String {
    let mut svg = String::new();
    {
        let size = (WIDTH.unsigned_abs(), height.unsigned_abs());
        let canvas = Canvas { area: SVGBackend::with_string(&mut svg, size).into_drawing_area() };
        canvas.rectangle((0, 0), (WIDTH, height), palette::WHITE);
        paint(&canvas);
        drawn(&canvas.area.present());
    }
    svg
}

/// Makes plotters' SVG fit for a page: it scales, has a name and a description, and one font.
///
/// Title and description must be plain already; they are escaped here.
pub(super) fn accessible(svg: &str, id: &str, title: &str, description: &str) -> String {
    // Texts drawn cannot hold these patterns: plotters escapes their quotes.
    let body = svg
        .split_once('>')
        .map_or("", |(_, body)| body)
        .replace(" font-family=\"sans-serif\"", "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "");
    let height = attribute(svg, "height");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\" \
         font-family=\"{FONTS}\">\n<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-description\">{}</desc>{body}",
        escape(title),
        escape(description),
    )
}

/// Returns an attribute of the first element, such as its height.
pub(super) fn attribute<'a>(svg: &'a str, name: &str) -> &'a str {
    svg.split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(value, _)| value)
}

/// Escapes text for SVG content and attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A surface to draw on.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

impl Canvas<'_> {
    pub(super) fn text(&self, at: (i32, i32), text: &str, look: Type, align: Align) {
        let horizontal = match align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        let weight = if look.bold { FontStyle::Bold } else { FontStyle::Normal };
        // The SVG backend divides by 1.24 to get from line height to type size.
        let font = FontDesc::new(FontFamily::SansSerif, f64::from(look.size) * 1.24, weight);
        let style = TextStyle::from(font).color(&look.colour).pos(Pos::new(horizontal, VPos::Center));
        drawn(&self.area.draw_text(text, &style, at));
    }

    /// Draws text from the left, cut with an ellipsis at `available` pixels.
    pub(super) fn text_within(&self, at: (i32, i32), text: &str, look: Type, available: i32) {
        self.text(at, &text_width::fit(text, look.size, available), look, Align::Left);
    }

    pub(super) fn line(&self, points: &[(i32, i32)], colour: RGBColor, width: u32) {
        drawn(&self.area.draw(&PathElement::new(points.to_vec(), colour.stroke_width(width))));
    }

    pub(super) fn rectangle(&self, from: (i32, i32), to: (i32, i32), colour: RGBColor) {
        drawn(&self.area.draw(&Rectangle::new([from, to], colour.filled())));
    }

    pub(super) fn frame(&self, from: (i32, i32), to: (i32, i32), colour: RGBColor) {
        drawn(&self.area.draw(&Rectangle::new([from, to], colour.stroke_width(1))));
    }

    pub(super) fn disc(&self, centre: (i32, i32), radius: i32, colour: RGBColor) {
        drawn(&self.area.draw(&Circle::new(centre, radius, colour.filled())));
    }

    pub(super) fn ring(&self, centre: (i32, i32), radius: i32, colour: RGBColor) {
        drawn(&self.area.draw(&Circle::new(centre, radius, colour.stroke_width(2))));
    }

    pub(super) fn polygon(&self, corners: &[(i32, i32)], colour: RGBColor) {
        drawn(&self.area.draw(&Polygon::new(corners.to_vec(), colour.filled())));
    }

    /// Fills an area with a colour; the unknown, which has none, is hatched.
    pub(super) fn area(&self, from: (i32, i32), to: (i32, i32), colour: Option<RGBColor>) {
        match colour {
            Some(colour) => self.rectangle(from, to, colour),
            None => self.hatch(from, to),
        }
    }

    /// Draws the hatching that stands for "unknown": pale, diagonal lines, a fine frame.
    pub(super) fn hatch(&self, from: (i32, i32), to: (i32, i32)) {
        self.rectangle(from, to, palette::PALE);
        let (height, step) = (to.1 - from.1, 7);
        let mut start = from.0 - height + step;
        while start < to.0 {
            // A line rising by 45 degrees from (start, bottom), clipped to the rectangle.
            let left = start.max(from.0);
            let right = (start + height).min(to.0);
            if right > left {
                let rise = |x: i32| (x, to.1 - (x - start));
                self.line(&[rise(left), rise(right)], palette::HATCH, 1);
            }
            start += step;
        }
        self.frame(from, to, palette::HATCH);
    }
}

/// Writing into a string cannot fail, and no chart reads fonts.
fn drawn<E: std::fmt::Debug>(result: &Result<(), E>) {
    debug_assert!(result.is_ok(), "drawing into a string failed: {result:?}");
}
