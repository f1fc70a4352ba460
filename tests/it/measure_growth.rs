//! Reach and growth over small hand-made tables: every number here can be checked with pencil and paper.

use jiff::civil::Date;
use kanalbarometer::{
    collect::{CheckStatus, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::Observation,
    fact::Fact,
    measure::{
        Metrics, rows,
        statistics::{Confidence, DatedCount, growth, wilson_share},
    },
    platform::Platform,
    registry::{
        Authority, Channel, Level, Population, PrintedPercent, PublishedFigure, SourceKind, StatedDate,
        Study, Usage,
    },
    source::Source,
    tables::{AuthorityRow, ChannelRow, ObservationRow, StudyRow, TableStore},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn authority(id: &str, inhabitants: Option<u64>) -> Authority {
    Authority {
        authority_id: id.into(),
        name: format!("Amt {id}"),
        level: Level::Kreis,
        land: Some("NW".into()),
        ags: None,
        ars: None,
        population: inhabitants
            .map(|inhabitants| Population { inhabitants, as_of: "2025-12-31".parse().unwrap() }),
        website: None,
        source: "invented for tests".into(),
        source_date: None,
    }
}

fn channel(id: &str, platform: Platform) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: id[..1].into(),
        platform,
        name: None,
        url: None,
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: None,
    }
}

fn study(id: &str, percent: &str, sample_size: Option<u64>, in_force_from: Option<&str>) -> Study {
    Study {
        study_id: id.into(),
        study: "Musterstudie".into(),
        publisher: "Musterinstitut".into(),
        year: 2024,
        survey_period: None,
        usage: Usage::Weekly,
        percent: PrintedPercent::read(percent).unwrap(),
        population_base: None,
        sample_size,
        source_url: "https://studie.example/".parse().unwrap(),
        source_kind: SourceKind::Own,
        in_force_from: in_force_from.map(|day| day.parse().unwrap()),
    }
}

/// What was seen of a channel on a day, at half past three in the night.
fn seen(channel: &Channel, day: &str, followers: Option<Count>, badge: Fact) -> ObservationRow {
    let url: url::Url = format!("https://kanal.example/{}", channel.channel_id).parse().unwrap();
    let fetch = Fetch {
        run_id: format!("{}T023000Z", day.replace('-', "")),
        target: Target {
            purpose: Purpose::WhatsappChannel,
            subject: Subject {
                authority_id: channel.authority_id.clone(),
                channel_id: Some(channel.channel_id.clone()),
            },
            url: url.clone(),
        },
        observed_at: format!("{day}T02:30:00Z").parse().unwrap(),
        status: CheckStatus::Ok,
        hops: vec![Hop { url, http_status: 200 }],
        document_sha256: Some("0".repeat(64)),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    };
    let said = Observation { followers, badge, ..Observation::default() };
    ObservationRow::checked(channel, &fetch, Source::Collected, CheckStatus::Ok, said, &day[..7])
}

fn counted(channel: &Channel, day: &str, count: Count) -> ObservationRow {
    seen(channel, day, Some(count), Fact::Unknown)
}

/// What a page says; `started` and `as_of` are dates as people write them.
fn published(
    channel: &Channel,
    id: &str,
    count: Option<Count>,
    as_of: &str,
    started: Option<&str>,
    source_kind: SourceKind,
) -> ObservationRow {
    let figure = PublishedFigure {
        figure_id: id.into(),
        channel_id: channel.channel_id.clone(),
        followers: count,
        followers_wording: None,
        badge: Fact::Unknown,
        started: started.and_then(StatedDate::read),
        as_of: StatedDate::read(as_of),
        source_url: "https://zeitung.example/kanal".parse().unwrap(),
        source_kind,
    };
    ObservationRow::published(channel, &figure)
}

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 5] = ["badge_counts", "follower_growth", "followers", "launch_curve", "users_reached"];

fn measured(
    channels: &[Channel],
    studies: &[Study],
    observations: &[ObservationRow],
    as_of: &str,
) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let authorities = [authority("a", Some(100_000)), authority("b", None), authority("c", Some(50_000))];
    let part = "registry.parquet";
    tables.write(part, &authorities.iter().map(AuthorityRow).collect::<Vec<_>>()).unwrap();
    tables.write(part, &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    tables.write(part, &studies.iter().map(StudyRow).collect::<Vec<_>>()).unwrap();
    tables.write("platform=whatsapp/month=all/all.parquet", observations).unwrap();
    Metrics::compute(&tables, as_of.parse().unwrap(), &MEASURED).unwrap()
}

fn table(metrics: &Metrics, name: &str) -> Vec<Map<String, Value>> {
    rows(metrics.frame(name).expect("a metric of that name")).unwrap()
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let picked: Vec<Value> = table(metrics, name)
        .iter()
        .map(|row| columns.iter().map(|column| row[*column].clone()).collect())
        .collect();
    assert_eq!(&Value::from(picked), expected, "{name}");
}

fn whatsapp(id: &str) -> Channel {
    channel(id, Platform::Whatsapp)
}

/// 80 % of 2,500 people: Wilson at 95 % gives 78.387 to 81.521 %.
#[test]
fn users_are_inhabitants_times_the_share_in_force() {
    let channels = [whatsapp("a1"), whatsapp("b1"), whatsapp("c1"), channel("a2", Platform::Telegram)];
    let studies = [
        study("alt", "60", Some(1000), Some("2024-01-01")),
        study("gilt", "80", Some(2500), Some("2026-01-01")),
        study("morgen", "90", Some(1000), Some("2026-10-07")),
        study("nie", "95", Some(1000), None),
    ];
    let day = "2026-10-06";
    let observations = [
        counted(&channels[0], day, Count::rounded(7600, 100)),
        counted(&channels[1], day, Count::exact(500)),
        published(&channels[2], "published-1", Some(Count::at_least(250)), day, None, SourceKind::Press),
        counted(&channels[3], day, Count::exact(900)),
    ];
    let metrics = measured(&channels, &studies, &observations, day);
    check(
        &metrics,
        "users_reached",
        &["channel_id", "study_id", "users", "reached", "reached_high"],
        &json!([
            ["a1", "gilt", 80_000.0, 9.5, table(&metrics, "users_reached")[0]["reached_high"]],
            ["c1", "gilt", 40_000.0, 0.625, null]
        ]),
    );
    let row = &table(&metrics, "users_reached")[0];
    let number = |column: &str| row[column].as_f64().unwrap();
    let wilson = wilson_share(2000, 2500, Confidence::NINETY_FIVE).unwrap().interval;
    let near =
        |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    near(number("study_percent_low"), 100.0 * wilson.low());
    near(number("study_percent_high"), 100.0 * wilson.high());
    assert!((number("study_percent_low") - 78.387).abs() < 5e-4, "{row:?}");
    assert!((number("study_percent_high") - 81.521).abs() < 5e-4, "{row:?}");
    near(number("users_low"), 100_000.0 * wilson.low());
    near(number("reached_low"), 7550.0 / (1000.0 * wilson.high()));
    near(number("reached_high"), 7649.0 / (1000.0 * wilson.low()));
}

#[test]
fn without_a_sample_size_the_printed_digits_bound_the_share() {
    let channels = [whatsapp("a1")];
    let observations = [counted(&channels[0], "2026-10-06", Count::exact(8000))];
    let shares = |percent: &str| {
        let studies = [study("gilt", percent, None, Some("2026-01-01"))];
        let row =
            table(&measured(&channels, &studies, &observations, "2026-10-06"), "users_reached").remove(0);
        ["study_percent_low", "study_percent", "study_percent_high"]
            .map(|column| format!("{:.3}", row[column].as_f64().unwrap()))
    };
    assert_eq!(shares("80"), ["79.500", "80.000", "80.500"]);
    assert_eq!(shares("80,0"), ["79.950", "80.000", "80.050"]);
    assert_eq!(shares("100"), ["99.500", "100.000", "100.000"]);
}

#[test]
fn before_any_study_is_in_force_no_users_are_known() {
    let channels = [whatsapp("a1")];
    let observations = [counted(&channels[0], "2026-10-06", Count::exact(8000))];
    for studies in
        [vec![], vec![study("nie", "80", None, None)], vec![study("bald", "80", None, Some("2026-10-07"))]]
    {
        check(
            &measured(&channels, &studies, &observations, "2026-10-06"),
            "users_reached",
            &["channel_id"],
            &json!([]),
        );
    }
}

const GROWTH: [&str; 7] =
    ["channel_id", "wanted_days", "span_days", "gained", "gained_low", "gained_high", "direction"];

#[test]
fn growth_is_between_the_nearest_counts_with_its_true_span() {
    let (a, c) = (whatsapp("a1"), whatsapp("c1"));
    let observations = [
        // 28 days is nearer to 30 than 34, and 8 nearer to 7 than 5 is not: both are one off or two.
        counted(&a, "2026-09-02", Count::exact(6900)),
        counted(&a, "2026-09-08", Count::rounded(7600, 100)),
        counted(&a, "2026-09-28", Count::exact(7700)),
        counted(&a, "2026-10-01", Count::exact(7720)),
        counted(&a, "2026-10-06", Count::rounded(7800, 100)),
        // 31 days earlier on a page that was published, 3 days is too near for 7.
        published(&c, "published-1", Some(Count::about(500)), "2026-09-05", None, SourceKind::Own),
        published(&c, "published-2", Some(Count::exact(1)), "2026-09-06", None, SourceKind::Secondary),
        counted(&c, "2026-10-03", Count::exact(700)),
        counted(&c, "2026-10-06", Count::exact(700)),
    ];
    let channels = [a, c];
    let metrics = measured(&channels, &[], &observations, "2026-10-06");
    check(
        &metrics,
        "follower_growth",
        &GROWTH,
        &json!([
            ["a1", 7, 8, 100, 50, 149, "grown"],
            ["a1", 30, 28, 200, 101, 299, "grown"],
            ["c1", 30, 31, 200, 150, 250, "grown"],
        ]),
    );
    check(
        &metrics,
        "follower_growth",
        &["channel_id", "earlier_source", "earlier_date", "per_30_days_low", "gained_percent"],
        &json!([
            ["a1", "collected", "2026-09-28", 187.5, 10_000.0 / 7700.0],
            ["a1", "collected", "2026-09-08", 30.0 * 101.0 / 28.0, 20_000.0 / 7600.0],
            ["c1", "published", "2026-09-05", 4500.0 / 31.0, 40.0],
        ]),
    );
}

#[test]
fn a_count_of_our_own_comes_before_a_nearer_published_one() {
    let a = whatsapp("a1");
    let observations = [
        published(&a, "published-1", Some(Count::exact(100)), "2026-09-06", None, SourceKind::Own),
        counted(&a, "2026-09-16", Count::exact(300)),
        counted(&a, "2026-10-06", Count::exact(400)),
    ];
    let metrics = measured(&[a], &[], &observations, "2026-10-06");
    check(&metrics, "follower_growth", &GROWTH, &json!([["a1", 30, 20, 100, 100, 100, "grown"]]));
}

#[test]
fn an_old_newest_count_grows_no_more() {
    let a = whatsapp("a1");
    let observations =
        [counted(&a, "2026-09-01", Count::exact(300)), counted(&a, "2026-09-08", Count::exact(400))];
    let channels = [a];
    let of_day = |as_of| table(&measured(&channels, &[], &observations, as_of), "follower_growth").len();
    assert_eq!((of_day("2026-09-15"), of_day("2026-09-16")), (1, 0));
}

/// SQL and the statistic of the house say the same of every kind of count.
#[test]
fn sql_and_interval_arithmetic_agree() {
    let counts = [
        Count::exact(0),
        Count::exact(500),
        Count::exact(7649),
        Count::rounded(7600, 100),
        Count::rounded(7800, 100),
        Count::about(0),
        Count::about(7600),
        Count::at_least(250),
    ];
    let (from, to): (Date, Date) = ("2026-09-06".parse().unwrap(), "2026-10-06".parse().unwrap());
    let pairs: Vec<(Count, Count)> =
        counts.iter().flat_map(|before| counts.map(|after| (*before, after))).collect();
    let channels: Vec<Channel> = (100..100 + pairs.len()).map(|id| whatsapp(&format!("a{id}"))).collect();
    let observations: Vec<ObservationRow> = channels
        .iter()
        .zip(&pairs)
        .flat_map(|(channel, (before, after))| {
            [counted(channel, "2026-09-06", *before), counted(channel, "2026-10-06", *after)]
        })
        .collect();
    let found = table(&measured(&channels, &[], &observations, "2026-10-06"), "follower_growth");
    assert_eq!(found.len(), pairs.len());
    for (row, (before, after)) in found.iter().zip(pairs) {
        let earlier = DatedCount { date: from, count: before };
        let expected = growth(earlier, DatedCount { date: to, count: after }).unwrap();
        let bound = |column: &str| row[column].as_i64().map(i128::from);
        assert_eq!((bound("gained_low"), bound("gained_high")), (expected.low, expected.high), "{row:?}");
        assert_eq!(row["direction"], serde_json::to_value(expected.change).unwrap(), "{row:?}");
        // An open bound is no percentage: infinite above, all lost below.
        let near = |found: &Value, expected: f64| match found.as_f64() {
            Some(found) => (found / 100.0 - expected).abs() < 1e-12,
            None => !expected.is_finite() || (expected + 1.0).abs() < 1e-12,
        };
        let relative = expected.relative.map_or((f64::INFINITY, f64::INFINITY), |r| (r.low(), r.high()));
        assert!(near(&row["gained_percent_low"], relative.0), "{row:?} {relative:?}");
        assert!(near(&row["gained_percent_high"], relative.1), "{row:?} {relative:?}");
    }
}

#[test]
fn days_since_opening_are_as_vague_as_the_opening() {
    let channels = [whatsapp("a1"), whatsapp("b1"), whatsapp("c1")];
    let [a, b, c] = &channels;
    let own = SourceKind::Own;
    let observations = [
        published(a, "published-1", Some(Count::about(500)), "2026-03", Some("2026-03-10"), own),
        published(a, "published-2", Some(Count::exact(90)), "2026-02-01", None, SourceKind::Press),
        // One week, its last count.
        counted(a, "2026-04-06", Count::exact(800)),
        counted(a, "2026-04-08", Count::exact(810)),
        counted(a, "2026-04-13", Count::exact(850)),
        // Opened in some month; opened in some year.
        published(b, "published-3", None, "2026-01-01", Some("2026-04"), own),
        counted(b, "2026-04-21", Count::exact(70)),
        published(c, "published-4", None, "2026-01-01", Some("2025"), own),
        counted(c, "2026-04-21", Count::exact(70)),
    ];
    check(
        &measured(&channels, &[], &observations, "2026-10-06"),
        "launch_curve",
        &["channel_id", "followers", "source", "date_from", "days_from", "days_to"],
        &json!([
            ["a1", 500, "published", "2026-03-01", 0, 21],
            ["a1", 810, "collected", "2026-04-08", 29, 29],
            ["a1", 850, "collected", "2026-04-13", 34, 34],
            ["b1", 70, "collected", "2026-04-21", 0, 20],
        ]),
    );
}

#[test]
fn counts_around_the_first_sight_of_the_badge() {
    let channels = [whatsapp("a1"), whatsapp("c1")];
    let [a, c] = &channels;
    let count = |number| Some(Count::exact(number));
    let observations = [
        // More than 90 days before, and more than 90 days after.
        seen(a, "2026-03-02", count(1), Fact::Unmet),
        seen(a, "2026-06-01", count(100), Fact::Unmet),
        seen(a, "2026-06-10", count(110), Fact::Unmet),
        seen(a, "2026-06-20", None, Fact::Unmet),
        seen(a, "2026-07-01", count(130), Fact::Met),
        seen(a, "2026-07-11", count(160), Fact::Unmet),
        seen(a, "2026-09-29", count(999), Fact::Met),
        seen(c, "2026-07-01", count(50), Fact::Unmet),
    ];
    check(
        &measured(&channels, &[], &observations, "2026-10-06"),
        "badge_counts",
        &["channel_id", "side", "date", "followers", "first_seen_on", "unverified_on"],
        &json!([
            ["a1", "before", "2026-06-01", 100, "2026-07-01", "2026-06-20"],
            ["a1", "before", "2026-06-10", 110, "2026-07-01", "2026-06-20"],
            ["a1", "after", "2026-07-01", 130, "2026-07-01", "2026-06-20"],
            ["a1", "after", "2026-07-11", 160, "2026-07-01", "2026-06-20"],
        ]),
    );
}

const METRICS: [&str; 4] = ["users_reached", "follower_growth", "launch_curve", "badge_counts"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// The order of the rows decides nothing; what is not known changes nothing that is.
    #[test]
    fn neither_order_nor_the_unknown_change_a_figure(
        days in proptest::collection::vec((1u8..=28, 4u8..=9, 0u64..3000, 0u8..3, 0usize..3), 1..40),
        turn in 0usize..40,
    ) {
        let channels = [whatsapp("a1"), whatsapp("a2"), whatsapp("c1")];
        let studies = [study("gilt", "80", Some(1500), Some("2026-01-01"))];
        let row = |(day, month, number, kind, channel): &(u8, u8, u64, u8, usize)| {
            let count = match kind {
                0 => Count::exact(*number),
                1 => Count::rounded(number / 100 * 100, 100),
                _ => Count::at_least(*number),
            };
            let badge = if number % 3 == 0 { Fact::Met } else { Fact::Unmet };
            seen(&channels[*channel], &format!("2026-{month:02}-{day:02}"), Some(count), badge)
        };
        let start = || published(&channels[0], "published-1", None, "2026-01-01", Some("2026-05"), SourceKind::Own);
        let straight: Vec<ObservationRow> = days.iter().map(row).chain([start()]).collect();
        let mut turned = days.clone();
        turned.rotate_left(turn % days.len());
        turned.reverse();
        let unknown = seen(&channels[1], "2026-09-28", None, Fact::Unknown);
        let turned: Vec<ObservationRow> =
            [start(), unknown].into_iter().chain(turned.iter().map(row)).collect();
        let one = measured(&channels, &studies, &straight, "2026-10-06");
        let other = measured(&channels, &studies, &turned, "2026-10-06");
        for name in METRICS {
            prop_assert_eq!(table(&one, name), table(&other, name), "{}", name);
        }
    }
}
