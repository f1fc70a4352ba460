//! The demo's registry and answers fit together and name nobody real.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use jiff::civil::date;
use kanalbarometer::{
    collect::endpoints,
    registry::{Channel, Registry, Rules},
};
use serde::Deserialize;
use url::Url;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/demo")
}

fn registry(dir: &Path) -> Registry {
    let rules = Rules { as_of: Some(date(2026, 11, 22)), ..Rules::default() };
    let (registry, problems) = Registry::load_with(dir, &rules).unwrap();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    registry
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    answer: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    from: String,
    url: Url,
    status: Option<u16>,
    error: Option<String>,
    location: Option<Url>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<PathBuf>,
    text: Option<String>,
}

fn answers() -> Vec<Answer> {
    let text = std::fs::read_to_string(folder().join("answers.toml")).unwrap();
    toml::from_str::<Answers>(&text).unwrap().answer
}

#[test]
fn every_authority_of_the_demo_is_invented_and_says_so() {
    let demo = registry(&folder().join("registry"));
    let real = registry(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/registry"));
    let real: BTreeSet<&str> = real.authorities.iter().map(|authority| authority.name.as_str()).collect();
    for authority in &demo.authorities {
        assert_eq!(authority.source, "invented for the demo");
        assert!(!real.contains(authority.name.as_str()), "{}", authority.name);
        assert!(authority.ags.is_none(), "{} has an official key", authority.name);
    }
    let levels: BTreeSet<&str> = demo.authorities.iter().map(|authority| authority.level.as_str()).collect();
    assert_eq!(levels.len(), 9);
}

#[test]
fn every_address_of_the_demo_is_answered_and_every_page_is_used() {
    let demo = registry(&folder().join("registry"));
    let answers = answers();
    let known: BTreeSet<&Url> = answers.iter().map(|answer| &answer.url).collect();
    let refused = |url: &Url| {
        let robots = url.join("/robots.txt").unwrap();
        answers.iter().any(|answer| {
            answer.url == robots
                && (answer.status == Some(500)
                    || answer.text.as_deref().is_some_and(|text| text.contains("Disallow: /\n")))
        })
    };
    let websites = demo.authorities.iter().filter_map(|authority| authority.website.clone());
    for url in demo.channels.iter().flat_map(asked).chain(websites) {
        assert!(known.contains(&url) || refused(&url), "{url}");
    }
    let mut used = BTreeSet::new();
    let mut last: Option<(&Url, &str)> = None;
    for answer in &answers {
        let host = answer.url.host_str().unwrap();
        let is_platform = host.ends_with("whatsapp.com")
            || ["t.me", "public.api.bsky.app", "www.youtube.com"].contains(&host);
        assert!(host.ends_with(".example") || is_platform, "{host}");
        assert!(known.contains(&answer.url.join("/robots.txt").unwrap()), "{host} has no robots.txt");
        assert!(answer.location.as_ref().is_none_or(|location| known.contains(location)));
        assert_ne!(answer.status.is_some(), answer.error.is_some(), "{}", answer.url);
        assert!(answer.headers.keys().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        if let Some((url, from)) = last
            && *url == answer.url
        {
            assert!(from < answer.from.as_str(), "{url} goes back in time");
        }
        last = Some((&answer.url, &answer.from));
        if let Some(body) = &answer.body {
            assert!(folder().join(body).is_file(), "{}", body.display());
            used.insert(body.clone());
        }
    }
    let mut pages = BTreeSet::new();
    for kind in entries(&folder().join("pages")) {
        for page in entries(&kind) {
            pages.insert(page.strip_prefix(folder()).unwrap().to_owned());
        }
    }
    assert_eq!(pages, used);
}

/// The addresses at which a channel is asked for.
fn asked(channel: &Channel) -> Vec<Url> {
    let Some(url) = &channel.url else { return Vec::new() };
    endpoints(channel.platform, url).into_iter().map(|(_, url)| url).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn what_is_handed_over_is_of_a_channel_of_the_demo_and_says_that_it_is_invented() {
    let demo = registry(&folder().join("registry"));
    let mut files = 0;
    for channel in entries(&folder().join("handed-over")) {
        let channel_id = channel.file_name().unwrap().to_str().unwrap();
        assert!(demo.channel(channel_id).is_some(), "{channel_id}");
        for file in entries(&channel) {
            let text = std::fs::read_to_string(&file).unwrap();
            let head: String = text.lines().take(3).collect();
            assert!(head.contains("rfunden") || head.contains("Invented"), "{}", file.display());
            files += 1;
        }
    }
    assert_eq!(files, 14);
}
