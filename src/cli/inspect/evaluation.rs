//! `inspect text --evaluate`: how often the wording of labelled texts is judged as their labels say, and every error.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use super::{
    labelled::{self, Label, Labelled},
    text::explanation,
};
use crate::{
    cli::{Exit, Failure, Printer, column::pad},
    extract::wording::{self, Address},
};

/// The order of verdicts in the confusion table.
const VERDICTS: [Address; 6] =
    [Address::Sie, Address::Du, Address::Ihr, Address::Mixed, Address::None, Address::Unknown];

/// How a set was judged.
#[derive(Debug, Default, Serialize)]
struct Set {
    texts: usize,
    correct: usize,
    /// Texts that address their readers.
    with_address: usize,
    with_address_correct: usize,
    /// Texts that do not.
    without_address: usize,
    /// Those of them in which an address was found.
    false_alarms: usize,
    /// Texts whose register is known.
    with_register: usize,
    with_register_correct: usize,
    /// How often each label got each verdict.
    confusion: BTreeMap<Label, BTreeMap<&'static str, usize>>,
}

/// A verdict that is not the label's.
#[derive(Debug, Serialize)]
struct Mistake {
    set: String,
    place: String,
    expected: String,
    found: &'static str,
    #[serde(skip)]
    explanation: String,
    text: String,
}

#[derive(Debug, Default, Serialize)]
struct Evaluation {
    sets: BTreeMap<String, Set>,
    errors: Vec<Mistake>,
}

pub(super) fn run(folder: &Path, printer: &Printer) -> Result<Exit, Failure> {
    let mut evaluation = Evaluation::default();
    for labelled in labelled::read(folder)? {
        evaluation.judge(labelled);
    }
    printer.result(&evaluation, || evaluation.report())?;
    Ok(Exit::Done)
}

impl Evaluation {
    fn judge(&mut self, labelled: Labelled) {
        let Labelled { set: name, place, text, label, register } = labelled;
        let wording = wording::read(&text);
        let set = self.sets.entry(name.clone()).or_default();
        let is_right = label.allows(wording.address);
        let finds_address = !matches!(wording.address, Address::None | Address::Unknown);
        set.texts += 1;
        set.correct += usize::from(is_right);
        set.with_address += usize::from(label.is_present());
        set.with_address_correct += usize::from(label.is_present() && is_right);
        set.without_address += usize::from(!label.is_present());
        set.false_alarms += usize::from(!label.is_present() && finds_address);
        *set.confusion.entry(label).or_default().entry(wording.address.as_str()).or_default() += 1;
        let mut mistakes = Vec::new();
        if !is_right {
            mistakes.push((label.as_str().to_owned(), wording.address.as_str()));
        }
        if let Some(register) = register {
            set.with_register += 1;
            let found = wording.register.as_str();
            set.with_register_correct += usize::from(register == found);
            if register != found {
                mistakes.push((register, found));
            }
        }
        let explanation = || explanation(&place, &text, &wording);
        self.errors.extend(mistakes.into_iter().map(|(expected, found)| Mistake {
            set: name.clone(),
            place: place.clone(),
            expected,
            found,
            explanation: explanation(),
            text: text.clone(),
        }));
    }

    fn report(&self) -> String {
        let mut lines = vec![row(["set", "texts", "correct", "address present", "false alarms", "register"])];
        for (name, set) in &self.sets {
            lines.push(row([
                name,
                &set.texts.to_string(),
                &share(set.correct, set.texts),
                &share(set.with_address_correct, set.with_address),
                &share(set.false_alarms, set.without_address),
                &share(set.with_register_correct, set.with_register),
            ]));
        }
        for (name, set) in &self.sets {
            lines.push(format!("\n{name}: found (across) for each label (down)"));
            let heading: String = VERDICTS.iter().map(|verdict| pad(verdict.as_str(), 9, true)).collect();
            lines.push(format!("  {}{heading}", pad("", 10, false)));
            for (label, found) in &set.confusion {
                let count = |verdict: &Address| found.get(verdict.as_str()).copied().unwrap_or_default();
                let cells: String =
                    VERDICTS.iter().map(|verdict| pad(&count(verdict).to_string(), 9, true)).collect();
                lines.push(format!("  {}{cells}", pad(label.as_str(), 10, false)));
            }
        }
        lines.push(format!("\n{} errors", self.errors.len()));
        for error in &self.errors {
            lines.push(format!("\n{}: expected {}, found {}", error.set, error.expected, error.found));
            lines.push(error.explanation.clone());
        }
        lines.join("\n")
    }
}

fn row(cells: [&str; 6]) -> String {
    let [name, numbers @ ..] = cells;
    let numbers: String = numbers.iter().map(|cell| pad(cell, 17, true)).collect();
    pad(name, 38, false) + &numbers
}

/// A share with the numbers that it is made of; nothing of nothing is no share.
fn share(part: usize, whole: usize) -> String {
    match whole {
        0 => "-".to_owned(),
        _ => format!("{:.1} % ({part})", 100.0 * part as f64 / whole as f64),
    }
}
