//! The handle: a domain name that its holder has shown to control.

use url::Url;

use crate::extract::{
    Evidence, PageLink,
    json::{Notes, Object},
    text,
};
use crate::platform::plain_host;

/// What the service shows in place of a handle whose domain no longer points to the account.
const INVALID: &str = "handle.invalid";

/// Ends of handles that the service or a bridge gives out: they prove no domain of the account's own.
const GIVEN_OUT: [&str; 2] = [".bsky.social", ".brid.gy"];

/// The end of handles of Fediverse accounts that a bridge shows here, such as `presse.social.example.ap.brid.gy`.
const FEDIVERSE_BRIDGE: &str = ".ap.brid.gy";

/// Returns the handle in lower case; `None` where the service found it broken.
pub(super) fn read(account: &Object<'_>, notes: &mut Notes) -> Option<String> {
    let written = account.text("handle", notes)?.trim().to_lowercase();
    if written == INVALID {
        let detail = "the domain of the handle no longer points to the account".to_owned();
        notes.issue("handle_invalid", account.place_of("handle"), detail);
        return None;
    }
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_domain = written.len() <= 253 && written.contains('.') && written.split('.').all(is_label);
    if !is_domain {
        let detail = format!("no domain name: {}", text::quote(&written));
        notes.issue("malformed_handle", account.place_of("handle"), detail);
    }
    is_domain.then_some(written)
}

/// Returns the account that a bridge shows here, as the bridge spells it: name and server joined by a dot.
pub(super) fn bridged_from(handle: &str) -> Option<&str> {
    handle.strip_suffix(FEDIVERSE_BRIDGE).filter(|name| !name.is_empty())
}

/// Returns the website of a handle that is a domain of the account's own.
///
/// The service shows such a handle only while a record of the domain, or a file on its web server, names the account
/// (AT Protocol, Handle): whoever runs the domain says that the account is theirs. That is what `rel=me` says on a
/// page, hence `rel_me`; when it was last checked the answer does not say, hence no `verified_at`.
pub(super) fn website(handle: &str, place: String) -> Option<PageLink> {
    if GIVEN_OUT.iter().any(|end| handle.ends_with(end)) {
        return None;
    }
    let evidence = Evidence { field: "link".to_owned(), place, quote: text::quote(handle) };
    let address = Url::parse(&format!("https://{handle}/")).ok()?;
    let handle = plain_host(&address)?;
    Some(PageLink { platform: None, handle, address, rel_me: true, verified_at: None, evidence })
}
