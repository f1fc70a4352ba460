//! Addresses of YouTube: `youtube.com/channel/<id>`, `/@<name>`, `/c/<name>`, `/user/<name>`, the older
//! `/<name>`, and the feed.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform.
pub(super) const HOSTS: &[&str] = &["youtube.com", "youtu.be", "youtube-nocookie.com"];

/// First path segments that are no name.
const NOT_NAMES: [&str; 30] = [
    "watch",
    "embed",
    "shorts",
    "playlist",
    "feed",
    "feeds",
    "results",
    "hashtag",
    "live",
    "about",
    "redirect",
    "account",
    "premium",
    "gaming",
    "music",
    "kids",
    "ads",
    "creators",
    "iframe_api",
    "signin",
    "channel",
    "user",
    "clip",
    "post",
    "oembed",
    "share",
    "channels",
    "howyoutubeworks",
    "index",
    "api",
];

/// An id is case-sensitive and begins with `UC`; a name is not and begins with `@`.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    is_host(url, "youtube.com").then_some(())?;
    let page = |handle: String, path: &str| Some((handle, format!("https://www.youtube.com/{path}")));
    let path = segments(url);
    match path.as_slice() {
        ["channel", id, ..] if is_id(id) => page((*id).to_owned(), &format!("channel/{id}")),
        ["feeds", "videos.xml"] => {
            let id = url.query_pairs().find(|(key, _)| key == "channel_id")?.1.into_owned();
            is_id(&id).then(|| page(id.clone(), &format!("channel/{id}")))?
        }
        [kind @ ("c" | "user"), name, ..] if is_name(name) => {
            let path = format!("{kind}/{}", name.to_ascii_lowercase());
            page(path.clone(), &path)
        }
        [name, ..] if name.strip_prefix('@').is_some_and(is_name) => {
            let name = name.to_lowercase();
            page(name.clone(), &name)
        }
        [name]
            if is_name(name)
                && name.len() > 2
                && !NOT_NAMES.contains(&name.to_ascii_lowercase().as_str()) =>
        {
            let name = name.to_ascii_lowercase();
            page(name.clone(), &name)
        }
        _ => None,
    }
}

/// Returns true for the id of a channel.
fn is_id(id: &str) -> bool {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    id.len() == 24 && id.starts_with("UC") && plain
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(['<', '>', '"', '\\'])
}
