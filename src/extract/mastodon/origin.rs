//! Where an account is at home, and whether it is a copy of one elsewhere.

use url::Url;

use crate::{
    extract::json::{Notes, Object},
    platform::{ChannelAddress, Platform},
};

/// The bridge on which Bluesky accounts appear as Fediverse accounts.
const BLUESKY_BRIDGE: &str = "bsky.brid.gy";

/// Where an account is at home.
pub(super) struct Origin {
    /// Its name with its home server, in lower case, such as `presse@social.musterland.example`.
    pub(super) handle: Option<String>,
    /// True when another server than the home server answered: its counts are those of a copy.
    pub(super) is_copy: bool,
    /// The Bluesky handle that a bridge shows here.
    pub(super) bridged_from: Option<String>,
}

/// Tells where an account is at home, from its `acct` and `url` and the server that answered.
///
/// A server names its own accounts without a domain. An `acct` with one is a copy, and so is an account whose
/// address lies on another host: a wrong "copy" is seen in the morning, a wrong count by nobody.
pub(super) fn of(account: &Object<'_>, answered: Option<&Url>, notes: &mut Notes) -> Origin {
    let acct = account.text("acct", notes).map(str::trim);
    let url = account.text("url", notes).and_then(|url| Url::parse(url).ok());
    let names_server = acct.is_some_and(|acct| acct.contains('@'));
    let is_elsewhere = match (&url, answered) {
        (Some(url), Some(answered)) => url.host_str() != answered.host_str(),
        _ => false,
    };
    let handle = handle(acct, url.as_ref());
    let bridged_from = handle
        .as_deref()
        .and_then(|handle| handle.split_once('@'))
        .filter(|(_, server)| *server == BLUESKY_BRIDGE)
        .map(|(name, _)| name.to_owned());
    Origin { handle, is_copy: names_server || is_elsewhere, bridged_from }
}

fn handle(acct: Option<&str>, url: Option<&Url>) -> Option<String> {
    let acct = acct.filter(|acct| is_plain(acct)).map(str::to_lowercase)?;
    if acct.contains('@') {
        return Some(acct);
    }
    let by_address = url.and_then(ChannelAddress::of).filter(|found| found.platform == Platform::Mastodon);
    by_address.map(|found| found.handle).or_else(|| Some(format!("{acct}@{}", url?.host_str()?)))
}

/// Returns true for a name with at most one server: letters, digits and the few signs that servers allow.
fn is_plain(acct: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '@' | ':');
    !acct.is_empty() && acct.len() <= 300 && acct.chars().all(is_allowed) && acct.matches('@').count() <= 1
}
