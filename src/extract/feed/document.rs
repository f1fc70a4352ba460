//! One pass over a feed: the channel's own fields, and each entry with its fields.

use super::Field;
use crate::extract::markup::{Markup, Tag, Token};

/// Beyond these the rest of a feed is not gathered; real ones have some dozens.
const MOST_ENTRIES: usize = 2_000;
const MOST_FIELDS: usize = 200_000;

/// Prefixes that feeds put before the plain elements of RSS and Atom.
const PLAIN_PREFIXES: [&str; 6] = ["atom", "atom10", "atom03", "a10", "rss", "rdf"];

/// A feed as written.
#[derive(Debug, Default)]
pub(in crate::extract) struct Feed<'a> {
    /// The fields of the channel itself.
    pub(in crate::extract) head: Entry<'a>,
    /// Its entries in the order of the document.
    pub(in crate::extract) entries: Vec<Entry<'a>>,
    /// True for Atom, where text is plain unless it says otherwise.
    pub(in crate::extract) is_atom: bool,
    /// True when the document ends early or holds more than is gathered; an unfinished entry is dropped.
    pub(in crate::extract) is_cut: bool,
}

/// An entry of a feed, or the feed's own head.
#[derive(Debug, Default)]
pub(in crate::extract) struct Entry<'a> {
    /// Byte offset of the element in the document.
    pub(in crate::extract) offset: usize,
    /// Its fields in the order of the document, those of media groups among them.
    pub(in crate::extract) fields: Vec<Field<'a>>,
    /// The element's start tag, which may carry a base address and a language.
    pub(in crate::extract) tag: Option<Tag<'a>>,
}

impl<'a> Entry<'a> {
    /// Returns all fields of a name such as `pubDate` or `dc:date`, whatever its case.
    pub(in crate::extract) fn all(&self, name: &str) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(move |field| field.name.eq_ignore_ascii_case(name))
    }

    /// Returns the first field of the first of these names that has one with content.
    pub(in crate::extract) fn first(&self, names: &[&str]) -> Option<&Field<'a>> {
        let has_content = |field: &&Field<'a>| !field.content.trim_ascii().is_empty();
        names.iter().find_map(|name| {
            let mut fields = self.fields.iter().filter(|field| field.name.eq_ignore_ascii_case(name));
            fields.find(has_content)
        })
    }

    /// Returns an attribute of the element's own tag.
    pub(in crate::extract) fn attribute(&self, name: &str) -> Option<String> {
        self.tag.as_ref()?.attribute(name).map(std::borrow::Cow::into_owned)
    }
}

impl<'a> Feed<'a> {
    /// Reads a document; `None` when it is no feed.
    pub(in crate::extract) fn read(document: &'a str) -> Option<Self> {
        let mut markup = Markup::xml(document);
        let root = root(&mut markup)?;
        let mut gatherer = Gatherer::new(document, &root);
        let mut offset = markup.offset();
        while let Some(token) = markup.next() {
            match token {
                Token::Start(tag) => gatherer.start(tag, markup.offset()),
                Token::End(name) => gatherer.end(name, offset),
                Token::Text(_) => {}
            }
            offset = markup.offset();
        }
        Some(gatherer.finish())
    }
}

/// Returns the start tag of the feed; whatever else comes first but HTML is passed over.
fn root<'a>(markup: &mut Markup<'a>) -> Option<Tag<'a>> {
    let tags = markup.filter_map(|token| match token {
        Token::Start(tag) => Some(tag),
        _ => None,
    });
    for tag in tags {
        let (_, local) = tag.name.split_once(':').unwrap_or(("", tag.name));
        if ["rss", "rdf", "feed"].iter().any(|root| local.eq_ignore_ascii_case(root)) {
            return Some(tag);
        }
        if ["html", "head", "body"].iter().any(|name| tag.is(name)) {
            return None;
        }
    }
    None
}

struct Gatherer<'a> {
    document: &'a str,
    feed: Feed<'a>,
    root: &'a str,
    /// The prefix of the root, which its plain elements share.
    prefix: Option<&'a str>,
    entry: Option<Entry<'a>>,
    /// The field that is open and where its content begins.
    open: Option<(Field<'a>, usize)>,
    fields: usize,
    has_ended: bool,
}

impl<'a> Gatherer<'a> {
    fn new(document: &'a str, root: &Tag<'a>) -> Self {
        let (prefix, local) =
            root.name.split_once(':').map_or((None, root.name), |(prefix, local)| (Some(prefix), local));
        let head = Entry { offset: root.offset, tag: Some(*root), ..Entry::default() };
        let feed = Feed { head, is_atom: local.eq_ignore_ascii_case("feed"), ..Feed::default() };
        Self { document, feed, root: local, prefix, entry: None, open: None, fields: 0, has_ended: false }
    }

    fn start(&mut self, tag: Tag<'a>, after: usize) {
        let name = self.plain(tag.name);
        if is_entry(name) {
            // An entry inside a field or another entry: an end tag is missing.
            self.close_field(tag.offset);
            self.close_entry();
            self.entry = Some(Entry { offset: tag.offset, tag: Some(tag), fields: Vec::new() });
        } else if self.open.is_some() {
            // Markup inside a field is a part of its content.
        } else if is_transparent(name) || tag.closes_itself() {
            self.push(Field { name, tag, content: "" });
        } else {
            self.open = Some((Field { name, tag, content: "" }, after));
        }
    }

    fn end(&mut self, raw_name: &'a str, offset: usize) {
        let name = self.plain(raw_name);
        if self.open.as_ref().is_some_and(|(field, _)| field.name.eq_ignore_ascii_case(name)) {
            self.close_field(offset);
        } else if is_entry(name) {
            self.close_field(offset);
            self.close_entry();
        } else if name.eq_ignore_ascii_case("channel") || name.eq_ignore_ascii_case(self.root) {
            self.close_field(offset);
            self.has_ended |= name.eq_ignore_ascii_case(self.root);
        }
    }

    fn close_field(&mut self, offset: usize) {
        if let Some((field, from)) = self.open.take() {
            self.push(Field { content: &self.document[from..offset], ..field });
        }
    }

    fn push(&mut self, field: Field<'a>) {
        self.fields += 1;
        if self.fields > MOST_FIELDS {
            self.feed.is_cut = true;
            return;
        }
        self.entry.as_mut().unwrap_or(&mut self.feed.head).fields.push(field);
    }

    fn close_entry(&mut self) {
        let Some(entry) = self.entry.take() else { return };
        if self.feed.entries.len() < MOST_ENTRIES {
            self.feed.entries.push(entry);
        } else {
            self.feed.is_cut = true;
        }
    }

    /// Returns a name without the prefix of plain elements.
    fn plain(&self, name: &'a str) -> &'a str {
        match name.split_once(':') {
            Some((prefix, local)) if PLAIN_PREFIXES.contains(&prefix) || self.prefix == Some(prefix) => local,
            _ => name,
        }
    }

    fn finish(mut self) -> Feed<'a> {
        self.feed.is_cut |= !self.has_ended;
        self.feed
    }
}

fn is_entry(name: &str) -> bool {
    name.eq_ignore_ascii_case("item") || name.eq_ignore_ascii_case("entry")
}

/// Elements whose children are read as fields of the entry or channel around them.
fn is_transparent(name: &str) -> bool {
    ["channel", "media:group", "media:community", "media:content"]
        .iter()
        .any(|transparent| name.eq_ignore_ascii_case(transparent))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each entry as `name=content` of its fields, the head first.
    #[track_caller]
    fn check(document: &str, expected: &[&str]) {
        let feed = Feed::read(document).expect("a feed");
        let shown: Vec<String> = std::iter::once(&feed.head)
            .chain(&feed.entries)
            .map(|entry| {
                let fields = entry.fields.iter().map(|field| format!("{}={}", field.name, field.content));
                fields.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn every_version_has_a_head_and_entries() {
        check(
            "\n\n<?xml version='1.0'?><rss version='0.91'><channel><title>T</title><item><link>l</link></item></channel></rss>",
            &["channel= title=T", "link=l"],
        );
        check(
            "<rdf:RDF><channel rdf:about='x'><title>T</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>\
             <item><title>a</title></item><item><title>b</title></item></rdf:RDF>",
            &["channel= title=T items=<rdf:Seq><rdf:li/></rdf:Seq>", "title=a", "title=b"],
        );
        check("<feed><title>T</title><entry><id>1</id></entry></feed>", &["title=T", "id=1"]);
        check("<ns0:feed><ns0:title>T</ns0:title><ns0:entry/></ns0:feed>", &["title=T"]);
    }

    #[test]
    fn fields_of_what_is_inside_a_field_are_not_the_entrys() {
        check(
            "<feed><entry><source><title>other</title></source><title>own</title><author><name>x</name></author></entry></feed>",
            &["", "source=<title>other</title> title=own author=<name>x</name>"],
        );
        check(
            "<feed><entry><media:group><media:title>t</media:title><media:community><media:statistics views='1'/>\
             </media:community></media:group></entry></feed>",
            &["", "media:group= media:title=t media:community= media:statistics="],
        );
    }

    #[test]
    fn a_missing_end_tag_costs_one_field() {
        check(
            "<rss><channel><item><title>a<link>l</link></item><item><title>b</title></item></channel></rss>",
            &["channel=", "title=a<link>l</link>", "title=b"],
        );
    }

    #[test]
    fn what_is_unfinished_is_dropped_and_said() {
        let feed = Feed::read("<rss><channel><item><title>a</title></item><item><title>b</title>").unwrap();
        assert_eq!((feed.entries.len(), feed.is_cut), (1, true));
        assert!(!Feed::read("<rss><channel></channel></rss>").unwrap().is_cut);
    }

    #[test]
    fn a_page_is_no_feed() {
        for page in ["", "text", "<html><body><feed></feed></body></html>", "<svg></svg>", "{\"rss\": 1}"] {
            assert!(Feed::read(page).is_none(), "{page}");
        }
        assert!(Feed::read("<br />\n<b>Warning</b>: x <rss></rss>").is_some());
    }
}
