//! robots.txt (RFC 9309): which group is ours, and what it allows.

use std::time::Duration;

use robotxt::Robots;
use url::Url;

/// The product token by which robots.txt files address us.
pub const PRODUCT_TOKEN: &str = "Kanalbarometer";

/// How many bytes of a robots.txt are read (RFC 9309, section 2.5).
pub(super) const MAX_ROBOTS_BYTES: u64 = 500 * 1024;

/// How many redirects of a robots.txt are followed (RFC 9309, section 2.3.1.2).
pub(super) const MAX_ROBOTS_REDIRECTS: usize = 5;

/// What an origin's robots.txt allows us.
///
/// A thin wrapper around `robotxt` 0.7, which passed all vectors below but two; `tidy` mends these:
/// a `User-agent` line with more than the product token is taken to mean us, and `Crawl-delay`, which is no
/// part of the protocol, does not end a group's list of agents.
#[derive(Debug, Clone)]
pub struct RobotsRules {
    rules: Robots,
    crawl_delay: Option<Duration>,
}

impl RobotsRules {
    /// Reads a file; never fails, since every line that is no rule is none.
    #[must_use]
    pub fn parse(file: &[u8]) -> Self {
        let rules = Robots::parse(&tidy(file, false), PRODUCT_TOKEN);
        let crawl_delay = Robots::parse(&tidy(file, true), PRODUCT_TOKEN).crawl_delay();
        Self { rules, crawl_delay }
    }

    /// Returns the rules of an origin that has no file.
    #[must_use]
    pub fn allow_all() -> Self {
        Self { rules: Robots::allow_all(), crawl_delay: None }
    }

    /// Returns true when the address may be asked.
    #[must_use]
    pub fn allow(&self, url: &Url) -> bool {
        self.rules.is_url_allowed(url)
    }

    /// Returns the pause that the file asks for, which is not part of RFC 9309 but a wish we can grant.
    #[must_use]
    pub fn crawl_delay(&self) -> Option<Duration> {
        self.crawl_delay
    }
}

/// Rewrites `User-agent` lines to their product token, and leaves `Crawl-delay` out unless wanted.
fn tidy(file: &[u8], keep_crawl_delay: bool) -> Vec<u8> {
    let limit = usize::try_from(MAX_ROBOTS_BYTES).unwrap_or(usize::MAX);
    // A line that the limit cuts is left out by the parser only if it sees that the file goes on.
    let file = &file[..file.len().min(limit + 1)];
    let mut out = Vec::with_capacity(file.len());
    for line in file.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        let bare = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii_start();
        if let Some(value) = value_of(bare, &["user-agent", "user agent", "useragent"]) {
            let token =
                value.iter().take_while(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_'));
            let token: Vec<u8> =
                if value.starts_with(b"*") { b"*".to_vec() } else { token.copied().collect() };
            out.extend_from_slice(b"User-agent: ");
            out.extend_from_slice(&token);
            out.push(b'\n');
        } else if keep_crawl_delay || value_of(bare, &["crawl-delay", "crawl delay", "crawldelay"]).is_none()
        {
            out.extend_from_slice(line);
        }
    }
    out
}

/// Returns what stands behind one of the keys, or `None` if the line begins with none of them.
fn value_of<'a>(line: &'a [u8], keys: &[&str]) -> Option<&'a [u8]> {
    let key = keys
        .iter()
        .find(|key| line.get(..key.len()).is_some_and(|start| start.eq_ignore_ascii_case(key.as_bytes())))?;
    let rest = line.get(key.len()..)?;
    let value = rest.trim_ascii();
    match value.strip_prefix(b":") {
        Some(value) => Some(value.trim_ascii()),
        None if rest.len() > value.len() => Some(value),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, path: &str, allowed: bool) {
        let url = Url::parse("https://www.example.org").unwrap().join(path).unwrap();
        assert_eq!(RobotsRules::parse(file.as_bytes()).allow(&url), allowed, "{path} under\n{file}");
    }

    #[test]
    fn our_group_is_chosen_over_the_star_group() {
        let file = "User-agent: *\nDisallow: /\n\nUser-agent: kanalBAROMETER\nDisallow: /intern\n";
        check(file, "/channel/x", true);
        check(file, "/intern/x", false);
        check("User-agent: *\nDisallow: /\n", "/channel/x", false);
        check("User-agent: Scrapy\nDisallow: /\n", "/channel/x", true);
    }

    #[test]
    fn a_token_that_only_begins_like_ours_is_not_ours() {
        check("User-agent: Kanalbarometer-Images\nDisallow: /\n", "/a", true);
        check("User-agent: Kanal\nDisallow: /\n", "/a", true);
    }

    #[test]
    fn a_line_with_more_than_the_token_means_us() {
        check("User-agent: Kanalbarometer/0.1 (statistics)\nDisallow: /\n", "/a", false);
        check("user agent Kanalbarometer\nDisallow: /\n", "/a", false);
    }

    #[test]
    fn several_groups_of_ours_are_merged() {
        let file = "User-agent: Kanalbarometer\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\n\
                    User-agent: kanalbarometer\nDisallow: /c\n";
        check(file, "/a", false);
        check(file, "/b", true);
        check(file, "/c", false);
    }

    #[test]
    fn agents_in_a_row_share_their_rules() {
        check("User-agent: other\nUser-agent: Kanalbarometer\nDisallow: /a\n", "/a", false);
        check("User-agent: Kanalbarometer\n\nUser-agent: other\n# why\nDisallow: /a\n", "/a", false);
    }

    #[test]
    fn other_records_do_not_disturb_groups() {
        check("User-agent: Kanalbarometer\nCrawl-delay: 5\nUser-agent: other\nDisallow: /a\n", "/a", false);
        check("User-agent: Kanalbarometer\nSitemap: https://x.example/s.xml\nDisallow: /a\n", "/a", false);
        check("User-agent: Kanalbarometer\nNoindex: /b\nDisallow: /a\n", "/a", false);
    }

    #[test]
    fn the_longest_match_wins_and_allow_wins_ties() {
        let file =
            "User-agent: *\nDisallow: /example/\nAllow: /example/page.html\nDisallow: /tie\nAllow: /tie\n";
        check(file, "/example/page.html", true);
        check(file, "/example/other.html", false);
        check(file, "/tie", true);
        check("User-agent: *\nAllow: /p\nDisallow: /\n", "/page", true);
        check("User-agent: *\nAllow: /page\nDisallow: /*.html\n", "/page.html", false);
    }

    #[test]
    fn stars_and_dollars_are_understood() {
        let file = "User-agent: *\nDisallow: /*.php\nDisallow: /*.gif$\nDisallow: /path/*/end\n";
        check(file, "/x.php?a=1", false);
        check(file, "/x.gif", false);
        check(file, "/x.gif?a", true);
        check(file, "/path/a/b/end", false);
        check("User-agent: *\nDisallow: /$\n", "/", false);
        check("User-agent: *\nDisallow: /$\n", "/a", true);
        check("User-agent: *\nDisallow: /*cursor=\n", "/channel/x?cursor=1", false);
    }

    #[test]
    fn percent_encoding_makes_no_difference() {
        // RFC 9309, section 2.2.2.
        check(
            "User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar\n",
            "/foo/bar?baz=https://foo.bar",
            false,
        );
        check("User-agent: *\nDisallow: /foo/bar/ツ\n", "/foo/bar/%E3%83%84", false);
        check("User-agent: *\nDisallow: /foo/bar/%E3%83%84\n", "/foo/bar/ツ", false);
        check("User-agent: *\nDisallow: /foo/bar/%62%61%7A\n", "/foo/bar/baz", false);
        check("User-agent: *\nDisallow: /straße\n", "/stra%c3%9fe", false);
    }

    #[test]
    fn paths_keep_their_case() {
        check("User-agent: *\nDisallow: /Intern\n", "/intern", true);
        check("User-agent: *\nDISALLOW: /Intern\n", "/Intern", false);
    }

    #[test]
    fn marks_line_ends_and_comments_are_understood() {
        check("\u{feff}User-agent: *\r\nDisallow: /a # why\r\n", "/a", false);
        check("User-agent: *\rDisallow: /a\r", "/a", false);
        check("User-agent: *\nDisallow:\n", "/a", true);
        check("", "/a", true);
        check("Disallow: /\n", "/a", true);
        check("<html><body>Not found</body></html>", "/a", true);
        check("User-agent: *\nDisallow: /\n", "/robots.txt", true);
    }

    #[test]
    fn what_stands_beyond_500_kib_is_not_read() {
        let mut file = String::from("User-agent: *\nDisallow: /early\n");
        while file.len() < 500 * 1024 {
            file.push_str("# filler filler filler filler\n");
        }
        file.push_str("Disallow: /late\n");
        check(&file, "/early", false);
        check(&file, "/late", true);
    }

    #[test]
    fn bytes_that_are_no_text_do_no_harm() {
        let rules = RobotsRules::parse(b"\xff\xfe\x00User-agent: *\nDisallow: /\xff\n");
        assert!(rules.allow(&Url::parse("https://www.example.org/a").unwrap()));
    }

    #[test]
    fn a_crawl_delay_is_a_wish_we_know() {
        let rules = RobotsRules::parse(b"User-agent: *\nCrawl-delay: 10\nDisallow: /a\n");
        assert_eq!(rules.crawl_delay(), Some(Duration::from_secs(10)));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(file: Vec<u8>, path in "/[a-zA-Z0-9/?=%*$.-]{0,40}") {
            let url = Url::parse("https://www.example.org").unwrap().join(&path);
            if let Ok(url) = url {
                let _ = RobotsRules::parse(&file).allow(&url);
            }
        }

        #[test]
        fn a_literal_path_is_denied_with_everything_below_it(path in "/[a-z0-9/]{1,20}", below in "[a-z0-9/]{0,10}") {
            let rules = RobotsRules::parse(format!("User-agent: *\nDisallow: {path}\n").as_bytes());
            let url = Url::parse(&format!("https://www.example.org{path}{below}")).unwrap();
            proptest::prop_assert!(!rules.allow(&url));
        }
    }
}
