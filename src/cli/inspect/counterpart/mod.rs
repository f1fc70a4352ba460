//! `inspect counterpart`: which press release says what a post says, post by post, with the words that decided; touches nothing.

mod evaluation;
mod sheets;

use std::path::PathBuf;

use serde::Serialize;

use self::sheets::Judged;
use crate::{
    cli::{Exit, Failure, Printer, column},
    language::hostile,
};

/// Which posts to judge, and how to show it.
#[derive(Debug, clap::Args)]
pub struct CounterpartArguments {
    /// A folder with `releases.csv` (authority, release, published, title, text) and `posts*.csv` (authority, posted, text)
    #[arg(required_unless_present = "evaluate")]
    folder: Option<PathBuf>,
    /// Show the verdicts for people instead of JSON lines
    #[arg(long)]
    explain: bool,
    /// Judge the labelled posts of such a folder instead: share of right verdicts with interval, confusion, every error
    ///
    /// The posts have a column `counterpart` with the key of the release that says the same, empty where none does. Odd rows were
    /// there to choose the threshold, even rows state how good it is.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["folder", "explain"])]
    evaluate: Option<PathBuf>,
}

/// What stands on one line.
#[derive(Serialize)]
struct Line<'judged> {
    place: &'judged str,
    state: &'static str,
    reason: Option<&'static str>,
    how: Option<&'static str>,
    release: Option<&'judged str>,
    similarity: Option<f64>,
    gap_hours: Option<f64>,
    words: &'judged [String],
    contradictions: &'judged [&'static str],
}

pub(super) fn run(arguments: &CounterpartArguments, printer: &Printer) -> Result<Exit, Failure> {
    if let Some(folder) = &arguments.evaluate {
        return evaluation::run(&sheets::judged(folder)?, printer);
    }
    let Some(folder) = &arguments.folder else { return Ok(Exit::Usage) };
    for judged in &sheets::judged(folder)? {
        if arguments.explain {
            printer.data(&explanation(judged))?;
            continue;
        }
        let json = serde_json::to_string(&line(judged));
        let json = json.map_err(|error| Failure::with_hint(error.into(), "please report this"))?;
        printer.data(&hostile::json(&json))?;
    }
    Ok(Exit::Done)
}

fn line(judged: &Judged) -> Line<'_> {
    let verdict = &judged.verdict;
    let found = verdict.nearest.as_ref();
    Line {
        place: &judged.place,
        state: verdict.state.as_str(),
        reason: verdict.reason.map(crate::counterpart::Reason::as_str),
        how: verdict.counterpart().map(|found| found.how.as_str()),
        release: judged.release.as_deref(),
        similarity: found.map(|found| found.similarity),
        gap_hours: found.map(|found| found.gap_hours),
        words: found.map_or(&[], |found| &found.words),
        contradictions: found.map_or(&[], |found| &found.contradictions),
    }
}

/// The verdict for people: the post, the release that comes nearest, and why.
fn explanation(judged: &Judged) -> String {
    let verdict = &judged.verdict;
    let reason = verdict.reason.map_or_else(String::new, |reason| format!(" ({})", reason.as_str()));
    let mut lines = vec![format!("{}: {}{reason}", hostile::plain(&judged.place), verdict.state.as_str())];
    let text = hostile::plain(&judged.text);
    lines.extend(column::lines(&text, 92).into_iter().map(|line| format!("    {line}")));
    if let (Some(found), Some(release)) = (&verdict.nearest, &judged.release) {
        let how = if verdict.counterpart().is_some() { found.how.as_str() } else { "nearest" };
        let title = hostile::plain(judged.title.as_deref().unwrap_or_default());
        lines.push(format!(
            "  {how}: {} \"{title}\", similarity {:.2}, {:+.0} hours",
            hostile::plain(release),
            found.similarity,
            found.gap_hours
        ));
        lines.push(format!("  words: {}", hostile::plain(&found.words.join(", "))));
        if !found.contradictions.is_empty() {
            lines.push(format!("  contradictions: {}", found.contradictions.join(", ")));
        }
    }
    lines.join("\n") + "\n"
}
