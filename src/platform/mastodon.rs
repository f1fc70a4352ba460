//! Addresses of Mastodon: `<server>/@<name>`, on any server.

use url::Url;

use super::{is_host, segments};

/// Hosts whose profiles look the same and are none.
const OTHERS: [&str; 15] = [
    "tiktok.com",
    "threads.net",
    "threads.com",
    "medium.com",
    "youtube.com",
    "t.me",
    "rumble.com",
    "odysee.com",
    "linkedin.com",
    "snapchat.com",
    "substack.com",
    "vimeo.com",
    "unpkg.com",
    "esm.sh",
    "twitch.tv",
];

/// What stands behind a name in the address of a profile, besides the number of a post.
const PARTS: [&str; 6] = ["media", "with_replies", "featured", "following", "followers", "tagged"];

/// Words behind `/users/` that name no account, on servers of any kind.
const NOT_NAMES: [&str; 10] =
    ["login", "logout", "sign_in", "sign_up", "register", "password", "new", "edit", "me", "profile"];

/// A name with another server in it (`@name@elsewhere`) is a copy: its home server is the address.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    if OTHERS.iter().any(|host| is_host(url, host)) {
        return None;
    }
    let host = url.domain()?.to_ascii_lowercase();
    let path = segments(url);
    let written = match path.as_slice() {
        ["users", name] if !NOT_NAMES.contains(&name.to_ascii_lowercase().as_str()) => name,
        ["web", name] | [name] => name.strip_prefix('@')?,
        [name, part] if PARTS.contains(part) || is_number(part) => name.strip_prefix('@')?,
        _ => return None,
    };
    let (name, home) = written.split_once('@').unwrap_or((written, &host));
    let name = name.to_ascii_lowercase();
    // `/users/login.html` is a page.
    let is_name = !name.is_empty()
        && !name.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "html" | "php"))
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    let is_server = home.contains('.') && !home.contains(['/', ':']);
    (is_name && is_server).then(|| (format!("{name}@{home}"), format!("https://{home}/@{name}")))
}

/// A post has a number behind the name.
pub(super) fn is_post(path: &[&str]) -> bool {
    path.len() > 1 && path.last().is_some_and(|last| is_number(last))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
