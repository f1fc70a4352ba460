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
    HOSTS.iter().any(|host| is_host(url, host)).then_some(())?;
    let path = segments(url);
    let name = match path.as_slice() {
        ["s", name, ..] | [name, ..] => name.to_ascii_lowercase(),
        [] => return None,
    };
    let is_name = (4..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !NOT_NAMES.contains(&name.as_str());
    is_name.then(|| (name.clone(), format!("https://t.me/{name}")))
}
