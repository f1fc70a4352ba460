//! What else was known of a value and not used, with what sets it apart from the one that was.
//!
//! The definition says which rule comes first; here stands only in what the other statement differs: its day, its source,
//! its precision.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ExplainError, Known, Question, row::Row};
use crate::{
    count::Precision,
    fact::Fact,
    registry::SourceKind,
    source::Source,
    tables::{FindingRow, Grid, ObservationRow, Table},
};

/// Columns of `observations` that a metric may choose a value of, the most telling first.
const VALUES: [&str; 9] = [
    "followers",
    "badge",
    "imprint",
    "name",
    "started_from",
    "status",
    "last_post_on",
    "opened_on",
    "handle",
];

/// A statement that was not used.
#[derive(Debug, Clone, Serialize)]
pub struct Unused {
    /// The channel or the criterion that it speaks of.
    pub subject: String,
    /// The column.
    pub field: &'static str,
    /// What it says.
    pub value: String,
    /// The first day that its source allows.
    pub date_from: Option<String>,
    /// The last day.
    pub date_to: Option<String>,
    /// Collected, imported, published.
    pub source: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// Digest of the page.
    pub document_sha256: Option<String>,
    /// In what it differs from the one that was used.
    pub reasons: Vec<Reason>,
}

/// In what a statement differs from the one that was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its day is earlier, or not stated.
    Older,
    /// It was published, and the other was read or handed over.
    Published,
    /// It only repeats what others say.
    Secondary,
    /// Of the same day, and rounded.
    LessExact,
    /// Of the same day, and seen earlier.
    SeenEarlier,
    /// The page could not be read whole.
    NotReadable,
    /// Nothing of these: the last rules of the definition decide.
    LastRules,
}

/// Returns the other statements about the values in the rows of a metric, newest first.
pub(super) fn unused(
    rows: &[Row],
    reads: &[&str],
    question: &Question<'_>,
    known: &Known<'_>,
) -> Result<Vec<Unused>, ExplainError> {
    let Some(first) = rows.first() else { return Ok(Vec::new()) };
    let key = ("authority_id", question.authority.authority_id.as_str());
    let mut unused = Vec::new();
    if reads.contains(&ObservationRow::NAME)
        && first.has("channel_id")
        && let Some(field) = VALUES.into_iter().find(|field| first.has(field))
    {
        let columns = [
            "run_id",
            "channel_id",
            "date",
            "date_from",
            "date_to",
            "observed_at",
            "source",
            "source_kind",
            "status",
            "url",
            "followers_precision",
            "document_sha256",
        ];
        let columns =
            if columns.contains(&field) { columns.to_vec() } else { [&columns[..], &[field]].concat() };
        let grid = known.tables.known_by::<ObservationRow>(question.as_of, &columns, key)?;
        unused.extend(others(&grid, rows, "channel_id", field));
    }
    if reads.contains(&FindingRow::NAME) && first.has("criterion") && first.has("state") {
        let columns =
            ["run_id", "criterion", "state", "date", "observed_at", "source", "url", "document_sha256"];
        let grid = known.tables.known_by::<FindingRow>(question.as_of, &columns, key)?;
        unused.extend(others(&grid, rows, "criterion", "state"));
    }
    unused.sort_by(|one: &Unused, other| {
        (&other.date_from, &other.subject, &other.url).cmp(&(&one.date_from, &one.subject, &one.url))
    });
    Ok(unused)
}

fn others(grid: &Grid, rows: &[Row], subject: &'static str, field: &'static str) -> Vec<Unused> {
    let mut used: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        used.entry(row.text(subject).unwrap_or_default()).or_default().push(row);
    }
    let candidates = (0..grid.rows()).map(|at| Row::of(grid, at));
    let unused = candidates.filter_map(|row| {
        let about = row.text(subject)?;
        let used = used.get(about)?;
        let value = row.text(field).filter(|value| *value != Fact::Unknown.as_str())?;
        if used.iter().any(|used| is_same(&row, used)) {
            return None;
        }
        let newest = used.iter().max_by_key(|row| day(row))?;
        let text = |column: &str| row.text(column).map(str::to_owned);
        Some(Unused {
            subject: about.to_owned(),
            field,
            value: value.to_owned(),
            date_from: day(&row).map(str::to_owned),
            date_to: text("date_to").or_else(|| text("date")),
            source: text("source"),
            url: text("url"),
            document_sha256: text("document_sha256"),
            reasons: reasons(&row, newest),
        })
    });
    unused.collect()
}

fn day(row: &Row) -> Option<&str> {
    row.text("date_from").or_else(|| row.text("date")).or_else(|| row.text("observed_at"))
}

/// Returns true when a row of a metric was made of an observation: the document and the day are the same, the run too
/// where the metric names it.
fn is_same(row: &Row, used: &Row) -> bool {
    let same = |column: &str| !used.has(column) || used.text(column) == row.text(column);
    let later =
        same("document_sha256") && same("run_id") && day(row).map(first_ten) == day(used).map(first_ten);
    // A row of growth rests on two counts.
    let earlier = used.has("earlier_date")
        && used.text("earlier_sha256") == row.text("document_sha256")
        && used.text("earlier_date") == row.text("date");
    later || earlier
}

fn first_ten(text: &str) -> &str {
    text.get(..10).unwrap_or(text)
}

fn reasons(row: &Row, used: &Row) -> Vec<Reason> {
    let is = |row: &Row, column: &str, word: &str| row.text(column) == Some(word);
    let differs = |column, word| is(row, column, word) && !is(used, column, word);
    let (day_here, day_used) = (day(row).map(first_ten), day(used).map(first_ten));
    let is_same_day = day_here == day_used;
    let exact = Precision::Exact.as_str();
    let found = [
        (day_here < day_used, Reason::Older),
        (differs("source", Source::Published.as_str()), Reason::Published),
        (differs("source_kind", SourceKind::Secondary.as_str()), Reason::Secondary),
        (is_same_day && differs_from(row, used, "followers_precision", exact), Reason::LessExact),
        (is_same_day && row.text("observed_at") < used.text("observed_at"), Reason::SeenEarlier),
        (row.has("status") && !used.has("status") && !is(row, "status", "ok"), Reason::NotReadable),
    ];
    let reasons: Vec<Reason> =
        found.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect();
    if reasons.is_empty() { vec![Reason::LastRules] } else { reasons }
}

fn differs_from(row: &Row, used: &Row, column: &str, word: &str) -> bool {
    used.text(column) == Some(word) && row.text(column).is_some_and(|text| text != word)
}
