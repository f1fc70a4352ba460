//! The Atom feed of a channel: its 15 newest videos with views and ratings.
//!
//! A feed has no subscribers and no description of the channel. Its `published` looks like the day on which the
//! channel was opened, but nothing says so: it is not taken.

use super::{channel_id, plain_id};
use crate::{
    collect::CheckStatus,
    count::Count,
    extract::{
        Extraction, Issue, Media, MediaKind, Observation, Post, PostKind, Reaction,
        feed::{Entry, Feed, Field},
        page::{Page, Places},
        text,
    },
    fact::Fact,
};

/// A count beyond this was misread; no video has been seen more often than a thousand times by everyone.
const MOST_VIEWS: u64 = 10_000_000_000_000;

/// The most links of a description that are taken; YouTube allows 5,000 characters.
const MOST_LINKS: usize = 500;

/// Returns true for a feed whose elements are YouTube's.
pub(in crate::extract) fn is_feed(feed: &Feed<'_>) -> bool {
    feed.head.all("yt:channelId").next().is_some()
        || feed.head.first(&["id"]).is_some_and(|id| id.plain().starts_with("yt:channel:"))
}

/// Reads a channel's feed, or says that the page is none.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    let Some(feed) = Feed::read(&page.text).filter(is_feed) else {
        let issue = Issue {
            code: "no_feed".to_owned(),
            place: "page".to_owned(),
            detail: "not the feed of a YouTube channel".to_owned(),
        };
        return Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() };
    };
    let mut issues = Vec::new();
    let observation = observation(page, &feed);
    if observation.handle.is_none() {
        let detail = "neither an entry nor the feed's own address has the channel's id".to_owned();
        issues.push(Issue { code: "no_channel_id".to_owned(), place: "feed".to_owned(), detail });
    }
    let mut places = Places::of(page);
    let mut posts: Vec<Post> = Vec::with_capacity(feed.entries.len());
    for entry in &feed.entries {
        let place = places.place("entry", entry.offset);
        match video(entry, &place, &mut issues) {
            Some(video) if posts.iter().any(|post| post.post_id == video.post_id) => {
                let detail = format!("a second entry {}", video.post_id);
                issues.push(Issue { code: "duplicate_post".to_owned(), place, detail });
            }
            Some(video) => posts.push(video),
            None => {
                let detail = "an entry without the id of a video".to_owned();
                issues.push(Issue { code: "no_video_id".to_owned(), place, detail });
            }
        }
    }
    if feed.is_cut {
        let detail = "the feed ends early or holds more than is read".to_owned();
        issues.push(Issue { code: "feed_cut".to_owned(), place: "feed".to_owned(), detail });
    }
    Extraction {
        status: CheckStatus::Ok,
        observation: Some(observation),
        posts,
        issues,
        ..Extraction::default()
    }
}

fn observation(page: &Page<'_>, feed: &Feed<'_>) -> Observation {
    let mut evidence = Vec::new();
    let mut found = |field: &str, element: &Field<'_>, value: String| {
        evidence.push(page.evidence(field, element.name, element.tag.offset, &value));
        value
    };
    let name = feed.head.first(&["title"]).map(|title| found("name", title, text::one_line(&title.plain())));
    let handle = id(feed).map(|(element, id)| found("handle", element, id));
    Observation { name, handle, evidence, ..Observation::default() }
}

/// Returns the channel's id with the element that has it.
///
/// The feed's own `yt:channelId` lacks the `UC` since 2025, its entries and addresses have it.
fn id<'f, 'a>(feed: &'f Feed<'a>) -> Option<(&'f Field<'a>, String)> {
    let of_entries = feed.entries.iter().filter_map(|entry| entry.first(&["yt:channelId"]));
    let of_feed = feed.head.all("yt:channelId");
    let mut plain = of_entries.chain(of_feed).filter_map(|field| Some((field, plain_id(&field.plain())?)));
    let mut links =
        feed.head.all("link").filter_map(|link| Some((link, channel_id(&link.attribute("href")?)?)));
    plain.next().or_else(|| links.next())
}

fn video(entry: &Entry<'_>, place: &str, issues: &mut Vec<Issue>) -> Option<Post> {
    let id = match entry.first(&["yt:videoId"]) {
        Some(id) => id.plain(),
        None => entry.first(&["id"])?.plain().strip_prefix("yt:video:")?.to_owned(),
    };
    let is_id = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if id.is_empty() || id.len() > 64 || !id.bytes().all(is_id) {
        return None;
    }
    let mut post = Post::new(id, PostKind::Own, place);
    // A short is told by its address, `/shorts/<id>`.
    post.url =
        entry.all("link").filter_map(|link| link.attribute("href")).find(|href| href.starts_with("https://"));
    post.title = entry.first(&["title", "media:title"]).map(|title| text::one_line(&title.plain()));
    let description = entry.all("media:description").next();
    post.text = description.map(Field::plain);
    post.links = post.text.as_deref().map(addresses).unwrap_or_default();
    post.media = vec![Media { kind: MediaKind::Video, description: None }];
    let mut issue = |code: &str, detail: String| {
        issues.push(Issue { code: code.to_owned(), place: place.to_owned(), detail });
    };
    let mut time = |name: &str| {
        let field = entry.first(&[name])?;
        field.time().map_err(|error| issue(error.code(), format!("{name}: {error}"))).ok()
    };
    post.posted_at = time("published");
    let updated = time("updated");
    match (post.posted_at, updated) {
        (Some(posted), Some(updated)) if updated <= posted => post.edited = Fact::Unmet,
        // YouTube also moves the date for reasons that nobody sees: when, but not that a person edited.
        _ => post.edited_at = updated,
    }
    let mut count = |name: &str, attribute: &str| {
        let written = entry.all(name).next()?.attribute(attribute)?;
        let count = exact(&written);
        if count.is_none() {
            issue("malformed_number", format!("{name}: {:?}", text::quote(&written)));
        }
        count
    };
    post.views = count("media:statistics", "views");
    post.reactions_total = count("media:starRating", "count");
    post.reactions = post.reactions_total.and_then(|total| likes(entry, total)).into_iter().collect();
    Some(post)
}

/// Returns the likes: all ratings where their average is the best one.
///
/// Before the end of 2021 thumbs down counted as one star of five, and the average was below five.
fn likes(entry: &Entry<'_>, total: Count) -> Option<Reaction> {
    let rating = entry.all("media:starRating").next()?;
    let is_best = rating.attribute("average")? == "5.00" && rating.attribute("max")? == "5";
    is_best.then(|| Reaction { kind: "like".to_owned(), count: total })
}

/// Reads a whole number in full; feeds round nothing.
fn exact(text: &str) -> Option<Count> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let value: u64 = is_number.then(|| text.parse().ok()).flatten()?;
    (value <= MOST_VIEWS).then(|| Count::exact(value))
}

/// Returns the addresses in a text, which YouTube shows as links.
fn addresses(text: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for word in text.split_whitespace() {
        let start = ["https://", "http://"].iter().filter_map(|scheme| word.find(scheme)).min();
        let Some(address) = start.and_then(|start| word.get(start..)) else { continue };
        let address = address
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '“', '”', '…']);
        if address.len() > "https://".len() && addresses.len() < MOST_LINKS {
            addresses.push(address.to_owned());
        }
    }
    addresses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        assert_eq!(
            addresses(
                "Mehr: https://musterland.example/a?b=1. (http://x.example/)\nhttps:// »https://y.example«"
            ),
            ["https://musterland.example/a?b=1", "http://x.example/", "https://y.example«"]
        );
    }

    #[test]
    fn only_whole_numbers_are_counts() {
        assert_eq!(exact("66195"), Some(Count::exact(66195)));
        for text in ["", "-1", "+1", "1.5", "1e9", "99999999999999999999", "99999999999999"] {
            assert_eq!(exact(text), None, "{text}");
        }
    }
}
