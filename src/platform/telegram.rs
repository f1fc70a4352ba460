//! Addresses of Telegram: `t.me/<name>`, the preview `t.me/s/<name>`, posts `t.me/<name>/<number>`.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["t.me", "telegram.me", "telegram.dog"];

/// First path segments that are no name.
const NOT_NAMES: [&str; 14] = [
    "share",
    "joinchat",
    "addstickers",
    "addemoji",
    "addlist",
    "addtheme",
    "proxy",
    "socks",
    "setlanguage",
    "iv",
    "login",
    "confirmphone",
    "boost",
    "c",
];

/// Names are not case-sensitive: 4 to 32 letters, digits and underscores.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let path = segments(url);
    let before_host = url.domain().and_then(|domain| domain.strip_suffix(".t.me"));
    let name = match (before_host, path.as_slice()) {
        (Some(name), _) if !matches!(name, "www" | "m") => name.to_ascii_lowercase(),
        _ if !HOSTS.iter().any(|host| is_host(url, host)) => return None,
        (_, ["s", name, ..] | [name, ..]) => name.to_ascii_lowercase(),
        (_, []) => return None,
    };
    // A program that answers, and what is said to it.
    let is_chat = name.ends_with("bot") || url.query_pairs().any(|(key, _)| key == "start" || key == "text");
    let is_name = !is_chat
        && (4..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !NOT_NAMES.contains(&name.as_str());
    is_name.then(|| (name.clone(), format!("https://t.me/{name}")))
}

/// A post has a number behind the name.
pub(super) fn is_post(path: &[&str]) -> bool {
    path.len() > 1 && path.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()))
}
