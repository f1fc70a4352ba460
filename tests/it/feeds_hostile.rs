//! Whatever a server sends in place of a feed or a profile, reading it ends, and says nothing that is not there.

use std::{fs, path::Path};

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    extract::{Extraction, inspect},
};
use proptest::prelude::*;

const KINDS: [Option<Purpose>; 5] = [
    Some(Purpose::PressFeed),
    Some(Purpose::YoutubeFeed),
    Some(Purpose::YoutubePage),
    Some(Purpose::InstagramProfile),
    None,
];

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// Reads a page as every kind and checks what must hold of any page.
fn check(page: &[u8]) {
    for kind in KINDS {
        check_read(&inspect(page, kind, None));
    }
}

fn check_read(read: &Extraction) {
    let observed = read.observation.iter().flat_map(|seen| &seen.evidence);
    let linked = read.links.iter().map(|link| &link.evidence);
    assert!(observed.chain(linked).all(|evidence| evidence.quote.chars().count() <= 200));
    if let Some(count) = read.observation.as_ref().and_then(|seen| seen.followers) {
        assert!(count.low <= count.shown && count.high.is_none_or(|high| count.shown <= high), "{count:?}");
        assert_eq!(read.status, CheckStatus::Ok);
    }
    let mut ids: Vec<&str> = read.posts.iter().map(|post| post.post_id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an id stands for two posts");
    for post in &read.posts {
        assert!(!post.post_id.is_empty() && post.post_id.len() <= 2_000);
        assert!(post.text.as_ref().is_none_or(|text| text.chars().count() <= 100_000 && text.trim() == text));
        assert!(post.url.as_ref().is_none_or(|url| url.starts_with("http")), "{:?}", post.url);
        assert!(post.links.iter().all(|link| link.starts_with("http")), "{:?}", post.links);
        assert!(post.edited_at.is_none() || post.edited_at != post.posted_at);
    }
}

#[test]
fn documents_made_to_hurt_are_read_in_one_pass() {
    let many = 20_000;
    let channel = |inside: &str| format!("<rss><channel>{inside}</channel></rss>");
    let item = |inside: &str| channel(&format!("<item><title>t</title>{inside}</item>"));
    // Megabytes once, as a feed; the others are read as every kind.
    let brackets = channel(&format!("<item><description>{}</description></item>", "<".repeat(2_000_000)));
    check_read(&inspect(brackets.as_bytes(), KINDS[0], None));
    check(item(&format!("<description>{}", "<div>".repeat(many))).as_bytes());
    check(item(&format!("<description>{}</description>", "&lt;div&gt;&lt;p&gt;x".repeat(many))).as_bytes());
    check(
        item(&format!("<description>{}</description>", "&lt;a href=x&gt;&lt;img src=y&gt;".repeat(many)))
            .as_bytes(),
    );
    check(item(&"<enclosure url='https://x.example/1' type='image/png'/>".repeat(many)).as_bytes());
    check(item(&"<link>x</link>".repeat(many)).as_bytes());
    check(item(&"<x>".repeat(many)).as_bytes());
    check(item(&format!("<{}/>", "x:".repeat(many))).as_bytes());
    check(channel(&"<item>".repeat(many)).as_bytes());
    check(channel(&"<item><guid>1</guid><title>a</title></item>".repeat(many)).as_bytes());
    check(item(&"<![CDATA[".repeat(many)).as_bytes());
    check(item(&format!("<description>{}</description>", "<![CDATA[]]>".repeat(many))).as_bytes());
    check(item(&format!("<pubDate>{}</pubDate>", "1 ".repeat(many))).as_bytes());
    check(item(&format!("<guid>{}</guid>", "x".repeat(1_000_000))).as_bytes());
    let entry = format!("<entry><id>yt:video:a</id>{}</entry>", "<media:group>".repeat(many));
    check(format!("<feed><id>yt:channel:x</id>{entry}</feed>").as_bytes());
    let videos: Vec<String> =
        (0..many).map(|n| format!("<entry><yt:videoId>{n}</yt:videoId></entry>")).collect();
    let videos = videos.concat();
    check(format!("<feed><id>yt:channel:x</id>{videos}</feed>").as_bytes());
    check("\"subscriberCountText\":".repeat(many).as_bytes());
    check(format!("{}{}", "{\"a\":".repeat(many), "[".repeat(many)).as_bytes());
    check(format!("window._sharedData = {}", "{\"a\":".repeat(many)).as_bytes());
    check(format!("<meta property=og:description content=\"{}\">", "1 a, ".repeat(many)).as_bytes());
    check(format!("<meta property=og:description content=\"{}\">", "1.1 ".repeat(many)).as_bytes());
    check(format!("<meta property=og:title content=\"{}\">", "(@a) ".repeat(many)).as_bytes());
}

#[test]
fn declared_entities_are_never_expanded() {
    let declared = (1..20).fold("<!ENTITY e0 \"lol\">".to_owned(), |declared, n| {
        format!("{declared}<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))
    });
    let feed = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [{declared}<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
         <rss><channel><title>&e19;&f;</title><item><title>t</title></item></channel></rss>"
    );
    let read = inspect(feed.as_bytes(), Some(Purpose::PressFeed), None);
    assert_eq!(read.observation.unwrap().name.as_deref(), Some("&e19;&f;"));
    assert_eq!(read.posts.len(), 1);
}

#[test]
fn absurd_numbers_and_broken_characters_are_refused() {
    let feed = |statistics: &str| {
        format!(
            "<feed><id>yt:channel:x</id><entry><yt:videoId>a</yt:videoId><media:group><media:community>\
             {statistics}</media:community></media:group></entry></feed>"
        )
    };
    for views in ["99999999999999999999", "-1", "1e9", "", "٣"] {
        let page =
            feed(&format!("<media:statistics views=\"{views}\"/><media:starRating count=\"{views}\"/>"));
        let read = inspect(page.as_bytes(), Some(Purpose::YoutubeFeed), None);
        assert_eq!((read.posts[0].views, read.posts[0].reactions_total), (None, None), "{views}");
        assert!(read.issues.iter().any(|issue| issue.code == "malformed_number"), "{views}");
    }
    let json = br#"{"entry_data":{"ProfilePage":[{"user":{"username":"a","full_name":"\ud800","followed_by":{"count":1}}}]}}"#;
    assert_eq!(inspect(json, Some(Purpose::InstagramProfile), None).observation, None);
    let json = br#"{"graphql":{"user":{"username":"a","edge_followed_by":{"count":99999999999999}}}}"#;
    let read = inspect(json, Some(Purpose::InstagramProfile), None);
    assert_eq!((read.status, read.observation.unwrap().followers), (CheckStatus::NoCount, None));
    check(b"<rss><channel><title>\xff\xfe&#xd800;&#0;&#x110000;</title></channel></rss>");
}

/// Whatever a cut feed says of a post, the whole one says too.
#[track_caller]
fn check_cuts(name: &str, kind: Purpose) {
    let page = fixture(name);
    let whole = inspect(&page, Some(kind), None);
    for length in 0..page.len() {
        let cut = inspect(&page[..length], Some(kind), None);
        for post in &cut.posts {
            assert!(whole.posts.contains(post), "{name} cut at {length}: {post:#?}");
        }
        let Some(seen) = cut.observation else { continue };
        let whole = whole.observation.as_ref().unwrap();
        assert!(seen.name.is_none() || seen.name == whole.name, "{length}: {:?}", seen.name);
        assert!(seen.handle.is_none() || seen.handle == whole.handle, "{length}: {:?}", seen.handle);
        assert!(seen.followers.is_none() || seen.followers == whole.followers, "{length}");
        assert!(seen.description.is_none() || seen.description == whole.description, "{length}");
    }
}

#[test]
fn a_cut_page_never_says_what_the_whole_does_not() {
    check_cuts("youtube/feed.xml", Purpose::YoutubeFeed);
    check_cuts("youtube/page.html", Purpose::YoutubePage);
    check_cuts("press/atom.xml", Purpose::PressFeed);
    check_cuts("instagram/profile_en.html", Purpose::InstagramProfile);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_markup_is_read(
        page in proptest::collection::vec(
            prop_oneof![
                Just("<item>"), Just("</item>"), Just("<entry>"), Just("</entry>"), Just("<title>"), Just("</title>"),
                Just("<link>"), Just("</link>"), Just("<link href='https://x.example/'/>"), Just("<guid>"), Just("</guid>"),
                Just("<description>"), Just("</description>"), Just("<![CDATA["), Just("]]>"), Just("&lt;p&gt;"), Just("<p>"),
                Just("<yt:videoId>"), Just("</yt:videoId>"), Just("<media:group>"), Just("<pubDate>"), Just("</pubDate>"),
                Just("Sun, 28 Oct 2018 13:48:00 +0100"), Just("</channel>"), Just("</rss>"), Just("<!--"), Just("-->"),
                Just("&#x"), Just("ä"), Just("a"), Just("<"), Just(">"), Just("\""),
            ],
            0..60,
        ),
        root in prop_oneof![Just("<rss><channel>"), Just("<feed><id>yt:channel:x</id>"), Just("<rdf:RDF>"), Just("")],
    ) {
        check(format!("{root}{}", page.concat()).as_bytes());
    }

    #[test]
    fn damaged_pages_are_read(which in 0usize..6, cuts in proptest::collection::vec((any::<u16>(), 0usize..40, any::<u8>()), 1..12)) {
        let names = ["press/rss_2.xml", "press/atom.xml", "press/rdf_latin1.xml", "youtube/feed.xml", "youtube/page.html", "instagram/profile_en.html"];
        let mut page = fixture(names[which]);
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
    fn every_release_is_read_back_however_it_is_written(
        title in "[A-Za-zäöüß0-9 &<>\"'.-]{1,40}", text in "[A-Za-zäöüß0-9 &<>\"'.-]{1,80}", form in 0usize..3,
    ) {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let html = |text: &str| format!("<p>{}</p>", escape(text));
        let (title_field, text_field) = match form {
            0 => (escape(&escape(&title)), escape(&html(&text))),
            1 => (format!("<![CDATA[{}]]>", escape(&title)), format!("<![CDATA[{}]]>", html(&text))),
            _ => (escape(&escape(&title)), html(&text)),
        };
        let page = format!("<rss><channel><item><guid>1</guid><title>{title_field}</title><description>{text_field}</description></item></channel></rss>");
        let read = inspect(page.as_bytes(), Some(Purpose::PressFeed), None);
        let words = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!words(&title).is_empty() || !words(&text).is_empty());
        prop_assert_eq!(read.posts[0].title.clone().unwrap_or_default(), words(&title));
        prop_assert_eq!(read.posts[0].text.clone().unwrap_or_default(), words(&text));
    }
}
