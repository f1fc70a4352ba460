//! Values that different channels never share and suddenly do: a reader that takes the same place of every page.

use std::collections::BTreeMap;

use super::{Alarm, AlarmKind, Page};
use crate::{
    collect::{Purpose, Subject},
    count::Precision,
    extract::{Extraction, Post, PostKind, canary::Field},
};

/// Fewer channels may be alike by chance.
const CHANNELS: u64 = 5;

/// Reads from a page what it shares with no other, as text that compares.
type Value = fn(&Extraction) -> Option<String>;

const VALUES: [(Field, Value); 6] = [
    (Field::Name, |page| page.observation.as_ref()?.name.clone()),
    (Field::Description, description),
    (Field::Followers, followers),
    (Field::PostTime, newest_post),
    (Field::PostText, texts),
    (Field::PostViews, views),
];

/// Returns an alarm for each field that has one and the same value on nine in ten of at least five channels.
pub(super) fn alike(purpose: Purpose, pages: &BTreeMap<&Subject, &Page<'_>>) -> Vec<Alarm> {
    VALUES.iter().filter_map(|(field, value)| of_field(purpose, *field, *value, pages)).collect()
}

fn of_field(
    purpose: Purpose,
    field: Field,
    value: Value,
    pages: &BTreeMap<&Subject, &Page<'_>>,
) -> Option<Alarm> {
    let mut channels: BTreeMap<String, u64> = BTreeMap::new();
    for value in pages.values().filter_map(|page| value(page.extraction)) {
        *channels.entry(value).or_default() += 1;
    }
    let all: u64 = channels.values().sum();
    let (most_frequent, same) = channels.into_iter().max_by_key(|(_, same)| *same)?;
    (same >= CHANNELS && same * 10 >= all * 9).then(|| Alarm {
        seen: Some(most_frequent.chars().take(80).collect()),
        expected_percent: None,
        ..Alarm::of_pages(AlarmKind::ValuesAlike, purpose, Some(field), (all - same, all), 1.0)
    })
}

fn description(page: &Extraction) -> Option<String> {
    page.observation.as_ref()?.description.clone().filter(|text| !text.trim().is_empty())
}

/// A rounded count says little, and a small one too: new channels all begin near zero.
fn followers(page: &Extraction) -> Option<String> {
    let count = page.observation.as_ref()?.followers?;
    (count.shown >= 100 || count.precision != Precision::Exact).then(|| count.shown.to_string())
}

fn own_posts(page: &Extraction) -> impl Iterator<Item = &Post> {
    page.posts.iter().filter(|post| post.kind != PostKind::Service)
}

fn newest_post(page: &Extraction) -> Option<String> {
    own_posts(page).filter_map(|post| post.posted_at).max().map(|newest| newest.to_string())
}

/// All texts of a page: channels that pass on one warning word for word still differ in the others.
fn texts(page: &Extraction) -> Option<String> {
    let texts: Vec<&str> = own_posts(page).filter_map(|post| post.text.as_deref()).collect();
    texts.iter().any(|text| !text.trim().is_empty()).then(|| texts.join("\n"))
}

/// The views of all posts of a page; one post may have as few as another channel's.
fn views(page: &Extraction) -> Option<String> {
    let views: Vec<String> =
        own_posts(page).filter_map(|post| post.views).map(|views| views.shown.to_string()).collect();
    (views.len() >= 3).then(|| views.join(" "))
}
