//! Reads of a table only the rows with one key and a few columns, for questions about one authority.

use jiff::civil::Date;
use polars::prelude::{Expr, LazyFrame, col, lit};

use super::{TableError, TableStore, columns::Table, days::scan_of_day, grid::Grid, store::frame_error};

impl TableStore {
    /// Returns the rows that were known on a day and have a key in one column.
    pub fn known_by<Row: Table>(
        &self,
        as_of: Date,
        columns: &[&str],
        (column, key): (&str, &str),
    ) -> Result<Grid, TableError> {
        selected::<Row>(self.scan_known::<Row>(as_of)?, columns, column, key)
    }

    /// Returns the rows that were made for a day and have a key in one column.
    pub fn of_day_by<Row: Table>(
        &self,
        as_of: Date,
        columns: &[&str],
        (column, key): (&str, &str),
    ) -> Result<Grid, TableError> {
        selected::<Row>(scan_of_day::<Row>(self, as_of)?, columns, column, key)
    }
}

fn selected<Row: Table>(
    frame: LazyFrame,
    columns: &[&str],
    column: &str,
    key: &str,
) -> Result<Grid, TableError> {
    let columns: Vec<Expr> = columns.iter().map(|column| col(*column)).collect();
    let frame = frame.filter(col(column).eq(lit(key))).select(columns).collect();
    Ok(Grid::of(&frame.map_err(|source| frame_error("read", Row::NAME, source))?))
}
