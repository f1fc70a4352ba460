//! Whether two addresses lead to the same page.

use url::Url;

/// Returns an address without what does not change the page: scheme, `www.`, closing slash, fragment, marks of campaigns.
pub(super) fn page(address: &str) -> Option<String> {
    let url = parse(address)?;
    let mut page = plain_host(&url)?;
    page.push_str(url.path().trim_end_matches('/'));
    let is_campaign = |name: &str| name.starts_with("utm_") || name == "fbclid" || name == "pk_campaign";
    let kept: Vec<String> = url
        .query_pairs()
        .filter(|(name, _)| !is_campaign(name))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if !kept.is_empty() {
        page.push('?');
        page.push_str(&kept.join("&"));
    }
    Some(page)
}

/// Returns the host of an address without `www.`.
#[must_use]
pub fn host(address: &str) -> Option<String> {
    plain_host(&parse(address)?)
}

/// Returns true for an address on a host, or one below it, that is not just its front page.
pub(super) fn is_page_of(address: &str, own_host: &str) -> bool {
    let Some(url) = parse(address) else { return false };
    let Some(host) = plain_host(&url) else { return false };
    let is_own = host == own_host || host.strip_suffix(own_host).is_some_and(|sub| sub.ends_with('.'));
    is_own && !(url.path().trim_matches('/').is_empty() && url.query().is_none())
}

fn parse(address: &str) -> Option<Url> {
    let url = Url::parse(address).or_else(|_| Url::parse(&format!("https://{address}"))).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

fn plain_host(url: &Url) -> Option<String> {
    let host = url.host_str()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(page(one).is_some() && page(one) == page(other), expected, "{one} and {other}");
    }

    #[test]
    fn the_same_page_is_the_same_however_it_is_written() {
        check("https://www.musterland.example/presse/7/", "http://musterland.example/presse/7", true);
        check("https://musterland.example/p?id=7&utm_source=wa#top", "musterland.example/p?id=7", true);
        check("https://musterland.example/p?id=7", "https://musterland.example/p?id=8", false);
        check("mailto:presse@musterland.example", "mailto:presse@musterland.example", false);
    }

    #[test]
    fn the_front_page_is_no_page_of_its_own() {
        let own = "musterland.example";
        assert!(is_page_of("https://www.musterland.example/hochwasser", own));
        assert!(is_page_of("https://abfall.musterland.example/kalender", own));
        assert!(!is_page_of("https://www.musterland.example/", own));
        assert!(!is_page_of("https://nichtmusterland.example/hochwasser", own));
    }
}
