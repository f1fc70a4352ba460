//! The findings in columns: state, check, what was seen, what to do.

use unicode_width::UnicodeWidthStr;

use super::{
    Patient,
    finding::{Finding, State, beside},
};
use crate::cli::column::{lines, pad};

/// Cells of a line.
const WIDTH: usize = 100;

/// Returns the findings as people read them.
pub(super) fn human(findings: &[Finding], patient: &Patient) -> String {
    let language = &patient.language;
    let states: Vec<String> = findings.iter().map(|finding| language.text(finding.state.message())).collect();
    let checks: Vec<String> = findings.iter().map(|finding| language.text(finding.check.message())).collect();
    let widest = |words: &[String]| words.iter().map(|word| word.width()).fold(0, usize::max);
    let (state_width, check_width) = (widest(&states), widest(&checks));
    let indent = state_width + 2 + check_width + 2;

    let heading = language.text_with("doctor-heading", &[("version", env!("CARGO_PKG_VERSION").into())]);
    let root =
        std::path::absolute(patient.project.root()).unwrap_or_else(|_| patient.project.root().to_owned());
    let mut sheet = vec![beside(&heading, &root.display().to_string()), String::new()];
    let mut check_before = None;
    for (number, finding) in findings.iter().enumerate() {
        // A check is named once, in its first line.
        let check = if check_before == Some(finding.check) { "" } else { &checks[number] };
        check_before = Some(finding.check);
        let mut left =
            format!("{}  {}  ", pad(&states[number], state_width, false), pad(check, check_width, false));
        let found = lines(&finding.found, WIDTH - indent);
        let advice = finding.advice.iter().flat_map(|advice| lines(advice, WIDTH - indent - 2));
        let advice =
            advice.enumerate().map(|(nth, line)| format!("{} {line}", if nth == 0 { "→" } else { " " }));
        for line in found.into_iter().chain(advice) {
            sheet.push(format!("{left}{line}"));
            left = " ".repeat(indent);
        }
    }
    let count = |state| findings.iter().filter(|finding| finding.state == state).count();
    let numbers = [
        ("wrong", count(State::Wrong).into()),
        ("advice", count(State::Advice).into()),
        ("fine", count(State::Fine).into()),
    ];
    sheet.extend([String::new(), language.text_with("doctor-sum", &numbers)]);
    sheet.join("\n")
}
