//! The files beside the page, for those who calculate on.

use askama::Template;

use super::rendered;
use crate::{chart::Chart, language::Language};

#[derive(Template)]
#[template(path = "data_files.html")]
struct DataFiles {
    intro: String,
    files: Vec<(String, String)>,
}

const FILES: &[(&str, &str)] = &[
    ("status.csv", "file-status"),
    ("criteria.csv", "file-criteria"),
    ("followers.csv", "file-followers"),
    ("published-followers.csv", "file-published"),
    ("comparison.csv", "file-comparison"),
    ("comparison-groups.csv", "file-comparison-groups"),
    ("nearest.csv", "file-nearest"),
    ("shares.csv", "file-shares"),
    ("websites.csv", "file-websites"),
    ("platform-channels.csv", "file-platform-channels"),
    ("two-way-links.csv", "file-two-way"),
    ("conflicts.csv", "file-conflicts"),
    ("unconfirmed-channels.csv", "file-unconfirmed"),
    ("found-channels.csv", "file-found"),
    ("changes.csv", "file-changes"),
    ("changes.md", "file-changes-md"),
    ("changes.json", "file-changes-json"),
    ("changes.atom", "file-changes-atom"),
    ("days-to-badge.csv", "file-days-to-badge"),
    ("follower-drops.csv", "file-drops"),
    ("register-coverage.csv", "file-register-coverage"),
    ("register-entries.csv", "file-register-entries"),
    ("register-tasks.csv", "file-register-tasks"),
    ("wording.csv", "file-wording"),
    ("wording-evidence.csv", "file-wording-evidence"),
    ("content.csv", "file-content"),
    ("reactions.csv", "file-reactions"),
    ("exclusivity.csv", "file-exclusivity"),
    ("exclusive-posts.csv", "file-exclusive-posts"),
    ("cadence.csv", "file-cadence"),
    ("promised-rhythm.csv", "file-promised-rhythm"),
    ("targets.csv", "file-targets"),
    ("alerts.csv", "file-alerts"),
    ("issues.csv", "file-issues"),
    ("report.json", "file-json"),
];

/// Returns the list of files.
pub(super) fn data_files(charts: &[Chart], language: &Language) -> String {
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(file, id)| ((*file).to_owned(), language.text(id))).collect();
    for chart in charts {
        files.push((format!("charts/{}.svg", chart.id), chart.title.clone()));
    }
    rendered(&DataFiles { intro: language.text("files-intro"), files })
}
