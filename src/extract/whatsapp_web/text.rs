//! The text of a message as people see it: WhatsApp Web breaks lines by line feeds and draws emoji as pictures.

use crate::extract::markup::Tag;

/// The longest text that is kept, in characters; WhatsApp allows a fifth.
const LONGEST: usize = 20_000;

/// A text as it grows, tag by tag.
#[derive(Debug, Default)]
pub(super) struct MessageText {
    text: String,
    /// A block begins or ends here: what follows stands on a line of its own.
    is_between_blocks: bool,
    /// Addresses that the text links to.
    pub(super) links: Vec<String>,
    /// True when the page shows only its beginning, or it is longer than is kept.
    pub(super) is_cut: bool,
}

impl MessageText {
    /// Takes a start tag inside the text.
    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        if tag.is("br") {
            self.push("\n");
        } else if tag.is("img") {
            self.push(tag.attribute("alt").as_deref().unwrap_or("\u{fffd}"));
        } else if tag.is("a") {
            let address = tag.attribute("href").map(|address| address.trim().to_owned());
            let is_absolute =
                |address: &String| address.starts_with("https://") || address.starts_with("http://");
            self.links.extend(address.filter(is_absolute));
        } else {
            self.is_between_blocks |= is_block(tag.name);
        }
    }

    /// Takes an end tag inside the text.
    pub(super) fn end(&mut self, name: &str) {
        self.is_between_blocks |= is_block(name);
    }

    /// Sets what follows apart from what was: another paragraph of the same message.
    pub(super) fn begin_paragraph(&mut self) {
        self.is_between_blocks = true;
    }

    /// Takes decoded text.
    pub(super) fn push(&mut self, text: &str) {
        // More bytes than the characters kept can have.
        if self.text.len() > 4 * LONGEST {
            self.is_cut = true;
            return;
        }
        if text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.is_between_blocks) && !self.text.is_empty() && !self.text.ends_with('\n')
        {
            self.text.push('\n');
        }
        for line in text.split("\r\n") {
            self.text.push_str(line);
            self.text.push('\n');
        }
        self.text.pop();
    }

    /// Returns true when the text ends as one that was cut.
    pub(super) fn ends_open(&self) -> bool {
        let text = self.text.trim_end();
        text.ends_with('…') || text.ends_with("...")
    }

    /// Returns the text without blanks around it; `None` when it is known only in part.
    pub(super) fn finish(self) -> Option<String> {
        let text = self.text.trim();
        let is_whole = !self.is_cut && text.chars().nth(LONGEST).is_none();
        is_whole.then(|| text.to_owned())
    }
}

fn is_block(name: &str) -> bool {
    ["div", "p", "li", "ul", "ol", "blockquote", "pre"].iter().any(|block| name.eq_ignore_ascii_case(block))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::markup::{Markup, Token};

    fn read(html: &str) -> MessageText {
        let mut text = MessageText::default();
        for token in Markup::new(html) {
            match token {
                Token::Start(tag) => text.start(&tag),
                Token::End(name) => text.end(name),
                Token::Text(raw) => text.push(&htmlize::unescape(raw)),
            }
        }
        text
    }

    #[track_caller]
    fn check(html: &str, expected: Option<&str>) {
        assert_eq!(read(html).finish().as_deref(), expected, "{html}");
    }

    #[test]
    fn lines_and_emoji_are_kept() {
        check(" a\nb\r\n\n<strong>c</strong> d<br>e ", Some("a\nb\n\nc d\ne"));
        check("Achtung <img alt=\"⚠️\" class=emoji> Glätte &amp; Schnee", Some("Achtung ⚠️ Glätte & Schnee"));
        check("<ul><li>a</li><li>b</li></ul>c", Some("a\nb\nc"));
        check("a<blockquote>b</blockquote>", Some("a\nb"));
        check("<img>", Some("\u{fffd}"));
        check("", Some(""));
    }

    #[test]
    fn links_are_told() {
        let text = read("<a href=\"https://www.musterland.example/?a=1&amp;b=2\">hier</a><a href=/x>y</a>");
        assert_eq!(text.links, ["https://www.musterland.example/?a=1&b=2"]);
    }

    #[test]
    fn a_part_of_a_text_is_no_text() {
        check(&"ä".repeat(LONGEST + 1), None);
        check(&"<b>x</b>".repeat(100_000), None);
        let mut text = MessageText { is_cut: true, ..MessageText::default() };
        text.push("a");
        assert_eq!(text.finish(), None);
    }
}
