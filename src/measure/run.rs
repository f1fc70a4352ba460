//! Runs every metric over the tables as they stood on the day of the report.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use polars::{
    prelude::{DataFrame, DataType, IntoLazy, LazyFrame, PolarsError, lit},
    sql::SQLContext,
};
use tracing::debug;

use super::{METRICS, Metric, catalog::with_what_they_read, report_days};
use crate::{
    hint::Hint,
    tables::{
        AlarmRow, AuthorityRow, ChannelRow, CounterpartRow, FOLDER_OF_DAYS, FetchRow, FindingRow, IssueRow,
        LinkRow, ObservationRow, PostDisagreementRow, PostLinkRow, PostReactionRow, PostRow, ReadingRow,
        Scratch, StudyRow, TableError, TableStore, WindowRow, bytes_for_day, days_since_epoch, file_of_day,
        scan_of_day,
    },
};

/// Stack of the thread that computes; only what is used of it is ever backed by memory.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// So many queries take longer to open the files of a table than writing its rows into one takes.
const QUERIES_WORTH_GATHERING: usize = 5;

/// What Polars takes from the environment only, where a person's own value goes first: a join looks at so many rows of both
/// its tables before it decides which of them to hold (by itself at ten million, which it holds), so many packs of rows
/// are unpacked before they are asked for, and so many groups are counted up in place: more than there are channels,
/// since every night names all of them once.
const POLARS: &str =
    "POLARS_JOIN_SAMPLE_LIMIT=100000\nPOLARS_ROW_GROUP_PREFETCH_SIZE=1\nPOLARS_HOT_TABLE_SIZE=65536\n";

/// Sets how queries are computed; to be called when the program begins, before it starts a thread.
pub fn prepare_environment() {
    // Without it everything is computed as well, with more memory.
    let _ = dotenvy::from_read(POLARS.as_bytes());
}

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

/// Tables of more bytes are read in batches; held at once they would take about ten times as much memory.
const MOST_BYTES_AT_ONCE: u64 = 100_000_000;

/// All metric tables for one day.
#[derive(Debug)]
pub struct Metrics {
    frames: BTreeMap<&'static str, DataFrame>,
}

impl Metrics {
    /// Computes every metric over what was known on `as_of`, and writes each as a Parquet file of that day.
    ///
    /// # Panics
    ///
    /// Only when computing itself panics, which it does not.
    pub fn measure(tables: &TableStore, as_of: Date) -> Result<(), MeasureError> {
        if bytes_for_day(tables, as_of)? > MOST_BYTES_AT_ONCE {
            Self::measure_in_batches(tables, as_of, &all_names())
        } else {
            Self::compute(tables, as_of, &all_names())?.write(tables, as_of)
        }
    }

    /// Computes the named metrics, and those that they read, over what was known on `as_of`: all at once, which is quick
    /// for small tables.
    ///
    /// # Panics
    ///
    /// Only when computing itself panics, which it does not.
    pub fn compute(tables: &TableStore, as_of: Date, names: &[&str]) -> Result<Self, MeasureError> {
        with_deep_stack(|| {
            let mut known = known_tables(tables, as_of)?;
            let mut frames = BTreeMap::new();
            for (name, frame) in tables_of_the_day(as_of)? {
                known.push((name, frame.clone().lazy()));
                frames.insert(name, frame);
            }
            for metric in with_what_they_read(names) {
                let frame = query(metric, &known).and_then(LazyFrame::collect);
                let frame = frame.map_err(|source| sql_error(metric, source))?;
                known.push((metric.name, frame.clone().lazy()));
                frames.insert(metric.name, frame);
            }
            Ok(Self { frames })
        })
    }

    /// Computes the named metrics, and those that they read, and writes them: batch by batch, so that millions of posts are
    /// read and never held all at once. No file of the day is replaced before all are computed.
    ///
    /// # Panics
    ///
    /// Only when computing itself panics, which it does not.
    pub fn measure_in_batches(tables: &TableStore, as_of: Date, names: &[&str]) -> Result<(), MeasureError> {
        with_deep_stack(|| {
            let metrics = with_what_they_read(names);
            let scratch = Scratch::beside(tables)?;
            let mut known = known_tables(tables, as_of)?;
            let reads: Vec<&str> = metrics.iter().flat_map(|metric| metric.reads()).collect();
            for (name, rows) in &mut known {
                let queries = reads.iter().filter(|read| *read == name).count();
                if queries >= QUERIES_WORTH_GATHERING {
                    *rows = scratch.gather(name, rows.clone())?;
                }
            }
            let of_the_day = tables_of_the_day(as_of)?;
            known.extend(of_the_day.iter().map(|(name, frame)| (*name, frame.clone().lazy())));
            for metric in &metrics {
                let kept = query(metric, &known).and_then(|query| keep(&scratch, metric.name, query));
                kept.map_err(|source| sql_error(metric, source))?;
                known.push((metric.name, scratch.kept(metric.name)?));
                debug!(metric = metric.name, "computed");
            }
            for (name, frame) in of_the_day {
                tables.write_frame(FOLDER_OF_DAYS, &file_of_day(name, as_of), frame)?;
            }
            for metric in metrics {
                scratch.publish(metric.name, FOLDER_OF_DAYS, &file_of_day(metric.name, as_of))?;
            }
            Ok(())
        })
    }

    /// Writes each metric as a Parquet file of that day.
    pub fn write(&self, tables: &TableStore, as_of: Date) -> Result<(), MeasureError> {
        for (name, frame) in &self.frames {
            tables.write_frame(FOLDER_OF_DAYS, &file_of_day(name, as_of), frame.clone())?;
        }
        Ok(())
    }

    /// Reads the metrics of that day as they were written; `None` when that day has not been measured.
    pub fn read(tables: &TableStore, as_of: Date) -> Result<Option<Self>, MeasureError> {
        let mut frames = BTreeMap::new();
        for metric in METRICS {
            let file = file_of_day(metric.name, as_of);
            if !tables.has(FOLDER_OF_DAYS, &file) {
                return Ok(None);
            }
            let frame = tables
                .scan_file(FOLDER_OF_DAYS, &file)?
                .collect()
                .map_err(|source| sql_error(metric, source))?;
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

fn all_names() -> Vec<&'static str> {
    METRICS.iter().map(|metric| metric.name).collect()
}

/// Polars walks a query by recursion: a metric of many steps needs more than the 2 MiB of a thread.
fn with_deep_stack<T: Send>(
    compute: impl FnOnce() -> Result<T, MeasureError> + Send,
) -> Result<T, MeasureError> {
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().name("measure".to_owned()).stack_size(STACK_BYTES);
        let computing =
            builder.spawn_scoped(scope, compute).map_err(|source| MeasureError::Thread { source })?;
        computing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Returns every table that metrics read, as it stood on a day.
fn known_tables(tables: &TableStore, as_of: Date) -> Result<Vec<(&'static str, LazyFrame)>, MeasureError> {
    Ok(vec![
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
    ])
}

/// Returns the tables that are made from the calendar alone.
fn tables_of_the_day(as_of: Date) -> Result<[(&'static str, DataFrame); 2], MeasureError> {
    let report_day = report_day(as_of).map_err(|source| sql_error(&METRICS[0], source))?;
    let days = report_days::report_days(as_of).map_err(|source| sql_error(&METRICS[0], source))?;
    Ok([(REPORT_DAY, report_day), (report_days::NAME, days)])
}

/// Returns the query of a metric over tables and earlier metrics.
fn query(metric: &Metric, known: &[(&str, LazyFrame)]) -> Result<LazyFrame, PolarsError> {
    // A context of its own for each: Polars keeps some names that a query gives for the queries after it.
    let mut context = SQLContext::new();
    for (name, frame) in known {
        context.register(name, frame.clone());
    }
    context.execute(metric.sql)
}

/// Computes a query batch by batch and keeps its rows.
fn keep(scratch: &Scratch<'_>, name: &str, query: LazyFrame) -> Result<(), PolarsError> {
    let in_batches = query.clone();
    let in_batches = move || scratch.keep(name, in_batches);
    // Where numbers without a type of their own are joined, this engine of Polars 0.55 panics, on some data only; the
    // other computes the same and takes more memory.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(in_batches))
        .unwrap_or_else(|_| scratch.keep(name, query.collect()?.lazy()))
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
