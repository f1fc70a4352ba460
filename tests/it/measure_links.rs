//! What follows from links between pages and channels: each night here is a few short pages, small enough to check
//! every outcome by reading them.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use kanalbarometer::{
    canary::{Alarm, AlarmKind, Judgement, Reading, Verdict},
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    extract::{Post, PostKind, canary::Field, extract},
    measure::{Metrics, rows},
    pipeline,
    platform::Platform,
    registry::{Authority, Channel, Level},
    source::Source,
    tables::{AuthorityRow, ChannelRow, RunRows, SightRow, TableStore},
};
use serde_json::{Map, Value, json};
use url::Url;

fn authority(id: &str, name: &str) -> Authority {
    Authority {
        authority_id: id.into(),
        name: name.into(),
        level: Level::Kreis,
        land: None,
        ags: None,
        ars: None,
        population: None,
        website: Url::parse(&format!("https://www.{id}.example/")).ok(),
        source: "invented for tests".into(),
        source_date: None,
    }
}

fn channel(id: &str, authority: &str, platform: Platform, url: Option<&str>) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: authority.into(),
        platform,
        name: None,
        check: None,
        promise: None,
        url: url.map(|url| url.parse().unwrap()),
        source: "invented for tests".into(),
        source_date: None,
    }
}

/// One page of the night: whose it is, why it was asked for, where it ended, what stood there.
struct Read<'a> {
    authority: &'a str,
    channel: Option<&'a str>,
    purpose: Purpose,
    asked: &'a str,
    ended: &'a str,
    page: String,
}

impl Read<'_> {
    fn document(&self) -> Document {
        let ended: Url = self.ended.parse().unwrap();
        let observed_at = "2026-10-19T01:00:00Z".parse().unwrap();
        let body = Bytes::from(self.page.clone());
        let fetch = Fetch {
            run_id: "20261019T010000Z".into(),
            target: Target {
                purpose: self.purpose,
                subject: Subject {
                    authority_id: self.authority.into(),
                    channel_id: self.channel.map(str::to_owned),
                },
                url: self.asked.parse().unwrap(),
            },
            observed_at,
            status: CheckStatus::Ok,
            hops: vec![Hop { url: ended.clone(), http_status: 200 }],
            document_sha256: Some(format!("sha of {}", self.asked)),
            unchanged: false,
            body_bytes: body.len() as u64,
            detail: None,
        };
        let headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
        Document { fetch, source: Source::Collected, url: ended, headers, body }
    }
}

/// A page of an authority's website with these links in it.
fn page<'a>(authority: &'a str, purpose: Purpose, url: &'a str, links: &str) -> Read<'a> {
    let page = format!("<html lang=de><title>Impressum</title><h1>Seite</h1>{links}</html>");
    Read { authority, channel: None, purpose, asked: url, ended: url, page }
}

/// A WhatsApp channel's page with that description.
fn whatsapp<'a>(
    authority: &'a str,
    channel: &'a str,
    asked: &'a str,
    ended: &'a str,
    text: &str,
) -> Read<'a> {
    let page = format!(
        "<html lang=de><title>Kreis {authority} | WhatsApp-Kanal</title><h1>Kreis {authority}</h1>\
         <h5>Kanal | 100 Follower</h5><h5>{text}</h5></html>"
    );
    Read { authority, channel: Some(channel), purpose: Purpose::WhatsappChannel, asked, ended, page }
}

const A1: &str = "https://www.whatsapp.com/channel/0029VaMODELaaaaaaaaaaaa1";
const B1: &str = "https://www.whatsapp.com/channel/0029VaMODELbbbbbbbbbbbb1";
const SHORT: &str = "https://kurz.example/a";

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 17] = [
    "back_links",
    "channel_conflicts",
    "channel_handles",
    "channel_links",
    "confirming_links",
    "found_channels",
    "imprint_clicks",
    "official_links",
    "official_pages",
    "pages_read",
    "platform_channels",
    "register_bodies",
    "run_alarms",
    "run_issues",
    "runs_known",
    "unconfirmed_channels",
    "website_findings",
];

/// What the canaries said of the night: one count was kept back.
fn judged() -> Judgement {
    let subject = Subject { authority_id: "a".into(), channel_id: Some("a-whatsapp".into()) };
    let observed_at = "2026-10-19T01:00:00Z".parse().unwrap();
    let alarm = Alarm {
        kind: AlarmKind::Jump,
        purpose: Purpose::WhatsappChannel,
        field: Some(Field::Followers),
        subject: Some(subject.clone()),
        pages_fine: 1,
        pages: 2,
        expected_percent: None,
        seen: Some("900000".into()),
        plausible_from: Some(80),
        plausible_to: Some(400),
        before: Some((100, "2026-10-18T01:00:00Z".parse().unwrap())),
    };
    let reading = Reading {
        purpose: Purpose::WhatsappChannel,
        subject,
        observed_at,
        status: CheckStatus::Ok,
        shown: BTreeSet::new(),
        lacking: BTreeSet::new(),
        withheld: BTreeSet::new(),
        turned: false,
        posts: 0,
        followers: None,
        verdict: Verdict::Withheld,
    };
    Judgement { alarms: vec![alarm], readings: vec![reading] }
}

/// `a` has all pages and channels, `b` links nothing, of `c` only the home page was read.
fn measured() -> Metrics {
    use Purpose::{WebsiteContact, WebsiteHome, WebsiteImprint};
    let authorities =
        [authority("a", "Landkreis Aland"), authority("b", "Landkreis Beispielgau"), authority("c", "C")];
    let channels = [
        channel("a-telegram", "a", Platform::Telegram, Some("https://t.me/aland")),
        channel("a-whatsapp", "a", Platform::Whatsapp, Some(SHORT)),
        channel("b-press", "b", Platform::Press, Some("https://www.b.example/rss/")),
        channel("b-whatsapp", "b", Platform::Whatsapp, Some(B1)),
        channel("c-telegram", "c", Platform::Telegram, Some("https://t.me/ceehausen")),
        channel("c-whatsapp", "c", Platform::Whatsapp, None),
    ];
    let imprint = "<a href=/impressum>Impressum</a>";
    let nights = [
        page(
            "a",
            WebsiteHome,
            "https://www.a.example/",
            "<a href=https://kurz.example/a>WhatsApp</a><a href=https://t.me/s/aland>T</a>\
             <a href=https://www.youtube.com/@aland>Y</a><a href=/kontakt>Kontakt</a>",
        ),
        page(
            "a",
            WebsiteContact,
            "https://www.a.example/kontakt",
            &format!(
                "{imprint}<a href=https://t.me/aland_neu>T</a>\
                 <a href=https://www.youtube.com/channel/UCmusterMUSTERmuster0000>Y</a>"
            ),
        ),
        page("a", WebsiteImprint, "https://www.a.example/impressum", ""),
        page(
            "b",
            WebsiteHome,
            "https://www.b.example/",
            &format!(
                "{imprint}<link rel=alternate type=application/rss+xml href=/rss>\
                 <a href=https://t.me/aland>Nachbarkreis</a>"
            ),
        ),
        page("b", WebsiteImprint, "https://www.b.example/impressum", ""),
        page("c", WebsiteHome, "https://www.c.example/", &format!("{imprint}<script>x()</script>")),
        whatsapp("a", "a-whatsapp", SHORT, A1, "Impressum: https://presse.a.example/impressum"),
        whatsapp("b", "b-whatsapp", B1, B1, "Neues aus Beispielgau"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let tables = TableStore::new(folder.path());
    let known: BTreeMap<&str, &Channel> =
        channels.iter().map(|channel| (channel.channel_id.as_str(), channel)).collect();
    let mut rows = RunRows::new("2026-10-19T01:00:00Z".parse().unwrap(), Source::Collected);
    for night in &nights {
        let document = night.document();
        let read = extract(&document);
        rows.add(document.fetch.clone(), Some((document, read)), &known);
    }
    rows.add_judgement("20261019T010000Z", "2026-10-19T01:00:00Z".parse().unwrap(), judged());
    let posts = [("1", "2026-09-20"), ("2", "2026-09-22"), ("3", "2026-10-18")];
    let posts = posts.map(|(id, day)| (id, day, PostKind::Own)).into_iter();
    for (id, day, kind) in posts.chain([("4", "2026-10-17", PostKind::Service)]) {
        let mut post = Post::new(id, kind, "div");
        post.posted_at = Some(format!("{day}T10:00:00Z").parse().unwrap());
        rows.sights.push(SightRow::new(&channels[0], &nights[0].document(), post.clone()));
        if id != "1" {
            rows.sights.push(SightRow::new(&channels[4], &nights[0].document(), post));
        }
    }
    tables.write("registry.parquet", &authorities.iter().map(AuthorityRow).collect::<Vec<_>>()).unwrap();
    tables.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    tables.write("platform=all/night.parquet", &rows.observations).unwrap();
    tables.write("platform=all/night.parquet", &rows.sights).unwrap();
    tables.write("night.parquet", &rows.findings).unwrap();
    tables.write("night.parquet", &rows.links).unwrap();
    tables.write("night.parquet", &rows.issues).unwrap();
    tables.write("night.parquet", &rows.fetches).unwrap();
    tables.write("night.parquet", &rows.readings).unwrap();
    tables.write("night.parquet", &rows.alarms).unwrap();
    let as_of = "2026-10-19".parse().unwrap();
    pipeline::reconcile(&tables, as_of).unwrap();
    Metrics::compute(&tables, as_of, &MEASURED).unwrap()
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let all: Vec<Map<String, Value>> = rows(metrics.frame(name).expect("a metric of that name")).unwrap();
    let picked: Vec<Value> =
        all.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
    assert_eq!(&Value::from(picked), expected, "{name}");
}

#[test]
fn links_are_joined_to_what_they_say_of_authority_and_channel() {
    let metrics = measured();
    check(
        &metrics,
        "channel_links",
        &["channel_id", "page_state", "page_redirected", "channel_state", "two_way"],
        &json!([
            ["a-telegram", "met", 0, "unknown", "unknown"],
            // By a short link whose redirects led to the channel; back to a host below the authority's.
            ["a-whatsapp", "met", 1, "met", "met"],
            // Home and imprint page were read, there is no contact page, and the description links nowhere.
            ["b-whatsapp", "unmet", null, "unmet", "unmet"],
            // A script draws the page, and there is no imprint page: nothing follows.
            ["c-telegram", "unknown", null, "unknown", "unknown"],
            ["c-whatsapp", "unknown", null, "unknown", "unknown"],
        ]),
    );
    check(
        &metrics,
        "pages_read",
        &["authority_id", "pages", "all_read"],
        &json!([["a", 3, 1], ["b", 2, 1], ["c", 1, 0]]),
    );
    // Two spellings of a YouTube channel are no conflict.
    check(
        &metrics,
        "channel_conflicts",
        &["authority_id", "platform", "one_url", "one_handle", "other_url", "other_handle"],
        &json!([[
            "a",
            "telegram",
            "https://www.a.example/",
            "aland",
            "https://www.a.example/kontakt",
            "aland_neu"
        ]]),
    );
    check(
        &metrics,
        "unconfirmed_channels",
        &["channel_id", "bears_name", "pages"],
        &json!([["b-whatsapp", "unmet", 2]]),
    );
    // The neighbour's channel is in the registry, and so is the feed.
    check(
        &metrics,
        "found_channels",
        &["authority_id", "platform", "handle"],
        &json!([
            ["a", "telegram", "aland_neu"],
            ["a", "youtube", "@aland"],
            ["a", "youtube", "UCmusterMUSTERmuster0000"],
        ]),
    );
    check(&metrics, "imprint_clicks", &["authority_id", "clicks"], &json!([["a", 2], ["b", 1], ["c", 1]]));
}

/// The links and pages that the outcomes above rest on.
#[test]
fn pages_links_and_channels_are_as_they_were_read() {
    let metrics = measured();
    check(
        &metrics,
        "official_pages",
        &["authority_id", "purpose", "final_host", "complete"],
        &json!([
            ["a", "website_contact", "a.example", 1],
            ["a", "website_home", "a.example", 1],
            ["a", "website_imprint", "a.example", 1],
            ["b", "website_home", "b.example", 1],
            ["b", "website_imprint", "b.example", 1],
            ["c", "website_home", "c.example", 0],
        ]),
    );
    check(
        &metrics,
        "official_links",
        &["authority_id", "platform", "handle", "purpose", "redirected"],
        &json!([
            ["a", "telegram", "aland", "website_home", 0],
            ["a", "telegram", "aland_neu", "website_contact", 0],
            ["a", "whatsapp", "0029VaMODELaaaaaaaaaaaa1", "website_home", 1],
            ["a", "youtube", "@aland", "website_home", 0],
            ["a", "youtube", "UCmusterMUSTERmuster0000", "website_contact", 0],
            ["b", "press", "b.example/rss", "website_home", 0],
            ["b", "telegram", "aland", "website_home", 0],
        ]),
    );
    check(
        &metrics,
        "channel_handles",
        &["channel_id", "handle"],
        &json!([
            ["a-telegram", "aland"],
            // By where the short link led.
            ["a-whatsapp", "0029VaMODELaaaaaaaaaaaa1"],
            ["b-press", "b.example/rss"],
            ["b-whatsapp", "0029VaMODELbbbbbbbbbbbb1"],
            ["c-telegram", "ceehausen"],
        ]),
    );
    check(
        &metrics,
        "confirming_links",
        &["channel_id", "page_url", "redirected"],
        &json!([
            ["a-telegram", "https://www.a.example/", 0],
            ["a-whatsapp", "https://www.a.example/", 1],
            ["b-press", "https://www.b.example/", 0],
        ]),
    );
    check(
        &metrics,
        "back_links",
        &["channel_id", "state", "url"],
        &json!([["a-whatsapp", "met", A1], ["b-whatsapp", "unmet", B1]]),
    );
    check(
        &metrics,
        "register_bodies",
        &["authority_id", "is_district", "is_town", "channels", "with_address", "confirmed"],
        &json!([["a", 1, 0, 1, 1, 1], ["b", 1, 0, 1, 1, 0], ["c", 1, 0, 1, 0, 0]]),
    );
}

#[test]
fn a_night_is_told_with_what_went_wrong_in_it() {
    let metrics = measured();
    check(&metrics, "runs_known", &["run_id", "source"], &json!([["20261019T010000Z", "collected"]]));
    check(
        &metrics,
        "run_issues",
        &["code", "authority_id", "channel_id"],
        &json!([["too_few_links", "c", null]]),
    );
    check(
        &metrics,
        "run_alarms",
        &[
            "kind",
            "channel_id",
            "field",
            "seen",
            "plausible_from",
            "plausible_to",
            "followers_before",
            "before_on",
        ],
        &json!([["jump", "a-whatsapp", "followers", "900000", 80, 400, 100, "2026-10-18"]]),
    );
    let of_b = |metrics: &Metrics| -> Vec<Value> {
        let all: Vec<Map<String, Value>> = rows(metrics.frame("website_findings").unwrap()).unwrap();
        let of_b = all.into_iter().filter(|row| row["authority_id"] == "b");
        of_b.map(|row| json!([row["criterion"], row["state"], row["url"]])).collect()
    };
    let home = "https://www.b.example/";
    assert_eq!(
        Value::from(of_b(&metrics)),
        json!([
            ["home_page_links_channel", "unmet", home],
            ["home_page_links_contact", "unmet", home],
            ["home_page_links_imprint", "met", home],
        ])
    );
}

#[test]
fn posts_are_counted_as_far_back_as_they_were_read() {
    check(
        &measured(),
        "platform_channels",
        &["channel_id", "followers", "last_post_on", "posts_28_days", "posts_precision"],
        &json!([
            // The post of 20 September lies before the 28 days; the platform's note is no post.
            ["a-telegram", null, "2026-10-18", 2, "exact"],
            ["a-whatsapp", 100, null, null, null],
            ["b-press", null, null, null, null],
            ["b-whatsapp", 100, null, null, null],
            ["c-telegram", null, "2026-10-18", 2, "at_least"],
            ["c-whatsapp", null, null, null, null],
        ]),
    );
}
