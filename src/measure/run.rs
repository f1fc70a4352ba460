//! Runs every metric over the tables as they stood on the day of the report.

use std::{collections::BTreeMap, io::Cursor};

use jiff::{ToSpan, civil::Date};
use polars::{
    prelude::{
        DataFrame, DataType, Engine, IntoLazy, LazyFrame, ParquetReader, ParquetWriter, PolarsError,
        SerReader as _, lit,
    },
    sql::SQLContext,
};

use super::{METRICS, Metric, catalog::with_what_they_read, report_days};
use crate::{
    hint::Hint,
    tables::{
        AlarmRow, AuthorityRow, ChannelRow, CounterpartRow, FetchRow, FindingRow, IssueRow, LinkRow,
        ObservationRow, PostDisagreementRow, PostLinkRow, PostReactionRow, PostRow, ReadingRow, StudyRow,
        TableError, TableStore, WindowRow, days_since_epoch, file_of_day, scan_of_day,
    },
};

/// Stack of the thread that computes; only what is used of it is ever backed by memory.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// What can go wrong while measuring.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// A table could not be read or a metric not written.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The thread that computes could not be started.
    #[error("cannot start the thread that computes the metrics")]
    Thread {
        /// What the system said.
        source: std::io::Error,
    },
    /// The SQL of a metric failed.
    #[error("metric {metric} failed")]
    Sql {
        /// The metric.
        metric: &'static str,
        /// What polars said.
        source: Box<PolarsError>,
    },
}

impl Hint for MeasureError {
    fn hint(&self) -> Option<String> {
        match self {
            Self::Table(error) => error.hint(),
            Self::Thread { .. } => Some("free some memory and run `kanalbarometer measure` again".to_owned()),
            Self::Sql { metric, .. } => {
                Some(format!("the SQL is in src/measure/{metric}.sql; please report this"))
            }
        }
    }
}

/// How the rows of the tables are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// All at once: quick for small tables.
    AtOnce,
    /// Batch by batch: millions of posts are read, and never held all at once.
    InBatches,
}

impl Reading {
    /// Tables of more bytes are read in batches; held at once they would take about ten times as much memory.
    const MOST_BYTES_AT_ONCE: u64 = 100_000_000;

    /// Returns how tables of their size are read.
    pub fn of(tables: &TableStore) -> Result<Self, TableError> {
        Ok(if tables.bytes()? > Self::MOST_BYTES_AT_ONCE { Self::InBatches } else { Self::AtOnce })
    }

    fn collect(self, query: LazyFrame) -> Result<DataFrame, PolarsError> {
        if self == Self::AtOnce {
            return query.collect();
        }
        let in_batches = query.clone();
        let in_batches = move || in_batches.collect_with_engine(Engine::Streaming);
        // Where numbers without a type of their own are joined, this engine of Polars 0.55 panics, on some data only;
        // the other computes the same and takes more memory.
        let computed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(in_batches));
        let table = computed.map_or_else(|_| query.collect(), |result| Ok(result?.unwrap_single()));
        of_its_own(table?)
    }
}

/// All metric tables for one day.
#[derive(Debug)]
pub struct Metrics {
    frames: BTreeMap<&'static str, DataFrame>,
}

impl Metrics {
    /// Computes every metric over what was known on `as_of`.
    ///
    /// # Panics
    ///
    /// Only when computing itself panics, which it does not.
    pub fn compute(tables: &TableStore, as_of: Date) -> Result<Self, MeasureError> {
        let names: Vec<&str> = METRICS.iter().map(|metric| metric.name).collect();
        Self::compute_named(tables, as_of, &names, Reading::of(tables)?)
    }

    /// Computes the named metrics, and those that they read, over what was known on `as_of`.
    ///
    /// # Panics
    ///
    /// Only when computing itself panics, which it does not.
    pub fn compute_named(
        tables: &TableStore,
        as_of: Date,
        names: &[&str],
        reading: Reading,
    ) -> Result<Self, MeasureError> {
        // Polars walks a query by recursion: a metric of many steps needs more than the 2 MiB of a thread.
        std::thread::scope(|scope| {
            let builder = std::thread::Builder::new().name("measure".to_owned()).stack_size(STACK_BYTES);
            let computing = builder.spawn_scoped(scope, || Self::compute_here(tables, as_of, names, reading));
            let computing = computing.map_err(|source| MeasureError::Thread { source })?;
            computing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn compute_here(
        tables: &TableStore,
        as_of: Date,
        names: &[&str],
        reading: Reading,
    ) -> Result<Self, MeasureError> {
        let mut known: Vec<(&str, LazyFrame)> = vec![
            ("authorities", tables.scan::<AuthorityRow<'_>>()?),
            ("channels", tables.scan::<ChannelRow<'_>>()?),
            ("studies", tables.scan::<StudyRow<'_>>()?),
            ("observations", tables.scan_known::<ObservationRow>(as_of)?),
            ("findings", tables.scan_known::<FindingRow>(as_of)?),
            ("posts", scan_of_day::<PostRow>(tables, as_of)?),
            ("post_links", scan_of_day::<PostLinkRow>(tables, as_of)?),
            ("post_reactions", scan_of_day::<PostReactionRow>(tables, as_of)?),
            ("post_disagreements", scan_of_day::<PostDisagreementRow>(tables, as_of)?),
            ("counterparts", scan_of_day::<CounterpartRow>(tables, as_of)?),
            ("windows", scan_of_day::<WindowRow>(tables, as_of)?),
            ("links", tables.scan_known::<LinkRow>(as_of)?),
            ("fetches", tables.scan_known::<FetchRow>(as_of)?),
            ("issues", tables.scan_known::<IssueRow>(as_of)?),
            ("readings", tables.scan_known::<ReadingRow>(as_of)?),
            ("alarms", tables.scan_known::<AlarmRow>(as_of)?),
        ];
        let report_day = report_day(as_of).map_err(|source| sql_error(&METRICS[0], source))?;
        known.push((REPORT_DAY, report_day.clone().lazy()));
        let days = report_days::report_days(as_of).map_err(|source| sql_error(&METRICS[0], source))?;
        known.push((report_days::NAME, days.clone().lazy()));
        let mut frames = BTreeMap::from([(REPORT_DAY, report_day), (report_days::NAME, days)]);
        for metric in with_what_they_read(names) {
            // A context of its own for each: Polars keeps some names that a query gives for the queries after it.
            let mut context = SQLContext::new();
            for (name, frame) in &known {
                context.register(name, frame.clone());
            }
            let frame = context.execute(metric.sql).and_then(|query| reading.collect(query));
            let frame = frame.map_err(|source| sql_error(metric, source))?;
            known.push((metric.name, frame.clone().lazy()));
            frames.insert(metric.name, frame);
        }
        Ok(Self { frames })
    }

    /// Writes each metric as a Parquet file of that day.
    pub fn write(&self, tables: &TableStore, as_of: Date) -> Result<(), MeasureError> {
        for (name, frame) in &self.frames {
            tables.write_frame("metrics", &file_of_day(name, as_of), frame.clone())?;
        }
        Ok(())
    }

    /// Reads the metrics of that day as they were written; `None` when that day has not been measured.
    pub fn read(tables: &TableStore, as_of: Date) -> Result<Option<Self>, MeasureError> {
        let mut frames = BTreeMap::new();
        for metric in METRICS {
            let file = file_of_day(metric.name, as_of);
            if !tables.has("metrics", &file) {
                return Ok(None);
            }
            let frame =
                tables.scan_file("metrics", &file)?.collect().map_err(|source| sql_error(metric, source))?;
            frames.insert(metric.name, frame);
        }
        Ok(Some(Self { frames }))
    }

    /// Returns the table of a metric; `None` for a name that is no metric.
    #[must_use]
    pub fn frame(&self, name: &str) -> Option<&DataFrame> {
        self.frames.get(name)
    }
}

/// Returns the same table without what it was taken from: a cell of text can hold on to the whole page of the file that it
/// was read from, and a few thousand rows to gigabytes.
fn of_its_own(mut table: DataFrame) -> Result<DataFrame, PolarsError> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).set_parallel(false).finish(&mut table)?;
    drop(table);
    ParquetReader::new(Cursor::new(bytes)).finish()
}

/// The table that tells SQL the day of the report in one row; written beside the metrics for whoever runs them elsewhere.
const REPORT_DAY: &str = "report_day";

fn report_day(as_of: Date) -> Result<DataFrame, PolarsError> {
    let next = as_of.saturating_add(1.day());
    let midnight = next.in_tz("Europe/Berlin").map_or(0, |midnight| midnight.timestamp().as_second());
    let before = |days: i32| [days_since_epoch(as_of.saturating_sub(days.days()))];
    let frame = polars::df!(
        "as_of" => before(0),
        "week_before" => before(7),
        "four_weeks_before" => before(28),
        "quarter_before" => before(92),
    )?;
    // As numbers too, for arithmetic that every dialect does alike: the day, and the first second after it in Berlin.
    let days = frame.lazy().select([polars::prelude::all().as_expr().cast(DataType::Date)]);
    days.with_columns([
        lit(i64::from(days_since_epoch(as_of))).alias("as_of_day"),
        lit(midnight).alias("end_second"),
    ])
    .collect()
}

fn sql_error(metric: &Metric, source: PolarsError) -> MeasureError {
    MeasureError::Sql { metric: metric.name, source: Box::new(source) }
}
