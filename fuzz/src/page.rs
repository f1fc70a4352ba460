//! What must hold of a page read as any kind.

use bytes::Bytes;
use jiff::Timestamp;
use url::Url;

use crate::{
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    effort,
    extract::{Evidence, Extraction, extract},
    source::Source,
};

/// The longest quote of a page, in characters.
const LONGEST_QUOTE: usize = 200;

/// Reads a page as that kind, twice, and checks what it says.
pub fn check(purpose: Purpose, body: &[u8]) {
    let document = document(purpose, body);
    let first = extract(&document);
    // The first page of all pays for the patterns that are compiled once, so the second reading is measured.
    let read = effort::bounded(body.len(), || extract(&document));
    assert_eq!(read, first, "the same bytes say something else the second time");
    said_with_places(&read);
    numbers_hold(&read);
    if read.status == CheckStatus::PageChanged {
        assert!(!read.issues.is_empty(), "a changed page without a word on what has changed");
        assert_eq!(read.observation, None, "a changed page says nothing");
    }
}

/// Everything said has a place, every place is named, every quote is short.
pub(crate) fn said_with_places(read: &Extraction) {
    let observed = read.observation.iter().chain(read.history.iter().map(|dated| &dated.observation));
    let observed = observed.flat_map(|seen| &seen.evidence);
    let findings = read.findings.iter().filter_map(|finding| finding.evidence.as_ref());
    let links = read.links.iter().map(|link| &link.evidence);
    for Evidence { field, place, quote } in observed.chain(findings).chain(links) {
        assert!(!field.is_empty() && !place.is_empty(), "{field:?} {place:?}");
        assert!(quote.chars().count() <= LONGEST_QUOTE, "{field}: {} characters", quote.chars().count());
    }
    if let Some(seen) = &read.observation {
        let has = |field: &str| seen.evidence.iter().any(|evidence| evidence.field == field);
        for (field, is_said) in [
            ("name", seen.name.is_some()),
            ("description", seen.description.as_ref().is_some_and(|text| !text.is_empty())),
            ("followers", seen.followers.is_some()),
            ("picture_url", seen.picture_url.is_some()),
            ("handle", seen.handle.is_some()),
            ("posts_total", seen.posts_total.is_some()),
            ("opened_on", seen.opened_on.is_some()),
            ("last_post_on", seen.last_post_on.is_some()),
            ("bridged_from", seen.bridged_from.is_some()),
        ] {
            assert!(!is_said || has(field), "{field} is said without a place: {seen:?}");
        }
    }
    for post in &read.posts {
        assert!(!post.place.is_empty() && !post.post_id.is_empty(), "{post:?}");
    }
    for issue in &read.issues {
        assert!(!issue.code.is_empty() && !issue.place.is_empty(), "{issue:?}");
        let is_code =
            issue.code.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'0'..=b'9'));
        assert!(is_code, "{issue:?}");
    }
}

/// Every number lies within its bounds, and is one that can be.
pub(crate) fn numbers_hold(read: &Extraction) {
    let observed = read.observation.iter().chain(read.history.iter().map(|dated| &dated.observation));
    let observed = observed.flat_map(|seen| [seen.followers, seen.posts_total]);
    let posted = read.posts.iter().flat_map(|post| {
        let poll = post
            .poll
            .iter()
            .flat_map(|poll| poll.options.iter().map(|option| option.votes).chain([poll.voters]));
        let reactions = post.reactions.iter().map(|reaction| Some(reaction.count));
        [post.views, post.reactions_total, post.replies, post.shares].into_iter().chain(poll).chain(reactions)
    });
    for Count { shown, low, high, .. } in observed.chain(posted).flatten() {
        assert!(low <= shown && high.is_none_or(|high| shown <= high), "{low} {shown} {high:?}");
        assert!(shown <= 1_000_000_000_000_000, "{shown} is more than can be");
    }
}

/// A page of that kind as a night would hand it on.
fn document(purpose: Purpose, body: &[u8]) -> Document {
    let url = Url::parse(address(purpose)).expect("a constant address");
    let target = Target {
        purpose,
        subject: Subject { authority_id: "a".to_owned(), channel_id: Some("c".to_owned()) },
        url: url.clone(),
    };
    let fetch = Fetch {
        run_id: "20261122T031500Z".to_owned(),
        target,
        observed_at: Timestamp::UNIX_EPOCH,
        status: CheckStatus::Ok,
        hops: vec![Hop { url: url.clone(), http_status: 200 }],
        document_sha256: None,
        unchanged: false,
        body_bytes: body.len() as u64,
        detail: None,
    };
    let older = "<https://social.musterland.example/api/v1/accounts/1/statuses?max_id=7>; rel=\"next\"";
    let mut headers = vec![("link".to_owned(), older.to_owned())];
    if purpose.is_handed_over() {
        let noted = "text/plain; charset=utf-8; zone=Europe/Berlin; order=day-first";
        headers.push(("content-type".to_owned(), noted.to_owned()));
    }
    Document { fetch, source: Source::Collected, url, headers, body: Bytes::copy_from_slice(body) }
}

fn address(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::WhatsappChannel | Purpose::WhatsappChannelItalian => {
            "https://www.whatsapp.com/channel/0029VaModelOfACode000001"
        }
        Purpose::TelegramCard => "https://t.me/musterland",
        Purpose::TelegramPreview => "https://t.me/s/musterland",
        Purpose::MastodonAccount => "https://social.musterland.example/api/v1/accounts/lookup?acct=presse",
        Purpose::MastodonStatuses => "https://social.musterland.example/api/v1/accounts/1/statuses?limit=40",
        Purpose::BlueskyProfile => {
            "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=musterland.example"
        }
        Purpose::BlueskyFeed => {
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=musterland.example&limit=100"
        }
        Purpose::YoutubePage => "https://www.youtube.com/@musterland",
        Purpose::YoutubeFeed => {
            "https://www.youtube.com/feeds/videos.xml?channel_id=UCmusterMUSTERmuster0000"
        }
        Purpose::InstagramProfile => "https://www.instagram.com/musterland/",
        Purpose::FacebookPage => "https://www.facebook.com/musterland",
        Purpose::WebsiteImprint => "https://www.musterland.example/impressum",
        _ => "https://www.musterland.example/seite/",
    }
}
