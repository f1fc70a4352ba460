//! A night's manners, seen from outside: scripted answers, a clock that jumps, the archive read back.

use std::{collections::BTreeMap, io::Read as _, path::Path, time::Duration};

use flate2::bufread::GzDecoder;
use jiff::Timestamp;
use kanalbarometer::{
    archive::{Archive, EndReason, Stored},
    collect::{
        CheckStatus, CollectError, CollectSettings, Document, Playback, Purpose, RobotsRules, RunSummary,
        Subject, Target, collect,
    },
};

use crate::archive::{folder_in_memory, record_offsets};

const FIRST_NIGHT: &str = "2026-10-05T02:15:00Z";
const ROBOTS_OPEN: &str = "User-agent: *\nDisallow: /intern\n";

pub(crate) fn target(purpose: Purpose, url: &str) -> Target {
    Target {
        purpose,
        subject: Subject { authority_id: "landkreis-musterland".to_owned(), channel_id: None },
        url: url.parse().unwrap(),
    }
}

fn channel(url: &str) -> Target {
    target(Purpose::WhatsappChannel, url)
}

/// Writes an `answers.toml`; each row is an address with what stands in its entry besides `from`.
fn script(rows: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut text = String::new();
    for (url, entry) in rows {
        let from = if entry.contains("from =") { "" } else { "from = \"2026-10-01\"\n" };
        text.extend(["[[answer]]\nurl = \"", *url, "\"\n", from, *entry, "\n\n"]);
    }
    BTreeMap::from([("answers.toml".to_owned(), text.into_bytes())])
}

fn ok(text: &str) -> String {
    format!("status = 200\ntext = '''{text}'''")
}

struct Night {
    summary: RunSummary,
    stored: Vec<Stored>,
    asked: Vec<(Duration, String)>,
}

impl Night {
    #[track_caller]
    fn of(&self, url: &str) -> &Stored {
        self.stored.iter().find(|stored| stored.fetch.target.url.as_str() == url).unwrap()
    }

    #[track_caller]
    fn check(&self, url: &str, status: CheckStatus, detail: &str) {
        let fetch = &self.of(url).fetch;
        assert_eq!(fetch.status, status, "{url}: {fetch:#?}");
        let found = fetch.detail.as_deref().unwrap_or("");
        assert!(found.contains(detail), "{url}: {found:?} does not contain {detail:?}");
    }

    fn urls(&self) -> Vec<&str> {
        self.asked.iter().map(|(_, url)| url.as_str()).collect()
    }
}

/// Plays one night into the archive and reads it back.
#[track_caller]
fn night(
    dir: &Path,
    starts_at: &str,
    rows: &[(&str, &str)],
    plan: Vec<Target>,
    settings: &CollectSettings,
) -> Night {
    let playback = Playback::new(&script(rows), starts_at.parse().unwrap()).unwrap();
    play(dir, &playback, plan, settings, &|_| Vec::new())
}

#[track_caller]
fn play(
    dir: &Path,
    playback: &Playback,
    plan: Vec<Target>,
    settings: &CollectSettings,
    leads: &dyn Fn(&Document) -> Vec<Target>,
) -> Night {
    let (mut archive, repairs) = Archive::open(dir).unwrap();
    assert_eq!(repairs, Vec::new());
    let summary = collect(plan, &mut archive, playback, settings, leads, &()).unwrap();
    assert_eq!(archive.runs().last().unwrap().targets, summary.targets);
    // What a later process sees must be what this one knows.
    let reopened = Archive::open_for_reading(dir).unwrap();
    assert_eq!(reopened.runs(), archive.runs());
    let stored: Vec<Stored> = reopened.read_run(&summary.run_id).unwrap().map(Result::unwrap).collect();
    assert_eq!(summary.statuses.values().sum::<u64>(), summary.targets, "every target ends in one status");
    assert_eq!(stored.len() as u64, summary.targets, "targets in = rows out");
    let asked = playback.asked().into_iter().map(|(at, url)| (at, url.to_string())).collect();
    Night { summary, stored, asked }
}

#[test]
fn every_answer_becomes_its_status() {
    let dir = tempfile::tempdir().unwrap();
    let many_hops: Vec<(String, String)> = (0..12)
        .map(|n| (format!("https://hops.example/{n}"), format!("status = 302\nlocation = \"/{}\"", n + 1)))
        .collect();
    let page = ok("<html>Musterland</html>");
    let large = ok(&"x".repeat(3_000));
    let mut rows = vec![
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/page", page.as_str()),
        ("https://a.example/gone", "status = 410"),
        ("https://a.example/login", "status = 403"),
        ("https://a.example/broken", "status = 500"),
        ("https://a.example/large", large.as_str()),
        ("https://a.example/nowhere", "status = 302"),
        ("https://a.example/loop", "status = 301\nlocation = \"/loop2\""),
        ("https://a.example/loop2", "status = 301\nlocation = \"/loop\""),
        ("https://a.example/out", "status = 301\nlocation = \"http://169.254.169.254/latest\""),
        ("https://a.example/file", "status = 301\nlocation = \"file:///etc/passwd\""),
        ("https://a.example/teapot", "status = 418"),
        ("https://hops.example/robots.txt", "status = 404"),
        ("https://down.example/robots.txt", "status = 404"),
        ("https://down.example/", "error = \"connection refused\""),
        ("https://slow.example/robots.txt", "status = 404"),
        ("https://slow.example/", "error = \"timed out\""),
    ];
    rows.extend(many_hops.iter().map(|(url, entry)| (url.as_str(), entry.as_str())));
    let plan: Vec<Target> = [
        "https://a.example/page",
        "https://a.example/gone",
        "https://a.example/login",
        "https://a.example/broken",
        "https://a.example/large",
        "https://a.example/nowhere",
        "https://a.example/loop",
        "https://a.example/out",
        "https://a.example/file",
        "https://a.example/teapot",
        "https://hops.example/0",
        "https://down.example/",
        "https://slow.example/",
        "https://nosuch.example/",
        "https://a.example:8443/",
        "https://user:secret@a.example/",
        "http://10.1.2.3/",
        "ftp://a.example/",
    ]
    .into_iter()
    .map(channel)
    .collect();
    let settings = CollectSettings { max_body_bytes: 2_000, ..CollectSettings::default() };
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &settings);
    night.check("https://a.example/page", CheckStatus::Ok, "");
    night.check("https://a.example/gone", CheckStatus::NotFound, "410");
    night.check("https://a.example/login", CheckStatus::PermissionRequired, "403");
    night.check("https://a.example/broken", CheckStatus::HttpError, "500");
    night.check("https://a.example/large", CheckStatus::TooLarge, "2000 bytes");
    night.check("https://a.example/nowhere", CheckStatus::HttpError, "without a readable Location");
    night.check("https://a.example/loop", CheckStatus::HttpError, "redirect loop");
    night.check("https://a.example/out", CheckStatus::NetworkError, "link-local");
    night.check("https://a.example/file", CheckStatus::NotSupported, "file:");
    night.check("https://a.example/teapot", CheckStatus::HttpError, "418");
    night.check("https://hops.example/0", CheckStatus::HttpError, "more than 8 redirects");
    night.check("https://down.example/", CheckStatus::NetworkError, "connection refused");
    night.check("https://slow.example/", CheckStatus::NetworkError, "within 60 s");
    night.check("https://nosuch.example/", CheckStatus::NetworkError, "robots.txt unreachable: no such host");
    night.check("https://a.example:8443/", CheckStatus::NetworkError, "unusual port");
    night.check("https://user:secret@a.example/", CheckStatus::NetworkError, "user name or password");
    night.check("http://10.1.2.3/", CheckStatus::NetworkError, "private");
    night.check("ftp://a.example/", CheckStatus::NotSupported, "ftp:");
    let order: Vec<&Target> = night.stored.iter().map(|stored| &stored.fetch.target).collect();
    assert_eq!(order, plan.iter().collect::<Vec<_>>(), "read back in the plan's order");
    let page = night.of("https://a.example/page").document.as_ref().unwrap();
    assert_eq!(&page.body[..], b"<html>Musterland</html>");
    assert!(night.of("https://a.example/large").document.is_none());
    assert_eq!(night.of("https://hops.example/0").fetch.hops.len(), 9);
}

#[test]
fn robots_txt_decides_and_is_asked_once_per_origin() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let robots = ok(ROBOTS_OPEN);
    let rows = [
        ("https://open.example/robots.txt", robots.as_str()),
        ("https://open.example/a", page.as_str()),
        ("https://open.example/b", page.as_str()),
        ("https://broken.example/robots.txt", "status = 503"),
        ("https://moved.example/robots.txt", "status = 301\nlocation = \"https://open.example/robots.txt\""),
        ("https://forbidden.example/robots.txt", "status = 403"),
        ("https://forbidden.example/a", page.as_str()),
        ("https://spinning.example/robots.txt", "status = 301\nlocation = \"/robots.txt\""),
        ("https://away.example/robots.txt", "status = 404"),
        ("https://away.example/a", "status = 302\nlocation = \"https://open.example/intern/a\""),
    ];
    let plan = [
        "https://open.example/a",
        "https://open.example/intern/b",
        "https://open.example/b",
        "https://broken.example/a",
        "https://moved.example/intern",
        "https://forbidden.example/a",
        "https://spinning.example/a",
        "https://away.example/a",
    ];
    let night =
        night(dir.path(), FIRST_NIGHT, &rows, plan.map(channel).to_vec(), &CollectSettings::default());
    night.check("https://open.example/a", CheckStatus::Ok, "");
    night.check("https://open.example/b", CheckStatus::Ok, "");
    night.check("https://open.example/intern/b", CheckStatus::RobotsDenied, "does not allow");
    night.check(
        "https://broken.example/a",
        CheckStatus::RobotsDenied,
        "robots.txt unreachable: HTTP status 503",
    );
    night.check("https://moved.example/intern", CheckStatus::RobotsDenied, "does not allow");
    night.check("https://forbidden.example/a", CheckStatus::Ok, "");
    night.check("https://spinning.example/a", CheckStatus::RobotsDenied, "more than 5 redirects");
    night.check("https://away.example/a", CheckStatus::RobotsDenied, "does not allow");
    assert_eq!(night.of("https://away.example/a").fetch.hops.len(), 1, "the hop before the denial is told");
    let urls = night.urls();
    assert!(!urls.iter().any(|url| url.contains("intern")), "{urls:?}");
    let mut once = urls.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), urls.len(), "nothing is asked twice: {urls:?}");
    assert_eq!(night.summary.requests, urls.len() as u64);
}

#[test]
fn the_robots_txt_of_whatsapp_lets_us_read_channel_pages() {
    let Some(folder) = crate::corpus::corpus("whatsapp") else { return };
    let rules = RobotsRules::parse(&std::fs::read(folder.join("robots_www.whatsapp.com.txt")).unwrap());
    let allowed = |path: &str| rules.allow(&format!("https://www.whatsapp.com{path}").parse().unwrap());
    assert!(allowed("/channel/0029VaMUSTERlandkreis01"));
    assert!(!allowed("/channel/0029VaMUSTERlandkreis01?cursor=2"));
    assert!(!allowed("/login/") && !allowed("/settings") && !allowed("/index.php"));
}

#[test]
fn one_429_ends_a_host_for_the_night_and_for_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/1", page.as_str()),
        ("https://a.example/2", "status = 429\nheaders = { Retry-After = \"60\" }"),
        ("https://a.example/3", page.as_str()),
        ("https://b.example/robots.txt", "status = 404"),
        ("https://b.example/1", page.as_str()),
        ("https://b.example/2", page.as_str()),
        ("https://b.example/to-a", "status = 302\nlocation = \"https://a.example/3\""),
        ("https://c.example/robots.txt", "status = 404"),
        (
            "https://c.example/1",
            "status = 503\nheaders = { Retry-After = \"Tue, 06 Oct 2026 23:00:00 GMT\" }",
        ),
        ("https://c.example/2", page.as_str()),
        ("https://d.example/robots.txt", "status = 429"),
    ];
    let plan = [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/3",
        "https://b.example/1",
        "https://b.example/to-a",
        "https://c.example/1",
        "https://c.example/2",
        "https://d.example/1",
    ]
    .map(channel)
    .to_vec();
    let settings = CollectSettings { jitter_share: 0.0, ..CollectSettings::default() };
    let first = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &settings);
    first.check("https://a.example/1", CheckStatus::Ok, "");
    first.check("https://a.example/2", CheckStatus::RateLimited, "429");
    first.check("https://a.example/3", CheckStatus::RateLimited, "asked us to stop");
    first.check("https://b.example/1", CheckStatus::Ok, "");
    first.check("https://b.example/to-a", CheckStatus::RateLimited, "asked us to stop");
    first.check("https://c.example/1", CheckStatus::RateLimited, "503");
    first.check("https://c.example/2", CheckStatus::RateLimited, "Retry-After: Tue");
    first.check("https://d.example/1", CheckStatus::RateLimited, "429");
    assert_eq!(first.summary.stopped_hosts, ["a.example", "c.example", "d.example"]);
    assert!(!first.urls().contains(&"https://a.example/3"));

    // Started again an hour later with one more channel: the hosts still rest.
    let grown = [plan.clone(), vec![channel("https://a.example/4"), channel("https://b.example/2")]].concat();
    let again = night(dir.path(), "2026-10-05T03:15:00Z", &rows, grown, &settings);
    again.check("https://a.example/1", CheckStatus::NotDue, "");
    again.check("https://a.example/2", CheckStatus::NotDue, "answered earlier this night");
    again.check("https://a.example/4", CheckStatus::RateLimited, "asked us to stop");
    assert_eq!(again.urls(), ["https://b.example/2"], "robots.txt of b.example is known, a.example rests");

    // The next night a.example is asked again; c.example wanted more rest than that.
    let next = night(dir.path(), "2026-10-06T02:15:00Z", &rows, plan, &settings);
    next.check("https://a.example/3", CheckStatus::RateLimited, "asked us to stop");
    assert!(next.urls().contains(&"https://a.example/2"), "{:?}", next.urls());
    assert!(!next.urls().iter().any(|url| url.contains("c.example")), "{:?}", next.urls());
}

#[test]
fn a_host_that_keeps_failing_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/1", "status = 500"),
        ("https://a.example/2", "status = 502"),
        ("https://a.example/3", "status = 503"),
        ("https://a.example/4", "status = 200"),
    ];
    let plan: Vec<Target> = (1..=5).map(|n| channel(&format!("https://a.example/{n}"))).collect();
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &CollectSettings::default());
    night.check("https://a.example/3", CheckStatus::HttpError, "503");
    night.check(
        "https://a.example/4",
        CheckStatus::HttpError,
        "not asked: 3 requests to a.example in a row failed",
    );
    night.check("https://a.example/5", CheckStatus::HttpError, "not asked");
    assert_eq!(night.asked.len(), 4);
}

#[test]
fn hosts_run_side_by_side_and_each_keeps_its_pause() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let delay = ok("User-agent: *\nCrawl-delay: 30\n");
    let mut rows = Vec::new();
    let mut plan = Vec::new();
    let urls: Vec<String> =
        (0..3).flat_map(|host| (0..10).map(move |n| format!("https://h{host}.example/{n}"))).collect();
    for url in &urls {
        rows.push((url.as_str(), page.as_str()));
        plan.push(channel(url));
    }
    rows.push(("https://h0.example/robots.txt", "status = 404"));
    rows.push(("https://h1.example/robots.txt", "status = 404"));
    rows.push(("https://h2.example/robots.txt", delay.as_str()));
    let settings: CollectSettings = toml::from_str(
        "pause_seconds = 4.0\njitter_share = 0.5\n[host.\"h1.example\"]\npause_seconds = 10.0",
    )
    .unwrap();
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &settings);
    for (host, pause) in [("h0", 4.0), ("h1", 10.0), ("h2", 30.0)] {
        let times: Vec<f64> = night
            .asked
            .iter()
            .filter(|(_, url)| url.contains(host))
            .map(|(at, _)| at.as_secs_f64())
            .collect();
        assert_eq!(times.len(), 11);
        let gaps: Vec<f64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(gaps.iter().all(|gap| (pause..=pause * 1.5 + 1e-6).contains(gap)), "{host}: {gaps:?}");
        assert!(gaps.iter().any(|gap| *gap > pause * 1.01), "{host} has no jitter: {gaps:?}");
        let order: Vec<&str> = night
            .urls()
            .into_iter()
            .filter(|url| url.contains(host) && !url.ends_with("robots.txt"))
            .collect();
        assert!(order.is_sorted(), "the plan's order: {order:?}");
    }
    let last = night.asked.iter().map(|(at, _)| at.as_secs_f64()).fold(0.0, f64::max);
    assert!(last <= 10.0 * 30.0 * 1.5, "hosts wait side by side, not one after the other: {last} s");
}

#[test]
fn what_is_not_due_is_not_asked() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/channel", page.as_str()),
        ("https://a.example/", page.as_str()),
        ("https://a.example/gone", "status = 404"),
    ];
    let plan = vec![
        channel("https://a.example/channel"),
        target(Purpose::WebsiteHome, "https://a.example/"),
        channel("https://a.example/gone"),
    ];
    let settings = CollectSettings::default();
    night(dir.path(), "2026-10-05T02:15:00Z", &rows, plan.clone(), &settings);
    // The same evening: nothing but what gave no document.
    let evening = night(dir.path(), "2026-10-05T19:00:00Z", &rows, plan.clone(), &settings);
    evening.check("https://a.example/channel", CheckStatus::NotDue, "read 2026-10-05");
    evening.check("https://a.example/", CheckStatus::NotDue, "after 7 days");
    evening.check("https://a.example/gone", CheckStatus::NotFound, "404");
    assert!(evening.of("https://a.example/channel").document.is_none());
    // Ten minutes earlier the next night: a day still counts as a day.
    let next = night(dir.path(), "2026-10-06T02:05:00Z", &rows, plan.clone(), &settings);
    next.check("https://a.example/channel", CheckStatus::Ok, "");
    next.check("https://a.example/", CheckStatus::NotDue, "");
    let week = night(dir.path(), "2026-10-12T02:05:00Z", &rows, plan, &settings);
    week.check("https://a.example/", CheckStatus::Ok, "");
}

#[test]
fn an_unchanged_page_is_kept_once_and_read_every_time() {
    let dir = tempfile::tempdir().unwrap();
    let body = "<html>Guten Morgen, Musterland</html>";
    let tagged =
        format!("{}\nheaders = {{ ETag = '\"v1\"', Content-Type = 'text/html; charset=utf-8' }}", ok(body));
    let plain = format!("{}\nheaders = {{ Content-Type = 'text/html' }}", ok(body));
    let changed = format!("from = \"2026-10-07\"\n{}", ok("<html>Neu</html>"));
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/tagged", tagged.as_str()),
        ("https://a.example/plain", plain.as_str()),
        ("https://a.example/plain", changed.as_str()),
    ];
    let targets = vec![channel("https://a.example/tagged"), channel("https://a.example/plain")];
    let settings = CollectSettings::default();
    let play =
        |day: u8| night(dir.path(), &format!("2026-10-0{day}T02:15:00Z"), &rows, targets.clone(), &settings);
    let (first, second, third) = (play(5), play(6), play(7));
    for night in [&second, &third] {
        let tagged = night.of("https://a.example/tagged");
        assert_eq!(tagged.fetch.hops[0].http_status, 304);
        assert!(tagged.fetch.unchanged);
        assert_eq!(tagged.fetch.body_bytes, 0);
        let document = tagged.document.as_ref().unwrap();
        assert_eq!(&document.body[..], body.as_bytes());
        assert_eq!(document.header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(
            document.fetch.document_sha256,
            first.of("https://a.example/tagged").fetch.document_sha256
        );
    }
    let plain = second.of("https://a.example/plain");
    assert_eq!((plain.fetch.unchanged, plain.fetch.hops[0].http_status), (true, 200));
    assert_eq!(&plain.document.as_ref().unwrap().body[..], body.as_bytes());
    let new = third.of("https://a.example/plain");
    assert!(!new.fetch.unchanged);
    assert_eq!(&new.document.as_ref().unwrap().body[..], b"<html>Neu</html>");

    let archive = Archive::open_for_reading(dir.path()).unwrap();
    let sha256 = first.of("https://a.example/tagged").fetch.document_sha256.clone().unwrap();
    let found = archive.document(&sha256).unwrap().unwrap();
    assert_eq!(&found.body[..], body.as_bytes());
    assert_eq!(found.fetch.run_id, first.summary.run_id, "as first received");
    assert!(archive.document(&"0".repeat(64)).unwrap().is_none());
    let holding = archive.holding(&"https://a.example/tagged".parse().unwrap(), "de-DE").unwrap();
    assert_eq!((holding.etag.as_deref(), holding.sha256), (Some("\"v1\""), sha256));
}

#[test]
fn a_night_that_is_done_is_not_done_again() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/1", page.as_str()),
        ("https://a.example/gone", "status = 404"),
    ];
    let plan =
        ["https://a.example/1", "https://a.example/gone", "https://nosuch.example/"].map(channel).to_vec();
    let first = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &CollectSettings::default());
    let again = night(dir.path(), "2026-10-05T04:15:00Z", &rows, plan.clone(), &CollectSettings::default());
    assert_eq!(again.summary, RunSummary { resumed: true, ..first.summary });
    assert_eq!(again.urls(), Vec::<&str>::new());
    let every_time: CollectSettings = toml::from_str("[due_days]\nwhatsapp_channel = 0").unwrap();
    let wanted = night(dir.path(), "2026-10-05T05:15:00Z", &rows, plan, &every_time);
    assert!(!wanted.summary.resumed);
    assert_eq!(wanted.urls().len(), 3, "{:?}", wanted.urls());
}

#[test]
fn a_night_without_a_single_answer_does_not_count() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let plan = vec![channel("https://a.example/1")];
    let cut_off = night(dir.path(), FIRST_NIGHT, &[], plan.clone(), &CollectSettings::default());
    assert_eq!(cut_off.summary.requests, 0);
    let rows = [("https://a.example/robots.txt", "status = 404"), ("https://a.example/1", page.as_str())];
    let online = night(dir.path(), "2026-10-05T04:15:00Z", &rows, plan, &CollectSettings::default());
    online.check("https://a.example/1", CheckStatus::Ok, "");
}

/// Pages of the home purpose lead to `/impressum`.
fn imprint_leads(document: &Document) -> Vec<Target> {
    if document.fetch.target.purpose != Purpose::WebsiteHome {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(&document.body);
    text.split_whitespace()
        .filter_map(|word| document.url.join(word).ok())
        .map(|url| target(Purpose::WebsiteImprint, url.as_str()))
        .collect()
}

#[test]
fn leads_are_followed_in_the_same_run_and_read_after_the_plan() {
    let dir = tempfile::tempdir().unwrap();
    let home = ok("/z-impressum /impressum https://b.example/impressum");
    let page = ok("Impressum");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/", home.as_str()),
        ("https://a.example/impressum", page.as_str()),
        ("https://a.example/z-impressum", "status = 404"),
        ("https://b.example/robots.txt", "status = 404"),
        ("https://b.example/impressum", page.as_str()),
    ];
    let plan = vec![
        target(Purpose::WebsiteHome, "https://a.example/"),
        target(Purpose::WebsiteImprint, "https://b.example/impressum"),
    ];
    let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
    let night = play(dir.path(), &playback, plan, &CollectSettings::default(), &imprint_leads);
    let urls: Vec<&str> = night.stored.iter().map(|stored| stored.fetch.target.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://a.example/",
            "https://b.example/impressum",
            "https://a.example/impressum",
            "https://a.example/z-impressum"
        ],
        "a lead that is a target already is dropped"
    );
    night.check("https://a.example/impressum", CheckStatus::Ok, "");
    night.check("https://a.example/z-impressum", CheckStatus::NotFound, "");
}

#[test]
fn an_address_shared_by_two_targets_is_asked_once() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/", page.as_str()),
        ("https://a.example/whatsapp", "status = 302\nlocation = \"https://a.example/#top\""),
    ];
    let mut other = target(Purpose::WebsiteHome, "https://a.example/");
    other.subject.authority_id = "stadt-musterstadt".to_owned();
    let plan = vec![
        target(Purpose::WebsiteHome, "https://a.example/"),
        other,
        channel("https://a.example/whatsapp"),
    ];
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &CollectSettings::default());
    assert_eq!(night.asked.len(), 3, "{:?}", night.asked);
    assert!(night.stored.iter().all(|stored| stored.document.is_some()));
    assert_eq!(
        night.of("https://a.example/whatsapp").document.as_ref().unwrap().url.as_str(),
        "https://a.example/"
    );
}

#[test]
fn a_stopped_night_is_closed_with_every_target_told() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let urls: Vec<String> = (0..20).map(|n| format!("https://a.example/{n:02}")).collect();
    let mut rows = vec![("https://a.example/robots.txt", "status = 404")];
    rows.extend(urls.iter().map(|url| (url.as_str(), page.as_str())));
    let plan: Vec<Target> = urls.iter().map(|url| channel(url)).collect();
    let settings = CollectSettings { pause_seconds: 60.0, jitter_share: 0.0, ..CollectSettings::default() };
    let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
    playback.stop_after(Duration::from_secs(330));
    let stopped = play(dir.path(), &playback, plan.clone(), &settings, &|_| Vec::new());
    assert_eq!(stopped.summary.reason, EndReason::Stopped);
    assert_eq!(
        stopped.summary.statuses,
        BTreeMap::from([(CheckStatus::Ok, 5), (CheckStatus::Interrupted, 15)])
    );
    stopped.check("https://a.example/19", CheckStatus::Interrupted, "stopped");

    // The limit of a night counts from its start; a second start asks only for what is left.
    let settings = CollectSettings { night_limit_hours: 0.1, ..settings };
    let limited = night(dir.path(), "2026-10-05T04:15:00Z", &rows, plan, &settings);
    assert_eq!(limited.summary.reason, EndReason::TimeLimit);
    assert_eq!(limited.summary.statuses[&CheckStatus::NotDue], 5);
    limited.check("https://a.example/19", CheckStatus::Interrupted, "time limit");
    assert!(!limited.urls().contains(&"https://a.example/00"));
}

/// Everything about an outcome but its time.
pub(crate) fn timeless(
    stored: &Stored,
) -> (Target, CheckStatus, Vec<u16>, Option<String>, bool, u64, Option<String>) {
    let fetch = stored.fetch.clone();
    let hops = fetch.hops.iter().map(|hop| hop.http_status).collect();
    (fetch.target, fetch.status, hops, fetch.document_sha256, fetch.unchanged, fetch.body_bytes, fetch.detail)
}

#[test]
fn a_run_cut_at_any_place_goes_on_as_if_nothing_had_happened() {
    let home = ok("/impressum https://b.example/1");
    let page = ok("page");
    let robots = ok(ROBOTS_OPEN);
    let rows = [
        ("https://a.example/robots.txt", robots.as_str()),
        ("https://a.example/", home.as_str()),
        ("https://a.example/impressum", page.as_str()),
        ("https://a.example/intern", page.as_str()),
        ("https://b.example/robots.txt", "status = 404"),
        ("https://b.example/1", page.as_str()),
        ("https://b.example/2", "status = 429"),
        ("https://b.example/3", page.as_str()),
        ("https://c.example/robots.txt", "status = 503"),
        ("https://d.example/robots.txt", "status = 404"),
        ("https://d.example/1", "status = 500"),
        ("https://d.example/2", "status = 500"),
        ("https://d.example/3", "status = 500"),
        ("https://d.example/4", page.as_str()),
        ("https://e.example/robots.txt", "status = 404"),
        ("https://e.example/to", "status = 301\nlocation = \"https://a.example/far\""),
        ("https://a.example/far", "status = 302\nlocation = \"/end\""),
        ("https://a.example/end", page.as_str()),
    ];
    let mut plan = vec![target(Purpose::WebsiteHome, "https://a.example/")];
    let channels = ["a/intern", "b/1", "b/2", "b/3", "c/1", "d/1", "d/2", "d/3", "d/4", "e/to"];
    plan.extend(channels.map(|path| channel(&format!("https://{}", path.replace('/', ".example/")))));
    let settings = CollectSettings::default();
    let run = |dir: &Path, starts_at: &str| {
        let playback = Playback::new(&script(&rows), starts_at.parse().unwrap()).unwrap();
        play(dir, &playback, plan.clone(), &settings, &imprint_leads)
    };
    let whole = tempfile::tempdir().unwrap();
    let undisturbed = run(whole.path(), FIRST_NIGHT);
    let expected: Vec<_> = undisturbed.stored.iter().map(timeless).collect();
    let file = Path::new("2026/10").join(format!("{}.warc.gz", undisturbed.summary.run_id));
    let bytes = std::fs::read(whole.path().join(&file)).unwrap();
    for (nth, offset) in record_offsets(&bytes).into_iter().enumerate() {
        // Between two records, and in the middle of one.
        let end = if nth % 2 == 0 { offset } else { offset + 9 };
        let dir = folder_in_memory();
        let path = dir.path().join(&file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &bytes[..end]).unwrap();
        let (archive, _) = Archive::open(dir.path()).unwrap();
        let begun = !archive.runs().is_empty();
        let kept = answered(&std::fs::read(&path).unwrap_or_default());
        let again = run(dir.path(), "2026-10-05T02:45:00Z");
        assert_eq!(again.summary.resumed, begun, "cut at {end}");
        let found: Vec<_> = again.stored.iter().map(timeless).collect();
        assert_eq!(found, expected, "cut at {end}");
        assert_eq!(again.summary.statuses, undisturbed.summary.statuses);
        assert_eq!(again.summary.requests, undisturbed.summary.requests);
        let twice: Vec<_> =
            again.urls().into_iter().filter(|url| kept.iter().any(|kept| kept == url)).collect();
        assert_eq!(twice, Vec::<&str>::new(), "cut at {end}: answered and asked again");
        assert_eq!(kept.len() + again.asked.len(), undisturbed.asked.len(), "cut at {end}");
    }
}

/// The addresses whose answers a file holds, by an outside decoder.
pub(crate) fn answered(file: &[u8]) -> Vec<String> {
    let mut rest = file;
    let mut urls = Vec::new();
    while !rest.is_empty() {
        let mut record = Vec::new();
        GzDecoder::new(&mut rest).read_to_end(&mut record).unwrap();
        let text = String::from_utf8_lossy(&record);
        if text.contains("WARC-Type: response") || text.contains("WARC-Type: revisit") {
            let url = text.lines().find_map(|line| line.strip_prefix("WARC-Target-URI: ")).unwrap();
            urls.push(url.to_owned());
        }
    }
    urls
}

#[test]
fn an_old_unfinished_run_is_closed_and_a_new_one_begins() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/1", page.as_str()),
        ("https://a.example/2", page.as_str()),
    ];
    let plan = vec![channel("https://a.example/1"), channel("https://a.example/2")];
    let first = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &CollectSettings::default());
    let file = dir.path().join("2026/10").join(format!("{}.warc.gz", first.summary.run_id));
    let bytes = std::fs::read(&file).unwrap();
    // Cut off the last two records: the outcome of the second page, and the end.
    let offsets = record_offsets(&bytes);
    std::fs::write(&file, &bytes[..offsets[offsets.len() - 2]]).unwrap();
    let second = night(dir.path(), "2026-10-06T02:15:00Z", &rows, plan, &CollectSettings::default());
    assert!(!second.summary.resumed);
    let archive = Archive::open_for_reading(dir.path()).unwrap();
    assert!(archive.runs().iter().all(|run| run.finished));
    let old: Vec<CheckStatus> =
        archive.read_run(&first.summary.run_id).unwrap().map(|stored| stored.unwrap().fetch.status).collect();
    assert_eq!(old, [CheckStatus::Ok, CheckStatus::Interrupted]);
    second.check("https://a.example/2", CheckStatus::Ok, "");
}

#[test]
fn without_a_contact_nothing_is_asked_of_others() {
    let dir = tempfile::tempdir().unwrap();
    let (mut archive, _) = Archive::open(dir.path()).unwrap();
    let settings = CollectSettings::default();
    let internet = kanalbarometer::collect::Internet::new(&settings);
    let Ok(internet) = internet else {
        eprintln!("skipped: this machine has no CA certificates");
        return;
    };
    let result = collect(
        vec![channel("https://a.example/")],
        &mut archive,
        &internet,
        &settings,
        &|_| Vec::new(),
        &(),
    );
    assert!(matches!(result, Err(CollectError::NoContact)));
    assert!(archive.runs().is_empty());
}

#[test]
fn a_broken_script_says_what_is_wrong() {
    let starts_at: Timestamp = FIRST_NIGHT.parse().unwrap();
    let error = |text: &str| {
        let files = BTreeMap::from([("answers.toml".to_owned(), text.as_bytes().to_vec())]);
        Playback::new(&files, starts_at).unwrap_err().to_string()
    };
    let entry = "[[answer]]\nfrom = \"2026-10-05\"\nurl = \"https://a.example/\"\n";
    assert!(error(&format!("{entry}body = \"pages/x.html\"\nstatus = 200")).contains("no file pages/x.html"));
    assert!(error(entry).contains("exactly one of status and error"));
    assert!(error(&format!("{entry}status = 200\n{entry}status = 404")).contains("two entries"));
    assert!(error(&format!("{entry}state = 200")).contains("unknown field"));
}
