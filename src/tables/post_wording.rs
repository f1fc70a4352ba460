//! The columns of `posts` that tell how a post is worded; `extract::wording` judges, once a post.
//!
//! Only the channel's own words are judged: what it passes on was worded by others, and is unknown here.

use serde::Serialize;

use super::columns::{Column, cell, integer, real, text};
use crate::extract::{
    PostKind,
    wording::{self, Certainty, Cue, Says, Wording},
};

/// Cues that are kept of a post; the verdict rests on far fewer.
const MOST_CUES: usize = 12;

/// Characters that are kept of the words of a cue.
const LONGEST_QUOTE: usize = 80;

/// Bytes that are kept of a list of words.
const LONGEST_LIST: usize = 1000;

/// How one post is worded; all unknown where the words are not the channel's own or not known.
#[derive(Debug, Default)]
pub(super) struct PostWording {
    judged: Option<Judged>,
    words: Option<usize>,
    sentences: Option<usize>,
    characters: Option<usize>,
}

/// What is known of a text that has words or signs at all.
#[derive(Debug)]
struct Judged {
    language: &'static str,
    address: &'static str,
    register: &'static str,
    salutation: &'static str,
    sign_off: &'static str,
    emoji: usize,
    exclamation_marks: usize,
    amstad: Option<f64>,
    wiener_sachtextformel: Option<f64>,
    anglicisms: Option<String>,
    gender_forms: String,
    cues: Option<String>,
}

/// A cue as the table keeps it: enough to explain the verdict.
#[derive(Debug, Serialize)]
struct KeptCue<'text> {
    says: Says,
    certainty: Certainty,
    rule: &'static str,
    quote: &'text str,
}

impl PostWording {
    /// Judges the words of a post.
    pub(super) fn of(kind: PostKind, text: Option<&str>) -> Self {
        let is_own = matches!(kind, PostKind::Own | PostKind::Reply);
        let Some(text) = text.filter(|_| is_own) else { return Self::default() };
        if text.trim().is_empty() {
            return Self { judged: None, words: Some(0), sentences: Some(0), characters: Some(0) };
        }
        let wording = wording::read(text);
        Self {
            words: Some(wording.words),
            sentences: Some(wording.sentences),
            characters: Some(text.trim().chars().count()),
            judged: Some(Judged::of(&wording)),
        }
    }

    /// Returns the columns of some rows.
    pub(super) fn columns<Row>(rows: &[Row], of: impl Fn(&Row) -> &Self) -> Vec<Column> {
        let judged = |row| of(row).judged.as_ref();
        let count = |count: Option<usize>| cell(count? as u64);
        let verdict = |name: &str, verdict: fn(&Judged) -> &'static str| {
            text(name, rows, move |row| judged(row).map(verdict))
        };
        let list =
            |name: &str, list: fn(&Judged) -> Option<&str>| text(name, rows, move |row| list(judged(row)?));
        vec![
            // Judged from the words; `language` is what the platform states.
            verdict("text_language", |judged| judged.language),
            verdict("address", |judged| judged.address),
            verdict("register", |judged| judged.register),
            // The tone of the words of greeting, or `none`.
            verdict("salutation", |judged| judged.salutation),
            verdict("sign_off", |judged| judged.sign_off),
            integer("words", rows, |row| count(of(row).words)),
            integer("sentences", rows, |row| count(of(row).sentences)),
            integer("characters", rows, |row| count(of(row).characters)),
            integer("emoji", rows, |row| count(Some(of(row).judged.as_ref()?.emoji))),
            integer("exclamation_marks", rows, |row| count(Some(of(row).judged.as_ref()?.exclamation_marks))),
            real("amstad", rows, |row| of(row).judged.as_ref()?.amstad),
            real("wiener_sachtextformel", rows, |row| of(row).judged.as_ref()?.wiener_sachtextformel),
            // Words in small letters, each once, a blank between; empty for none, unknown where the text is not German.
            list("anglicisms", |judged| judged.anglicisms.as_deref()),
            // The kinds of forms, such as `colon pair`.
            list("gender_forms", |judged| Some(&judged.gender_forms)),
            // The words that decided with their rules, as JSON; never published.
            list("cues", |judged| judged.cues.as_deref()),
        ]
    }
}

impl Judged {
    fn of(wording: &Wording<'_>) -> Self {
        let tone = |greeting: &Option<wording::Greeting<'_>>| {
            greeting.map_or("none", |greeting| greeting.tone.as_str())
        };
        let is_german = wording.language != wording::Language::Other;
        let anglicisms = wording.anglicisms.iter().map(|found| found.quote.to_lowercase());
        Self {
            language: wording.language.as_str(),
            address: wording.address.as_str(),
            register: wording.register.as_str(),
            salutation: tone(&wording.salutation),
            sign_off: tone(&wording.sign_off),
            emoji: wording.emoji,
            exclamation_marks: wording.exclamation_marks,
            amstad: wording.readability.map(|readability| readability.amstad),
            wiener_sachtextformel: wording.readability.map(|readability| readability.wiener_sachtextformel_1),
            anglicisms: is_german.then(|| list(anglicisms)),
            gender_forms: list(wording.gender_forms.iter().map(|found| found.form.as_str().to_owned())),
            cues: cues(&wording.cues),
        }
    }
}

/// Returns words in order of appearance, each once.
fn list(words: impl Iterator<Item = String>) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let mut list = String::new();
    for word in words {
        if list.len() + word.len() >= LONGEST_LIST {
            break;
        }
        if seen.contains(&word) {
            continue;
        }
        if !list.is_empty() {
            list.push(' ');
        }
        list.push_str(&word);
        seen.insert(word);
    }
    list
}

/// Returns the cues that count, as JSON; undecided ones only where there are no others.
fn cues(cues: &[Cue<'_>]) -> Option<String> {
    let counts = |cue: &&Cue<'_>| cue.certainty != Certainty::Undecided;
    let any_counts = cues.iter().any(|cue| counts(&cue));
    let kept = cues.iter().filter(|cue| !any_counts || counts(cue)).take(MOST_CUES);
    let kept: Vec<KeptCue<'_>> = kept
        .map(|cue| KeptCue {
            says: cue.says,
            certainty: cue.certainty,
            rule: cue.rule,
            quote: short(cue.quote),
        })
        .collect();
    if kept.is_empty() { None } else { serde_json::to_string(&kept).ok() }
}

fn short(quote: &str) -> &str {
    quote.char_indices().nth(LONGEST_QUOTE).map_or(quote, |(end, _)| &quote[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: PostKind, text: Option<&str>, words: Option<usize>, verdict: Option<[&str; 4]>) {
        let wording = PostWording::of(kind, text);
        let judged = wording.judged.as_ref();
        let told = judged.map(|judged| [judged.language, judged.address, judged.register, judged.sign_off]);
        assert_eq!((wording.words, told), (words, verdict), "{kind:?} {text:?}");
    }

    #[test]
    fn only_known_words_of_the_channel_are_judged() {
        let letter = "Bitte bringen Sie Ihren Ausweis mit.\nMit freundlichen Grüßen";
        check(PostKind::Own, Some(letter), Some(9), Some(["german", "sie", "formal", "formal"]));
        check(PostKind::Reply, Some("Kommt vorbei!"), Some(2), Some(["unknown", "ihr", "casual", "none"]));
        check(PostKind::Forwarded, Some(letter), None, None);
        check(PostKind::Service, Some(letter), None, None);
        check(PostKind::Own, None, None, None);
        check(PostKind::Own, Some(" \n"), Some(0), None);
    }

    #[test]
    fn what_is_kept_of_a_text_has_bounds() {
        let text = "Kommt vorbei, ihr Lieben! Ticket, Newsletter, ticket. ".repeat(2000);
        let wording = PostWording::of(PostKind::Own, Some(&text));
        let judged = wording.judged.unwrap();
        assert_eq!(judged.anglicisms.as_deref(), Some("ticket newsletter"));
        let cues: Vec<serde_json::Value> = serde_json::from_str(&judged.cues.unwrap()).unwrap();
        assert_eq!(cues.len(), MOST_CUES);
        assert_eq!(short(&"ä".repeat(200)).chars().count(), LONGEST_QUOTE);
    }
}
