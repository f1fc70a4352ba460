//! Invented figures about wording and content: channels with many posts, with few, with what is unknown.

use jiff::civil::date;
use kanalbarometer::{
    platform::Platform,
    view::{
        AuthorityRow, ChannelContent, ChannelWording, Consistency, Content, Coverage, Evidence, Interval,
        Owner, Part, ReactionKind, Reactions, Topic, Wording, segments,
    },
};

use super::mock::HOSTILE;

const COVERAGE: Coverage = Coverage { channels: 37, watched: 5, with_posts: 3 };

fn owner(row: &AuthorityRow) -> Owner {
    Owner { authority_id: row.authority_id.clone(), authority: row.name.clone(), level: row.level }
}

/// The first three authorities.
pub(super) fn wording(authorities: &[AuthorityRow]) -> Wording {
    let channels = authorities.iter().take(3).zip(0u64..).map(|(row, number)| spoken(owner(row), number));
    Wording { coverage: COVERAGE, channels: channels.collect() }
}

fn spoken(owner: Owner, number: u64) -> ChannelWording {
    let posts = 40 - 14 * number;
    let none = number == 2;
    ChannelWording {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        watched_days: 84.0 - 27.5 * number as f64,
        posts,
        address: segments([
            ("sie", 10 * (2 - number)),
            ("du", number),
            ("ihr", 3),
            ("mixed", number),
            ("none", posts - 10 * (2 - number) - 2 * number - 4),
            ("unknown", 1),
        ]),
        register: segments([("formal", posts - 3), ("neutral", 1), ("casual", 1), ("unknown", 1)]),
        consistency: (!none).then(|| Consistency { main: "sie".to_owned(), part: Part::new(20, 24) }),
        salutation: Part::new(1, posts),
        sign_off: Part::new(posts, posts),
        emoji: Part::new(2, posts),
        anglicisms: Part::new(3, posts),
        gender_forms: Part::new(0, posts),
        words_per_post: 48.5,
        words_per_sentence: Some(11.25),
        exclamation_marks_per_post: 0.5,
        readability_posts: if none { 0 } else { 12 },
        amstad: (!none).then_some(52.3),
        wiener_sachtextformel: (!none).then_some(9.1),
        evidence: vec![
            Evidence {
                feature: "address".to_owned(),
                verdict: "sie".to_owned(),
                date: Some(date(2026, 11, 20)),
                url: Some("https://t.me/muster/1".to_owned()),
                document_sha256: Some("0".repeat(64)),
                quotes: vec!["melden Sie sich".to_owned(), HOSTILE.to_owned()],
            },
            Evidence {
                feature: "register".to_owned(),
                verdict: "casual".to_owned(),
                date: None,
                url: None,
                document_sha256: None,
                quotes: vec!["Moin".to_owned()],
            },
        ],
    }
}

/// The first three authorities.
pub(super) fn content(authorities: &[AuthorityRow]) -> Content {
    let channels = authorities.iter().take(3).zip(0u64..).map(|(row, number)| carried(owner(row), number));
    Content { coverage: COVERAGE, channels: channels.collect() }
}

fn carried(owner: Owner, number: u64) -> ChannelContent {
    let posts = 48 - 20 * number;
    let reactions = |format: &str, value: f64| Reactions {
        format: format.to_owned(),
        posts,
        posts_counted: posts - 1,
        per_post: Interval { value, low: value - 0.5, high: (number == 0).then_some(value + 0.5) },
        per_post_per_1000: (number == 0).then_some(value / 7.6),
    };
    ChannelContent {
        owner,
        channel_id: format!("muster-{number}"),
        platform: platform(number),
        watched_days: 84.0 - 27.5 * number as f64,
        posts,
        forwarded: number,
        formats: segments([
            ("text", posts - 7),
            ("link", 1),
            ("photo", 1),
            ("video", 1),
            ("audio", 0),
            ("document", 1),
            ("sticker", 0),
            ("location", 0),
            ("poll", 1),
            ("other", 1),
            ("unknown", 1),
        ]),
        links: Part::new(12 * number.min(1), posts),
        own_links: Part::new(9 * number.min(1), 11 * number.min(1)),
        own_links_unknown: 1,
        silent_pictures: Part::new(0, number),
        silent_pictures_unknown: 1,
        characters_median: Some(312.0),
        crisis: Part::new(number, posts),
        topics: ["warning", "traffic", "waste", "jobs", "events", "council", "none"]
            .map(|topic| Topic { topic: topic.to_owned(), part: Part::new(number + 1, posts) })
            .to_vec(),
        reactions: if number == 2 {
            Vec::new()
        } else {
            vec![reactions("all", 14.2), reactions("photo", 20.0)]
        },
        reaction_kinds: vec![ReactionKind { reaction: "👍".to_owned(), reactions: 410 }],
    }
}

fn platform(number: u64) -> Platform {
    match number {
        0 => Platform::Whatsapp,
        1 => Platform::Telegram,
        _ => Platform::Mastodon,
    }
}
