//! A chart as a file of its own: the picture with its heading above and its description below.

use super::{
    Chart,
    canvas::{FONTS, TEXT, WIDTH, attribute, escape},
    text_width::wrap,
};

const HEADING: i32 = 24;
const MARGIN: i32 = 32;

impl Chart {
    /// Returns the chart as an SVG file for a slide or a page of print.
    ///
    /// Heading and description are drawn, since nothing stands around the picture there.
    #[must_use]
    pub fn standalone(&self) -> String {
        let heading = wrap(&self.title, HEADING, WIDTH);
        let notes = wrap(&self.description, TEXT, WIDTH);
        let inner: i32 = attribute(&self.svg, "height").parse().unwrap_or(WIDTH);
        let picture_top = MARGIN + lines(&heading, HEADING) + 20;
        let notes_top = picture_top + inner + 20;
        let height = notes_top + lines(&notes, TEXT) + MARGIN + 16;
        let width = WIDTH + 2 * MARGIN;
        let (right, brand) = (width - MARGIN, height - 20);
        let (id, title, description) = (self.id, escape(&self.title), escape(&self.description));
        let picture = self.svg.replacen(
            "<svg ",
            &format!("<svg x=\"{MARGIN}\" y=\"{picture_top}\" aria-hidden=\"true\" "),
            1,
        );
        // The inner picture is one with the outer: it must not be announced twice.
        let picture = picture
            .replacen(" role=\"img\"", "", 1)
            .replacen(&format!(" aria-labelledby=\"{id}-title {id}-description\""), "", 1)
            .replacen(&format!("<title id=\"{id}-title\">{title}</title>\n"), "", 1)
            .replacen(&format!("<desc id=\"{id}-description\">{description}</desc>"), "", 1);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\" \
             font-family=\"{FONTS}\">\n<title id=\"{id}-title\">{title}</title>\n\
             <desc id=\"{id}-description\">{description}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n{}\n{}\n<text x=\"{right}\" y=\"{brand}\" text-anchor=\"end\" font-size=\"14\" fill=\"#4E5A63\">Kanalbarometer</text>\n{picture}</svg>\n",
            texts(MARGIN, HEADING, "bold", &heading),
            texts(notes_top, TEXT, "normal", &notes),
        )
    }
}

/// Lines of text under each other, from `top` downwards.
fn texts(top: i32, size: i32, weight: &str, lines: &[String]) -> String {
    let line = |(index, line): (i32, &String)| {
        let y = top + index * size * 7 / 5 + size;
        let line = escape(line);
        format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"#1B242B\">{line}</text>"
        )
    };
    (0i32..).zip(lines).map(line).collect::<Vec<_>>().join("\n")
}

fn lines(lines: &[String], size: i32) -> i32 {
    i32::try_from(lines.len()).unwrap_or(1) * size * 7 / 5
}
