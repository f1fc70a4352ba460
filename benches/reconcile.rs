//! Sights per second and memory of making posts of sights, on one core.
//!
//! `cargo bench --profile dev --config profile.dev.package.kanalbarometer.opt-level=3 --bench reconcile` measures
//! without another build of the dependencies, of which this stage uses next to none. Each set is made channel by
//! channel while it runs, so that the memory is that of a channel and its posts.

#![expect(clippy::print_stdout, reason = "a bench's output is its result")]

use std::{fs, hint::black_box, time::Duration};

use jiff::{SignedDuration, Timestamp};
use kanalbarometer::{
    count::Count,
    extract::{Post, PostKind, TimePrecision},
    fact::Fact,
    reconcile::{Sight, SightOrigin, reconcile},
    source::Source,
};

/// A set of channels: what it is, how many, and the sights of one.
type Set = (&'static str, u32, fn(u32) -> Vec<Sight>);

const SETS: [Set; 5] = [
    ("1,000 channels, 50 nights of the 20 newest posts, all named", 1_000, nights),
    ("100 channels, a chat of 5,000 lines beside a client's 5,000 messages", 100, chat_and_client),
    ("one channel, one chat: 100,000 equal lines in one minute", 1, flood),
    ("one channel: 100,000 posts whose names chain them into one", 1, chain),
    ("one channel: a line of a chat in 100,000 documents", 1, everywhere),
];

fn main() {
    for (name, channels, sights_of) in SETS {
        let (mut sights, mut posts, mut said, mut spent) = (0, 0, 0, Duration::ZERO);
        for channel in 0..channels {
            let seen = sights_of(channel);
            sights += seen.len();
            let begun = processor_time();
            let reconciled = black_box(reconcile(seen));
            spent += processor_time().saturating_sub(begun);
            posts += reconciled.posts.len();
            said += reconciled.disagreements.len();
        }
        let rate = sights as f64 / spent.as_secs_f64();
        println!(
            "{name}: {sights} sights, {posts} posts, {said} disagreements in {:.2} s, {rate:.0} sights/s, peak {} MB",
            spent.as_secs_f64(),
            peak_megabytes()
        );
    }
}

/// The time that the processor has spent on this process, whatever else the machine does.
fn processor_time() -> Duration {
    let spent = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let spent = spent.split_ascii_whitespace().next().and_then(|nanoseconds| nanoseconds.parse().ok());
    Duration::from_nanos(spent.unwrap_or_default())
}

/// The most memory that the process has had so far.
fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() / 1024
}

const WORDS: &str = "Die Kreisstraße 7 ist ab Montag zwischen Musterstadt und Beispielgau wegen Bauarbeiten \
    gesperrt. Eine Umleitung über die Bundesstraße ist ausgeschildert. Bitte planen Sie mehr Zeit ein.";

fn sight(document: u32, post: u32, post_id: String, precision: TimePrecision, text: &str) -> Sight {
    let day = SignedDuration::from_hours(24 * i64::from(document % 1_000));
    Sight {
        origin: SightOrigin {
            observed_at: Timestamp::UNIX_EPOCH + day,
            document_sha256: Some(format!("{document:064x}")),
            place: format!("post {post}"),
            source: Source::Collected,
            extractor_version: 1,
        },
        post_id,
        other_ids: Vec::new(),
        url: None,
        kind: PostKind::Own,
        posted_at: Some(posted_at(post)),
        posted_precision: precision,
        deleted: Fact::Unknown,
        edited: Fact::Unknown,
        edited_at: None,
        text: Some(text.to_owned()),
        title: None,
        language: None,
        links: None,
        media: "photo".to_owned(),
        photos: 1,
        photos_described: Some(0),
        forwarded_from: None,
        views: Some(Count::exact(u64::from(1_000 + document))),
        reactions: None,
        reactions_total: None,
        replies: None,
        shares: None,
        poll: None,
    }
}

/// A post every 20 minutes, on the minute.
fn posted_at(post: u32) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(20 * i64::from(post))
}

fn nights(_: u32) -> Vec<Sight> {
    let night = |night: u32| {
        (night..night + 20).map(move |post| {
            sight(night, post, post.to_string(), TimePrecision::Second, &format!("{post} {WORDS}"))
        })
    };
    (0..50).flat_map(night).collect()
}

fn line(document: u32, post: u32, time: Timestamp, text: &str) -> Sight {
    let made_up = Post::unnamed(PostKind::Own, time, Some(text), "").post_id;
    Sight { posted_at: Some(time), ..sight(document, post, made_up, TimePrecision::Minute, text) }
}

fn chat_and_client(_: u32) -> Vec<Sight> {
    let text = |post: u32| format!("{post} {WORDS}");
    let client = (0..5_000).map(|post| sight(1, post, post.to_string(), TimePrecision::Second, &text(post)));
    client.chain((0..5_000).map(|post| line(2, post, posted_at(post), &text(post)))).collect()
}

fn flood(_: u32) -> Vec<Sight> {
    (0..100_000).map(|at| line(1, at, Timestamp::UNIX_EPOCH, "Guten Morgen")).collect()
}

fn chain(_: u32) -> Vec<Sight> {
    let post = |at: u32| Sight {
        other_ids: vec![(at + 1).to_string()],
        ..sight(1, at, at.to_string(), TimePrecision::Second, "Guten Morgen")
    };
    (0..100_000).map(post).collect()
}

fn everywhere(_: u32) -> Vec<Sight> {
    (0..100_000).map(|document| line(document, 1, Timestamp::UNIX_EPOCH, "Guten Morgen")).collect()
}
