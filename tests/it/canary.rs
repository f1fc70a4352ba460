//! What must never again stay unnoticed for 22 months: a platform changes its pages, and the reader goes on as if
//! nothing were wrong. Whole nights through collect, archive, extract, tables, measure, report and the command line.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use assert_cmd::Command;
use kanalbarometer::{
    collect::Playback,
    pipeline::{self, collect},
    project::Project,
};
use serde_json::Value;

/// A channel as one night's page shows it.
#[derive(Clone)]
struct Channel {
    name: String,
    followers: u64,
    verified: bool,
}

/// Six invented channels of different size, all but one verified.
fn channels() -> Vec<Channel> {
    let followers = [7_648, 912, 15_230, 48_005, 3_391, 2_207];
    let channel = |(number, followers)| Channel {
        name: format!("Landkreis Muster {number}"),
        followers,
        verified: number != 4,
    };
    followers.into_iter().enumerate().map(channel).collect()
}

/// Model page made for tests, shape after facts/whatsapp.md section 1.2.
fn page(channel: &Channel) -> String {
    let Channel { name, followers, verified } = channel;
    let badge = if *verified {
        "<div><img class=\"_a93a\" src=\"/badge.png\" alt=\"Verifiziert\"></div>"
    } else {
        ""
    };
    let number = grouped(*followers);
    format!(
        "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>{name} | WhatsApp-Kanal</title></head>\
         <body><h1><span>{name}</span>{badge}</h1><h5 class=\"_9scy\">Kanal | {number} Follower</h5>\
         <h5>Neues aus {name}. Impressum: https://www.musterland.example/impressum</h5></body></html>"
    )
}

fn grouped(number: u64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{}.{:03}", number / 1_000, number % 1_000) }
}

/// A project folder in which nights are played.
pub(crate) struct Nights {
    folder: tempfile::TempDir,
}

impl Nights {
    fn new() -> Self {
        let names: Vec<String> = channels().into_iter().map(|channel| channel.name).collect();
        let with_addresses: Vec<(&str, String)> =
            names.iter().enumerate().map(|(number, name)| (name.as_str(), address(number))).collect();
        Self::of("whatsapp", &with_addresses)
    }

    /// A project with one channel an authority, of that platform: the authority's name and the channel's address.
    pub(crate) fn of(platform: &str, channels: &[(&str, String)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registry = folder.path().join("data/registry");
        fs::create_dir_all(&registry).unwrap();
        fs::write(folder.path().join("kanalbarometer.toml"), "[project]\ninvented = true\n").unwrap();
        let mut authorities = AUTHORITIES.to_owned();
        let mut list = CHANNELS.to_owned();
        for (number, (name, url)) in channels.iter().enumerate() {
            let source = "https://quelle.example/;2026-10-01";
            let _ = writeln!(authorities, "kreis-{number};{name};kreis;NW;;;;;;{source}");
            let _ = writeln!(list, "channel-{number};kreis-{number};{platform};;{url};{source}");
        }
        fs::write(registry.join("authorities.csv"), authorities).unwrap();
        fs::write(registry.join("channels.csv"), list).unwrap();
        fs::write(registry.join("published.csv"), PUBLISHED).unwrap();
        Self { folder }
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Plays one night of WhatsApp pages.
    fn play(&self, day: &str, pages: &[String]) -> Night {
        let pages: Vec<(String, &str, &str)> = pages
            .iter()
            .enumerate()
            .map(|(number, page)| (address(number), "de-DE", page.as_str()))
            .collect();
        self.play_all(day, &pages).0
    }

    /// Plays one night of pages (address, language asked for, page) and reads it; returns with it what was asked.
    pub(crate) fn play_all(&self, day: &str, pages: &[(String, &str, &str)]) -> (Night, Vec<String>) {
        let mut script = String::new();
        let mut files = BTreeMap::new();
        for host in ["www.whatsapp.com", "t.me"] {
            let _ = write!(
                script,
                "[[answer]]\nfrom = \"2026-10-01\"\nurl = \"https://{host}/robots.txt\"\nstatus = 404\n"
            );
        }
        for (number, (url, language, page)) in pages.iter().enumerate() {
            let _ = write!(
                script,
                "[[answer]]\nfrom = \"2026-10-01\"\nurl = \"{url}\"\nlanguage = \"{language}\"\n\
                 status = 200\nbody = \"{number}.html\"\n",
            );
            files.insert(format!("{number}.html"), page.as_bytes().to_vec());
        }
        files.insert("answers.toml".to_owned(), script.into_bytes());
        let playback = Playback::new(&files, format!("{day}T01:30:00Z").parse().unwrap()).unwrap();
        let project = Project::open(self.root()).unwrap();
        let (registry, _) = pipeline::registry(&project).unwrap();
        collect(&project, &registry, &playback, &()).unwrap();
        let (code, terminal) = self.run(&["nightly", "--offline", "--lang", "en"]);
        let report = self.root().join("reports").join(day);
        let json = serde_json::from_slice(&fs::read(report.join("report.json")).unwrap()).unwrap();
        let html = fs::read_to_string(report.join("index.html")).unwrap();
        let asked = playback.asked().into_iter().map(|(_, url)| url.to_string()).collect();
        (Night { code, terminal, json, html }, asked)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::cargo_bin("kanalbarometer").unwrap();
        let output = command.args(arguments).arg("--project").arg(self.root()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        let code = output.status.code().unwrap_or_else(|| panic!("{arguments:?} was killed: {stderr}"));
        assert!(code == 0 || code == 3, "{arguments:?} ended with {code}: {stderr}");
        (code, String::from_utf8(output.stdout).unwrap())
    }
}

const AUTHORITIES: &str =
    "authority_id;name;level;land;ags;ars;population;population_as_of;website;source;source_date\n";
const CHANNELS: &str = "channel_id;authority_id;platform;name;url;source;source_date\n";
const PUBLISHED: &str =
    "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";

fn address(number: usize) -> String {
    format!("https://www.whatsapp.com/channel/0029VaMUSTERcanary0000{number}")
}

pub(crate) struct Night {
    pub(crate) code: i32,
    pub(crate) terminal: String,
    json: Value,
    html: String,
}

impl Night {
    fn alerts(&self) -> Vec<&str> {
        let alerts = self.json["alerts"].as_array().unwrap();
        alerts.iter().map(|alert| alert["kind"].as_str().unwrap()).collect()
    }

    /// The count that the report shows for a channel, and the day it is of.
    pub(crate) fn followers(&self, number: usize) -> (u64, String) {
        let authorities = self.json["authorities"].as_array().unwrap();
        let id = format!("channel-{number}");
        let mut channels = authorities.iter().flat_map(|authority| authority["channels"].as_array().unwrap());
        let channel = channels.find(|channel| channel["channel_id"] == id.as_str()).unwrap();
        let followers = &channel["followers"];
        let date = followers["origin"]["date"]["from"].as_str().unwrap().to_owned();
        (followers["count"]["shown"].as_u64().unwrap(), date)
    }

    fn badge(&self, number: usize) -> (&str, &str) {
        let authorities = self.json["authorities"].as_array().unwrap();
        let id = format!("channel-{number}");
        let mut channels = authorities.iter().flat_map(|authority| authority["channels"].as_array().unwrap());
        let badge = &channels.find(|channel| channel["channel_id"] == id.as_str()).unwrap()["badge"];
        (badge["state"].as_str().unwrap(), badge["origin"]["date"]["from"].as_str().unwrap())
    }
}

fn pages(channels: &[Channel]) -> Vec<String> {
    channels.iter().map(page).collect()
}

fn grown(channels: &[Channel], by: u64) -> Vec<Channel> {
    channels.iter().map(|channel| Channel { followers: channel.followers + by, ..channel.clone() }).collect()
}

#[test]
fn quiet_nights_are_quiet() {
    let nights = Nights::new();
    for (number, day) in ["2026-10-05", "2026-10-06", "2026-10-07"].into_iter().enumerate() {
        let night = nights.play(day, &pages(&grown(&channels(), number as u64 * 7)));
        assert_eq!((night.code, night.alerts()), (0, vec![]), "{day}: {}", night.terminal);
        assert_eq!(night.followers(0), (7_648 + number as u64 * 7, day.to_owned()));
    }
}

#[test]
fn renamed_classes_that_lose_the_followers_cannot_be_missed_the_next_morning() {
    let nights = Nights::new();
    assert_eq!(nights.play("2026-10-05", &pages(&channels())).code, 0);
    // The number now stands in an element that does not look like a follower line any more.
    let changed: Vec<String> = pages(&channels())
        .iter()
        .map(|page| {
            page.replace("<h5 class=\"_9scy\">Kanal | ", "<div data-n=\"")
                .replace(" Follower</h5>", "\"></div>")
        })
        .collect();
    let night = nights.play("2026-10-06", &changed);
    assert_eq!(night.code, 3, "{}", night.terminal);
    assert!(night.alerts().contains(&"pages_turned"), "{:?}", night.alerts());
    let said = "Field suddenly missing   WhatsApp, channel page: follower count on 0 of 6 pages (0%), expected at least";
    assert!(night.terminal.contains(said), "{}", night.terminal);
    assert!(night.html.contains("follower count on 0 of 6 pages"), "the report says it too");
    assert_eq!(night.followers(0), (7_648, "2026-10-05".to_owned()), "the old value with its date");

    // It sounds again the next night, and stops when the pages can be read again.
    let again = nights.play("2026-10-07", &changed);
    assert_eq!((again.code, again.alerts()), (3, night.alerts()));
    let mended = nights.play("2026-10-08", &pages(&channels()));
    assert_eq!((mended.code, mended.alerts()), (0, vec![]), "{}", mended.terminal);
}

#[test]
fn badges_that_vanish_from_all_pages_are_not_reported_as_lost() {
    let nights = Nights::new();
    assert_eq!(nights.play("2026-10-05", &pages(&channels())).code, 0);
    let without: Vec<Channel> =
        channels().into_iter().map(|channel| Channel { verified: false, ..channel }).collect();
    let night = nights.play("2026-10-06", &pages(&without));
    assert_eq!((night.code, night.alerts()), (3, vec!["field_missing"]), "{}", night.terminal);
    assert!(
        night.terminal.contains("badge on 0 of 5 pages (0%), expected at least 98%"),
        "{}",
        night.terminal
    );
    assert_eq!(night.badge(0), ("met", "2026-10-05"), "the old value with its date");
    assert_eq!(night.badge(4), ("unmet", "2026-10-05"), "the whole column is in doubt");
}

#[test]
fn one_lost_badge_is_one_lost_badge() {
    let nights = Nights::new();
    assert_eq!(nights.play("2026-10-05", &pages(&channels())).code, 0);
    let mut channels = channels();
    channels[0].verified = false;
    let night = nights.play("2026-10-06", &pages(&channels));
    assert_eq!((night.code, night.alerts()), (3, vec!["badge_lost"]), "{}", night.terminal);
}

#[test]
fn values_that_come_out_alike_everywhere_are_withheld() {
    let nights = Nights::new();
    let alike: Vec<Channel> =
        channels().into_iter().map(|channel| Channel { followers: 4_711, ..channel }).collect();
    assert_eq!(nights.play("2026-10-05", &pages(&channels())).code, 0);
    let night = nights.play("2026-10-06", &pages(&alike));
    assert_eq!(night.code, 3, "{}", night.terminal);
    assert!(night.alerts().contains(&"values_alike"), "{:?}", night.alerts());
    assert!(
        night.terminal.contains("follower count is the same on 6 of 6 pages (“4,711”)"),
        "{}",
        night.terminal
    );
    assert_eq!(night.followers(1), (912, "2026-10-05".to_owned()));
    assert!(
        !night.json["authorities"].to_string().contains("4711"),
        "the wrong value is nowhere but in issues"
    );
    let issue = night.json["issues"]
        .as_array()
        .unwrap()
        .iter()
        .find(|issue| issue["code"] == "withheld_values_alike");
    assert!(issue.unwrap()["detail"].as_str().unwrap().starts_with("4711;"), "nothing is lost");
}

#[test]
fn one_channel_that_jumps_is_withheld_until_two_more_nights_agree() {
    let nights = Nights::new();
    let mut channels = channels();
    assert_eq!(nights.play("2026-10-05", &pages(&channels)).code, 0);
    for (day, followers) in [("2026-10-06", 95_000), ("2026-10-07", 96_100)] {
        channels[0].followers = followers;
        let night = nights.play(day, &pages(&channels));
        assert_eq!((night.code, night.alerts()), (3, vec!["withheld"]), "{day}: {}", night.terminal);
        assert_eq!(night.followers(0), (7_648, "2026-10-05".to_owned()), "{day}");
        assert_eq!(night.followers(1), (912, day.to_owned()), "the others are not touched");
    }
    channels[0].followers = 96_300;
    let night = nights.play("2026-10-08", &pages(&channels));
    assert_eq!((night.code, night.alerts()), (0, vec![]), "{}", night.terminal);
    assert_eq!(night.followers(0), (96_300, "2026-10-08".to_owned()));

    // Tables come back the same from the archive alone, and when all is read again.
    let before = tree(&nights.root().join("data/tables"));
    for arguments in [&["extract", "--again"] as &[&str], &["extract"]] {
        if arguments.len() == 1 {
            fs::remove_dir_all(nights.root().join("data/tables")).unwrap();
        }
        nights.run(arguments);
        let now = tree(&nights.root().join("data/tables"));
        for (path, bytes) in before.iter().filter(|(path, _)| !path.starts_with("metrics")) {
            assert!(now.get(path) == Some(bytes), "{path} differs after {arguments:?}");
        }
    }
}

#[test]
fn many_that_jump_at_once_are_never_confirmed_by_saying_it_again() {
    let nights = Nights::new();
    assert_eq!(nights.play("2026-10-05", &pages(&channels())).code, 0);
    let wrong: Vec<Channel> = channels()
        .into_iter()
        .map(|channel| Channel { followers: channel.followers / 9, ..channel })
        .collect();
    for day in ["2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"] {
        let night = nights.play(day, &pages(&wrong));
        assert_eq!((night.code, night.alerts()), (3, vec!["values_jumped"]), "{day}: {}", night.terminal);
        assert_eq!(night.followers(2), (15_230, "2026-10-05".to_owned()), "{day}");
    }
}

#[test]
fn extract_alone_says_so_too() {
    let nights = Nights::new();
    nights.play("2026-10-05", &pages(&channels()));
    let alike: Vec<Channel> =
        channels().into_iter().map(|channel| Channel { followers: 4_711, ..channel }).collect();
    nights.play("2026-10-06", &pages(&alike));
    let (code, said) = nights.run(&["extract", "--again"]);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("whatsapp_channel: followers is the same on 6 of 6 pages"), "{said}");
}

/// Invented Telegram channels: card and preview of each, from the model pages of the reader's own tests.
fn telegram() -> Vec<(String, String)> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/telegram");
    let fixture = |name: &str| fs::read_to_string(fixtures.join(name)).unwrap();
    let (card, preview) = (fixture("card_channel.html"), fixture("preview_2026.html"));
    let mut pages = Vec::new();
    for name in TELEGRAM {
        let of = |page: &str| page.replace("Musterland", name).replace("musterland/", &format!("{name}/"));
        pages.push((format!("https://t.me/{name}"), of(&card)));
        pages.push((format!("https://t.me/s/{name}"), of(&preview)));
    }
    pages
}

const TELEGRAM: [&str; 3] = ["musterau", "musterberg", "mustertal"];

/// The case of snscrape: the class of one field is renamed, everything else goes on as before.
#[test]
fn telegram_views_that_vanish_cannot_be_missed_the_next_morning() {
    for channels in [3, 1] {
        let addresses = &TELEGRAM.map(|name| (name, format!("https://t.me/{name}")))[..channels];
        let nights = Nights::of("telegram", addresses);
        let play = |day, change: &dyn Fn(&str) -> String| {
            let pages: Vec<(String, String)> =
                telegram().into_iter().map(|(url, page)| (url, change(&page))).collect();
            let pages: Vec<_> =
                pages.iter().map(|(url, page)| (url.clone(), "de-DE", page.as_str())).collect();
            nights.play_all(day, &pages).0
        };
        let posts = |run: &str| {
            let parts = tree(&nights.root().join("data/tables/sights"));
            parts.keys().filter(|part| part.contains(run)).count()
        };
        let night = play("2026-10-05", &str::to_owned);
        assert_eq!((night.code, night.alerts()), (0, vec![]), "{}", night.terminal);
        assert!(posts("20261005") > 0);

        let night = play("2026-10-06", &|page| page.replace("tgme_widget_message_views", "tgme_x1"));
        assert_eq!((night.code, night.alerts()), (3, vec!["field_missing"]), "{}", night.terminal);
        let said =
            format!("Telegram, preview: views of posts on 0 of {channels} pages (0%), expected at least 9");
        assert!(night.terminal.contains(&said) && night.html.contains(&said), "{}", night.terminal);
        assert_eq!(posts("20261006"), 0, "yesterday's sight of the posts stays the newest");
    }
}

/// Every file below a folder with its bytes.
fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}
