//! Pages made to hurt, whatever they are taken for: reading ends, says little, and the night goes on.
//!
//! One table for every purpose; what single readers do with worse stands beside them.

use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

use kanalbarometer::{
    collect::{CheckStatus, Playback, Purpose},
    extract::{Extraction, inspect},
    language::Lang,
    pipeline,
    project::Project,
    tables::{IssueRow, SightRow, TableStore},
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
    // Found by fuzzing: an empty home page was called changed without a word on what had changed.
    let is_changed = read.status == CheckStatus::PageChanged;
    assert!(!is_changed || !read.issues.is_empty(), "{what} as {}: {read:?}", purpose.as_str());
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

/// As long as no real page is; a night takes a tenth of it at most.
const FAR_TOO_LONG: usize = 50_000_000;

#[test]
fn a_page_of_fifty_megabytes_is_read_in_one_pass() {
    // As large pages are: mostly script, and far more text than any description has.
    let (script, text) = ("x<1;".repeat(FAR_TOO_LONG / 8), "a ".repeat(FAR_TOO_LONG / 20));
    let head = "<html lang=de><title>A | WhatsApp-Kanal</title>";
    let page = format!("{head}<script>{script}</script><h1>A</h1><p>{text}<script>{script}</script>");
    assert!(page.len() > FAR_TOO_LONG);
    let read = inspect(page.as_bytes(), Some(Purpose::WhatsappChannel), None);
    check("fifty megabytes", Purpose::WhatsappChannel, &read);
    let answer = format!("[{}", "1,".repeat(FAR_TOO_LONG / 20));
    let read = inspect(answer.as_bytes(), Some(Purpose::MastodonStatuses), None);
    assert_eq!((read.status, read.issues[0].code.as_str()), (CheckStatus::PageChanged, "malformed_json"));
}

const AUTHORITIES: &str = "authority_id;name;level;land;population;population_as_of;website;source;source_date\n\
    kreis-ni-musterland;Landkreis Musterland;kreis;NI;184320;2025-12-31;https://www.musterland.example/;invented for this test;2026-10-01\n";

const CHANNELS: [(&str, &str); 6] = [
    ("whatsapp", "https://www.whatsapp.com/channel/0029VaModelOfACode000001"),
    ("telegram", "https://t.me/musterland"),
    ("mastodon", "https://social.musterland.example/@presse"),
    ("bluesky", "https://bsky.app/profile/musterland.example"),
    ("youtube", "https://www.youtube.com/channel/UCmusterMUSTERmuster0000"),
    ("press", "https://presse.musterland.example/feed"),
];

/// What each address of the night answers: one page made to hurt for each platform, and one page as it should be.
fn answers() -> Vec<(&'static str, Vec<u8>)> {
    let made_to_hurt = |what: &str| PAGES.iter().find(|(name, _)| *name == what).unwrap().1.clone();
    let bluesky = "https://public.api.bsky.app/xrpc/app.bsky";
    let bluesky = |ask: &str| -> &'static str { format!("{bluesky}.{ask}").leak() };
    let preview = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/telegram/preview_start.html");
    vec![
        (CHANNELS[0].1, made_to_hurt("bytes that are no UTF-8")),
        ("https://t.me/musterland", made_to_hurt("nested elements")),
        ("https://t.me/s/musterland", fs::read(preview).unwrap()),
        ("https://social.musterland.example/api/v1/accounts/lookup?acct=presse", made_to_hurt("nested objects of JSON")),
        (bluesky("actor.getProfile?actor=musterland.example"), made_to_hurt("absurd numbers in JSON")),
        (
            bluesky("feed.getAuthorFeed?actor=musterland.example&limit=100&filter=posts_no_replies"),
            br#"{"feed":[{"post":{"uri":"at://did:plc:a/app.bsky.feed.post/1","record":{"text":"\ud83d"}}}]}"#.to_vec(),
        ),
        (
            "https://www.youtube.com/feeds/videos.xml?channel_id=UCmusterMUSTERmuster0000",
            made_to_hurt("nested elements of a feed"),
        ),
        (CHANNELS[5].1, vec![b'<'; FAR_TOO_LONG]),
        ("https://www.musterland.example/", made_to_hurt("zeros")),
    ]
}

#[test]
fn a_night_of_such_pages_goes_on_to_its_report() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    fs::write(registry.join("authorities.csv"), AUTHORITIES).unwrap();
    let channels = CHANNELS.iter().map(|(platform, url)| {
        format!("{platform}-a;kreis-ni-musterland;{platform};;{url};invented for this test;2026-10-01\n")
    });
    let head = "channel_id;authority_id;platform;name;url;source;source_date\n".to_owned();
    fs::write(registry.join("channels.csv"), [head].into_iter().chain(channels).collect::<String>()).unwrap();
    let published =
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";
    fs::write(registry.join("published.csv"), published).unwrap();
    let settings = "[project]\ninvented = true\n[collect]\ncontact = \"test@musterland.example\"\n";
    fs::write(folder.path().join("kanalbarometer.toml"), settings).unwrap();

    let project = Project::open(folder.path()).unwrap();
    let night = pipeline::nightly(&project, Some(&playback()), None, Lang::De, &()).unwrap();
    let statuses = night.run.unwrap().statuses;
    assert_eq!(statuses.values().sum::<u64>(), 9, "{statuses:?}");
    assert_eq!(statuses.get(&CheckStatus::TooLarge), Some(&1), "{statuses:?}");
    assert_eq!(night.manifest.statuses.values().sum::<u64>(), night.manifest.targets);
    assert!(folder.path().join("reports").read_dir().unwrap().count() > 0);
    let tables = TableStore::new(project.tables());
    assert!(tables.rows::<IssueRow>().unwrap() >= 7, "each of the pages made to hurt says what is wrong");
    assert!(tables.rows::<SightRow>().unwrap() >= 2, "the page as it should be is read in the same night");
}

fn playback() -> Playback {
    let mut files = BTreeMap::new();
    let mut script = Vec::new();
    let mut entry = |url: &str, status: u16, body: Vec<u8>| {
        let name = format!("{}.body", files.len());
        script.push(format!(
            "[[answer]]\nfrom = \"2026-11-20\"\nurl = \"{url}\"\nstatus = {status}\nbody = \"{name}\"\n"
        ));
        files.insert(name, body);
    };
    let mut origins = std::collections::BTreeSet::new();
    for (url, body) in answers() {
        let origin = url::Url::parse(url).unwrap().origin().ascii_serialization();
        if origins.insert(origin.clone()) {
            entry(&format!("{origin}/robots.txt"), 404, Vec::new());
        }
        entry(url, 200, body);
    }
    files.insert("answers.toml".to_owned(), script.concat().into_bytes());
    Playback::new(&files, "2026-11-22T01:30:00Z".parse().unwrap()).unwrap()
}

#[test]
fn every_purpose_has_a_fuzz_target() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let manifest = fs::read_to_string(folder.join("../Cargo.toml")).unwrap();
    for purpose in Purpose::ALL {
        let target = fs::read_to_string(folder.join(format!("{}.rs", purpose.as_str()))).unwrap();
        assert!(target.contains(&format!("Purpose::{purpose:?},")), "{target}");
        assert!(manifest.contains(&format!("name = \"{}\"\n", purpose.as_str())), "{purpose:?}");
    }
}
