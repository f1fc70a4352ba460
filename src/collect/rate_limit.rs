//! What a server says about its own limit before it has to answer 429.
//!
//! Three families of headers are in use: `X-RateLimit-Remaining` and `X-RateLimit-Reset` (Mastodon sends the
//! reset as a date, others as seconds), the same without `X-` (drafts of draft-ietf-httpapi-ratelimit-headers
//! up to 06; Bluesky), and the structured field `RateLimit` (drafts from 07 on).

use jiff::{SignedDuration, Timestamp};

/// From here on a number is a moment in Unix time, below it a number of seconds from now.
const EARLIEST_UNIX_SECONDS: i64 = 1_000_000_000;

/// A limit that is used up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UsedUp {
    /// When the server will answer again; `None` when it does not say, or not so that we understand it.
    pub(super) until: Option<Timestamp>,
    /// What it said, such as `X-RateLimit-Remaining: 0`.
    pub(super) said: String,
}

/// Returns the limit that is used up with this answer, the one with the longest wait if there are several.
pub(super) fn used_up(headers: &[(String, String)], now: Timestamp) -> Option<UsedUp> {
    let header = |name: &str| {
        headers.iter().find(|(header, _)| header == name).map(|(name, value)| (name.as_str(), value.trim()))
    };
    let pairs = [
        ("x-ratelimit-remaining", "x-ratelimit-reset"),
        ("ratelimit-remaining", "ratelimit-reset"),
        ("x-rate-limit-remaining", "x-rate-limit-reset"),
    ];
    let plain = pairs.into_iter().filter_map(|(remaining, reset)| {
        let (name, _) = header(remaining).filter(|(_, value)| is_nothing(value))?;
        let until = header(reset).and_then(|(_, value)| moment(value, now));
        Some(UsedUp { until, said: format!("{name}: 0") })
    });
    let structured = header("ratelimit").into_iter().flat_map(|(_, value)| field(value, now));
    // Whoever does not say when makes us wait longest.
    plain.chain(structured).max_by_key(|used_up| (used_up.until.is_none(), used_up.until))
}

fn is_nothing(value: &str) -> bool {
    value.parse().is_ok_and(|left: i64| left <= 0)
}

/// Reads a date, a moment in Unix time, or a number of seconds from now.
fn moment(value: &str, now: Timestamp) -> Option<Timestamp> {
    match value.parse::<i64>() {
        Ok(unix) if unix >= EARLIEST_UNIX_SECONDS => Timestamp::from_second(unix).ok(),
        Ok(seconds) if seconds >= 0 => now.checked_add(SignedDuration::from_secs(seconds)).ok(),
        Ok(_) => None,
        Err(_) => value.parse().ok(),
    }
}

/// Reads the field `RateLimit`: `"default";r=0;t=30`, in draft 07 `limit=100, remaining=0, reset=30`.
fn field(value: &str, now: Timestamp) -> Vec<UsedUp> {
    let used_up = |parameters: &str, left: &str, reset: &str| {
        let parameter = |wanted: &str| {
            let mut pairs = parameters.split([';', ',']).filter_map(|part| part.split_once('='));
            pairs.find(|(name, _)| name.trim() == wanted).map(|(_, value)| value.trim())
        };
        is_nothing(parameter(left)?).then(|| UsedUp {
            until: parameter(reset).and_then(|value| moment(value, now)),
            said: format!("RateLimit: {}", parameters.trim()),
        })
    };
    if value.contains("remaining=") {
        return used_up(value, "remaining", "reset").into_iter().collect();
    }
    value.split(',').filter_map(|item| used_up(item, "r", "t")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` is the end of the wait, `unknown` without one, `None` when something is left.
    #[track_caller]
    fn check(headers: &[(&str, &str)], expected: Option<&str>) {
        let now = "2026-11-22T03:00:00Z".parse().unwrap();
        let headers: Vec<(String, String)> =
            headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let found = used_up(&headers, now)
            .map(|used_up| used_up.until.map_or("unknown".to_owned(), |until| until.to_string()));
        assert_eq!(found.as_deref(), expected, "{headers:?}");
    }

    #[test]
    fn mastodon_names_a_date() {
        let reset = ("x-ratelimit-reset", "2026-11-22T03:05:00.123456Z");
        check(
            &[("x-ratelimit-limit", "300"), ("x-ratelimit-remaining", "0"), reset],
            Some("2026-11-22T03:05:00.123456Z"),
        );
        check(&[("x-ratelimit-limit", "300"), ("x-ratelimit-remaining", "1"), reset], None);
        check(&[reset], None);
    }

    #[test]
    fn others_name_seconds() {
        check(
            &[("ratelimit-remaining", "0"), ("ratelimit-reset", "1795316700")],
            Some("2026-11-22T03:05:00Z"),
        );
        check(&[("ratelimit-remaining", " 0 "), ("ratelimit-reset", "90")], Some("2026-11-22T03:01:30Z"));
        check(&[("x-rate-limit-remaining", "-1"), ("x-rate-limit-reset", "0")], Some("2026-11-22T03:00:00Z"));
    }

    #[test]
    fn the_structured_field_is_read_in_both_drafts() {
        check(&[("ratelimit", "limit=100, remaining=0, reset=30")], Some("2026-11-22T03:00:30Z"));
        check(&[("ratelimit", "limit=100, remaining=7, reset=30")], None);
        check(&[("ratelimit", "\"default\";r=0;t=30")], Some("2026-11-22T03:00:30Z"));
        check(&[("ratelimit", "\"default\"; r=50; t=30")], None);
        check(&[("ratelimit", "\"minute\";r=0;t=30, \"day\";r=0;t=3600")], Some("2026-11-22T04:00:00Z"));
        check(&[("ratelimit", "\"minute\";r=9;t=30, \"day\";r=0")], Some("unknown"));
        check(&[("ratelimit-policy", "\"default\";q=0;w=30")], None);
    }

    #[test]
    fn a_limit_without_a_readable_end_is_used_up_all_the_same() {
        check(&[("x-ratelimit-remaining", "0")], Some("unknown"));
        for reset in ["soon", "-5", "", "99999999999999999999"] {
            check(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset)], Some("unknown"));
        }
        check(&[("x-ratelimit-remaining", "none"), ("x-ratelimit-reset", "5")], None);
    }

    proptest::proptest! {
        #[test]
        fn no_value_is_a_panic(remaining in "[0-9 -]{0,3}", value in "\\PC{0,30}", field in "[\"a-z=;, 0-9-]{0,40}") {
            let headers = [
                ("x-ratelimit-remaining".to_owned(), remaining),
                ("x-ratelimit-reset".to_owned(), value),
                ("ratelimit".to_owned(), field),
            ];
            let _ = used_up(&headers, "2026-11-22T03:00:00Z".parse().unwrap());
        }
    }
}
