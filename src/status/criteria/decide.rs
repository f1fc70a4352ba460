//! The one rule that weighs all evidence of a criterion.

use super::{Evidence, Finding};
use crate::{fact::Fact, requirement::Requirement};

/// Decides a criterion on everything that is said of it, in whatever order.
///
/// The strongest evidence decides; evidence that does not know is none. Two statements of one source and day that
/// contradict each other decide nothing: the criterion is unknown, and both are shown. What other sources say to the
/// contrary is shown beside the outcome, unless it is surely older: that was true once and is no contradiction.
#[must_use]
pub fn decide(requirement: Requirement, mut evidence: Vec<Evidence>) -> Finding {
    evidence.retain(|one| one.value != Fact::Unknown);
    evidence.sort_by(|one, other| {
        // What the order of input must not decide, the words decide.
        let words = |of: &Evidence| (of.value, of.url.clone(), of.document_sha256.clone(), of.quote.clone());
        one.stronger(other).then_with(|| words(one).cmp(&words(other)))
    });
    let mut evidence = newest_of_each_source(evidence).into_iter();
    let Some(first) = evidence.next() else {
        return Finding { requirement, state: Fact::Unknown, decided_by: None, contradicted_by: Vec::new() };
    };
    let contrary: Vec<Evidence> =
        evidence.filter(|other| other.value != first.value && !other.is_before(&first)).collect();
    if contrary.first().is_some_and(|other| other.is_of_same_source(&first)) {
        let contradicted_by = std::iter::once(first).chain(contrary).collect();
        return Finding { requirement, state: Fact::Unknown, decided_by: None, contradicted_by };
    }
    Finding { requirement, state: first.value, decided_by: Some(first), contradicted_by: contrary }
}

/// Returns what each source said last: one statement, or two when it contradicts itself on one day.
fn newest_of_each_source(sorted: Vec<Evidence>) -> Vec<Evidence> {
    let mut newest: Vec<Evidence> = Vec::new();
    for one in sorted {
        let mut of_source = newest.iter().filter(|other| other.is_of_same_source(&one));
        let is_new = match (of_source.next(), of_source.next()) {
            (None, _) => true,
            (Some(other), None) => other.date == one.date && other.value != one.value,
            _ => false,
        };
        if is_new {
            newest.push(one);
        }
    }
    newest
}

#[cfg(test)]
mod tests;
