//! Report: finished values into formats, one format a file.
//!
//! Reads view structs and charts, computes nothing, knows no frames.

pub mod view;
