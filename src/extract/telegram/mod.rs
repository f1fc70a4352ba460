//! Telegram's public pages: the card of a channel (`t.me/name`) and the preview of its posts (`t.me/s/name`).
//!
//! Both are drawn by the server, in English whatever the channel's language, and have class names as
//! their only anchors; the shapes come from saved pages of 2021, 2023 and 2026. Nothing is known of how
//! the pages look in German.

mod card;
mod count;
mod notes;
mod part;
mod poll;
mod post;
mod preview;
mod profile;
mod reactions;
mod rich_text;
mod walk;

use memchr::memmem::find;

use super::{
    Extraction,
    canary::{Expectation, Field},
    page::Page,
};
use crate::{collect::Purpose, platform};
use notes::Notes;
use preview::Preview;
use profile::Profile;

/// What cards of channels normally show. The channel card of the corpus and both its previews show every one of these;
/// a picture is the channel's choice.
pub(super) const EXPECTED_OF_CARD: &[Expectation] = &[
    Expectation::new(Field::Name, 0.97),
    Expectation::new(Field::Followers, 0.97),
    Expectation::new(Field::Handle, 0.97),
    Expectation::new(Field::Badge, 0.97),
    Expectation::new(Field::Description, 0.95),
    Expectation::new(Field::Picture, 0.7),
];

/// What previews normally show, older pages included, which say nothing of the channel itself. Reactions can be
/// switched off, texts and links are the channel's choice.
pub(super) const EXPECTED_OF_PREVIEW: &[Expectation] = &[
    Expectation::new(Field::Name, 0.97),
    Expectation::new(Field::Followers, 0.97),
    Expectation::new(Field::Handle, 0.97),
    Expectation::new(Field::Badge, 0.97),
    Expectation::new(Field::Description, 0.95),
    Expectation::new(Field::Posts, 0.9),
    Expectation::new(Field::PostTime, 0.97),
    Expectation::new(Field::PostUrl, 0.97),
    Expectation::new(Field::PostViews, 0.97),
    Expectation::new(Field::PostText, 0.9),
    Expectation::new(Field::PostContent, 0.95),
];

/// Reads the card of a channel, or says whose it is instead.
pub(super) fn read_card(page: &Page<'_>) -> Extraction {
    let mut profile = Profile::default();
    walk::walk(&page.text, |event| profile.see(&event));
    card::read(profile, Notes::new(page))
}

/// Reads the preview of a channel: its posts, and on the newest page the channel itself.
pub(super) fn read_preview(page: &Page<'_>) -> Extraction {
    let mut preview = Preview::new(page);
    walk::walk(&page.text, |event| preview.see(&event));
    preview.finish()
}

/// Returns the kind of a page that is Telegram's, told by its classes, else by its address.
pub(super) fn guess(page: &Page<'_>) -> Option<Purpose> {
    let has = |class: &str| find(page.text.as_bytes(), class.as_bytes()).is_some();
    if has("class=\"tgme_widget_message_wrap ") || has("class=\"tgme_channel_info") {
        return Some(Purpose::TelegramPreview);
    }
    if has("class=\"tgme_page_") {
        return Some(Purpose::TelegramCard);
    }
    let url = page.url?;
    let channel = platform::ChannelAddress::of(url)?;
    let is_preview = url.path().starts_with("/s/");
    (channel.platform == platform::Platform::Telegram).then_some(if is_preview {
        Purpose::TelegramPreview
    } else {
        Purpose::TelegramCard
    })
}
