//! Hosts are asked side by side, each at its pace, and left alone when they ask for it or keep failing.

use std::{cell::RefCell, time::Duration};

use kanalbarometer::{
    archive::Archive,
    collect::{CheckStatus, CollectSettings, Playback, Progress, Target, collect},
};

use super::{FIRST_NIGHT, channel, night, ok, play, script};

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

    // The next night a.example is asked again, what has waited longest first; c.example wanted more rest than that.
    let next = night(dir.path(), "2026-10-06T02:15:00Z", &rows, plan, &settings);
    next.check("https://a.example/3", CheckStatus::Ok, "");
    next.check("https://a.example/2", CheckStatus::RateLimited, "429");
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
fn a_limit_that_is_used_up_is_waited_for_if_that_is_short() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let used_up = |reset: &str| {
        format!("{page}\nheaders = {{ X-RateLimit-Remaining = \"0\", X-RateLimit-Reset = \"{reset}\" }}")
    };
    let (soon, late) = (used_up("2026-10-05T02:20:00.000000Z"), used_up("2026-10-05T04:15:00.000000Z"));
    let rows = [
        ("https://soon.example/robots.txt", "status = 404"),
        ("https://soon.example/1", soon.as_str()),
        ("https://soon.example/2", page.as_str()),
        ("https://late.example/robots.txt", "status = 404"),
        ("https://late.example/1", late.as_str()),
        ("https://late.example/2", page.as_str()),
        ("https://never.example/robots.txt", "status = 404"),
        ("https://never.example/1", "status = 200\nheaders = { RateLimit = '\"default\";r=0' }"),
        ("https://never.example/2", page.as_str()),
    ];
    let plan = [
        "https://soon.example/1",
        "https://soon.example/2",
        "https://late.example/1",
        "https://late.example/2",
        "https://never.example/1",
        "https://never.example/2",
    ]
    .map(channel)
    .to_vec();
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &CollectSettings::default());
    night.check("https://soon.example/2", CheckStatus::Ok, "");
    night.check("https://late.example/1", CheckStatus::Ok, "");
    night.check("https://late.example/2", CheckStatus::RateLimited, "x-ratelimit-remaining: 0");
    night.check("https://never.example/2", CheckStatus::RateLimited, "RateLimit: \"default\";r=0");
    let (at, _) = night.asked.iter().find(|(_, url)| url == "https://soon.example/2").unwrap();
    assert!((300.0..310.0).contains(&at.as_secs_f64()), "waited until 02:20: {at:?}");
    assert_eq!(night.summary.stopped_hosts, ["late.example", "never.example"]);

    // Started again with one more channel: while the rest lasts, right before its end, and after it.
    for (time, path, status) in [
        ("2026-10-05T03:15:00Z", "3", CheckStatus::RateLimited),
        ("2026-10-05T04:10:00Z", "4", CheckStatus::Ok),
        ("2026-10-05T04:16:00Z", "5", CheckStatus::Ok),
    ] {
        let url = format!("https://late.example/{path}");
        let rows = [rows.as_slice(), &[(url.as_str(), page.as_str())]].concat();
        let plan = [plan.clone(), vec![channel(&url)]].concat();
        let night = super::night(dir.path(), time, &rows, plan, &CollectSettings::default());
        night.check(&url, status, "");
        let waited = night.asked.first().map_or(0.0, |(at, _)| at.as_secs_f64());
        assert!(if path == "4" { waited > 300.0 } else { waited < 1.0 }, "{url}: {waited}");
    }
}

#[test]
fn a_spent_budget_ends_a_hosts_night_and_the_rest_comes_first_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let urls: Vec<String> = (1..=6).map(|n| format!("https://a.example/{n}")).collect();
    let mut rows: Vec<(&str, &str)> = urls.iter().map(|url| (url.as_str(), page.as_str())).collect();
    rows.push(("https://a.example/robots.txt", "status = 404"));
    rows.push(("https://b.example/robots.txt", "status = 404"));
    rows.push(("https://b.example/", "status = 302\nlocation = \"https://a.example/6\""));
    let mut plan: Vec<Target> = urls.iter().map(|url| channel(url)).collect();
    plan.push(channel("https://b.example/"));
    let settings: CollectSettings =
        toml::from_str("[host.\"a.example\"]\nrequests_a_night = 4\npause_seconds = 50").unwrap();
    let first = night(dir.path(), FIRST_NIGHT, &rows, plan.clone(), &settings);
    // robots.txt, two pages, and the one that b.example led to.
    first.check("https://a.example/2", CheckStatus::Ok, "");
    first.check("https://b.example/", CheckStatus::Ok, "");
    let spent = "the budget of 4 requests a night for a.example is spent";
    first.check("https://a.example/3", CheckStatus::BudgetSpent, spent);
    assert_eq!(first.summary.statuses[&CheckStatus::BudgetSpent], 3);
    assert_eq!(first.summary.stopped_hosts, ["a.example"]);

    // The budget is a night's, not a start's.
    let grown = [plan.clone(), vec![channel("https://a.example/7")]].concat();
    let again = night(dir.path(), "2026-10-05T05:15:00Z", &rows, grown, &settings);
    again.check("https://a.example/7", CheckStatus::BudgetSpent, spent);
    assert!(again.urls().len() <= 1, "{:?}", again.urls());

    plan.pop();
    let next = night(dir.path(), "2026-10-06T02:15:00Z", &rows, plan, &settings);
    for url in ["https://a.example/3", "https://a.example/4", "https://a.example/5"] {
        next.check(url, CheckStatus::Ok, "");
    }
    next.check("https://a.example/1", CheckStatus::BudgetSpent, "");
}

#[test]
fn a_host_may_be_left_alone_sooner() {
    let dir = tempfile::tempdir().unwrap();
    let rows = [("https://a.example/robots.txt", "status = 404"), ("https://a.example/1", "status = 500")];
    let plan = ["https://a.example/1", "https://a.example/2"].map(channel).to_vec();
    let settings = toml::from_str("[host.\"a.example\"]\nfailures_in_a_row = 1").unwrap();
    let night = night(dir.path(), FIRST_NIGHT, &rows, plan, &settings);
    night.check("https://a.example/2", CheckStatus::HttpError, "not asked: a request to a.example failed");
}

/// Writes down what a bar would show.
#[derive(Default)]
struct Told(RefCell<Vec<Duration>>);

impl Progress for Told {
    fn remaining(&self, time: Duration) {
        self.0.borrow_mut().push(time);
    }
}

#[test]
fn a_night_may_be_spread_over_hours_and_says_how_long_it_will_take() {
    let page = ok("page");
    let hosts = [("slow.example", 200), ("few.example", 4), ("one.example", 1)];
    let urls: Vec<String> = hosts
        .iter()
        .flat_map(|(host, pages)| (0..*pages).map(move |n| format!("https://{host}/{n:03}")))
        .collect();
    let mut rows: Vec<(&str, &str)> = urls.iter().map(|url| (url.as_str(), page.as_str())).collect();
    rows.extend([
        ("https://slow.example/robots.txt", "status = 404"),
        ("https://few.example/robots.txt", "status = 404"),
        ("https://one.example/robots.txt", "status = 404"),
    ]);
    let plan: Vec<Target> = urls.iter().map(|url| channel(url)).collect();
    for (spread, slowest) in [("0", 200.0 * 20.0), ("1", 200.0 * 20.0), ("2", 7_200.0)] {
        let dir = tempfile::tempdir().unwrap();
        let settings: CollectSettings =
            toml::from_str(&format!("jitter_share = 0.0\nspread_hours = {spread}\npause_seconds = 20"))
                .unwrap();
        let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
        let (mut archive, _) = Archive::open(dir.path()).unwrap();
        let told = Told::default();
        let summary =
            collect(plan.clone(), &mut archive, &playback, &settings, &|_| Vec::new(), &told).unwrap();
        assert_eq!(summary.statuses[&CheckStatus::Ok], 205);
        let asked = playback.asked();
        let times = |host: &str| -> Vec<f64> {
            let of_host =
                asked.iter().filter(|(_, url)| url.host_str() == Some(host) && url.path() != "/robots.txt");
            of_host.map(|(at, _)| at.as_secs_f64()).collect()
        };
        for (host, _) in hosts {
            let times = times(host);
            assert!(times.windows(2).all(|pair| pair[1] - pair[0] > 19.999), "never faster than the pause");
        }
        let few = times("few.example");
        match spread {
            "0" => assert!(few[3] <= 80.0, "{few:?}"),
            "1" => {
                assert!(few.windows(2).all(|pair| (870.0..930.0).contains(&(pair[1] - pair[0]))), "{few:?}");
            }
            _ => assert!(
                few.windows(2).all(|pair| (1_770.0..1_830.0).contains(&(pair[1] - pair[0]))),
                "{few:?}"
            ),
        }
        // What is told is true from the first moment on: the slowest host decides.
        let end = asked.last().unwrap().0.as_secs_f64();
        assert!((slowest * 0.97..slowest * 1.05).contains(&end), "{end} with {spread}");
        let told = told.0.into_inner();
        let first = told[0].as_secs_f64();
        assert!((end * 0.93..end * 1.07).contains(&first), "told {first} of {end} with {spread}");
        assert!(told.windows(2).all(|pair| pair[1] <= pair[0] + Duration::from_secs(25)), "{told:?}");
        assert!(told.last().unwrap().as_secs() < 120, "{told:?}");
    }
}

#[test]
fn a_host_that_is_left_alone_does_not_hold_a_spread_night_up() {
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = (0..10).map(|n| format!("https://a.example/{n}")).collect();
    let mut rows: Vec<(&str, &str)> = urls.iter().map(|url| (url.as_str(), "status = 429")).collect();
    rows.push(("https://a.example/robots.txt", "status = 404"));
    let plan: Vec<Target> = urls.iter().map(|url| channel(url)).collect();
    let settings: CollectSettings = toml::from_str("spread_hours = 2").unwrap();
    let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
    let night = play(dir.path(), &playback, plan, &settings, &|_| Vec::new());
    assert_eq!(night.summary.statuses[&CheckStatus::RateLimited], 10);
    let archive = Archive::open_for_reading(dir.path()).unwrap();
    let ends: Vec<_> = archive.outcomes(&night.summary.run_id).unwrap();
    let last = ends.iter().map(|fetch| fetch.observed_at).max().unwrap();
    let first = ends.iter().map(|fetch| fetch.observed_at).min().unwrap();
    assert_eq!(first, last, "the others end with the first");
}
