//! The registry: the shipped one is sound and agrees with its sources, a broken one says where.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking, as the test does")]

mod broken;
mod demo;
mod shipped;
mod spreadsheet;
