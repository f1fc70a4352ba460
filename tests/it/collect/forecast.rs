//! What `collect --plan` says beforehand is what the night then does.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kanalbarometer::{
    archive::Archive,
    collect::{CollectSettings, Forecast, NotAsked, Plan, Playback, Purpose, Target, forecast},
};

use super::{FIRST_NIGHT, channel, imprint_leads, ok, play, script, target};

fn of(dir: &std::path::Path, plan: &[Target], settings: &CollectSettings, now: &str) -> Forecast {
    let archive = Archive::open_for_reading(dir).unwrap();
    let now: Timestamp = now.parse().unwrap();
    forecast(&Plan::from(plan.to_vec()), &archive, settings, now).unwrap()
}

#[test]
fn a_night_does_what_was_forecast() {
    let page = ok("page");
    let home = ok("/impressum /kontakt");
    let robots = ok("User-agent: *\nCrawl-delay: 12\n");
    let mut urls: Vec<String> =
        (0..120).map(|n| format!("https://www.whatsapp.com/channel/{n:03}")).collect();
    urls.push("https://elsewhere.example/".to_owned());
    let homes: Vec<String> = (0..5).map(|n| format!("https://kreis-{n}.example/")).collect();
    let others: Vec<String> = homes
        .iter()
        .flat_map(|home| ["robots.txt", "impressum", "kontakt"].map(|path| format!("{home}{path}")))
        .collect();
    let mut rows: Vec<(&str, &str)> = urls.iter().map(|url| (url.as_str(), page.as_str())).collect();
    rows.extend(homes.iter().map(|url| (url.as_str(), home.as_str())));
    rows.extend(
        others
            .iter()
            .map(|url| (url.as_str(), if url.ends_with("txt") { "status = 404" } else { page.as_str() })),
    );
    rows.push(("https://www.whatsapp.com/robots.txt", "status = 404"));
    rows.push(("https://elsewhere.example/robots.txt", robots.as_str()));
    let mut plan: Vec<Target> = urls.iter().map(|url| channel(url)).collect();
    plan.extend(homes.iter().map(|url| target(Purpose::WebsiteHome, url)));
    for (number, target) in plan.iter_mut().enumerate() {
        target.subject.authority_id = format!("kreis-{number}");
    }
    plan.push(channel("https://www.instagram.com/musterland/"));
    for spread in ["0", "0.5", "2"] {
        let dir = tempfile::tempdir().unwrap();
        let settings: CollectSettings = toml::from_str(&format!("spread_hours = {spread}")).unwrap();
        // The second night knows from the first what home pages lead to.
        for (night, assumed) in [(FIRST_NIGHT, true), ("2026-10-17T02:15:00Z", false)] {
            let told = of(dir.path(), &plan, &settings, night);
            let playback = Playback::new(&script(&rows), night.parse().unwrap()).unwrap();
            let leads = |document: &kanalbarometer::collect::Document| {
                let mut leads = imprint_leads(document);
                for lead in &mut leads {
                    lead.subject = document.fetch.target.subject.clone();
                }
                leads
            };
            let played = play(dir.path(), &playback, plan.clone(), &settings, &leads);
            let purposes = BTreeSet::from([Purpose::WhatsappChannel, Purpose::WebsiteHome]);
            assert_eq!(told.assumed, if assumed { purposes } else { BTreeSet::new() });
            let asked = told.due - 1;
            assert!(played.summary.statuses.values().sum::<u64>() > asked);
            let (requests, found) = (told.requests, played.asked.len() as u64);
            assert!(
                requests.abs_diff(found) <= if assumed { 0 } else { 10 },
                "{requests} told, {found} made"
            );
            let end = played.asked.last().unwrap().0.as_secs_f64();
            let seconds = told.seconds as f64;
            assert!(
                (end * 0.93..=end * 1.07 + 60.0).contains(&seconds),
                "{seconds} told, {end} with {spread}"
            );
            assert_eq!(told.left_over, 0);
            let instagram = told.hosts.iter().find(|host| host.host == "www.instagram.com").unwrap();
            assert_eq!((instagram.not_asked, instagram.requests()), (Some(NotAsked::NeedsPermission), 0));
        }
    }
}

#[test]
fn a_forecast_knows_what_is_not_due_what_rests_and_what_is_left_over() {
    let dir = tempfile::tempdir().unwrap();
    let page = ok("page");
    let delay = ok("User-agent: *\nCrawl-delay: 60\n");
    let rows = [
        ("https://a.example/robots.txt", delay.as_str()),
        ("https://a.example/1", page.as_str()),
        ("https://b.example/robots.txt", "status = 404"),
        ("https://b.example/1", "status = 429"),
    ];
    let first = ["https://a.example/1", "https://b.example/1"].map(channel).to_vec();
    let settings: CollectSettings = toml::from_str(
        "jitter_share = 0.0\nnight_limit_hours = 1.0\n[host.\"c.example\"]\nrequests_a_night = 11",
    )
    .unwrap();
    let playback = Playback::new(&script(&rows), FIRST_NIGHT.parse().unwrap()).unwrap();
    play(dir.path(), &playback, first.clone(), &settings, &|_| Vec::new());
    let mut plan = first;
    plan.extend((2..200).map(|n| channel(&format!("https://a.example/{n}"))));
    plan.extend((0..20).map(|n| channel(&format!("https://c.example/{n}"))));
    plan.push(channel("https://b.example/2"));
    let told = of(dir.path(), &plan, &settings, "2026-10-05T03:15:00Z");
    let host = |name: &str| told.hosts.iter().find(|host| host.host == name).unwrap();
    let a = host("a.example");
    assert_eq!((a.due, a.not_due, a.robots_requests), (198, 1, 0), "robots.txt is known");
    assert!((a.pause_seconds - 60.0).abs() < 1e-9, "as robots.txt wishes");
    assert_eq!(a.seconds, 3_600, "60 pages of 60 s fit into the hour");
    assert_eq!(a.left_over, 138);
    assert_eq!((host("b.example").not_asked, host("b.example").requests()), (Some(NotAsked::Rests), 0));
    let c = host("c.example");
    assert_eq!((c.robots_requests, c.page_requests, c.requests(), c.budget), (1, 20, 11, 11));
    assert_eq!(c.left_over, 10);
    assert_eq!(told.hosts[0].host, "a.example", "the slowest first");
    assert_eq!(told.left_over, 148);
    assert_eq!(told.ends_at.as_second() - told.begins_at.as_second(), i64::try_from(told.seconds).unwrap());
    // Forecasting leaves no trace.
    assert_eq!(Archive::open_for_reading(dir.path()).unwrap().runs().len(), 1);
}
