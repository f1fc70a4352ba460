//! One message of the channel as a post.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::{content, text};
use crate::{
    extract::{
        Media, MediaKind, Post, PostKind,
        json::{Json, Notes, Object},
        text::quote,
    },
    fact::Fact,
};

/// The first moment of 2013, in which Telegram began.
const TELEGRAM_SINCE: i64 = 1_356_998_400;
/// The year 2100.
const FAR_AHEAD: i64 = 4_102_444_800;

/// Reads one message; `None` with an issue for one without a number.
pub(super) fn read(message: &Object<'_>, zone: Option<&TimeZone>, notes: &mut Notes) -> Option<Post> {
    let Json::Whole(id @ 1..) = message.get("id") else {
        notes.issue("post_without_id", message.place.clone(), "a message that cannot be named".to_owned());
        return None;
    };
    let kind = message.text("type", notes).unwrap_or("message");
    let mut post = Post::new(id.to_string(), kind_of(message, kind), message.place.clone());
    post.posted_at = moment(message, "date_unixtime", "date", zone, notes);
    if kind == "unsupported" {
        post.media.push(Media { kind: MediaKind::Other, description: None });
        return Some(post);
    }
    if post.kind == PostKind::Service {
        return Some(post);
    }
    post.edited =
        if message.names("edited") || message.names("edited_unixtime") { Fact::Met } else { Fact::Unmet };
    if post.edited == Fact::Met {
        post.edited_at = moment(message, "edited_unixtime", "edited", zone, notes);
    }
    if let Json::Text(name) = message.get("forwarded_from") {
        post.forwarded_from = Some(name.to_string());
    }
    if let Some(text) = text::read(message.get("text")) {
        (post.text, post.links) = (Some(text.text), text.links);
    }
    post.media = content::media(message);
    post.poll = content::poll(message, notes);
    (post.reactions, post.reactions_total) = content::reactions(message, notes);
    Some(post)
}

fn kind_of(message: &Object<'_>, kind: &str) -> PostKind {
    match kind {
        "service" => PostKind::Service,
        // Whose words they are is left out where it is a person's name; that they are somebody's stays.
        _ if message.names("forwarded_from") => PostKind::Forwarded,
        _ if message.has("reply_to_message_id") => PostKind::Reply,
        _ => PostKind::Own,
    }
}

/// Returns a moment: in seconds since 1970, else by the clock of the computer that exported.
fn moment(
    message: &Object<'_>,
    seconds: &str,
    clock: &str,
    zone: Option<&TimeZone>,
    notes: &mut Notes,
) -> Option<Timestamp> {
    let stated = match message.get(seconds) {
        Json::Text(seconds) => seconds.trim().parse().ok(),
        Json::Whole(seconds) => i64::try_from(*seconds).ok(),
        _ => None,
    };
    let stated = stated.and_then(|seconds| Timestamp::from_second(seconds).ok());
    let by_clock = || {
        let Json::Text(written) = message.get(clock) else { return None };
        let time: DateTime = written.trim().parse().ok()?;
        Some(time.to_zoned(zone?.clone()).ok()?.timestamp())
    };
    let moment = stated.or_else(by_clock);
    let moment = moment.filter(|moment| (TELEGRAM_SINCE..FAR_AHEAD).contains(&moment.as_second()));
    if moment.is_none() {
        let said = [seconds, clock].into_iter().find_map(|name| match message.get(name) {
            Json::Text(text) => Some(text.as_ref()),
            _ => None,
        });
        let detail = format!("no moment since Telegram exists: {}", quote(said.unwrap_or("none stated")));
        notes.issue("malformed_time", message.place_of(seconds), detail);
    }
    moment
}
