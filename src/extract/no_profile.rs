//! What came instead of the page of a profile: nothing, the wall that asks for a login, or another page.

use super::{Extraction, Issue, outline::Outline, page::Page, text};
use crate::collect::CheckStatus;

/// Says what came; `is_wall` tells by address or title that it is the wall, `lacks` what the page does not do.
pub(super) fn read(
    page: &Page<'_>,
    outline: &Outline,
    is_wall: impl FnOnce(Option<&str>) -> bool,
    lacks: &str,
) -> Extraction {
    let title = outline.title.as_ref().map(|title| text::one_line(&title.text));
    let (status, code) = if page.text.trim().is_empty() {
        (CheckStatus::PageChanged, "empty_page")
    } else if outline.asks_for_password || is_wall(title.as_deref()) {
        (CheckStatus::PermissionRequired, "login_page")
    } else {
        (CheckStatus::PageChanged, "not_found_or_changed")
    };
    let title = title.unwrap_or_else(|| "no title".to_owned());
    let issue = Issue {
        code: code.to_owned(),
        place: "page".to_owned(),
        detail: format!("the page {lacks}; {}", text::quote(&title)),
    };
    Extraction { status, issues: vec![issue], ..Extraction::default() }
}
