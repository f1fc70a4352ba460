//! What kind of page a file is, told by its content.

use super::{
    Issue, bluesky, channel_address, facebook, feed::Feed, instagram, json, mastodon, outline::Outline,
    page::Page, telegram, text, youtube,
};
use crate::{collect::Purpose, platform};

/// Returns the kind of page, or an issue that says what the file most resembles.
pub(super) fn guess(page: &Page<'_>) -> Result<Purpose, Issue> {
    if page.url.is_some_and(channel_address::is_channel_page) {
        return Ok(Purpose::WhatsappChannel);
    }
    if page.text.trim_start().starts_with(['{', '[']) {
        let profile = || instagram::is_profile_data(&page.text).then_some(Purpose::InstagramProfile);
        return answer(page).or_else(profile).ok_or_else(|| unknown(&page.text));
    }
    if let Some(purpose) = telegram::guess(page) {
        return Ok(purpose);
    }
    if let Some(feed) = Feed::read(&page.text) {
        return Ok(if youtube::is_feed(&feed) { Purpose::YoutubeFeed } else { Purpose::PressFeed });
    }
    let outline = Outline::of(&page.text);
    if is_channel(&outline) {
        return Ok(Purpose::WhatsappChannel);
    }
    if youtube::is_channel_page(&outline) {
        return Ok(Purpose::YoutubePage);
    }
    if instagram::is_profile(&outline) || is_of_instagram(page, &outline) {
        return Ok(Purpose::InstagramProfile);
    }
    if facebook::is_page(&outline, page.url) {
        return Ok(Purpose::FacebookPage);
    }
    let has_markup = outline.title.is_some() || !outline.links.is_empty() || outline.language.is_some();
    if !has_markup {
        return Err(unknown(&page.text));
    }
    let says_imprint = |text: &str| {
        let lower = text::comparable(text).to_lowercase();
        lower.trim_start().starts_with("impressum") || lower.trim_start().starts_with("imprint")
    };
    let title_or_heading = outline.title.iter().map(|title| title.text.clone()).chain(
        outline
            .blocks
            .iter()
            .filter(|block| block.heading_level().is_some_and(|level| level <= 2))
            .map(super::outline::Block::one_line),
    );
    let is_imprint = title_or_heading.into_iter().any(|text| says_imprint(&text));
    Ok(if is_imprint { Purpose::WebsiteImprint } else { Purpose::WebsiteHome })
}

/// Tells whether an answer is of one kind.
type IsIt = fn(&json::Json<'_>) -> bool;

/// Returns what an answer of an interface is: by the address that was asked, else by the names in it.
fn answer(page: &Page<'_>) -> Option<Purpose> {
    const PATHS: [(&str, Purpose); 4] = [
        ("/api/v1/accounts/lookup", Purpose::MastodonAccount),
        ("/statuses", Purpose::MastodonStatuses),
        ("/xrpc/app.bsky.actor.getProfile", Purpose::BlueskyProfile),
        ("/xrpc/app.bsky.feed.getAuthorFeed", Purpose::BlueskyFeed),
    ];
    let path = page
        .url
        .map(url::Url::path)
        .filter(|path| path.starts_with("/api/v1/") || path.starts_with("/xrpc/"));
    let by_address = path.and_then(|path| PATHS.iter().find(|(end, _)| path.ends_with(end)));
    if let Some((_, purpose)) = by_address {
        return Some(*purpose);
    }
    let kinds: [(IsIt, Purpose); 4] = [
        (mastodon::looks_like_account, Purpose::MastodonAccount),
        (mastodon::looks_like_statuses, Purpose::MastodonStatuses),
        (bluesky::looks_like_profile, Purpose::BlueskyProfile),
        (bluesky::looks_like_feed, Purpose::BlueskyFeed),
    ];
    json::guess(page, |json| {
        kinds.into_iter().find(|(looks_like_it, _)| looks_like_it(json)).map(|(_, purpose)| purpose)
    })
}

/// A page that was saved from Instagram is read as a profile, also where it only asks for a login.
fn is_of_instagram(page: &Page<'_>, outline: &Outline) -> bool {
    if let Some(url) = page.url {
        return platform::plain_host(url).is_some_and(|host| host == "instagram.com");
    }
    let title = outline.title.as_ref().map(|title| text::one_line(&title.text));
    outline.meta("og:url").is_none()
        && title.is_some_and(|title| title == "Instagram" || title.contains("• Instagram"))
}

/// A channel's page says so in its title, or in the address that it announces.
fn is_channel(outline: &Outline) -> bool {
    let titles = [outline.title.as_ref(), outline.meta("og:title")];
    let is_titled = titles.into_iter().flatten().any(|title| {
        let last = title.text.rsplit(['|', '•', '·']).next().unwrap_or_default().to_lowercase();
        last.contains("whatsapp") && title.text.contains(['|', '•', '·'])
    });
    let is_announced = outline.meta("og:url").is_some_and(|url| url.text.contains("whatsapp.com/channel/"));
    let is_named =
        outline.title.as_ref().is_some_and(|title| title.text.trim().to_lowercase().starts_with("whatsapp"));
    is_titled || is_announced || is_named
}

fn unknown(text: &str) -> Issue {
    let start = text.trim_start();
    let resembles = match start.bytes().next() {
        None => "an empty file",
        Some(b'{' | b'[') => "JSON",
        Some(b'%') if start.starts_with("%PDF") => "a PDF file",
        Some(b'<') => "markup without title, links or language",
        Some(_) => "plain text",
    };
    Issue {
        code: "unknown_kind".to_owned(),
        place: "page".to_owned(),
        detail: format!("no page of a known kind; it most resembles {resembles}"),
    }
}
