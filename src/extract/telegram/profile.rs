//! What a page says of the channel itself, on the card and beside the posts alike.

use url::Url;

use crate::{
    extract::{Observation, PageLink, markup::Tag, text},
    fact::Fact,
    platform,
};

use super::{
    notes::Notes,
    part::Part,
    rich_text::{LONGEST, RichText},
    walk::Event,
};

/// Pages seen have five counters, two lines on a card, and a handful of links.
const MOST: usize = 50;

/// The text of an element.
#[derive(Debug, Default)]
pub(super) struct Caught {
    text: RichText,
    /// Byte offset of the element.
    pub(super) offset: usize,
    /// Its end was seen: half a number is another number.
    is_whole: bool,
}

impl Caught {
    /// Returns the text on one line; `None` when the page ends in it.
    pub(super) fn line(&mut self) -> Option<String> {
        self.is_whole.then(|| text::one_line(&self.text.finish()))
    }

    fn lines(&mut self) -> Option<String> {
        self.is_whole.then(|| self.text.finish())
    }
}

/// A counter with what it counts.
#[derive(Debug, Default)]
pub(super) struct Counter {
    pub(super) value: Caught,
    pub(super) kind: Caught,
}

/// What a page says of the channel.
#[derive(Debug, Default)]
pub(super) struct Profile {
    name: Option<Caught>,
    username: Option<Caught>,
    description: Option<Caught>,
    /// Lines below the name of a card.
    pub(super) extras: Vec<Caught>,
    /// Numbers of the column beside the posts.
    pub(super) counters: Vec<Counter>,
    /// The line with the subscribers in the bar above the posts.
    pub(super) bar: Option<Caught>,
    label: Option<Caught>,
    verified_at: Option<usize>,
    unknown_mark_at: Option<usize>,
    picture: Option<(String, usize)>,
    links: Vec<(String, usize)>,
    announced_title: Option<(String, usize)>,
    announced_name: Option<(String, usize)>,
    /// The page links to the channel's posts.
    pub(super) links_to_preview: bool,
    /// `before` of the link to older posts.
    pub(super) older: Option<u64>,
    /// The page is a card.
    pub(super) is_card: bool,
    /// The column beside the posts was seen to its end, or the card to the end of the page.
    is_whole: bool,
}

impl Profile {
    /// Takes the next event outside of posts.
    pub(super) fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start { part, opens, tag } => self.start(*part, *opens, tag),
            Event::End { part, closes, name } => self.end(*part, *closes, name),
            Event::Text { part, text } => {
                if let Some(caught) = self.caught(*part).filter(|caught| !caught.is_whole) {
                    caught.text.text(&htmlize::unescape(*text));
                }
            }
            Event::TooDeep => {}
        }
    }

    fn start(&mut self, part: Part, opens: bool, tag: &Tag<'_>) {
        if opens {
            self.open(part, tag);
        } else if let Some(caught) = self.caught(part) {
            caught.text.start(tag);
        }
        match part {
            Part::Labels if !opens => drop(self.unknown_mark_at.get_or_insert(tag.offset)),
            Part::Photo if tag.is("img") && self.picture.is_none() => {
                let source = tag.attribute("src").filter(|source| source.starts_with("https://"));
                self.picture = source.map(|source| (source.into_owned(), tag.offset));
            }
            Part::Outside if tag.is("meta") => self.meta(tag),
            Part::Outside if tag.is("link") => self.head_link(tag),
            _ => {}
        }
        if tag.is("a") {
            self.link(part, tag);
        }
    }

    fn open(&mut self, part: Part, tag: &Tag<'_>) {
        self.is_card |= matches!(part, Part::CardTitle | Part::CardExtra | Part::CardDescription);
        let caught = || Caught { offset: tag.offset, ..Caught::default() };
        match part {
            Part::CardTitle | Part::Title => drop(self.name.get_or_insert_with(caught)),
            Part::CardDescription | Part::Description => drop(self.description.get_or_insert_with(caught)),
            Part::Username => drop(self.username.get_or_insert_with(caught)),
            Part::HeaderCounter => drop(self.bar.get_or_insert_with(caught)),
            Part::Label => drop(self.label.get_or_insert_with(caught)),
            Part::Verified => drop(self.verified_at.get_or_insert(tag.offset)),
            Part::CardExtra if self.extras.len() < MOST => self.extras.push(caught()),
            Part::Counter if self.counters.len() < MOST => self.counters.push(Counter::default()),
            Part::CounterValue | Part::CounterType => {
                if let Some(caught) = self.caught(part) {
                    caught.offset = tag.offset;
                }
            }
            Part::More => {
                let before = tag.attribute("data-before").and_then(|before| before.parse().ok());
                self.older = self.older.or(before);
            }
            _ => {}
        }
    }

    fn end(&mut self, part: Part, closes: bool, name: &str) {
        self.is_whole |= closes && part == Part::ChannelInfo;
        self.is_whole |= self.is_card && name.eq_ignore_ascii_case("body");
        if let Some(caught) = self.caught(part) {
            if closes {
                caught.is_whole = true;
            } else {
                caught.text.end(name);
            }
        }
    }

    /// Returns the text that belongs to a part.
    fn caught(&mut self, part: Part) -> Option<&mut Caught> {
        match part {
            Part::CardTitle | Part::Title => self.name.as_mut(),
            Part::CardDescription | Part::Description => self.description.as_mut(),
            Part::Username => self.username.as_mut(),
            Part::HeaderCounter => self.bar.as_mut(),
            Part::Label => self.label.as_mut(),
            Part::CardExtra => self.extras.last_mut(),
            Part::CounterValue => self.counters.last_mut().map(|counter| &mut counter.value),
            Part::CounterType => self.counters.last_mut().map(|counter| &mut counter.kind),
            _ => None,
        }
    }

    fn meta(&mut self, tag: &Tag<'_>) {
        let Some(property) = tag.attribute("property") else { return };
        let Some(content) = tag.attribute("content").filter(|content| content.len() <= LONGEST) else {
            return;
        };
        match &*property {
            "og:title" if self.announced_title.is_none() => {
                self.announced_title = Some((content.into_owned(), tag.offset));
            }
            "al:ios:url" if self.announced_name.is_none() => {
                let name = content.split_once("resolve?domain=").map(|(_, name)| name);
                let name = name.and_then(|name| name.split('&').next()).filter(|name| is_name(name));
                self.announced_name = name.map(|name| (name.to_owned(), tag.offset));
            }
            _ => {}
        }
    }

    fn head_link(&mut self, tag: &Tag<'_>) {
        if tag.attribute("rel").is_some_and(|rel| rel == "prev") {
            let href = tag.attribute("href");
            let before = href.as_deref().and_then(|href| href.split_once("before=")?.1.parse().ok());
            self.older = self.older.or(before);
        }
    }

    fn link(&mut self, part: Part, tag: &Tag<'_>) {
        let Some(href) = tag.attribute("href") else { return };
        self.links_to_preview |= href.starts_with("/s/");
        let is_described = matches!(part, Part::Description | Part::CardDescription);
        if is_described && self.links.len() < MOST {
            self.links.push((href.into_owned(), tag.offset));
        }
    }

    /// Returns true when the page says that nobody has the name.
    pub(super) fn is_free_name(&self) -> bool {
        let title = self.announced_title.as_ref().map(|(title, _)| title.as_str());
        self.name.is_none() && title.is_some_and(|title| title.starts_with("Telegram: Contact @"))
    }

    /// Returns true when the page names somebody.
    pub(super) fn has_name(&self) -> bool {
        self.name.is_some()
    }

    /// Returns true when the page has a place for the channel's description and counters.
    pub(super) fn has_header(&self) -> bool {
        self.name.is_some() || self.username.is_some() || !self.counters.is_empty()
    }

    /// Returns the name in the channel's address.
    fn handle(&mut self, notes: &mut Notes<'_>) -> Option<String> {
        let username = self.username.as_mut().and_then(|caught| Some((caught.line()?, caught.offset)));
        let shown = username.and_then(|(line, offset)| {
            let name = line.strip_prefix('@').filter(|name| is_name(name))?.to_owned();
            Some((name, "div.tgme_channel_info_header_username", offset))
        });
        let announced = || {
            let (name, offset) = self.announced_name.clone()?;
            Some((name, "meta[property=\"al:ios:url\"]", offset))
        };
        let (name, element, offset) = shown.or_else(announced)?;
        notes.found("handle", element, offset, &name);
        notes.compare_with_address(&name);
        Some(name)
    }

    /// Returns what both kinds of page say in the same way: all but the numbers.
    pub(super) fn observe(&mut self, notes: &mut Notes<'_>) -> Observation {
        let name = self.shown_name(notes);
        let badge = if name.is_some() { self.badge(notes) } else { Fact::Unknown };
        Observation {
            name,
            handle: self.handle(notes),
            description: self.shown_description(notes),
            badge,
            picture_url: self.picture.take().map(|(address, offset)| {
                notes.found("picture_url", "img", offset, &address);
                address
            }),
            ..Observation::default()
        }
    }

    fn shown_name(&mut self, notes: &mut Notes<'_>) -> Option<String> {
        let element = if self.is_card { "div.tgme_page_title" } else { "div.tgme_channel_info_header_title" };
        let shown = self.name.as_mut().and_then(|caught| Some((caught.line()?, element, caught.offset)));
        let announced = || {
            let (title, offset) = self.announced_title.as_ref()?;
            Some((text::one_line(title), "meta[property=\"og:title\"]", *offset))
        };
        let (name, element, offset) = shown.or_else(announced).filter(|(name, _, _)| !name.is_empty())?;
        notes.found("name", element, offset, &name);
        Some(name)
    }

    /// The element is left out when there is no description.
    fn shown_description(&mut self, notes: &mut Notes<'_>) -> Option<String> {
        let element =
            if self.is_card { "div.tgme_page_description" } else { "div.tgme_channel_info_description" };
        let Some(caught) = &mut self.description else {
            return (self.is_whole && self.name.is_some()).then(String::new);
        };
        let description = caught.lines()?;
        if caught.text.is_cut {
            notes.issue(
                "description_too_long",
                element,
                format!("only the first {LONGEST} characters are kept"),
            );
        }
        notes.found("description", element, caught.offset, &description);
        Some(description)
    }

    /// A check mark beside the name; none where marks would stand is none.
    fn badge(&mut self, notes: &mut Notes<'_>) -> Fact {
        if let Some(offset) = self.verified_at {
            notes.found("badge", "i.verified-icon", offset, "✔");
            return Fact::Met;
        }
        if let Some(label) = self.label.as_mut().and_then(Caught::line) {
            notes.issue("label", ".tgme_label", format!("the platform marks the channel: {label}"));
        }
        if let Some(offset) = self.unknown_mark_at {
            let place = notes.place_of("div.tgme_channel_info_header_labels", offset);
            notes.issue("unknown_mark", &place, "a mark of unknown meaning beside the name");
            return Fact::Unknown;
        }
        let place = if self.is_card { "div.tgme_page_title" } else { "div.tgme_channel_info_header" };
        match &self.name {
            Some(name) if self.is_whole => {
                notes.found("badge", place, name.offset, "no mark");
                Fact::Unmet
            }
            _ => Fact::Unknown,
        }
    }

    /// Returns the websites that the description links to.
    pub(super) fn websites(&self, notes: &mut Notes<'_>) -> Vec<PageLink> {
        let websites = self.links.iter().filter_map(|(href, offset)| {
            let address = Url::parse(href).ok()?;
            let is_website =
                matches!(address.scheme(), "http" | "https") && !platform::is_platform_host(&address);
            let handle = platform::plain_host(&address).filter(|_| is_website)?;
            let evidence = notes.evidence("links", "a", *offset, href);
            Some(PageLink { platform: None, handle, address, rel_me: false, verified_at: None, evidence })
        });
        websites.collect()
    }
}

fn is_name(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
