//! How channels speak and what their posts carry, from a handful of posts that can be counted on paper.

use bytes::Bytes;
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{Media, MediaKind, Observation, Post, PostKind, Reaction},
    fact::Fact,
    measure::{Metrics, rows},
    pipeline,
    platform::Platform,
    registry::{Authority, Channel, Level},
    source::Source,
    tables::{AuthorityRow, ChannelRow, ObservationRow, SightRow, TableStore},
};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use serde_json::{Value, json};

const DAY: &str = "2026-10-06";

fn authority() -> Authority {
    Authority {
        authority_id: "a".into(),
        name: "Landkreis Musterland".into(),
        level: Level::Kreis,
        land: Some("NW".into()),
        ags: None,
        ars: None,
        population: None,
        website: Some("https://www.kreis-musterland.example/".parse().unwrap()),
        source: "invented for tests".into(),
        source_date: None,
    }
}

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

fn document(channel: &Channel, purpose: Purpose) -> Document {
    let url: url::Url = format!("https://t.me/s/{}", channel.channel_id).parse().unwrap();
    let fetch = Fetch {
        run_id: "20261006T013000Z".into(),
        target: Target {
            purpose,
            subject: Subject {
                authority_id: channel.authority_id.clone(),
                channel_id: Some(channel.channel_id.clone()),
            },
            url: url.clone(),
        },
        observed_at: "2026-10-06T01:30:00Z".parse().unwrap(),
        status: CheckStatus::Ok,
        hops: vec![Hop { url: url.clone(), http_status: 200 }],
        document_sha256: Some("0".repeat(64)),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    };
    Document { fetch, source: Source::Collected, url, headers: Vec::new(), body: Bytes::new() }
}

fn post(id: &str, at: &str, kind: PostKind, text: &str) -> Post {
    Post {
        posted_at: Some(at.parse().unwrap()),
        text: Some(text.to_owned()),
        ..Post::new(id, kind, format!("post {id}"))
    }
}

fn media(kind: MediaKind, description: Option<&str>) -> Vec<Media> {
    vec![Media { kind, description: description.map(str::to_owned) }]
}

/// Six posts of October, one from before the 84 days.
fn posts() -> Vec<Post> {
    let at = |hour: u32| format!("2026-10-05T{hour:02}:00:00Z");
    let like = |count| vec![Reaction { kind: "👍".into(), count: Count::exact(count) }];
    vec![
        post("0", "2026-05-01T08:00:00Z", PostKind::Own, "Du und ihr und Sie, alles zu lange her."),
        Post {
            links: vec!["https://service.kreis-musterland.example/anmelden".into()],
            reactions: like(6),
            reactions_total: Some(Count::exact(6)),
            ..post("1", &at(6), PostKind::Own, "Bitte melden Sie sich im Rathaus an.")
        },
        Post {
            links: vec!["https://bit.ly/muster".into()],
            ..post("2", &at(7), PostKind::Own, "Kommt alle zum Stadtfest, wir freuen uns auf euch!")
        },
        Post {
            media: media(MediaKind::Photo, None),
            reactions_total: Some(Count::exact(2)),
            ..post("3", &at(8), PostKind::Own, "")
        },
        Post { media: media(MediaKind::Photo, Some("")), ..post("4", &at(9), PostKind::Own, "") },
        Post {
            forwarded_from: Some("Feuerwehr Musterstadt".into()),
            ..post(
                "5",
                &at(10),
                PostKind::Forwarded,
                "Großbrand in Neudorf! Schließt die Fenster, bleibt im Haus.",
            )
        },
        post("6", &at(11), PostKind::Own, "Können Sie helfen? Danke Ihnen!"),
    ]
}

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 10] = [
    "content",
    "exclusive_posts",
    "exclusivity",
    "posting_rate",
    "reaction_kinds",
    "reactions",
    "topics",
    "wording",
    "wording_consistency",
    "wording_evidence",
];

fn measured(posts: Vec<Post>) -> Metrics {
    measured_beside(
        posts,
        vec![post("9", "2026-10-05T06:00:00Z", PostKind::Own, "Bitte melden Sie sich an.")],
    )
}

/// Measures posts of a channel beside the releases that the authority's feed showed.
fn measured_beside(posts: Vec<Post>, releases: Vec<Post>) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let channels = [channel("spricht", Platform::Telegram), channel("presse", Platform::Press)];
    tables.write("registry.parquet", &[AuthorityRow(&authority())]).unwrap();
    tables.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    let page = document(&channels[0], Purpose::TelegramPreview);
    let seen =
        Observation { followers: Some(Count::exact(500)), badge: Fact::Unknown, ..Observation::default() };
    let observed = ObservationRow::checked(
        &channels[0],
        &page.fetch,
        Source::Collected,
        CheckStatus::Ok,
        seen,
        "2026-10",
    );
    tables.write("night.parquet", &[observed]).unwrap();
    let mut sights: Vec<SightRow> =
        posts.into_iter().map(|post| SightRow::new(&channels[0], &page, post)).collect();
    let feed = document(&channels[1], Purpose::PressFeed);
    sights.extend(releases.into_iter().map(|release| SightRow::new(&channels[1], &feed, release)));
    tables.write("night.parquet", &sights).unwrap();
    let as_of = DAY.parse().unwrap();
    pipeline::reconcile(&tables, as_of).unwrap();
    Metrics::compute(&tables, as_of, &MEASURED).unwrap()
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let all: Vec<serde_json::Map<String, Value>> = rows(metrics.frame(name).unwrap()).unwrap();
    let picked: Vec<Value> =
        all.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
    assert_eq!(&Value::from(picked), expected, "{name}");
}

#[test]
fn only_watched_time_of_84_days_counts_and_the_press_is_no_channel() {
    check(&measured(posts()), "posting_rate", &["channel_id", "posts_84"], &json!([["spricht", 6]]));
}

#[test]
fn own_words_are_judged_and_nothing_else() {
    let metrics = measured(posts());
    let columns = ["posts", "address_sie", "address_ihr", "address_mixed", "address_none", "words_per_post"];
    check(&metrics, "wording", &columns, &json!([[3, 2, 1, 0, 0, 7.0]]));
    let columns = ["posts_with_address", "main_address", "posts_consistent"];
    check(&metrics, "wording_consistency", &columns, &json!([[3, "sie", 2]]));
    let columns = ["feature", "verdict", "nth", "post_id"];
    let all: Vec<serde_json::Map<String, Value>> = rows(metrics.frame("wording_evidence").unwrap()).unwrap();
    let of_sie: Vec<Value> = all
        .iter()
        .filter(|row| row["verdict"] == "sie")
        .map(|row| columns.iter().map(|column| row[*column].clone()).collect())
        .collect();
    assert_eq!(of_sie, [json!(["address", "sie", 1, "6"]), json!(["address", "sie", 2, "1"])]);
}

#[test]
fn what_posts_carry_is_counted_with_the_unknown_apart() {
    let metrics = measured(posts());
    let formats =
        ["posts", "posts_forwarded", "format_text", "format_link", "format_photo", "format_unknown"];
    check(&metrics, "content", &formats, &json!([[6, 1, 2, 2, 2, 0]]));
    let links = ["links_known", "with_link", "with_own_link", "own_link_unknown"];
    check(&metrics, "content", &links, &json!([[6, 2, 1, 1]]));
    let pictures = ["with_pictures", "silent_pictures", "silent_pictures_unknown", "crisis_posts"];
    check(&metrics, "content", &pictures, &json!([[2, 1, 1, 1]]));
}

#[test]
fn reactions_are_per_post_of_which_they_are_known() {
    let metrics = measured(posts());
    let columns = ["format", "posts", "posts_counted", "per_post", "per_post_per_1000"];
    check(
        &metrics,
        "reactions",
        &columns,
        &json!([["all", 6, 2, 4.0, 8.0], ["link", 2, 1, 6.0, 12.0], ["photo", 2, 1, 2.0, 4.0]]),
    );
    check(&metrics, "reaction_kinds", &["nth", "reaction", "reactions"], &json!([[1, "👍", 6]]));
}

#[test]
fn topics_are_shares_of_the_posts_that_could_be_judged() {
    let metrics = measured(posts());
    let told: Vec<serde_json::Map<String, Value>> = rows(metrics.frame("topics").unwrap()).unwrap();
    let told: Vec<(&str, u64, u64)> = told
        .iter()
        .map(|row| {
            (
                row["topic"].as_str().unwrap(),
                row["posts"].as_u64().unwrap(),
                row["posts_judged"].as_u64().unwrap(),
            )
        })
        .filter(|(_, posts, _)| *posts > 0)
        .collect();
    assert_eq!(told, [("crisis", 1, 4), ("events", 1, 4), ("none", 2, 4), ("warning", 1, 4)]);
}

#[test]
fn the_order_of_the_posts_changes_nothing_and_an_unknown_changes_no_known() {
    let same = ["wording", "wording_consistency", "reactions", "reaction_kinds", "topics"];
    let table = |metrics: &Metrics, name: &str| -> Vec<Value> { rows(metrics.frame(name).unwrap()).unwrap() };
    let known = measured(posts());
    let mut turned = posts();
    turned.reverse();
    let turned = measured(turned);
    for name in same.into_iter().chain(["content", "wording_evidence"]) {
        assert_eq!(table(&turned, name), table(&known, name), "{name}");
    }
    let mut more = posts();
    more.push(Post { text: None, ..post("7", "2026-10-05T12:00:00Z", PostKind::Own, "") });
    let more = measured(more);
    for name in ["wording", "wording_consistency", "reaction_kinds", "topics"] {
        assert_eq!(table(&more, name), table(&known, name), "{name}");
    }
}

/// Releases from well before the posts of [`NEWS`] on, so that the feed was watched around them.
fn releases() -> Vec<Post> {
    vec![
        post(
            "r1",
            "2026-09-20T06:00:00Z",
            PostKind::Own,
            "Herbstferien im Kreismuseum: Kinder basteln Drachen.",
        ),
        post(
            "r2",
            "2026-09-30T07:00:00Z",
            PostKind::Own,
            "Die Kreisstraße 17 zwischen Oberdorf und Unterdorf wird ab 12. Oktober voll gesperrt.",
        ),
        post(
            "r3",
            "2026-10-01T07:00:00Z",
            PostKind::Own,
            "Der Kreistag berät öffentlich über den Nahverkehrsplan.",
        ),
    ]
}

/// What a channel may have said at the time: with a counterpart, without one, and so that nobody can tell.
const NEWS: [&str; 5] = [
    "Ab 12. Oktober ist die Kreisstraße 17 zwischen Oberdorf und Unterdorf gesperrt.",
    "Der Kreistag berät über den Nahverkehrsplan, die Sitzung ist öffentlich.",
    "Laternenumzug in Seeburg: Treffpunkt am Hafen, danach gibt es Kinderpunsch am Feuerwehrhaus.",
    "Ab 19. Oktober ist die Kreisstraße 21 zwischen Neudorf und Altdorf gesperrt.",
    "Guten Morgen!",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// Neither the order of posts and releases nor a post of which nothing can be told changes what is told of the others, and one
    /// more release takes no counterpart away.
    #[test]
    fn order_an_unknown_and_one_more_release_take_nothing_away(
        said in proptest::collection::vec((0..NEWS.len(), 0u32..48), 1..12),
        turn in 0usize..12,
    ) {
        let posts: Vec<Post> = said
            .iter()
            .enumerate()
            .map(|(number, (news, hour))| {
                let at = format!("2026-10-{:02}T{:02}:00:00Z", 1 + hour / 24, hour % 24);
                post(&number.to_string(), &at, PostKind::Own, NEWS[*news])
            })
            .collect();
        let table = |metrics: &Metrics, name: &str| rows(metrics.frame(name).unwrap()).unwrap();
        let known = measured_beside(posts.clone(), releases());
        let counted = table(&known, "exclusivity").remove(0);
        let count = |row: &serde_json::Map<String, Value>, column: &str| row[column].as_u64().unwrap();
        let told = |news: &[usize]| said.iter().filter(|(said, _)| news.contains(said)).count() as u64;
        prop_assert_eq!(count(&counted, "posts_with_counterpart"), told(&[0, 1]));
        prop_assert_eq!(count(&counted, "posts_exclusive"), told(&[2, 3]));
        prop_assert_eq!(count(&counted, "posts_too_few_words"), told(&[4]));
        prop_assert_eq!(count(&counted, "posts"), said.len() as u64);

        let mut turned = posts.clone();
        turned.rotate_left(turn % posts.len());
        turned.reverse();
        let turned = measured_beside(turned, releases().into_iter().rev().collect());
        for name in ["exclusivity", "exclusive_posts"] {
            prop_assert_eq!(table(&turned, name), table(&known, name), "{}", name);
        }

        let mut more = posts.clone();
        more.push(Post { text: None, ..post("more", "2026-10-01T12:00:00Z", PostKind::Own, "") });
        let more = measured_beside(more, releases());
        prop_assert_eq!(table(&more, "exclusive_posts"), table(&known, "exclusive_posts"));
        let mut with_more = table(&more, "exclusivity").remove(0);
        for column in ["posts", "posts_unknown"] {
            prop_assert_eq!(count(&with_more, column), count(&counted, column) + 1, "{}", column);
            with_more[column] = counted[column].clone();
        }
        prop_assert_eq!(&with_more, &counted);

        let lantern = post("r4", "2026-10-01T09:00:00Z", PostKind::Own, NEWS[2]);
        let beside_more = measured_beside(posts, releases().into_iter().chain([lantern]).collect());
        let beside_more = table(&beside_more, "exclusivity").remove(0);
        prop_assert_eq!(count(&beside_more, "posts_with_counterpart"), told(&[0, 1, 2]));
    }
}
