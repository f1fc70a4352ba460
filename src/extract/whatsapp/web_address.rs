//! Web addresses in running text.

use std::sync::LazyLock;

use regex::Regex;

use crate::extract::pattern::pattern;

/// A web address with or without its scheme; mail addresses are told apart by what stands before.
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)https?://[^\s<>*]+|\bwww\.[\p{L}\d][^\s<>*]+|\b(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:de|com|org|net|eu|info|at|ch|me|ly|gov|bund|bayern|berlin|brandenburg|hamburg|nrw|ruhr|koeln|cologne|saarland|sh|online|digital|link|page|app|io|to|gl|example)\b(?:/[^\s<>*]*)?",
    )
});

/// A web address and where it stands in its line.
pub(in crate::extract) struct WebAddress<'a> {
    /// First byte.
    pub(in crate::extract) start: usize,
    /// The byte after the last one, closing punctuation included.
    pub(in crate::extract) end: usize,
    /// The address as written, without closing punctuation.
    pub(in crate::extract) text: &'a str,
}

/// Returns the web addresses of a line, in order; the hosts of mail addresses are none.
pub(in crate::extract) fn find(line: &str) -> Vec<WebAddress<'_>> {
    let mut before_from = 0;
    let mut found = Vec::new();
    for link in LINK.find_iter(line) {
        let before = &line[before_from..link.start()];
        let is_mail = line[..link.start()].ends_with('@')
            || line[link.end()..].starts_with('@')
            || before.trim_end().to_lowercase().ends_with("(at)")
            || before.ends_with("[at]");
        if is_mail {
            continue;
        }
        let text = link.as_str().trim_end_matches(['.', ',', ')', '!', '"']);
        found.push(WebAddress { start: link.start(), end: link.end(), text });
        before_from = link.end();
    }
    found
}
