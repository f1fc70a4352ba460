//! Invented channels of all platforms: every state, every platform, and names made to do harm.

use std::collections::BTreeMap;

use jiff::civil::date;
use kanalbarometer::{
    collect::{CheckStatus, Permission},
    count::Count,
    fact::Fact,
    platform::Platform,
    view::{
        AuthorityRow, Conflict, FactCell, Followers, Found, Owner, PlatformChannel, PostCount, Presence,
        TwoWay, Unconfirmed,
    },
};

use super::mock::{HOSTILE, collected};

/// Three rows of each list for the first authorities, one platform after the other.
pub(super) fn presence(authorities: &[AuthorityRow]) -> Presence {
    let numbered = || authorities.iter().take(8).enumerate();
    Presence {
        other_channels: numbered().map(|(number, row)| channel(number, owner(row))).collect(),
        two_way: numbered().map(|(number, row)| two_way(number, owner(row))).collect(),
        conflicts: numbered().map(|(number, row)| conflict(number, owner(row))).collect(),
        unconfirmed: numbered().map(|(number, row)| unconfirmed(number, owner(row))).collect(),
        found: numbered().map(|(number, row)| found(number, owner(row))).collect(),
    }
}

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

fn platform(number: usize) -> Platform {
    Platform::ALL[(number + 1) % Platform::ALL.len()]
}

fn fact(number: usize) -> Fact {
    [Fact::Met, Fact::Unmet, Fact::Unknown][number % 3]
}

/// A handle; the first is made to do harm.
fn handle(number: usize) -> String {
    if number == 0 { HOSTILE.to_owned() } else { format!("muster_{number}") }
}

fn channel(number: usize, owner: Owner) -> PlatformChannel {
    let count = [Count::exact(1200), Count::rounded(7600, 100), Count::at_least(250)][number % 3];
    let address = format!("https://t.me/muster_{number}");
    PlatformChannel {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        url: (number != 3).then_some(address),
        status: (number != 4).then_some(CheckStatus::ALL[number % 13]),
        checked_at: (number != 4).then(|| "2026-11-22T03:15:00Z".parse().unwrap()),
        followers: (number != 5).then(|| Followers { count, origin: collected("https://t.me/muster") }),
        badge: (number != 6).then(|| fact(number)),
        last_post_on: (number != 2).then(|| date(2026, 11, 20)),
        posts_28_days: (number != 2)
            .then_some(PostCount { seen: number as u64, exact: number.is_multiple_of(2) }),
    }
}

fn two_way(number: usize, owner: Owner) -> TwoWay {
    let cell = |state: Fact, address: &str| FactCell {
        state,
        origin: (state != Fact::Unknown).then(|| collected(address)),
    };
    TwoWay {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        page: cell(fact(number), "https://www.muster.example/"),
        redirected: number == 3,
        channel: cell(fact(number / 2), "https://t.me/muster"),
        verified_at: (number == 6).then(|| "2026-10-01T12:00:00Z".parse().unwrap()),
        elsewhere: (number == 4).then(|| HOSTILE.to_owned()),
        both: fact(number),
    }
}

fn conflict(number: usize, owner: Owner) -> Conflict {
    Conflict {
        owner,
        platform: platform(number),
        one_handle: handle(number),
        one: collected("https://www.muster.example/"),
        other_handle: format!("anderer_{number}"),
        other: collected("https://www.muster.example/kontakt"),
    }
}

fn unconfirmed(number: usize, owner: Owner) -> Unconfirmed {
    Unconfirmed {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        name: (number != 1).then(|| handle(number)),
        bears_name: fact(number),
        pages: 1 + number as u64,
        pages_date: (number != 2).then(|| date(2026, 11, 22)),
    }
}

fn found(number: usize, owner: Owner) -> Found {
    Found {
        owner,
        platform: platform(number),
        handle: handle(number),
        address: if number == 1 {
            "javascript:alert(1)".into()
        } else {
            format!("https://t.me/muster_{number}")
        },
        pages: 2,
        origin: collected("https://www.muster.example/"),
    }
}

/// A letter that allows what robots.txt denies.
pub(super) fn permissions() -> BTreeMap<String, Permission> {
    let permission = Permission {
        reference: HOSTILE.to_owned(),
        date: date(2026, 11, 2),
        scope: vec!["/muster/".to_owned()],
    };
    BTreeMap::from([("www.instagram.com".to_owned(), permission)])
}
