//! What a person reads on the terminal when a night is over, in the language of the report.

use std::{collections::BTreeMap, fmt::Write};

use unicode_width::UnicodeWidthStr;

use super::column::{lines, pad};
use crate::{
    collect::{CheckStatus, RunSummary},
    language::{Arg, Lang, Language, hostile},
    pipeline::Night,
    project::Project,
    view::Report,
};

/// Cells of the longest bar.
const BAR_CELLS: u64 = 32;

/// Cells of a line.
const LINE_CELLS: usize = 100;

/// More alerts than this are left to the report.
const ALERTS_SHOWN: usize = 12;

/// Returns the summary of a whole night.
pub(super) fn night(project: &Project, night: &Night, lang: Lang) -> String {
    report(project, &night.report, lang)
}

/// Returns the summary of a report: stages, how the targets ended, what needs a look, where the report is.
pub(super) fn report(project: &Project, report: &Report, lang: Lang) -> String {
    let language = Language::new(lang);
    let mut text = format!("Kanalbarometer · {}\n", language.date(report.as_of));
    if report.invented {
        text.push_str(&language.text("summary-invented"));
        text.push('\n');
    }
    stages(&mut text, report, &language);
    targets(&mut text, report, &language);
    alerts(&mut text, report, &language);
    let file = project.reports().join(report.as_of.to_string()).join("index.html");
    let _ = writeln!(text, "\n{} {}", language.text("summary-report"), file.display());
    text
}

/// Returns the summary of a run that only collected.
pub(super) fn run(run: &RunSummary, lang: Lang) -> String {
    let language = Language::new(lang);
    let mut text = format!("{}\n", run.run_id);
    ends(&mut text, &run.statuses, &language);
    let numbers: [(&str, Arg<'_>); 2] = [("requests", run.requests.into()), ("targets", run.targets.into())];
    let _ = writeln!(text, "{}", language.text_with("summary-requests", &numbers));
    for host in &run.stopped_hosts {
        let _ = writeln!(text, "{} {}", language.text("summary-stopped-host"), hostile::plain(host));
    }
    text
}

fn stages(text: &mut String, report: &Report, language: &Language) {
    let _ = writeln!(text, "\n{}", language.text("summary-stages"));
    let most = report.stages.iter().map(|count| count.authorities).max().filter(|most| *most > 0);
    for count in &report.stages {
        // Whoever is there at all gets at least one cell.
        let cells = most.map(|most| (count.authorities * BAR_CELLS).div_ceil(most)).into_iter().sum::<u64>();
        let bar = "█".repeat(usize::try_from(cells).unwrap_or(usize::MAX).min(32));
        let line = format!(
            "  {} {}  {bar}",
            pad(&language.stage(count.stage), 24, false),
            pad(&language.integer(count.authorities), 6, true)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

fn targets(text: &mut String, report: &Report, language: &Language) {
    let targets: u64 = report.statuses.values().sum();
    if targets == 0 {
        return;
    }
    let heading = language.text_with("summary-targets", &[("targets", targets.into())]);
    let _ = writeln!(text, "\n{heading}");
    ends(text, &report.statuses, language);
}

/// Lists how targets ended, and what to do where there is something to do.
fn ends(text: &mut String, statuses: &BTreeMap<CheckStatus, u64>, language: &Language) {
    let words = statuses.keys().map(|status| language.status(*status).width());
    let width = words.fold(0, usize::max);
    for (status, targets) in statuses.iter().filter(|(_, targets)| **targets > 0) {
        let number = pad(&language.integer(*targets), 6, true);
        let advice = if status.needs_a_look() { language.status_advice(*status) } else { String::new() };
        let mut left = format!("  {number}  {}  ", pad(&language.status(*status), width, false));
        for line in lines(&advice, LINE_CELLS.saturating_sub(left.width())) {
            let _ = writeln!(text, "{left}{line}");
            left = " ".repeat(left.width());
        }
        if advice.is_empty() {
            let _ = writeln!(text, "{}", left.trim_end());
        }
    }
}

fn alerts(text: &mut String, report: &Report, language: &Language) {
    if report.alerts.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", language.text("summary-alerts"));
    let shown: Vec<(String, String)> = report
        .alerts
        .iter()
        .take(ALERTS_SHOWN)
        .map(|alert| {
            let said = [alert.authority.clone(), language.drift(alert)];
            let said = said.iter().flatten().map(|said| hostile::plain(said)).collect::<Vec<_>>();
            (language.alert(alert.kind), said.join(" "))
        })
        .collect();
    let width = shown.iter().map(|(kind, _)| kind.width()).fold(24, usize::max);
    for (kind, said) in shown {
        let _ = writeln!(text, "  {} {said}", pad(&kind, width, false));
    }
    if let Some(more) = report.alerts.len().checked_sub(ALERTS_SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(text, "  {}", language.text_with("summary-more", &[("more", more.into())]));
    }
}
