//! One field of a feed: its attributes, and its content as plain text or as the HTML that feeds carry.

use std::borrow::Cow;

use jiff::Timestamp;

use super::date::{self, DateError};
use crate::extract::{
    markup::{Markup, Tag, Token},
    rich_text::RichText,
};

/// An element of a feed with its content as written.
#[derive(Debug, Clone, Copy)]
pub(in crate::extract) struct Field<'a> {
    /// Its name without the prefix of plain elements, such as `link` or `dc:date`.
    pub(in crate::extract) name: &'a str,
    /// Its start tag.
    pub(in crate::extract) tag: Tag<'a>,
    /// What stands between its tags, as written; `""` for an element without an end tag.
    pub(in crate::extract) content: &'a str,
}

impl Field<'_> {
    /// Returns the decoded value of an attribute.
    pub(in crate::extract) fn attribute(&self, name: &str) -> Option<String> {
        self.tag.attribute(name).map(Cow::into_owned)
    }

    /// Returns the content with references decoded and sections opened.
    ///
    /// Content with tags in it is markup that was not escaped, or XHTML: it is returned as that markup.
    pub(in crate::extract) fn value(&self) -> String {
        if !self.content.contains('<') {
            return htmlize::unescape(self.content).into_owned();
        }
        let mut value = String::with_capacity(self.content.len());
        let mut markup = Markup::xml(self.content);
        let is_markup = Markup::xml(self.content).any(|token| !matches!(token, Token::Text(_)));
        let mut offset = 0;
        while let Some(token) = markup.next() {
            match token {
                Token::Text(text) if markup.is_verbatim() => value.push_str(text),
                Token::Text(text) if !is_markup => value.push_str(&htmlize::unescape(text)),
                _ => value.push_str(&self.content[offset..markup.offset()]),
            }
            offset = markup.offset();
        }
        value
    }

    /// Returns the content as plain text: line breaks kept, blanks at the ends removed.
    pub(in crate::extract) fn plain(&self) -> String {
        self.value().replace("\r\n", "\n").trim().to_owned()
    }

    /// Returns the content as an address: references decoded as in attributes, no blanks around it.
    pub(in crate::extract) fn address(&self) -> String {
        let mut address = String::new();
        let mut markup = Markup::xml(self.content);
        while let Some(token) = markup.next() {
            match token {
                Token::Text(text) if markup.is_verbatim() => address.push_str(text),
                Token::Text(text) => address.push_str(&htmlize::unescape_attribute(text)),
                _ => {}
            }
        }
        address.trim().to_owned()
    }

    /// Returns the first text inside an element of the content, such as `url` in an `image`.
    pub(in crate::extract) fn child(&self, name: &str) -> Option<String> {
        let mut markup = Markup::xml(self.content);
        markup.find(|token| matches!(token, Token::Start(tag) if tag.is(name) && !tag.closes_itself()))?;
        match markup.next()? {
            Token::Text(text) if markup.is_verbatim() => Some(text.trim().to_owned()),
            Token::Text(text) => Some(htmlize::unescape_attribute(text).trim().to_owned()),
            _ => None,
        }
    }

    /// Returns the content as people see it: HTML unless the field says that it is plain.
    pub(in crate::extract) fn text(&self, is_atom: bool) -> RichText {
        let kind = self.attribute("type");
        let is_plain = match kind.as_deref().map(str::trim) {
            Some("text" | "text/plain") => true,
            // RFC 4287 § 3.1.1: plain is the default of Atom.
            None => is_atom,
            Some(_) => false,
        };
        if is_plain && !self.content.contains("<![CDATA[") {
            return RichText { text: self.plain(), ..RichText::default() };
        }
        RichText::of(&self.value())
    }

    /// Returns the content as a point in time.
    pub(in crate::extract) fn time(&self) -> Result<Timestamp, DateError> {
        date::read(&self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Feed;

    #[track_caller]
    fn check(field: &str, value: &str, text: &str) {
        let document = format!("<rss><channel>{field}</channel></rss>");
        let feed = Feed::read(&document).expect("a feed");
        let field = &feed.head.fields[1];
        assert_eq!((field.value().as_str(), field.text(false).text.as_str()), (value, text));
    }

    #[test]
    fn each_way_to_write_markup_reads_alike() {
        let html = "<p>Bund &amp; Länder</p>";
        check("<d>&lt;p&gt;Bund &amp;amp; Länder&lt;/p&gt;</d>", html, "Bund & Länder");
        check("<d><![CDATA[<p>Bund &amp; Länder</p>]]></d>", html, "Bund & Länder");
        check("<d><p>Bund &amp; Länder</p></d>", html, "Bund & Länder");
        check("<d type='xhtml'><div><p>Bund</p></div></d>", "<div><p>Bund</p></div>", "Bund");
    }

    #[test]
    fn what_xml_forbids_is_read_as_meant() {
        check("<d>Bund & Länder</d>", "Bund & Länder", "Bund & Länder");
        check("<d>M&uuml;ller &nbsp;&#8211; &x;</d>", "Müller \u{a0}– &x;", "Müller \u{a0}– &x;");
        check("<d>1 < 2</d>", "1 < 2", "1 < 2");
        check("<d>a<![CDATA[b]]>c</d>", "abc", "abc");
    }

    #[test]
    fn an_address_keeps_its_ampersands() {
        for link in ["a?b=1&amp;copy=2", "a?b=1&copy=2", "<![CDATA[a?b=1&copy=2]]>"] {
            let document = format!("<rss><channel><link> {link}\n</link></channel></rss>");
            let feed = Feed::read(&document).expect("a feed");
            assert_eq!(feed.head.fields[1].address(), "a?b=1&copy=2");
        }
    }
}
