//! A Mastodon and a Bluesky channel through a whole night: registry, plan, scripted answers, archive, tables.

use std::{collections::BTreeMap, fs, path::Path};

use kanalbarometer::{
    collect::{CheckStatus, Playback},
    measure::Metrics,
    pipeline::{self, Again},
    project::Project,
    tables::{FetchRow, IssueRow, LinkRow, ObservationRow, SightRow, TableStore},
};

const AUTHORITIES: &str = "authority_id;name;level;land;population;population_as_of;website;source;source_date\n\
    kreis-ni-musterland;Landkreis Musterland;kreis;NI;184320;2025-12-31;;invented for this test;2026-10-01\n";

const CHANNELS: &str = "channel_id;authority_id;platform;name;url;source;source_date\n\
    mastodon-musterland;kreis-ni-musterland;mastodon;;https://social.musterland.example/@presse;invented for this test;2026-10-01\n\
    mastodon-dicht;kreis-ni-musterland;mastodon;;https://dicht.example/@presse;invented for this test;2026-10-01\n\
    bluesky-musterland;kreis-ni-musterland;bluesky;;https://bsky.app/profile/musterland.example;invented for this test;2026-10-01\n\
    bluesky-weg;kreis-ni-musterland;bluesky;;https://bsky.app/profile/weg.example;invented for this test;2026-10-01\n";

const PUBLISHED: &str =
    "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";

const MASTODON: &str = "https://social.musterland.example";
const BLUESKY: &str = "https://public.api.bsky.app";

fn project(root: &Path) -> Project {
    let registry = root.join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    fs::write(registry.join("authorities.csv"), AUTHORITIES).unwrap();
    fs::write(registry.join("channels.csv"), CHANNELS).unwrap();
    fs::write(registry.join("published.csv"), PUBLISHED).unwrap();
    let settings = "[project]\ninvented = true\n[collect]\ncontact = \"test@musterland.example\"\n";
    fs::write(root.join("kanalbarometer.toml"), settings).unwrap();
    Project::open(root).unwrap()
}

/// One scripted answer in JSON: a fixture's path, or the text itself.
fn entry(url: &str, status: u16, body: &str, link: Option<&str>) -> String {
    let link = link.map_or_else(String::new, |link| format!(", link = '{link}'"));
    let body =
        if body.starts_with(['m', 'b']) { format!("body = '{body}'") } else { format!("text = '{body}'") };
    format!(
        "[[answer]]\nfrom = \"2026-11-20\"\nurl = \"{url}\"\nstatus = {status}\n\
         headers = {{ content-type = 'application/json; charset=utf-8'{link} }}\n{body}\n"
    )
}

fn playback() -> Playback {
    let statuses = format!(
        "{MASTODON}/api/v1/accounts/110000000000000001/statuses?limit=40&exclude_reblogs=false&exclude_replies=true"
    );
    let feed = format!(
        "{BLUESKY}/xrpc/app.bsky.feed.getAuthorFeed?actor=musterland.example&limit=100&filter=posts_no_replies"
    );
    let profile = |actor: &str| format!("{BLUESKY}/xrpc/app.bsky.actor.getProfile?actor={actor}");
    let next = format!("<{statuses}&max_id=115000000000000004>; rel=\"next\"");
    let closed = "{\"error\":\"This method requires an authenticated user\"}";
    let gone = "{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}";
    let no_rules = |host: &str| entry(&format!("{host}/robots.txt"), 404, "{}", None);
    let script = [
        no_rules(MASTODON),
        no_rules(BLUESKY),
        no_rules("https://dicht.example"),
        entry(&format!("{MASTODON}/api/v1/accounts/lookup?acct=presse"), 200, "mastodon/account.json", None),
        entry("https://dicht.example/api/v1/accounts/lookup?acct=presse", 422, closed, None),
        entry(&statuses, 200, "mastodon/statuses.json", Some(&next)),
        entry(&format!("{statuses}&max_id=115000000000000004"), 200, "[]", None),
        entry(&profile("musterland.example"), 200, "bluesky/profile_verified.json", None),
        entry(&profile("weg.example"), 400, gone, None),
        entry(&feed, 200, "bluesky/feed.json", None),
        entry(&feed.replace("musterland.example", "weg.example"), 400, gone, None),
        entry(&format!("{feed}&cursor=2026-11-17T08%3A00%3A00Z"), 200, "{\"feed\":[]}", None),
    ];
    let mut files = BTreeMap::from([("answers.toml".to_owned(), script.concat().into_bytes())]);
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for name in [
        "mastodon/account.json",
        "mastodon/statuses.json",
        "bluesky/profile_verified.json",
        "bluesky/feed.json",
    ] {
        files.insert(name.to_owned(), fs::read(fixtures.join(name)).unwrap());
    }
    Playback::new(&files, "2026-11-22T01:30:00Z".parse().unwrap()).unwrap()
}

#[test]
fn both_channels_go_from_the_registry_to_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path());
    let (registry, problems) = pipeline::registry(&project).unwrap();
    assert_eq!(problems.len(), 0, "{problems:?}");
    let playback = playback();
    let run = pipeline::collect(&project, &registry, &playback, &()).unwrap();
    let asked: Vec<String> = playback.asked().into_iter().map(|(_, url)| url.to_string()).collect();
    let expected = BTreeMap::from([
        (CheckStatus::Ok, 6),
        (CheckStatus::NotFound, 2),
        (CheckStatus::PermissionRequired, 1),
    ]);
    assert_eq!(run.statuses, expected, "{asked:#?}");
    assert!(
        asked
            .iter()
            .all(|url| url.contains("/robots.txt") || url.contains("/api/v1/") || url.contains("/xrpc/"))
    );

    let archive = pipeline::archive(&project).unwrap();
    pipeline::extract(&project, &registry, &archive, Again::No).unwrap();
    let tables = TableStore::new(project.tables());
    assert_eq!(tables.rows::<FetchRow>().unwrap(), 9);
    assert_eq!(tables.rows::<SightRow>().unwrap(), 5 + 6);
    assert_eq!(tables.rows::<LinkRow>().unwrap(), 3 + 3);
    // One status is for some people only; one facet and two times in the feed cannot be.
    assert_eq!(tables.rows::<IssueRow>().unwrap(), 1 + 3);
    // Two channels that answered, one that asks for a login, and one gone, asked for profile and posts.
    assert_eq!(tables.rows::<ObservationRow>().unwrap(), 2 + 1 + 2);
    let as_of = pipeline::report_day(&archive, &registry, None).unwrap();
    pipeline::measure(&project, as_of).unwrap();
    assert!(Metrics::read(&tables, as_of).unwrap().unwrap().frame("followers").is_some());
}
