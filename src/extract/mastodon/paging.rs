//! Where older statuses are: the `Link` header's `rel="next"`.
//!
//! Only `max_id` is taken from the header; the rest of the address is the one that was asked, so that no server can
//! send us elsewhere.

use jiff::Timestamp;
use url::Url;

use super::account::is_id;
use crate::{
    collect::Purpose,
    extract::{Lead, json::Notes, page::Page},
};

/// Returns the lead to the statuses before the oldest of a page.
pub(super) fn next(page: &Page<'_>, oldest: Option<Timestamp>, notes: &mut Notes) -> Option<Lead> {
    let asked = page.url?;
    let next = next_address(page.link?)?;
    let value_of = |url: &Url| {
        let mut pairs = url.query_pairs();
        pairs.find(|(key, _)| key == "max_id").map(|(_, value)| value.into_owned())
    };
    let max_id = asked.join(next).ok().and_then(|url| value_of(&url)).filter(|id| is_id(id));
    let (Some(max_id), Some(posted_before)) = (max_id, oldest) else {
        let detail = "the address of older statuses names none, or no status has a time".to_owned();
        notes.issue("no_older_page", "header link".to_owned(), detail);
        return None;
    };
    let mut url = asked.clone();
    let others: Vec<(String, String)> = asked
        .query_pairs()
        .filter(|(key, _)| key != "max_id")
        .map(|(k, v)| (k.into_owned(), v.into_owned()))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(others).append_pair("max_id", &max_id);
    (url != *asked).then_some(Lead {
        purpose: Purpose::MastodonStatuses,
        url,
        posted_before: Some(posted_before),
    })
}

/// Returns the target of `rel="next"` in a `Link` header (RFC 8288).
fn next_address(header: &str) -> Option<&str> {
    let mut rest = header;
    while let Some((_, after)) = rest.split_once('<') {
        let (address, parameters) = after.split_once('>')?;
        let own = parameters.split('<').next().unwrap_or(parameters);
        let names_next = own.split(';').any(|parameter| {
            let Some((name, value)) = parameter.split_once('=') else { return false };
            let value = value.trim().trim_end_matches(',').trim().trim_matches('"');
            name.trim().eq_ignore_ascii_case("rel")
                && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
        });
        if names_next {
            return Some(address.trim());
        }
        rest = parameters;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<&str>) {
        assert_eq!(next_address(header), expected, "{header}");
    }

    #[test]
    fn the_next_page_is_found_among_the_links() {
        check(
            "<https://a.example/?max_id=1>; rel=\"next\", <https://a.example/?min_id=2>; rel=\"prev\"",
            Some("https://a.example/?max_id=1"),
        );
        check("<https://a.example/?min_id=2>; rel=\"prev\", </x?max_id=1>; rel=next", Some("/x?max_id=1"));
        check("<https://a.example/?min_id=2>; rel=\"prev\"", None);
        check("<https://a.example/>; title=\"x\"; rel=\"last next\"", Some("https://a.example/"));
        check("<https://a.example/", None);
        check("", None);
    }
}
