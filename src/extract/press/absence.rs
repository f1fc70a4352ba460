//! What came instead of a press feed: a page, a feed of comments, nothing.

use crate::{
    collect::CheckStatus,
    extract::{
        Extraction, Issue,
        feed::Feed,
        markup::{Markup, Token},
        page::Page,
        text,
    },
};

/// Says what a document is that is no feed.
pub(super) fn read(page: &Page<'_>) -> Extraction {
    let start = page.text.trim_start_matches('\u{feff}').trim_start();
    let (code, detail) = match start.bytes().next() {
        None => ("empty_page", "the server sent an empty page".to_owned()),
        Some(b'{' | b'[') => ("json_instead_of_feed", "JSON, neither RSS nor Atom".to_owned()),
        Some(_) => ("no_feed", instead(&page.text)),
    };
    let issue = Issue { code: code.to_owned(), place: "page".to_owned(), detail };
    Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() }
}

/// Says what there is, and where the page says that its feed is: that address belongs into the registry.
fn instead(page: &str) -> String {
    let announced = Markup::new(page).find_map(|token| match token {
        Token::Start(tag) if tag.is("link") => {
            let kind = tag.attribute("type")?.to_ascii_lowercase();
            let is_feed = kind.contains("rss+xml") || kind.contains("atom+xml");
            let is_comments = tag.attribute("title").is_some_and(|title| is_comments_title(&title));
            (is_feed && !is_comments).then(|| tag.attribute("href")).flatten()
        }
        _ => None,
    });
    match announced {
        Some(address) => {
            format!("a page, neither RSS nor Atom; it announces its feed at {}", text::quote(&address))
        }
        None => "a page, neither RSS nor Atom".to_owned(),
    }
}

/// Recognises a feed of what readers comment: other people's words, which are not taken.
pub(super) fn comments(page: &Page<'_>, feed: &Feed<'_>) -> Option<Issue> {
    let title = feed.head.first(&["title"]).map(|title| title.text(feed.is_atom).text);
    let is_titled = title.as_deref().is_some_and(is_comments_title);
    let own_addresses = feed.head.all("link").filter(|link| link.attribute("rel").as_deref() == Some("self"));
    let is_addressed = own_addresses
        .filter_map(|link| link.attribute("href"))
        .chain(page.url.map(ToString::to_string))
        .any(|address| is_comments_address(&address));
    (is_titled || is_addressed).then(|| Issue {
        code: "comments_feed".to_owned(),
        place: page.place("title", feed.head.offset),
        detail: format!("a feed of comments by readers: {}", text::quote(&title.unwrap_or_default())),
    })
}

/// Titles that `WordPress` gives to its feeds of comments.
fn is_comments_title(title: &str) -> bool {
    const BEGINNINGS: [&str; 6] = [
        "kommentare zu:",
        "kommentare für ",
        "kommentare für:",
        "comments on:",
        "comments on ",
        "comments for ",
    ];
    let title = text::one_line(title).to_lowercase();
    BEGINNINGS.iter().any(|beginning| title.starts_with(beginning)) || title.ends_with("kommentar-feed")
}

fn is_comments_address(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let path = address.split(['?', '#']).next().unwrap_or(&address);
    path.trim_end_matches('/').ends_with("/comments/feed") || address.contains("feed=comments-rss2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_of_comments_are_told_by_title_and_address() {
        assert!(is_comments_title("Kommentare zu: Kreistag beschließt Haushalt"));
        assert!(is_comments_title("Landkreis Musterland » Kommentar-Feed"));
        assert!(is_comments_title("Comments on: x"));
        assert!(!is_comments_title("Kommentare der Landrätin"));
        assert!(is_comments_address("https://musterland.example/comments/feed/"));
        assert!(is_comments_address("https://musterland.example/?feed=comments-rss2"));
        assert!(!is_comments_address("https://musterland.example/feed/"));
    }
}
