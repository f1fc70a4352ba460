//! How often and when a channel posts, which of its time was watched, and what it has promised.

use super::{Meaning, column};
use crate::registry::PromisedSpan;

pub(super) const COLUMNS: &[Meaning] = &[
    column("watched_from", "Watched from", "The first moment in which its posts were looked for, in UTC.")
        .always(),
    column("watched_to", "Watched to", "The last moment in which its posts were looked for, in UTC.")
        .always(),
    column("holes", "Holes", "Times between these two in which nobody looked.").count().always(),
    column(
        "watched_days_28",
        "Watched days of 28",
        "Days of the last 28 in which its posts were looked for.",
    )
    .always(),
    column(
        "watched_days_84",
        "Watched days of 84",
        "Days of the last 84 in which its posts were looked for.",
    )
    .always(),
    column(
        "watched_days_365",
        "Watched days of 365",
        "Days of the last 365 in which its posts were looked for.",
    )
    .always(),
    column(
        "posts_28",
        "Posts in 28 days",
        "Posts in the watched part of the last 28 days; empty when it has none.",
    )
    .count(),
    column(
        "counted_28",
        "Posts counted in 28 days",
        "The same without those that begin a watched span: what the rate is made of.",
    )
    .count(),
    column(
        "per_week_28",
        "Posts per week, 28 days",
        "Posts per week of watched time in the last 28 days; empty under 7 watched days.",
    ),
    column(
        "active_days_28",
        "Active days of 28",
        "Days of the last 28 with a post; empty when none was watched.",
    )
    .count(),
    column("posts_84", "Posts in 84 days", "Posts in the watched part of the last 84 days.").count().always(),
    column(
        "counted_84",
        "Posts counted in 84 days",
        "The same without those that begin a watched span: what the rate is made of.",
    )
    .count()
    .always(),
    column(
        "per_week_84",
        "Posts per week, 84 days",
        "Posts per week of watched time in the last 84 days; empty under 7 watched days.",
    ),
    column("active_days_84", "Active days of 84", "Days of the last 84 with a post.").count().always(),
    column("imported_84", "Posts handed over", "Posts of these 84 days that come from files handed over.")
        .count()
        .always(),
    column("day_only_84", "Posts without hour", "Posts of these 84 days of which only the day is known.")
        .count()
        .always(),
    column("closed_gaps", "Closed gaps", "Gaps between two posts of one watched span.").count().always(),
    column("open_gaps", "Open gaps", "Gaps whose end nobody saw.").count().always(),
    column("median_gap_low", "Median gap at least", "Seconds; empty when no gap began in watched time."),
    column("median_gap_high", "Median gap at most", "Seconds; empty when open gaps may reach further."),
    column("longest_gap_low", "Longest gap at least", "Seconds; empty when nothing was seen.").count(),
    column("longest_gap_high", "Longest gap at most", "Seconds; empty when a gap is open at an edge.")
        .count(),
    column(
        "burstiness",
        "Burstiness",
        "From -1 (like a clock) over 0 (chance) to 1 (bursts); empty under two closed gaps.",
    ),
    column("weekday", "Day of the week", "Day of posting in Berlin, 1 (Monday) to 7.").count().always(),
    column("hour", "Hour", "Hour of posting in Berlin, 0 to 23.").count().always(),
    column("posts", "Posts", "Posts in that hour of that day of the week.")
        .count()
        .always()
        .within(&["posting_hours"]),
    column("timed_posts", "Posts with hour", "Posts of which the hour is known.").count().always(),
    column("quiet_posts", "Posts at night", "Those of them from 22 to 6 o'clock in Berlin.").count().always(),
    column("silent_hours", "Silent hours", "Hours of the day without a post; empty under 28 watched days.")
        .count(),
    column("post_id", "Post", "What the platform knows the post by.")
        .outside()
        .always()
        .within(&["last_post"]),
    column("post_url", "Address of the post", "Its own address; empty when the platform gives it none."),
    column("posted_at", "Posted at", "When it was published, in UTC.").always().within(&["last_post"]),
    column("age_days", "Age", "Days from its day to that of the report.").count().always(),
    column(
        "silent_days",
        "Silence watched",
        "Days after it that were watched without a hole; empty when none was.",
    ),
    column("activity", "Activity", "What follows: see the definition.").words(activities).always(),
    column(
        "promised_posts",
        "Promised posts",
        "At least so many posts in each span; empty without a promise.",
    )
    .count()
    .always_in(&["promised_rhythm"]),
    column("promised_span", "Promised span", "The span that the promise is about; empty without a promise.")
        .words(|| PromisedSpan::ALL.map(PromisedSpan::as_str).to_vec())
        .always_in(&["promised_rhythm"]),
    column("promised_source", "Source of the promise", "The page that promises it; empty without a promise.")
        .outside()
        .always_in(&["promised_rhythm"]),
    column("spans_watched", "Spans watched", "Whole days or weeks that were watched.").count().always(),
    column("spans_kept", "Spans kept", "Those of them with at least the promised posts.").count().always(),
];

fn activities() -> Vec<&'static str> {
    vec!["active", "dormant", "not_seen_since"]
}
