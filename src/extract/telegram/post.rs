//! One post: time, text, what it carries, how often it was seen and reacted to.
//!
//! Whoever signed it, and any person whose words it passes on, is left out.

use url::Url;

use crate::{
    count::Count,
    extract::{Media, MediaKind, Post, PostKind, markup::Tag},
    fact::Fact,
    platform::{ChannelAddress, Platform},
};

use super::{
    count,
    notes::Notes,
    part::Part,
    poll::PollReader,
    reactions::Reactions,
    rich_text::{LONGEST, RichText},
    walk::Event,
};

/// Telegram's albums have ten parts, its texts some dozens of links.
const MOST: usize = 1_000;

/// A post as it is read.
pub(super) struct PostReader {
    post: Post,
    /// How issues name it.
    place: String,
    text: Option<RichText>,
    reactions: Reactions,
    poll: Option<PollReader>,
    views: Option<String>,
    voters: Option<String>,
    /// What stands in the line with the time besides signature and time.
    meta: Option<String>,
    time: Option<String>,
    not_shown: bool,
    is_too_deep: bool,
}

impl PostReader {
    /// Begins with the start tag of a post that is known by that number.
    pub(super) fn new(id: u64, place: String, tag: &Tag<'_>) -> Self {
        let classes = tag.attribute("class");
        let is_service = classes
            .is_some_and(|classes| classes.split_ascii_whitespace().any(|class| class == "service_message"));
        let kind = if is_service { PostKind::Service } else { PostKind::Own };
        Self {
            place: format!("post {id}"),
            post: Post::new(id.to_string(), kind, place),
            text: None,
            reactions: Reactions::default(),
            poll: None,
            views: None,
            voters: None,
            meta: None,
            time: None,
            not_shown: false,
            is_too_deep: false,
        }
    }

    /// Takes the next event inside the post.
    pub(super) fn see(&mut self, event: &Event<'_>, notes: &mut Notes<'_>) {
        match event {
            Event::Start { part, opens, tag } => {
                if *opens {
                    self.open(*part, tag);
                }
                self.start(*part, *opens, tag);
            }
            Event::End { part: Part::Text, name, .. } => {
                if let Some(text) = &mut self.text {
                    text.end(name);
                }
            }
            Event::End { part: Part::Reaction, closes: true, .. } => self.reactions.close(&self.place, notes),
            Event::End { .. } => {}
            Event::Text { part, text } => self.text(*part, &htmlize::unescape(*text)),
            Event::TooDeep => self.is_too_deep = true,
        }
    }

    fn open(&mut self, part: Part, tag: &Tag<'_>) {
        let is_service = self.post.kind == PostKind::Service;
        match part {
            Part::Text => drop(self.text.get_or_insert_default()),
            Part::Reply if self.post.kind == PostKind::Own => self.post.kind = PostKind::Reply,
            Part::Forwarded if !is_service => self.post.kind = PostKind::Forwarded,
            Part::ForwardedName => {
                self.post.forwarded_from = tag.attribute("href").and_then(|href| channel_of_post(&href));
            }
            Part::Media(kind) if self.post.media.len() < MOST => {
                self.post.media.push(Media { kind, description: None });
            }
            Part::Views => drop(self.views.get_or_insert_default()),
            Part::Voters => drop(self.voters.get_or_insert_default()),
            Part::Meta => drop(self.meta.get_or_insert_default()),
            Part::Date => {
                let address = tag.attribute("href").and_then(|href| Url::parse(&href).ok());
                let own = address.filter(|url| ChannelAddress::of(url).is_some());
                self.post.url = own.map(String::from);
            }
            Part::Poll => drop(self.poll.get_or_insert_default()),
            Part::PollOption => {
                if let Some(poll) = &mut self.poll {
                    poll.open_option();
                }
            }
            Part::NotShown => self.not_shown = true,
            _ => {}
        }
    }

    fn start(&mut self, part: Part, opens: bool, tag: &Tag<'_>) {
        match part {
            Part::Text => {
                if let Some(text) = &mut self.text {
                    text.start(tag);
                }
                if tag.is("a") {
                    self.link(tag);
                }
            }
            Part::Media(MediaKind::Document) if !opens => self.icon(tag),
            Part::Date if tag.is("time") && self.time.is_none() => {
                self.time = tag.attribute("datetime").map(std::borrow::Cow::into_owned);
            }
            Part::Reaction | Part::ReactionIcon => self.reactions.start(part, opens, tag),
            _ => {}
        }
    }

    /// Music is shown as a document with a picture of its own.
    fn icon(&mut self, tag: &Tag<'_>) {
        let Some(classes) = tag.attribute("class") else { return };
        let has = |wanted: &str| classes.split_ascii_whitespace().any(|class| class == wanted);
        if has("tgme_widget_message_document_icon")
            && has("audio")
            && let Some(media) = self.post.media.last_mut()
        {
            media.kind = MediaKind::Audio;
        }
    }

    /// Hashtags are relative addresses and lead nowhere else; `tel:` and the like are no pages.
    fn link(&mut self, tag: &Tag<'_>) {
        let Some(href) = tag.attribute("href") else { return };
        let is_page = href.starts_with("https://") || href.starts_with("http://");
        if is_page && self.post.links.len() < MOST {
            self.post.links.push(href.into_owned());
        }
    }

    fn text(&mut self, part: Part, text: &str) {
        let short = match part {
            Part::Text => {
                if let Some(rich) = &mut self.text {
                    rich.text(text);
                }
                return;
            }
            Part::Reaction | Part::ReactionIcon => return self.reactions.text(part, text),
            Part::PollQuestion | Part::PollType | Part::PollPercent | Part::PollOptionText => {
                if let Some(poll) = &mut self.poll {
                    poll.text(part, text);
                }
                return;
            }
            Part::Views => &mut self.views,
            Part::Voters => &mut self.voters,
            Part::Meta => &mut self.meta,
            _ => return,
        };
        if let Some(short) = short.as_mut().filter(|short| short.len() + text.len() <= 200) {
            short.push_str(text);
        }
    }

    /// Returns the post; `None` with an issue when its parts could not be told apart.
    pub(super) fn finish(mut self, notes: &mut Notes<'_>) -> Option<Post> {
        if self.is_too_deep {
            notes.issue(
                "too_deep",
                &self.place,
                "elements are nested deeper than in any real page; the post is left out",
            );
            return None;
        }
        self.post.posted_at = self.time(notes);
        self.post.edited = self.edited(notes);
        self.post.views = self.number(self.views.as_deref(), "views", notes);
        let voters = self.number(self.voters.as_deref(), "voters", notes);
        let place = self.place.clone();
        self.post.poll = self.poll.take().map(|poll| poll.finish(voters, &place, notes));
        let (reactions, total) = std::mem::take(&mut self.reactions).finish();
        (self.post.reactions, self.post.reactions_total) = (reactions, total);
        self.post.text = self.shown_text(notes);
        Some(self.post)
    }

    fn time(&self, notes: &mut Notes<'_>) -> Option<jiff::Timestamp> {
        let time = self.time.as_deref().and_then(|time| time.parse().ok());
        if time.is_none() {
            let found = self.time.as_deref().unwrap_or("no time");
            notes.issue("no_time", &self.place, format!("{found:?} is no time of posting"));
        }
        time
    }

    /// The mark is plain text, in English on every page seen; no mark means not edited.
    fn edited(&self, notes: &mut Notes<'_>) -> Fact {
        let Some(meta) = self.meta.as_deref().filter(|_| self.post.kind != PostKind::Service) else {
            return Fact::Unknown;
        };
        let mark = meta.trim_matches(|character: char| character.is_whitespace() || character == ',');
        match mark {
            "" => Fact::Unmet,
            "edited" => Fact::Met,
            other => {
                notes.issue("unknown_mark", &self.place, format!("{other:?} beside the time"));
                Fact::Unknown
            }
        }
    }

    fn number(&self, text: Option<&str>, field: &str, notes: &mut Notes<'_>) -> Option<Count> {
        match count::read(text?) {
            Ok(count) => Some(count),
            Err(error) => {
                notes.issue(error.code(), &self.place, format!("{field}: {error}"));
                None
            }
        }
    }

    /// Pictures need no text. A post that shows nothing at all has something that the page cannot show.
    fn shown_text(&mut self, notes: &mut Notes<'_>) -> Option<String> {
        if let Some(rich) = &mut self.text {
            let text = rich.finish();
            if rich.is_cut {
                notes.issue(
                    "text_too_long",
                    &self.place,
                    format!("only the first {LONGEST} characters are kept"),
                );
            }
            return Some(text);
        }
        if self.post.kind == PostKind::Service {
            return None;
        }
        if !self.post.media.is_empty() || self.post.poll.is_some() {
            return Some(String::new());
        }
        if self.not_shown {
            self.post.media.push(Media { kind: MediaKind::Other, description: None });
            notes.issue(
                "text_not_supported",
                &self.place,
                "the page refers to the app for what it cannot show",
            );
        } else {
            notes.issue("nothing_shown", &self.place, "neither text nor anything else that is known here");
        }
        None
    }
}

/// Returns the channel that a link to a post names. A link to a name alone may be a person's.
fn channel_of_post(href: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    let number = url.path_segments()?.next_back()?;
    let is_post = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    ChannelAddress::of(&url)
        .filter(|channel| is_post && channel.platform == Platform::Telegram)
        .map(|channel| channel.handle)
}
