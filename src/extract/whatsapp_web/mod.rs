//! A WhatsApp channel opened in WhatsApp Web and saved by a person, as import has reduced it.
//!
//! The page holds what was scrolled into view, nothing else: from the first row to the last the posts are known, and
//! nothing is concluded about any other time. No saved page could be looked at when this was written; the shape comes
//! from programs that read WhatsApp Web (facts, section 4.1), hence the caution.

mod message_id;
mod moment;
mod row;
mod stamp;
#[cfg(test)]
mod tests;
mod text;
mod window;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::{
    DateOrder, Evidence, Extraction, Issue, Observation, Post, PostKind, TimePrecision,
    markup::{Markup, Token},
    number,
    page::{Page, Places},
    text::one_line,
};
use crate::{collect::CheckStatus, count::Count, fact::Fact};
use moment::{Local, Moment};
use row::{Part, Row};

pub(crate) use super::whatsapp::names_followers;
pub(crate) use message_id::MessageId;
pub(crate) use stamp::{Stamp, Undecided};

/// Elements that may be open inside one row; pages described have about thirty.
const DEEPEST: usize = 200;
/// How far down an end tag looks for its start.
const FARTHEST: usize = 40;
/// A page with more than this is broken as a whole; the rest is only counted.
const MOST_ISSUES: usize = 50;

/// Reads the channel and the posts that were in view.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let mut shown = Pane::default();
    shown.walk(&page.text);
    let mut notes = Notes { issues: Vec::new(), further: 0 };
    if shown.rows.is_empty() && shown.header.is_empty() {
        notes.issue("no_message_pane", "page", "no row of messages, and no name above them");
        return Extraction {
            status: CheckStatus::PageChanged,
            issues: notes.finish(),
            ..Extraction::default()
        };
    }
    let times = times(page, &shown.rows, &mut notes);
    let posts = posts(page, shown.rows, &times, &mut notes);
    let language = page.language(shown.language.as_deref());
    let mut observation = Observation { locale: language, ..Observation::default() };
    let mut header = shown.header.iter();
    if let Some((name, offset)) = header.next() {
        observation.name = Some(name.clone());
        observation.evidence.push(page.evidence("name", "header", *offset, name));
    }
    if let Some((line, offset)) = header.find(|(line, _)| names_followers(line)) {
        observation.followers = followers(line, observation.locale.as_deref(), &mut notes);
        if observation.followers.is_some() {
            observation.evidence.push(page.evidence("followers", "header", *offset, line));
        }
    }
    observation.evidence.extend(window::evidence(&posts));
    let status = if observation.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    let observation = Some(observation);
    Extraction { status, observation, posts, issues: notes.finish(), ..Extraction::default() }
}

fn followers(line: &str, language: Option<&str>, notes: &mut Notes) -> Option<Count> {
    match number::read_count(line, language) {
        Ok(reading) => Some(reading.count),
        Err(error) => {
            notes.issue(error.code(), "header", &error.to_string());
            None
        }
    }
}

/// The message pane as it is gathered: what stands in its header, and its rows.
#[derive(Default)]
struct Pane {
    language: Option<String>,
    header: Vec<(String, usize)>,
    rows: Vec<Row>,
}

impl Pane {
    fn walk(&mut self, page: &str) {
        let mut open: Vec<(&str, Part)> = Vec::new();
        let mut is_header = false;
        let mut markup = Markup::new(page);
        let mut offset = 0;
        while let Some(token) = markup.next() {
            match token {
                Token::Start(tag) if tag.is("html") => {
                    self.language = tag.attribute("lang").map(std::borrow::Cow::into_owned);
                }
                Token::Start(tag) if tag.attribute("role").is_some_and(|role| role == "row") => {
                    open.clear();
                    is_header = false;
                    let mut row = Row::new(tag.offset);
                    row.start(&tag, Part::Plain);
                    self.rows.push(row);
                }
                Token::Start(tag) if self.rows.is_empty() => is_header |= tag.is("header"),
                Token::Start(tag) => {
                    let inside = open.last().map_or(Part::Plain, |(_, part)| *part);
                    let Some(row) = self.rows.last_mut() else { continue };
                    let part = row.start(&tag, inside);
                    if matches!(tag.name, "img" | "br" | "hr" | "wbr" | "input") {
                        continue;
                    }
                    if open.len() < DEEPEST { open.push((tag.name, part)) } else { row.is_too_deep = true }
                }
                Token::End(name) => {
                    is_header &= !name.eq_ignore_ascii_case("header");
                    let nearest = open.iter().rev().take(FARTHEST).position(|(open, _)| *open == name);
                    if let (Some(nearest), Some(row)) = (nearest, self.rows.last_mut()) {
                        for (name, part) in open.drain(open.len() - 1 - nearest..).rev() {
                            row.end(name, part);
                        }
                    }
                }
                Token::Text(text) => {
                    let text = htmlize::unescape(text);
                    if let Some(row) = self.rows.last_mut() {
                        row.words(&text, open.last().map_or(Part::Plain, |(_, part)| *part));
                    } else if is_header && self.header.len() < 10 && !text.trim().is_empty() {
                        self.header.push((one_line(&text), offset));
                    }
                }
            }
            offset = markup.offset();
        }
        self.rows.iter_mut().for_each(Row::settle);
    }
}

/// Returns when each row was published.
fn times(page: &Page<'_>, rows: &[Row], notes: &mut Notes) -> Vec<Option<Moment>> {
    let zone = page.parameter("zone").and_then(|zone| TimeZone::get(zone).ok());
    let Some(zone) = zone else {
        notes.issue("no_zone", "page", "no time zone is noted: local times are no moments");
        return vec![None; rows.len()];
    };
    let order = page.parameter("order").and_then(DateOrder::of_word);
    let locals: Vec<_> = rows.iter().map(|row| row.stamp.and_then(|stamp| stamp.local(order))).collect();
    let mut after = vec![None; rows.len()];
    let mut next = None;
    for (after, local) in after.iter_mut().zip(&locals).rev() {
        *after = next;
        next = local.or(next);
    }
    let (mut before, mut derived, mut unknown) = (None, 0, 0);
    let mut places = Places::of(page);
    let moments = rows.iter().zip(&locals).zip(after).map(|((row, local), after)| {
        let place = places.place("div[role=row]", row.offset);
        let Some(local) = *local else {
            if let Some(written) = row.unknown_stamp.as_ref().filter(|_| row.stamp.is_none()) {
                let shape: String = written.chars().take_while(|character| *character != ']').collect();
                notes.issue("unknown_time_form", &place, &shape);
            }
            let moment = moment::between(before, after, row.clock(), &zone);
            *(if moment.is_some() { &mut derived } else { &mut unknown }) += 1;
            return moment;
        };
        if before.is_some_and(|before| local < before) {
            notes.issue("order_of_times", &place, "it states an earlier time than the row above");
        }
        before = Some(local);
        let found = moment::of(local, &zone);
        match found {
            Some(Local::Twice(_)) => {
                notes.issue("ambiguous_local_time", &place, &format!("{local} was there twice that night"));
            }
            Some(Local::Never(_)) => {
                notes.issue(
                    "skipped_local_time",
                    &place,
                    &format!("{local} was never that night: another zone?"),
                );
            }
            _ => {}
        }
        found.and_then(Local::moment)
    });
    let moments = moments.collect();
    let counted = [
        ("times_derived", derived, "state no date; theirs follows from the posts around them"),
        ("times_unknown", unknown, "state no date, and the posts around them do not tell it"),
    ];
    for (code, rows, what) in counted.into_iter().filter(|(_, rows, _)| *rows > 0) {
        notes.issue(code, "page", &format!("{rows} rows {what}"));
    }
    moments
}

/// Makes posts of rows; a note of the platform is told by standing on no side where messages do.
fn posts(page: &Page<'_>, rows: Vec<Row>, times: &[Option<Moment>], notes: &mut Notes) -> Vec<Post> {
    let have_sides = rows.iter().any(|row| row.has_side);
    let mut places = Places::of(page);
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut posts = Vec::new();
    for (row, time) in rows.into_iter().zip(times) {
        let place = places.place("div[role=row]", row.offset);
        let is_bare = !row.has_side && row.stamp.is_none() && row.media.is_empty();
        let is_note = have_sides && is_bare && !row.is_not_drawn;
        let kind = if is_note { PostKind::Service } else { PostKind::Own };
        if row.is_not_drawn {
            notes.issue(
                "row_not_drawn",
                &place,
                "the browser had not drawn this row when the page was saved",
            );
        }
        let links = row.text.as_ref().map_or_else(Vec::new, |text| text.links.clone());
        let had_text = row.text.is_some();
        let text = row.text.and_then(text::MessageText::finish);
        if had_text && text.is_none() {
            notes.issue("text_cut", &place, "only the beginning of the text is shown, which is another text");
        }
        let Some(mut post) = named(&row.ids, kind, *time, text.as_deref(), &place) else {
            notes.issue("post_without_name", &place, "no id and no time: it is counted here only");
            continue;
        };
        let sights = seen.entry(post.post_id.clone()).or_default();
        *sights += 1;
        if *sights > 1 && !post.is_unnamed() {
            notes.issue("post_twice", &place, &format!("{} stands here already", post.post_id));
            continue;
        }
        if *sights > 1 {
            post.post_id = format!("{}-{sights}", post.post_id);
        }
        post.posted_at = time.map(|moment| moment.at);
        post.posted_precision = time.map_or(TimePrecision::Minute, |moment| moment.precision);
        // Without a caption there may be words that the browser has not drawn.
        post.text = text;
        post.links = links;
        post.media = row.media;
        post.deleted = if is_note { Fact::Unknown } else { row.deleted };
        post.edited = row.edited;
        posts.push(post);
    }
    posts
}

/// Names a post by its id, else by its time and text; `None` with neither.
fn named(
    ids: &[String],
    kind: PostKind,
    time: Option<Moment>,
    text: Option<&str>,
    place: &str,
) -> Option<Post> {
    let Some((first, further)) = ids.split_first() else {
        return Some(Post::unnamed(kind, time?.at, text, place));
    };
    let id = MessageId::parse(first)?;
    let post_id = id.server_id.unwrap_or(id.id);
    let others = [id.id, first].into_iter().chain(further.iter().map(String::as_str));
    let mut other_ids: Vec<String> = Vec::new();
    for other in others.filter(|other| *other != post_id) {
        if !other_ids.iter().any(|known| known == other) {
            other_ids.push(other.to_owned());
        }
    }
    Some(Post { other_ids, ..Post::new(post_id, kind, place) })
}

/// Issues as they come up.
struct Notes {
    issues: Vec<Issue>,
    further: usize,
}

impl Notes {
    fn issue(&mut self, code: &str, place: &str, detail: &str) {
        if self.issues.len() >= MOST_ISSUES {
            self.further += 1;
            return;
        }
        let detail = super::text::quote(detail);
        self.issues.push(Issue { code: code.to_owned(), place: place.to_owned(), detail });
    }

    fn finish(mut self) -> Vec<Issue> {
        if self.further > 0 {
            let detail = format!("and {} more", self.further);
            let (code, place) = ("further_issues".to_owned(), "page".to_owned());
            self.issues.push(Issue { code, place, detail });
        }
        self.issues
    }
}
