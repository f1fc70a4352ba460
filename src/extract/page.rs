//! One page, decoded, as the readers take it.

use std::borrow::Cow;

use url::Url;

use super::{Evidence, Issue, charset, text};
use crate::collect::Document;

/// The text of a page with the few facts of its fetch that readers need.
pub(super) struct Page<'a> {
    /// The page's text.
    pub(super) text: Cow<'a, str>,
    /// The address that answered; `None` for a file without one.
    pub(super) url: Option<&'a Url>,
    /// The Content-Type header: of a page what the server says, of a file handed over what import noted.
    content_type: Option<&'a str>,
    /// The Content-Language header, if it was sent.
    pub(super) content_language: Option<&'a str>,
    /// The Link header, if it was sent: where an interface says what the next page is.
    pub(super) link: Option<&'a str>,
    /// What was noticed while decoding.
    pub(super) decoding_issue: Option<Issue>,
}

impl<'a> Page<'a> {
    /// Decodes a document.
    pub(super) fn of(document: &'a Document) -> Self {
        let page = Self::decode(&document.body, document.header("content-type"), Some(&document.url));
        Self { content_language: document.header("content-language"), link: document.header("link"), ..page }
    }

    /// Decodes bytes of which nothing but perhaps the address is known.
    pub(super) fn decode(body: &'a [u8], content_type: Option<&'a str>, url: Option<&'a Url>) -> Self {
        let decoded = charset::decode(body, content_type);
        let decoding_issue = decoded.overruled.map(|(label, used)| Issue {
            code: "charset_contradicted".to_owned(),
            place: "page".to_owned(),
            detail: format!("labelled {label}, but the bytes read as {used}"),
        });
        Self { text: decoded.text, url, content_type, content_language: None, link: None, decoding_issue }
    }

    /// Returns a parameter of the Content-Type, such as `zone` of `text/plain; zone=Europe/Berlin`.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        let parameters = self.content_type?.split(';').skip(1);
        let mut pairs = parameters.filter_map(|parameter| parameter.trim().split_once('='));
        pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim_matches('"'))
    }

    /// Returns the primary language of the page, such as `de`: what the page states, else what the server says.
    pub(super) fn language(&self, stated: Option<&str>) -> Option<String> {
        let stated = stated.or(self.content_language)?;
        let primary = stated.trim().split(['-', '_', ',', ';']).next()?.to_ascii_lowercase();
        let is_tag =
            (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_tag.then_some(primary)
    }

    /// Returns evidence for a field: the element, its line and column in the page, a short quote.
    pub(super) fn evidence(&self, field: &str, element: &str, offset: usize, quoted: &str) -> Evidence {
        Evidence { field: field.to_owned(), place: self.place(element, offset), quote: text::quote(quoted) }
    }

    /// Names a place as `h1 > img (line 12, column 7)`, both counted from 1, the column in bytes.
    pub(super) fn place(&self, element: &str, offset: usize) -> String {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        let column = before.len() - memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1) + 1;
        format!("{element} (line {line}, column {column})")
    }
}

/// Names places in the order of the page, counting its lines once however many there are to name.
pub(super) struct Places<'a> {
    page: &'a str,
    offset: usize,
    line: usize,
    line_start: usize,
}

impl<'a> Places<'a> {
    /// Starts at the beginning of a page.
    pub(super) fn of(page: &'a Page<'_>) -> Self {
        Self { page: &page.text, offset: 0, line: 1, line_start: 0 }
    }

    /// Names a place like [`Page::place`]; an offset before an earlier one gives the earlier one's line.
    pub(super) fn place(&mut self, element: &str, offset: usize) -> String {
        let offset = offset.clamp(self.offset, self.page.len());
        for newline in memchr::memchr_iter(b'\n', &self.page.as_bytes()[self.offset..offset]) {
            self.line += 1;
            self.line_start = self.offset + newline + 1;
        }
        self.offset = offset;
        let (line, column) = (self.line, offset - self.line_start + 1);
        format!("{element} (line {line}, column {column})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_the_content_type_are_found() {
        let noted = Some("text/plain; charset=utf-8; Zone=\"Europe/Berlin\"");
        let page = Page::decode(b"", noted, None);
        assert_eq!(page.parameter("zone"), Some("Europe/Berlin"));
        assert_eq!(page.parameter("order"), None);
        assert_eq!(Page::decode(b"", None, None).parameter("zone"), None);
    }

    #[test]
    fn a_place_is_counted_from_one() {
        let page = Page::decode(b"<p>\n <b>", None, None);
        assert_eq!(page.place("b", 5), "b (line 2, column 2)");
        assert_eq!(page.place("p", 0), "p (line 1, column 1)");
        assert_eq!(page.place("p", 99), "p (line 2, column 5)");
        let mut places = Places::of(&page);
        for offset in [0, 3, 4, 5, 99] {
            assert_eq!(places.place("p", offset), page.place("p", offset));
        }
    }
}
