//! `nightly` is killed at twenty random moments and started again each time: the night ends like one that was
//! not disturbed.
//!
//! What is guaranteed, and tested here: an address whose answer reached the archive is not asked again that
//! night. A request that was under way when the process died, at most one a host, is asked once more.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use kanalbarometer::archive::{Archive, EndReason};
use serde_json::Value;

use crate::{
    collect::{answered, timeless},
    origin::server::{Manners, Origin, Page, Request},
};

const KILLS: u64 = 20;
const CHANNELS: usize = 30;
const PAUSE_SECONDS: f64 = 0.1;
/// So many of the kills come early, while servers are asked; the others while tables
/// and report are made.
const EARLY_KILLS: u64 = 12;

/// Host 2 carries the channels; 3 to 6 are authorities' websites, 5 has had enough after a while, 6 is broken.
pub(crate) fn town(request: &Request) -> Page {
    let number = request.path.bytes().fold(0u32, |sum, byte| sum * 31 % 10_007 + u32::from(byte));
    match (request.host, request.path.as_str()) {
        (2, "/robots.txt") => Page::ok("User-agent: *\nDisallow: /login/\n"),
        (2, path) if path.ends_with('7') => Page::status(404),
        (2, path) => Page::ok(channel_page(path, number)),
        (6, "/robots.txt") => Page::status(500),
        (_, "/robots.txt") => Page::status(404),
        (4, "/") => Page::status(301).with("Location", "/start"),
        (5, "/impressum") => Page::status(429).with("Retry-After", "60"),
        (_, "/" | "/start") => {
            Page::ok("<html><title>Rathaus</title><a href=\"/impressum\">Impressum</a></html>")
        }
        _ => Page::ok(
            "<html><title>Impressum</title><p>Landkreis Musterland<br>Musterweg 1<br>00000 Musterstadt</p></html>",
        ),
    }
}

/// Model page made for tests, shape after facts/whatsapp.md section 1.2.
fn channel_page(path: &str, followers: u32) -> String {
    format!(
        "<html lang=\"de\"><head><title id=\"pageTitle\">Musterland {path}</title></head><body>\
         <h1><span class=\"_as2p\">Musterland {path}</span></h1><h5 class=\"_9vd5\">Neues aus Musterland</h5>\
         <h5 class=\"_9vd5 _9scy\">Kanal | {followers} Follower</h5></body></html>"
    )
}

/// A project folder with invented authorities whose servers are on loopback.
pub(crate) fn project(folder: &Path, origin: &Origin) -> PathBuf {
    let project = folder.join("project");
    let registry = project.join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    let settings = format!(
        "[project]\ninvented = true\n\n[collect]\ncontact = \"presse@musterland.example\"\nloopback = true\n\
         pause_seconds = {PAUSE_SECONDS}\n"
    );
    fs::write(project.join("kanalbarometer.toml"), settings).unwrap();
    let mut authorities =
        "authority_id;name;level;land;population;population_as_of;website;source;source_date\n".to_owned();
    let mut channels = "channel_id;authority_id;platform;name;url;source;source_date\n".to_owned();
    for n in 0..CHANNELS {
        let website = if n < 4 { origin.url(u8::try_from(n).unwrap() + 3, "/") } else { String::new() };
        let row = format!(
            "kreis-{n};Landkreis Musterland {n};kreis;NI;184320;2025-12-31;{website};invented;2026-10-01\n"
        );
        authorities.push_str(&row);
        let url = origin.url(2, &format!("/channel/0029VaMUSTERlandkreis{n:04}"));
        let row = format!("whatsapp-{n};kreis-{n};whatsapp;;{url};invented;2026-10-01\n");
        channels.push_str(&row);
    }
    fs::write(registry.join("authorities.csv"), authorities).unwrap();
    fs::write(registry.join("channels.csv"), channels).unwrap();
    let published =
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";
    fs::write(registry.join("published.csv"), published).unwrap();
    project
}

pub(crate) fn nightly(project: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_kanalbarometer"))
        .args(["nightly", "--no-progress", "--project"])
        .arg(project)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[track_caller]
pub(crate) fn finish(child: Child) {
    let output = child.wait_with_output().unwrap();
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 3)), "{code:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Everything that the archive was answered, in all runs.
pub(crate) fn archived(project: &Path) -> Vec<String> {
    let folder = project.join("data/archive");
    let archive = Archive::open_for_reading(&folder).unwrap();
    let mut urls = Vec::new();
    for run in archive.runs() {
        let (year, month) = (&run.run_id[..4], &run.run_id[4..6]);
        let bytes = fs::read(folder.join(year).join(month).join(format!("{}.warc.gz", run.run_id))).unwrap();
        urls.extend(answered(&bytes));
    }
    urls
}

/// The report's manifest and its CSV files.
fn report(project: &Path) -> (Value, BTreeMap<String, String>) {
    let newest = crate::night::newest_report(project);
    let manifest = serde_json::from_slice(&fs::read(newest.join("manifest.json")).unwrap()).unwrap();
    let mut tables = BTreeMap::new();
    for entry in fs::read_dir(newest).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            tables.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    (manifest, tables)
}

/// A small generator (xorshift, Marsaglia 2003), so that every run kills at the same moments.
struct Moments(u64);

impl Moments {
    fn below(&mut self, limit: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        limit.mul_f64((self.0 % 10_000) as f64 / 10_000.0)
    }
}

#[test]
fn a_night_killed_twenty_times_ends_like_one_that_was_not() {
    let manners = Manners { pause: Duration::from_secs_f64(PAUSE_SECONDS), disallowed: vec!["/login/"] };
    let origin = Origin::start(5, manners, town);

    let folder = tempfile::tempdir().unwrap();
    let calm = project(&folder.path().join("calm"), &origin);
    let began = Instant::now();
    finish(nightly(&calm));
    let duration = began.elapsed();
    assert_eq!(origin.violations(), Vec::<String>::new());
    let undisturbed = archived(&calm);

    let killed = project(&folder.path().join("killed"), &origin);
    let mut moments = Moments(20_261_122);
    let (mut kills, mut kills_while_collecting) = (0, 0);
    while kills < KILLS {
        let before: BTreeSet<String> = archived(&killed).into_iter().collect();
        origin.forget();
        let mut child = nightly(&killed);
        let latest = if kills < EARLY_KILLS { Duration::from_secs(1) } else { duration.mul_f64(0.4) };
        thread::sleep(moments.below(latest));
        if child.try_wait().unwrap().is_some() {
            finish(child);
            continue;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        kills_while_collecting += u64::from(before.len() < undisturbed.len());
        assert_manners(&origin, &before);
    }
    let before: BTreeSet<String> = archived(&killed).into_iter().collect();
    origin.forget();
    finish(nightly(&killed));
    assert_manners(&origin, &before);
    eprintln!(
        "{kills} kills, {kills_while_collecting} of them before everything was collected, {duration:?} a night"
    );
    assert!(kills_while_collecting >= 3, "the night was over too soon for the test to mean anything");

    let mut all = archived(&killed);
    all.sort();
    let mut expected = undisturbed;
    expected.sort();
    assert_eq!(all, expected, "every address is answered once, none twice");
    assert_eq!(outcomes(&killed), outcomes(&calm));
    let (_, repairs) = Archive::open(&killed.join("data/archive")).unwrap();
    assert_eq!(repairs, Vec::new());
    let (calm_manifest, calm_tables) = report(&calm);
    let (manifest, tables) = report(&killed);
    for what in ["targets", "statuses", "tables"] {
        assert_eq!(manifest[what], calm_manifest[what], "{what}");
    }
    for (name, table) in &calm_tables {
        assert_eq!(tables[name].lines().count(), table.lines().count(), "{name}");
        for (line, calm_line) in tables[name].lines().zip(table.lines()) {
            assert_eq!(without_times(line), without_times(calm_line), "{name}");
        }
    }
    assert!(tables.keys().eq(calm_tables.keys()));
}

#[test]
fn a_night_told_to_stop_closes_its_run_and_the_next_start_asks_for_the_rest() {
    let manners = Manners { pause: Duration::from_secs_f64(PAUSE_SECONDS), disallowed: vec!["/login/"] };
    let origin = Origin::start(5, manners, town);
    let folder = tempfile::tempdir().unwrap();
    let project = project(folder.path(), &origin);
    let child = nightly(&project);
    while origin.requests().len() < 15 {
        thread::sleep(Duration::from_millis(5));
    }
    let told = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(told.success());
    finish(child);
    let archive = Archive::open_for_reading(&project.join("data/archive")).unwrap();
    assert_eq!(archive.runs().len(), 1);
    assert_eq!(archive.runs()[0].ended, Some(EndReason::Stopped));
    let before: BTreeSet<String> = archived(&project).into_iter().collect();
    assert!(before.len() < 20, "stopped at once, with {} answers", before.len());
    origin.forget();
    finish(nightly(&project));
    assert_manners(&origin, &before);
    assert_eq!(archived(&project).len(), before.len() + origin.requests().len());
}

/// Leaves out times of day: `2026-11-22T10:27:22Z` becomes `2026-11-22`.
fn without_times(line: &str) -> String {
    let is_time =
        |word: &str| word.len() == 20 && word.ends_with('Z') && word.parse::<jiff::Timestamp>().is_ok();
    line.split(';').map(|word| if is_time(word) { &word[..10] } else { word }).collect::<Vec<_>>().join(";")
}

/// Checks that nothing was asked that had been answered, nothing twice, and nothing in haste.
#[track_caller]
pub(crate) fn assert_manners(origin: &Origin, before: &BTreeSet<String>) {
    assert_eq!(origin.violations(), Vec::<String>::new());
    let mut asked = BTreeSet::new();
    for request in origin.requests() {
        let url = origin.url(request.host, &request.path);
        assert!(!before.contains(&url), "{url} was answered before and asked again");
        assert!(asked.insert(url.clone()), "{url} was asked twice in one go");
    }
}

/// Every outcome but its time, of the one run that there must be.
fn outcomes(project: &Path) -> Vec<String> {
    let archive = Archive::open_for_reading(&project.join("data/archive")).unwrap();
    assert_eq!(archive.runs().len(), 1);
    let stored = archive.read_run(&archive.runs()[0].run_id).unwrap();
    stored.map(|stored| format!("{:?}", timeless(&stored.unwrap()))).collect()
}
