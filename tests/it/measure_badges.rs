//! Statements on the badge, source by source: since when, and until when otherwise.

use kanalbarometer::{
    collect::{CheckStatus, Fetch, Purpose, Subject, Target},
    extract::Observation,
    fact::Fact,
    measure::{Metrics, rows},
    platform::Platform,
    registry::{Channel, PublishedFigure, SourceKind, StatedDate},
    source::Source,
    tables::{ChannelRow, ObservationRow, TableStore},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn channel(id: &str, platform: Platform) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: "a".into(),
        platform,
        name: None,
        url: None,
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: None,
    }
}

/// What a source said of a channel's badge on a day.
#[derive(Debug, Clone)]
struct Said {
    channel: &'static str,
    platform: Platform,
    source: Source,
    secondary: bool,
    day: Option<&'static str>,
    badge: Fact,
}

fn seen(day: &'static str, badge: Fact) -> Said {
    let (channel, platform) = ("a1", Platform::Whatsapp);
    Said { channel, platform, source: Source::Collected, secondary: false, day: Some(day), badge }
}

impl Said {
    fn row(&self) -> ObservationRow {
        let channel = channel(self.channel, self.platform);
        if self.source == Source::Published {
            let kind = if self.secondary { SourceKind::Secondary } else { SourceKind::Press };
            let figure = PublishedFigure {
                figure_id: format!("published-{}-{:?}", self.day.unwrap_or("undated"), self.badge),
                channel_id: channel.channel_id.clone(),
                followers: None,
                followers_wording: None,
                badge: self.badge,
                started: None,
                as_of: self.day.and_then(StatedDate::read),
                source_url: "https://zeitung.example/kanal".parse().unwrap(),
                source_kind: kind,
            };
            return ObservationRow::published(&channel, &figure);
        }
        let observed_at = format!("{}T01:30:00Z", self.day.expect("a page is read on a day"));
        let fetch = Fetch {
            run_id: observed_at.replace([':', '-'], ""),
            target: Target {
                purpose: Purpose::WhatsappChannel,
                subject: Subject { authority_id: "a".into(), channel_id: Some(channel.channel_id.clone()) },
                url: "https://www.whatsapp.com/channel/a1".parse().unwrap(),
            },
            observed_at: observed_at.parse().unwrap(),
            status: CheckStatus::Ok,
            hops: Vec::new(),
            document_sha256: None,
            unchanged: false,
            body_bytes: 10,
            detail: None,
        };
        let observation = Observation { badge: self.badge, ..Observation::default() };
        ObservationRow::checked(&channel, &fetch, self.source, CheckStatus::Ok, observation, "2026-10")
    }
}

fn measured(said: &[Said]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let channels = [channel("a1", Platform::Whatsapp), channel("a2", Platform::Instagram)];
    tables.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    let observations: Vec<ObservationRow> = said.iter().map(Said::row).collect();
    tables.write("platform=whatsapp/month=2026-10/night.parquet", &observations).unwrap();
    let metrics = Metrics::compute(&tables, "2026-12-31".parse().unwrap(), &["badge_statements"]).unwrap();
    let all: Vec<Map<String, Value>> = rows(metrics.frame("badge_statements").unwrap()).unwrap();
    let columns = ["channel_id", "source", "first_hand", "badge", "date_from", "since", "otherwise_until"];
    all.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect::<Value>()).collect()
}

#[track_caller]
fn check(said: &[Said], expected: &Value) {
    assert_eq!(&measured(said), expected);
}

#[test]
fn a_row_of_equal_statements_tells_since_when() {
    let nights = [
        seen("2026-10-01", Fact::Met),
        seen("2026-10-02", Fact::Unmet),
        seen("2026-10-03", Fact::Unknown),
        seen("2026-10-05", Fact::Met),
        seen("2026-10-06", Fact::Met),
    ];
    check(&nights, &json!([["a1", "collected", 1, "verified", "2026-10-06", "2026-10-05", "2026-10-02"]]));
    check(&nights[..1], &json!([["a1", "collected", 1, "verified", "2026-10-01", "2026-10-01", null]]));
    check(&nights[2..3], &json!([]));
}

#[test]
fn every_source_speaks_for_itself() {
    let published = |day, secondary, badge| Said {
        source: Source::Published,
        secondary,
        day,
        ..seen("2026-10-01", badge)
    };
    check(
        &[
            seen("2026-10-01", Fact::Unmet),
            Said { source: Source::Imported, ..seen("2026-09-01", Fact::Met) },
            Said { channel: "a2", platform: Platform::Instagram, ..seen("2026-10-01", Fact::Met) },
            Said { channel: "a3", platform: Platform::Telegram, ..seen("2026-10-01", Fact::Met) },
            published(Some("2026-11-01"), false, Fact::Met),
            published(None, false, Fact::Unmet),
            published(Some("2026-12-01"), true, Fact::Unmet),
        ],
        &json!([
            ["a1", "collected", 1, "unverified", "2026-10-01", "2026-10-01", null],
            ["a1", "imported", 1, "verified", "2026-09-01", "2026-09-01", null],
            ["a1", "published", 0, "unverified", "2026-12-01", "2026-12-01", null],
            ["a1", "published", 1, "verified", "2026-11-01", "2026-11-01", null],
            ["a2", "collected", 1, "verified", "2026-10-01", "2026-10-01", null],
        ]),
    );
}

const DAYS: [&str; 4] = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn order_and_unknowns_change_nothing(badges in proptest::collection::vec(any::<bool>(), 1..4), seed in any::<u64>()) {
        let night = |(day, met): (&&'static str, &bool)| seen(day, if *met { Fact::Met } else { Fact::Unmet });
        let nights: Vec<Said> = DAYS.iter().zip(&badges).map(night).collect();
        let mut other = nights.clone();
        other.push(seen(DAYS[3], Fact::Unknown));
        let turn = usize::try_from(seed % other.len() as u64).unwrap();
        other.rotate_left(turn);
        prop_assert_eq!(measured(&nights), measured(&other));
    }
}
