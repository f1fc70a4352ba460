//! Counts that were collected, imported and typed into a series, of one day and of several: which one stands.

use kanalbarometer::{
    collect::{CheckStatus, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{DatedObservation, Observation},
    measure::{Metrics, rows},
    platform::Platform,
    registry::Channel,
    source::Source,
    tables::{ChannelRow, ObservationRow, TableStore},
};
use serde_json::{Map, Value, json};

const CHANNEL: &str = "whatsapp-musterland";

fn channel() -> Channel {
    Channel {
        channel_id: CHANNEL.into(),
        authority_id: "landkreis-musterland".into(),
        platform: Platform::Whatsapp,
        name: None,
        url: None,
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: None,
    }
}

fn fetch(observed_at: &str, purpose: Purpose) -> Fetch {
    let url: url::Url = format!("https://www.whatsapp.com/channel/{CHANNEL}").parse().unwrap();
    Fetch {
        run_id: observed_at.replace([':', '-'], ""),
        target: Target {
            purpose,
            subject: Subject {
                authority_id: "landkreis-musterland".into(),
                channel_id: Some(CHANNEL.into()),
            },
            url: url.clone(),
        },
        observed_at: observed_at.parse().unwrap(),
        status: CheckStatus::Ok,
        hops: vec![Hop { url, http_status: 200 }],
        document_sha256: Some(format!("{observed_at} {}", purpose.as_str())),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    }
}

fn page(source: Source, observed_at: &str, followers: Count) -> ObservationRow {
    let said = Observation { followers: Some(followers), ..Observation::default() };
    let fetch = fetch(observed_at, Purpose::WhatsappChannel);
    ObservationRow::checked(&channel(), &fetch, source, CheckStatus::Ok, said, "2026-10")
}

/// A line of a series that was handed over on 20 October.
fn line(day: &str, followers: u64) -> ObservationRow {
    let dated = DatedObservation {
        at: format!("{day}T00:00:00+02:00").parse().unwrap(),
        is_day: true,
        status: CheckStatus::Ok,
        observation: Observation { followers: Some(Count::exact(followers)), ..Observation::default() },
    };
    let fetch = fetch("2026-10-20T10:00:00Z", Purpose::FollowerTable);
    ObservationRow::dated(&channel(), &fetch, Source::Imported, dated, "2026-10")
}

/// Checks what the metric says on 25 October, in whichever order the rows stand.
#[track_caller]
fn check(mut observations: Vec<ObservationRow>, expected: &Value) {
    for _ in 0..observations.len() {
        observations.rotate_left(1);
        let folder = tempfile::tempdir().unwrap();
        let tables = TableStore::new(folder.path());
        tables.write("registry.parquet", &[ChannelRow(&channel())]).unwrap();
        tables.write("platform=whatsapp/all.parquet", &observations).unwrap();
        let metrics = Metrics::compute(&tables, "2026-10-25".parse().unwrap(), &["followers"]).unwrap();
        let found: Vec<Map<String, Value>> = rows(metrics.frame("followers").unwrap()).unwrap();
        let columns = ["followers", "followers_precision", "source", "date", "observed_at"];
        let found: Vec<Value> =
            found.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
        assert_eq!(&Value::from(found), &json!([expected]));
    }
}

const MORNING: &str = "2026-10-19T01:30:00Z";
const NOON: &str = "2026-10-19T12:00:00Z";

#[test]
fn of_one_day_the_exact_count_stands_whoever_brought_it() {
    let exact = |source, at| page(source, at, Count::exact(7648));
    let rounded = |source, at| page(source, at, Count::rounded(7600, 100));
    for (exactly, roughly) in [(Source::Collected, Source::Imported), (Source::Imported, Source::Collected)] {
        check(
            vec![exact(exactly, MORNING), rounded(roughly, NOON)],
            &json!([7648, "exact", exactly.as_str(), "2026-10-19", MORNING]),
        );
    }
}

#[test]
fn of_two_exact_counts_of_a_day_the_newer_stands() {
    let collected = || page(Source::Collected, MORNING, Count::exact(7648));
    check(
        vec![collected(), page(Source::Imported, NOON, Count::exact(7650))],
        &json!([7650, "exact", "imported", "2026-10-19", NOON]),
    );
    check(
        vec![collected(), page(Source::Imported, MORNING, Count::exact(7648))],
        &json!([7648, "exact", "collected", "2026-10-19", MORNING]),
    );
    // A page handed over twice, saved anew in between.
    let twice = || page(Source::Imported, NOON, Count::exact(7650));
    check(vec![twice(), twice(), collected()], &json!([7650, "exact", "imported", "2026-10-19", NOON]));
}

#[test]
fn a_newer_import_is_better_than_an_older_night() {
    check(
        vec![
            page(Source::Collected, MORNING, Count::exact(7648)),
            page(Source::Imported, "2026-10-22T09:00:00Z", Count::exact(7700)),
        ],
        &json!([7700, "exact", "imported", "2026-10-22", "2026-10-22T09:00:00Z"]),
    );
}

#[test]
fn a_line_of_a_series_adds_nothing_to_the_page_of_its_day() {
    let lines = || vec![line("2026-10-18", 7600), line("2026-10-19", 7648)];
    let mut with_page = lines();
    with_page.push(page(Source::Collected, MORNING, Count::exact(7648)));
    check(with_page, &json!([7648, "exact", "collected", "2026-10-19", MORNING]));
    check(lines(), &json!([7648, "exact", "imported", "2026-10-19", null]));
}
