//! Addresses of Instagram: `instagram.com/<name>`.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["instagram.com", "instagr.am"];

/// First path segments that are no name.
const NOT_NAMES: [&str; 13] = [
    "p",
    "reel",
    "reels",
    "tv",
    "stories",
    "explore",
    "accounts",
    "about",
    "share",
    "direct",
    "legal",
    "developer",
    "embed.js",
];

/// Names are not case-sensitive.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let name = segments(url).first()?.to_ascii_lowercase();
    let is_name = (1..=30).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
        && !NOT_NAMES.contains(&name.as_str());
    (is_host(url, "instagram.com") && is_name)
        .then(|| (name.clone(), format!("https://www.instagram.com/{name}/")))
}

/// A picture or film has its code behind the name.
pub(super) fn is_post(path: &[&str]) -> bool {
    path.get(1).is_some_and(|part| matches!(*part, "p" | "reel" | "tv"))
}
