//! How the targets of the run ended, what that means and what to do; and what could not be read.

use askama::Template;

use super::rendered;
use crate::{
    language::{Language, hostile::plain},
    view::Report,
};

/// Issues that the page shows; `issues.csv` holds all.
const ISSUES_SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "targets.html")]
struct Targets<'a> {
    language: &'a Language,
    heading: String,
    has_run: bool,
    rows: Vec<Row>,
    issues_caption: String,
    issues: Vec<[String; 4]>,
    more_issues: Option<String>,
}

impl Targets<'_> {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

struct Row {
    words: String,
    targets: String,
    value: u64,
    meaning: String,
    advice: String,
}

/// Returns the section on the run's targets.
pub(super) fn targets(report: &Report, language: &Language) -> String {
    let total: u64 = report.statuses.values().sum();
    let rows = report
        .statuses
        .iter()
        .filter(|(_, targets)| **targets > 0)
        .map(|(status, targets)| Row {
            words: language.status(*status),
            targets: language.integer(*targets),
            value: *targets,
            meaning: language.status_meaning(*status),
            advice: language.status_advice(*status),
        })
        .collect();
    let more = report.issues.len().saturating_sub(ISSUES_SHOWN);
    rendered(&Targets {
        language,
        heading: language.text_with("targets-heading", &[("n", total.into())]),
        has_run: report.run.is_some(),
        rows,
        issues_caption: language.text_with("issues-caption", &[("n", report.issues.len().into())]),
        issues: report
            .issues
            .iter()
            .take(ISSUES_SHOWN)
            .map(|issue| [&issue.code, &issue.subject, &issue.place, &issue.detail].map(|text| plain(text)))
            .collect(),
        more_issues: (more > 0).then(|| language.text_with("issues-more", &[("n", more.into())])),
    })
}
