//! Why a page is asked for.

use serde::{Deserialize, Serialize};

use crate::platform::Platform;

/// The language in which pages are asked for: German ones print follower numbers in full.
pub const USUAL_LANGUAGE: &str = "de-DE";

/// What a request says it would like to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accept {
    /// The `Accept` header.
    pub media: &'static str,
    /// The `Accept-Language` header. A page in two languages is two answers, which the archive keeps apart.
    pub language: &'static str,
}

/// Why a page is asked for; decides how often it is due and who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The public page of a WhatsApp channel.
    WhatsappChannel,
    /// The same page in Italian, the other language in which WhatsApp prints whole numbers; asked for in a night
    /// in which the German page did not.
    WhatsappChannelItalian,
    /// The card of a Telegram channel (`t.me/name`): the exact number of subscribers.
    TelegramCard,
    /// The preview of a Telegram channel (`t.me/s/name`): its posts, newest page first.
    TelegramPreview,
    /// The account of a Mastodon profile, from its home server's API.
    MastodonAccount,
    /// The statuses of a Mastodon account, from its home server's API.
    MastodonStatuses,
    /// The profile of a Bluesky account, from the public API.
    BlueskyProfile,
    /// The posts of a Bluesky account, from the public API.
    BlueskyFeed,
    /// The page of a YouTube channel that is known by name: leads to its feed.
    YoutubePage,
    /// The feed of a YouTube channel: its newest videos.
    YoutubeFeed,
    /// An authority's press releases, RSS or Atom.
    PressFeed,
    /// The public page of an Instagram profile; asked for with written permission only.
    InstagramProfile,
    /// The public page of a Facebook page; asked for with written permission only.
    FacebookPage,
    /// The home page of an authority.
    WebsiteHome,
    /// The contact page of an authority.
    WebsiteContact,
    /// The imprint page of an authority.
    WebsiteImprint,
    /// A WhatsApp channel opened in WhatsApp Web, saved by a person; never asked for.
    WhatsappWeb,
    /// A WhatsApp channel and its posts as a client program writes them (JSON), handed over; never asked for.
    WhatsappClient,
    /// A chat that WhatsApp exported as text, handed over; never asked for.
    WhatsappChat,
    /// A channel that Telegram Desktop exported (`result.json`), handed over; never asked for.
    TelegramExport,
    /// The posts in an account's archive from Mastodon (`outbox.json`), handed over; never asked for.
    MastodonOutbox,
    /// A table of posts, typed by hand or exported by a research tool, handed over; never asked for.
    PostTable,
    /// A table of follower counts of one channel, each with its day, handed over; never asked for.
    FollowerTable,
}

impl Purpose {
    /// Every purpose, platform by platform.
    pub const ALL: [Self; 23] = [
        Self::WhatsappChannel,
        Self::WhatsappChannelItalian,
        Self::TelegramCard,
        Self::TelegramPreview,
        Self::MastodonAccount,
        Self::MastodonStatuses,
        Self::BlueskyProfile,
        Self::BlueskyFeed,
        Self::YoutubePage,
        Self::YoutubeFeed,
        Self::PressFeed,
        Self::InstagramProfile,
        Self::FacebookPage,
        Self::WebsiteHome,
        Self::WebsiteContact,
        Self::WebsiteImprint,
        Self::WhatsappWeb,
        Self::WhatsappClient,
        Self::WhatsappChat,
        Self::TelegramExport,
        Self::MastodonOutbox,
        Self::PostTable,
        Self::FollowerTable,
    ];

    /// Returns the word that settings, archive and tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WhatsappChannel => "whatsapp_channel",
            Self::WhatsappChannelItalian => "whatsapp_channel_italian",
            Self::TelegramCard => "telegram_card",
            Self::TelegramPreview => "telegram_preview",
            Self::MastodonAccount => "mastodon_account",
            Self::MastodonStatuses => "mastodon_statuses",
            Self::BlueskyProfile => "bluesky_profile",
            Self::BlueskyFeed => "bluesky_feed",
            Self::YoutubePage => "youtube_page",
            Self::YoutubeFeed => "youtube_feed",
            Self::PressFeed => "press_feed",
            Self::InstagramProfile => "instagram_profile",
            Self::FacebookPage => "facebook_page",
            Self::WebsiteHome => "website_home",
            Self::WebsiteContact => "website_contact",
            Self::WebsiteImprint => "website_imprint",
            Self::WhatsappWeb => "whatsapp_web",
            Self::WhatsappClient => "whatsapp_client",
            Self::WhatsappChat => "whatsapp_chat",
            Self::TelegramExport => "telegram_export",
            Self::MastodonOutbox => "mastodon_outbox",
            Self::PostTable => "post_table",
            Self::FollowerTable => "follower_table",
        }
    }

    /// Returns true for a page of the authority's website, which speaks of no single channel.
    #[must_use]
    pub fn is_of_website(self) -> bool {
        matches!(self, Self::WebsiteHome | Self::WebsiteContact | Self::WebsiteImprint)
    }

    /// Returns true for what only a person can hand over: no server is ever asked for it.
    #[must_use]
    pub fn is_handed_over(self) -> bool {
        matches!(
            self,
            Self::WhatsappWeb
                | Self::WhatsappClient
                | Self::WhatsappChat
                | Self::TelegramExport
                | Self::MastodonOutbox
                | Self::PostTable
                | Self::FollowerTable
        )
    }

    /// Returns the platform whose channels such a page speaks of; `None` for pages of the authority's website, and
    /// for tables, which may be of a channel on any platform.
    #[must_use]
    pub fn platform(self) -> Option<Platform> {
        match self {
            Self::WhatsappChannel
            | Self::WhatsappChannelItalian
            | Self::WhatsappWeb
            | Self::WhatsappClient
            | Self::WhatsappChat => Some(Platform::Whatsapp),
            Self::TelegramCard | Self::TelegramPreview | Self::TelegramExport => Some(Platform::Telegram),
            Self::MastodonAccount | Self::MastodonStatuses | Self::MastodonOutbox => Some(Platform::Mastodon),
            Self::BlueskyProfile | Self::BlueskyFeed => Some(Platform::Bluesky),
            Self::YoutubePage | Self::YoutubeFeed => Some(Platform::Youtube),
            Self::PressFeed => Some(Platform::Press),
            Self::InstagramProfile => Some(Platform::Instagram),
            Self::FacebookPage => Some(Platform::Facebook),
            Self::WebsiteHome
            | Self::WebsiteContact
            | Self::WebsiteImprint
            | Self::PostTable
            | Self::FollowerTable => None,
        }
    }

    /// Returns after how many days such a page is asked for again, unless the settings say otherwise; what is handed
    /// over is never asked for, and the number says nothing there.
    #[must_use]
    pub fn default_due_days(self) -> u16 {
        match self {
            Self::WhatsappChannel
            | Self::WhatsappChannelItalian
            | Self::TelegramCard
            | Self::TelegramPreview
            | Self::MastodonAccount
            | Self::MastodonStatuses
            | Self::BlueskyProfile
            | Self::BlueskyFeed
            | Self::YoutubeFeed
            | Self::PressFeed
            | Self::WhatsappWeb
            | Self::WhatsappClient
            | Self::WhatsappChat
            | Self::TelegramExport
            | Self::MastodonOutbox
            | Self::PostTable
            | Self::FollowerTable => 1,
            Self::InstagramProfile | Self::FacebookPage | Self::WebsiteHome => 7,
            Self::YoutubePage | Self::WebsiteContact | Self::WebsiteImprint => 30,
        }
    }

    /// Returns what is asked for: a page, data or a feed, and in which language.
    #[must_use]
    pub fn accept(self) -> Accept {
        let language = match self {
            Self::WhatsappChannelItalian => "it-IT",
            _ => USUAL_LANGUAGE,
        };
        Accept { media: self.media(), language }
    }

    fn media(self) -> &'static str {
        match self {
            Self::MastodonAccount | Self::MastodonStatuses | Self::BlueskyProfile | Self::BlueskyFeed => {
                "application/json"
            }
            Self::YoutubeFeed | Self::PressFeed => {
                "application/atom+xml,application/rss+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
            }
            _ => "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
        }
    }
}
