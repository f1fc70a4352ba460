//! What a status carries besides text: attachments, the card of a linked page, a poll.

use crate::{
    extract::{
        Media, MediaKind, Poll, PollOption,
        json::{Json, Notes, Object},
    },
    fact::Fact,
};

/// Servers allow four to a few dozen attachments, and four to a few dozen answers.
const MOST: usize = 100;

/// Reads attachments and card in order.
pub(super) fn read(status: &Object<'_>, notes: &mut Notes) -> Vec<Media> {
    let mut media: Vec<Media> = Vec::new();
    for attachment in status.objects("media_attachments", MOST, notes) {
        let kind = match attachment.text("type", notes) {
            Some("image") => MediaKind::Photo,
            Some("video") => MediaKind::Video,
            Some("audio") => MediaKind::Audio,
            // A film without sound that runs in a loop: Mastodon's form of an animation.
            Some("gifv") => MediaKind::Sticker,
            _ => MediaKind::Other,
        };
        media.push(Media { kind, description: description(&attachment, "description", notes) });
    }
    if let Some(card) = status.object("card", notes) {
        let description = description(&card, "image_description", notes);
        media.push(Media { kind: MediaKind::LinkPreview, description });
    }
    media
}

/// Returns the text for those who cannot see it: `null` says that there is none, an absent name says nothing.
fn description(of: &Object<'_>, key: &str, notes: &mut Notes) -> Option<String> {
    match of.get(key) {
        Json::Null => of.names(key).then(String::new),
        _ => of.text(key, notes).map(str::to_owned),
    }
}

/// Reads the poll of a status.
pub(super) fn poll(status: &Object<'_>, notes: &mut Notes) -> Option<Poll> {
    let poll = status.object("poll", notes)?;
    let options = poll.objects("options", MOST, notes);
    let options = options.iter().filter_map(|option| {
        let text = option.text("title", notes)?.to_owned();
        Some(PollOption { text, votes: option.count("votes_count", notes), percent: None })
    });
    let options = options.collect();
    // Where only one answer can be chosen, the server counts no voters: each has one vote.
    let one_vote_each = poll.flag("multiple", notes) == Fact::Unmet;
    let counted_by = if one_vote_each { "votes_count" } else { "voters_count" };
    let voters = poll.count(counted_by, notes);
    // Mastodon knows no right answers. It shows to nobody who voted how, yet servers are told: secret is another word.
    Some(Poll { question: None, quiz: Fact::Unmet, anonymous: Fact::Unknown, options, voters })
}
