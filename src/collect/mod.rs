//! Collect: asks the servers that are due, slowly, under our own name, and hands on what came back.
//!
//! The only stage that opens connections, through one client that cannot skip robots.txt, pacing, the
//! address guard, the size limit and the archive. It must not know what is in a page.

mod document;
mod target;

pub use document::{CheckStatus, Document, Fetch, Hop};
pub use target::{Purpose, Subject, Target};
