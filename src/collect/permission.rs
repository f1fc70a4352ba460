//! Written permission of a host's operator, and the hosts that are never asked without one.
//!
//! A permission sets aside what robots.txt denies, for the paths it names. It sets aside nothing else: not the
//! pace, not the budget, not the address rules, not a 429, not a robots.txt that cannot be read.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

use super::host_of;

/// Instagram and Facebook with their short links and file servers: their robots.txt denies every robot that
/// has no written permission, and says so in words. Subdomains count.
const ONLY_WITH_PERMISSION: [&str; 9] = [
    "cdninstagram.com",
    "facebook.com",
    "fb.com",
    "fb.me",
    "fb.watch",
    "fbcdn.net",
    "ig.me",
    "instagr.am",
    "instagram.com",
];

/// What an operator has permitted in writing, such as `[collect.permission."www.instagram.com"]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permission {
    /// Where the letter can be found, such as a file number; reports print it.
    pub reference: String,
    /// The day of the letter.
    pub date: Date,
    /// The paths that it covers, each with everything below it; `/` is the whole host.
    pub scope: Vec<String>,
}

impl Permission {
    /// Returns true when an address of the host lies within the scope.
    #[must_use]
    pub fn covers(&self, url: &Url) -> bool {
        let below = |path: &str| {
            let rest = url.path().strip_prefix(path)?;
            // `/musterland` covers `/musterland/posts`, not `/musterland-intern`.
            Some(path.ends_with('/') || rest.is_empty() || rest.starts_with('/'))
        };
        self.scope.iter().any(|path| below(path) == Some(true))
    }

    /// Returns what is wrong with the entry of a host, if anything is.
    pub(super) fn problem(&self, host: &str) -> Option<&'static str> {
        let is_host = Url::parse(&format!("https://{host}/")).is_ok_and(|url| host_of(&url) == host);
        if !is_host {
            return Some("the key is no host name in lower case, such as www.instagram.com");
        }
        if self.reference.trim().is_empty() {
            return Some("the reference is empty: say where the letter can be found");
        }
        if self.scope.is_empty() || self.scope.iter().any(|path| !path.starts_with('/')) {
            return Some("the scope must list paths that begin with a slash");
        }
        None
    }
}

/// Returns true for hosts that are asked with written permission only.
pub(super) fn is_needed(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    ONLY_WITH_PERMISSION
        .iter()
        .any(|domain| host.strip_suffix(domain).is_some_and(|sub| sub.is_empty() || sub.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permission(scope: &[&str]) -> Permission {
        Permission {
            reference: "Az. 12/2026".to_owned(),
            date: "2026-10-01".parse().unwrap(),
            scope: scope.iter().map(|path| (*path).to_owned()).collect(),
        }
    }

    #[track_caller]
    fn check(scope: &str, path: &str, covered: bool) {
        let url = Url::parse(&format!("https://www.instagram.com{path}")).unwrap();
        assert_eq!(permission(&["/elsewhere", scope]).covers(&url), covered, "{path} by {scope}");
    }

    #[test]
    fn a_scope_covers_paths_and_what_lies_below() {
        check("/musterland", "/musterland", true);
        check("/musterland", "/musterland/", true);
        check("/musterland", "/musterland/posts?x=1", true);
        check("/musterland", "/musterland-intern/", false);
        check("/musterland/", "/musterland/posts", true);
        check("/musterland/", "/musterland", false);
        check("/musterland/", "/musterland/../accounts", false);
        check("/musterland/", "/Musterland/", false);
        check("/", "/anything", true);
    }

    #[test]
    fn instagram_and_facebook_need_a_permission_and_nobody_else_does() {
        for host in ["instagram.com", "www.instagram.com", "m.facebook.com", "www.facebook.com.", "l.fb.me"] {
            assert!(is_needed(host), "{host}");
        }
        for host in
            ["www.whatsapp.com", "notinstagram.com", "instagram.com.example", "t.me", "social.bund.de"]
        {
            assert!(!is_needed(host), "{host}");
        }
    }

    #[test]
    fn entries_that_permit_nothing_in_particular_are_problems() {
        assert_eq!(permission(&["/a"]).problem("www.instagram.com"), None);
        for host in ["https://www.instagram.com", "www.instagram.com/a", "WWW.instagram.com", "a:1", ""] {
            assert!(permission(&["/a"]).problem(host).is_some(), "{host}");
        }
        assert!(permission(&[]).problem("a.example").is_some());
        assert!(permission(&["a"]).problem("a.example").is_some());
        let no_reference = Permission { reference: " ".to_owned(), ..permission(&["/"]) };
        assert!(no_reference.problem("a.example").is_some());
    }
}
