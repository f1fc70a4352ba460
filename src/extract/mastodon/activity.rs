//! One activity of an outbox as a post: `Create` is the account's own, `Announce` passes on somebody else's.

use url::Url;

use super::{outbox::status_id, rich_text, statuses::web_address};
use crate::{
    count::Count,
    extract::{
        Media, MediaKind, Poll, PollOption, Post, PostKind, Reaction,
        json::{Json, Notes, Object},
    },
    fact::Fact,
    platform::{ChannelAddress, Platform},
};

/// Servers allow four to a few dozen attachments, and four to a few dozen answers.
const MOST: usize = 100;

/// Reads an activity; `None` for one that is no post, or that cannot be named.
pub(super) fn read(activity: &Object<'_>, notes: &mut Notes) -> Option<Post> {
    match activity.text("type", notes) {
        Some("Create") => created(activity, notes),
        Some("Announce") => announced(activity, notes),
        other => {
            let detail = format!("{} is no post", other.unwrap_or("an activity without a kind"));
            notes.issue("other_activity", activity.place.clone(), detail);
            None
        }
    }
}

/// Names the post after the address of its status.
fn named(of: &Object<'_>, kind: PostKind, place: &str, notes: &mut Notes) -> Option<Post> {
    let id = of.text("id", notes).and_then(status_id);
    if id.is_none() {
        notes.issue("post_without_id", place.to_owned(), "a status that cannot be named".to_owned());
    }
    Some(Post::new(id?, kind, place))
}

/// Of what is passed on only when and from whom is taken, as from the interface.
fn announced(activity: &Object<'_>, notes: &mut Notes) -> Option<Post> {
    let mut post = named(activity, PostKind::Forwarded, &activity.place, notes)?;
    post.url = activity.text("id", notes).and_then(web_address);
    post.posted_at = activity.instant("published", notes);
    post.forwarded_from = match activity.get("object") {
        Json::Text(address) => account_of(address),
        _ => None,
    };
    Some(post)
}

/// Returns the account that a status belongs to, such as `presse@social.example`, as far as its address tells.
fn account_of(status: &str) -> Option<String> {
    let mut url = Url::parse(status).ok()?;
    let before = url.path().split_once("/statuses/").map(|(account, _)| account.to_owned());
    if let Some(account) = before {
        url.set_path(&account);
    }
    let found = ChannelAddress::of(&url).filter(|found| found.platform == Platform::Mastodon)?;
    Some(found.handle)
}

fn created(activity: &Object<'_>, notes: &mut Notes) -> Option<Post> {
    let status = activity.object("object", notes)?;
    let mut post = named(&status, PostKind::Own, &activity.place, notes)?;
    if status.has("inReplyTo") {
        post.kind = PostKind::Reply;
    }
    post.url = ["url", "id"].into_iter().find_map(|name| web_address(status.text(name, notes)?));
    post.posted_at = status.instant("published", notes).or_else(|| activity.instant("published", notes));
    if status.has("updated") {
        post.edited = Fact::Met;
        post.edited_at = status.instant("updated", notes);
    }
    if let Some(content) = status.text("content", notes) {
        let rich = rich_text::read(content, status.has("quote") || status.has("quoteUri"));
        post.links = rich.links.iter().map(|link| link.url.to_string()).collect();
        post.text = Some(rich.text);
    }
    let warning = status.text("summary", notes).map(str::trim);
    post.title = warning.filter(|warning| !warning.is_empty()).map(str::to_owned);
    post.language = language(&status, notes);
    post.media = status.objects("attachment", MOST, notes).iter().map(|found| media(found, notes)).collect();
    post.poll = poll(&status, notes);
    let total = |name: &str, notes: &mut Notes| status.object(name, notes)?.count("totalItems", notes);
    post.shares = total("shares", notes);
    post.reactions_total = total("likes", notes);
    let like = |count: Count| Reaction { kind: "like".to_owned(), count };
    post.reactions = post.reactions_total.filter(|count| count.shown > 0).map(like).into_iter().collect();
    Some(post)
}

/// Returns the language of the text: the one language under which it stands once more.
fn language(status: &Object<'_>, notes: &mut Notes) -> Option<String> {
    status.object("contentMap", notes)?;
    match status.get("contentMap").members()? {
        [(language, _)] => Some(language.trim().to_owned()).filter(|language| !language.is_empty()),
        _ => None,
    }
}

fn media(attachment: &Object<'_>, notes: &mut Notes) -> Media {
    let mime = attachment.text("mediaType", notes).unwrap_or_default();
    let kind = match mime.split('/').next().unwrap_or_default() {
        "image" => MediaKind::Photo,
        "video" => MediaKind::Video,
        "audio" => MediaKind::Audio,
        _ => MediaKind::Other,
    };
    // `null` says that there is no text for those who cannot see it; an absent name says nothing.
    let description = match attachment.get("name") {
        Json::Null => attachment.names("name").then(String::new),
        _ => attachment.text("name", notes).map(str::to_owned),
    };
    Media { kind, description }
}

fn poll(status: &Object<'_>, notes: &mut Notes) -> Option<Poll> {
    let answers = ["oneOf", "anyOf"].into_iter().find(|name| status.has(name))?;
    let options = status.objects(answers, MOST, notes);
    let options: Vec<PollOption> = options
        .iter()
        .filter_map(|option| {
            let text = option.text("name", notes)?.to_owned();
            let votes = option.object("replies", notes).and_then(|votes| votes.count("totalItems", notes));
            Some(PollOption { text, votes, percent: None })
        })
        .collect();
    let each_once = || {
        let votes = options.iter().map(|option| option.votes.map(|votes| votes.shown));
        let votes: Option<u64> = votes.sum();
        votes.filter(|_| answers == "oneOf").map(Count::exact)
    };
    let voters = status.count("votersCount", notes).or_else(each_once);
    Some(Poll { question: None, quiz: Fact::Unmet, anonymous: Fact::Unknown, options, voters })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_of_a_status_is_told_by_its_address() {
        for (address, expected) in [
            ("https://social.example/users/stadt/statuses/1", Some("stadt@social.example")),
            ("https://social.example/@Stadt/1", Some("stadt@social.example")),
            ("https://social.example/ap/users/1100/statuses/1", None),
            ("https://social.example/notes/1", None),
        ] {
            assert_eq!(account_of(address).as_deref(), expected, "{address}");
        }
    }
}
