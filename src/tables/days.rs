//! What is computed for a day and can always be computed again: posts and metrics, side by side in one folder.

use std::collections::BTreeSet;

use jiff::civil::Date;
use polars::prelude::{IntoLazy as _, LazyFrame, PolarsResult, col};

use super::{
    TableError, TableStore,
    columns::Table,
    store::{count, frame_error},
};

/// The folder, among those of the tables, in which it stands.
pub const FOLDER: &str = "metrics";

/// The metric that names the runs which a day's metrics rest on.
const RUNS: &str = "runs_known";

/// Returns where a table of a day stands, below the folder.
#[must_use]
pub fn file_of_day(name: &str, as_of: Date) -> String {
    format!("as_of={as_of}/{name}.parquet")
}

/// Returns the size of the files that a day's metrics may be made from: what was made for other days is not counted.
pub fn bytes_for_day(tables: &TableStore, as_of: Date) -> Result<u64, TableError> {
    let of_all_days = tables.bytes(FOLDER)?;
    let of_this_day = tables.bytes(&format!("{FOLDER}/as_of={as_of}"))?;
    Ok(tables.bytes("")? - of_all_days + of_this_day)
}

/// Reads a table that was made for a day; without it, no rows.
pub fn scan_of_day<Row: Table>(tables: &TableStore, as_of: Date) -> Result<LazyFrame, TableError> {
    let file = file_of_day(Row::NAME, as_of);
    if tables.has(FOLDER, &file) {
        return tables.scan_file(FOLDER, &file);
    }
    let frame = Row::frame(&[]).map_err(|source| frame_error("build", Row::NAME, source))?;
    Ok(frame.lazy())
}

/// Returns the number of rows of a table that was made for a day.
pub fn rows_of_day<Row: Table>(tables: &TableStore, as_of: Date) -> Result<u64, TableError> {
    count(Row::NAME, scan_of_day::<Row>(tables, as_of)?)
}

/// Returns the days whose metrics rest on one of some runs.
pub fn days_resting_on(tables: &TableStore, runs: &BTreeSet<&str>) -> Result<Vec<Date>, TableError> {
    let mut days = Vec::new();
    for part in tables.parts(FOLDER)? {
        let folder = part.parent().and_then(|folder| folder.file_name()?.to_str()?.strip_prefix("as_of="));
        let Some(day) = folder.and_then(|day| day.parse().ok()) else { continue };
        if part.file_stem().is_some_and(|name| name == RUNS)
            && names_one(tables.scan_file(FOLDER, &file_of_day(RUNS, day))?, runs)
                .map_err(|source| frame_error("read", RUNS, source))?
        {
            days.push(day);
        }
    }
    Ok(days)
}

fn names_one(metric: LazyFrame, runs: &BTreeSet<&str>) -> PolarsResult<bool> {
    let named = metric.select([col("run_id")]).collect()?;
    let named = named.column("run_id")?.str()?;
    Ok(named.iter().flatten().any(|run| runs.contains(run)))
}

/// Removes everything that was computed for a day; what says which runs it rests on goes last.
pub fn remove_day(tables: &TableStore, day: Date) -> Result<(), TableError> {
    let last = file_of_day(RUNS, day);
    let of_day = |part: &str| part.starts_with(&format!("as_of={day}/")) && part != last;
    tables.remove_parts(FOLDER, of_day)?;
    tables.remove_parts(FOLDER, |part| part == last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_for_other_days_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let tables = TableStore::new(folder.path());
        let write = |table: &str, file: &str| {
            tables.write_frame(table, file, polars::df!("n" => [1_i64]).unwrap()).unwrap();
        };
        write("fetches", "one.parquet");
        write(FOLDER, "as_of=2026-10-05/posts.parquet");
        let before = bytes_for_day(&tables, "2026-10-05".parse().unwrap()).unwrap();
        write(FOLDER, "as_of=2026-10-06/posts.parquet");
        assert_eq!(bytes_for_day(&tables, "2026-10-05".parse().unwrap()).unwrap(), before);
        assert_eq!(bytes_for_day(&tables, "2026-10-06".parse().unwrap()).unwrap(), before);
        assert!(before > tables.bytes("fetches").unwrap());
    }
}
