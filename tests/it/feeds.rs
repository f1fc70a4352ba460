//! Press feeds, YouTube and Instagram: what is read from model pages, and a night that collects some of them.
//!
//! The pages under `tests/fixtures/` are models made for these tests, each says after what shape.

use std::{collections::BTreeMap, fs, path::Path};

use kanalbarometer::{
    collect::{CheckStatus, Playback, Purpose},
    count::Count,
    extract::{Extraction, inspect},
    pipeline,
    platform::Platform,
    project::Project,
    tables::{IssueRow, LinkRow, ObservationRow, SightRow, Table, TableStore},
};
use polars::prelude::{IntoLazy, col};
use url::Url;

fn fixture(name: &str) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Reads a model page whose kind its content tells.
fn read(name: &str) -> Extraction {
    inspect(&fixture(name), None, None)
}

#[track_caller]
fn check(name: &str, kind: Purpose) {
    let told = inspect(&fixture(name), Some(kind), None);
    assert_eq!(read(name), told, "{name} is taken for another kind of page");
    insta::assert_json_snapshot!(name.replace(['/', '.'], "_"), told);
}

#[test]
fn every_kind_of_feed_is_read() {
    check("press/rss_2.xml", Purpose::PressFeed);
    check("press/atom.xml", Purpose::PressFeed);
    check("press/rdf_latin1.xml", Purpose::PressFeed);
    check("press/rss_091.xml", Purpose::PressFeed);
    check("press/empty.xml", Purpose::PressFeed);
}

#[test]
fn a_channel_of_videos_is_read() {
    check("youtube/feed.xml", Purpose::YoutubeFeed);
    check("youtube/page.html", Purpose::YoutubePage);
}

#[test]
fn a_profile_is_read_as_far_as_it_shows() {
    check("instagram/profile_en.html", Purpose::InstagramProfile);
    check("instagram/profile_de.html", Purpose::InstagramProfile);
    check("instagram/unknown_suffix.html", Purpose::InstagramProfile);
    check("instagram/shared_data.json", Purpose::InstagramProfile);
}

/// What a page is that is not the expected one, by its status and its first issue.
#[track_caller]
fn check_absence(page: &[u8], kind: Purpose, status: CheckStatus, code: &str) {
    let read = inspect(page, Some(kind), None);
    let found = read.issues.first().map(|issue| issue.code.as_str());
    assert_eq!((read.status, found), (status, Some(code)), "{:?}", read.issues);
    assert_eq!((read.observation, read.posts.len(), read.links.len(), read.leads.len()), (None, 0, 0, 0));
}

#[test]
fn what_came_instead_is_said_and_nothing_taken_from_it() {
    use {CheckStatus::*, Purpose::*};
    check_absence(&fixture("press/page.html"), PressFeed, PageChanged, "no_feed");
    check_absence(&fixture("press/comments.xml"), PressFeed, PageChanged, "comments_feed");
    check_absence(b" \n", PressFeed, PageChanged, "empty_page");
    check_absence(
        b"{\"version\": \"https://jsonfeed.org/version/1.1\"}",
        PressFeed,
        PageChanged,
        "json_instead_of_feed",
    );
    check_absence(&fixture("press/rss_2.xml"), YoutubeFeed, PageChanged, "no_feed");
    check_absence(&fixture("youtube/consent.html"), YoutubePage, PermissionRequired, "consent_page");
    check_absence(&fixture("press/page.html"), YoutubePage, PageChanged, "no_channel_id");
    check_absence(&fixture("instagram/login.html"), InstagramProfile, PermissionRequired, "login_page");
    check_absence(&fixture("press/page.html"), InstagramProfile, PageChanged, "not_found_or_changed");
}

#[test]
fn a_page_tells_where_its_feed_has_gone() {
    let detail = &inspect(&fixture("press/page.html"), Some(Purpose::PressFeed), None).issues[0].detail;
    assert!(detail.ends_with("it announces its feed at /neu/presse.rss"), "{detail}");
}

#[test]
fn a_post_of_a_profile_is_no_profile() {
    let page = "<html lang=en><title>X on Instagram</title><meta property=og:title content='X (@x_y) on Instagram: hello'>\
                <meta property=og:url content='https://www.instagram.com/p/AbC/'>\
                <meta property=og:description content='118 Likes, 3 Comments - X (@x_y) on Instagram: hello'></html>";
    check_absence(
        page.as_bytes(),
        Purpose::InstagramProfile,
        CheckStatus::PageChanged,
        "not_found_or_changed",
    );
}

#[test]
fn the_whole_release_is_taken_before_its_summary() {
    let text = |fields: &str| {
        let feed = format!("<rss><channel><item><title>t</title>{fields}</item></channel></rss>");
        inspect(feed.as_bytes(), None, None).posts.remove(0).text
    };
    let summary = "<description>kurz</description>";
    assert_eq!(text(&format!("{summary}<content:encoded>ganz</content:encoded>")).as_deref(), Some("ganz"));
    let picture = "<content:encoded>&lt;img src=x&gt;</content:encoded>";
    assert_eq!(text(&format!("{picture}{summary}")).as_deref(), Some("kurz"));
    assert_eq!(text(picture).as_deref(), Some(""));
    assert_eq!(text("<description/>"), None);
}

#[test]
fn nobody_who_signs_is_taken() {
    for name in ["press/rss_2.xml", "press/atom.xml", "press/comments.xml"] {
        let read = serde_json::to_string(&read(name)).unwrap();
        for told in ["Vorname", "Nachname", "person@", "tel:", "mailto:"] {
            assert!(!read.contains(told), "{name} tells {told}: {read}");
        }
    }
}

#[test]
fn each_encoding_gives_the_same_words() {
    let feed = |declared: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>Müster „Größe“ – x</title></channel></rss>"
        )
    };
    let windows: Vec<u8> = feed("windows-1252")
        .chars()
        .map(|character| match character {
            '„' => 0x84,
            '“' => 0x93,
            '–' => 0x96,
            character => u8::try_from(u32::from(character)).unwrap(),
        })
        .collect();
    let marked = [&[0xef, 0xbb, 0xbf], feed("utf-8").as_bytes()].concat();
    let sixteen: Vec<u8> =
        [0xfeff].into_iter().chain(feed("utf-16").encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for page in [windows, marked, sixteen, feed("utf-8").into_bytes(), feed("iso-8859-1").into_bytes()] {
        let name = inspect(&page, None, None).observation.unwrap().name;
        assert_eq!(name.as_deref(), Some("Müster „Größe“ – x"));
    }
}

#[test]
fn links_start_from_the_channel_or_else_from_the_feed() {
    let read = |head: &str| {
        let feed =
            format!("<rss><channel>{head}<item><title>t</title><link>a/1</link></item></channel></rss>");
        let url = Url::parse("https://feeds.example/x/rss.xml").unwrap();
        inspect(feed.as_bytes(), None, Some(&url)).posts.remove(0).url
    };
    assert_eq!(read("").as_deref(), Some("https://feeds.example/x/a/1"));
    assert_eq!(
        read("<link>https://www.musterland.example/presse/</link>").as_deref(),
        Some("https://www.musterland.example/presse/a/1")
    );
    assert_eq!(read("<link>/presse/</link>").as_deref(), Some("https://feeds.example/presse/a/1"));
}

#[test]
fn a_feed_tells_whose_it_is() {
    let link = |address: &str| {
        let feed = format!("<rss><channel><link>{address}</link></channel></rss>");
        let link = inspect(feed.as_bytes(), None, None).links.remove(0);
        (link.platform, link.handle, link.address.to_string())
    };
    let website = "https://www.musterland.example/presse";
    assert_eq!(link(website), (None, "musterland.example".to_owned(), website.to_owned()));
    let channel = "https://www.youtube.com/@musterland";
    assert_eq!(
        link(&format!("{channel}/videos")),
        (Some(Platform::Youtube), "@musterland".to_owned(), channel.to_owned())
    );
}

#[test]
fn a_channel_by_name_leads_to_its_feed() {
    let read = read("youtube/page.html");
    let leads: Vec<_> = read.leads.iter().map(|lead| (lead.purpose, lead.url.as_str())).collect();
    let feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCmusterMUSTERmuster0000";
    assert_eq!(leads, [(Purpose::YoutubeFeed, feed)]);
    // YouTube cuts after three figures, so that 7,640 may be 7,649.
    assert_eq!(
        read.observation.unwrap().followers.map(|count| (count.low, count.high)),
        Some((7_640, Some(7_649)))
    );
}

#[test]
fn a_recommended_channel_lends_its_subscribers_to_nobody() {
    let page = String::from_utf8(fixture("youtube/page.html")).unwrap();
    let page = page.replace(
        "\"metadata\":",
        "\"other\":{\"subscriberCountText\":{\"simpleText\":\"9 Abonnenten\"}},\"metadata\":",
    );
    let read = inspect(page.as_bytes(), Some(Purpose::YoutubePage), None);
    assert_eq!((read.status, read.observation.unwrap().followers), (CheckStatus::NoCount, None));
    assert_eq!(read.leads.len(), 1);
}

#[test]
fn a_rounded_number_keeps_its_bounds() {
    let seen = read("instagram/profile_de.html").observation.unwrap();
    let bounds = seen.followers.map(|count| (count.low, count.high));
    assert_eq!((bounds, seen.posts_total), (Some((1_250_000, Some(1_399_999))), Some(Count::exact(468))));
}

const AUTHORITIES: &str =
    "authority_id;name;level;land;population;population_as_of;website;source;source_date
kreis-musterland;Landkreis Musterland;kreis;NI;100000;2025-12-31;;invented;2026-10-01
";

const CHANNELS: &str = "channel_id;authority_id;platform;name;url;source;source_date
press-musterland;kreis-musterland;press;;https://www.landkreis-musterland.example/presse/feed/;invented;2026-10-01
youtube-musterland;kreis-musterland;youtube;;https://www.youtube.com/@Musterland;invented;2026-10-01
instagram-musterland;kreis-musterland;instagram;;https://www.instagram.com/landkreis_musterland/;invented;2026-10-01
";

const ANSWERS: &str = "
[[answer]]
url = \"https://www.landkreis-musterland.example/robots.txt\"
from = \"2026-10-01\"
status = 404
[[answer]]
url = \"https://www.landkreis-musterland.example/presse/feed/\"
from = \"2026-10-01\"
status = 200
headers = { Content-Type = \"application/rss+xml\" }
body = \"press/rss_2.xml\"
[[answer]]
url = \"https://www.youtube.com/robots.txt\"
from = \"2026-10-01\"
status = 404
[[answer]]
url = \"https://www.youtube.com/@musterland\"
from = \"2026-10-01\"
status = 200
body = \"youtube/page.html\"
[[answer]]
url = \"https://www.youtube.com/feeds/videos.xml?channel_id=UCmusterMUSTERmuster0000\"
from = \"2026-10-01\"
status = 200
body = \"youtube/feed.xml\"
[[answer]]
url = \"https://www.instagram.com/robots.txt\"
from = \"2026-10-01\"
status = 200
text = \"User-agent: *\\nDisallow: /\"
";

#[test]
fn a_night_brings_releases_and_videos_into_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("kanalbarometer.toml", "[collect]\ncontact = \"test@kanalbarometer.example\"\n");
    write("data/registry/authorities.csv", AUTHORITIES);
    write("data/registry/channels.csv", CHANNELS);
    let published =
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";
    write("data/registry/published.csv", published);
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::from([("answers.toml".to_owned(), ANSWERS.into())]);
    for name in ["press/rss_2.xml", "youtube/page.html", "youtube/feed.xml"] {
        files.insert(name.to_owned(), fixture(name));
    }
    let project = Project::open(folder.path()).unwrap();
    let (registry, problems) = pipeline::registry(&project).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    let playback = Playback::new(&files, "2026-11-22T02:15:00Z".parse().unwrap()).unwrap();
    let run = pipeline::collect(&project, &registry, &playback, &()).unwrap();
    let statuses: Vec<_> = run.statuses.iter().map(|(status, count)| (status.as_str(), *count)).collect();
    assert_eq!(statuses, [("ok", 3), ("robots_denied", 1)], "Instagram is never asked");
    let archive = pipeline::archive(&project).unwrap();
    pipeline::extract(&project, &registry, &archive, pipeline::Again::No).unwrap();
    let tables = TableStore::new(project.tables());
    let mut shown = BTreeMap::new();
    shown.insert(
        "posts",
        rows::<SightRow>(
            &tables,
            &[
                "channel_id",
                "post_id",
                "url",
                "posted_at",
                "edited",
                "title",
                "media",
                "views",
                "reactions_total",
                "place",
            ],
        ),
    );
    shown.insert(
        "observations",
        rows::<ObservationRow>(
            &tables,
            &[
                "channel_id",
                "purpose",
                "status",
                "name",
                "handle",
                "followers",
                "followers_low",
                "followers_high",
            ],
        ),
    );
    shown.insert("links", rows::<LinkRow>(&tables, &["channel_id", "handle", "address"]));
    shown.insert("issues", rows::<IssueRow>(&tables, &["code", "place"]));
    insta::assert_json_snapshot!("feeds_night", shown);
}

/// The rows of a table, sorted, each as its values with a bar between.
fn rows<Row: Table>(tables: &TableStore, columns: &[&str]) -> Vec<String> {
    let frame = tables.scan::<Row>().unwrap().collect().unwrap();
    let present = columns.iter().filter(|column| frame.column(column).is_ok()).map(|column| col(*column));
    let frame = frame.clone().lazy().select(present.collect::<Vec<_>>()).collect().unwrap();
    let mut rows: Vec<String> = (0..frame.height())
        .map(|row| {
            let cells = frame.columns().iter().map(|column| column.get(row).unwrap().to_string());
            cells.collect::<Vec<_>>().join(" | ")
        })
        .collect();
    rows.sort();
    rows
}
