//! Pages per second and megabytes per second of extraction on one core.
//!
//! Prints one JSON object a line: first what was read from each page, so that a peer can be checked to
//! have taken the same fields, then the rate for each kind of page. Read by `compare_extract.sh`.

#![expect(clippy::print_stdout, reason = "a bench's output is its result")]

use std::{
    env, fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use kanalbarometer::{
    collect::Purpose,
    extract::{Extraction, inspect},
};
use serde_json::{Value, json};
use url::Url;

/// How long each kind of page is read.
const MEASURED: Duration = Duration::from_secs(2);

/// Script put before the body of a model channel page; real ones carry their application with them.
const PADDING: usize = 200_000;

/// A page with the name that both sides give it.
struct Sample {
    name: String,
    url: Url,
    body: Vec<u8>,
}

fn main() {
    let sets = [
        ("channel", Purpose::WhatsappChannel, channels(false)),
        ("channel, padded", Purpose::WhatsappChannel, channels(true)),
        ("home", Purpose::WebsiteHome, websites("home")),
        ("imprint", Purpose::WebsiteImprint, websites("imprint")),
    ];
    for (kind, purpose, samples) in &sets {
        for sample in samples {
            let read = inspect(&sample.body, Some(*purpose), Some(&sample.url));
            println!("{}", json!({ "kind": kind, "page": sample.name, "fields": fields(&read) }));
        }
    }
    for (kind, purpose, samples) in &sets {
        println!("{}", rate(kind, *purpose, samples));
    }
}

fn rate(kind: &str, purpose: Purpose, samples: &[Sample]) -> Value {
    let bytes: usize = samples.iter().map(|sample| sample.body.len()).sum();
    let started = Instant::now();
    let mut rounds = 0u32;
    while started.elapsed() < MEASURED {
        for sample in samples {
            black_box(inspect(black_box(&sample.body), Some(purpose), Some(&sample.url)));
        }
        rounds += 1;
    }
    let seconds = started.elapsed().as_secs_f64() / f64::from(rounds);
    json!({
        "kind": kind,
        "pages": samples.len(),
        "bytes": bytes,
        "pages_per_second": samples.len() as f64 / seconds,
        "megabytes_per_second": bytes as f64 / 1e6 / seconds,
    })
}

/// What was read, in the words of the tables.
fn fields(read: &Extraction) -> Value {
    match &read.observation {
        Some(seen) => json!([
            seen.name,
            seen.followers.map(|count| [Some(count.low), count.high]),
            seen.badge.as_str(),
            seen.imprint.as_str(),
            seen.description,
        ]),
        None => read
            .findings
            .iter()
            .map(|found| json!([found.criterion.as_str(), found.state.as_str()]))
            .collect(),
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn html_files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|file| file.path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    files.sort();
    files
}

fn sample(path: &Path, url: &str) -> Sample {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Sample {
        name: name.expect("a file that was listed has a name"),
        url: Url::parse(url).expect("a constant address"),
        body: fs::read(path).expect("a file that was listed can be read"),
    }
}

/// The model pages that are channels, with or without a script of the size that such pages carry.
fn channels(padded: bool) -> Vec<Sample> {
    const NAMES: [&str; 6] = [
        "layout_2026_verified",
        "layout_2026_unverified",
        "layout_2023",
        "classes_renamed",
        "english_rounded",
        "hostile_name",
    ];
    let script =
        format!("<script>{}</script>", "requireLazy([\"a\",1<2],{\"b\":\"c\"});".repeat(PADDING / 36));
    let load = |name: &&str| {
        let path = root().join(format!("tests/fixtures/whatsapp/{name}.html"));
        let mut sample = sample(&path, "https://www.whatsapp.com/channel/0029VaModelOfACode000001");
        if padded {
            let page = String::from_utf8_lossy(&sample.body).replacen("<body", &format!("{script}<body"), 1);
            sample.body = page.into_bytes();
        }
        sample
    };
    NAMES.iter().map(load).collect()
}

/// Real pages of authorities where they are at hand, and the model pages of that kind.
fn websites(kind: &str) -> Vec<Sample> {
    let corpus =
        env::var_os("KANALBAROMETER_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let real = ["htmldate", "trafilatura"]
        .map(|folder| html_files(&corpus.join("german-web").join(folder)))
        .concat();
    let models = html_files(&root().join("tests/fixtures/website"));
    let models = models.into_iter().filter(|path| path.to_string_lossy().contains(&format!("/{kind}_")));
    let url = format!("https://www.example.org/{kind}");
    real.into_iter().chain(models).map(|path| sample(&path, &url)).collect()
}
