//! Whatever an interface answers, reading it ends, and says nothing that the answer does not say.

use std::{fs, path::Path};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    extract::{Extraction, inspect},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use url::Url;

const KINDS: [Option<Purpose>; 5] = [
    Some(Purpose::MastodonAccount),
    Some(Purpose::MastodonStatuses),
    Some(Purpose::BlueskyProfile),
    Some(Purpose::BlueskyFeed),
    None,
];

/// Reads an answer as every kind and checks what must hold of any.
fn check(answer: &[u8]) -> Vec<Extraction> {
    let url = Url::parse("https://social.musterland.example/").unwrap();
    let read: Vec<Extraction> = KINDS.iter().map(|kind| inspect(answer, *kind, Some(&url))).collect();
    for extraction in &read {
        if let Some(seen) = &extraction.observation {
            assert_eq!(extraction.status == CheckStatus::Ok, seen.followers.is_some());
            assert!(seen.name.as_ref().is_none_or(|name| !name.is_empty() && name.trim() == name));
            assert!(seen.evidence.iter().all(|evidence| evidence.quote.chars().count() <= 200));
            assert!(seen.evidence.iter().all(|evidence| evidence.place.starts_with('/')));
        }
        assert!(extraction.posts.len() <= 200 && extraction.issues.len() <= 20_000);
        let ids: std::collections::BTreeSet<_> = extraction.posts.iter().map(|post| &post.post_id).collect();
        assert_eq!(ids.len(), extraction.posts.len(), "a post stands once");
        let same_host = |lead: &Url| lead.host_str() == url.host_str();
        assert!(extraction.leads.iter().all(|lead| same_host(&lead.url)), "{:?}", extraction.leads);
    }
    read
}

fn fixture(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)).unwrap()
}

const FIXTURES: [&str; 5] = [
    "mastodon/account.json",
    "mastodon/bridged_copy.json",
    "mastodon/statuses.json",
    "bluesky/profile_verified.json",
    "bluesky/feed.json",
];

#[test]
fn answers_made_to_hurt_are_read_in_one_pass() {
    let many = 100_000;
    check("[".repeat(1_000_000).as_bytes());
    check("{\"a\":".repeat(many).as_bytes());
    check(format!("[{}0]", "0,".repeat(many)).as_bytes());
    check(format!("[{}{{}}]", "{},".repeat(many)).as_bytes());
    check(format!("{{\"feed\":[{}{{}}]}}", "{},".repeat(many)).as_bytes());
    check(format!("{{\"acct\":\"{}\"}}", "\\ud800".repeat(many)).as_bytes());
    check(format!("{{\"acct\":\"{}", "\\".repeat(many)).as_bytes());
    check(format!("{{{}\"acct\":\"a\"}}", "\"acct\":1,".repeat(many)).as_bytes());
    check(
        format!("{{\"acct\":\"a\",\"note\":\"{}\"}}", "<p>x<a href=http://x.example/>".repeat(many))
            .as_bytes(),
    );
    check(format!("{{\"acct\":\"a\",\"note\":\"{}\"}}", "<br>".repeat(many)).as_bytes());
    check(format!("{{\"acct\":\"a\",\"note\":\"x{}\"}}", "<p> ".repeat(many)).as_bytes());
    check(
        format!(
            "{{\"acct\":\"a\",\"fields\":[{}{{}}]}}",
            "{\"value\":\"<a href=http://x.example>\"},".repeat(many)
        )
        .as_bytes(),
    );
    check(format!("{{\"did\":\"x\",\"description\":\"{}\"}}", "http://x.example ".repeat(many)).as_bytes());
    check(&[b"[\"", vec![0xff; many].as_slice(), b"\"]"].concat());
    check(&vec![0; many]);
}

#[test]
fn only_the_first_posts_of_an_endless_page_are_read() {
    let status = |id: usize| json!({"id": id.to_string(), "content": "x", "account": {}});
    let page = Value::from((0..500).map(status).collect::<Vec<_>>()).to_string();
    let read = inspect(page.as_bytes(), None, None);
    assert_eq!((read.status, read.posts.len()), (CheckStatus::Ok, 200));
    assert_eq!(read.issues[0].code, "too_many_entries");
}

#[test]
fn a_cut_answer_says_nothing() {
    for path in FIXTURES {
        let whole = fixture(path);
        for length in (0..whole.trim_end().len()).filter(|length| whole.is_char_boundary(*length)).step_by(7)
        {
            for extraction in check(&whole.as_bytes()[..length]) {
                assert_eq!((extraction.observation, extraction.posts.len()), (None, 0), "{path} {length}");
            }
        }
    }
}

/// Any JSON that is not too deep.
fn any_json() -> impl Strategy<Value = Value> {
    let names = prop_oneof![
        Just("acct"),
        Just("url"),
        Just("note"),
        Just("fields"),
        Just("followers_count"),
        Just("moved"),
        Just("id"),
        Just("content"),
        Just("poll"),
        Just("reblog"),
        Just("account"),
        Just("feed"),
        Just("post"),
        Just("record"),
        Just("facets"),
        Just("index"),
        Just("embed"),
        Just("reason"),
        Just("did"),
        Just("verification"),
        Just("labels"),
        Just("uri"),
        Just("text"),
        Just("cursor"),
        Just("error"),
        Just("createdAt"),
        Just("indexedAt"),
        Just("$type"),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(Value::from("<p>a<br>b</p>")),
        Just(Value::from("2026-11-21T10:00:00Z")),
        Just(Value::from("https://musterland.example/@a")),
    ];
    leaf.prop_recursive(5, 80, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((names.clone(), inner), 0..10).prop_map(|members| members
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

/// Every place in a value, as a JSON pointer.
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    found.push(place.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| places(item, &format!("{place}/{at}"), found));
        }
        Value::Object(members) => {
            let members = members.iter().filter(|(name, _)| !name.contains('/'));
            members.for_each(|(name, member)| places(member, &format!("{place}/{name}"), found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_answer_is_read(answer in any_json()) {
        check(answer.to_string().as_bytes());
    }

    #[test]
    fn an_answer_with_one_strange_value_is_read(which in 0..FIXTURES.len(), at in any::<prop::sample::Index>(), strange in any_json()) {
        let mut answer: Value = serde_json::from_str(&fixture(FIXTURES[which])).unwrap();
        let mut found = Vec::new();
        places(&answer, "", &mut found);
        *answer.pointer_mut(&found[at.index(found.len())]).unwrap() = strange;
        check(answer.to_string().as_bytes());
    }
}
