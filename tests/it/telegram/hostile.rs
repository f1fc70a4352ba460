//! Whatever stands on a page of Telegram, reading it ends, and says nothing that the page does not say.

use std::collections::BTreeSet;

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    count::Count,
    extract::{Extraction, inspect},
    fact::Fact,
};
use proptest::prelude::*;

use super::fixture;

const KINDS: [Option<Purpose>; 3] = [Some(Purpose::TelegramCard), Some(Purpose::TelegramPreview), None];

/// Reads a page as both kinds and checks what must hold of any page.
fn check(page: &[u8]) {
    for kind in KINDS {
        check_extraction(&inspect(page, kind, None));
    }
}

fn check_extraction(read: &Extraction) {
    let numbers: BTreeSet<&str> = read.posts.iter().map(|post| post.post_id.as_str()).collect();
    assert_eq!(numbers.len(), read.posts.len(), "a post is known by its number");
    for post in &read.posts {
        assert!(post.post_id.bytes().all(|byte| byte.is_ascii_digit()), "{}", post.post_id);
        assert!(post.text.as_ref().is_none_or(|text| text.chars().count() <= 20_000));
        let counts = post.reactions.iter().map(|reaction| reaction.count);
        counts.chain(post.views).chain(post.reactions_total).for_each(check_count);
    }
    assert!(read.issues.len() <= 52, "{}", read.issues.len());
    assert!(
        read.leads.iter().all(|lead| lead.posted_before.is_some() && lead.url.host_str() == Some("t.me"))
    );
    if let Some(seen) = &read.observation {
        assert_eq!(read.status == CheckStatus::Ok, seen.followers.is_some());
        seen.followers.into_iter().for_each(check_count);
        assert!(
            seen.name.as_ref().is_none_or(|name| !name.is_empty() && name.trim() == name),
            "{:?}",
            seen.name
        );
        assert!(seen.badge == Fact::Unknown || seen.name.is_some());
        assert!(seen.evidence.iter().all(|evidence| evidence.quote.chars().count() <= 200));
    }
}

fn check_count(count: Count) {
    assert!(count.low <= count.shown && count.high.is_some_and(|high| count.shown <= high), "{count:?}");
}

const MESSAGE: &str = "<div class=\"tgme_widget_message\" data-post=\"x/1\">";

#[test]
fn pages_made_to_hurt_are_read_in_one_pass() {
    let (deep, many) = (100_000, 10_000);
    check(format!("{MESSAGE}{}", "<div>".repeat(deep)).as_bytes());
    check(format!("{MESSAGE}{}", "<div><b>x</i>".repeat(many)).as_bytes());
    check(MESSAGE.repeat(many).as_bytes());
    check((0..many).map(|n| MESSAGE.replace("/1", &format!("/{n}"))).collect::<String>().as_bytes());
    check(format!("{MESSAGE}<svg>{}", "<path d=M1>".repeat(many)).as_bytes());
    check(format!("<svg>{}", MESSAGE.repeat(3)).as_bytes());
    let text = "<div class=tgme_widget_message_text>";
    for inner in
        ["ä\n", "<br>", "<pre>\n", "<blockquote>", "<a href=https://x.example/>", "&amp;", "</x>", "\u{fdfa}"]
    {
        check(format!("{MESSAGE}{text}{}", inner.repeat(many)).as_bytes());
        check(
            format!(
                "<div class=tgme_page_title>X</div><div class=tgme_page_description>{}",
                inner.repeat(many)
            )
            .as_bytes(),
        );
    }
    check(format!("{MESSAGE}{}", "<span class=tgme_reaction>9K</span>".repeat(many)).as_bytes());
    check(format!("{MESSAGE}{}", "<span class=tgme_reaction><i>".repeat(many)).as_bytes());
    check(
        format!("{MESSAGE}<span class=tgme_widget_message_views>{}</span></div>", "9".repeat(deep))
            .as_bytes(),
    );
    check(
        format!(
            "{MESSAGE}<div class=tgme_widget_message_poll>{}",
            "<i class=tgme_widget_message_poll_option>".repeat(many)
        )
        .as_bytes(),
    );
    check("<div class=tgme_channel_info_counter><span class=counter_value>1".repeat(many).as_bytes());
    check("<div class=tgme_page_extra>1 subscriber</div>".repeat(many).as_bytes());
    check(format!("<div class=\"{}\">", "tgme_ ".repeat(deep)).as_bytes());
    check(format!("<div class=tgme_page_extra>{} subscribers</div>", "9 ".repeat(deep)).as_bytes());
}

#[test]
fn a_post_nested_beyond_reason_spoils_no_other() {
    let page = format!(
        "{MESSAGE}<div class=tgme_widget_message_text>{}{}<p class=tgme_widget_message_text>b</p></div>",
        "<b>".repeat(1_000),
        MESSAGE.replace("/1", "/2"),
    );
    let read = inspect(page.as_bytes(), Some(Purpose::TelegramPreview), None);
    let posts: Vec<_> = read.posts.iter().map(|post| (post.post_id.as_str(), post.text.as_deref())).collect();
    assert_eq!(posts, [("2", Some("b"))]);
    assert!(
        read.issues.iter().any(|issue| issue.code == "too_deep" && issue.place == "post 1"),
        "{:?}",
        read.issues
    );
}

#[test]
fn a_cut_page_never_says_what_the_whole_does_not() {
    for (name, kind) in [("preview_2026", Purpose::TelegramPreview), ("card_channel", Purpose::TelegramCard)]
    {
        let page = fixture(name);
        let whole = inspect(&page, Some(kind), None);
        let all = whole.observation.unwrap();
        for length in (0..page.len()).step_by(71) {
            let read = inspect(&page[..length], Some(kind), None);
            assert!(read.posts.iter().all(|post| whole.posts.contains(post)), "{name} cut at {length}");
            let Some(seen) = read.observation else { continue };
            assert!(seen.name.is_none() || seen.name == all.name, "{name} cut at {length}: {:?}", seen.name);
            assert!(seen.followers.is_none() || seen.followers == all.followers, "{name} cut at {length}");
            assert!(seen.badge == Fact::Unknown || seen.badge == all.badge, "{name} cut at {length}");
            assert!(
                seen.description.is_none() || seen.description == all.description,
                "{name} cut at {length}"
            );
        }
    }
}

fn pages() -> Vec<Vec<u8>> {
    ["card_channel", "card_group", "preview_2026", "preview_2021"].map(fixture).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_markup_is_read(
        page in proptest::collection::vec(
            prop_oneof![
                Just(MESSAGE.to_owned()), Just("</div>".to_owned()), Just("</a>".to_owned()), Just("<svg>".to_owned()),
                Just("<div class=tgme_widget_message_text>".to_owned()), Just("<br>".to_owned()), Just("<pre>".to_owned()),
                Just("<a class=tgme_widget_message_reply>".to_owned()), Just("<span class=tgme_reaction>".to_owned()),
                Just("<tg-emoji>".to_owned()), Just("<span class=tgme_widget_message_views>".to_owned()),
                Just("<div class=tgme_channel_info>".to_owned()), Just("<div class=tgme_channel_info_counter>".to_owned()),
                Just("<i class=counter_value>".to_owned()), Just("<i class=counter_type>".to_owned()), Just("</i>".to_owned()),
                Just("<div class=tgme_page_title>".to_owned()), Just("<div class=tgme_page_extra>".to_owned()),
                Just("<i class=verified-icon>".to_owned()), Just("subscribers".to_owned()), Just("1.2K".to_owned()), ".{0,6}",
            ],
            0..60,
        )
    ) {
        check(page.concat().as_bytes());
    }

    #[test]
    fn damaged_pages_are_read(which in 0usize..4, cuts in proptest::collection::vec((any::<u16>(), 0usize..40, any::<u8>()), 1..12)) {
        let mut page = pages().swap_remove(which);
        for (at, length, byte) in cuts {
            let at = usize::from(at) % page.len().max(1);
            let end = (at + length).min(page.len());
            match byte % 3 {
                0 => { page.drain(at..end); }
                1 => { let copy = page[at..end].to_vec(); page.splice(at..at, copy); }
                _ => { page[at..end].fill(byte); }
            }
        }
        check(&page);
    }

    #[test]
    fn any_text_survives_being_posted(text in "[^\r\n]{1,80}") {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let page = format!("{MESSAGE}<div class=tgme_widget_message_text>{escaped}</div></div>");
        let read = inspect(page.as_bytes(), Some(Purpose::TelegramPreview), None);
        prop_assert_eq!(read.posts[0].text.as_deref(), Some(text.trim()));
    }
}
