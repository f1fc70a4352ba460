//! A night that is stopped, cut off or left behind loses nothing and asks nothing twice.

use std::{collections::BTreeMap, path::Path, time::Duration};

use kanalbarometer::{
    archive::{Archive, EndReason},
    collect::{CheckStatus, CollectSettings, Playback, Purpose, Target},
};

use super::{
    FIRST_NIGHT, ROBOTS_OPEN, answered, channel, imprint_leads, night, ok, play, script, target, timeless,
};
use crate::archive::{folder_in_memory, record_offsets};

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
