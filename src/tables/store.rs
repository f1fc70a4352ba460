//! The folder of tables: writes parts atomically, reads them back as one lazy frame a table.
//!
//! ```text
//! tables/observations/platform=whatsapp/month=2026-11/20261122T031500Z.parquet
//! tables/fetches/month=2026-11/20261122T031500Z.parquet     written last: the run is complete
//! tables/authorities/registry.parquet
//! ```

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use polars::prelude::{
    DataFrame, DataType, HiveOptions, IntoLazy, LazyFrame, ParquetWriter, PlRefPath, PolarsError,
    ScanArgsParquet, col, lit,
};

use super::{calendar::days_since_epoch, columns::Table, grid::Grid};
use crate::{disk, hint::Hint};

/// What can go wrong with the folder of tables.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// A file or folder could not be read or written.
    #[error("cannot {action} {}", path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Polars could not read or write a table.
    #[error("cannot {action} table {table}")]
    Frame {
        /// What was tried.
        action: &'static str,
        /// Which table.
        table: String,
        /// What polars said.
        source: Box<PolarsError>,
    },
}

impl Hint for TableError {
    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::File { .. } => {
                "check that the folder is writable and the disk has room; nothing was lost".into()
            }
            Self::Frame { .. } => {
                "tables can be rebuilt from the archive: delete data/tables and run `kanalbarometer extract`"
                    .into()
            }
        })
    }
}

/// The folder of tables of a project.
#[derive(Debug, Clone)]
pub struct TableStore {
    dir: PathBuf,
}

impl TableStore {
    /// Returns the store in a folder, which need not exist yet.
    #[must_use]
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// Returns the folder.
    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Writes rows as the part `file` (path below the table's folder), replacing an earlier one at once.
    pub fn write<Row: Table>(&self, file: &str, rows: &[Row]) -> Result<(), TableError> {
        let frame = Row::frame(rows).map_err(|source| frame_error("build", Row::NAME, source))?;
        self.write_frame(Row::NAME, file, frame)
    }

    /// Writes a frame as the part `file` of a table.
    pub fn write_frame(&self, table: &str, file: &str, mut frame: DataFrame) -> Result<(), TableError> {
        let path = self.place(table, file)?;
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes)
            .set_parallel(false)
            .finish(&mut frame)
            .map_err(|source| frame_error("write", table, source))?;
        disk::replace(&path, &bytes).map_err(|source| file_error("write", &path, source))?;
        sync_folder_of(&path)
    }

    /// Makes a file that was written elsewhere on the same disk the part `file` of a table.
    pub(super) fn take_over(&self, written: &Path, table: &str, file: &str) -> Result<(), TableError> {
        let path = self.place(table, file)?;
        let synced = File::open(written).and_then(|file| file.sync_all());
        synced.map_err(|source| file_error("sync", written, source))?;
        fs::rename(written, &path).map_err(|source| file_error("write", &path, source))?;
        sync_folder_of(&path)
    }

    /// Returns where a part stands, and makes its folder.
    fn place(&self, table: &str, file: &str) -> Result<PathBuf, TableError> {
        let path = self.dir.join(table).join(file);
        let folder = path.parent().unwrap_or(&self.dir);
        fs::create_dir_all(folder).map_err(|source| file_error("create", folder, source))?;
        Ok(path)
    }

    /// Returns true when the part is there.
    #[must_use]
    pub fn has(&self, table: &str, file: &str) -> bool {
        self.dir.join(table).join(file).is_file()
    }

    /// Reads all parts of a table as one lazy frame, in the order of their paths; without parts, no rows.
    pub fn scan<Row: Table>(&self) -> Result<LazyFrame, TableError> {
        let parts = self.parts(Row::NAME)?;
        if parts.is_empty() {
            let frame = Row::frame(&[]).map_err(|source| frame_error("build", Row::NAME, source))?;
            return Ok(frame.lazy());
        }
        scan_parts(Row::NAME, &parts)
    }

    /// Reads the rows that were known on a day, and those whose day no source states.
    pub fn scan_known<Row: Table>(&self, as_of: Date) -> Result<LazyFrame, TableError> {
        let frame = self.scan::<Row>()?;
        let Some(known_on) = Row::KNOWN_ON else { return Ok(frame) };
        let day = lit(days_since_epoch(as_of)).cast(DataType::Date);
        Ok(frame.filter(col(known_on).is_null().or(col(known_on).lt_eq(day))))
    }

    /// Returns the cells of the rows that were known on a day.
    pub fn known<Row: Table>(&self, as_of: Date) -> Result<Grid, TableError> {
        let frame = self.scan_known::<Row>(as_of)?.collect();
        Ok(Grid::of(&frame.map_err(|source| frame_error("read", Row::NAME, source))?))
    }

    /// Reads one part of a table that is no registered row type, such as a metric.
    pub fn scan_file(&self, table: &str, file: &str) -> Result<LazyFrame, TableError> {
        scan_parts(table, &[self.dir.join(table).join(file)])
    }

    /// Returns the number of rows of a table.
    pub fn rows<Row: Table>(&self) -> Result<u64, TableError> {
        count(Row::NAME, self.scan::<Row>()?)
    }

    /// Removes the parts of a table that bear a file name and are not among those to keep.
    ///
    /// For parts that mirror the registry: when a row moves to another month, its old part must go.
    pub fn remove_parts_except<Rows>(
        &self,
        table: &str,
        file_name: &str,
        keep: &BTreeMap<String, Rows>,
    ) -> Result<(), TableError> {
        let bears_name = |part: &str| part.rsplit('/').next() == Some(file_name);
        self.remove_parts(table, |part| bears_name(part) && !keep.contains_key(part))
    }

    /// Removes the parts of a table whose path below the table's folder is one of some.
    pub fn remove_parts(&self, table: &str, goes: impl Fn(&str) -> bool) -> Result<(), TableError> {
        let dir = self.dir.join(table);
        for part in self.parts(table)? {
            let below = part.strip_prefix(&dir).unwrap_or(&part).to_string_lossy().replace('\\', "/");
            if goes(&below) {
                disk::remove(&part, &dir).map_err(|source| file_error("remove", &part, source))?;
            }
        }
        Ok(())
    }

    /// Returns the size of the files of a table, or of all tables below a folder; `""` is all there are.
    pub fn bytes(&self, table: &str) -> Result<u64, TableError> {
        let size = |path: &PathBuf| path.metadata().map_err(|source| file_error("read", path, source));
        self.parts(table)?.iter().map(|path| Ok(size(path)?.len())).sum()
    }

    /// Returns the files of a table, sorted by path.
    pub fn parts(&self, table: &str) -> Result<Vec<PathBuf>, TableError> {
        let mut found = disk::files_below(&self.dir.join(table))
            .map_err(|(folder, source)| file_error("read", &folder, source))?;
        found.retain(|path| path.extension().is_some_and(|extension| extension == "parquet"));
        Ok(found)
    }
}

/// Counts the rows of a frame.
pub(super) fn count(table: &str, frame: LazyFrame) -> Result<u64, TableError> {
    let frame = frame.select([polars::prelude::len().alias("rows")]).collect();
    let rows = frame.and_then(|frame| frame.column("rows")?.get(0)?.try_extract::<u64>());
    rows.map_err(|source| frame_error("count", table, source))
}

pub(super) fn scan_parts(table: &str, parts: &[PathBuf]) -> Result<LazyFrame, TableError> {
    let paths: Vec<PlRefPath> = parts.iter().filter_map(|part| PlRefPath::try_from_path(part).ok()).collect();
    let arguments = ScanArgsParquet {
        // Partition columns stand in the files too, so that each file can be read alone.
        hive_options: HiveOptions { enabled: Some(false), ..HiveOptions::default() },
        glob: false,
        ..ScanArgsParquet::default()
    };
    LazyFrame::scan_parquet_files(paths.into(), arguments)
        .map_err(|source| frame_error("read", table, source))
}

/// The rename itself must survive a power cut too.
fn sync_folder_of(path: &Path) -> Result<(), TableError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|source| file_error("sync", folder, source))
}

pub(super) fn file_error(action: &'static str, path: &Path, source: io::Error) -> TableError {
    TableError::File { action, path: path.to_owned(), source }
}

pub(super) fn frame_error(action: &'static str, table: &str, source: PolarsError) -> TableError {
    TableError::Frame { action, table: table.to_owned(), source: Box::new(source) }
}
