//! What a metric rests on: the metrics and tables that its SQL reads, and the rows of those tables.

use std::collections::BTreeSet;

use super::{ExplainError, Known, MOST_ROWS, Question, Step, row::Row};
use crate::{
    measure::{METRICS, Metric},
    tables::{
        AuthorityRow, ChannelRow, FetchRow, FindingRow, Grid, LinkRow, ObservationRow, PostRow, StudyRow,
        Table, TableError, WindowRow,
    },
};

/// The tables that an explanation can show, all of which know the authority, except `studies`.
const TABLES: [&str; 9] = [
    AuthorityRow::NAME,
    ChannelRow::NAME,
    StudyRow::NAME,
    ObservationRow::NAME,
    FindingRow::NAME,
    LinkRow::NAME,
    FetchRow::NAME,
    PostRow::NAME,
    WindowRow::NAME,
];

/// Returns the metrics and tables that a metric reads, each once, in the order of its text.
pub(super) fn reads(metric: &Metric) -> Vec<&'static str> {
    let metrics = || METRICS.iter().map(|metric| metric.name);
    // No part of a query bears the name of a table, so that a name tells.
    let is_known = |name: &&str| metrics().chain(TABLES).any(|known| known == *name);
    metric.reads().into_iter().filter(is_known).collect()
}

/// Returns the rows of a table that speak of the authority, and of one of the channels if any are named, newest first; `None` for a table that is not shown.
pub(super) fn table_step(
    name: &str,
    question: &Question<'_>,
    known: &Known<'_>,
    channels: &BTreeSet<String>,
) -> Result<Option<Step>, ExplainError> {
    let Some(name) = TABLES.into_iter().find(|table| *table == name) else { return Ok(None) };
    let origin = ["run_id", "date", "observed_at", "source", "url", "document_sha256"];
    let with = |columns: &[&'static str]| [columns, &origin].concat();
    let grid = match name {
        AuthorityRow::NAME => of::<AuthorityRow<'_>>(
            question,
            known,
            &[
                "authority_id",
                "level",
                "land",
                "population",
                "population_as_of",
                "population_class",
                "source",
                "source_date",
            ],
        ),
        ChannelRow::NAME => of::<ChannelRow<'_>>(
            question,
            known,
            &[
                "authority_id",
                "channel_id",
                "platform",
                "url",
                "promised_posts",
                "promised_span",
                "promised_source",
                "source",
                "source_date",
            ],
        ),
        // Surveys speak of the whole country.
        StudyRow::NAME => known.tables.known::<StudyRow<'_>>(question.as_of),
        ObservationRow::NAME => {
            of::<ObservationRow>(question, known, &with(&["authority_id", "channel_id", "status"]))
        }
        FindingRow::NAME => of::<FindingRow>(
            question,
            known,
            &with(&["authority_id", "criterion", "state", "place", "quote"]),
        ),
        LinkRow::NAME => {
            of::<LinkRow>(question, known, &with(&["authority_id", "leads_to", "handle", "place", "quote"]))
        }
        FetchRow::NAME => of::<FetchRow>(question, known, &with(&["authority_id", "purpose", "status"])),
        PostRow::NAME => known.tables.of_day_by::<PostRow>(
            question.as_of,
            &[
                "authority_id",
                "channel_id",
                "post_id",
                "kind",
                "posted_at",
                "date",
                "source",
                "url",
                "document_sha256",
            ],
            ("authority_id", &question.authority.authority_id),
        ),
        _ => known.tables.of_day_by::<WindowRow>(
            question.as_of,
            &["authority_id", "channel_id", "from_at", "to_at"],
            ("authority_id", &question.authority.authority_id),
        ),
    };
    let grid = grid?;
    let mut rows: Vec<Row> = (0..grid.rows()).map(|row| Row::of(&grid, row)).collect();
    // Of several channels, such as the press releases, only those that the figure speaks of.
    rows.retain(|row| channels.is_empty() || row.text("channel_id").is_none_or(|id| channels.contains(id)));
    let newest = |row: &Row| {
        let moments = ["observed_at", "posted_at", "to_at", "date"];
        moments.into_iter().find_map(|column| row.text(column).map(str::to_owned))
    };
    rows.sort_by_cached_key(|row| std::cmp::Reverse(newest(row)));
    Ok(Some(Step {
        name,
        definition: None,
        sql_file: None,
        reads: Vec::new(),
        rows_in_all: rows.len(),
        rows: rows.into_iter().take(MOST_ROWS).collect(),
        not_used: Vec::new(),
        not_used_in_all: 0,
    }))
}

fn of<Of: Table>(question: &Question<'_>, known: &Known<'_>, columns: &[&str]) -> Result<Grid, TableError> {
    known.tables.known_by::<Of>(question.as_of, columns, ("authority_id", &question.authority.authority_id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_sql_text_says_what_it_reads() {
        #[track_caller]
        fn check(metric: &str, expected: &[&str]) {
            let metric = METRICS.iter().find(|known| known.name == metric).expect("a metric");
            assert_eq!(reads(metric), expected, "{}", metric.name);
        }
        check("followers", &["observations", "channel_days"]);
        check("followers_per_1000", &["followers", "authorities"]);
        check("posting_rate", &["watched_posts", "watched"]);
        check("group_shares", &["channels", "badge", "imprint", "authorities"]);
        let counted = Metric { name: "counted", sql: "-- counted FROM posts\nSELECT 1" };
        assert_eq!(reads(&counted), [""; 0]);
    }
}
