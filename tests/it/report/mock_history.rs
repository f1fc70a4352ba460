//! Invented changes, drops and a register: every aspect, every task, and values made to do harm.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use kanalbarometer::{
    count::Count,
    fact::Fact,
    platform::Platform,
    registry::{SourceKind, StatedDate},
    source::Source,
    status::Stage,
    view::{
        Aspect, AuthorityRow, Bodies, ChannelChange, Covered, DATED_STAGES, DaysToBadge, Entry, FollowerDrop,
        Followers, History, Owner, Register, SourceHost, StageCount, StagesOfWeek, Task, TaskKind,
    },
};

use super::mock::{AS_OF, HOSTILE, collected, origin};

/// Two changes of each aspect, one of the day and one of a week before; the texts are made to do harm.
pub(super) fn history(authorities: &[AuthorityRow]) -> History {
    let week_before = date(2026, 11, 15);
    let numbered = || authorities.iter().take(6).enumerate();
    let changes = [AS_OF, week_before].into_iter().flat_map(|day| {
        numbered().map(move |(number, row)| change(number, owner(row), day)).collect::<Vec<_>>()
    });
    History {
        changes: changes.collect(),
        days_to_badge: numbered().take(3).map(|(number, row)| days_to_badge(number, owner(row))).collect(),
        drops: numbered().take(2).map(|(number, row)| drop(number, owner(row))).collect(),
    }
}

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

fn change(number: usize, owner: Owner, day: Date) -> ChannelChange {
    let aspect = Aspect::ALL[number % Aspect::ALL.len()];
    let (before, after) = match aspect {
        Aspect::Badge => ("verified", "unverified"),
        Aspect::Imprint => ("labelled_link", "none"),
        Aspect::Reachable => ("reachable", "not_found"),
        Aspect::Link => ("0029VaMUSTERvorher", "0029VaMUSTERnachher"),
        Aspect::Name => ("Kreis Muster", HOSTILE),
        Aspect::Description => (HOSTILE, "# [Muster](javascript:alert(1)) ]]> & \"mehr\""),
    };
    let address = "https://www.whatsapp.com/channel/0029VaMUSTER0001";
    ChannelChange {
        owner,
        channel_id: format!("whatsapp-muster-{number}"),
        platform: if number == 4 { Platform::Telegram } else { Platform::Whatsapp },
        aspect,
        before: before.to_owned(),
        after: after.to_owned(),
        seen_before: origin(Source::Published, "https://www.musterbote.example/kanal", date(2026, 11, 1)),
        seen: origin(Source::Collected, address, day),
        observed_at: (number != 1).then(|| format!("{day}T03:15:42Z").parse().unwrap()),
        gap_days: 1 + number as u64,
    }
}

fn days_to_badge(number: usize, owner: Owner) -> DaysToBadge {
    DaysToBadge {
        owner,
        channel_id: format!("whatsapp-muster-{number}"),
        days_from: [Some(337), None, Some(41)][number],
        days_to: [343, 977, 41][number],
        started: Some(StatedDate { from: date(2025, 5, 1), to: date(2025, 5, 31) }),
        unverified_on: (number != 1).then(|| date(2026, 10, 6)),
        seen: collected("https://www.whatsapp.com/channel/0029VaMUSTER0001"),
    }
}

fn drop(number: usize, owner: Owner) -> FollowerDrop {
    let counted = |count, day| Followers {
        count,
        origin: origin(Source::Collected, "https://www.whatsapp.com/channel/0029VaMUSTER0001", day),
    };
    FollowerDrop {
        owner,
        channel_id: format!("whatsapp-muster-{number}"),
        platform: Platform::Whatsapp,
        span_days: 7,
        earlier: counted(Count::rounded(7600, 100), date(2026, 11, 15)),
        later: counted(Count::exact(1200), AS_OF),
    }
}

/// Covered of three Länder, an entry of every kind of source, and every task.
pub(super) fn register(authorities: &[AuthorityRow]) -> Register {
    let coverage = Bodies::ALL.into_iter().flat_map(|bodies| {
        [(Covered::ALL, 12), ("NW", 8), ("BY", 4)].map(|(member, authorities)| Covered {
            bodies,
            member: member.to_owned(),
            authorities,
            with_channel: authorities / 2,
            with_address: authorities / 3,
            confirmed: authorities / 4,
        })
    });
    let numbered = || authorities.iter().take(8).enumerate();
    let entries = numbered().map(|(number, row)| Entry {
        owner: owner(row),
        channel_id: format!("whatsapp-muster-{number}"),
        source: if number == 0 {
            HOSTILE.to_owned()
        } else {
            "https://www.musterbote.example/kanal".to_owned()
        },
        source_kind: SourceKind::ALL.get(number).copied(),
        source_date: (number != 2).then(|| "2025-06".to_owned()),
        source_age_days: (number != 2).then_some(100 * i64::try_from(number).unwrap_or_default()),
        has_address: number != 3,
        page: [Fact::Met, Fact::Unmet, Fact::Unknown][number % 3],
    });
    let tasks = numbered().map(|(number, row)| {
        let task = TaskKind::ALL[number];
        let finds = matches!(task, TaskKind::ChannelFound | TaskKind::NoChannelKnown);
        Task {
            owner: owner(row),
            channel_id: (!finds).then(|| format!("whatsapp-muster-{number}")),
            task,
            population: (number != 5).then_some(400_000 - 10_000 * number as u64),
            website: (number != 6).then(|| "https://www.muster.example/".to_owned()),
            source: (!finds).then(|| {
                if number == 1 { HOSTILE.to_owned() } else { "https://www.musterbote.example/".to_owned() }
            }),
            source_date: (number == 3).then(|| "2025-06".to_owned()),
            pages: u64::from(number != 7) * 3,
            pages_date: (number != 7).then_some(AS_OF),
        }
    });
    Register {
        coverage: coverage.collect(),
        entries: entries.collect(),
        hosts: vec![
            SourceHost { host: Some("musterbote.example".to_owned()), channels: 7 },
            SourceHost { host: None, channels: 1 },
        ],
        tasks: tasks.collect(),
    }
}

/// A year of weeks that ends with the stages of today: authorities join, and some get the badge.
pub(super) fn stages_over_time(today: &[StageCount]) -> Vec<StagesOfWeek> {
    let at = |stages: &[Stage]| -> u64 {
        today.iter().filter(|count| stages.contains(&count.stage)).map(|count| count.authorities).sum()
    };
    let week = |back: u64| {
        let part = |stages: &[Stage]| at(stages) * (53 - back) / 53;
        let without = [Stage::Applied, Stage::ReadyToApply, Stage::Unverified];
        let mut counts: Vec<u64> = vec![
            part(&[Stage::Verified]),
            part(&[Stage::Lost]),
            part(&without),
            part(&[Stage::BadgeUnknown]),
            part(&[Stage::NotReachable]),
        ];
        counts.push(today.iter().map(|count| count.authorities).sum::<u64>() - counts.iter().sum::<u64>());
        let count = |(stage, authorities)| StageCount { stage, authorities };
        StagesOfWeek {
            date: AS_OF - (7 * back).cast_signed().days(),
            stages: DATED_STAGES.into_iter().zip(counts).map(count).collect(),
        }
    };
    (0..53).rev().map(week).collect()
}
