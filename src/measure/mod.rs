//! Measure: tables into small metric tables, one metric a SQL file.
//!
//! It must not know where tables came from or how metrics are shown.
