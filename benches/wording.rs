//! Posts per second of judging how a post is worded, on one core, beside one pass of a plain regular expression.
//!
//! The expression is what one would write in a minute: it lists the pronouns of each address, counts them, and can tell
//! neither `Ihr` from `ihr` nor what is quoted. Both go over the same invented posts in turn; three turns each, the
//! best one counts. Processor time, so that other work on the machine does not count.
//!
//! `cargo bench --profile without-polars --bench wording`

#![expect(clippy::print_stdout, reason = "a bench's output is its result")]

use std::{
    fs,
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};

use kanalbarometer::extract::wording;
use regex::Regex;

/// How long each turn lasts.
const MEASURED: Duration = Duration::from_secs(2);

/// What is measured: a name, and the texts.
type Sample = (&'static str, Vec<String>);

fn main() {
    let invented = invented();
    // As long as posts of many lines, and as long as press releases.
    let joined = |count| invented.chunks(count).map(|posts| posts.join("\n")).collect();
    let samples: [Sample; 3] =
        [("four posts in one", joined(4)), ("twelve posts in one", joined(12)), ("posts", invented)];
    let pronouns = Regex::new(
        r"(?i)\b(?:(?P<sie>sie|ihnen|ihre[mnrs]?)|(?P<du>du|dich|dir|deine?[mnrs]?)|(?P<ihr>ihr|euch|euer|eure[mnrs]?))\b",
    )
    .expect("a constant expression");
    println!(
        "{:<20}{:>7}{:>7}{:>12}{:>8}{:>16}{:>8}{:>8}",
        "sample", "texts", "bytes", "texts/s", "MB/s", "regex texts/s", "MB/s", "ratio"
    );
    for (name, texts) in &samples {
        let bytes = texts.iter().map(String::len).sum::<usize>() / texts.len();
        let (mut ours, mut peer) = (0.0_f64, 0.0_f64);
        for _ in 0..3 {
            ours = ours.max(rate(texts, |text| {
                black_box(wording::read(text));
            }));
            peer = peer.max(rate(texts, |text| {
                black_box(counts(&pronouns, text));
            }));
        }
        let megabytes = |rate: f64| rate * bytes as f64 / 1e6;
        println!(
            "{name:<20}{:>7}{bytes:>7}{ours:>12.0}{:>8.1}{peer:>16.0}{:>8.1}{:>8.2}",
            texts.len(),
            megabytes(ours),
            megabytes(peer),
            ours / peer
        );
    }
}

/// What the plain expression makes of a text: how often each address occurs.
fn counts(pronouns: &Regex, text: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    for found in pronouns.captures_iter(text) {
        let group = (1..4).find(|group| found.get(*group).is_some()).unwrap_or(1);
        counts[group - 1] += 1;
    }
    counts
}

/// The invented posts of the tests, all of their files.
fn invented() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wording");
    let files = fs::read_dir(folder).expect("the invented posts are there");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    let mut posts = Vec::new();
    for file in files {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(file).expect("a table");
        posts.extend(reader.records().map(|row| row.expect("a row")[3].to_owned()));
    }
    posts
}

/// Texts per second of processor time.
fn rate(texts: &[String], judge: impl Fn(&str)) -> f64 {
    let (began, spent) = (Instant::now(), processor_time());
    let mut judged = 0_u32;
    while began.elapsed() < MEASURED {
        for text in texts {
            judge(black_box(text));
            judged += 1;
        }
    }
    let spent = processor_time()
        .zip(spent)
        .map_or_else(|| began.elapsed(), |(now, before)| now.saturating_sub(before));
    f64::from(judged) / spent.as_secs_f64()
}

/// Processor time of this thread, where Linux tells it.
fn processor_time() -> Option<Duration> {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
