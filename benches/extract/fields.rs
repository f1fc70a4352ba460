//! What was read, in the form in which both sides give it.

use kanalbarometer::{
    collect::Purpose,
    count::Count,
    extract::{Extraction, Observation, Poll, Post, PostKind},
};
use serde_json::{Value, json};

/// Returns every field that both sides take from a page of that kind.
pub(crate) fn fields(kind: &str, purpose: Purpose, read: &Extraction) -> Value {
    match (purpose, &read.observation) {
        (Purpose::WhatsappChannel, Some(seen)) => json!([
            seen.name,
            seen.followers.map(bounds),
            seen.badge.as_str(),
            seen.imprint.as_str(),
            seen.description,
        ]),
        (Purpose::TelegramPreview, _) if kind == "telegram, 4 fields" => {
            read.posts.iter().map(four_fields).collect()
        }
        (Purpose::TelegramPreview | Purpose::TelegramCard, Some(seen)) => json!({
            "channel": [
                seen.name, seen.handle, seen.description, seen.followers.map(bounds), seen.badge.as_str(),
                seen.picture_url,
            ],
            "posts": read.posts.iter().map(telegram).collect::<Vec<_>>(),
        }),
        (Purpose::MastodonAccount, Some(seen)) => mastodon_account(seen, read),
        (Purpose::MastodonStatuses, _) => read.posts.iter().map(mastodon).collect(),
        _ => read
            .findings
            .iter()
            .map(|found| json!([found.criterion.as_str(), found.state.as_str()]))
            .collect(),
    }
}

fn bounds(count: Count) -> Value {
    json!([count.low, count.high])
}

fn four_fields(post: &Post) -> Value {
    json!([
        post.post_id,
        post.posted_at.map(jiff::Timestamp::as_second),
        post.text.as_deref().filter(|_| post.kind != PostKind::Service),
        post.views.map(bounds),
    ])
}

fn telegram(post: &Post) -> Value {
    let reactions = post.reactions.iter().map(|reaction| json!([reaction.kind, bounds(reaction.count)]));
    json!({
        "id": post.post_id,
        "url": post.url,
        "kind": post.kind.as_str(),
        "posted_at": post.posted_at.map(jiff::Timestamp::as_second),
        "edited": post.edited.as_str(),
        "text": post.text,
        "links": post.links,
        "media": media(post),
        "forwarded_from": post.forwarded_from,
        "views": post.views.map(bounds),
        "reactions": reactions.collect::<Vec<_>>(),
        "reactions_total": post.reactions_total.map(bounds),
        "poll": post.poll.as_ref().map(telegram_poll),
    })
}

fn telegram_poll(poll: &Poll) -> Value {
    let options = poll.options.iter().map(|option| json!([option.text, option.percent]));
    json!([poll.question, options.collect::<Vec<_>>(), poll.voters.map(bounds)])
}

fn media(post: &Post) -> Vec<&'static str> {
    post.media.iter().map(|media| media.kind.as_str()).collect()
}

fn mastodon(post: &Post) -> Value {
    let described = post.media.iter().map(|media| json!([media.kind.as_str(), media.description]));
    let options = |poll: &Poll| {
        poll.options.iter().map(|option| json!([option.text, option.votes.map(bounds)])).collect::<Vec<_>>()
    };
    json!({
        "id": post.post_id,
        "url": post.url,
        "kind": post.kind.as_str(),
        "posted_at": post.posted_at.map(jiff::Timestamp::as_millisecond),
        "edited_at": post.edited_at.map(jiff::Timestamp::as_millisecond),
        "text": post.text,
        "title": post.title,
        "language": post.language,
        "links": post.links,
        "media": described.collect::<Vec<_>>(),
        "forwarded_from": post.forwarded_from,
        "replies": post.replies.map(bounds),
        "shares": post.shares.map(bounds),
        "favourites": post.reactions_total.map(bounds),
        "poll": post.poll.as_ref().map(|poll| json!([options(poll), poll.voters.map(bounds)])),
    })
}

fn mastodon_account(seen: &Observation, read: &Extraction) -> Value {
    let links = read.links.iter().map(|link| {
        json!([link.address, link.rel_me, link.verified_at.map(jiff::Timestamp::as_millisecond)])
    });
    json!([
        seen.name,
        seen.handle,
        seen.description,
        seen.followers.map(bounds),
        seen.posts_total.map(bounds),
        seen.opened_on,
        seen.last_post_on,
        seen.picture_url,
        seen.bot.as_str(),
        seen.discoverable.as_str(),
        seen.indexable.as_str(),
        links.collect::<Vec<_>>(),
    ])
}
