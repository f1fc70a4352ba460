//! How often and when channels post: every number here can be checked with pencil and paper.
//!
//! Posts go in as documents show them; posts and watched time are made of them as in a real night. A document is watched from its
//! oldest post up to the moment at which it was received.

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Purpose, Subject, Target},
    extract::{Post, PostKind, TimePrecision},
    measure::{
        Metrics, rows,
        statistics::{Window, burstiness, gaps},
    },
    pipeline,
    platform::Platform,
    registry::{Channel, Promise, PromisedSpan},
    source::Source,
    tables::{ChannelRow, SightRow, TableStore},
};
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};
use serde_json::{Map, Value, json};

/// No change of clocks in the 84 days before it, which begin on 10 June; the 28 days begin on 5 August.
const DAY: &str = "2026-09-01";

/// What one document shows: when it was received, and its posts.
struct Shown<'a> {
    channel: &'a str,
    received: Timestamp,
    posts: Vec<Post>,
}

/// A moment in Berlin.
fn berlin(moment: &str) -> Timestamp {
    let moment: jiff::civil::DateTime = moment.parse().unwrap();
    moment.to_zoned(TimeZone::get("Europe/Berlin").unwrap()).unwrap().timestamp()
}

fn at(moment: Timestamp) -> Post {
    let mut post = Post::new(format!("p{}", moment.as_second()), PostKind::Own, "posts[0]");
    post.posted_at = Some(moment);
    post
}

fn shown<'a>(channel: &'a str, received: &str, posts: &[&str]) -> Shown<'a> {
    Shown {
        channel,
        received: berlin(received),
        posts: posts.iter().map(|moment| at(berlin(moment))).collect(),
    }
}

fn channel(id: &str, promise: Option<(u64, PromisedSpan)>) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: "kreis-ni-musterland".into(),
        platform: if id.starts_with("press") { Platform::Press } else { Platform::Telegram },
        name: None,
        url: None,
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: promise.map(|(posts, every)| Promise {
            posts,
            every,
            source: "https://musterland.example".into(),
        }),
    }
}

fn document(channel: &Channel, received: Timestamp) -> Document {
    let url: url::Url = format!("https://t.me/s/{}", channel.channel_id).parse().unwrap();
    let is_press = channel.platform == Platform::Press;
    Document {
        fetch: Fetch {
            run_id: received.to_string().replace([':', '-'], ""),
            target: Target {
                purpose: if is_press { Purpose::PressFeed } else { Purpose::TelegramPreview },
                subject: Subject {
                    authority_id: channel.authority_id.clone(),
                    channel_id: Some(channel.channel_id.clone()),
                },
                url: url.clone(),
            },
            observed_at: received,
            status: CheckStatus::Ok,
            hops: Vec::new(),
            document_sha256: Some("0".repeat(64)),
            unchanged: false,
            body_bytes: 10,
            detail: None,
        },
        source: Source::Collected,
        url,
        headers: Vec::new(),
        body: Bytes::new(),
    }
}

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 7] = [
    "last_post",
    "posting_gaps",
    "posting_hours",
    "posting_rate",
    "promised_rhythm",
    "quiet_hours",
    "watched",
];

fn measured(channels: &[Channel], documents: &[Shown<'_>], as_of: &str) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let rows_of = |shown: &Shown<'_>| -> Vec<SightRow> {
        let channel = channels.iter().find(|channel| channel.channel_id == shown.channel).unwrap();
        let document = document(channel, shown.received);
        shown.posts.iter().map(|post| SightRow::new(channel, &document, post.clone())).collect()
    };
    tables.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    tables.write("all.parquet", &documents.iter().flat_map(rows_of).collect::<Vec<_>>()).unwrap();
    let as_of = as_of.parse().unwrap();
    pipeline::reconcile(&tables, as_of).unwrap();
    Metrics::compute(&tables, as_of, &MEASURED).unwrap()
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let all: Vec<Map<String, Value>> = rows(metrics.frame(name).unwrap()).unwrap();
    let chosen: Vec<Vec<&Value>> =
        all.iter().map(|row| columns.iter().map(|column| &row[*column]).collect()).collect();
    assert_eq!(json!(chosen), *expected, "{name}");
}

#[test]
fn posts_are_counted_per_watched_week() {
    let channels =
        ["busy", "glanced", "holed", "press-feed", "silent", "unwatched"].map(|id| channel(id, None));
    let mut note = at(berlin("2026-08-30T09:00"));
    note.kind = PostKind::Service;
    let mut documents = vec![
        // 27 days from 5 August to the end of that month are watched; the post of 1 June lies before the 84 days.
        shown(
            "busy",
            "2026-09-01T00:00",
            &[
                "2026-06-01T12:00",
                "2026-08-03T00:00",
                "2026-08-10T08:00",
                "2026-08-10T18:00",
                "2026-08-31T23:59",
            ],
        ),
        // Three days only: what was seen is said, and no rate.
        shown("glanced", "2026-08-31T12:00", &["2026-08-28T12:00", "2026-08-30T12:00"]),
        // Two weeks, a hole of a week, ten days; the first post of each span is what begins it.
        shown("holed", "2026-08-15T12:00", &["2026-08-01T12:00", "2026-08-08T12:00"]),
        shown("holed", "2026-09-01T00:00", &["2026-08-22T00:00", "2026-08-23T12:00"]),
        shown("press-feed", "2026-08-31T12:00", &["2026-08-01T12:00", "2026-08-23T12:00"]),
        // Watched and without a post: zero, and that is known.
        shown("silent", "2026-09-01T00:00", &["2026-03-02T11:00"]),
    ];
    // What the platform says of itself is no post.
    documents[0].posts.push(note);
    let metrics = measured(&channels, &documents, DAY);
    check(
        &metrics,
        "posting_rate",
        &[
            "channel_id",
            "watched_days_28",
            "posts_28",
            "counted_28",
            "per_week_28",
            "active_days_28",
            "watched_days_84",
            "posts_84",
            "per_week_84",
        ],
        &json!([
            ["busy", 27.0, 3, 3, 21.0 / 27.0, 2, 83.0, 4, 28.0 / 83.0],
            ["glanced", 3.0, 2, 1, null, 2, 3.0, 2, null],
            // From 5 to 15 August 10.5 days, then 10; the posts of 8 and 23 August are counted, those of 1 and 22 are not.
            ["holed", 20.5, 3, 2, 14.0 / 20.5, 3, 24.0, 4, 14.0 / 24.0],
            ["silent", 27.0, 0, 0, 0.0, 0, 83.0, 0, 0.0],
        ]),
    );
    check(
        &metrics,
        "watched",
        &["channel_id", "watched_from", "watched_to", "holes", "watched_days_365"],
        &json!([
            ["busy", "2026-06-01T10:00:00Z", "2026-08-31T22:00:00Z", 0, 91.5],
            ["glanced", "2026-08-28T10:00:00Z", "2026-08-31T10:00:00Z", 0, 3.0],
            ["holed", "2026-08-01T10:00:00Z", "2026-08-31T22:00:00Z", 1, 24.0],
            // From 11 o'clock in winter to midnight in summer is half a day: the clocks took an hour.
            ["silent", "2026-03-02T10:00:00Z", "2026-08-31T22:00:00Z", 0, 182.5],
        ]),
    );
}

#[test]
fn gaps_are_told_to_their_bounds() {
    let channels = ["cut", "holed", "silent"].map(|id| channel(id, None));
    let documents = [
        // Gaps of 2, 14 and at least 10 days.
        shown("cut", "2026-08-31T12:00", &["2026-08-05T12:00", "2026-08-07T12:00", "2026-08-21T12:00"]),
        // One day; open for three; a hole; open for one day.
        shown("holed", "2026-08-15T12:00", &["2026-08-11T12:00", "2026-08-12T12:00"]),
        shown("holed", "2026-08-23T12:00", &["2026-08-22T12:00"]),
        // Nothing but silence for the 82.5 days from 10 June.
        shown("silent", "2026-08-31T12:00", &["2026-06-01T12:00"]),
    ];
    let days = |days: f64| days * 86_400.0;
    check(
        &measured(&channels, &documents, DAY),
        "posting_gaps",
        &[
            "channel_id",
            "closed_gaps",
            "open_gaps",
            "median_gap_low",
            "median_gap_high",
            "longest_gap_low",
            "longest_gap_high",
        ],
        &json!([
            ["cut", 2, 1, days(10.0), days(14.0), 14 * 86_400, null],
            ["holed", 1, 2, days(1.0), null, 3 * 86_400, null],
            ["silent", 0, 0, null, null, 7_128_000, null],
        ]),
    );
}

#[test]
fn hours_are_those_of_the_clock_on_the_wall() {
    let channels = ["autumn", "spring"].map(|id| channel(id, None));
    let utc = |moment: &str| at(moment.parse().unwrap());
    let day_only = || {
        let mut post = at(berlin("2026-10-26T00:00"));
        post.posted_precision = TimePrecision::Day;
        post
    };
    let autumn = Shown {
        channel: "autumn",
        received: berlin("2026-10-31T00:00"),
        posts: vec![
            utc("2026-10-01T20:00:00Z"),
            // Half past two comes twice in the night of 25 October, a Sunday.
            utc("2026-10-25T00:30:00Z"),
            utc("2026-10-25T01:30:00Z"),
            utc("2026-10-25T05:00:00Z"),
            // In summer 22 o'clock, in winter 21: 20 o'clock in UTC.
            utc("2026-10-30T20:00:00Z"),
            day_only(),
        ],
    };
    let metrics = measured(&channels, &[autumn], "2026-10-31");
    let columns = ["channel_id", "weekday", "hour", "posts"];
    check(
        &metrics,
        "posting_hours",
        &columns,
        &json!([["autumn", 4, 22, 1], ["autumn", 5, 21, 1], ["autumn", 7, 2, 2], ["autumn", 7, 6, 1]]),
    );
    check(
        &metrics,
        "quiet_hours",
        &["channel_id", "timed_posts", "quiet_posts", "silent_hours"],
        // 22 and 2 o'clock are night, 6 o'clock is day; watched for 29 days.
        &json!([["autumn", 5, 3, 20]]),
    );
    // 27 days since 4 October, and the hour that came twice.
    check(
        &metrics,
        "posting_rate",
        &["watched_days_28", "posts_28", "day_only_84"],
        &json!([[27.0 + 1.0 / 24.0, 5, 1]]),
    );
    let spring =
        shown("spring", "2026-03-29T03:00", &["2026-03-28T01:59", "2026-03-29T01:59", "2026-03-29T03:00"]);
    let metrics = measured(&channels, &[spring], "2026-03-31");
    check(
        &metrics,
        "posting_hours",
        &columns,
        &json!([["spring", 6, 1, 1], ["spring", 7, 1, 1], ["spring", 7, 3, 1]]),
    );
    // Between 01:59 and 03:00 lies a single minute.
    check(&metrics, "posting_gaps", &["closed_gaps", "median_gap_low"], &json!([[2, 43_230.0]]));
}

#[test]
fn silence_is_dormancy_only_when_it_was_watched() {
    let channels = ["active", "dormant", "dormant-then", "unseen", "unwatched"].map(|id| channel(id, None));
    let documents = [
        shown("active", "2026-08-15T00:00", &["2026-08-05T00:00"]),
        shown("dormant", "2026-08-31T12:00", &["2026-08-03T12:00"]),
        // Silent for 40 days, and nobody has looked since.
        shown("dormant-then", "2026-06-11T12:00", &["2026-05-02T12:00"]),
        shown("unseen", "2026-07-20T12:00", &["2026-07-01T12:00"]),
    ];
    check(
        &measured(&channels, &documents, DAY),
        "last_post",
        &["channel_id", "date", "age_days", "silent_days", "activity"],
        &json!([
            ["active", "2026-08-05", 27, 10.0, "active"],
            ["dormant", "2026-08-03", 29, 28.0, "dormant"],
            ["dormant-then", "2026-05-02", 122, 40.0, "not_seen_since"],
            ["unseen", "2026-07-01", 62, 19.0, "not_seen_since"],
        ]),
    );
}

#[test]
fn a_promise_is_kept_in_whole_watched_days_and_weeks() {
    use PromisedSpan::{Day, Week, Workday};
    let channels = [
        channel("daily", Some((1, Day))),
        channel("none", None),
        channel("unwatched", Some((1, Day))),
        channel("weekly", Some((2, Week))),
        channel("workdays", Some((1, Workday))),
    ];
    // From Monday, 4 May, to Saturday, 30 May; 14 May (Ascension Day) and 25 May (Whit Monday) are holidays.
    let posts = [
        "2026-05-04T00:00",
        "2026-05-05T12:00",
        "2026-05-06T12:00",
        "2026-05-07T23:59",
        "2026-05-14T12:00",
        "2026-05-18T12:00",
        "2026-05-19T08:00",
        "2026-05-19T18:00",
    ];
    let documents = ["daily", "none", "weekly", "workdays"].map(|id| shown(id, "2026-05-31T00:00", &posts));
    check(
        &measured(&channels, &documents, "2026-05-31"),
        "promised_rhythm",
        &["channel_id", "promised_posts", "promised_span", "spans_watched", "spans_kept"],
        &json!([
            ["daily", 1, "day", 27, 7],
            ["unwatched", 1, "day", 0, 0],
            // The weeks from 4, 11 and 18 May are whole, with 4, 1 and 3 posts.
            ["weekly", 2, "week", 3, 2],
            // 20 days from Monday to Friday without two holidays; the post of 14 May belongs to none of them.
            ["workdays", 1, "workday", 18, 6],
        ]),
    );
}

const METRICS: [&str; 7] = [
    "watched",
    "posting_rate",
    "posting_gaps",
    "posting_hours",
    "quiet_hours",
    "last_post",
    "promised_rhythm",
];

proptest! {
    // One case measures a dozen channels.
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, ..ProptestConfig::default() })]

    /// Gaps and burstiness in SQL are those in Rust; order and what is not known change nothing.
    #[test]
    fn sql_and_rust_agree_and_order_changes_nothing(
        documents in prop::collection::vec(
            (0usize..12, 0i64..100_000, 1i64..30_000, prop::collection::vec(0i64..30_000, 1..25)),
            12..40,
        ),
    ) {
        let ids: Vec<String> = (0..12).map(|number| format!("c{number:02}")).collect();
        let channels: Vec<Channel> =
            ids.iter().map(|id| channel(id, Some((1, PromisedSpan::Workday)))).collect();
        let begin = berlin("2026-05-01T00:00");
        let minute = |minutes: i64| begin + SignedDuration::from_mins(minutes);
        let documents: Vec<Shown<'_>> = documents
            .into_iter()
            .map(|(number, from, length, posts)| Shown {
                channel: &ids[number],
                received: minute(from + length),
                posts: posts.into_iter().map(|post| at(minute(from + post % (length + 1)))).collect(),
            })
            .collect();
        let metrics = measured(&channels, &documents, DAY);

        let mut found: Vec<Map<String, Value>> = rows(metrics.frame("posting_gaps").unwrap()).unwrap();
        let (first, last) = (berlin("2026-06-10T00:00"), berlin("2026-09-02T00:00"));
        for id in &ids {
            let of_channel = || documents.iter().filter(|shown| shown.channel == *id);
            let mut posts: Vec<Timestamp> =
                of_channel().flat_map(|shown| &shown.posts).filter_map(|post| post.posted_at).collect();
            posts.sort();
            posts.dedup();
            let windows: Vec<Window> = of_channel()
                .filter_map(|shown| {
                    let from = shown.posts.iter().filter_map(|post| post.posted_at).min()?;
                    Some(Window { from: from.max(first), to: shown.received.min(last) })
                })
                .filter(|window| window.from < window.to)
                .collect();
            let expected = gaps(&posts, &windows);
            let row = found.iter().position(|row| row["channel_id"] == json!(id)).map(|at| found.remove(at));
            prop_assert_eq!(row.is_some(), !windows.is_empty(), "{}", id);
            let Some(row) = row else { continue };
            let bounds = |low: &str, high: &str| row[low].as_f64().map(|low| (low, row[high].as_f64()));
            let median = expected.median().map(|length| (length.low_seconds, length.high_seconds));
            let longest = expected.longest().map(|length| (length.low_seconds, length.high_seconds));
            prop_assert_eq!(bounds("median_gap_low", "median_gap_high"), median);
            prop_assert_eq!(bounds("longest_gap_low", "longest_gap_high"), longest);
            prop_assert_eq!(row["closed_gaps"].as_u64(), Some(expected.closed_seconds.len() as u64));
            prop_assert_eq!(row["open_gaps"].as_u64(), Some(expected.open_seconds.len() as u64));
            let seconds: Vec<f64> = expected.closed_seconds.iter().map(|seconds| *seconds as f64).collect();
            let (in_rust, in_sql) = (burstiness(&seconds), row["burstiness"].as_f64());
            prop_assert_eq!(in_rust.is_some(), in_sql.is_some());
            if let Some((in_rust, in_sql)) = in_rust.zip(in_sql) {
                prop_assert!((in_rust.corrected - in_sql).abs() < 1e-9, "{in_rust:?} {in_sql}");
            }
        }
        prop_assert!(found.is_empty());

        let mut again: Vec<Shown<'_>> = documents;
        again.reverse();
        for shown in &mut again {
            shown.posts.reverse();
            // A post of which no time is known says nothing of time.
            shown.posts.push(Post::new("timeless", PostKind::Own, "posts[99]"));
        }
        let again = measured(&channels, &again, DAY);
        for name in METRICS {
            prop_assert!(metrics.frame(name).unwrap().equals_missing(again.frame(name).unwrap()), "{}", name);
        }
    }
}
