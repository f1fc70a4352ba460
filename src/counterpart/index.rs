//! The releases of an authority, looked up by the words of a post.
//!
//! An inverted index: a post meets only releases of its window that share a word with it. Time grows with the words of a post times
//! the releases of 144 hours that have them, and not with all pairs of texts.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

use super::{
    Candidate, Habits, How, Message, Moment, Reason, Release, Verdict, WINDOW_HOURS,
    address::{is_page_of, page},
    details::Details,
    reading::{Reading, Word},
    score, watched,
};
use crate::fact::Fact;

/// Parts of compounds are at least so long, in bytes.
const SHORTEST_PART: usize = 5;

/// Words that are shown as the reason.
const WORDS_SHOWN: usize = 8;

const WINDOW_SECONDS: i64 = WINDOW_HOURS * 3_600;

/// What is kept of a release.
#[derive(Debug)]
struct Known {
    key: usize,
    published: Moment,
    weight: f64,
    details: Details,
}

/// The releases of an authority, and what its channel writes all the time.
#[derive(Debug)]
pub struct Releases<'habits> {
    habits: &'habits Habits,
    /// By time.
    known: Vec<Known>,
    /// The longest that a release's time is uncertain by.
    longest_moment: i64,
    /// Which releases have a word.
    with_word: HashMap<String, Vec<u32>>,
    /// Which releases have a word that begins or ends so.
    with_part: HashMap<String, Vec<u32>>,
    /// Which releases have an address.
    with_page: HashMap<String, Vec<u32>>,
}

impl<'habits> Releases<'habits> {
    /// Reads some releases; their order does not matter.
    #[must_use]
    pub fn of(mut releases: Vec<Release<'_>>, habits: &'habits Habits) -> Self {
        releases.sort_unstable();
        let mut index = Self {
            habits,
            known: Vec::with_capacity(releases.len()),
            longest_moment: 0,
            with_word: HashMap::new(),
            with_part: HashMap::new(),
            with_page: HashMap::new(),
        };
        for release in releases {
            index.add(&release);
        }
        index
    }

    fn add(&mut self, release: &Release<'_>) {
        let Ok(number) = u32::try_from(self.known.len()) else { return };
        let reading = Reading::of(release.title, release.text, release.published.from_second);
        let mut parts = BTreeSet::new();
        for word in &reading.words {
            self.with_word.entry(word.key.clone()).or_default().push(number);
            parts.extend(heads(&word.key).chain(tails(&word.key)));
        }
        for part in parts {
            match self.with_part.get_mut(part) {
                Some(releases) => releases.push(number),
                None => {
                    self.with_part.insert(part.to_owned(), vec![number]);
                }
            }
        }
        for day in reading.told_days() {
            self.with_word.entry(day).or_default().push(number);
        }
        if let Some(page) = release.url.and_then(page) {
            self.with_page.entry(page).or_default().push(number);
        }
        let Moment { from_second, until_second } = release.published;
        self.longest_moment = self.longest_moment.max(until_second.saturating_sub(from_second));
        self.known.push(Known {
            key: release.key,
            published: release.published,
            weight: self.weight(&reading.words),
            details: reading.details,
        });
    }

    fn weight(&self, words: &[Word]) -> f64 {
        words.iter().map(|word| word.weight * self.habits.weight(&word.key)).sum()
    }

    /// Tells whether a post has a counterpart.
    ///
    /// `watched` are the joined times over which all press feeds were watched; `own_host` is the host of the authority's website.
    #[must_use]
    pub fn judge(&self, message: &Message<'_>, watched: &[(i64, i64)], own_host: Option<&str>) -> Verdict {
        let Some(posted) = message.posted else { return Verdict::unknown(Reason::NoTime) };
        let reading = Reading::of(message.title, message.text, posted.from_second);
        let addresses: Vec<&str> =
            message.links.iter().copied().chain(reading.addresses.iter().map(String::as_str)).collect();
        if let Some(number) = self.linked(&addresses, posted) {
            let at = number as usize;
            let by_words = self.nearest(&reading, posted, &(at..at + 1), i64::MAX);
            let candidate = by_words.unwrap_or_else(|| self.candidate(number, posted));
            return Verdict {
                state: Fact::Met,
                reason: None,
                nearest: Some(Candidate { how: How::Link, ..candidate }),
            };
        }
        let nearest = self.nearest(&reading, posted, &self.window(posted), WINDOW_SECONDS);
        let has_words = self.weight(&reading.words) >= score::LEAST_WEIGHT;
        if has_words && nearest.as_ref().is_some_and(|nearest| nearest.similarity >= score::THRESHOLD) {
            return Verdict { state: Fact::Met, reason: None, nearest };
        }
        let links_to_own =
            || own_host.is_some_and(|own| addresses.iter().any(|address| is_page_of(address, own)));
        let from = posted.from_second.saturating_sub(WINDOW_SECONDS);
        let to = posted.until_second.saturating_add(WINDOW_SECONDS);
        let reason = if !has_words {
            let is_unknown = message.text.is_none() && reading.words.is_empty();
            Some(if is_unknown { Reason::TextUnknown } else { Reason::TooFewWords })
        } else if links_to_own() {
            Some(Reason::OwnPageNotRead)
        } else if !watched::holds(watched, from, to) {
            Some(Reason::NotWatched)
        } else {
            None
        };
        let state = if reason.is_some() { Fact::Unknown } else { Fact::Unmet };
        Verdict { state, reason, nearest }
    }

    /// Returns the release that a post links to; of several, the nearest in time.
    fn linked(&self, addresses: &[&str], posted: Moment) -> Option<u32> {
        let pages = addresses.iter().filter_map(|address| page(address));
        let numbers = pages.filter_map(|page| self.with_page.get(&page)).flatten().copied();
        // What is linked to is there already, however old it is; what comes later than the window is another matter.
        let is_in_time = |number: &u32| {
            let published = self.known[*number as usize].published;
            published.from_second <= posted.until_second.saturating_add(WINDOW_SECONDS)
        };
        numbers
            .filter(is_in_time)
            .min_by_key(|number| (self.known[*number as usize].published.gap(posted), *number))
    }

    fn candidate(&self, number: u32, posted: Moment) -> Candidate {
        let Known { key, published, .. } = self.known[number as usize];
        let seconds = published.gap(posted);
        let sign = if published.until_second < posted.from_second { -1.0 } else { 1.0 };
        Candidate {
            key,
            how: How::Words,
            similarity: 0.0,
            gap_hours: if seconds == 0 { 0.0 } else { sign * seconds as f64 / 3_600.0 },
            words: Vec::new(),
            contradictions: Vec::new(),
        }
    }

    /// Returns the most similar of some releases that lie near enough, if one shares a word with a post.
    fn nearest(
        &self,
        reading: &Reading,
        posted: Moment,
        window: &Range<usize>,
        most_seconds: i64,
    ) -> Option<Candidate> {
        let is_near = |number: usize| self.known[number].published.gap(posted) <= most_seconds;
        let own_weight = self.weight(&reading.words);
        let overlap = |(number, shared): (usize, f64)| {
            let overlap = score::overlap(shared, own_weight, self.known[number].weight);
            Some((u32::try_from(number).ok()?, overlap))
        };
        let shared = (window.start..).zip(self.shared(reading, window)).filter(|(_, shared)| *shared > 0.0);
        let shared = shared.filter(|(number, _)| is_near(*number));
        let mut overlaps: Vec<(u32, f64)> = shared.filter_map(overlap).collect();
        overlaps.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let gap = |number: u32| self.known[number as usize].published.gap(posted);
        let mut best: Option<(u32, f64, Vec<&'static str>)> = None;
        for (number, overlap) in overlaps {
            // Contradictions only take away: no later one can be better.
            if best.as_ref().is_some_and(|best| overlap < best.1) {
                break;
            }
            let (contradictions, left) = reading.details.contradictions(
                &self.known[number as usize].details,
                |name| self.has_word(number, name),
                |name| reading.words.iter().any(|word| word.key.contains(name)),
            );
            let similarity = overlap * left;
            let is_better = best.as_ref().is_none_or(|(other, best, _)| {
                let by_similarity = similarity.total_cmp(best);
                by_similarity.then_with(|| (gap(*other), *other).cmp(&(gap(number), number))).is_gt()
            });
            if is_better {
                best = Some((number, similarity, contradictions));
            }
        }
        let (number, similarity, contradictions) = best?;
        let words = self.words_in_common(reading, number);
        Some(Candidate { similarity, words, contradictions, ..self.candidate(number, posted) })
    }

    /// Returns the weight of the words of a post that each of some releases has.
    fn shared(&self, reading: &Reading, window: &Range<usize>) -> Vec<f64> {
        let mut shared = vec![0.0; window.len()];
        for word in &reading.words {
            let weight = word.weight * self.habits.weight(&word.key);
            for (number, quality) in self.releases_with(&word.key, window) {
                shared[number as usize - window.start] += weight * quality;
            }
        }
        shared
    }

    /// Whether a release has a word, alone or in a compound.
    fn has_word(&self, number: u32, key: &str) -> bool {
        let has = |index: &HashMap<String, Vec<u32>>| {
            index.get(key).is_some_and(|releases| releases.binary_search(&number).is_ok())
        };
        has(&self.with_word) || has(&self.with_part)
    }

    /// The numbers of the releases that may lie in the window of a post.
    fn window(&self, posted: Moment) -> Range<usize> {
        let first = posted.from_second.saturating_sub(WINDOW_SECONDS).saturating_sub(self.longest_moment);
        let last = posted.until_second.saturating_add(WINDOW_SECONDS);
        let start = self.known.partition_point(|known| known.published.from_second < first);
        let end = self.known.partition_point(|known| known.published.from_second <= last);
        start..end.max(start)
    }

    /// Returns the releases of a window that have a word, and how well: whole, within a compound, or its parts.
    fn releases_with(&self, key: &str, window: &Range<usize>) -> Vec<(u32, f64)> {
        let of = |index: &HashMap<String, Vec<u32>>, key: &str| {
            let all = index.get(key).map_or(&[][..], Vec::as_slice);
            let from = all.partition_point(|number| (*number as usize) < window.start);
            let to = all.partition_point(|number| (*number as usize) < window.end);
            all[from..to].to_vec()
        };
        let mut qualities: Vec<(u32, f64)> =
            of(&self.with_word, key).into_iter().map(|number| (number, 1.0)).collect();
        if key.len() >= SHORTEST_PART {
            let within = of(&self.with_part, key).into_iter();
            qualities.extend(within.map(|number| (number, score::IN_COMPOUND)));
        }
        let mut parts: Vec<(u32, usize, usize)> = Vec::new();
        for head in heads(key) {
            parts.extend(of(&self.with_word, head).into_iter().map(|number| (number, head.len(), 0)));
        }
        for tail in tails(key) {
            parts.extend(of(&self.with_word, tail).into_iter().map(|number| (number, 0, tail.len())));
        }
        parts.sort_unstable();
        for of_one in parts.chunk_by(|one, other| one.0 == other.0) {
            let head = of_one.iter().map(|part| part.1).max().unwrap_or_default();
            let tail = of_one.iter().map(|part| part.2).max().unwrap_or_default();
            let letters = (head + tail).min(key.len()) as f64 / key.len() as f64;
            qualities.push((of_one[0].0, letters * score::OF_COMPOUND));
        }
        qualities.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        qualities.dedup_by_key(|(number, _)| *number);
        qualities
    }

    /// The words of a post that stand in a release, the heaviest ones in the order of the post.
    fn words_in_common(&self, reading: &Reading, number: u32) -> Vec<String> {
        let one = number as usize..number as usize + 1;
        let weighed = reading.words.iter().enumerate().filter_map(|(at, word)| {
            let (_, quality) = self.releases_with(&word.key, &one).into_iter().next()?;
            Some((at, word.weight * self.habits.weight(&word.key) * quality))
        });
        let mut weighed: Vec<(usize, f64)> = weighed.filter(|(_, weight)| *weight > 0.0).collect();
        weighed.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        weighed.truncate(WORDS_SHOWN);
        weighed.sort_by_key(|(at, _)| *at);
        weighed.into_iter().map(|(at, _)| reading.words[at].shown.clone()).collect()
    }
}

/// The beginnings of a word that may be a word of their own.
fn heads(key: &str) -> impl Iterator<Item = &str> {
    lengths(key).filter_map(|length| key.get(..length))
}

/// The ends of a word that may be a word of their own.
fn tails(key: &str) -> impl Iterator<Item = &str> {
    lengths(key).filter_map(|length| key.get(key.len() - length..))
}

fn lengths(key: &str) -> Range<usize> {
    let is_compound = key.len() >= SHORTEST_PART + 3 && key.starts_with(char::is_alphabetic);
    if is_compound { SHORTEST_PART..key.len() - 1 } else { 0..0 }
}
