//! What a message carries besides its text: files by kind, a place, a poll, reactions.
//!
//! Who voted or reacted is never read, nor what the exporting person chose.

use super::text;
use crate::{
    count::Count,
    extract::{
        Media, MediaKind, Poll, PollOption, Reaction,
        json::{Json, Notes, Object},
    },
    fact::Fact,
};

/// Telegram allows ten or twelve answers, and eleven kinds of reactions below a post.
const MOST: usize = 500;

/// Reads what is attached; albums are exported as one message a picture.
pub(super) fn media(message: &Object<'_>) -> Vec<Media> {
    let has = |name: &str| message.names(name);
    let kind = if has("photo") {
        Some(MediaKind::Photo)
    } else if has("media_type") || has("file") {
        Some(file(message))
    } else if has("location_information") || has("place_name") {
        Some(MediaKind::Location)
    } else {
        let others = [
            "contact_information",
            "game_title",
            "invoice_information",
            "todo_list",
            "giveaway_information",
            "giveaway_results",
            "paid_stars_amount",
        ];
        others.into_iter().any(has).then_some(MediaKind::Other)
    };
    kind.map(|kind| Media { kind, description: None }).into_iter().collect()
}

fn file(message: &Object<'_>) -> MediaKind {
    let Json::Text(kind) = message.get("media_type") else { return MediaKind::Document };
    match kind.as_ref() {
        "sticker" | "animation" => MediaKind::Sticker,
        "video_message" | "video_file" => MediaKind::Video,
        "voice_message" | "audio_file" => MediaKind::Audio,
        _ => MediaKind::Document,
    }
}

/// Reads a poll. Telegram shows votes to those who have voted: no votes at all beside voters are unknown ones.
pub(super) fn poll(message: &Object<'_>, notes: &mut Notes) -> Option<Poll> {
    let poll = message.object("poll", notes)?;
    let voters = poll.count("total_voters", notes);
    let mut options: Vec<PollOption> = Vec::new();
    for answer in poll.objects("answers", MOST, notes) {
        let text = text::read(answer.get("text")).unwrap_or_default().text;
        options.push(PollOption { text, votes: answer.count("voters", notes), percent: None });
    }
    let has_votes = options.iter().any(|option| option.votes.is_some_and(|votes| votes.shown > 0));
    if !has_votes && voters.is_none_or(|voters| voters.shown > 0) {
        for option in &mut options {
            option.votes = None;
        }
    }
    let question = text::read(poll.get("question")).map(|question| question.text);
    Some(Poll { question, quiz: Fact::Unknown, anonymous: Fact::Unknown, options, voters })
}

/// Reads reactions by kind, and their sum; none are unknown, for older exports have none.
pub(super) fn reactions(message: &Object<'_>, notes: &mut Notes) -> (Vec<Reaction>, Option<Count>) {
    let mut by_kind: Vec<Reaction> = Vec::new();
    let mut sum = Some(0u64);
    let found = message.objects("reactions", MOST, notes);
    for reaction in &found {
        let text = |name: &str| match reaction.get(name) {
            Json::Text(text) => Some(text.as_ref()),
            _ => None,
        };
        let kind = match text("type") {
            Some("paid") => "paid",
            Some("custom_emoji") => "custom",
            _ => text("emoji").unwrap_or("custom"),
        };
        let count = reaction.count("count", notes);
        sum = sum.zip(count).map(|(sum, count)| sum.saturating_add(count.shown));
        by_kind.extend(count.map(|count| Reaction { kind: kind.to_owned(), count }));
    }
    (by_kind, sum.filter(|_| !found.is_empty()).map(Count::exact))
}
