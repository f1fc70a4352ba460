//! Pages made to hurt, whatever they are taken for: reading ends, says little, and the night goes on.
//!
//! One table for every purpose; what single readers do with worse stands beside them.

use std::sync::LazyLock;

use kanalbarometer::{
    collect::{CheckStatus, Purpose},
    extract::{Extraction, inspect},
};

/// What a server may send in place of any page, with a name for messages.
static PAGES: LazyLock<Vec<(&str, Vec<u8>)>> = LazyLock::new(|| {
    let many = 50_000;
    vec![
        ("nothing", Vec::new()),
        ("nested elements", "<div><b><p>".repeat(many).into_bytes()),
        ("nested lists of JSON", "[".repeat(many).into_bytes()),
        ("nested objects of JSON", "{\"feed\":".repeat(many).into_bytes()),
        ("nested elements of a feed", format!("<rss><channel>{}", "<item>".repeat(many)).into_bytes()),
        ("bytes that are no UTF-8", [b"<html><h1>\xff\xfe\xc3".as_slice(), &vec![0xe4; many]].concat()),
        ("zeros", vec![0; many]),
        (
            "half a character in JSON",
            br#"[{"id":"1","content":"\ud83d","account":{"acct":"\udc00"}}]"#.to_vec(),
        ),
        ("absurd numbers in JSON", absurd_json().into_bytes()),
        ("absurd numbers on a page", absurd_page().into_bytes()),
        ("an endless attribute", format!("<a href='{}", "a/".repeat(many)).into_bytes()),
        ("character references", "&#x110000;&#xd800;&amp".repeat(many).into_bytes()),
    ]
});

const ABSURD: &str = "99999999999999999999999999";

fn absurd_json() -> String {
    let counts = ["followers_count", "statuses_count", "followersCount", "postsCount", "favourites_count"];
    let counts: String =
        counts.iter().map(|count| format!("\"{count}\":{ABSURD},")).collect::<Vec<_>>().concat();
    format!(
        "{{{counts}\"acct\":\"a\",\"did\":\"did:plc:a\",\"handle\":\"a.example\",\"edge_followed_by\":{{\"count\":-{ABSURD}}}}}"
    )
}

fn absurd_page() -> String {
    format!(
        "<html lang=de><title>A | WhatsApp-Kanal</title><h1>A</h1><h5>Kanal | {ABSURD} Follower</h5>\
         <div class=tgme_page_title>A</div><div class=tgme_page_extra>{ABSURD} subscribers</div><a href=/s/a>a</a>\
         <div class=tgme_widget_message data-post=a/1><span class=tgme_widget_message_views>{ABSURD}K</span></div>\
         <meta property=og:description content=\"{ABSURD} Followers, 1 Following, 1 Posts\">"
    )
}

/// Checks what must hold of any page, and returns whether something was said to be wrong with it.
#[track_caller]
fn check(what: &str, purpose: Purpose, read: &Extraction) {
    let numbers = read.observation.iter().flat_map(|seen| [seen.followers, seen.posts_total]).flatten();
    let views = read.posts.iter().flat_map(|post| [post.views, post.reactions_total]).flatten();
    for count in numbers.chain(views) {
        assert!(count.shown < 1_000_000_000_000, "{what} as {}: {count:?}", purpose.as_str());
    }
    let memory = serde_json::to_string(read).unwrap().len();
    assert!(memory < 4_000_000, "{what} as {}: {memory} bytes are said", purpose.as_str());
    // A home or imprint page that holds nothing says of each criterion that it is unmet or unknown.
    let says_why = !read.issues.is_empty() || !read.findings.is_empty();
    let is_read = read.status == CheckStatus::Ok || read.status == CheckStatus::NoCount;
    assert!(
        says_why || is_read || read.status == CheckStatus::NotFound,
        "{what} as {}: {read:?}",
        purpose.as_str()
    );
}

#[test]
fn every_purpose_reads_every_page_and_says_what_is_wrong() {
    for (what, page) in PAGES.iter() {
        for purpose in Purpose::ALL {
            check(what, purpose, &inspect(page, Some(purpose), None));
        }
    }
}
