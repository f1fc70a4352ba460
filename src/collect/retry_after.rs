//! The header `Retry-After` (RFC 9110, section 10.2.3): seconds or a date.

use jiff::{SignedDuration, Timestamp, fmt::rfc2822};

/// Longer wishes are taken as a month; nobody means a year.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 31);

/// Returns until when the server wants to be left alone; `None` when the value cannot be read.
pub(super) fn until(value: &str, now: Timestamp) -> Option<Timestamp> {
    let value = value.trim();
    let wait = if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too large for an integer is a long time, too.
        value.parse().map_or(LONGEST, SignedDuration::from_secs)
    } else {
        let date = rfc2822::DateTimeParser::new().parse_timestamp(value).ok()?;
        date.duration_since(now)
    };
    now.checked_add(wait.clamp(SignedDuration::ZERO, LONGEST)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: Option<&str>) {
        let now = "2026-11-22T03:00:00Z".parse().unwrap();
        assert_eq!(until(value, now).map(|until| until.to_string()).as_deref(), expected, "{value}");
    }

    #[test]
    fn both_forms_are_read() {
        check("120", Some("2026-11-22T03:02:00Z"));
        check(" 0 ", Some("2026-11-22T03:00:00Z"));
        check("Sun, 22 Nov 2026 05:00:00 GMT", Some("2026-11-22T05:00:00Z"));
    }

    #[test]
    fn the_past_is_now_and_for_ever_is_a_month() {
        check("Sun, 06 Nov 1994 08:49:37 GMT", Some("2026-11-22T03:00:00Z"));
        check("99999999999999999999999", Some("2026-12-23T03:00:00Z"));
    }

    #[test]
    fn anything_else_is_unknown() {
        check("", None);
        check("-5", None);
        check("soon", None);
        check("1.5", None);
    }
}
