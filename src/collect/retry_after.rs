//! The header `Retry-After` (RFC 9110, section 10.2.3): seconds or a date.

use jiff::{SignedDuration, Timestamp, civil::DateTime, fmt::rfc2822, tz::TimeZone};

/// Longer wishes are taken as a month; nobody means a year.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 31);

/// Returns until when the server wants to be left alone; `None` when the value cannot be read.
pub(super) fn until(value: &str, now: Timestamp) -> Option<Timestamp> {
    let value = value.trim();
    let wait = if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too large for an integer is a long time, too.
        value.parse().map_or(LONGEST, SignedDuration::from_secs)
    } else {
        http_date(value)?.duration_since(now)
    };
    now.checked_add(wait.clamp(SignedDuration::ZERO, LONGEST)).ok()
}

/// Reads a date in one of the three forms of RFC 9110, section 5.6.7; a wrong weekday does no harm.
fn http_date(value: &str) -> Option<Timestamp> {
    let imf = rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(value);
    imf.ok().or_else(|| rfc_850(value)).or_else(|| asctime(value))
}

/// Reads `Sunday, 06-Nov-94 08:49:37 GMT`.
fn rfc_850(value: &str) -> Option<Timestamp> {
    let (_, rest) = value.split_once(", ")?;
    utc(DateTime::strptime("%d-%b-%y %H:%M:%S GMT", rest).ok()?)
}

/// Reads `Sun Nov  6 08:49:37 1994`, which is in UTC without saying so.
fn asctime(value: &str) -> Option<Timestamp> {
    let (_, rest) = value.split_once(' ')?;
    utc(DateTime::strptime("%b %e %H:%M:%S %Y", rest.trim()).ok()?)
}

fn utc(date: DateTime) -> Option<Timestamp> {
    Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp())
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
    fn seconds_are_counted_from_now() {
        check("120", Some("2026-11-22T03:02:00Z"));
        check(" 0 ", Some("2026-11-22T03:00:00Z"));
        check("007", Some("2026-11-22T03:00:07Z"));
    }

    #[test]
    fn dates_are_read_in_all_three_forms() {
        check("Sun, 22 Nov 2026 05:00:00 GMT", Some("2026-11-22T05:00:00Z"));
        check("Sunday, 22-Nov-26 05:00:00 GMT", Some("2026-11-22T05:00:00Z"));
        check("Sun Nov 22 05:00:00 2026", Some("2026-11-22T05:00:00Z"));
        check("Sun Dec  6 05:00:00 2026", Some("2026-12-06T05:00:00Z"));
    }

    #[test]
    fn a_wrong_weekday_does_no_harm() {
        check("Mon, 22 Nov 2026 05:00:00 GMT", Some("2026-11-22T05:00:00Z"));
        check("Monday, 22-Nov-26 05:00:00 GMT", Some("2026-11-22T05:00:00Z"));
        check("Mon Nov 22 05:00:00 2026", Some("2026-11-22T05:00:00Z"));
    }

    #[test]
    fn the_past_is_now_and_for_ever_is_a_month() {
        check("Sun, 06 Nov 1994 08:49:37 GMT", Some("2026-11-22T03:00:00Z"));
        check("Sunday, 06-Nov-94 08:49:37 GMT", Some("2026-11-22T03:00:00Z"));
        check("Sun Nov  6 08:49:37 1994", Some("2026-11-22T03:00:00Z"));
        check("99999999999999999999999", Some("2026-12-23T03:00:00Z"));
        check("9223372036854775807", Some("2026-12-23T03:00:00Z"));
        check("Thu, 31 Dec 9998 23:59:59 GMT", Some("2026-12-23T03:00:00Z"));
    }

    #[test]
    fn anything_else_is_unknown() {
        for value in
            ["", "-5", "soon", "1.5", "+5", "5 s", "22 Nov", "Sun Nov 31 05:00:00 2026", "Sun, 99-Nov-26 x"]
        {
            check(value, None);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_wish_ends_in_the_past_or_never(value in "\\PC{0,40}") {
            let now: Timestamp = "2026-11-22T03:00:00Z".parse().unwrap();
            if let Some(until) = until(&value, now) {
                proptest::prop_assert!((now..=now + LONGEST).contains(&until));
            }
        }
    }
}
