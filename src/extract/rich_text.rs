//! Text as people see it on a page: HTML without its tags, line breaks where the page breaks lines.
//!
//! Follows what browsers give as `innerText` (HTML standard § 3.2.7): a paragraph stands between blank lines, other
//! blocks on lines of their own, blanks and line breaks of the source mean one blank. Different from there, cells of a
//! table are kept apart by a blank, and there is never more than one blank line. It must not know where the HTML came from.

use std::borrow::Cow;

use super::markup::{Markup, Tag, Token};

/// Text with what it links to and shows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct RichText {
    /// The text; no blanks at its ends.
    pub(super) text: String,
    /// The addresses that it links to as written, in order.
    pub(super) links: Vec<String>,
    /// Its pictures; those that stand for an emoji are text, those of one pixel are none.
    pub(super) pictures: Vec<Picture>,
}

/// A picture in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// Its address as written.
    pub(super) source: String,
    /// The text for those who cannot see it; `Some("")` when it says that there is none.
    pub(super) description: Option<String>,
}

impl RichText {
    /// Reads HTML; text without any tag keeps its line breaks.
    pub(super) fn of(html: &str) -> Self {
        let is_markup =
            || html.contains("<!--") || Markup::new(html).any(|token| !matches!(token, Token::Text(_)));
        if !html.contains('<') || !is_markup() {
            let text = htmlize::unescape(html).replace("\r\n", "\n");
            return Self { text: text.trim().to_owned(), ..Self::default() };
        }
        let mut writer = Writer::default();
        let mut rich = Self::default();
        for token in Markup::new(html) {
            match token {
                Token::Text(text) => writer.text(&htmlize::unescape(text)),
                Token::End(name) => writer.tag(name),
                Token::Start(tag) if tag.is("img") => rich.image(&tag, &mut writer),
                Token::Start(tag) => {
                    if tag.is("a") {
                        let href = tag.attribute("href").map(|href| href.trim().to_owned());
                        rich.links.extend(href.filter(|href| !href.is_empty()));
                    }
                    writer.tag(tag.name);
                }
            }
        }
        Self { text: writer.text, ..rich }
    }

    fn image(&mut self, tag: &Tag<'_>, writer: &mut Writer) {
        let description = tag.attribute("alt").map(Cow::into_owned);
        let class = tag.attribute("class").map(|class| class.to_ascii_lowercase());
        if class.is_some_and(|class| class.contains("emoji") || class.contains("smiley")) {
            writer.text(description.as_deref().unwrap_or("\u{fffd}"));
            return;
        }
        let is_pixel = |side: &str| {
            tag.attribute(side).is_some_and(|length| matches!(length.trim_end_matches("px"), "0" | "1"))
        };
        let source = tag.attribute("src").map(|source| source.trim().to_owned());
        if let Some(source) = source.filter(|source| !source.is_empty())
            && !is_pixel("width")
            && !is_pixel("height")
        {
            self.pictures.push(Picture { source, description });
        }
    }
}

/// Writes text with at most one blank and two line breaks at a time, none at the ends.
#[derive(Default)]
struct Writer {
    text: String,
    blank: bool,
    breaks: usize,
}

impl Writer {
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            // A no-break space stays what it is.
            if character.is_ascii_whitespace() {
                self.blank = true;
                continue;
            }
            self.flush();
            self.text.push(character);
        }
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            if self.breaks > 0 {
                self.text.extend(std::iter::repeat_n('\n', self.breaks));
            } else if self.blank {
                self.text.push(' ');
            }
        }
        (self.blank, self.breaks) = (false, 0);
    }

    fn tag(&mut self, name: &str) {
        match name.to_ascii_lowercase().as_str() {
            "br" => self.breaks = (self.breaks + 1).min(2),
            "p" => self.breaks = 2,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "blockquote" | "table" | "div" | "li"
            | "tr" | "dl" | "dt" | "dd" | "hr" | "pre" | "section" | "article" | "header" | "footer"
            | "figure" | "figcaption" | "address" | "aside" | "details" | "summary" | "main" => {
                self.breaks = self.breaks.max(1);
            }
            "td" | "th" => self.blank = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(RichText::of(html).text, expected, "{html}");
    }

    #[test]
    fn lines_break_where_the_page_breaks_them() {
        check("<p>a</p><p>b<br>c</p>", "a\n\nb\nc");
        check("a<br/><br>b<br><br><br>c", "a\n\nb\n\nc");
        check("<div>a</div><div><div>b</div></div>c", "a\nb\nc");
        check("<ul><li>a</li>\n <li>b</li></ul>", "a\nb");
        check("<b>a</b>\n  <i>b</i>c", "a bc");
        check("<tr><td>a</td><td>b</td></tr>", "a b");
        check("<P>a</P>", "a");
    }

    #[test]
    fn text_without_tags_keeps_its_lines() {
        check(" a\r\nb &amp; c\n\nd ", "a\nb & c\n\nd");
        check("1 < 2 & 3", "1 < 2 & 3");
        check("", "");
    }

    #[test]
    fn what_people_do_not_see_is_left_out() {
        check("<script>x</script><style>y</style>a<!-- c -->", "a");
        check("a<!-- c -->", "a");
        check("a<img src=x alt=y>b", "ab");
        check("a <img class='wp-smiley' alt=🙂 src=x> b", "a 🙂 b");
    }

    #[test]
    fn links_and_pictures_are_told() {
        let rich = RichText::of(
            "<a href=' /x?a=1&amp;b=2 '>x</a><a>y</a><img src=p.jpg alt=''><img src=t width=1><img src=q>",
        );
        assert_eq!(rich.links, ["/x?a=1&b=2"]);
        let pictures: Vec<_> =
            rich.pictures.iter().map(|p| (p.source.as_str(), p.description.as_deref())).collect();
        assert_eq!(pictures, [("p.jpg", Some("")), ("q", None)]);
    }
}
