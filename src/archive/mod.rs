//! Archive: keeps every page as it was received, in WARC 1.1 (ISO 28500), and reads it back in order.
//!
//! It must not know what is in a page.
