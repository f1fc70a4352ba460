//! A row of a metric or table, cell by cell, with the documents that it names.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::Value;

use super::citation::{Citation, citations};
use crate::{
    registry::{Authority, Registry},
    tables::{Grid, Kind},
};

/// One row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its cells, in the order of the columns.
    #[serde(serialize_with = "as_map")]
    pub cells: Vec<Cell>,
    /// The documents that it names.
    pub citations: Vec<Citation>,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Name of the column.
    pub column: String,
    /// What the column holds.
    pub kind: Kind,
    /// The cell as text; `None` is unknown.
    pub text: Option<String>,
}

impl Cell {
    /// Returns the cell as JSON: numbers as numbers, the unknown as null.
    fn value(&self) -> Value {
        let Some(text) = &self.text else { return Value::Null };
        let value = match self.kind {
            Kind::Integer => text.parse::<i64>().ok().map(Value::from),
            Kind::Number => text.parse::<f64>().ok().map(Value::from),
            Kind::Flag => text.parse::<bool>().ok().map(Value::from),
            Kind::Text | Kind::Day | Kind::Instant => None,
        };
        value.unwrap_or_else(|| Value::from(text.as_str()))
    }
}

impl Row {
    /// Returns a row of a grid, with the documents that it names.
    pub(super) fn of(grid: &Grid, at: usize) -> Self {
        let columns = grid.columns().into_iter().enumerate();
        let cells = columns.map(|(column, (name, kind))| Cell {
            column: name.to_owned(),
            kind,
            text: grid.cell(column, at),
        });
        let mut row = Self { cells: cells.collect(), citations: Vec::new() };
        row.citations = citations(&row);
        row
    }

    /// Returns what a cell says; `None` when it is unknown or there is no such column.
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&str> {
        self.cells.iter().find(|cell| cell.column == column)?.text.as_deref()
    }

    /// Returns true when there is a column of that name.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.cells.iter().any(|cell| cell.column == column)
    }
}

/// Returns the rows that speak of an authority, by its key, its channels or its groups; `None` when no column tells.
pub(super) fn of_authority(grid: &Grid, authority: &Authority, registry: &Registry) -> Option<Vec<Row>> {
    let column = |name: &str| grid.columns().iter().position(|(column, _)| *column == name);
    let class = authority.population_class();
    let land = authority.land.as_deref().unwrap_or("none");
    let groups = [("level", authority.level.as_str()), ("land", land), ("population", class.as_str())];
    let channels: BTreeSet<&str> =
        registry.channels_of(&authority.authority_id).map(|channel| channel.channel_id.as_str()).collect();
    let speaks: Box<dyn Fn(usize) -> bool> = if let Some(column) = column("authority_id") {
        Box::new(move |row| grid.cell(column, row).as_deref() == Some(authority.authority_id.as_str()))
    } else if let Some(column) = column("channel_id") {
        Box::new(move |row| grid.cell(column, row).is_some_and(|id| channels.contains(id.as_str())))
    } else {
        let (dimension, member) = (column("dimension")?, column("member")?);
        Box::new(move |row| {
            let group = (grid.cell(dimension, row), grid.cell(member, row));
            groups.iter().any(|(dimension, member)| {
                group.0.as_deref() == Some(*dimension) && group.1.as_deref() == Some(*member)
            })
        })
    };
    Some((0..grid.rows()).filter(|row| speaks(*row)).map(|row| Row::of(grid, row)).collect())
}

fn as_map<S: Serializer>(cells: &[Cell], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(cells.len()))?;
    for cell in cells {
        map.serialize_entry(&cell.column, &cell.value())?;
    }
    map.end()
}
