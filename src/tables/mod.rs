//! Tables: records as append-only Parquet, partitioned; the one place that names columns.
//!
//! It must not know HTML.
