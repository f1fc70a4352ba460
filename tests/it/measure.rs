//! Metrics over small hand-made tables: every number here can be checked with pencil and paper.

use kanalbarometer::{
    collect::{CheckStatus, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{ImprintGrade, Observation},
    fact::Fact,
    measure::{METRICS, Metrics, rows},
    platform::Platform,
    registry::{Authority, Channel, Level, Population, PublishedFigure, SourceKind, StatedDate},
    source::Source,
    tables::{AuthorityRow, ChannelRow, FetchRow, ObservationRow, TableStore},
};
use serde_json::{Value, json};

fn authority(id: &str, level: Level, inhabitants: Option<u64>) -> Authority {
    Authority {
        authority_id: id.into(),
        name: format!("Amt {id}"),
        level,
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

fn channel(id: &str, authority: &str) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: authority.into(),
        platform: Platform::Whatsapp,
        name: None,
        url: None,
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: None,
    }
}

fn fetch(channel: &Channel, observed_at: &str) -> Fetch {
    let url: url::Url = format!("https://www.whatsapp.com/channel/{}", channel.channel_id).parse().unwrap();
    Fetch {
        run_id: observed_at.replace([':', '-'], ""),
        target: Target {
            purpose: Purpose::WhatsappChannel,
            subject: Subject {
                authority_id: channel.authority_id.clone(),
                channel_id: Some(channel.channel_id.clone()),
            },
            url: url.clone(),
        },
        observed_at: observed_at.parse().unwrap(),
        status: CheckStatus::Ok,
        hops: vec![Hop { url, http_status: 200 }],
        document_sha256: Some("0".repeat(64)),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    }
}

fn seen(name: &str, followers: Option<Count>, badge: Fact, imprint: ImprintGrade) -> Observation {
    Observation { name: Some(name.into()), followers, badge, imprint, ..Observation::default() }
}

/// Three authorities, four channels, two nights, one published figure.
fn measured(as_of: &str) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let authorities = [
        authority("a", Level::Kreis, Some(100_000)),
        authority("b", Level::Polizei, None),
        authority("c", Level::Kreis, Some(50_000)),
    ];
    let channels = [channel("a1", "a"), channel("a2", "a"), channel("b1", "b"), channel("b2", "b")];
    let nights = [
        (
            "2026-10-05T01:30:00Z",
            [
                seen("A eins", Some(Count::exact(7000)), Fact::Met, ImprintGrade::FullText),
                seen("A zwei", Some(Count::rounded(7600, 100)), Fact::Unmet, ImprintGrade::None),
                seen("B eins", None, Fact::Unknown, ImprintGrade::Unknown),
            ],
        ),
        (
            "2026-10-06T01:30:00Z",
            [
                seen("A eins", Some(Count::exact(7100)), Fact::Unmet, ImprintGrade::LabelledLink),
                seen("A 2", Some(Count::rounded(7600, 100)), Fact::Unmet, ImprintGrade::None),
                seen("B eins", Some(Count::exact(7600)), Fact::Unknown, ImprintGrade::Unknown),
            ],
        ),
    ];
    let mut observations = Vec::new();
    let mut fetches = Vec::new();
    for (night, observed) in nights {
        for (channel, observed) in channels.iter().zip(observed) {
            let fetch = fetch(channel, night);
            observations.push(ObservationRow::checked(
                channel,
                &fetch,
                Source::Collected,
                CheckStatus::Ok,
                observed,
                "2026-10",
            ));
            fetches.push(FetchRow::new(fetch, Source::Collected, CheckStatus::Ok, "2026-10"));
        }
    }
    let published = PublishedFigure {
        figure_id: "published-1".into(),
        channel_id: "b2".into(),
        followers: Some(Count::at_least(250)),
        followers_wording: Some("über".into()),
        badge: Fact::Unknown,
        started: Some(StatedDate { from: "2025-05-01".parse().unwrap(), to: "2025-05-31".parse().unwrap() }),
        as_of: None,
        source_url: "https://zeitung.example/kanal".parse().unwrap(),
        source_kind: SourceKind::Press,
    };
    observations.push(ObservationRow::published(&channels[3], &published));
    tables.write("registry.parquet", &authorities.iter().map(AuthorityRow).collect::<Vec<_>>()).unwrap();
    tables.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    tables.write("platform=whatsapp/month=2026-10/night.parquet", &observations).unwrap();
    tables.write("month=2026-10/night.parquet", &fetches).unwrap();
    let as_of = as_of.parse().unwrap();
    let metrics = Metrics::compute(&tables, as_of, &names()).unwrap();
    metrics.write(&tables, as_of).unwrap();
    Metrics::read(&tables, as_of).unwrap().expect("what was just written")
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let frame = metrics.frame(name).expect("a metric of that name");
    let all: Vec<serde_json::Map<String, Value>> = rows(frame).unwrap();
    let picked: Vec<Value> =
        all.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
    assert_eq!(&Value::from(picked), expected, "{name}");
}

#[test]
fn the_newest_count_stands_with_its_bounds() {
    check(
        &measured("2026-10-06"),
        "followers",
        &["channel_id", "followers", "followers_low", "followers_high", "source", "date"],
        &json!([
            ["a1", 7100, 7100, 7100, "collected", "2026-10-06"],
            ["a2", 7600, 7550, 7649, "collected", "2026-10-06"],
            ["b1", 7600, 7600, 7600, "collected", "2026-10-06"],
            ["b2", 250, 250, null, "published", null],
        ]),
    );
}

#[test]
fn nothing_newer_than_the_day_of_the_report_goes_in() {
    let metrics = measured("2026-10-05");
    check(
        &metrics,
        "followers",
        &["channel_id", "followers"],
        &json!([["a1", 7000], ["a2", 7600], ["b2", 250]]),
    );
    check(
        &metrics,
        "badge",
        &["channel_id", "badge", "verified_before"],
        &json!([["a1", "verified", 0], ["a2", "unverified", 0],]),
    );
}

#[test]
fn per_1000_needs_a_population() {
    check(
        &measured("2026-10-06"),
        "followers_per_1000",
        &["channel_id", "per_1000", "per_1000_low"],
        &json!([["a1", 71.0, 71.0], ["a2", 76.0, 75.5],]),
    );
}

#[test]
fn overlapping_intervals_share_ranks() {
    check(
        &measured("2026-10-06"),
        "follower_rank",
        &["channel_id", "rank_from", "rank_to", "channels"],
        &json!([["a2", 1, 2, 3], ["b1", 1, 2, 3], ["a1", 3, 3, 3],]),
    );
}

#[test]
fn a_lost_badge_is_told_from_one_that_never_was() {
    check(
        &measured("2026-10-06"),
        "badge",
        &["channel_id", "badge", "verified_before", "last_verified"],
        &json!([["a1", "unverified", 1, "2026-10-05"], ["a2", "unverified", 0, null],]),
    );
}

#[test]
fn shares_count_the_unknown_apart() {
    let columns = [
        "dimension",
        "member",
        "authorities",
        "channels",
        "badge_met",
        "badge_unmet",
        "badge_unknown",
        "imprint_met",
        "imprint_unmet",
    ];
    check(
        &measured("2026-10-06"),
        "group_shares",
        &columns,
        &json!([
            ["land", "NW", 3, 4, 0, 2, 2, 1, 1],
            ["level", "kreis", 2, 2, 0, 2, 0, 1, 1],
            ["level", "polizei", 1, 2, 0, 0, 2, 0, 0],
            ["population", "3_50k_to_100k", 1, 0, 0, 0, 0, 0, 0],
            ["population", "4_100k_to_250k", 1, 2, 0, 2, 0, 1, 1],
            ["population", "unknown", 1, 2, 0, 0, 2, 0, 0],
        ]),
    );
}

#[test]
fn a_new_name_is_a_change_with_a_day() {
    check(
        &measured("2026-10-06"),
        "channel_name",
        &["channel_id", "name", "name_before", "renamed_on"],
        &json!([
            ["a1", "A eins", "A eins", null],
            ["a2", "A 2", "A zwei", "2026-10-06"],
            ["b1", "B eins", "B eins", null],
        ]),
    );
}

#[test]
fn starts_and_targets_are_as_stated() {
    let metrics = measured("2026-10-06");
    check(
        &metrics,
        "channel_start",
        &["channel_id", "started_from", "started_to"],
        &json!([["b2", "2025-05-01", "2025-05-31"]]),
    );
    check(&metrics, "run_targets", &["run_id", "status", "targets"], &json!([["20261006T013000Z", "ok", 3]]));
    check(&metrics, "imprint", &["channel_id", "imprint"], &json!([["a1", "labelled_link"], ["a2", "none"]]));
    check(
        &metrics,
        "last_check",
        &["channel_id", "status", "observed_at"],
        &json!([
            ["a1", "ok", "2026-10-06T01:30:00Z"],
            ["a2", "ok", "2026-10-06T01:30:00Z"],
            ["b1", "ok", "2026-10-06T01:30:00Z"],
        ]),
    );
}

fn names() -> Vec<&'static str> {
    METRICS.iter().map(|metric| metric.name).collect()
}

/// Steps are seen by what is made of them.
#[test]
fn every_shown_metric_is_named_in_a_test_that_knows_its_rows() {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it")).unwrap();
    let texts: Vec<String> =
        files.filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok()).collect();
    for metric in METRICS.iter().filter(|metric| !metric.is_step()) {
        let name = format!("\"{}\"", metric.name);
        assert!(texts.iter().any(|text| text.contains(&name)), "no test names {name}");
    }
}

#[test]
fn every_metric_runs_over_empty_tables() {
    let folder = tempfile::tempdir().unwrap();
    let metrics =
        Metrics::compute(&TableStore::new(folder.path()), "2026-10-06".parse().unwrap(), &names()).unwrap();
    for metric in METRICS {
        assert_eq!(
            metrics.frame(metric.name).map(polars::prelude::DataFrame::height),
            Some(0),
            "{}",
            metric.name
        );
    }
}

#[test]
fn tables_tell_the_same_at_once_and_in_batches() {
    let (_folder, project) = crate::night::demo();
    let tables = TableStore::new(project.join("data/tables"));
    let as_of = "2026-10-19".parse().unwrap();
    let names = names();
    let at_once = Metrics::compute(&tables, as_of, &names).unwrap();
    Metrics::measure_in_batches(&tables, as_of, &names).unwrap();
    let in_batches = Metrics::read(&tables, as_of).unwrap().unwrap();
    for name in names {
        let (one, other) = (at_once.frame(name).unwrap(), in_batches.frame(name).unwrap());
        assert!(one.height() == other.height() && one.equals_missing(other), "{name}:\n{one}\n{other}");
    }
}
