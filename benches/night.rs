//! How close a night comes to the shortest time that its manners allow, and how much memory it takes.
//!
//! `cargo bench --profile dev --bench night` measures without another build of the dependencies;
//! `cargo bench --profile without-polars --bench night` measures what is installed. Servers are threads on loopback in
//! this process; the
//! collector is a process of its own, so that its memory is its own.
//!
//! `cargo bench --bench night -- "20 on each"` plays the nights whose name holds these words.
//!
//! The bound: between two requests to a host lies a pause, or twice the time it takes to answer if that is longer,
//! and hosts wait side by side: no polite night is shorter than the largest of the sums over all hosts.
//! Latencies are what the servers wait on purpose; sending, receiving and archiving count against us.
//!
//! The peer is a bare loop of the same requests in the same order with the same pauses, by the same HTTP library
//! on one thread, that archives nothing, checks nothing and throws every page away: what is left of the distance to
//! the bound there is the price of HTTP on this machine, not ours.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints figures and may panic")]

#[path = "../tests/it/origin/server.rs"]
#[expect(dead_code, reason = "shared with the tests, which use more of it")]
mod server;

use std::{
    collections::BTreeMap,
    fs,
    process::Command,
    time::{Duration, Instant},
};

use futures_util::{StreamExt as _, stream::FuturesUnordered};
use kanalbarometer::{
    archive::Archive,
    collect::{CheckStatus, CollectSettings, Internet, Outside as _, Purpose, Subject, Target, collect},
};
use serde_json::{Value, json};
use server::{Manners, Origin, Page, Request};
use url::Url;

/// A night to play.
struct Scenario {
    name: &'static str,
    /// How often it is played; the median counts.
    turns: usize,
    channels: usize,
    hosts: u8,
    /// Whether every second channel is on the first host.
    half_on_one: bool,
    pause: Duration,
    /// How long a host waits before it answers.
    latency: fn(host: u8, path: &str) -> Duration,
    /// What it answers.
    page: fn(&Request) -> Page,
}

const SCENARIOS: [Scenario; 3] = [
    Scenario {
        name: "1,000 channels, 50 hosts, half of them on one (as WhatsApp's are), pause 10 ms",
        turns: 1,
        channels: 1_000,
        hosts: 50,
        half_on_one: true,
        pause: Duration::from_millis(10),
        latency: |_, _| Duration::ZERO,
        page: good_page,
    },
    Scenario {
        name: "1,000 channels, 50 hosts, 20 on each, pause 10 ms",
        turns: 11,
        channels: 1_000,
        hosts: 50,
        half_on_one: false,
        pause: Duration::from_millis(10),
        latency: |_, _| Duration::ZERO,
        page: good_page,
    },
    Scenario {
        name: "2,000 channels, 120 hosts, pause 100 ms, mixed latencies, 1 % faults, every tenth host answers 429",
        turns: 1,
        channels: 2_000,
        hosts: 120,
        half_on_one: false,
        pause: Duration::from_millis(100),
        latency: mixed_latency,
        page: mixed_page,
    },
];

fn good_page(request: &Request) -> Page {
    match request.path.as_str() {
        "/robots.txt" => Page::ok("User-agent: *\nDisallow: /login/\n"),
        path => Page::ok(body(path)),
    }
}

/// Thirty kilobytes of page that are not all alike.
fn body(path: &str) -> String {
    let line = format!("<p>Guten Morgen aus Musterland, hier ist {path}.</p>\n");
    line.repeat(30_000 / line.len())
}

fn number(path: &str) -> u32 {
    path.bytes().fold(7, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)) % 1_000_003)
}

fn mixed_latency(host: u8, path: &str) -> Duration {
    Duration::from_millis(u64::from(number(path) % 40) + if host.is_multiple_of(7) { 60 } else { 0 })
}

fn mixed_page(request: &Request) -> Page {
    match (request.path.as_str(), number(&request.path) % 100) {
        ("/robots.txt", _) => good_page(request),
        (path, _) if request.host.is_multiple_of(10) && path.ends_with("/6") => {
            Page::status(429).with("Retry-After", "60")
        }
        (_, 13) => Page::Reset,
        _ => good_page(request),
    }
}

/// The host of channel `n`, and its path there.
fn place(n: usize, scenario: &Scenario) -> (u8, String) {
    let hosts = usize::from(scenario.hosts);
    if scenario.half_on_one && n.is_multiple_of(2) {
        return (2, format!("/channel/half/{n}"));
    }
    (u8::try_from(n % hosts).unwrap() + 2, format!("/channel/{}", n / hosts))
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, role, folder, number, origin] = arguments.as_slice() {
        let (scenario, origin) = (&SCENARIOS[number.parse::<usize>().unwrap()], origin.parse().unwrap());
        match role.as_str() {
            "--collect" => return collector(folder, scenario, &origin),
            "--bare" => return bare_loop(scenario, &origin),
            _ => {}
        }
    }
    let profile = if cfg!(debug_assertions) { "dev profile" } else { "optimised" };
    let wanted = arguments.iter().skip(1).find(|argument| !argument.starts_with('-'));
    for (number, scenario) in SCENARIOS.iter().enumerate() {
        if wanted.is_none_or(|words| scenario.name.contains(words)) {
            println!("{} ({profile})", scenario.name);
            play(number, scenario);
        }
    }
}

/// Runs servers here, and as children a collector and the bare loop in alternation, and prints what came of it.
fn play(number: usize, scenario: &Scenario) {
    let manners = Manners { pause: scenario.pause, disallowed: vec!["/login/"] };
    let (latency, page) = (scenario.latency, scenario.page);
    let origin = Origin::start(scenario.hosts, manners, move |request| {
        let wait = latency(request.host, &request.path);
        let page = page(request);
        if wait.is_zero() { page } else { Page::After(wait, Box::new(page)) }
    });
    let (mut nights, mut bares, mut breaches) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..scenario.turns {
        origin.forget();
        nights.push(Played::by("--collect", number, scenario, &origin));
        breaches.extend(origin.violations());
        origin.forget();
        bares.push(Played::by("--bare", number, scenario, &origin));
    }
    let times_as_long = median(nights.iter().zip(&bares).map(|(night, bare)| night.wall / bare.wall));
    print_line("night", &nights, " (wanted: at most 1.10)");
    print_line("bare loop", &bares, &format!("; the night takes {times_as_long:.2} times as long"));
    if let Some(Played { figures, .. }) = nights.first() {
        println!(
            "  {} requests answered, statuses {}, peak memory {} MB (wanted: under 300 MB)",
            figures["requests"],
            figures["statuses"],
            figures["peak_kilobytes"].as_u64().unwrap() / 1_000
        );
    }
    println!("  {} breaches of manners {:?}", breaches.len(), breaches.first());
}

fn print_line(what: &str, played: &[Played], remark: &str) {
    println!(
        "  {what}: wall {:.3} s, bound {:.3} s, ratio {:.2}{remark}; {:.3} s on the processor",
        median(played.iter().map(|played| played.wall)),
        median(played.iter().map(|played| played.bound)),
        median(played.iter().map(|played| played.wall / played.bound)),
        median(played.iter().map(|played| played.figures["busy_seconds"].as_f64().unwrap())),
    );
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// What a child process came to.
struct Played {
    wall: f64,
    /// The shortest time that manners allow for the requests that it made.
    bound: f64,
    figures: Value,
}

impl Played {
    fn by(role: &str, number: usize, scenario: &Scenario, origin: &Origin) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args([role, &folder.path().to_string_lossy(), &number.to_string(), &origin.url(2, "")])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let figures: Value = serde_json::from_slice(&output.stdout).unwrap();
        // By host: the time up to its newest request, and how long that takes to answer.
        let mut busy: BTreeMap<u8, (Duration, Duration)> = BTreeMap::new();
        for request in origin.requests() {
            let latency = (scenario.latency)(request.host, &request.path);
            let next = |(time, before): &mut (Duration, Duration)| {
                *time += scenario.pause.max(*before * 2);
                *before = latency;
            };
            busy.entry(request.host).and_modify(next).or_insert((Duration::ZERO, latency));
        }
        let bound = busy.values().map(|(time, last)| *time + *last).max().unwrap().as_secs_f64();
        Self { wall: figures["wall_seconds"].as_f64().unwrap(), bound, figures }
    }
}

/// The addresses of a scenario, in the order of the plan.
fn addresses(scenario: &Scenario, origin: &Url) -> impl Iterator<Item = Url> {
    (0..scenario.channels).map(|n| {
        let (host, path) = place(n, scenario);
        let mut url = origin.join(&path).unwrap();
        url.set_host(Some(&format!("127.0.0.{host}"))).unwrap();
        url
    })
}

fn settings(scenario: &Scenario) -> CollectSettings {
    CollectSettings {
        contact: Some("bench@musterland.example".to_owned()),
        pause_seconds: scenario.pause.as_secs_f64(),
        jitter_share: 0.0,
        requests_at_once: 200,
        // Half of all channels, and the robots.txt of their host.
        requests_a_night: 501,
        loopback: true,
        ..CollectSettings::default()
    }
}

/// The collector's process: one night, then its figures as JSON.
fn collector(folder: &str, scenario: &Scenario, origin: &Url) {
    let settings = settings(scenario);
    let plan: Vec<Target> = addresses(scenario, origin)
        .enumerate()
        .map(|(n, url)| {
            let subject =
                Subject { authority_id: format!("kreis-{n}"), channel_id: Some(format!("whatsapp-{n}")) };
            Target { purpose: Purpose::WhatsappChannel, subject, url }
        })
        .collect();
    let (mut archive, _) = Archive::open(folder.as_ref()).unwrap();
    let internet = Internet::new(&settings).unwrap();
    let began = Instant::now();
    let summary = collect(plan, &mut archive, &internet, &settings, &|_| Vec::new(), &()).unwrap();
    let (wall, busy) = (began.elapsed().as_secs_f64(), busy_seconds());
    assert_eq!(summary.statuses.values().sum::<u64>(), scenario.channels as u64, "one status a target");
    let statuses: BTreeMap<&str, u64> = summary
        .statuses
        .iter()
        .map(|(status, count): (&CheckStatus, &u64)| (status.as_str(), *count))
        .collect();
    println!(
        "{}",
        json!({
            "wall_seconds": wall,
            "busy_seconds": busy,
            "peak_kilobytes": peak_kilobytes(),
            "requests": summary.requests,
            "statuses": statuses,
        })
    );
}

/// The peer's process: the same requests and pauses, and nothing else.
fn bare_loop(scenario: &Scenario, origin: &Url) {
    let internet = &Internet::new(&settings(scenario)).unwrap();
    let client = &reqwest::Client::builder()
        .no_proxy()
        .http1_only()
        .tls_certs_only([])
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let mut hosts: BTreeMap<String, Vec<Url>> = BTreeMap::new();
    for url in addresses(scenario, origin) {
        let queue = hosts
            .entry(url.host_str().unwrap().to_owned())
            .or_insert_with(|| vec![url.join("/robots.txt").unwrap()]);
        queue.push(url);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let began = Instant::now();
    let visits: FuturesUnordered<_> = hosts
        .into_values()
        .map(async |queue| {
            let mut next = Duration::ZERO;
            for url in queue {
                let wait = next.saturating_sub(began.elapsed());
                if !wait.is_zero() {
                    internet.sleep(wait).await;
                }
                let sent = began.elapsed();
                // Like the collector: after 429 the host is left alone; a connection that broke is no reason to.
                if let Ok(answer) = client.get(url).send().await {
                    if answer.status() == 429 {
                        return;
                    }
                    drop(answer.bytes().await);
                }
                let ended = began.elapsed();
                next = (sent + scenario.pause).max(ended + ended.saturating_sub(sent));
            }
        })
        .collect();
    runtime.block_on(visits.collect::<()>());
    println!("{}", json!({ "wall_seconds": began.elapsed().as_secs_f64(), "busy_seconds": busy_seconds() }));
}

/// How long this thread, which does all the work, has been on a processor, as Linux tells it.
fn busy_seconds() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// The largest resident memory of this process so far, as Linux tells it.
fn peak_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
