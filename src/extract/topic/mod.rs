//! What a post speaks of: a few topics by a table of words, and whether it warns of a danger that is there now.
//!
//! A pure function of one text. A post may have several topics, each with the words that decided; what no word of the
//! table tells has none, which is not the same as unknown. The table is `keywords`; for readers: `docs/themen.md`.
//! One pass over the text, linear in its length.

mod keywords;
mod spelling;

use std::{collections::BTreeSet, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};
use serde::{Deserialize, Serialize};

use keywords::{KEYWORDS, Weight};
use spelling::{Spelled, folded};

/// What a post can speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Dangers: weather, fraud, food, animals, catastrophes.
    Warning,
    /// Closed roads, buses and trains, accidents, parking.
    Traffic,
    /// Waste and its collection.
    Waste,
    /// Vacancies and training.
    Jobs,
    /// What people can go to.
    Events,
    /// Councils, what they decide, elections.
    Council,
}

impl Topic {
    /// Every topic in the order in which reports list them.
    pub const ALL: [Self; 6] =
        [Self::Warning, Self::Traffic, Self::Waste, Self::Jobs, Self::Events, Self::Council];

    /// Returns the word that tables use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Traffic => "traffic",
            Self::Waste => "waste",
            Self::Jobs => "jobs",
            Self::Events => "events",
            Self::Council => "council",
        }
    }
}

/// A topic, and what in the text tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found<'text> {
    /// The topic.
    pub topic: Topic,
    /// The first word that decides alone, or the first two that do so together.
    pub words: Vec<&'text str>,
}

/// What a text speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Topics<'text> {
    /// Its topics in the order of [`Topic::ALL`]; none when no word tells one.
    pub found: Vec<Found<'text>>,
    /// The words that tell of a danger that is there now, or of its end; empty when there is none.
    pub crisis: Vec<&'text str>,
}

/// What the words of the table speak for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Warning,
    Traffic,
    Waste,
    Jobs,
    Events,
    Council,
    /// A danger that is there now.
    Crisis,
    /// A danger that is only practised, remembered or provided for.
    Exercise,
}

/// A word of the table, and how it may stand in a longer one.
#[derive(Debug)]
struct Keyword {
    subject: Subject,
    weight: Weight,
    opens: bool,
    closes: bool,
}

/// All words of the table as one automaton.
struct Table {
    automaton: Option<AhoCorasick>,
    keywords: Vec<Keyword>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut keywords = Vec::new();
    let mut spellings = Vec::new();
    for (subject, weight, words) in KEYWORDS {
        for word in words.split_whitespace() {
            let (closes, begun) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
            let (opens, bare) = begun.strip_suffix('-').map_or((false, begun), |rest| (true, rest));
            keywords.push(Keyword { subject: *subject, weight: *weight, opens, closes });
            spellings.push(folded(&bare.replace('_', " ")));
        }
    }
    // A table that cannot be built tells nothing; a test builds it.
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(spellings).ok();
    Table { automaton, keywords }
});

/// A word of the table that stands in a text.
#[derive(Debug, Clone, Copy)]
struct Hit {
    subject: Subject,
    weight: Weight,
    keyword: usize,
    from: usize,
    to: usize,
}

/// Tells what a German text speaks of.
#[must_use]
pub fn read(text: &str) -> Topics<'_> {
    let spelled = Spelled::of(text);
    let hits = hits(&spelled);
    let mut not: BTreeSet<(Subject, usize)> = BTreeSet::new();
    for hit in hits.iter().filter(|hit| hit.weight == Weight::Not) {
        not.insert((hit.subject, spelled.word_at(hit.from)));
    }
    let words = |subject: Subject| -> Vec<&str> {
        let of_subject = || {
            let of_subject = hits.iter().filter(move |hit| hit.subject == subject);
            of_subject.filter(|hit| !not.contains(&(subject, spelled.word_at(hit.from))))
        };
        let quote = |hit: &Hit| spelled.quote(hit.from, hit.to);
        if let Some(hit) = of_subject().find(|hit| hit.weight == Weight::Strong) {
            return vec![quote(hit)];
        }
        let mut weak = of_subject().filter(|hit| hit.weight == Weight::Weak);
        let Some(first) = weak.next() else { return Vec::new() };
        // Two words, not one that two entries know.
        let first_word = spelled.word_at(first.from);
        let second = weak.find(|hit| hit.keyword != first.keyword && spelled.word_at(hit.from) != first_word);
        second.map(|second| vec![quote(first), quote(second)]).unwrap_or_default()
    };
    let is_exercise = !words(Subject::Exercise).is_empty();
    let crisis = if is_exercise { Vec::new() } else { words(Subject::Crisis) };
    let subjects = [
        Subject::Warning,
        Subject::Traffic,
        Subject::Waste,
        Subject::Jobs,
        Subject::Events,
        Subject::Council,
    ];
    let found = Topic::ALL.into_iter().zip(subjects).filter_map(|(topic, subject)| {
        let mut words = words(subject);
        if topic == Topic::Warning && words.is_empty() {
            words.clone_from(&crisis);
        }
        (!words.is_empty()).then_some(Found { topic, words })
    });
    Topics { found: found.collect(), crisis: crisis.clone() }
}

/// Finds the words of the table in the order of the text.
fn hits(spelled: &Spelled<'_>) -> Vec<Hit> {
    let Some(automaton) = &TABLE.automaton else { return Vec::new() };
    let found = automaton.find_overlapping_iter(spelled.folded());
    let hits = found.filter_map(|found| {
        let keyword = TABLE.keywords.get(found.pattern().as_usize())?;
        let begins = keyword.closes || spelled.begins_word(found.start());
        let ends = keyword.opens || spelled.ends_word(found.end());
        (begins && ends).then_some(Hit {
            subject: keyword.subject,
            weight: keyword.weight,
            keyword: found.pattern().as_usize(),
            from: found.start(),
            to: found.end(),
        })
    });
    hits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Topic, &[&str])], is_crisis: bool) {
        let topics = read(text);
        let found: Vec<(Topic, &[&str])> =
            topics.found.iter().map(|found| (found.topic, &found.words[..])).collect();
        assert_eq!((found, !topics.crisis.is_empty()), (expected.to_vec(), is_crisis), "{text}");
    }

    #[test]
    fn the_table_can_be_built_and_every_word_of_it_finds_itself() {
        assert!(TABLE.automaton.is_some());
        for (subject, weight, words) in KEYWORDS {
            for word in words.split_whitespace() {
                let bare = word.trim_matches('-').replace('_', " ");
                let spelled = Spelled::of(&bare);
                let is_there =
                    hits(&spelled).iter().any(|hit| hit.subject == *subject && hit.weight == *weight);
                assert!(is_there, "{word} finds nothing");
            }
        }
    }

    #[test]
    fn words_are_found_whole_inflected_and_in_compounds() {
        check("Die Vollsperrungen enden.", &[(Topic::Traffic, &["Vollsperrungen"])], false);
        check("MÜLLABFUHR: alles neu", &[(Topic::Waste, &["MÜLLABFUHR"])], false);
        check("#Stadtfest2027 naht", &[(Topic::Events, &["Stadtfest2027"])], false);
        check("Familie Müller im Staubsturm", &[], false);
        check("Gelbe Säcke gibt es im Rathaus", &[(Topic::Waste, &["Gelbe Säcke"])], false);
        check("Gelbe. Säcke", &[], false);
    }

    #[test]
    fn two_weak_words_decide_what_one_does_not() {
        check("Die Brücke ist alt.", &[], false);
        check("Die Brücke ist gesperrt.", &[(Topic::Traffic, &["Brücke", "gesperrt"])], false);
        check("Brücke, Brücken, Brücke", &[], false);
    }

    #[test]
    fn a_danger_is_a_crisis_and_a_warning_unless_it_is_practised() {
        check("Großbrand in Neudorf", &[(Topic::Warning, &["Großbrand"])], true);
        check("Der Hochwasserschutz kommt voran", &[], false);
        check("Übung: Großbrand in Neudorf", &[], false);
    }

    #[test]
    fn any_text_is_read_in_one_pass() {
        for piece in ["Müll", "ä", "-", "\u{308}", "Stau ", "🎉", "bewerben sie "] {
            let topics = read(&piece.repeat(100_000)).found.len();
            assert!(topics <= Topic::ALL.len());
        }
    }
}
