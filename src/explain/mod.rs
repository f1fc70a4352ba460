//! Explain: from a figure of a report back to its definition, its rows and the places in the stored pages.
//!
//! An explanation is a list of steps: the metric that was asked for, then, where its rows name no document, the metrics
//! and tables that its SQL reads, each once. It works for any metric: what a row rests on is told by the names of its
//! columns (`document_sha256`, `url`, `evidence`), what a metric rests on by its SQL text. Nothing is asked on the
//! network; pages come from the archive. It must not know how explanations are printed.

mod basis;
mod citation;
mod documents;
mod passage;
mod row;
mod unused;

use std::collections::{BTreeSet, VecDeque};

use jiff::civil::Date;
use serde::Serialize;

pub use citation::{Citation, Quote, Standing, StoredPlace};
pub use passage::Passage;
pub use row::{Cell, Row};
pub use unused::{Reason, Unused};

use crate::{
    archive::Archive,
    hint::Hint,
    language::Lang,
    measure::{Definition, METRICS, Metric, Metrics},
    project::Project,
    registry::{Authority, Registry},
    tables::{Grid, TableError, TableStore},
};

/// More rows of one metric or table are counted, not shown.
const MOST_ROWS: usize = 40;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Whose figure.
    pub authority: &'a Authority,
    /// Which metric.
    pub metric: &'static Metric,
    /// The day of the report.
    pub as_of: Date,
    /// The language of the definition.
    pub lang: Lang,
}

/// What is looked at for the answer.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The project, for the places of files in it.
    pub project: &'a Project,
    /// Which channels the authority has.
    pub registry: &'a Registry,
    /// The tables.
    pub tables: &'a TableStore,
    /// The metrics of the day.
    pub metrics: &'a Metrics,
    /// The stored pages.
    pub archive: &'a Archive,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Explanation {
    /// Key of the authority.
    pub authority_id: String,
    /// Its name.
    pub authority: String,
    /// The day of the report.
    pub as_of: Date,
    /// The metric that was asked for.
    pub metric: &'static str,
    /// That metric first, then what it rests on.
    pub steps: Vec<Step>,
}

impl Explanation {
    /// Returns every document that something was read from, step by step.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.steps.iter().flat_map(|step| &step.rows).flat_map(|row| &row.citations)
    }
}

/// One metric or table on the way from the figure to the pages.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Its name.
    pub name: &'static str,
    /// What it means; `None` for a table.
    pub definition: Option<Definition>,
    /// The file that computes it; `None` for a table.
    pub sql_file: Option<String>,
    /// The metrics and tables that the file reads.
    pub reads: Vec<&'static str>,
    /// The rows of the authority, in the order of the metric; of a table the newest first.
    pub rows: Vec<Row>,
    /// How many there are, shown or not.
    pub rows_in_all: usize,
    /// What else was known of the same values, newest first.
    pub not_used: Vec<Unused>,
    /// How many there are, shown or not.
    pub not_used_in_all: usize,
}

/// Why a figure could not be explained.
#[derive(Debug, thiserror::Error)]
pub enum ExplainError {
    /// A table could not be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The rows of the metric speak of runs, not of authorities.
    #[error("the metric {metric} says nothing of a single authority")]
    NotOfAuthorities {
        /// The metric.
        metric: &'static str,
    },
}

impl Hint for ExplainError {
    fn hint(&self) -> Option<String> {
        match self {
            Self::Table(error) => error.hint(),
            Self::NotOfAuthorities { metric } => {
                Some(format!("its rows stand in the metric's own table; {metric}.sql says what they mean"))
            }
        }
    }
}

/// Explains a figure: the metric, what it rests on, and the places in the pages.
pub fn explain(question: Question<'_>, known: Known<'_>) -> Result<Explanation, ExplainError> {
    let Question { authority, metric, as_of, .. } = question;
    let mut steps = Vec::new();
    let mut seen = BTreeSet::from([metric.name]);
    let mut waiting = VecDeque::from([metric.name]);
    let mut channels = BTreeSet::new();
    while let Some(name) = waiting.pop_front() {
        let step = match METRICS.iter().find(|metric| metric.name == name) {
            Some(metric) => metric_step(metric, &question, &known)?,
            None => basis::table_step(name, &question, &known, &channels)?,
        };
        let Some(step) = step else {
            if name == metric.name {
                return Err(ExplainError::NotOfAuthorities { metric: metric.name });
            }
            continue;
        };
        if name == metric.name {
            channels.extend(step.rows.iter().filter_map(|row| row.text("channel_id").map(str::to_owned)));
        }
        // A row that names its document has arrived; the others rest on what the SQL reads.
        if step.rows.is_empty() || step.rows.iter().any(|row| row.citations.is_empty()) {
            waiting.extend(step.reads.iter().filter(|name| seen.insert(name)));
        }
        steps.push(step);
    }
    documents::read(&mut steps, &known);
    Ok(Explanation {
        authority_id: authority.authority_id.clone(),
        authority: authority.name.clone(),
        as_of,
        metric: metric.name,
        steps,
    })
}

/// Returns the rows of a metric; `None` when it does not speak of authorities.
fn metric_step(
    metric: &'static Metric,
    question: &Question<'_>,
    known: &Known<'_>,
) -> Result<Option<Step>, ExplainError> {
    let grid = known.metrics.frame(metric.name).map(Grid::of);
    let rows = grid.and_then(|grid| row::of_authority(&grid, question.authority, known.registry));
    let Some(rows) = rows else { return Ok(None) };
    let reads = basis::reads(metric);
    let not_used = unused::unused(&rows, &reads, question, known)?;
    Ok(Some(Step {
        name: metric.name,
        definition: Some(match question.lang {
            Lang::De => metric.german(),
            Lang::En => metric.english(),
        }),
        sql_file: Some(format!("src/measure/{}.sql", metric.name)),
        reads,
        rows_in_all: rows.len(),
        rows: rows.into_iter().take(MOST_ROWS).collect(),
        not_used_in_all: not_used.len(),
        not_used: not_used.into_iter().take(MOST_ROWS).collect(),
    }))
}
