//! Reading Telegram's card and preview, seen from outside.
//!
//! The pages under `tests/fixtures/telegram/` are models made for these tests.

pub(crate) mod accuracy;
mod hostile;
mod night;

use std::{fs, path::PathBuf};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    count::{Count, Precision},
    extract::{Extraction, MediaKind, Observation, Post, PostKind, inspect},
    fact::Fact,
};
use url::Url;

const CARD: &str = "https://t.me/musterland";
const PREVIEW: &str = "https://t.me/s/musterland";

fn fixture(name: &str) -> Vec<u8> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/telegram/{name}.html"));
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn read(name: &str, purpose: Purpose, url: &str) -> Extraction {
    inspect(&fixture(name), Some(purpose), Some(&Url::parse(url).unwrap()))
}

fn card(name: &str) -> Extraction {
    read(name, Purpose::TelegramCard, CARD)
}

fn preview(name: &str) -> Extraction {
    read(name, Purpose::TelegramPreview, PREVIEW)
}

fn codes(extraction: &Extraction) -> Vec<&str> {
    extraction.issues.iter().map(|issue| issue.code.as_str()).collect()
}

fn observed(extraction: Extraction) -> Observation {
    extraction.observation.unwrap_or_else(|| panic!("{:?} {:?}", extraction.status, extraction.issues))
}

#[track_caller]
fn post(number: &str) -> Post {
    let posts = preview("preview_2026").posts;
    posts.into_iter().find(|post| post.post_id == number).unwrap_or_else(|| panic!("no post {number}"))
}

/// A preview of one post whose bubble holds that.
fn posted(bubble: &str) -> Extraction {
    let page = format!(
        "<div class=\"tgme_widget_message js-widget_message\" data-post=\"musterland/7\">{bubble}\
         <a class=\"tgme_widget_message_date\" href=\"https://t.me/musterland/7\">\
         <time datetime=\"2026-01-02T03:04:05+00:00\">03:04</time></a></div></body></html>"
    );
    inspect(page.as_bytes(), Some(Purpose::TelegramPreview), None)
}

#[test]
fn whole_extractions_can_be_reviewed() {
    insta::assert_json_snapshot!("telegram_card", card("card_channel"));
    insta::assert_json_snapshot!("telegram_preview", preview("preview_2026"));
    insta::assert_json_snapshot!("telegram_preview_2021", preview("preview_2021"));
}

#[test]
fn the_kind_of_a_page_is_told_by_its_content() {
    for (name, expected) in [
        ("card_channel", CheckStatus::Ok),
        ("card_free", CheckStatus::NotFound),
        ("preview_2026", CheckStatus::Ok),
        ("preview_empty", CheckStatus::Ok),
    ] {
        assert_eq!(inspect(&fixture(name), None, None).status, expected, "{name}");
    }
    assert_eq!(inspect(&fixture("preview_2026"), None, None).posts.len(), 18);
}

#[test]
fn cards_are_told_apart() {
    use CheckStatus::*;
    for (name, status, followers, expected) in [
        ("card_channel", Ok, Some(1_286_994), &[][..]),
        ("card_2021", Ok, Some(14_909), &[]),
        ("card_no_preview", Ok, Some(1), &["no_preview"]),
        ("card_no_number", NoCount, None, &["malformed_number"]),
        ("card_group", NotSupported, None, &["is_group"]),
        ("card_bot", NotSupported, None, &["is_bot"]),
        ("card_person", NotSupported, None, &["is_person"]),
        ("card_free", NotFound, None, &[]),
        ("card_of_a_post", PageChanged, None, &["not_found_or_changed"]),
    ] {
        let read = card(name);
        let seen = read.observation.as_ref().and_then(|seen| seen.followers);
        assert_eq!((read.status, seen), (status, followers.map(Count::exact)), "{name}");
        assert_eq!(codes(&read), expected, "{name}");
        assert_eq!(read.observation.is_some(), matches!(status, Ok | NoCount), "{name}");
    }
}

#[test]
fn a_card_says_what_stands_on_it() {
    let seen = observed(card("card_channel"));
    let description = "Nachrichten aus dem Landkreis 🌻\n\n\
                       Impressum: landkreis-musterland.example/impressum\nAuch hier: @musterland_service";
    assert_eq!(seen.name.as_deref(), Some("Landkreis Musterland & Service"));
    assert_eq!(seen.description.as_deref(), Some(description));
    assert_eq!((seen.badge, seen.handle.as_deref()), (Fact::Met, Some("Musterland")));
    let bare = observed(card("card_2021"));
    assert_eq!((bare.badge, bare.description.as_deref(), bare.picture_url), (Fact::Unmet, Some(""), None));
}

#[test]
fn only_websites_in_the_description_are_links() {
    for read in [card("card_channel"), preview("preview_2026")] {
        let links: Vec<_> =
            read.links.iter().map(|link| (link.handle.as_str(), link.address.as_str())).collect();
        let imprint = "https://www.landkreis-musterland.example/impressum";
        assert_eq!(links, [("landkreis-musterland.example", imprint)]);
    }
}

#[test]
fn no_person_is_named() {
    for name in ["card_person", "preview_2026"] {
        let purpose = if name == "card_person" { Purpose::TelegramCard } else { Purpose::TelegramPreview };
        let told = serde_json::to_string(&read(name, purpose, CARD)).unwrap();
        for word in ["Erika", "erika", "Max", "000000"] {
            assert!(!told.contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn the_preview_describes_the_channel_in_both_layouts() {
    let new = observed(preview("preview_2026"));
    assert_eq!(new.followers, Some(Count::rounded(11_300_000, 100_000)));
    assert_eq!((new.badge, new.handle.as_deref()), (Fact::Met, Some("Musterland")));
    assert_eq!(new.description, observed(card("card_channel")).description);
    let old = observed(preview("preview_2021"));
    assert_eq!((old.followers, old.badge), (Some(Count::rounded(1_480_000, 10_000)), Fact::Met));
    let small = observed(preview("preview_start"));
    assert_eq!((small.followers, small.badge), (Some(Count::exact(1)), Fact::Unmet));
    assert_eq!(small.description.as_deref(), Some(""));
}

#[test]
fn a_counter_of_photos_is_no_subscribers() {
    let read = preview("preview_no_subscribers");
    assert_eq!((read.status, read.posts.len()), (CheckStatus::NoCount, 1));
    assert_eq!(observed(read).followers, None);
}

#[test]
fn text_is_as_people_see_it() {
    let post = post("103");
    let expected = "🚧 Sperrung der B\u{a0}999\n\nAb Montag gesperrt! Umleitung: über Leerfeld.\n\
                    Bitte fahren Sie vorsichtig.\nDanke.\nBefehl a < b\neins\n  zwei\nMehr: hier #Verkehr anrufen";
    assert_eq!(post.text.as_deref(), Some(expected));
    assert_eq!(post.links, ["https://www.landkreis-musterland.example/presse"]);
    assert_eq!((post.kind, post.edited), (PostKind::Own, Fact::Met));
    assert_eq!(post.posted_at, Some("2026-05-20T15:38:10Z".parse().unwrap()));
    assert_eq!(post.url.as_deref(), Some("https://t.me/Musterland/103"));
    assert_eq!(self::post("105").text.as_deref(), Some("Drei Bilder vom Fest"));
    assert_eq!(self::post("115").text.as_deref(), Some("Die Antwort darauf"));
}

#[test]
fn media_are_told_apart() {
    use MediaKind::*;
    for (number, expected, text) in [
        ("103", &[LinkPreview][..], None),
        ("104", &[Photo], Some("")),
        ("105", &[Photo, Photo, Video], Some("Drei Bilder vom Fest")),
        ("108", &[Video], Some("Ein langes Video")),
        ("109", &[Video], Some("")),
        ("110", &[Audio], Some("")),
        ("111", &[Audio], Some("")),
        ("112", &[Document], Some("Das Amtsblatt")),
        ("113", &[Sticker], Some("")),
        ("114", &[Location], Some("")),
        ("115", &[], Some("Die Antwort darauf")),
        ("119", &[Other], Some("")),
    ] {
        let post = post(number);
        let kinds: Vec<MediaKind> = post.media.iter().map(|media| media.kind).collect();
        assert_eq!(kinds, expected, "{number}");
        assert!(text.is_none() || post.text.as_deref() == text, "{number}: {:?}", post.text);
    }
}

#[test]
fn views_and_reactions_keep_their_precision() {
    let post = post("103");
    assert_eq!(post.views, Some(Count::rounded(8_670_000, 10_000)));
    let reactions: Vec<_> =
        post.reactions.iter().map(|reaction| (reaction.kind.as_str(), reaction.count)).collect();
    let expected =
        [("paid", Count::rounded(2_490, 10)), ("custom", Count::exact(419)), ("🤡", Count::exact(7))];
    assert_eq!(reactions, expected);
    let total = post.reactions_total.unwrap();
    assert_eq!((total.shown, total.low, total.high), (2_916, 2_911, Some(2_920)));
    assert_eq!(total.precision, Precision::Rounded);
    let silent = self::post("104");
    assert_eq!((silent.reactions.len(), silent.reactions_total), (0, None));
}

#[test]
fn forwards_name_channels_only() {
    let origin = |number| (post(number).kind, post(number).forwarded_from);
    assert_eq!(origin("108"), (PostKind::Forwarded, Some("musterland_service".to_owned())));
    assert_eq!(origin("109"), (PostKind::Forwarded, None));
    assert_eq!(origin("110"), (PostKind::Forwarded, None));
    assert_eq!(origin("115"), (PostKind::Reply, None));
}

#[test]
fn service_messages_are_told_apart() {
    let created = post("101");
    assert_eq!((created.kind, created.text.as_deref()), (PostKind::Service, Some("Channel created")));
    assert_eq!((created.views, created.edited), (None, Fact::Unknown));
    assert!(created.posted_at.is_some() && post("102").media.is_empty());
}

#[test]
fn a_poll_has_its_answers_and_shares() {
    let poll = post("116").poll.unwrap();
    assert_eq!(poll.question.as_deref(), Some("Wie heißt der Kreis 🤔?"));
    assert_eq!((poll.quiz, poll.anonymous), (Fact::Met, Fact::Met));
    let options: Vec<_> = poll.options.iter().map(|option| (option.text.as_str(), option.percent)).collect();
    assert_eq!(options, [("Musterland", Some(87)), ("Leerfeld & Umgebung", Some(13))]);
    assert_eq!(poll.voters, Some(Count::rounded(1_200, 100)));
    let kind = |words: &str| {
        let bubble = format!(
            "<div class=tgme_widget_message_poll><div class=tgme_widget_message_poll_type>{words}</div></div>"
        );
        let poll = posted(&bubble).posts.remove(0).poll.unwrap();
        (poll.quiz, poll.anonymous)
    };
    assert_eq!(kind("Public Poll"), (Fact::Unmet, Fact::Unmet));
    assert_eq!(kind("Anonymous Poll"), (Fact::Unmet, Fact::Met));
    assert_eq!(kind("Final Results"), (Fact::Unknown, Fact::Unknown));
}

#[test]
fn what_cannot_be_read_is_unknown_and_said() {
    let read = preview("preview_2026");
    let said: Vec<_> = read.issues.iter().map(|issue| (issue.place.as_str(), issue.code.as_str())).collect();
    let expected = [
        ("post 117", "text_not_supported"),
        ("post 118", "malformed_number"),
        ("post 118", "unknown_mark"),
        ("post 118", "malformed_number"),
        ("post 120", "nothing_shown"),
    ];
    assert_eq!(said, expected);
    assert_eq!((post("117").text, post("120").text), (None, None));
    let wrong = post("118");
    assert_eq!((wrong.views, wrong.reactions_total, wrong.edited), (None, None, Fact::Unknown));
    assert_eq!(wrong.reactions.len(), 1);
}

#[test]
fn an_older_page_is_asked_for_until_the_history_begins() {
    let leads = |name, url: &str| -> Vec<(String, Option<String>)> {
        let leads = read(name, Purpose::TelegramPreview, url).leads.into_iter();
        leads.map(|lead| (lead.url.to_string(), lead.posted_before.map(|at| at.to_string()))).collect()
    };
    let older = |oldest: &str| vec![(format!("{PREVIEW}?before=101"), Some(oldest.to_owned()))];
    assert_eq!(leads("preview_2026", PREVIEW), older("2026-05-01T08:00:00Z"));
    assert_eq!(leads("preview_2026", &format!("{PREVIEW}?before=121")), older("2026-05-01T08:00:00Z"));
    assert_eq!(leads("preview_start", PREVIEW), []);
    assert_eq!(leads("preview_empty", PREVIEW), []);
    let again = read("preview_2026", Purpose::TelegramPreview, &format!("{PREVIEW}?before=101"));
    assert!(again.leads.is_empty() && codes(&again).contains(&"paging_not_back"), "{:?}", again.leads);
}

#[test]
fn an_older_page_has_posts_and_no_observation() {
    let older = read("preview_2026", Purpose::TelegramPreview, &format!("{PREVIEW}?before=121"));
    assert_eq!((older.status, older.observation, older.posts.len()), (CheckStatus::Ok, None, 18));
    assert!(older.links.is_empty());
    let end = read("preview_empty", Purpose::TelegramPreview, &format!("{PREVIEW}?before=2"));
    assert_eq!((end.status, end.observation, end.posts.len()), (CheckStatus::Ok, None, 0));
}

#[test]
fn no_posts_are_an_empty_channel_only_when_the_page_says_so() {
    let empty = preview("preview_empty");
    assert_eq!((empty.status, empty.posts.len(), codes(&empty)), (CheckStatus::Ok, 0, vec![]));
    assert_eq!(observed(empty).followers, Some(Count::exact(12)));
    let changed = preview("preview_changed");
    assert_eq!((changed.status, codes(&changed)), (CheckStatus::PageChanged, vec!["no_posts_shown"]));
    assert_eq!(changed.observation, None);
}

#[test]
fn a_preview_that_ends_on_the_card_says_why_and_doubles_nothing() {
    for (name, status, expected) in [
        ("card_no_preview", CheckStatus::NotSupported, &["no_preview"][..]),
        ("card_channel", CheckStatus::NotSupported, &["no_preview"]),
        ("card_group", CheckStatus::NotSupported, &["is_group"]),
        ("card_free", CheckStatus::NotFound, &[]),
    ] {
        let ended = read(name, Purpose::TelegramPreview, CARD);
        assert_eq!((ended.status, codes(&ended)), (status, expected.to_vec()), "{name}");
        assert!(ended.observation.is_none() && ended.links.is_empty(), "{name}");
    }
}

#[test]
fn another_channel_than_the_address_names_is_noted_whatever_its_case() {
    assert!(codes(&card("card_channel")).is_empty());
    let other = read("card_channel", Purpose::TelegramCard, "https://t.me/leerfeld");
    assert_eq!(codes(&other), ["other_channel"]);
}

#[test]
fn a_post_that_the_page_ends_in_is_left_out() {
    let page = fixture("preview_2026");
    let end = page.windows(16).rposition(|window| window == b"musterland/116\" ").unwrap() + 600;
    let cut = inspect(&page[..end], Some(Purpose::TelegramPreview), Some(&Url::parse(PREVIEW).unwrap()));
    assert_eq!(cut.posts.last().unwrap().post_id, "115");
    assert!(codes(&cut).contains(&"page_cut"), "{:?}", cut.issues);
}

#[test]
fn posts_are_known_by_their_number_once() {
    let twice = format!(
        "{}{}",
        "<div class=tgme_widget_message data-post=x/7>a</div>".repeat(2),
        "<div class=tgme_widget_message data-post=x/y>a</div>"
    );
    let read = inspect(twice.as_bytes(), Some(Purpose::TelegramPreview), None);
    assert_eq!(read.posts.len(), 1);
    assert!(
        ["post_twice", "unknown_post_id"].iter().all(|code| codes(&read).contains(code)),
        "{:?}",
        codes(&read)
    );
}
