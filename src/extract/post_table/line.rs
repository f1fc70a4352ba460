//! One line of a table of posts.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use url::Url;

use super::id;
use crate::{
    count::Count,
    extract::{
        Issue, Media, MediaKind, Post, PostKind, Reaction, TimePrecision,
        table::{Line, issue},
    },
    typed::{self, Moment},
};

/// One line of a table of posts, as import keeps it: its fields are the columns. An empty cell is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PostLine {
    /// Where in the table that was handed over it stood, such as `row 7`.
    pub place: String,
    /// What the platform knows the post by.
    pub post_id: String,
    /// Its own address.
    pub url: String,
    /// `own`, `forwarded` or `reply`; empty is own.
    pub kind: String,
    /// The day, or day and time.
    pub date: String,
    /// The clock time, where it stood in a cell of its own.
    pub time: String,
    /// Whether it was edited afterwards: yes, no or unknown.
    pub edited: String,
    /// The title.
    pub title: String,
    /// The text; in what a program wrote, an empty cell is a post without text.
    pub text: String,
    /// The language that the platform states.
    pub language: String,
    /// Addresses in the text, a blank between them.
    pub links: String,
    /// What it carries besides text: words such as `photo`, a blank between them.
    pub media: String,
    /// How often it was seen.
    pub views: String,
    /// Reactions by kind: `👍=12 ❤=3`.
    pub reactions: String,
    /// All reactions together.
    pub reactions_total: String,
    /// How often it was answered.
    pub replies: String,
    /// How often it was passed on.
    pub shares: String,
}

impl Line for PostLine {
    fn place(&mut self) -> &mut String {
        &mut self.place
    }
}

impl PostLine {
    /// Reads a line, or says what in it could not be read.
    pub fn read(&self, zone: &TimeZone, origin: Origin) -> Result<Post, Issue> {
        let wrong = |code: &str, column: &str, cell: &str, why: &dyn ToString| {
            issue(code, &self.place, format!("{column}: \"{}\": {}", typed::shown(cell), why.to_string()))
        };
        let count = |column: &str, cell: &str| -> Result<Option<Count>, Issue> {
            let cell = cell.trim();
            if cell.is_empty() {
                return Ok(None);
            }
            let read = match (origin, cell.parse()) {
                (Origin::Program, Ok(whole)) => Ok(Count::exact(whole)),
                _ => typed::count(cell),
            };
            read.map(Some).map_err(|why| wrong("not_a_count", column, cell, &why))
        };
        let kind = match self.kind.trim() {
            "" | "own" => PostKind::Own,
            "forwarded" => PostKind::Forwarded,
            "reply" => PostKind::Reply,
            other => return Err(wrong("unknown_kind", "kind", other, &"no kind of post")),
        };
        let url = Url::parse(self.url.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let is_dated = !(self.date.trim().is_empty() && self.time.trim().is_empty());
        let moment = is_dated.then(|| typed::moment(&self.date, &self.time, zone)).transpose();
        let moment = moment.map_err(|why| wrong("not_a_date", "date", &self.date, &why))?;
        let text = match (self.text.trim(), origin) {
            ("", Origin::Person) => None,
            (text, _) => Some(text.to_owned()),
        };
        let given = Some(self.post_id.trim().to_owned()).filter(|id| !id.is_empty());
        let named = given.or_else(|| url.as_ref().and_then(id::of_address));
        let mut post = match (named, moment) {
            (Some(id), _) => Post::new(id, kind, &self.place),
            (None, Some(moment)) => Post::unnamed(kind, moment.at(), text.as_deref(), &self.place),
            (None, None) => {
                return Err(wrong("not_a_date", "date", "", &"neither a date nor an address of the post"));
            }
        };
        post.posted_at = moment.map(Moment::at);
        post.posted_precision = match moment {
            Some(Moment::Day(_)) => TimePrecision::Day,
            Some(Moment::Minute(_)) => TimePrecision::Minute,
            Some(Moment::Second(_)) | None => TimePrecision::Second,
        };
        post.edited = typed::answer(&self.edited).ok_or_else(|| {
            wrong("unknown_answer", "edited", &self.edited, &"neither yes nor no nor unknown")
        })?;
        post.url = url.map(String::from);
        post.text = text;
        post.title = stated(&self.title);
        post.language = stated(&self.language);
        post.links = self.links.split_whitespace().map(str::to_owned).collect();
        post.media = self.media.split_whitespace().map(media).collect();
        post.views = count("views", &self.views)?;
        post.replies = count("replies", &self.replies)?;
        post.shares = count("shares", &self.shares)?;
        post.reactions_total = count("reactions", &self.reactions_total)?;
        for reaction in self.reactions.split_whitespace() {
            let (kind, number) = reaction
                .rsplit_once('=')
                .ok_or_else(|| wrong("not_a_count", "reactions", reaction, &"no number in it"))?;
            let count = count("reactions", number)?;
            post.reactions.extend(count.map(|count| Reaction { kind: kind.to_owned(), count }));
        }
        Ok(post)
    }
}

/// Who wrote the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A person: `1.200` may be rounded, an empty text is unknown.
    Person,
    /// A program: digits are the whole number, an empty text is none.
    Program,
}

fn stated(cell: &str) -> Option<String> {
    Some(cell.trim().to_owned()).filter(|cell| !cell.is_empty())
}

fn media(word: &str) -> Media {
    let kind = match typed::word(word).as_str() {
        "photo" | "image" | "bild" | "foto" | "graphimage" | "karussell" => MediaKind::Photo,
        "video" | "reel" | "graphvideo" | "short" => MediaKind::Video,
        "audio" | "ton" | "sprachnachricht" => MediaKind::Audio,
        "document" | "application" | "text" | "dokument" | "pdf" | "datei" => MediaKind::Document,
        "sticker" => MediaKind::Sticker,
        "geo" | "geo_live" | "venue" | "standort" => MediaKind::Location,
        "url" | "link" => MediaKind::LinkPreview,
        _ => MediaKind::Other,
    };
    Media { kind, description: None }
}
