//! The captures of Telegram and Mastodon through a whole night: collected, archived, read, reconciled, measured, reported,
//! exported.
//!
//! Each capture is played as the answer of an invented channel of an invented authority, so that nothing of it stands
//! beside the name of somebody else. What must come out is what the readers say of the same bytes at the same address.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
};

use kanalbarometer::{
    collect::{CheckStatus, Playback, Purpose},
    extract::{Extraction, inspect},
    language::Lang,
    pipeline::{self, Night},
    project::Project,
    tables::{FetchRow, SightRow, Table, TableStore},
};
use serde_json::Value;
use url::Url;

use crate::{
    accuracy::tables_of, accuracy_social::mastodon_answers, corpus::corpus, handing_over::printed,
    night::tree,
};

/// One capture as the answer at an address.
struct Capture {
    channel: String,
    purpose: Purpose,
    url: Url,
    body: Vec<u8>,
    read: Extraction,
}

impl Capture {
    fn new(channel: String, purpose: Purpose, url: &str, body: Vec<u8>) -> Self {
        let url = Url::parse(url).unwrap();
        let read = inspect(&body, Some(purpose), Some(&url));
        Self { channel, purpose, url, body, read }
    }

    fn platform(&self) -> &'static str {
        self.purpose.platform().unwrap().as_str()
    }

    /// How a night ends for it: as it reads, but an excerpt that shows nothing of a channel is no page of one.
    fn ended(&self) -> CheckStatus {
        let names = self.read.observation.as_ref().is_some_and(|seen| seen.name.is_some());
        let is_nothing = self.read.status == CheckStatus::NoCount && self.read.posts.is_empty() && !names;
        if is_nothing { CheckStatus::PageChanged } else { self.read.status }
    }

    /// The address of the channel in the registry.
    fn home(&self) -> String {
        match self.platform() {
            "telegram" => format!("https://t.me/{}", self.channel.replace('-', "_")),
            _ => format!("https://{}.example/@corpus", self.channel),
        }
    }
}

/// The pages of Telegram, each of a channel of its own.
///
/// The excerpts of 2023 are parts of one channel's page. They are put together again: a night in which most pages lack
/// their header is one in which Telegram has changed, and the canaries rightly keep it back.
fn telegram(folder: &Path) -> Vec<Capture> {
    let mut pages = Vec::new();
    let mut excerpts = Vec::new();
    for (file, rows) in tables_of("telegram") {
        let Ok(body) = fs::read(folder.join(&file)) else { continue };
        let is_card = rows.iter().any(|row| row.field == "kind" && row.expected == "telegram_card");
        if file.starts_with("tchan_messages_2023/") && !file.ends_with("no_posts_found.html") {
            excerpts.extend(body);
        } else {
            pages.push((is_card, body));
        }
    }
    excerpts.extend(b"</body></html>");
    pages.push((false, excerpts));
    let capture = |(number, (is_card, body)): (usize, (bool, Vec<u8>))| {
        let channel = format!("corpus-telegram-{}", number + 1);
        let name = channel.replace('-', "_");
        if is_card {
            Capture::new(channel, Purpose::TelegramCard, &format!("https://t.me/{name}"), body)
        } else {
            Capture::new(channel, Purpose::TelegramPreview, &format!("https://t.me/s/{name}"), body)
        }
    };
    pages.into_iter().enumerate().map(capture).collect()
}

/// The answers of Mastodon: each account is a channel of its own, and all posts stand where the first one leads.
///
/// Of an account that was captured several times the first answer is taken: channels that say the same are withheld.
fn mastodon(folder: &Path) -> Vec<Capture> {
    let (accounts, lists): (Vec<_>, Vec<_>) =
        mastodon_answers(folder).into_iter().partition(|(purpose, _)| *purpose == Purpose::MastodonAccount);
    let mut captures: Vec<Capture> = Vec::new();
    let mut seen = BTreeSet::new();
    for (_, body) in accounts {
        if seen.insert(json(&body)["id"].to_string()) {
            captures.push(account(captures.len(), &body));
        }
    }
    let posts = lists.iter().flat_map(|(_, body)| json(body).as_array().unwrap().clone()).collect();
    let (channel, url) = captures.iter().find_map(statuses).expect("an account leads to its posts");
    let body = Value::Array(posts).to_string().into_bytes();
    captures.push(Capture::new(channel, Purpose::MastodonStatuses, url.as_str(), body));
    captures
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A server other than the account's own is not believed, so the own one is given the invented channel's name.
fn account(number: usize, body: &str) -> Capture {
    let channel = format!("corpus-mastodon-{}", number + 1);
    let body = body.replace(&origin(body), &format!("https://{channel}.example"));
    let url = format!("https://{channel}.example/api/v1/accounts/lookup?acct=corpus");
    Capture::new(channel, Purpose::MastodonAccount, &url, body.into_bytes())
}

/// An account's channel, and where its posts are.
fn statuses(account: &Capture) -> Option<(String, Url)> {
    let lead = account.read.leads.iter().find(|lead| lead.purpose == Purpose::MastodonStatuses)?;
    Some((account.channel.clone(), lead.url.clone()))
}

/// The server of an account, as its address begins; what stands in no answer where there is no account in it.
fn origin(account: &str) -> String {
    let url = json(account)["url"].as_str().and_then(|url| Url::parse(url).ok());
    url.map_or_else(|| "no account".to_owned(), |url| url.origin().ascii_serialization())
}

fn project(root: &Path, captures: &[Capture]) -> Project {
    let registry = root.join("data/registry");
    fs::create_dir_all(&registry).unwrap();
    let mut authorities =
        "authority_id;name;level;land;population;population_as_of;website;source\n".to_owned();
    let mut channels = "channel_id;authority_id;platform;url;source\n".to_owned();
    let mut there = BTreeSet::new();
    for capture in captures.iter().filter(|capture| there.insert(&capture.channel)) {
        let id = &capture.channel;
        writeln!(authorities, "{id};{id};other;NI;;;;invented for this test").unwrap();
        let (platform, home) = (capture.platform(), capture.home());
        writeln!(channels, "channel-{id};{id};{platform};{home};invented for this test").unwrap();
    }
    fs::write(registry.join("authorities.csv"), authorities).unwrap();
    fs::write(registry.join("channels.csv"), channels).unwrap();
    let header =
        "figure_id;channel_id;followers;followers_wording;as_of;badge;started;source_url;source_kind\n";
    fs::write(registry.join("published.csv"), header).unwrap();
    let settings = "[project]\ninvented = true\n[collect]\ncontact = \"test@corpus.example\"\n";
    fs::write(root.join("kanalbarometer.toml"), settings).unwrap();
    Project::open(root).unwrap()
}

/// The captures at their addresses, and "not found" wherever else a channel is looked for.
fn playback(captures: &[Capture]) -> Playback {
    let mut files = BTreeMap::new();
    let mut script = String::new();
    let mut answered = BTreeSet::new();
    for (number, capture) in captures.iter().enumerate() {
        answered.insert(capture.url.clone());
        let url = &capture.url;
        write!(
            script,
            "[[answer]]\nfrom = \"2026-05-01\"\nurl = \"{url}\"\nstatus = 200\nbody = \"{number}\"\n"
        )
        .unwrap();
        files.insert(number.to_string(), capture.body.clone());
    }
    let robots = captures.iter().map(|capture| capture.url.join("/robots.txt").unwrap());
    let leads = captures.iter().flat_map(|capture| capture.read.leads.iter().map(|lead| lead.url.clone()));
    let homes = captures.iter().flat_map(|capture| {
        let home = capture.home();
        [home.clone(), home.replace("t.me/", "t.me/s/")].map(|url| Url::parse(&url).unwrap())
    });
    for url in robots.chain(leads).chain(homes) {
        if answered.insert(url.clone()) {
            write!(script, "[[answer]]\nfrom = \"2026-05-01\"\nurl = \"{url}\"\nstatus = 404\ntext = \"\"\n")
                .unwrap();
        }
    }
    files.insert("answers.toml".to_owned(), script.into_bytes());
    Playback::new(&files, "2026-11-23T01:30:00Z".parse().unwrap()).unwrap()
}

/// Some columns of a table, a row a list.
fn columns<Row: Table, const N: usize>(tables: &TableStore, names: [&str; N]) -> Vec<[String; N]> {
    let frame = tables.scan::<Row>().unwrap().collect().unwrap();
    let cell = |name: &str, row: usize| {
        let cell = frame.column(name).unwrap().get(row).unwrap();
        cell.get_str().map_or_else(|| cell.to_string(), str::to_owned)
    };
    (0..frame.height()).map(|row| names.map(|name| cell(name, row))).collect()
}

#[track_caller]
fn every_capture_is_accounted_for(captures: &[Capture], night: &Night, tables: &TableStore) {
    let statuses: u64 = night.manifest.statuses.values().sum();
    assert_eq!(statuses, night.manifest.targets);
    let fetches = columns::<FetchRow, 3>(tables, ["url", "purpose", "status"]);
    assert_eq!(fetches.len() as u64, night.manifest.targets);
    for capture in captures {
        let expected =
            [capture.url.to_string(), capture.purpose.as_str().into(), capture.ended().as_str().into()];
        let rows = fetches.iter().filter(|row| row[0] == expected[0]).collect::<Vec<_>>();
        assert_eq!(rows, [&expected], "{}", capture.channel);
    }
}

#[track_caller]
fn every_post_is_in_the_table_once(captures: &[Capture], night: &Night, tables: &TableStore) {
    let mut expected = Vec::new();
    for capture in captures {
        let channel = format!("channel-{}", capture.channel);
        for post in &capture.read.posts {
            let text = post.text.clone().unwrap_or_else(|| "null".to_owned());
            expected.push([channel.clone(), post.post_id.clone(), text]);
        }
    }
    assert!(expected.len() > 50, "{} posts are too few for these captures", expected.len());
    let mut found = columns::<SightRow, 3>(tables, ["channel_id", "post_id", "text"]);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(night.manifest.tables["posts"], expected.len() as u64, "one document each, so nothing merges");
}

#[test]
fn real_captures_go_from_the_servers_to_the_report() {
    let (Some(of_telegram), Some(of_mastodon)) = (corpus("telegram"), corpus("mastodon")) else { return };
    let captures: Vec<Capture> = telegram(&of_telegram).into_iter().chain(mastodon(&of_mastodon)).collect();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("project");
    let project = project(&root, &captures);
    let night = pipeline::nightly(&project, Some(&playback(&captures)), None, Lang::De, &()).unwrap();
    assert_eq!(night.problems, []);
    let tables = TableStore::new(project.tables());
    every_capture_is_accounted_for(&captures, &night, &tables);
    every_post_is_in_the_table_once(&captures, &night, &tables);

    let data_set = folder.path().join("data-set");
    printed(&root, &["export", "--frictionless", data_set.to_str().unwrap()]);
    assert!(data_set.join("datapackage.json").is_file());

    for lang in ["en", "de"] {
        printed(&root, &["report", "--lang", lang]);
        let page = fs::read_to_string(root.join("reports/2026-11-23/index.html")).unwrap();
        assert!(page.contains(&format!("lang=\"{lang}\"")) && page.contains("corpus-telegram-1"));
    }
    let before = tree(&root);
    fs::remove_dir_all(project.tables()).unwrap();
    fs::remove_dir_all(root.join("reports")).unwrap();
    for stage in ["extract", "measure", "report"] {
        printed(&root, &[stage]);
    }
    assert!(tree(&root) == before, "the archive gives the same bytes again");
}
