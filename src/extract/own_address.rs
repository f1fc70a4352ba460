//! The address that a saved page bears: noted by the browser, or given by the page itself.

use url::Url;

use super::outline::Outline;

/// How far from the start browsers note where a page was saved from.
const NOTED_WITHIN_BYTES: usize = 2_000;

/// Returns what the browser noted (`<!-- saved from url=(0042)https://… -->`), else `og:url`.
pub(super) fn read(text: &str) -> Option<Url> {
    noted(text).or_else(|| Url::parse(Outline::of(text).meta("og:url")?.text.trim()).ok())
}

fn noted(text: &str) -> Option<Url> {
    let mut end = text.len().min(NOTED_WITHIN_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (_, after) = text[..end].split_once("saved from url=(")?;
    let (_, address) = after.split_once(')')?;
    let (address, _) = address.split_once("-->")?;
    Url::parse(address.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_knows_best() {
        let page = "<!DOCTYPE html>\n<!-- saved from url=(0039)https://www.musterland.example/presse -->\n\
                    <meta property=\"og:url\" content=\"https://www.musterland.example/\">";
        assert_eq!(read(page).unwrap().as_str(), "https://www.musterland.example/presse");
        let page = "<meta property=\"og:url\" content=\"https://www.musterland.example/\">";
        assert_eq!(read(page).unwrap().as_str(), "https://www.musterland.example/");
        assert_eq!(read("<p>ohne"), None);
    }
}
