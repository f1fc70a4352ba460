//! `inspect counterpart --evaluate`: how often labelled posts are judged as their labels say, and every error.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{explanation, sheets::Judged};
use crate::{
    cli::{Exit, Failure, Printer, column::pad},
    counterpart::THRESHOLD,
    fact::Fact,
    measure::statistics::{Confidence, wilson_share},
};

/// How a set was judged.
#[derive(Debug, Default, Serialize)]
struct Set {
    posts: u64,
    correct: u64,
    /// Posts that have a counterpart.
    with_counterpart: u64,
    /// Those of them of which it was found.
    found: u64,
    /// Those of which another release was taken for it.
    wrong_release: u64,
    /// Posts that have none.
    without_counterpart: u64,
    /// Those of them of which one was found all the same.
    false_alarms: u64,
    /// Posts of either kind that could not be told; right where there is none, wrong where there is one.
    not_told: u64,
}

/// A verdict that is not the label's.
#[derive(Debug, Serialize)]
struct Mistake {
    place: String,
    kind: Option<String>,
    expected: Option<String>,
    found: Option<String>,
    similarity: Option<f64>,
    #[serde(skip)]
    explanation: String,
}

#[derive(Debug, Serialize)]
struct Evaluation {
    threshold: f64,
    sets: BTreeMap<String, Set>,
    errors: Vec<Mistake>,
}

pub(super) fn run(judged: &[Judged], printer: &Printer) -> Result<Exit, Failure> {
    let mut evaluation = Evaluation { threshold: THRESHOLD, sets: BTreeMap::new(), errors: Vec::new() };
    for judged in judged {
        evaluation.take(judged);
    }
    printer.result(&evaluation, || evaluation.report())?;
    Ok(Exit::Done)
}

impl Evaluation {
    fn take(&mut self, judged: &Judged) {
        let set = self.sets.entry(judged.set.clone()).or_default();
        let found = judged.verdict.counterpart().and(judged.release.clone());
        let is_right = found == judged.expected;
        set.posts += 1;
        set.correct += u64::from(is_right);
        set.not_told += u64::from(judged.verdict.state == Fact::Unknown);
        if judged.expected.is_some() {
            set.with_counterpart += 1;
            set.found += u64::from(is_right);
            set.wrong_release += u64::from(found.is_some() && !is_right);
        } else {
            set.without_counterpart += 1;
            set.false_alarms += u64::from(!is_right);
        }
        if !is_right {
            self.errors.push(Mistake {
                place: judged.place.clone(),
                kind: judged.kind.clone(),
                expected: judged.expected.clone(),
                found,
                similarity: judged.verdict.nearest.as_ref().map(|nearest| nearest.similarity),
                explanation: explanation(judged),
            });
        }
    }

    fn report(&self) -> String {
        let mut lines = vec![format!("threshold {}; intervals of Wilson at 95 %\n", self.threshold)];
        lines.push(row(["set", "posts", "correct", "counterpart found", "false alarms", "not told"]));
        for (name, set) in &self.sets {
            lines.push(row([
                name,
                &set.posts.to_string(),
                &share(set.correct, set.posts),
                &share(set.found, set.with_counterpart),
                &share(set.false_alarms, set.without_counterpart),
                &set.not_told.to_string(),
            ]));
        }
        lines.push(format!("\n{} errors", self.errors.len()));
        for error in &self.errors {
            let kind = error.kind.as_deref().unwrap_or("post");
            let expected = error.expected.as_deref().unwrap_or("none");
            let found = error.found.as_deref().unwrap_or("none");
            lines.push(format!("\n{kind}: expected {expected}, found {found}"));
            lines.push(error.explanation.clone());
        }
        lines.join("\n")
    }
}

fn row(cells: [&str; 6]) -> String {
    let [name, numbers @ ..] = cells;
    let widths = [7, 26, 26, 26, 10];
    let numbers: String = numbers.iter().zip(widths).map(|(cell, width)| pad(cell, width, true)).collect();
    pad(name, 28, false) + &numbers
}

/// A share with its interval and the numbers that it is made of; nothing of nothing is no share.
fn share(part: u64, whole: u64) -> String {
    let Some(share) = wilson_share(part, whole, Confidence::NINETY_FIVE) else { return "-".to_owned() };
    let percent = |value: f64| format!("{:.0}", 100.0 * value);
    let (low, high) = (percent(share.interval.low()), percent(share.interval.high()));
    format!("{} % [{low}-{high}] {part}/{whole}", percent(share.value))
}
