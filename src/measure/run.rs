//! Runs every metric over the tables as they stood on the day of the report.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use polars::{
    prelude::{DataFrame, IntoLazy, LazyFrame, PolarsError, col, lit},
    sql::SQLContext,
};

use super::{METRICS, Metric};
use crate::{
    hint::Hint,
    tables::{
        AlarmRow, AuthorityRow, ChannelRow, FetchRow, FindingRow, IssueRow, LinkRow, ObservationRow, PostRow,
        ReadingRow, TableError, TableStore, days_since_epoch,
    },
};

/// What can go wrong while measuring.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// A table could not be read or a metric not written.
    #[error(transparent)]
    Table(#[from] TableError),
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
            Self::Sql { metric, .. } => {
                Some(format!("the SQL is in src/measure/{metric}.sql; please report this"))
            }
        }
    }
}

/// All metric tables for one day.
#[derive(Debug)]
pub struct Metrics {
    frames: BTreeMap<&'static str, DataFrame>,
}

impl Metrics {
    /// Computes every metric over what was known on `as_of`.
    pub fn compute(tables: &TableStore, as_of: Date) -> Result<Self, MeasureError> {
        let mut context = SQLContext::new();
        context.register("authorities", tables.scan::<AuthorityRow<'_>>()?);
        context.register("channels", tables.scan::<ChannelRow<'_>>()?);
        context.register("observations", known_on(as_of, "date_from", tables.scan::<ObservationRow>()?));
        context.register("findings", known_on(as_of, "date", tables.scan::<FindingRow>()?));
        context.register("posts", known_on(as_of, "observed_on", tables.scan::<PostRow>()?));
        context.register("links", known_on(as_of, "date", tables.scan::<LinkRow>()?));
        context.register("fetches", known_on(as_of, "date", tables.scan::<FetchRow>()?));
        context.register("issues", known_on(as_of, "date", tables.scan::<IssueRow>()?));
        context.register("readings", known_on(as_of, "date", tables.scan::<ReadingRow>()?));
        context.register("alarms", known_on(as_of, "date", tables.scan::<AlarmRow>()?));
        context.register("report_day", report_day(as_of).map_err(|source| sql_error(&METRICS[0], source))?);
        let mut frames = BTreeMap::new();
        for metric in METRICS {
            let frame = context.execute(metric.sql).and_then(LazyFrame::collect);
            let frame = frame.map_err(|source| sql_error(metric, source))?;
            context.register(metric.name, frame.clone().lazy());
            frames.insert(metric.name, frame);
        }
        Ok(Self { frames })
    }

    /// Writes each metric as a Parquet file of that day.
    pub fn write(&self, tables: &TableStore, as_of: Date) -> Result<(), MeasureError> {
        for (name, frame) in &self.frames {
            tables.write_frame("metrics", &file_of(name, as_of), frame.clone())?;
        }
        Ok(())
    }

    /// Reads the metrics of that day as they were written; `None` when that day has not been measured.
    pub fn read(tables: &TableStore, as_of: Date) -> Result<Option<Self>, MeasureError> {
        let mut frames = BTreeMap::new();
        for metric in METRICS {
            let file = file_of(metric.name, as_of);
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

/// Keeps rows up to the day of the report, and those whose day no source states.
fn known_on(as_of: Date, column: &str, frame: LazyFrame) -> LazyFrame {
    frame.filter(
        col(column)
            .is_null()
            .or(col(column).lt_eq(lit(days_since_epoch(as_of)).cast(polars::prelude::DataType::Date))),
    )
}

/// The table `report_day`: one row that tells SQL the day of the report.
fn report_day(as_of: Date) -> Result<LazyFrame, PolarsError> {
    let week_before = as_of.saturating_sub(7.days());
    let date = polars::prelude::DataType::Date;
    Ok(polars::df!("as_of" => [days_since_epoch(as_of)], "week_before" => [days_since_epoch(week_before)])?
        .lazy()
        .select([col("as_of").cast(date.clone()), col("week_before").cast(date)]))
}

fn file_of(name: &str, as_of: Date) -> String {
    format!("as_of={as_of}/{name}.parquet")
}

fn sql_error(metric: &Metric, source: PolarsError) -> MeasureError {
    MeasureError::Sql { metric: metric.name, source: Box::new(source) }
}
