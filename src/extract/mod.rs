//! Extract: turns one document into records and issues, both values, never an abort.
//!
//! Pure functions of one [`Document`]: no network, no clock, no polars, no other document. Whatever a
//! page does not show stays unknown; whatever could not be read becomes an [`Issue`].
//!
//! A page is decoded (`charset`), read once from left to right (`markup`) into its head, blocks of text
//! and links (`outline`), and from these its reader takes the few facts it is for (`whatsapp`, `telegram`, `website`),
//! or as JSON (`json`) for the readers of interfaces (`mastodon`, `bluesky`).
//! Every step is linear in the size of the page and keeps no tree: hostile pages cost no more than others.

mod bluesky;
pub mod canary;
mod channel_address;
mod charset;
mod date_order;
pub(crate) mod facebook;
mod feed;
mod follower_table;
mod instagram;
pub(crate) mod json;
mod kind;
pub(crate) mod markup;
mod mastodon;
mod no_profile;
mod number;
mod outline;
mod own_address;
mod page;
mod page_link;
mod pattern;
mod post;
mod post_table;
mod postal_address;
mod press;
mod record;
#[cfg(test)]
mod reference;
mod table;
mod telegram;
mod telegram_export;
mod rich_text;
mod text;
pub mod topic;
mod website;
mod whatsapp;
pub mod whatsapp_chat;
pub(crate) mod whatsapp_client;
pub(crate) mod whatsapp_web;
pub mod wording;
mod youtube;

pub use date_order::DateOrder;
pub use follower_table::FollowerLine;
pub use post::{Media, MediaKind, Poll, PollOption, Post, PostKind, Reaction, TimePrecision};
pub use post_table::{Origin, PostLine};
pub use record::{
    Criterion, DatedObservation, Evidence, Extraction, Finding, ImprintGrade, Issue, Lead, Observation,
    PageLink,
};

use url::Url;

use crate::collect::{CheckStatus, Document, Purpose};
use page::Page;

/// Version of the extraction rules; goes into every row, raised whenever a rule changes a value.
pub const EXTRACTOR_VERSION: u32 = 4;

/// Reads one document; the document's purpose decides who reads it.
///
/// A document that the server itself called missing stays so, whatever its error page says.
#[must_use]
pub fn extract(document: &Document) -> Extraction {
    let is_missing = document.fetch.hops.last().is_some_and(|hop| matches!(hop.http_status, 404 | 410));
    if is_missing || document.fetch.status == CheckStatus::NotFound {
        return Extraction { status: CheckStatus::NotFound, ..Extraction::default() };
    }
    let mut extraction = read(&Page::of(document), document.fetch.target.purpose);
    extraction.issues.extend(other_channel(document));
    extraction
}

/// Notes that a channel's address led to another channel: its values are not the one's that was asked for.
fn other_channel(document: &Document) -> Option<Issue> {
    let asked = channel_address::channel_address(&document.fetch.target.url)?;
    let answered = channel_address::channel_address(&document.url)?;
    (asked != answered).then(|| Issue {
        code: "other_channel".to_owned(),
        place: "page".to_owned(),
        detail: format!("{asked} led to {answered}"),
    })
}

/// Reads a file of which nothing but perhaps its kind and address is known.
///
/// Without a kind the content decides; content that is no page of a known kind gives
/// [`CheckStatus::NotSupported`] and an issue that says what it most resembles.
#[must_use]
pub fn inspect(bytes: &[u8], kind: Option<Purpose>, url: Option<&Url>) -> Extraction {
    let page = Page::decode(bytes, None, url);
    match kind.map_or_else(|| kind::guess(&page), Ok) {
        Ok(purpose) => read(&page, purpose),
        Err(issue) => Extraction { issues: vec![issue], ..Extraction::default() },
    }
}

/// Reads a file as import has reduced it; `content_type` is what it noted beside the body, such as the time zone.
#[must_use]
pub fn read_handed_over(body: &[u8], purpose: Purpose, url: Option<&Url>, content_type: &str) -> Extraction {
    read(&Page::decode(body, Some(content_type), url), purpose)
}

/// Returns what kind of page a file is, told by its content, or why it is none of a known kind.
pub fn kind_of(bytes: &[u8], content_type: Option<&str>, url: Option<&Url>) -> Result<Purpose, Issue> {
    kind::guess(&Page::decode(bytes, content_type, url))
}

/// Returns the text of a page as the readers decode it.
#[must_use]
pub fn text_of<'a>(bytes: &'a [u8], content_type: Option<&'a str>) -> std::borrow::Cow<'a, str> {
    Page::decode(bytes, content_type, None).text
}

/// Returns the address that a page gives itself, or that the browser noted when it was saved.
#[must_use]
pub fn own_address(bytes: &[u8]) -> Option<Url> {
    let page = Page::decode(bytes, None, None);
    own_address::read(&page.text)
}

fn read(page: &Page<'_>, purpose: Purpose) -> Extraction {
    let mut extraction = match purpose {
        Purpose::WhatsappChannel => whatsapp::read(page),
        Purpose::WhatsappChannelItalian => whatsapp::read_italian(page),
        Purpose::WhatsappClient => whatsapp_client::read(page),
        Purpose::TelegramCard => telegram::read_card(page),
        Purpose::TelegramPreview => telegram::read_preview(page),
        Purpose::TelegramExport => telegram_export::read(page),
        Purpose::MastodonAccount => mastodon::read_account(page),
        Purpose::MastodonStatuses => mastodon::read_statuses(page),
        Purpose::MastodonOutbox => mastodon::read_outbox(page),
        Purpose::BlueskyProfile => bluesky::read_profile(page),
        Purpose::BlueskyFeed => bluesky::read_feed(page),
        Purpose::WebsiteHome => website::read_home(page),
        Purpose::WebsiteContact => website::read_contact_page(page),
        Purpose::WebsiteImprint => website::read_imprint_page(page),
        Purpose::YoutubePage => youtube::read_page(page),
        Purpose::YoutubeFeed => youtube::read_feed(page),
        Purpose::PressFeed => press::read(page),
        Purpose::InstagramProfile => instagram::read(page),
        Purpose::FacebookPage => facebook::read(page),
        Purpose::WhatsappWeb => whatsapp_web::read(page),
        Purpose::WhatsappChat => whatsapp_chat::read(page),
        Purpose::PostTable => post_table::read(page),
        Purpose::FollowerTable => follower_table::read(page),
    };
    extraction.issues.extend(page.decoding_issue.clone());
    extraction
}
