//! The account, as `/api/v1/accounts/lookup` answers.

use url::Url;

use super::{
    fields,
    origin::{self, Origin},
    rich_text,
};
use crate::{
    collect::{CheckStatus, Purpose},
    extract::{
        Extraction, Lead, Observation, PageLink,
        json::{self, Json, Notes, Object},
        page::Page,
        page_link::page_link,
    },
    fact::Fact,
};

/// Returns true for an answer that has the two names which only an account has together.
pub(in crate::extract) fn looks_like_account(json: &Json<'_>) -> bool {
    Object::of(json, String::new())
        .is_some_and(|account| account.has("acct") && account.names("followers_count"))
}

/// Reads an account.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    json::read(page, |json, notes| {
        match Object::of(json, String::new()).filter(|account| account.text("acct", notes).is_some()) {
            Some(account) => account_of(&account, page.url, notes),
            None => json::unexpected("not_an_account", "the answer describes no account", notes),
        }
    })
}

fn account_of(account: &Object<'_>, answered: Option<&Url>, notes: &mut Notes) -> Extraction {
    if account.flag("suspended", notes) == Fact::Met {
        let detail = "the server has suspended the account".to_owned();
        notes.issue("channel_suspended", account.place_of("suspended"), detail);
        return Extraction { status: CheckStatus::NotFound, ..Extraction::default() };
    }
    if account.flag("limited", notes) == Fact::Met {
        let detail = "the server shows the account to its followers only".to_owned();
        notes.issue("channel_limited", account.place_of("limited"), detail);
    }
    let origin = origin::of(account, answered, notes);
    let mut links = fields::read(account, notes);
    links.extend(moved(account, answered, notes));
    let mut seen = described(account, &mut links, notes);
    seen.handle.clone_from(&origin.handle);
    seen.bridged_from.clone_from(&origin.bridged_from);
    for (field, is_known) in
        [("handle", seen.handle.is_some()), ("bridged_from", seen.bridged_from.is_some())]
    {
        if let Some(acct) = account.text("acct", notes).filter(|_| is_known) {
            notes.found(field, account.place_of("acct"), acct);
        }
    }
    if origin.is_copy {
        let detail = format!(
            "{} is a copy of an account of another server: its counts and dates are not the account's",
            origin.handle.as_deref().unwrap_or("this")
        );
        notes.issue("remote_copy", account.place_of("acct"), detail);
    } else {
        counted(account, &mut seen, notes);
    }
    let status = if seen.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    let has_posts = seen.posts_total.is_none_or(|posts| posts.shown > 0);
    let lead =
        Some(&origin).filter(|_| has_posts).and_then(|origin| statuses(account, origin, answered, notes));
    Extraction {
        status,
        observation: Some(seen),
        links,
        leads: lead.into_iter().collect(),
        ..Extraction::default()
    }
}

/// What the account says of itself; a copy says it too.
fn described(account: &Object<'_>, links: &mut Vec<PageLink>, notes: &mut Notes) -> Observation {
    let mut seen = Observation::default();
    // Without a name for display Mastodon shows the name of the account.
    let named = ["display_name", "username"].into_iter().find_map(|key| {
        let name = account.text(key, notes)?.trim();
        (!name.is_empty()).then_some((key, name))
    });
    if let Some((key, name)) = named {
        notes.found("name", account.place_of(key), name);
        seen.name = Some(name.to_owned());
    }
    if let Some(note) = account.text("note", notes) {
        let place = account.place_of("note");
        let biography = rich_text::read(note, false);
        links.extend(fields::of_biography(&biography, &place));
        notes.found("description", place, &biography.text);
        seen.description = Some(biography.text);
    }
    let picture = account.text("avatar", notes).filter(|avatar| is_own_picture(avatar));
    if let Some(picture) = picture {
        notes.found("picture_url", account.place_of("avatar"), picture);
        seen.picture_url = Some(picture.to_owned());
    }
    for (key, fact) in
        [("bot", &mut seen.bot), ("discoverable", &mut seen.discoverable), ("indexable", &mut seen.indexable)]
    {
        *fact = account.flag(key, notes);
        if *fact != Fact::Unknown {
            notes.found(key, account.place_of(key), if *fact == Fact::Met { "true" } else { "false" });
        }
    }
    seen
}

/// An account without a picture shows the server's `missing.png`.
fn is_own_picture(avatar: &str) -> bool {
    (avatar.starts_with("https://") || avatar.starts_with("http://")) && !avatar.ends_with("/missing.png")
}

/// What only the home server knows.
fn counted(account: &Object<'_>, seen: &mut Observation, notes: &mut Notes) {
    seen.followers = account.found_count("followers", "followers_count", notes);
    seen.posts_total = account.found_count("posts_total", "statuses_count", notes);
    seen.opened_on = account.found_day("opened_on", "created_at", notes);
    seen.last_post_on = account.found_day("last_post_on", "last_status_at", notes);
}

/// Says that an account has moved, and where to: a person decides what the registry follows.
fn moved(account: &Object<'_>, answered: Option<&Url>, notes: &mut Notes) -> Option<PageLink> {
    let moved = account.object("moved", notes)?;
    let to = origin::of(&moved, answered, notes).handle;
    let detail =
        format!("the account has moved to {}", to.as_deref().unwrap_or("an account that it does not name"));
    notes.issue("channel_moved", moved.place.clone(), detail);
    let url = Url::parse(moved.text("url", notes)?).ok()?;
    let quoted = url.to_string();
    Some(page_link(url, false, None, moved.place_of("url"), &quoted))
}

/// Returns where the account's statuses are, on the server that answered; none for a copy.
///
/// Answers to others are left out: they are talk with single people, and not what a channel publishes. One page has
/// forty, the most that a server gives; older ones follow from there.
fn statuses(
    account: &Object<'_>,
    origin: &Origin,
    answered: Option<&Url>,
    notes: &mut Notes,
) -> Option<Lead> {
    let id = account.text("id", notes).filter(|id| is_id(id)).filter(|_| !origin.is_copy)?;
    let mut url = answered?.join(&format!("/api/v1/accounts/{id}/statuses")).ok()?;
    url.set_query(Some("limit=40&exclude_reblogs=false&exclude_replies=true"));
    Some(Lead { purpose: Purpose::MastodonStatuses, url, posted_before: None })
}

/// Returns true for an id as servers of this family give: digits, or letters and digits.
pub(super) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
