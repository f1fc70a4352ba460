//! The statuses of an account, newest first, as `/api/v1/accounts/:id/statuses` answers.

use std::collections::BTreeSet;

use url::Url;

use super::{account::is_id, media, origin, paging, rich_text};
use crate::{
    collect::CheckStatus,
    count::Count,
    extract::{
        Extraction, Post, PostKind, Reaction,
        json::{self, Json, Notes, Object, objects},
        page::Page,
    },
    fact::Fact,
};

/// Forty are asked for.
const MOST_STATUSES: usize = 200;

/// Returns true for a list whose first entry has the names of a status.
pub(in crate::extract) fn looks_like_statuses(json: &Json<'_>) -> bool {
    let Json::List(list) = json else { return false };
    let first = list.first().and_then(|first| Object::of(first, String::new()));
    first.is_some_and(|status| status.has("content") && status.has("account") && status.has("id"))
}

/// Reads a page of statuses; an empty one is a page as well.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    json::read(page, |json, notes| {
        if !matches!(json, Json::List(_)) {
            return json::unexpected("not_a_list", "the answer is no list of statuses", notes);
        }
        let mut posts: Vec<Post> = Vec::new();
        let mut seen = BTreeSet::new();
        for status in objects(json, "", MOST_STATUSES, notes) {
            let Some(post) = post(&status, page.url, notes) else { continue };
            if seen.insert(post.post_id.clone()) {
                posts.push(post);
            } else {
                notes.issue("post_twice", status.place.clone(), format!("{} stands above", post.post_id));
            }
        }
        let oldest = posts.iter().filter_map(|post| post.posted_at).min();
        let lead = paging::next(page, oldest, notes);
        Extraction {
            status: CheckStatus::Ok,
            posts,
            leads: lead.into_iter().collect(),
            ..Extraction::default()
        }
    })
}

/// Reads one status; `None` for one without an id and for one that is not public.
fn post(status: &Object<'_>, answered: Option<&Url>, notes: &mut Notes) -> Option<Post> {
    let Some(id) = status.text("id", notes).filter(|id| is_id(id)) else {
        notes.issue("post_without_id", status.place.clone(), "a status that cannot be named".to_owned());
        return None;
    };
    if let Some(visibility @ ("private" | "direct")) = status.text("visibility", notes) {
        let detail = format!("a status for some people only ({visibility}) is not taken");
        notes.issue("not_public", status.place_of("visibility"), detail);
        return None;
    }
    let mut post = Post::new(id, PostKind::Own, status.place.clone());
    post.url = ["url", "uri"].into_iter().find_map(|key| web_address(status.text(key, notes)?));
    post.posted_at = status.instant("created_at", notes);
    if let Some(original) = status.object("reblog", notes) {
        // Text, media and numbers are those of somebody else: only where it came from is taken.
        post.kind = PostKind::Forwarded;
        post.forwarded_from = original
            .object("account", notes)
            .and_then(|account| origin::of(&account, answered, notes).handle);
        return Some(post);
    }
    if status.has("in_reply_to_id") || status.has("in_reply_to_account_id") {
        post.kind = PostKind::Reply;
    }
    own_words(status, &mut post, notes);
    numbers(status, &mut post, notes);
    Some(post)
}

fn own_words(status: &Object<'_>, post: &mut Post, notes: &mut Notes) {
    post.edited_at = status.instant("edited_at", notes);
    post.edited = match (status.has("edited_at"), status.names("edited_at")) {
        (true, _) => Fact::Met,
        (false, true) => Fact::Unmet,
        (false, false) => Fact::Unknown,
    };
    if let Some(content) = status.text("content", notes) {
        let rich = rich_text::read(content, status.has("quote"));
        post.links = rich.links.iter().map(|link| link.url.to_string()).collect();
        post.text = Some(rich.text);
    }
    // The warning stands above the text, which opens on a click: what comes nearest to a title.
    let warning = status.text("spoiler_text", notes).map(str::trim);
    post.title = warning.filter(|warning| !warning.is_empty()).map(str::to_owned);
    post.language =
        status.text("language", notes).map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned);
    post.media = media::read(status, notes);
    post.poll = media::poll(status, notes);
}

fn numbers(status: &Object<'_>, post: &mut Post, notes: &mut Notes) {
    post.replies = status.count("replies_count", notes);
    post.shares = shares(status, notes);
    post.reactions_total = status.count("favourites_count", notes);
    let like = |count: Count| Reaction { kind: "like".to_owned(), count };
    post.reactions = post.reactions_total.filter(|count| count.shown > 0).map(like).into_iter().collect();
}

/// Returns boosts and quotes together, as Mastodon shows them; older servers count boosts alone.
fn shares(status: &Object<'_>, notes: &mut Notes) -> Option<Count> {
    let boosts = status.count("reblogs_count", notes)?;
    if !status.has("quotes_count") {
        return Some(boosts);
    }
    let quotes = status.count("quotes_count", notes)?;
    Some(Count::exact(boosts.shown + quotes.shown))
}

/// Returns an address on the web in its usual spelling.
pub(super) fn web_address(written: &str) -> Option<String> {
    let url = Url::parse(written.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}
