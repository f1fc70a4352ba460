//! The real client against a server on loopback that plays what servers do.

pub(crate) mod server;

use std::{io::Write as _, path::Path, time::Duration};

use flate2::{Compression, write::GzEncoder};
use kanalbarometer::{
    archive::{Archive, Stored},
    collect::{
        CheckStatus, CollectSettings, DueDays, Internet, PRODUCT_TOKEN, Purpose, RunSummary, Target, collect,
    },
};

use self::server::{Manners, Origin, Page, Request};
use crate::collect::target;

/// Quick, and open to loopback; everything is always due.
pub(crate) fn settings() -> CollectSettings {
    CollectSettings {
        contact: Some("presse@musterland.example".to_owned()),
        pause_seconds: 0.02,
        request_timeout_seconds: 2.0,
        max_body_bytes: 20_000,
        due_days: DueDays(Purpose::ALL.into_iter().map(|purpose| (purpose, 0)).collect()),
        loopback: true,
        ..CollectSettings::default()
    }
}

fn manners() -> Manners {
    Manners { pause: Duration::from_millis(20), disallowed: vec!["/intern"] }
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

#[track_caller]
fn night(dir: &Path, origin: &Origin, paths: &[(u8, &str)]) -> (RunSummary, Vec<Stored>) {
    let plan: Vec<Target> =
        paths.iter().map(|(host, path)| target(Purpose::WhatsappChannel, &origin.url(*host, path))).collect();
    let settings = settings();
    let (mut archive, repairs) = Archive::open(dir).unwrap();
    assert_eq!(repairs, Vec::new());
    let internet = Internet::new(&settings).unwrap();
    let summary = collect(plan, &mut archive, &internet, &settings, &|_| Vec::new(), &()).unwrap();
    let stored = archive.read_run(&summary.run_id).unwrap().map(Result::unwrap).collect();
    (summary, stored)
}

/// Checks how one page, asked as `/page` of a host without robots.txt, ends.
#[track_caller]
fn check(page: Page, status: CheckStatus, detail: &str) -> Stored {
    let dir = tempfile::tempdir().unwrap();
    let origin = Origin::start(1, manners(), move |request| match request.path.as_str() {
        "/page" => page.clone(),
        _ => Page::status(404),
    });
    let (_, mut stored) = night(dir.path(), &origin, &[(2, "/page")]);
    assert_eq!(origin.violations(), Vec::<String>::new());
    assert_eq!(origin.count(2, "/page"), 1, "asked once, whatever happens");
    let stored = stored.remove(0);
    let found = stored.fetch.detail.clone().unwrap_or_default();
    assert_eq!(stored.fetch.status, status, "{found}");
    assert!(found.contains(detail), "{found:?} does not contain {detail:?}");
    assert_eq!(stored.document.is_some(), status == CheckStatus::Ok);
    stored
}

#[test]
fn pages_arrive_whole_however_they_are_sent() {
    let body = "<p>Grüße aus Musterland</p>".as_bytes();
    let chunked = [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n".to_vec(),
        gzip(body)
            .chunks(10)
            .flat_map(|part| [format!("{:x}\r\n", part.len()).as_bytes(), part, b"\r\n"].concat())
            .collect(),
        b"0\r\n\r\n".to_vec(),
    ]
    .concat();
    let until_close = [b"HTTP/1.0 200 OK\r\n\r\n", body].concat();
    for page in [
        Page::ok(body),
        Page::ok(gzip(body)).with("Content-Encoding", "gzip"),
        Page::Raw(chunked),
        Page::Raw(until_close),
        Page::Slow { body: body.to_vec(), pause: Duration::from_millis(1) },
    ] {
        let stored = check(page, CheckStatus::Ok, "");
        assert_eq!(&stored.document.unwrap().body[..], body);
        assert_eq!(stored.fetch.body_bytes, body.len() as u64);
    }
}

#[test]
fn a_wrong_charset_is_kept_as_it_came() {
    let latin1 = b"<p>Gr\xfc\xdfe</p>";
    let page = Page::ok(&latin1[..]).with("Content-Type", "text/html; charset=utf-8");
    let document = check(page, CheckStatus::Ok, "").document.unwrap();
    assert_eq!(&document.body[..], latin1);
    assert_eq!(document.header("content-type"), Some("text/html; charset=utf-8"));
}

#[test]
fn refusals_are_told_apart() {
    check(Page::status(404), CheckStatus::NotFound, "404");
    check(Page::status(410), CheckStatus::NotFound, "410");
    check(Page::status(401), CheckStatus::PermissionRequired, "401");
    check(Page::status(403), CheckStatus::PermissionRequired, "403");
    check(Page::status(500), CheckStatus::HttpError, "500");
    check(Page::status(429).with("Retry-After", "3600"), CheckStatus::RateLimited, "429");
    check(Page::status(204), CheckStatus::Ok, "");
    check(Page::status(300), CheckStatus::HttpError, "300");
    check(Page::status(304), CheckStatus::HttpError, "304");
    check(Page::status(999), CheckStatus::HttpError, "999");
}

#[test]
fn large_bodies_are_cut_off_at_the_limit() {
    check(Page::Endless, CheckStatus::TooLarge, "more than 20000 bytes");
    check(Page::ok(vec![b'x'; 20_001]), CheckStatus::TooLarge, "");
    check(Page::ok(vec![b'x'; 20_000]), CheckStatus::Ok, "");
    let bomb = gzip(&vec![0; 30_000_000]);
    let stored = check(Page::ok(bomb).with("Content-Encoding", "gzip"), CheckStatus::TooLarge, "");
    assert_eq!(stored.fetch.body_bytes, 20_000);
}

#[test]
fn broken_answers_are_no_answers() {
    check(Page::Reset, CheckStatus::NetworkError, "connection failed");
    check(Page::Raw(b"Guten Morgen\r\n\r\n".to_vec()), CheckStatus::NetworkError, "");
    check(Page::Raw(b"HTTP/1.1 abc OK\r\n\r\n".to_vec()), CheckStatus::NetworkError, "");
    check(
        Page::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort".to_vec()),
        CheckStatus::NetworkError,
        "",
    );
    check(Page::ok("x").with("Content-Encoding", "br"), CheckStatus::NetworkError, "not asked for");
    check(Page::ok("plain").with("Content-Encoding", "gzip"), CheckStatus::NetworkError, "gzip");
    let slow = Page::Slow { body: vec![b'x'; 1_000], pause: Duration::from_millis(20) };
    check(slow, CheckStatus::NetworkError, "within 2 s");
    check(
        Page::After(Duration::from_secs(4), Box::new(Page::ok("late"))),
        CheckStatus::NetworkError,
        "within 2 s",
    );
}

#[test]
fn requests_say_who_asks_and_nothing_more() {
    let dir = tempfile::tempdir().unwrap();
    let origin = Origin::start(1, manners(), |request| match request.path.as_str() {
        "/robots.txt" => Page::status(404),
        _ => Page::ok("page").with("Set-Cookie", "id=1; Path=/"),
    });
    night(dir.path(), &origin, &[(2, "/1"), (2, "/2")]);
    let requests = origin.requests();
    assert_eq!(requests.len(), 3);
    for request in &requests {
        let agent = request.header("user-agent").unwrap();
        assert!(agent.starts_with(PRODUCT_TOKEN) && agent.contains("presse@musterland.example"), "{agent}");
        assert_eq!(request.header("accept-language"), Some("de-DE"));
        assert_eq!(request.header("accept-encoding"), Some("gzip"));
        assert_eq!(request.header("cookie"), None);
        assert_eq!(request.header("referer"), None);
        let mut names: Vec<String> = request.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
        names.sort();
        assert_eq!(names, ["accept", "accept-encoding", "accept-language", "host", "user-agent"]);
    }
}

#[test]
fn a_page_held_is_asked_for_conditionally() {
    let dir = tempfile::tempdir().unwrap();
    let date = "Sun, 22 Nov 2026 03:00:00 GMT";
    let origin = Origin::start(1, manners(), move |request| match request.path.as_str() {
        "/robots.txt" => Page::status(404),
        "/tagged" if request.header("if-none-match") == Some("W/\"7\"") => {
            Page::status(304).with("ETag", "W/\"7\"")
        }
        "/tagged" => Page::ok("tagged").with("ETag", "W/\"7\""),
        "/dated" if request.header("if-modified-since") == Some(date) => Page::status(304),
        "/dated" => Page::ok("dated").with("Last-Modified", date),
        _ => Page::ok("plain"),
    });
    let paths = [(2, "/tagged"), (2, "/dated"), (2, "/plain")];
    night(dir.path(), &origin, &paths);
    origin.forget();
    for _ in 0..2 {
        let (_, stored) = night(dir.path(), &origin, &paths);
        let statuses: Vec<u16> = stored.iter().map(|stored| stored.fetch.hops[0].http_status).collect();
        assert_eq!(statuses, [304, 304, 200]);
        assert!(stored.iter().all(|stored| stored.fetch.unchanged));
        let bodies: Vec<_> =
            stored.iter().map(|stored| stored.document.as_ref().unwrap().body.clone()).collect();
        assert_eq!(bodies, ["tagged", "dated", "plain"]);
    }
    assert_eq!(origin.count(2, "/robots.txt"), 0, "known from the first run of the night");
}

/// A small town of hosts: robots.txt of many kinds, redirects across hosts, one host that has had enough.
fn town(request: &Request, url: impl Fn(u8, &str) -> String) -> Page {
    match (request.host, request.path.as_str()) {
        (2, "/robots.txt") => Page::ok("User-agent: *\nDisallow: /intern\n"),
        (3, "/robots.txt") => {
            Page::ok("User-agent: *\nDisallow: /\n\nUser-agent: kanalbarometer\nAllow: /\n")
        }
        (4, "/robots.txt") => Page::status(500),
        (5, "/robots.txt") => Page::Reset,
        (6, "/robots.txt") => Page::status(301).with("Location", url(2, "/robots.txt")),
        (7, "/robots.txt") => Page::ok(vec![b'#'; 600_000]),
        (8, "/robots.txt") => Page::ok("User-agent: Kanalbarometer/9\nDisallow: /\n"),
        (_, "/robots.txt") => Page::status(404),
        (9, "/chain1") => Page::status(301).with("Location", "/chain2"),
        (9, "/chain2") => Page::status(302).with("Location", url(2, "/chain3?q=1#part")),
        (2, "/chain3?q=1") => Page::status(307).with("Location", url(3, "/end")),
        (9, "/to-intern") => Page::status(301).with("Location", url(2, "/intern/x")),
        (9, "/private") => Page::status(301).with("Location", "http://10.0.0.1/"),
        (9, "/loop") => Page::status(302).with("Location", "/loop"),
        (10, "/2") => Page::status(429).with("Retry-After", "Mon, 23 Nov 2026 00:00:00 GMT"),
        _ => Page::ok(format!("page {} of host {}", request.path, request.host)),
    }
}

#[test]
fn a_town_of_hosts_is_asked_with_manners() {
    let dir = tempfile::tempdir().unwrap();
    // The port is only known once the server runs; redirects name it by the request's own host line.
    let origin = Origin::start(9, manners(), |request| {
        let port = request.header("host").and_then(|host| host.rsplit_once(':')).map_or("", |(_, port)| port);
        town(request, |host, path| format!("http://127.0.0.{host}:{port}{path}"))
    });
    let paths = [
        (2, "/a", CheckStatus::Ok),
        (2, "/intern/a", CheckStatus::RobotsDenied),
        (2, "/b", CheckStatus::Ok),
        (3, "/a", CheckStatus::Ok),
        (4, "/a", CheckStatus::RobotsDenied),
        (5, "/a", CheckStatus::NetworkError),
        (6, "/intern/a", CheckStatus::RobotsDenied),
        (6, "/a", CheckStatus::Ok),
        (7, "/a", CheckStatus::Ok),
        (8, "/a", CheckStatus::RobotsDenied),
        (9, "/chain1", CheckStatus::Ok),
        (9, "/to-intern", CheckStatus::RobotsDenied),
        (9, "/private", CheckStatus::NetworkError),
        (9, "/loop", CheckStatus::HttpError),
        (10, "/1", CheckStatus::Ok),
        (10, "/2", CheckStatus::RateLimited),
        (10, "/3", CheckStatus::RateLimited),
        (10, "/4", CheckStatus::RateLimited),
    ];
    let plan: Vec<(u8, &str)> = paths.iter().map(|(host, path, _)| (*host, *path)).collect();
    let (summary, stored) = night(dir.path(), &origin, &plan);
    for ((host, path, status), stored) in paths.iter().zip(&stored) {
        assert_eq!(stored.fetch.status, *status, "127.0.0.{host}{path}: {:?}", stored.fetch.detail);
    }
    let chain = &stored[10];
    let statuses: Vec<u16> = chain.fetch.hops.iter().map(|hop| hop.http_status).collect();
    assert_eq!(statuses, [301, 302, 307, 200]);
    assert_eq!(chain.document.as_ref().unwrap().url.as_str(), origin.url(3, "/end"));
    assert_eq!(origin.violations(), Vec::<String>::new());
    assert_eq!(summary.stopped_hosts, ["127.0.0.10"]);
    let requests = origin.requests();
    assert!(requests.iter().all(|request| origin.count(request.host, &request.path) == 1), "{requests:#?}");
    assert_eq!(origin.count(10, "/3") + origin.count(10, "/4"), 0);
}

#[test]
fn redirects_into_places_that_are_not_public_are_refused() {
    let places = [
        ("http://10.0.0.1/", CheckStatus::NetworkError, "private"),
        ("//192.168.0.1/", CheckStatus::NetworkError, "private"),
        ("http://169.254.169.254/latest/meta-data/", CheckStatus::NetworkError, "link-local"),
        ("http://0.0.0.0:PORT/", CheckStatus::NetworkError, "unusual port"),
        ("http://0.0.0.0/", CheckStatus::NetworkError, "this-network"),
        ("http://2130706433:PORT@10.0.0.1/", CheckStatus::NetworkError, "user name or password"),
        ("http://[::ffff:127.0.0.3]/", CheckStatus::NetworkError, "wrapped loopback"),
        ("http://[64:ff9b::7f00:3]/", CheckStatus::NetworkError, "wrapped loopback"),
        ("http://[fd00::1]/", CheckStatus::NetworkError, "private"),
        ("http://name:word@127.0.0.3:PORT/", CheckStatus::NetworkError, "user name or password"),
        ("http://www.musterland.example:8080/", CheckStatus::NetworkError, "unusual port"),
        ("file:///etc/passwd", CheckStatus::NotSupported, "file:"),
        ("data:text/html,<h1>Musterland</h1>", CheckStatus::NotSupported, "data:"),
        ("javascript:alert(1)", CheckStatus::NotSupported, "javascript:"),
        ("ftp://127.0.0.3/", CheckStatus::NotSupported, "ftp:"),
    ];
    let dir = tempfile::tempdir().unwrap();
    let origin = Origin::start(2, manners(), move |request| {
        let port = request.header("host").and_then(|host| host.rsplit_once(':')).map_or("", |(_, port)| port);
        match request.path.strip_prefix('/').and_then(|number| number.parse::<usize>().ok()) {
            Some(number) => Page::status(302).with("Location", places[number].0.replace("PORT", port)),
            None => Page::status(404),
        }
    });
    let paths: Vec<String> = (0..places.len()).map(|number| format!("/{number}")).collect();
    let plan: Vec<(u8, &str)> = paths.iter().map(|path| (2, path.as_str())).collect();
    let (_, stored) = night(dir.path(), &origin, &plan);
    for ((place, status, why), stored) in places.iter().zip(&stored) {
        let found = stored.fetch.detail.clone().unwrap_or_default();
        assert_eq!(stored.fetch.status, *status, "{place}: {found}");
        assert!(found.contains(why), "{place}: {found}");
        assert_eq!(stored.fetch.hops.len(), 1, "the answer that led there is told");
    }
    assert!(origin.requests().iter().all(|request| request.host == 2), "host 3 was never reached");
}
