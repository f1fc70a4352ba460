//! What an authority answered itself, as evidence.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Evidence, Told};
use crate::{
    fact::Fact,
    registry::{Answer, Declared, Question, StatedDate},
    requirement::Requirement,
    source::Source,
};

/// Returns an authority's answers about one of its channels up to a day, criterion by criterion.
#[must_use]
pub fn answers(declared: &[Declared], channel_id: &str, as_of: Date) -> BTreeMap<Requirement, Vec<Evidence>> {
    let mut answers: BTreeMap<Requirement, Vec<Evidence>> = BTreeMap::new();
    for answer in about(declared, channel_id, as_of) {
        let (Question::Requirement(requirement), value) = (answer.question, fact(&answer.answer)) else {
            continue;
        };
        answers.entry(requirement).or_default().push(told(answer, value));
    }
    answers
}

/// Returns what an authority said of its application for the badge of a channel up to a day.
#[must_use]
pub fn applications(declared: &[Declared], channel_id: &str, as_of: Date) -> Vec<Told<Option<StatedDate>>> {
    let on_application =
        about(declared, channel_id, as_of).filter(|answer| answer.question == Question::Applied);
    on_application.map(|answer| told(answer, day(&answer.answer))).collect()
}

/// An answer of a later day was not known; one without a channel holds for every channel.
fn about<'a>(
    declared: &'a [Declared],
    channel_id: &'a str,
    as_of: Date,
) -> impl Iterator<Item = &'a Declared> {
    declared.iter().filter(move |answer| {
        answer.date.from <= as_of && answer.channel_id.as_deref().is_none_or(|id| id == channel_id)
    })
}

fn fact(answer: &Answer) -> Fact {
    match answer {
        Answer::Yes => Fact::Met,
        Answer::No => Fact::Unmet,
        Answer::Text(_) => Fact::Unknown,
    }
}

fn day(answer: &Answer) -> Option<StatedDate> {
    match answer {
        Answer::Text(text) => StatedDate::read(text),
        Answer::Yes | Answer::No => None,
    }
}

fn told<Value>(answer: &Declared, value: Value) -> Told<Value> {
    Told {
        date: Some(answer.date),
        answered_by: Some(answer.source.clone()),
        ..Told::new(value, Source::Declared)
    }
}
