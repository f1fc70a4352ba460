//! Where a channel is asked for: from the address that people know to the addresses that answer.

use url::Url;

use super::Purpose;
use crate::platform::{ChannelAddress, Platform};

/// Returns what is asked for a channel at that address, in the order of asking; nothing for an address that is none
/// of the platform's.
#[must_use]
pub fn endpoints(platform: Platform, url: &Url) -> Vec<(Purpose, Url)> {
    let handle = ChannelAddress::of(url).filter(|found| found.platform == platform).map(|found| found.handle);
    let asks = match platform {
        // A short link or a page of the authority's own leads to the channel.
        Platform::Whatsapp => return vec![(Purpose::WhatsappChannel, url.clone())],
        Platform::Press => return vec![(Purpose::PressFeed, url.clone())],
        Platform::Telegram => handle.map(|name| {
            vec![
                (Purpose::TelegramCard, format!("https://t.me/{name}")),
                (Purpose::TelegramPreview, format!("https://t.me/s/{name}")),
            ]
        }),
        // Only the home server counts right (mastodon#16382).
        Platform::Mastodon => {
            handle.as_deref().and_then(|handle| handle.split_once('@')).map(|(name, server)| {
                vec![(
                    Purpose::MastodonAccount,
                    format!("https://{server}/api/v1/accounts/lookup?acct={name}"),
                )]
            })
        }
        Platform::Bluesky => handle.map(|actor| {
            let api = "https://public.api.bsky.app/xrpc";
            vec![
                (Purpose::BlueskyProfile, format!("{api}/app.bsky.actor.getProfile?actor={actor}")),
                (
                    Purpose::BlueskyFeed,
                    format!(
                        "{api}/app.bsky.feed.getAuthorFeed?actor={actor}&limit=100&filter=posts_no_replies"
                    ),
                ),
            ]
        }),
        Platform::Youtube => handle.map(|handle| {
            let feed = "https://www.youtube.com/feeds/videos.xml?channel_id=";
            if handle.starts_with("UC") {
                vec![(Purpose::YoutubeFeed, format!("{feed}{handle}"))]
            } else {
                vec![(Purpose::YoutubePage, format!("https://www.youtube.com/{handle}"))]
            }
        }),
        Platform::Instagram => handle.map(|_| vec![(Purpose::InstagramProfile, url.to_string())]),
        Platform::Facebook => handle.map(|_| vec![(Purpose::FacebookPage, url.to_string())]),
    };
    let asks = asks.into_iter().flatten();
    asks.filter_map(|(purpose, url)| Some((purpose, Url::parse(&url).ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(platform: Platform, url: &str, expected: &[(&str, &str)]) {
        let found = endpoints(platform, &Url::parse(url).unwrap());
        let found: Vec<_> = found.iter().map(|(purpose, url)| (purpose.as_str(), url.as_str())).collect();
        assert_eq!(found, expected, "{url}");
    }

    #[test]
    fn each_platform_is_asked_where_it_answers() {
        let own = "https://www.musterland.example/whatsapp";
        check(Platform::Whatsapp, own, &[("whatsapp_channel", own)]);
        check(
            Platform::Telegram,
            "https://t.me/s/Musterland",
            &[
                ("telegram_card", "https://t.me/musterland"),
                ("telegram_preview", "https://t.me/s/musterland"),
            ],
        );
        check(
            Platform::Mastodon,
            "https://social.musterland.example/@presse",
            &[("mastodon_account", "https://social.musterland.example/api/v1/accounts/lookup?acct=presse")],
        );
        check(
            Platform::Youtube,
            "https://www.youtube.com/channel/UCmusterMUSTERmuster0000",
            &[(
                "youtube_feed",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UCmusterMUSTERmuster0000",
            )],
        );
        check(Platform::Telegram, "https://www.musterland.example/telegram", &[]);
    }
}
