//! The name of a post that its address tells, as the readers of pages name the same post.

use url::Url;

use crate::platform::{ChannelAddress, Platform};

/// Returns the platform's name of a post; `None` where the address does not hold it.
///
/// Addresses of Bluesky name the account by its handle, posts are named by its number: there the address does not tell.
pub(super) fn of_address(address: &Url) -> Option<String> {
    let host = address.domain()?;
    let query = |wanted: &str| {
        address.query_pairs().find(|(key, _)| key == wanted).map(|(_, value)| value.into_owned())
    };
    let segments: Vec<&str> = address.path_segments()?.filter(|segment| !segment.is_empty()).collect();
    let after = |word: &str| {
        let at = segments.iter().position(|segment| *segment == word)?;
        segments.get(at + 1).map(|id| (*id).to_owned())
    };
    let id = match host.strip_prefix("www.").unwrap_or(host) {
        "youtu.be" => segments.first().map(|id| (*id).to_owned()),
        "youtube.com" | "m.youtube.com" => query("v").or_else(|| after("shorts")),
        "instagram.com" => after("p").or_else(|| after("reel")),
        _ => match ChannelAddress::of(address)?.platform {
            Platform::Telegram | Platform::Whatsapp | Platform::Mastodon => {
                let last = segments.last().filter(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
                last.map(|id| (*id).to_owned())
            }
            _ => None,
        },
    }?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (id.len() <= 64 && !id.is_empty() && id.bytes().all(is_plain)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Option<&str>) {
        assert_eq!(of_address(&Url::parse(address).unwrap()).as_deref(), expected, "{address}");
    }

    #[test]
    fn addresses_name_posts_as_pages_do() {
        check("https://t.me/musterland/12", Some("12"));
        check("https://t.me/s/musterland/12", Some("12"));
        check("https://whatsapp.com/channel/0029VaModelOfACode000001/117", Some("117"));
        check("https://social.musterland.example/@presse/110000000000000000", Some("110000000000000000"));
        check("https://www.youtube.com/watch?v=abc-DEF_123", Some("abc-DEF_123"));
        check("https://www.youtube.com/shorts/abc-DEF_123", Some("abc-DEF_123"));
        check("https://www.instagram.com/p/AbC123/", Some("AbC123"));
        check("https://bsky.app/profile/musterland.example/post/3kabc", None);
        check("https://t.me/musterland", None);
        check("https://www.musterland.example/presse/17", None);
    }
}
