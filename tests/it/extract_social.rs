//! What is read from the public interfaces of Mastodon and Bluesky.
//!
//! The answers under `tests/fixtures/{mastodon,bluesky}` are models made for these tests; the first member of each
//! says so, for JSON has no comments.

use std::{fs, path::PathBuf};

use bytes::Bytes;
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Hop, Purpose, Subject, Target},
    count::Count,
    extract::{Extraction, PostKind, extract, inspect},
    fact::Fact,
    source::Source,
};
use serde_json::{Value, json};
use url::Url;

const LOOKUP: &str = "https://social.musterland.example/api/v1/accounts/lookup?acct=presse";
const STATUSES: &str = "https://social.musterland.example/api/v1/accounts/110000000000000001/statuses?limit=40&exclude_reblogs=false&exclude_replies=true";
const PROFILE: &str = "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=musterland.example";
const FEED: &str = "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=musterland.example&limit=100&filter=posts_no_replies";

fn fixture(path: &str) -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path);
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// A document as collect hands it on, with a `Link` header where one is given.
fn answer(purpose: Purpose, url: &str, link: Option<&str>, body: &str) -> Extraction {
    let url = Url::parse(url).unwrap();
    let mut headers = vec![("content-type".to_owned(), "application/json; charset=utf-8".to_owned())];
    headers.extend(link.map(|link| ("link".to_owned(), link.to_owned())));
    extract(&Document {
        source: Source::Collected,
        fetch: Fetch {
            run_id: "20261122T031500Z".to_owned(),
            target: Target {
                purpose,
                subject: Subject {
                    authority_id: "kreis-00000-musterland".to_owned(),
                    channel_id: Some("musterland".to_owned()),
                },
                url: url.clone(),
            },
            observed_at: "2026-11-22T03:15:00Z".parse().unwrap(),
            status: CheckStatus::Ok,
            hops: vec![Hop { url: url.clone(), http_status: 200 }],
            document_sha256: None,
            unchanged: false,
            body_bytes: body.len() as u64,
            detail: None,
        },
        url,
        headers,
        body: Bytes::from(body.to_owned()),
    })
}

fn account(body: &Value) -> Extraction {
    answer(Purpose::MastodonAccount, LOOKUP, None, &body.to_string())
}

fn statuses(body: &Value, link: Option<&str>) -> Extraction {
    answer(Purpose::MastodonStatuses, STATUSES, link, &body.to_string())
}

fn profile(body: &Value) -> Extraction {
    answer(Purpose::BlueskyProfile, PROFILE, None, &body.to_string())
}

fn feed(body: &Value) -> Extraction {
    answer(Purpose::BlueskyFeed, FEED, None, &body.to_string())
}

/// A fixture with some of its members replaced.
fn with(path: &str, changes: &Value) -> Value {
    let mut body = fixture(path);
    body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    body
}

fn codes(extraction: &Extraction) -> Vec<&str> {
    extraction.issues.iter().map(|issue| issue.code.as_str()).collect()
}

#[test]
fn whole_answers_are_read_as_reviewed() {
    insta::assert_json_snapshot!("mastodon_account", account(&fixture("mastodon/account.json")));
    insta::assert_json_snapshot!("mastodon_moved", account(&fixture("mastodon/moved.json")));
    insta::assert_json_snapshot!("mastodon_bridged_copy", account(&fixture("mastodon/bridged_copy.json")));
    let link = format!(
        "<{STATUSES}&max_id=115000000000000004>; rel=\"next\", <{STATUSES}&min_id=115000000000000009>; rel=\"prev\""
    );
    insta::assert_json_snapshot!(
        "mastodon_statuses",
        statuses(&fixture("mastodon/statuses.json"), Some(&link))
    );
    insta::assert_json_snapshot!(
        "bluesky_profile_verified",
        profile(&fixture("bluesky/profile_verified.json"))
    );
    insta::assert_json_snapshot!("bluesky_profile_plain", profile(&fixture("bluesky/profile_plain.json")));
    insta::assert_json_snapshot!("bluesky_feed", feed(&fixture("bluesky/feed.json")));
}

#[test]
fn the_kind_of_an_answer_is_told_by_its_content_and_by_its_address() {
    let kinds = [
        ("mastodon/account.json", Purpose::MastodonAccount),
        ("mastodon/statuses.json", Purpose::MastodonStatuses),
        ("bluesky/profile_plain.json", Purpose::BlueskyProfile),
        ("bluesky/feed.json", Purpose::BlueskyFeed),
    ];
    for (path, purpose) in kinds {
        let body = fixture(path).to_string();
        assert_eq!(
            inspect(body.as_bytes(), None, None),
            inspect(body.as_bytes(), Some(purpose), None),
            "{path}"
        );
    }
    let unknown = inspect(b"{\"a\":1}", None, None);
    assert_eq!((unknown.status, codes(&unknown)), (CheckStatus::NotSupported, vec!["unknown_kind"]));
    let empty = inspect(b"[]", None, Some(&Url::parse(STATUSES).unwrap()));
    assert_eq!((empty.status, empty.posts.len()), (CheckStatus::Ok, 0));
}

#[track_caller]
fn check_refusal(purpose: Purpose, url: &str, body: &str, status: CheckStatus, code: &str) {
    let extraction = answer(purpose, url, None, body);
    assert_eq!((extraction.status, codes(&extraction)), (status, vec![code]), "{body}");
    assert_eq!((extraction.observation, extraction.posts.len()), (None, 0), "{body}");
}

#[test]
fn an_answer_that_is_none_says_why() {
    use CheckStatus::{NotFound, PageChanged, PermissionRequired};
    for (purpose, url) in [
        (Purpose::MastodonAccount, LOOKUP),
        (Purpose::MastodonStatuses, STATUSES),
        (Purpose::BlueskyProfile, PROFILE),
        (Purpose::BlueskyFeed, FEED),
    ] {
        let check = |body: &str, status, code| check_refusal(purpose, url, body, status, code);
        check("{\"error\":\"Record not found\"}", NotFound, "api_error");
        check("{\"error\":\"This method requires an authenticated user\"}", PermissionRequired, "api_error");
        check("{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}", NotFound, "api_error");
        check(
            "{\"error\":\"AccountDeactivated\",\"message\":\"Account is deactivated\"}",
            NotFound,
            "api_error",
        );
        check("{\"error\":\"UpstreamFailure\"}", PageChanged, "api_error");
        check("<!DOCTYPE html><html><body>Wartung</body></html>", PageChanged, "not_json");
        check("", PageChanged, "malformed_json");
        check("{\"feed\":[", PageChanged, "malformed_json");
        check(&"[".repeat(100_000), PageChanged, "malformed_json");
        check("{\"followers_count\":1e999}", PageChanged, "malformed_json");
    }
    check_refusal(Purpose::MastodonAccount, LOOKUP, "{}", PageChanged, "not_an_account");
    check_refusal(Purpose::MastodonStatuses, STATUSES, "{}", PageChanged, "not_a_list");
    check_refusal(Purpose::BlueskyProfile, PROFILE, "[]", PageChanged, "not_a_profile");
    check_refusal(Purpose::BlueskyFeed, FEED, "{\"feed\":{}}", PageChanged, "not_a_feed");
}

#[track_caller]
fn check_followers(written: &Value, expected: Option<u64>, code: Option<&str>) {
    for (extraction, place) in [
        (account(&with("mastodon/account.json", &json!({"followers_count": written}))), "/followers_count"),
        (
            profile(&with("bluesky/profile_verified.json", &json!({"followersCount": written}))),
            "/followersCount",
        ),
    ] {
        let status = if expected.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
        assert_eq!(extraction.status, status, "{written}");
        let seen = extraction.observation.as_ref().unwrap();
        assert_eq!(seen.followers, expected.map(Count::exact), "{written}");
        let found: Vec<_> = extraction.issues.iter().map(|i| (i.code.as_str(), i.place.as_str())).collect();
        assert_eq!(found, code.map(|code| (code, place)).into_iter().collect::<Vec<_>>(), "{written}");
        assert!(seen.name.is_some() && seen.posts_total.is_some(), "the rest is still read");
    }
}

#[test]
fn a_number_that_cannot_be_is_refused_and_never_zero() {
    check_followers(&json!(0), Some(0), None);
    check_followers(&json!(12043), Some(12043), None);
    check_followers(&json!(null), None, None);
    check_followers(&json!("12043"), None, Some("unexpected_type"));
    check_followers(&json!(-1), None, Some("number_out_of_range"));
    check_followers(&json!(12.5), None, Some("malformed_number"));
    check_followers(&json!(1.0e300), None, Some("malformed_number"));
    check_followers(&json!(u64::MAX), None, Some("number_out_of_range"));
    check_followers(&json!([1]), None, Some("unexpected_type"));
}

#[test]
fn a_lone_half_of_a_character_costs_one_character() {
    let body =
        fixture("mastodon/account.json").to_string().replace("Landkreis Musterland ✅", "Kreis \\ud83c");
    let extraction = answer(Purpose::MastodonAccount, LOOKUP, None, &body);
    let seen = extraction.observation.as_ref().unwrap();
    assert_eq!(seen.name.as_deref(), Some("Kreis \u{fffd}"));
    assert_eq!(seen.followers, Some(Count::exact(12043)));
    assert_eq!(codes(&extraction), ["lone_surrogate"]);
}

#[test]
fn only_the_home_server_is_believed() {
    let body = fixture("mastodon/account.json").to_string();
    let elsewhere = "https://fremd.example/api/v1/accounts/lookup?acct=presse";
    let extraction = answer(Purpose::MastodonAccount, elsewhere, None, &body);
    assert_eq!((extraction.status, codes(&extraction)), (CheckStatus::NoCount, vec!["remote_copy"]));
    let seen = extraction.observation.unwrap();
    assert_eq!((seen.followers, seen.posts_total, seen.opened_on), (None, None, None));
    assert_eq!(seen.name.as_deref(), Some("Landkreis Musterland ✅"));
    assert_eq!(extraction.leads, []);
    let named = account(&with("mastodon/account.json", &json!({"acct": "presse@fremd.example"})));
    assert_eq!((named.status, codes(&named)), (CheckStatus::NoCount, vec!["remote_copy"]));
}

#[test]
fn a_suspended_account_is_gone_and_a_flag_that_is_absent_is_unknown() {
    let suspended = account(&with("mastodon/account.json", &json!({"suspended": true})));
    assert_eq!((suspended.status, codes(&suspended)), (CheckStatus::NotFound, vec!["channel_suspended"]));
    assert_eq!(suspended.observation, None);
    let silent = account(&with(
        "mastodon/account.json",
        &json!({"bot": null, "discoverable": null, "indexable": null}),
    ));
    let seen = silent.observation.unwrap();
    assert_eq!((seen.bot, seen.discoverable, seen.indexable), (Fact::Unknown, Fact::Unknown, Fact::Unknown));
    assert_eq!(seen.badge, Fact::Unknown, "Mastodon has no badge, and none is no \"no\"");
}

#[track_caller]
fn check_badge(verification: &Value, expected: Fact, codes_expected: &[&str]) {
    let extraction = profile(&with("bluesky/profile_verified.json", &json!({"verification": verification})));
    assert_eq!(extraction.observation.as_ref().unwrap().badge, expected, "{verification}");
    assert_eq!(codes(&extraction), codes_expected, "{verification}");
}

#[test]
fn the_badge_is_what_the_service_says() {
    let state = |verified: &str, verifier: &str| json!({"verifications": [], "verifiedStatus": verified, "trustedVerifierStatus": verifier});
    check_badge(&state("valid", "none"), Fact::Met, &[]);
    check_badge(&state("none", "valid"), Fact::Met, &[]);
    check_badge(&state("none", "none"), Fact::Unmet, &[]);
    check_badge(&state("invalid", "none"), Fact::Unmet, &[]);
    check_badge(&Value::Null, Fact::Unmet, &[]);
    check_badge(&state("later", "none"), Fact::Unknown, &["unknown_verification_state"]);
    check_badge(&json!({}), Fact::Unknown, &[]);
    check_badge(&json!(true), Fact::Unknown, &["unexpected_type"]);
    let mut part = fixture("bluesky/profile_plain.json");
    part.as_object_mut().unwrap().remove("postsCount");
    assert_eq!(
        profile(&part).observation.unwrap().badge,
        Fact::Unknown,
        "what is not whole proves no absence"
    );
}

#[test]
fn a_handle_says_which_domain_is_shown_to_be_theirs() {
    let of = |handle: &str| profile(&with("bluesky/profile_plain.json", &json!({"handle": handle})));
    assert_eq!(of("presse.musterland.example").links[0].handle, "presse.musterland.example");
    assert_eq!(of("musterland.bsky.social").links, []);
    let bridged = of("presse.social.musterland.example.ap.brid.gy");
    assert_eq!(bridged.links, []);
    assert_eq!(
        bridged.observation.unwrap().bridged_from.as_deref(),
        Some("presse.social.musterland.example")
    );
    let broken = of("handle.invalid");
    assert_eq!(codes(&broken), ["handle_invalid"]);
    let seen = broken.observation.unwrap();
    assert_eq!((seen.handle, seen.name, seen.badge), (None, None, Fact::Unknown));
    assert_eq!(codes(&of("no domain")), ["malformed_handle"]);
}

#[test]
fn who_asks_not_to_be_shown_without_a_login_is_not_read() {
    let label = json!([{"val": "!no-unauthenticated", "src": "did:plc:x"}]);
    let hidden = profile(&with("bluesky/profile_verified.json", &json!({"labels": label})));
    assert_eq!((hidden.status, codes(&hidden)), (CheckStatus::PermissionRequired, vec!["for_members_only"]));
    assert_eq!(hidden.observation, None);
    let mut body = fixture("bluesky/feed.json");
    body["feed"][1]["post"]["author"]["labels"] = label;
    let hidden = feed(&body);
    assert_eq!((hidden.status, hidden.posts.len()), (CheckStatus::PermissionRequired, 0));
    let spam = json!([{"val": "spam", "src": "did:plc:x"}, {"val": "x", "src": "did:plc:x", "neg": true}]);
    let labelled = profile(&with("bluesky/profile_verified.json", &json!({"labels": spam})));
    assert_eq!((labelled.status, codes(&labelled)), (CheckStatus::Ok, vec!["channel_labelled"]));
}

#[test]
fn of_a_post_passed_on_only_its_origin_is_taken() {
    let pages = [statuses(&fixture("mastodon/statuses.json"), None), feed(&fixture("bluesky/feed.json"))];
    for page in pages {
        let forwarded: Vec<_> = page.posts.iter().filter(|post| post.kind == PostKind::Forwarded).collect();
        assert_eq!(forwarded.len(), 1);
        assert!(forwarded[0].forwarded_from.as_ref().unwrap().contains("feuerwehr"));
        assert_eq!((&forwarded[0].text, forwarded[0].reactions_total), (&None, None));
        let told = serde_json::to_string(&page).unwrap();
        assert!(!told.contains("Worte der Feuerwehr") && !told.contains("99"), "{told}");
    }
}

#[track_caller]
fn check_next(link: &str, expected: Option<&str>) {
    let page = statuses(&fixture("mastodon/statuses.json"), Some(link));
    let found = page.leads.first().map(|lead| lead.url.as_str());
    assert_eq!(found, expected, "{link}");
}

#[test]
fn older_posts_are_asked_for_on_the_same_server_only() {
    let older = format!("{STATUSES}&max_id=5");
    check_next("<https://social.musterland.example/x?max_id=5>; rel=\"next\"", Some(&older));
    check_next("<https://fremd.example/steal?token=1&max_id=5>; rel=\"next\"", Some(&older));
    check_next("<https://fremd.example/>; rel=\"next\"", None);
    check_next("<?max_id=a%26b>; rel=next", None);
    check_next("<https://social.musterland.example/x?max_id=5>; rel=\"prev\"", None);
    let page = statuses(&json!([]), Some("<?max_id=5>; rel=next"));
    assert_eq!((page.leads.len(), codes(&page)), (0, vec!["no_older_page"]));
}

#[test]
fn a_cursor_leads_on_and_is_never_later_than_the_posts() {
    let lead = |cursor: Value| feed(&with("bluesky/feed.json", &json!({"cursor": cursor}))).leads.pop();
    let oldest = "2026-11-17T08:00:00Z".parse().unwrap();
    let plain = lead(json!("2026-11-17T07:59:59Z")).unwrap();
    assert_eq!(plain.url.as_str(), format!("{FEED}&cursor=2026-11-17T07%3A59%3A59Z"));
    assert_eq!(plain.posted_before, Some("2026-11-17T07:59:59Z".parse().unwrap()));
    assert_eq!(lead(json!("9999-01-01T00:00:00Z")).unwrap().posted_before, Some(oldest));
    let odd = lead(json!("a b&c=d")).unwrap();
    assert_eq!(odd.posted_before, Some(oldest));
    assert!(odd.url.as_str().ends_with("&cursor=a+b%26c%3Dd"), "{}", odd.url);
    assert_eq!(lead(json!("")), None);
    assert_eq!(lead(json!("x".repeat(501))), None);
    assert_eq!(lead(Value::Null), None);
    let empty = feed(&json!({"feed": [], "cursor": "2026-11-17T08:00:00Z"}));
    assert_eq!((empty.status, empty.leads.len()), (CheckStatus::Ok, 0));
}
