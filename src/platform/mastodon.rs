//! Addresses of Mastodon: `<server>/@<name>`, on any server.

use url::Url;

use super::{is_host, segments};

/// Hosts whose profiles look the same and are none.
const OTHERS: [&str; 9] = [
    "tiktok.com",
    "threads.net",
    "threads.com",
    "medium.com",
    "youtube.com",
    "t.me",
    "rumble.com",
    "odysee.com",
    "linkedin.com",
];

/// A name with another server in it (`@name@elsewhere`) is a copy: its home server is the address.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    if OTHERS.iter().any(|host| is_host(url, host)) {
        return None;
    }
    let host = url.domain()?.to_ascii_lowercase();
    let path = segments(url);
    let written = match path.as_slice() {
        ["users", name] => name,
        ["web", name] | [name] | [name, _] => name.strip_prefix('@')?,
        _ => return None,
    };
    let (name, home) = written.split_once('@').unwrap_or((written, &host));
    let name = name.to_ascii_lowercase();
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    let is_server = home.contains('.') && !home.contains(['/', ':']);
    (is_name && is_server).then(|| (format!("{name}@{home}"), format!("https://{home}/@{name}")))
}
