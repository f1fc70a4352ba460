//! Every answer becomes its status, and robots.txt decides what is asked.

use std::collections::BTreeMap;

use jiff::Timestamp;
use kanalbarometer::{
    archive::Archive,
    collect::{CheckStatus, CollectError, CollectSettings, Playback, RobotsRules, Target, collect},
};

use super::{FIRST_NIGHT, ROBOTS_OPEN, channel, night, ok};

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
fn a_robots_txt_may_be_five_redirects_away_on_other_hosts() {
    let dir = tempfile::tempdir().unwrap();
    let robots = ok(ROBOTS_OPEN);
    let hosts: Vec<String> = (0..7).map(|n| format!("https://h{n}.example/robots.txt")).collect();
    let to_next: Vec<String> =
        (1..7).map(|n| format!("status = 301\nlocation = \"https://h{n}.example/robots.txt\"")).collect();
    let mut rows: Vec<(&str, &str)> =
        hosts.iter().zip(&to_next).map(|(host, entry)| (host.as_str(), entry.as_str())).collect();
    rows.push(("https://h6.example/robots.txt", robots.as_str()));
    rows.push(("https://h1.example/", "status = 200"));
    let plan = ["https://h0.example/", "https://h1.example/", "https://h1.example/intern"].map(channel);
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan.to_vec(), &CollectSettings::default());
    night.check("https://h0.example/", CheckStatus::RobotsDenied, "more than 5 redirects");
    night.check("https://h1.example/", CheckStatus::Ok, "");
    night.check("https://h1.example/intern", CheckStatus::RobotsDenied, "does not allow");
}

#[test]
fn a_robots_txt_holds_for_the_night_and_never_longer_than_a_day() {
    let dir = tempfile::tempdir().unwrap();
    let (open, closed) = (ok(""), format!("from = \"2026-10-06\"\n{}", ok("User-agent: *\nDisallow: /\n")));
    let page = ok("page");
    let rows = [
        ("https://a.example/robots.txt", open.as_str()),
        ("https://a.example/robots.txt", closed.as_str()),
        ("https://a.example/", page.as_str()),
    ];
    let settings: CollectSettings = toml::from_str("[due_days]\nwhatsapp_channel = 0").unwrap();
    let at = |time: &str| night(dir.path(), time, &rows, vec![channel("https://a.example/")], &settings);
    assert_eq!(at("2026-10-05T13:00:00Z").urls().len(), 2);
    let same_night = at("2026-10-06T00:30:00Z");
    assert_eq!(same_night.urls(), ["https://a.example/"], "the file of eleven hours ago holds");
    at("2026-10-06T01:30:00Z").check("https://a.example/", CheckStatus::RobotsDenied, "does not allow");

    // A run lasts twelve hours at most and begins at most twelve hours after the file was read.
    let longest: CollectSettings = toml::from_str("night_limit_hours = 12.5").unwrap();
    assert!(matches!(longest.check(), Err(CollectError::Setting { .. })));
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
