//! Addresses of Instagram: `instagram.com/<name>`.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["instagram.com", "instagr.am"];

/// First path segments that are no name.
const NOT_NAMES: [&str; 9] = ["p", "reel", "reels", "tv", "stories", "explore", "accounts", "about", "share"];

/// Names are not case-sensitive.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let name = segments(url).first()?.to_ascii_lowercase();
    let is_name = (1..=30).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
        && !NOT_NAMES.contains(&name.as_str());
    (is_host(url, "instagram.com") && is_name)
        .then(|| (name.clone(), format!("https://www.instagram.com/{name}/")))
}
