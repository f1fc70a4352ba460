//! A page as a flat run of tags and text, read once from left to right.
//!
//! Not a parser of the HTML standard's tree: the readers need a few anchors, not a tree, and a tree can
//! be made to grow quadratically by unclosed formatting elements. This reader is linear in time, keeps
//! no stack, and borrows everything from the page. It must not know what a page is about.

use std::borrow::Cow;

/// A tag or the text between two tags.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Token<'a> {
    /// A start tag, whether or not it closes itself.
    Start(Tag<'a>),
    /// The name of an end tag.
    End(&'a str),
    /// Text as written, character references not yet decoded.
    Text(&'a str),
}

/// A start tag with its attributes as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// Element name as written.
    pub(crate) name: &'a str,
    /// Byte offset of its `<` in the page.
    pub(crate) offset: usize,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Returns true for that (lower-case) element name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns true for a tag that closes itself, as in `<link/>`; HTML gives that no meaning.
    pub(crate) fn closes_itself(&self) -> bool {
        self.attributes.ends_with('/')
    }

    /// Returns the decoded value of an attribute, `""` when it stands without one.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes;
        while let Some((found, value, after)) = next_attribute(rest) {
            if found.eq_ignore_ascii_case(name) {
                return Some(htmlize::unescape_attribute(value));
            }
            rest = after;
        }
        None
    }
}

/// What begins a section of an XML document that is text as it stands.
const CDATA: &str = "<![CDATA[";

/// Iterates over the tags and texts of a page. Comments, scripts and styles are left out.
pub(crate) struct Markup<'a> {
    page: &'a str,
    position: usize,
    raw: Option<&'a str>,
    is_xml: bool,
    is_verbatim: bool,
}

impl<'a> Markup<'a> {
    /// Starts at the beginning of a page.
    pub(crate) fn new(page: &'a str) -> Self {
        Self { page, position: 0, raw: None, is_xml: false, is_verbatim: false }
    }

    /// Starts at the beginning of an XML document: no element's content is raw, CDATA sections are text.
    pub(crate) fn xml(document: &'a str) -> Self {
        Self { is_xml: true, ..Self::new(document) }
    }

    /// Returns true when the last text stood in a CDATA section, where references mean nothing.
    pub(crate) fn is_verbatim(&self) -> bool {
        self.is_verbatim
    }

    /// Returns the byte offset after the last token.
    pub(crate) fn offset(&self) -> usize {
        self.position
    }

    fn start_tag(&mut self, start: usize) -> Option<Token<'a>> {
        let name_end = end_of_name(self.page, start + 1);
        let name = &self.page[start + 1..name_end];
        let attributes_end = end_of_attributes(self.page, name_end)?;
        let attributes = &self.page[name_end..attributes_end];
        self.position = attributes_end + 1;
        self.raw = raw_text_element(name).filter(|_| !self.is_xml);
        Some(Token::Start(Tag { name, offset: start, attributes }))
    }

    fn end_tag(&mut self, start: usize) -> Option<Token<'a>> {
        let name_end = end_of_name(self.page, start + 2);
        let name = &self.page[start + 2..name_end];
        self.position = end_of_attributes(self.page, name_end)? + 1;
        Some(Token::End(name))
    }

    /// Hands out what stands in `<![CDATA[ ]]>`; one that the document ends in is dropped.
    fn verbatim(&mut self, start: usize) -> Option<Token<'a>> {
        let from = start + CDATA.len();
        let length = memchr::memmem::find(&self.page.as_bytes()[from..], b"]]>")?;
        self.position = from + length + "]]>".len();
        self.is_verbatim = true;
        Some(Token::Text(&self.page[from..from + length]))
    }

    /// Skips `<!-- -->`, `<!doctype>`, `<?xml ?>` and the like.
    fn skip_declaration(&mut self, start: usize) {
        let rest = &self.page[start..];
        let (from, end) = if rest.starts_with("<!--") { (2, "-->") } else { (2, ">") };
        self.position = memchr::memmem::find(&rest.as_bytes()[from..], end.as_bytes())
            .map_or(self.page.len(), |length| start + from + length + end.len());
    }

    /// Hands out what stands inside `<title>` or `<textarea>`, passes over scripts and styles.
    fn raw_text(&mut self, name: &str) -> Option<Token<'a>> {
        let start = self.position;
        let end = find_end_tag(self.page, start, name);
        self.position = end;
        let is_text = name.eq_ignore_ascii_case("title") || name.eq_ignore_ascii_case("textarea");
        (is_text && end > start).then(|| Token::Text(&self.page[start..end]))
    }
}

impl<'a> Iterator for Markup<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take()
            && let Some(text) = self.raw_text(name)
        {
            return Some(text);
        }
        loop {
            self.is_verbatim = false;
            let start = self.position;
            let tag = next_markup(self.page.as_bytes(), start);
            if tag > start {
                self.position = tag;
                return Some(Token::Text(&self.page[start..tag]));
            }
            let token = match self.page.as_bytes().get(tag + 1)? {
                b'/' => self.end_tag(tag),
                b'!' if self.is_xml && self.page[tag..].starts_with(CDATA) => self.verbatim(tag),
                b'!' | b'?' => {
                    self.skip_declaration(tag);
                    continue;
                }
                _ => self.start_tag(tag),
            };
            // A tag that the page ends in is no tag; nothing comes after it.
            if token.is_none() {
                self.position = self.page.len();
            }
            return token;
        }
    }
}

/// Returns the offset of the next `<` that begins markup, or the length of the page.
fn next_markup(page: &[u8], from: usize) -> usize {
    memchr::memchr_iter(b'<', &page[from..])
        .map(|offset| from + offset)
        .find(|&start| match page.get(start + 1) {
            Some(b'!' | b'?') => true,
            Some(b'/') => page.get(start + 2).is_some_and(u8::is_ascii_alphabetic),
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        })
        .unwrap_or(page.len())
}

fn end_of_name(page: &str, from: usize) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    page.as_bytes()[from..].iter().position(ends).map_or(page.len(), |length| from + length)
}

/// Returns the offset of the `>` that closes a tag; a `>` inside a quoted value does not.
fn end_of_attributes(page: &str, from: usize) -> Option<usize> {
    let mut rest = &page[from..];
    while let Some((_, _, after)) = next_attribute(rest) {
        rest = after;
    }
    let rest = rest.trim_start_matches(is_between_attributes);
    rest.starts_with('>').then(|| page.len() - rest.len())
}

fn is_between_attributes(character: char) -> bool {
    character.is_ascii_whitespace() || character == '/'
}

/// Splits off one attribute as (name, raw value, rest); `None` at the end of the tag or of the page.
fn next_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(is_between_attributes);
    if text.is_empty() || text.starts_with('>') {
        return None;
    }
    // A stray `=` begins a name (WHATWG), hence the first byte is never an end.
    let name_end = text
        .bytes()
        .skip(1)
        .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='))
        .map_or(text.len(), |length| length + 1);
    let name_end = (name_end..=text.len()).find(|&end| text.is_char_boundary(end))?;
    let (name, after_name) = text.split_at(name_end);
    let Some(value) = after_name.trim_ascii_start().strip_prefix('=') else {
        return Some((name, "", after_name));
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let end = memchr::memchr(quote as u8, quoted.as_bytes())?;
            return Some((name, &quoted[..end], &quoted[end + 1..]));
        }
    }
    let end =
        value.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'>').unwrap_or(value.len());
    Some((name, &value[..end], &value[end..]))
}

/// Returns the name when what follows is text to which tags mean nothing.
fn raw_text_element(name: &str) -> Option<&str> {
    const RAW: [&str; 8] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];
    RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)).then_some(name)
}

/// Returns the offset of `</name`, or the length of the page.
fn find_end_tag(page: &str, from: usize, name: &str) -> usize {
    let bytes = page.as_bytes();
    memchr::memmem::find_iter(&bytes[from..], b"</")
        .map(|offset| from + offset)
        .find(|&start| {
            let after = &bytes[start + 2..];
            after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
                && after.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
        .unwrap_or(page.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str) -> String {
        let shown = Markup::new(page).map(|token| match token {
            Token::Start(tag) => match tag.attribute("a") {
                Some(value) => format!("<{} a={value}>", tag.name),
                None => format!("<{}>", tag.name),
            },
            Token::End(name) => format!("</{name}>"),
            Token::Text(text) => format!("[{text}]"),
        });
        shown.collect()
    }

    #[track_caller]
    fn check(page: &str, expected: &str) {
        assert_eq!(shown(page), expected);
    }

    #[test]
    fn attributes_are_found_however_they_are_written() {
        check("<p a=1>x</p>", "<p a=1>[x]</p>");
        check("<p b a='>' c>x", "<p a=>>[x]");
        check("<img b=it's a=\"&uuml;&amp;&#x41;\"/>x", "<img a=ü&A>[x]");
        check("<p A = 1 a=2>", "<p a=1>");
        check("<p a>", "<p a=>");
        check("<p/a=1/>", "<p a=1/>");
        check("<p =a=1 ä=2 a=3>", "<p a=3>");
    }

    #[test]
    fn comments_scripts_and_lone_brackets_are_no_markup() {
        check("<!doctype html><!-- <b> --> 1 < 2 <3", "[ ][1 < 2 <3]".replace("[ ][1", "[ 1").as_str());
        check("<script>if (a</b>) '<p>'</script>x", "<script></script>[x]");
        check("<title>a <b> &amp; c</TITLE>x", "<title>[a <b> &amp; c]</TITLE>[x]");
        check("<style>x", "<style>");
        check("<!-->x", "[x]");
    }

    #[test]
    fn in_xml_no_content_is_raw_and_sections_are_text() {
        let shown = |document| {
            let mut markup = Markup::xml(document);
            let mut shown = String::new();
            while let Some(token) = markup.next() {
                match token {
                    Token::Start(tag) if tag.closes_itself() => shown.push_str("<->"),
                    Token::Start(_) => shown.push_str("<>"),
                    Token::End(_) => shown.push_str("</>"),
                    Token::Text(text) if markup.is_verbatim() => shown.extend(["{", text, "}"]),
                    Token::Text(text) => shown.extend(["[", text, "]"]),
                }
            }
            shown
        };
        assert_eq!(shown("<title/><title><b>a</b></title>"), "<-><><>[a]</></>");
        assert_eq!(shown("<a>x<![CDATA[<b>&amp;]] >]]>y</a>"), "<>[x]{<b>&amp;]] >}[y]</>");
        assert_eq!(shown("<a><![CDATA[x]>"), "<>");
        assert_eq!(shown("<a x='/'>"), "<>");
    }

    #[test]
    fn what_the_page_ends_in_is_dropped() {
        check("x<p a=\"1", "[x]");
        check("x</p", "[x]");
        check("x<", "[x<]");
        check("<!--x", "");
    }
}
