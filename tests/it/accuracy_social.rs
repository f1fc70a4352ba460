//! Every field of every Mastodon and Bluesky capture of the corpus, against values established without this program.
//!
//! The tables `accuracy/{mastodon,bluesky}.csv` hold one row a field. Whoever is in the captures is a private person:
//! their names, texts and addresses stand in the tables as length and SHA-256 only. A field that the program reads and
//! the table does not have is a difference as well.

use std::{fs, path::Path};

use bytes::Bytes;
use kanalbarometer::{
    collect::{CheckStatus, Document, Fetch, Purpose, Subject, Target},
    extract::{Extraction, Media, PageLink, Post, extract},
    fact::Fact,
    source::Source,
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;

use crate::{
    accuracy::{Fields, Read, Row, tables_of},
    corpus::corpus,
};

const MASTODON: [(&str, Purpose, &str); 11] = {
    use Purpose::{MastodonAccount, MastodonStatuses};
    const LOOKUP: &str = "http://localhost:3000/api/v1/accounts/lookup?acct=mastodonpy_test";
    const SEARCH: &str = "https://fosstodon.org/api/v1/accounts/search?q=schochastics&limit=40";
    [
        (
            "get_account_default.yml#0",
            MastodonAccount,
            "https://fosstodon.org/api/v1/accounts/109302436954721982",
        ),
        (
            "get_account_statuses_default.yml#0",
            MastodonStatuses,
            "https://fosstodon.org/api/v1/accounts/109302436954721982/statuses?limit=20&exclude_reblogs=FALSE",
        ),
        ("get_status_default.yml#0", MastodonStatuses, "https://fosstodon.org/api/v1/statuses/1"),
        ("get_poll_default.yml#0", MastodonStatuses, "https://fosstodon.org/api/v1/polls/684128"),
        ("search_accounts_default.yml#0/0", MastodonAccount, SEARCH),
        ("search_accounts_default.yml#0/1", MastodonAccount, SEARCH),
        ("search_accounts_default.yml#0/2", MastodonAccount, SEARCH),
        ("test_account_lookup.yaml#0", MastodonAccount, LOOKUP),
        ("test_account_lookup.yaml#1", MastodonAccount, LOOKUP),
        ("test_account_lookup.yaml#2", MastodonAccount, LOOKUP),
        ("test_account_lookup.yaml#3", MastodonAccount, LOOKUP),
    ]
};

const BLUESKY: [(&str, Purpose, &str); 3] = [
    (
        "app.bsky.actor.getProfile_cf402.json",
        Purpose::BlueskyProfile,
        "https://bsky.social/xrpc/app.bsky.actor.getProfile?actor=jbgruber.bsky.social",
    ),
    (
        "app.bsky.actor.getProfile_f0833.json",
        Purpose::BlueskyProfile,
        "https://bsky.social/xrpc/app.bsky.actor.getProfile?actor=benguinaudeau.bsky.social",
    ),
    (
        "app.bsky.feed.getAuthorFeed_925c2.json",
        Purpose::BlueskyFeed,
        "https://bsky.social/xrpc/app.bsky.feed.getAuthorFeed?actor=andrew.heiss.phd&limit=25",
    ),
];

/// Everything that is read from one answer of the Mastodon table.
pub(crate) fn read_mastodon(file: &str, _: &[Row]) -> Option<Read> {
    read_answer("mastodon", &MASTODON, file)
}

/// Everything that is read from one answer of the Bluesky table.
pub(crate) fn read_bluesky(file: &str, _: &[Row]) -> Option<Read> {
    read_answer("bluesky", &BLUESKY, file)
}

fn read_answer(platform: &str, pages: &[(&str, Purpose, &str)], name: &str) -> Option<Read> {
    let folder = corpus(platform)?;
    let (_, purpose, url) = pages.iter().find(|(file, ..)| *file == name)?;
    let extraction = extract(&document(&folder, name, *purpose, url));
    Some(Read::new(fields(&extraction), &extraction))
}

#[test]
fn a_field_that_is_read_and_not_in_the_table_is_a_difference_as_well() {
    for (platform, pages) in [("mastodon", MASTODON.as_slice()), ("bluesky", BLUESKY.as_slice())] {
        if corpus(platform).is_none() {
            return;
        }
        for (file, rows) in tables_of(platform) {
            let read = read_answer(platform, pages, &file).unwrap_or_else(|| panic!("{file} is not read"));
            for (record, field) in read.fields.keys() {
                let is_there = rows.iter().any(|row| row.record == *record && row.field == *field);
                assert!(is_there, "{platform}/{file} {record} {field}");
            }
        }
    }
}

#[test]
fn a_captured_state_of_verification_is_a_badge() {
    let Some(folder) = corpus("bluesky") else { return };
    let state: Value = json(&fs::read_to_string(folder.join("VerificationTests_4.json")).unwrap());
    let profile = serde_json::json!({
        "did": "did:plc:x", "handle": "musterland.example", "followersCount": 1, "postsCount": 1, "verification": state,
    });
    let extraction = read(Purpose::BlueskyProfile, BLUESKY[0].2, None, &profile.to_string());
    assert_eq!(extraction.observation.unwrap().badge, Fact::Met);
}

/// Every answer of Mastodon in the corpus, with its kind.
pub(crate) fn mastodon_answers(folder: &Path) -> Vec<(Purpose, String)> {
    MASTODON.iter().map(|(name, purpose, _)| (*purpose, answer(folder, name).0)).collect()
}

fn document(folder: &Path, name: &str, purpose: Purpose, url: &str) -> Document {
    let (body, link) = answer(folder, name);
    made(purpose, url, link, &body)
}

/// The answer that a capture holds, and its `Link` header: `file` for JSON, `file#answer` or `file#answer/entry` for a
/// cassette.
fn answer(folder: &Path, name: &str) -> (String, Option<String>) {
    let (file, at) = name.split_once('#').unwrap_or((name, ""));
    let text = fs::read_to_string(folder.join(file)).unwrap();
    let (answer, entry) = at.split_once('/').unwrap_or((at, ""));
    let body =
        answer.parse().map_or_else(|_| text.clone(), |answer: usize| bodies(&text).swap_remove(answer));
    let body = match (file, entry) {
        (_, entry) if !entry.is_empty() => json(&body)[entry.parse::<usize>().unwrap()].to_string(),
        ("get_status_default.yml", _) => format!("[{body}]"),
        ("get_poll_default.yml", _) => format!("[{{\"id\":\"684128\",\"poll\":{body}}}]"),
        _ => body,
    };
    (body, link(&text))
}

fn read(purpose: Purpose, url: &str, link: Option<String>, body: &str) -> Extraction {
    extract(&made(purpose, url, link, body))
}

fn made(purpose: Purpose, url: &str, link: Option<String>, body: &str) -> Document {
    let url = Url::parse(url).unwrap();
    let subject = Subject { authority_id: "kreis-00000-musterland".to_owned(), channel_id: None };
    Document {
        source: Source::Collected,
        fetch: Fetch {
            run_id: "20261122T031500Z".to_owned(),
            target: Target { purpose, subject, url: url.clone() },
            observed_at: "2026-11-22T03:15:00Z".parse().unwrap(),
            status: CheckStatus::Ok,
            hops: Vec::new(),
            document_sha256: None,
            unchanged: false,
            body_bytes: body.len() as u64,
            detail: None,
        },
        url,
        headers: link.into_iter().map(|link| ("link".to_owned(), link)).collect(),
        body: Bytes::from(body.to_owned()),
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The bodies in a cassette: quoted YAML scalars after `string:`, folded at line ends (YAML 1.2, section 7.3).
fn bodies(cassette: &str) -> Vec<String> {
    cassette.split("\n      string: ").skip(1).map(scalar).collect()
}

fn scalar(yaml: &str) -> String {
    let quote = yaml.chars().next().unwrap();
    let mut characters = yaml[1..].chars().peekable();
    let mut text = String::new();
    while let Some(character) = characters.next() {
        match character {
            '\'' if quote == '\'' && characters.peek() == Some(&'\'') => {
                text.push(characters.next().unwrap());
            }
            character if character == quote => return text,
            '\\' if quote == '"' => match characters.next().unwrap() {
                '\n' => while characters.next_if_eq(&' ').is_some() {},
                'n' => text.push('\n'),
                width @ ('x' | 'u' | 'U') => {
                    let digits = if width == 'x' {
                        2
                    } else if width == 'u' {
                        4
                    } else {
                        8
                    };
                    let digits: String = characters.by_ref().take(digits).collect();
                    text.push(char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap());
                }
                '_' => text.push('\u{a0}'),
                other => text.push(other),
            },
            '\n' => {
                while characters.next_if_eq(&' ').is_some() {}
                text.push(' ');
            }
            character => text.push(character),
        }
    }
    panic!("a scalar without an end")
}

/// The `Link` header of a cassette's answer.
fn link(cassette: &str) -> Option<String> {
    let (_, header) = cassette.split_once("\n      link: ")?;
    let mut lines = header.lines();
    let first = lines.next()?.to_owned();
    let folded = lines.take_while(|line| line.starts_with("        "));
    Some(folded.fold(first, |header, line| format!("{header} {}", line.trim())))
}

/// Everything that was read, as the table writes it.
fn fields(extraction: &Extraction) -> Fields {
    let mut fields = Fields::new();
    let mut page = |field: &str, value: String| {
        fields.insert(("page".to_owned(), field.to_owned()), value);
    };
    page("status", extraction.status.as_str().to_owned());
    if let Some(seen) = &extraction.observation {
        let texts = [
            ("name", &seen.name),
            ("description", &seen.description),
            ("handle", &seen.handle),
            ("picture_url", &seen.picture_url),
            ("bridged_from", &seen.bridged_from),
            ("locale", &seen.locale),
        ];
        for (field, text) in texts.into_iter().filter_map(|(field, text)| Some((field, text.as_ref()?))) {
            page(field, digest(text));
        }
        for (field, count) in [("followers", seen.followers), ("posts_total", seen.posts_total)] {
            if let Some(count) = count {
                page(field, count.shown.to_string());
            }
        }
        for (field, day) in [("opened_on", seen.opened_on), ("last_post_on", seen.last_post_on)] {
            if let Some(day) = day {
                page(field, day.to_string());
            }
        }
        let facts = [
            ("badge", seen.badge),
            ("bot", seen.bot),
            ("discoverable", seen.discoverable),
            ("indexable", seen.indexable),
        ];
        for (field, fact) in facts {
            page(field, fact.as_str().to_owned());
        }
    }
    extraction.links.iter().enumerate().for_each(|(at, link)| page(&format!("link/{at}"), page_link(link)));
    extraction
        .leads
        .iter()
        .enumerate()
        .for_each(|(at, lead)| page(&format!("lead/{at}"), digest(lead.url.as_str())));
    extraction
        .issues
        .iter()
        .enumerate()
        .for_each(|(at, issue)| page(&format!("issue/{at}"), issue.code.clone()));
    extraction.posts.iter().for_each(|post| fields.extend(of_post(post)));
    fields
}

fn page_link(link: &PageLink) -> String {
    let platform = link.platform.map_or("website", kanalbarometer::platform::Platform::as_str);
    let me = if link.rel_me { " rel=me" } else { "" };
    let verified = link.verified_at.map_or_else(String::new, |at| format!(" verified {at}"));
    format!("{platform} {}{me}{verified}", digest(link.address.as_str()))
}

fn of_post(post: &Post) -> Fields {
    let mut fields = Fields::new();
    let mut put = |field: &str, value: Option<String>| {
        if let Some(value) = value {
            fields.insert((post.post_id.clone(), field.to_owned()), value);
        }
    };
    put("kind", Some(post.kind.as_str().to_owned()));
    put("url", post.url.as_deref().map(digest));
    put("posted_at", post.posted_at.map(|at| at.to_string()));
    put("edited", Some(post.edited.as_str().to_owned()));
    put("edited_at", post.edited_at.map(|at| at.to_string()));
    put("text", post.text.as_deref().map(digest));
    put("title", post.title.as_deref().map(digest));
    put("language", post.language.clone());
    put("forwarded_from", post.forwarded_from.as_deref().map(digest));
    for (field, count) in [
        ("views", post.views),
        ("reactions_total", post.reactions_total),
        ("replies", post.replies),
        ("shares", post.shares),
    ] {
        put(field, count.map(|count| count.shown.to_string()));
    }
    post.reactions.iter().for_each(|reaction| put(&reaction.kind, Some(reaction.count.shown.to_string())));
    post.links.iter().enumerate().for_each(|(at, link)| put(&format!("link/{at}"), Some(digest(link))));
    post.media.iter().enumerate().for_each(|(at, media)| put(&format!("media/{at}"), Some(of_media(media))));
    put(
        "poll",
        post.poll.as_ref().map(|poll| {
            let votes = poll.options.iter().map(|option| option.votes.unwrap().shown.to_string());
            format!("{} of {}", votes.collect::<Vec<_>>().join(" "), poll.voters.unwrap().shown)
        }),
    );
    fields
}

fn of_media(media: &Media) -> String {
    let description =
        media.description.as_deref().map_or_else(String::new, |text| format!(" {}", digest(text)));
    format!("{}{description}", media.kind.as_str())
}

fn digest(text: &str) -> String {
    let sha256: String =
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    format!("{} chars, sha256 {sha256}", text.chars().count())
}
