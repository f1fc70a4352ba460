//! The posts of an account, newest first, as `app.bsky.feed.getAuthorFeed` answers.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{FOR_MEMBERS_ONLY, embed, facets, handle, labels, posted_at};
use crate::{
    collect::{CheckStatus, Purpose},
    count::Count,
    extract::{
        Extraction, Lead, Post, PostKind, Reaction,
        json::{self, Json, Notes, Object},
        page::Page,
    },
};

/// A hundred are asked for.
const MOST_POSTS: usize = 200;

/// A longer sign for the next page is none.
const LONGEST_CURSOR: usize = 500;

/// Returns true for an answer that is a feed.
pub(in crate::extract) fn looks_like_feed(json: &Json<'_>) -> bool {
    Object::of(json, String::new()).is_some_and(|answer| matches!(answer.get("feed"), Json::List(_)))
}

/// Reads a page of posts; an empty one is a page as well.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    json::read(page, |json, notes| {
        let Some(answer) = Object::of(json, String::new()).filter(|_| looks_like_feed(json)) else {
            return json::unexpected("not_a_feed", "the answer is no list of posts", notes);
        };
        let items = answer.objects("feed", MOST_POSTS, notes);
        let items: Vec<Item<'_>> = items.into_iter().map(|item| Item::of(item, notes)).collect();
        if items.iter().any(|item| asks_for_login(item, notes)) {
            return Extraction { status: CheckStatus::PermissionRequired, ..Extraction::default() };
        }
        let posts = posts(&items, notes);
        let lead = older(&answer, page, &posts, notes);
        let posts = posts.into_iter().map(|(_, post)| post).collect();
        Extraction {
            status: CheckStatus::Ok,
            posts,
            leads: lead.into_iter().collect(),
            ..Extraction::default()
        }
    })
}

/// Why a post stands in the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// The account wrote it.
    Written,
    /// The account passed it on.
    Repost,
    /// The account keeps it on top; it stands in its own place as well.
    Pin,
}

/// One entry of a feed.
struct Item<'j> {
    entry: Object<'j>,
    reason: Reason,
}

impl<'j> Item<'j> {
    fn of(entry: Object<'j>, notes: &mut Notes) -> Self {
        let kind = entry.object("reason", notes).and_then(|reason| reason.text("$type", notes));
        let reason = match kind {
            Some("app.bsky.feed.defs#reasonRepost") => Reason::Repost,
            Some("app.bsky.feed.defs#reasonPin") => Reason::Pin,
            _ => Reason::Written,
        };
        Self { entry, reason }
    }
}

/// An account that asks not to be shown to people without a login is not read by a program without one.
fn asks_for_login(item: &Item<'_>, notes: &mut Notes) -> bool {
    if item.reason == Reason::Repost {
        return false;
    }
    let author = item.entry.object("post", notes).and_then(|post| post.object("author", notes));
    let labels = author.map(|author| labels(&author, notes)).into_iter().flatten();
    let Some((_, _, place)) = labels.into_iter().find(|(label, _, _)| *label == FOR_MEMBERS_ONLY) else {
        return false;
    };
    let detail = "the account asks not to be shown to people without a login".to_owned();
    notes.issue("for_members_only", place, detail);
    true
}

/// Returns each post once, with why it stands there.
fn posts(items: &[Item<'_>], notes: &mut Notes) -> Vec<(Reason, Post)> {
    let read: Vec<(Reason, Post)> =
        items.iter().filter_map(|item| Some((item.reason, post(item, notes)?))).collect();
    let in_place: BTreeSet<String> = read
        .iter()
        .filter(|(reason, _)| *reason != Reason::Pin)
        .map(|(_, post)| post.post_id.clone())
        .collect();
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for (reason, post) in read {
        if reason == Reason::Pin && in_place.contains(&post.post_id) {
            continue;
        }
        if seen.insert(post.post_id.clone()) {
            kept.push((reason, post));
        } else {
            notes.issue("post_twice", post.place, format!("{} stands above", post.post_id));
        }
    }
    kept
}

/// Reads one entry; `None` for one that cannot be named.
fn post(item: &Item<'_>, notes: &mut Notes) -> Option<Post> {
    let entry = &item.entry;
    let view = entry.object("post", notes);
    let Some((view, uri)) = view.and_then(|view| view.text("uri", notes).map(|uri| (view, uri))) else {
        notes.issue("post_without_id", entry.place.clone(), "a post that cannot be named".to_owned());
        return None;
    };
    if item.reason == Reason::Repost {
        return Some(forwarded(entry, &view, uri, notes));
    }
    let record = view.object("record", notes);
    let is_reply = record.as_ref().is_some_and(|record| record.has("reply"));
    let mut post =
        Post::new(uri, if is_reply { PostKind::Reply } else { PostKind::Own }, entry.place.clone());
    post.url = web_address(&view, uri, notes);
    post.posted_at = posted_at::read(&view, record.as_ref(), notes);
    if let Some(record) = record {
        own_words(&record, &mut post, notes);
    }
    numbers(&view, &mut post, notes);
    Some(post)
}

/// Text, media and numbers of a post passed on are those of somebody else: only where it came from is taken.
fn forwarded(entry: &Object<'_>, view: &Object<'_>, uri: &str, notes: &mut Notes) -> Post {
    let reason = entry.object("reason", notes);
    let own = reason.as_ref().and_then(|reason| reason.text("uri", notes));
    // Older answers do not name the act of passing on.
    let id = own.map_or_else(|| format!("{uri}#repost"), str::to_owned);
    let mut post = Post::new(id, PostKind::Forwarded, entry.place.clone());
    post.posted_at = reason.and_then(|reason| reason.instant("indexedAt", notes));
    post.forwarded_from = view.object("author", notes).and_then(|author| handle::read(&author, notes));
    post
}

fn own_words(record: &Object<'_>, post: &mut Post, notes: &mut Notes) {
    let text = record.text("text", notes);
    post.text = text.map(str::to_owned);
    post.links = text.map_or_else(Vec::new, |text| facets::links(record, text, notes));
    let embed = embed::read(record, notes);
    post.links.extend(embed.card.filter(|card| !post.links.contains(card)));
    post.media = embed.media;
    if let Json::List(languages) = record.get("langs") {
        let first = languages.first();
        post.language = first.and_then(|language| match language {
            Json::Text(language) if !language.trim().is_empty() => Some(language.trim().to_owned()),
            _ => None,
        });
    }
}

fn numbers(view: &Object<'_>, post: &mut Post, notes: &mut Notes) {
    post.replies = view.count("replyCount", notes);
    post.shares = shares(view, notes);
    post.reactions_total = view.count("likeCount", notes);
    let like = |count: Count| Reaction { kind: "like".to_owned(), count };
    post.reactions = post.reactions_total.filter(|count| count.shown > 0).map(like).into_iter().collect();
}

/// Returns reposts and quotes together, as Bluesky shows them; before quotes were counted, reposts alone.
fn shares(view: &Object<'_>, notes: &mut Notes) -> Option<Count> {
    let reposts = view.count("repostCount", notes)?;
    if !view.has("quoteCount") {
        return Some(reposts);
    }
    let quotes = view.count("quoteCount", notes)?;
    Some(Count::exact(reposts.shown + quotes.shown))
}

/// Returns the page of a post, `at://did/app.bsky.feed.post/key`, for people.
fn web_address(view: &Object<'_>, uri: &str, notes: &mut Notes) -> Option<String> {
    let (did, key) = uri.strip_prefix("at://")?.split_once("/app.bsky.feed.post/")?;
    let is_plain = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":.-_~".contains(&byte))
    };
    let author = view.object("author", notes);
    let handle =
        author.and_then(|author| author.text("handle", notes)).filter(|handle| *handle != "handle.invalid");
    let account = handle.unwrap_or(did).to_lowercase();
    (is_plain(&account) && is_plain(key)).then(|| format!("https://bsky.app/profile/{account}/post/{key}"))
}

/// Returns the lead to older posts: the address that was asked with the cursor of this page.
///
/// The cursor is a time by which the feed is sorted; where it is not, the oldest post of the page is.
fn older(answer: &Object<'_>, page: &Page<'_>, posts: &[(Reason, Post)], notes: &mut Notes) -> Option<Lead> {
    let cursor = answer.text("cursor", notes)?;
    let asked = page.url?;
    let in_place = posts.iter().filter(|(reason, _)| *reason != Reason::Pin);
    let oldest = in_place.filter_map(|(_, post)| post.posted_at).min()?;
    if cursor.is_empty() || cursor.len() > LONGEST_CURSOR {
        let detail = "the sign for older posts is empty or endless".to_owned();
        notes.issue("no_older_page", answer.place_of("cursor"), detail);
        return None;
    }
    let posted_before = cursor.parse::<Timestamp>().map_or(oldest, |sorted_by| sorted_by.min(oldest));
    let others: Vec<(String, String)> = asked
        .query_pairs()
        .filter(|(key, _)| key != "cursor")
        .map(|(k, v)| (k.into_owned(), v.into_owned()))
        .collect();
    let mut url = asked.clone();
    url.query_pairs_mut().clear().extend_pairs(others).append_pair("cursor", cursor);
    let lead = Lead { purpose: Purpose::BlueskyFeed, url, posted_before: Some(posted_before) };
    (lead.url != *asked).then_some(lead)
}
