//! A folder beside the tables in which a long computation keeps what it would otherwise hold in memory.
//!
//! Every night adds a file to each table. After a year a query over one opens hundreds, and opening them takes longer than
//! reading them: here their rows are gathered in a few files for all queries. Results wait here too, until all of them are
//! there and can take their places together.

use std::{fs, path::PathBuf, sync::Arc};

use polars::prelude::{
    Engine, FileWriteFormat, LazyFrame, ParquetCompression, ParquetWriteOptions, PartitionStrategy,
    PlRefPath, PolarsResult, SinkDestination, SinkTarget, StatisticsOptions, UnifiedSinkArgs,
};

use super::{
    TableError, TableStore,
    store::{file_error, frame_error, scan_parts},
};

/// No query skips gathered rows by what the file says of itself: what is asked for lies everywhere.
const NO_STATISTICS: StatisticsOptions = StatisticsOptions {
    min_value: false,
    max_value: false,
    distinct_count: false,
    null_count: false,
    binary_statistics_truncate_length: None,
};

/// The folder; it goes when this is dropped, and what a broken run has left goes before.
#[derive(Debug)]
pub struct Scratch<'tables> {
    tables: &'tables TableStore,
    dir: PathBuf,
}

impl<'tables> Scratch<'tables> {
    /// Tables of so many files are read from where they lie.
    const MOST_FILES: usize = 30;

    /// Rows that are packed together, and unpacked together by whoever reads: few enough to hold some of them at once.
    const ROWS_PACKED_TOGETHER: usize = 50_000;

    /// Rows in one gathered file: what was read of a file stays mapped until all of it is read.
    const ROWS_IN_A_FILE: u32 = 500_000;

    /// Makes the folder, beside the tables since there the disk has room.
    pub fn beside(tables: &'tables TableStore) -> Result<Self, TableError> {
        let scratch = Self { tables, dir: tables.dir().join(".scratch") };
        scratch.clear();
        fs::create_dir_all(&scratch.dir).map_err(|source| file_error("create", &scratch.dir, source))?;
        Ok(scratch)
    }

    /// Returns the rows of a table from a few files when it has many; otherwise as they are.
    pub fn gather(&self, table: &str, rows: LazyFrame) -> Result<LazyFrame, TableError> {
        if self.tables.parts(table)?.len() <= Self::MOST_FILES {
            return Ok(rows);
        }
        let error = |source| frame_error("gather", table, source);
        let destination = SinkDestination::Partitioned {
            base_path: PlRefPath::try_from_path(&self.dir.join(table)).map_err(error)?,
            file_path_provider: None,
            partition_strategy: PartitionStrategy::FileSize,
            max_rows_per_file: Self::ROWS_IN_A_FILE,
            approximate_bytes_per_file: 0,
        };
        let options = ParquetWriteOptions {
            compression: ParquetCompression::Lz4Raw,
            statistics: NO_STATISTICS,
            row_group_size: Some(Self::ROWS_PACKED_TOGETHER),
            ..ParquetWriteOptions::default()
        };
        sink(rows, destination, options).map_err(error)?;
        scan_parts(table, &TableStore::new(&self.dir).parts(table)?)
    }

    /// Computes a query batch by batch into a file; what stood there under its name goes.
    pub fn keep(&self, name: &str, query: LazyFrame) -> PolarsResult<()> {
        let target = SinkTarget::Path(PlRefPath::try_from_path(&self.path(name))?);
        sink(query, SinkDestination::File { target }, ParquetWriteOptions::default())
    }

    /// Returns the rows that were kept.
    pub fn kept(&self, name: &str) -> Result<LazyFrame, TableError> {
        scan_parts(name, &[self.path(name)])
    }

    /// Moves what was kept to its place among the parts of a table.
    pub fn publish(&self, name: &str, table: &str, file: &str) -> Result<(), TableError> {
        self.tables.take_over(&self.path(name), table, file)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name).with_extension("parquet")
    }

    /// Removes the folder; what cannot be removed is overwritten next time, and read by nobody.
    fn clear(&self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}

fn sink(rows: LazyFrame, destination: SinkDestination, options: ParquetWriteOptions) -> PolarsResult<()> {
    let format = FileWriteFormat::Parquet(Arc::new(options));
    let arguments = UnifiedSinkArgs { mkdir: true, ..UnifiedSinkArgs::default() };
    rows.sink(destination, format, arguments)?.collect_with_engine(Engine::Streaming)?;
    Ok(())
}

impl Drop for Scratch<'_> {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use polars::prelude::lit;

    use super::*;

    fn store() -> (tempfile::TempDir, TableStore) {
        let folder = tempfile::tempdir().unwrap();
        let tables = TableStore::new(folder.path().join("tables"));
        (folder, tables)
    }

    fn nights(tables: &TableStore, count: i64) {
        for night in 0..count {
            let rows = 20_000 * night..20_000 * (night + 1);
            let frame = polars::df!("row" => rows.collect::<Vec<_>>()).unwrap();
            tables.write_frame("nights", &format!("{night:03}.parquet"), frame).unwrap();
        }
    }

    #[test]
    fn gathered_rows_are_the_rows_in_their_order() {
        let (_folder, tables) = store();
        nights(&tables, 40);
        let scratch = Scratch::beside(&tables).unwrap();
        let rows = || scan_parts("nights", &tables.parts("nights").unwrap()).unwrap();
        let gathered = scratch.gather("nights", rows()).unwrap();
        assert_eq!(TableStore::new(&scratch.dir).parts("nights").unwrap().len(), 2, "forty files became two");
        assert_eq!(gathered.collect().unwrap(), rows().collect().unwrap());
    }

    #[test]
    fn many_files_without_rows_stay_a_table() {
        let (_folder, tables) = store();
        nights(&tables, 40);
        let scratch = Scratch::beside(&tables).unwrap();
        let rows = scan_parts("nights", &tables.parts("nights").unwrap()).unwrap();
        let gathered = scratch.gather("nights", rows.filter(lit(false))).unwrap().collect().unwrap();
        assert_eq!((gathered.height(), gathered.width()), (0, 1));
    }

    #[test]
    fn what_was_published_stays_and_the_folder_goes() {
        let (_folder, tables) = store();
        nights(&tables, 1);
        fs::create_dir_all(tables.dir().join(".scratch")).unwrap();
        fs::write(tables.dir().join(".scratch/left.parquet"), "of a run that was killed").unwrap();
        let scratch = Scratch::beside(&tables).unwrap();
        let rows = scan_parts("nights", &tables.parts("nights").unwrap()).unwrap();
        assert!(!scratch.path("left").exists());
        scratch.keep("doubled", rows).unwrap();
        scratch.publish("doubled", "metrics", "day/doubled.parquet").unwrap();
        drop(scratch);
        assert!(!tables.dir().join(".scratch").exists());
        assert!(tables.has("metrics", "day/doubled.parquet"));
    }
}
