//! Addresses of Facebook: `facebook.com/<name>`, with any language before the host, and the older `facebook.de`.

use url::Url;

use super::segments;

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["facebook.com", "facebook.de", "fb.com", "fb.me", "de-de.facebook.com"];

/// First path segments that are no name.
const NOT_NAMES: [&str; 24] = [
    "sharer",
    "share",
    "dialog",
    "plugins",
    "events",
    "groups",
    "watch",
    "login",
    "help",
    "policies",
    "privacy",
    "legal",
    "photo",
    "hashtag",
    "story.php",
    "permalink.php",
    "tr",
    "ads",
    "reel",
    "media",
    "business",
    "about",
    "terms",
    "settings",
];

/// Names are not case-sensitive; `profile.php?id=` and `pages/<title>/<number>` are known by their number.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let host = url.domain()?;
    let before_host = host.strip_suffix(".facebook.com").or_else(|| host.strip_suffix(".facebook.de"));
    // `de-de`, `en-gb`: the language; `developers`, `business` and their like hold no pages.
    let is_language = |name: &str| name.len() == 5 && name.as_bytes().get(2) == Some(&b'-');
    let is_facebook = matches!(host, "facebook.com" | "facebook.de" | "fb.com")
        || before_host.is_some_and(|name| matches!(name, "www" | "m" | "web") || is_language(name));
    is_facebook.then_some(())?;
    let path = segments(url);
    let handle = match path.as_slice() {
        ["profile.php"] => url.query_pairs().find(|(key, _)| key == "id")?.1.into_owned(),
        ["pages" | "people", _, number, ..] => (*number).to_owned(),
        [name, ..] => name.to_ascii_lowercase(),
        [] => return None,
    };
    // `sharer.php` and its like are programs.
    let is_program = path.first().is_some_and(|first| first.contains(".php")) && path != ["profile.php"];
    let is_name = !is_program
        && !handle.is_empty()
        && handle.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
        && !NOT_NAMES.contains(&handle.as_str());
    is_name.then(|| (handle.clone(), format!("https://www.facebook.com/{handle}")))
}

/// Posts, films, pictures and events have their number behind the name.
pub(super) fn is_post(path: &[&str]) -> bool {
    path.len() > 2
        && path.get(1).is_some_and(|part| matches!(*part, "posts" | "videos" | "photos" | "events" | "reels"))
}
