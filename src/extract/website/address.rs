//! Addresses in pages, made absolute.

use url::Url;

use crate::extract::{outline::Outline, page::Page};

/// What relative addresses of a page are relative to: `<base href>` if given, else the page's own address.
pub(super) fn base(page: &Page<'_>, outline: &Outline) -> Option<Url> {
    match (page.url, outline.base.as_deref()) {
        (Some(url), Some(base)) => url.join(base.trim()).ok().or_else(|| Some(url.clone())),
        (Some(url), None) => Some(url.clone()),
        (None, Some(base)) => Url::parse(base.trim()).ok(),
        (None, None) => None,
    }
}

/// Makes an address absolute; `None` for what is no web address, such as `mailto:` or `javascript:`.
///
/// The fragment and a Java session id are dropped: they name no other page.
pub(super) fn absolute(href: &str, base: Option<&Url>) -> Option<Url> {
    let mut url = match base {
        Some(base) => base.join(href).ok()?,
        None => Url::parse(href).ok()?,
    };
    url.set_fragment(None);
    if let Some(session) = url.path().to_ascii_lowercase().find(";jsessionid=") {
        let path = url.path()[..session].to_owned();
        url.set_path(&path);
    }
    matches!(url.scheme(), "http" | "https").then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(href: &str, base: &str, expected: Option<&str>) {
        let base = Url::parse(base).ok();
        assert_eq!(absolute(href, base.as_ref()).as_ref().map(Url::as_str), expected);
    }

    #[test]
    fn addresses_are_made_absolute_and_plain() {
        check("impressum", "https://www.example.org/a/b", Some("https://www.example.org/a/impressum"));
        check(
            "/i.html;jsessionid=6E16.2_cid387?x=1",
            "https://example.org/",
            Some("https://example.org/i.html?x=1"),
        );
        check("#impressum", "https://example.org/a", Some("https://example.org/a"));
        check("https://other.example/i", "https://example.org/", Some("https://other.example/i"));
        check("mailto:info@example.org", "https://example.org/", None);
        check("javascript:void(0)", "https://example.org/", None);
        check("impressum", "", None);
    }
}
