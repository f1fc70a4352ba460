//! Where other channels point to a WhatsApp channel, whether its short link leads there, and its newest posts: rows
//! small enough to check by reading them.

use bytes::Bytes;
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    extract::{Observation, Post, PostKind},
    fact::Fact,
    measure::{Metrics, rows},
    pipeline,
    platform::Platform,
    registry::Channel,
    source::Source,
    tables::{ChannelRow, FetchRow, ObservationRow, SightRow, TableStore},
};
use serde_json::{Map, Value, json};

const CODE: &str = "0029VaMODELaaaaaaaaaaaa1";
const SHORT: &str = "https://kurz.example/musterland";

fn channel(id: &str, authority: &str, platform: Platform, url: Option<&str>) -> Channel {
    Channel {
        channel_id: id.into(),
        authority_id: authority.into(),
        platform,
        name: None,
        url: url.map(|url| url.parse().unwrap()),
        source: "invented for tests".into(),
        source_date: None,
        check: None,
        promise: None,
    }
}

fn channels() -> [Channel; 7] {
    [
        channel("a-facebook", "a", Platform::Facebook, Some("https://www.facebook.com/musterland")),
        channel("a-instagram", "a", Platform::Instagram, Some("https://www.instagram.com/musterland")),
        channel("a-telegram", "a", Platform::Telegram, Some("https://t.me/musterland")),
        channel("a-whatsapp", "a", Platform::Whatsapp, Some(SHORT)),
        channel("b-instagram", "b", Platform::Instagram, Some("https://www.instagram.com/beispielgau")),
        channel("b-whatsapp", "b", Platform::Whatsapp, Some("https://kurz.example/beispielgau")),
        channel("c-whatsapp", "c", Platform::Whatsapp, Some("https://www.c.example/whatsapp")),
    ]
}

/// A request for a channel's registered address on a day that ended there.
fn fetch(channel: &Channel, day: &str, status: CheckStatus, ended: &str) -> Fetch {
    let url = channel.url.clone().unwrap();
    Fetch {
        run_id: format!("{}T010000Z", day.replace('-', "")),
        target: Target {
            purpose: Purpose::WhatsappChannel,
            subject: Subject {
                authority_id: channel.authority_id.clone(),
                channel_id: Some(channel.channel_id.clone()),
            },
            url: url.clone(),
        },
        observed_at: format!("{day}T01:00:00Z").parse().unwrap(),
        status,
        hops: [url, ended.parse().unwrap()].map(|url| Hop { url, http_status: 200 }).to_vec(),
        document_sha256: Some("0".repeat(64)),
        unchanged: false,
        body_bytes: 10,
        detail: None,
    }
}

struct Tables {
    observations: Vec<ObservationRow>,
    fetches: Vec<FetchRow>,
    sights: Vec<SightRow>,
}

impl Tables {
    fn described(&mut self, channel: &Channel, day: &str, description: &str) {
        let fetch = fetch(channel, day, CheckStatus::Ok, "https://profile.example/");
        let said = Observation { description: Some(description.into()), ..Observation::default() };
        let (source, ok) = (Source::Collected, CheckStatus::Ok);
        self.observations.push(ObservationRow::checked(channel, &fetch, source, ok, said, "2026-10"));
    }

    fn followed(&mut self, channel: &Channel, day: &str, status: CheckStatus, ended: &str) {
        let fetch = fetch(channel, day, status, ended);
        self.fetches.push(FetchRow::new(fetch, Source::Collected, status, "2026-10"));
    }

    fn posted(&mut self, channel: &Channel, seen: &str, day: &str, change: impl FnOnce(&mut Post)) {
        let fetch = fetch(channel, seen, CheckStatus::Ok, "https://profile.example/");
        let url = fetch.target.url.clone();
        let document =
            Document { fetch, source: Source::Imported, url, headers: Vec::new(), body: Bytes::new() };
        let mut post = Post::new(format!("{day}-{seen}"), PostKind::Own, "div");
        post.posted_at = Some(format!("{day}T10:00:00Z").parse().unwrap());
        change(&mut post);
        self.sights.push(SightRow::new(channel, &document, post));
    }
}

/// The metrics under test; computing all takes longer.
const MEASURED: [&str; 3] = ["channel_mentions", "newest_posts", "short_links"];

fn measured(fill: impl FnOnce(&mut Tables, &[Channel; 7])) -> Metrics {
    let folder = tempfile::tempdir().unwrap();
    let store = TableStore::new(folder.path());
    let channels = channels();
    let mut tables = Tables { observations: Vec::new(), fetches: Vec::new(), sights: Vec::new() };
    fill(&mut tables, &channels);
    store.write("registry.parquet", &channels.iter().map(ChannelRow).collect::<Vec<_>>()).unwrap();
    store.write("platform=all/night.parquet", &tables.observations).unwrap();
    store.write("platform=all/night.parquet", &tables.sights).unwrap();
    store.write("night.parquet", &tables.fetches).unwrap();
    let as_of = "2026-10-19".parse().unwrap();
    pipeline::reconcile(&store, as_of).unwrap();
    Metrics::compute(&store, as_of, &MEASURED).unwrap()
}

#[track_caller]
fn check(metrics: &Metrics, name: &str, columns: &[&str], expected: &Value) {
    let all: Vec<Map<String, Value>> = rows(metrics.frame(name).expect("a metric of that name")).unwrap();
    let picked: Vec<Value> =
        all.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
    assert_eq!(&Value::from(picked), expected, "{name}");
}

#[test]
fn a_mention_is_found_in_descriptions_and_posts_and_goes_with_the_description() {
    let metrics = measured(|tables, [facebook, instagram, telegram, whatsapp, other, ..]| {
        let whatsapp_page = format!("https://www.whatsapp.com/channel/{CODE}");
        tables.followed(whatsapp, "2026-10-01", CheckStatus::Ok, &whatsapp_page);
        tables.described(instagram, "2026-10-05", "Neu: kurz.example/musterland");
        // It was there and is no longer.
        tables.described(facebook, "2026-10-05", &format!("whatsapp.com/channel/{CODE}"));
        tables.described(facebook, "2026-10-12", "Amtliches aus Musterland");
        // A neighbour that points to the channel is no channel of the authority.
        tables.described(other, "2026-10-12", &format!("whatsapp.com/channel/{CODE}"));
        tables.posted(telegram, "2026-10-18", "2026-10-02", |post| post.links = vec![whatsapp_page.clone()]);
        tables.posted(telegram, "2026-10-18", "2026-10-03", |post| post.links = vec![format!("{SHORT}?x")]);
        tables.posted(telegram, "2026-10-18", "2026-10-04", |_| {});
    });
    check(
        &metrics,
        "channel_mentions",
        &["channel_id", "platform", "mention", "date", "source"],
        &json!([
            ["a-whatsapp", "instagram", "description", "2026-10-05", "collected"],
            ["a-whatsapp", "telegram", "post", "2026-10-03", "imported"],
        ]),
    );
}

#[test]
fn a_short_link_leads_there_or_nowhere_or_nobody_knows() {
    let page = format!("https://www.whatsapp.com/channel/{CODE}");
    let metrics = measured(|tables, [_, _, _, one, _, two, three]| {
        tables.followed(one, "2026-10-01", CheckStatus::NotFound, "https://kurz.example/404");
        tables.followed(one, "2026-10-05", CheckStatus::Ok, &page);
        tables.followed(one, "2026-10-12", CheckStatus::RateLimited, "https://kurz.example/");
        tables.followed(two, "2026-10-05", CheckStatus::Ok, &page);
        tables.followed(two, "2026-10-12", CheckStatus::NotFound, "https://kurz.example/404");
        tables.followed(three, "2026-10-12", CheckStatus::Ok, "https://www.c.example/whatsapp");
    });
    check(
        &metrics,
        "short_links",
        &["channel_id", "state", "date"],
        &json!([["a-whatsapp", "met", "2026-10-05"], ["b-whatsapp", "unmet", "2026-10-12"]]),
    );
}

#[test]
fn the_newest_post_stands_with_the_time_that_was_watched() {
    let metrics = measured(|tables, [_, _, telegram, one, _, two, _]| {
        tables.posted(one, "2026-10-10", "2026-10-01", |_| {});
        tables.posted(one, "2026-10-17", "2026-09-01", |_| {});
        tables.posted(one, "2026-10-18", "2026-10-15", |post| post.deleted = Fact::Met);
        tables.posted(one, "2026-10-18", "2026-10-16", |post| post.kind = PostKind::Service);
        tables.posted(two, "2026-10-18", "2026-10-16", |post| post.kind = PostKind::Service);
        tables.posted(telegram, "2026-10-18", "2026-10-18", |_| {});
    });
    check(
        &metrics,
        "newest_posts",
        &["channel_id", "date", "watched_to", "posts_known", "source"],
        // What was handed over tells the time up to its newest post, here the one deleted later.
        &json!([["a-whatsapp", "2026-10-01", "2026-10-15T10:00:00Z", 2, "imported"]]),
    );
}
