//! A chat that WhatsApp exported as text.
//!
//! The parts below read chats of any phone: `head` one head, `chat` where messages begin and end, `date_order` which
//! number is the day, `sender` who wrote. Import uses them to keep the channel's own messages, written anew in one
//! form, one document a month. What stands here reads that form, with the time zone that import noted beside it.
//!
//! The form: `[2026-03-28, 14:05:09] channel: text`, without seconds where the phone wrote none; a message ends with
//! CRLF, a line inside it with LF. Text and the phone's words for files, polls and the like stand as exported.

mod attachment;
mod chat;
mod content;
mod date_order;
mod head;
mod marks;
mod moment;
mod poll;
mod sender;
mod service;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

pub use chat::{Chat, Message, Messages};
pub use date_order::Undecided;
pub use head::Stamp;
pub use sender::{is_telephone_number, plain_name};

use super::{
    DateOrder, Extraction, Issue, Post, PostKind, TimePrecision,
    page::{Page, Places},
    whatsapp::web_address,
};
use crate::collect::CheckStatus;

/// Under which name the channel stands in the form that import writes: whoever typed, the words are the channel's.
pub const CHANNEL: &str = "channel";

/// More posts than this nobody publishes in a month.
const MOST_POSTS: usize = 50_000;
/// The longest text of a post in characters: what WhatsApp lets through.
const LONGEST: usize = 65_536;
/// More links than this no post has.
const MOST_LINKS: usize = 200;

/// Reads a month of a channel, as import has written it.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let Some(zone) = page.parameter("zone").and_then(|zone| TimeZone::get(zone).ok()) else {
        return changed("no_zone", "nothing says in which time zone the clock of the phone was");
    };
    match Chat::normal(&page.text) {
        Some(chat) => Reader::new(page, zone).read(&chat),
        None => changed("no_messages", "no line is a message in the form that import writes"),
    }
}

/// Returns the name of an attached file, where a line of a message names one.
#[must_use]
pub fn attached_file(line: &str) -> Option<&str> {
    attachment::file_name(line)
}

/// Returns true for a text that the phone wrote itself under that sender's name, such as who was added.
#[must_use]
pub fn is_note(text: &str, sender: &str) -> bool {
    service::is_note(text, sender)
}

/// Returns where the text stands in a line that looks like the head of a message, and who is said to have sent it.
#[must_use]
pub fn quoted_sender(line: &str) -> Option<(usize, &str)> {
    let (_, end) = head::parse(line.as_bytes())?;
    let (sender, _) = sender::split(&line[end..], None)?;
    let at = sender.as_ptr() as usize - line.as_ptr() as usize;
    Some((at, sender))
}

/// Returns the text of a file: UTF-8, UTF-16 with a byte order mark, or Windows-1252.
#[must_use]
pub fn decode(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    super::charset::decode(bytes, Some("text/plain; charset=utf-8")).text
}

fn changed(code: &str, detail: &str) -> Extraction {
    let issue = Issue { code: code.to_owned(), place: "page".to_owned(), detail: detail.to_owned() };
    Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() }
}

struct Reader<'p> {
    places: Places<'p>,
    zone: TimeZone,
    posts: Vec<Post>,
    /// How often an id was given, and to what time it belongs.
    ids: BTreeMap<String, u32>,
    last: Option<Stamp>,
    issues: Vec<Issue>,
}

impl<'p> Reader<'p> {
    fn new(page: &'p Page<'_>, zone: TimeZone) -> Self {
        Self {
            places: Places::of(page),
            zone,
            posts: Vec::new(),
            ids: BTreeMap::new(),
            last: None,
            issues: Vec::new(),
        }
    }

    fn read(mut self, chat: &Chat<'_>) -> Extraction {
        for message in chat.messages() {
            let place = self.places.place("message", message.offset);
            if self.posts.len() >= MOST_POSTS {
                self.issue("too_many_posts", &place, format!("only the first {MOST_POSTS} are read"));
                break;
            }
            self.take(&message, place);
            self.last = Some(message.stamp);
        }
        Extraction {
            status: CheckStatus::Ok,
            posts: self.posts,
            issues: self.issues,
            ..Extraction::default()
        }
    }

    fn take(&mut self, message: &Message<'_>, place: String) {
        let Some((_, written)) =
            message.sender_and_text(Some(CHANNEL)).filter(|(sender, _)| *sender == CHANNEL)
        else {
            return self.issue("other_sender", &place, "not a message of the channel".to_owned());
        };
        let precision =
            if message.stamp.has_seconds() { TimePrecision::Second } else { TimePrecision::Minute };
        let local = message.stamp.local(DateOrder::DayFirst);
        let Some(moment) = local.and_then(|local| moment::moment(local, precision, &self.zone)) else {
            return self.issue("malformed_time", &place, "no calendar has this day".to_owned());
        };
        if let Some(doubt) = moment.doubt {
            let (code, detail) = doubt.issue();
            self.issue(code, &place, detail.to_owned());
        }
        let mut content = content::read(written);
        if let Some(text) = content.text.as_mut().filter(|text| text.len() > LONGEST)
            && let Some((end, _)) = text.char_indices().nth(LONGEST)
        {
            text.truncate(end);
            self.issue("text_too_long", &place, format!("only the first {LONGEST} characters are kept"));
        }
        let mut post = Post::unnamed(PostKind::Own, moment.at, content.text.as_deref(), place);
        post.posted_precision = moment.precision;
        post.deleted = content.deleted;
        post.edited = content.edited;
        post.links = content.text.as_deref().map(links).unwrap_or_default();
        post.text = content.text;
        post.media = content.media;
        post.poll = content.poll;
        self.add(post, message.stamp);
    }

    /// Adds a post. The parts of an album are messages of one time that all say nothing: they are counted. The same
    /// words of the same time once more are the same post.
    fn add(&mut self, mut post: Post, stamp: Stamp) {
        let count = self.ids.entry(post.post_id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            let has_words = post.text.as_ref().is_some_and(|text| !text.is_empty());
            if has_words || self.last != Some(stamp) {
                let place = post.place;
                return self.issue(
                    "post_twice",
                    &place,
                    "the same words of the same time stand here already".to_owned(),
                );
            }
            post.post_id = format!("{}-{count}", post.post_id);
        }
        self.posts.push(post);
    }

    fn issue(&mut self, code: &str, place: &str, detail: String) {
        self.issues.push(Issue { code: code.to_owned(), place: place.to_owned(), detail });
    }
}

/// Returns the addresses in a text, in full.
fn links(text: &str) -> Vec<String> {
    let found = text.lines().flat_map(web_address::find);
    let whole = found.filter_map(|found| {
        let has_scheme = found.text.contains("://");
        let address = if has_scheme { found.text.to_owned() } else { format!("https://{}", found.text) };
        url::Url::parse(&address).ok().map(|_| address)
    });
    whole.take(MOST_LINKS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::MediaKind, fact::Fact};

    const NOTED: &str = "text/plain; charset=utf-8; zone=Europe/Berlin; order=day-first";

    fn read_text(text: &str) -> Extraction {
        read(&Page::decode(text.as_bytes(), Some(NOTED), None))
    }

    #[test]
    fn posts_have_time_text_links_and_place() {
        let text = "[2026-03-28, 14:05] channel: Guten Tag!\nMehr: www.musterland.example/bus.\r\n\
                    [2026-03-28, 14:06] channel: IMG-20260328-WA0001.jpg (Datei angehängt)\nBlick\r\n\
                    [2026-03-28, 14:07] channel: \u{200e}Diese Nachricht wurde gelöscht.\r\n";
        let read = read_text(text);
        assert_eq!((read.status, read.issues.as_slice()), (CheckStatus::Ok, &[][..]));
        let [first, second, third] = read.posts.as_slice() else { panic!("{:?}", read.posts) };
        assert_eq!(first.text.as_deref(), Some("Guten Tag!\nMehr: www.musterland.example/bus."));
        assert_eq!(first.links, ["https://www.musterland.example/bus"]);
        assert_eq!(first.posted_at, Some("2026-03-28T13:05:00Z".parse().unwrap()));
        assert_eq!((first.posted_precision, first.deleted), (TimePrecision::Minute, Fact::Unmet));
        assert_eq!(first.place, "message (line 1, column 1)");
        assert!(first.is_unnamed());
        assert_eq!((second.text.as_deref(), second.media[0].kind), (Some("Blick"), MediaKind::Photo));
        assert_eq!((third.text.as_deref(), third.deleted), (None, Fact::Met));
        assert_eq!(third.place, "message (line 5, column 1)");
    }

    #[test]
    fn parts_of_an_album_are_counted_and_the_same_words_are_one_post() {
        let photo = "[2026-03-28, 14:05] channel: <Medien ausgeschlossen>\r\n";
        let words = "[2026-03-28, 14:06] channel: Guten Tag\r\n";
        let read = read_text(&[photo, photo, photo, words, words, photo].concat());
        let ids: std::collections::BTreeSet<_> = read.posts.iter().map(|post| &post.post_id).collect();
        assert_eq!((read.posts.len(), ids.len()), (4, 4));
        assert_eq!(read.issues.iter().filter(|issue| issue.code == "post_twice").count(), 2);
    }

    #[test]
    fn what_import_did_not_write_is_not_read() {
        let codes = |read: Extraction| (read.status, read.issues.first().map(|issue| issue.code.clone()));
        let changed = |code: &str| (CheckStatus::PageChanged, Some(code.to_owned()));
        assert_eq!(codes(read_text("03.08.21, 12:30 - A: x")), changed("no_messages"));
        assert_eq!(codes(read_text("")), changed("no_messages"));
        let without_zone = Page::decode(b"[2026-03-28, 14:05] channel: x\r\n", None, None);
        assert_eq!(codes(read(&without_zone)), changed("no_zone"));
        let other = read_text("[2026-03-28, 14:05] Erika: x\r\n[2026-03-28, 14:05] channel: y\r\n");
        assert_eq!((other.posts.len(), other.issues[0].code.as_str()), (1, "other_sender"));
    }

    #[test]
    fn a_text_without_end_is_cut_and_told() {
        let read = read_text(&format!("[2026-03-28, 14:05] channel: {}", "ä".repeat(100_000)));
        assert_eq!(read.posts[0].text.as_ref().map(|text| text.chars().count()), Some(LONGEST));
        assert_eq!(read.issues[0].code, "text_too_long");
    }
}
