//! Invented rhythms: watched for long and for hours only, busy and dormant, promised and kept, and a name made to do harm.

use jiff::{SignedDuration, Timestamp, civil::date};
use kanalbarometer::{
    count::Count,
    platform::Platform,
    registry::PromisedSpan,
    source::Source,
    view::{
        Activity, AuthorityRow, Cadence, CadenceRow, ChannelHours, Followers, GapBounds, HourMap, Interval,
        LastPost, Owner, PostingGaps, PromiseRow, QuietHours, Rate, WatchedTime,
    },
};

use super::mock::{HOSTILE, collected, origin};

/// The rhythms of so many authorities, one channel each.
pub(super) fn cadence(authorities: &[AuthorityRow], channels: usize) -> Cadence {
    let numbered = || authorities.iter().take(channels).enumerate();
    let mut hours = HourMap { channels: channels as u64, ..HourMap::default() };
    let maps: Vec<HourMap> = numbered().map(|(number, _)| map(number)).collect();
    for (day, hour) in (0..7).flat_map(|day| (0..24).map(move |hour| (day, hour))) {
        hours.posts[day][hour] = maps.iter().map(|map| map.posts[day][hour]).sum();
    }
    Cadence {
        channels: numbered().map(|(number, row)| channel(number, owner(row))).collect(),
        unwatched: 12,
        promises: numbered().take(4).map(|(number, row)| promise(number, owner(row))).collect(),
        hours,
        hours_of: numbered()
            .zip(maps)
            .filter(|((number, _), _)| number % 5 != 1)
            .take(4)
            .map(|((number, row), hours)| ChannelHours {
                owner: owner(row),
                channel_id: format!("muster-{number}"),
                platform: platform(number),
                watched_days_84: 84.0 / (number + 1) as f64,
                hours,
            })
            .collect(),
    }
}

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

/// Every platform but the press, which is no channel.
fn platform(number: usize) -> Platform {
    let channels: Vec<Platform> =
        Platform::ALL.into_iter().filter(|platform| *platform != Platform::Press).collect();
    channels[number % channels.len()]
}

/// Most on working days around nine and sixteen o'clock, the more the smaller the number.
fn map(number: usize) -> HourMap {
    let mut map = HourMap { channels: 1, ..HourMap::default() };
    for (day, hours) in map.posts.iter_mut().enumerate() {
        for (hour, posts) in hours.iter_mut().enumerate() {
            let away = hour.abs_diff(9).min(hour.abs_diff(16) + 1) as u64;
            let weekend = if day < 5 { 1 } else { 4 };
            *posts = (24 / (number as u64 + 1)).saturating_sub(5 * away) / weekend;
        }
    }
    map
}

fn interval(value: f64, spread: f64) -> Interval {
    Interval { value, low: (value - spread).max(0.0), high: Some(value + spread) }
}

fn channel(number: usize, owner: Owner) -> CadenceRow {
    let to: Timestamp = "2026-11-22T03:15:00Z".parse().unwrap();
    let days = [84.0, 3.0, 41.5, 12.0, 65.0][number % 5];
    let told = days >= 7.0;
    let value = 21.0 / (number + 1) as f64;
    let rate = |posts: u64| Rate {
        posts,
        counted: posts.saturating_sub(1),
        per_week: told.then(|| interval(value, value / 2.0 + 0.4)),
        active_days: posts.min(20),
    };
    let quiet = QuietHours {
        quiet: 2,
        timed: 40,
        share: Interval { value: 0.05, low: 0.013, high: Some(0.165) },
        silent_hours: told.then_some(9),
    };
    CadenceRow {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        watched: WatchedTime {
            #[expect(clippy::cast_possible_truncation, reason = "a few days")]
            from: to - SignedDuration::from_hours(days as i64 * 24),
            to,
            holes: number as u64 % 3,
            days_28: f64::min(days, 28.0),
            days_84: days,
            days_365: days,
        },
        four_weeks: (number != 4).then(|| rate(80 / (number as u64 + 1))),
        twelve_weeks: rate(240 / (number as u64 + 1)),
        posts_imported: [0, 3, 240 / (number as u64 + 1)][number % 3],
        posts_without_hour: if number == 2 { 3 } else { 0 },
        gaps: PostingGaps {
            median: (number != 4).then_some(GapBounds {
                low_days: 0.4 * (number + 1) as f64,
                high_days: (number != 3).then_some(0.4 * (number + 1) as f64 + 0.2),
            }),
            longest: Some(GapBounds { low_days: 3.0, high_days: number.is_multiple_of(2).then_some(3.0) }),
            burstiness: (number != 4).then_some(0.31 - 0.15 * number as f64),
            closed: 60 / (number as u64 + 1),
            open: 1,
        },
        quiet: (number != 4).then_some(quiet),
        last_post: (number != 6).then(|| LastPost {
            date: date(2026, 11, 20),
            age_days: number as u64 * 20,
            silent_days: (number != 2).then_some(1.5),
            activity: [Activity::Active, Activity::Active, Activity::Dormant, Activity::NotSeenSince]
                [number % 4],
            origin: if number == 1 {
                origin(Source::Imported, "https://t.me/muster/12", date(2026, 11, 20))
            } else {
                collected("https://t.me/muster/12")
            },
        }),
        followers: (number != 5).then(|| Followers {
            count: [Count::exact(41_200), Count::rounded(7600, 100), Count::at_least(250)][number % 3],
            origin: collected("https://t.me/muster"),
        }),
    }
}

fn promise(number: usize, owner: Owner) -> PromiseRow {
    let watched = [55, 0, 11, 84][number];
    PromiseRow {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        posts: [1, 2, 3, 1][number],
        every: [PromisedSpan::Workday, PromisedSpan::Day, PromisedSpan::Week, PromisedSpan::Day][number],
        source: if number == 2 { HOSTILE.to_owned() } else { "https://www.muster.example/kanal".to_owned() },
        watched,
        kept: watched * 4 / 5,
        share: (watched > 0).then(|| interval(0.8, 0.12)),
    }
}
