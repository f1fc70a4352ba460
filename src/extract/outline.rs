//! The outline of a page: its head, its blocks of text and its links, gathered in one pass.
//!
//! What is one line to a reader is one block here: text between two block-level tags. A heading stays
//! one block whatever stands inside it, with its images beside the text. It must not know what a page
//! is about.

use std::borrow::Cow;

use super::{
    markup::{Markup, Tag, Token},
    text,
};

/// Beyond these the rest of a page is not gathered and nothing is concluded from absence.
const MOST_BLOCKS: usize = 50_000;
const MOST_LINKS: usize = 20_000;
const MOST_METAS: usize = 500;
const MOST_GRAPHICS: usize = 100;

/// A longer base address than this is none; every relative link would carry it.
const LONGEST_BASE: usize = 2_000;

/// Text with the offset of the element it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Located {
    /// The text, decoded.
    pub(super) text: String,
    /// Byte offset of the element in the page.
    pub(super) offset: usize,
}

/// A `<meta>` element with a name and a content.
#[derive(Debug)]
pub(super) struct Meta {
    /// The `name`, `property` or `http-equiv` attribute in lower case.
    pub(super) name: String,
    /// The content, decoded.
    pub(super) content: Located,
}

/// A picture inside a heading.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Graphic {
    /// `img`, `svg` or, for an element that is empty but styled, its name.
    pub(super) element: String,
    /// The text that stands for the picture: `alt`, `aria-label` or `title`.
    pub(super) label: Option<String>,
    /// The `src` attribute.
    pub(super) source: Option<String>,
    /// The `class` attribute.
    pub(super) class: Option<String>,
    /// Byte offset in the page.
    pub(super) offset: usize,
}

impl Graphic {
    /// Returns true for a picture that stands for an emoji of the text.
    pub(super) fn is_emoji(&self) -> bool {
        let names_emoji = |value: &Option<String>| {
            value.as_deref().is_some_and(|value| value.to_ascii_lowercase().contains("emoji"))
        };
        let is_symbol = |label: &str| !label.trim().is_empty() && !label.chars().any(char::is_alphabetic);
        names_emoji(&self.class)
            || names_emoji(&self.source)
            || !self.is_check_mark() && self.label.as_deref().is_some_and(is_symbol)
    }

    /// Returns true for a label that may mean the badge, or an emoji that somebody put into a name.
    pub(super) fn is_check_mark(&self) -> bool {
        self.label.as_deref().is_some_and(|label| label.contains(['✓', '✔', '☑', '✅']))
    }
}

/// Text between two block-level tags.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The block-level element that it stands in, in lower case.
    pub(super) element: &'static str,
    /// The `class` attribute of that element.
    pub(super) class: Option<String>,
    /// Byte offset of that element, or of the text that follows a closed one.
    pub(super) offset: usize,
    /// The text as written, one entry for each line that the page breaks.
    pub(super) lines: Vec<String>,
    /// Pictures, for a heading only.
    pub(super) graphics: Vec<Graphic>,
}

impl Block {
    /// Returns the level of a heading, `None` for any other block.
    pub(super) fn heading_level(&self) -> Option<u8> {
        let level = self.element.strip_prefix('h')?.parse().ok()?;
        (1..=6).contains(&level).then_some(level)
    }

    /// Returns true when the class attribute has that class.
    pub(super) fn has_class(&self, class: &str) -> bool {
        self.class
            .as_deref()
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|found| found == class))
    }

    /// Returns the text on one line.
    pub(super) fn one_line(&self) -> String {
        match self.lines.as_slice() {
            [line] => text::one_line(line),
            lines => text::one_line(&lines.join(" ")),
        }
    }
}

/// A link with an address.
#[derive(Debug)]
pub(super) struct Link {
    /// The address as written, blanks around it removed.
    pub(super) href: String,
    /// What a reader sees, on one line; images give their `alt`.
    pub(super) text: String,
    /// The `title` and `aria-label` attributes.
    pub(super) label: String,
    /// The `id` attribute.
    pub(super) id: Option<String>,
    /// The link claims to lead to another page of the same person (`rel=me`).
    pub(super) rel_me: bool,
    /// Byte offset in the page.
    pub(super) offset: usize,
}

/// A `<link>` of the head that leads to a feed or claims to be the same person.
#[derive(Debug)]
pub(super) struct HeadLink {
    /// The address as written.
    pub(super) href: String,
    /// The `type` attribute in lower case.
    pub(super) media_type: String,
    /// The `title` attribute.
    pub(super) title: String,
    /// True for `rel=me`, false for `rel=alternate`.
    pub(super) rel_me: bool,
    /// Byte offset in the page.
    pub(super) offset: usize,
}

/// What a page holds, in the order of the page.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The `lang` attribute of `<html>`.
    pub(super) language: Option<String>,
    /// The first `<title>`.
    pub(super) title: Option<Located>,
    /// The first `<base href>`.
    pub(super) base: Option<String>,
    /// Metas with a content.
    pub(super) metas: Vec<Meta>,
    /// Blocks that hold text or pictures.
    pub(super) blocks: Vec<Block>,
    /// Links with an address.
    pub(super) links: Vec<Link>,
    /// Links of the head to feeds and to the same person elsewhere.
    pub(super) head_links: Vec<HeadLink>,
    /// True when the page runs a script, which may draw what is not in the page as sent.
    pub(super) has_script: bool,
    /// True when the page asks for a password.
    pub(super) asks_for_password: bool,
    /// True when the page ends before its end tag, or holds more than is gathered: absence proves nothing.
    pub(super) is_cut: bool,
}

impl Outline {
    /// Reads a page once from left to right.
    pub(super) fn of(page: &str) -> Self {
        let mut gatherer = Gatherer::default();
        let mut markup = Markup::new(page);
        let mut offset = 0;
        while let Some(token) = markup.next() {
            match token {
                Token::Start(tag) => gatherer.start(&tag),
                Token::End(name) => gatherer.end(name, markup.offset()),
                Token::Text(text) => gatherer.text(text, offset),
            }
            offset = markup.offset();
        }
        gatherer.finish()
    }

    /// Returns the first non-empty content of a meta of that name.
    pub(super) fn meta(&self, name: &str) -> Option<&Located> {
        let mut contents = self.metas.iter().filter(|meta| meta.name == name).map(|meta| &meta.content);
        contents.find(|content| !content.text.trim().is_empty())
    }
}

/// The block, link and title that are open while a page is read.
#[derive(Default)]
struct Gatherer {
    outline: Outline,
    block: Block,
    link: Option<Link>,
    title: Option<Located>,
    /// A start tag inside a heading that may turn out to be empty.
    empty: Option<Graphic>,
    has_ended: bool,
}

impl Gatherer {
    fn start(&mut self, tag: &Tag<'_>) {
        self.empty = None;
        match block_element(tag.name) {
            Some(element) if self.is_inside_heading() && may_stand_in_heading(element) => self.break_line(),
            Some(element) => self.open_block(element, tag),
            None => self.inline(tag),
        }
    }

    fn open_block(&mut self, element: &'static str, tag: &Tag<'_>) {
        self.close_block(element, tag.offset);
        self.block.class = owned(tag, "class");
        if element == "html" && self.outline.language.is_none() {
            self.outline.language = owned(tag, "lang").filter(|language| !language.trim().is_empty());
        }
    }

    fn inline(&mut self, tag: &Tag<'_>) {
        if tag.is("a") || tag.is("area") {
            self.close_link();
            self.open_link(tag);
        } else if tag.is("script") {
            self.outline.has_script = true;
        } else if tag.is("br") {
            self.break_line();
        } else if tag.is("img") {
            self.image(tag);
        } else if tag.is("svg") {
            self.graphic(tag, "aria-label");
        } else if tag.is("title") && self.link.is_none() {
            // Inside a link it names an icon, and so is a part of what the link says.
            self.title = Some(Located { text: String::new(), offset: tag.offset });
        } else if tag.is("meta") {
            self.meta(tag);
        } else if tag.is("link") {
            self.head_link(tag);
        } else if tag.is("base") && self.outline.base.is_none() {
            self.outline.base = owned(tag, "href").filter(|base| base.len() <= LONGEST_BASE);
        } else if tag.is("input") {
            let kind = tag.attribute("type");
            self.outline.asks_for_password |= kind.is_some_and(|kind| kind.eq_ignore_ascii_case("password"));
        } else if self.is_inside_heading() && (tag.is("i") || tag.is("span")) {
            self.empty = Some(graphic(tag, "aria-label"));
        }
    }

    fn end(&mut self, name: &str, after: usize) {
        if let Some(empty) = self.empty.take().filter(|empty| empty.element.eq_ignore_ascii_case(name))
            && (empty.class.is_some() || empty.label.is_some())
        {
            self.push_graphic(empty);
        }
        if name.eq_ignore_ascii_case("a") {
            self.close_link();
        } else if name.eq_ignore_ascii_case("title") {
            if self.outline.title.is_none() {
                self.outline.title = self.title.take();
            }
            self.title = None;
        } else if let Some(element) = block_element(name) {
            self.has_ended |= matches!(element, "body" | "html");
            if self.is_inside_heading() && may_stand_in_heading(element) {
                self.break_line();
            } else {
                self.close_block("", after);
            }
        }
    }

    fn text(&mut self, raw: &str, offset: usize) {
        let decoded = htmlize::unescape(raw);
        if let Some(title) = &mut self.title {
            title.text.push_str(&decoded);
            if let Some(icon) = self.block.graphics.last_mut().filter(|graphic| graphic.element == "svg") {
                icon.label.get_or_insert_with(|| decoded.into_owned());
            }
            return;
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(&decoded);
        }
        if self.block.lines.is_empty() {
            if decoded.trim_ascii().is_empty() {
                return;
            }
            if self.block.element.is_empty() {
                self.block.offset = offset;
            }
        }
        self.empty = None;
        self.push_text(&decoded);
    }

    fn push_text(&mut self, text: &str) {
        match self.block.lines.last_mut() {
            Some(line) => line.push_str(text),
            None => self.block.lines.push(text.to_owned()),
        }
    }

    fn image(&mut self, tag: &Tag<'_>) {
        if let (Some(link), Some(alt)) = (&mut self.link, tag.attribute("alt")) {
            link.text.push(' ');
            link.text.push_str(&alt);
        }
        self.graphic(tag, "alt");
    }

    fn graphic(&mut self, tag: &Tag<'_>, label: &str) {
        if self.is_inside_heading() {
            self.push_graphic(graphic(tag, label));
        }
    }

    fn push_graphic(&mut self, graphic: Graphic) {
        if let Some(emoji) = graphic.label.as_deref().filter(|_| graphic.is_emoji()) {
            self.push_text(emoji);
        }
        if self.block.graphics.len() < MOST_GRAPHICS {
            self.block.graphics.push(graphic);
        }
    }

    fn meta(&mut self, tag: &Tag<'_>) {
        let name = ["name", "property", "http-equiv"].iter().find_map(|key| tag.attribute(key));
        if let (Some(name), Some(content)) = (name, owned(tag, "content"))
            && self.outline.metas.len() < MOST_METAS
        {
            let content = Located { text: content.replace("\r\n", "\n"), offset: tag.offset };
            self.outline.metas.push(Meta { name: name.trim().to_ascii_lowercase(), content });
        }
    }

    fn open_link(&mut self, tag: &Tag<'_>) {
        let Some(href) = tag.attribute("href") else { return };
        if self.outline.links.len() >= MOST_LINKS {
            self.outline.is_cut = true;
            return;
        }
        let labels: Vec<Cow<'_, str>> =
            ["title", "aria-label", "alt"].iter().filter_map(|key| tag.attribute(key)).collect();
        self.link = Some(Link {
            href: href.trim().to_owned(),
            text: String::new(),
            label: labels.join(" "),
            id: owned(tag, "id"),
            rel_me: tag.attribute("rel").is_some_and(|rel| has_word(&rel, "me")),
            offset: tag.offset,
        });
    }

    fn head_link(&mut self, tag: &Tag<'_>) {
        let (Some(rel), Some(href)) = (tag.attribute("rel"), tag.attribute("href")) else { return };
        let rel_me = has_word(&rel, "me");
        if self.outline.head_links.len() < MOST_METAS && (rel_me || has_word(&rel, "alternate")) {
            self.outline.head_links.push(HeadLink {
                href: href.trim().to_owned(),
                media_type: tag.attribute("type").map_or_else(String::new, |kind| kind.to_ascii_lowercase()),
                title: tag.attribute("title").map_or_else(String::new, Cow::into_owned),
                rel_me,
                offset: tag.offset,
            });
        }
    }

    fn close_link(&mut self) {
        if let Some(mut link) = self.link.take() {
            link.text = text::one_line(&link.text);
            self.outline.links.push(link);
        }
    }

    fn is_inside_heading(&self) -> bool {
        self.block.heading_level().is_some()
    }

    fn break_line(&mut self) {
        if !self.block.lines.is_empty() {
            self.block.lines.push(String::new());
        }
    }

    /// Ends the open block and begins one for the element, `""` for text after a closed element.
    fn close_block(&mut self, element: &'static str, offset: usize) {
        let next = Block { element, offset, ..Block::default() };
        let mut block = std::mem::replace(&mut self.block, next);
        while block.lines.last().is_some_and(|line| line.trim_ascii().is_empty()) {
            block.lines.pop();
        }
        if block.lines.is_empty() && block.graphics.is_empty() && block.heading_level().is_none() {
            return;
        }
        if self.outline.blocks.len() >= MOST_BLOCKS {
            self.outline.is_cut = true;
        } else {
            self.outline.blocks.push(block);
        }
    }

    /// Drops a title, heading or link that the page ends in: half a number is another number.
    fn finish(mut self) -> Outline {
        if !self.is_inside_heading() {
            self.close_block("", 0);
        }
        self.outline.is_cut |= !self.has_ended;
        self.outline
    }
}

/// Returns true when one of the words of an attribute is that (lower-case) word.
fn has_word(value: &str, word: &str) -> bool {
    value.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(word))
}

fn owned(tag: &Tag<'_>, attribute: &str) -> Option<String> {
    tag.attribute(attribute).map(Cow::into_owned)
}

fn graphic(tag: &Tag<'_>, label: &str) -> Graphic {
    let label = owned(tag, label).or_else(|| owned(tag, "aria-label")).or_else(|| owned(tag, "title"));
    Graphic {
        element: tag.name.to_ascii_lowercase(),
        label,
        source: owned(tag, "src"),
        class: owned(tag, "class"),
        offset: tag.offset,
    }
}

/// Elements that only break a line when they stand inside a heading.
fn may_stand_in_heading(element: &str) -> bool {
    matches!(element, "div" | "p" | "ul" | "ol" | "li" | "pre" | "blockquote")
}

/// Returns the name of a block-level element in lower case, `None` for any other element.
fn block_element(name: &str) -> Option<&'static str> {
    const BLOCKS: [&str; 52] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let mut lower = [0u8; 10];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    let position = BLOCKS.binary_search_by(|block| block.as_bytes().cmp(lower)).ok()?;
    Some(BLOCKS[position])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &[(&str, &str)]) {
        let outline = Outline::of(page);
        let blocks: Vec<_> = outline.blocks.iter().map(|block| (block.element, block.one_line())).collect();
        let blocks: Vec<_> = blocks.iter().map(|(element, line)| (*element, line.as_str())).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn text_is_cut_at_block_level_tags() {
        check("<div>a <b>b</b><p>c</p>d</div>e", &[("div", "a b"), ("p", "c"), ("", "d"), ("", "e")]);
        check("<td>Telefon<td>115", &[("td", "Telefon"), ("td", "115")]);
        check("<h1>a</h1><h2>b", &[("h1", "a")]);
        check("<SECTION>a&nbsp;&uuml;</SECTION>", &[("section", "a ü")]);
    }

    #[test]
    fn a_heading_is_one_block_with_its_pictures() {
        let outline =
            Outline::of("<h1><div>Kreis</div> <span>X<img alt=ok></span><i class=b></i></h1><h5></h5>");
        let heading = &outline.blocks[0];
        assert_eq!((heading.heading_level(), heading.one_line().as_str()), (Some(1), "Kreis X"));
        let pictures: Vec<_> = heading.graphics.iter().map(|graphic| graphic.element.as_str()).collect();
        assert_eq!(pictures, ["img", "i"]);
        assert_eq!(outline.blocks[1].element, "h5");
        let emoji = Outline::of("<h1><img alt=🌻> Kreis <img class=emoji alt=✅>X</h1>");
        assert_eq!(emoji.blocks[0].one_line(), "🌻 Kreis ✅X");
    }

    #[test]
    fn an_icon_says_what_its_title_says() {
        let outline = Outline::of(
            "<a href=x><svg><title>WhatsApp</title></svg></a><h1>X<svg><title>Verified</title></svg></h1>",
        );
        assert_eq!(outline.links[0].text, "WhatsApp");
        assert_eq!(outline.blocks.last().unwrap().graphics[0].label.as_deref(), Some("Verified"));
    }

    #[test]
    fn breaks_are_kept_as_lines() {
        let outline = Outline::of("<h5>a<br>b<br/><br/>c<br></h5>");
        assert_eq!(outline.blocks[0].lines, ["a", "b", "", "c"]);
    }

    #[test]
    fn the_head_and_the_links_are_gathered() {
        let page = "<html lang=de><title>T &amp; U</title><base href=/x/><meta property=og:title content=O>\
                    <a href=' y ' title=L>a<div>b</div><img alt=c></a><input type=password><svg><title>no</title>";
        let outline = Outline::of(page);
        assert_eq!(outline.language.as_deref(), Some("de"));
        assert_eq!(outline.title.as_ref().map(|title| title.text.as_str()), Some("T & U"));
        assert_eq!(outline.base.as_deref(), Some("/x/"));
        assert_eq!(outline.meta("og:title").map(|content| content.text.as_str()), Some("O"));
        let link = &outline.links[0];
        assert_eq!((link.href.as_str(), link.text.as_str(), link.label.as_str()), ("y", "ab c", "L"));
        assert!(outline.asks_for_password && outline.is_cut);
    }

    #[test]
    fn an_endless_page_is_cut_and_says_so() {
        let outline = Outline::of(&"<a href=x>".repeat(MOST_LINKS + 1));
        assert!(outline.is_cut && outline.links.len() == MOST_LINKS);
    }
}
