//! Language: German and English words, numbers, dates and sorting for readers.
//!
//! Words live in `de.ftl` and `en.ftl`, not in code.
