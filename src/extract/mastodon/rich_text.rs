//! The small HTML of biographies, fields and statuses as text, and the addresses that it links to.
//!
//! Paragraphs are set apart by an empty line, breaks are breaks, blanks stay as written (Mastodon shows them so). The
//! spans `invisible` and `ellipsis`, with which servers shorten what is seen of an address, are joined without blanks:
//! the address comes out whole, as it does when a person copies it.

use url::Url;

use crate::extract::markup::{Markup, Tag, Token};

/// More links than this say nothing more.
const MOST_LINKS: usize = 200;

/// Text with its links.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct RichText {
    /// The text; empty when there is none.
    pub(super) text: String,
    /// Links in order; hashtags and mentions of accounts are none.
    pub(super) links: Vec<Link>,
}

/// A link to a web page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The address.
    pub(super) url: Url,
    /// It claims to be the same person (`rel=me`).
    pub(super) rel_me: bool,
}

/// Reads HTML; `without_quote` leaves out the line that stands for a quoted status where quotes are not shown.
pub(super) fn read(html: &str, without_quote: bool) -> RichText {
    let mut reader = Reader { without_quote, ..Reader::default() };
    for token in Markup::new(html) {
        match token {
            Token::Start(tag) => reader.start(&tag),
            Token::End(name) => reader.end(name),
            Token::Text(text) => reader.text(&htmlize::unescape(text)),
        }
    }
    reader.rich.text.truncate(reader.rich.text.trim_ascii_end().len());
    reader.rich
}

/// The break that stands before the next text.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Reader {
    rich: RichText,
    gap: Gap,
    after_break: bool,
    without_quote: bool,
    /// The element that is being left out, and how many of its name are open.
    left_out: Option<(String, usize)>,
}

impl Reader {
    fn start(&mut self, tag: &Tag<'_>) {
        if let Some((name, depth)) = &mut self.left_out {
            *depth += usize::from(tag.is(name));
            return;
        }
        if self.without_quote && has_word(tag, "class", "quote-inline") {
            self.left_out = Some((tag.name.to_owned(), 1));
            return;
        }
        self.gap = self.gap.max(gap(tag.name));
        if tag.is("br") && self.gap == Gap::None && !self.rich.text.is_empty() {
            self.rich.text.push('\n');
            self.after_break = true;
        } else if tag.is("a") && self.rich.links.len() < MOST_LINKS {
            self.rich.links.extend(link(tag));
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((left_out, depth)) = &mut self.left_out {
            *depth -= usize::from(name.eq_ignore_ascii_case(left_out));
            if *depth == 0 {
                self.left_out = None;
            }
            return;
        }
        self.gap = self.gap.max(gap(name));
    }

    fn text(&mut self, text: &str) {
        if self.left_out.is_some() {
            return;
        }
        let written = &mut self.rich.text;
        let mut text = text;
        if written.is_empty() || self.gap != Gap::None {
            text = text.trim_ascii_start();
            if text.is_empty() {
                return;
            }
        } else if self.after_break {
            text = text.strip_prefix('\n').unwrap_or(text);
        }
        if !written.is_empty() && self.gap != Gap::None {
            written.truncate(written.trim_ascii_end().len());
            written.push_str(if self.gap == Gap::Line { "\n" } else { "\n\n" });
        }
        (self.gap, self.after_break) = (Gap::None, false);
        written.push_str(text);
    }
}

fn gap(element: &str) -> Gap {
    const PARAGRAPHS: [&str; 12] =
        ["p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6"];
    if PARAGRAPHS.iter().any(|name| element.eq_ignore_ascii_case(name)) {
        Gap::Paragraph
    } else if element.eq_ignore_ascii_case("li") {
        Gap::Line
    } else {
        Gap::None
    }
}

/// Returns the web address of a link; `None` for hashtags, mentions and other schemes.
fn link(tag: &Tag<'_>) -> Option<Link> {
    if has_word(tag, "class", "mention") || has_word(tag, "class", "hashtag") || has_word(tag, "rel", "tag") {
        return None;
    }
    let url = Url::parse(tag.attribute("href")?.trim()).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    is_web.then(|| Link { url, rel_me: has_word(tag, "rel", "me") })
}

fn has_word(tag: &Tag<'_>, attribute: &str, word: &str) -> bool {
    let value = tag.attribute(attribute);
    value.is_some_and(|value| value.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(read(html, false).text, expected, "{html}");
    }

    #[track_caller]
    fn check_links(html: &str, expected: &[(&str, bool)]) {
        let read = read(html, false);
        let links: Vec<_> = read.links.iter().map(|link| (link.url.as_str(), link.rel_me)).collect();
        assert_eq!(links, expected, "{html}");
    }

    #[test]
    fn text_comes_out_as_people_see_it() {
        check("", "");
        check("<p>Guten Morgen, Musterland!</p>", "Guten Morgen, Musterland!");
        check("<p>a</p><p>b<br>c<br /><br />d</p>\n<p> e  f </p>", "a\n\nb\nc\n\nd\n\ne  f");
        check("<p>a<br>\nb</p>", "a\nb");
        check("a<p></p>b<br>", "a\n\nb");
        check("<p>a &amp; b &quot;c&quot; &#39;d&#39; 🌻&nbsp;</p>", "a & b \"c\" 'd' 🌻\u{a0}");
        check("<ul><li>a</li><li>b</li></ul><p>c</p>", "a\nb\n\nc");
        check("<p>1 < 2</p>", "1 < 2");
    }

    #[test]
    fn a_shortened_address_comes_out_whole() {
        check(
            "<p>Mehr: <a href=\"https://www.musterland.example/presse/lang\"><span class=\"invisible\">https://www.</span>\
             <span class=\"ellipsis\">musterland.example/pre</span><span class=\"invisible\">sse/lang</span></a>.</p>",
            "Mehr: https://www.musterland.example/presse/lang.",
        );
    }

    #[test]
    fn hashtags_and_mentions_are_text_and_no_links() {
        let html = "<p><a href=\"https://s.example/tags/Wetter\" class=\"mention hashtag\" rel=\"tag\">#<span>Wetter</span></a> \
                    <span class=\"h-card\"><a href=\"https://s.example/@thw\" class=\"u-url mention\">@<span>thw</span></a></span> \
                    <a href=\"https://musterland.example\" rel=\"nofollow noopener me\">x</a><a href=\"mailto:a@b\">y</a></p>";
        check(html, "#Wetter @thw xy");
        check_links(html, &[("https://musterland.example/", true)]);
    }

    #[test]
    fn the_line_that_stands_for_a_quote_is_left_out_where_a_quote_is() {
        let html =
            "<p class=\"quote-inline\">RE: <a href=\"https://s.example/@a/1\">x</a></p><p>Wichtig!</p>";
        assert_eq!(read(html, true).text, "Wichtig!");
        assert_eq!(read(html, true).links, []);
        assert_eq!(read(html, false).text, "RE: x\n\nWichtig!");
    }

    proptest! {
        #[test]
        fn text_without_markup_stays_as_it_is(text in "[^<&\\p{Cc}]{0,60}") {
            let expected = text.trim_ascii();
            prop_assert_eq!(read(&format!("<p>{text}</p>"), false).text, expected);
        }

        #[test]
        fn no_markup_survives(words in proptest::collection::vec("[a-z]{1,5}", 1..20)) {
            let html: String = words.iter().map(|word| format!("<p><b>{word}</b></p>")).collect::<Vec<_>>().concat();
            prop_assert_eq!(read(&html, true).text, words.join("\n\n"));
        }
    }
}
