//! One table of the data set as CSV: the columns that may be published, the rows whose authority and channel are known.
//!
//! RFC 4180 with a comma, UTF-8 without byte order mark, a line feed after each row; an empty cell is "unknown".

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ExportError, Origin,
    catalog::{REFERRED, Resource, Rows},
    cell,
    field::{Field, field},
};
use crate::tables::{Grid, Kind, meaning};

/// The authorities and channels of the registry, which rows refer to.
#[derive(Debug)]
pub(super) struct Registered {
    keys: BTreeMap<&'static str, BTreeSet<String>>,
    /// The platforms of which pages were read.
    pub(super) platforms_read: BTreeSet<String>,
    /// True when pages of websites were read.
    pub(super) websites_read: bool,
    /// Observations from files that a person handed over.
    pub(super) handed_over: usize,
    /// True when texts speak of channels.
    pub(super) has_published: bool,
    /// Where the entries on authorities come from.
    pub(super) sources: BTreeSet<String>,
}

impl Registered {
    /// Reads them from the tables.
    pub(super) fn read(origin: &Origin<'_>) -> Result<Self, ExportError> {
        let authorities = Rows::Authorities.grid(origin)?;
        let channels = Rows::Channels.grid(origin)?;
        let keys = BTreeMap::from([
            ("authority_id", values(&authorities, "authority_id")),
            ("channel_id", values(&channels, "channel_id")),
        ]);
        let observations = Rows::Checked.grid(origin)?;
        let [source, platform] = ["source", "platform"].map(|name| place(&observations, name));
        let cell = |column: Option<usize>, row: usize| observations.cell(column?, row);
        let (read, published): (Vec<usize>, Vec<usize>) =
            (0..observations.rows()).partition(|row| Rows::Checked.takes(cell(source, *row).as_deref()));
        let imported = Some(crate::source::Source::Imported.as_str());
        Ok(Self {
            handed_over: read.iter().filter(|row| cell(source, **row).as_deref() == imported).count(),
            keys,
            platforms_read: read.into_iter().filter_map(|row| cell(platform, row)).collect(),
            websites_read: Rows::Findings.grid(origin)?.rows() > 0,
            has_published: !published.is_empty(),
            sources: values(&authorities, "source"),
        })
    }
}

fn values(grid: &Grid, name: &str) -> BTreeSet<String> {
    let column = place(grid, name);
    column.map_or_else(BTreeSet::new, |column| {
        (0..grid.rows()).filter_map(|row| grid.cell(column, row)).collect()
    })
}

fn place(grid: &Grid, name: &str) -> Option<usize> {
    grid.columns().iter().position(|(column, _)| *column == name)
}

/// A table ready to be written.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) fields: Vec<Field>,
    pub(super) csv: Vec<u8>,
    pub(super) rows: usize,
    pub(super) left_out: usize,
    /// Where the rows come from, in words or addresses, where the table says so.
    pub(super) sources: BTreeSet<String>,
    /// Columns that refer to other tables: column, table.
    pub(super) refers_to: Vec<(&'static str, &'static str)>,
}

/// Reads one table of the data set.
pub(super) fn sheet(
    resource: &Resource,
    origin: &Origin<'_>,
    registered: &Registered,
) -> Result<Sheet, ExportError> {
    let grid = resource.rows.grid(origin)?;
    let columns = columns(resource, &grid)?;
    let fields = fields(resource, &columns)?;
    let refers_to: Vec<_> = REFERRED
        .into_iter()
        .filter(|(column, table)| *table != resource.table && place(&grid, column).is_some())
        .collect();
    let referring: Vec<(usize, &BTreeSet<String>)> = refers_to
        .iter()
        .filter_map(|(column, _)| Some((place(&grid, column)?, registered.keys.get(column)?)))
        .collect();
    let is_known = |row: usize| {
        referring.iter().all(|(column, keys)| grid.cell(*column, row).is_none_or(|key| keys.contains(&key)))
    };
    let source_column = resource.rows.source_column().and_then(|column| place(&grid, column));
    let (mut rows, mut left_out, mut sources) = (0, 0, BTreeSet::new());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut record =
        |cells: Vec<String>| writer.write_record(cells).expect("writing into memory does not fail");
    record(fields.iter().map(|field| field.name.clone()).collect());
    for (row, number) in ordered(resource, &grid) {
        if !is_known(row) {
            left_out += 1;
            continue;
        }
        rows += 1;
        sources.extend(source_column.and_then(|column| grid.cell(column, row)));
        let cells = columns.iter().map(|column| shown(&grid, column, row));
        record(number.into_iter().chain(cells).collect());
    }
    let csv = writer.into_inner().expect("writing into memory does not fail");
    Ok(Sheet { fields, csv, rows, left_out, sources, refers_to })
}

/// A column of the grid that is published: its place, its name in the data set, what its cells hold.
struct Published<'g> {
    place: usize,
    name: &'g str,
    kind: Kind,
}

/// Returns the columns that are published, in the order of the table.
fn columns<'g>(resource: &Resource, grid: &'g Grid) -> Result<Vec<Published<'g>>, ExportError> {
    let mut published = Vec::new();
    for (place, (column, kind)) in grid.columns().into_iter().enumerate() {
        if resource.without.contains(&column) {
            continue;
        }
        let name = match resource.renamed {
            Some((before, after)) if before == column => after,
            _ => column,
        };
        if described(resource, name)?.withheld.is_none() {
            published.push(Published { place, name, kind });
        }
    }
    Ok(published)
}

fn fields(resource: &Resource, columns: &[Published<'_>]) -> Result<Vec<Field>, ExportError> {
    let numbered = resource.numbered.map(|name| (name, Kind::Text));
    let names = numbered.into_iter().chain(columns.iter().map(|column| (column.name, column.kind)));
    let fields = names
        .map(|(name, kind)| Ok(field(name, kind, described(resource, name)?, resource.table, &resource.key)));
    let fields: Vec<Field> = fields.collect::<Result<_, ExportError>>()?;
    let lacks = |key: &&&str| fields.iter().all(|field| field.name != **key);
    match resource.key.iter().find(lacks) {
        Some(key) => Err(ExportError::Lacks { table: resource.name.clone(), column: (*key).to_owned() }),
        None => Ok(fields),
    }
}

fn described(resource: &Resource, column: &str) -> Result<&'static crate::tables::Meaning, ExportError> {
    meaning(resource.table, column).ok_or_else(|| ExportError::Undescribed {
        table: resource.table.to_owned(),
        column: column.to_owned(),
    })
}

/// Returns the rows that belong here in their order; where they are numbered, each with its key.
///
/// Numbers count the rows of a run by day. A later report day adds days behind those that are there, a run that is read
/// is whole, so a row keeps its number.
fn ordered(resource: &Resource, grid: &Grid) -> Vec<(usize, Option<String>)> {
    let [source, run, day] = ["source", "run_id", "date"].map(|name| place(grid, name));
    let cell = |column: Option<usize>, row: usize| grid.cell(column?, row);
    let belongs = |row: &usize| resource.rows.takes(cell(source, *row).as_deref());
    let mut rows: Vec<usize> = (0..grid.rows()).filter(belongs).collect();
    if resource.numbered.is_none() {
        if let Rows::Published = resource.rows {
            rows.sort_by_cached_key(|row| cell(run, *row));
        }
        return rows.into_iter().map(|row| (row, None)).collect();
    }
    rows.sort_by_cached_key(|row| (cell(run, *row), cell(day, *row)));
    let (mut numbered_run, mut number) = (None, 0_usize);
    let numbered = rows.into_iter().map(|row| {
        let of_row = cell(run, row);
        number = if of_row == numbered_run { number + 1 } else { 1 };
        numbered_run.clone_from(&of_row);
        (row, Some(format!("{}-{number:04}", of_row.unwrap_or_default())))
    });
    numbered.collect()
}

fn shown(grid: &Grid, column: &Published<'_>, row: usize) -> String {
    match (grid.cell(column.place, row), column.kind) {
        (None, _) => String::new(),
        (Some(text), Kind::Text) => cell::text(&text),
        (Some(value), _) => value,
    }
}
