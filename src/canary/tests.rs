//! Quiet nights must be quiet: a thousand plausible ones, played with a stated seed.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::*;
use crate::{
    collect::Target,
    count::Count,
    extract::{Media, MediaKind, Observation, Post, PostKind},
    fact::Fact,
};

/// A small generator with a stated seed (xorshift, Marsaglia 2003): the same nights on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// True `per_mille` times in a thousand.
    fn happens(&mut self, per_mille: u64) -> bool {
        self.next() % 1_000 < per_mille
    }

    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }
}

/// A channel that grows, rests and sometimes speaks of itself.
struct Channel {
    followers: u64,
    verified: bool,
    described: bool,
}

impl Channel {
    /// A day: usually up to one percent more or a few people less; one day in two hundred a storm brings up to half
    /// as many again.
    fn live(&mut self, chance: &mut Chance) {
        let few = (self.followers / 100).max(2);
        self.followers += chance.between(0, few);
        self.followers -= chance.between(0, few / 2).min(self.followers);
        if chance.happens(5) {
            self.followers += chance.between(0, self.followers / 2);
        }
        self.verified |= chance.happens(1);
        self.verified &= !chance.next().is_multiple_of(20_000);
    }

    /// What its page shows this night: one page in a hundred lacks its count, one in two hundred its description.
    fn page(&self, name: String, chance: &mut Chance) -> Extraction {
        let followers = (!chance.happens(10)).then(|| Count::exact(self.followers));
        let observation = Observation {
            handle: Some(name.clone()),
            name: Some(name),
            followers,
            badge: if self.verified { Fact::Met } else { Fact::Unmet },
            description: (self.described && !chance.happens(5))
                .then(|| "Nachrichten".to_owned() + &self.followers.to_string()),
            ..Observation::default()
        };
        let status = if followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
        Extraction { status, observation: Some(observation), ..Extraction::default() }
    }

    /// A preview with posts: one post in fifty has no views yet.
    fn preview(&self, name: String, at: Timestamp, chance: &mut Chance) -> Extraction {
        let mut page = self.page(name, chance);
        page.posts = (0..chance.between(1, 20)).map(|number| self.post(number, at, chance)).collect();
        page
    }

    fn post(&self, number: u64, at: Timestamp, chance: &mut Chance) -> Post {
        let ago = SignedDuration::from_secs(i64::try_from(chance.between(60, 400_000)).unwrap_or(60));
        Post {
            posted_at: Some(at - ago),
            text: Some(if chance.happens(800) {
                format!("Beitrag {}", chance.next())
            } else {
                String::new()
            }),
            url: Some(format!("https://muster.example/{number}")),
            media: vec![Media { kind: MediaKind::Photo, description: None }],
            views: (!chance.happens(20)).then(|| Count::rounded(self.followers * 3 / 1_000 * 100, 100)),
            ..Post::new(number.to_string(), PostKind::Own, "post")
        }
    }
}

fn fetch(purpose: Purpose, number: usize, observed_at: Timestamp) -> Fetch {
    Fetch {
        run_id: observed_at.to_string(),
        target: Target {
            purpose,
            subject: Subject {
                authority_id: format!("kreis-{number}"),
                channel_id: Some(format!("channel-{number}")),
            },
            url: Url::parse("https://muster.example/").expect("a fixed address"),
        },
        observed_at,
        status: CheckStatus::Ok,
        hops: Vec::new(),
        document_sha256: None,
        unchanged: false,
        body_bytes: 0,
        detail: None,
    }
}

/// Plays nights with so many channels on WhatsApp and on Telegram; returns alarms by kind.
fn play(nights: i32, channels: usize, seed: u64) -> BTreeMap<AlarmKind, u64> {
    let mut chance = Chance(seed);
    let mut lives: Vec<Channel> = (0..channels)
        .map(|_| Channel {
            followers: chance.between(20, 300) * chance.between(1, 200),
            verified: chance.happens(400),
            described: chance.happens(980),
        })
        .collect();
    let mut memory = Memory::default();
    let mut alarms = BTreeMap::new();
    let first: Timestamp = "2026-01-01T02:00:00Z".parse().expect("a time");
    for night in 0..nights {
        let at = first + SignedDuration::from_hours(24 * i64::from(night));
        let mut pages = Vec::new();
        for (number, channel) in lives.iter_mut().enumerate() {
            channel.live(&mut chance);
            let name = format!("Kanal {number}");
            pages
                .push((fetch(Purpose::WhatsappChannel, number, at), channel.page(name.clone(), &mut chance)));
            pages.push((fetch(Purpose::TelegramPreview, number, at), channel.preview(name, at, &mut chance)));
        }
        // One page in fifty was not answered.
        pages.retain(|_| !chance.happens(20));
        let judged =
            judge(&memory, pages.iter_mut().map(|(fetch, extraction)| Page { fetch, extraction }).collect());
        memory.take(&judged.readings);
        for alarm in judged.alarms {
            *alarms.entry(alarm.kind).or_default() += 1;
        }
    }
    alarms
}

/// The rate of false alarms stands in `docs/canary.md`; whoever changes a rule finds it changed here.
///
/// A single channel whose page shows no count is an alarm by decision: no other page could tell.
#[test]
fn a_thousand_plausible_nights_raise_next_to_no_alarm() {
    let found = [(1, 1), (3, 2), (12, 3), (60, 4)]
        .map(|(channels, seed)| (channels, play(1_000, channels, 0x9e37_79b9_7f4a_7c15 ^ seed)));
    let none = BTreeMap::new;
    let of_single = BTreeMap::from([(AlarmKind::PagesTurned, 13)]);
    assert_eq!(found, [(1, of_single), (3, none()), (12, none()), (60, none())]);
}

/// A test of the test: the same nights with a reader that loses one field.
#[test]
fn the_same_nights_with_a_broken_reader_do() {
    let mut chance = Chance(7);
    let at: Timestamp = "2026-01-01T02:00:00Z".parse().expect("a time");
    let mut night = |memory: &Memory, at: Timestamp, broken: bool| {
        let channel = Channel { followers: 5_000, verified: true, described: true };
        let mut page = channel.preview("Kanal 1".to_owned(), at, &mut chance);
        page.posts = (0..9).map(|number| channel.post(number, at, &mut chance)).collect();
        page.posts.iter_mut().filter(|_| broken).for_each(|post| post.views = None);
        let fetch = fetch(Purpose::TelegramPreview, 1, at);
        judge(memory, vec![Page { fetch: &fetch, extraction: &mut page }])
    };
    let mut memory = Memory::default();
    memory.take(&night(&memory, at, false).readings);
    let judged = night(&memory, at + SignedDuration::from_hours(24), true);
    let kinds: Vec<_> = judged.alarms.iter().map(|alarm| (alarm.kind, alarm.field)).collect();
    assert_eq!(kinds, [(AlarmKind::FieldMissing, Some(Field::PostViews))], "even a single channel");
}
