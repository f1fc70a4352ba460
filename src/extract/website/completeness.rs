//! Whether a page as sent holds all that people see: only then does absence say anything.

use crate::{
    extract::{Issue, outline::Outline, page::Page},
    platform,
};

/// Fewer links than this beside a script mean that the script draws the page: what is not there may still be shown.
const FEWEST_LINKS: usize = 10;

/// How scripts write a channel's address: with and without escaped slashes.
const IN_SCRIPTS: [&str; 4] =
    ["whatsapp.com/channel", "whatsapp.com\\/channel", "https:\\/\\/t.me\\/", "bsky.app\\/profile"];

/// Returns true when a script draws the page or the page was cut.
pub(super) fn is_script_rendered(outline: &Outline) -> bool {
    outline.is_cut || outline.has_script && outline.links.len() < FEWEST_LINKS
}

/// Returns why nothing can be concluded from what is absent; `None` for a page that is whole.
pub(super) fn issue(page: &Page<'_>, outline: &Outline) -> Option<Issue> {
    let issue =
        |code: &str, detail: String| Some(Issue { code: code.to_owned(), place: "page".to_owned(), detail });
    if outline.blocks.is_empty() && outline.links.is_empty() {
        return issue("empty_page", "neither text nor links".to_owned());
    }
    if is_script_rendered(outline) {
        let links = outline.links.len();
        return issue("too_few_links", format!("{links} links in the page as sent: absence proves nothing"));
    }
    let is_linked = |written: &str| {
        let host = written.split(['/', '\\']).next().unwrap_or_default();
        outline.links.iter().any(|link| link.href.contains(host))
    };
    let hidden = IN_SCRIPTS.into_iter().find(|written| {
        let bare = written.trim_start_matches("https:\\/\\/");
        memchr::memmem::find(page.text.as_bytes(), written.as_bytes()).is_some() && !is_linked(bare)
    });
    hidden.and_then(|written| {
        issue("channel_in_script", format!("`{written}` stands in a script, not in a link: it may be shown"))
    })
}

/// Returns true for a page that is not the authority's own: its address led to a platform.
pub(super) fn is_elsewhere(page: &Page<'_>) -> bool {
    page.url.is_some_and(platform::is_platform_host)
}
