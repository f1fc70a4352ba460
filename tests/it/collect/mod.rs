//! A night's manners, seen from outside: scripted answers, a clock that jumps, the archive read back.

mod answers;
mod due;
mod forecast;
mod leads;
mod pace;
mod permission;
mod resume;

use std::{collections::BTreeMap, io::Read as _, path::Path, time::Duration};

use flate2::bufread::GzDecoder;
use kanalbarometer::{
    archive::{Archive, Stored},
    collect::{
        CheckStatus, CollectSettings, Document, Plan, Playback, Purpose, RunSummary, Subject, Target, collect,
    },
};

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
    plan: impl Into<Plan>,
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

/// Everything about an outcome but its time.
pub(crate) fn timeless(
    stored: &Stored,
) -> (Target, CheckStatus, Vec<u16>, Option<String>, bool, u64, Option<String>) {
    let fetch = stored.fetch.clone();
    let hops = fetch.hops.iter().map(|hop| hop.http_status).collect();
    (fetch.target, fetch.status, hops, fetch.document_sha256, fetch.unchanged, fetch.body_bytes, fetch.detail)
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
