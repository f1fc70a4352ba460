//! Text as people see it: line breaks and emoji kept, nothing fused, nothing indented by the page's source.

use crate::extract::markup::Tag;

/// The longest text that is kept, in characters; Telegram allows about a fifth.
pub(super) const LONGEST: usize = 20_000;

/// A text as it grows, tag by tag.
#[derive(Debug, Default)]
pub(super) struct RichText {
    text: String,
    /// A block begins or ends here: what follows stands on a line of its own.
    is_between_blocks: bool,
    /// A line feed of the source stands here: a blank, unless the line begins or ends with it.
    is_blank_due: bool,
    /// How many `<pre>` are open; line feeds inside are line breaks.
    preformatted: u32,
    /// True when it was longer than is kept.
    pub(super) is_cut: bool,
}

impl RichText {
    /// Takes a start tag inside the text.
    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        if tag.is("br") {
            self.begin_line();
            self.is_blank_due = false;
            self.text.push('\n');
        } else if is_block(tag.name) {
            self.is_between_blocks = true;
            self.preformatted += u32::from(tag.is("pre"));
        } else if tag.is("img")
            && let Some(alternative) = tag.attribute("alt")
        {
            self.text(&alternative);
        }
    }

    /// Takes an end tag inside the text.
    pub(super) fn end(&mut self, name: &str) {
        if is_block(name) {
            self.is_between_blocks = true;
            self.preformatted = self.preformatted.saturating_sub(u32::from(name.eq_ignore_ascii_case("pre")));
        }
    }

    /// Takes decoded text. Outside `<pre>` a line feed of the source is a blank, and nothing at the start of a line.
    pub(super) fn text(&mut self, text: &str) {
        // More bytes than the characters kept can have.
        if self.text.len() > 4 * LONGEST {
            self.is_cut = true;
            return;
        }
        if self.preformatted > 0 {
            self.push(text);
            return;
        }
        let mut rest = text;
        while let Some(feed) = rest.find(['\n', '\r']) {
            self.push(rest[..feed].trim_end_matches([' ', '\t']));
            self.is_blank_due = true;
            rest = rest[feed..].trim_start_matches([' ', '\t', '\n', '\r']);
        }
        self.push(rest);
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() || self.is_between_blocks && text.trim().is_empty() {
            return;
        }
        self.begin_line();
        if std::mem::take(&mut self.is_blank_due) && !self.is_at_line_start() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }

    /// Puts what follows on a line of its own when a block has begun or ended since.
    fn begin_line(&mut self) {
        if std::mem::take(&mut self.is_between_blocks) && !self.is_at_line_start() {
            self.text.push('\n');
        }
    }

    fn is_at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// Returns the text without blanks around it, cut to what is kept.
    pub(super) fn finish(&mut self) -> String {
        let text = self.text.trim();
        match text.char_indices().nth(LONGEST) {
            Some((end, _)) => {
                self.is_cut = true;
                text[..end].to_owned()
            }
            None => text.to_owned(),
        }
    }
}

fn is_block(name: &str) -> bool {
    ["div", "p", "blockquote", "pre"].iter().any(|block| name.eq_ignore_ascii_case(block))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::markup::{Markup, Token};

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let mut text = RichText::default();
        for token in Markup::new(page) {
            match token {
                Token::Start(tag) => text.start(&tag),
                Token::End(name) => text.end(name),
                Token::Text(raw) => text.text(&htmlize::unescape(raw)),
            }
        }
        assert_eq!(text.finish(), expected, "{page}");
    }

    #[test]
    fn lines_break_where_people_see_them_break() {
        check("a<br/>b<br/><br/>c", "a\nb\n\nc");
        check("<b>a<br/></b>b", "a\nb");
        check("a<blockquote>b</blockquote>c", "a\nb\nc");
        check("a<br/><blockquote expandable>b<br>c</blockquote><br/>d", "a\nb\nc\n\nd");
        check("<div>\n   <div>a</div>\n </div>\n", "a");
        check("a<pre>x\n  y\n</pre>b", "a\nx\n  y\nb");
        check("<pre><code class=\"language-rust\">x\ny</code></pre>", "x\ny");
    }

    #[test]
    fn the_source_s_own_layout_is_no_text() {
        check("\n   a\n   b <br/>\n  c\n ", "a b \nc");
        check("a  b&nbsp;c", "a  b\u{a0}c");
        check("a\r\n<b>b</b>", "a b");
    }

    #[test]
    fn emoji_and_hidden_words_are_text() {
        let emoji = "<i class=\"emoji\" style=\"x\"><b>🤖</b></i>";
        check(&format!("a{emoji}b <tg-emoji emoji-id=\"1\">{emoji}</tg-emoji>"), "a🤖b 🤖");
        check("a <tg-spoiler>b</tg-spoiler><code>c</code><img alt=🔥>", "a bc🔥");
        check("1 &lt; 2 &#33; &amp;amp;", "1 < 2 ! &amp;");
    }

    #[test]
    fn an_endless_text_is_cut_between_characters() {
        let mut text = RichText::default();
        for _ in 0..30 {
            text.text(&"ä".repeat(1_000));
        }
        assert_eq!((text.finish().chars().count(), text.is_cut), (LONGEST, true));
    }
}
