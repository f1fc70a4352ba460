//! The page of a channel: its id, the way to its feed, and the subscribers where the form is known.

use url::Url;

use super::{channel_id, plain_id};
use crate::{
    collect::{CheckStatus, Purpose},
    count::{Count, Precision},
    extract::{
        Extraction, Issue, Lead, Observation,
        markup::{Markup, Token},
        number,
        outline::{Located, Outline},
        page::Page,
        text,
    },
};

/// The longest value of a script that is looked at, in bytes.
const LONGEST_VALUE: usize = 300;

/// Returns true for the page of a channel.
pub(in crate::extract) fn is_channel_page(outline: &Outline) -> bool {
    outline.meta("og:url").is_some_and(|url| channel_id(&url.text).is_some())
}

/// Reads a channel's page, or says why it is none.
pub(in crate::extract) fn read(page: &Page<'_>) -> Extraction {
    let outline = Outline::of(&page.text);
    if let Some(issue) = consent(page, &outline) {
        return Extraction {
            status: CheckStatus::PermissionRequired,
            issues: vec![issue],
            ..Extraction::default()
        };
    }
    let Some(found) = channel(page, &outline) else {
        let title =
            outline.title.as_ref().map_or_else(|| "no title".to_owned(), |title| text::quote(&title.text));
        let issue = Issue {
            code: "no_channel_id".to_owned(),
            place: "page".to_owned(),
            detail: format!("nothing on the page names one channel; {title}"),
        };
        return Extraction { status: CheckStatus::PageChanged, issues: vec![issue], ..Extraction::default() };
    };
    let mut evidence = vec![page.evidence("handle", found.element, found.offset, &found.quote)];
    let mut meta = |field: &str, name: &str| {
        let Located { text, offset } = outline.meta(name)?;
        evidence.push(page.evidence(field, &format!("meta[property=\"{name}\"]"), *offset, text));
        Some(text.trim().to_owned())
    };
    let mut observation = Observation {
        name: meta("name", "og:title"),
        description: meta("description", "og:description"),
        picture_url: meta("picture_url", "og:image").filter(|address| address.starts_with("https://")),
        handle: Some(found.id.clone()),
        ..Observation::default()
    };
    let mut issues = Vec::new();
    if let Some((offset, words)) = only_value(&page.text, "\"subscriberCountText\":") {
        let language = page.language(outline.language.as_deref());
        match number::read_count(&words, language.as_deref()) {
            Ok(reading) => {
                evidence.push(page.evidence("followers", "subscriberCountText", offset, &words));
                observation.followers = Some(rounded_down(reading.count));
                observation.locale = language;
            }
            Err(error) => issues.push(Issue {
                code: error.code().to_owned(),
                place: page.place("subscriberCountText", offset),
                detail: format!("{error}: {}", text::quote(&words)),
            }),
        }
    }
    observation.evidence = evidence;
    let status = if observation.followers.is_some() { CheckStatus::Ok } else { CheckStatus::NoCount };
    let feed = Url::parse(&format!("https://www.youtube.com/feeds/videos.xml?channel_id={}", found.id)).ok();
    let leads = feed.map(|url| Lead { purpose: Purpose::YoutubeFeed, url, posted_before: None });
    Extraction {
        status,
        observation: Some(observation),
        leads: leads.into_iter().collect(),
        issues,
        ..Extraction::default()
    }
}

/// Recognises the page that asks for consent before anything is shown.
fn consent(page: &Page<'_>, outline: &Outline) -> Option<Issue> {
    let is_host = |url: &Url| url.host_str().is_some_and(|host| host.starts_with("consent."));
    let asked = page.url.filter(|url| is_host(url));
    let canonical = outline.meta("og:url").and_then(|url| Url::parse(&url.text).ok()).filter(is_host);
    let has_form = || {
        Markup::new(&page.text).any(|token| match token {
            Token::Start(tag) if tag.is("form") => tag
                .attribute("action")
                .is_some_and(|action| action.starts_with("https://consent.youtube.com/")),
            _ => false,
        })
    };
    let is_consent = asked.is_some() || canonical.is_some() || has_form();
    is_consent.then(|| Issue {
        code: "consent_page".to_owned(),
        place: "page".to_owned(),
        detail: "the page asks for consent before it shows the channel".to_owned(),
    })
}

/// The channel that a page names, with the place where it does.
struct Found {
    id: String,
    element: &'static str,
    offset: usize,
    quote: String,
}

/// Returns the page's channel in the order of trust: what the page says of itself, then its script.
fn channel(page: &Page<'_>, outline: &Outline) -> Option<Found> {
    let found = |element, offset, quote: &str, id: Option<String>| {
        Some(Found { id: id?, element, offset, quote: quote.to_owned() })
    };
    let of_script = |key: &str, element, id: fn(&str) -> Option<String>| {
        let (offset, value) = value(&page.text, key, 0)?;
        let id = id(&value);
        found(element, offset, &value, id)
    };
    let of_url = outline
        .meta("og:url")
        .and_then(|url| found("meta[property=\"og:url\"]", url.offset, &url.text, channel_id(&url.text)));
    of_url
        .or_else(|| of_link(&page.text))
        .or_else(|| of_script("\"rssUrl\":", "rssUrl", channel_id))
        .or_else(|| of_script("\"externalId\":", "externalId", plain_id))
}

/// Reads the link to the feed, or the canonical address of the channel, in the head.
fn of_link(page: &str) -> Option<Found> {
    Markup::new(page).find_map(|token| {
        let Token::Start(tag) = token else { return None };
        let is_feed = |relation: &str| {
            relation.eq_ignore_ascii_case("alternate")
                && tag.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/rss+xml"))
        };
        let relation = tag.attribute("rel").filter(|_| tag.is("link"))?;
        let element = if is_feed(&relation) {
            "link[rel=\"alternate\"]"
        } else if relation.eq_ignore_ascii_case("canonical") {
            "link[rel=\"canonical\"]"
        } else {
            return None;
        };
        let href = tag.attribute("href")?;
        Some(Found { id: channel_id(&href)?, element, offset: tag.offset, quote: href.into_owned() })
    })
}

/// Returns the string after a key in a script of the page, with its offset.
///
/// In `"key":{…"simpleText":"x"}` it is the text inside.
fn value(page: &str, key: &str, from: usize) -> Option<(usize, String)> {
    let offset = from + memchr::memmem::find(page.as_bytes().get(from..)?, key.as_bytes())?;
    let after = page.get(offset + key.len()..)?.trim_ascii_start();
    let window = &after[..after.floor_char_boundary(LONGEST_VALUE)];
    let string = match window.strip_prefix('{') {
        None => window,
        Some(inside) => inside.split_once("\"simpleText\":")?.1.trim_ascii_start(),
    };
    let mut values = serde_json::Deserializer::from_str(string).into_iter::<String>();
    Some((offset, values.next()?.ok()?))
}

/// Returns the value that all places with that key agree on; channels that a page recommends have it too.
fn only_value(page: &str, key: &str) -> Option<(usize, String)> {
    let (offset, first) = value(page, key, 0)?;
    let mut from = offset + key.len();
    while let Some(next) = memchr::memmem::find(&page.as_bytes()[from..], key.as_bytes()) {
        let other = value(page, key, from)?;
        if other.1 != first {
            return None;
        }
        from += next + key.len();
    }
    Some((offset, first))
}

/// YouTube shows subscribers rounded down to three significant figures (YouTube Data API, `subscriberCount`).
fn rounded_down(shown: Count) -> Count {
    let printed_step = shown.high.map_or(1, |high| high.saturating_sub(shown.low).saturating_add(1));
    let digits = shown.shown.checked_ilog10().map_or(1, |exponent| exponent + 1);
    let step = 10u64.saturating_pow(digits.saturating_sub(3)).max(printed_step);
    if step == 1 {
        return Count::exact(shown.shown);
    }
    let high = shown.shown.saturating_add(step - 1);
    Count { low: shown.shown, high: Some(high), precision: Precision::Rounded, ..shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subscribers_are_rounded_down_to_three_figures() {
        let bounds = |count| {
            let Count { low, high, .. } = rounded_down(count);
            (low, high)
        };
        assert_eq!(bounds(Count::exact(999)), (999, Some(999)));
        assert_eq!(bounds(Count::exact(0)), (0, Some(0)));
        assert_eq!(bounds(Count::exact(7_640)), (7_640, Some(7_649)));
        assert_eq!(bounds(Count::rounded(4_690_000, 10_000)), (4_690_000, Some(4_699_999)));
        assert_eq!(bounds(Count::rounded(1_300_000, 100_000)), (1_300_000, Some(1_399_999)));
    }

    #[test]
    fn a_value_counts_when_all_places_agree() {
        let text = |page: &str| only_value(page, "\"s\":").map(|(_, value)| value);
        assert_eq!(text(r#"{"s":{"a":1,"simpleText":"4,69\u00a0Mio."}}"#).as_deref(), Some("4,69\u{a0}Mio."));
        assert_eq!(text(r#""s":"1","s":"1""#).as_deref(), Some("1"));
        assert_eq!(text(r#""s":"1","s":"2""#), None);
        assert_eq!(text(r#""s":"1","s":{}"#), None);
        assert_eq!(text(r#""s":1"#), None);
        assert_eq!(text(r#""s":"\ud800""#), None);
    }
}
