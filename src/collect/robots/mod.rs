//! robots.txt (RFC 9309): which group is ours, and what it allows.

use std::time::Duration;

use robotxt::Robots;
use url::{Position, Url};

/// The product token by which robots.txt files address us.
pub const PRODUCT_TOKEN: &str = "Kanalbarometer";

/// How many bytes of a robots.txt are read (RFC 9309, section 2.5).
const MAX_ROBOTS_BYTES: usize = 500 * 1024;

/// How many bytes of a robots.txt are asked for: one more tells whether the last line was cut.
pub(super) const ASKED_ROBOTS_BYTES: u64 = MAX_ROBOTS_BYTES as u64 + 1;

/// How many redirects of a robots.txt are followed (RFC 9309, section 2.3.1.2).
pub(super) const MAX_ROBOTS_REDIRECTS: usize = 5;

/// What an origin's robots.txt allows us.
///
/// A thin wrapper around `robotxt` 0.7, which passes all vectors in `tests.rs` but three kinds; the test
/// `what_the_crate_gets_wrong` names them, and `tidy` and `allow` mend them: a `User-agent` line with more
/// than the product token means us too, `Crawl-delay` (no part of the protocol) does not end a group's list
/// of agents, and `%2A` and `%24` in a rule stand for the characters themselves.
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
        // RFC 9309, section 2.2.3: only unescaped, in a rule, do `*` and `$` have a meaning.
        let path = url[Position::BeforePath..Position::AfterQuery].replace('*', "%2A").replace('$', "%24");
        self.rules.is_allowed(&path)
    }

    /// Returns the pause that the file asks for, which is not part of RFC 9309 but a wish we can grant.
    #[must_use]
    pub fn crawl_delay(&self) -> Option<Duration> {
        self.crawl_delay
    }
}

/// Rewrites `User-agent` lines to their product token and rules so that only a last `$` is an anchor, leaves
/// `Crawl-delay` out unless wanted, and cuts what is too long at the end of a line.
fn tidy(file: &[u8], keep_crawl_delay: bool) -> Vec<u8> {
    let file = whole_lines(file);
    let mut out = Vec::with_capacity(file.len());
    for line in file.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        let bare = line.strip_prefix(BOM).unwrap_or(line).trim_ascii_start();
        if let Some(value) = value_of(bare, &["user-agent", "user agent", "useragent"]) {
            let token =
                value.iter().take_while(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_'));
            let token: Vec<u8> =
                if value.starts_with(b"*") { b"*".to_vec() } else { token.copied().collect() };
            out.extend_from_slice(b"user-agent:");
            out.extend_from_slice(&token);
            out.push(b'\n');
        } else if keep_crawl_delay || value_of(bare, &["crawl-delay", "crawl delay", "crawldelay"]).is_none()
        {
            push_line(&mut out, line);
        }
    }
    out
}

/// A byte order mark, which some editors write.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// Cuts a file that is too long behind its last whole line: half a rule would forbid or allow too much.
fn whole_lines(file: &[u8]) -> &[u8] {
    let Some(kept) = file.get(..MAX_ROBOTS_BYTES).filter(|kept| kept.len() < file.len()) else { return file };
    let end = kept.iter().rposition(|byte| matches!(byte, b'\n' | b'\r'));
    &kept[..end.map_or(0, |end| end + 1)]
}

/// Copies a line; a `$` that is not its value's last character is escaped, for it stands for itself.
fn push_line(out: &mut Vec<u8>, line: &[u8]) {
    let value_end = line.iter().position(|byte| *byte == b'#').unwrap_or(line.len());
    let value_end = line[..value_end].trim_ascii_end().len();
    for (place, byte) in line.iter().enumerate() {
        match byte {
            b'$' if place + 1 < value_end => out.extend_from_slice(b"%24"),
            _ => out.push(*byte),
        }
    }
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
mod tests;
