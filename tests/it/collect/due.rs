//! What still stands is not asked, and what did not change is kept once.

use std::collections::BTreeMap;

use kanalbarometer::{
    archive::Archive,
    collect::{CheckStatus, CollectSettings, Document, Plan, Playback, Purpose, RunSummary, Target},
};

use super::{FIRST_NIGHT, channel, night, ok, play, script, target};

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
    evening.check("https://a.example/", CheckStatus::NotDue, "read 2026-10-05, due again 2026-10-");
    evening.check("https://a.example/gone", CheckStatus::NotFound, "404");
    assert!(evening.of("https://a.example/channel").document.is_none());
    // Ten minutes earlier the next night: a day still counts as a day.
    let next = night(dir.path(), "2026-10-06T02:05:00Z", &rows, plan.clone(), &settings);
    next.check("https://a.example/channel", CheckStatus::Ok, "");
    next.check("https://a.example/", CheckStatus::NotDue, "");
    // A day of its own in the week: half a week at least, one and a half at most.
    let due = (7..=17).find(|day| {
        let night = night(dir.path(), &format!("2026-10-{day:02}T02:05:00Z"), &rows, plan.clone(), &settings);
        night.of("https://a.example/").fetch.status == CheckStatus::Ok
    });
    assert!((9..=15).contains(&due.unwrap()), "{due:?}");
    let next_week = format!("2026-10-{}T02:05:00Z", due.unwrap() + 7);
    night(dir.path(), &next_week, &rows, plan, &settings).check("https://a.example/", CheckStatus::Ok, "");
}

#[test]
fn a_channel_may_be_read_more_rarely_than_others() {
    let dir = tempfile::tempdir().unwrap();
    let (page, landing) = (ok("page"), ok("https://a.example/weekly-2"));
    let rows = [
        ("https://a.example/robots.txt", "status = 404"),
        ("https://a.example/daily", page.as_str()),
        ("https://a.example/weekly", landing.as_str()),
        ("https://a.example/weekly-2", page.as_str()),
    ];
    let of_channel = |channel_id: &str, url: &str| {
        let mut target = channel(url);
        target.subject.channel_id = Some(channel_id.to_owned());
        target
    };
    let plan = Plan {
        targets: vec![
            of_channel("one", "https://a.example/daily"),
            of_channel("two", "https://a.example/weekly"),
        ],
        due_days: BTreeMap::from([("two".to_owned(), 7)]),
    };
    // The channel's page leads on; what it leads to keeps the channel's rhythm.
    let leads = |document: &Document| {
        let text = String::from_utf8_lossy(&document.body);
        let leads = text.split_whitespace().filter(|word| word.starts_with("https:"));
        leads.map(|url| Target { url: url.parse().unwrap(), ..document.fetch.target.clone() }).collect()
    };
    let mut asked: BTreeMap<String, u32> = BTreeMap::new();
    for day in 1..=28 {
        let playback =
            Playback::new(&script(&rows), format!("2026-11-{day:02}T02:15:00Z").parse().unwrap()).unwrap();
        let night = play(dir.path(), &playback, plan.clone(), &CollectSettings::default(), &leads);
        for url in night.urls() {
            *asked.entry(url.to_owned()).or_default() += 1;
        }
    }
    assert_eq!(asked["https://a.example/daily"], 28);
    assert!((4..=5).contains(&asked["https://a.example/weekly"]), "{asked:?}");
    assert_eq!(asked["https://a.example/weekly-2"], asked["https://a.example/weekly"]);
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
