//! Invented figures about what can be read elsewhere: a channel with many posts, one with few, those of which nothing can be told.

use jiff::civil::date;
use kanalbarometer::{
    platform::Platform,
    view::{
        AuthorityRow, ChannelExclusivity, Coverage, ExclusivePost, Exclusivity, Owner, Part, Rule, Untold,
    },
};

use super::mock::HOSTILE;

const COVERAGE: Coverage = Coverage { channels: 37, watched: 5, with_posts: 4 };

/// The first four authorities.
pub(super) fn exclusivity(authorities: &[AuthorityRow]) -> Exclusivity {
    let channels = vec![
        channel(
            &authorities[0],
            Platform::Whatsapp,
            Part::new(23, 31),
            Untold { not_watched: 4, too_few_words: 3, ..Untold::default() },
        ),
        channel(
            &authorities[1],
            Platform::Telegram,
            Part::new(2, 2),
            Untold { own_page_not_read: 1, text_or_time_unknown: 1, ..Untold::default() },
        ),
        channel(
            &authorities[2],
            Platform::Mastodon,
            Part::new(0, 0),
            Untold { no_press_channel: 1_240, ..Untold::default() },
        ),
        channel(
            &authorities[3],
            Platform::Whatsapp,
            Part::new(0, 0),
            Untold { not_watched: 2, ..Untold::default() },
        ),
    ];
    Exclusivity { coverage: COVERAGE, rule: Rule::default(), channels }
}

fn channel(row: &AuthorityRow, platform: Platform, counterpart: Part, untold: Untold) -> ChannelExclusivity {
    let without = counterpart.of - counterpart.posts;
    ChannelExclusivity {
        owner: Owner {
            authority_id: row.authority_id.clone(),
            authority: row.name.clone(),
            level: row.level,
        },
        channel_id: format!("{}-{}", row.authority_id, platform.as_str()),
        platform,
        watched_days: 61.5,
        posts: counterpart.of + untold.total(),
        counterpart,
        linked: counterpart.posts / 2,
        judged: (counterpart.of > 0).then_some((date(2026, 9, 14), date(2026, 11, 18))),
        untold,
        exclusive: (0..without).map(post).collect(),
    }
}

/// The first is hostile, the second has nothing but its day.
fn post(number: u64) -> ExclusivePost {
    let known = number != 1;
    ExclusivePost {
        date: date(2026, 11, 18),
        url: known.then(|| format!("https://whatsapp.example/muster/{number}")),
        opening: match number {
            0 => Some(HOSTILE.to_owned()),
            1 => None,
            _ => Some("Heute ist der Wertstoffhof bis 18 Uhr offen. …".to_owned()),
        },
        nearest_url: known.then(|| format!("https://musterland.example/presse/{number}")),
        nearest_similarity: known.then_some(0.21),
    }
}
