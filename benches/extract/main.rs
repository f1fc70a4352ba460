//! Pages per second and megabytes per second of extraction on one core.
//!
//! Prints one JSON object a line: first what was read from each page, so that a peer can be checked to
//! have taken the same fields, then the rate for each kind of page. Read by `compare_extract.sh`.

#![expect(clippy::print_stdout, reason = "a bench's output is its result")]

mod fields;
mod sample;

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use kanalbarometer::{collect::Purpose, extract::inspect};
use serde_json::{Value, json};

use fields::fields;
use sample::Sample;

/// How long each kind of page is read.
const MEASURED: Duration = Duration::from_secs(2);

fn main() {
    let sets = [
        ("channel", Purpose::WhatsappChannel, sample::channels(false)),
        ("channel, padded", Purpose::WhatsappChannel, sample::channels(true)),
        ("telegram 2026", Purpose::TelegramPreview, sample::telegram("s_sherlock_channel_feed_2026")),
        // Everything is read here too: only what is compared are four fields.
        ("telegram, 4 fields", Purpose::TelegramPreview, sample::telegram("s_sherlock_channel_feed_2026")),
        ("telegram 2021", Purpose::TelegramPreview, sample::telegram("s_nexta_live_2021")),
        ("telegram card", Purpose::TelegramCard, sample::telegram("card_sherlock_tme_channel")),
        ("mastodon statuses", Purpose::MastodonStatuses, sample::mastodon("statuses")),
        ("mastodon account", Purpose::MastodonAccount, sample::mastodon("account")),
        ("home", Purpose::WebsiteHome, sample::websites("home")),
        ("imprint", Purpose::WebsiteImprint, sample::websites("imprint")),
    ];
    for (kind, purpose, samples) in &sets {
        for sample in samples {
            let read = inspect(&sample.body, Some(*purpose), Some(&sample.url));
            println!(
                "{}",
                json!({ "kind": kind, "page": sample.name, "fields": fields(kind, *purpose, &read) })
            );
        }
    }
    for (kind, purpose, samples) in sets.iter().filter(|(_, _, samples)| !samples.is_empty()) {
        println!("{}", rate(kind, *purpose, samples));
    }
}

fn rate(kind: &str, purpose: Purpose, samples: &[Sample]) -> Value {
    let bytes: usize = samples.iter().map(|sample| sample.body.len()).sum();
    let (began, spent) = (Instant::now(), processor_time());
    let mut rounds = 0u32;
    while began.elapsed() < MEASURED {
        for sample in samples {
            black_box(inspect(black_box(&sample.body), Some(purpose), Some(&sample.url)));
        }
        rounds += 1;
    }
    let spent = processor_time()
        .zip(spent)
        .map_or_else(|| began.elapsed(), |(now, before)| now.saturating_sub(before));
    let seconds = spent.as_secs_f64() / f64::from(rounds);
    json!({
        "kind": kind,
        "pages": samples.len(),
        "bytes": bytes,
        "pages_per_second": samples.len() as f64 / seconds,
        "megabytes_per_second": bytes as f64 / 1e6 / seconds,
    })
}

/// Processor time of this thread, where Linux tells it: other work on the machine does not count.
fn processor_time() -> Option<Duration> {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
