//! Invented growth: every direction, open bounds, all sources, more curves than have names, and a name made to do harm.

use jiff::civil::{Date, date};
use kanalbarometer::{
    count::Count,
    platform::Platform,
    registry::{self, PrintedPercent, SourceKind, StatedDate, Usage},
    source::Source,
    view::{
        AroundBadge, AuthorityRow, Bounds, Change, ChannelGrowth, Curve, CurvePoint, Followers, Growth,
        GrowthSpan, Interval, Owner, Pace, Reached, Side, Study,
    },
};

use super::mock::{HOSTILE, origin};

/// Rows for the authorities that have a channel.
pub(super) fn growth(authorities: &[AuthorityRow]) -> Growth {
    let with_channel: Vec<&AuthorityRow> =
        authorities.iter().filter(|row| !row.channels.is_empty()).collect();
    let numbered = || with_channel.iter().enumerate();
    Growth {
        study: Some(study()),
        reached: numbered().filter_map(|(number, row)| reached(number, row)).collect(),
        channels: numbered().map(|(number, row)| channel(number, row)).collect(),
        curves: numbered().map(|(number, row)| curve(number, row)).collect(),
        around_badge: numbered().take(4).map(|(number, row)| around_badge(number, row)).collect(),
    }
}

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

fn counted(count: Count, source: Source, day: Date) -> Followers {
    Followers { count, origin: origin(source, "https://www.whatsapp.com/channel/0029VaMUSTER", day) }
}

fn study() -> Study {
    Study {
        registered: registry::Study {
            study_id: "musterstudie".to_owned(),
            study: HOSTILE.to_owned(),
            publisher: "Musterinstitut".to_owned(),
            year: 2026,
            survey_period: Some("Februar 2026".to_owned()),
            usage: Usage::Weekly,
            percent: PrintedPercent::read("80").unwrap(),
            population_base: Some("Musterbevölkerung ab 14 Jahren".to_owned()),
            sample_size: Some(2000),
            source_url: "https://www.beispielforschung.example/".parse().unwrap(),
            source_kind: SourceKind::Own,
            in_force_from: Some(date(2026, 6, 1)),
        },
        share: Interval { value: 80.0, low: 78.2, high: Some(81.7) },
    }
}

fn reached(number: usize, row: &AuthorityRow) -> Option<Reached> {
    let (inhabitants, as_of) = row.population?;
    let followers = row.channels.first()?.followers.clone()?;
    let users = |percent: f64| inhabitants as f64 * percent / 100.0;
    let share = |count: u64, percent: f64| 100.0 * count as f64 / users(percent);
    let count = followers.count;
    Some(Reached {
        owner: owner(row),
        channel_id: format!("muster-{number}"),
        population: inhabitants,
        population_as_of: Some(as_of),
        users: Interval { value: users(80.0), low: users(78.2), high: Some(users(81.7)) },
        percent: Interval {
            value: share(count.shown, 80.0),
            low: share(count.low, 81.7),
            high: count.high.map(|high| share(high, 78.2)),
        },
        followers,
    })
}

fn channel(number: usize, row: &AuthorityRow) -> ChannelGrowth {
    let span = |wanted_days: u64| {
        let people = [120.0, -40.0, 0.0, 6.0, 900.0, 18.0, 0.0][number % 7] * wanted_days as f64 / 30.0;
        let slack = [0.0, 0.0, 0.0, 99.0, 99.0, 0.0, 0.0][number % 7];
        let open = number % 7 == 5;
        let bounds = |scale: f64| Bounds {
            value: people * scale,
            low: Some((people - slack) * scale),
            high: (!open).then_some((people + slack) * scale),
        };
        let direction = [
            Change::Grown,
            Change::Shrunk,
            Change::Unchanged,
            Change::NotDistinguishable,
            Change::Grown,
            Change::Grown,
            Change::Unchanged,
        ][number % 7];
        let earlier = if number % 7 == 5 { Source::Published } else { Source::Collected };
        GrowthSpan {
            wanted_days,
            span_days: wanted_days + 1,
            gained: bounds(1.0),
            per_30_days: bounds(30.0 / (wanted_days + 1) as f64),
            percent: (number % 7 != 6).then(|| bounds(0.02)),
            direction,
            later: counted(Count::rounded(7800, 100), Source::Collected, date(2026, 11, 22)),
            earlier: counted(Count::about(500), earlier, date(2026, 10, 22)),
        }
    };
    let spans: &[u64] = if number.is_multiple_of(2) { &[7, 30, 90, 365] } else { &[30] };
    ChannelGrowth {
        owner: owner(row),
        channel_id: format!("muster-{number}"),
        platform: if number % 5 == 4 { Platform::Telegram } else { Platform::Whatsapp },
        spans: spans.iter().map(|days| span(*days)).collect(),
    }
}

fn curve(number: usize, row: &AuthorityRow) -> Curve {
    let size = 60 + 97 * (number as u64 % 13) * (number as u64 % 13);
    let vague = if number.is_multiple_of(3) { 30 } else { 0 };
    let point = |week: u64| {
        let people = size * (10 + 7 * week) / 10;
        let (count, source) = match (week, number % 4) {
            (0, _) => (Count::about((people / 100).max(1) * 100), Source::Published),
            (5, 1) => (Count::at_least(people), Source::Published),
            (_, 2) => (Count::rounded((people / 100).max(1) * 100, 100), Source::Collected),
            (_, 3) => (Count::exact(people), Source::Imported),
            _ => (Count::exact(people), Source::Collected),
        };
        CurvePoint {
            days_from: 7 * week,
            days_to: 7 * week + vague,
            followers: counted(count, source, date(2026, 11, 22)),
        }
    };
    // Some have a single count, some a year of weeks.
    let weeks = [9, 1, 30, 52, 3][number % 5];
    Curve {
        owner: owner(row),
        channel_id: format!("muster-{number}"),
        platform: Platform::Whatsapp,
        started: Some(StatedDate { from: date(2025, 11, 1), to: date(2025, 11, 30) }),
        points: (0..weeks).map(point).collect(),
    }
}

fn around_badge(number: usize, row: &AuthorityRow) -> AroundBadge {
    let side = |per_day: f64, slack: f64, counts: usize| Side {
        counts,
        span_days: 42,
        per_day: Bounds {
            value: per_day,
            low: Some(per_day - slack),
            high: (number != 2).then_some(per_day + slack),
        },
        trend: None,
        first: counted(Count::exact(700), Source::Collected, date(2026, 7, 1)),
        last: counted(Count::rounded(7600, 100), Source::Imported, date(2026, 8, 12)),
    };
    AroundBadge {
        owner: owner(row),
        channel_id: format!("muster-{number}"),
        first_seen_on: date(2026, 8, 20),
        unverified_on: (number != 1).then(|| date(2026, 8, 12)),
        before: side(1.5, 0.2, 6),
        after: side([4.0, 0.5, 9.0, 1.6][number % 4], 0.3, 2),
        pace: [Pace::Faster, Pace::Slower, Pace::NotDistinguishable, Pace::NotDistinguishable][number % 4],
    }
}
