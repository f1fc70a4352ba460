//! Changes, the way to the badge, sudden drops and the register over small hand-made tables.

use kanalbarometer::{
    collect::{CheckStatus, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{ImprintGrade, Observation},
    fact::Fact,
    measure::{Metrics, rows},
    platform::Platform,
    registry::{Authority, Channel, Level, Population, PublishedFigure, Registry, SourceKind, StatedDate},
    source::Source,
    tables::{AuthorityRow, ChannelRow, FetchRow, ObservationRow, TableStore},
    view::{Doubt, FoundLink, propose},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn authority(id: &str, level: Level, ags: Option<&str>, inhabitants: Option<u64>) -> Authority {
    Authority {
        authority_id: id.into(),
        name: format!("Landkreis {id}land"),
        level,
        land: Some("NW".into()),
        ags: ags.map(str::to_owned),
        ars: None,
        population: inhabitants
            .map(|inhabitants| Population { inhabitants, as_of: "2025-12-31".parse().unwrap() }),
        website: None,
        source: "invented for tests".into(),
        source_date: None,
    }
}

fn channel(id: &str, platform: Platform, url: Option<&str>) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: id[..1].into(),
        platform,
        name: None,
        url: url.map(|url| url.parse().unwrap()),
        source: "https://zeitung.example/kanal".into(),
        source_date: Some("2025-06".into()),
        check: None,
        promise: None,
    }
}

const ADDRESS: &str = "https://www.whatsapp.com/channel/0029VaMODELaaaaaaaaaaaa1";

/// A night in which one channel was asked, and where its redirects ended.
fn fetch(
    channel: &Channel,
    day: &str,
    purpose: Purpose,
    asked: &str,
    ended: &str,
    status: CheckStatus,
) -> Fetch {
    Fetch {
        run_id: format!("{}T023000Z", day.replace('-', "")),
        target: Target {
            purpose,
            subject: Subject {
                authority_id: channel.authority_id.clone(),
                channel_id: Some(channel.channel_id.clone()),
            },
            url: asked.parse().unwrap(),
        },
        observed_at: format!("{day}T02:30:00Z").parse().unwrap(),
        status,
        hops: vec![Hop { url: ended.parse().unwrap(), http_status: 200 }],
        document_sha256: Some("0".repeat(64)),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    }
}

fn checked(channel: &Channel, day: &str, status: CheckStatus, said: Observation) -> ObservationRow {
    let fetch = fetch(channel, day, Purpose::WhatsappChannel, ADDRESS, ADDRESS, status);
    ObservationRow::checked(channel, &fetch, Source::Collected, status, said, &day[..7])
}

fn seen(channel: &Channel, day: &str, said: Observation) -> ObservationRow {
    checked(channel, day, CheckStatus::Ok, said)
}

fn named(name: &str) -> Observation {
    Observation { name: Some(name.into()), ..Observation::default() }
}

fn with_badge(badge: Fact) -> Observation {
    Observation { badge, ..Observation::default() }
}

fn published(channel: &Channel, id: &str, as_of: &str, badge: Fact, kind: SourceKind) -> ObservationRow {
    let figure = PublishedFigure {
        figure_id: id.into(),
        channel_id: channel.channel_id.clone(),
        followers: None,
        followers_wording: None,
        badge,
        started: StatedDate::read("2025-11"),
        as_of: StatedDate::read(as_of),
        source_url: "https://zeitung.example/kanal".parse().unwrap(),
        source_kind: kind,
    };
    ObservationRow::published(channel, &figure)
}

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 7] = [
    "changes",
    "days_to_badge",
    "follower_drops",
    "register_coverage",
    "register_entries",
    "register_tasks",
    "stages_over_time",
];

fn measured(
    authorities: &[Authority],
    channels: &[Channel],
    observations: &[ObservationRow],
    fetches: &[FetchRow],
    as_of: &str,
) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let part = "registry.parquet";
    tables.write(part, &authorities.iter().map(AuthorityRow).collect::<Vec<_>>()).unwrap();
    tables.write(part, &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    tables.write("platform=whatsapp/month=all/all.parquet", observations).unwrap();
    tables.write("month=all/all.parquet", fetches).unwrap();
    Metrics::compute(&tables, as_of.parse().unwrap(), &MEASURED).unwrap()
}

/// The metrics of one Kreis with one channel.
fn of_one(channel: &Channel, observations: &[ObservationRow], as_of: &str) -> Metrics {
    let authorities = [authority("a", Level::Kreis, None, Some(100_000))];
    measured(&authorities, std::slice::from_ref(channel), observations, &[], as_of)
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

const CHANGE: [&str; 6] = ["aspect", "value_before", "value", "before_to", "date_from", "gap_days"];

fn whatsapp() -> Channel {
    channel("a1", Platform::Whatsapp, Some(ADDRESS))
}

#[test]
fn each_aspect_changes_on_its_own_between_known_values() {
    let a = whatsapp();
    let full = |name: &str, text: &str, badge, imprint| Observation {
        name: Some(name.into()),
        description: Some(text.into()),
        badge,
        imprint,
        ..Observation::default()
    };
    let (labelled, none, unknown) = (ImprintGrade::LabelledLink, ImprintGrade::None, ImprintGrade::Unknown);
    let observations = [
        seen(&a, "2026-10-01", full("Kreis A", "alt", Fact::Unmet, labelled)),
        // Nothing known of badge and imprint: no change, a longer gap.
        seen(&a, "2026-10-02", full("Kreis A", "alt", Fact::Unknown, unknown)),
        seen(&a, "2026-10-05", full("Kreis A", "neu", Fact::Met, none)),
        seen(&a, "2026-10-06", full("Landkreis A", "neu", Fact::Met, none)),
        checked(&a, "2026-10-07", CheckStatus::NetworkError, Observation::default()),
        checked(&a, "2026-10-08", CheckStatus::NotFound, Observation::default()),
    ];
    check(
        &of_one(&a, &observations, "2026-10-08"),
        "changes",
        &CHANGE,
        &json!([
            ["badge", "unverified", "verified", "2026-10-01", "2026-10-05", 4],
            ["description", "alt", "neu", "2026-10-02", "2026-10-05", 3],
            ["imprint", "labelled_link", "none", "2026-10-01", "2026-10-05", 4],
            ["name", "Kreis A", "Landkreis A", "2026-10-05", "2026-10-06", 1],
            ["reachable", "reachable", "not_found", "2026-10-06", "2026-10-08", 2],
        ]),
    );
    // A report for an earlier day knows nothing newer.
    check(&of_one(&a, &observations, "2026-10-04"), "changes", &CHANGE, &json!([]));
}

#[test]
fn stages_over_time_are_told_by_what_was_known_then() {
    let known_from = |channel: Channel, day: &str| Channel { source_date: Some(day.into()), ..channel };
    let other = "https://www.whatsapp.com/channel/0029VaMODELbbbbbbbbbbbb2";
    let a = known_from(whatsapp(), "2026-08");
    let b = known_from(channel("b1", Platform::Whatsapp, Some(ADDRESS)), "2026-09-20");
    let c = known_from(channel("c1", Platform::Whatsapp, Some(other)), "2026-10-06");
    let nobody_says = Channel { source_date: None, ..channel("d1", Platform::Whatsapp, None) };
    let observations = [
        // Two statements of an August, in no order: neither is told before the day of the later one.
        published(&a, "published-1", "2026-08", Fact::Unmet, SourceKind::Press),
        published(&a, "published-2", "2026-08-20", Fact::Met, SourceKind::Own),
        seen(&a, "2026-09-22", with_badge(Fact::Unmet)),
        seen(&b, "2026-09-22", with_badge(Fact::Unmet)),
        checked(&b, "2026-10-07", CheckStatus::NotFound, Observation::default()),
        published(&c, "published-3", "2026-10-05", Fact::Met, SourceKind::Press),
    ];
    let authorities = ["a", "b", "c", "d", "e"].map(|id| authority(id, Level::Kreis, None, Some(100_000)));
    let metrics = measured(&authorities, &[a, b, c, nobody_says], &observations, &[], "2026-10-08");
    let weeks = table(&metrics, "stages_over_time");
    let told = |date: &str| -> Vec<String> {
        let of_week = weeks.iter().filter(|row| row["date"] == date);
        of_week.map(|row| format!("{} {}", row["stage"].as_str().unwrap(), row["authorities"])).collect()
    };
    assert_eq!(told("2026-07-26"), ["no_channel_known 5"]);
    assert_eq!(told("2026-08-16"), ["badge_unknown 1", "no_channel_known 4"]);
    assert_eq!(told("2026-08-23"), ["verified 1", "no_channel_known 4"]);
    assert_eq!(told("2026-09-20"), ["verified 1", "badge_unknown 1", "no_channel_known 3"]);
    assert_eq!(told("2026-09-27"), ["lost 1", "unverified 1", "no_channel_known 3"]);
    assert_eq!(
        told("2026-10-08"),
        ["verified 1", "lost 1", "badge_unknown 1", "not_reachable 1", "no_channel_known 1"]
    );
}

#[test]
fn a_badge_is_compared_across_sources_whose_days_have_an_order() {
    let a = whatsapp();
    let observations = [
        published(&a, "published-1", "2026-08", Fact::Unmet, SourceKind::Press),
        // Within that August: no order, no change.
        published(&a, "published-2", "2026-08-20", Fact::Met, SourceKind::Own),
        // At second hand: no statement.
        published(&a, "published-3", "2026-09-10", Fact::Unmet, SourceKind::Secondary),
        seen(&a, "2026-10-05", with_badge(Fact::Unmet)),
        // Two statements of one day: what was read comes before what was published.
        published(&a, "published-4", "2026-10-06", Fact::Unmet, SourceKind::Press),
        seen(&a, "2026-10-06", with_badge(Fact::Met)),
    ];
    let metrics = of_one(&a, &observations, "2026-10-08");
    check(
        &metrics,
        "changes",
        &["value_before", "before_source", "value", "source", "date_from", "gap_days"],
        &json!([
            ["verified", "published", "unverified", "collected", "2026-10-05", 46],
            ["unverified", "collected", "verified", "collected", "2026-10-06", 1],
        ]),
    );
}

#[test]
fn a_corrected_address_is_no_renaming() {
    let a = whatsapp();
    let other = "https://www.whatsapp.com/channel/0029VaMODELbbbbbbbbbbbb1";
    let elsewhere = fetch(&a, "2026-10-06", Purpose::WhatsappChannel, other, other, CheckStatus::Ok);
    let observations = [
        seen(&a, "2026-10-05", named("Falscher Kanal")),
        ObservationRow::checked(
            &a,
            &elsewhere,
            Source::Collected,
            CheckStatus::Ok,
            named("Kreis A"),
            "2026-10",
        ),
    ];
    check(&of_one(&a, &observations, "2026-10-08"), "changes", &CHANGE, &json!([]));
}

#[test]
fn a_short_link_that_leads_elsewhere_is_a_change() {
    let short = "https://kurz.example/a";
    let other = "https://www.whatsapp.com/channel/0029VaMODELbbbbbbbbbbbb1";
    let a = channel("a1", Platform::Whatsapp, Some(short));
    let nights = [("2026-10-05", ADDRESS), ("2026-10-06", ADDRESS), ("2026-10-07", other)];
    let fetches =
        nights.map(|(day, ended)| fetch(&a, day, Purpose::WhatsappChannel, short, ended, CheckStatus::Ok));
    let observations: Vec<ObservationRow> = fetches
        .iter()
        .map(|fetch| {
            let said = Observation::default();
            ObservationRow::checked(&a, fetch, Source::Collected, CheckStatus::Ok, said, "2026-10")
        })
        .collect();
    let rows: Vec<FetchRow> = fetches
        .into_iter()
        .map(|fetch| FetchRow::new(fetch, Source::Collected, CheckStatus::Ok, "2026-10"))
        .collect();
    let authorities = [authority("a", Level::Kreis, None, None)];
    check(
        &measured(&authorities, &[a], &observations, &rows, "2026-10-08"),
        "changes",
        &CHANGE,
        &json!([[
            "link",
            "0029VaMODELaaaaaaaaaaaa1",
            "0029VaMODELbbbbbbbbbbbb1",
            "2026-10-06",
            "2026-10-07",
            1
        ]]),
    );
}

/// Opened in November 2025: day 1 is the first possible one, day 30 the last.
#[test]
fn days_to_the_badge_are_as_vague_as_what_was_seen() {
    let a = whatsapp();
    let own = SourceKind::Own;
    let columns = ["days_from", "days_to", "unverified_on"];
    let observations = [
        published(&a, "published-1", "2025-11-20", Fact::Unknown, own),
        seen(&a, "2025-12-10", with_badge(Fact::Unmet)),
        seen(&a, "2025-12-17", with_badge(Fact::Unknown)),
        seen(&a, "2025-12-24", with_badge(Fact::Met)),
        seen(&a, "2025-12-25", with_badge(Fact::Unmet)),
    ];
    check(
        &of_one(&a, &observations, "2026-01-08"),
        "days_to_badge",
        &columns,
        &json!([[10, 53, "2025-12-10"]]),
    );
    // Nobody saw it without badge before: only a most.
    let late = [
        published(&a, "published-1", "2025-11-20", Fact::Unknown, own),
        seen(&a, "2025-12-24", with_badge(Fact::Met)),
    ];
    check(&of_one(&a, &late, "2026-01-08"), "days_to_badge", &columns, &json!([[null, 53, null]]));
    // Seen before the stated opening: a contradiction, no number.
    let early = [published(&a, "published-1", "2025-10-20", Fact::Met, own)];
    check(&of_one(&a, &early, "2026-01-08"), "days_to_badge", &columns, &json!([]));
}

#[test]
fn only_what_no_rounding_explains_is_a_drop() {
    #[track_caller]
    fn drops(before: Count, after: Count, days: &str, expected: usize) {
        let a = whatsapp();
        let counted = |day: &str, count| {
            seen(&a, day, Observation { followers: Some(count), ..Observation::default() })
        };
        let observations = [counted(days, before), counted("2026-10-12", after)];
        let metrics = of_one(&a, &observations, "2026-10-12");
        assert_eq!(table(&metrics, "follower_drops").len(), expected, "{before:?} {after:?} {days}");
    }
    let week = "2026-10-05";
    drops(Count::exact(1000), Count::exact(799), week, 1);
    drops(Count::exact(1000), Count::exact(800), week, 0);
    // 7,550 to 7,649 before, so at least 6,040 would be needed; 6,000 may be 6,049.
    drops(Count::rounded(7600, 100), Count::rounded(6000, 100), week, 0);
    drops(Count::rounded(7600, 100), Count::rounded(5900, 100), week, 1);
    drops(Count::rounded(2000, 1000), Count::rounded(1000, 1000), week, 0);
    drops(Count::exact(1000), Count::at_least(10), week, 0);
    // Not within about a week.
    drops(Count::exact(1000), Count::exact(10), "2026-09-20", 0);
    drops(Count::exact(1000), Count::exact(10), "2026-10-10", 0);
}

#[test]
fn coverage_counts_districts_and_towns() {
    let authorities = [
        authority("a", Level::Kreis, Some("05162"), Some(450_000)),
        authority("b", Level::KreisfreieStadt, Some("05111"), Some(600_000)),
        authority("c", Level::Gemeinde, Some("05162016"), Some(20_000)),
        authority("d", Level::Gemeinde, Some("05162017"), Some(19_999)),
        authority("e", Level::Land, Some("11"), Some(3_600_000)),
        authority("f", Level::Land, Some("05"), Some(18_000_000)),
        authority("g", Level::Polizei, None, None),
    ];
    let channels = [
        channel("a1", Platform::Whatsapp, Some(ADDRESS)),
        channel("a2", Platform::Whatsapp, None),
        channel("b1", Platform::Whatsapp, None),
        channel("c1", Platform::Telegram, Some("https://t.me/muster")),
        channel("g1", Platform::Whatsapp, None),
    ];
    let metrics = measured(&authorities, &channels, &[], &[], "2026-10-12");
    check(
        &metrics,
        "register_coverage",
        &["bodies", "member", "authorities", "with_channel", "with_address", "confirmed"],
        &json!([
            ["districts", "NW", 3, 2, 1, 0],
            ["districts", "all", 3, 2, 1, 0],
            ["towns", "NW", 3, 1, 0, 0],
            ["towns", "all", 3, 1, 0, 0],
        ]),
    );
    check(
        &metrics,
        "register_tasks",
        &["authority_id", "channel_id", "task"],
        &json!([
            ["e", null, "no_channel_known"],
            ["b", "b1", "no_address"],
            ["b", "b1", "source_old"],
            ["a", "a2", "no_address"],
            ["a", "a1", "source_old"],
            ["a", "a2", "source_old"],
            ["c", null, "no_channel_known"],
            ["g", "g1", "no_address"],
            ["g", "g1", "source_old"],
        ]),
    );
}

/// 30 June 2025, the last day that `2025-06` can mean, is 366 days before 1 July 2026.
#[test]
fn a_source_is_as_old_as_its_last_possible_day() {
    let a = whatsapp();
    let press = [published(&a, "published-1", "2025-06-06", Fact::Unknown, SourceKind::Secondary)];
    let columns = ["source_kind", "source_age_days", "has_address", "page_state", "in_conflict"];
    let metrics = of_one(&a, &press, "2026-07-01");
    check(&metrics, "register_entries", &columns, &json!([["secondary", 366, 1, "unknown", 0]]));
    let tasks = |as_of| -> Vec<Value> {
        table(&of_one(&a, &press, as_of), "register_tasks")
            .into_iter()
            .map(|row| row["task"].clone())
            .collect()
    };
    assert_eq!(tasks("2026-07-01"), ["secondary", "source_old"]);
    assert_eq!(tasks("2026-06-30"), ["secondary"]);
}

fn link(authority: &str, handle: &str, quote: &str) -> FoundLink {
    FoundLink {
        authority_id: authority.into(),
        platform: Platform::Telegram,
        handle: handle.into(),
        address: format!("https://t.me/{handle}"),
        page_url: "https://www.muster.example/".into(),
        quote: Some(quote.into()),
        date: "2026-10-12".parse().ok(),
        document_sha256: Some("0".repeat(64)),
    }
}

#[test]
fn proposals_say_what_to_look_at_first() {
    use Doubt::{HasAnother, LinkedBySeveral, MayFillAddress, NameDoesNotMatch, SeveralFound};
    let registry = Registry {
        authorities: ["a", "b", "c", "d"].map(|id| authority(id, Level::Kreis, None, None)).to_vec(),
        channels: vec![
            channel("b1", Platform::Telegram, Some("https://t.me/anders")),
            channel("c1", Platform::Telegram, None),
        ],
        ..Registry::default()
    };
    let found = [
        link("a", "ministerium", "Unser Kanal"),
        link("a", "kreis_aland", "Telegram"),
        link("b", "bland_neu", ""),
        link("c", "buergerinfo", "Landkreis cland auf Telegram"),
        link("d", "ministerium", "dland"),
        link("weg", "weg", ""),
    ];
    let proposals = propose(&registry, &found);
    let said: Vec<(&str, &str, &[Doubt])> = proposals
        .iter()
        .map(|row| (row.authority_id.as_str(), row.channel_id.as_str(), row.doubts.as_slice()))
        .collect();
    assert_eq!(
        said,
        [
            ("a", "telegram-landkreis-aland-2", [SeveralFound].as_slice()),
            ("b", "telegram-landkreis-bland", &[HasAnother]),
            ("c", "c1", &[MayFillAddress]),
            ("d", "telegram-landkreis-dland", &[LinkedBySeveral]),
            ("a", "telegram-landkreis-aland", &[LinkedBySeveral, SeveralFound, NameDoesNotMatch]),
        ]
    );
    let rows = kanalbarometer::report::proposals(&proposals);
    let mut files = std::collections::BTreeMap::new();
    let authorities = "authority_id;name;level;land;population;population_as_of;source\n\
                       a;Landkreis aland;kreis;NW;;;erfunden\nb;Landkreis bland;kreis;NW;;;erfunden\n\
                       c;Landkreis cland;kreis;NW;;;erfunden\nd;Landkreis dland;kreis;NW;;;erfunden\n";
    files.insert("authorities.csv".to_owned(), authorities.as_bytes().to_vec());
    files.insert("channels.csv".to_owned(), rows.into_bytes());
    let (read, _) = Registry::from_files(&files).unwrap();
    // The channel that two authorities link to is one channel: its second row is refused.
    assert_eq!(read.channels.len(), 4, "{:?}", read.channels);
    assert!(read.channels.iter().all(|row| row.source == "https://www.muster.example/" && row.url.is_some()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    /// Neither the order of the rows nor an added unknown changes what is known to have changed.
    #[test]
    fn order_and_unknowns_change_nothing(
        states in proptest::collection::vec(0usize..3, 2..8),
        turned in 0usize..8,
        unknown in 1u32..28,
    ) {
        let a = whatsapp();
        let facts = [Fact::Met, Fact::Unmet, Fact::Unknown];
        let rows = |turned: usize, with_unknown: bool| {
            let mut rows: Vec<ObservationRow> = states
                .iter()
                .enumerate()
                .map(|(number, state)| seen(&a, &format!("2026-10-{:02}", 3 * number + 1), with_badge(facts[*state])))
                .collect();
            if with_unknown {
                let day = format!("2026-10-{unknown:02}");
                rows.push(checked(&a, &day, CheckStatus::RateLimited, Observation::default()));
            }
            let places = rows.len();
            rows.rotate_left(turned % places);
            let metrics = of_one(&a, &rows, "2026-10-31");
            (table(&metrics, "changes"), table(&metrics, "stages_over_time"))
        };
        let once = rows(0, false);
        let (changes, stages) = &once;
        let known: Vec<usize> = states.iter().copied().filter(|state| *state != 2).collect();
        let expected = known.windows(2).filter(|pair| pair[0] != pair[1]).count();
        prop_assert_eq!(changes.iter().filter(|row| row["aspect"] == "badge").count(), expected);
        // What was last said holds at the end, and every week counts the authority once.
        let at_the_end = match known.as_slice() {
            [] => "badge_unknown",
            [.., 0] => "verified",
            [before @ .., _] if before.contains(&0) => "lost",
            _ => "unverified",
        };
        prop_assert_eq!(&stages.last().unwrap()["stage"], at_the_end);
        prop_assert!(stages.iter().all(|row| row["authorities"] == 1));
        prop_assert_eq!(stages.len(), 53);
        prop_assert_eq!(&once, &rows(turned, false));
        prop_assert_eq!(&once, &rows(turned, true));
    }
}
