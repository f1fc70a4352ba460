//! Addresses of Bluesky: `bsky.app/profile/<handle or did>`.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["bsky.app"];

/// A handle is a domain name and not case-sensitive; a did is kept as written.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let path = segments(url);
    let ["profile", written, ..] = path.as_slice() else { return None };
    let handle =
        if written.starts_with("did:") { (*written).to_owned() } else { written.to_ascii_lowercase() };
    let is_handle = handle.contains(['.', ':'])
        && handle.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'));
    (is_host(url, "bsky.app") && is_handle)
        .then(|| (handle.clone(), format!("https://bsky.app/profile/{handle}")))
}

/// Posts, feeds and lists stand behind the name.
pub(super) fn is_post(path: &[&str]) -> bool {
    path.len() > 2
}
