//! Chart: a view struct into SVG with title, description and a data table beside it.
//!
//! It must not know frames or files.
