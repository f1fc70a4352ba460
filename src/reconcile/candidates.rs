//! Finds what a cut text, or a picture whose words are not shown, may be a sight of: by time, then by content.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    moment::{Span, date},
    wording::Wording,
    words::Item,
};
use crate::extract::TimePrecision;

/// More posts than this with the same media at the same time leave a choice in any case.
const FEW: usize = 4;

/// Stands for any kind of media, where a document says only that there is some.
const ANY: &str = "other";

/// What was found.
pub(super) enum Found {
    None,
    One(usize),
    /// There is a choice; this is one of them.
    Several(usize),
}

/// Content by the time for which it may be the same.
#[derive(Default)]
struct ByTime<Content> {
    /// Posts whose minute is known, by minute.
    minutes: Content,
    /// Posts of which only the day is known, by day.
    days_only: Content,
    /// All posts by day.
    days: Content,
}

impl<Content> ByTime<Content> {
    /// Calls for every shelf that content of that time is to stand on.
    fn put(&mut self, span: Span, mut put: impl FnMut(&mut Content, i64)) {
        put(&mut self.days, day(span));
        match span.precision {
            TimePrecision::Day => put(&mut self.days_only, day(span)),
            TimePrecision::Second | TimePrecision::Minute => put(&mut self.minutes, minute(span)),
        }
    }

    /// Returns the shelves on which content stands that may be of the same time.
    fn get(&self, span: Span) -> Vec<(&Content, i64)> {
        match span.precision {
            TimePrecision::Day => vec![(&self.days, day(span))],
            TimePrecision::Second | TimePrecision::Minute => {
                vec![(&self.minutes, minute(span)), (&self.days_only, day(span))]
            }
        }
    }
}

fn minute(span: Span) -> i64 {
    span.from.div_euclid(60)
}

/// A number for the day in Berlin.
fn day(span: Span) -> i64 {
    let date = Timestamp::from_second(span.from).map(date).unwrap_or_default();
    i64::from(date.year()) * 400 + i64::from(date.day_of_year())
}

/// All posts of a channel by time.
#[derive(Default)]
pub(super) struct Candidates {
    words: ByTime<Vec<(i64, String)>>,
    media: ByTime<BTreeMap<(i64, String), Vec<usize>>>,
}

impl Candidates {
    /// Adds words that are whole.
    pub(super) fn add_words(&mut self, span: Span, words: &str) {
        self.words.put(span, |shelf, time| shelf.push((time, words.to_owned())));
    }

    /// Adds a post that carries media and whose words are known.
    pub(super) fn add_media(&mut self, span: Span, media: &str, item: usize) {
        if media.is_empty() {
            return;
        }
        self.media.put(span, |shelf, time| {
            for key in [media, ANY] {
                let items = shelf.entry((time, key.to_owned())).or_default();
                if items.len() <= FEW && items.last() != Some(&item) {
                    items.push(item);
                }
            }
        });
    }

    /// Sorts what was added.
    pub(super) fn finish(&mut self) {
        for shelf in [&mut self.words.minutes, &mut self.words.days_only, &mut self.words.days] {
            shelf.sort_unstable();
            shelf.dedup();
        }
    }

    /// Returns the whole words of a text that was cut off, if only one text of that time begins so; else its own.
    pub(super) fn whole(&self, span: Span, said: &Wording) -> String {
        let Some(cut) = &said.cut else { return said.words.clone() };
        let mut found: Vec<&str> = Vec::new();
        for (shelf, time) in self.words.get(span) {
            let from = shelf.partition_point(|(at, words)| (*at, words.as_str()) < (time, cut.as_str()));
            let begins = |(at, words): &&(i64, String)| *at == time && words.starts_with(cut.as_str());
            found.extend(shelf[from..].iter().take_while(begins).take(2).map(|(_, words)| words.as_str()));
        }
        found.sort_unstable();
        found.dedup();
        match found[..] {
            [only] => only.to_owned(),
            _ => said.words.clone(),
        }
    }

    /// Returns the post of the same time and media that another document shows with its words.
    pub(super) fn with_media(&self, items: &[Item], item: usize, media: &str) -> Found {
        let shelves = self.media.get(items[item].span).into_iter();
        let found: Vec<&usize> =
            shelves.filter_map(|(shelf, time)| shelf.get(&(time, media.to_owned()))).flatten().collect();
        let too_many = found.len() > FEW;
        let elsewhere = |other: &&usize| {
            !items[item].shares_document(&items[**other]) && items[item].span.overlaps(items[**other].span)
        };
        let mut found = found.into_iter().filter(elsewhere);
        match (found.next(), found.next()) {
            (None, _) => Found::None,
            (Some(one), None) if !too_many => Found::One(*one),
            (Some(one), _) => Found::Several(*one),
        }
    }
}
